using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

/// <summary>The bundles of one unit: what each makes, whether it is offered, and its card as the citizen reads it.</summary>
public sealed partial class PaketPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaPaket meja, JamKantor jam, TimeProvider waktu) : HalamanPengaturan(dbs, siaran)
{
    IReadOnlyList<BarisUnit> unit = [];
    IReadOnlyList<BarisPaket>? semua;
    KatalogUnit katalog = new([]);
    Kalender? kalender;
    string? galat;

    /// <summary>Code of the bundle whose card is shown.</summary>
    [SupplyParameterFromQuery(Name = "lihat")] public string? Lihat { get; set; }

    BarisPaket? Dilihat => semua?.FirstOrDefault(b => b.Paket.Kode == Lihat) ?? (semua is { Count: > 0 } s ? s[0] : null);

    protected override async Task BacaAsync(LayananDb db)
    {
        unit = await db.PohonUnitAsync(Admin, Selesai);
        if (await db.UnitKerja.DalamLingkup(Admin).Where(u => u.Id == UnitId).Select(u => u.Jalur).FirstOrDefaultAsync(Selesai) is not { } jalur)
        {
            semua = [];
            return;
        }
        (katalog, kalender) = (await db.KatalogAsync(jalur, Selesai), await db.KalenderAsync(UnitId, Selesai));
        semua = await db.DaftarPaketAsync(Admin, UnitId, Selesai);
    }

    IsiPesan Kartu(Paket p) => KalimatPaket.Kartu(p, katalog, jam.HariIni, kalender?.Selesai(p.Rincian, katalog, waktu.GetUtcNow()) is { } t ? kalender.Teks(t, waktu.GetUtcNow()) : null);

    string Alamat(BarisPaket b) => $"/pengaturan/paket?unit={UnitId}&lihat={b.Paket.Kode}";

    async Task AturAktifAsync(BarisPaket b) => galat = (await LaluMuat(meja.AturAktifAsync(b.Paket.Id, Admin, !b.Paket.Aktif, Selesai))).Penolakan;
}
