using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Penjadwalan;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

/// <summary>The schedules of appointments; what a change makes of the coming week, and of what is booked, is shown before it is saved.</summary>
public sealed partial class JadwalPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaJanji meja, JamKantor jam) : HalamanPengaturan(dbs, siaran)
{
    const int HariPratinjau = 7;

    readonly IDbContextFactory<LayananDb> dbs = dbs;
    IReadOnlyList<BarisJadwal>? jadwal;
    IReadOnlyList<LayananPilihan> layanan = [];
    IReadOnlyList<UnitTitik> unit = [];
    IReadOnlyList<BarisRiwayatKantor>? riwayat;
    IReadOnlyList<(DateOnly Hari, string Jam, int Slot)> pratinjau = [];
    List<HariUbah> minggu = [];
    BarisJadwal? ubah, saklar;
    string kode = "", nama = "", judulRiwayat = "";
    string? salah, akibat;
    int unitId, menit, loket, orang, hari, jeda, batas, absen, tahan;
    bool menyunting, ikut;

    IsiJadwal Isi => new(nama, menit, loket, orang) { HariKeDepan = hari, JedaJam = jeda, BatasUbahJam = batas, BatasTidakDatang = absen, TahanMenit = tahan, Minggu = ikut ? null : [.. minggu.Where(h => h.Buka).Select(h => h.Jam)] };

    protected override async Task BacaAsync(LayananDb db)
    {
        jadwal = await db.JadwalKantorAsync(Admin, jam.Sekarang, Selesai);
        (layanan, unit) = (await db.LayananPilihanAsync(Admin, Selesai), await db.UnitJanjiAsync(Admin, Selesai));
    }

    string Layanan(string k) => layanan.FirstOrDefault(l => l.Kode == k)?.Nama ?? k;

    Task BaruAsync()
    {
        (ubah, kode, unitId) = (null, layanan.FirstOrDefault(l => l.Kode == "KTP-REKAM")?.Kode ?? (layanan is [var pertama, ..] ? pertama.Kode : ""), unit.FirstOrDefault(u => u.Id == Admin.UnitKerjaId)?.Id ?? (unit is [var atas, ..] ? atas.Id : 0));
        return SuntingAsync(new("", 30, 1, 2));
    }

    Task UbahAsync(BarisJadwal j)
    {
        (ubah, kode, unitId) = (j, j.KodeLayanan, j.UnitId);
        return SuntingAsync(j.Isi);
    }

    Task SuntingAsync(IsiJadwal i)
    {
        (nama, menit, loket, orang, hari, jeda, batas, absen, tahan) = (i.Nama, i.MenitSlot, i.Loket, i.KapasitasPerLoket, i.HariKeDepan, i.JedaJam, i.BatasUbahJam, i.BatasTidakDatang, i.TahanMenit);
        (ikut, minggu, menyunting) = (i.Minggu is null, HariUbah.Minggu(i.Minggu ?? []), true);
        return PratinjauAsync();
    }

    Task HitungAsync(Action isi)
    {
        isi();
        return PratinjauAsync();
    }

    /// <summary>The slots that would follow from what is typed, by the same rule that citizens book by.</summary>
    async Task PratinjauAsync()
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        if (await db.UnitKerja.DalamLingkup(Admin).AsNoTracking().SingleOrDefaultAsync(u => u.Id == unitId, Selesai) is not { } tempat) return;
        // A name is still to be typed: what the hours make can be shown without it.
        var coba = JadwalLayanan.Buka(tempat, kode, Isi with { Nama = nama.Trim().Length < 3 ? "Jadwal" : nama }, Admin.Pelaku, jam.Sekarang);
        (salah, akibat, pratinjau) = (coba.Penolakan, null, []);
        if (coba.Nilai is not { } calon) return;
        var kalender = await db.KalenderAsync(unitId, Selesai);
        var hariIni = jam.Di(tempat.ZonaWaktu).HariIni;
        pratinjau = [.. Enumerable.Range(0, HariPratinjau).Select(hariIni.AddDays).Select(t => (t, SebutJam(calon, t, kalender), calon.SlotPada(t, kalender).Count()))];
        if (!kalender.PunyaJam && ikut) salah = "Unit ini belum punya jam layanan. Atur di Jam layanan, atau isi jam sendiri di sini.";
        if (ubah is { } j) akibat = Akibat(await db.SlotTerisiAsync(j.Id, Admin, jam.Sekarang, Selesai), calon, kalender);
    }

    /// <summary>What becomes of those who are booked already; null when nothing.</summary>
    internal static string? Akibat(IReadOnlyList<SlotTerisi> terisi, JadwalLayanan calon, Kalender kalender)
    {
        var luar = terisi.GroupBy(t => t.Tanggal).Sum(g => calon.SlotPada(g.Key, kalender).Select(s => s.Mulai).ToHashSet() is var ada ? g.Where(t => !ada.Contains(t.Mulai)).Sum(t => t.Terisi) : 0);
        var lebih = terisi.Where(t => t.Terisi > calon.Kapasitas).Sum(t => t.Terisi - calon.Kapasitas);
        return (luar, lebih) switch
        {
            (0, 0) => null,
            ( > 0, _) => $"{luar} janji yang sudah dipesan tidak jatuh pada giliran baru. Janji itu tetap berlaku pada jamnya dan tetap tampak di kalender; pindahkan atau tutup jamnya bila tidak dapat dilayani.{(lebih > 0 ? $" {lebih} janji melebihi tempat yang baru." : "")}",
            _ => $"{lebih} janji yang sudah dipesan melebihi tempat yang baru. Semuanya tetap berlaku; pada jam itu tidak ada yang dapat memesan lagi."
        };
    }

    static string SebutJam(JadwalLayanan j, DateOnly hari, Kalender kalender)
    {
        List<(TimeOnly Mulai, TimeOnly Selesai)> rapat = [];
        foreach (var s in j.SlotPada(hari, kalender))
            if (rapat.Count > 0 && rapat[^1].Selesai == s.Mulai) rapat[^1] = (rapat[^1].Mulai, s.Selesai);
            else rapat.Add((s.Mulai, s.Selesai));
        return rapat.Count == 0 ? "tutup" : string.Join(", ", rapat.Select(r => $"{r.Mulai:HH\\.mm}–{r.Selesai:HH\\.mm}"));
    }

    Task<Hasil> SimpanAsync() => LaluMuat(ubah is { } j ? meja.UbahJadwalAsync(Admin, j.Id, j.Versi, Isi, Selesai) : BuatAsync());

    async Task<Hasil> BuatAsync() => (await meja.BukaJadwalAsync(Admin, unitId, kode, Isi, Selesai)).TanpaNilai;

    Task<Hasil> SaklarAsync() => LaluMuat(meja.AktifkanJadwalAsync(Admin, saklar!.Id, saklar.Versi, !saklar.Aktif, Selesai));

    async Task RiwayatAsync(BarisJadwal j)
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        (judulRiwayat, riwayat) = ($"Riwayat {j.Isi.Nama}", await db.RiwayatJadwalAsync(j.Id, Admin, Selesai));
    }
}
