using System.Net;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Penataan;
using LayananPublik.Pengaturan;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.Penataan;

/// <summary>An office that began empty in CloudApi mode and was set up through the one-time link and the admin's desks.</summary>
public sealed class KantorBaru : IAsyncDisposable
{
    public const string PhoneNumberId = "555000111222333", AppSecret = "rahasia-uji-webhook", Sandi = "RahasiaKantor2026";
    public static readonly Dictionary<string, string> CloudApi = new()
    {
        ["WhatsApp:Mode"] = "CloudApi", ["WhatsApp:AccessToken"] = "token-uji", ["WhatsApp:PhoneNumberId"] = PhoneNumberId,
        ["WhatsApp:AppSecret"] = AppSecret, ["WhatsApp:VerifyToken"] = "verifikasi-uji", ["WhatsApp:BaseUrl"] = "http://127.0.0.1:9",
    };

    static readonly byte[] Lambang = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC");

    public AppUji App { get; private init; } = null!;

    /// <summary>What the start printed.</summary>
    public string Papan { get; private init; } = "";

    public Formulir Peramban { get; private init; } = null!;

    public string Tautan => Papan.Split('\n').Select(b => b.Trim()).Where(b => b.Contains("/mulai/", StringComparison.Ordinal)).Select(b => new Uri(b).AbsolutePath).Single();

    /// <summary>An empty office that waits for its first admin. Settings given here win, such as the address of a fake Meta.</summary>
    public static async Task<KantorBaru> KosongAsync(params (string Kunci, string Nilai)[] pengaturan)
    {
        var papan = new StringWriter();
        var semua = new Dictionary<string, string>(CloudApi);
        foreach (var (kunci, nilai) in pengaturan) semua[kunci] = nilai;
        var app = await AppUji.MulaiAsync(s => s.AddSingleton(new Konsol(papan)), semua);
        return new() { App = app, Papan = papan.ToString(), Peramban = new(app.Http.BaseAddress!) };
    }

    /// <summary>The same, with the form of the link sent.</summary>
    public static async Task<KantorBaru> BerdiriAsync(params (string Kunci, string Nilai)[] pengaturan)
    {
        var kantor = await KosongAsync(pengaturan);
        using var jawab = await kantor.DirikanAsync();
        Assert.Equal(HttpStatusCode.Redirect, jawab.StatusCode);
        return kantor;
    }

    /// <summary>Ready for its first letter: staff, a lurah with account and NIP, letterhead and emblem.</summary>
    public static async Task<KantorBaru> LengkapAsync(CancellationToken ct, params (string Kunci, string Nilai)[] pengaturan)
    {
        var kantor = await BerdiriAsync(pengaturan);
        var (app, admin) = (kantor.App, await kantor.App.PetugasAsync("kepala"));
        Assert.True((await app.Ambil<MejaKepegawaian>().AngkatAsync(admin, "loket", new("Tini Suhartini", Peran.Petugas, admin.UnitKerjaId), ct)).Berhasil);
        Assert.True((await app.Ambil<MejaKepegawaian>().AngkatAsync(admin, "periksa", new("Darma Wijaya", Peran.Verifikator, admin.UnitKerjaId), ct)).Berhasil);
        Assert.True((await app.Ambil<MejaKepegawaian>().AngkatAsync(admin, "lurah", new("Ningsih Hapsari, S.Sos.", Peran.Lurah, admin.UnitKerjaId), ct)).Berhasil);
        var lurah = await app.PetugasAsync("lurah");
        Assert.True((await app.Ambil<MejaPejabat>().AngkatAsync(admin.UnitKerjaId, admin, Jabatan.Lurah, new("LURAH MEKARSARI", lurah.Nama, "Penata (III/c)", "19850101 201001 2 009", new(2026, 1, 2), null, lurah.Id), ct)).Berhasil);
        Assert.True((await app.Ambil<MejaKop>().PasangLambangAsync(admin.UnitKerjaId, admin, Lambang, ct)).Berhasil);
        return kantor;
    }

    public Task<HttpResponseMessage> DirikanAsync(params (string Nama, string Nilai)[] ganti)
    {
        Dictionary<string, string> isi = new()
        {
            ["Isi.Jenis"] = "Kelurahan", ["Isi.Nama"] = "Mekarsari", ["Isi.Kabupaten"] = "Kabupaten Contoh", ["Isi.Kecamatan"] = "Cempaka", ["Isi.Alamat"] = "Jalan Anggrek Nomor 7",
            ["Isi.TempatSurat"] = "Mekarsari", ["Isi.ZonaWaktu"] = "Asia/Makassar", ["Isi.NomorWa"] = "0812-3456-7890", ["Isi.NamaAdmin"] = "Bima Kusuma",
            ["Isi.NamaMasuk"] = "kepala", ["Isi.Sandi"] = Sandi, ["Isi.Ulang"] = Sandi,
        };
        foreach (var (nama, nilai) in ganti) isi[nama] = nilai;
        return Peramban.KirimAsync(Tautan, Tautan, [.. isi.Select(x => (x.Key, x.Value))]);
    }

    public async ValueTask DisposeAsync()
    {
        Peramban.Dispose();
        await App.DisposeAsync();
    }
}
