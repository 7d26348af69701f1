using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

public sealed partial class AsistenPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaAturan meja) : HalamanPengaturan(dbs, siaran)
{
    IReadOnlyList<BarisUnit> unit = [];
    AturanPelayanan? isi;
    int? termuat;
    bool induk, ikut, tersimpan;
    string? galat;
    string kataKunci = "", privasi = "";
    CaraUnggah unggah;
    TimeOnly heningDari, heningSampai;
    int tautanJam, gabungDetik, kembaliJam, ingatkanJam, tutupHari, dukcapilHari, absenMenit;

    protected override async Task BacaAsync(LayananDb db)
    {
        unit = await db.PohonUnitAsync(Admin, Selesai);
        if (termuat == UnitId || unit.FirstOrDefault(u => u.Id == UnitId) is not { } ini) return;
        var (id, jalur) = (UnitId, await db.UnitKerja.Where(u => u.Id == UnitId).Select(u => u.Jalur).SingleAsync(Selesai));
        Isi(await db.AturanAsync(jalur, Selesai));
        induk = ini.IndukId is null;
        ikut = !induk && !await db.AturanUnit.AnyAsync(a => a.UnitKerjaId == id, Selesai);
        (termuat, galat, tersimpan) = (id, null, false);
    }

    async Task SimpanAsync()
    {
        var hasil = await LaluMuat(ikut && !induk ? meja.IkutiIndukAsync(UnitId, Admin, Selesai) : meja.AturAsync(UnitId, Admin, Baru(), Selesai));
        (galat, tersimpan) = (hasil.Penolakan, hasil.Berhasil);
    }

    void Isi(AturanPelayanan a)
    {
        isi = a;
        (kataKunci, privasi, unggah, tautanJam, gabungDetik) = (string.Join('\n', a.KataKunci), a.Privasi, a.Unggah, a.TautanJam, a.GabungDetik);
        (heningDari, heningSampai, kembaliJam, ingatkanJam, tutupHari, dukcapilHari) = (a.HeningDari, a.HeningSampai, a.KembaliJam, a.IngatkanJam, a.TutupHari, a.DukcapilHari);
        absenMenit = a.AbsenMenit;
    }

    AturanPelayanan Baru() => isi! with
    {
        KataKunci = [.. kataKunci.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], Privasi = privasi.Trim(), Unggah = unggah, TautanJam = tautanJam, GabungDetik = gabungDetik,
        HeningDari = heningDari, HeningSampai = heningSampai, KembaliJam = kembaliJam, IngatkanJam = ingatkanJam, TutupHari = tutupHari, DukcapilHari = dukcapilHari, AbsenMenit = absenMenit
    };
}
