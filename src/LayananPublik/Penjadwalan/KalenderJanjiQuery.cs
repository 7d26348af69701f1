using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penjadwalan;

/// <summary>What the staff's pages of appointments read: slots as the schedules give them, with the room that is left, and who comes.</summary>
public static class KalenderJanjiQuery
{
    public const int TerbanyakJadwal = 40, TerbanyakJanji = 3000;
    const int TerbanyakSlot = 8000, TerbanyakTemuan = 30;

    /// <summary>Schedules in the officer's reach, with those that were stopped while somebody is still booked.</summary>
    public static Task<List<JadwalPilihan>> JadwalJanjiAsync(this LayananDb db, PetugasAktif petugas, DateOnly hariIni, CancellationToken ct) => db.JadwalLayanan.DalamLingkup(petugas)
        .Where(j => j.Aktif || db.SlotJanji.Any(s => s.JadwalId == j.Id && s.Tanggal >= hariIni && s.Terisi > 0))
        .OrderBy(j => j.UnitKerja.Nama).ThenBy(j => j.Nama).ThenBy(j => j.Id).Take(TerbanyakJadwal)
        .Select(j => new JadwalPilihan(j.Id, j.Nama, j.KodeLayanan, j.UnitKerjaId, j.UnitKerja.Nama, j.UnitKerja.ZonaWaktu, j.Aktif)).ToListAsync(ct);

    /// <summary>Every slot between two days: those nobody has touched from the schedule, the others from their rows; also rows with bookings that the schedule no longer has.</summary>
    public static async Task<List<SlotKalender>> SlotKalenderAsync(this LayananDb db, IReadOnlyList<int> jadwal, DateOnly dari, DateOnly sampai, PetugasAktif petugas, DateTimeOffset kini, CancellationToken ct)
    {
        var semua = await db.JadwalLayanan.AsNoTracking().Include(j => j.UnitKerja).DalamLingkup(petugas).Where(j => jadwal.Contains(j.Id)).OrderBy(j => j.Id).Take(TerbanyakJadwal).ToListAsync(ct);
        var id = semua.Select(j => j.Id).ToList();
        var ada = (await db.SlotJanji.Where(s => id.Contains(s.JadwalId) && s.Tanggal >= dari && s.Tanggal <= sampai).OrderBy(s => s.Tanggal).ThenBy(s => s.Mulai).Take(TerbanyakSlot)
            .Select(s => new { s.JadwalId, s.Tanggal, s.Mulai, s.Selesai, s.MulaiPada, s.Terisi, s.Ditutup }).ToListAsync(ct)).ToDictionary(s => new KunciSlot(s.JadwalId, s.Tanggal, s.Mulai));
        List<SlotKalender> hasil = [];
        foreach (var unit in semua.GroupBy(j => j.UnitKerjaId))
        {
            var kalender = await db.KalenderAsync(unit.Key, ct);
            foreach (var j in unit)
            {
                var papan = await JadwalQuery.PapanAsync(db, j, dari, sampai, ct);
                var menurutJadwal = new HashSet<KunciSlot>();
                for (var hari = dari; j.Aktif && hari <= sampai; hari = hari.AddDays(1))
                    foreach (var s in j.SlotPada(hari, kalender))
                    {
                        var kunci = new KunciSlot(j.Id, hari, s.Mulai);
                        var (terisi, ditutup) = ada.TryGetValue(kunci, out var r) ? (r.Terisi, r.Ditutup) : (0, false);
                        menurutJadwal.Add(kunci);
                        ditutup |= papan.Penutup(hari, s.Mulai, s.Selesai) is not null;
                        hasil.Add(new(kunci, s.Selesai, ditutup ? Math.Max(terisi, j.Kapasitas) : terisi + papan.Sisa(j, s), terisi, ditutup, s.MulaiPada <= kini));
                    }
                hasil.AddRange(ada.Where(r => r.Key.JadwalId == j.Id && r.Value.Terisi > 0 && !menurutJadwal.Contains(r.Key))
                    .Select(r => new SlotKalender(r.Key, r.Value.Selesai, r.Value.Terisi, r.Value.Terisi, r.Value.Ditutup || papan.Penutup(r.Key.Tanggal, r.Key.Mulai, r.Value.Selesai) is not null, r.Value.MulaiPada <= kini, DiLuar: true)));
            }
        }
        return [.. hasil.OrderBy(s => s.Tanggal).ThenBy(s => s.Mulai).ThenBy(s => s.JadwalId)];
    }

    /// <summary>Who comes between two days, by the short name; cancelled ones are left out.</summary>
    public static Task<List<BarisJanji>> JanjiKalenderAsync(this LayananDb db, IReadOnlyList<int> jadwal, DateOnly dari, DateOnly sampai, PetugasAktif petugas, CancellationToken ct) => db.Janji.DalamLingkup(petugas)
        .Where(j => jadwal.Contains(j.JadwalId) && j.Status != StatusJanji.Batal && j.Slot.Tanggal >= dari && j.Slot.Tanggal <= sampai)
        .OrderBy(j => j.Slot.Tanggal).ThenBy(j => j.Slot.Mulai).ThenBy(j => j.Id).Take(TerbanyakJanji)
        .Select(j => new BarisJanji(j.Id, j.Kode, j.JadwalId, j.Slot.Tanggal, j.Slot.Mulai, j.Slot.Selesai, j.NamaSingkat, j.Status, j.AdaKebutuhan, j.TutupHariId != null)).ToListAsync(ct);

