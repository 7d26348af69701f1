using LayananPublik.Data;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pencarian;

/// <summary>A row as the index takes it in. <see cref="UnitLain"/>: a second unit whose officers see it too; 0 for none.</summary>
readonly record struct IsiCari(int Id, string Teks, int Unit, int UnitLain, bool Aduan);

/// <summary>Where the rows of one kind are read from, whoever may see them: only the index and the officer's own reading of a hit look at them.</summary>
static class SumberCari
{
    public static readonly JenisCari[] Semua = Enum.GetValues<JenisCari>();

    /// <summary>The newest id; with a time, the newest that was there then.</summary>
    public static async Task<int> TerakhirAsync(LayananDb db, JenisCari jenis, DateTimeOffset? sebelum, CancellationToken ct)
    {
        var id = jenis switch
        {
            JenisCari.Percakapan => db.Percakapan.Select(p => new { p.Id, Pada = p.Kontak.Pada }),
            JenisCari.Pesan => db.Pesan.Select(p => new { p.Id, p.Pada }),
            JenisCari.Permohonan => db.Permohonan.Select(p => new { p.Id, p.Pada }),
            JenisCari.Surat => db.Surat.Select(s => new { s.Id, s.Pada }),
            _ => db.Lampiran.Select(l => new { l.Id, l.Pada })
        };
        if (sebelum is { } batas) id = id.Where(x => x.Pada < batas);
        return await id.OrderByDescending(x => x.Id).Take(1).Select(x => x.Id).SingleOrDefaultAsync(ct);
    }

    /// <summary>Rows from an id up to before another that have words.</summary>
    public static async Task<List<IsiCari>> BacaAsync(LayananDb db, JenisCari jenis, int dari, int sampai, CancellationToken ct) => jenis switch
    {
        JenisCari.Percakapan => await db.Percakapan.Where(p => p.Id >= dari && p.Id < sampai).OrderBy(p => p.Id).Take(sampai - dari).Select(p => new IsiCari(p.Id, p.Kontak.Cari, p.UnitKerjaId, 0, p.Aduan)).ToListAsync(ct),
        JenisCari.Pesan => await PesanAsync(db, dari, sampai, ct),
        JenisCari.Permohonan => await db.Permohonan.Where(p => p.Id >= dari && p.Id < sampai && p.Nomor != null).OrderBy(p => p.Id).Take(sampai - dari).Select(p => new IsiCari(p.Id, p.Cari, p.UnitKerjaId, 0, false)).ToListAsync(ct),
        JenisCari.Surat => await db.Surat.Where(s => s.Id >= dari && s.Id < sampai).OrderBy(s => s.Id).Take(sampai - dari).Select(s => new IsiCari(s.Id, s.Cari, s.UnitKerjaId, s.Butir.UnitKerjaId, false)).ToListAsync(ct),
        _ => await db.Lampiran.Where(l => l.Id >= dari && l.Id < sampai && l.NamaBerkas != "" && l.Pesan.DisegelPada == null).OrderBy(l => l.Id).Take(sampai - dari).Select(l => new IsiCari(l.Id, l.NamaBerkas, l.Pesan.Percakapan.UnitKerjaId, 0, l.Pesan.Percakapan.Aduan)).ToListAsync(ct)
    };

    static async Task<List<IsiCari>> PesanAsync(LayananDb db, int dari, int sampai, CancellationToken ct)
    {
        var baris = await db.Pesan.Where(p => p.Id >= dari && p.Id < sampai && p.Teks != "" && p.DisegelPada == null && p.Jenis != JenisPesan.Sistem && p.Jenis != JenisPesan.Reaksi).OrderBy(p => p.Id).Take(sampai - dari)
            .Select(p => new IsiCari(p.Id, p.Teks, p.Percakapan.UnitKerjaId, 0, p.Percakapan.Aduan)).ToListAsync(ct);
        var berubah = await db.BerubahAsync(db.Pesan.Where(p => p.Id >= dari && p.Id < sampai), ct);
        return berubah.Count == 0 ? baris : [.. baris.Select(b => b with { Teks = TeksKini(b.Teks, berubah.GetValueOrDefault(b.Id)) }).Where(b => b.Teks.Length > 0)];
    }

    /// <summary>What citizens have edited or deleted of these messages.</summary>
    public static async Task<Dictionary<int, RincianPesan>> BerubahAsync(this LayananDb db, IQueryable<Pesan> pesan, CancellationToken ct)
    {
        var kabar = await pesan.Where(p => p.Wamid != null).Join(db.Pesan.Where(k => k.MembalasWamid != null && k.Jenis == JenisPesan.Sistem && k.Rincian != null), p => p.Wamid, k => k.MembalasWamid, (p, k) => new { p.Id, Kabar = k.Id, k.Rincian })
            .OrderBy(x => x.Kabar).Take(10_000).ToListAsync(ct);
        return kabar.Select(k => (k.Id, Isi: RincianPesan.DariJson(k.Rincian)!)).Where(k => k.Isi.Perubahan != PerubahanPesan.Tidak)
            .GroupBy(k => k.Id).ToDictionary(g => g.Key, g => g.Select(k => k.Isi).OrderBy(k => k.Perubahan).Last());
    }

    /// <summary>What a message says now: nothing when it was deleted, the new words when it was edited.</summary>
    public static string TeksKini(string teks, RincianPesan? berubah) => berubah?.Perubahan switch
    {
        PerubahanPesan.Dihapus => "", PerubahanPesan.Disunting => berubah.Suntingan ?? "", _ => teks
    };
}
