using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

/// <summary>When a unit works: its week, times with other hours, holidays.</summary>
public sealed partial class JamPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaJam meja, JamKantor jam) : HalamanPengaturan(dbs, siaran)
{
    IReadOnlyList<BarisUnit> unit = [];
    IReadOnlyList<BarisLibur>? libur;
    IReadOnlyList<BarisKhusus> khusus = [];
    IReadOnlyList<DateOnly> tercatat = [];
    List<HariUbah> minggu = [];
    int? termuat;
    bool induk, ikut, tersimpan;
    string? galatJam;

    string NamaUnit => unit.FirstOrDefault(u => u.Id == UnitId)?.Nama ?? "";

    protected override async Task BacaAsync(LayananDb db)
    {
        unit = await db.PohonUnitAsync(Admin, Selesai);
        khusus = await db.JamKhususAsync(Admin, jam.HariIni, Selesai);
        tercatat = await db.LiburTercatatAsync(Admin, UnitId, Selesai);
        libur = await db.LiburAsync(Admin, jam.HariIni, Selesai);
        if (termuat == UnitId) return;
        var (id, tersetel) = (UnitId, await db.MingguAsync(Admin, UnitId, Selesai));
        induk = unit.FirstOrDefault(u => u.Id == id)?.IndukId is null;
        ikut = tersetel.Count == 0 && !induk;
        minggu = HariUbah.Minggu(tersetel);
        (termuat, galatJam, tersimpan) = (id, null, false);
    }

    async Task SimpanAsync()
    {
        IReadOnlyList<JamBuka> isi = ikut && !induk ? [] : [.. minggu.Where(h => h.Buka).Select(h => h.Jam)];
        var hasil = await meja.AturAsync(UnitId, Admin, isi, Selesai);
        (galatJam, tersimpan) = (hasil.Penolakan, hasil.Berhasil);
    }
}
