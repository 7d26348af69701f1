using LayananPublik.Penerusan;
using Xunit;

namespace LayananPublik.Tests.Penerusan;

/// <summary>A citizen must never get somebody else's document: only what is plain goes by itself.</summary>
public sealed class PencocokTests
{
    const string NikSari = "3299015205909001", NikBudi = "3299011203859002";

    static readonly Calon Sari = new(1, 11, "PMH-2026-000123", "Sari Anggraini", NikSari, "KK-HILANG", "Penerbitan KK karena hilang/rusak", false, "Kelurahan Contoh");
    static readonly Calon SariKtp = new(2, 12, "PMH-2026-000124", "Sari Anggraini", NikSari, "KTP-RUSAK", "Penerbitan KTP-el karena rusak", true, "Kelurahan Contoh");
    static readonly Calon Budi = new(3, 13, "PMH-2026-000125", "Budi Prakoso", NikBudi, "KK-BARU", "Penerbitan KK baru", false, "Kelurahan Contoh");
    // One application, two documents.
    static readonly Calon PaketKk = new(4, 14, "PMH-2026-000200", "Dewi Lestari", "3299014101959003", "KK-UBAH", "Penerbitan KK karena perubahan data", false, "Kelurahan Contoh");
    static readonly Calon PaketKtp = new(5, 14, "PMH-2026-000200", "Dewi Lestari", "3299014101959003", "KTP-UBAH", "Penerbitan KTP-el karena perubahan data", true, "Kelurahan Contoh");

    static readonly Calon[] Semua = [Sari, SariKtp, Budi, PaketKk, PaketKtp];

    [Theory]
    [InlineData("PMH-2026-000123.pdf")]
    [InlineData("pmh_2026_000123 kk sari.pdf")]
    [InlineData("PMH2026000123.pdf")]
    [InlineData("KK PMH-2026-123.pdf")]
    [InlineData("PMH-2026-000123_3299015205909001.pdf")]
    public void A_request_number_in_the_name_is_certain(string nama) => Assert.Equal((Kecocokan.Pasti, 1), Ringkas(Pencocok.Berkas(nama, null, Semua)));

    [Theory]
    [InlineData("3299011203859002.pdf")]
    [InlineData("KK_3299011203859002_baru.pdf")]
    public void A_NIK_with_one_open_document_is_certain(string nama) => Assert.Equal((Kecocokan.Pasti, 3), Ringkas(Pencocok.Berkas(nama, null, Semua)));

    [Theory]
    [InlineData("3299015205909001.pdf", "beberapa dokumen")]
    [InlineData("PMH-2026-000200.pdf", "beberapa dokumen")]
    [InlineData("PMH-2026-000123_3299011203859002.pdf", "bukan milik orang yang sama")]
    public void Several_documents_or_a_contradiction_wait_for_a_choice(string nama, string sebab)
    {
        var t = Pencocok.Berkas(nama, null, Semua);
        Assert.Equal((Kecocokan.Ragu, 0), Ringkas(t));
        Assert.Contains(sebab, t.Sebab, StringComparison.Ordinal);
        Assert.Equal(2, t.Pilihan.Count);
    }

    [Fact]
    public void The_code_of_the_service_tells_two_documents_of_one_person_apart()
    {
        Assert.Equal((Kecocokan.Pasti, 5), Ringkas(Pencocok.Berkas("PMH-2026-000200 KTP-UBAH.pdf", null, Semua)));
        Assert.Equal((Kecocokan.Pasti, 4), Ringkas(Pencocok.Berkas("kk-ubah PMH-2026-000200.pdf", null, Semua)));
        Assert.Equal(Kecocokan.Ragu, Pencocok.Berkas("KK PMH-2026-000200.pdf", null, Semua).Kecocokan);
    }

    [Theory]
    [InlineData("PMH-2026-000123.pdf", "3299011203859002")]
    [InlineData("PMH-2026-000123.pdf", "PMH-2026-000125")]
    [InlineData("3299011203859002.pdf", "3299015205909001 3299014101959003")]
    public void A_right_name_with_somebody_elses_content_is_held_back(string nama, string isi)
    {
        var t = Pencocok.Berkas(nama, isi, Semua);
        Assert.Equal((Kecocokan.Ragu, 0), Ringkas(t));
        Assert.Contains("Buka dan cocokkan dulu", t.Sebab, StringComparison.Ordinal);
    }

    [Fact]
    public void A_family_card_that_names_the_applicant_among_others_is_fine() =>
        Assert.Equal((Kecocokan.Pasti, 1), Ringkas(Pencocok.Berkas("PMH-2026-000123.pdf", $"{NikBudi} {NikSari} 3299011501109004", Semua)));

