using System.Security.Cryptography;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Pengaturan;
using LayananPublik.WhatsApp;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Gets one file from Meta, looks at its bytes, puts it into the cabinet or refuses it, and tells the responders; the last three in one transaction.</summary>
public sealed class PenyimpanLampiran(IDbContextFactory<LayananDb> dbs, CloudApi api, Lemari lemari, PengaturanKantor pengaturan, IEnumerable<IPenanggap> penanggap,
    PengirimPesan pengirim, Siaran siaran, TimeProvider jam, ILogger<PenyimpanLampiran> log)
{
    /// <summary>The address lives five minutes: a download that fails is tried once more with a fresh one.</summary>
    const int UlangAlamat = 2;

    /// <summary>After so many rounds the file is kept without telling the responders: a fault of theirs must not lose it.</summary>
    const int SabarPenanggap = 3;

    public async Task<HasilAmbil> AmbilAsync(int id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var l = await db.Lampiran.Where(x => x.Id == id).Select(x => new { x.MediaId, x.NamaBerkas, Nomor = x.Pesan.Percakapan.NomorKantor.PhoneNumberId }).SingleAsync(ct);
        try { return JenisBerkas.Periksa(await UnduhAsync(l.Nomor, l.MediaId!, ct), l.NamaBerkas); }
        catch (MediaTooLargeException) { return HasilAmbil.Tolak(TerlaluBesar); }
        catch (WhatsAppException galat)
        {
            log.LogWarning("Attachment {Id} could not be fetched: {Galat}", id, galat.Message);
            return HasilAmbil.Gangguan("Berkas belum dapat diambil dari WhatsApp; dicoba lagi sendiri." + (galat.Code is { } kode ? $" (kode {kode})" : ""));
        }
    }

    public async Task CatatAsync(int id, HasilAmbil hasil, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var l = await db.Lampiran.Include(x => x.Pesan.Percakapan.Kontak.Alias).Include(x => x.Pesan.Percakapan.NomorKantor).SingleAsync(x => x.Id == id, ct);
        if (l.Status != StatusLampiran.Menunggu) return;
        var percakapan = l.Pesan.Percakapan;
        if (hasil.Isi is { } isi) l.Tersimpan(await lemari.SimpanAsync(db, isi, hasil.Mime!, ct));
        else if (hasil.Penolakan is { } sebab) Tolak(db, l, percakapan, sebab);
        else l.Gagal(hasil.Galat!, jam.GetUtcNow());
        if (l.Status == StatusLampiran.Kedaluwarsa) percakapan.MintaPetugas(jam.GetUtcNow(), "Berkas warga tidak dapat diambil selama tujuh hari; minta dikirim ulang.");
        if (l.Status != StatusLampiran.Menunggu) await BeriTahuAsync(db, l, percakapan, ct);
        siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(percakapan.Id));
        await db.SaveChangesAsync(ct);
        siaran.Bangunkan();
        pengirim.Bangunkan();
    }

    async Task BeriTahuAsync(LayananDb db, Lampiran l, Percakapan percakapan, CancellationToken ct)
    {
        if (l.Percobaan >= SabarPenanggap)
        {
            percakapan.MintaPetugas(jam.GetUtcNow(), "Asisten gagal mengurus berkas ini.");
            return;
        }
        foreach (var p in penanggap) await p.LampiranSiapAsync(percakapan, l, db, ct);
    }

    /// <summary>The citizen is told here, once; responders only learn that there will be no file.</summary>
    void Tolak(LayananDb db, Lampiran l, Percakapan percakapan, string sebab)
    {
        l.Tolak(sebab);
        if (percakapan.JendelaTerbuka(jam.GetUtcNow())) db.PesanKeluar.Add(PesanKeluar.DariAsisten(percakapan, IsiPesan.Tulis(sebab), jam.GetUtcNow()));
    }

    async Task<byte[]> UnduhAsync(string nomor, string mediaId, CancellationToken ct)
    {
        for (var ke = 1; ; ke++)
        {
            var info = await api.GetMediaAsync(nomor, mediaId, ct);
            if (info.FileSize > pengaturan.BatasBerkas) throw new MediaTooLargeException(pengaturan.BatasBerkas);
            using var isi = new MemoryStream();
            try { await api.DownloadAsync(info.Url, isi, pengaturan.BatasBerkas, ct); }
            catch (WhatsAppException) when (ke < UlangAlamat) { continue; }
            var bait = isi.ToArray();
            if (info.Sha256 is null || SHA256.HashData(bait).AsSpan().SequenceEqual(info.Sha256)) return bait;
            if (ke >= UlangAlamat) throw new WhatsAppException("The file differs from its announced hash") { Reaction = Reaction.Retry };
        }
    }

    string TerlaluBesar => $"Berkas terlalu besar. Paling besar {pengaturan.BatasBerkas / 1024 / 1024} MB; kirim foto biasa atau PDF yang lebih kecil.";
}

/// <summary>How fetching a file ended: the bytes and their type, a refusal that the citizen reads, or trouble that passes.</summary>
public sealed record HasilAmbil(byte[]? Isi, string? Mime, string? Penolakan, string? Galat)
{
    public static HasilAmbil Terima(byte[] isi, string mime) => new(isi, mime, null, null);

    public static HasilAmbil Tolak(string sebab) => new(null, null, sebab, null);

    public static HasilAmbil Gangguan(string galat) => new(null, null, null, galat);
}
