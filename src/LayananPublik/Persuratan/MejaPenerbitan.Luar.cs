using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Persuratan.Tanda;
using LayananPublik.Persuratan.Wewenang;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>What an outside signer is asked for: which frozen file of which letter, in whose name, and how long it is waited for.</summary>
sealed record KerjaTanda(int SuratId, string Sari, CaraTanda Cara, PermintaanTanda Permintaan, DateTimeOffset Sampai);

/// <summary>
/// Signing with a certificate, outside of any transaction: the page is frozen and committed, then signed, then the signed file is on disk before a row speaks of it.
/// Whatever breaks in between leaves a waiting letter with its number and page; the next try signs the same bytes.
/// </summary>
public sealed partial class MejaPenerbitan
{
    /// <summary>As long as a signer may take; then somebody else may try.</summary>
    static readonly TimeSpan Sewa = TimeSpan.FromMinutes(2);

    IPenandatangan? Penandatangan(CaraTanda cara) => penandatangan.FirstOrDefault(p => p.Cara == cara);

    async Task<Hasil<Langkahnya>> SewaAsync(LayananDb db, Surat surat, Penanda penanda, Penerbit penerbit, PetugasAktif petugas, DateTimeOffset pada, CancellationToken ct)
    {
        var cara = surat.LangkahBerikut!.Cara;
        surat.MulaiTanda(petugas.Pelaku, pada, pada + Sewa);
        var permintaan = new PermintaanTanda(surat.LangkahBerikut.UnitKerjaId, penanda.PejabatId, penanda.Blok.Nama, penanda.Sebutan, $"Penerbitan {surat.Judul}", penerbit.Unit.TempatSurat, pada, null, pembuat.AlamatVerifikasi(surat.Kode));
        return await SimpanAsync(db, surat, new Langkahnya(null, new(surat.Id, surat.BerkasKini!.Sari, cara, permintaan, pada + Sewa)), ct);
    }

    async Task<Hasil<string?>> MintaTandaAsync(KerjaTanda kerja, PetugasAktif petugas, string? sandi, CancellationToken ct)
    {
        Hasil<byte[]> tertanda;
        try { tertanda = await Penandatangan(kerja.Cara)!.TandatanganiAsync(await lemari.AmbilAsync(kerja.Sari, ct), kerja.Permintaan with { Sandi = sandi }, ct); }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Who has left the page waits for nothing: the next may try at once.
            await UlangiAsync(db => LepasAsync(db, kerja, petugas, CancellationToken.None), CancellationToken.None);
            throw;
        }
        catch (Exception galat)
        {
            // Only its kind: a message could repeat what was sent.
            GagalTanda(log, kerja.SuratId, galat.Jenis());
            tertanda = Hasil.Ditolak("Penanda tangan elektronik tidak dapat dipakai saat ini. Surat tetap menunggu dengan nomor yang sama; coba lagi.");
        }
        // From here on nobody's leaving stops it: the signature exists.
        if (tertanda is not { Berhasil: true, Nilai: { } berkas })
        {
            await UlangiAsync(db => LepasAsync(db, kerja, petugas, CancellationToken.None), CancellationToken.None);
            return tertanda.TanpaNilai;
        }
        Hasil<Langkahnya> selesai;
        try { selesai = await UlangiAsync(db => CatatTandaAsync(db, kerja, petugas, berkas, CancellationToken.None), CancellationToken.None); }
        catch (IOException)
        {
            await UlangiAsync(db => LepasAsync(db, kerja, petugas, CancellationToken.None), CancellationToken.None);
            throw;
        }
        return selesai is { Berhasil: true, Nilai: { } hasil } ? Hasil.Dengan(hasil.Nomor) : selesai.TanpaNilai;
    }

    async Task<Hasil<Langkahnya>> CatatTandaAsync(LayananDb db, KerjaTanda kerja, PetugasAktif petugas, byte[] berkas, CancellationToken ct)
    {
        var pada = jam.GetUtcNow();
        if (await MuatAsync(db, kerja.SuratId, petugas, ct) is not { } surat) return Hasil.Ditolak(TidakAda);
        if (surat.SudahDiterbitkanOleh(petugas)) return Hasil.Dengan(new Langkahnya(surat.Nomor));
        // Somebody else has signed this very step while we waited: what he signed is the letter.
        if (surat.LangkahBerikut is not { } langkah || langkah.Cara != kerja.Cara || surat.BerkasKini?.Sari != kerja.Sari) return Hasil.Ditolak(Direbut);
        var isi = await lemari.SimpanAsync(db, berkas, "application/pdf", ct);
        var penerbit = await db.PenerbitTetapAsync(surat.UnitKerjaId, pada, ct);
        return await SelesaikanAsync(db, surat, penerbit, petugas, isi, pada, ct);
    }

    async Task<Hasil<bool>> LepasAsync(LayananDb db, KerjaTanda kerja, PetugasAktif petugas, CancellationToken ct)
    {
        if (await MuatAsync(db, kerja.SuratId, petugas, ct) is not { } surat) return Hasil.Ditolak(TidakAda);
        // An answer after the lease: somebody else asks by now, and that lease is not ours to end.
        if (surat.LangkahBerikut?.SewaSampai > kerja.Sampai.AddSeconds(1)) return Hasil.Ditolak(Direbut);
        surat.LepasTanda();
        await db.SaveChangesAsync(ct);
        return Hasil.Dengan(true);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outside signer of letter {SuratId} failed: {Jenis}.")]
    static partial void GagalTanda(ILogger log, int suratId, string jenis);
}
