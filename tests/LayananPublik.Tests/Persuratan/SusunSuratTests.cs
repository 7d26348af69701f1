using System.Text.RegularExpressions;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Pdf;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

public sealed class SusunSuratTests
{
    public static TheoryData<string> Kode => [.. BahanContoh.SuratKantor.Select(l => l.Kode)];

    [Fact]
    public void Catalogue_holds_the_seventeen_office_letters() => Assert.Equal(17, BahanContoh.SuratKantor.Count);

    [Theory]
    [MemberData(nameof(Kode))]
    public void No_text_is_lost_between_letter_and_paper(string kode)
    {
        foreach (var panjang in Enum.GetValues<Panjang>())
        {
            var naskah = SusunSurat.Susun(BahanContoh.Untuk(kode, panjang));
            using var surat = new AlatPdf(CetakPdf.Cetak(naskah, NaskahContoh.Pada));
            var teks = surat.TeksBerurut;
            Assert.All(TeksNaskah.Huruf(naskah), h => Assert.True(teks.Count(c => c == h.Key) >= h.Value, $"{kode} {panjang}: '{h.Key}' {teks.Count(c => c == h.Key)} < {h.Value}"));
            var kata = TeksNaskah.Kata(teks);
            Assert.All(TeksNaskah.Kata(naskah).Where(k => k.Key.Length <= 16), k => Assert.True(kata.GetValueOrDefault(k.Key) >= k.Value, $"{kode} {panjang}: {k.Key}"));
            var ttd = surat.TeksHalaman.Where(h => h.Contains("LURAH CONTOH,", StringComparison.Ordinal)).ToList();
            Assert.Equal(1 + naskah.Lampiran.Count(l => l.BerKop), ttd.Count);
            Assert.All(ttd, h => Assert.Contains("NIP 19800101 200501 1 001", h, StringComparison.Ordinal));
            if (panjang == Panjang.Pendek) Assert.All(surat.Qr.Split('\n'), q => Assert.Equal(NaskahContoh.Alamat, q));
        }
    }

