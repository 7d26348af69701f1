using System.Globalization;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Simulator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace LayananPublik.BrowserTests;

/// <summary>The day that docs/panduan-petugas.md tells, walked from signing in to going home where LAYANAN_PANDUAN names the folder for the guide's pictures.</summary>
public sealed partial class PanduanTests(AppHidup app) : IClassFixture<AppHidup>, IAsyncLifetime
{
    const int Lebar = 1366, Tinggi = 768;
    static readonly TimeSpan Wib = TimeSpan.FromHours(7);
    readonly Kamera kamera = new(app);
    readonly HttpClient http = new() { BaseAddress = app.Alamat };

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await kamera.DisposeAsync();
    }

    [Fact]
    public async Task A_day_at_the_desk_goes_as_the_guide_tells_it()
    {
        Assert.SkipUnless(Kamera.Ada, "The guide's day is walked when its pictures are taken: LAYANAN_PANDUAN names their folder.");
        await SiapkanAsync();
        Pukul(6, 48);
        await MalamAsync();
        Pukul(7, 45);
        await using var rina = await MasukAsync();
        Pukul(8, 5);
        await MenjawabAsync(rina);
        Pukul(8, 24);
        await MemeriksaAsync(rina);
        Pukul(9, 10);
        await using var hendra = await Layar.MasukAsync(app, "verifikator", Lebar, Tinggi);
        await MenyebutAsync(rina, hendra);
        Pukul(9, 38);
        await MengesahkanAsync(rina, hendra);
        Pukul(10, 52);
        await DiLoketAsync(rina);
        Pukul(13, 15);
        await MencariDanMemilahAsync(rina);
        Pukul(13, 40);
        await SekaligusAsync(rina);
        Pukul(14, 26);
        await BahayaAsync(rina);
        Pukul(15, 12);
        await TerputusAsync(rina);
        Pukul(15, 47);
        await PulangAsync(rina);
    }

    /// <summary>What an office has arranged long before: a quick step and labels.</summary>
    async Task SiapkanAsync()
    {
        Pukul(5, 30, hariKerjaBerikut: true);
        var kasi = await PetugasAsync("kasi");
        var selesai = await DbAsync(db => db.JawabanTersimpan.Where(j => j.Kata == "selesai").Select(j => j.Id).FirstAsync(Ct));
        Assert.Null((await Ambil<MejaLangkah>().SimpanAsync(null, kasi.UnitKerjaId, "Tutup dengan salam", [new("jawaban", selesai.ToString(CultureInfo.InvariantCulture)), new("lepaskan")], kasi, Ct)).Penolakan);
        foreach (var (nama, warna) in new[] { ("Beasiswa", WarnaLabel.Biru), ("Lansia", WarnaLabel.Hijau) }) Assert.Null((await Ambil<MejaLabel>().BuatAsync(nama, warna, kasi, Ct)).Penolakan);
    }

    /// <summary>What came in before the office opened.</summary>
    async Task MalamAsync()
    {
        var (sari, budi) = (Warga(1), Warga(2));
        await sari.TulisAsync("Selamat pagi, mau urus surat tidak mampu untuk beasiswa anak");
        await sari.AjukanSktmAsync("Sari Anggraini#12-05-1988#004/012#Kelurahan Contoh");
        await budi.AjukanSktmAsync("Budi Prakoso#03-02-1979#003/005#Kelurahan Contoh");
        foreach (var (nomor, nama, isi) in new[]
        {
            (2, null, "Pak, surat beasiswanya kira-kira hari ini bisa jadi?"), (4, null, "Warga RT saya baru pindah ke sini, apa saja yang dibawa?"),
            (31, "Tuti Rahmawati", "KTP saya patah, apa harus ke kantor?"), (32, "Joko Susilo", "Kartu keluarga saya salah ketik nama anak"), (3, (string?)null, "Kantor buka jam berapa ya?")
        })
        {
            var warga = Warga(nomor);
            if (nama is not null) await warga.NamaiAsync(nama);
            await warga.TulisAsync("petugas");
            await warga.TulisAsync(isi);
        }
        await using var db = await DbBaruAsync();
        var rina = await PetugasAsync("petugas");
        foreach (var id in await db.Permohonan.Select(p => p.Id).ToListAsync(Ct))
            foreach (var (field, nilai) in new[]
            {
                ("nik", "3299015205889004"), ("no_kk", "3299010101209001"), ("tempat_lahir", "Contoh"), ("jenis_kelamin", "Perempuan"), ("agama", "Islam"), ("status_kawin", "Kawin Tercatat"),
                ("pekerjaan", "Mengurus Rumah Tangga"), ("kewarganegaraan", "WNI"), ("alamat", "Kampung Contoh Nomor 7"), ("kode_wilayah", "32.99.01.1001")
            }.Take(id == 1 ? 10 : 0))
                Assert.Null((await Ambil<Loket>().UbahFieldAsync(id, rina, field, nilai, Ct)).Penolakan);
    }

    static ILocator Baris(Layar layar, string nama) => layar.Hal.Locator("[data-uji='baris-percakapan']", new() { HasText = nama });

    WargaJauh Warga(int nomor) => new(http, $"62812{nomor:00000000}");

    /// <summary>The clock of app and simulator only goes forward: to this time today, or of the next day that is not Saturday or Sunday.</summary>
    void Pukul(int jam, int menit, bool hariKerjaBerikut = false)
    {
        var jamSimulator = Ambil<JamSimulator>();
        var kini = jamSimulator.GetUtcNow().ToOffset(Wib);
        var hari = kini.Date;
        if (hariKerjaBerikut) do hari = hari.AddDays(1); while (hari.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        var tuju = new DateTimeOffset(hari, Wib) + new TimeSpan(jam, menit, 0);
        if (tuju > kini) jamSimulator.Maju(tuju - kini);
    }

    T Ambil<T>() where T : notnull => app.Services.GetRequiredService<T>();

    Task<PetugasAktif> PetugasAsync(string nama) => DbAsync(db => db.Users.Where(u => u.UserName == nama).Select(u => new PetugasAktif(u.Id, u.Nama, u.Peran, u.UnitKerjaId, u.UnitKerja.Jalur)).SingleAsync(Ct));

    Task<LayananDb> DbBaruAsync() => Ambil<IDbContextFactory<LayananDb>>().CreateDbContextAsync(Ct);

    async Task<T> DbAsync<T>(Func<LayananDb, Task<T>> kerja)
    {
        await using var db = await DbBaruAsync();
        return await kerja(db);
    }
}
