using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pemanggilan;

/// <summary>What an officer types for somebody who came without an appointment.</summary>
/// <param name="Telepon">His WhatsApp number, if he wants to be told there; empty = the slip alone.</param>
public sealed record IsianAmbil(string Huruf, bool Prioritas, string Telepon = "");

/// <summary>A number as the officer hands it out.</summary>
/// <param name="Catatan">What the officer should say, such as that the number cannot be told yet.</param>
public sealed record NomorDiberikan(int TiketId, string Nomor, string Kunci, string? Catatan = null);

/// <summary>The officers' desk of the queue: sit down, give numbers, call, serve. Each act checks right and scope and is one save; of two who press at once the second acts on what is true then.</summary>
public sealed partial class MejaAntrean(KerjaAntrean kerja, BukuTiket buku, Segel segel, Siaran siaran, TimeProvider jam)
{
    static readonly Hasil BukanWewenang = Hasil.Ditolak("Peran Anda tidak memanggil antrean."), TakAda = Hasil.Ditolak("Itu tidak ada di wilayah kerja Anda. Muat ulang.");

    /// <summary>The officer sits down at a counter, and leaves any other.</summary>
    public Task<Hasil> DudukAsync(int loketId, PetugasAktif petugas, bool gantikan, CancellationToken ct) => PadaLoketAsync(loketId, petugas, async (db, loket, pada) =>
    {
        if (loket.Duduki(petugas.Pelaku, gantikan, pada) is { Berhasil: false } tolak) return tolak;
        foreach (var lain in await db.LoketPanggil.Where(l => l.PetugasId == petugas.Id && l.Id != loketId).Include(l => l.UnitKerja).OrderBy(l => l.Id).Take(LoketPanggil.TerbanyakSetitik).ToListAsync(ct))
        {
            if (await SedangAsync(db, lain, ct) is { } sedang) return Hasil.Ditolak($"Selesaikan, tahan, atau pindahkan nomor {sedang.Nomor} di {lain.Nama} dulu.");
            await TinggalkanAsync(db, lain, petugas.Pelaku, pada, ct);
        }
        return Hasil.Baik;
    }, ct, milikSendiri: false);

    public Task<Hasil> TutupAsync(int loketId, PetugasAktif petugas, CancellationToken ct) => PadaLoketAsync(loketId, petugas, async (db, loket, pada) =>
    {
        if (await SedangAsync(db, loket, ct) is { } sedang) return Hasil.Ditolak($"Selesaikan, tahan, atau pindahkan nomor {sedang.Nomor} dulu.");
        await TinggalkanAsync(db, loket, petugas.Pelaku, pada, ct);
        return Hasil.Baik;
    }, ct);

    public Task<Hasil> IstirahatAsync(int loketId, PetugasAktif petugas, CancellationToken ct) => PadaLoketAsync(loketId, petugas, async (db, loket, pada) =>
        await SedangAsync(db, loket, ct) is { Status: StatusTiket.Dipanggil } sedang ? Hasil.Ditolak($"Nomor {sedang.Nomor} sedang dipanggil. Layani, lewati, atau pindahkan dulu.") : loket.Istirahat(pada), ct);

    public Task<Hasil> LanjutAsync(int loketId, PetugasAktif petugas, CancellationToken ct) => PadaLoketAsync(loketId, petugas, (_, loket, pada) => Task.FromResult(loket.Lanjut(pada)), ct);

