using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>
/// The mark of life of one circuit: that its officer is here, which conversation is open, whether something is being written. One small write every 20 seconds,
/// and while writing one every 10; a moved clock of the simulator does not make anybody absent, so the wall clock counts.
/// </summary>
public sealed class TandaHadir(IDbContextFactory<LayananDb> dbs, Siaran siaran, ILogger<TandaHadir> log) : IAsyncDisposable
{
    static readonly TimeSpan Denyut = TimeSpan.FromSeconds(20), JedaKetik = TimeSpan.FromSeconds(10);
    readonly string sesi = Guid.NewGuid().ToString("N");
    readonly SemaphoreSlim giliran = new(1, 1);
    readonly CancellationTokenSource selesai = new();
    DateTimeOffset ketikPada;
    int? petugasId;
    bool menulis, putus, lepas;

    /// <summary>What this circuit shows.</summary>
    public int? Percakapan { get; private set; }

    public Task MulaiAsync(int petugas)
    {
        if (petugasId is not null) return Task.CompletedTask;
        petugasId = petugas;
        _ = BerdenyutAsync();
        return TulisAsync(terlihat: true);
    }

    public Task BukaAsync(int percakapanId)
    {
        (Percakapan, menulis) = (percakapanId, false);
        return TulisAsync(terlihat: true);
    }

    /// <summary>Nothing when another conversation has been opened since.</summary>
    public Task TutupAsync(int percakapanId)
    {
        if (Percakapan != percakapanId) return Task.CompletedTask;
        (Percakapan, menulis) = (null, false);
        return TulisAsync(terlihat: true);
    }

    public Task MenulisAsync(int percakapanId)
    {
        var kini = TimeProvider.System.GetUtcNow();
        if (Percakapan != percakapanId || (menulis && kini - ketikPada < JedaKetik)) return Task.CompletedTask;
        (menulis, ketikPada) = (true, kini);
        return TulisAsync(terlihat: true);
    }

    public Task BerhentiMenulisAsync()
    {
        if (!menulis) return Task.CompletedTask;
        menulis = false;
        return TulisAsync(terlihat: true);
    }

    /// <summary>The line to the browser is down: nobody is there, though the circuit still waits.</summary>
    internal Task PutusAsync()
    {
        putus = true;
        return TulisAsync(terlihat: true);
    }

    internal Task SambungAsync()
    {
        if (!putus) return Task.CompletedTask;
        putus = false;
        return TulisAsync(terlihat: true);
    }

    async Task BerdenyutAsync()
    {
        using var detak = new PeriodicTimer(Denyut);
        try
        {
            while (await detak.WaitForNextTickAsync(selesai.Token))
            {
                if (menulis && TimeProvider.System.GetUtcNow() - ketikPada > JedaKetik) menulis = false;
                if (!putus) await TulisAsync(terlihat: false);
            }
        }
        catch (OperationCanceledException) { /* the circuit has ended */ }
    }

    async Task TulisAsync(bool terlihat)
    {
        if (petugasId is not { } petugas || lepas) return;
        await giliran.WaitAsync();
        try { await SimpanAsync(petugas, terlihat); }
        // A mark of life that was missed is made up for by the next.
        catch (Exception galat) when (galat is DbUpdateException or System.Data.Common.DbException or ObjectDisposedException or OperationCanceledException) { log.LogInformation("A mark of presence was not written ({Galat}).", galat.Jenis()); }
        finally { giliran.Release(); }
    }

    async Task SimpanAsync(int petugas, bool terlihat)
    {
        var kini = TimeProvider.System.GetUtcNow();
        await using var db = await dbs.BuatAsync(Penulisan.Santai, CancellationToken.None);
        var baris = await db.Kehadiran.SingleOrDefaultAsync(k => k.Sesi == sesi);
        if (baris is null)
        {
            // Circuits of this officer that are long gone: the new row says when he was here.
            await db.Kehadiran.Where(k => k.PetugasId == petugas && k.SampaiPada < kini).ExecuteDeleteAsync();
            db.Kehadiran.Add(baris = Kehadiran.Datang(sesi, petugas, kini));
        }
        if (putus || lepas) baris.Pergi(kini);
        else baris.Tampak(Percakapan, menulis, kini);
        if (terlihat) siaran.Tulis(db, Topik.Hadir);
        await db.SaveChangesAsync();
        if (terlihat) siaran.Bangunkan();
    }

    public async ValueTask DisposeAsync()
    {
        if (lepas) return;
        await selesai.CancelAsync();
        putus = true;
        await TulisAsync(terlihat: true);
        lepas = true;
        selesai.Dispose();
    }
}

/// <summary>Tells the mark of presence when the browser goes and comes back.</summary>
sealed class SambunganHadir(TandaHadir hadir) : CircuitHandler
{
    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => hadir.PutusAsync();

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => hadir.SambungAsync();
}
