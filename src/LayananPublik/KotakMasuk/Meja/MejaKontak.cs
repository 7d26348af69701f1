using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>What officers decide about a number that turned up with another user id: the same person, or somebody else. Nothing is ever decided by itself.</summary>
public sealed class MejaKontak(IDbContextFactory<LayananDb> dbs, Siaran siaran, PengirimPesan pengirim, TimeProvider jam)
{
    const string TakDiragukan = "Orang ini tidak sedang diragukan. Muat ulang.";
    const int PalingBanyak = 1000;

    /// <summary>The officer has made sure: what was held back leaves now.</summary>
    public Task<Hasil> PastikanAsync(int percakapanId, PetugasAktif petugas, CancellationToken ct) => UbahAsync(percakapanId, petugas, async (db, kontak) =>
    {
        if (kontak.BsuidDiragukan is { } bsuid && await PengenalKontak.CariAsync(db, JenisAlias.Bsuid, bsuid, ct) is { } lain && lain.Id != kontak.Id)
        {
            lain.Lepas(JenisAlias.Bsuid, bsuid);
            await db.SaveChangesAsync(ct);
            await SeluruhnyaAsync(db, lain, (p, kini) => PengenalKontak.Beritahu(db, p, "Petugas memastikan bahwa pengenal WhatsApp di sini milik warga lain yang sudah dikenal; ia menulis di percakapannya sendiri.", kini), ct);
        }
        kontak.Pastikan();
        await SeluruhnyaAsync(db, kontak, (p, kini) =>
        {
            p.OrangDipastikan(petugas.Pelaku, kini, "Orangnya sama");
            PengenalKontak.Beritahu(db, p, $"{petugas.Nama} memastikan bahwa orangnya masih sama.", kini);
        }, ct);
    }, ct);

    /// <summary>It is somebody else: the number and what came from it go to a contact of their own; applications and letters stay where they are.</summary>
    public Task<Hasil> PisahkanAsync(int percakapanId, PetugasAktif petugas, CancellationToken ct) => UbahAsync(percakapanId, petugas, async (db, kontak) =>
    {
        var (telepon, bsuid, sejak) = (kontak.TeleponDiragukan, kontak.BsuidDiragukan, kontak.DiragukanSejak!.Value);
        var baru = await PengenalKontak.CariAsync(db, JenisAlias.Bsuid, bsuid, ct);
        kontak.LepasYangDiragukan();
        // The number is free before its new owner takes it.
        await db.SaveChangesAsync(ct);
        if (baru is null) db.Kontak.Add(baru = Kontak.Kenali(telepon, bsuid, null, jam.GetUtcNow()));
        else baru.Lengkapi(telepon, bsuid, null);
        await db.SaveChangesAsync(ct);
        foreach (var p in await MilikAsync(db, kontak, ct)) await PindahkanAsync(db, p, baru, sejak, petugas, ct);
    }, ct);

    async Task PindahkanAsync(LayananDb db, Percakapan p, Kontak baru, DateTimeOffset sejak, PetugasAktif petugas, CancellationToken ct)
    {
        var kini = jam.GetUtcNow();
        var semua = await db.Pesan.Include(x => x.Keluar).Where(x => x.PercakapanId == p.Id && x.Pada >= sejak).OrderBy(x => x.Urut).ThenBy(x => x.Id).Take(PalingBanyak).ToListAsync(ct);
        var asing = semua.Where(x => RincianDiragukan(x)).ToList();
        if (asing.Count > 0)
        {
            var ke = await PengenalKontak.BukaAsync(db, await db.NomorKantor.SingleAsync(n => n.Id == p.NomorKantorId, ct), baru, kini, ct);
            await db.SaveChangesAsync(ct);
            // An officer's answers were meant for whoever wrote; what the office sends by itself was meant for the owner of the papers.
            foreach (var x in semua.Where(x => asing.Contains(x) || (x.Arah == ArahPesan.Keluar && x.Pengirim == Pengirim.Petugas))) x.Pindah(ke);
            ke.TerimaPindahan(asing);
            PengenalKontak.Beritahu(db, ke, $"Dipisahkan oleh {petugas.Nama}: nomor ini dahulu milik warga lain.", kini);
            siaran.Tulis(db, Topik.SatuPercakapan(ke.Id));
        }
        var terakhir = await db.Pesan.Where(x => x.PercakapanId == p.Id && x.Pengirim == Pengirim.Warga).OrderByDescending(x => x.WaktuMeta).Select(x => new { x.Id, x.WaktuMeta }).Take(asing.Count + 1).ToListAsync(ct);
        p.OrangDipisahkan(petugas.Pelaku, kini, terakhir.Where(t => asing.All(a => a.Id != t.Id)).Select(t => (DateTimeOffset?)t.WaktuMeta).FirstOrDefault());
        PengenalKontak.Beritahu(db, p, $"{petugas.Nama} memastikan bahwa nomor ini kini dipakai orang lain. Percakapannya dipisahkan; permohonan dan surat tetap di sini.", kini);
    }

    static bool RincianDiragukan(Pesan x) => x.Pengirim == Pengirim.Warga && RincianPesan.DariJson(x.Rincian)?.Diragukan == true;

    async Task SeluruhnyaAsync(LayananDb db, Kontak kontak, Action<Percakapan, DateTimeOffset> lakukan, CancellationToken ct)
    {
        foreach (var p in await MilikAsync(db, kontak, ct))
        {
            lakukan(p, jam.GetUtcNow());
            siaran.Tulis(db, Topik.SatuPercakapan(p.Id));
        }
    }

    static Task<List<Percakapan>> MilikAsync(LayananDb db, Kontak kontak, CancellationToken ct) =>
        db.Percakapan.Where(p => p.KontakId == kontak.Id).OrderBy(p => p.Id).Take(50).ToListAsync(ct);

    async Task<Hasil> UbahAsync(int percakapanId, PetugasAktif petugas, Func<LayananDb, Kontak, Task> putuskan, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.BalasPercakapan)) return Hasil.Ditolak("Peran Anda tidak boleh menjawab percakapan.");
        await using var db = await dbs.CreateDbContextAsync(ct);
        try
        {
            var hasil = await db.SerempakAsync(async () =>
            {
                if (await PercakapanQuery.Boleh(db, petugas).Include(p => p.Kontak.Alias).FirstOrDefaultAsync(p => p.Id == percakapanId, ct) is not { } percakapan) return (Hasil<bool>)Hasil.Ditolak("Percakapan tidak ditemukan atau di luar unit Anda.");
                if (!percakapan.Kontak.Diragukan) return Hasil.Ditolak(TakDiragukan);
                await putuskan(db, percakapan.Kontak);
                siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(percakapanId));
                await db.SaveChangesAsync(ct);
                return Hasil.Dengan(true);
            }, ct);
            if (!hasil.Berhasil) return hasil.TanpaNilai;
        }
        catch (DbUpdateException galat) when (galat.KarenaBerebut()) { return Hasil.Ditolak("Percakapan ini baru saja berubah. Muat ulang, lalu putuskan lagi."); }
        siaran.Bangunkan();
        pengirim.Bangunkan();
        return Hasil.Baik;
    }
}
