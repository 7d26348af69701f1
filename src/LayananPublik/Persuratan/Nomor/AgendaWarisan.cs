using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>The agenda book of an office that issued letters before there was one. At every start, and doing nothing where nothing is missing; two nodes may do it at once.</summary>
public static class AgendaWarisan
{
    const int Sekaligus = 500;

    public static async Task LengkapiAgendaAsync(this LayananDb db, TimeProvider jam, CancellationToken ct)
    {
        while (await SuratAsync(db, jam, ct)) { }
        while (await DeretAsync(db, jam, ct)) { }
    }

    /// <summary>Letters that bear a number and have no row.</summary>
    static async Task<bool> SuratAsync(LayananDb db, TimeProvider jam, CancellationToken ct)
    {
        var surat = await db.Surat
            .Where(s => s.Urut != null && s.Nomor != null && s.Tanggal != null && !db.NomorAgenda.Any(n => n.SuratId == s.Id)
                && !db.NomorAgenda.Any(n => n.UnitKerjaId == s.UnitKerjaId && n.Deret == s.Deret && n.Tahun == s.Tahun && n.Urut == s.Urut))
            .OrderBy(s => s.Id).Take(Sekaligus)
            .Select(s => new
            {
                s.Id, s.UnitKerjaId, Deret = s.Deret!, Tahun = s.Tahun!.Value, Urut = s.Urut!.Value, Nomor = s.Nomor!, Tanggal = s.Tanggal!.Value, s.Judul, s.Butir.Permohonan.NamaPemohon, s.Butir.Layanan.Kode, s.TerbitPada,
                Penanda = s.Langkah.OrderByDescending(l => l.Urutan).Select(l => l.Nama).FirstOrDefault(), Rincian = s.Butir.Layanan.Rincian
            }).ToListAsync(ct);
        foreach (var s in surat)
            db.NomorAgenda.Add(NomorAgenda.Warisi(new(s.UnitKerjaId, s.UnitKerjaId, s.Deret, s.Tahun, s.Urut, "", s.Nomor, s.Tanggal, new(s.Rincian.Klasifikasi.Kode, s.Kode)),
                s.Id, s.Judul, s.NamaPemohon, s.Penanda ?? "", s.TerbitPada ?? jam.GetUtcNow()));
        if (surat.Count == 0) return false;
        if (await SimpanAsync(db, ct))
            foreach (var d in surat.GroupBy(s => (s.UnitKerjaId, s.Deret, s.Tahun)))
            {
                var ((unit, deret, tahun), tertinggi) = (d.Key, d.Max(s => s.Urut));
                await db.DeretNomor.Where(x => x.UnitKerjaId == unit && x.Deret == deret && x.Tahun == tahun && x.Terakhir < tertinggi).ExecuteUpdateAsync(s => s.SetProperty(x => x.Terakhir, tertinggi), ct);
            }
        return true;
    }

    /// <summary>Series that have numbers and no counter: it goes on after the highest, and what was never used in between is written down as such.</summary>
    static async Task<bool> DeretAsync(LayananDb db, TimeProvider jam, CancellationToken ct)
    {
        var d = await db.NomorAgenda.Where(n => !db.DeretNomor.Any(x => x.UnitKerjaId == n.UnitKerjaId && x.Deret == n.Deret && x.Tahun == n.Tahun))
            .OrderBy(n => n.UnitKerjaId).ThenBy(n => n.Tahun).ThenBy(n => n.Deret).Select(n => new { n.UnitKerjaId, n.Deret, n.Tahun }).FirstOrDefaultAsync(ct);
        if (d is null) return false;
        var ada = await db.NomorAgenda.Where(n => n.UnitKerjaId == d.UnitKerjaId && n.Deret == d.Deret && n.Tahun == d.Tahun).OrderBy(n => n.Urut).Select(n => new { n.Urut, n.Tanggal }).Take(1_000_000).ToListAsync(ct);
        var kunci = $"surat/{d.UnitKerjaId}/{d.Deret}/{d.Tahun}";
        var (awal, terakhir) = (ada[0].Urut, Math.Max(ada[^1].Urut, await db.Penghitung.Where(p => p.Kunci == kunci).Select(p => p.Nilai).FirstOrDefaultAsync(ct)));
        var deret = DeretNomor.Mulai(d.UnitKerjaId, d.Deret, KaidahNomor.Umum, d.Tahun, awal, awal == 1 ? null : $"Nomor sebelum {awal} diberikan sebelum ada buku agenda.", Pelaku.Sistem, jam.GetUtcNow());
        deret.Sampai(terakhir);
        db.DeretNomor.Add(deret);
        var (harus, tanggal) = (awal, ada[0].Tanggal);
        foreach (var n in ada.Append(new { Urut = terakhir + 1, ada[^1].Tanggal }))
        {
            for (; harus < n.Urut; harus++)
                db.NomorAgenda.Add(NomorAgenda.Warisi(new(d.UnitKerjaId, d.UnitKerjaId, d.Deret, d.Tahun, harus, "", $"{harus}/{d.Tahun}", tanggal, new("", "")), null, "", "", "", jam.GetUtcNow()));
            (harus, tanggal) = (n.Urut + 1, n.Tanggal);
        }
        await SimpanAsync(db, ct);
        return true;
    }

    /// <summary>False when another node has just done the same.</summary>
    static async Task<bool> SimpanAsync(LayananDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException galat) when (galat.KarenaKembar()) { return false; }
        finally { db.ChangeTracker.Clear(); }
    }
}
