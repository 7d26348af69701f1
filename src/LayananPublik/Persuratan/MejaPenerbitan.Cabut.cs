using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>Revoking an issued letter, and opening its document again for one that takes its place: the desk corrects the data, and the next approval prepares the new letter.</summary>
public sealed partial class MejaPenerbitan
{
    public Task<Hasil> CabutAsync(int suratId, PetugasAktif petugas, string alasan, CancellationToken ct) => CabutAsync(suratId, petugas, alasan, pengganti: false, ct);

    /// <summary>Makes an issued letter invalid: its page says so from now on, and the citizen is told why.</summary>
    public async Task<Hasil> CabutAsync(int suratId, PetugasAktif petugas, string alasan, bool pengganti, CancellationToken ct) =>
        (await UlangiAsync(async db =>
        {
            var pada = jam.GetUtcNow();
            if (await MilikAsync(db, suratId, petugas, ct) is not { } surat) return Hasil.Ditolak(TidakAda);
            if (surat.Cabut(petugas, alasan, pada) is { Berhasil: false } tolak) return tolak;
            if (pengganti && await BukaLagiAsync(db, surat, petugas, alasan, pada, ct) is { Berhasil: false } tidak) return tidak;
            await penarik.TarikAsync(db, surat, pada, ct);
            KabarSurat.Dicabut(surat, alasan, pengganti, db, pada);
            return await SimpanAsync(db, surat, new Langkahnya(null), ct);
        }, ct)).TanpaNilai;

    /// <summary>For a letter that was revoked before: its document goes back to the desk.</summary>
    public async Task<Hasil> SiapkanPenggantiAsync(int suratId, PetugasAktif petugas, CancellationToken ct) =>
        (await UlangiAsync(async db =>
        {
            if (await MilikAsync(db, suratId, petugas, ct) is not { } surat) return Hasil.Ditolak(TidakAda);
            if (surat.Status != StatusSurat.Dicabut || surat.PenggantiId is not null) return Hasil.Ditolak("Hanya surat yang dicabut dan belum diganti dapat dibuatkan pengganti. Muat ulang.");
            return await BukaLagiAsync(db, surat, petugas, "Surat pengganti disiapkan.", jam.GetUtcNow(), ct) is { Berhasil: false } tolak ? tolak : await SimpanAsync(db, surat, new Langkahnya(null), ct);
        }, ct)).TanpaNilai;

    static async Task<Hasil> BukaLagiAsync(LayananDb db, Surat surat, PetugasAktif petugas, string alasan, DateTimeOffset pada, CancellationToken ct)
    {
        if (await db.Surat.AnyAsync(s => s.ButirId == surat.ButirId && s.Id != surat.Id && s.Status != StatusSurat.Dicabut && s.Status != StatusSurat.Dikembalikan, ct))
            return Hasil.Ditolak("Surat lain untuk permohonan ini sudah disiapkan. Muat ulang daftar surat.");
        var kalender = await db.KalenderAsync(surat.Butir.Permohonan.UnitKerjaId, ct);
        return surat.Butir.BukaLagi(petugas, $"Pengganti surat {surat.Nomor}: {alasan.Trim()}", kalender.PunyaJam ? kalender.Tambah(pada, surat.Butir.Layanan.Rincian.Sla) : null, pada);
    }

    // The issuing unit itself must lie in the officer's scope: a lurah does not revoke what the camat issued.
    async Task<Surat?> MilikAsync(LayananDb db, int suratId, PetugasAktif petugas, CancellationToken ct) =>
        await db.Surat.DalamLingkup(petugas).AnyAsync(s => s.Id == suratId, ct) ? await MuatAsync(db, suratId, petugas, ct) : null;
}
