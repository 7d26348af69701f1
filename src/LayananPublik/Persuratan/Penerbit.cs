using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Persuratan.Wewenang;

namespace LayananPublik.Persuratan;

/// <summary>Who speaks in a letter: the unit that issues it, the units above it, and who signs there today.</summary>
/// <param name="Rantai">The issuing unit first, then upwards to the root.</param>
/// <param name="Pejabat">Null when nobody is in office and nobody stands in.</param>
public sealed record Penerbit(IReadOnlyList<UnitKerja> Rantai, Peran Peran, Pejabat? Pejabat)
{
    public UnitKerja Unit => Rantai[0];

    /// <summary>Officials and delegations of the day.</summary>
    public DaftarWewenang Wewenang { get; init; } = new(default, Rantai, Pejabat is null ? [] : [Pejabat], []);

    /// <summary>The date on the issuing office's wall.</summary>
    public DateOnly TanggalPada(DateTimeOffset pada) => new JamKantor(TimeProvider.System, Unit.ZonaWaktu).TanggalPada(pada);

    /// <summary>Which office stands at the head of a unit.</summary>
    public static (Peran Peran, Jabatan Jabatan) Kepala(JenisUnit jenis) =>
        jenis == JenisUnit.Kecamatan ? (Peran.Camat, Jabatan.Camat) : (Peran.Lurah, Jabatan.Lurah);

    public static bool Menerbitkan(JenisUnit jenis) => jenis is JenisUnit.Kelurahan or JenisUnit.Desa or JenisUnit.Kecamatan;
}
