using System.Text.RegularExpressions;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Penjadwalan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pemanggilan;

public sealed partial class BukuTiket
{
    const int KetikanTerpanjang = 60;

    /// <summary>
    /// Checks an appointment in and gives its number, once: who checks in again gets the same number with a fresh key.
    /// On its day only, from <see cref="AturanGiliran.PalingAwal"/> before its time; who is late has no precedence. Load it with <see cref="BukuJanji.Lengkap"/>; the caller saves.
    /// </summary>
    public async Task<Hasil<TiketBaru>> CheckInAsync(LayananDb db, Janji janji, CaraAmbil cara, Pelaku pelaku, DateTimeOffset pada, CancellationToken ct)
    {
        if (await db.Tiket.Include(t => t.UnitKerja).Include(t => t.Loket).FirstOrDefaultAsync(t => t.JanjiId == janji.Id, ct) is { } lama)
            return lama.Status == StatusTiket.Batal ? Hasil.Ditolak($"Nomor {lama.Nomor} untuk janji ini sudah dibatalkan. Ambil nomor tanpa janji.") : Hasil.Dengan(new TiketBaru(lama, lama.KunciBaru(segel, pelaku, pada)));
        if (await db.TitikUntukAsync(janji.UnitKerjaId, ct) is not { } titik) return Hasil.Ditolak("Tempat janji ini tidak memakai nomor antrean. Langsung temui petugas loket.");
        var di = new JamKantor(jam, titik.UnitKerja.ZonaWaktu);
        if (Tolak(janji, titik.Aturan, di, pada, pelaku.PetugasId is not null) is { } tolak) return tolak;
        if (await BukuJanji.HadirAsync(db, janji, pelaku, pada, ct) is { Berhasil: false } bukan) return bukan;
        return Hasil.Dengan(await AmbilAsync(db, titik, null, new(cara)
        {
            JanjiId = janji.Id, JanjiPada = janji.Slot.MulaiPada, KodeLayanan = janji.Jadwal.KodeLayanan, Keperluan = janji.Jadwal.Nama, NamaSingkat = janji.NamaSingkat, Percakapan = janji.Percakapan
        }, pelaku, pada, ct));
    }

    /// <summary>The appointment of a code as people type and scanners read it: "JNJ-7K4QMX", "jnj 7k4qmx", "hadir JNJ-7K4QMX", the code within an address.</summary>
    public static string? Kode(string? ketikan)
    {
        if (ketikan is null or { Length: > 4 * KetikanTerpanjang }) return null;
        var huruf = ketikan.Trim().ToUpperInvariant();
        if (Berawalan().Match(huruf) is { Success: true } m) return Janji.Awalan + m.Groups[1].Value;
        return Polos().IsMatch(huruf) ? Janji.Awalan + huruf : null;
    }

    static Hasil? Tolak(Janji janji, AturanGiliran aturan, JamKantor di, DateTimeOffset pada, bool petugas)
    {
        var (mulai, pukul) = (janji.Slot.MulaiPada, di.Pukul(janji.Slot.MulaiPada));
        if (janji.Status == StatusJanji.Batal) return Hasil.Ditolak("Janji ini sudah dibatalkan. Ambil nomor tanpa janji, atau pesan janji baru.");
        if (janji.Status == StatusJanji.Selesai) return Hasil.Ditolak("Janji ini sudah selesai dilayani.");
        if (di.TanggalPada(mulai) is var hari && hari > di.HariIni) return Hasil.Ditolak($"Janji ini untuk {KalimatWaktu.HariTanggal(hari)} pukul {pukul}, bukan hari ini.");
        if (hari < di.HariIni) return Hasil.Ditolak($"Janji ini untuk {KalimatWaktu.HariTanggal(hari)} dan sudah lewat. Ambil nomor tanpa janji.");
        // Who stands before an officer is there: he may wait as long as he likes.
        return !petugas && pada < mulai - aturan.PalingAwal
            ? Hasil.Ditolak($"Janji Anda pukul {pukul}. Lapor hadir mulai pukul {di.Pukul(mulai - aturan.PalingAwal)}, setelah Anda di kantor.") : null;
    }

    [GeneratedRegex(@"JNJ[\s-]*([2-9A-HJ-NP-TV-Z]{6})\b")]
    private static partial Regex Berawalan();

    [GeneratedRegex("^[2-9A-HJ-NP-TV-Z]{6}$")]
    private static partial Regex Polos();
}
