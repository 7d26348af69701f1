using System.Text.Json;
using LayananPublik.Bersama;
using LayananPublik.Kantor;

namespace LayananPublik.KotakMasuk;

/// <summary>Several things an officer often does one after the other, under one name: shown beforehand, then done together or not at all.</summary>
public sealed class LangkahCepat : IBerunit
{
    public const int PanjangNama = 60, EfekTerbanyak = 6;

    LangkahCepat() { }

    public int Id { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public string Nama { get; private set; } = "";

    /// <summary>The <see cref="Efek"/> as JSON, in their order.</summary>
    public string Isi { get; private set; } = "[]";

    public bool Aktif { get; private set; } = true;

    public string Oleh { get; private set; } = "";

    public DateTimeOffset Pada { get; private set; }

    public int Versi { get; private set; }

    public IReadOnlyList<Efek> Efek => JsonSerializer.Deserialize<List<Efek>>(Isi) ?? [];

    public static LangkahCepat Susun(UnitKerja unit, string nama, IReadOnlyList<Efek> efek, Pelaku oleh, DateTimeOffset pada)
    {
        var l = new LangkahCepat { UnitKerja = unit, UnitKerjaId = unit.Id };
        l.Ubah(nama, efek, oleh, pada);
        return l;
    }

    public void Ubah(string nama, IReadOnlyList<Efek> efek, Pelaku oleh, DateTimeOffset pada) =>
        (Nama, Isi, Oleh, Pada, Versi) = (nama.Trim(), JsonSerializer.Serialize(efek), oleh.Nama, pada, Versi + 1);

    public void AturAktif(bool aktif) => (Aktif, Versi) = (aktif, Versi + 1);

    /// <summary>The first mistake as one sentence; null when there is none.</summary>
    public static string? Tolak(string nama, IReadOnlyList<Efek> efek) =>
        nama.Trim().Length is < 3 or > PanjangNama ? $"Nama harus 3 sampai {PanjangNama} huruf."
        : efek.Count is 0 or > EfekTerbanyak ? $"Pilih 1 sampai {EfekTerbanyak} langkah."
        : efek.Count != efek.Distinct().Count() ? "Satu langkah tidak perlu dua kali."
        : null;
}

/// <summary>One thing that a quick step does. What it means is known to whoever registered its <see cref="Kode"/> (<see cref="JenisEfek"/>).</summary>
public sealed record Efek(string Kode, string? Nilai = null);
