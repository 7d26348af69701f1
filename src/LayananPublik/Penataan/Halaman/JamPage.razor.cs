using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

public sealed partial class JamPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaJam meja, JamKantor jam) : HalamanPengaturan(dbs, siaran)
{
    static readonly DayOfWeek[] Urutan = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    IReadOnlyList<BarisUnit> unit = [];
    IReadOnlyList<BarisLibur>? libur;
    List<HariUbah> minggu = [];
    int? termuat;
    bool induk, ikut, tersimpan;
    string? galatJam, galatLibur;
    DateOnly tanggal;
    string namaLibur = "";

    protected override async Task BacaAsync(LayananDb db)
    {
        unit = await db.PohonUnitAsync(Admin, Selesai);
        libur = await db.LiburAsync(Admin, jam.HariIni, Selesai);
        if (termuat == UnitId) return;
        var (id, tersetel) = (UnitId, await db.MingguAsync(Admin, UnitId, Selesai));
        induk = unit.FirstOrDefault(u => u.Id == id)?.IndukId is null;
        ikut = tersetel.Count == 0 && !induk;
        minggu = [.. Urutan.Select(h => HariUbah.Dari(h, tersetel.FirstOrDefault(j => j.Hari == h), tersetel.Count == 0))];
        (termuat, galatJam, tersimpan, tanggal) = (id, null, false, jam.HariIni);
    }

    async Task SimpanAsync()
    {
        IReadOnlyList<JamBuka> isi = ikut && !induk ? [] : [.. minggu.Where(h => h.Buka).Select(h => new JamBuka(h.Hari, h.Mulai, h.Selesai, h.Rehat, h.Lanjut))];
        var hasil = await meja.AturAsync(UnitId, Admin, isi, Selesai);
        (galatJam, tersimpan) = (hasil.Penolakan, hasil.Berhasil);
    }

    async Task TambahAsync()
    {
        galatLibur = (await LaluMuat(meja.TambahLiburAsync(UnitId, Admin, tanggal, namaLibur, Selesai))).Penolakan;
        if (galatLibur is null) namaLibur = "";
    }

    async Task HapusAsync(int id) => galatLibur = (await LaluMuat(meja.HapusLiburAsync(id, Admin, Selesai))).Penolakan;

    sealed class HariUbah
    {
        public required DayOfWeek Hari { get; init; }
        public bool Buka { get; set; }
        public TimeOnly Mulai { get; set; } = new(7, 30);
        public TimeOnly Selesai { get; set; } = new(16, 0);
        public TimeOnly? Rehat { get; set; } = new(12, 0);
        public TimeOnly? Lanjut { get; set; } = new(13, 0);

        public static HariUbah Dari(DayOfWeek hari, JamBuka? j, bool baru) => j is null
            ? new() { Hari = hari, Buka = baru && hari is not (DayOfWeek.Saturday or DayOfWeek.Sunday) }
            : new() { Hari = hari, Buka = true, Mulai = j.Buka, Selesai = j.Tutup, Rehat = j.IstirahatMulai, Lanjut = j.IstirahatSelesai };
    }
}
