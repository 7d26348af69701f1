using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Persuratan.Tanda.Bsre;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan.Tanda;

/// <summary>Lets BSrE sign with the official's certificate that it keeps, and looks at what comes back before anybody relies on it.</summary>
public sealed class TandaBsre(IDbContextFactory<LayananDb> dbs, BatasSandi batas, KlienBsre klien) : IPenandatangan
{
    public CaraTanda Cara => CaraTanda.TteBsre;

    public async Task<Hasil<byte[]>> TandatanganiAsync(byte[] pdf, PermintaanTanda p, CancellationToken ct)
    {
        if (p.PejabatId is not { } pejabatId) return Hasil.Ditolak("Belum ada pejabat untuk surat ini. Tetapkan di Pengaturan, Pejabat.");
        if (string.IsNullOrEmpty(p.Sandi)) return Hasil.Ditolak("Ketik passphrase BSrE untuk menandatangani.");
        await using var db = await dbs.CreateDbContextAsync(ct);
        var pejabat = await db.Pejabat.Where(x => x.Id == pejabatId).Select(x => new { x.Nama, x.NikBsre, x.NamaBsre }).SingleOrDefaultAsync(ct);
        if (pejabat is not { NikBsre: { } nik }) return Hasil.Ditolak($"NIK {p.Nama} untuk BSrE belum diisi. Isi di Pengaturan, Tanda tangan elektronik.");
        using var giliran = await batas.GiliranAsync(pejabatId, ct);
        if (await batas.PenolakanAsync(pejabatId, Cara, ct) is { } terlalu) return Hasil.Ditolak(terlalu);
        var jawab = await klien.TandatanganiAsync(pdf, nik, p.Sandi, p.Alasan, p.Tempat, ct);
        if (jawab.Nasib == NasibBsre.SandiSalah) return Hasil.Ditolak(await batas.SalahAsync(pejabatId, Cara, ct));
        if (jawab.Pdf is not { } hasil) return Hasil.Ditolak(jawab.Kalimat);
        await batas.BenarAsync(pejabatId, Cara, ct);
        return PeriksaJawaban.Tolak(pdf, hasil, pejabat.NamaBsre ?? pejabat.Nama) is { } cacat
            ? Hasil.Ditolak($"Berkas dari BSrE tidak dapat diterima: {cacat}. Surat tetap menunggu; coba lagi, dan bila berulang hubungi pengelola BSrE instansi Anda.")
            : Hasil.Dengan(hasil);
    }
}
