using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Dasbor;

/// <summary>That a citizen who waited in a chat was answered by an officer: since when he waited, and how much working time that was.</summary>
public sealed class WaktuJawab : IBerunit
{
    WaktuJawab() { }

    public int Id { get; private set; }

    public int PercakapanId { get; private set; }

    public Percakapan Percakapan { get; private set; } = null!;

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public int? PetugasId { get; private set; }

    public DateTimeOffset Sejak { get; private set; }

    public DateTimeOffset Pada { get; private set; }

    /// <summary>Day of the answer in the unit's zone; null until it is measured.</summary>
    public DateOnly? Hari { get; private set; }

    public int Menit { get; private set; }

    internal static WaktuJawab Catat(Percakapan percakapan, int? petugasId, DateTimeOffset sejak, DateTimeOffset pada) =>
        new() { Percakapan = percakapan, PercakapanId = percakapan.Id, UnitKerjaId = percakapan.UnitKerjaId, PetugasId = petugasId, Sejak = sejak, Pada = pada };

    internal void Ukur(Kalender kalender, JamKantor jam) => (Hari, Menit) = (jam.TanggalPada(Pada), (int)Math.Max(0, kalender.KerjaAntara(Sejak, Pada).TotalMinutes));
}
