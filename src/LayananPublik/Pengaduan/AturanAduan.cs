using LayananPublik.Kantor;

namespace LayananPublik.Pengaduan;

/// <summary>What an office decides about complaints; immutable, kept as JSON. A unit without its own follows the unit above.</summary>
public sealed record AturanAduan
{
    public static readonly AturanAduan Bawaan = new();

    /// <summary>The public list and statistics may be read by everybody; off until the office says so.</summary>
    public bool Publik { get; init; }

    /// <summary>Days for which the link of a disposition holds.</summary>
    public int TautanHari { get; init; } = 14;

    /// <summary>Parts of a clock, in percent, at which the officer is warned, and at which it goes to the kasi and to the camat.</summary>
    public int PersenPeringatan { get; init; } = 80;

    public int PersenKasi { get; init; } = 100;

    public int PersenCamat { get; init; } = 150;

    /// <summary>Prepared sentences by the state that the step leads to (its name, such as "ButuhData"); what is not named follows <see cref="TeksAduan.Bawaan"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> TeksPerStatus { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What may be chosen in the dialog of a step; the officer may change every word of it.</summary>
    public IReadOnlyList<string> Teks(string status) => TeksPerStatus.GetValueOrDefault(status) ?? TeksAduan.Bawaan.GetValueOrDefault(status) ?? [];

    /// <summary>Every mistake in one Indonesian sentence each.</summary>
    public IEnumerable<string> Periksa()
    {
        if (TautanHari is < 1 or > 60) yield return "Tautan disposisi berlaku 1 sampai 60 hari.";
        if (PersenPeringatan is < 10 or > 99) yield return "Petugas diingatkan pada 10 sampai 99 persen tenggat.";
        if (PersenKasi <= PersenPeringatan || PersenKasi > 300) yield return "Aduan naik ke kasi sesudah petugas diingatkan, paling lambat pada 300 persen tenggat.";
        if (PersenCamat <= PersenKasi || PersenCamat > 500) yield return "Aduan naik ke camat sesudah kasi, paling lambat pada 500 persen tenggat.";
        if (TeksPerStatus.Keys.FirstOrDefault(k => !TeksAduan.Bawaan.ContainsKey(k)) is { } asing) yield return $"Tidak ada teks untuk tahap \"{asing}\".";
        foreach (var (status, teks) in TeksPerStatus)
        {
            if (teks.Count > TeksAduan.Terbanyak) yield return $"Paling banyak {TeksAduan.Terbanyak} teks untuk satu tahap.";
            if (teks.Any(t => t.Trim().Length is < 10 or > TeksAduan.Terpanjang)) yield return $"Setiap teks {TeksAduan.Sebut(status)} berisi 10 sampai {TeksAduan.Terpanjang} huruf.";
        }
    }
}

/// <summary>That a unit has its own <see cref="AturanAduan"/>.</summary>
public sealed class AduanUnit
{
    AduanUnit() { }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public AturanAduan Isi { get; private set; } = AturanAduan.Bawaan;

    public int Versi { get; private set; }

    public static AduanUnit Untuk(UnitKerja unit, AturanAduan isi) => new() { UnitKerja = unit, UnitKerjaId = unit.Id, Isi = isi };

    public void Ubah(AturanAduan isi) => (Isi, Versi) = (isi, Versi + 1);
}
