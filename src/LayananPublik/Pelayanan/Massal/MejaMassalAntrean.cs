using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>What officers do to many documents of the queue at once: counted beforehand, done one by one with the rules of a single one, taken back from its rows.</summary>
public sealed class MejaMassalAntrean(IDbContextFactory<LayananDb> dbs, KerjaMeja meja, Pendaftaran pendaftaran, BukuMassal buku, TimeProvider jam)
{
    const string Dihentikan = "Dihentikan: sudah diurungkan.";

    /// <summary>What would happen to each now; nothing is saved.</summary>
    public async Task<Hasil<HitunganMassal>> HitungAsync(IReadOnlyList<int> butir, EfekAntrean efek, PetugasAktif petugas, Action<int>? maju, CancellationToken ct)
    {
        if (Tolak(butir, petugas) is { } tolak) return Hasil.Ditolak(tolak);
        await MejaMassal.TinggalkanLayar();
        var hitung = new PencatatHitungan();
        foreach (var id in butir)
        {
            ct.ThrowIfCancellationRequested();
            // The context is thrown away: what was done in it never happened.
            await using var db = await dbs.CreateDbContextAsync(ct);
            hitung.Catat(await MuatAsync(db, id, petugas, ct) is { } b ? await KerjakanAsync(b, efek, db, petugas, ct) : Hasil.Ditolak(KerjaMeja.DiLuarLingkup));
            maju?.Invoke(hitung.Banyak);
        }
        return Hasil.Dengan(hitung.Isi);
    }

    public async Task<Hasil<HitunganMassal>> JalankanAsync(IReadOnlyList<int> butir, EfekAntrean efek, PetugasAktif petugas, Action<int>? maju, CancellationToken henti)
    {
        if (Tolak(butir, petugas) is { } tolak) return Hasil.Ditolak(tolak);
        await MejaMassal.TinggalkanLayar();
        var nomor = await buku.MulaiAsync(JenisMassal.Permohonan, efek.Judul, false, butir.Count, petugas);
        var hitung = new PencatatHitungan();
        foreach (var id in butir)
        {
            if (henti.IsCancellationRequested) break;
            var satu = await SatuAsync(nomor, id, efek, petugas);
            if (satu.Penolakan == Dihentikan) break;
            hitung.Catat(satu);
            maju?.Invoke(hitung.Banyak);
        }
        await buku.SelesaiAsync(nomor);
        return Hasil.Dengan(hitung.Isi with { Nomor = nomor, Sisa = butir.Count - hitung.Banyak });
    }

    public async Task<Hasil<HitunganMassal>> UrungkanAsync(int nomor, PetugasAktif petugas, Action<int>? maju, CancellationToken ct)
    {
        await MejaMassal.TinggalkanLayar();
        var isi = await buku.UrungkanAsync(nomor, JenisMassal.Permohonan, petugas, ct);
        if (isi.Nilai is not { } semua) return isi.TanpaNilai;
        var hitung = new PencatatHitungan();
        foreach (var i in semua)
        {
            hitung.Catat(await meja.LakukanAsync(db => UrungkanAsync(db, i, petugas), CancellationToken.None));
            maju?.Invoke(hitung.Banyak);
        }
        return Hasil.Dengan(hitung.Isi with { Nomor = nomor });
    }

    async Task<Hasil<string>> UrungkanAsync(LayananDb db, SasaranUrung i, PetugasAktif petugas)
    {
        const string Kembali = "Dikembalikan seperti semula.";
        if (await MuatAsync(db, i.SasaranId, petugas, CancellationToken.None) is not { } b) return Hasil.Ditolak(KerjaMeja.DiLuarLingkup);
        var (isi, kini) = (await db.IsiMassal.SingleAsync(x => x.Id == i.Id), jam.GetUtcNow());
        if (isi.DiurungkanPada is not null) return Hasil.Dengan(Kembali);
        if (b.Urungkan(isi.Dahulu<KeadaanButir>(), isi.Versi, petugas.Pelaku, kini) is { Berhasil: false } tolak) return tolak;
        isi.Diurungkan(kini);
        pendaftaran.Kabarkan(b.Permohonan, db);
        return Hasil.Dengan(Kembali);
    }

    Task<Hasil<string>> SatuAsync(int nomor, int id, EfekAntrean efek, PetugasAktif petugas) => meja.LakukanAsync<string>(async db =>
    {
        var (massal, kini) = (await db.TindakanMassal.SingleAsync(m => m.Id == nomor), jam.GetUtcNow());
        if (massal.DiurungkanPada is not null) return Hasil.Ditolak(Dihentikan);
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
        !petugas.Boleh(Izin.PeriksaPermohonan) ? KerjaMeja.TakBerwenang
        : butir.Count == 0 ? "Centang dulu permohonannya."
        : butir.Count > TindakanMassal.Terbanyak ? $"Paling banyak {TindakanMassal.Terbanyak} sekaligus. Persempit saringannya, atau kerjakan bertahap." : null;
}