    /// <summary>A number for who came without an appointment.</summary>
    public Task<Hasil<NomorDiberikan>> AmbilAsync(int unitId, PetugasAktif petugas, IsianAmbil isi, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.PanggilAntrean)) return Task.FromResult<Hasil<NomorDiberikan>>(BukanWewenang);
        NomorWa nomor = default;
        if (isi.Telepon.Trim().Length > 0 && !NomorWa.TryParse(isi.Telepon, out nomor, out var galat)) return Task.FromResult<Hasil<NomorDiberikan>>(Hasil.Ditolak(galat));
        return kerja.SerempakAsync<NomorDiberikan>(async db =>
        {
            if (await TitikAsync(db, unitId, petugas, ct) is not { } titik) return TakAda;
            if (titik.Deret.FirstOrDefault(d => d.Huruf == isi.Huruf) is not { } deret) return Hasil.Ditolak("Pilih layanannya.");
            var pada = jam.GetUtcNow();
            var percakapan = nomor.Nilai.Length == 0 ? null : await PercakapanAsync(db, nomor, titik, ct);
            var baru = await buku.AmbilAsync(db, titik, deret, new(CaraAmbil.Loket) { Prioritas = isi.Prioritas, Percakapan = percakapan, KodeLayanan = deret.Layanan is [var satu] ? satu : null }, petugas.Pelaku, pada, ct);
            await db.SaveChangesAsync(ct);
            await db.KabariAsync(unitId, baru.Tiket.Tanggal, pada, ct);
            return Hasil.Dengan(new NomorDiberikan(baru.Tiket.Id, baru.Tiket.Nomor, baru.Kunci, nomor.Nilai.Length == 0 ? null : Catatan(percakapan, pada)));
        }, ct);
    }

    /// <summary>A lost slip: a new key for its page.</summary>
    public Task<Hasil<NomorDiberikan>> CetakUlangAsync(int tiketId, PetugasAktif petugas, CancellationToken ct) => !petugas.Boleh(Izin.PanggilAntrean) ? Task.FromResult<Hasil<NomorDiberikan>>(BukanWewenang) : kerja.LakukanAsync<NomorDiberikan>(async db =>
    {
        if (await TiketAsync(db, tiketId, petugas, ct) is not { } t) return TakAda;
        return Hasil.Dengan(new NomorDiberikan(t.Id, t.Nomor, t.KunciBaru(segel, petugas.Pelaku, jam.GetUtcNow())));
    }, ct);

    static string? Catatan(Percakapan? percakapan, DateTimeOffset pada) =>
        percakapan?.Kontak.TolakKabarSejak is not null ? "Pemilik nomor itu meminta tidak dikabari (STOP), jadi tidak akan dikabari. Beri karcis; bila ia mau dikabari, minta ia menulis *mulai*."
        : percakapan is null ? "Nomor itu belum pernah menulis ke kantor, jadi belum dapat dikabari. Minta warga memindai QR WhatsApp di karcisnya."
        : !percakapan.JendelaTerbuka(pada) ? "Warga ini tidak menulis dalam 24 jam terakhir, jadi belum dapat dikabari. Minta ia memindai QR WhatsApp di karcisnya."
        : null;

    // Only a talk that exists: who has never written has not asked to be written to.
    static async Task<Percakapan?> PercakapanAsync(LayananDb db, NomorWa nomor, TitikAntrean titik, CancellationToken ct)
    {
        if (await PengenalKontak.CariAsync(db, nomor.Nilai, null, ct) is not { Diragukan: false } kontak) return null;
        var (kontakId, jalurTitik) = (kontak.Id, titik.UnitKerja.Jalur);
        return await db.Percakapan.Include(p => p.Kontak).Where(p => p.KontakId == kontakId && jalurTitik.StartsWith(p.NomorKantor.UnitKerja.Jalur)).OrderByDescending(p => p.TerakhirPada).FirstOrDefaultAsync(ct);
    }

    async Task TinggalkanAsync(LayananDb db, LoketPanggil loket, Pelaku petugas, DateTimeOffset pada, CancellationToken ct)
    {
        loket.Tinggalkan(pada);
        await BukuTiket.LepasLoketAsync(db, loket, petugas, pada, ct);
        siaran.Tulis(db, Topik.SatuAntrean(loket.UnitKerjaId));
    }

    Task<Hasil> PadaLoketAsync(int loketId, PetugasAktif petugas, Func<LayananDb, LoketPanggil, DateTimeOffset, Task<Hasil>> tindak, CancellationToken ct, bool milikSendiri = true) =>
        !petugas.Boleh(Izin.PanggilAntrean) ? Task.FromResult(BukanWewenang) : kerja.LakukanAsync(async db =>
        {
            if (await LoketAsync(db, loketId, petugas, ct) is not { } loket) return TakAda;
            if (milikSendiri && BukanMilik(loket, petugas) is { } tolak) return tolak;
            siaran.Tulis(db, Topik.SatuAntrean(loket.UnitKerjaId));
            return await tindak(db, loket, jam.GetUtcNow());
        }, ct);

    static Hasil? BukanMilik(LoketPanggil loket, PetugasAktif petugas) => loket.PetugasId == petugas.Id ? null : Hasil.Ditolak($"Anda tidak sedang di {loket.Nama}. Pilih loket Anda dulu.");

    static Task<LoketPanggil?> LoketAsync(LayananDb db, int id, PetugasAktif petugas, CancellationToken ct) => db.LoketPanggil.DalamLingkup(petugas).Include(l => l.UnitKerja).FirstOrDefaultAsync(l => l.Id == id, ct);

    static Task<TitikAntrean?> TitikAsync(LayananDb db, int unitId, PetugasAktif petugas, CancellationToken ct) => db.TitikAntrean.DalamLingkup(petugas).Include(t => t.UnitKerja).FirstOrDefaultAsync(t => t.UnitKerjaId == unitId && t.Aktif, ct);

    static Task<Tiket?> TiketAsync(LayananDb db, int id, PetugasAktif petugas, CancellationToken ct) => db.Tiket.DalamLingkup(petugas).Include(t => t.UnitKerja).Include(t => t.Loket).FirstOrDefaultAsync(t => t.Id == id, ct);

    /// <summary>Who stands at the counter now.</summary>
    async Task<Tiket?> SedangAsync(LayananDb db, LoketPanggil loket, CancellationToken ct)
    {
        var hari = buku.Hari(loket.UnitKerja);
        return await db.Tiket.OrderBy(t => t.Id).FirstOrDefaultAsync(t => t.LoketId == loket.Id && t.Tanggal == hari && (t.Status == StatusTiket.Dipanggil || t.Status == StatusTiket.Dilayani), ct);
    }
}
