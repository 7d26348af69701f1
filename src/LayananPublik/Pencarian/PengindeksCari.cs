using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pencarian;

/// <summary>How many rows a block takes in. A large one replaces the small ones in its stretch.</summary>
public sealed record UkuranBlok(int Kecil = 512, int Besar = 8_192)
{
    /// <summary>So old must the last row of a block be: on SQL Server a lower id may be committed after a higher one.</summary>
    public TimeSpan Tenang { get; init; } = TimeSpan.FromMinutes(1);
}

/// <summary>
/// Takes rows into the index, newest stretch first, and writes stretches anew in which something has changed. What is done is told by the blocks themselves, so it may stop anywhere.
/// Nobody waits for it: its writes are short and go last.
/// </summary>
public sealed class PengindeksCari(IDbContextFactory<LayananDb> dbs, UkuranBlok ukuran, TimeProvider jam, ILogger<PengindeksCari> log) : Pekerja(jam, log)
{
    const int KataSekali = 1_000, TandaSekali = 200, MilikSatu = 20_000;

    /// <summary>After so long nobody is still writing a block: it died.</summary>
    static readonly TimeSpan Terlantar = TimeSpan.FromMinutes(5);

    protected override TimeSpan Selang => TimeSpan.FromSeconds(10);

    protected override async Task<bool> KerjakanAsync(CancellationToken ct)
    {
        var lagi = await PerbaruiAsync(ct);
        foreach (var jenis in SumberCari.Semua) lagi |= await MuatAsync(jenis, ct);
        await BuangUsangAsync(ct);
        return lagi;
    }

    /// <summary>Writes the next stretch that is missing; false when none is.</summary>
    internal async Task<bool> MuatAsync(JenisCari jenis, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var terakhir = await SumberCari.TerakhirAsync(db, jenis, Jam.GetUtcNow() - ukuran.Tenang, ct);
        var ada = (await db.BlokCari.Where(b => b.Jenis == jenis && b.Keadaan != KeadaanBlok.Usang).OrderByDescending(b => b.Awal).Take(20_000).Select(b => new { b.Awal, b.Panjang }).ToListAsync(ct)).Select(b => (b.Awal, b.Panjang)).ToHashSet();
        if (Berikut(ada, terakhir) is not var (awal, panjang)) return false;
        return await TulisAsync(jenis, awal, panjang, ct);
    }

    /// <summary>Ids begin with 1; stretches lie side by side from there.</summary>
    (int Awal, int Panjang)? Berikut(HashSet<(int Awal, int Panjang)> ada, int terakhir)
    {
        var besar = terakhir / ukuran.Besar;
        for (var i = besar - 1; i >= 0; i--)
            if (!ada.Contains((i * ukuran.Besar + 1, ukuran.Besar))) return (i * ukuran.Besar + 1, ukuran.Besar);
        for (var awal = besar * ukuran.Besar + 1; awal + ukuran.Kecil - 1 <= terakhir; awal += ukuran.Kecil)
            if (!ada.Contains((awal, ukuran.Kecil))) return (awal, ukuran.Kecil);
        return null;
    }

    /// <summary>Writes a block beside what is there, and lets it take over in one step. False when another node is at it.</summary>
    async Task<bool> TulisAsync(JenisCari jenis, int awal, int panjang, CancellationToken ct)
    {
        if (await PesanTempatAsync(jenis, awal, panjang, ct) is not { } blok) return false;
        await using var db = await dbs.BuatAsync(Penulisan.Santai, ct);
        foreach (var sebagian in PenyusunBlok.Susun(blok, await SumberCari.BacaAsync(db, jenis, awal, awal + panjang, ct)).Chunk(KataSekali)) await db.SimpanKataAsync(sebagian, ct);
        var akhir = awal + panjang;
        var lama = await db.BlokCari.Where(b => b.Keadaan == KeadaanBlok.Siap && b.Jenis == jenis && b.Awal >= awal && b.Awal + b.Panjang <= akhir).OrderBy(b => b.Id).Take(1_000).ToListAsync(ct);
        foreach (var b in lama) b.Usangkan();
        (await db.BlokCari.SingleAsync(b => b.Id == blok.Id, ct)).JadiSiap();
        await db.SaveChangesAsync(ct);
        return true;
    }

