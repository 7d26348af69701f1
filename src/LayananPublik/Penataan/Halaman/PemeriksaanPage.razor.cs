using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

public sealed partial class PemeriksaanPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaAturan meja, PembacaKartu pembaca) : HalamanPengaturan(dbs, siaran)
{
    IReadOnlyList<BarisUnit> unit = [];
    readonly SortedDictionary<string, int> hari = [];
    AturanPelayanan? isi;
    int? termuat;
    bool ikut, tersimpan, wajibCocok, bacaKartu;
    string? galat, tiada;
    int gandaHari;
    UkuranTandaTerima kertas;

    protected override async Task BacaAsync(LayananDb db)
    {
        unit = await db.PohonUnitAsync(Admin, Selesai);
        if (termuat == UnitId || unit.FirstOrDefault(u => u.Id == UnitId) is not { } ini) return;
        var (id, jalur) = (UnitId, await db.UnitKerja.Where(u => u.Id == UnitId).Select(u => u.Jalur).SingleAsync(Selesai));
        Isi(await db.AturanAsync(jalur, Selesai));
        tiada = await pembaca.SebabTiadaAsync();
        ikut = ini.IndukId is not null && !await db.AturanUnit.AnyAsync(a => a.UnitKerjaId == id, Selesai);
        (termuat, galat, tersimpan) = (id, null, false);
    }

    void Isi(AturanPelayanan a)
    {
        (isi, wajibCocok, bacaKartu, gandaHari, kertas) = (a, a.WajibCocok, a.BacaKartu, a.GandaHari, a.TandaTerima);
        hari.Clear();
        foreach (var dok in PakaiLagi.Jenis(a)) hari[dok] = PakaiLagi.Hari(a, dok);
    }

    void Atur(string dok, string? teks) => hari[dok] = int.TryParse(teks, CultureInfo.InvariantCulture, out var n) ? n : -1;

    async Task SimpanAsync()
    {
        var baru = isi! with { WajibCocok = wajibCocok, BacaKartu = bacaKartu, GandaHari = gandaHari, TandaTerima = kertas, PakaiLagiHari = new SortedDictionary<string, int>(hari) };
        var hasil = await LaluMuat(meja.AturAsync(UnitId, Admin, baru, Selesai));
        (galat, tersimpan) = (hasil.Penolakan, hasil.Berhasil);
        if (hasil.Berhasil) (isi, ikut) = (baru, false);
    }
}
