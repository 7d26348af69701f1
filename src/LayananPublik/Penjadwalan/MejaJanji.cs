using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kependudukan;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penjadwalan;

/// <summary>What an officer books for a citizen at the counter or by telephone; with the citizen's chat, if there is one, where it is told.</summary>
public sealed record IsianPemesan(string Nama, string? Nik = null, string? Kebutuhan = null, int? PercakapanId = null);

/// <summary>The officers' desk of appointments: right, scope, one save, and news to the citizen.</summary>
public sealed partial class MejaJanji(KerjaMeja meja, TimeProvider jam)
{
    const string TakAda = "Janji ini tidak ada di wilayah kerja Anda.";
    const string DiubahLain = "Janji ini baru saja diubah oleh warga atau petugas lain. Muat ulang.";
    const string TungguUsai = "Baris daftar tunggu ini sudah selesai. Muat ulang.";
    const int UlangBerebut = 3;

    public Task<Hasil<Janji>> PesanAsync(PetugasAktif petugas, KunciSlot kunci, IsianPemesan isi, CancellationToken ct) => LakukanAsync(petugas, Izin.KelolaJanji, async db =>
    {
        if (!NamaOrang.TryParse(isi.Nama, out var nama, out var galat)) return Hasil.Ditolak(galat);
        string? nik = null;
        if (!string.IsNullOrWhiteSpace(isi.Nik))
        {
            if (!Nik.TryParse(isi.Nik, out var n, out galat)) return Hasil.Ditolak(galat);
            nik = n.Nilai;
        }
        if (!await db.JadwalLayanan.DalamLingkup(petugas).AnyAsync(j => j.Id == kunci.JadwalId, ct)) return Hasil.Ditolak("Jadwal ini tidak ada di wilayah kerja Anda.");
        var percakapan = isi.PercakapanId is { } id ? await db.Percakapan.DalamLingkup(petugas).Include(p => p.Kontak).FirstOrDefaultAsync(p => p.Id == id, ct) : null;
        if (isi.PercakapanId is not null && percakapan is null) return Hasil.Ditolak("Percakapan ini tidak ada di wilayah kerja Anda.");
        var pada = jam.GetUtcNow();
        var hasil = await BukuJanji.PesanAsync(db, kunci, new(nama.Nilai, nik, isi.Kebutuhan, percakapan), petugas.Pelaku, pada, ct);
        if (hasil.Nilai is { } j) BeritaJanji.Kirim(db, j, KalimatJanji.Dipesan, pada);
        return hasil;
    }, ct);

    public Task<Hasil<Janji>> PindahAsync(PetugasAktif petugas, int id, KunciSlot kunci, CancellationToken ct) => UbahAsync(petugas, id, async (db, j, pada) =>
    {
        var hasil = await BukuJanji.PindahAsync(db, j, kunci, petugas.Pelaku, pada, ct);
        if (hasil.Nilai is { } baru) BeritaJanji.Kirim(db, baru, KalimatJanji.Dipindah, pada, j.Id);
        return hasil;
    }, ct);

    public Task<Hasil> BatalAsync(PetugasAktif petugas, int id, string alasan, CancellationToken ct) => UbahAsync(petugas, id, async (db, j, pada) =>
    {
        if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak("Tulis alasan pembatalan; warga akan membacanya.");
        var hasil = await BukuJanji.BatalAsync(db, j, alasan.Trim(), petugas.Pelaku, pada, ct);
        if (hasil.Berhasil) BeritaJanji.Kirim(db, j, x => KalimatJanji.Dibatalkan(x, alasan.Trim()), pada);
        return hasil;
    }, ct);

    public Task<Hasil> KonfirmasiAsync(PetugasAktif petugas, int id, CancellationToken ct) => UbahAsync(petugas, id, (db, j, pada) => BukuJanji.KonfirmasiAsync(db, j, petugas.Pelaku, pada, ct), ct);

    public Task<Hasil> HadirAsync(PetugasAktif petugas, int id, CancellationToken ct) => UbahAsync(petugas, id, (db, j, pada) => BukuJanji.HadirAsync(db, j, petugas.Pelaku, pada, ct), ct);

    public Task<Hasil> SelesaiAsync(PetugasAktif petugas, int id, CancellationToken ct) => UbahAsync(petugas, id, (db, j, pada) => BukuJanji.SelesaiAsync(db, j, petugas.Pelaku, pada, ct), ct);

    /// <summary>The officer saw that nobody came, before the night's round does.</summary>
    public Task<Hasil> TidakDatangAsync(PetugasAktif petugas, int id, CancellationToken ct) => UbahAsync(petugas, id, (db, j, pada) => BukuJanji.TidakDatangAsync(db, j, petugas.Pelaku, pada, ct), ct);

