using Microsoft.Data.Sqlite;

namespace LayananPublik.Data;

/// <summary>
/// Whether this process is alone on its SQLite file. Known by a file lock, which the operating system takes back when a process ends, however it ends:
/// who is alone may clear away what dead processes held. Nodes on SQL Server never count as alone.
/// </summary>
public sealed class KunciHidup(PengaturanData data) : IDisposable
{
    static readonly TimeSpan Jeda = TimeSpan.FromMilliseconds(50);
    readonly string berkas = data.SqlServer ? "" : new SqliteConnectionStringBuilder(data.Sambungan).DataSource + "-hidup";
    FileStream? kunci;

    /// <summary>From the start until <see cref="BagiAsync"/>.</summary>
    public bool Sendiri { get; private set; }

    public async Task AmbilAsync(CancellationToken ct)
    {
        if (data.SqlServer || kunci is not null) return;
        kunci = Buka(FileAccess.ReadWrite, FileShare.None);
        Sendiri = kunci is not null;
        if (!Sendiri) await BersamaAsync(ct);
    }

    /// <summary>Others may come now.</summary>
    public async Task BagiAsync(CancellationToken ct)
    {
        if (!Sendiri) return;
        Sendiri = false;
        kunci!.Dispose();
        await BersamaAsync(ct);
    }

    public void Dispose() => kunci?.Dispose();

    // Another process may be looking just now whether it is alone.
    async Task BersamaAsync(CancellationToken ct)
    {
        while ((kunci = Buka(FileAccess.Read, FileShare.Read)) is null) await Task.Delay(Jeda, ct);
    }

    FileStream? Buka(FileAccess akses, FileShare bagi)
    {
        try { return new(berkas, FileMode.OpenOrCreate, akses, bagi); }
        catch (IOException) { return null; }
    }
}
