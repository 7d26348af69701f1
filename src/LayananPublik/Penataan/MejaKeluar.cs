using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>The desk for what the outbox cannot settle by itself: failed and unknown messages, the switch, news about the account. Its admin never sees what a message says.</summary>
public sealed class MejaKeluar(IDbContextFactory<LayananDb> dbs, SakelarKirim sakelar, Siaran siaran, TimeProvider jam)
{
    /// <summary>At most so many in one go; pacing spreads them over time.</summary>
    public const int SekaliUlang = 2000;

    const int Sebagian = 100;
    static readonly Hasil TakBerhak = Hasil.Ditolak("Peran Anda tidak berwenang mengurus kotak keluar."), TakAda = Hasil.Ditolak("Pesan ini tidak ada di bawah kantor Anda. Muat ulang."),
        Keduluan = Hasil.Ditolak("Keadaannya baru saja berubah. Muat ulang.");

    public Task<Hasil> KirimUlangAsync(int id, PetugasAktif admin, CancellationToken ct) => SatuAsync(id, admin, "Kirim ulang", k => k.KirimUlang(jam.GetUtcNow()), ct);

    public Task<Hasil> NyatakanSampaiAsync(int id, PetugasAktif admin, CancellationToken ct) => SatuAsync(id, admin, "Nyatakan sampai", k => k.NyatakanSampai(jam.GetUtcNow()), ct);

    public Task<Hasil> TakPerluDikirimAsync(int id, PetugasAktif admin, CancellationToken ct) => SatuAsync(id, admin, "Tidak perlu dikirim", k => k.TakPerluDikirim(), ct);

    /// <summary>What <see cref="UlangiSemuaAsync"/> would do, without doing it.</summary>
    public async Task<Hasil<RencanaUlang>> HitungUlangAsync(SaringKeluar saring, PetugasAktif admin, CancellationToken ct)
    {
        if (!admin.Boleh(Izin.KelolaKantor)) return TakBerhak;
        if (saring.Lihat is not (LihatKeluar.Gagal or LihatKeluar.TakPasti)) return Hasil.Ditolak("Hanya pesan yang gagal atau tidak pasti yang dapat dikirim ulang.");
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (kini, terpilih) = (jam.GetUtcNow(), db.Keluar(admin, saring, jam.GetUtcNow()));
        var batas = kini - Percakapan.Jendela;
        var banyak = await terpilih.CountAsync(ct);
        var belumBoleh = saring.Lihat == LihatKeluar.Gagal ? await terpilih.CountAsync(k => k.BerikutPada > kini, ct) : 0;
        var tertutup = await terpilih.CountAsync(k => k.Pesan.Jenis != JenisPesan.Templat && (k.Percakapan.MasukTerakhirPada == null || k.Percakapan.MasukTerakhirPada < batas), ct);
        return Hasil.Dengan(new RencanaUlang(Math.Min(banyak, SekaliUlang), banyak, belumBoleh, tertutup, saring.Lihat == LihatKeluar.TakPasti));
    }

    /// <summary>Queues all of them again; the answer says how many it became.</summary>
    public async Task<Hasil<int>> UlangiSemuaAsync(SaringKeluar saring, PetugasAktif admin, bool mungkinGanda, CancellationToken ct)
    {
        var rencana = await HitungUlangAsync(saring, admin, ct);
        if (!rencana.Berhasil) return rencana.TanpaNilai;
        if (rencana.Nilai!.MungkinGanda && !mungkinGanda) return Hasil.Ditolak("Pesan-pesan ini mungkin sudah sampai. Centang dulu bahwa Anda tahu warga bisa menerimanya dua kali.");
        var (diantrekan, sesudah) = (0, 0);
        while (diantrekan < SekaliUlang)
        {
            var (ada, jadi, terakhir) = await UlangiSebagianAsync(saring, admin, sesudah, ct);
            diantrekan += jadi;
            if (ada < Sebagian) break;
            sesudah = terakhir;
        }
        siaran.Bangunkan();
        return Hasil.Dengan(diantrekan);
    }

    async Task<(int Ada, int Jadi, int Terakhir)> UlangiSebagianAsync(SaringKeluar saring, PetugasAktif admin, int sesudah, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kini = jam.GetUtcNow();
        var baris = await db.Keluar(admin, saring, kini).Where(k => k.Id > sesudah).Include(k => k.Pesan).OrderBy(k => k.Id).Take(Sebagian).ToListAsync(ct);
        var jadi = baris.Count(k => k.KirimUlang(kini).Berhasil);
        if (jadi > 0)
        {
            db.RiwayatKantor.Add(RiwayatKantor.Tentang(nameof(PesanKeluar), baris[0].Id, admin.Pelaku, kini, "Kirim ulang banyak", saring.Lihat.ToString(), StatusKirim.Menunggu.ToString(), $"{jadi} pesan"));
            siaran.Tulis(db, Topik.Keluar, Topik.Peringatan);
            try { await db.SaveChangesAsync(ct); }
            // One of them changed just now: what is left of this part stays for the next press.
            catch (DbUpdateConcurrencyException) { jadi = 0; }
        }
        return (baris.Count, jadi, baris.Count == 0 ? sesudah : baris[^1].Id);
    }

