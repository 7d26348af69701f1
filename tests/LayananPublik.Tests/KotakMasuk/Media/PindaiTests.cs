using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using LayananPublik.Penataan;
using LayananPublik.Pengaturan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>A clamd of our own: reads what is sent by its rules and answers as it is told.</summary>
public sealed class ClamdPalsu : IDisposable
{
    public const string Virus = "X5O!UJI-VIRUS-LAYANAN";

    readonly int port;
    TcpListener? pendengar;

    public ClamdPalsu()
    {
        Nyalakan(0);
        port = ((IPEndPoint)pendengar!.LocalEndpoint).Port;
    }

    public string Alamat => $"tcp://127.0.0.1:{port}";

    public int Batas { get; set; } = int.MaxValue;

    public int Diperiksa { get; private set; }

    public void Matikan() => pendengar?.Stop();

    public void Nyalakan() => Nyalakan(port);

    void Nyalakan(int di)
    {
        pendengar = new(IPAddress.Loopback, di);
        pendengar.Start();
        _ = LayaniAsync(pendengar);
    }

    async Task LayaniAsync(TcpListener ini)
    {
        try { while (true) _ = JawabAsync(await ini.AcceptTcpClientAsync()); }
        catch (Exception galat) when (galat is SocketException or ObjectDisposedException) { }
    }

    async Task JawabAsync(TcpClient tamu)
    {
        using (tamu)
        {
            var aliran = tamu.GetStream();
            var perintah = new byte[10];
            await aliran.ReadExactlyAsync(perintah);
            Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(perintah));
            var isi = new MemoryStream();
            for (var panjang = new byte[4]; ;)
            {
                await aliran.ReadExactlyAsync(panjang);
                var n = BinaryPrimitives.ReadInt32BigEndian(panjang);
                if (n == 0) break;
                var bagian = new byte[n];
                await aliran.ReadExactlyAsync(bagian);
                isi.Write(bagian);
                if (isi.Length <= Batas) continue;
                await aliran.WriteAsync("INSTREAM size limit exceeded. ERROR\0"u8.ToArray());
                return;
            }
            Diperiksa++;
            await aliran.WriteAsync(Encoding.ASCII.GetBytes(isi.ToArray().AsSpan().IndexOf(Encoding.ASCII.GetBytes(Virus)) >= 0 ? "stream: Uji.Virus-1 FOUND\0" : "stream: OK\0"));
        }
    }

    public void Dispose() => Matikan();
}

public sealed class AppPindai : AppBerkas
{
    public ClamdPalsu Clamd { get; } = new();

    protected override Dictionary<string, string> PengaturanSendiri => new(base.PengaturanSendiri) { ["Pemindai:Alamat"] = Clamd.Alamat };
}

