using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>Quotations, reactions, quick steps and talks begun by the office, on the simulator's phone.</summary>
public sealed class BalasanTests(AppUji app) : IClassFixture<AppUji>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    MejaPercakapan Meja => app.Ambil<MejaPercakapan>();

    [Fact]
    public async Task A_quoted_answer_hangs_on_the_citizens_bubble_here_and_on_the_phone()
    {
        var (petugas, warga) = (await app.PetugasAsync("petugas"), await app.WargaBaruAsync());
        var pesan = await PesanWargaAsync(warga);
        Assert.True((await Meja.KirimAsync(warga.Percakapan, petugas, new("Ini jawabannya") { MembalasId = pesan }, Ct)).Berhasil);
        await app.Ponsel(warga.Nomor).MenerimaAsync("Ini jawabannya");
        var diPonsel = await app.Ponsel(warga.Nomor).PesanAsync();
        Assert.Equal(diPonsel.Last(p => p.Arah == "masuk").Id, diPonsel.Single(p => p.Teks == "Ini jawabannya").Kutipan);
        Assert.Equal(pesan, (await IsiAsync(warga, petugas)).Gelembung.Single(g => g.Teks == "Ini jawabannya").Kutipan!.PesanId);
    }

    [Fact]
    public async Task A_note_and_another_conversations_message_cannot_be_quoted()
    {
        var (petugas, warga, lain) = (await app.PetugasAsync("petugas"), await app.WargaBaruAsync(), await app.WargaBaruAsync());
        await Meja.CatatAsync(warga.Percakapan, petugas, "rahasia kantor", Ct);
        var catatan = (await IsiAsync(warga, petugas)).Gelembung.Single(g => g.Arah == ArahPesan.Catatan).Id;
        Assert.Contains("Catatan tidak dapat dikutip", (await Meja.KirimAsync(warga.Percakapan, petugas, new("x") { MembalasId = catatan }, Ct)).Penolakan);
        Assert.Contains("tidak ditemukan", (await Meja.KirimAsync(warga.Percakapan, petugas, new("x") { MembalasId = await PesanWargaAsync(lain) }, Ct)).Penolakan);
    }

    [Fact]
    public async Task A_reaction_shows_on_the_phone_and_can_be_taken_back_without_being_an_answer()
    {
        var (petugas, warga) = (await app.PetugasAsync("petugas"), await app.WargaBaruAsync());
        var pesan = await PesanWargaAsync(warga);
        Assert.Contains("Pilih salah satu", (await Meja.ReaksiAsync(warga.Percakapan, pesan, petugas, "💣", Ct)).Penolakan);
        Assert.True((await Meja.ReaksiAsync(warga.Percakapan, pesan, petugas, "🙏", Ct)).Berhasil);
        await ReaksiDiPonselAsync(warga, "🙏");
        Assert.Equal("🙏", (await IsiAsync(warga, petugas)).Gelembung.Single(g => g.Id == pesan).ReaksiKantor!.Emoji);
        Assert.Null((await IsiAsync(warga, petugas)).PetugasId);
        Assert.True((await Meja.ReaksiAsync(warga.Percakapan, pesan, petugas, "", Ct)).Berhasil);
        await ReaksiDiPonselAsync(warga, null);
        Assert.Null((await IsiAsync(warga, petugas)).Gelembung.Single(g => g.Id == pesan).ReaksiKantor);
    }

    [Fact]
    public async Task Neither_the_lurah_nor_another_unit_answers_or_reacts()
    {
        var warga = await app.WargaBaruAsync();
        var pesan = await PesanWargaAsync(warga);
        Assert.Contains("Peran Anda", (await Meja.ReaksiAsync(warga.Percakapan, pesan, await app.PetugasAsync("camat"), "👍", Ct)).Penolakan);
        var luar = (await app.PetugasAsync("petugas")) with { Jalur = "/999/" };
        Assert.Contains("di luar unit", (await Meja.KirimAsync(warga.Percakapan, luar, new("halo"), Ct)).Penolakan);
    }

    [Fact]
    public async Task An_unfilled_placeholder_never_leaves()
    {
        var (petugas, warga) = (await app.PetugasAsync("petugas"), await app.WargaBaruAsync());
        Assert.Contains("{janji}", (await Meja.KirimAsync(warga.Percakapan, petugas, new("Selesai {janji}."), Ct)).Penolakan);
    }

    [Fact]
    public async Task A_quick_step_shows_first_what_it_does_and_its_message_can_be_taken_back()
    {
        var (kasi, warga) = (await app.PetugasAsync("kasi"), await app.WargaBaruAsync());
        var meja = app.Ambil<MejaLangkah>();
        var salam = await app.DbAsync(db => db.JawabanTersimpan.Where(j => j.Kata == "selesai").Select(j => j.Id).SingleAsync(Ct));
        var nama = $"Tutup {Guid.NewGuid():N}"[..30];
        Assert.Contains("kasi atau admin", (await meja.SimpanAsync(null, kasi.UnitKerjaId, nama, [new("ambil")], await app.PetugasAsync("petugas"), Ct)).Penolakan);
        Assert.True((await meja.SimpanAsync(null, kasi.UnitKerjaId, nama, [new("jawaban", salam.ToString(System.Globalization.CultureInfo.InvariantCulture)), new("lepaskan")], kasi, Ct)).Berhasil);
        var id = await app.DbAsync(db => db.LangkahCepat.Where(l => l.Nama == nama).Select(l => l.Id).SingleAsync(Ct));
        var lihat = await meja.PratinjauAsync(id, warga.Percakapan, kasi, Ct);
        Assert.Equal(2, lihat.Nilai!.Count);
        Assert.Contains("Terima kasih", lihat.Nilai[0], StringComparison.Ordinal);
        Assert.DoesNotContain((await IsiAsync(warga, kasi)).Gelembung, g => g.Teks.StartsWith("Terima kasih", StringComparison.Ordinal));
        Assert.True((await meja.JalankanAsync(id, warga.Percakapan, kasi, Ct)).Berhasil);
        var tertahan = (await IsiAsync(warga, kasi)).Gelembung.Single(g => g.Teks.StartsWith("Terima kasih", StringComparison.Ordinal)).Kirim!;
        Assert.NotNull(tertahan.TahanSampai);
        Assert.True((await Meja.UrungkanAsync(tertahan.PesanKeluarId, kasi, Ct)).Berhasil);
        Assert.Equal(StatusKirim.Ditarik, (await app.KeluarAsync(tertahan.PesanKeluarId)).Status);
        Assert.Contains("Terlambat", (await Meja.UrungkanAsync(tertahan.PesanKeluarId, kasi, Ct)).Penolakan);
    }

    [Fact]
    public async Task Who_gets_no_answer_after_all_waits_as_before()
    {
        var (petugas, warga) = (await app.PetugasAsync("petugas"), await app.WargaBaruAsync());
        Assert.True((await Meja.KirimAsync(warga.Percakapan, petugas, new("Segera kami kabari") { TahanSampai = app.Ambil<TimeProvider>().GetUtcNow().AddMinutes(5) }, Ct)).Berhasil);
        var isi = await IsiAsync(warga, petugas);
        Assert.Null(isi.MenungguSejak);
        Assert.True((await Meja.UrungkanAsync(isi.Gelembung.Single(g => g.Teks == "Segera kami kabari").Kirim!.PesanKeluarId, petugas, Ct)).Berhasil);
        Assert.NotNull((await IsiAsync(warga, petugas)).MenungguSejak);
    }

    [Fact]
    public async Task A_long_talk_is_read_in_windows_that_meet_without_a_gap()
    {
        var petugas = await app.PetugasAsync("petugas");
        var id = await app.WargaDiamAsync();
        await app.AntrekanAsync(id, petugas: false, [.. Enumerable.Range(1, 120).Select(i => $"pesan {i}")]);
        var ujung = await BacaAsync(id, petugas, new(null, 40));
        Assert.Equal((40, true, false), (ujung.Gelembung.Count, ujung.AdaLagi, ujung.AdaBaru));
        var tengah = await BacaAsync(id, petugas, new(ujung.Gelembung[0].Id, 40, 20));
        Assert.Equal((61, true, true), (tengah.Gelembung.Count, tengah.AdaLagi, tengah.AdaBaru));
        Assert.Equal(ujung.Gelembung.Take(21).Select(g => g.Id), tengah.Gelembung.Skip(40).Select(g => g.Id));
        var kemarin = await app.DbAsync(db => db.PesanPadaAsync(id, petugas, app.Ambil<TimeProvider>().GetUtcNow().AddDays(-1), Ct));
        Assert.Equal(kemarin, (await BacaAsync(id, petugas, new(null, 500))).Gelembung[0].Id);
    }

    async Task<int> PesanWargaAsync(WargaUji warga) => await app.DbAsync(db => db.Pesan.Where(p => p.PercakapanId == warga.Percakapan && p.Pengirim == Pengirim.Warga).OrderByDescending(p => p.Id).Select(p => p.Id).FirstAsync(Ct));

    async Task<IsiPercakapan> IsiAsync(WargaUji warga, PetugasAktif petugas) => await BacaAsync(warga.Percakapan, petugas, new(null, 50));

    async Task<IsiPercakapan> BacaAsync(int id, PetugasAktif petugas, PandanganPesan pandang) => (await app.DbAsync(db => db.IsiPercakapanAsync(id, petugas, pandang, Ct)))!;

    // The outbox decides how soon; asked again until the phone shows it.
    async Task ReaksiDiPonselAsync(WargaUji warga, string? emoji)
    {
        for (var ke = 0; ke < 300; ke++)
        {
            if ((await app.Ponsel(warga.Nomor).PesanAsync()).Last(p => p.Arah == "masuk").Reaksi == emoji) return;
            await Task.Delay(100, Ct);
        }
        Assert.Fail($"The phone does not show {emoji ?? "no reaction"}.");
    }
}
