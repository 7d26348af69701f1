using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penjadwalan;

/// <summary>
/// Books, moves and cancels appointments inside the caller's context; the caller saves once. Places are counted by that save (Data/TempatSlot.cs): where somebody else was faster it fails
/// as any clash does, nothing is saved, and the work is done again, as the desks and the receiver of messages do. An officer's word (a <see cref="Pelaku"/> with an account) is not bound to the
/// citizen's limits of time. Nothing is told here but offers to those who wait.
/// </summary>
public static partial class BukuJanji
{
    const string Penuh = "Tempat pada jam itu baru saja habis. Pilih jam lain.";

    /// <summary>Within this time missed appointments count.</summary>
    internal static readonly TimeSpan MasaTidakDatang = TimeSpan.FromDays(90);

    /// <summary>So many lie ahead of one phone at most, whatever the names.</summary>
    const int SeNomor = 6;

    /// <summary>The next free slots from a day on (null = now), at most so many.</summary>
    public static Task<IReadOnlyList<SlotKosong>> SlotKosongAsync(LayananDb db, JadwalLayanan jadwal, DateTimeOffset kini, DateOnly? dari, int banyak, CancellationToken ct, bool petugas = false) =>
        JadwalQuery.KosongAsync(db, jadwal, kini, dari, null, petugas, banyak, ct);

    /// <summary>The free slots of one day.</summary>
    public static Task<IReadOnlyList<SlotKosong>> SlotHariAsync(LayananDb db, JadwalLayanan jadwal, DateTimeOffset kini, DateOnly tanggal, CancellationToken ct, bool petugas = false) =>
        JadwalQuery.KosongAsync(db, jadwal, kini, tanggal, tanggal, petugas, 300, ct);

    /// <summary>The next days with free places.</summary>
    public static async Task<IReadOnlyList<HariKosong>> HariKosongAsync(LayananDb db, JadwalLayanan jadwal, DateTimeOffset kini, DateOnly? dari, int banyak, CancellationToken ct, bool petugas = false) =>
        [.. (await JadwalQuery.KosongAsync(db, jadwal, kini, dari, null, petugas, 20_000, ct)).GroupBy(s => s.Tanggal).Select(g => new HariKosong(g.Key, g.Sum(s => s.Sisa))).Take(banyak)];

    public static async Task<Hasil<Janji>> PesanAsync(LayananDb db, int slotId, PemesanJanji pemesan, Pelaku oleh, DateTimeOffset pada, CancellationToken ct) =>
        await db.SlotJanji.Where(s => s.Id == slotId).Select(s => new { s.JadwalId, s.Tanggal, s.Mulai }).FirstOrDefaultAsync(ct) is { } s
            ? await PesanAsync(db, new KunciSlot(s.JadwalId, s.Tanggal, s.Mulai), pemesan, oleh, pada, ct) : Hasil.Ditolak("Jam itu tidak ada lagi. Pilih jam lain.");

    public static Task<Hasil<Janji>> PesanAsync(LayananDb db, KunciSlot kunci, PemesanJanji pemesan, Pelaku oleh, DateTimeOffset pada, CancellationToken ct) => BuatAsync(db, kunci, pemesan, null, oleh, pada, ct);

    /// <summary>To another slot of the same schedule, all or nothing; the appointment gets a new code. Load it with <see cref="Lengkap"/>.</summary>
    public static async Task<Hasil<Janji>> PindahAsync(LayananDb db, Janji lama, KunciSlot kunci, Pelaku oleh, DateTimeOffset pada, CancellationToken ct)
    {
        if (Ubah(lama, oleh, pada) is { Berhasil: false } tolak) return tolak;
        if (lama.Slot.Kunci == kunci) return Hasil.Ditolak("Janji ini sudah pada jam itu.");
        if (kunci.JadwalId != lama.JadwalId) return Hasil.Ditolak("Jam itu milik layanan atau tempat lain. Batalkan janji ini, lalu pesan yang baru.");
        var pemesan = new PemesanJanji(lama.Nama, lama.Nik, lama.Kebutuhan, lama.Percakapan);
        if (!lama.Aktif && await SudahPindahAsync(db, lama, pemesan, oleh, pada, ct) is { Berhasil: false } sudah) return sudah;
        var baru = await BuatAsync(db, kunci, pemesan, lama, oleh, pada, ct);
        if (!baru.Berhasil) return baru;
        if (lama.Aktif) await LepasAsync(db, lama, oleh, pada, $"Dipindah ke {baru.Nilai!.Kode}.", ct);
        return baru;
    }

