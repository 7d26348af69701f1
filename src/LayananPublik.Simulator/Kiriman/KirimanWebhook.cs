namespace LayananPublik.Simulator.Kiriman;

/// <summary>One webhook change waiting until the app answers 200. Jalur keeps the order of one citizen; Wamid is set for a citizen's own message, Status for the fate of one of ours.</summary>
public sealed record KirimanWebhook(long Id, string Jalur, string Perubahan, DateTimeOffset Dibuat, string? Wamid = null, bool Status = false);
