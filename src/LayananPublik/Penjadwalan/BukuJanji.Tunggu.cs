using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penjadwalan;

/// <summary>The waiting list: a place that becomes free passes over to who waits in the same save, so nobody can slip in between.</summary>
public static partial class BukuJanji
{
    /// <summary>An offer must leave this long to answer, and this long to come.</summary>
    static readonly TimeSpan PalingSempit = TimeSpan.FromMinutes(15), SebelumMulai = TimeSpan.FromMinutes(30);

    /// <summary>Waits for a place on one of these days; with an appointment, for an earlier one in its stead.</summary>
    public static async Task<Hasil<TungguSlot>> TungguAsync(LayananDb db, JadwalLayanan jadwal, PemesanJanji pemesan, WaktuTunggu waktu, int? janjiId, Pelaku oleh, DateTimeOffset pada, CancellationToken ct)
    {
        if (pemesan.Percakapan is not { } percakapan) return Hasil.Ditolak("Daftar tunggu hanya untuk warga yang dapat dikabari lewat WhatsApp.");
        if (!jadwal.Aktif) return Hasil.Ditolak("Layanan ini tidak lagi membuka janji temu di tempat itu.");
        if (waktu.Salah() is { } salah) return Hasil.Ditolak(salah);
        var sidik = Sidik(db, pemesan);
        if (janjiId is null && await SudahAsync(db, jadwal, pemesan, oleh, pada, ct) is { Berhasil: false } tolak) return tolak;
        var kunci = sidik is null ? null : $"{jadwal.KodeLayanan}:{sidik}";
        if (kunci is not null && await db.TungguSlot.AnyAsync(t => t.KunciAktif == kunci, ct)) return Hasil.Ditolak("Sudah ada di daftar tunggu. Kami kabari begitu ada tempat kosong.");
        Kabarkan(db, Topik.Janji, pada);
        return Hasil.Dengan(db.TungguSlot.Add(TungguSlot.Antre(jadwal, pemesan, percakapan, kunci, waktu, janjiId, oleh, pada)).Entity);
    }

    /// <summary>Takes what was offered; load the row with <see cref="LengkapTunggu"/>.</summary>
    public static async Task<Hasil<Janji>> AmbilTawaranAsync(LayananDb db, TungguSlot tunggu, Pelaku oleh, DateTimeOffset pada, CancellationToken ct)
    {
        if (tunggu is not { Status: StatusTunggu.Ditawari, Slot: { } slot } || tunggu.BerlakuSampai <= pada) return Hasil.Ditolak("Tawaran ini sudah lewat. Pilih waktu lain, atau daftar tunggu lagi.");
        if (!await MasihAdaAsync(db, tunggu.Jadwal, slot, ct)) return Hasil.Ditolak("Tidak ada pelayanan pada jam itu. Anda tetap di daftar tunggu.");
        var lama = tunggu.JanjiId is { } id ? await db.Janji.Lengkap().FirstOrDefaultAsync(j => j.Id == id, ct) : null;
        if (lama is { Aktif: false }) lama = null;
        var sidik = Sidik(db, tunggu.Pemesan);
        if (lama is null && await SudahAsync(db, tunggu.Jadwal, tunggu.Pemesan, oleh, pada, ct) is { Berhasil: false } tolak) return tolak;
        if (lama is null && await TerbanyakAsync(db, tunggu.Pemesan, oleh, pada, ct) is { Berhasil: false } banyak) return banyak;
        // The kept place goes over: given back and taken in one save, so nothing is counted.
        tunggu.Akhiri(StatusTunggu.Dipesan, oleh, pada);
        slot.Ambil(slot.Kapasitas);
        db.Hitung(slot);
        var janji = db.Janji.Add(Janji.Pesan(slot, tunggu.Jadwal, tunggu.Pemesan, sidik, oleh, pada)).Entity;
        Kabarkan(db, Topik.Janji, pada);
        if (lama is null) return Hasil.Dengan(janji);
        janji.PindahanDari(lama);
        await LepasAsync(db, lama, oleh, pada, $"Dipindah ke {janji.Kode}.", ct);
        return Hasil.Dengan(janji);
    }

    /// <summary>Before all who wait for the same schedule now.</summary>
    public static async Task<Hasil> DahulukanTungguAsync(LayananDb db, TungguSlot tunggu, string alasan, Pelaku petugas, DateTimeOffset pada, CancellationToken ct)
    {
        var pertama = await db.TungguSlot.Where(t => t.JadwalId == tunggu.JadwalId && t.Status == StatusTunggu.Menunggu).OrderBy(t => t.GiliranSejak).ThenBy(t => t.Id).Select(t => new { t.Id, t.GiliranSejak }).FirstOrDefaultAsync(ct);
        if (pertama?.Id == tunggu.Id) return Hasil.Ditolak($"{tunggu.NamaSingkat} sudah di urutan pertama.");
        if (tunggu.Dahulukan(pertama?.GiliranSejak ?? pada, alasan, petugas, pada) is { Berhasil: false } tolak) return tolak;
        Kabarkan(db, Topik.Janji, pada);
        return Hasil.Baik;
    }

    /// <summary>Wants the offer not, or waits no longer; a kept place passes on to the next.</summary>
    public static Task BerhentiTungguAsync(LayananDb db, TungguSlot tunggu, Pelaku oleh, DateTimeOffset pada, CancellationToken ct, string? alasan = null) => AkhiriTungguAsync(db, tunggu, StatusTunggu.Batal, oleh, pada, ct, alasan);

    public static IQueryable<TungguSlot> LengkapTunggu(this IQueryable<TungguSlot> semua) => semua.Include(t => t.Slot).Include(t => t.Jadwal.UnitKerja).Include(t => t.Percakapan.Kontak);

