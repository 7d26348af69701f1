using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Pengaturan;
using LayananPublik.Penjadwalan;
using LayananPublik.Tests.Penataan;
using LayananPublik.Tests.Persuratan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LayananPublik.Tests.Penjadwalan;

/// <summary>The demo office with its schedule for KTP-REKAM; on a SQLite file, or on a SQL Server of one's own. It is Saturday morning, and Monday is a working day.</summary>
sealed class KantorJanji : IDisposable
{
    public static readonly DateOnly Senin = new(2026, 11, 23);
    readonly KantorNomor kantor;
    int nomor = 100;

    KantorJanji(KantorNomor kantor) => this.kantor = kantor;

    static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    public JamUji Jam { get; } = new();

    public DateTimeOffset Kini => Jam.GetUtcNow();

    public int JadwalId { get; private set; }

    public static async Task<KantorJanji> MulaiAsync(IsiJadwal? isi = null, bool sqlServer = false)
    {
        var k = new KantorJanji(await KantorNomor.MulaiAsync(sqlServer));
        await using var db = k.Db();
        var jadwal = await db.JadwalLayanan.SingleAsync(Ct);
        if (isi is not null) Xunit.Assert.Null(jadwal.Ubah(isi, Pelaku.Sistem, k.Kini).Penolakan);
        await db.SaveChangesAsync(Ct);
        k.JadwalId = jadwal.Id;
        return k;
    }

    public LayananDb Db() => kantor.Db();

    public IDbContextFactory<LayananDb> Dbs => kantor.Layanan.GetRequiredService<IDbContextFactory<LayananDb>>();

    public Siaran Siaran => kantor.Layanan.GetRequiredService<Siaran>();

    public MejaJanji Meja => new(new KerjaMeja(Dbs, Siaran), Jam);

    public Task<PetugasAktif> PetugasAsync(string akun) => kantor.PetugasAsync(akun);

    public PengurusTutup Tutup => new(Dbs, Siaran, Jam, NullLogger<PengurusTutup>.Instance);

    public PengurusTunggu Tunggu => new(Dbs, Siaran, Jam, NullLogger<PengurusTunggu>.Instance);

    public PengurusHadir Hadir => new(Dbs, Siaran, Jam, NullLogger<PengurusHadir>.Instance);

    public PengingatJanji Pengingat()
    {
        var akun = new AkunWhatsApp(PengaturanKantor.Baca(new ConfigurationBuilder().AddInMemoryCollection([new("WhatsApp:WabaId", Contoh.WabaId)]).Build()));
        return new(Dbs, new PenyusunTemplat(akun, new PengumpulBahan([JanjiQuery.BahanJanjiAsync])), Siaran, Jam, NullLogger<PengingatJanji>.Instance);
    }

    public KunciSlot Slot(int jam = 9, int menit = 0, DateOnly? hari = null) => new(JadwalId, hari ?? Senin, new(jam, menit));

    public async Task<JadwalLayanan> JadwalAsync(LayananDb db) => await db.JadwalLayanan.Include(j => j.UnitKerja).SingleAsync(j => j.Id == JadwalId, Ct);

    /// <summary>A citizen who wrote just now.</summary>
    public async Task<int> WargaAsync(string nama = "Sari Anggraini")
    {
        await using var db = Db();
        var kontak = Kontak.Kenali($"62812000{Interlocked.Increment(ref nomor):00000}", null, nama, Kini);
        var percakapan = Percakapan.Buka(await db.NomorKantor.SingleAsync(Ct), kontak, Kini);
        db.Percakapan.Add(percakapan);
        await db.SaveChangesAsync(Ct);
        await MenulisAsync(percakapan.Id);
        return percakapan.Id;
    }

    public async Task MenulisAsync(int percakapanId)
    {
        await using var db = Db();
        var percakapan = await db.Percakapan.SingleAsync(p => p.Id == percakapanId, Ct);
        var pesan = Pesan.Masuk(percakapan, $"wamid.{Guid.NewGuid():N}", JenisPesan.Teks, "Halo", Kini, Kini);
        db.Pesan.Add(pesan);
        percakapan.Terima(pesan);
        await db.SaveChangesAsync(Ct);
    }

    /// <summary>Meta has approved the office's reminder.</summary>
    public async Task TemplatAsync()
    {
        await using var db = Db();
        var r = RancanganTemplat.Untuk(KeperluanTemplat.PengingatJanji);
        var t = TemplatPesan.Kenali(Contoh.WabaId, "9", r.Nama, RancanganTemplat.Bahasa);
        t.Selaraskan("9", RancanganTemplat.Komponen(r.Badan, r.Contoh, [.. r.Balasan.Select(b => b.Judul)]), false, GolonganPesan.Utilitas, StatusTemplat.Disetujui, MutuTemplat.Hijau, null, Kini);
        db.TemplatPesan.Add(t);
        await db.SaveChangesAsync(Ct);
    }

