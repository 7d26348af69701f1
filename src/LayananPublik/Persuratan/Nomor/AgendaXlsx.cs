using LayananPublik.Bersama;
using static LayananPublik.Bersama.LembarXlsx;

namespace LayananPublik.Persuratan;

/// <summary>The agenda book as a workbook, one row a number.</summary>
static class AgendaXlsx
{
    static readonly (string Kepala, double Lebar)[] Kolom =
        [("Urut", 8), ("Sisipan", 8), ("Nomor surat", 36), ("Tanggal", 12), ("Klasifikasi", 16), ("Tujuan/pemohon", 34), ("Hal", 40), ("Penanda tangan", 30), ("Pengolah", 24), ("Keterangan", 44), ("Keadaan", 12), ("Unit", 26), ("Deret", 22), ("Berkas", 20)];

    public static byte[] Tulis(string judul, IEnumerable<BarisAgenda> baris, string alamatPublik) => Buku(judul, "Buku agenda", Gaya("yyyy-mm-dd"), tulis =>
    {
        Buka(tulis, Kolom.Select(k => k.Lebar));
        Baris(tulis, 1, Kolom.Select(k => Teks(k.Kepala, GayaJudul)));
        var ke = 1u;
        foreach (var b in baris)
            Baris(tulis, ++ke,
            [
                Nilai(b.Urut, GayaAngka), Teks(b.Sisipan), Teks(b.Nomor), Nilai(b.Tanggal.ToDateTime(default).ToOADate(), GayaSaat), Teks(b.Klasifikasi), Teks(b.Tujuan), Teks(b.Perihal), Teks(b.Penanda), Teks(b.Pengolah), Teks(b.KeteranganTampil),
                Teks(b.Status.ToString()), Teks(b.Unit), Teks(b.Deret), Teks(b.AdaBerkas ? $"{alamatPublik}/surat/{b.SuratId}/pdf" : "")
            ]);
        Tutup(tulis, Kolom.Length, ke);
    });
}