    /// <summary>Stops the whole office, or one number.</summary>
    public Task<Hasil> JedaAsync(int? nomorKantorId, string alasan, PetugasAktif admin, CancellationToken ct) => SakelarAsync(admin, async db =>
    {
        var bersih = alasan.Trim();
        if (bersih.Length is < 5 or > 300) return Hasil.Ditolak("Tulis alasannya dengan singkat, 5 sampai 300 huruf; petugas lain akan membacanya.");
        if (await DiLuarLingkupAsync(db, nomorKantorId, admin, ct) is { } ditolak) return ditolak;
        await sakelar.JedaAsync(db, nomorKantorId, SebabJeda.Admin, $"Alasan {admin.Nama}: {bersih}{(bersih[^1] is '.' or '!' or '?' ? "" : ".")} Lanjutkan bila sudah selesai.", null, admin.Pelaku, null, ct);
        return Hasil.Baik;
    }, ct);

    /// <summary>Ends one pause, whatever its cause.</summary>
    public Task<Hasil> LanjutkanAsync(int jedaId, PetugasAktif admin, CancellationToken ct) => SakelarAsync(admin, async db =>
    {
        if (await db.JedaKirim.FirstOrDefaultAsync(j => j.Id == jedaId, ct) is not { } jeda) return Hasil.Ditolak("Jeda ini sudah berakhir.");
        if (await DiLuarLingkupAsync(db, jeda.NomorKantorId, admin, ct) is { } ditolak) return ditolak;
        await sakelar.LanjutkanAsync(db, jeda.NomorKantorId, jeda.Sebab, admin.Pelaku, "Dilanjutkan dari halaman Kotak keluar.", ct);
        return Hasil.Baik;
    }, ct);

    /// <summary>The token has been replaced: one message tries it at once.</summary>
    public Task<Hasil> CobaTokenAsync(int jedaId, PetugasAktif admin, CancellationToken ct) => SakelarAsync(admin, async db =>
    {
        if (await db.JedaKirim.FirstOrDefaultAsync(j => j.Id == jedaId && j.Sebab == SebabJeda.Token, ct) is not { } jeda) return Hasil.Ditolak("Jeda ini sudah berakhir.");
        if (await DiLuarLingkupAsync(db, jeda.NomorKantorId, admin, ct) is { } ditolak) return ditolak;
        jeda.CobaSekarang(jam.GetUtcNow());
        siaran.Tulis(db, Topik.Keluar);
        return Hasil.Baik;
    }, ct);

    public Task<Hasil> KabarDilihatAsync(int kabarId, PetugasAktif admin, CancellationToken ct) => SakelarAsync(admin, async db =>
    {
        if (await db.KabarAkun.FirstOrDefaultAsync(k => k.Id == kabarId, ct) is not { } kabar) return Hasil.Ditolak("Kabar ini tidak ada lagi.");
        kabar.Lihat(admin.Pelaku, jam.GetUtcNow());
        siaran.Tulis(db, Topik.Keluar, Topik.Peringatan);
        return Hasil.Baik;
    }, ct);

    async Task<Hasil> SatuAsync(int id, PetugasAktif admin, string tindakan, Func<PesanKeluar, Hasil> ubah, CancellationToken ct)
    {
        if (!admin.Boleh(Izin.KelolaKantor)) return TakBerhak;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.PesanKeluar.Include(k => k.Pesan).FirstOrDefaultAsync(k => k.Id == id && k.Percakapan.UnitKerja.Jalur.StartsWith(admin.Jalur), ct) is not { } k) return TakAda;
        var dari = k.Status;
        if (ubah(k) is { Berhasil: false } ditolak) return ditolak;
        db.RiwayatKantor.Add(RiwayatKantor.Tentang(nameof(PesanKeluar), id, admin.Pelaku, jam.GetUtcNow(), tindakan, dari.ToString(), k.Status.ToString()));
        siaran.Tulis(db, Topik.Keluar, Topik.Peringatan, Topik.Percakapan, Topik.SatuPercakapan(k.PercakapanId));
        return await SimpanAsync(db, ct);
    }

    async Task<Hasil> SakelarAsync(PetugasAktif admin, Func<LayananDb, Task<Hasil>> ubah, CancellationToken ct)
    {
        if (!admin.Boleh(Izin.KelolaKantor)) return TakBerhak;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await ubah(db) is { Berhasil: false } ditolak) return ditolak;
        var hasil = await SimpanAsync(db, ct);
        sakelar.Lupakan();
        return hasil;
    }

    async Task<Hasil> SimpanAsync(LayananDb db, CancellationToken ct)
    {
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateException galat) when (galat.KarenaBerebut()) { return Keduluan; }
        siaran.Bangunkan();
        return Hasil.Baik;
    }

    /// <summary>An admin of one unit stops what is below that unit; the whole office only from its root.</summary>
    static async Task<Hasil?> DiLuarLingkupAsync(LayananDb db, int? nomorKantorId, PetugasAktif admin, CancellationToken ct)
    {
        var boleh = nomorKantorId is null ? await db.UnitKerja.AnyAsync(u => u.Id == admin.UnitKerjaId && u.IndukId == null, ct)
            : await db.NomorKantor.AnyAsync(n => n.Id == nomorKantorId && n.UnitKerja.Jalur.StartsWith(admin.Jalur), ct);
        return boleh ? null : Hasil.Ditolak(nomorKantorId is null ? "Menjeda atau melanjutkan seluruh kantor hanya dapat dilakukan admin kantor induk." : "Nomor ini tidak ada di bawah kantor Anda. Muat ulang.");
    }
}

/// <summary>What a retry of many would do: how many now, of how many in all; how many Meta will not have yet; how many would wait for their citizen; whether some may arrive twice.</summary>
public sealed record RencanaUlang(int Sekarang, int Semua, int BelumBoleh, int JendelaTertutup, bool MungkinGanda);