    /// <summary>All that was told, on its way or waiting.</summary>
    public async Task<List<string>> KabarAsync(int percakapanId)
    {
        await using var db = Db();
        return [.. await BeritaAsync(percakapanId), .. await db.PesanKeluar.Where(p => p.PercakapanId == percakapanId).OrderBy(p => p.Id).Select(p => p.Pesan.Teks).ToListAsync(Ct)];
    }

    /// <summary>One save; again when somebody else was faster, as everybody who books does it.</summary>
    public async Task<Hasil<T>> LakukanAsync<T>(Func<LayananDb, Task<Hasil<T>>> kerja)
    {
        for (var ke = 1; ; ke++)
        {
            await using var db = Db();
            try
            {
                var hasil = await kerja(db);
                if (hasil.Berhasil) await db.SaveChangesAsync(Ct);
                return hasil;
            }
            catch (DbUpdateException galat) when (ke < 50 && galat.KarenaBerebut()) { }
        }
    }

    public Task<Hasil<Janji>> PesanAsync(KunciSlot kunci, string nama = "Budi Santoso", int? percakapanId = null, string? nik = null, Pelaku? oleh = null) => LakukanAsync(async db =>
        await BukuJanji.PesanAsync(db, kunci, new(nama, nik, null, percakapanId is { } id ? await db.Percakapan.Include(p => p.Kontak).SingleAsync(p => p.Id == id, Ct) : null), oleh ?? Pelaku.Warga, Kini, Ct));

    public Task<Hasil<Janji>> PindahAsync(int id, KunciSlot kunci, Pelaku? oleh = null) => LakukanAsync(async db => await BukuJanji.PindahAsync(db, await JanjiAsync(db, id), kunci, oleh ?? Pelaku.Warga, Kini, Ct));

    public async Task<Hasil> BatalAsync(int id, Pelaku? oleh = null) => (await LakukanAsync<bool>(async db =>
        await BukuJanji.BatalAsync(db, await JanjiAsync(db, id), null, oleh ?? Pelaku.Warga, Kini, Ct) is { Berhasil: false } tolak ? tolak : Hasil.Dengan(true))).TanpaNilai;

    public static Task<Janji> JanjiAsync(LayananDb db, int id) => db.Janji.Lengkap().SingleAsync(j => j.Id == id, Ct);

    public Task<Hasil<TungguSlot>> TungguAsync(int percakapanId, string nama, DateOnly? dari = null, DateOnly? sampai = null, int? janjiId = null, TimeOnly? jamDari = null, TimeOnly? jamSampai = null) => LakukanAsync(async db =>
        await BukuJanji.TungguAsync(db, await JadwalAsync(db), new(nama, null, null, await db.Percakapan.Include(p => p.Kontak).SingleAsync(p => p.Id == percakapanId, Ct)), new(dari ?? Senin, sampai ?? Senin.AddDays(4), jamDari, jamSampai), janjiId, Pelaku.Warga, Kini, Ct));

    public async Task<List<string>> BeritaAsync(int percakapanId)
    {
        await using var db = Db();
        return [.. (await db.BeritaTunda.Where(b => b.PercakapanId == percakapanId).OrderBy(b => b.Id).ToListAsync(Ct)).Select(b => IsiPesan.DariJson(b.Isi).Teks)];
    }

    /// <summary>Every slot counts as many as hold a place in it, and never more than fit.</summary>
    public async Task CocokAsync()
    {
        await using var db = Db();
        var slot = await db.SlotJanji.AsNoTracking().ToListAsync(Ct);
        var isi = (await db.Janji.AsNoTracking().Where(j => j.Status != StatusJanji.Batal).GroupBy(j => j.SlotId).Select(g => new { g.Key, Banyak = g.Count() }).ToListAsync(Ct)).ToDictionary(g => g.Key, g => g.Banyak);
        var tahan = (await db.TungguSlot.AsNoTracking().Where(t => t.Status == StatusTunggu.Ditawari).GroupBy(t => t.SlotId!.Value).Select(g => new { g.Key, Banyak = g.Count() }).ToListAsync(Ct)).ToDictionary(g => g.Key, g => g.Banyak);
        Xunit.Assert.All(slot, s => Xunit.Assert.Equal(isi.GetValueOrDefault(s.Id) + tahan.GetValueOrDefault(s.Id), s.Terisi));
        Xunit.Assert.All(slot, s => Xunit.Assert.InRange(s.Terisi, 0, s.Kapasitas));
    }

    public void Dispose() => kantor.Dispose();
}