    /// <summary>The office owes one time, not two.</summary>
    static async Task<Hasil> SudahPindahAsync(LayananDb db, Janji lama, PemesanJanji pemesan, Pelaku oleh, DateTimeOffset pada, CancellationToken ct) =>
        await db.Janji.Where(j => j.DipindahDariId == lama.Id).Select(j => j.Kode).FirstOrDefaultAsync(ct) is { } kode ? Hasil.Ditolak($"Janji ini sudah diganti dengan {kode}.") : await SudahAsync(db, lama.Jadwal, pemesan, oleh, pada, ct);

    public static async Task<Hasil> BatalAsync(LayananDb db, Janji janji, string? alasan, Pelaku oleh, DateTimeOffset pada, CancellationToken ct) =>
        Ubah(janji, oleh, pada) is { Berhasil: false } tolak ? tolak : await LepasAsync(db, janji, oleh, pada, alasan, ct);

    public static Task<Hasil> KonfirmasiAsync(LayananDb db, Janji janji, Pelaku oleh, DateTimeOffset pada, CancellationToken ct) => Task.FromResult(Kabari(db, janji, janji.Konfirmasi(oleh, pada), pada, ct));

    public static Task<Hasil> HadirAsync(LayananDb db, Janji janji, Pelaku oleh, DateTimeOffset pada, CancellationToken ct) => Task.FromResult(Kabari(db, janji, janji.Hadir(oleh, pada), pada, ct));

    public static Task<Hasil> SelesaiAsync(LayananDb db, Janji janji, Pelaku oleh, DateTimeOffset pada, CancellationToken ct) => Task.FromResult(Kabari(db, janji, janji.Selesai(oleh, pada), pada, ct));

    /// <summary>Nobody came; only once its hour has begun.</summary>
    public static Task<Hasil> TidakDatangAsync(LayananDb db, Janji janji, Pelaku oleh, DateTimeOffset pada, CancellationToken ct) => Task.FromResult(pada < janji.Slot.MulaiPada
        ? Hasil.Ditolak("Jamnya belum tiba. Bila warga mengatakan tidak jadi datang, pilih Batalkan supaya tempatnya dapat dipakai orang lain.") : Kabari(db, janji, janji.TidakDatang(oleh, pada), pada, ct));

    /// <summary>With all that moving, cancelling and telling need.</summary>
    public static IQueryable<Janji> Lengkap(this IQueryable<Janji> semua) => semua.Include(j => j.Slot).Include(j => j.Jadwal.UnitKerja).Include(j => j.Percakapan!.Kontak).Include(j => j.TutupHari);

    static async Task<Hasil<Janji>> BuatAsync(LayananDb db, KunciSlot kunci, PemesanJanji pemesan, Janji? lama, Pelaku oleh, DateTimeOffset pada, CancellationToken ct)
    {
        if (await db.JadwalLayanan.Include(j => j.UnitKerja).FirstOrDefaultAsync(j => j.Id == kunci.JadwalId, ct) is not { Aktif: true } jadwal) return Hasil.Ditolak("Layanan ini tidak lagi membuka janji temu di tempat itu.");
        var sidik = Sidik(db, pemesan);
        if (lama is null && await SudahAsync(db, jadwal, pemesan, oleh, pada, ct) is { Berhasil: false } tolak) return tolak;
        if (lama is null && await TerbanyakAsync(db, pemesan, oleh, pada, ct) is { Berhasil: false } banyak) return banyak;
        var tempat = await TempatAsync(db, jadwal, kunci, oleh, pada, ct);
        if (!tempat.Berhasil) return tempat.TanpaNilai;
        var (slot, batas) = tempat.Nilai;
        slot.Ambil(batas);
        db.Hitung(slot);
        var janji = db.Janji.Add(Janji.Pesan(slot, jadwal, pemesan, sidik, oleh, pada)).Entity;
        if (lama is not null) janji.PindahanDari(lama);
        if (janji.KunciAktif is { } kunciOrang && await db.TungguSlot.FirstOrDefaultAsync(t => t.KunciAktif == kunciOrang, ct) is { } tunggu) tunggu.SudahPunya(janji);
        Kabarkan(db, Topik.Janji, pada);
        return Hasil.Dengan(janji);
    }

