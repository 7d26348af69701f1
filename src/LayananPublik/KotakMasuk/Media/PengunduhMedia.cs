using System.Security.Cryptography;
using LayananPublik.Pengaturan;
using LayananPublik.WhatsApp;

namespace LayananPublik.KotakMasuk;

/// <summary>Gets one file from Meta and looks at its bytes. Never more than the office's limit is read, whatever was announced.</summary>
public sealed class PengunduhMedia(CloudApi api, PengaturanKantor pengaturan, ILogger<PengunduhMedia> log)
{
    /// <summary>The address lives five minutes: a download that fails is tried once more with a fresh one.</summary>
    const int UlangAlamat = 2;

    public async Task<HasilAmbil> AmbilAsync(string nomor, string mediaId, string namaBerkas, CancellationToken ct)
    {
        try { return JenisBerkas.Periksa(await UnduhAsync(nomor, mediaId, ct), namaBerkas); }
        catch (MediaTooLargeException) { return HasilAmbil.Tolak($"Berkas terlalu besar. Paling besar {pengaturan.BatasBerkas / 1024 / 1024} MB; kirim foto biasa atau PDF yang lebih kecil."); }
        catch (WhatsAppException galat)
        {
            log.LogWarning("A file could not be fetched: {Galat}", galat.Message);
            return HasilAmbil.Gangguan("Berkas belum dapat diambil dari WhatsApp; dicoba lagi sendiri." + (galat.Code is { } kode ? $" (kode {kode})" : ""));
        }
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
}

/// <summary>How fetching a file ended: the bytes and their type, a refusal that the citizen reads, or trouble that passes.</summary>
public sealed record HasilAmbil(byte[]? Isi, string? Mime, string? Penolakan, string? Galat)
{
    public static HasilAmbil Terima(byte[] isi, string mime) => new(isi, mime, null, null);

    public static HasilAmbil Tolak(string sebab) => new(null, null, sebab, null);

    public static HasilAmbil Gangguan(string galat) => new(null, null, null, galat);
}
