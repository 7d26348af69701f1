using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>Everything between a citizen and the office in one stream, and two numbers of one person joined and parted again.</summary>
public sealed class LinimasaTests(AppUji app) : IClassFixture<AppUji>
{
    static int nomor;
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    MejaGabungan Meja => app.Ambil<MejaGabungan>();

    [Fact]
    public async Task Talk_note_and_request_stand_in_one_stream_with_the_newest_first()
    {
        var (ponsel, id) = await SapaAsync();
        var petugas = await app.PetugasAsync("petugas");
        await ponsel.TeksAsync("#21");
        await ponsel.MenerimaAsync("Siapkan foto");
        await ponsel.PilihAsync("AJUKAN:SKTM");
        await ponsel.MenerimaAsync("nama#tanggal");
        await ponsel.TeksAsync("Dewi Lestari#12-05-1990#003/005");
        await ponsel.MenerimaAsync("Untuk keperluan");
        Assert.True((await app.Ambil<MejaPercakapan>().CatatAsync(id, petugas, "Sudah ditelepon", Ct)).Berhasil);
        await app.DbAsync(async db =>
        {
            var p = await db.Permohonan.Include(x => x.Butir).ThenInclude(b => b.Layanan).SingleAsync(x => x.PercakapanId == id, Ct);
            Assert.True(p.Butir[0].Batalkan(Pelaku.Warga, Peran.Warga, "Tidak jadi", app.Ambil<TimeProvider>().GetUtcNow()).Berhasil);
            return await db.SaveChangesAsync(Ct);
        });
        var isi = await LinimasaAsync(id, petugas);
        Assert.Equal(isi.OrderByDescending(k => k.Pada), isi);
        Assert.Single(isi, k => k is { Golongan: GolonganKejadian.Percakapan, Judul: "Percakapan" } && k.Rincian!.Contains("pesan warga", StringComparison.Ordinal) && k.Rincian.Contains("pesan kantor", StringComparison.Ordinal));
        Assert.Single(isi, k => k.Judul == $"Catatan {petugas.Nama}" && k.Rincian == "Sudah ditelepon");
        Assert.Single(isi, k => k.Golongan == GolonganKejadian.Permohonan && k.Judul.Contains("dibatalkan", StringComparison.Ordinal) && k.Rincian!.Contains("Dewi Lestari", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Joined_numbers_share_one_stream_and_part_again_as_if_nothing_had_been()
    {
        var petugas = await app.PetugasAsync("petugas");
        var (satu, a) = await SapaAsync();
        var (dua, b) = await SapaAsync();
        var (_, c) = await SapaAsync();
        Assert.True((await Meja.GabungkanAsync(a, b, "Ditunjukkan KTP di loket", petugas, Ct)).Berhasil);
        Assert.True((await Meja.GabungkanAsync(c, b, "Nomor lama", petugas, Ct)).Berhasil);
        foreach (var id in new[] { a, b, c }) Assert.Equal(3, (await LinimasaAsync(id, petugas)).Count(k => k.Judul == "Percakapan"));
        var orang = await app.DbAsync(db => db.OrangPercakapanAsync(a, petugas, Ct));
        Assert.Equal([b, c], orang!.Lain.Select(l => l.PercakapanId!.Value).Order());
        var baris = orang.Lain.Single(l => l.PercakapanId == b);
        Assert.Equal("Ditunjukkan KTP di loket", baris.Alasan);

        Assert.True((await Meja.LepasAsync(a, baris.GabunganId!.Value, petugas, Ct)).Berhasil);
        Assert.Contains("sudah dilepas", (await Meja.LepasAsync(a, baris.GabunganId.Value, petugas, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Single(await LinimasaAsync(a, petugas), k => k.Judul == "Percakapan");
        Assert.Equal(2, (await LinimasaAsync(c, petugas)).Count(k => k.Judul == "Percakapan"));
        Assert.Equal(["Gabungkan nomor", "Lepas gabungan"], await app.DbAsync(db => db.Set<RiwayatPercakapan>().Where(r => r.PercakapanId == a && r.Tindakan.Contains("abung")).OrderBy(r => r.Id).Select(r => r.Tindakan).ToListAsync(Ct)));
        // Nothing was moved: each phone still talks in its own conversation.
        await dua.TeksAsync("jam buka?");
        await app.TungguDbAsync(db => db.Pesan.AnyAsync(p => p.PercakapanId == b && p.Teks == "jam buka?", Ct), ada => ada);
        Assert.DoesNotContain(await satu.PesanAsync(), p => p.Teks == "jam buka?");
        Assert.True((await Meja.GabungkanAsync(a, b, "Memang sama", petugas, Ct)).Berhasil);
    }

    [Fact]
    public async Task What_makes_no_sense_or_is_not_ones_own_is_refused_with_a_sentence()
    {
        var petugas = await app.PetugasAsync("petugas");
        var (_, a) = await SapaAsync();
        var (_, b) = await SapaAsync();
        Assert.Contains("percakapan yang sama", (await Meja.GabungkanAsync(a, a, "x", petugas, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("bagaimana Anda tahu", (await Meja.GabungkanAsync(a, b, " ", petugas, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("tidak ditemukan", (await Meja.GabungkanAsync(a, 999_999, "x", petugas, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("tidak boleh", (await Meja.GabungkanAsync(a, b, "x", await app.PetugasAsync("camat"), Ct)).Penolakan, StringComparison.Ordinal);
        Assert.True((await Meja.GabungkanAsync(a, b, "Sama", petugas, Ct)).Berhasil);
        Assert.Contains("sudah digabung", (await Meja.GabungkanAsync(b, a, "Sama", petugas, Ct)).Penolakan, StringComparison.Ordinal);
        var asing = new PetugasAktif(petugas.Id, petugas.Nama, Peran.Petugas, 999, "/999/");
        Assert.Contains("tidak ditemukan", (await Meja.GabungkanAsync(a, b, "x", asing, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null(await app.DbAsync(db => db.OrangPercakapanAsync(a, asing, Ct)));
        foreach (var sumber in app.Ambil<IEnumerable<SumberLinimasa>>())
            Assert.Empty((await app.DbAsync(db => sumber(db, asing, new([.. db.Percakapan.Where(p => p.Id == a || p.Id == b).Select(p => p.KontakId)], null, DateTimeOffset.MaxValue, 50, app.Ambil<JamKantor>()), Ct))).Kejadian);
    }

    [Theory]
    [InlineData(1), InlineData(3), InlineData(7), InlineData(40)]
    public async Task Pages_leave_nothing_out_and_tell_nothing_twice_though_much_happened_at_one_moment(int banyak)
    {
        var awal = new DateTimeOffset(2026, 11, 2, 1, 0, 0, TimeSpan.Zero);
        var acak = new Random(11);
        var semua = Enumerable.Range(0, 60).Select(n => new KejadianLinimasa(awal.AddMinutes(acak.Next(12)), GolonganKejadian.Surat, "", $"{n}", null, null)).ToList();
        SumberLinimasa Sumber(int sisa) => (_, _, l, _) => Task.FromResult(BagianLinimasa.Dari([.. semua.Where((_, n) => n % 2 == sisa).Where(k => k.Pada < l.Sebelum).OrderByDescending(k => k.Pada).Take(l.Banyak)], l.Banyak));
        var (terbaca, sebelum, lagi) = (new List<KejadianLinimasa>(), DateTimeOffset.MaxValue, true);
        while (lagi)
        {
            (var halaman, lagi) = await app.DbAsync(db => db.LinimasaAsync([Sumber(0), Sumber(1)], default!, new([1], null, sebelum, banyak, app.Ambil<JamKantor>()), Ct));
            terbaca.AddRange(halaman);
            sebelum = halaman[^1].Pada;
        }
        Assert.Equal(semua.Count, terbaca.Count);
        Assert.Equal(semua.Count, terbaca.Distinct().Count());
    }

    async Task<IReadOnlyList<KejadianLinimasa>> LinimasaAsync(int percakapan, PetugasAktif petugas) => await app.DbAsync(async db =>
    {
        var orang = await db.OrangPercakapanAsync(percakapan, petugas, Ct);
        return (await db.LinimasaAsync(app.Ambil<IEnumerable<SumberLinimasa>>(), petugas, new(orang!.Kontak, null, DateTimeOffset.MaxValue, 100, app.Ambil<JamKantor>()), Ct)).Kejadian;
    });

    async Task<(Ponsel, int)> SapaAsync()
    {
        var ponsel = app.Ponsel($"62812000{41_000 + Interlocked.Increment(ref nomor):00000}");
        await ponsel.TeksAsync("halo");
        await ponsel.MenerimaAsync(p => p.Arah == "keluar", "the greeting");
        await app.TenangAsync();
        return (ponsel, await app.DbAsync(db => db.Percakapan.Where(p => p.Kontak.Alias.Any(x => x.Nilai == ponsel.Nomor)).Select(p => p.Id).SingleAsync(Ct)));
    }
}