    async Task<BlokCari?> PesanTempatAsync(JenisCari jenis, int awal, int panjang, CancellationToken ct)
    {
        await using var db = await dbs.BuatAsync(Penulisan.Santai, ct);
        return (await db.SerempakAsync<BlokCari>(async () =>
        {
            if (await db.BlokCari.AnyAsync(b => b.Keadaan == KeadaanBlok.Disusun && b.Jenis == jenis && b.Awal == awal && b.Panjang == panjang, ct)) return Hasil.Ditolak("Sedang disusun.");
            var blok = BlokCari.Susun(jenis, awal, panjang, Jam.GetUtcNow());
            db.BlokCari.Add(blok);
            await db.SaveChangesAsync(ct);
            return Hasil.Dengan(blok);
        }, ct)).Nilai;
    }

    /// <summary>Writes anew the stretches of what was noted as changed; true when there may be more.</summary>
    internal async Task<bool> PerbaruiAsync(CancellationToken ct)
    {
        await using var db = await dbs.BuatAsync(Penulisan.Santai, ct);
        var tanda = await db.TandaCari.OrderBy(t => t.Id).Take(TandaSekali).Select(t => new { t.Id, t.Perihal, t.Nomor }).ToListAsync(ct);
        if (tanda.Count == 0) return false;
        // What is being written may have been read before the change: it is looked at again when it stands.
        if (await db.BlokCari.AnyAsync(b => b.Keadaan == KeadaanBlok.Disusun, ct)) return false;
        var kena = new HashSet<(JenisCari Jenis, int Id)>();
        foreach (var t in tanda.Select(t => (t.Perihal, t.Nomor)).Distinct()) kena.UnionWith(await TerkenaAsync(db, t.Perihal, t.Nomor, ct));
        var siap = await db.BlokSiapAsync(ct);
        foreach (var b in kena.GroupBy(k => k.Jenis).SelectMany(g => siap[g.Key].Where(b => g.Any(k => k.Id >= b.Awal && k.Id < b.Awal + b.Panjang)).Select(b => (Jenis: g.Key, b.Awal, b.Panjang))).Distinct())
            if (!await TulisAsync(b.Jenis, b.Awal, b.Panjang, ct)) return false;
        var id = tanda.Select(t => t.Id).ToList();
        await db.TandaCari.Where(t => id.Contains(t.Id)).ExecuteDeleteAsync(ct);
        return tanda.Count == TandaSekali;
    }

    static async Task<IEnumerable<(JenisCari, int)>> TerkenaAsync(LayananDb db, PerihalTanda perihal, int nomor, CancellationToken ct)
    {
        switch (perihal)
        {
            case PerihalTanda.Percakapan:
                var pesan = await db.Pesan.Where(p => p.PercakapanId == nomor).OrderByDescending(p => p.Urut).Take(MilikSatu).Select(p => new { p.Id, Lampiran = p.Lampiran == null ? 0 : p.Lampiran.Id }).ToListAsync(ct);
                return [(JenisCari.Percakapan, nomor), .. pesan.Select(p => (JenisCari.Pesan, p.Id)), .. pesan.Where(p => p.Lampiran > 0).Select(p => (JenisCari.Lampiran, p.Lampiran))];
            case PerihalTanda.Kontak:
                return (await db.Percakapan.Where(p => p.KontakId == nomor).OrderBy(p => p.Id).Take(100).Select(p => p.Id).ToListAsync(ct)).Select(id => (JenisCari.Percakapan, id));
            case PerihalTanda.Permohonan:
                return (await db.Surat.Where(s => s.Butir.PermohonanId == nomor).OrderBy(s => s.Id).Take(100).Select(s => s.Id).ToListAsync(ct)).Select(id => (JenisCari.Surat, id)).Append((JenisCari.Permohonan, nomor));
            default:
                return [(perihal switch { PerihalTanda.Surat => JenisCari.Surat, PerihalTanda.Lampiran => JenisCari.Lampiran, _ => JenisCari.Pesan }, nomor)];
        }
    }

    /// <summary>Words of blocks that were replaced, or whose writer died, leave the database.</summary>
    internal async Task BuangUsangAsync(CancellationToken ct)
    {
        var batas = Jam.GetUtcNow() - Terlantar;
        await using var db = await dbs.BuatAsync(Penulisan.Santai, ct);
        var usang = await db.BlokCari.Where(b => b.Keadaan == KeadaanBlok.Usang || (b.Keadaan == KeadaanBlok.Disusun && b.DimulaiPada < batas)).OrderBy(b => b.Id).Take(20).Select(b => b.Id).ToListAsync(ct);
        foreach (var id in usang)
        {
            await db.KataCari.Where(k => k.BlokId == id).ExecuteDeleteAsync(ct);
            await db.BlokCari.Where(b => b.Id == id).ExecuteDeleteAsync(ct);
        }
    }
}
