using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pengaturan;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan.Halaman;

/// <summary>The counter: choose a service, type, put the papers in, send, next. What is typed is kept at once, so a reload loses nothing.</summary>
public sealed partial class LoketPage(IDbContextFactory<LayananDb> dbs, Loket loket, MejaVerifikasi meja, JamKantor jam, NavigationManager nav, PengaturanKantor pengaturan, IEnumerable<IAlurObrolan> alur)
{
    const int BerkasSekaligus = 10;
    static readonly (UntukSiapa Nilai, string Judul)[] SiapaPilihan = [(UntukSiapa.DiriSendiri, "Pemohon sendiri"), (UntukSiapa.Keluarga, "Keluarga"), (UntukSiapa.WargaRt, "RT/RW atau kader")];

    IReadOnlyList<Layanan> layanan = [];
    IReadOnlyList<DrafLoket> drafLama = [];
    IReadOnlyList<OrangLoket>? orang;
    IReadOnlyList<string> kurang = [];
    IReadOnlyList<KembaranPermohonan> ganda = [];
    IReadOnlyList<PakaiLagi> lagi = [];
    RincianPermohonan? isi;
    TandaTerima? terkirim;
    ElementReference berikutnya;
    string cari = "", cariOrang = "", namaWakil = "", hubungan = "", nomor = "";
    string? galat;
    int? draf, termuat;
    int versi;
    UntukSiapa siapa;
    bool dimuat, setuju, sibuk;

    [CascadingParameter] PetugasAktif Petugas { get; set; } = default!;
    [SupplyParameterFromQuery(Name = "draf")] public int? Draf { get; set; }

    IEnumerable<Layanan> Cocok => Cari(layanan, cari).Take(8);

    IEnumerable<(string, FieldTampil[])> Kelompok => new[] { ("Pemohon", isi!.Field.Where(f => f.Kelompok).ToArray()), ("Isian layanan", isi.Field.Where(f => !f.Kelompok).ToArray()) }.Where(k => k.Item2.Length > 0);

    internal static IEnumerable<Layanan> Cari(IReadOnlyList<Layanan> semua, string kata)
    {
        var polos = Pemahaman.Polos(kata);
        if (polos.Length == 0) return semua;
        if (int.TryParse(polos, out var nomor)) return semua.Where(l => l.NomorMenu == nomor);
        return semua.Where(l => Kunci(l).Any(k => k.Contains(polos, StringComparison.Ordinal))).OrderBy(l => !Kunci(l).Contains(polos)).ThenBy(l => !Kunci(l).Any(k => k.StartsWith(polos, StringComparison.Ordinal))).ThenBy(l => l.NomorMenu);
    }

    static IEnumerable<string> Kunci(Layanan l) => l.Rincian.Alias.Append(l.Kode).Append(l.Nama).Append(l.JudulWa).Select(Pemahaman.Polos);

    protected override async Task OnParametersSetAsync()
    {
        if (dimuat && termuat == Draf) return;
        (termuat, draf, terkirim, galat, orang, cari, cariOrang) = (Draf, Draf, null, null, null, "", "");
        (siapa, namaWakil, hubungan, nomor, setuju) = (UntukSiapa.DiriSendiri, "", "", "", false);
        await MuatAsync();
        dimuat = true;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // After sending, Enter leads to the next citizen.
        if (terkirim is not null && berikutnya.Context is not null && !sibuk) await berikutnya.FocusAsync();
    }

