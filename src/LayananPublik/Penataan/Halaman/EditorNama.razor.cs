using System.Globalization;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.AspNetCore.Components;

namespace LayananPublik.Penataan.Halaman;

/// <summary>Names, number, words, and the row on WhatsApp as citizens will see it.</summary>
public sealed partial class EditorNama : BagianEditor
{
    /// <summary>Not stored yet: its code may still be chosen.</summary>
    [Parameter] public bool Baru { get; set; }

    /// <summary>When an application sent now would be done.</summary>
    [Parameter] public string? Paling { get; set; }

    IReadOnlyList<LayananKatalog> SatuDaftar =>
        [.. Katalog.Layanan.Where(l => l.Aktif && l.Kode != Isi.Kode && l.Kategori == Isi.Kategori && Isi.Kategori.Length > 0).Append(Isi).OrderBy(l => l.NomorMenu)];

    IsiPesan Kartu => KalimatKartu.Tulis(Layanan.Percobaan(Isi), Paling, _ => false, null);

    string PetunjukKategori => Isi.Kategori.Length == 0 ? "Hanya lewat nomor dan kata kunci." : $"WhatsApp menerima paling banyak {PeriksaKatalog.BarisPerDaftar} baris sebuah daftar.";

    int Isinya(string kode) => Katalog.Layanan.Count(l => l.Aktif && l.Kode != Isi.Kode && l.Kategori == kode) + (Isi.Kategori == kode ? 1 : 0);

    static int Angka(ChangeEventArgs e) => int.TryParse(Teks(e), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : 0;

    static string Sisa(string teks, int batas) => teks.Length > batas ? "sisa lebih" : "sisa";

    static string Potong(string teks, int batas) => teks.Length <= batas ? teks : teks[..(batas - 1)] + "…";
}
