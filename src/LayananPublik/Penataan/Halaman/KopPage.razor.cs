using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

public sealed partial class KopPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaKop meja) : HalamanPengaturan(dbs, siaran)
{
    IReadOnlyList<BarisUnit> unit = [];
    KopUnit? kop;
    List<BarisUbah> baris = [];
    string? galatBaris, galatLambang;
    bool berubah, mengunggah, sudahDibaca;

    protected override async Task BacaAsync(LayananDb db)
    {
        unit = await db.PohonUnitAsync(Admin, Selesai);
        var baru = await db.KopUnitAsync(Admin, UnitId, Selesai);
        // What is being typed survives news from elsewhere; saving then says that someone was faster.
        if (!berubah || baru?.Id != kop?.Id) (baris, berubah, galatBaris, galatLambang) = ([.. (baru?.Kop ?? []).Select(b => new BarisUbah { Teks = b.Teks, Ukuran = b.Ukuran })], false, null, null);
        else baru = baru! with { Versi = kop!.Versi };
        (kop, sudahDibaca) = (baru, true);
    }

    void Tambah() => Sentuh(() => baris.Add(new()));

    void Hapus(int n) => Sentuh(() => baris.RemoveAt(n));

    void Pindah(int dari, int ke) => Sentuh(() => (baris[dari], baris[ke]) = (baris[ke], baris[dari]));

    void Sentuh(Action ubah)
    {
        ubah();
        berubah = true;
    }

    async Task SimpanAsync()
    {
        var hasil = await meja.AturAsync(kop!.Id, Admin, kop.Versi, [.. baris.Select(b => new BarisKopUnit(b.Teks, b.Ukuran))], Selesai);
        galatBaris = hasil.Penolakan;
        if (!hasil.Berhasil) return;
        berubah = false;
        await MuatAsync();
    }

    async Task UnggahAsync(InputFileChangeEventArgs e, bool kanan)
    {
        mengunggah = true;
        try { galatLambang = (await PasangAsync(e.File, kanan)).Penolakan; }
        finally { mengunggah = false; }
        if (galatLambang is null) await SegarkanLambangAsync();
    }

    async Task<Hasil> PasangAsync(IBrowserFile berkas, bool kanan)
    {
        if (berkas.Size > MejaKop.BatasLambang) return MejaKop.TerlaluBesar;
        using var isi = new MemoryStream();
        await using (var aliran = berkas.OpenReadStream(MejaKop.BatasLambang, Selesai)) await aliran.CopyToAsync(isi, Selesai);
        return await meja.PasangLambangAsync(kop!.Id, Admin, isi.ToArray(), Selesai, kanan);
    }

    async Task LepasAsync(bool kanan)
    {
        galatLambang = (await meja.LepasLambangAsync(kop!.Id, Admin, Selesai, kanan)).Penolakan;
        if (galatLambang is null) await SegarkanLambangAsync();
    }

    // Our own change of the emblem raised the version; lines being typed may still be saved on top of it.
    async Task SegarkanLambangAsync()
    {
        if (kop is not null) kop = kop with { Versi = kop.Versi + 1 };
        await MuatAsync();
    }

    sealed class BarisUbah
    {
        public string Teks { get; set; } = "";
        public UkuranKop Ukuran { get; set; }
    }
}
