using System.Security.Cryptography;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Bersama;

/// <summary>The cabinet: documents under the hash of their content, sealed on disk, outside the web root. A file is whole on disk before any row speaks of it.</summary>
public sealed class Lemari(Segel segel, LemariOptions pilihan, TimeProvider jam)
{
    /// <summary>Writes the file (once per content) and adds its row to <paramref name="db"/>; the caller saves.</summary>
    public async Task<IsiLemari> SimpanAsync(LayananDb db, byte[] isi, string mime, CancellationToken ct)
    {
        var sari = Convert.ToHexStringLower(SHA256.HashData(isi));
        var ada = db.IsiLemari.Local.FirstOrDefault(x => x.Sari == sari) ?? await db.IsiLemari.FirstOrDefaultAsync(x => x.Sari == sari, ct);
        var tempat = Tempat(sari);
        if (ada is null || !File.Exists(tempat)) await TulisAsync(tempat, segel.Tutup(isi), ct);
        if (ada is not null) return ada;
        var baru = IsiLemari.Catat(sari, isi.Length, mime, segel.KunciAktif, jam.GetUtcNow());
        db.IsiLemari.Add(baru);
        return baru;
    }

    /// <summary>Writes a file whose row <see cref="CatatAsync"/> adds afterwards; needs no database, so many can be written beside each other.</summary>
    public async Task<BerkasDitaruh> TaruhAsync(byte[] isi, string mime, CancellationToken ct)
    {
        var sari = Convert.ToHexStringLower(SHA256.HashData(isi));
        await TulisAsync(Tempat(sari), segel.Tutup(isi), ct);
        return new(sari, isi.Length, mime);
    }

    /// <summary>The rows of files that lie there whole, in their order; the caller saves.</summary>
    public async Task<IReadOnlyList<IsiLemari>> CatatAsync(LayananDb db, IReadOnlyList<BerkasDitaruh> berkas, CancellationToken ct)
    {
        var sari = berkas.Select(b => b.Sari).ToArray();
        var ada = await db.IsiLemari.Where(x => sari.Contains(x.Sari)).OrderBy(x => x.Id).Take(sari.Length).ToListAsync(ct);
        List<IsiLemari> isi = [];
        foreach (var b in berkas)
        {
            if (ada.Concat(isi).FirstOrDefault(x => x.Sari == b.Sari) is not { } baris) db.IsiLemari.Add(baris = IsiLemari.Catat(b.Sari, b.Ukuran, b.Mime, segel.KunciAktif, jam.GetUtcNow()));
            isi.Add(baris);
        }
        return isi;
    }

    /// <exception cref="FileNotFoundException">The row is there but its file is gone: restore it from a backup.</exception>
    /// <exception cref="CryptographicException">The file was changed on disk.</exception>
    public async Task<byte[]> AmbilAsync(string sari, CancellationToken ct)
    {
        var isi = segel.BukaSegel(await File.ReadAllBytesAsync(Tempat(sari), ct));
        return Convert.ToHexStringLower(SHA256.HashData(isi)) == sari ? isi : throw new CryptographicException("The file is not what its name says.");
    }

    /// <summary>For good. Only when no row speaks of it any more.</summary>
    public void Hapus(string sari) => File.Delete(Tempat(sari));

    /// <summary>What a crash left half written; younger files may be another node's work.</summary>
    public void BersihkanSisa()
    {
        if (!Directory.Exists(Sementara)) return;
        foreach (var sisa in new DirectoryInfo(Sementara).EnumerateFiles().Where(f => f.LastWriteTimeUtc < jam.GetUtcNow().UtcDateTime.AddHours(-1)))
            try { sisa.Delete(); }
            catch (IOException) { /* somebody holds it; the next start finds it again */ }
    }

    string Sementara => Path.Combine(pilihan.Folder, "sementara");

    string Tempat(string sari) => Path.Combine(pilihan.Folder, sari[..2], sari[2..4], sari);

    async Task TulisAsync(string tempat, byte[] tersegel, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(tempat)!);
        // On the same disk, so that the move is one step; in one place, so that a start finds what a crash left.
        Directory.CreateDirectory(Sementara);
        var sementara = Path.Combine(Sementara, Guid.NewGuid().ToString("N"));
        try
        {
            await using (var aliran = new FileStream(sementara, FileMode.CreateNew, FileAccess.Write))
            {
                await aliran.WriteAsync(tersegel, ct);
                aliran.Flush(flushToDisk: true);
            }
            File.Move(sementara, tempat, overwrite: true);
        }
        catch
        {
            File.Delete(sementara);
            throw;
        }
    }
}

/// <summary>A file that lies in the cabinet and has no row yet.</summary>
public sealed record BerkasDitaruh(string Sari, int Ukuran, string Mime);

/// <summary>Where the cabinet stands.</summary>
public sealed record LemariOptions(string Folder);