    /// <summary>What those who come on a day need.</summary>
    public static async Task<Dictionary<int, string>> KebutuhanHariAsync(this LayananDb db, IReadOnlyList<int> jadwal, DateOnly hari, PetugasAktif petugas, CancellationToken ct) => (await db.Janji.DalamLingkup(petugas)
        .Where(j => jadwal.Contains(j.JadwalId) && j.Status != StatusJanji.Batal && j.Slot.Tanggal == hari && j.AdaKebutuhan).OrderBy(j => j.Id).Take(TerbanyakJanji).Select(j => new { j.Id, j.Kebutuhan }).ToListAsync(ct)).ToDictionary(j => j.Id, j => j.Kebutuhan);

    /// <summary>The NIK of those who come on a day, masked; who has none is left out.</summary>
    public static async Task<Dictionary<int, string>> NikHariAsync(this LayananDb db, IReadOnlyList<int> jadwal, DateOnly hari, PetugasAktif petugas, CancellationToken ct) => (await db.Janji.DalamLingkup(petugas)
        .Where(j => jadwal.Contains(j.JadwalId) && j.Status != StatusJanji.Batal && j.Slot.Tanggal == hari && j.Nik != null).OrderBy(j => j.Id).Take(TerbanyakJanji).Select(j => new { j.Id, j.Nik }).ToListAsync(ct))
        .Where(j => Nik.TryParse(j.Nik, out _)).ToDictionary(j => j.Id, j => Nik.TryParse(j.Nik, out var nik) ? nik.Samaran : "");

