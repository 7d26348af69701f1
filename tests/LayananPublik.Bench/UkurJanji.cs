using System.Collections.Concurrent;
using System.Diagnostics;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Penjadwalan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Bench;

/// <summary>How fast citizens see what is free and book it, beside so many appointments in one busy schedule.</summary>
static class UkurJanji
{
    const int Penuh = 100_000, Baca = 200, Pesan = 400, Bersamaan = 16, Sekali = 500;
    static readonly Pelaku Petugas = new(1, "Ukur");

    public static async Task JalankanAsync(double skala)
    {
        using var folder = new FolderUkur();
        await using var app = new AppUkur(folder);
        await Ukuran.TungguAsync(async () =>
        {
            await using var db = app.Db();
            return await db.JadwalLayanan.AnyAsync();
        }, "the demo office");
        var kini = app.Ambil<TimeProvider>().GetUtcNow();
        var (id, banyak) = await IsiAsync(app, Ukuran.Banyak(Penuh, skala), kini);
        var utuh = skala >= 1;
        Ukuran.Tulis($"{banyak} janji dalam 90 hari satu jadwal");
        var hari = await Ukuran.UlangiAsync(Baca, async _ =>
        {
            await using var db = app.Db();
            await BukuJanji.HariKosongAsync(db, await JadwalAsync(db, id), kini, null, 8, CancellationToken.None);
        });
        Ukuran.Hasil("janji.hari.p95", Ukuran.Persentil(hari, 95), "ms", 50, utuh);
        var kosong = new ConcurrentQueue<SlotKosong>();
        await using (var db = app.Db())
            foreach (var s in (await BukuJanji.SlotKosongAsync(db, await JadwalAsync(db, id), kini, null, 20_000, CancellationToken.None, petugas: true)).SelectMany(s => Enumerable.Repeat(s, s.Sisa))) kosong.Enqueue(s);
        var satuHari = await Ukuran.UlangiAsync(Baca, async i =>
        {
            await using var db = app.Db();
            await BukuJanji.SlotHariAsync(db, await JadwalAsync(db, id), kini, kosong.ElementAt(i % kosong.Count).Tanggal, CancellationToken.None, petugas: true);
        });
        Ukuran.Hasil("janji.slot.p95", Ukuran.Persentil(satuHari, 95), "ms", 50, utuh);
        var ke = 0;
        var lama = await Ukuran.UlangiAsync(Pesan, async _ => await PesanAsync(app, kosong, ke++, kini));
        Ukuran.Hasil("janji.pesan.p95", Ukuran.Persentil(lama, 95), "ms", 100, utuh);
        Ukuran.Minimal("janji.pesan", Pesan / TimeSpan.FromMilliseconds(lama.Sum()).TotalSeconds, "/s", 50, utuh);
        var mulai = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(ke, Pesan), new ParallelOptions { MaxDegreeOfParallelism = Bersamaan }, async (i, _) => await PesanAsync(app, kosong, i, kini));
        Ukuran.Minimal("janji.pesan.bersama", Pesan / Stopwatch.GetElapsedTime(mulai).TotalSeconds, "/s", 50, utuh);
    }

    static Task<JadwalLayanan> JadwalAsync(LayananDb db, int id) => db.JadwalLayanan.Include(j => j.UnitKerja).SingleAsync(j => j.Id == id);

    /// <summary>As the desks do it: one save; again when another one was faster.</summary>
    static async Task PesanAsync(AppUkur app, ConcurrentQueue<SlotKosong> kosong, int i, DateTimeOffset kini)
    {
        if (!kosong.TryDequeue(out var s)) throw new InvalidOperationException("No free slot is left to measure with.");
        for (var ke = 1; ; ke++)
        {
            await using var db = app.Db();
            try
            {
                if (!(await BukuJanji.PesanAsync(db, s.Kunci, new("Warga Ukur", Nik(i)), Petugas, kini, CancellationToken.None)).Berhasil) throw new InvalidOperationException("A free slot was refused.");
                await db.SaveChangesAsync();
                return;
            }
            catch (DbUpdateException galat) when (ke < 8 && galat.KarenaBerebut()) { }
        }
    }

    static string Nik(int i) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"32990141{i % 100_000_000:00000000}");

    /// <summary>Nearly full slots over the whole horizon, written as bookings are.</summary>
    static async Task<(int Jadwal, int Banyak)> IsiAsync(AppUkur app, int banyak, DateTimeOffset kini)
    {
        int id;
        List<JamSlot> jam;
        await using (var db = app.Db())
        {
            var jadwal = await db.JadwalLayanan.Include(j => j.UnitKerja).FirstAsync();
            var kalender = await db.KalenderAsync(jadwal.UnitKerjaId, CancellationToken.None);
            var hari = kalender.TanggalPada(kini);
            jam = [.. Enumerable.Range(1, 90).SelectMany(h => jadwal.SlotPada(hari.AddDays(h), kalender))];
            if (jadwal.Ubah(new("Rekam KTP-el", jadwal.MenitSlot, 10, banyak / jam.Count / 10 + 2) { HariKeDepan = 90 }, Petugas, kini) is { Berhasil: false } tolak) throw new InvalidOperationException(tolak.Penolakan);
            await db.SaveChangesAsync();
            id = jadwal.Id;
        }
        var (dibuat, per) = (0, Math.Max(1, banyak / jam.Count));
        foreach (var sebagian in jam.Chunk(Math.Max(1, Sekali / per)))
            // Among so many, two codes are alike now and then: done again, as everybody does.
            for (var (ke, jadi) = (1, false); !jadi; ke++)
                try
                {
                    await TulisAsync(app, id, sebagian, per, dibuat, kini);
                    (dibuat, jadi) = (dibuat + sebagian.Length * per, true);
                }
                catch (DbUpdateException galat) when (ke < 8 && galat.KarenaKembar()) { }
        return (id, dibuat);
    }

    static async Task TulisAsync(AppUkur app, int id, JamSlot[] jam, int per, int dari, DateTimeOffset kini)
    {
        await using var db = app.Db();
        var jadwal = await JadwalAsync(db, id);
        foreach (var j in jam)
        {
            var slot = db.SlotJanji.Add(SlotJanji.Dari(jadwal, j)).Entity;
            db.Hitung(slot);
            for (var n = 0; n < per; n++)
            {
                slot.Ambil(int.MaxValue);
                db.Janji.Add(Janji.Pesan(slot, jadwal, new("Warga Ukur"), app.Ambil<Segel>().Sidik($"isi {dari++}"), Petugas, kini));
            }
        }
        await db.SaveChangesAsync();
    }
}
