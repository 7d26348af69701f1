using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk.Mulai;

/// <summary>The office writes first: with consent, an approved template, and never twice into two conversations.</summary>
public sealed class MulaiTests(AppUji app) : IClassFixture<AppUji>
{
    static int urut;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    MejaMulai Meja => app.Ambil<MejaMulai>();

    [Fact]
    public async Task A_template_leaves_in_one_conversation_and_the_consent_stays_with_it()
    {
        var petugas = await app.PetugasAsync("petugas");
        var isi = await IsiAsync(Nomor());
        var id = (await Meja.MulaiAsync(petugas, isi, Ct)).Nilai;
        await app.Ponsel(Angka(isi.Telepon)).MenerimaAsync("Halo Sari");
        var setuju = (await app.DbAsync(db => db.PersetujuanAsync(petugas, id, Ct))).Single();
        Assert.Equal(("Sari Anggraini", CaraSetuju.Telepon, petugas.Nama), (setuju.Nama, setuju.Cara, setuju.Oleh));
        Assert.Equal(id, (await app.DbAsync(db => db.KeadaanMulaiAsync(petugas, isi.NomorKantorId, Angka(isi.Telepon), Ct)))!.PercakapanId);
        var lagi = await Meja.MulaiAsync(petugas, isi, Ct);
        Assert.True(lagi.Nilai == id || lagi.Penolakan!.Contains("sedang dikirim", StringComparison.Ordinal));
        Assert.Equal(1, await app.DbAsync(db => db.Percakapan.CountAsync(p => p.Kontak.Alias.Any(a => a.Nilai == Angka(isi.Telepon)), Ct)));
    }

    [Fact]
    public async Task Without_consent_number_or_right_nothing_leaves()
    {
        var (petugas, isi) = (await app.PetugasAsync("petugas"), await IsiAsync(Nomor()));
        Assert.Contains("menyetujui", (await Meja.MulaiAsync(petugas, isi with { Persetujuan = isi.Persetujuan with { Nama = "" } }, Ct)).Penolakan);
        Assert.Contains("masa depan", (await Meja.MulaiAsync(petugas, isi with { Persetujuan = isi.Persetujuan with { Tanggal = isi.Persetujuan.Tanggal.AddDays(3) } }, Ct)).Penolakan);
        Assert.Contains("Nomor", (await Meja.MulaiAsync(petugas, isi with { Telepon = "021" }, Ct)).Penolakan);
        Assert.Contains("Peran Anda", (await Meja.MulaiAsync(await app.PetugasAsync("camat"), isi, Ct)).Penolakan);
        Assert.Contains("bukan milik unit", (await Meja.MulaiAsync(petugas with { Jalur = "/999/" }, isi, Ct)).Penolakan);
        Assert.False(await app.DbAsync(db => db.Kontak.AnyAsync(k => k.Alias.Any(a => a.Nilai == Angka(isi.Telepon)), Ct)));
    }

    [Fact]
    public async Task Who_said_STOP_is_not_written_to_and_who_has_just_written_is_answered_without_a_template()
    {
        var petugas = await app.PetugasAsync("petugas");
        var warga = await app.WargaBaruAsync();
        var isi = await IsiAsync("+" + warga.Nomor);
        Assert.Contains("24 jam", (await Meja.MulaiAsync(petugas, isi, Ct)).Penolakan);
        await app.DbAsync(async db =>
        {
            (await db.Kontak.SingleAsync(k => k.Alias.Any(a => a.Nilai == warga.Nomor), Ct)).TolakKabar(DateTimeOffset.UnixEpoch);
            return await db.SaveChangesAsync(Ct);
        });
        Assert.Contains("STOP", (await Meja.MulaiAsync(petugas, isi, Ct)).Penolakan);
    }

    [Fact]
    public async Task The_quiet_hours_hold_it_back_unless_it_is_urgent()
    {
        var kini = app.Ambil<TimeProvider>().GetUtcNow();
        JamHening hening = (_, _, _, _, _) => Task.FromResult<DateTimeOffset?>(kini.AddHours(5));
        var meja = new MejaMulai(app.DbFactory, app.Ambil<AkunWhatsApp>(), app.Ambil<LayananPublik.Bersama.Siaran>(), app.Ambil<PengirimPesan>(), app.Ambil<TimeProvider>(), [hening]);
        var (petugas, isi) = (await app.PetugasAsync("petugas"), await IsiAsync(Nomor()));
        Assert.Contains("jam tenang", (await meja.MulaiAsync(petugas, isi with { Mendesak = false }, Ct)).Penolakan);
        Assert.True((await meja.MulaiAsync(petugas, isi with { Mendesak = true }, Ct)).Berhasil);
    }

    async Task<IsiMulai> IsiAsync(string telepon)
    {
        var templat = await app.TungguDbAsync(db => db.TemplatPesan.Where(t => t.Nama == "petugas_menjawab" && t.Status == StatusTemplat.Disetujui).Select(t => (int?)t.Id).FirstOrDefaultAsync(Ct), t => t is not null, "the template");
        var nomor = await app.DbAsync(db => db.NomorKantor.Where(n => n.PhoneNumberId == Contoh.PhoneNumberId).Select(n => n.Id).SingleAsync(Ct));
        var hari = DateOnly.FromDateTime(app.Ambil<TimeProvider>().GetUtcNow().UtcDateTime);
        return new(nomor, telepon, "Sari Anggraini", templat!.Value, new Dictionary<string, string> { ["1"] = "Sari" }, new("Sari Anggraini", CaraSetuju.Telepon, hari)) { Mendesak = true };
    }

    static string Nomor() => $"+62812555{Interlocked.Increment(ref urut):00000}";

    static string Angka(string telepon) => telepon.TrimStart('+');
}