    /// <summary>By code, or by name: the list keeps only "Sari A.", so a whole name is shortened the same way first.</summary>
    public static Task<List<BarisJanji>> CariJanjiAsync(this LayananDb db, string kata, PetugasAktif petugas, CancellationToken ct)
    {
        var bersih = kata.Trim();
        var (kode, nama, singkat) = (bersih.ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal), bersih, Janji.Singkat(bersih));
        var polos = kode.StartsWith(Janji.Awalan, StringComparison.Ordinal) ? kode[Janji.Awalan.Length..] : kode;
        var semua = db.Janji.DalamLingkup(petugas).Where(j => (polos.Length >= 3 && j.Kode.StartsWith(Janji.Awalan + polos)) || j.NamaSingkat.StartsWith(nama) || j.NamaSingkat.StartsWith(singkat));
        return semua.OrderByDescending(j => j.Slot.Tanggal).ThenByDescending(j => j.Slot.Mulai).ThenBy(j => j.Id).Take(TerbanyakTemuan)
            .Select(j => new BarisJanji(j.Id, j.Kode, j.JadwalId, j.Slot.Tanggal, j.Slot.Mulai, j.Slot.Selesai, j.NamaSingkat, j.Status, j.AdaKebutuhan, j.TutupHariId != null)).ToListAsync(ct);
    }

    /// <summary>One booking with its full name; the NIK masked. Null out of reach.</summary>
    public static async Task<RincianJanji?> RincianJanjiAsync(this LayananDb db, int id, PetugasAktif petugas, CancellationToken ct)
    {
        var j = await db.Janji.DalamLingkup(petugas).Where(x => x.Id == id).Select(x => new
        {
            x.Id, x.Kode, x.JadwalId, Jadwal = x.Jadwal.Nama, Unit = x.UnitKerja.Nama, x.Slot.Tanggal, x.Slot.Mulai, x.Slot.Selesai, x.Nama, x.Nik, x.Kebutuhan, x.Status, x.PercakapanId, TakTerkabari = x.PercakapanId == null || x.Percakapan!.Kontak.TolakKabarSejak != null || x.Percakapan.Kontak.DiragukanSejak != null, x.DiingatkanPada, x.DiingatkanPagiPada,
            Tutup = x.TutupHari == null ? null : x.TutupHari.Alasan
        }).SingleOrDefaultAsync(ct);
        if (j is null) return null;
        var riwayat = await db.Set<RiwayatJanji>().Where(r => r.JanjiId == id).OrderBy(r => r.Id).Take(100).Select(r => new BarisRiwayatJanji(r.Pada, r.Pelaku, r.Tindakan, r.Alasan)).ToListAsync(ct);
        return new(j.Id, j.Kode, j.JadwalId, j.Jadwal, j.Unit, j.Tanggal, j.Mulai, j.Selesai, j.Nama, Nik.TryParse(j.Nik, out var nik) ? nik.Samaran : null, j.Kebutuhan, j.Status, j.PercakapanId, j.TakTerkabari, j.DiingatkanPagiPada ?? j.DiingatkanPada, JalurJanji.Aktif(j.Status) ? j.Tutup : null, riwayat);
    }

    /// <summary>Who waits for room, the longest first.</summary>
    public static Task<List<BarisTunggu>> DaftarTungguAsync(this LayananDb db, IReadOnlyList<int> jadwal, PetugasAktif petugas, CancellationToken ct) => db.TungguSlot.DalamLingkup(petugas)
        .Where(t => jadwal.Contains(t.JadwalId) && (t.Status == StatusTunggu.Menunggu || t.Status == StatusTunggu.Ditawari)).OrderBy(t => t.GiliranSejak).ThenBy(t => t.Id).Take(200)
        .Select(t => new BarisTunggu(t.Id, t.JadwalId, t.Jadwal.Nama, t.NamaSingkat, t.Pada, new WaktuTunggu(t.Dari, t.Sampai, t.JamDari, t.JamSampai), t.GiliranSejak != t.Pada, t.JanjiId != null, t.Status == StatusTunggu.Ditawari, t.BerlakuSampai)).ToListAsync(ct);

    /// <summary>Closings that touch the officer's schedules, from a day on; how many were booked, have been told, and have chosen or cancelled since.</summary>
    public static Task<List<BarisTutup>> HariTutupAsync(this LayananDb db, DateOnly dari, PetugasAktif petugas, CancellationToken ct) => db.TutupHari.DalamLingkup(petugas)
        .Where(t => t.Sampai >= dari).OrderByDescending(t => t.DitarikPada == null).ThenBy(t => t.Dari).ThenBy(t => t.Id).Take(100)
        .Select(t => new BarisTutup(t.Id, t.Jadwal == null ? t.UnitKerja.Nama : t.Jadwal.Nama, t.JadwalId, t.Dari, t.Sampai, t.JamDari, t.JamSampai, t.Alasan, t.Oleh, t.Pada,
            db.Janji.Count(j => j.TutupHariId == t.Id), db.Janji.Count(j => j.TutupHariId == t.Id && (j.PercakapanId == null || j.Percakapan!.Kontak.TolakKabarSejak != null || j.Percakapan.Kontak.DiragukanSejak != null)), db.Janji.Count(j => j.TutupHariId == t.Id && j.Status != StatusJanji.Dipesan && j.Status != StatusJanji.Dikonfirmasi), t.DitarikPada != null)).ToListAsync(ct);

    /// <summary>Kept and missed appointments by schedule; one that was moved counts where it went.</summary>
    public static async Task<List<AngkaJanji>> AngkaJanjiAsync(this LayananDb db, IReadOnlyList<int> jadwal, DateOnly dari, DateOnly sampai, PetugasAktif petugas, CancellationToken ct)
    {
        var hitung = await db.Janji.DalamLingkup(petugas).Where(j => jadwal.Contains(j.JadwalId) && j.Slot.Tanggal >= dari && j.Slot.Tanggal <= sampai)
            .Where(j => j.Status != StatusJanji.Batal || !db.Janji.Any(b => b.DipindahDariId == j.Id))
            .GroupBy(j => new { j.JadwalId, j.Jadwal.Nama, j.Status }).Select(g => new { g.Key.JadwalId, g.Key.Nama, g.Key.Status, Banyak = g.Count() }).OrderBy(g => g.JadwalId).Take(TerbanyakJadwal * 7).ToListAsync(ct);
        return [.. hitung.GroupBy(h => (h.JadwalId, h.Nama)).Select(g =>
        {
            int Banyak(params ReadOnlySpan<StatusJanji> status)
            {
                var jumlah = 0;
                foreach (var h in g)
                    if (status.Contains(h.Status)) jumlah += h.Banyak;
                return jumlah;
            }
            return new AngkaJanji(g.Key.JadwalId, g.Key.Nama, g.Sum(h => h.Banyak), Banyak(StatusJanji.Hadir, StatusJanji.Selesai, StatusJanji.TidakTerlayani), Banyak(StatusJanji.TidakTerlayani), Banyak(StatusJanji.TidakDatang), Banyak(StatusJanji.Batal));
        }).OrderBy(a => a.Jadwal, StringComparer.Ordinal)];
    }

    /// <summary>How many would be told if these hours were closed: booked and still to come.</summary>
    public static async Task<int> TerkenaTutupAsync(this LayananDb db, IReadOnlyList<int> jadwal, DateOnly dari, DateOnly sampai, TimeOnly? jamDari, TimeOnly? jamSampai, PetugasAktif petugas, DateTimeOffset kini, CancellationToken ct)
    {
        var semua = db.Janji.DalamLingkup(petugas).Where(j => jadwal.Contains(j.JadwalId) && (j.Status == StatusJanji.Dipesan || j.Status == StatusJanji.Dikonfirmasi) && j.Slot.Tanggal >= dari && j.Slot.Tanggal <= sampai && j.Slot.MulaiPada > kini);
        if (jamDari is { } awal && jamSampai is { } akhir) semua = semua.Where(j => j.Slot.Mulai < akhir && j.Slot.Selesai > awal);
        return await semua.CountAsync(ct);
    }
}
