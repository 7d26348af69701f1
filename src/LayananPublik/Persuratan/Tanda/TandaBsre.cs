using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Persuratan.Tanda.Bsre;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan.Tanda;

/// <summary>Lets BSrE sign with the official's certificate that it keeps, and looks at what comes back before anybody relies on it.</summary>
public sealed class TandaBsre(IDbContextFactory<LayananDb> dbs, BatasSandi batas, KlienBsre klien) : IPenandatangan
{
    public CaraTanda Cara => CaraTanda.TteBsre;

    public async Task<string?> HalanganAsync(LayananDb db, int? pejabatId, CancellationToken ct)
    {
        if (pejabatId is not { } id) return "Belum ada pejabat untuk surat ini. Tetapkan di Pengaturan, Pejabat.";
        if (klien.Sambungan is null) return KlienBsre.BelumDiatur;
        if (!await db.Pejabat.AnyAsync(p => p.Id == id && p.NikBsre != null, ct)) return "NIK pejabat ini untuk BSrE belum diisi. Isi di Pengaturan, Tanda tangan elektronik.";
        return await batas.PenolakanAsync(id, Cara, ct);
    }

    public async Task<Hasil<byte[]>> TandatanganiAsync(byte[] pdf, PermintaanTanda p, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(p.Sandi)) return Hasil.Ditolak("Ketik frasa sandi (passphrase) BSrE untuk menandatangani.");
        using var giliran = await batas.GiliranAsync(p.PejabatId ?? 0, ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await HalanganAsync(db, p.PejabatId, ct) is { } halangan) return Hasil.Ditolak(halangan);
        var pejabatId = p.PejabatId!.Value;
        var pejabat = await db.Pejabat.Where(x => x.Id == pejabatId).Select(x => new { x.Nama, x.NikBsre, x.NamaBsre }).SingleAsync(ct);
        var jawab = await klien.TandatanganiAsync(pdf, pejabat.NikBsre!, p.Sandi, p.Alasan, p.Tempat, ct);
        if (jawab.Nasib == NasibBsre.SandiSalah) return Hasil.Ditolak(await batas.SalahAsync(pejabatId, Cara, ct));
        if (jawab.Pdf is not { } hasil) return Hasil.Ditolak(jawab.Kalimat);
        await batas.BenarAsync(pejabatId, Cara, ct);
        return PeriksaJawaban.Tolak(pdf, hasil, pejabat.NamaBsre ?? pejabat.Nama) is { } cacat
            ? Hasil.Ditolak($"Berkas dari BSrE tidak dapat diterima: {cacat}. Surat tetap menunggu; coba lagi, dan bila berulang hubungi pengelola BSrE instansi Anda.")
            : Hasil.Dengan(hasil);
    }
}
