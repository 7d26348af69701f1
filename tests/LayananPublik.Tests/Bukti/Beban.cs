using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using LayananPublik.Bersama;
using LayananPublik.KotakMasuk;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Tests.Bukti;

/// <summary>
/// Citizens who write, tap and send photos, and officers who send documents, all with a random generator that can be repeated.
/// Every text asks for an application number of its own, which the assistant's answer repeats: so each answer names its question.
/// </summary>
public sealed class Beban(KantorProses kantor, int benih, int banyakWarga, int palingBanyak = 40, int fotoPerSepuluh = 2)
{
    static readonly byte[] Foto = File.ReadAllBytes(Path.Combine(FolderContoh(), "rumah-depan.jpg"));
    readonly ConcurrentDictionary<string, string> foto = new(StringComparer.Ordinal);
    readonly ConcurrentBag<string> dokumen = [];
    int urut;

    public IReadOnlyList<string> Warga { get; } = [.. Enumerable.Range(1, banyakWarga).Select(i => string.Create(CultureInfo.InvariantCulture, $"62813{benih % 1000:000}{i:0000}"))];

    /// <summary>File name and SHA-256 of every photo that a phone has sent.</summary>
    public IReadOnlyDictionary<string, string> FotoTerkirim => foto;

    /// <summary>Names of the documents that officers have put into the outbox.</summary>
    public IReadOnlyCollection<string> Dokumen => dokumen;

    /// <summary>Runs until it is told to stop or every citizen has said enough; what one has begun is brought to its end.</summary>
    public async Task JalankanAsync(CancellationToken berhenti)
    {
        using var pulang = CancellationTokenSource.CreateLinkedTokenSource(berhenti);
        var petugas = PetugasAsync(new Random(benih), pulang.Token);
        await Task.WhenAll(Warga.Select((w, i) => SatuWargaAsync(w, new Random(benih * 1000 + i), berhenti)));
        await pulang.CancelAsync();
        await petugas;
    }

    /// <summary>A photo of its own bytes: the same picture with another comment inside.</summary>
    public static byte[] FotoBaru(int nomor)
    {
        var catatan = System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"foto {nomor}"));
        return [.. Foto.AsSpan(0, 2), 0xFF, 0xFE, (byte)((catatan.Length + 2) >> 8), (byte)(catatan.Length + 2), .. catatan, .. Foto.AsSpan(2)];
    }

    async Task SatuWargaAsync(string nomor, Random acak, CancellationToken berhenti)
    {
        await kantor.TeksAsync(nomor, "halo");
        for (var ke = 1; ke < palingBanyak && !berhenti.IsCancellationRequested; ke++)
        {
            await Task.Delay(acak.Next(50, 900), berhenti).ContinueWith(_ => { }, TaskScheduler.Default);
            if (berhenti.IsCancellationRequested) return;
            switch (acak.Next(10))
            {
                case var n when n < fotoPerSepuluh: await FotoAsync(nomor); break;
                case 9: await kantor.KetukAsync(nomor, "STATUS"); break;
                default: await kantor.TeksAsync(nomor, NomorBaru()); break;
            }
        }
    }

    string NomorBaru() => string.Create(CultureInfo.InvariantCulture, $"PMH-2020-{Interlocked.Increment(ref urut):000000}");

    async Task FotoAsync(string nomor)
    {
        var ke = Interlocked.Increment(ref urut);
        var (isi, nama) = (FotoBaru(ke), string.Create(CultureInfo.InvariantCulture, $"foto-{ke}.jpg"));
        foto[nama] = Convert.ToHexStringLower(SHA256.HashData(isi));
        await kantor.FotoAsync(nomor, isi, nama);
    }

    /// <summary>Puts documents into the outbox as a desk does: file into the cabinet, then bubble and row in one commit.</summary>
    async Task PetugasAsync(Random acak, CancellationToken berhenti)
    {
        while (!berhenti.IsCancellationRequested)
        {
            await Task.Delay(700, berhenti).ContinueWith(_ => { }, TaskScheduler.Default);
            if (berhenti.IsCancellationRequested) return;
            var nama = string.Create(CultureInfo.InvariantCulture, $"surat-{Interlocked.Increment(ref urut)}.pdf");
            try
            {
                if (await AntrekanAsync(nama, acak)) dokumen.Add(nama);
            }
            // Somebody touched the same conversation just now, or there is no room: an officer is told and presses again.
            catch (Exception galat) when (galat is DbUpdateException or IOException or SqliteException) { }
        }
    }

    Task<bool> AntrekanAsync(string nama, Random acak) => kantor.DbAsync(async db =>
    {
        var ada = await db.Percakapan.Select(p => p.Id).OrderBy(i => i).ToListAsync();
        if (ada.Count == 0) return false;
        var pilih = ada[acak.Next(ada.Count)];
        var percakapan = await db.Percakapan.Include(p => p.NomorKantor).Include(p => p.Kontak).SingleAsync(p => p.Id == pilih);
        var petugas = await db.Users.Where(u => u.UserName == "petugas").Select(u => new { u.Id, u.Nama }).SingleAsync();
        var pdf = System.Text.Encoding.ASCII.GetBytes($"%PDF-1.7\n% {nama}\n1 0 obj<<>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
        var isi = await kantor.Lemari.SimpanAsync(db, pdf, "application/pdf", CancellationToken.None);
        await db.SaveChangesAsync();
        db.PesanKeluar.Add(PesanKeluar.DariPetugas(percakapan, new Dokumen(isi.Id, nama), new Pelaku(petugas.Id, petugas.Nama), DateTimeOffset.UtcNow));
        await db.SaveChangesAsync();
        return true;
    });

    static string FolderContoh()
    {
        for (var di = new DirectoryInfo(AppContext.BaseDirectory); di is not null; di = di.Parent)
            if (File.Exists(Path.Combine(di.FullName, "LayananPublik.sln"))) return Path.Combine(di.FullName, "src", "LayananPublik.Simulator", "wwwroot", "contoh");
        throw new DirectoryNotFoundException("The simulator's sample photos are not there.");
    }
}
