using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Dasbor;
using LayananPublik.Kantor;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Dasbor;

public sealed class PengukurTests
{
    static readonly string[] Jadi = ["Diterbitkan", "HasilDiterima", "Selesai"];

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1), InlineData(2)]
    public async Task The_summary_is_what_a_count_over_the_raw_rows_gives_whatever_happened(int biji)
    {
        using var k = new KantorAcak(biji);
        // Measured in between, so that what was counted changes afterwards: reopened, moved, taken over, ended late.
        for (var i = 0; i < 4; i++)
        {
            await k.BerjalanAsync(60);
            await k.UkurAsync();
        }
        var sedikit = await RingkasanAsync(k);
        Assert.Equal(await MentahAsync(k), sedikit);
        Assert.True(sedikit.Count > 60);

        await k.Pengukur.HitungUlangAsync(Pelaku.Sistem, Ct);
        await k.BerjalanAsync(10);
        await k.UkurAsync();
        Assert.Equal(await MentahAsync(k), await RingkasanAsync(k));
        await BulanAsync(k);
    }

    [Fact]
    public async Task The_clock_stands_while_the_citizen_has_the_ball()
    {
        using var k = new KantorAcak(9);
        k.Jam.Kini = new(2026, 10, 5, 1, 0, 0, TimeSpan.Zero); // Monday 08.00
        var id = await k.AjukanAsync("KTP-REKAM", k.Kantor.Contoh);
        await LakukanAsync(k, id, 60, (_, b) => b.Ambil(k.Kasi, k.Jam.Kini));
        await LakukanAsync(k, id, 0, (_, b) => b.Kembalikan(k.Kasi, "Foto buram", k.Jam.Kini));
        await LakukanAsync(k, id, 24 * 60, (_, b) => b.Lengkapi(Pelaku.Warga, LayananPublik.Kepegawaian.Peran.Warga, k.Jam.Kini, k.Jam.Kini.AddHours(1)));
        await LakukanAsync(k, id, 30, (_, b) => b.Ambil(k.Kasi, k.Jam.Kini));
        await k.UkurAsync();
        Assert.Equal(KeadaanUkur.Dikerjakan, (await UkuranAsync(k, id)).Keadaan);
        await LakukanAsync(k, id, 30, (_, b) => b.Tuntaskan(k.Kasi, "Sudah", k.Jam.Kini));
        await k.UkurAsync();
        var u = await UkuranAsync(k, id);
        Assert.Equal((KeadaanUkur.Jadi, 120, true, new DateOnly(2026, 10, 5), new DateOnly(2026, 10, 6)), (u.Keadaan, u.Menit!.Value, u.Tepat!.Value, u.HariMasuk, u.HariSelesai!.Value));
    }

    [Fact]
    public async Task A_draft_is_not_counted_and_an_office_without_requests_is_counted_at_once()
    {
        using var k = new KantorAcak(9);
        await using (var db = k.Db())
        {
            db.Add(Permohonan.DiLoket(k.Kantor.Contoh.Id, await db.Layanan.FirstAsync(Ct), k.Jam.Kini));
            await db.SaveChangesAsync(Ct);
        }
        await k.UkurAsync();
        Assert.Empty(await k.BacaAsync(db => db.UkuranButir.ToListAsync(Ct)));
        Assert.Equal(TahapHitung.Selesai, await k.BacaAsync(db => db.HitungUlang.Select(h => h.Tahap).SingleAsync(Ct)));
        Assert.False(await k.Pengukur.UkurAsync(Ct));
    }

    [Fact]
    public void A_spread_tells_median_and_ninetieth_percentile_within_a_tenth()
    {
        var acak = new Random(5);
        var menit = Enumerable.Range(0, 5_000).Select(_ => (int)Math.Exp(acak.NextDouble() * 8.5)).Order().ToList();
        Sebaran satu = new(), dua = new(), jumlah = new();
        foreach (var (i, m) in menit.Index()) (i % 2 == 0 ? satu : dua).Tambah(m);
        jumlah.Tambah(satu.ToString());
        jumlah.Tambah(dua, 1);
        foreach (var persen in new[] { 50, 90 })
        {
            var pasti = menit[menit.Count * persen / 100 - 1];
            Assert.InRange(jumlah.Persentil(persen)!.Value, pasti * 0.9 - 1, pasti * 1.1 + 1);
        }
        jumlah.Tambah(dua, -1);
        Assert.Equal(satu.ToString(), jumlah.ToString());
        Assert.Null(new Sebaran().Persentil(50));
    }

    static async Task LakukanAsync(KantorAcak k, int butir, int menit, Func<Permohonan, Butir, Hasil> apa)
    {
        k.Jam.Kini += TimeSpan.FromMinutes(menit);
        await using var db = k.Db();
        var p = await db.Permohonan.Lengkap().SingleAsync(x => x.Butir.Any(b => b.Id == butir), Ct);
        Assert.Null(apa(p, p.Butir[0]).Penolakan);
        await db.SaveChangesAsync(Ct);
    }

    static Task<UkuranButir> UkuranAsync(KantorAcak k, int butir) => k.BacaAsync(db => db.UkuranButir.SingleAsync(u => u.ButirId == butir, Ct));

    /// <summary>Days of the summary as lines to compare.</summary>
    static async Task<SortedSet<string>> RingkasanAsync(KantorAcak k) => [.. (await k.BacaAsync(db => db.Ringkasan.AsNoTracking().Where(r => r.Satuan == SatuanRingkas.Hari).ToListAsync(Ct)))
        .Select(r => Baris(r.UnitKerjaId, r.Dimensi, r.Kunci, r.Mulai, r.Masuk, r.Selesai, r.Tepat, r.LewatJanji, r.TanpaHasil, r.Dikerjakan, r.MenungguWarga))];

    static string Baris(int unit, Dimensi dimensi, string kunci, DateOnly hari, params int[] angka) => string.Create(CultureInfo.InvariantCulture, $"{unit} {dimensi} {kunci} {hari:yyyy-MM-dd}: {string.Join(' ', angka)}");

    /// <summary>The same lines counted from requests and their history alone, without any of the dashboard's own code.</summary>
    static async Task<SortedSet<string>> MentahAsync(KantorAcak k)
    {
        var butir = await k.BacaAsync(db => db.Butir.AsNoTracking().Include(b => b.Riwayat).Include(b => b.Layanan).Include(b => b.UnitKerja).AsSplitQuery().Where(b => b.DiajukanPada != null).ToListAsync(Ct));
        Dictionary<(int, Dimensi, string, DateOnly), int[]> isi = [];
        foreach (var b in butir)
        {
            var jadi = b.Riwayat.Where(r => Jadi.Contains(r.Ke)).Select(r => (DateTimeOffset?)r.Pada).Min();
            var akhir = jadi ?? b.BerakhirPada;
            foreach (var unit in UnitKerja.Rantai(b.UnitKerja.Jalur))
                foreach (var (d, kunci) in new (Dimensi, string?)[] { (Dimensi.Semua, ""), (Dimensi.Unit, $"{b.UnitKerjaId}"), (Dimensi.Layanan, b.Layanan.Kode), (Dimensi.Petugas, b.PetugasId?.ToString(CultureInfo.InvariantCulture)), (Dimensi.Titik, b.TitikLayananId?.ToString(CultureInfo.InvariantCulture)) })
                {
                    if (kunci is null) continue;
                    int[] Di(DateTimeOffset pada) => isi.TryGetValue((unit, d, kunci, k.JamKantor.TanggalPada(pada)), out var n) ? n : isi[(unit, d, kunci, k.JamKantor.TanggalPada(pada))] = new int[7];
                    var masuk = Di(b.DiajukanPada!.Value);
                    masuk[0]++;
                    if (akhir is null) masuk[b.Status == StatusButir.Dikembalikan ? 6 : 5]++;
                    else if (jadi is null) Di(akhir.Value)[4]++;
                    else
                    {
                        Di(akhir.Value)[1]++;
                        if (b.Tenggat is { } janji) Di(akhir.Value)[jadi <= janji ? 2 : 3]++;
                    }
                }
        }
        return [.. isi.Select(i => Baris(i.Key.Item1, i.Key.Item2, i.Key.Item3, i.Key.Item4, i.Value))];
    }

    static async Task BulanAsync(KantorAcak k)
    {
        var semua = await k.BacaAsync(db => db.Ringkasan.AsNoTracking().ToListAsync(Ct));
        string Kunci(Ringkasan r) => $"{r.UnitKerjaId} {r.Dimensi} {r.Kunci} {r.Mulai:yyyy-MM}";
        Assert.Equal(
            semua.Where(r => r.Satuan == SatuanRingkas.Hari).GroupBy(Kunci).Select(g => $"{g.Key}: {g.Sum(r => r.Masuk)} {g.Sum(r => r.Selesai)} {g.Sum(r => r.Dikerjakan)}").Order(),
            semua.Where(r => r.Satuan == SatuanRingkas.Bulan).GroupBy(Kunci).Select(g => $"{g.Key}: {g.Single().Masuk} {g.Single().Selesai} {g.Single().Dikerjakan}").Order());
    }
}
