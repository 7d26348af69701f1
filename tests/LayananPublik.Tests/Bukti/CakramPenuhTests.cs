using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace LayananPublik.Tests.Bukti;

/// <summary>The disk is full: nothing is acknowledged that could not be kept, no file is torn, and room alone mends it.</summary>
[Collection(KumpulanBukti.Nama)]
public sealed class CakramPenuhTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_a_full_disk_nothing_acknowledged_is_lost_and_with_room_again_everything_goes_on_by_itself()
    {
        var folder = Directory.CreateTempSubdirectory("bukti-penuh").FullName;
        // A disk of its own, as small as a memory stick. Without the right to mount, Linux can still forbid the app to make files grow.
        var cakram = await Jalankan("mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", folder) == 0;
        Panjang.Catat("disk full: " + (cakram ? "on a tmpfs of 48 MiB" : "mounting is not allowed here; file size limit (RLIMIT_FSIZE) instead"));
        try
        {
            await using var kantor = await KantorProses.SiapkanAsync(folder);
            await kantor.App.MulaiAsync(taatBatasBerkas: !cakram);
            await PenuhLaluLegaAsync(kantor, cakram ? new Pemberat(folder) : new BatasBerkas(kantor));
        }
        finally
        {
            if (cakram) await Jalankan("umount", "-l", folder);
        }
    }

    static async Task PenuhLaluLegaAsync(KantorProses kantor, IPenuh penuh)
    {
        var benih = Panjang.Benih();
        var beban = new Beban(kantor, benih, 6, Panjang.Atau(40, 18), fotoPerSepuluh: 4);
        using var berhenti = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var jalan = beban.JalankanAsync(berhenti.Token);
        await KantorProses.TungguAsync(() => Task.FromResult(kantor.Diakui.Count > 5 ? null : "none yet"), Pemeriksaan.Sabar, "the first messages");
        await penuh.PenuhiAsync();
        var sebelum = kantor.Ditolak;
        await KantorProses.TungguAsync(() => Task.FromResult(kantor.Ditolak > sebelum + 3 ? null : "none refused"), Pemeriksaan.Sabar, "the first refusals");
        var (kode, isi) = await SehatAsync(kantor);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, kode);
        Assert.False((bool)isi["penyimpanan"]!);
        await Task.Delay(TimeSpan.FromSeconds(Panjang.Atau(30, 2)), Ct);
        await penuh.LegakanAsync();
        await berhenti.CancelAsync();
        await jalan;
        var periksa = new Pemeriksaan(kantor, beban);
        await periksa.TenangAsync();
        var hitungan = await periksa.LunasAsync();
        Assert.Equal(HttpStatusCode.OK, (await SehatAsync(kantor)).Kode);
        var sementara = Path.Combine(kantor.Folder, "lemari", "sementara");
        Assert.Empty(Directory.Exists(sementara) ? Directory.GetFiles(sementara) : []);
        Assert.True(kantor.App.Hidup);
        Panjang.Catat($"disk full: seed {benih}, {hitungan}, {kantor.Ditolak} deliveries refused and repeated");
    }

    static async Task<(HttpStatusCode Kode, JsonNode Isi)> SehatAsync(KantorProses kantor)
    {
        using var jawab = await kantor.App.Http.GetAsync("health/ready", Ct);
        return (jawab.StatusCode, JsonNode.Parse(await jawab.Content.ReadAsStringAsync(Ct))!);
    }

    internal static async Task<int> Jalankan(string program, params string[] isian)
    {
        try
        {
            using var p = Process.Start(new ProcessStartInfo(program, isian) { RedirectStandardError = true })!;
            await p.WaitForExitAsync(Ct);
            return p.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception) { return -1; }
    }

    interface IPenuh
    {
        Task PenuhiAsync();

        Task LegakanAsync();
    }

    /// <summary>A file that takes what is left of the disk.</summary>
    sealed class Pemberat(string folder) : IPenuh
    {
        readonly string berkas = Path.Combine(folder, "pemberat");

        public async Task PenuhiAsync()
        {
            await using var isi = new FileStream(berkas, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, 0);
            // Large pieces first, then single pages: until not one more fits.
            foreach (var besar in (int[])[1 << 20, 4096])
                try
                {
                    while (true) await isi.WriteAsync(new byte[besar], Ct);
                }
                catch (IOException) { /* full */ }
        }

        public Task LegakanAsync()
        {
            File.Delete(berkas);
            return Task.CompletedTask;
        }
    }

    /// <summary>No file of the app may be larger than a page: writing fails as on a full disk.</summary>
    sealed class BatasBerkas(KantorProses kantor) : IPenuh
    {
        public async Task PenuhiAsync() => Assert.Equal(0, await Jalankan("prlimit", "--pid", Id, "--fsize=0:unlimited"));

        public async Task LegakanAsync() => Assert.Equal(0, await Jalankan("prlimit", "--pid", Id, "--fsize=unlimited:unlimited"));

        string Id => kantor.App.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
