using LayananPublik.Kantor;

namespace LayananPublik.Penjadwalan.Halaman;

static class SebutTutup
{
    /// <summary>"Senin, 23 November 2026", with the hours or the last day where they say more.</summary>
    public static string Kapan(BarisTutup t) => KalimatWaktu.HariTanggal(t.Dari)
        + (t.Sampai != t.Dari ? $" sampai {KalimatWaktu.HariTanggal(t.Sampai)}" : "")
        + (t is { JamDari: { } dari, JamSampai: { } sampai } ? $" pukul {SebutJanji.Jam(dari, sampai)}" : "");
}