    [Theory]
    [InlineData("hasil.pdf", "3299011203859002", Kecocokan.Usul)]
    [InlineData("Budi Prakoso.pdf", null, Kecocokan.Usul)]
    [InlineData("KK Budi Prakoso 2026.pdf", null, Kecocokan.Usul)]
    [InlineData("Sari Anggraini.pdf", null, Kecocokan.Ragu)]
    [InlineData("hasil.pdf", "3299011203859002 3299015205909001", Kecocokan.Ragu)]
    [InlineData("scan0001.pdf", null, Kecocokan.TakAda)]
    [InlineData("Budi.pdf", null, Kecocokan.TakAda)]
    [InlineData("PMH-2026-999999.pdf", "3299011203859002", Kecocokan.TakAda)]
    [InlineData("3299015205909999.pdf", null, Kecocokan.TakAda)]
    [InlineData("329901520590900123456.pdf", null, Kecocokan.TakAda)]
    [InlineData("APMH-2026-000123.pdf", null, Kecocokan.TakAda)]
    public void A_name_or_what_the_text_says_is_never_enough(string nama, string? isi, Kecocokan harus) => Assert.Equal(harus, Pencocok.Berkas(nama, isi, Semua).Kecocokan);

    [Fact]
    public void A_request_number_printed_inside_is_certain() => Assert.Equal((Kecocokan.Pasti, 3), Ringkas(Pencocok.Berkas("hasil.pdf", "PMH-2026-000125", Semua)));

    [Fact]
    public void Two_files_for_one_dossier_both_wait()
    {
        var t = Pencocok.TanpaKembar([Pencocok.Berkas("PMH-2026-000123.pdf", null, Semua), Pencocok.Berkas("PMH-2026-000123 (1).pdf", null, Semua), Pencocok.Berkas("PMH-2026-000125.pdf", null, Semua)]);
        Assert.Equal([Kecocokan.Ragu, Kecocokan.Ragu, Kecocokan.Pasti], t.Select(x => x.Kecocokan));
    }

    [Theory]
    [InlineData("PMH-2026-000123", null, null, null, Kecocokan.Pasti)]
    [InlineData("PMH-2026-000123", NikSari, "SARI ANGGRAINI, S.Pd.", null, Kecocokan.Pasti)]
    [InlineData("PMH-2026-000123", NikBudi, null, null, Kecocokan.Ragu)]
    [InlineData("PMH-2026-000123", null, "Budi Prakoso", null, Kecocokan.Ragu)]
    [InlineData(null, NikBudi, null, null, Kecocokan.Pasti)]
    [InlineData(null, NikSari, null, null, Kecocokan.Ragu)]
    [InlineData(null, NikSari, null, "Penerbitan KTP-el karena rusak", Kecocokan.Pasti)]
    [InlineData(null, NikBudi, "Sari Anggraini", null, Kecocokan.Ragu)]
    [InlineData(null, null, "Budi Prakoso", null, Kecocokan.Usul)]
    [InlineData(null, null, "Sari Anggraini", null, Kecocokan.Ragu)]
    [InlineData(null, null, "Orang Lain", null, Kecocokan.TakAda)]
    [InlineData("PMH-2026-000200", null, null, null, Kecocokan.Ragu)]
    [InlineData("PMH-2026-000200", null, null, "kk-ubah", Kecocokan.Pasti)]
    [InlineData("PMH-2026-000999", NikSari, null, null, Kecocokan.TakAda)]
    public void A_line_of_a_list_is_certain_only_without_contradiction(string? nomor, string? nik, string? nama, string? layanan, Kecocokan harus) =>
        Assert.Equal(harus, Pencocok.Baris(new(2, nomor, nik, nama, layanan, PutusanDukcapil.Selesai, null, null), Semua).Kecocokan);

    [Fact]
    public void Whatever_comes_a_certain_match_names_number_or_NIK_of_that_person()
    {
        string[] kata = ["PMH-2026-000123", "PMH-2026-000125", "PMH-2026-000200", "pmh 2026 124", NikSari, NikBudi, "3299014101959003", "KK", "KTP-UBAH", "Sari Anggraini", "Budi Prakoso", "hasil", "(1)", "_", "-"];
        for (var benih = 0; benih < 5000; benih++)
        {
            var acak = new Random(benih);
            string Teks() => string.Join(' ', Enumerable.Range(0, acak.Next(0, 4)).Select(_ => kata[acak.Next(kata.Length)]));
            var (nama, isi) = (Teks(), acak.Next(3) == 0 ? null : Pencocok.Petunjuk(Teks()));
            if (Pencocok.Berkas(nama + ".pdf", isi, Semua) is not { Kecocokan: Kecocokan.Pasti, Calon: { } c }) continue;
            var (nomor, nik) = (Pencocok.Nomor(nama), Pencocok.Nik(nama));
            Assert.True(nomor.Contains(c.Nomor) || nik.Contains(c.Nik) || (nomor.Count + nik.Count == 0 && isi!.Contains(c.Nomor, StringComparison.Ordinal)), $"{benih}: {nama} | {isi}");
            Assert.True(nik.Count == 0 || nik.Contains(c.Nik), $"{benih}: {nama}");
            Assert.True(nomor.Count == 0 || nomor.Contains(c.Nomor), $"{benih}: {nama}");
        }
    }

    static (Kecocokan, int) Ringkas(Temuan t) => (t.Kecocokan, t.Calon?.ButirId ?? 0);
}
