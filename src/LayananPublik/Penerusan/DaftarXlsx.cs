using System.Globalization;
using DocumentFormat.OpenXml;
using LayananPublik.Bersama;
using static LayananPublik.Bersama.LembarXlsx;

namespace LayananPublik.Penerusan;

/// <summary>The list as a workbook that Dukcapil can fill in and send back: every cell is text, so that no digit of a NIK is lost.</summary>
public static class DaftarXlsx
{
    static readonly (string Kepala, double Lebar)[] Kolom =
        [("No.", 6), ("Nomor permohonan", 19), ("Nama", 34), ("NIK", 19), ("Layanan", 40), ("Jumlah berkas", 14), ("Status", 14), ("Alasan", 44), ("Nomor dokumen", 26)];

    public static byte[] Tulis(string nomor, IEnumerable<BarisDaftar> baris) => Buku($"Daftar pengantar berkas {nomor}", "Daftar", Gaya(), tulis =>
    {
        Buka(tulis, Kolom.Select(k => k.Lebar), GayaTeks);
        Isi(tulis, 1, GayaJudul, Kolom.Select(k => k.Kepala));
        var ke = 1u;
        foreach (var r in baris)
            Isi(tulis, ++ke, GayaTeks, [r.Urutan.ToString(CultureInfo.InvariantCulture), r.Nomor, r.Nama, r.Nik, r.Layanan, r.Berkas.ToString(CultureInfo.InvariantCulture), "", "", ""]);
        Tutup(tulis, Kolom.Length, ke);
    });

    static void Isi(OpenXmlWriter tulis, uint ke, uint gaya, IEnumerable<string> teks) => Baris(tulis, ke, teks.Select((t, i) =>
    {
        var sel = Teks(t, gaya);
        sel.CellReference = $"{(char)('A' + i)}{ke}";
        return sel;
    }));
}
