using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

/// <summary>The office's own colour and logo, seen before they are kept.</summary>
public sealed partial class RupaPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaRupa meja, NavigationManager nav) : HalamanPengaturan(dbs, siaran)
{
    const string Bawaan = "#0b5d57";
    RupaUnit? kantor;
    GambarLogo? logo;
    string teks = "";
    string? galatWarna, galatLogo, alamatLogo;
    bool sudahDibaca, mengunggah;

    WarnaKantor? Pilihan => WarnaKantor.TryParse(teks, out var warna) ? warna : null;

    /// <summary>What the preview shows: the choice, else what holds.</summary>
    WarnaKantor? Contoh => Pilihan ?? kantor?.Warna;

    protected override async Task BacaAsync(LayananDb db)
    {
        kantor = await db.RupaUnitAsync(Admin, Selesai);
        if (!sudahDibaca) teks = kantor?.Warna?.ToString() ?? "";
        sudahDibaca = true;
    }

    Task SimpanWarnaAsync() => UbahWarnaAsync(Pilihan);

    async Task UbahWarnaAsync(WarnaKantor? warna)
    {
        galatWarna = (await meja.WarnaiAsync(Admin, kantor!.Versi, warna, Selesai)).Penolakan;
        if (galatWarna is null) MuatHalaman();
    }

    async Task PilihLogoAsync(InputFileChangeEventArgs e)
    {
        mengunggah = true;
        try
        {
            var hasil = await BacaLogoAsync(e.File);
            (logo, galatLogo) = (hasil.Nilai, hasil.Penolakan);
            alamatLogo = logo is null ? null : $"data:{logo.Mime};base64,{Convert.ToBase64String(logo.Isi)}";
        }
        finally { mengunggah = false; }
    }

    async Task<Hasil<GambarLogo>> BacaLogoAsync(IBrowserFile berkas)
    {
        if (berkas.Size > MejaRupa.BatasLogo) return MejaRupa.TerlaluBesar;
        using var isi = new MemoryStream();
        await using (var aliran = berkas.OpenReadStream(MejaRupa.BatasLogo, Selesai)) await aliran.CopyToAsync(isi, Selesai);
        return await meja.PeriksaAsync(isi.ToArray(), Selesai);
    }

    async Task SimpanLogoAsync()
    {
        galatLogo = (await meja.PasangLogoAsync(Admin, kantor!.Versi, logo!.Isi, Selesai)).Penolakan;
        if (galatLogo is null) MuatHalaman();
    }

    async Task LepasLogoAsync()
    {
        galatLogo = (await meja.LepasLogoAsync(Admin, kantor!.Versi, Selesai)).Penolakan;
        if (galatLogo is null) MuatHalaman();
    }

    // The sheet of colours and the picture in the head are fetched with the page.
    void MuatHalaman() => nav.NavigateTo("/pengaturan/rupa", forceLoad: true);
}