    [Theory]
    [MemberData(nameof(Kode))]
    public void Every_answer_the_catalogue_asks_for_on_paper_is_in_the_letter(string kode)
    {
        var bahan = BahanContoh.Untuk(kode);
        var teks = TeksNaskah.Semua(SusunSurat.Susun(bahan));
        var dicetak = bahan.IsiSurat!.DataOrang.Concat(bahan.IsiSurat.DataKhusus).Except(IsiSurat.BarisGabungan);
        Assert.All(dicetak.Where(k => bahan.Isian.TryGetValue(k, out var v)), k =>
        {
            var field = bahan.IsianKhusus.FirstOrDefault(i => i.Name == k);
            if (field is null or { Type: TipeField.Text or TipeField.Year or TipeField.Nop or TipeField.Wilayah })
                Assert.Contains(bahan.Isian[k], teks, StringComparison.OrdinalIgnoreCase);
        });
        Assert.All(new[] { "Contoh, 12 Mei 1988", "RT 004/RW 012", "3299995205889004" }.Take(kode is "SK-KELAHIRAN" or "SK-KEMATIAN" or "SK-WARIS" or "SKDU" or "SP-SPPT" ? 0 : 3), t => Assert.Contains(t, teks, StringComparison.Ordinal));
        Assert.DoesNotContain("{", teks, StringComparison.Ordinal);
        Assert.DoesNotContain("....", teks, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kode))]
    public void Complete_letter_lacks_nothing_and_an_empty_one_names_what_is_missing(string kode)
    {
        var bahan = BahanContoh.Untuk(kode);
        Assert.Empty(SusunSurat.YangKurang(bahan));
        var kosong = SusunSurat.YangKurang(bahan with { Isian = new Dictionary<string, string>(), IsianKhusus = [.. bahan.IsianKhusus.Select(i => i with { Value = " " })] });
        Assert.NotEmpty(kosong);
        Assert.Equal(kosong.Count, kosong.Distinct().Count());
        Assert.True(bahan.IsianKhusus.Count(i => i.Wajib) <= kosong.Count);
    }

    [Theory]
    [MemberData(nameof(Kode))]
    public void Letter_claims_nothing_the_office_does_not_know(string kode)
    {
        var teks = TeksNaskah.Semua(SusunSurat.Susun(BahanContoh.Untuk(kode))).ToLowerInvariant();
        Assert.DoesNotContain("tidak pernah", teks, StringComparison.Ordinal);
        Assert.DoesNotContain("berkelakuan baik", teks, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?<!bukan bukti |tidak menyatakan )kepemilikan (?!dengan)", teks.Replace("nomor bukti kepemilikan", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Sktm_speaks_like_an_office_letter()
    {
        var bahan = BahanContoh.Untuk("SKTM").Dengan(("jenis", "Pendidikan/beasiswa"), ("penerima_manfaat", "Bagas Anggraini, anak"), ("lembaga_tujuan", "SMK Contoh 1"), ("penghasilan", "< Rp500.000"), ("tanggungan", "3"));
        var teks = TeksNaskah.Semua(SusunSurat.Susun(bahan));
        Assert.Contains("Yang bertanda tangan di bawah ini Lurah Contoh, Kecamatan Contoh, Kabupaten Contoh, berdasarkan Surat Pengantar Ketua RT 004/RW 012 Nomor 17/RT.004/XI/2026 tanggal 20 November 2026, menerangkan bahwa:", teks, StringComparison.Ordinal);
        Assert.Contains("menurut surat pengantar tersebut dan pernyataannya termasuk keluarga tidak mampu, dengan penghasilan kurang dari Rp500.000 per bulan dan tanggungan 3 orang.", teks, StringComparison.Ordinal);
        Assert.Contains("untuk keperluan pendidikan/beasiswa atas nama BAGAS ANGGRAINI (anak) pada SMK Contoh 1 dan berlaku selama 3 (tiga) bulan sejak tanggal diterbitkan, sampai dengan 21 Februari 2027.", teks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Polsek", "Kapolsek Contoh", "Contoh")]
    [InlineData("Polres", "Kapolres Maju", "Maju")]
    [InlineData("Polda", "Kapolda setempat", "Tempat")]
    public void Skck_letter_goes_to_the_police_station_that_was_chosen(string pilihan, string yth, string di)
    {
        var bahan = BahanContoh.Untuk("SP-SKCK").Dengan(("tujuan_polisi", pilihan));
        Assert.Equal(new Tujuan(yth, di), SusunSurat.Susun(bahan with { Unit = bahan.Unit with { Kabupaten = "Kabupaten Maju" } }).Tujuan);
    }

    [Fact]
    public void Office_that_rewrote_its_letter_sees_its_own_words()
    {
        var bahan = BahanContoh.Untuk("SKTM");
        var diubah = TeksNaskah.Semua(SusunSurat.Susun(bahan with { IsiSurat = bahan.IsiSurat! with { Inti = "Warga {unit} itu memakai surat ini di {lembaga_tujuan}." } }));
        Assert.Contains("Warga Kelurahan Contoh itu memakai surat ini di Isi lembaga tujuan.", diubah, StringComparison.Ordinal);
        Assert.DoesNotContain("memakai surat ini", TeksNaskah.Semua(SusunSurat.Susun(bahan)), StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_answers_are_dotted_on_the_preview()
    {
        var bahan = BahanContoh.Untuk("SKU").Dengan(("nik", ""), ("nama_usaha", ""), ("pengantar_nomor", ""), ("pengantar_tanggal", ""));
        var data = SusunSurat.Susun(bahan).Isi.OfType<TabelData>().SelectMany(t => t.Baris).ToDictionary(b => b.Label, b => b.Nilai);
        Assert.Matches(@"^\.+$", data["NIK"]);
        Assert.Matches(@"^\.+$", data["Nama Usaha"]);
        Assert.Equal(["NIK", "Nama Usaha"], SusunSurat.YangKurang(bahan).Select(k => k.Label));
    }

    [Fact]
    public void People_on_a_list_stand_in_a_table_of_their_own()
    {
        var bahan = BahanContoh.Untuk("SK-WARIS").Dengan(("ahli_waris", "Siti Aminah, S.Pd., NIK 3299995205889001, 34 tahun, istri, Kampung Contoh\nBudi, anak angkat tetangga"), ("pewaris", "Slamet, NIK 3299991205509001"));
        var isi = SusunSurat.Susun(bahan).Isi;
        var tabel = Assert.Single(isi.OfType<TabelKolom>());
        Assert.Equal(["No", "Nama", "NIK", "Umur", "Hubungan", "Alamat"], tabel.Kepala);
        Assert.Equal(["1", "SITI AMINAH, S.Pd.", "3299995205889001", "34 tahun", "istri", "Kampung Contoh"], tabel.Baris[0]);
        Assert.Equal(["2", "BUDI", "", "", "anak angkat tetangga", ""], tabel.Baris[1]);
        Assert.Equal(new BarisData("Nama Pewaris", "SLAMET", Tebal: true), isi.OfType<TabelData>().First().Baris[0]);
        Assert.Equal(["Saksi I", "Saksi II"], Assert.Single(isi.OfType<TandaPara>()).Kolom.Select(k => k.Jabatan));
    }

    [Fact]
    public void Deputies_sign_in_the_right_form()
    {
        var bahan = BahanContoh.Untuk("SKTM");
        Naskah Oleh(string jabatan, params string[] awalan) => SusunSurat.Susun(bahan with { Pejabat = bahan.Pejabat with { Jabatan = jabatan, Awalan = awalan } });
        Assert.Equal(["Plt. LURAH CONTOH,"], Oleh("LURAH CONTOH", "Plt.").Ttd.Jabatan);
        Assert.Equal(["a.n. LURAH CONTOH", "SEKRETARIS,", "u.b.", "KEPALA SEKSI PEMERINTAHAN,"], Oleh("KEPALA SEKSI PEMERINTAHAN", "a.n. LURAH CONTOH", "SEKRETARIS,", "u.b.").Ttd.Jabatan);
        Assert.Contains("ini Plt. Lurah Contoh, Kecamatan", TeksNaskah.Semua(Oleh("LURAH CONTOH", "Plt.")), StringComparison.Ordinal);
        Assert.Contains("ini Sekretaris Lurah atas nama Lurah Contoh, Kecamatan", TeksNaskah.Semua(Oleh("SEKRETARIS LURAH", "a.n. LURAH CONTOH")), StringComparison.Ordinal);
    }

    [Fact]
    public void Camat_who_acknowledges_stands_beside_the_lurah()
    {
        var naskah = SusunSurat.Susun(BahanContoh.Untuk("SK-WARIS") with { Mengetahui = new("CAMAT CONTOH", "Nama Camat Contoh, M.Si.", "Pembina", "197001012000011002") });
        using var surat = new AlatPdf(CetakPdf.Cetak(naskah, NaskahContoh.Pada));
        var camat = surat.Kata.Single(k => k.Teks == "Mengetahui,");
        var lurah = surat.Kata.Single(k => k.Teks == "LURAH");
        Assert.Equal(lurah.Halaman, camat.Halaman);
        Assert.True(camat.Kanan < lurah.Kiri);
        Assert.Contains("NIP 19700101 200001 1 002", surat.Teks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3 bulan (praktik 1-6 bulan)", "2027-02-21")]
    [InlineData("30 hari", "2026-12-21")]
    [InlineData("2 Minggu", "2026-12-05")]
    [InlineData("1 tahun", "2027-11-21")]
    [InlineData("sesuai tanggal kembali", "2026-11-29")]
    [InlineData("sesuai tanggal acara", "2026-12-06")]
    [InlineData(null, null)]
    [InlineData("selamanya", null)]
    public void Term_of_a_letter_ends_on_a_date(string? teks, string? sampai)
    {
        var isian = new Dictionary<string, string> { ["kembali"] = "2026-11-29", ["selesai"] = "2026-12-06T22:00" };
        Assert.Equal(sampai, MasaBerlaku.Sampai(teks, new(2026, 11, 21), isian)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(sampai is null, MasaBerlaku.Kalimat(teks, new(2026, 11, 21), isian) is null);
    }

    [Fact]
    public void Footer_tells_where_to_type_the_code_and_only_a_certificate_is_called_a_signature()
    {
        var bahan = BahanContoh.Untuk("SKU");
        var biasa = SusunSurat.Susun(bahan).Kaki!;
        Assert.Contains("https://layanan.contoh.go.id/verifikasi dan", biasa, StringComparison.Ordinal);
        Assert.DoesNotContain("elektronik", biasa, StringComparison.Ordinal);
        var tte = SusunSurat.Susun(bahan with { Cara = CaraTanda.Tte, PenerbitSertifikat = "CA Contoh" }).Kaki!;
        Assert.Contains("sertifikat elektronik kantor ini yang diterbitkan oleh CA Contoh", tte, StringComparison.Ordinal);
        Assert.DoesNotContain("BSrE", tte, StringComparison.Ordinal);
        var bsre = SusunSurat.Susun(bahan with { Cara = CaraTanda.TteBsre }).Kaki!;
        Assert.All(["UU ITE Pasal 5 ayat (1)", "diterbitkan oleh Balai Besar Sertifikasi Elektronik (BSrE), BSSN"], k => Assert.Contains(k, bsre, StringComparison.Ordinal));
    }
}

/// <summary>All words of a letter, to compare with what comes off the paper.</summary>
static class TeksNaskah
{
    public static string Semua(Naskah n) => string.Join('\n', n.Isi.Where(b => b is not TandaPara).Select(Isi)
        .Concat([n.Judul, n.Nomor ?? "", n.Tujuan?.Yth ?? "", n.Tujuan?.Di ?? "", n.Ttd.Nama, n.Kaki ?? "", .. n.Ttd.Jabatan, .. n.Kop.Baris.Select(b => b.Teks)]));

    public static Dictionary<string, int> Kata(Naskah n) => Kata(Semua(n));

    public static Dictionary<string, int> Kata(string teks) => Regex.Split(teks, @"\s+").Where(k => k.Length > 0).CountBy(k => k).ToDictionary();

    public static Dictionary<char, int> Huruf(Naskah n) => Semua(n).Where(c => !char.IsWhiteSpace(c)).CountBy(c => c).ToDictionary();

    static string Isi(Bagian b) => b switch
    {
        Paragraf p => string.Concat(p.Rentang.Select(r => r.Teks)),
        TabelData t => string.Join('\n', t.Baris.Select(r => $"{r.Label} {r.Nilai}")),
        TandaPara t => string.Join('\n', t.Kolom.Select(k => $"{k.Jabatan} {k.Nama} {k.Keterangan}")),
        TabelKolom t => string.Join('\n', t.Baris.Append(t.Kepala).Select(r => string.Join(' ', r))),
        _ => ""
    };
}