    /// <summary>The slot's row, made when it is the first; refused when it cannot be booked.</summary>
    static async Task<Hasil<(SlotJanji Slot, int Batas)>> TempatAsync(LayananDb db, JadwalLayanan jadwal, KunciSlot kunci, Pelaku oleh, DateTimeOffset pada, CancellationToken ct)
    {
        var kalender = await db.KalenderAsync(jadwal.UnitKerjaId, ct);
        var petugas = oleh.PetugasId is not null;
        var (_, akhir, sejak) = JadwalQuery.Rentang(jadwal, kalender, pada, petugas);
        if (jadwal.SlotPada(kunci.Tanggal, kalender).Where(s => s.Mulai == kunci.Mulai).Cast<JamSlot?>().FirstOrDefault() is not { } jam) return Hasil.Ditolak("Jam itu tidak ada dalam jadwal. Pilih jam lain.");
        if (jam.MulaiPada < pada) return Hasil.Ditolak("Jam itu sudah lewat. Pilih jam lain.");
        if (jam.MulaiPada < sejak) return Hasil.Ditolak($"Pemesanan ditutup {jadwal.JedaJam} jam sebelumnya. Pilih jam lain.");
        if (kunci.Tanggal > akhir) return Hasil.Ditolak($"Pemesanan baru dibuka sampai {KalimatWaktu.Tanggal(akhir)}. Pilih hari yang lebih dekat.");
        var papan = await JadwalQuery.PapanAsync(db, jadwal, kunci.Tanggal, kunci.Tanggal, ct);
        if (papan.Penutup(kunci.Tanggal, jam.Mulai, jam.Selesai) is { } tutup) return Hasil.Ditolak($"Tidak ada pelayanan pada jam itu: {tutup.Alasan}. Pilih jam lain.");
        if (papan.Sisa(jadwal, jam) == 0) return Hasil.Ditolak(Penuh);
        var slot = await db.SlotJanji.FirstOrDefaultAsync(s => s.JadwalId == kunci.JadwalId && s.Tanggal == kunci.Tanggal && s.Mulai == kunci.Mulai, ct);
        if (slot is null) slot = db.SlotJanji.Add(SlotJanji.Dari(jadwal, jam)).Entity;
        else if (slot is { Terisi: 0, Tertunda: 0 }) slot.Sesuaikan(jam, jadwal.Kapasitas);
        var batas = papan.Batas(jadwal, jam);
        return slot.Ditutup || slot.Terisi + slot.Tertunda >= Math.Min(batas, slot.Kapasitas) ? Hasil.Ditolak(Penuh) : Hasil.Dengan((slot, batas));
    }

