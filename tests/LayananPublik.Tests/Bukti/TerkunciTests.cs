using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Bukti;

/// <summary>Somebody else holds the database: a backup tool, an admin's shell. The webhook must not say yes, and nothing may need a hand afterwards.</summary>
[Collection(KumpulanBukti.Nama)]
public sealed class TerkunciTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_another_process_holds_the_database_nothing_is_acknowledged_and_afterwards_nothing_is_missing()
    {
        var benih = Panjang.Benih();
        await using var kantor = await KantorProses.MulaiAsync();
        var beban = new Beban(kantor, benih, 5, Panjang.Atau(30, 10));
        using var berhenti = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var jalan = beban.JalankanAsync(berhenti.Token);
        await KantorProses.TungguAsync(() => Task.FromResult(kantor.Diakui.Count > 5 ? null : "none yet"), Pemeriksaan.Sabar, "the first messages");
        var lama = TimeSpan.FromSeconds(Panjang.Atau(45, 5));
        await KunciAsync(kantor, lama);
        await berhenti.CancelAsync();
        await jalan;
        var periksa = new Pemeriksaan(kantor, beban);
        await periksa.TenangAsync();
        var hitungan = await periksa.LunasAsync();
        Assert.Equal(0, hitungan.TidakPasti);
        Panjang.Catat($"database locked for {lama.TotalSeconds} s: seed {benih}, {hitungan}, {kantor.Ditolak} deliveries refused and repeated");
    }

    static async Task KunciAsync(KantorProses kantor, TimeSpan lama)
    {
        await using var lain = new SqliteConnection($"Data Source={Path.Combine(kantor.Folder, "layanan.db")};Pooling=False;Default Timeout=60");
        await lain.OpenAsync(Ct);
        await JalankanAsync(lain, "BEGIN IMMEDIATE");
        // What was committed just before may still be on its way back to Meta.
        int sebelum;
        do
        {
            sebelum = kantor.Diakui.Count;
            await Task.Delay(TimeSpan.FromSeconds(2), Ct);
        }
        while (sebelum != kantor.Diakui.Count);
        await Task.Delay(lama, Ct);
        Assert.Equal(sebelum, kantor.Diakui.Count);
        await JalankanAsync(lain, "ROLLBACK");
    }

    static async Task JalankanAsync(SqliteConnection sambungan, string sql)
    {
        await using var perintah = sambungan.CreateCommand();
        perintah.CommandText = sql;
        await perintah.ExecuteNonQueryAsync(Ct);
    }
}
