using System.Globalization;
using System.Text.RegularExpressions;

namespace LayananPublik.Kependudukan;

/// <summary>The line "nama#tanggal lahir#RT/RW" that opens an application, read as far as it can be.</summary>
public sealed partial record BarisData
{
    public NamaOrang? Nama { get; init; }
    public DateOnly? TanggalLahir { get; init; }
    public RtRw? RtRw { get; init; }

    /// <summary>What was written besides: a kelurahan or an address.</summary>
    public string? Sisa { get; init; }

    /// <summary>What to ask again, and nothing that was already given.</summary>
    public IReadOnlyList<KurangData> Kurang { get; init; } = [];

    public bool Lengkap => Kurang.Count == 0;

    /// <summary>"#12", "12" or "no. 12": a choice from the menu, never data.</summary>
    public static bool PilihanMenu(string? teks, out int nomor)
    {
        var cocok = Pilihan().Match(teks ?? "");
        nomor = cocok.Success ? int.Parse(cocok.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return cocok.Success;
    }

    public static BarisData Urai(string? teks, DateOnly hariIni) => new BacaBaris(hariIni).Urai(teks);

    /// <summary>Takes a later answer for what was missing; what was given stays.</summary>
    public BarisData Lengkapi(string? teks, DateOnly hariIni)
    {
        var jawaban = Urai(teks, hariIni);
        var gabungan = this with
        {
            Nama = Nama ?? jawaban.Nama,
            TanggalLahir = TanggalLahir ?? jawaban.TanggalLahir,
            RtRw = RtRw ?? jawaban.RtRw,
            Sisa = Sisa ?? jawaban.Sisa,
        };
        return gabungan with { Kurang = gabungan.YangKurang(jawaban.Kurang.Where(k => k.Salah).ToList()) };
    }

    // A record would print the birth date and the address into a log.
    public override string ToString() => $"BarisData ({Kurang.Count} kurang)";

    internal IReadOnlyList<KurangData> YangKurang(IReadOnlyList<KurangData> salah) =>
        [.. Belum().Select(k => salah.FirstOrDefault(s => s.Bagian == k.Bagian) ?? k)];

    IEnumerable<KurangData> Belum()
    {
        if (Nama is null)
        {
            yield return new(BagianData.Nama, false, "Nama belum ada. Tulis nama lengkap sesuai KTP.");
        }
        if (TanggalLahir is null)
        {
            yield return new(BagianData.TanggalLahir, false, "Tanggal lahir belum ada. Tulis tanggal-bulan-tahun, contoh 12-05-1990.");
        }
        if (RtRw is null)
        {
            yield return new(BagianData.RtRw, false, "RT dan RW belum ada. Tulis RT lalu RW, contoh RT 001/RW 002.");
        }
    }

    [GeneratedRegex(@"^\s*(?:#|no\.?|nomor|menu)?\s*#?\s*([0-9]{1,3})\s*[.)]?\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pilihan();
}

/// <summary>One thing to ask again: missing, or wrong with its reason.</summary>
public sealed record KurangData(BagianData Bagian, bool Salah, string Kalimat);

public enum BagianData
{
    Nama,
    TanggalLahir,
    RtRw,
}
