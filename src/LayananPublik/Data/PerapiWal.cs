using LayananPublik.Bersama;
using Microsoft.Data.Sqlite;

namespace LayananPublik.Data;

/// <summary>
/// Brings what was committed from SQLite's journal (the -wal file) into the database file. By default SQLite does so in the middle of whichever commit fills the journal;
/// here nobody waits for it, except for a moment when the journal has grown large and must begin anew.
/// </summary>
public sealed class PerapiWal(PengaturanData data, PintuTulis pintu, TimeProvider jam, ILogger<PerapiWal> log) : Pekerja(jam, log)
{
    const long Kecil = 16 << 20, Besar = 64 << 20, TerlaluBesar = 512 << 20;
    readonly string jurnal = new SqliteConnectionStringBuilder(data.Sambungan).DataSource + "-wal";

    protected override TimeSpan Selang => TimeSpan.FromSeconds(1);

    protected override async Task<bool> KerjakanAsync(CancellationToken ct)
    {
        var ukuran = new FileInfo(jurnal) is { Exists: true, Length: var panjang } ? panjang : 0;
        if (ukuran < Kecil) return false;
        // Not from the pool: nobody shall inherit its short patience.
        await using var sambungan = new SqliteConnection(new SqliteConnectionStringBuilder(data.Sambungan) { Pooling = false }.ConnectionString);
        await sambungan.OpenAsync(ct);
        Rapikan(sambungan, "PASSIVE", TimeSpan.Zero);
        if (ukuran < Besar) return false;
        using var giliran = await pintu.MasukAsync(Penulisan.Biasa, ct);
        // Readers of old pages may keep it from beginning anew; all writers wait meanwhile, so it rather tries again in the next round.
        Rapikan(sambungan, "TRUNCATE", ukuran < TerlaluBesar ? TimeSpan.Zero : TimeSpan.FromSeconds(1));
        return false;
    }

    static void Rapikan(SqliteConnection sambungan, string cara, TimeSpan tunggu)
    {
        using var perintah = sambungan.CreateCommand();
        perintah.CommandText = $"PRAGMA busy_timeout={tunggu.TotalMilliseconds:0}; PRAGMA wal_checkpoint({cara});";
        perintah.ExecuteNonQuery();
    }
}