    internal static async Task AkhiriTungguAsync(LayananDb db, TungguSlot tunggu, StatusTunggu ke, Pelaku oleh, DateTimeOffset pada, CancellationToken ct, string? alasan = null)
    {
        if (!tunggu.Berjalan) return;
        var slot = tunggu.Status == StatusTunggu.Ditawari ? tunggu.Slot : null;
        tunggu.Akhiri(ke, oleh, pada, alasan);
        Kabarkan(db, Topik.Janji, pada);
        if (slot is null) return;
        db.Hitung(slot);
        await TawarkanAsync(db, slot, pada, ct);
    }

    /// <summary>Keeps one free place for the first who waits and whom it suits; false when nobody does or the slot is too near, too full or closed.</summary>
    internal static async Task<bool> TawarkanAsync(LayananDb db, SlotJanji slot, DateTimeOffset pada, CancellationToken ct)
    {
        if (slot.Ditutup || slot.Terisi + slot.Tertunda >= slot.Kapasitas || slot.MulaiPada - SebelumMulai - PalingSempit <= pada) return false;
        var (jadwalId, tanggal, mulai, pukul) = (slot.JadwalId, slot.Tanggal, slot.MulaiPada, slot.Mulai);
        var jadwal = await db.JadwalLayanan.Include(j => j.UnitKerja).SingleAsync(j => j.Id == jadwalId, ct);
        if (!jadwal.Aktif || slot.Terisi + slot.Tertunda >= jadwal.Kapasitas || !await MasihAdaAsync(db, jadwal, slot, ct)) return false;
        var papan = await JadwalQuery.PapanAsync(db, jadwal, tanggal, tanggal, ct);
        var jam = new JamSlot(tanggal, slot.Mulai, slot.Selesai, slot.MulaiPada, slot.SelesaiPada);
        if (papan.Penutup(tanggal, slot.Mulai, slot.Selesai) is not null || slot.Terisi + slot.Tertunda >= papan.Batas(jadwal, jam)) return false;
        // Who gives a place up in this save is not offered it again.
        var baru = db.ChangeTracker.Entries<TungguSlot>().Where(e => e.State == EntityState.Modified || e.Entity.Status != StatusTunggu.Menunggu).Select(e => e.Entity.Id).ToList();
        var dulu = await db.TungguSlot.LengkapTunggu().Where(t => t.JadwalId == jadwalId && t.Status == StatusTunggu.Menunggu && t.Dari <= tanggal && tanggal <= t.Sampai && (t.JamDari == null || t.JamDari <= pukul) && (t.JamSampai == null || pukul < t.JamSampai) && !baru.Contains(t.Id)
                && t.Percakapan.Kontak.TolakKabarSejak == null && t.Percakapan.Kontak.DiragukanSejak == null
                && !db.Janji.Any(j => j.Id == t.JanjiId && j.Slot.MulaiPada <= mulai && (j.Status == StatusJanji.Dipesan || j.Status == StatusJanji.Dikonfirmasi)))
            .OrderBy(t => t.GiliranSejak).ThenBy(t => t.Id).FirstOrDefaultAsync(ct);
        if (dulu is null) return false;
        var sampai = await TahanSampaiAsync(db, jadwal, slot, pada, ct);
        dulu.Tawari(slot, papan.Batas(jadwal, jam), sampai, pada);
        db.Hitung(slot);
        var kalender = await db.KalenderAsync(jadwal.UnitKerjaId, ct);
        db.BeritaTunda.Add(BeritaTunda.Tulis(dulu.Percakapan, BeritaJanji.Tentang(dulu), KalimatJanji.Tawaran(dulu, kalender.Teks(sampai, pada)), segera: true, pada));
        Kabarkan(db, Topik.Janji, pada);
        return true;
    }

    /// <summary>The office still serves then: neither closed, nor a holiday, nor outside of its present hours.</summary>
    internal static async Task<bool> MasihAdaAsync(LayananDb db, JadwalLayanan jadwal, SlotJanji slot, CancellationToken ct) =>
        !slot.Ditutup && jadwal.SlotPada(slot.Tanggal, await db.KalenderAsync(jadwal.UnitKerjaId, ct)).Any(s => s.Mulai == slot.Mulai);

    /// <summary>What was offered is served no more: he waits on, and is told so.</summary>
    internal static void KembaliTunggu(LayananDb db, TungguSlot tunggu, DateTimeOffset pada)
    {
        var slot = tunggu.Slot!;
        db.BeritaTunda.Add(BeritaTunda.Tulis(tunggu.Percakapan, BeritaJanji.Tentang(tunggu), KalimatJanji.TawaranGugur(tunggu), segera: true, pada));
        tunggu.Kembali(pada);
        db.Hitung(slot);
        Kabarkan(db, Topik.Janji, pada);
    }

    /// <summary>The office's time to answer, while people are awake; never into the slot itself.</summary>
    static async Task<DateTimeOffset> TahanSampaiAsync(LayananDb db, JadwalLayanan jadwal, SlotJanji slot, DateTimeOffset pada, CancellationToken ct)
    {
        var (aturan, zona, lama) = (await db.AturanAsync(jadwal.UnitKerja.Jalur, ct), jadwal.UnitKerja.ZonaWaktu, TimeSpan.FromMinutes(jadwal.TahanMenit));
        var sampai = (aturan.HeningSampaiPada(pada, zona) ?? pada) + lama;
        if (aturan.HeningSampaiPada(sampai, zona) is { } pagi) sampai = pagi + lama;
        var terakhir = slot.MulaiPada - SebelumMulai;
        return sampai < terakhir ? sampai : terakhir;
    }
}
