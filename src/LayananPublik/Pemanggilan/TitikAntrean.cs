using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Pelayanan;

namespace LayananPublik.Pemanggilan;

/// <summary>A series of numbers: its letter, what it is for, and which services. One for appointments, the others for who comes without.</summary>
/// <param name="Layanan">Codes of its services; empty = all that no other series names.</param>
public sealed record DeretAntrean(string Huruf, string Nama, bool Janji, IReadOnlyList<string> Layanan)
{
    public const int Terbanyak = 12, PanjangNama = 40;

    public static readonly IReadOnlyList<DeretAntrean> Lazim = [new("A", "Tanpa janji", false, []), new("B", "Janji temu", true, [])];

    /// <summary>Every mistake in one sentence each.</summary>
    public static IEnumerable<string> Periksa(IReadOnlyList<DeretAntrean> semua)
    {
        if (semua.Count is 0 or > Terbanyak) yield return $"Tulis 1 sampai {Terbanyak} deret nomor.";
        if (semua.Any(d => d.Huruf.Length != 1 || d.Huruf[0] is < 'A' or > 'Z')) yield return "Huruf deret adalah satu huruf besar, A sampai Z.";
        if (semua.DistinctBy(d => d.Huruf).Count() < semua.Count) yield return "Satu huruf hanya untuk satu deret.";
        if (semua.Any(d => d.Nama.Trim().Length is < 2 or > PanjangNama)) yield return $"Nama deret 2 sampai {PanjangNama} huruf.";
        if (semua.All(d => d.Janji)) yield return "Sedikitnya satu deret untuk yang datang tanpa janji.";
    }
}

/// <summary>That a service point has a queue: its series of numbers, and the keys of its display and its kiosk, of which only keyed hashes are kept.</summary>
public sealed class TitikAntrean : IBerunit
{
    TitikAntrean() { }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public IReadOnlyList<DeretAntrean> Deret { get; private set; } = DeretAntrean.Lazim;

    /// <summary>By which rule its counters call.</summary>
    public AturanGiliran Aturan { get; private set; } = AturanGiliran.Lazim;

    /// <summary>Keyed hash of the display's key; null = no display.</summary>
    public string? SidikLayar { get; private set; }

    /// <summary>Keyed hash of the kiosk's key; null = no kiosk.</summary>
    public string? SidikKios { get; private set; }

    public bool Aktif { get; private set; } = true;

    public int Versi { get; private set; }

    public static TitikAntrean Buka(UnitKerja titik) => new() { UnitKerja = titik, UnitKerjaId = titik.Id };

    public void Atur(IReadOnlyList<DeretAntrean> deret, bool aktif) => (Deret, Aktif, Versi) = ([.. deret.Select(d => d with { Nama = d.Nama.Trim() })], aktif, Versi + 1);

    /// <summary>From the next call on; who waits already keeps his arrival.</summary>
    public Hasil AturGiliran(AturanGiliran aturan)
    {
        if (aturan.Salah() is { } salah) return Hasil.Ditolak(salah);
        (Aturan, Versi) = (aturan, Versi + 1);
        return Hasil.Baik;
    }

    /// <summary>A fresh key for the display; the old one opens nothing any more.</summary>
    public string KunciLayarBaru(Segel segel)
    {
        var kunci = TautanUnggah.Acak();
        (SidikLayar, Versi) = (SidikDari(segel, kunci), Versi + 1);
        return kunci;
    }

    public string KunciKiosBaru(Segel segel)
    {
        var kunci = TautanUnggah.Acak();
        (SidikKios, Versi) = (SidikDari(segel, kunci), Versi + 1);
        return kunci;
    }

    public void CabutLayar() => (SidikLayar, Versi) = (null, Versi + 1);

    public void CabutKios() => (SidikKios, Versi) = (null, Versi + 1);

    public static string SidikDari(Segel segel, string kunci) => segel.Sidik("titik-antrean:" + kunci);

    /// <summary>The series for who comes without an appointment.</summary>
    public IEnumerable<DeretAntrean> TanpaJanji => Deret.Where(d => !d.Janji);

    /// <summary>The series that serves a service, by name before the one for all.</summary>
    public DeretAntrean Untuk(string? kodeLayanan, bool janji)
    {
        var cocok = Deret.Where(d => d.Janji == janji).ToList();
        if (cocok.Count == 0) cocok = [.. Deret];
        return cocok.Find(d => kodeLayanan is not null && d.Layanan.Contains(kodeLayanan, StringComparer.Ordinal)) ?? cocok.Find(d => d.Layanan.Count == 0) ?? cocok[0];
    }
}
