namespace LayananPublik.Simulator.Ingatan;

/// <summary>A stored file. What the office uploads lives 30 days at Meta, what a citizen sent 7; the phone keeps its copy longer.</summary>
public sealed record Media(string Id, string Nama, string Mime, long Ukuran, string Sha256, DateTimeOffset Dibuat, bool DariWarga)
{
    public DateTimeOffset Kedaluwarsa => Dibuat.AddDays(DariWarga ? 7 : 30);
}
