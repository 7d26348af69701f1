using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Persuratan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>The desk that keeps how an office hands its letters out, and changes the key that signs its QR codes.</summary>
public sealed class MejaPenyerahan(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam) : MejaAdmin(dbs, siaran, jam)
{
    public Task<Hasil> AturAsync(int unitId, PetugasAktif admin, AturanPenyerahan isi, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        var unit = await UnitAsync(db, admin, unitId, ct);
        if (unit.Nilai is not { } u) return unit.TanpaNilai;
        if (isi.Periksa().FirstOrDefault() is { } salah) return Hasil.Ditolak(salah);
        if (await db.PenyerahanUnit.SingleOrDefaultAsync(a => a.UnitKerjaId == unitId, ct) is { } lama) lama.Ubah(isi);
        else db.PenyerahanUnit.Add(PenyerahanUnit.Untuk(u, isi));
        return Hasil.Dengan(new Jejak(nameof(PenyerahanUnit), () => unitId, "AturPenyerahan"));
    }, ct);

    /// <summary>A new key signs from now on. The old one stays public: what it signed can still be checked.</summary>
    public Task<Hasil> GantiKunciAsync(PetugasAktif admin, string alasan, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        if (!await db.UnitKerja.DalamLingkup(admin).AnyAsync(u => u.IndukId == null, ct)) return Hasil.Ditolak("Kunci diganti admin kantor induk, karena berlaku untuk surat semua unitnya.");
        if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak("Tulis mengapa kunci diganti.");
        var (pada, nomor) = (Jam.GetUtcNow(), await db.KunciPenerbit.MaxAsync(k => (int?)k.Nomor, ct) ?? 0);
        if (nomor >= KunciPenerbit.NomorTerbesar) return Hasil.Ditolak("Kunci sudah diganti sebanyak yang mungkin.");
        foreach (var lama in await db.KunciPenerbit.Where(k => k.DigantiPada == null).OrderBy(k => k.Id).Take(KunciPenerbit.NomorTerbesar).ToListAsync(ct)) lama.Gantikan(pada);
        var baru = KunciPenerbit.Buat(nomor + 1, pada);
        db.KunciPenerbit.Add(baru);
        return Hasil.Dengan(new Jejak(nameof(KunciPenerbit), () => baru.Id, "GantiKunci", nomor.ToString(CultureInfo.InvariantCulture), baru.Nomor.ToString(CultureInfo.InvariantCulture), alasan.Trim()));
    }, ct);
}
