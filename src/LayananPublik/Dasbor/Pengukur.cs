using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Dasbor;

/// <summary>Measures what changed and keeps the summary true, both in one transaction: what waits is marked on the document itself, so nothing is forgotten by a crash.</summary>
public sealed class Pengukur(IDbContextFactory<LayananDb> dbs, Siaran siaran, JamKantor jam)
{
    const int Sekaligus = 200, SekaligusUlang = 1_000, TerbanyakSehari = 100_000;

    /// <summary>One round; true when there was something to do. Two nodes at once: one of them begins again.</summary>
    public async Task<bool> UkurAsync(CancellationToken ct)
    {
        await using var db = await dbs.BuatAsync(Penulisan.Santai, ct);
        var tahap = await db.HitungUlang.Where(h => h.Id == HitungUlang.SatuSatunya).Select(h => (TahapHitung?)h.Tahap).SingleOrDefaultAsync(ct);
        var adaBaru = await db.Butir.AnyAsync(b => b.BelumDiukur != null, ct) || await db.WaktuJawab.AnyAsync(w => w.Hari == null, ct);
        if (tahap == TahapHitung.Selesai && !adaBaru) return false;
        try
        {
            await db.SerempakAsync(async () =>
            {
                var ulang = await db.HitungUlang.SingleOrDefaultAsync(h => h.Id == HitungUlang.SatuSatunya, ct) ?? db.HitungUlang.Add(HitungUlang.Baru(Pelaku.Sistem, jam.Sekarang)).Entity;
                ulang.Berubah();
                var kantor = new KantorUkur(db, jam);
                if (adaBaru) await BaruAsync(db, kantor, ulang, ct);
                if (ulang.Tahap == TahapHitung.Mengukur) await UkurUlangAsync(db, kantor, ulang, ct);
                else if (ulang.Tahap == TahapHitung.Menjumlah) await JumlahUlangAsync(db, kantor, ulang, ct);
                siaran.Tulis(db, Topik.Dasbor);
                await db.SaveChangesAsync(ct);
                return Hasil.Dengan(true);
            }, ct);
        }
        catch (DbUpdateException galat) when (galat.KarenaBerebut()) { return true; }
        siaran.Bangunkan();
        return true;
    }

