namespace LayananPublik.Pemanggilan;

/// <summary>How one counter worked on a day.</summary>
public sealed record AngkaLoket(string Loket, int Selesai, TimeSpan? LamaLayanan);

/// <summary>The figures of one day, from the numbers themselves.</summary>
public sealed record AngkaAntrean(int Diambil, int Berjanji, int Selesai, int Menunggu, int Lewat, int Batal, TimeSpan? TungguTengah, TimeSpan? TungguSembilanPuluh, TimeSpan? TungguTerlama, TimeSpan? LamaLayanan, IReadOnlyList<AngkaLoket> Loket)
{
    public static AngkaAntrean Dari(IReadOnlyList<BarisTiket> hari)
    {
        // Who came before his appointment has not waited for the office until its time.
        var tunggu = hari.Where(t => t.PanggilPertamaPada is not null).Select(t => t.PanggilPertamaPada!.Value - (t.JanjiPada > t.AmbilPada ? t.JanjiPada.Value : t.AmbilPada)).Select(l => l < TimeSpan.Zero ? TimeSpan.Zero : l).Order().ToList();
        var selesai = hari.Where(t => t.Status == StatusTiket.Selesai).ToList();
        return new(hari.Count, hari.Count(t => t.Berjanji), selesai.Count, hari.Count(t => t.Status == StatusTiket.Menunggu), hari.Count(t => t.Status == StatusTiket.Lewat), hari.Count(t => t.Status == StatusTiket.Batal),
            Persentil(tunggu, 50), Persentil(tunggu, 90), tunggu.Count == 0 ? null : tunggu[^1], Rata(selesai),
            [.. selesai.Where(t => t.Loket is not null).GroupBy(t => t.Loket!).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new AngkaLoket(g.Key, g.Count(), Rata(g)))]);
    }

    static TimeSpan? Persentil(List<TimeSpan> urut, int persen) => urut.Count == 0 ? null : urut[Math.Max(0, (int)Math.Ceiling(urut.Count * persen / 100.0) - 1)];

    static TimeSpan? Rata(IEnumerable<BarisTiket> selesai)
    {
        var lama = selesai.Where(t => t.MulaiPada is not null && t.SelesaiPada is not null).Select(t => (t.SelesaiPada!.Value - t.MulaiPada!.Value).TotalSeconds).ToList();
        return lama.Count == 0 ? null : TimeSpan.FromSeconds(lama.Average());
    }
}
