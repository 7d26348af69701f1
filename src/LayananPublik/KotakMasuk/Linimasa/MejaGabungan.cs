using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Officers join two numbers of one person, and take it back when it was wrong.</summary>
public sealed class MejaGabungan(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam)
{
    const string TakAda = "Percakapan tidak ditemukan atau di luar unit Anda.";
    const string TakBerhak = "Peran Anda tidak boleh menggabungkan nomor.";
    const string SudahDigabung = "Kedua nomor ini sudah digabung. Muat ulang.";

    public async Task<Hasil> GabungkanAsync(int percakapanId, int lainId, string alasan, PetugasAktif petugas, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.BalasPercakapan)) return Hasil.Ditolak(TakBerhak);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await DuaAsync(db, petugas, percakapanId, lainId, ct) is not var (satu, dua)) return Hasil.Ditolak(percakapanId == lainId ? "Ini percakapan yang sama. Pilih percakapan dari nomor lain." : TakAda);
        var kini = jam.GetUtcNow();
        var gabung = GabunganKontak.Satukan(satu.KontakId, dua.KontakId, alasan, petugas.Pelaku, kini);
        if (!gabung.Berhasil) return gabung.TanpaNilai;
        db.GabunganKontak.Add(gabung.Nilai!);
        satu.CatatGabungan(petugas.Pelaku, kini, digabung: true, gabung.Nilai!.Alasan);
        dua.CatatGabungan(petugas.Pelaku, kini, digabung: true, gabung.Nilai.Alasan);
        return await SimpanAsync(db, satu, dua, ct);
    }

    public async Task<Hasil> LepasAsync(int percakapanId, int gabunganId, PetugasAktif petugas, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.BalasPercakapan)) return Hasil.Ditolak(TakBerhak);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await PercakapanQuery.Boleh(db, petugas).FirstOrDefaultAsync(p => p.Id == percakapanId, ct) is not { } satu) return Hasil.Ditolak(TakAda);
        if (await db.GabunganKontak.SingleOrDefaultAsync(g => g.Id == gabunganId, ct) is not { } gabungan) return Hasil.Ditolak("Gabungan ini tidak ditemukan. Muat ulang.");
        // A chain of numbers shows all its links; one end of this link must be the officer's to see.
        var dua = await PercakapanQuery.Boleh(db, petugas).Where(p => (p.KontakId == gabungan.KontakId || p.KontakId == gabungan.LainId) && p.Id != percakapanId).OrderBy(p => p.Id).FirstOrDefaultAsync(ct);
        if (dua is null) return Hasil.Ditolak(TakAda);
        var kini = jam.GetUtcNow();
        if (gabungan.Lepas(petugas.Pelaku, kini) is { Berhasil: false } ditolak) return ditolak;
        satu.CatatGabungan(petugas.Pelaku, kini, digabung: false, gabungan.Alasan);
        dua.CatatGabungan(petugas.Pelaku, kini, digabung: false, gabungan.Alasan);
        return await SimpanAsync(db, satu, dua, ct);
    }

    static async Task<(Percakapan, Percakapan)?> DuaAsync(LayananDb db, PetugasAktif petugas, int satu, int dua, CancellationToken ct)
    {
        var baris = await PercakapanQuery.Boleh(db, petugas).Where(p => p.Id == satu || p.Id == dua).OrderBy(p => p.Id).Take(2).ToListAsync(ct);
        return baris.Count == 2 ? (baris.Single(p => p.Id == satu), baris.Single(p => p.Id == dua)) : null;
    }

    async Task<Hasil> SimpanAsync(LayananDb db, Percakapan satu, Percakapan dua, CancellationToken ct)
    {
        siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(satu.Id), Topik.SatuPercakapan(dua.Id));
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateConcurrencyException) { return Hasil.Ditolak(MejaPercakapan.Keduluan); }
        catch (DbUpdateException galat) when (galat.KarenaKembar()) { return Hasil.Ditolak(SudahDigabung); }
        siaran.Bangunkan();
        return Hasil.Baik;
    }
}