    /// <summary>Everything is measured and added up again, in the background; figures stay meanwhile.</summary>
    public async Task HitungUlangAsync(Pelaku oleh, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.HitungUlang.SingleOrDefaultAsync(h => h.Id == HitungUlang.SatuSatunya, ct) is { } ulang) ulang.Ulangi(oleh, jam.Sekarang);
        else db.HitungUlang.Add(HitungUlang.Baru(oleh, jam.Sekarang));
        db.RiwayatKantor.Add(RiwayatKantor.Tentang(nameof(HitungUlang), HitungUlang.SatuSatunya, oleh, jam.Sekarang, "Hitung ulang"));
        siaran.Tulis(db, Topik.Dasbor);
        await db.SaveChangesAsync(ct);
        siaran.Bangunkan();
    }

    static async Task BaruAsync(LayananDb db, KantorUkur kantor, HitungUlang ulang, CancellationToken ct)
    {
        var id = await db.Butir.Where(b => b.BelumDiukur != null).OrderBy(b => b.Id).Select(b => b.Id).Take(Sekaligus).ToListAsync(ct);
        // The mark goes first: who changes the document from now on waits for this transaction or leaves a new mark.
        await db.Butir.Where(b => id.Contains(b.Id)).ExecuteUpdateAsync(s => s.SetProperty(b => b.BelumDiukur, (int?)null), ct);
        HashSet<DateOnly> hari = [];
        foreach (var u in await kantor.UkurAsync(id, hari, ct)) hari.UnionWith(Hari(u));
        foreach (var w in await db.WaktuJawab.Where(w => w.Hari == null).OrderBy(w => w.Id).Take(Sekaligus).ToListAsync(ct))
        {
            w.Ukur(await kantor.KalenderAsync(w.UnitKerjaId, ct), await kantor.JamAsync(w.UnitKerjaId, ct));
            hari.Add(w.Hari!.Value);
        }
        await db.SaveChangesAsync(ct);
        // While everything is measured anew, the days are added up at its end.
        if (ulang.Tahap == TahapHitung.Mengukur) return;
        foreach (var h in hari.Order()) await RingkasAsync(db, kantor, h, ct);
    }

    internal static IEnumerable<DateOnly> Hari(UkuranButir u) => u.HariSelesai is { } selesai ? [u.HariMasuk, selesai] : [u.HariMasuk];

    /// <summary>A day's rows become what its measures add up to; its month gets the difference.</summary>
    static async Task RingkasAsync(LayananDb db, KantorUkur kantor, DateOnly hari, CancellationToken ct)
    {
        var baru = await SusunAsync(db, kantor, hari, hari, ct);
        var lama = (await db.Ringkasan.Where(r => r.Satuan == SatuanRingkas.Hari && r.Mulai == hari).OrderBy(r => r.UnitKerjaId).ThenBy(r => r.Dimensi).ThenBy(r => r.Kunci).Take(TerbanyakSehari).ToListAsync(ct)).ToDictionary(r => r.Alamat);
        Dictionary<KunciRingkasan, Hitungan> beda = [];
        foreach (var kunci in baru.Isi.Keys.Union(lama.Keys))
        {
            Hitungan dulu = new(), kini = baru.Isi.GetValueOrDefault(kunci) ?? new();
            lama.GetValueOrDefault(kunci)?.KeDalam(dulu);
            Pasang(db, lama.GetValueOrDefault(kunci), kunci, kini);
            var selisih = beda[kunci.SeBulan] = new();
            selisih.Tambah(kini);
            selisih.Tambah(dulu, -1);
        }
        var awal = new DateOnly(hari.Year, hari.Month, 1);
        var bulan = (await db.Ringkasan.Where(r => r.Satuan == SatuanRingkas.Bulan && r.Mulai == awal).OrderBy(r => r.UnitKerjaId).ThenBy(r => r.Dimensi).ThenBy(r => r.Kunci).Take(TerbanyakSehari).ToListAsync(ct)).ToDictionary(r => r.Alamat);
        foreach (var (kunci, selisih) in beda.Where(b => !b.Value.Kosong))
        {
            Hitungan jumlah = new();
            bulan.GetValueOrDefault(kunci)?.KeDalam(jumlah);
            jumlah.Tambah(selisih);
            Pasang(db, bulan.GetValueOrDefault(kunci), kunci, jumlah);
        }
        // The next day of the same round reads the month again.
        await db.SaveChangesAsync(ct);
    }

    static void Pasang(LayananDb db, Ringkasan? ada, KunciRingkasan kunci, Hitungan isi)
    {
        if (ada is null && !isi.Kosong) db.Ringkasan.Add(Ringkasan.Untuk(kunci, isi));
        else if (ada is not null && isi.Kosong) db.Ringkasan.Remove(ada);
        else ada?.Isi(isi);
    }

    static async Task<SusunRingkasan> SusunAsync(LayananDb db, KantorUkur kantor, DateOnly dari, DateOnly sampai, CancellationToken ct)
    {
        var susun = new SusunRingkasan(await kantor.JalurAsync(ct));
        bool Masa(DateOnly h) => h >= dari && h <= sampai;
        await foreach (var u in db.UkuranButir.AsNoTracking().Where(u => u.HariMasuk >= dari && u.HariMasuk <= sampai).AsAsyncEnumerable().WithCancellation(ct)) susun.Tambah(u, Masa);
        await foreach (var u in db.UkuranButir.AsNoTracking().Where(u => u.HariSelesai >= dari && u.HariSelesai <= sampai && (u.HariMasuk < dari || u.HariMasuk > sampai)).AsAsyncEnumerable().WithCancellation(ct)) susun.Tambah(u, Masa);
        await foreach (var w in db.WaktuJawab.AsNoTracking().Where(w => w.Hari >= dari && w.Hari <= sampai).AsAsyncEnumerable().WithCancellation(ct)) susun.Tambah(w);
        return susun;
    }

    static async Task UkurUlangAsync(LayananDb db, KantorUkur kantor, HitungUlang ulang, CancellationToken ct)
    {
        var sesudah = ulang.SampaiButir;
        var id = await db.Butir.Where(b => b.Id > sesudah && b.DiajukanPada != null).OrderBy(b => b.Id).Select(b => b.Id).Take(SekaligusUlang).ToListAsync(ct);
        if (id.Count > 0)
        {
            await kantor.UkurAsync(id, [], ct);
            ulang.Terukur(id[^1]);
            return;
        }
        var awal = await AwalAsync(db, ct);
        if (awal is null) await db.Ringkasan.ExecuteDeleteAsync(ct);
        ulang.Jumlahkan(awal, kantor.Sekarang);
    }

    /// <summary>One month; after the last one what lies outside of all months goes.</summary>
    static async Task JumlahUlangAsync(LayananDb db, KantorUkur kantor, HitungUlang ulang, CancellationToken ct)
    {
        var awal = ulang.Bulan!.Value;
        var akhir = awal.AddMonths(1).AddDays(-1);
        var susun = await SusunAsync(db, kantor, awal, akhir, ct);
        susun.JumlahkanBulan();
        await db.Ringkasan.Where(r => r.Mulai >= awal && r.Mulai <= akhir).ExecuteDeleteAsync(ct);
        db.Ringkasan.AddRange(susun.Isi.Where(i => !i.Value.Kosong).Select(i => Ringkasan.Untuk(i.Key, i.Value)));
        var terakhir = await AkhirAsync(db, ct);
        if (awal.AddMonths(1) <= terakhir) ulang.Jumlahkan(awal.AddMonths(1), kantor.Sekarang);
        else
        {
            var pertama = await AwalAsync(db, ct) ?? awal;
            await db.Ringkasan.Where(r => r.Mulai < pertama || r.Mulai > akhir).ExecuteDeleteAsync(ct);
            ulang.Jumlahkan(null, kantor.Sekarang);
        }
    }

    static async Task<DateOnly?> AwalAsync(LayananDb db, CancellationToken ct)
    {
        var (butir, jawab) = (await db.UkuranButir.MinAsync(u => (DateOnly?)u.HariMasuk, ct), await db.WaktuJawab.MinAsync(w => w.Hari, ct));
        return (butir < jawab || jawab is null ? butir : jawab) is { } hari ? new(hari.Year, hari.Month, 1) : null;
    }

    static async Task<DateOnly?> AkhirAsync(LayananDb db, CancellationToken ct) =>
        new[] { await db.UkuranButir.MaxAsync(u => (DateOnly?)u.HariMasuk, ct), await db.UkuranButir.MaxAsync(u => u.HariSelesai, ct), await db.WaktuJawab.MaxAsync(w => w.Hari, ct) }.Max();
}
