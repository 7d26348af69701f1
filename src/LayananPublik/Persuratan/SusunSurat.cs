using LayananPublik.Kantor;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan.Bentuk;

namespace LayananPublik.Persuratan;

/// <summary>Puts a letter together: material in, finished letter out, nothing read from anywhere else.</summary>
public static class SusunSurat
{
    static readonly Dictionary<string, IBentukSurat> Khusus = new()
    {
        ["SKTM"] = new TidakMampu(),
        ["SKU"] = new Usaha(),
        ["SKTT"] = new TempatTinggal(),
        ["SP-SKCK"] = new PengantarSkck()
    };

    static readonly IBentukSurat Umum = new SuratUmum();

    public static Naskah Susun(BahanSurat b)
    {
        var isian = new Jawaban(b);
        var bentuk = Pilih(b);
        return new Naskah
        {
            Kop = b.Kop,
            Judul = b.Judul,
            Nomor = b.Nomor,
            Tujuan = bentuk.Tujuan(isian),
            Isi = [.. bentuk.Isi(isian)],
            Ttd = BlokTtd.Untuk(b.Pejabat, b.Unit.TempatSurat, KalimatWaktu.Tanggal(b.Tanggal), b.Cara),
            Mengetahui = b.Mengetahui is null ? null : BlokTtd.Mengetahui(b.Mengetahui, b.CaraMengetahui),
            Register = b.Register,
            Qr = b.UrlVerifikasi,
            Kode = b.KodeVerifikasi,
            Kaki = KakiSurat.Untuk(b),
            Tata = b.Tata
        };
    }

    /// <summary>Parts that need a number of their own besides the letter's: "N6".</summary>
    public static IReadOnlyList<string> BagianBernomor(BahanSurat b) => [];

    /// <summary>Labels of what is still empty and must not be; the letter cannot be issued while there are any.</summary>
    public static IReadOnlyList<string> YangKurang(BahanSurat b)
    {
        var isian = new Jawaban(b);
        return [.. Pilih(b).Wajib(isian).Where(k => !isian.Ada(k)).Select(isian.Label)
            .Concat(b.IsianKhusus.Where(i => i.Wajib && !isian.Ada(i.Name)).Select(i => isian.Label(i.Name)))
            .Concat(Kantor(b))
            .Distinct()];
    }

    static IEnumerable<string> Kantor(BahanSurat b) =>
        new[]
        {
            ("Kop surat", string.Concat(b.Kop.Baris.Select(k => k.Teks))),
            ("Tempat surat", b.Unit.TempatSurat),
            ("Jabatan penanda tangan", b.Pejabat.Jabatan),
            ("Nama penanda tangan", b.Pejabat.Nama)
        }.Where(x => string.IsNullOrWhiteSpace(x.Item2)).Select(x => x.Item1);

    static IBentukSurat Pilih(BahanSurat b) =>
        Khusus.TryGetValue(b.KodeLayanan, out var bentuk) && MasihBawaan(b) ? bentuk : Umum;

    // An office that has rewritten its letter must see its own words on the paper.
    static bool MasihBawaan(BahanSurat b)
    {
        if (b.IsiSurat is not { } isi) return true;
        var bawaan = Katalog.Bawaan.Layanan.FirstOrDefault(l => l.Kode == b.KodeLayanan)?.Rincian.IsiSurat;
        return bawaan is not null
            && (isi.Pembuka, isi.Inti, isi.Penutup, isi.Ditujukan) == (bawaan.Pembuka, bawaan.Inti, bawaan.Penutup, bawaan.Ditujukan)
            && isi.DataOrang.SequenceEqual(bawaan.DataOrang)
            && isi.DataKhusus.SequenceEqual(bawaan.DataKhusus);
    }
}
