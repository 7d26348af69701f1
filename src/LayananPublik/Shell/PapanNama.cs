namespace LayananPublik.Shell;

public enum SambunganWa { Terhubung, Terganggu, Terputus }

/// <summary>What the frame says about the office on every page. No connection is shown while none is known.</summary>
public sealed record PapanNama(string Kantor, bool Latihan = false, SambunganWa? WhatsApp = null);

/// <summary>Reads the board; the office registers its own.</summary>
public delegate Task<PapanNama> BacaPapanNama(CancellationToken ct);
