using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;

namespace LayananPublik.Persuratan;

/// <summary>When a document is approved: refuses while anything of the letter is missing, else puts it before the official who signs.</summary>
sealed class PenyiapSurat(PembuatSurat pembuat, Siaran siaran, TimeProvider jam) : IPascaSetuju
{
    public async Task<Hasil> SiapkanAsync(Butir butir, PetugasAktif petugas, LayananDb db, CancellationToken ct)
    {
        if (butir.Layanan.JenisHasil != JenisHasil.SuratKantor) return Hasil.Baik;
        var pada = jam.GetUtcNow();
        if (await db.CariPenerbitAsync(butir.UnitKerjaId, butir.Layanan.Rincian.Penandatangan?.Utama, pada, ct) is not { } penerbit)
            return Hasil.Ditolak("Surat belum dapat dibuat: unit permohonan ini tidak berada di bawah kelurahan, desa, atau kecamatan yang menerbitkan surat.");
        var bahan = await pembuat.KumpulkanAsync(butir, penerbit, pada, ct);
        if (bahan.Penolakan is { } kurang) return Hasil.Ditolak(kurang);
        // A list even when it has one step: "Mengetahui, Camat" will be the second.
        db.Surat.Add(Surat.Siapkan(butir, penerbit.Unit.Id, bahan.Surat.Judul, [(penerbit.Peran, penerbit.Unit.Id)], petugas.Pelaku, pada));
        siaran.Tulis(db, Topik.Surat);
        return Hasil.Baik;
    }
}
