using System.Security.Cryptography;
using LayananPublik.Pengaturan;
using LayananPublik.WhatsApp;

namespace LayananPublik.KotakMasuk;

/// <summary>What is known of a file before it is fetched.</summary>
public sealed record MintaMedia(string PhoneNumberId, string MediaId, string NamaBerkas, string MimeDinyatakan, string? SariDinyatakan);

/// <summary>Gets one file from Meta, whole and as announced. Never more than the office's limit is read, and what a proxy answers in its place is no file.</summary>
public sealed class PengunduhMedia(CloudApi api, PemeriksaBerkas pemeriksa, PengaturanKantor pengaturan, ILogger<PengunduhMedia> log) : IDisposable
{
    /// <summary>The address lives five minutes: a download that fails is tried once more with a fresh one.</summary>
    const int UlangAlamat = 2;

    const string Nanti = "Berkas belum dapat diambil dari WhatsApp; dicoba lagi sendiri.";

    /// <summary>Below the lease, so that no other node begins the same file.</summary>
    static readonly TimeSpan Paling = TimeSpan.FromMinutes(8);

    readonly JatahMemori jatah = new(Math.Max(64L * 1024 * 1024, pengaturan.BatasBerkas));

    public async Task<HasilAmbil> AmbilAsync(MintaMedia minta, Func<HasilAmbil, Task> simpan, CancellationToken ct)
    {
        using var sabar = CancellationTokenSource.CreateLinkedTokenSource(ct);
        sabar.CancelAfter(Paling);
        try { return await SekaliAsync(minta, simpan, sabar.Token, ct); }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested) { return await TeruskanAsync(HasilAmbil.Gangguan(Nanti + " (terlalu lama)"), simpan); }
    }

    /// <summary>What is sealed here already and waits for the scanner.</summary>
    public async Task PindaiAsync(long ukuran, Func<Task<HasilAmbil>> baca, Func<HasilAmbil, Task> simpan, CancellationToken ct)
    {
        using var bagian = await jatah.AmbilAsync(ukuran, ct);
        await simpan(await baca());
    }

    async Task<HasilAmbil> SekaliAsync(MintaMedia minta, Func<HasilAmbil, Task> simpan, CancellationToken sabar, CancellationToken ct)
    {
        for (var ke = 1; ; ke++)
        {
            try
            {
                var info = await api.GetMediaAsync(minta.PhoneNumberId, minta.MediaId, sabar);
                if (info.FileSize > pengaturan.BatasBerkas) return await TeruskanAsync(TerlaluBesar, simpan);
                using var bagian = await jatah.AmbilAsync(info.FileSize ?? pengaturan.BatasBerkas, sabar);
                var isi = await UnduhAsync(info, sabar);
                if (Utuh(minta, info, isi) is { } salah) throw new WhatsAppException(salah) { Reaction = Reaction.Retry };
                return await TeruskanAsync(await pemeriksa.PeriksaAsync(isi, minta.NamaBerkas, ct), simpan);
            }
            catch (MediaTooLargeException) { return await TeruskanAsync(TerlaluBesar, simpan); }
            catch (WhatsAppException galat) when (ke >= UlangAlamat || galat.Reaction == Reaction.Token)
            {
                log.LogWarning("A file could not be fetched: {Galat}", galat.Message);
                return await TeruskanAsync(HasilAmbil.Gangguan(Nanti + (galat.Code is { } kode ? $" (kode {kode})" : "")), simpan);
            }
            catch (WhatsAppException) { /* once more, with a fresh address */ }
        }
    }

    // While the share of memory is held: what follows from the bytes is done with them.
    static async Task<HasilAmbil> TeruskanAsync(HasilAmbil hasil, Func<HasilAmbil, Task> simpan)
    {
        await simpan(hasil);
        return hasil;
    }

    HasilAmbil TerlaluBesar => HasilAmbil.Tolak($"Berkas terlalu besar. Paling besar {pengaturan.BatasBerkas / 1024 / 1024} MB; kirim foto biasa atau PDF yang lebih kecil.");

    async Task<byte[]> UnduhAsync(MediaInfo info, CancellationToken ct)
    {
        using var isi = new MemoryStream((int)(info.FileSize ?? 0));
        await api.DownloadAsync(info.Url, isi, pengaturan.BatasBerkas, ct);
        return isi.Length == isi.Capacity ? isi.GetBuffer() : isi.ToArray();
    }

    /// <summary>Null when it is the file that was announced; otherwise something on the way answered in its place.</summary>
    static string? Utuh(MintaMedia minta, MediaInfo info, byte[] isi)
    {
        if (info.Sha256 is not null || minta.SariDinyatakan is not null)
            return Cocok(isi, info.Sha256, minta.SariDinyatakan) ? null : "The file differs from its announced hash";
        if (info.FileSize is { } ukuran && ukuran != isi.Length) return "The file differs from its announced size";
        return Halaman(isi) && !(info.MimeType ?? minta.MimeDinyatakan).Contains("html", StringComparison.OrdinalIgnoreCase) ? "A page came in place of the file" : null;
    }

    /// <summary>Meta's two hashes may be of different age; one that fits is enough.</summary>
    static bool Cocok(byte[] isi, byte[]? dariMeta, string? dariPesan)
    {
        var sari = SHA256.HashData(isi);
        return (dariMeta is not null && sari.AsSpan().SequenceEqual(dariMeta)) || (dariPesan is not null && Convert.ToHexStringLower(sari) == dariPesan);
    }

    static bool Halaman(ReadOnlySpan<byte> isi)
    {
        var awal = System.Text.Encoding.UTF8.GetString(isi[..Math.Min(isi.Length, 512)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return awal.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || awal.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose() => jatah.Dispose();
}
