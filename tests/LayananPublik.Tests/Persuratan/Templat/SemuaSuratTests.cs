using System.Runtime.CompilerServices;
using System.Text;
using LayananPublik.Kantor;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Pdf;
using LayananPublik.Persuratan.Templat;
using Xunit;

namespace LayananPublik.Tests.Persuratan.Templat;

/// <summary>Every kind of letter on paper: with a tidy applicant, with one who fills every box to the brim, with what a phone can type.</summary>
public sealed class SemuaSuratTests
{
    static readonly (string, string)[] Nikah = [("status", "Janda"), ("sebab_berpisah", "Cerai mati (suami/istri meninggal)"), ("jenis_kelamin", "Perempuan"), ("tanggal_lahir", "2007-05-12")];

    public static TheoryData<string> Kode => [.. BahanContoh.SuratKantor.Select(l => l.Kode)];

    public static BahanSurat Bahan(string kode, Panjang panjang)
    {
        var b = BahanContoh.Untuk(kode, panjang) with { NomorBagian = new Dictionary<string, string> { ["N6"] = "400.12.3.2/0124/Kel.Cth/XI/2026" } };
        if (kode == "SP-NIKAH") b = b.Dengan(Nikah);
        return kode is "SK-WARIS" or "SP-RAMAI" ? b with { Mengetahui = new("CAMAT CONTOH", "Nama Camat Contoh, M.Si.", "Pembina (IV/a)", "197001012000011002"), Register = new("400.12.3.1/0045/Kec.Cth/XI/2026", "21 November 2026") } : b;
    }

    [Theory]
    [MemberData(nameof(Kode))]
    public void Golden_text_of_every_letter_is_kept(string kode)
    {
        var teks = Tulis(SusunSurat.Susun(Bahan(kode, Panjang.Pendek)));
        var berkas = Path.Combine(Folder(), $"{kode}.txt");
        if (Environment.GetEnvironmentVariable("TULIS_EMAS") is not null) File.WriteAllText(berkas, teks);
        Assert.Equal(File.ReadAllText(berkas).ReplaceLineEndings("\n"), teks);
    }

