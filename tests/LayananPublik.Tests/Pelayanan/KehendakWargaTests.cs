using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

/// <summary>What the citizen may ask at any moment: to be left alone, to read about privacy, to have data erased, to withdraw, to know where it stands.</summary>
public sealed class KehendakWargaTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    readonly ObrolanUji o = new(kantor);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static string Satu(IReadOnlyList<IsiPesan> jawaban)
    {
        var isi = Assert.Single(jawaban);
        BatasWaTests.Periksa(isi);
        return isi.Teks;
    }

    MejaVerifikasi Meja => new(new(kantor.Dbs, kantor.Siaran), new(kantor.Siaran), kantor.Lemari, kantor.Pemeriksa, o.Jam, []);

    [Theory]
    [InlineData("STOP")]
    [InlineData("jangan kirim lagi")]
    [InlineData("Unsubscribe.")]
    [InlineData("berhenti")]
    public async Task STOP_is_heard_at_once_and_undone_by_MULAI(string kata)
    {
        var p = await o.AjukanAsync("SKTM", "1");
        Assert.Contains("*MULAI*", Satu(await o.TeksAsync(kata)), StringComparison.Ordinal);
        var n = await o.JumlahJawabanAsync();
        Assert.Null((await Meja.TolakAsync(p.Butir[0].Id, kantor.Hendra, "Bukan warga sini.", Ct)).Penolakan);
        await o.LewatAsync(TimeSpan.FromMinutes(10));
        Assert.Equal(n, await o.JumlahJawabanAsync());
        Assert.Contains("ditolak. Alasan: Bukan warga sini", Satu(await o.TeksAsync("status")), StringComparison.Ordinal);
        Assert.NotNull(await o.BacaAsync(db => db.Percakapan.Where(x => x.Id == o.PercakapanId).Select(x => x.Kontak.TolakKabarSejak).SingleAsync(Ct)));
        Assert.Contains("kami kirim lagi", Satu(await o.TeksAsync("mulai")), StringComparison.Ordinal);
        Assert.Contains("Semua layanan kantor gratis", Satu(await o.TeksAsync("mulai")), StringComparison.Ordinal);
        Assert.Equal(["Tidak mau dikabari", "Mau dikabari lagi"], await o.BacaAsync(db => db.Percakapan.Where(x => x.Id == o.PercakapanId).SelectMany(x => x.Riwayat).OrderBy(r => r.Id).Select(r => r.Tindakan).ToListAsync(Ct)));
    }

    [Fact]
    public async Task In_the_middle_of_a_form_stop_is_asked_about_once_and_the_draft_stays()
    {
        await o.PilihAsync("AJUKAN:SKTM");
        Assert.Contains("Berhenti mengisi", Satu(await o.TeksAsync("stop")), StringComparison.Ordinal);
        Assert.Contains("*MULAI*", Satu(await o.TeksAsync("stop")), StringComparison.Ordinal);
        Assert.True(Pengajuan.IniDraf(await o.PermohonanAsync()));
    }

    [Fact]
    public async Task STOP_holds_while_an_officer_leads_and_withdraws_what_waits_but_not_the_letter()
    {
        var p = await o.AjukanAsync("SKTM", "1");
        await using (var db = o.Db())
        {
            var percakapan = await db.Percakapan.Include(x => x.Kontak).SingleAsync(x => x.Id == o.PercakapanId, Ct);
            percakapan.Ambil(kantor.Rina.Id, kantor.Rina.Pelaku, o.Jam.Kini);
            var isi = await kantor.Lemari.SimpanAsync(db, ContohBerkas.Pdf(), "application/pdf", Ct);
            await db.SaveChangesAsync(Ct);
            var (kabar, surat) = (PesanKeluar.DariAsisten(percakapan, Sajian.Tulis("Kabar yang menunggu."), o.Jam.Kini), PesanKeluar.DariAsisten(percakapan, new Dokumen(isi.Id, "surat.pdf") { Teks = "Surat." }, o.Jam.Kini));
            kabar.Titipkan(o.Jam.Kini);
            surat.Tahan(o.Jam.Kini.AddHours(8));
            db.PesanKeluar.AddRange(kabar, surat);
            await db.SaveChangesAsync(Ct);
        }
        Assert.Contains("*MULAI*", Satu(await o.TeksAsync("stop")), StringComparison.Ordinal);
        var keluar = await o.BacaAsync(db => db.PesanKeluar.Where(k => k.PercakapanId == o.PercakapanId).OrderByDescending(k => k.Id).Take(3).Include(k => k.Pesan).ToListAsync(Ct));
        Assert.Equal([StatusKirim.Menunggu, StatusKirim.Menunggu, StatusKirim.Ditarik], keluar.Select(k => k.Status));
        Assert.Equal([null, HentiKabar.SampaiMenulis, null], keluar.Select(k => k.TahanSampai));
        Assert.NotNull(p.Nomor);
    }

    [Fact]
    public async Task STOP_keeps_a_letter_in_whatever_shape_it_waits()
    {
        await o.AjukanAsync("SKTM", "1");
        List<int> surat;
        await using (var db = o.Db())
        {
            var percakapan = await db.Percakapan.Include(x => x.Kontak).SingleAsync(x => x.Id == o.PercakapanId, Ct);
            var isi = await kantor.Lemari.SimpanAsync(db, ContohBerkas.Pdf(), "application/pdf", Ct);
            await db.SaveChangesAsync(Ct);
            PesanKeluar[] baris =
            [
                PesanKeluar.DariAsisten(percakapan, new Gambar(isi.Id) { Teks = "Foto surat." }, o.Jam.Kini), PesanKeluar.DariAsisten(percakapan, new Tautan("Ambil surat", "https://kantor.example/ambil/x") { Teks = "Ambil." }, o.Jam.Kini),
                PesanKeluar.DariTemplat(percakapan, new Templat("surat_terbit", []) { Berkas = new(isi.Id, "surat.pdf") }, KeperluanTemplat.SuratTerbit, LayananPublik.Bersama.Pelaku.Sistem, o.Jam.Kini), PesanKeluar.DariTemplat(percakapan, new Templat("kabar", []), KeperluanTemplat.SuratTerbit, LayananPublik.Bersama.Pelaku.Sistem, o.Jam.Kini)
            ];
            foreach (var k in baris) k.Tahan(o.Jam.Kini.AddHours(8));
            db.PesanKeluar.AddRange(baris);
            await db.SaveChangesAsync(Ct);
            surat = [.. baris.Select(k => k.Id)];
        }
        await o.TeksAsync("stop");
        var keluar = (await o.BacaAsync(db => db.PesanKeluar.Where(k => surat.Contains(k.Id)).ToListAsync(Ct))).OrderBy(k => surat.IndexOf(k.Id)).ToList();
        Assert.Equal([StatusKirim.Menunggu, StatusKirim.Menunggu, StatusKirim.Menunggu, StatusKirim.Ditarik], keluar.Select(k => k.Status));
        Assert.All(keluar.Take(3), k => Assert.Equal(HentiKabar.SampaiMenulis, k.TahanSampai));
    }

    [Fact]
    public async Task The_notice_is_shown_once_per_version_with_its_time()
    {
        Assert.Contains("Tulis *privasi*", Satu(await o.TeksAsync("halo")), StringComparison.Ordinal);
        Assert.DoesNotContain("*privasi*", Satu(await o.TeksAsync("menu")), StringComparison.Ordinal);
        Assert.Contains(Kalimat.Privasi, Satu(await o.TeksAsync("Privasi?")), StringComparison.Ordinal);
        await using (var db = o.Db())
        {
            var unit = await db.UnitKerja.SingleAsync(u => u.Id == kantor.Kecamatan.Id, Ct);
            db.AturanUnit.Add(AturanUnit.Untuk(unit, new() { Privasi = "Teks privasi yang baru dari kantor.", VersiPrivasi = 2 }));
            await db.SaveChangesAsync(Ct);
        }
        try
        {
            Assert.Contains("Tulis *privasi*", Satu(await o.TeksAsync("menu")), StringComparison.Ordinal);
            Assert.Contains("Teks privasi yang baru", Satu(await o.TeksAsync("privasi")), StringComparison.Ordinal);
            Assert.Equal([1, 2], await o.BacaAsync(db => db.PemberitahuanPrivasi.Where(x => db.Percakapan.Any(p => p.Id == o.PercakapanId && p.KontakId == x.KontakId)).OrderBy(x => x.VersiTeks).Select(x => x.VersiTeks).ToListAsync(Ct)));
        }
        finally { await o.BacaAsync(db => db.AturanUnit.ExecuteDeleteAsync(Ct)); }
    }

    [Theory]
    [InlineData("hapus data saya", "arsip negara")]
    [InlineData("tolong data pribadi saya dihapus ya", "arsip negara")]
    [InlineData("data apa yang disimpan?", "Salinan data")]
    [InlineData("perbaiki data saya", "Perbaikan data")]
    public async Task A_wish_about_ones_data_is_explained_asked_and_numbered_with_the_laws_deadline(string kata, string terang)
    {
        var tanya = Assert.Single(await o.TeksAsync(kata));
        BatasWaTests.Periksa(tanya);
        Assert.Contains(terang, tanya.Teks, StringComparison.Ordinal);
        Assert.False(await o.AdaPermohonanAsync());
        var ya = tanya.Pilihan[0].Id;
        Assert.Contains("Nomor: *PMH-2026-", Satu(await o.PilihAsync(ya)), StringComparison.Ordinal);
        var b = (await o.PermohonanAsync()).Butir[0];
        Assert.Equal((StatusButir.Diajukan, o.Jam.Kini.AddHours(72)), (b.Status, b.Tenggat));
        Assert.Contains("sudah kami terima dengan nomor", Satu(await o.PilihAsync(ya)), StringComparison.Ordinal);
        var n = await o.JumlahJawabanAsync();
        Assert.Null((await Meja.TuntaskanAsync(b.Id, kantor.Rina, "Foto KTP Anda sudah kami hapus.", Ct)).Penolakan);
        Assert.Contains("Foto KTP Anda sudah kami hapus", (await o.SemuaAsync())[n], StringComparison.Ordinal);
        Assert.Null((await o.BacaAsync(db => db.KatalogAsync(kantor.Kecamatan.Jalur, Ct))).Cari(HakData.Kode));
    }

    [Fact]
    public async Task Status_tells_stage_promise_next_step_and_whom_to_ask_and_offers_what_can_be_done()
    {
        var p = await o.AjukanAsync("SKTM", "1");
        var status = Assert.Single(await o.TeksAsync("status"));
        BatasWaTests.Periksa(status);
        Assert.Contains("Selesai paling lambat Selasa, 24 November 2026 pukul 16.00", status.Teks, StringComparison.Ordinal);
        Assert.Contains("Berikutnya: diperiksa petugas", status.Teks, StringComparison.Ordinal);
        Assert.Contains("dijawab Kecamatan Contoh, buka lagi Senin", status.Teks, StringComparison.Ordinal);
        Assert.Equal(["PETUGAS", $"CABUT:{p.Id}"], status.Pilihan.Select(x => x.Id));
        foreach (var tulisan in (string[])[$"pmh {p.Nomor![^6..].TrimStart('0')}", $"cek status {p.Nomor[^3..]}", p.Nomor.ToLowerInvariant(), p.Nomor.Replace('-', ' ')])
            Assert.Contains(p.Nomor, Satu(await o.TeksAsync(tulisan)), StringComparison.Ordinal);
        var asing = new ObrolanUji(kantor);
        Assert.Contains("tidak ditemukan", Satu(await asing.TeksAsync($"status {p.Nomor[^6..]}")), StringComparison.Ordinal);
        foreach (var id in (string[])[$"STATUS:{p.Id}", $"KURANG:{p.Id}", $"CABUT:{p.Id}", $"CABUTYA:{p.Id}", "STATUS:999999"])
            Assert.Contains("tidak ditemukan", Satu(await asing.PilihAsync(id)), StringComparison.Ordinal);
        Assert.Equal(StatusButir.Diajukan, (await o.PermohonanAsync()).Butir[0].Status);
    }

    [Fact]
    public async Task Several_applications_are_a_short_list_and_long_ended_ones_are_found_by_number_only()
    {
        var lama = await o.AjukanAsync("SKTM", "1");
        await o.PilihAsync($"CABUTYA:{lama.Id}");
        o.Jam.Kini += TimeSpan.FromDays(40);
        Assert.Contains("Belum ada permohonan", Satu(await o.TeksAsync("status")), StringComparison.Ordinal);
        Assert.Contains("dibatalkan", Satu(await o.TeksAsync(lama.Nomor!)), StringComparison.Ordinal);
        var dua = await o.AjukanAsync("SKTM", "1");
        var tiga = await o.AjukanAsync("KTP-RUSAK");
        await o.PilihAsync("AJUKAN:SKU");
        var daftar = Assert.IsType<Daftar>(Assert.Single(await o.TeksAsync("status")));
        BatasWaTests.Periksa(daftar);
        Assert.Equal([$"STATUS:{tiga.Id}", $"STATUS:{dua.Id}", $"LANJUTKAN:{(await o.PermohonanAsync()).Id}"], daftar.Pilihan.Select(x => x.Id));
    }

    [Fact]
    public async Task Withdrawing_asks_first_leaves_a_history_and_is_refused_after_the_decision()
    {
        var p = await o.AjukanAsync("SKTM", "1");
        Assert.Contains("Batalkan permohonan", Satu(await o.PilihAsync($"CABUT:{p.Id}")), StringComparison.Ordinal);
        Assert.Equal(StatusButir.Diajukan, (await o.PermohonanAsync()).Butir[0].Status);
        Assert.Contains("sudah dibatalkan sesuai permintaan", Satu(await o.PilihAsync($"CABUTYA:{p.Id}")), StringComparison.Ordinal);
        Assert.Contains("sudah tidak dapat dibatalkan", Satu(await o.PilihAsync($"CABUTYA:{p.Id}")), StringComparison.Ordinal);
        Assert.Equal("Dibatalkan warga lewat WhatsApp.", await o.BacaAsync(db => db.Butir.Where(b => b.PermohonanId == p.Id).SelectMany(b => b.Riwayat).OrderByDescending(r => r.Id).Select(r => r.Alasan).FirstAsync(Ct)));
    }

    [Fact]
    public async Task What_is_missing_can_be_sent_from_the_status()
    {
        var p = await o.AjukanAsync("SKTM", "1");
        Assert.Null((await Meja.TolakBerkasAsync(p.Berkas.Single(b => b.Dok == "KTP").Id, kantor.Rina, "Foto buram.", Ct)).Penolakan);
        Assert.Null((await Meja.KembalikanAsync(p.Butir[0].Id, kantor.Rina, null, Ct)).Penolakan);
        await o.PilihAsync("MENU");
        var status = Assert.Single(await o.TeksAsync("status"));
        Assert.Equal($"KURANG:{p.Id}", status.Pilihan[0].Id);
        Assert.Contains("*KTP-el pemohon*: Foto buram.", Satu(await o.PilihAsync($"KURANG:{p.Id}")), StringComparison.Ordinal);
        Assert.Contains("sudah kami terima", Satu(await o.FotoAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_idle_hours_the_assistant_leads_again_but_never_over_an_unanswered_citizen()
    {
        await o.PilihAsync("AJUKAN:SKTM");
        await AmbilAsync();
        var pengembali = new PengembaliPercakapan(kantor.Dbs, kantor.Siaran, o.Jam, NullLogger<PengembaliPercakapan>.Instance);
        await o.TeksAsync("bu?");
        o.Jam.Kini += TimeSpan.FromHours(20);
        await pengembali.KembalikanAsync(Ct);
        Assert.Equal(ModePercakapan.Petugas, await o.ModeAsync());
        Assert.NotEmpty(await o.BacaAsync(async db => await new PeringatanMenunggu().BacaAsync(db, o.Jam.Kini, Ct)));
        await AmbilAsync("Sudah ya.");
        o.Jam.Kini += TimeSpan.FromHours(11);
        await pengembali.KembalikanAsync(Ct);
        Assert.Equal(ModePercakapan.Petugas, await o.ModeAsync());
        var n = await o.JumlahJawabanAsync();
        o.Jam.Kini += TimeSpan.FromHours(1.1);
        await pengembali.KembalikanAsync(Ct);
        Assert.Equal(ModePercakapan.Asisten, await o.ModeAsync());
        Assert.Equal("Asisten melayani lagi. Tidak ada percakapan selama 12 jam.", await o.BacaAsync(db => db.Pesan.Where(m => m.PercakapanId == o.PercakapanId).OrderByDescending(m => m.Id).Select(m => m.Teks).FirstAsync(Ct)));
        Assert.Equal(n, await o.JumlahJawabanAsync());
    }

    [Fact]
    public async Task A_waiting_draft_is_offered_when_the_assistant_comes_back_while_the_window_is_open()
    {
        await o.PilihAsync("AJUKAN:SKTM");
        o.Jam.Kini = new(2026, 11, 21, 23, 30, 0, TimeSpan.Zero);
        await o.TeksAsync("halo bu");
        await AmbilAsync("Baik.");
        o.Jam.Kini += TimeSpan.FromHours(12.5);
        await new PengembaliPercakapan(kantor.Dbs, kantor.Siaran, o.Jam, NullLogger<PengembaliPercakapan>.Instance).KembalikanAsync(Ct);
        Assert.Contains("belum selesai dan masih tersimpan", await o.TerakhirAsync(), StringComparison.Ordinal);
    }

    async Task AmbilAsync(string? balas = null)
    {
        await using var db = o.Db();
        var p = await db.Percakapan.Include(x => x.Kontak).SingleAsync(x => x.Id == o.PercakapanId, Ct);
        p.Ambil(kantor.Rina.Id, kantor.Rina.Pelaku, o.Jam.Kini);
        if (balas is not null) db.PesanKeluar.Add(PesanKeluar.DariPetugas(p, IsiPesan.Tulis(balas), kantor.Rina.Pelaku, o.Jam.Kini));
        await db.SaveChangesAsync(Ct);
    }
}