    static async Task<Hasil> SudahAsync(LayananDb db, JadwalLayanan jadwal, PemesanJanji pemesan, Pelaku oleh, DateTimeOffset pada, CancellationToken ct)
    {
        if (Sidik(db, pemesan) is not { } sidik) return Hasil.Baik;
        var kunci = $"{jadwal.KodeLayanan}:{sidik}";
        if (await db.Janji.Where(j => j.KunciAktif == kunci).Select(j => new { j.Kode, j.KontakId, j.Slot.Tanggal, j.Slot.Mulai }).FirstOrDefaultAsync(ct) is { } ada)
            // Who types somebody's NIK from another phone learns neither code nor time.
            return oleh.PetugasId is null && ada.KontakId != pemesan.Percakapan?.KontakId ? Hasil.Ditolak("NIK ini masih punya janji untuk layanan ini, yang dipesan dari nomor lain atau di loket. Tulis *petugas* bila itu keliru.") : Hasil.Ditolak($"Orang ini masih punya janji {ada.Kode} pada {KalimatWaktu.HariTanggal(ada.Tanggal)} pukul {KalimatJanji.Pukul(ada.Mulai)}. Pindahkan atau batalkan dulu yang itu.");
        if (oleh.PetugasId is not null || jadwal.BatasTidakDatang == 0) return Hasil.Baik;
        var banyak = await db.TidakDatangAsync(sidik, pada, ct);
        return banyak >= jadwal.BatasTidakDatang ? Hasil.Ditolak($"Dalam 90 hari terakhir ada {banyak} janji yang tidak didatangi, jadi janji berikutnya dibuat lewat petugas. Tulis *petugas* untuk minta dibantu.") : Hasil.Baik;
    }

    static async Task<Hasil> TerbanyakAsync(LayananDb db, PemesanJanji pemesan, Pelaku oleh, DateTimeOffset pada, CancellationToken ct) =>
        oleh.PetugasId is null && pemesan.Percakapan?.KontakId is { } kontak && await db.Janji.CountAsync(j => j.KontakId == kontak && (j.Status == StatusJanji.Dipesan || j.Status == StatusJanji.Dikonfirmasi) && j.Slot.MulaiPada > pada, ct) >= SeNomor
            ? Hasil.Ditolak($"Dari nomor ini sudah ada {SeNomor} janji. Untuk lebih banyak orang, tulis *petugas* untuk minta dibantu.") : Hasil.Baik;

    static string? Sidik(LayananDb db, PemesanJanji p) => p.Orang is { } orang ? db.Segel!.Sidik("janji:" + orang) : null;

    static Hasil Ubah(Janji janji, Pelaku oleh, DateTimeOffset pada)
    {
        if (janji.Status == StatusJanji.TidakTerlayani) return Hasil.Baik;
        if (!janji.Aktif) return Hasil.Ditolak($"Tidak dapat dilakukan: janji ini {JalurJanji.Sebutan(janji.Status)}.");
        if (oleh.PetugasId is not null || janji.TutupHariId is not null) return Hasil.Baik;
        var batas = janji.Jadwal.BatasUbahJam;
        return pada > janji.Slot.MulaiPada.AddHours(-batas)
            ? Hasil.Ditolak(pada > janji.Slot.MulaiPada ? "Waktu janji ini sudah lewat." : $"Janji hanya dapat diubah sendiri sampai {batas} jam sebelumnya. Tulis *petugas* untuk minta dibantu.") : Hasil.Baik;
    }

    /// <summary>Cancels, and keeps the place for the first who waits.</summary>
    static async Task<Hasil> LepasAsync(LayananDb db, Janji janji, Pelaku oleh, DateTimeOffset pada, string? alasan, CancellationToken ct)
    {
        if (janji.Batal(oleh, pada, alasan) is { Berhasil: false } tolak) return tolak;
        db.Hitung(janji.Slot);
        Kabari(db, janji, Hasil.Baik, pada, ct);
        await TawarkanAsync(db, janji.Slot, pada, ct);
        return Hasil.Baik;
    }

    static Hasil Kabari(LayananDb db, Janji janji, Hasil hasil, DateTimeOffset pada, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (hasil.Berhasil) Kabarkan(db, janji.Id > 0 ? Topik.SatuJanji(janji.Id) : Topik.Janji, pada);
        return hasil;
    }

    static void Kabarkan(LayananDb db, string topik, DateTimeOffset pada)
    {
        if (!db.Kabar.Local.Any(k => k.Id == 0 && k.Topik == topik)) db.Kabar.Add(Kabar.Tentang(topik, pada));
    }
}
