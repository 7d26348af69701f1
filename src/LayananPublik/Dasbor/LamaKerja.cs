using LayananPublik.Kantor;
using LayananPublik.Pelayanan;

namespace LayananPublik.Dasbor;

/// <summary>The working time a document took. As for its deadline, the clock stands while the citizen has the ball or another document is waited for.</summary>
static class LamaKerja
{
    /// <summary>Also when it was made or ended without; null while it is open.</summary>
    public static (TimeSpan Kerja, DateTimeOffset? Akhir) Hitung(BahanUkur b, Kalender kalender)
    {
        var (kerja, sejak, status) = (TimeSpan.Zero, b.DiajukanPada, StatusButir.Diajukan);
        // What was taken over from elsewhere may have no history: then the ends alone count.
        IEnumerable<LangkahUkur> langkah = b.Langkah.Any(l => Tuntas(l.Ke)) || b.BerakhirPada is not { } akhir ? b.Langkah : b.Langkah.Append(new(akhir, b.Status));
        foreach (var l in langkah.Where(l => l.Ke != StatusButir.Draf))
        {
            if (AlurButir.Dikerjakan(status)) kerja += kalender.KerjaAntara(sejak, l.Pada > sejak ? l.Pada : sejak);
            if (Tuntas(l.Ke)) return (kerja, l.Pada);
            (sejak, status) = (l.Pada > sejak ? l.Pada : sejak, l.Ke);
        }
        return (kerja, null);
    }

    static bool Tuntas(StatusButir s) => AlurButir.Jadi(s) || AlurButir.Berakhir(s);
}
