using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>What an officer sees to for himself: the calls, and what colleagues are to know of him.</summary>
public sealed class MejaPanggilan(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam)
{
    /// <summary>Seen: those of one conversation, or all.</summary>
    public async Task<Hasil> BacaAsync(PetugasAktif petugas, int? percakapanId, CancellationToken ct)
    {
        var kini = jam.GetUtcNow();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var milik = await db.Panggilan.Where(p => p.PetugasId == petugas.Id && p.DibacaPada == null && (percakapanId == null || p.PercakapanId == percakapanId)).OrderBy(p => p.Id).Take(500).ToListAsync(ct);
        if (milik.Count == 0) return Hasil.Baik;
        milik.ForEach(p => p.Dibaca(kini));
        return await SimpanAsync(db, ct);
    }

    /// <summary>On duty, on a break, away.</summary>
    public async Task<Hasil> NyatakanAsync(PetugasAktif petugas, KeadaanPetugas keadaan, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == petugas.Id && u.Aktif, ct) is not { } diri) return Hasil.Ditolak("Akun Anda tidak aktif lagi. Hubungi admin kantor.");
        diri.Nyatakan(keadaan, jam.GetUtcNow());
        return await SimpanAsync(db, ct);
    }

    async Task<Hasil> SimpanAsync(LayananDb db, CancellationToken ct)
    {
        siaran.Tulis(db, Topik.Hadir);
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateConcurrencyException) { return Hasil.Ditolak("Baru saja diubah dari layar lain. Coba lagi."); }
        siaran.Bangunkan();
        return Hasil.Baik;
    }
}

/// <summary>One line of the bell.</summary>
public sealed record BarisPanggilan(int Id, JenisPanggilan Jenis, int PercakapanId, string Oleh, DateTimeOffset Pada, bool Dibaca);

public static class PanggilanQuery
{
    /// <summary>The newest calls of an officer, of conversations he may still see.</summary>
    public static async Task<IReadOnlyList<BarisPanggilan>> PanggilanAsync(this LayananDb db, PetugasAktif petugas, bool sebutanSaja, int take, CancellationToken ct)
    {
        var (id, terlihat) = (petugas.Id, PercakapanQuery.Boleh(db, petugas).Select(p => p.Id));
        return await db.Panggilan.Where(p => p.PetugasId == id && (!sebutanSaja || p.Jenis == JenisPanggilan.Sebutan) && (p.Jenis == JenisPanggilan.Ditarik || terlihat.Contains(p.PercakapanId)))
            .OrderByDescending(p => p.Id).Take(take).Select(p => new BarisPanggilan(p.Id, p.Jenis, p.PercakapanId, p.Oleh, p.Pada, p.DibacaPada != null)).ToListAsync(ct);
    }

    public static Task<KeadaanPetugas> KeadaanAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct) => db.Users.Where(u => u.Id == petugas.Id).Select(u => u.Keadaan).FirstOrDefaultAsync(ct);

    /// <summary>Names of conversations, for officers who want them in their notifications.</summary>
    public static async Task<IReadOnlyDictionary<int, string>> NamaPercakapanAsync(this LayananDb db, PetugasAktif petugas, int[] percakapan, CancellationToken ct) =>
        await PercakapanQuery.Boleh(db, petugas).Where(p => percakapan.Contains(p.Id)).OrderBy(p => p.Id).Take(50).Select(p => new { p.Id, p.Kontak.NamaProfil }).ToDictionaryAsync(p => p.Id, p => p.NamaProfil, ct);
}
