using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Pengaturan;
using LayananPublik.Persuratan.Tanda;
using LayananPublik.Persuratan.Tanda.Bsre;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

/// <summary>Certificates of the officials, BSrE and timestamps: set, tried, withdrawn.</summary>
public sealed partial class TandaTanganPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaKunci meja, CobaTanda coba, KlienBsre bsre, PengaturanKantor pengaturan, JamKantor jam) : HalamanPengaturan(dbs, siaran)
{
    readonly bool tiruan = pengaturan.Simulator && pengaturan.Bsre.Alamat.Length == 0;
    IReadOnlyList<PejabatTanda>? pejabat;
    StempelTampil? stempel;
    string alamat = "";
    TanpaStempel bilaDiam;
    string? galat, kabar;
    bool sudahDibaca;

    protected override async Task BacaAsync(LayananDb db)
    {
        stempel = await db.StempelAsync(Selesai);
        pejabat = await db.PejabatTandaAsync(Admin, Selesai);
        // What is being typed stays while a colleague changes something else.
        if (!sudahDibaca) (alamat, bilaDiam, sudahDibaca) = (stempel?.Alamat ?? "", stempel?.BilaDiam ?? TanpaStempel.Tolak, true);
    }

    async Task SimpanStempelAsync()
    {
        galat = (await LaluMuat(meja.AturStempelAsync(Admin, alamat, bilaDiam, Selesai))).Penolakan;
        kabar = galat is null ? alamat.Trim().Length == 0 ? "Tersimpan: tanpa stempel waktu." : "Tersimpan." : null;
    }

    async Task CobaStempelAsync()
    {
        var jawab = await coba.StempelAsync(alamat, Admin, Selesai);
        (galat, kabar) = (jawab.Penolakan, jawab.Nilai);
    }
}