    /// <summary>Puts a citizen with a chat on the waiting list.</summary>
    public Task<Hasil> TungguAsync(PetugasAktif petugas, int jadwalId, IsianPemesan isi, WaktuTunggu waktu, CancellationToken ct) => LakukanAsync(petugas, Izin.KelolaJanji, async db =>
    {
        if (!NamaOrang.TryParse(isi.Nama, out var nama, out var galat)) return Hasil.Ditolak(galat);
        if (await db.JadwalLayanan.Include(j => j.UnitKerja).DalamLingkup(petugas).FirstOrDefaultAsync(j => j.Id == jadwalId, ct) is not { } jadwal) return Hasil.Ditolak("Jadwal ini tidak ada di wilayah kerja Anda.");
        var percakapan = await db.Percakapan.DalamLingkup(petugas).Include(p => p.Kontak).FirstOrDefaultAsync(p => p.Id == isi.PercakapanId, ct);
        return (await BukuJanji.TungguAsync(db, jadwal, new(nama.Nilai, isi.Nik, isi.Kebutuhan, percakapan), waktu, null, petugas.Pelaku, jam.GetUtcNow(), ct)).TanpaNilai;
    }, ct);

    /// <summary>Before all who wait; the history keeps who did and why.</summary>
    public Task<Hasil> DahulukanTungguAsync(PetugasAktif petugas, int tungguId, string alasan, CancellationToken ct) => LakukanAsync(petugas, Izin.KelolaJanji, async db =>
        await db.TungguSlot.DalamLingkup(petugas).FirstOrDefaultAsync(t => t.Id == tungguId, ct) is { } t ? await BukuJanji.DahulukanTungguAsync(db, t, alasan, petugas.Pelaku, jam.GetUtcNow(), ct) : Hasil.Ditolak(TungguUsai), ct);

    public Task<Hasil> BatalTungguAsync(PetugasAktif petugas, int tungguId, string alasan, CancellationToken ct) => LakukanAsync(petugas, Izin.KelolaJanji, async db =>
    {
        if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak("Tulis mengapa ia dikeluarkan.");
        if (await db.TungguSlot.LengkapTunggu().DalamLingkup(petugas).FirstOrDefaultAsync(t => t.Id == tungguId, ct) is not { Berjalan: true } t) return Hasil.Ditolak(TungguUsai);
        await BukuJanji.BerhentiTungguAsync(db, t, petugas.Pelaku, jam.GetUtcNow(), ct, alasan.Trim());
        return Hasil.Baik;
    }, ct);

    Task<Hasil<T>> UbahAsync<T>(PetugasAktif petugas, int id, Func<LayananDb, Janji, DateTimeOffset, Task<Hasil<T>>> ubah, CancellationToken ct) => LakukanAsync(petugas, Izin.KelolaJanji, async db =>
        await db.Janji.Lengkap().DalamLingkup(petugas).FirstOrDefaultAsync(j => j.Id == id, ct) is { } j ? await ubah(db, j, jam.GetUtcNow()) : Hasil.Ditolak(TakAda), ct);

    async Task<Hasil> UbahAsync(PetugasAktif petugas, int id, Func<LayananDb, Janji, DateTimeOffset, Task<Hasil>> ubah, CancellationToken ct) =>
        (await UbahAsync<bool>(petugas, id, async (db, j, pada) => await ubah(db, j, pada) is { Berhasil: false } tolak ? tolak : Hasil.Dengan(true), ct)).TanpaNilai;

    async Task<Hasil> LakukanAsync(PetugasAktif petugas, Izin izin, Func<LayananDb, Task<Hasil>> kerja, CancellationToken ct) =>
        (await LakukanAsync<bool>(petugas, izin, async db => await kerja(db) is { Berhasil: false } tolak ? tolak : Hasil.Dengan(true), ct)).TanpaNilai;

    /// <summary>A clash with the citizen, with those who wait or with another officer: read again, and do it if it still may be done.</summary>
    async Task<Hasil<T>> LakukanAsync<T>(PetugasAktif petugas, Izin izin, Func<LayananDb, Task<Hasil<T>>> kerja, CancellationToken ct)
    {
        if (!petugas.Boleh(izin)) return Hasil.Ditolak(KerjaMeja.TakBerwenang);
        for (var ke = 1; ; ke++)
        {
            var hasil = await meja.LakukanAsync(kerja, ct);
            if (hasil.Penolakan != KerjaMeja.DiubahLain) return hasil;
            if (ke == UlangBerebut) return Hasil.Ditolak(DiubahLain);
        }
    }
}