    async Task MuatAsync()
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        isi = draf is { } id ? await db.PermohonanAsync(id, Petugas, jam.HariIni, Selesai) : null;
        if (isi is { Nomor: not null }) (isi, terkirim) = (null, await db.TandaTerimaAsync(draf!.Value, Petugas, Selesai));
        else if (isi is { Kanal: not Kanal.Loket } || isi?.Butir.All(b => b.Status != StatusButir.Draf) == true) isi = null;
        if (isi is not null) (kurang, ganda, lagi) = (await db.KurangLoketAsync(isi.Id, Petugas, Selesai), await db.KembaranAsync(isi.Id, Petugas, Selesai), await db.DapatDipakaiLagiAsync(isi.Id, Petugas, jam.Sekarang, Selesai));
        if (isi is not null || terkirim is not null) return;
        layanan = (await db.KatalogAsync(Petugas.Jalur, Selesai)).Layanan;
        drafLama = await db.DrafLoketAsync(Petugas, Selesai);
    }

    async Task EnterAsync(KeyboardEventArgs e)
    {
        if (e.Key == "Enter" && Cocok.FirstOrDefault() is { } pertama) await MulaiAsync(pertama.Kode);
    }

    async Task MulaiAsync(string kode)
    {
        if (await HalamanSendiriAsync(kode) is { } halaman)
        {
            nav.NavigateTo(halaman);
            return;
        }
        var hasil = await loket.MulaiAsync(kode, Petugas, Selesai);
        galat = hasil.Penolakan;
        if (hasil.Berhasil) nav.NavigateTo($"/loket?draf={hasil.Nilai}");
    }

    /// <summary>A complaint or an appointment makes no application: it has a page of its own.</summary>
    async Task<string?> HalamanSendiriAsync(string kode)
    {
        if (layanan.FirstOrDefault(l => l.Kode == kode) is not { } l || alur.FirstOrDefault(a => a.Melayani(l)) is not { HalamanLoket: { } halaman } a) return null;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        return await a.SiapAsync(db, Petugas.Jalur, l, Selesai) ? halaman : null;
    }

    async Task CariAsync(ChangeEventArgs e)
    {
        cariOrang = e.Value as string ?? "";
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        orang = cariOrang.Trim().Length < 3 ? null : await db.CariOrangAsync(Petugas, cariOrang, Selesai);
    }

    async Task PakaiAsync(OrangLoket k)
    {
        galat = (await loket.PakaiOrangAsync(draf!.Value, k.PermohonanId, Petugas, Selesai)).Penolakan;
        (orang, cariOrang, versi) = (null, "", versi + 1);
        await MuatAsync();
    }

    async Task<Hasil> SimpanAsync(string nama, string nilai)
    {
        var hasil = await loket.UbahFieldAsync(draf!.Value, Petugas, nama, nilai, Selesai);
        await MuatAsync();
        StateHasChanged();
        return hasil;
    }

    async Task UnggahAsync(string dok, InputFileChangeEventArgs e)
    {
        (sibuk, galat) = (true, null);
        foreach (var b in e.GetMultipleFiles(BerkasSekaligus))
        {
            if (b.Size > pengaturan.BatasBerkas)
            {
                galat = $"{b.Name} terlalu besar; paling besar {pengaturan.BatasBerkas / 1024 / 1024} MB.";
                continue;
            }
            using var wadah = new MemoryStream();
            await using (var aliran = b.OpenReadStream(pengaturan.BatasBerkas, Selesai)) await aliran.CopyToAsync(wadah, Selesai);
            galat = (await loket.UnggahBerkasAsync(draf!.Value, Petugas, wadah.ToArray(), b.Name, dok, Selesai)).Penolakan ?? galat;
        }
        sibuk = false;
        await MuatAsync();
    }

    async Task<Hasil> PakaiLagiAsync(int berkas)
    {
        var hasil = await meja.PakaiLagiAsync(draf!.Value, berkas, Petugas, Selesai);
        await MuatAsync();
        StateHasChanged();
        return hasil;
    }

    async Task KirimAsync()
    {
        galat = (await loket.KirimAsync(draf!.Value, new(siapa, hubungan, namaWakil, setuju, nomor), Petugas, Selesai)).Penolakan;
        if (galat is null) await MuatAsync();
    }

    async Task BuangAsync()
    {
        galat = (await loket.BuangAsync(draf!.Value, Petugas, Selesai)).Penolakan;
        if (galat is null) nav.NavigateTo("/loket");
    }
}
