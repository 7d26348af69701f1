using System.Text.Json.Serialization;

namespace LayananPublik.Kantor;

public enum UkuranKertas { F4, A4 }

public enum JenisHuruf { Arial, Times }

/// <summary>How a unit sets its letters: paper by the manner of signing, margins in mm, type. A unit without its own has that of the nearest above.</summary>
public sealed record TataSurat
{
    public const double TepiTerkecil = 5, TepiTerbesar = 60, HurufTerkecil = 9, HurufTerbesar = 14;

    public static readonly TataSurat Bawaan = new();

    /// <summary>For letters approved in the system.</summary>
    public UkuranKertas Kertas { get; init; } = UkuranKertas.F4;

    /// <summary>For letters printed and signed by hand.</summary>
    public UkuranKertas KertasBasah { get; init; } = UkuranKertas.F4;

    /// <summary>For letters signed with a certificate, which nobody needs to print.</summary>
    public UkuranKertas KertasElektronik { get; init; } = UkuranKertas.A4;

    public double Atas { get; init; } = 15;
    public double Kanan { get; init; } = 20;
    public double Bawah { get; init; } = 12;
    public double Kiri { get; init; } = 25;
    public JenisHuruf Huruf { get; init; } = JenisHuruf.Arial;
    public double Ukuran { get; init; } = 12;

    /// <summary>Type and spacing shrink a little before a second page is opened.</summary>
    public bool SatuHalaman { get; init; } = true;

    /// <summary>What an admin must mend before it can be kept; null when all is well.</summary>
    [JsonIgnore]
    public string? Salah =>
        new[] { ("atas", Atas), ("kanan", Kanan), ("bawah", Bawah), ("kiri", Kiri) }.Where(t => t.Item2 is not (>= TepiTerkecil and <= TepiTerbesar)).Select(t => t.Item1).FirstOrDefault() is { } tepi
            ? $"Tepi {tepi} harus {TepiTerkecil} sampai {TepiTerbesar} mm: pencetak tidak dapat mencetak lebih dekat ke tepi kertas."
            : Ukuran is not (>= HurufTerkecil and <= HurufTerbesar) ? $"Besar huruf harus {HurufTerkecil} sampai {HurufTerbesar}." : null;
}
