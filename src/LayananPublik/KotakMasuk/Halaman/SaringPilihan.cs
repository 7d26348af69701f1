using System.Globalization;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>The parts of a filter as the popover and its chips show them.</summary>
static class SaringPilihan
{
    public static readonly IReadOnlyList<string> Kunci = ["layanan", "titik", "unit", "tenggat", "label", "prioritas", "nomor", "petugas"];

    public static readonly IReadOnlyList<PilihanSaring> Tenggat =
        [new(nameof(BatasTenggat.Terlambat), "Terlambat"), new(nameof(BatasTenggat.HariIni), "Hari ini"), new(nameof(BatasTenggat.Besok), "Besok"), new(nameof(BatasTenggat.MingguIni), "Minggu ini")];

    public static readonly IReadOnlyList<PilihanSaring> Prioritas =
        [new(nameof(KotakMasuk.Prioritas.Mendesak), "Mendesak"), new(nameof(KotakMasuk.Prioritas.Penting), "Penting"), new(nameof(KotakMasuk.Prioritas.Biasa), "Biasa")];

    public static IEnumerable<(string Kunci, string Judul, IReadOnlyList<PilihanSaring> Isi, string? Nilai)> Baris(SaringLanjut s, IsiSaring isi, IReadOnlyList<PilihanSaring> layanan, IReadOnlyList<PilihanSaring> titik)
    {
        yield return ("layanan", "Layanan", layanan, s.Layanan);
        yield return ("titik", "Titik layanan", titik, Teks(s.Titik));
        yield return ("unit", "Kelurahan/unit", isi.Unit, Teks(s.Unit));
        yield return ("tenggat", "Tenggat", Tenggat, s.Tenggat?.ToString());
        yield return ("label", "Label", [.. isi.Label.Select(l => new PilihanSaring(Teks(l.Id)!, l.Nama))], Teks(s.Label));
        yield return ("prioritas", "Prioritas", Prioritas, s.Prioritas?.ToString());
        yield return ("nomor", "Nomor kantor", isi.Nomor, Teks(s.Nomor));
        yield return ("petugas", "Petugas", [new("0", "Belum ada"), .. isi.Petugas], Teks(s.Petugas));
    }

    public static SaringLanjut Dengan(SaringLanjut s, string kunci, string? nilai) => kunci switch
    {
        "layanan" => s with { Layanan = string.IsNullOrEmpty(nilai) ? null : nilai },
        "titik" => s with { Titik = Angka(nilai) },
        "unit" => s with { Unit = Angka(nilai) },
        "tenggat" => s with { Tenggat = Enum.TryParse<BatasTenggat>(nilai, true, out var t) ? t : null },
        "label" => s with { Label = Angka(nilai) },
        "prioritas" => s with { Prioritas = Enum.TryParse<Prioritas>(nilai, true, out var p) ? p : null },
        "nomor" => s with { Nomor = Angka(nilai) },
        _ => s with { Petugas = Angka(nilai) }
    };

    static int? Angka(string? nilai) => int.TryParse(nilai, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    static string? Teks(int? id) => id?.ToString(CultureInfo.InvariantCulture);
}
