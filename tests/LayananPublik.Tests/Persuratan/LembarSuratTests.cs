using LayananPublik.Kantor;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Pdf;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

/// <summary>Further sheets, signatures by hand, and two offices on one letter, as they come off the paper.</summary>
public sealed class LembarSuratTests
{
    static readonly Naskah Pendek = NaskahContoh.Pendek;

    static readonly Ttd Camat = new() { Tempat = "", Tanggal = "", Jabatan = ["Mengetahui,", "CAMAT CONTOH,"], Nama = "Nama Camat Contoh, M.Si.", Nip = "19750101 199903 1 002", Cara = CaraTanda.TandaTanganBasah };

    [Fact]
    public void Each_further_sheet_has_pages_of_its_own_that_are_counted_and_only_the_offices_bear_its_letterhead()
    {
        var n = Pendek with
        {
            Lampiran =
            [
                new("SURAT KETERANGAN UNTUK NIKAH", "Model N1", "474/0007/XI/2026", new("Kepala KUA Contoh", "Tempat"), [new Paragraf(["Menerangkan dengan sesungguhnya."])], [], BerKop: true),
                new("SURAT PERSETUJUAN MEMPELAI", "Model N4", null, null, [new Paragraf(["Kami yang bertanda tangan di bawah ini."])], [new("Calon suami", "BAGAS ANGGRAINI"), new("Calon istri", "SITI CONTOH", "NIK 3299995205889004")], BerKop: false)
            ]
        };
        using var surat = Cetak(n);
        Assert.Equal(3, surat.TeksHalaman.Length);
        Assert.All(surat.TeksHalaman.Index(), h => Assert.Contains($"Halaman {h.Index + 1} dari 3", h.Item, StringComparison.Ordinal));
        Assert.Equal([true, true, false], surat.TeksHalaman.Select(h => h.Contains("KELURAHAN CONTOH", StringComparison.Ordinal)));
        Assert.Equal([true, true, false], surat.TeksHalaman.Select(h => h.Contains("Nama Lurah Contoh", StringComparison.Ordinal)));
        Assert.All(["Model N1", "Nomor : 474/0007/XI/2026", "Kepala KUA Contoh"], k => Assert.Contains(k, surat.TeksHalaman[1], StringComparison.Ordinal));
        Assert.All(["Model N4", "Calon suami", "BAGAS ANGGRAINI", "SITI CONTOH", "NIK 3299995205889004"], k => Assert.Contains(k, surat.TeksHalaman[2], StringComparison.Ordinal));
        Assert.Equal(1, surat.TeksHalaman[2].Split("Nomor :").Length - 1); // the footer's, which says to which letter the sheet belongs
        Assert.Contains("H2", surat.Struktur, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(4), InlineData(12)]
    public void All_who_sign_by_hand_have_room_and_none_is_cut(int banyak)
    {
        var n = Pendek with { Isi = [.. Pendek.Isi, new TandaPara([.. Enumerable.Range(1, banyak).Select(i => new KolomTanda($"Ahli waris {i}", $"WARGA{i} {new string('X', i == 2 ? 70 : 5)} SELESAI{i}", $"anak kandung ke-{i}"))])] };
        using var surat = Cetak(n);
        Assert.All(Enumerable.Range(1, banyak), i => Assert.All([$"waris {i}", $"WARGA{i}", $"SELESAI{i}", $"ke-{i}"], t => Assert.Contains(t, surat.TeksBerurut, StringComparison.Ordinal)));
        Assert.All(surat.Kata, k => Assert.InRange(k.Kanan, 25 * 72 / 25.4, (215 - 20) * 72 / 25.4 + 1));
        Assert.All(surat.Kata, k => Assert.InRange(k.Bawah, 0, (330 - 12) * 72 / 25.4 + 1));
    }

    [Fact]
    public void Second_office_signs_beside_with_its_register_above()
    {
        using var surat = Cetak(Pendek with { Mengetahui = Camat, Register = new("474/12/Kec.Cth/2026", "22 November 2026") });
        var kata = surat.TeksBerurut;
        Assert.True(kata.IndexOf("Nomor register: 474/12/Kec.Cth/2026", StringComparison.Ordinal) is > 0 and var a && kata.IndexOf("Mengetahui,", StringComparison.Ordinal) > a);
        Assert.Contains("Tanggal: 22 November 2026", kata, StringComparison.Ordinal);
        Assert.True(surat.Kata.Single(k => k.Teks == "CAMAT").Kiri < surat.Kata.Last(k => k.Teks == "LURAH").Kiri);
    }

    [Theory]
    [InlineData(CaraTanda.Tte), InlineData(CaraTanda.TteBsre)]
    public void Both_offices_have_a_box_of_their_own_when_both_sign_electronically(CaraTanda cara)
    {
        using var surat = Cetak(Pendek with { Ttd = Pendek.Ttd with { Cara = cara }, Mengetahui = Camat with { Cara = cara } });
        Assert.Equal(2, surat.Struktur.Split("Figure").Length - 2); // besides the emblem
        Assert.Equal(2, surat.Teks.Split("Ditandatangani secara").Length - 1);
        Assert.All(surat.Qr.Split('\n'), q => Assert.Equal(NaskahContoh.Alamat, q));
        Assert.DoesNotContain("dengan pena", surat.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public void Letter_for_the_pen_says_that_it_needs_one_and_leaves_room()
    {
        using var surat = Cetak(Pendek with { Ttd = Pendek.Ttd with { Cara = CaraTanda.TandaTanganBasah } });
        Assert.Contains("Berlaku setelah ditandatangani dengan pena", string.Join(' ', surat.TeksBerurut.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(NaskahContoh.Alamat, surat.Qr);
        var (jabatan, nama) = (surat.Kata.Last(k => k.Teks == "LURAH"), surat.Kata.Last(k => k.Teks == "S.IP."));
        Assert.True(nama.Atas - jabatan.Bawah > 20 * 72 / 25.4);
    }

    [Fact]
    public void Two_emblems_leave_the_lines_between_them()
    {
        using var surat = Cetak(Pendek with { Kop = Pendek.Kop with { LambangKanan = ContohPng.Buat(6, 8, false, 30, 40) } });
        Assert.Equal(2, surat.Struktur.Split("Figure").Length - 2);
        var kop = surat.Kata.Where(k => k.Atas < 70);
        Assert.All(kop, k => Assert.InRange(k.Kanan, 0, (215 - 20 - 22) * 72 / 25.4));
    }

    [Fact]
    public void Paper_margins_and_type_follow_the_unit_and_the_manner_of_signing()
    {
        var tata = new TataSurat { KertasElektronik = UkuranKertas.A4, Kertas = UkuranKertas.F4, Kiri = 40, Huruf = JenisHuruf.Times, Ukuran = 11 };
        Assert.Equal((210, 297, 40, JenisHuruf.Times), Isi(TataHalaman.Untuk(tata, CaraTanda.TteBsre)));
        Assert.Equal((215, 330, 40, JenisHuruf.Times), Isi(TataHalaman.Untuk(tata, CaraTanda.DisahkanSistem)));
        var naskah = SusunSurat.Susun(BahanContoh.Untuk("SKTM") with { Tata = tata, Cara = CaraTanda.Tte });
        using var surat = Cetak(Naskah.DariJson(naskah.KeJson()));
        Assert.Contains("595.276 x 841.89", surat.Keterangan, StringComparison.Ordinal);
        Assert.Contains("Serif", surat.Huruf, StringComparison.Ordinal);
        Assert.All(surat.Kata, k => Assert.InRange(k.Kiri, 40 * 72 / 25.4 - 1, 210 * 72 / 25.4));

        static (double, double, double, JenisHuruf) Isi(TataHalaman t) => (t.Lebar, t.Tinggi, t.Kiri, t.Huruf);
    }

    [Fact]
    public void Margins_no_printer_can_keep_are_refused()
    {
        Assert.Null(TataSurat.Bawaan.Salah);
        Assert.Contains("kiri", (TataSurat.Bawaan with { Kiri = 2 }).Salah, StringComparison.Ordinal);
        Assert.Contains("huruf", (TataSurat.Bawaan with { Ukuran = 40 }).Salah, StringComparison.Ordinal);
        Assert.Contains("bawah", (TataSurat.Bawaan with { Bawah = double.NaN }).Salah, StringComparison.Ordinal);
    }

    static AlatPdf Cetak(Naskah n) => new(CetakPdf.Cetak(n, NaskahContoh.Pada));
}
