using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pemanggilan.Halaman;

/// <summary>Where officers call: their counter, who is there, who is next. The point and the figures live in the address; all screens follow the queue.</summary>
public sealed partial class AntreanPage(IDbContextFactory<LayananDb> dbs, MejaAntrean meja, Siaran siaran, TimeProvider waktu, JamKantor kantor, NavigationManager nav)
{
    const int BarisTampil = 15;

    IReadOnlyList<TitikPilihan>? semua;
    IReadOnlyList<BarisLoket> loket = [];
    IReadOnlyList<BarisTiket> tiket = [], barisan = [], lewat = [], ditahan = [];
    PetaAntrean peta = new(AturanGiliran.Lazim, [], [], null, default);
    TitikPilihan? titik;
    BarisLoket? saya;
    BarisTiket? sedang, berikut, dibuka;
    JamKantor di = default!;
    Penyegar penyegar = default!;
    string? galat;
    int? termuat;

    [CascadingParameter] PetugasAktif Petugas { get; set; } = default!;
    [SupplyParameterFromQuery(Name = "titik")] public int? TitikDipilih { get; set; }
    [SupplyParameterFromQuery(Name = "lihat")] public string? Lihat { get; set; }

    bool Angka => Lihat == "angka";

    protected override void OnInitialized()
    {
        di = kantor;
        penyegar = new(waktu, BacaAsync, Selesai);
        MuatUlangSaat(siaran, [Topik.Antrean, Topik.Kantor], penyegar.SegarkanAsync);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (semua is null || termuat != TitikDipilih) await BacaAsync();
        termuat = TitikDipilih;
    }

    Task MuatAsync() => BacaAsync();

    async Task BacaAsync()
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        var titikBaru = await db.TitikAntreanAsync(Petugas, Selesai);
        var pilihan = titikBaru.Find(t => t.Id == TitikDipilih) ?? titikBaru.Find(t => t.Id == Petugas.UnitKerjaId) ?? titikBaru.FirstOrDefault();
        if (pilihan is not null)
        {
            di = kantor.Di(pilihan.ZonaWaktu);
            loket = await db.LoketPanggilAsync(Petugas, pilihan.Id, Selesai);
            tiket = await db.TiketHariAsync(Petugas, pilihan.Id, di.HariIni, Selesai);
            var lama = await db.LamaLayananAsync(pilihan.Id, di.HariIni, Selesai);
            peta = new(pilihan.Aturan, [.. tiket.Where(t => t.Menunggu).Select(t => t.Antre)], [.. loket.Where(l => l.Aktif).Select(Kini)], lama, di.Sekarang);
        }
        (titik, semua) = (pilihan, titikBaru);
        Susun();
    }

    void Susun()
    {
        saya = loket.FirstOrDefault(l => l.Aktif && l.PetugasId == Petugas.Id);
        sedang = saya is null ? null : tiket.FirstOrDefault(t => t.LoketId == saya.Id && t.Status is StatusTiket.Dipanggil or StatusTiket.Dilayani);
        ditahan = saya is null ? [] : [.. tiket.Where(t => t.DitahanPada is not null && t.LoketId == saya.Id)];
        var menunggu = tiket.Where(t => t.Menunggu).ToDictionary(t => t.Id);
        // As this counter will call them; without a counter all who wait.
        var calon = saya is null ? peta.Menunggu : [.. peta.Menunggu.Where(Kini(saya).Untuk)];
        barisan = [.. (titik?.Aturan ?? AturanGiliran.Lazim).Urutkan(calon.Select(t => t.Calon), saya?.Berturut ?? 0, di.Sekarang).Select(c => menunggu[c.Id])];
        berikut = barisan is [var depan, ..] ? depan : null;
        lewat = [.. tiket.Where(t => t.Status == StatusTiket.Lewat).OrderByDescending(t => t.DipanggilPada)];
        if (dibuka is not null) dibuka = tiket.FirstOrDefault(t => t.Id == dibuka.Id);
    }

    LoketKini Kini(BarisLoket l) => new(l.Id, l.Nama, l.Deret, l.Keadaan, l.Berturut, tiket.Any(t => t.LoketId == l.Id && t.Status is StatusTiket.Dipanggil or StatusTiket.Dilayani));

    string Ke(string lihat) => nav.GetUriWithQueryParameters("/antrean", new Dictionary<string, object?> { ["titik"] = titik?.Id, ["lihat"] = lihat.Length > 0 ? lihat : null });

    void PilihTitik(ChangeEventArgs e) => nav.NavigateTo(nav.GetUriWithQueryParameters("/antrean", new Dictionary<string, object?> { ["titik"] = int.TryParse(e.Value as string, out var id) ? id : null }));

    async Task<Hasil> DudukAsync(int id, bool gantikan)
    {
        var hasil = await meja.DudukAsync(id, Petugas, gantikan, Selesai);
        await BacaAsync();
        return hasil;
    }

    async Task KembaliAsync(BarisTiket t)
    {
        galat = (await meja.KembaliAsync(t.Id, Petugas, Selesai)).Penolakan;
        await BacaAsync();
    }

    void PilihTiketAsync(BarisTiket t) => dibuka = t;

    internal static string Sebut(KeadaanLoket k) => k switch { KeadaanLoket.Buka => "buka", KeadaanLoket.Istirahat => "istirahat", _ => "tutup" };
}
