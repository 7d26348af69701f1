using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pemanggilan;

public sealed partial class MejaAntrean
{
    /// <summary>Calls whoever is next by <see cref="AturanGiliran"/>; the value is the number, null when nobody waits for this counter.</summary>
    public Task<Hasil<string?>> PanggilAsync(int loketId, PetugasAktif petugas, CancellationToken ct) => MemanggilAsync(loketId, petugas, (menunggu, loket, aturan, pada) =>
    {
        var berikut = aturan.Pilih(menunggu.Where(t => t.DapatDipanggil(loket)).Select(t => t.Calon), loket.Berturut, pada);
        return Hasil.Dengan(menunggu.Find(t => t.Id == berikut?.Id));
    }, ct);

    /// <summary>Calls this one out of turn; the history names who did and why.</summary>
    public Task<Hasil<string?>> PanggilTiketAsync(int loketId, int tiketId, string alasan, PetugasAktif petugas, CancellationToken ct) => MemanggilAsync(loketId, petugas, (menunggu, _, _, pada) =>
    {
        if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak("Tulis mengapa ia didahulukan.");
        if (menunggu.Find(t => t.Id == tiketId) is not { } t) return Hasil.Ditolak("Nomor itu tidak menunggu lagi.");
        t.Dahulukan(petugas.Pelaku, alasan, pada);
        return Hasil.Dengan<Tiket?>(t);
    }, ct);

    public Task<Hasil> PanggilUlangAsync(int tiketId, PetugasAktif petugas, CancellationToken ct) => PadaTiketAsync(tiketId, petugas, (t, pada) => t.PanggilUlang(petugas.Pelaku, pada), ct);

    public Task<Hasil> MulaiAsync(int tiketId, PetugasAktif petugas, CancellationToken ct) => PadaTiketAsync(tiketId, petugas, (t, pada) => t.Mulai(petugas.Pelaku, pada), ct);

    public Task<Hasil> LewatkanAsync(int tiketId, PetugasAktif petugas, CancellationToken ct) => PadaTiketAsync(tiketId, petugas, (t, pada) => t.Lewatkan(petugas.Pelaku, pada), ct);

    public Task<Hasil> TahanAsync(int tiketId, PetugasAktif petugas, CancellationToken ct) => PadaTiketAsync(tiketId, petugas, (t, pada) => t.Tahan(petugas.Pelaku, pada), ct);

    /// <summary>Whose number was passed over is here after all; anybody of the desk may say so.</summary>
    public Task<Hasil> KembaliAsync(int tiketId, PetugasAktif petugas, CancellationToken ct) => PadaTiketAsync(tiketId, petugas, (t, pada) => t.Kembali(petugas.Pelaku, pada), ct, diLoketnya: false);

    public Task<Hasil> BatalkanAsync(int tiketId, PetugasAktif petugas, string alasan, CancellationToken ct) => PadaTiketAsync(tiketId, petugas, (t, pada) => t.Batalkan(petugas.Pelaku, alasan, pada), ct, diLoketnya: false);

    /// <summary>Held at this counter, now served on; only while nobody else stands there.</summary>
    public Task<Hasil> LanjutkanAsync(int tiketId, PetugasAktif petugas, CancellationToken ct) => PadaTiketAsync(tiketId, petugas, async (db, t, pada) =>
    {
        if (t.Loket is null || BukanMilik(t.Loket, petugas) is { }) return Hasil.Ditolak($"Nomor {t.Nomor} ditahan di {t.Loket?.Nama}. Lanjutkan dari sana, atau pindahkan ke loket Anda.");
        t.Loket.Memanggil(t.Loket.Berturut);
        return await SedangAsync(db, t.Loket, ct) is { } sedang ? Hasil.Ditolak($"Selesaikan nomor {sedang.Nomor} dulu.") : t.Lanjutkan(petugas.Pelaku, pada);
    }, ct, diLoketnya: false);

    /// <summary>To another counter, another series, or both.</summary>
    public Task<Hasil> PindahAsync(int tiketId, PetugasAktif petugas, int? keLoketId, string? keHuruf, CancellationToken ct) => PadaTiketAsync(tiketId, petugas, async (db, t, pada) =>
    {
        var ke = keLoketId is { } id ? await db.LoketPanggil.FirstOrDefaultAsync(l => l.Id == id && l.UnitKerjaId == t.UnitKerjaId, ct) : null;
        if (keLoketId is not null && ke is null) return TakAda;
        if (ke is { Keadaan: KeadaanLoket.Tutup }) return Hasil.Ditolak($"{ke.Nama} sedang tutup. Pilih loket yang buka, atau pindahkan ke layanannya.");
        var titik = await db.TitikAntrean.SingleAsync(x => x.UnitKerjaId == t.UnitKerjaId, ct);
        var deret = keHuruf is { Length: > 0 } ? titik.Deret.FirstOrDefault(d => d.Huruf == keHuruf) : null;
        return t.Pindah(ke, deret, petugas.Pelaku, pada);
    }, ct, diLoketnya: false);

