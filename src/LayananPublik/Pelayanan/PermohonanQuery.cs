using System.Text.RegularExpressions;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>An application in one line, for the panel beside a chat.</summary>
public sealed record RingkasPermohonan(int Id, string? Nomor, string Layanan, StatusButir Status, string NamaPemohon, DateTimeOffset? Tenggat, DateTimeOffset Pada);

public static partial class PermohonanQuery
{
    /// <summary>Everything the right-hand panel shows; null when it is not in the officer's scope.</summary>
    public static async Task<RincianPermohonan?> PermohonanAsync(this LayananDb db, int id, PetugasAktif petugas, DateOnly hariIni, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.LihatPermohonan)) return null;
        var p = await db.Permohonan.DalamLingkup(petugas).Where(x => x.Id == id).Lengkap().Include(x => x.UnitKerja)
            .Include(x => x.Butir).ThenInclude(b => b.Riwayat).Include(x => x.Butir).ThenInclude(b => b.Petugas).Include(x => x.Butir).ThenInclude(b => b.TitikLayanan)
            .Include(x => x.Berkas).ThenInclude(b => b.IsiLemari).Include(x => x.Berkas).ThenInclude(b => b.Lampiran).Include(x => x.Berkas).ThenInclude(b => b.Cocok)
            .AsNoTrackingWithIdentityResolution().FirstOrDefaultAsync(ct);
        if (p is null) return null;
        var dikenal = p.PemohonId is { } warga && petugas.Boleh(Izin.PeriksaPermohonan) ? await db.DikenalAsync(warga, id, petugas, ct) : [];
        return SusunPermohonan.Dari(p, petugas, await db.KelurahanAsync(petugas, ct), hariIni, db.Segel, dikenal);
    }

    /// <summary>The last applications of a citizen within the officer's scope, to hold the answers of another against them.</summary>
    public static Task<List<PermohonanDikenal>> DikenalAsync(this LayananDb db, int wargaId, int kecualiId, PetugasAktif petugas, CancellationToken ct) =>
        db.Permohonan.DalamLingkup(petugas).Where(p => p.PemohonId == wargaId && p.Id != kecualiId && p.Nomor != null).OrderByDescending(p => p.Id).Take(3)
            .Select(p => new PermohonanDikenal(p.Nomor!, p.NamaPemohon, p.Isian)).ToListAsync(ct);

    /// <summary>The applications of a chat, newest first, drafts too.</summary>
    public static Task<List<RingkasPermohonan>> PermohonanPercakapanAsync(this LayananDb db, int percakapanId, PetugasAktif petugas, CancellationToken ct) =>
        db.Butir.DalamLingkup(petugas).Where(b => b.Permohonan.PercakapanId == percakapanId && b.Status != StatusButir.Dibatalkan).OrderByDescending(b => b.Id).Take(30)
            .Select(b => new RingkasPermohonan(b.PermohonanId, b.Permohonan.Nomor, b.Permohonan.Paket == null ? b.Layanan.Nama : b.Permohonan.Paket.Nama, b.Status, b.Permohonan.NamaPemohon, b.Tenggat, b.Permohonan.Pada)).ToListAsync(ct);

    /// <summary>Kelurahan and desa that an application may be moved to.</summary>
    public static Task<List<PilihanUnit>> KelurahanAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct)
    {
        var jalur = petugas.Jalur;
        return db.UnitKerja.Where(u => u.Aktif && u.Jalur.StartsWith(jalur) && (u.Jenis == JenisUnit.Kelurahan || u.Jenis == JenisUnit.Desa)).OrderBy(u => u.Nama).Take(200)
            .Select(u => new PilihanUnit(u.KodeWilayah != "" ? u.KodeWilayah : u.Nama, u.Nama)).ToListAsync(ct);
    }

    [GeneratedRegex("(?<![0-9])[0-9]{16}(?![0-9])")]
    private static partial Regex NomorKartu();

    /// <summary>Hides every 16-digit number in a text.</summary>
    internal static string Samarkan(string teks) => NomorKartu().Replace(teks, m => $"{m.Value[..4]}********{m.Value[^4..]}");
}

/// <summary>A unit to choose; <see cref="Nilai"/> goes into the field.</summary>
public sealed record PilihanUnit(string Nilai, string Nama);
