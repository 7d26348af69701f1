using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Which pauses hold now.</summary>
public sealed record KeadaanSakelar(IReadOnlyList<JedaKirim> Jeda)
{
    public bool Semua { get; } = Jeda.Any(j => j.NomorKantorId is null);

    /// <summary>Numbers that are paused by themselves.</summary>
    public IReadOnlyList<int> Nomor { get; } = [.. Jeda.Select(j => j.NomorKantorId).OfType<int>().Distinct()];

    /// <summary>The token's pause, when nothing else stops the whole office: a message may try it.</summary>
    public JedaKirim? Token { get; } = Jeda.Where(j => j.NomorKantorId is null).ToList() is [{ Sebab: SebabJeda.Token } satu] ? satu : null;

    /// <summary>The office's numbers are many, its token is one.</summary>
    public bool TokenRusak { get; } = Jeda.Any(j => j.Sebab == SebabJeda.Token);
}

/// <summary>The switch of the outbox. What is paused stays in its rows, in its order; each change has a line of history.</summary>
public sealed class SakelarKirim(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam) : IDisposable
{
    /// <summary>How long another node may still send after the switch was turned here.</summary>
    public static readonly TimeSpan Segar = TimeSpan.FromSeconds(1);
    readonly SemaphoreSlim gerbang = new(1, 1);
    KeadaanSakelar? keadaan;
    long dibaca;

    /// <summary>Asked before every message; looks at the rows at most once a second.</summary>
    public async ValueTask<KeadaanSakelar> BacaAsync(CancellationToken ct)
    {
        if (keadaan is { } segar && jam.GetElapsedTime(dibaca) < Segar) return segar;
        await gerbang.WaitAsync(ct);
        try
        {
            if (keadaan is { } tadi && jam.GetElapsedTime(dibaca) < Segar) return tadi;
            await using var db = await dbs.CreateDbContextAsync(ct);
            var jeda = await db.JedaKirim.AsNoTracking().OrderBy(j => j.Id).Take(200).ToListAsync(ct);
            if (jeda.Exists(j => j.Lewat(jam.GetUtcNow()))) jeda = await AkhiriYangLewatAsync(db, ct);
            dibaca = jam.GetTimestamp();
            return keadaan = new(jeda);
        }
        finally { gerbang.Release(); }
    }

    /// <summary>The rows were changed here: nobody on this node goes by what it has read before.</summary>
    public void Lupakan() => keadaan = null;

    /// <summary>Turns it off; the caller saves and then calls <see cref="Lupakan"/>.</summary>
    public async Task JedaAsync(LayananDb db, int? nomorKantorId, SebabJeda sebab, string kalimat, int? kode, Pelaku oleh, DateTimeOffset? berakhir, CancellationToken ct)
    {
        var kunci = JedaKirim.KunciDari(nomorKantorId, sebab);
        var ada = db.JedaKirim.Local.FirstOrDefault(j => j.Kunci == kunci) ?? await db.JedaKirim.FirstOrDefaultAsync(j => j.Kunci == kunci, ct);
        if (ada is not null)
        {
            if (!ada.Perbarui(kalimat, kode, berakhir)) return;
        }
        else
        {
            db.JedaKirim.Add(JedaKirim.Mulai(nomorKantorId, sebab, kalimat, kode, oleh, jam.GetUtcNow(), berakhir));
            Catat(db, nomorKantorId, oleh, "Jeda", "Jalan", $"Dijeda/{sebab}", kalimat);
        }
        siaran.Tulis(db, Topik.Peringatan, Topik.Keluar);
    }

    /// <summary>Turns it on again, wholly or for one cause; true when there was something to end. The caller saves and then calls <see cref="Lupakan"/>.</summary>
    public async Task<bool> LanjutkanAsync(LayananDb db, int? nomorKantorId, SebabJeda? sebab, Pelaku oleh, string alasan, CancellationToken ct)
    {
        var jeda = await db.JedaKirim.Where(j => j.NomorKantorId == nomorKantorId && (sebab == null || j.Sebab == sebab)).OrderBy(j => j.Id).Take(10).ToListAsync(ct);
        foreach (var j in jeda)
        {
            db.JedaKirim.Remove(j);
            Catat(db, nomorKantorId, oleh, "Lanjutkan", $"Dijeda/{j.Sebab}", "Jalan", alasan);
        }
        if (jeda.Count > 0) siaran.Tulis(db, Topik.Peringatan, Topik.Keluar);
        return jeda.Count > 0;
    }

    /// <summary>True for one node and one message: it may try whether the token works again.</summary>
    public async Task<bool> AmbilPercobaanAsync(JedaKirim token, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.JedaKirim.FirstOrDefaultAsync(j => j.Id == token.Id, ct) is not { } j || j.CobaPada > jam.GetUtcNow()) return false;
        j.Coba(jam.GetUtcNow());
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateConcurrencyException) { return false; }
        finally { Lupakan(); }
        return true;
    }

    async Task<List<JedaKirim>> AkhiriYangLewatAsync(LayananDb db, CancellationToken ct)
    {
        var kini = jam.GetUtcNow();
        foreach (var lewat in await db.JedaKirim.Where(j => j.BerakhirPada <= kini).OrderBy(j => j.Id).Take(200).ToListAsync(ct))
            await LanjutkanAsync(db, lewat.NomorKantorId, lewat.Sebab, Pelaku.Sistem, "Masa pembatasan dari Meta sudah lewat.", ct);
        // Another node was faster: what it left is read all the same.
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateConcurrencyException) { db.ChangeTracker.Clear(); }
        siaran.Bangunkan();
        return await db.JedaKirim.AsNoTracking().OrderBy(j => j.Id).Take(200).ToListAsync(ct);
    }

    void Catat(LayananDb db, int? nomorKantorId, Pelaku oleh, string tindakan, string dari, string ke, string alasan) =>
        db.RiwayatKantor.Add(RiwayatKantor.Tentang(nameof(JedaKirim), nomorKantorId ?? 0, oleh, jam.GetUtcNow(), tindakan, dari, ke, alasan));

    public void Dispose() => gerbang.Dispose();
}