    [Theory]
    [MemberData(nameof(Kode))]
    public void Nothing_is_lost_and_nothing_leaves_the_margins_on_either_paper(string kode)
    {
        foreach (var panjang in Enum.GetValues<Panjang>())
            foreach (var kertas in Enum.GetValues<UkuranKertas>())
            {
                var bahan = Bahan(kode, panjang) with { Tata = new() { Kertas = kertas } };
                var naskah = SusunSurat.Susun(bahan);
                var pdf = CetakPdf.Cetak(naskah, NaskahContoh.Pada);
                if (Environment.GetEnvironmentVariable("TULIS_PDF") is { } lihat) File.WriteAllBytes(Path.Combine(lihat, $"{kode}-{panjang}-{kertas}.pdf"), pdf);
                using var surat = new AlatPdf(pdf);
                Muat(surat, naskah.Tata, $"{kode} {panjang}");
                var isi = new string([.. surat.TeksBerurut.Where(c => !char.IsWhiteSpace(c))]);
                foreach (var (nama, nilai) in bahan.Isian.Where(i => Dipakai(kode, i.Key)))
                    foreach (var bagian in nilai.Split(['\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(x => x.Length < 60).Select(x => x.StartsWith("NIK ", StringComparison.Ordinal) ? x[4..] : x))
                        Assert.True(isi.Contains(Rapat(bagian), StringComparison.OrdinalIgnoreCase), $"{kode} {panjang} {nama}: {bagian}");
            }
    }

    // A second table of people or papers: on the shorter paper the signature goes over with the closing line.
    static readonly string[] DuaHalamanA4 = ["SK-PINDAH-KELUAR", "SK-PINDAH-MASUK", "SK-KELAHIRAN", "SK-WARIS", "SK-BEDA", "SK-PERGI", "SP-NIKAH"];

    /// <summary>With a code as long as the one that can be checked without a network.</summary>
    [Theory]
    [MemberData(nameof(Kode))]
    public void A_tidy_letter_fills_one_page(string kode)
    {
        foreach (var kertas in Enum.GetValues<UkuranKertas>().Where(k => k == UkuranKertas.F4 || !DuaHalamanA4.Contains(kode)))
        {
            var naskah = SusunSurat.Susun(Bahan(kode, Panjang.Pendek) with { Tata = new() { Kertas = kertas } });
            using var surat = new AlatPdf(CetakPdf.Cetak(naskah with { Qr = $"{NaskahContoh.Alamat}#{new string('7', 200)}" }, NaskahContoh.Pada));
            Assert.Equal((kode, kertas, 1 + naskah.Lampiran.Count), (kode, kertas, surat.TeksHalaman.Length));
        }
    }

    [Theory]
    [MemberData(nameof(Kode))]
    public void Whatever_a_phone_can_type_makes_a_page(string kode)
    {
        var bahan = Bahan(kode, Panjang.Pendek);
        foreach (var aneh in new[] { "Ani 😀👨‍👩‍👧 Putri", "محمد بن علي", "A\u0000B\u001b[31mC\u202eD\u2066E", "satu\r\ndua\n\n\ntiga", "\u00a0\u200b", new string('W', 5000), "a\u0301\u0302\u0303\u0304 zalgo", "{{ nama }} {{ jika x }}", "\ud83d" })
        {
            var semua = bahan.Dengan([.. bahan.Isian.Keys.Where(k => bahan.IsianKhusus.Any(i => i.Name == k && i.Type is LayananPublik.Pelayanan.TipeField.Text or LayananPublik.Pelayanan.TipeField.Orang or LayananPublik.Pelayanan.TipeField.DaftarOrang) || k is "nama" or "alamat" or "pekerjaan").Select(k => (k, aneh))]);
            var naskah = SusunSurat.Susun(semua);
            Assert.Equal(naskah.KeJson(), Naskah.DariJson(naskah.KeJson()).KeJson());
            using var surat = new AlatPdf(CetakPdf.Cetak(naskah, NaskahContoh.Pada));
            Muat(surat, naskah.Tata, $"{kode} {aneh[..Math.Min(8, aneh.Length)]}");
        }
        // Without any optional answer it is still a whole letter.
        var wajib = bahan.Dengan([.. bahan.IsianKhusus.Where(i => !i.Wajib).Select(i => (i.Name, ""))]).Dengan(("pengantar_nomor", ""), ("pengantar_tanggal", ""));
        Assert.DoesNotContain(SusunSurat.YangKurang(wajib), k => k.Bagian == BagianKurang.Isian);
    }

    [Fact]
    public void N_set_follows_the_applicant()
    {
        static string[] Lembar(params (string, string)[] isian) => [.. SusunSurat.Susun(BahanContoh.Untuk("SP-NIKAH").Dengan(isian)).Lampiran.Select(l => l.Kode!)];
        (string, string)[] jejaka = [("status", "Jejaka"), ("sebab_berpisah", ""), ("pasangan_terdahulu", ""), ("terdahulu_tanggal_mati", ""), ("terdahulu_tempat_mati", ""), ("jenis_kelamin", "Laki-laki")];
        Assert.Equal(["Model N2", "Model N4"], Lembar([.. jejaka, ("tanggal_lahir", "1999-01-01")]));
        Assert.Equal(["Model N2", "Model N4", "Model N5"], Lembar([.. jejaka, ("tanggal_lahir", "2006-01-01")]));
        Assert.Equal(["Model N2", "Model N4", "Model N6"], Lembar(("status", "Duda"), ("sebab_berpisah", "Cerai mati (suami/istri meninggal)")));
        Assert.Equal(["N6"], SusunSurat.BagianBernomor(BahanContoh.Untuk("SP-NIKAH").Dengan(Nikah)));
        Assert.Empty(SusunSurat.BagianBernomor(BahanContoh.Untuk("SP-NIKAH").Dengan(jejaka)));
        Assert.Empty(SusunSurat.YangKurang(BahanContoh.Untuk("SP-NIKAH").Dengan(jejaka) with { IsianKhusus = [.. BahanContoh.Untuk("SP-NIKAH").Dengan(jejaka).IsianKhusus.Select(i => i with { Wajib = i.Value.Length > 0 })] }));
    }

    static bool Dipakai(string kode, string nama) => nama is "nama" or "nik" || BahanContoh.Untuk(kode).IsianKhusus.Any(i => i.Name == nama && i.Type is LayananPublik.Pelayanan.TipeField.Text or LayananPublik.Pelayanan.TipeField.Wilayah or LayananPublik.Pelayanan.TipeField.Orang or LayananPublik.Pelayanan.TipeField.DaftarOrang)
        && !(nama is "penerima_manfaat" or "lembaga_tujuan" && kode == "SKTM");

    static void Muat(AlatPdf surat, TataHalaman t, string apa)
    {
        const double mm = 72 / 25.4;
        Assert.All(surat.Kata, k => Assert.True(k.Kiri >= t.Kiri * mm - 1 && k.Kanan <= (t.Lebar - t.Kanan) * mm + 1 && k.Bawah <= (t.Tinggi - t.Bawah) * mm + 1 && k.Atas >= t.Atas * mm - 4, $"{apa} hal {k.Halaman}: {k}"));
    }

    static string Rapat(string teks) => new([.. teks.Where(c => !char.IsWhiteSpace(c))]);

    static string Folder([CallerFilePath] string ini = "") => Path.Combine(Path.GetDirectoryName(ini)!, "Emas");

    // As a person would read it out: one line for a line of the letter.
    static string Tulis(Naskah n)
    {
        var t = new StringBuilder();
        void Baris(string teks) => t.Append(teks).Append('\n');
        void Isi(IReadOnlyList<Bagian> semua)
        {
            foreach (var b in semua)
            {
                Baris("");
                if (b is Paragraf p) Baris((p.Menjorok ? "    " : "") + string.Concat(p.Rentang.Select(r => r.Tebal ? $"*{r.Teks}*" : r.Teks)));
                else if (b is TabelData d) foreach (var x in d.Baris) Baris($"  {x.Label} : {(x.Tebal ? $"*{x.Nilai}*" : x.Nilai)}");
                else if (b is TabelKolom k) foreach (var x in k.Baris.Prepend(k.Kepala)) Baris("  | " + string.Join(" | ", x));
                else if (b is TandaPara para) foreach (var x in para.Kolom) Baris($"  [{x.Jabatan}] {x.Nama} {x.Keterangan}".TrimEnd());
            }
        }
        if (n.Model is not null) Baris(n.Model);
        Baris(n.Judul);
        Baris($"Nomor : {n.Nomor}");
        if (n.Tujuan is { } y) Baris($"Yth. {y.Yth}\ndi {y.Di}");
        Isi(n.Isi);
        Baris("");
        if (n.Mengetahui is { } m) Baris($"{string.Join(" / ", m.Jabatan)} {m.Nama} (register {n.Register?.Nomor} {n.Register?.Tanggal})");
        Baris($"{n.Ttd.Tempat}, {n.Ttd.Tanggal} / {string.Join(" / ", n.Ttd.Jabatan)} {n.Ttd.Nama}");
        foreach (var l in n.Lampiran)
        {
            Baris($"\n=== {l.Kode}{(l.BerKop ? ", dengan kop" : "")}\n{l.Judul}");
            if (l.Nomor is not null) Baris($"Nomor : {l.Nomor}");
            if (l.Tujuan is { } k) Baris($"Yth. {k.Yth}\ndi {k.Di}");
            Isi(l.Isi);
            if (l.Tanda.Count > 0) Isi([new TandaPara(l.Tanda)]);
        }
        return t.ToString();
    }
}
