using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>What officers do to many conversations at once: counted beforehand, done one by one with the rules of a single one, taken back from its rows.</summary>
public sealed class MejaMassal(IDbContextFactory<LayananDb> dbs, BukuMassal buku, MejaPercakapan meja, TimeProvider jam)
{
    const string TakBerhak = "Peran Anda tidak boleh mengubah percakapan.";
    const string TakTersimpan = "Tidak tersimpan karena server sibuk. Coba lagi.";
    const int Ulang = 3;

    /// <summary>What would happen to each now; nothing is saved.</summary>
    public async Task<Hasil<HitunganMassal>> HitungAsync(IReadOnlyList<int> percakapan, EfekMassal efek, PetugasAktif petugas, Action<int>? maju, CancellationToken ct)
    {
        if (Tolak(percakapan, petugas) is { } tolak) return Hasil.Ditolak(tolak);
        return Hasil.Dengan(await BukuMassal.HitungAsync(percakapan, async id =>
        {
            // The context is thrown away: what was done in it never happened.
            await using var db = await dbs.CreateDbContextAsync(ct);
            return await PercakapanQuery.Boleh(db, petugas).FirstOrDefaultAsync(p => p.Id == id, ct) is { } p
                ? await KerjakanAsync(new(db, p, petugas, jam.GetUtcNow()), efek, ct) : Hasil.Ditolak(MejaPercakapan.TakAda);
        }, maju, ct));
    }

    public async Task<Hasil<HitunganMassal>> JalankanAsync(IReadOnlyList<int> percakapan, EfekMassal efek, PetugasAktif petugas, Action<int>? maju, CancellationToken henti) =>
        Tolak(percakapan, petugas) is { } tolak ? Hasil.Ditolak(tolak)
            : Hasil.Dengan(await buku.JalankanAsync(JenisMassal.Percakapan, efek.Judul, efek.Mengirim, percakapan, petugas, (nomor, id) => SatuAsync(nomor, id, efek, petugas), maju, henti));

    public Task<Hasil<HitunganMassal>> UrungkanAsync(int nomor, PetugasAktif petugas, Action<int>? maju, CancellationToken ct) => buku.UrungkanAsync(nomor, JenisMassal.Percakapan, petugas, async i =>
        await DicobaAsync(() => meja.UbahAsync(i.SasaranId, petugas, (db, p) => UrungkanAsync(db, p, i.Id, petugas), CancellationToken.None)) is { Berhasil: false } tolak ? tolak : Hasil.Dengan(BukuMassal.Kembali), maju, ct);

    async Task<Hasil> UrungkanAsync(LayananDb db, Percakapan p, int isiId, PetugasAktif petugas)
    {
        var (isi, kini) = (await db.IsiMassal.SingleAsync(i => i.Id == isiId), jam.GetUtcNow());
        if (isi.DiurungkanPada is not null) return Hasil.Baik;
        if (await db.TindakanMassal.AnyAsync(m => m.Id == isi.TindakanMassalId && m.Mengirim))
        {
            if (!await db.PesanKeluar.AnyAsync(k => k.Id == isi.PesanKeluarId && k.Status == StatusKirim.Ditarik)) return Hasil.Ditolak("Pesannya sudah berangkat.");
            p.CatatMassal(petugas.Pelaku, kini, isi.TindakanMassalId, "Pengiriman dibatalkan.");
        }
        else
        {
            await db.Entry(p).Collection(x => x.Label).LoadAsync();
            var semula = isi.Dahulu<KeadaanPilah>();
            var label = await db.LabelUnit.Where(l => semula.Label.Contains(l.Id)).ToListAsync();
            if (p.Urungkan(semula, isi.Versi, label, petugas.Pelaku, kini) is { Berhasil: false } tolak) return tolak;
            // Who was called to it by that need not come.
            foreach (var panggilan in await db.Panggilan.Where(x => x.PercakapanId == p.Id && x.Pada == isi.Pada && x.DibacaPada == null).ToListAsync()) panggilan.Dibaca(kini);
        }
        isi.Diurungkan(kini);
        return Hasil.Baik;
    }

    async Task<Hasil<string>> SatuAsync(int nomor, int id, EfekMassal efek, PetugasAktif petugas)
    {
        for (var ke = 1; ; ke++)
        {
            var kalimat = "";
            var hasil = await DicobaAsync(() => meja.UbahAsync(id, petugas, async (db, p) =>
            {
                var (massal, kini) = (await db.TindakanMassal.SingleAsync(m => m.Id == nomor), jam.GetUtcNow());
                if (massal.DiurungkanPada is not null) return Hasil.Ditolak(BukuMassal.Dihentikan);
                await db.Entry(p).Collection(x => x.Label).LoadAsync();
                var semula = p.KeadaanPilah();
                var satu = await KerjakanAsync(new(db, p, petugas, kini) { TahanSampai = kini + TindakanMassal.Menyusun }, efek, CancellationToken.None);
                if (satu.Nilai is not { } nilai) return satu.TanpaNilai;
                kalimat = nilai;
                p.CatatMassal(petugas.Pelaku, kini, nomor, nilai);
                db.IsiMassal.Add(massal.Catat(p.Id, p.Versi, semula, db.PesanKeluar.Local.FirstOrDefault(k => k.Id == 0), kini));
                return Hasil.Baik;
            }, CancellationToken.None));
            if (hasil.Berhasil) return Hasil.Dengan(kalimat);
            // A citizen wrote, or a colleague was faster: looked at again, with the same rules.
            if (hasil.Penolakan != MejaPercakapan.Keduluan || ke == Ulang) return hasil;
        }
    }

    static async Task<Hasil<string>> KerjakanAsync(KonteksEfek k, EfekMassal efek, CancellationToken ct)
    {
        var versi = k.Percakapan.Versi;
        var hasil = await efek.Kerjakan(k, ct);
        return hasil.Berhasil && k.Percakapan.Versi == versi ? Hasil.Ditolak(efek.SudahBegitu) : hasil;
    }

    static string? Tolak(IReadOnlyList<int> percakapan, PetugasAktif petugas) =>
        !petugas.Boleh(Izin.BalasPercakapan) ? TakBerhak : TindakanMassal.TolakBanyak(percakapan.Count, "percakapan");

    static async Task<Hasil> DicobaAsync(Func<Task<Hasil>> kerja)
    {
        try { return await kerja(); }
        catch (DbUpdateException) { return Hasil.Ditolak(TakTersimpan); }
    }
}
