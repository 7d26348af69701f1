using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan.Halaman;

/// <summary>An officer enters a request for a citizen of a chat, or for one who stands at the counter.</summary>
public sealed partial class BuatPermohonan(IDbContextFactory<LayananDb> dbs, Loket loket)
{
    IReadOnlyList<Layanan> layanan = [];
    string kode = "", nama = "";
    string? galat;
    bool buka;

    [Parameter, EditorRequired] public int? PercakapanId { get; set; }
    [Parameter] public EventCallback<int> Dibuat { get; set; }
    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    async Task BukaAsync()
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        layanan = (await db.KatalogAsync(Petugas!.Jalur, Selesai)).Layanan;
        (kode, nama, galat, buka) = ("", "", null, true);
    }

    async Task BuatAsync()
    {
        var hasil = await loket.BuatAsync(kode, PercakapanId, nama, Petugas!, Selesai);
        galat = hasil.Penolakan;
        if (!hasil.Berhasil) return;
        buka = false;
        await Dibuat.InvokeAsync(hasil.Nilai);
    }
}
