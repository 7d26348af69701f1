using LayananPublik.Persuratan;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

public sealed class AlurSuratTests
{
    [Fact]
    public void Every_pair_is_in_the_table_once_or_refused()
    {
        Assert.Equal(AlurSurat.Semua.Count(), AlurSurat.Semua.Select(j => (j.Dari, j.Lewat)).Distinct().Count());
        foreach (var dari in Enum.GetValues<StatusSurat>())
            foreach (var lewat in Enum.GetValues<TindakanSurat>())
            {
                var jalur = AlurSurat.Semua.Where(j => j.Dari == dari && j.Lewat == lewat).ToList();
                Assert.Equal(jalur.Count == 0 ? null : jalur[0].Ke, AlurSurat.Tempuh(dari, lewat));
                foreach (var oleh in Enum.GetValues<PelakuSurat>()) Assert.Equal(jalur.Any(j => j.Oleh.Contains(oleh)), AlurSurat.Boleh(dari, lewat, oleh));
            }
    }

    [Fact]
    public void Only_a_letter_sent_back_or_revoked_leads_nowhere() =>
        Assert.Equal([StatusSurat.Dikembalikan, StatusSurat.Dicabut], Enum.GetValues<StatusSurat>().Where(s => !AlurSurat.Semua.Any(j => j.Dari == s)));
}
