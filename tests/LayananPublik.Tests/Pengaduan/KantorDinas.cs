using System.Net;
using System.Text.RegularExpressions;
using LayananPublik.Kantor;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using LayananPublik.Pengaduan;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

/// <summary>The demo office with a second dinas, and complaints that were passed on.</summary>
public sealed partial class KantorDinas : AppUji
{
    public const string Dinas = "Dinas Pekerjaan Umum Contoh", Lain = "Dinas Perhubungan Contoh", Pelapor = "SARI ANGGRAINI", Kata = "Rumah saya Gang Mawar 17 kebanjiran, hubungi 081200000077", Ringkas = "Jalan berlubang sedalam 20 cm, membahayakan pengendara.";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public DateTimeOffset Kini => Ambil<TimeProvider>().GetUtcNow();

    public MejaAduan Meja => Ambil<MejaAduan>();

    public MejaDinas MejaDinas => Ambil<MejaDinas>();

    /// <summary>The officer of the other dinas.</summary>
    public async Task<PetugasAktif> TetanggaAsync()
    {
        await using var ruang = Services.CreateAsyncScope();
        var db = ruang.ServiceProvider.GetRequiredService<LayananDb>();
        if (!await db.Users.AnyAsync(u => u.UserName == "dishub", Ct))
        {
            var unit = await DinasLainAsync(db);
            Assert.True((await ruang.ServiceProvider.GetRequiredService<UserManager<Petugas>>().CreateAsync(Petugas.Angkat("dishub", "Bagas Santosa", Peran.Dinas, unit), Contoh.Sandi)).Succeeded);
        }
        return await PetugasAsync("dishub");
    }

    static async Task<UnitKerja> DinasLainAsync(LayananDb db)
    {
        if (await db.UnitKerja.FirstOrDefaultAsync(u => u.Nama == Lain, Ct) is { } ada) return ada;
        var baru = UnitKerja.Dirikan(await db.UnitKerja.SingleAsync(u => u.Nama == "Kecamatan Contoh", Ct), JenisUnit.Dinas, Lain, "Asia/Jakarta");
        db.Add(baru);
        await db.SaveChangesAsync(Ct);
        baru.Tempatkan();
        await db.SaveChangesAsync(Ct);
        return baru;
    }

    public async Task<int> AduanAsync(string kategori = "JLN", string rw = "005", string ringkasan = Ringkas, bool rahasia = false, string unit = "Kelurahan Contoh")
    {
        int id;
        await using (var db = await DbFactory.CreateDbContextAsync(Ct))
        {
            Assert.True(RtRw.TryParse($"003/{rw}", out var wilayah));
            var isi = new IsianAduan(await db.UnitKerja.Where(u => u.Nama == unit).Select(u => u.Id).SingleAsync(Ct), await db.KategoriAduan.Where(k => k.Kode == kategori).Select(k => k.Id).SingleAsync(Ct), Kata)
            {
                NamaPelapor = Pelapor, LokasiTeks = "Depan SDN Contoh 1", Lintang = -6.4817, Bujur = 106.8543, RtRw = wilayah, Rahasia = rahasia
            };
            var hasil = await Ambil<LaporanWarga>().BuatAsync(db, isi, Pelaku.Warga, Kini, Ct);
            Assert.Null(hasil.Penolakan);
            await db.SaveChangesAsync(Ct);
            id = hasil.Nilai!.Id;
        }
        var a = await DbAsync(db => db.Aduan.SingleAsync(x => x.Id == id, Ct));
        Baik(await Meja.VerifikasiAsync(id, await PetugasAsync("adminaduan"), new(a.KategoriId, Berat.TanpaPengawasan, a.UnitKerjaId, ringkasan), Ct));
        return id;
    }

    /// <summary>A disposition to the demo dinas, or a copy to it beside the other one.</summary>
    public async Task<int> DisposisiAsync(int? aduan = null, bool tembusan = false, string ke = Dinas)
    {
        var id = aduan ?? await AduanAsync();
        await using (var db = await DbFactory.CreateDbContextAsync(Ct)) await DinasLainAsync(db);
        var (satu, dua) = await DbAsync(async db => (await db.UnitKerja.Where(u => u.Nama == ke).Select(u => u.Id).SingleAsync(Ct), await db.UnitKerja.Where(u => u.Nama == Lain).Select(u => u.Id).SingleAsync(Ct)));
        TujuanDisposisi[] tujuan = tembusan ? [new(dua, true), new(satu, false)] : [new(satu, true)];
        Baik(await Meja.DisposisiAsync(id, await PetugasAsync("adminaduan"), tujuan, "Mohon ditambal sebelum musim hujan.", Ct));
        return await DbAsync(db => db.Disposisi.Where(d => d.AduanId == id && d.DinasId == satu && d.DitarikPada == null).OrderByDescending(d => d.Id).Select(d => d.Id).FirstAsync(Ct));
    }

