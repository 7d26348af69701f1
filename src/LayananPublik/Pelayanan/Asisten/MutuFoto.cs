using System.Globalization;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

/// <summary>What can be said of a photo without looking at it: too few dots, too few bytes, a strip instead of a page.</summary>
public static class MutuFoto
{
    const int SisiTerpendek = 600, BaitTersedikit = 50 * 1024;
    const double PanjangTerhadapLebar = 3.5;

    /// <summary>A part of a sentence ("terlalu kecil, 320 × 200 titik"), or null when nothing stands against it. PDFs and other files are not judged.</summary>
    public static string? Keluhan(byte[] isi)
    {
        if (UkuranGambar.Baca(isi) is not (> 0 and var lebar, > 0 and var tinggi)) return null;
        var (panjang, pendek) = (Math.Max(lebar, tinggi), Math.Min(lebar, tinggi));
        var titik = string.Create(CultureInfo.InvariantCulture, $"{lebar} × {tinggi} titik");
        return panjang < SisiTerpendek ? $"terlalu kecil, {titik}"
            : panjang > pendek * PanjangTerhadapLebar ? $"terpotong menjadi pita, {titik}"
            : isi.Length < BaitTersedikit ? string.Create(CultureInfo.InvariantCulture, $"terlalu dimampatkan, {Math.Max(1, isi.Length / 1024)} KB")
            : null;
    }

    public static string Muat(string keluhan) => keluhan.Length <= Berkas.PanjangMutu ? keluhan : keluhan[..(Berkas.PanjangMutu - 1)] + "…";
}
