using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>A number of the office from which this officer may write first.</summary>
public sealed record NomorMulai(int Id, string Tampilan, string Unit);

/// <summary>What is known of the citizen behind a number, as far as this officer may see it.</summary>
public sealed record KeadaanMulai(int? PercakapanId, DateTimeOffset? MasukTerakhirPada, bool TolakKabar)
{
    public DateTimeOffset? JendelaSampai => MasukTerakhirPada + Percakapan.Jendela;
}

/// <summary>A noted consent.</summary>
public sealed record BarisPersetujuan(string Nama, CaraSetuju Cara, DateOnly Tanggal, string? Keterangan, string Oleh, DateTimeOffset Pada);

public static class MulaiQuery
{
    public static async Task<IReadOnlyList<NomorMulai>> NomorMulaiAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct)
    {
        var jalur = petugas.Jalur;
        return await db.NomorKantor.Where(n => n.Aktif && n.UnitKerja.Jalur.StartsWith(jalur)).OrderBy(n => n.UnitKerja.Jalur).ThenBy(n => n.Id).Take(100).Select(n => new NomorMulai(n.Id, n.Tampilan, n.UnitKerja.Nama)).ToListAsync(ct);
    }

    /// <summary>The conversation that exists already; null when there is none in the officer's scope.</summary>
    public static async Task<KeadaanMulai?> KeadaanMulaiAsync(this LayananDb db, PetugasAktif petugas, int nomorKantorId, string telepon, CancellationToken ct) =>
        await PercakapanQuery.Boleh(db, petugas).Where(p => p.NomorKantorId == nomorKantorId && p.Kontak.Alias.Any(a => a.Jenis == JenisAlias.Telepon && a.Nilai == telepon)).OrderByDescending(p => p.Id).Take(1)
            .Select(p => new KeadaanMulai(p.Id, p.MasukTerakhirPada, p.Kontak.TolakKabarSejak != null)).SingleOrDefaultAsync(ct);

    /// <summary>The newest consents of a conversation.</summary>
    public static async Task<IReadOnlyList<BarisPersetujuan>> PersetujuanAsync(this LayananDb db, PetugasAktif petugas, int percakapanId, CancellationToken ct)
    {
        var boleh = PercakapanQuery.Boleh(db, petugas).Select(p => p.Id);
        return await db.PersetujuanWarga.Where(x => x.PercakapanId == percakapanId && boleh.Contains(x.PercakapanId)).OrderByDescending(x => x.Id).Take(20)
            .Select(x => new BarisPersetujuan(x.Nama, x.Cara, x.Tanggal, x.Keterangan, x.Oleh, x.Pada)).ToListAsync(ct);
    }
}