    /// <summary>The path of a fresh link.</summary>
    public async Task<string> TautanAsync(int disposisi)
    {
        var hasil = await Ambil<MejaTautanDinas>().BuatAsync(disposisi, await PetugasAsync("adminaduan"), Ct);
        Assert.Null(hasil.Penolakan);
        Assert.Contains(hasil.Nilai!.Alamat, hasil.Nilai.Teks, StringComparison.Ordinal);
        return new Uri(hasil.Nilai.Alamat).AbsolutePath;
    }

    public Task<Disposisi> BacaAsync(int disposisi) => DbAsync(db => db.Disposisi.Include(d => d.Laporan).Include(d => d.Aduan.Riwayat).Include(d => d.Aduan.Berkas).ThenInclude(b => b.IsiLemari).AsSplitQuery().SingleAsync(d => d.Id == disposisi, CancellationToken.None));

    public async Task BukaPublikAsync(bool buka)
    {
        await using var db = await DbFactory.CreateDbContextAsync(Ct);
        var unit = await db.UnitKerja.SingleAsync(u => u.Nama == "Kecamatan Contoh", Ct);
        if (await db.AduanUnit.SingleOrDefaultAsync(a => a.UnitKerjaId == unit.Id, Ct) is { } ada) ada.Ubah(ada.Isi with { Publik = buka });
        else db.AduanUnit.Add(AduanUnit.Untuk(unit, AturanAduan.Bawaan with { Publik = buka }));
        await db.SaveChangesAsync(Ct);
    }

    public static void Baik(Hasil hasil) => Assert.Null(hasil.Penolakan);

    /// <summary>A phone without script: keeps its cookies, fills in the forms of the page.</summary>
    public HpDinas Hp() => new(Http.BaseAddress!);
}

/// <summary>The phone of somebody at a dinas.</summary>
public sealed partial class HpDinas(Uri alamat) : IDisposable
{
    readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = alamat, Timeout = TimeSpan.FromMinutes(2) };

    public string Tanda { get; private set; } = "";

    public string Sekali { get; set; } = "";

    public async Task<(HttpStatusCode Status, string Html, HttpResponseMessage Jawab)> LihatAsync(string jalur)
    {
        var jawab = await http.GetAsync(jalur);
        var html = WebUtility.HtmlDecode(await jawab.Content.ReadAsStringAsync());
        if (PolaTanda().Match(html) is { Success: true } t) Tanda = t.Groups[1].Value;
        if (PolaSekali().Match(html) is { Success: true } s) Sekali = s.Groups[1].Value;
        return (jawab.StatusCode, html, jawab);
    }

    public async Task<HttpResponseMessage> BukaAsync(string jalur, string nama = "Bagus Hermawan")
    {
        await LihatAsync(jalur);
        var jawab = await http.PostAsync(jalur + "/buka", new FormUrlEncodedContent([new("__RequestVerificationToken", Tanda), new("nama", nama)]));
        if (jawab.StatusCode == HttpStatusCode.SeeOther) await LihatAsync(jalur);
        return jawab;
    }

    /// <summary>The form as a browser sends it: token first, files after the fields; an empty file field comes too.</summary>
    public Task<HttpResponseMessage> KirimAsync(string jalur, string apa, string teks = "", string? tanda = null, params (string Nama, byte[] Isi)[] foto)
    {
        var isi = new MultipartFormDataContent { { new StringContent(tanda ?? Tanda), "__RequestVerificationToken" }, { new StringContent(apa), "apa" }, { new StringContent(Sekali), "sekali" }, { new StringContent(teks), "teks" } };
        foreach (var (nama, berkas) in foto.Length == 0 ? [("", [])] : foto)
        {
            var bagian = new ByteArrayContent(berkas);
            bagian.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"foto\"; filename=\"{nama}\"");
            isi.Add(bagian);
        }
        return http.PostAsync(jalur + "/kirim", isi);
    }

    /// <summary>Presses to see who reported it.</summary>
    public Task<HttpResponseMessage> IdentitasAsync(string jalur, string? tanda = null) => http.PostAsync(jalur + "/identitas", new FormUrlEncodedContent([new("__RequestVerificationToken", tanda ?? Tanda)]));

    public Task<HttpResponseMessage> AmbilAsync(string jalur) => http.GetAsync(jalur);

    public void Dispose() => http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex PolaTanda();

    [GeneratedRegex("name=\"sekali\" value=\"([^\"]+)\"")]
    private static partial Regex PolaSekali();
}
