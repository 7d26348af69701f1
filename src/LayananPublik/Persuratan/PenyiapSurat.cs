using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan.Wewenang;

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
        var kode = butir.Layanan.Kode;
        var rencana = SusunanTanda.Rencanakan(await db.SusunanTandaAsync(penerbit.Rantai, kode, ct), penerbit.Rantai);
        var tanda = TandaSurat.Dari(rencana, penerbit, kode);
        var bahan = TandaSurat.Pasang(await pembuat.KumpulkanAsync(db, butir, penerbit, pada, ct), tanda);
        if (bahan.Penolakan is { } kurang) return Hasil.Ditolak(kurang);
        // The head of the issuing unit is the material's own matter; whoever else the chain names must be there too.
        if (rencana.FirstOrDefault(r => r.Jenis == JenisLangkah.TandaTangan && penerbit.Wewenang.Untuk(r, kode).Count == 0) is { } tiada)
            return Hasil.Ditolak($"Surat belum dapat dibuat: {tiada.Jabatan.Judul()} yang harus menandatangani belum ada pejabatnya di {penerbit.Rantai.First(u => u.Id == tiada.UnitKerjaId).Nama} (menu Pejabat).");
        db.Surat.Add(Surat.Siapkan(butir, penerbit.Unit.Id, bahan.Surat.Judul, rencana, petugas.Pelaku, pada));
        siaran.Tulis(db, Topik.Surat);
        return Hasil.Baik;
    }
}