public sealed class PindaiTests(AppPindai app) : IClassFixture<AppPindai>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static byte[] Terjangkit(string bibit) => [.. ContohBerkas.Jpeg(bibit, ekor: Encoding.ASCII.GetBytes(ClamdPalsu.Virus))];

    [Fact]
    public async Task A_virus_never_reaches_a_viewer_and_the_admin_decides()
    {
        await app.KirimAsync("6281200004301", "virus1", Terjangkit("satu"));
        await app.KirimAsync("6281200004302", "virus2", Terjangkit("satu"));
        await app.KirimAsync("6281200004303", "virus3", Terjangkit("tiga"));
        var l = await app.TungguAsync("virus1", x => x.Status == StatusLampiran.Karantina, "quarantine");
        foreach (var id in new[] { "virus2", "virus3" }) await app.TungguAsync(id, x => x.Status == StatusLampiran.Karantina, "quarantine");
        Assert.Equal(("Uji.Virus-1", null), (l.NamaVirus, l.IsiLemariId));
        Assert.Contains("mengandung virus", Assert.Single(await app.DikirimAsync("6281200004301")));
        Assert.Contains(await UnduhTests.Alarm(app), a => a.Contains("3 berkas warga ditahan karena virus", StringComparison.Ordinal));
        using var http = await app.MasukAsync("petugas");
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/berkas/pesan/{l.PesanId}", Ct)).StatusCode);

        var (admin, meja, petugas) = (await app.PetugasAsync("admin"), app.Ambil<MejaBerkas>(), await app.PetugasAsync("petugas"));
        Assert.Equal(3, (await app.DbAsync(db => db.BerkasTertahanAsync(admin, SaringBerkas.Karantina, Ct))).Count);
        Assert.Contains("tidak berwenang", (await meja.HapusAsync(l.Id, petugas, Ct)).Penolakan);
        // Two messages brought the same bytes: the first deletion leaves them to the other.
        var (sari, tempat) = (l.Asli!.Sari, Path.Combine(app.Folder, "lemari", l.Asli.Sari[..2], l.Asli.Sari[2..4], l.Asli.Sari));
        Assert.True((await meja.HapusAsync(l.Id, admin, Ct)).Berhasil);
        Assert.True(File.Exists(tempat));
        var dua = await app.TungguAsync("virus2", _ => true, "the second");
        Assert.True((await meja.HapusAsync(dua.Id, admin, Ct)).Berhasil);
        Assert.False(File.Exists(tempat));
        Assert.False(await app.DbAsync(db => db.IsiLemari.AnyAsync(i => i.Sari == sari)));
        Assert.Equal(StatusLampiran.Ditolak, (await app.TungguAsync("virus2", _ => true, "the second")).Status);

        var tiga = await app.TungguAsync("virus3", _ => true, "the third");
        Assert.Contains("alasan", (await meja.LepaskanAsync(tiga.Id, admin, " ", Ct)).Penolakan);
        Assert.True((await meja.LepaskanAsync(tiga.Id, admin, "Pemindai keliru, sudah dicek Diskominfo", Ct)).Berhasil);
        var bebas = await app.TungguAsync("virus3", x => x.Status == StatusLampiran.Tersimpan, "the released file");
        Assert.NotEqual(bebas.AsliId, bebas.IsiLemariId);
        Assert.Equal(3, await app.DbAsync(db => db.RiwayatKantor.CountAsync(r => r.Objek == nameof(Lampiran) && (r.Tindakan == "Hapus" || r.Alasan!.Contains("Diskominfo")))));
    }

    [Fact]
    public async Task While_the_scanner_is_down_files_wait_sealed_and_catch_up_without_being_fetched_again()
    {
        await using var sendiri = new AppPindai();
        await sendiri.InitializeAsync();
        sendiri.Clamd.Matikan();
        var berkas = await sendiri.KirimAsync("6281200004311", "antre", ContohBerkas.Jpeg("antre", berjejak: true));
        var l = await sendiri.TungguAsync("antre", x => x is { Status: StatusLampiran.DalamPindai, Galat: not null }, "the file to wait");
        Assert.Null(l.IsiLemariId);
        Assert.NotNull(l.Asli);
        Assert.Contains(await UnduhTests.Alarm(sendiri), a => a.Contains("Pemindai virus tidak menjawab: 1 berkas", StringComparison.Ordinal));
        var petugas = await sendiri.PetugasAsync("petugas");
        Assert.Contains("Pemindai virus", (await sendiri.Ambil<MejaPercakapan>().KirimBerkasAsync(l.Pesan.PercakapanId, petugas, ContohBerkas.Pdf(), "a.pdf", "", Ct)).Penolakan);
        sendiri.Clamd.Nyalakan();
        await sendiri.TungguSambilMajuAsync("antre", StatusLampiran.Tersimpan);
        Assert.Equal(1, berkas.Diunduh);
        Assert.Empty(await UnduhTests.Alarm(sendiri));
        Assert.Empty(await sendiri.DikirimAsync("6281200004311"));
    }

    [Fact]
    public async Task An_officers_file_passes_the_same_gate()
    {
        await app.KirimAsync("6281200004321", "bersih", ContohBerkas.Jpeg("bersih"));
        var l = await app.TungguAsync("bersih", x => x.Status == StatusLampiran.Tersimpan, "the clean file");
        var petugas = await app.PetugasAsync("petugas");
        var meja = app.Ambil<MejaPercakapan>();
        Assert.Contains("Uji.Virus-1", (await meja.KirimBerkasAsync(l.Pesan.PercakapanId, petugas, Terjangkit("kantor"), "foto.jpg", "", Ct)).Penolakan);
        Assert.True((await meja.KirimBerkasAsync(l.Pesan.PercakapanId, petugas, ContohBerkas.Jpeg("kantor", berjejak: true), "foto.jpg", "denah", Ct)).Berhasil);
        var sari = await app.DbAsync(db => db.Lampiran.Where(x => x.Pesan.Teks == "denah").Select(x => x.IsiLemari!.Sari).SingleAsync());
        Assert.Equal(ContohBerkas.Jpeg("kantor"), await app.Ambil<Lemari>().AmbilAsync(sari, Ct));
    }

    [Fact]
    public async Task What_the_scanner_finds_too_large_is_trouble_and_no_verdict()
    {
        using var clamd = new ClamdPalsu { Batas = 100_000 };
        var pindai = new PindaiVirus(PengaturanKantor.Baca(new ConfigurationBuilder().AddInMemoryCollection([new("Pemindai:Alamat", clamd.Alamat)]).Build()));
        Assert.Contains("StreamMaxLength", (await pindai.PeriksaAsync(new byte[5_000_000], Ct)).Galat);
        Assert.Equal(HasilPindai.Bersih, await pindai.PeriksaAsync(new byte[99_000], Ct));
        clamd.Matikan();
        Assert.NotNull((await pindai.PeriksaAsync(new byte[10], Ct)).Galat);
    }

    [Fact]
    public async Task The_real_clamd_understands_us()
    {
        var clamd = new[] { "/usr/sbin/clamd", "/usr/local/sbin/clamd" }.FirstOrDefault(File.Exists);
        Assert.SkipWhen(clamd is null, "clamd is not installed.");
        var folder = Directory.CreateTempSubdirectory("clamd").FullName;
        const string Eicar = @"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
        Directory.CreateDirectory(Path.Combine(folder, "db"));
        await File.WriteAllTextAsync(Path.Combine(folder, "db", "uji.ndb"), $"Eicar-Uji:0:*:{Convert.ToHexStringLower(Encoding.ASCII.GetBytes(Eicar))}\n", Ct);
        await File.WriteAllTextAsync(Path.Combine(folder, "clamd.conf"), $"DatabaseDirectory {folder}/db\nLocalSocket {folder}/s\nForeground yes\nStreamMaxLength 1M\n", Ct);
        using var proses = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(clamd!, ["-c", Path.Combine(folder, "clamd.conf")]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            var pindai = new PindaiVirus(PengaturanKantor.Baca(new ConfigurationBuilder().AddInMemoryCollection([new("Pemindai:Alamat", $"unix://{folder}/s")]).Build()));
            await AppUji.TungguAsync(async () => (await pindai.PeriksaAsync("halo"u8.ToArray(), Ct)) == HasilPindai.Bersih, "clamd to load its one signature");
            Assert.Equal("Eicar-Uji.UNOFFICIAL", (await pindai.PeriksaAsync(Encoding.ASCII.GetBytes(Eicar), Ct)).Virus);
            Assert.Contains("StreamMaxLength", (await pindai.PeriksaAsync(new byte[3_000_000], Ct)).Galat);
        }
        finally
        {
            proses.Kill();
            await proses.WaitForExitAsync(CancellationToken.None);
            Directory.Delete(folder, recursive: true);
        }
    }
}
