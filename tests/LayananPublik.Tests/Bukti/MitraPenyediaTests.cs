using System.Security.Cryptography;
using LayananPublik.Bersama;
using LayananPublik.KotakMasuk;
using LayananPublik.Simulator.Ingatan;
using LayananPublik.Tests.Simulator;
using LayananPublik.WhatsApp;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Arah = LayananPublik.Simulator.Ingatan.Arah;

namespace LayananPublik.Tests.Bukti;

/// <summary>A Solution Provider like 360dialog: own host and path, own header, no phone number id, media behind its own host. Settings alone lead there.</summary>
[Collection(KumpulanBukti.Nama)]
public sealed class MitraPenyediaTests
{
    const string Warga = "6281800000001";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_main_path_runs_through_a_provider_by_settings_alone()
    {
        await using var kantor = await KantorMitra.MulaiAsync("simulator");
        var (app, meta) = (kantor.App, kantor.Meta);

        (await meta.ApiAsync($"{Warga}/teks", new { teks = "PMH-2024-000001" })).EnsureSuccessStatusCode().Dispose();
        await app.TungguDbAsync(db => db.PesanKeluar.SingleOrDefaultAsync(Ct), k => k?.Status == StatusKirim.Sampai, "the status of the answer");
        Assert.Contains("PMH-2024-000001", kantor.Diterima.Single().Teks, StringComparison.Ordinal);

        var foto = Beban.FotoBaru(1);
        await kantor.FotoAsync(Warga, foto);
        var lampiran = await app.TungguDbAsync(db => db.Lampiran.Include(l => l.Asli).SingleOrDefaultAsync(Ct), l => l?.Status == StatusLampiran.Tersimpan, "the photo in the cabinet");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(foto)), lampiran!.Asli!.Sari);

        await kantor.KirimSuratAsync();
        await AppUji.TungguAsync(() => kantor.Diterima.Any(p => p.Berkas?.Nama == "surat.pdf"), "the letter on the phone");
        await app.TungguDbAsync(db => db.PesanKeluar.ToListAsync(Ct), s => s.TrueForAll(k => k.Status == StatusKirim.Sampai), "the statuses of all");
    }

    [Fact]
    public async Task A_wrong_key_makes_messages_wait_and_none_is_given_up()
    {
        await using var kantor = await KantorMitra.MulaiAsync("kunci-salah");
        (await kantor.Meta.ApiAsync($"{Warga}/teks", new { teks = "PMH-2024-000002" })).EnsureSuccessStatusCode().Dispose();
        var k = await kantor.App.TungguDbAsync(db => db.PesanKeluar.SingleOrDefaultAsync(Ct), k => k is { KodeGalat: 190 }, "the refusal of the key");
        Assert.Equal(StatusKirim.Menunggu, k!.Status);
        Assert.Contains("token", k.Galat, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(kantor.Diterima);
    }

    /// <summary>The app told of a provider, and the fake Meta that answers as one.</summary>
    sealed class KantorMitra(SimulatorHidup meta, AppUji app, string folder) : IAsyncDisposable
    {
        public SimulatorHidup Meta => meta;

        public AppUji App => app;

        public IReadOnlyList<LayananPublik.Simulator.Ingatan.PesanPonsel> Diterima => [.. meta.Layanan<Jaringan>().Pesan(Warga).Where(p => p.Arah == Arah.Keluar)];

        public static async Task<KantorMitra> MulaiAsync(string kunci)
        {
            var folder = Directory.CreateTempSubdirectory("bukti-mitra").FullName;
            await Cetakan.ContohAsync(folder);
            var meta = await SimulatorHidup.MulaiAsync();
            var mitra = new Uri(meta.Http.BaseAddress!, "simulator/d360");
            var app = await AppUji.MulaiAsync(folder: folder, pengaturan: new(KantorProses.PengaturanCloud(mitra))
            {
                ["WhatsApp:PathTemplate"] = "{resource}", ["WhatsApp:AuthHeader"] = "D360-API-KEY: {token}", ["WhatsApp:MediaBaseUrl"] = mitra.ToString(), ["WhatsApp:AccessToken"] = kunci
            });
            meta.Jawaban = async k => (int)(await app.KirimWebhookAsync(k.Badan, k.TandaTangan)).StatusCode;
            return new(meta, app, folder);
        }

        public async Task FotoAsync(string nomor, byte[] isi)
        {
            var berkas = new ByteArrayContent(isi);
            berkas.Headers.ContentType = new("image/jpeg");
            using var formulir = new MultipartFormDataContent { { berkas, "file", "foto.jpg" } };
            (await meta.Http.PostAsync($"/simulator/api/{nomor}/berkas", formulir, Ct)).EnsureSuccessStatusCode().Dispose();
        }

        public async Task KirimSuratAsync()
        {
            var petugas = await app.PetugasAsync("petugas");
            await app.DbAsync(async db =>
            {
                var percakapan = await db.Percakapan.Include(p => p.NomorKantor).Include(p => p.Kontak).SingleAsync(Ct);
                var isi = await app.Ambil<Lemari>().SimpanAsync(db, "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray(), "application/pdf", Ct);
                await db.SaveChangesAsync(Ct);
                db.PesanKeluar.Add(PesanKeluar.DariPetugas(percakapan, new Dokumen(isi.Id, "surat.pdf"), new Pelaku(petugas.Id, petugas.Nama), DateTimeOffset.UtcNow));
                return await db.SaveChangesAsync(Ct);
            });
        }

        public async ValueTask DisposeAsync()
        {
            await app.HentikanAsync();
            await meta.DisposeAsync();
            await AppUji.BuangAsync(folder);
        }
    }
}
