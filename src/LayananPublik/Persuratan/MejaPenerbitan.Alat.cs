using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan.Wewenang;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>What every act of the desk needs: the letter in scope, whose turn it is, one transaction.</summary>
public sealed partial class MejaPenerbitan
{
    /// <summary>The officers who have the request on their desk: they print, scan and hand over.</summary>
    static bool DiMeja(PetugasAktif petugas) => petugas.Boleh(Izin.PeriksaPermohonan);

    static TindakanSurat Lewat(LangkahTanda l) => l.Jenis == JenisLangkah.Paraf ? TindakanSurat.Paraf : TindakanSurat.Tandatangani;

    /// <summary>As whom this officer may do the step, or why not: the sentence names a delegation that is not in force today.</summary>
    static async Task<Hasil<Penanda>> GiliranAsync(LayananDb db, Surat surat, LangkahTanda langkah, Penerbit penerbit, PetugasAktif petugas, CancellationToken ct)
    {
        var kode = surat.Butir.Layanan.Kode;
        var boleh = penerbit.Wewenang.Boleh(langkah, kode, petugas);
        if (boleh.Berhasil) return boleh;
        return await db.WewenangLainAsync(langkah.UnitKerjaId, langkah.Jabatan, petugas.Id, penerbit.Wewenang.Hari, ct) is { } lain ? Hasil.Ditolak(lain.Kalimat(penerbit.Wewenang.Hari)) : boleh;
    }

    /// <summary>In scope, or the letter of somebody who has delegated to this officer.</summary>
    Task<Surat?> MuatAsync(LayananDb db, int suratId, PetugasAktif petugas, CancellationToken ct) => Lengkap(db, petugas).FirstOrDefaultAsync(s => s.Id == suratId, ct);

    Task<List<Surat>> MuatAsync(LayananDb db, int[] suratId, PetugasAktif petugas, CancellationToken ct) =>
        Lengkap(db, petugas).Where(s => suratId.Contains(s.Id)).OrderBy(s => s.Id).Take(Serombongan).ToListAsync(ct);

    IQueryable<Surat> Lengkap(LayananDb db, PetugasAktif petugas) =>
        SuratQuery.Terlihat(db, petugas, HariUnit.Kini(hari)).Include(s => s.Langkah).Include(s => s.IsiLemari).Include(s => s.Beku).Include(s => s.Pindai).Include(s => s.Butir.Layanan)
            .Include(s => s.Butir.Permohonan.Percakapan!.Kontak).Include(s => s.Butir.Permohonan.PercakapanWarga!.Kontak);

    /// <summary>Who once signed a letter from elsewhere may look at it afterwards, and no more.</summary>
    Task<bool> TerjangkauAsync(LayananDb db, int suratId, PetugasAktif petugas, CancellationToken ct) => SuratQuery.Terjangkau(db, petugas, HariUnit.Kini(hari)).AnyAsync(s => s.Id == suratId, ct);

    async Task<Hasil<T>> SimpanAsync<T>(LayananDb db, Surat surat, T nilai, CancellationToken ct)
    {
        KabarSurat.Siarkan(siaran, db, surat.Butir);
        await db.SalurkanBaruAsync(ct);
        await db.SaveChangesAsync(ct);
        return Hasil.Dengan(nilai);
    }

    /// <summary>All or nothing. What another request changed meanwhile is read again: the letter's own rules then say whether it can still be done.</summary>
    async Task<Hasil<T>> UlangiAsync<T>(Func<LayananDb, Task<Hasil<T>>> kerja, CancellationToken ct)
    {
        for (var ke = 1; ; ke++)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            try
            {
                var hasil = await db.Database.CreateExecutionStrategy().ExecuteAsync(() => SatuTransaksiAsync(db, kerja, ct));
                if (hasil.Berhasil) siaran.Bangunkan();
                return hasil;
            }
            catch (DbUpdateException galat) when (ke < Ulang && galat.KarenaBerebut()) { }
            catch (DbUpdateConcurrencyException) { return Hasil.Ditolak(Direbut); }
        }
    }

    static async Task<Hasil<T>> SatuTransaksiAsync<T>(LayananDb db, Func<LayananDb, Task<Hasil<T>>> kerja, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        db.BacaSekali();
        // What fails here undoes the whole transaction: a way back to each save in it would be two more commands a save.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaksi = await db.Database.BeginTransactionAsync(ct);
        var hasil = await kerja(db);
        if (hasil.Berhasil) await transaksi.CommitAsync(ct);
        return hasil;
    }
}
