using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>A bundle as the admin's list shows it; <see cref="Terhalang"/>: services it cannot do without that are not offered, so that citizens do not see it.</summary>
public sealed record BarisPaket(Paket Paket, string Unit, int Berjalan, IReadOnlyList<string> Terhalang)
{
    public bool Tampil => Paket.Aktif && Terhalang.Count == 0;
}

public static class PaketQuery
{
    static readonly StatusButir[] Berakhir = [.. Enum.GetValues<StatusButir>().Where(AlurButir.Berakhir)];

    /// <summary>The bundles of a unit of the admin, its own version before that of a unit above, also those switched off.</summary>
    public static async Task<IReadOnlyList<BarisPaket>> DaftarPaketAsync(this LayananDb db, PetugasAktif admin, int unitId, CancellationToken ct)
    {
        var jalur = await db.UnitKerja.DalamLingkup(admin).Where(u => u.Id == unitId).Select(u => u.Jalur).FirstOrDefaultAsync(ct) ?? "";
        var semua = await db.Paket.AsNoTracking().Where(p => p.Berlaku && jalur.StartsWith(p.UnitKerja.Jalur)).OrderBy(p => p.UnitKerja.Jalur.Length).Take(200).Select(p => new { Paket = p, Unit = p.UnitKerja.Nama }).ToListAsync(ct);
        var berjalan = await db.Permohonan.Where(p => p.Paket != null && p.UnitKerja.Jalur.StartsWith(jalur) && p.Butir.Any(b => !Berakhir.Contains(b.Status)))
            .GroupBy(p => p.Paket!.Kode).Select(g => new { Kode = g.Key, Jumlah = g.Count() }).OrderBy(g => g.Kode).Take(200).ToDictionaryAsync(g => g.Kode, g => g.Jumlah, ct);
        var ditawarkan = (await db.KatalogLengkapAsync(jalur, ct)).Where(l => l.Aktif).Select(l => l.Kode).ToHashSet();
        return [.. semua.GroupBy(x => x.Paket.Kode).Select(g => g.Last()).OrderBy(x => x.Paket.NomorMenu).Select(x => new BarisPaket(x.Paket, x.Unit, berjalan.GetValueOrDefault(x.Paket.Kode),
            [.. x.Paket.Rincian.Dokumen.Where(d => d is { Bila: null, Mati: false } && !ditawarkan.Contains(d.Layanan)).Select(d => d.Nama).Distinct()]))];
    }
}
