using System.Text.Json.Nodes;
using LayananPublik.Data;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>Who writes: numbers that are hidden, changed, or taken over by somebody else.</summary>
public sealed class IdentitasTests(AppUji app) : IClassFixture<AppUji>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_number_with_another_user_id_is_doubted_and_nothing_is_answered_by_itself()
    {
        await DiragukanAsync("6281233300001", "ID.LAMA1", "ID.BARU1");
        var p = await PercakapanAsync("6281233300001");
        Assert.Equal(("ID.BARU1", "6281233300001", ModePercakapan.PerluPetugas), (p.Kontak.BsuidDiragukan, p.Kontak.TeleponDiragukan, p.Mode));
        Assert.Equal(["ID.LAMA1"], p.Kontak.Alias.Where(a => a.Jenis == JenisAlias.Bsuid).Select(a => a.Nilai));
        var keluar = await app.DbAsync(db => db.Pesan.CountAsync(x => x.PercakapanId == p.Id && x.Arah == ArahPesan.Keluar && x.Teks.Contains("Belum ada permohonan"), Ct));
        Assert.Equal(0, keluar);
        Assert.Equal(1, await app.DbAsync(db => db.Pesan.CountAsync(x => x.PercakapanId == p.Id && x.Jenis == JenisPesan.Sistem, Ct)));
    }

    [Fact]
    public async Task What_the_office_sends_by_itself_waits_while_an_officers_own_words_leave()
    {
        const string Nomor = "6281233300002";
        await DiragukanAsync(Nomor, "ID.LAMA2", "ID.BARU2");
        var p = await PercakapanAsync(Nomor);
        await app.DbAsync(async db =>
        {
            var milik = await db.Percakapan.Include(x => x.Kontak.Alias).SingleAsync(x => x.Id == p.Id, Ct);
            db.PesanKeluar.Add(PesanKeluar.DariAsisten(milik, IsiPesan.Tulis("Surat Anda sudah terbit"), app.Ambil<TimeProvider>().GetUtcNow()));
            return await db.SaveChangesAsync(Ct);
        });
        var petugas = await app.PetugasAsync("petugas");
        Assert.True((await app.Ambil<MejaPercakapan>().BalasAsync(p.Id, petugas, "Maaf, dengan siapa saya berbicara?", Ct)).Berhasil);
        await BerangkatAsync(p.Id, "dengan siapa");
        await app.TenangAsync();
        Assert.Equal((StatusKirim.Menunggu, 0), await app.DbAsync(db => db.PesanKeluar.Where(k => k.PercakapanId == p.Id && k.Pesan.Teks.Contains("sudah terbit")).Select(k => ValueTuple.Create(k.Status, k.Percobaan)).SingleAsync(Ct)));

        Assert.True((await app.Ambil<MejaKontak>().PastikanAsync(p.Id, petugas, Ct)).Berhasil);
        await BerangkatAsync(p.Id, "sudah terbit");
        var sesudah = await PercakapanAsync(Nomor);
        Assert.False(sesudah.Kontak.Diragukan);
        Assert.Equal(["ID.BARU2"], sesudah.Kontak.Alias.Where(a => a.Jenis == JenisAlias.Bsuid).Select(a => a.Nilai));
        Assert.Contains(await RiwayatAsync(p.Id), r => r == "Pastikan orangnya oleh " + petugas.Nama);
        // The new id is known now: the next message raises no doubt.
        await KirimAsync(Nomor, "ID.BARU2", "wamid.IDN2C", "terima kasih");
        Assert.False((await PercakapanAsync(Nomor)).Kontak.Diragukan);
    }

    [Fact]
    public async Task A_stranger_who_is_separated_takes_along_only_what_came_from_them()
    {
        const string Nomor = "6281233300003";
        await DiragukanAsync(Nomor, "ID.LAMA3", "ID.BARU3");
        var lama = await PercakapanAsync(Nomor);
        var petugas = await app.PetugasAsync("petugas");
        Assert.True((await app.Ambil<MejaKontak>().PisahkanAsync(lama.Id, petugas, Ct)).Berhasil);

        var baru = await PercakapanAsync(Nomor);
        Assert.NotEqual(lama.KontakId, baru.KontakId);
        Assert.Equal(["status"], await TeksWargaAsync(baru.Id));
        Assert.Equal(["halo dari pemilik lama"], await TeksWargaAsync(lama.Id));
        var pemilik = await app.DbAsync(db => db.Kontak.Include(k => k.Alias).SingleAsync(k => k.Id == lama.KontakId, Ct));
        Assert.Equal((null, "ID.LAMA3", false), (pemilik.Telepon, pemilik.Bsuid, pemilik.Diragukan));
        Assert.DoesNotContain(Nomor, pemilik.Cari, StringComparison.Ordinal);
        await KirimAsync(Nomor, "ID.BARU3", "wamid.IDN3C", "halo lagi");
        Assert.Equal(["status", "halo lagi"], await TeksWargaAsync(baru.Id));
        Assert.False((await PercakapanAsync(Nomor)).Kontak.Diragukan);
    }

    [Fact]
    public async Task A_message_belongs_to_the_account_when_number_and_user_id_point_at_two_people()
    {
        await KirimAsync("6281233300004", "ID.SATU4", "wamid.IDN4A", "saya satu");
        await KirimAsync("6281233300005", "ID.DUA4", "wamid.IDN4B", "saya dua");
        await KirimAsync("6281233300004", "ID.DUA4", "wamid.IDN4C", "saya tetap dua");
        var satu = await PercakapanAsync("6281233300004");
        var dua = await PercakapanAsync("6281233300005");
        Assert.Equal(["saya dua", "saya tetap dua"], await TeksWargaAsync(dua.Id));
        Assert.Equal((true, false), (satu.Kontak.Diragukan, dua.Kontak.Diragukan));
        // Separating gives the number to the one who uses it now.
        Assert.True((await app.Ambil<MejaKontak>().PisahkanAsync(satu.Id, await app.PetugasAsync("petugas"), Ct)).Berhasil);
        Assert.Equal(dua.KontakId, (await PercakapanAsync("6281233300004")).KontakId);
        Assert.Equal(["saya satu"], await TeksWargaAsync(satu.Id));
    }

    [Theory]
    [InlineData("camat"), InlineData("admin"), InlineData("dinas")]
    public async Task Who_does_not_answer_does_not_decide(string nama)
    {
        var nomor = $"62812333001{nama.Length:00}";
        await DiragukanAsync(nomor, "ID.LAMA" + nama, "ID.BARU" + nama);
        var p = await PercakapanAsync(nomor);
        var siapa = await app.PetugasAsync(nama);
        Assert.False((await app.Ambil<MejaKontak>().PastikanAsync(p.Id, siapa, Ct)).Berhasil);
        Assert.False((await app.Ambil<MejaKontak>().PisahkanAsync(p.Id, siapa, Ct)).Berhasil);
        Assert.False((await app.Ambil<MejaKontak>().PastikanAsync(p.Id, await app.PetugasAsync("petugas") with { UnitKerjaId = 99, Jalur = "/99/" }, Ct)).Berhasil);
        Assert.True((await PercakapanAsync(nomor)).Kontak.Diragukan);
    }

    [Fact]
    public async Task A_changed_number_is_learnt_and_the_old_one_given_up()
    {
        await KirimAsync("6281233300006", "ID.LAMA6", "wamid.IDN6A", "halo");
        await SistemAsync("6281233300006", "wamid.IDN6S", new JsonObject { ["type"] = "user_changed_number", ["wa_id"] = "6281233300007", ["user_id"] = "ID.BARU6", ["previous_user_id"] = "ID.LAMA6" });
        var kontak = (await PercakapanAsync("6281233300007")).Kontak;
        Assert.Equal(["6281233300007", "ID.BARU6"], kontak.Alias.OrderBy(a => a.Jenis).Select(a => a.Nilai));
        // Whoever gets the old number next is somebody new.
        await KirimAsync("6281233300006", "ID.ORANGLAIN6", "wamid.IDN6B", "saya orang lain");
        var lain = await PercakapanAsync("6281233300006");
        Assert.NotEqual(kontak.Id, lain.KontakId);
        Assert.Equal((false, false), (kontak.Diragukan, lain.Kontak.Diragukan));
    }

    [Fact]
    public async Task A_number_taken_over_from_another_contact_is_not_merged()
    {
        await KirimAsync("6281233300008", "ID.PINDAH8", "wamid.IDN8A", "saya pindah");
        await KirimAsync("6281233300009", "ID.PEMILIK9", "wamid.IDN8B", "saya pemilik lama");
        await SistemAsync("6281233300008", "wamid.IDN8S", new JsonObject { ["type"] = "user_changed_number", ["wa_id"] = "6281233300009", ["user_id"] = "ID.PINDAH8B" });
        var pemilik = await PercakapanAsync("6281233300009");
        Assert.True(pemilik.Kontak.Diragukan);
        Assert.Equal(["saya pemilik lama"], await TeksWargaAsync(pemilik.Id));
    }

    [Fact]
    public async Task Somebody_without_a_number_is_found_in_the_list_and_answered()
    {
        await KirimAsync(null, "ID.TanpaNomor10", "wamid.IDN10", "halo");
        var petugas = await app.PetugasAsync("petugas");
        var ketemu = await app.DbAsync(db => db.DaftarPercakapanAsync(petugas, SaringPercakapan.Semua, "id.tanpanomor10", 0, 10, Ct));
        // The call was made; the simulator knows no such person.
        await app.TungguDbAsync(db => db.PesanKeluar.AnyAsync(k => k.PercakapanId == ketemu.Single().Id && k.Percobaan > 0, Ct), ada => ada, "the answer by user id");
    }

    [Fact]
    public async Task User_ids_that_differ_only_in_case_or_at_their_end_are_two_people()
    {
        var panjang = "ID." + new string('x', 10_000);
        foreach (var (bsuid, i) in new[] { "ID.Beda11", "ID.bEDA11", panjang + "a", panjang + "b" }.Select((b, i) => (b, i))) await KirimAsync(null, bsuid, $"wamid.IDN11{i}", $"orang {i}");
        var kontak = await app.DbAsync(db => db.Pesan.Where(p => p.Wamid!.StartsWith("wamid.IDN11")).Select(p => p.Percakapan.KontakId).Distinct().CountAsync(Ct));
        Assert.Equal(4, kontak);
    }

    async Task DiragukanAsync(string nomor, string bsuidLama, string bsuidBaru)
    {
        await KirimAsync(nomor, bsuidLama, $"wamid.{bsuidLama}.{nomor}", "halo dari pemilik lama");
        await app.TenangAsync();
        await KirimAsync(nomor, bsuidBaru, $"wamid.{bsuidBaru}.{nomor}", "status");
        await app.TenangAsync();
        Assert.True((await PercakapanAsync(nomor)).Kontak.Diragukan);
    }

    async Task KirimAsync(string? nomor, string? bsuid, string wamid, string teks)
    {
        await app.KirimWebhookAsync(Kiriman.Badan([Kiriman.Pesan(nomor, bsuid, wamid, "text", new JsonObject { ["body"] = teks })]));
        await app.TungguDbAsync(db => db.Pesan.AnyAsync(p => p.Wamid == wamid, Ct), ada => ada, wamid);
    }

    async Task SistemAsync(string nomor, string wamid, JsonObject isi)
    {
        await app.KirimWebhookAsync(Kiriman.Badan([Kiriman.Pesan(nomor, null, wamid, "system", isi)]));
        await app.TungguDbAsync(db => db.Pesan.AnyAsync(p => p.Wamid == wamid, Ct), ada => ada, wamid);
    }

    // The simulator's own window is closed, for its phone never wrote; what counts is that the call was made.
    Task BerangkatAsync(int percakapanId, string teks) =>
        app.TungguDbAsync(db => db.PesanKeluar.AnyAsync(k => k.PercakapanId == percakapanId && k.Pesan.Teks.Contains(teks) && k.Percobaan > 0, Ct), ada => ada, teks);

    Task<Percakapan> PercakapanAsync(string nomor) =>
        app.DbAsync(db => db.Percakapan.Include(p => p.Kontak.Alias).SingleAsync(p => p.NomorKantor.PhoneNumberId == Contoh.PhoneNumberId && p.Kontak.Alias.Any(a => a.Nilai == nomor), Ct));

    Task<List<string>> TeksWargaAsync(int percakapanId) =>
        app.DbAsync(db => db.Pesan.Where(p => p.PercakapanId == percakapanId && p.Pengirim == Pengirim.Warga).OrderBy(p => p.Urut).ThenBy(p => p.Id).Select(p => p.Teks).ToListAsync(Ct));

    Task<List<string>> RiwayatAsync(int percakapanId) =>
        app.DbAsync(db => db.Percakapan.Where(p => p.Id == percakapanId).SelectMany(p => p.Riwayat).Select(r => r.Tindakan + " oleh " + r.Pelaku).ToListAsync(Ct));
}
