using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Pelayanan;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

public sealed partial class TanyaJawabPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaTanyaJawab meja, JamKantor jam) : HalamanPengaturan(dbs, siaran)
{
    IReadOnlyList<BarisTanyaJawab>? semua;
    IReadOnlyList<BarisBelumTerjawab> belum = [];
    IReadOnlyList<BarisUnit> unit = [];
    IReadOnlyList<Layanan> layanan = [];
    string cari = "", pertanyaan = "", jawaban = "", kode = "", niat = "";
    string? galat;
    bool buka;
    int unitId;
    int? asal;
    BarisTanyaJawab? ubah;

    [SupplyParameterFromQuery(Name = "belum")] public string? Belum { get; set; }

    bool SemuaBelum => Belum == "semua";

    List<BarisTanyaJawab> Tampil => [.. (semua ?? []).Where(t => cari.Trim().Length == 0 || t.Pertanyaan.Contains(cari.Trim(), StringComparison.OrdinalIgnoreCase) || t.Jawaban.Contains(cari.Trim(), StringComparison.OrdinalIgnoreCase))];

    protected override async Task BacaAsync(LayananDb db)
    {
        (semua, belum, unit) = (await db.TanyaJawabAsync(Admin, Selesai), await db.BelumTerjawabAsync(Admin, Selesai), await db.PohonUnitAsync(Admin, Selesai));
        layanan = (await db.KatalogAsync(Admin.Jalur, Selesai)).Layanan;
    }

    void Baru(BarisBelumTerjawab? dari) => (ubah, asal, unitId, pertanyaan, jawaban, kode, niat, buka) = (null, dari?.Id, Admin.UnitKerjaId, dari?.Teks ?? "", "", "", "", true);

    void Ubah(BarisTanyaJawab t) => (ubah, asal, pertanyaan, jawaban, kode, niat, buka) = (t, null, t.Pertanyaan, t.Jawaban, t.Kode ?? "", t.Niat?.ToString() ?? "", true);

    Task<Hasil> SimpanAsync()
    {
        var isi = new IsianTanyaJawab([.. pertanyaan.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], jawaban, kode.Length > 0 ? kode : null, Enum.TryParse<Niat>(niat, out var n) ? n : null);
        return LaluMuat(ubah is { } t ? meja.UbahAsync(t.Id, Admin, isi, Selesai) : meja.TambahAsync(unitId, Admin, isi, asal, Selesai));
    }

    async Task AktifAsync(BarisTanyaJawab t) => galat = (await LaluMuat(meja.AktifAsync(t.Id, Admin, !t.Aktif, Selesai))).Penolakan;

    async Task AbaikanAsync(BarisBelumTerjawab b) => galat = (await LaluMuat(meja.AbaikanAsync(b.Id, Admin, Selesai))).Penolakan;
}
