using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan.Pdf;
using LayananPublik.Persuratan.Wewenang;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>The letter as it would look now, marked PRATINJAU: without number, QR and code.</summary>
public sealed class PratinjauSurat(IDbContextFactory<LayananDb> dbs, PembuatSurat pembuat, JamKantor hari, TimeProvider jam)
{
    /// <summary>Before an approval; what is missing is shown as dots.</summary>
    public async Task<Hasil<byte[]>> UntukButirAsync(int butirId, PetugasAktif petugas, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var bahan = await BahanAsync(db, butirId, petugas, ct);
        return bahan.Nilai is { } b ? Hasil.Dengan(CetakPdf.Pratinjau(SusunSurat.Susun(b.Surat), jam.GetUtcNow())) : bahan.TanpaNilai;
    }

    /// <summary>What a document's letter would still lack today, each with the place where it is filled in; empty for a document that makes no letter.</summary>
    public async Task<IReadOnlyList<Kekurangan>> KurangAsync(int butirId, PetugasAktif petugas, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return (await BahanAsync(db, butirId, petugas, ct)).Nilai?.Kurang ?? [];
    }

    async Task<Hasil<Bahan>> BahanAsync(LayananDb db, int butirId, PetugasAktif petugas, CancellationToken ct)
    {
        var butir = await db.Butir.DalamLingkup(petugas).AsNoTracking().Include(b => b.Layanan).Include(b => b.Permohonan).FirstOrDefaultAsync(b => b.Id == butirId, ct);
        if (butir is null || butir.Layanan.JenisHasil != JenisHasil.SuratKantor) return Hasil.Ditolak("Permohonan ini tidak menghasilkan surat kantor, atau berada di luar lingkup Anda.");
        if (await db.CariPenerbitAsync(butir.UnitKerjaId, butir.Layanan.Rincian.Penandatangan?.Utama, jam.GetUtcNow(), ct) is not { } penerbit)
            return Hasil.Ditolak("Unit permohonan ini tidak menerbitkan surat.");
        var rencana = SusunanTanda.Rencanakan(await db.SusunanTandaAsync(penerbit.Rantai, butir.Layanan.Kode, ct), penerbit.Rantai);
        return Hasil.Dengan(TandaSurat.Pasang(await pembuat.KumpulkanAsync(db, butir, penerbit, jam.GetUtcNow(), ct), TandaSurat.Dari(rencana, penerbit, butir.Layanan.Kode)));
    }

    /// <summary>A waiting letter is made from today's data, an issued one from its frozen text.</summary>
    public async Task<Hasil<byte[]>> UntukSuratAsync(int suratId, PetugasAktif petugas, CancellationToken ct) =>
        await NaskahAsync(suratId, petugas, ct) is { } naskah ? Hasil.Dengan(CetakPdf.Pratinjau(naskah, jam.GetUtcNow())) : Hasil.Ditolak("Surat tidak ditemukan di lingkup Anda.");

    /// <summary>The letter as data, for screens that cannot show a PDF.</summary>
    public async Task<Naskah?> NaskahAsync(int suratId, PetugasAktif petugas, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var surat = await SuratQuery.Terlihat(db, petugas, HariUnit.Kini(hari)).AsNoTracking().Include(s => s.Langkah).Include(s => s.Butir.Layanan).Include(s => s.Butir.Permohonan).FirstOrDefaultAsync(s => s.Id == suratId, ct);
        if (surat is null) return null;
        if (surat.Naskah is { } beku) return await pembuat.LengkapiAsync(Naskah.DariJson(beku), ct);
        var pada = jam.GetUtcNow();
        var penerbit = await db.PenerbitTetapAsync(surat.UnitKerjaId, pada, ct);
        var giliran = surat.LangkahBerikut is { } l ? penerbit.Wewenang.Boleh(l, surat.Butir.Layanan.Kode, petugas).Nilai : null;
        return SusunSurat.Susun(TandaSurat.Pasang(await pembuat.KumpulkanAsync(db, surat.Butir, penerbit, pada, ct), TandaSurat.Dari(surat, penerbit, giliran)).Surat);
    }
}
