using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan.Pdf;
using LayananPublik.Persuratan.Templat;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>A request whose letter a template can be tried on.</summary>
public sealed record PermohonanCoba(int ButirId, int PermohonanId, string? Nomor, string NamaPemohon);

/// <summary>What the editor of a template shows: the letter it would make, of invented answers or of a request that waits.</summary>
public sealed class PratinjauTemplat(IDbContextFactory<LayananDb> dbs, PembuatSurat pembuat, TimeProvider jam)
{
    static readonly StatusButir[] Berjalan = [StatusButir.Diajukan, StatusButir.Diverifikasi, StatusButir.Dikembalikan, StatusButir.Disetujui];

    public async Task<BahanSurat> ContohAsync(int unitKerjaId, LayananKatalog layanan, IReadOnlyList<FieldLayanan> field, UkuranContoh ukuran, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await pembuat.ContohAsync(db, unitKerjaId, layanan, ContohIsian.Untuk(field, ukuran, DateOnly.FromDateTime(jam.GetUtcNow().UtcDateTime)), jam.GetUtcNow(), ct);
    }

    /// <summary>Null when the request is out of scope, or its letters are not for this officer.</summary>
    public async Task<BahanSurat?> PermohonanAsync(int butirId, PetugasAktif petugas, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.LihatPermohonan)) return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Butir.DalamLingkup(petugas).AsNoTracking().Include(b => b.Layanan).Include(b => b.Permohonan).FirstOrDefaultAsync(b => b.Id == butirId, ct) is not { } butir) return null;
        return await db.CariPenerbitAsync(butir.UnitKerjaId, butir.Layanan.Rincian.Penandatangan?.Utama, jam.GetUtcNow(), ct) is { } penerbit
            ? (await pembuat.KumpulkanAsync(db, butir, penerbit, jam.GetUtcNow(), ct)).Surat : null;
    }

    public async Task<IReadOnlyList<PermohonanCoba>> AntreanAsync(string kode, PetugasAktif petugas, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.LihatPermohonan)) return [];
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Butir.DalamLingkup(petugas).Where(b => b.Layanan.Kode == kode && Berjalan.Contains(b.Status)).OrderByDescending(b => b.Id).Take(20)
            .Select(b => new PermohonanCoba(b.Id, b.PermohonanId, b.Permohonan.Nomor, b.Permohonan.NamaPemohon)).ToListAsync(ct);
    }

    public byte[] Pdf(Naskah naskah) => CetakPdf.Pratinjau(naskah, jam.GetUtcNow());
}
