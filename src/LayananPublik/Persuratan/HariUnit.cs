using LayananPublik.Kantor;

namespace LayananPublik.Persuratan;

/// <summary>Which day it is for a letter: that of its own unit. Near midnight units in other zones have another one than the office.</summary>
public sealed record HariUnit(DateOnly Hari, DateOnly HariLain, string[] ZonaLain)
{
    public static implicit operator HariUnit(DateOnly hari) => new(hari, hari, []);

    /// <summary>Now, on the office's wall and on those of its units.</summary>
    public static HariUnit Kini(JamKantor jam)
    {
        var (saat, hari) = (jam.Sekarang, jam.HariIni);
        // The three zones lie within two hours: at no moment are there more than two days.
        var lain = Zona.Daftar.Keys.Select(z => (Nama: z, Hari: jam.Di(z).TanggalPada(saat))).Where(z => z.Hari != hari).ToArray();
        return lain.Length == 0 ? hari : new HariUnit(hari, lain[0].Hari, [.. lain.Select(z => z.Nama)]);
    }
}
