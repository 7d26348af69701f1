using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>The signer's desk: issue a letter, send it back, revoke it.</summary>
public sealed partial class MejaPenerbitan(IDbContextFactory<LayananDb> dbs, PembuatSurat pembuat, Siaran siaran, TimeProvider jam, ILogger<MejaPenerbitan> log)
{
    const int Ulang = 5;
    const string TidakAda = "Surat tidak ditemukan di lingkup Anda. Muat ulang daftar surat.";
    const string BukanPenanda = "Peran Anda tidak berwenang menyetujui surat.";
    const string Direbut = "Surat ini baru saja diubah petugas lain. Muat ulang.";
    readonly ILogger log = log;

    /// <summary>Approves the step whose turn it is; with the last one the letter gets its number and file and goes to the citizen. The value is the number, or null while others have to approve.</summary>
    public async Task<Hasil<string?>> TerbitkanAsync(int suratId, PetugasAktif petugas, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.TandatanganiSurat)) return Hasil.Ditolak(BukanPenanda);
        try { return await UlangiAsync(db => TerbitkanAsync(db, suratId, petugas, ct), ct); }
        catch (IOException galat)
        {
            GagalSimpan(log, suratId, galat);
            return Hasil.Ditolak("Berkas surat tidak dapat disimpan, jadi surat belum terbit dan nomornya tidak terpakai. Coba lagi; bila berulang, beri tahu admin.");
        }
    }

    async Task<Hasil<string?>> TerbitkanAsync(LayananDb db, int suratId, PetugasAktif petugas, CancellationToken ct)
    {
        var pada = jam.GetUtcNow();
        if (await MuatAsync(db, suratId, petugas, ct) is not { } surat) return Hasil.Ditolak(TidakAda);
        if (surat.SudahDiterbitkanOleh(petugas)) return Hasil.Dengan(surat.Nomor);
        var terakhir = surat.Tandatangani(petugas, pada);
        if (!terakhir.Berhasil) return terakhir.TanpaNilai;
        if (!terakhir.Nilai) return await SimpanAsync(db, surat, null, ct);
        var penerbit = await db.PenerbitTetapAsync(surat.UnitKerjaId, pada, ct);
        if (penerbit.Pejabat is { PetugasId: { } akun } pejabat && akun != petugas.Id)
            return Hasil.Ditolak($"Surat ini atas nama {pejabat.Nama}, {pejabat.Sebutan}. Hanya akun pejabat itu yang dapat menyetujuinya.");
        var bahan = await pembuat.KumpulkanAsync(surat.Butir, penerbit, pada, ct);
        if (bahan.Penolakan is { } kurang) return Hasil.Ditolak(kurang);
        return await TerbitkanAsync(db, surat, bahan, petugas, pada, ct);
    }

    /// <summary>Number, file, letter, document and message: all in the caller's transaction. A file without a row is harmless, a row without a file is not, so the file comes first.</summary>
    async Task<Hasil<string?>> TerbitkanAsync(LayananDb db, Surat surat, Bahan bahan, PetugasAktif petugas, DateTimeOffset pada, CancellationToken ct)
    {
        var nomor = await NomorSurat.AmbilAsync(db, bahan.Penerbit.Unit, surat.Butir.Layanan.Rincian.Klasifikasi.Kode, bahan.Surat.Tanggal, ct);
        if (nomor is not { Berhasil: true, Nilai: { } n }) return nomor.TanpaNilai;
        var kode = KodeVerifikasi.Baru();
        var (naskah, isi) = await pembuat.CetakAsync(db, bahan, n, kode, pada, ct);
        surat.Terbitkan(n, naskah.KeJson(), kode.Nilai, bahan.BerlakuSampai, isi, petugas.Pelaku, pada);
        if (surat.Butir.Terbitkan(petugas, n.Nomor, pada) is { Berhasil: false } tolak) return tolak;
        if (surat.Butir.Kunci is not null) await db.LanjutkanPaketAsync(await db.Permohonan.Lengkap().SingleAsync(p => p.Id == surat.Butir.PermohonanId, ct), pada, ct);
        // The message names the file by its row, which must exist before.
        await db.SaveChangesAsync(ct);
        if (await KabarSurat.TerbitAsync(surat, isi, db, pada, ct) is { } keluar) surat.Kirim(keluar);
        return await SimpanAsync(db, surat, n.Nomor, ct);
    }

    /// <summary>Back to the desk with a reason; the next approval prepares a new letter.</summary>
    public async Task<Hasil> KembalikanAsync(int suratId, PetugasAktif petugas, string alasan, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.TandatanganiSurat)) return Hasil.Ditolak(BukanPenanda);
        return (await UlangiAsync(async db =>
        {
            var pada = jam.GetUtcNow();
            if (await MuatAsync(db, suratId, petugas, ct) is not { } surat) return Hasil.Ditolak(TidakAda);
            if (surat.Kembalikan(petugas, alasan, pada) is { Berhasil: false } tolak) return tolak;
            if (surat.Butir.KembalikanKeMeja(petugas, alasan, pada) is { Berhasil: false } tidak) return tidak;
            return await SimpanAsync(db, surat, null, ct);
        }, ct)).TanpaNilai;
    }

    /// <summary>Makes an issued letter invalid: its page says so from now on, and the citizen is told why.</summary>
    public async Task<Hasil> CabutAsync(int suratId, PetugasAktif petugas, string alasan, CancellationToken ct) =>
        (await UlangiAsync(async db =>
        {
            var pada = jam.GetUtcNow();
            // The issuing unit itself must lie in the officer's scope: a lurah does not revoke what the camat issued.
            if (!await db.Surat.DalamLingkup(petugas).AnyAsync(s => s.Id == suratId, ct) || await MuatAsync(db, suratId, petugas, ct) is not { } surat) return Hasil.Ditolak(TidakAda);
            if (surat.Cabut(petugas, alasan, pada) is { Berhasil: false } tolak) return tolak;
            KabarSurat.Dicabut(surat, alasan, db, pada);
            return await SimpanAsync(db, surat, null, ct);
        }, ct)).TanpaNilai;

    static Task<Surat?> MuatAsync(LayananDb db, int suratId, PetugasAktif petugas, CancellationToken ct) =>
        db.Surat.TerlihatOleh(petugas).Include(s => s.Langkah).Include(s => s.Butir.Layanan).Include(s => s.Butir.Permohonan.Percakapan).Include(s => s.Butir.Permohonan.PercakapanWarga)
            .AsSplitQuery().FirstOrDefaultAsync(s => s.Id == suratId, ct);

    async Task<Hasil<string?>> SimpanAsync(LayananDb db, Surat surat, string? nomor, CancellationToken ct)
    {
        KabarSurat.Siarkan(siaran, db, surat.Butir);
        await db.SalurkanBaruAsync(ct);
        await db.SaveChangesAsync(ct);
        return Hasil.Dengan(nomor);
    }

    /// <summary>All or nothing. What another request changed meanwhile is read again: the letter's own rules then say whether it can still be done.</summary>
    async Task<Hasil<string?>> UlangiAsync(Func<LayananDb, Task<Hasil<string?>>> kerja, CancellationToken ct)
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

    static async Task<Hasil<string?>> SatuTransaksiAsync(LayananDb db, Func<LayananDb, Task<Hasil<string?>>> kerja, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await using var transaksi = await db.Database.BeginTransactionAsync(ct);
        var hasil = await kerja(db);
        if (hasil.Berhasil) await transaksi.CommitAsync(ct);
        return hasil;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The file of letter {SuratId} could not be written; the letter was not issued.")]
    static partial void GagalSimpan(ILogger log, int suratId, Exception galat);
}
