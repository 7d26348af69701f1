using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Pades;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan.Tanda;

/// <summary>Signs with the official's certificate that the office keeps (PAdES), with a timestamp where an authority is set.</summary>
public sealed partial class TandaSertifikat(IDbContextFactory<LayananDb> dbs, BatasSandi batas, StempelWaktu stempel, TimeProvider jam, ILogger<TandaSertifikat> log) : IPenandatangan
{
    readonly ILogger log = log;

    public CaraTanda Cara => CaraTanda.Tte;

    public async Task<string?> HalanganAsync(LayananDb db, int? pejabatId, CancellationToken ct)
    {
        if (pejabatId is not { } id) return "Belum ada pejabat untuk surat ini. Tetapkan di Pengaturan, Pejabat.";
        if (await Kunci(db, id).Select(k => (DateTimeOffset?)k.BerlakuSampai).FirstOrDefaultAsync(ct) is not { } sampai) return "Pejabat ini belum mempunyai sertifikat di kantor ini. Unggah di Pengaturan, Tanda tangan elektronik.";
        if (sampai <= jam.GetUtcNow()) return "Sertifikat pejabat ini sudah kedaluwarsa. Unggah yang baru di Pengaturan, Tanda tangan elektronik.";
        return await batas.PenolakanAsync(id, Cara, ct);
    }

    public async Task<Hasil<byte[]>> TandatanganiAsync(byte[] pdf, PermintaanTanda p, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(p.Sandi)) return Hasil.Ditolak("Ketik frasa sandi (passphrase) sertifikat untuk menandatangani.");
        using var giliran = await batas.GiliranAsync(p.PejabatId ?? 0, ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await HalanganAsync(db, p.PejabatId, ct) is { } halangan) return Hasil.Ditolak(halangan);
        var pejabatId = p.PejabatId!.Value;
        var isi = (await Kunci(db, pejabatId).FirstAsync(ct)).Isi!;
        var (terbuka, salah, penolakan) = BacaKunci.Buka(isi, p.Sandi);
        if (salah) return Hasil.Ditolak(await batas.SalahAsync(pejabatId, Cara, ct));
        if (terbuka is null) return Hasil.Ditolak(penolakan!);
        using (terbuka)
        {
            await batas.BenarAsync(pejabatId, Cara, ct);
            return await TandatanganiAsync(pdf, terbuka, p, await db.AturanTanda.AsNoTracking().OrderBy(a => a.Id).FirstOrDefaultAsync(a => a.AlamatStempel != null, ct), ct);
        }
    }

    static IQueryable<KunciTanda> Kunci(LayananDb db, int pejabatId) => db.KunciTanda.AsNoTracking().Where(k => k.PejabatId == pejabatId && k.DicabutPada == null).OrderByDescending(k => k.Id);

    async Task<Hasil<byte[]>> TandatanganiAsync(byte[] pdf, SigningKey kunci, PermintaanTanda p, AturanTanda? aturan, CancellationToken ct)
    {
        try
        {
            var tanda = new SignatureDetails(p.Nama, p.Alasan, p.Tempat, p.Pada);
            var hasil = await PdfSigner.SignAsync(pdf, kunci, tanda, aturan is null ? null : (cms, batal) => StempelAsync(cms, aturan, batal), ct);
            // What we made ourselves is looked at like what others made. The sentence may hold names, which no log does.
            return PeriksaJawaban.Tolak(pdf, hasil, BacaKunci.Rincian(kunci).Subjek) is not null ? throw new CryptographicException("Our own signature does not pass the check.") : Hasil.Dengan(hasil);
        }
        catch (StempelDiamException) { return Hasil.Ditolak("Layanan stempel waktu tidak menjawab, dan kantor memilih tidak menandatangani tanpa stempel waktu. Coba lagi sebentar lagi; surat tetap menunggu."); }
        catch (PdfFormatException galat)
        {
            TakDapat(log, galat);
            return Hasil.Ditolak("Berkas PDF surat ini tidak dapat dilanjutkan dengan tanda tangan. Beri tahu admin.");
        }
        catch (CryptographicException galat)
        {
            TakDapat(log, galat);
            return Hasil.Ditolak("Sertifikat tidak dapat dipakai menandatangani. Coba lagi; bila berulang, beri tahu admin.");
        }
    }

    async Task StempelAsync(SignedCms cms, AturanTanda aturan, CancellationToken ct)
    {
        var menjawab = await stempel.BubuhkanAsync(cms, aturan.AlamatStempel!, ct);
        await stempel.CatatAsync(aturan.Id, menjawab, ct);
        if (!menjawab && aturan.BilaDiam == TanpaStempel.Tolak) throw new StempelDiamException();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A PDF could not be signed with the office's certificate.")]
    static partial void TakDapat(ILogger log, Exception galat);

    sealed class StempelDiamException : Exception;
}
