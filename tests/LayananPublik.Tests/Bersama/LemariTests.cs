using System.Security.Cryptography;
using LayananPublik.Bersama;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Bersama;

public sealed class LemariTests : IDisposable
{
    readonly DbUji uji = new();
    readonly byte[] akta = RandomNumberGenerator.GetBytes(300_000);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => uji.Dispose();

    async Task<IsiLemari> SimpanAsync(byte[] isi)
    {
        await using var db = uji.CreateDbContext();
        var baris = await uji.Ambil<Lemari>().SimpanAsync(db, isi, "image/jpeg", Ct);
        await db.SaveChangesAsync(Ct);
        return baris;
    }

    [Fact]
    public async Task A_document_comes_back_as_it_was_and_lies_sealed_on_disk()
    {
        var baris = await SimpanAsync(akta);
        Assert.Equal(akta, await uji.Ambil<Lemari>().AmbilAsync(baris.Sari, Ct));
        var diDisk = await File.ReadAllBytesAsync(Directory.EnumerateFiles(Path.Combine(uji.Folder, "lemari"), "*", SearchOption.AllDirectories).Single(), Ct);
        Assert.False(diDisk.AsSpan().IndexOf(akta.AsSpan(0, 32)) >= 0);
        Assert.Equal("k1", baris.KunciId);
    }

    [Fact]
    public async Task The_same_document_is_kept_once()
    {
        var pertama = await SimpanAsync(akta);
        Assert.Equal(pertama.Id, (await SimpanAsync(akta)).Id);
    }

    [Fact]
    public async Task A_lost_file_heals_when_the_document_comes_again()
    {
        var baris = await SimpanAsync(akta);
        File.Delete(Directory.EnumerateFiles(Path.Combine(uji.Folder, "lemari"), "*", SearchOption.AllDirectories).Single());
        await Assert.ThrowsAsync<FileNotFoundException>(() => uji.Ambil<Lemari>().AmbilAsync(baris.Sari, Ct));
        await SimpanAsync(akta);
        Assert.Equal(akta, await uji.Ambil<Lemari>().AmbilAsync(baris.Sari, Ct));
    }

    [Fact]
    public async Task A_file_that_was_tampered_with_is_never_shown()
    {
        var baris = await SimpanAsync(akta);
        var tempat = Directory.EnumerateFiles(Path.Combine(uji.Folder, "lemari"), "*", SearchOption.AllDirectories).Single();
        var isi = await File.ReadAllBytesAsync(tempat, Ct);
        isi[^1] ^= 1;
        await File.WriteAllBytesAsync(tempat, isi, Ct);
        await Assert.ThrowsAnyAsync<CryptographicException>(() => uji.Ambil<Lemari>().AmbilAsync(baris.Sari, Ct));
    }

    [Fact]
    public async Task Nothing_half_written_stays_behind()
    {
        using var batal = new CancellationTokenSource();
        await batal.CancelAsync();
        await using var db = uji.CreateDbContext();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => uji.Ambil<Lemari>().SimpanAsync(db, akta, "image/jpeg", batal.Token));
        Assert.Empty(Directory.Exists(Path.Combine(uji.Folder, "lemari")) ? Directory.EnumerateFiles(Path.Combine(uji.Folder, "lemari"), "*", SearchOption.AllDirectories) : []);
        Assert.Equal(0, await db.IsiLemari.CountAsync(Ct));
    }
}
