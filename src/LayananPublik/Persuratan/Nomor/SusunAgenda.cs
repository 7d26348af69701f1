using LayananPublik.Kantor;
using LayananPublik.Persuratan.Bentuk;

namespace LayananPublik.Persuratan;

/// <summary>The agenda book as a paper: letterhead, the table in landscape, numbered pages, and where the head of the unit signs.</summary>
static class SusunAgenda
{
    const string Titik = "................................";

    public static Naskah Susun(Penerbit penerbit, Kop kop, string masa, IReadOnlyList<BarisAgenda> baris, JamKantor jam)
    {
        var p = penerbit.Pejabat;
        return new()
        {
            Kop = kop,
            Judul = $"BUKU AGENDA SURAT KELUAR {masa.ToUpperInvariant()}",
            // A book has no number of its own; what stands in that line is which numbers it holds.
            Nomor = baris.Count == 0 ? "–" : baris.Select(b => b.Deret).Distinct().Count() == 1 ? $"{baris[0].Urut} sampai {baris[^1].Urut}" : $"{baris.Count} nomor dari beberapa deret",
            Isi =
            [
                new TabelKolom(["Urut", "Nomor surat", "Tanggal", "Klasifikasi", "Tujuan/pemohon", "Hal", "Penanda tangan", "Pengolah", "Keterangan"],
                    [.. baris.Select(b => (IReadOnlyList<string>)[b.UrutTampil, b.Nomor, $"{b.Tanggal.Day}-{b.Tanggal.Month:00}-{b.Tanggal.Year}", b.Klasifikasi, b.Tujuan, b.Perihal, b.Penanda, b.Pengolah, b.KeteranganTampil])])
                { LebarMm = [13, 52, 21, 24, 40, 0, 36, 28, 40] },
                new Paragraf([Ringkas(baris) + $" Dicetak {jam.Lengkap(jam.Sekarang)}."], Menjorok: false)
            ],
            Ttd = BlokTtd.Untuk(p is null ? new(Titik, Titik) : new(p.Sebutan, p.Nama, p.Pangkat, p.Nip), penerbit.Unit.TempatSurat, KalimatWaktu.Tanggal(jam.HariIni), CaraTanda.TandaTanganBasah),
            Tata = new() { Lebar = 330, Tinggi = 215, Kiri = 15, Kanan = 15, Ukuran = 9, SatuHalaman = false, NomorHalaman = true }
        };
    }

    static string Ringkas(IReadOnlyList<BarisAgenda> baris)
    {
        int Jumlah(StatusNomor s) => baris.Count(b => b.Status == s);
        return $"Jumlah {baris.Count} nomor: {Jumlah(StatusNomor.Terpakai)} terpakai, {Jumlah(StatusNomor.Batal)} batal, {Jumlah(StatusNomor.Dipesan)} dipesan, {Jumlah(StatusNomor.Cadangan)} cadangan.";
    }
}
