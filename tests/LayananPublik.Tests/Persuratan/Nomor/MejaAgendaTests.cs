using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.Persuratan;
using LayananPublik.Tests.Penataan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using LayananPublik.Data;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

public sealed class MejaAgendaTests : IAsyncLifetime
{
    static readonly IsianAgenda Undangan = new("Undangan rapat RT", "Ketua RT 03", "BUDI SANTOSO");
    static readonly KelasNomor Dinas = new("005", "");
    readonly JamUji jam = new();
    KantorNomor k = null!;
    MejaAgenda meja = null!;
    PetugasAktif verifikator = null!, lurah = null!, kasi = null!;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        k = await KantorNomor.MulaiAsync();
        (verifikator, lurah, kasi) = (await k.PetugasAsync("verifikator"), await k.PetugasAsync("lurah"), await k.PetugasAsync("kasi"));
        var dbs = k.Layanan.GetRequiredService<IDbContextFactory<LayananDb>>();
        meja = new(dbs, k.Layanan.GetRequiredService<Siaran>(), jam);
    }

    public ValueTask DisposeAsync()
    {
        k.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_classification_that_fits_no_column_is_refused_in_words()
    {
        var hasil = await meja.TulisAsync(k.Kelurahan.Id, verifikator, Nov(2), new(new string('4', 41), ""), Undangan, Ct);
        Assert.Contains("paling panjang 40", hasil.Penolakan, StringComparison.Ordinal);
    }

    static DateOnly Nov(int hari) => new(2026, 11, hari);

    Task<Hasil<string>> TulisAsync(DateOnly tanggal) => meja.TulisAsync(k.Kelurahan.Id, verifikator, tanggal, Dinas, Undangan, Ct);

    async Task<Hasil<string>> SisipkanAsync(int urut, DateOnly tanggal, string alasan = "Terlambat dicatat.") =>
        await meja.SisipkanAsync((await k.SemuaAsync()).Single(n => n.Urut == urut && n.Sisipan == "").Id, verifikator, tanggal, Dinas, Undangan, alasan, Ct);

    [Fact]
    public async Task A_letter_on_paper_takes_the_next_number_of_the_one_series()
    {
        await k.PakaiAsync(k.Kelurahan, Nov(10));
        Assert.Equal("005/0002/Kel.Cth/XI/2026", (await TulisAsync(Nov(12))).Nilai);
        var baris = (await k.SemuaAsync())[1];
        Assert.Equal((StatusNomor.Terpakai, "Undangan rapat RT", "Ketua RT 03", verifikator.Nama), (baris.Status, baris.Perihal, baris.Tujuan, baris.Riwayat.Single().Pelaku));
        Assert.Contains("12 November 2026 atau sesudahnya", (await TulisAsync(Nov(11))).Penolakan, StringComparison.Ordinal);
        Assert.Contains("belum tiba", (await TulisAsync(Nov(22))).Penolakan, StringComparison.Ordinal);
        Assert.Contains("hal surat", (await meja.TulisAsync(k.Kelurahan.Id, verifikator, Nov(12), Dinas, Undangan with { Perihal = " " }, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.NotNull((await meja.TulisAsync(k.Kelurahan.Id, lurah, Nov(12), Dinas, Undangan, Ct)).Penolakan);
        Assert.NotNull((await meja.TulisAsync(k.Timur.Id, verifikator with { UnitKerjaId = k.Kelurahan.Id, Jalur = k.Kelurahan.Jalur }, Nov(12), Dinas, Undangan, Ct)).Penolakan);
    }

    [Fact]
    public async Task A_kept_number_is_not_filled_in_where_another_series_has_printed_the_same()
    {
        const string Pola = "{klas}/{urut:0000}/{unit}/{romawi}/{tahun}";
        await k.PakaiAsync(k.Kelurahan, new(2026, 10, 5));
        await k.AturAsync(k.Kelurahan, new(Nov(1), Pola, PerKlasifikasi: true));
        var terbit = await k.PakaiAsync(k.Kelurahan, Nov(12));
        // Back to one series, which goes on where it stood.
        await k.AturAsync(k.Kelurahan, new(Nov(12), Pola));
        Assert.True((await k.TransaksiAsync(db => BukuNomor.CadangkanAsync(db, k.Kelurahan, KantorNomor.Sktm, Nov(12), 1, "Surat tulis tangan", KantorNomor.Rina, k.Kini, Ct))).Berhasil);
        var cadangan = (await k.SemuaAsync()).Single(n => n.Status == StatusNomor.Cadangan);
        Assert.Contains($"Nomor {terbit.Nomor} sudah tercetak pada surat lain", (await meja.IsiAsync(cadangan.Id, verifikator, Nov(12), KantorNomor.Sktm, Undangan, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Equal("005/0002/Kel.Cth/XI/2026", (await meja.IsiAsync(cadangan.Id, verifikator, Nov(12), Dinas, Undangan, Ct)).Nilai);
        Assert.Distinct((await k.SemuaAsync()).Select(n => n.Nomor));
    }

    [Fact]
    public async Task A_number_is_put_in_between_two_dates_with_the_next_free_letter()
    {
        await TulisAsync(Nov(10));
        await TulisAsync(Nov(13));
        await TulisAsync(Nov(13));
        Assert.Equal("005/0001.a/Kel.Cth/XI/2026", (await SisipkanAsync(1, Nov(12))).Nilai);
        Assert.Equal("005/0001.b/Kel.Cth/XI/2026", (await SisipkanAsync(1, Nov(10))).Nilai);
        Assert.Contains("10 November 2026 sampai 12 November 2026", (await SisipkanAsync(1, Nov(13))).Penolakan, StringComparison.Ordinal);
        Assert.Contains("sampai", (await SisipkanAsync(1, Nov(9))).Penolakan, StringComparison.Ordinal);
        Assert.Contains("bertanggal sama", (await SisipkanAsync(2, Nov(13))).Penolakan, StringComparison.Ordinal);
        Assert.Contains("masih yang terakhir", (await SisipkanAsync(3, Nov(13))).Penolakan, StringComparison.Ordinal);
        Assert.Contains("mengapa", (await SisipkanAsync(1, Nov(11), " ")).Penolakan, StringComparison.Ordinal);
        for (var h = 'c'; h <= 'z'; h++) Assert.Null((await SisipkanAsync(1, Nov(11))).Penolakan);
        Assert.Contains("26 sisipan", (await SisipkanAsync(1, Nov(11))).Penolakan, StringComparison.Ordinal);
        Assert.Equal(4, (await k.PakaiAsync(k.Kelurahan, Nov(21))).Urut);
    }

    [Fact]
    public async Task A_used_number_of_a_letter_is_not_voided_but_one_of_paper_is()
    {
        var surat = await k.PakaiAsync(k.Kelurahan, Nov(10));
        Assert.Contains("Cabut suratnya", (await meja.BatalkanAsync(surat.Id, verifikator, "Salah.", Ct)).Penolakan, StringComparison.Ordinal);
        var pesan = (await k.PesanAsync((await k.SuratAsync(k.Kelurahan))[0], k.Kelurahan)).Nilai!;
        Assert.Contains("Kembalikan suratnya", (await meja.BatalkanAsync(pesan.Id, verifikator, "Salah.", Ct)).Penolakan, StringComparison.Ordinal);
        await TulisAsync(Nov(21));
        Assert.Null((await meja.BatalkanAsync((await k.SemuaAsync())[2].Id, verifikator, "Surat tidak jadi dikirim.", Ct)).Penolakan);
        Assert.Equal((StatusNomor.Batal, "Surat tidak jadi dikirim."), (await k.SemuaAsync())[2] is var n ? (n.Status, n.Keterangan) : default);
    }

    [Fact]
    public async Task A_closed_month_takes_nothing_more_and_tells_whether_it_was_changed()
    {
        await TulisAsync(new(2026, 10, 5));
        await TulisAsync(new(2026, 10, 7));
        await TulisAsync(Nov(3));
        Assert.Contains("belum berakhir", (await meja.TutupAsync(k.Kelurahan.Id, 2026, 11, kasi, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.NotNull((await meja.TutupAsync(k.Kelurahan.Id, 2026, 10, verifikator, Ct)).Penolakan);
        Assert.Null((await meja.TutupAsync(k.Kelurahan.Id, 2026, 10, kasi, Ct)).Penolakan);
        Assert.Contains("sudah ditutup", (await meja.TutupAsync(k.Kelurahan.Id, 2026, 10, kasi, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("sudah ditutup", (await SisipkanAsync(1, new(2026, 10, 5))).Penolakan, StringComparison.Ordinal);
        Assert.Contains("sudah ditutup", (await meja.BatalkanAsync((await k.SemuaAsync())[0].Id, verifikator, "Salah.", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("sudah ditutup", (await k.PesanAsync((await k.SuratAsync(k.Kelurahan))[0], k.Kelurahan, new(2026, 10, 31))).Penolakan, StringComparison.Ordinal);
        var tutup = Assert.Single(await PenutupanAsync());
        Assert.Equal((2, 0, kasi.Nama, 64), (tutup.Terpakai, tutup.Batal, tutup.Oleh, tutup.Sari.Length));
        Assert.Equal(new HasilSegel(true, true, 2, 0), await PeriksaAsync(tutup.Id));

        await using (var db = k.Db()) await db.NomorAgenda.Where(n => n.Urut == 2).ExecuteUpdateAsync(s => s.SetProperty(n => n.Tujuan, "Ketua RT 04"), Ct);
        Assert.Contains("BERUBAH", (await PeriksaAsync(tutup.Id))!.Kalimat, StringComparison.Ordinal);
        await using (var db = k.Db()) await db.NomorAgenda.Where(n => n.Urut == 2).ExecuteUpdateAsync(s => s.SetProperty(n => n.Tujuan, "Ketua RT 03"), Ct);
        Assert.True((await PeriksaAsync(tutup.Id))!.Utuh);

        Assert.NotNull((await meja.BukaAsync(tutup.Id, kasi, "Ada surat tertinggal.", Ct)).Penolakan);
        Assert.Contains("alasan", (await meja.BukaAsync(tutup.Id, lurah, " ", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await meja.BukaAsync(tutup.Id, lurah, "Ada surat tertinggal.", Ct)).Penolakan);
        Assert.Null((await SisipkanAsync(1, new(2026, 10, 6))).Penolakan);
        Assert.Null((await meja.TutupAsync(k.Kelurahan.Id, 2026, 10, kasi, Ct)).Penolakan);
        var lagi = (await PenutupanAsync())[0];
        Assert.Equal((2, 3), (lagi.Ke, lagi.Terpakai));
        Assert.Equal(new HasilSegel(true, true, 3, 0), await PeriksaAsync(lagi.Id));
        await using (var db = k.Db()) await db.PenutupanAgenda.Where(p => p.Id == tutup.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Sari, "00"), Ct);
        Assert.False((await PeriksaAsync(lagi.Id))!.RantaiUtuh);
    }

    [Fact]
    public async Task A_number_that_was_reserved_before_the_closing_may_still_be_used_and_is_told_apart()
    {
        var pesan = (await k.PesanAsync((await k.SuratAsync(k.Kelurahan))[0], k.Kelurahan, new(2026, 10, 30))).Nilai!;
        Assert.Null((await meja.TutupAsync(k.Kelurahan.Id, 2026, 10, kasi, Ct)).Penolakan);
        var tutup = Assert.Single(await PenutupanAsync());
        Assert.Equal((0, 1), (tutup.Terpakai, tutup.Terbuka));
        Assert.Null((await k.UbahAsync(pesan.Id, n => n.Pakai(KantorNomor.Rina, k.Kini))).Penolakan);
        Assert.Equal(new HasilSegel(true, true, 0, 1), await PeriksaAsync(tutup.Id));
    }

    [Fact]
    public async Task What_is_reserved_for_a_dead_letter_becomes_void_by_itself()
    {
        var mati = (await k.PesanAsync((await k.SuratAsync(k.Kelurahan))[0], k.Kelurahan)).Nilai!;
        var hidup = (await k.PesanAsync((await k.SuratAsync(k.Kelurahan))[0], k.Kelurahan)).Nilai!;
        await using (var db = k.Db()) await db.Surat.Where(s => s.Id == mati.SuratId).ExecuteUpdateAsync(s => s.SetProperty(x => x.Status, StatusSurat.Dikembalikan), Ct);
        jam.Maju(TimeSpan.FromHours(1));
        using var perawat = new PerawatNomor(k.Layanan.GetRequiredService<IDbContextFactory<LayananDb>>(), k.Layanan.GetRequiredService<Siaran>(), jam, NullLogger<PerawatNomor>.Instance);
        Assert.False(await perawat.BatalkanAsync(Ct));
        var semua = await k.SemuaAsync();
        Assert.Equal([StatusNomor.Batal, StatusNomor.Dipesan], semua.Select(n => n.Status));
        Assert.Equal(("Sistem", "Suratnya tidak jadi terbit."), semua[0].Riwayat.MaxBy(r => r.Id) is { } r ? (r.Pelaku, r.Alasan) : default);
        Assert.Equal(hidup.Id, semua[1].Id);
    }

    async Task<List<BarisPenutupan>> PenutupanAsync()
    {
        await using var db = k.Db();
        return await db.PenutupanAsync(k.Kelurahan.Id, 2026, lurah, Ct);
    }

    async Task<HasilSegel?> PeriksaAsync(int id)
    {
        await using var db = k.Db();
        return await db.PeriksaSegelAsync(id, lurah, Ct);
    }
}