    async Task<Hasil<string?>> MemanggilAsync(int loketId, PetugasAktif petugas, Func<List<Tiket>, LoketPanggil, AturanGiliran, DateTimeOffset, Hasil<Tiket?>> pilih, CancellationToken ct) =>
        !petugas.Boleh(Izin.PanggilAntrean) ? (Hasil<string?>)BukanWewenang : await kerja.LakukanAsync<string?>(async db =>
        {
            if (await LoketAsync(db, loketId, petugas, ct) is not { } loket) return TakAda;
            if (BukanMilik(loket, petugas) is { } bukan) return bukan;
            if (loket.Keadaan != KeadaanLoket.Buka) return Hasil.Ditolak($"{loket.Nama} sedang {(loket.Keadaan == KeadaanLoket.Istirahat ? "istirahat" : "tutup")}. Buka dulu.");
            if (await SedangAsync(db, loket, ct) is { } sedang) return Hasil.Ditolak($"Selesaikan, tahan, atau pindahkan nomor {sedang.Nomor} dulu.");
            var (pada, hari) = (jam.GetUtcNow(), buku.Hari(loket.UnitKerja));
            var menunggu = await db.Tiket.Where(t => t.UnitKerjaId == loket.UnitKerjaId && t.Tanggal == hari && t.Status == StatusTiket.Menunggu && t.DitahanPada == null).OrderBy(t => t.Id).Take(AntreanQuery.TerbanyakSehari).ToListAsync(ct);
            var aturan = await db.AturanGiliranAsync(loket.UnitKerjaId, ct);
            var pilihan = pilih(menunggu, loket, aturan, pada);
            if (!pilihan.Berhasil) return pilihan.TanpaNilai;
            if (pilihan.Nilai is not { } tiket) return Hasil.Dengan<string?>(null);
            var berturut = aturan.Sesudah(tiket.Calon, loket.Berturut, pada);
            if (tiket.Panggil(loket, petugas.Pelaku, pada) is { Berhasil: false } tolak) return tolak;
            loket.Memanggil(berturut);
            await db.KabariGiliranAsync(tiket, loket, pada, ct);
            await db.KabariAsync(loket.UnitKerjaId, hari, pada, ct);
            siaran.Tulis(db, Topik.SatuAntrean(loket.UnitKerjaId));
            return Hasil.Dengan<string?>(tiket.Nomor);
        }, ct);

    Task<Hasil> PadaTiketAsync(int id, PetugasAktif petugas, Func<Tiket, DateTimeOffset, Hasil> tindak, CancellationToken ct, bool diLoketnya = true) =>
        PadaTiketAsync(id, petugas, (_, t, pada) => Task.FromResult(tindak(t, pada)), ct, diLoketnya);

    Task<Hasil> PadaTiketAsync(int id, PetugasAktif petugas, Func<LayananDb, Tiket, DateTimeOffset, Task<Hasil>> tindak, CancellationToken ct, bool diLoketnya = true) =>
        !petugas.Boleh(Izin.PanggilAntrean) ? Task.FromResult(BukanWewenang) : kerja.LakukanAsync(async db =>
        {
            if (await TiketAsync(db, id, petugas, ct) is not { } t) return TakAda;
            if (t.Tanggal != buku.Hari(t.UnitKerja)) return Hasil.Ditolak($"Nomor {t.Nomor} dari hari lain. Minta warga mengambil nomor baru.");
            if (diLoketnya && (t.Loket is null || BukanMilik(t.Loket, petugas) is not null)) return Hasil.Ditolak($"Nomor {t.Nomor} tidak di loket Anda.");
            var pada = jam.GetUtcNow();
            if (await tindak(db, t, pada) is { Berhasil: false } tolak) return tolak;
            await db.KabariAsync(t.UnitKerjaId, t.Tanggal, pada, ct);
            siaran.Tulis(db, Topik.SatuAntrean(t.UnitKerjaId));
            return Hasil.Baik;
        }, ct);
}
