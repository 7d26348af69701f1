using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.JSInterop;

namespace LayananPublik.Pengaduan.Halaman;

/// <summary>The board of complaints: as columns, as a list, by place. View and filters live in the address.</summary>
public sealed partial class AduanPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, IndeksBatas batas, MejaAduan meja, JamKantor jam, NavigationManager nav, TimeProvider waktu, IJSRuntime js) : IAsyncDisposable
{
    ElementReference wadah;
    IJSObjectReference? modul;
    List<BarisAduan>? baris;
    PilihanAduan pilihan = new([], [], []);
    IReadOnlyList<JumlahStatus> jumlah = [];
    IReadOnlyDictionary<int, int> dekat = new Dictionary<int, int>();
    Kalender? kalender;
    IReadOnlyList<GarisPeta> garis = [];
    int banyak, belumDitempatkan;
    string? galat;

    [CascadingParameter] PetugasAktif? Petugas { get; set; }
    [SupplyParameterFromQuery] string? Lihat { get; set; }
    [SupplyParameterFromQuery] string? Cari { get; set; }
    [SupplyParameterFromQuery] int? Kategori { get; set; }
    [SupplyParameterFromQuery] int? Unit { get; set; }
    [SupplyParameterFromQuery] int? Dinas { get; set; }
    [SupplyParameterFromQuery] bool? Saya { get; set; }
    [SupplyParameterFromQuery] bool? Lewat { get; set; }
    [SupplyParameterFromQuery] bool? Naik { get; set; }
    [SupplyParameterFromQuery] string? Tingkat { get; set; }
    [SupplyParameterFromQuery] string? Tahap { get; set; }
    [SupplyParameterFromQuery] string? Kotak { get; set; }
    [SupplyParameterFromQuery] int? Hal { get; set; }

    string Cara => Lihat is "daftar" or "tempat" ? Lihat : "papan";

    int Halaman => Math.Max(1, Hal ?? 1);

    int Terakhir => Math.Max(1, (banyak + PapanAduanQuery.PerHalaman - 1) / PapanAduanQuery.PerHalaman);

    SaringAduan Saring => new(Cari, Kategori, Unit, Dinas, Saya == true, Lewat == true, Naik == true) { Tingkat = SaringTingkat.Baca(Tingkat) };

    protected override void OnInitialized()
    {
        var penyegar = new Penyegar(waktu, SegarkanAsync, Selesai);
        Selagi(siaran.Ikuti([Topik.Aduan, Topik.Kantor], () => InvokeAsync(penyegar.SegarkanAsync)));
    }

    protected override Task OnParametersSetAsync() => MuatAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        modul = await js.InvokeAsync<IJSObjectReference>("import", "./Pengaduan/Halaman/AduanPage.razor.js");
        await modul.InvokeVoidAsync("pasang", wadah);
    }

    async Task SegarkanAsync()
    {
        await MuatAsync();
        StateHasChanged();
    }

    async Task MuatAsync()
    {
        if (Petugas is null) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        pilihan = await db.PilihanAduanAsync(Petugas, Selesai);
        kalender ??= await db.KalenderAsync(Petugas.UnitKerjaId, Selesai);
        if (Cara == "daftar")
        {
            var status = KolomAduan.Cari(Tahap)?.Status ?? [];
            banyak = await db.BanyakAduanAsync(Saring, status, Petugas, jam.Sekarang, Selesai);
            baris = await db.DaftarAduanAsync(Saring, status, Halaman, Petugas, jam.Sekarang, Selesai);
        }
        else
        {
            jumlah = await db.JumlahAduanAsync(Saring, Petugas, jam.Sekarang, Selesai);
            baris = await db.PapanAduanAsync(Saring, Petugas, jam.Sekarang, Selesai);
        }
        if (Cara == "tempat")
        {
            var peta = await batas.UntukAsync(db, Petugas.Jalur, Selesai);
            garis = GarisPeta.Dari(peta, pilihan.Unit.ToDictionary(u => u.Id, u => u.Nama));
            belumDitempatkan = peta is not null && Petugas.Boleh(Izin.KelolaAduan) ? await MejaAduan.BelumDitempatkanAsync(db, Petugas, peta, Selesai) : 0;
        }
        dekat = KembarDekat.Jumlah(baris);
    }

    async Task TempatkanAsync()
    {
        galat = (await meja.TempatkanMenurutTitikAsync(Petugas!, batas, Selesai)).Penolakan;
        await MuatAsync();
    }

    static string Teks(int? id) => id?.ToString(CultureInfo.InvariantCulture) ?? "";

    void Ke(params (string Nama, object? Nilai)[] ubah) => nav.NavigateTo(Alamat([.. ubah, ("hal", null), ("kotak", null)]), replace: true);

    string Alamat(params (string Nama, object? Nilai)[] ubah) => nav.GetUriWithQueryParameters(ubah.ToDictionary(u => u.Nama, u => u.Nilai switch
    {
        string s when string.IsNullOrWhiteSpace(s) => null,
        string s => s.Trim(),
        var lain => lain
    }));

    /// <summary>What is on screen, in the shape for SP4N-LAPOR!.</summary>
    string Berkas(string jenis) => nav.GetUriWithQueryParameters($"/aduan/lapor.{jenis}", new Dictionary<string, object?>
    {
        ["cari"] = Cari, ["kategori"] = Kategori, ["unit"] = Unit, ["dinas"] = Dinas, ["saya"] = Saya, ["lewat"] = Lewat, ["naik"] = Naik, ["tingkat"] = Tingkat, ["tahap"] = Tahap
    });

    public async ValueTask DisposeAsync()
    {
        Dispose();
        try { if (modul is not null) await modul.DisposeAsync(); }
        catch (JSDisconnectedException) { }
    }
}
