namespace LayananPublik.KotakMasuk;

/// <summary>
/// Meta lets a number write to one person once in 6 seconds, and 45 times at once on credit (code 131056 beyond).
/// What is used up is told by one moment, kept with every row that was sent: until when the credit is being paid back.
/// </summary>
static class KuotaWarga
{
    static readonly TimeSpan Jarak = TimeSpan.FromSeconds(6);

    /// <summary>
    /// Short of Meta's 45: our clock starts before the call and Meta's after it, and a call may take as long as the client waits (25 s).
    /// The assistant leaves a part of it to letters and to what officers write.
    /// </summary>
    const int Penuh = 40, UntukAsisten = 28;

    /// <summary>A citizen whose quota is used up beyond this moment may get nothing now.</summary>
    public static DateTimeOffset Batas(DateTimeOffset kini, bool utama) => kini + Jarak * ((utama ? Penuh : UntukAsisten) - 1);

    public static DateTimeOffset Sesudah(DateTimeOffset? terpakai, DateTimeOffset kini) => (terpakai > kini ? terpakai.Value : kini) + Jarak;

    /// <summary>Meta says that it is used up, whatever we had counted.</summary>
    public static DateTimeOffset Habis(DateTimeOffset kini) => kini + Jarak * Penuh;
}
