using LayananPublik.Bersama;
using LayananPublik.Kantor;

namespace LayananPublik.Persuratan;

/// <summary>How a unit numbers its letters from a date on: pattern, and by what its series are counted. The version that held on the letter's date counts; versions are never changed.</summary>
public sealed class AturanNomor : IBerunit
{
    public const int PanjangAlasan = 500;

    AturanNomor() { }

    public int Id { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    /// <summary>The first date of letters for which it holds.</summary>
    public DateOnly Mulai { get; private set; }

    public string Pola { get; private set; } = "";

    public bool PerKlasifikasi { get; private set; }

    public bool PerLayanan { get; private set; }

    public bool PerBulan { get; private set; }

    /// <summary>The unit above in whose series the letters are counted; null = series of its own. That unit's dimensions hold, this unit's pattern.</summary>
    public int? IkutUnitId { get; private set; }

    /// <summary>Kinds of letters that are written otherwise.</summary>
    public IReadOnlyList<PolaLayanan> PolaLayanan { get; private set; } = [];

    public string? Alasan { get; private set; }

    public string Oleh { get; private set; } = "";

    public DateTimeOffset Pada { get; private set; }

    public static AturanNomor Tetapkan(int unitKerjaId, IsianAturan isi, Pelaku oleh, DateTimeOffset pada) => new()
    {
        UnitKerjaId = unitKerjaId, Mulai = isi.Mulai, Pola = isi.Pola.Trim(), PerKlasifikasi = isi.PerKlasifikasi, PerLayanan = isi.PerLayanan, PerBulan = isi.PerBulan,
        IkutUnitId = isi.IkutUnitId, PolaLayanan = isi.PolaLayanan, Alasan = isi.Alasan?.Trim() is { Length: > 0 } a ? a : null, Oleh = oleh.Nama, Pada = pada
    };
}

/// <summary>The pattern of one kind of letter.</summary>
public sealed record PolaLayanan(string Kode, string Pola);

/// <summary>What the admin fills in about numbering.</summary>
public sealed record IsianAturan(DateOnly Mulai, string Pola, bool PerKlasifikasi = false, bool PerLayanan = false, bool PerBulan = false, int? IkutUnitId = null, string? Alasan = null)
{
    public IReadOnlyList<PolaLayanan> PolaLayanan { get; init; } = [];

    /// <summary>What is wrong with it, one sentence each: two letters of a year must never be printed with one number.</summary>
    public IEnumerable<string> Salah()
    {
        if (Alasan?.Length > AturanNomor.PanjangAlasan) yield return $"Alasan paling panjang {AturanNomor.PanjangAlasan} karakter.";
        foreach (var (siapa, pola) in PolaLayanan.Select(p => ($"Pola {p.Kode}: ", p.Pola)).Prepend(("", Pola)))
        {
            if (PolaNomor.Periksa(pola) is { Count: > 0 } salah)
            {
                foreach (var s in salah) yield return siapa + s;
                continue;
            }
            if (IkutUnitId is not null) continue;
            if (PerKlasifikasi && !PolaNomor.Memuat(pola, "klas")) yield return siapa + "Deret dihitung per klasifikasi, jadi pola harus memuat {klas}.";
            if (PerLayanan && !PolaNomor.Memuat(pola, "jenis")) yield return siapa + "Deret dihitung per jenis surat, jadi pola harus memuat {jenis}.";
            if (PerBulan && !PolaNomor.Memuat(pola, "romawi") && !PolaNomor.Memuat(pola, "bulan")) yield return siapa + "Deret dihitung per bulan, jadi pola harus memuat {romawi} atau {bulan}.";
        }
    }
}
