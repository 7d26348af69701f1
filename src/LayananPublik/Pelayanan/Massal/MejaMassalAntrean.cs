using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>What officers do to many documents of the queue at once: counted beforehand, done one by one with the rules of a single one, taken back from its rows.</summary>
public sealed class MejaMassalAntrean(IDbContextFactory<LayananDb> dbs, KerjaMeja meja, Pendaftaran pendaftaran, BukuMassal buku, TimeProvider jam)
{
    /// <summary>What would happen to each now; nothing is saved.</summary>
    public async Task<Hasil<HitunganMassal>> HitungAsync(IReadOnlyList<int> butir, EfekAntrean efek, PetugasAktif petugas, Action<int>? maju, CancellationToken ct)
    {
        if (Tolak(butir, petugas) is { } tolak) return Hasil.Ditolak(tolak);
        return Hasil.Dengan(await BukuMassal.HitungAsync(butir, async id =>
        {
            // The context is thrown away: what was done in it never happened.
            await using var db = await dbs.CreateDbContextAsync(ct);
            return await MuatAsync(db, id, petugas, ct) is { } b ? await KerjakanAsync(b, efek, db, petugas, ct) : Hasil.Ditolak(KerjaMeja.DiLuarLingkup);
        }, maju, ct));
    }

    public async Task<Hasil<HitunganMassal>> JalankanAsync(IReadOnlyList<int> butir, EfekAntrean efek, PetugasAktif petugas, Action<int>? maju, CancellationToken henti) =>
        Tolak(butir, petugas) is { } tolak ? Hasil.Ditolak(tolak)
            : Hasil.Dengan(await buku.JalankanAsync(JenisMassal.Permohonan, efek.Judul, false, butir, petugas, (nomor, id) => SatuAsync(nomor, id, efek, petugas), maju, henti));

    public Task<Hasil<HitunganMassal>> UrungkanAsync(int nomor, PetugasAktif petugas, Action<int>? maju, CancellationToken ct) =>
        buku.UrungkanAsync(nomor, JenisMassal.Permohonan, petugas, i => meja.LakukanAsync(db => UrungkanAsync(db, i, petugas), CancellationToken.None), maju, ct);

    async Task<Hasil<string>> UrungkanAsync(LayananDb db, SasaranUrung i, PetugasAktif petugas)
    {
        if (await MuatAsync(db, i.SasaranId, petugas, CancellationToken.None) is not { } b) return Hasil.Ditolak(KerjaMeja.DiLuarLingkup);
        var (isi, kini) = (await db.IsiMassal.SingleAsync(x => x.Id == i.Id), jam.GetUtcNow());
        if (isi.DiurungkanPada is not null) return Hasil.Dengan(BukuMassal.Kembali);
        if (b.Urungkan(isi.Dahulu<KeadaanButir>(), isi.Versi, petugas.Pelaku, kini) is { Berhasil: false } tolak) return tolak;
        isi.Diurungkan(kini);
        pendaftaran.Kabarkan(b.Permohonan, db);
        return Hasil.Dengan(BukuMassal.Kembali);
    }

    Task<Hasil<string>> SatuAsync(int nomor, int id, EfekAntrean efek, PetugasAktif petugas) => meja.LakukanAsync<string>(async db =>
    {
        var (massal, kini) = (await db.TindakanMassal.SingleAsync(m => m.Id == nomor), jam.GetUtcNow());
        if (massal.DiurungkanPada is not null) return Hasil.Ditolak(BukuMassal.Dihentikan);
        if (await MuatAsync(db, id, petugas, CancellationToken.None) is not { } b) return Hasil.Ditolak(KerjaMeja.DiLuarLingkup);
        var semula = b.Keadaan();
        var satu = await KerjakanAsync(b, efek, db, petugas, CancellationToken.None);
        if (satu.Nilai is not { } kalimat) return satu;
        b.CatatMassal(petugas.Pelaku, kini, nomor, kalimat);
        db.IsiMassal.Add(massal.Catat(b.Id, b.Versi, semula, null, kini));
        pendaftaran.Kabarkan(b.Permohonan, db);
        return satu;
    }, CancellationToken.None);

    async Task<Hasil<string>> KerjakanAsync(Butir b, EfekAntrean efek, LayananDb db, PetugasAktif petugas, CancellationToken ct)
    {
        var versi = b.Versi;
        var hasil = await efek.Kerjakan(b, db, petugas, jam.GetUtcNow(), ct);
        return hasil.Berhasil && b.Versi == versi ? Hasil.Ditolak(efek.SudahBegitu) : hasil;
    }

    static async Task<Butir?> MuatAsync(LayananDb db, int id, PetugasAktif petugas, CancellationToken ct) =>
        (await db.Permohonan.Lengkap().FirstOrDefaultAsync(x => db.Butir.DalamLingkup(petugas).Any(b => b.Id == id && b.PermohonanId == x.Id), ct))?.Butir.Single(b => b.Id == id);

    static string? Tolak(IReadOnlyList<int> butir, PetugasAktif petugas) =>
        !petugas.Boleh(Izin.PeriksaPermohonan) ? KerjaMeja.TakBerwenang : TindakanMassal.TolakBanyak(butir.Count, "permohonan");
}
