using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

/// <summary>When news leaves: at once, together, after the quiet hours, parked, or never; and that each leaves once.</summary>
public sealed class BeritaTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    static readonly TimeSpan DuaMenit = TimeSpan.FromMinutes(2);
    readonly ObrolanUji o = new(kantor);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    KerjaMeja Kerja => new(kantor.Dbs, kantor.Siaran);

    async Task<Permohonan> BaruAsync()
    {
        var p = await o.AjukanAsync("SKTM", "1");
        return p;
    }

    /// <summary>A sentence of a desk, about the application or about something of its own.</summary>
    async Task KabariAsync(string teks, int? butir = null, bool segera = false)
    {
        var hasil = await Kerja.LakukanAsync(async db =>
        {
            var p = await db.Permohonan.Lengkap().Where(x => x.PercakapanId == o.PercakapanId).OrderByDescending(x => x.Id).FirstAsync(Ct);
            db.BeritaTunda.Add(BeritaTunda.Tulis(p.Percakapan!, butir is null ? null : $"butir/{butir}", Sajian.Tulis(teks), segera, o.Jam.Kini));
            return Hasil.Baik;
        }, Ct);
        Assert.Null(hasil.Penolakan);
    }

    async Task<List<string>> SesudahAsync(int sudah) => (await o.SemuaAsync())[sudah..];

    [Fact]
    public async Task The_first_leaves_at_once_and_what_follows_within_two_minutes_becomes_one_message()
    {
        await BaruAsync();
        var n = await o.JumlahJawabanAsync();
        await KabariAsync("Satu.");
        Assert.Equal(["Satu."], await SesudahAsync(n));
        o.Jam.Kini += TimeSpan.FromSeconds(30);
        await KabariAsync("Dua.");
        o.Jam.Kini += TimeSpan.FromSeconds(60);
        await KabariAsync("Tiga.");
        await o.LewatAsync(TimeSpan.FromSeconds(29));
        Assert.Equal(["Satu."], await SesudahAsync(n));
        await o.LewatAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(["Satu.", "Dua.\n\nTiga."], await SesudahAsync(n));
        await o.LewatAsync(TimeSpan.FromHours(1));
        Assert.Equal(2, (await SesudahAsync(n)).Count);
    }

    [Fact]
    public async Task A_newer_state_of_the_same_document_takes_the_place_of_an_older_sentence()
    {
        await BaruAsync();
        var n = await o.JumlahJawabanAsync();
        await KabariAsync("Satu.");
        await KabariAsync("Sedang diperiksa.", 7);
        await KabariAsync("Dokumen lain disetujui.", 8);
        await KabariAsync("Ditolak.", 7);
        await o.LewatAsync(DuaMenit);
        Assert.Equal(["Satu.", "Dokumen lain disetujui.\n\nDitolak."], await SesudahAsync(n));
    }

    [Fact]
    public async Task What_the_citizen_must_do_leaves_at_once_behind_the_news_that_waits()
    {
        await BaruAsync();
        var n = await o.JumlahJawabanAsync();
        await KabariAsync("Satu.");
        await KabariAsync("Dua.");
        await KabariAsync("Tiga.");
        await KabariAsync("Kirim ulang KTP.", segera: true);
        Assert.Equal(["Satu.", "Dua.\n\nTiga.", "Kirim ulang KTP."], await SesudahAsync(n));
        await o.LewatAsync(DuaMenit);
        Assert.Equal(3, (await SesudahAsync(n)).Count);
    }

    [Fact]
    public async Task A_file_leaves_at_once_and_drops_the_sentence_that_it_makes_old()
    {
        var p = await BaruAsync();
        var (n, butir) = (await o.JumlahJawabanAsync(), p.Butir[0].Id);
        await KabariAsync("Satu.");
        await KabariAsync("Disetujui.", butir);
        await KabariAsync("Dokumen lain diteruskan.", 99999);
        await KirimBerkasAsync();
        Assert.Equal(["Satu.", "Dokumen lain diteruskan.", "Ini suratnya."], await SesudahAsync(n));
    }

    [Theory]
    [InlineData("Asia/Jakarta", 14, 23)]
    [InlineData("Asia/Makassar", 13, 22)]
    public async Task Quiet_hours_hold_news_over_midnight_in_the_units_zone(string zona, int mulaiUtc, int akhirUtc)
    {
        using var lain = new KantorUji();
        await using (var db = lain.Dbs.CreateDbContext())
        {
            var u = await db.UnitKerja.SingleAsync(x => x.Id == lain.Kecamatan.Id, Ct);
            u.Ubah(u.Nama, u.KodeWilayah, u.Singkatan, u.Alamat, u.TempatSurat, zona);
            await db.SaveChangesAsync(Ct);
        }
        var warga = new BeritaTests(lain);
        await warga.BaruAsync();
        var n = await warga.o.JumlahJawabanAsync();
        // 21.00 on the wall, hours after the citizen wrote.
        warga.o.Jam.Kini = new(2026, 11, 21, mulaiUtc, 0, 0, TimeSpan.Zero);
        await warga.KabariAsync("Satu.");
        await warga.KabariAsync("Kirim ulang KTP.", segera: true);
        await warga.KirimBerkasAsync();
        await warga.KabariAsync("Dua.");
        Assert.Equal(["Satu.", "Kirim ulang KTP.", "Ini suratnya."], await warga.SesudahAsync(n));
        var pagi = new DateTimeOffset(2026, 11, 21, akhirUtc, 0, 0, TimeSpan.Zero);
        Assert.All((await warga.o.BacaAsync(db => db.PesanKeluar.Where(k => k.PercakapanId == warga.o.PercakapanId).OrderBy(k => k.Id).ToListAsync(Ct)))[n..], k => Assert.Equal(pagi, k.TahanSampai));
        warga.o.Jam.Kini = pagi.AddMinutes(-2);
        await warga.o.LewatAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(3, (await warga.SesudahAsync(n)).Count);
        await warga.o.LewatAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("Dua.", (await warga.SesudahAsync(n))[^1]);
    }

    [Fact]
    public async Task Quiet_hours_hold_nothing_from_who_wrote_within_the_hour()
    {
        await BaruAsync();
        o.Jam.Kini = new(2026, 11, 21, 16, 0, 0, TimeSpan.Zero);
        var n = await o.JumlahJawabanAsync();
        await KabariAsync("Satu.");
        Assert.Empty(await SesudahAsync(n));
        await o.TeksAsync("halo");
        await o.LewatAsync(TimeSpan.FromSeconds(2));
        Assert.Equal("Satu.", (await SesudahAsync(n))[^1]);
        await KabariAsync("Dua.", segera: true);
        Assert.Equal("Dua.", (await SesudahAsync(n))[^1]);
    }

    [Fact]
    public async Task Behind_a_closed_window_all_news_is_one_parked_message_that_grows_and_forgets_what_is_old()
    {
        await BaruAsync();
        var n = await o.JumlahJawabanAsync();
        o.Jam.Kini += TimeSpan.FromDays(3);
        await KabariAsync("Sedang diperiksa.", 7);
        o.Jam.Kini += TimeSpan.FromDays(1);
        await KabariAsync("Dokumen lain diteruskan.", 8);
        o.Jam.Kini += TimeSpan.FromMinutes(3);
        await KabariAsync("Disetujui.", 7);
        var semua = await o.BacaAsync(db => db.PesanKeluar.Where(k => k.PercakapanId == o.PercakapanId).OrderBy(k => k.Id).Include(k => k.Pesan).ToListAsync(Ct));
        var titipan = Assert.Single(semua[n..]);
        Assert.Equal((StatusKirim.Dititipkan, "Dokumen lain diteruskan.\n\nDisetujui."), (titipan.Status, titipan.Pesan.Teks));
        Assert.Equal(titipan.Pesan.Teks, IsiPesan.DariJson(titipan.Isi).Teks);
        // It has left: what comes now is a message of its own.
        await using (var db = o.Db())
        {
            (await db.PesanKeluar.Include(k => k.Pesan).SingleAsync(k => k.Id == titipan.Id, Ct)).JendelaTerbukaLagi(o.Jam.Kini);
            await db.SaveChangesAsync(Ct);
        }
        await o.TeksAsync("halo");
        await o.LewatAsync(DuaMenit);
        Assert.False(await o.BacaAsync(db => db.BeritaTunda.AnyAsync(b => b.PercakapanId == o.PercakapanId, Ct)));
    }

    [Fact]
    public async Task Newer_words_take_the_place_of_parked_ones_within_the_two_minutes_too_and_leave_once()
    {
        await BaruAsync();
        var n = await o.JumlahJawabanAsync();
        o.Jam.Kini += TimeSpan.FromDays(3);
        await KabariAsync("Sedang diperiksa.", 7);
        o.Jam.Kini += TimeSpan.FromSeconds(30);
        await KabariAsync("Disetujui.", 7);
        await KabariAsync("Dokumen lain diteruskan.", 8);
        var titipan = Assert.Single(await BelumBerangkatAsync(n));
        Assert.Equal("Disetujui.\n\nDokumen lain diteruskan.", titipan.Teks);
        // The citizen writes within these two minutes.
        await using (var db = o.Db())
        {
            (await db.PesanKeluar.Include(k => k.Pesan).SingleAsync(k => k.Id == titipan.Id, Ct)).JendelaTerbukaLagi(o.Jam.Kini);
            await db.SaveChangesAsync(Ct);
        }
        await o.LewatAsync(DuaMenit);
        await o.LewatAsync(DuaMenit);
        Assert.Equal([titipan.Teks], await SesudahAsync(n));
        Assert.False(await o.BacaAsync(db => db.BeritaTunda.AnyAsync(b => b.PercakapanId == o.PercakapanId, Ct)));
    }

    [Fact]
    public async Task Who_unparks_while_newer_words_are_written_sends_the_old_ones_only_if_the_new_ones_follow()
    {
        await BaruAsync();
        var n = await o.JumlahJawabanAsync();
        o.Jam.Kini += TimeSpan.FromDays(3);
        await KabariAsync("Sedang diperiksa.", 7);
        var titipan = Assert.Single(await BelumBerangkatAsync(n));
        // A desk has read the parked message; before it saves, the citizen writes and lets it go.
        var direbut = false;
        Assert.Null((await Kerja.LakukanAsync(async db =>
        {
            var p = await db.Percakapan.SingleAsync(x => x.Id == o.PercakapanId, Ct);
            db.BeritaTunda.Add(BeritaTunda.Tulis(p, "butir/7", Sajian.Tulis("Disetujui."), false, o.Jam.Kini));
            if (direbut) return Hasil.Baik;
            direbut = true;
            await db.SalurkanAsync(p, o.Jam.Kini, Ct);
            await using var lain = o.Db();
            (await lain.PesanKeluar.Include(k => k.Pesan).SingleAsync(k => k.Id == titipan.Id, Ct)).JendelaTerbukaLagi(o.Jam.Kini);
            await lain.SaveChangesAsync(Ct);
            return Hasil.Baik;
        }, Ct)).Penolakan);
        await o.LewatAsync(DuaMenit);
        Assert.Equal(["Sedang diperiksa.", "Disetujui."], await SesudahAsync(n));
    }

    [Fact]
    public async Task In_the_quiet_hours_parked_words_are_renewed_in_silence_and_asked_for_in_the_morning()
    {
        await BaruAsync();
        var n = await o.JumlahJawabanAsync();
        var malam = new DateTimeOffset(2026, 11, 24, 13, 59, 0, TimeSpan.Zero);
        o.Jam.Kini = malam;
        await KabariAsync("Sedang diperiksa.", 7);
        o.Jam.Kini = malam.AddHours(1);
        await KabariAsync("Disetujui.", 7);
        await kantor.Pengabar(o.Jam).SalurkanAsync(Ct);
        Assert.Equal(("Disetujui.", malam), Assert.Single(await BelumBerangkatAsync(n)) is var t ? (t.Teks, t.DititipkanPada) : default);
        o.Jam.Kini = new(2026, 11, 24, 23, 0, 0, TimeSpan.Zero);
        await kantor.Pengabar(o.Jam).SalurkanAsync(Ct);
        Assert.Equal(("Disetujui.", o.Jam.Kini), Assert.Single(await BelumBerangkatAsync(n)) is var u ? (u.Teks, u.DititipkanPada) : default);
        Assert.False(await kantor.Pengabar(o.Jam).SalurkanAsync(Ct));
    }

    [Fact]
    public async Task What_is_held_in_front_of_a_file_for_the_night_forgets_what_has_become_old()
    {
        await BaruAsync();
        var n = await o.JumlahJawabanAsync();
        o.Jam.Kini = new(2026, 11, 21, 16, 0, 0, TimeSpan.Zero);
        await KabariAsync("Sedang diperiksa.", 7);
        await KabariAsync("Dokumen lain diteruskan.", 8);
        await KirimBerkasAsync();
        Assert.Equal(["Sedang diperiksa.\n\nDokumen lain diteruskan.", "Ini suratnya."], (await BelumBerangkatAsync(n)).ConvertAll(t => t.Teks));
        await KabariAsync("Ditolak.", 7);
        Assert.Equal(["Dokumen lain diteruskan.", "Ini suratnya."], (await BelumBerangkatAsync(n)).ConvertAll(t => t.Teks));
        await KabariAsync("Dokumen lain selesai.", 8);
        Assert.Equal(["Ini suratnya."], (await BelumBerangkatAsync(n)).ConvertAll(t => t.Teks));
        o.Jam.Kini = new(2026, 11, 21, 23, 0, 0, TimeSpan.Zero);
        await kantor.Pengabar(o.Jam).SalurkanAsync(Ct);
        Assert.Equal(["Ini suratnya.", "Ditolak.\n\nDokumen lain selesai."], (await BelumBerangkatAsync(n, semua: true)).ConvertAll(t => t.Teks));
    }

    [Fact]
    public async Task A_file_behind_a_closed_window_takes_only_its_own_sentence_out_of_what_is_parked()
    {
        var p = await BaruAsync();
        var n = await o.JumlahJawabanAsync();
        o.Jam.Kini += TimeSpan.FromDays(3);
        await KabariAsync("Disetujui.", p.Butir[0].Id);
        await KabariAsync("Dokumen lain diteruskan.", 99999);
        await KirimBerkasAsync();
        Assert.Equal(["Dokumen lain diteruskan."], (await BelumBerangkatAsync(n)).ConvertAll(t => t.Teks));
        await KabariAsync("Dokumen lain selesai.", 99999);
        Assert.Equal(["Dokumen lain selesai."], (await BelumBerangkatAsync(n)).ConvertAll(t => t.Teks));
    }

    /// <summary>What is parked or held, or with all of it what waits for the sender too, in the order of the outbox.</summary>
    Task<List<(int Id, string Teks, DateTimeOffset? DititipkanPada)>> BelumBerangkatAsync(int lewati, bool semua = false) => o.BacaAsync(async db =>
        (await db.PesanKeluar.Where(k => k.PercakapanId == o.PercakapanId).OrderBy(k => k.Id).Skip(lewati).Include(k => k.Pesan).ToListAsync(Ct))
            .Where(k => semua ? k.Status is StatusKirim.Menunggu or StatusKirim.Dititipkan : k.BelumBerangkat).Select(k =>
            {
                Assert.Equal(k.Pesan.Teks, IsiPesan.DariJson(k.Isi).Teks);
                return (k.Id, k.Pesan.Teks!, k.DititipkanPada);
            }).ToList());

    [Fact]
    public async Task Two_nodes_and_a_crash_before_the_save_send_it_once()
    {
        await BaruAsync();
        var n = await o.JumlahJawabanAsync();
        await KabariAsync("Satu.");
        await KabariAsync("Dua.");
        o.Jam.Kini += DuaMenit;
        // A node dies after deciding and before saving: nothing has happened.
        await using (var mati = o.Db())
            await mati.SalurkanAsync(await mati.Percakapan.SingleAsync(p => p.Id == o.PercakapanId, Ct), o.Jam.Kini, Ct);
        Assert.Equal(["Satu."], await SesudahAsync(n));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => kantor.Pengabar(o.Jam).SalurkanAsync(Ct))));
        await kantor.Pengabar(o.Jam).SalurkanAsync(Ct);
        Assert.Equal(["Satu.", "Dua."], await SesudahAsync(n));
    }

    [Fact]
    public async Task A_thousand_pieces_for_one_number_and_for_many_leave_within_the_limits()
    {
        await BaruAsync();
        var n = await o.JumlahJawabanAsync();
        await KabariAsync("Satu.");
        await using (var db = o.Db())
        {
            var p = await db.Percakapan.SingleAsync(x => x.Id == o.PercakapanId, Ct);
            for (var i = 0; i < 1000; i++) db.BeritaTunda.Add(BeritaTunda.Tulis(p, $"butir/{100000 + i}", Sajian.Tombol($"Permohonan nomor {i} sudah terbit.", Kalimat.TanyaPetugas), false, o.Jam.Kini));
            var banyak = Enumerable.Range(0, 150).Select(_ => kantor.WargaBaru()).ToList();
            foreach (var w in await db.Percakapan.Where(x => banyak.Contains(x.Id)).ToListAsync(Ct)) db.BeritaTunda.Add(BeritaTunda.Tulis(w, null, Sajian.Tulis("Kabar."), false, o.Jam.Kini));
            await db.SaveChangesAsync(Ct);
            o.Jam.Kini += DuaMenit;
            while (await kantor.Pengabar(o.Jam).SalurkanAsync(Ct)) { }
            Assert.Equal(150, await db.PesanKeluar.CountAsync(k => banyak.Contains(k.PercakapanId), Ct));
        }
        var satu = Assert.Single((await SesudahAsync(n))[1..]);
        Assert.Contains("kabar lain. Tulis *status*", satu, StringComparison.Ordinal);
        BatasWaTests.Periksa(Sajian.Tulis(satu));
    }

    [Fact]
    public async Task A_broken_promise_is_admitted_once_with_a_new_one_and_not_while_the_citizen_is_waited_for()
    {
        var p = await BaruAsync();
        var n = await o.JumlahJawabanAsync();
        var pengaku = new PengakuTerlambat(kantor.Dbs, Kerja, new(kantor.Siaran), o.Jam, Microsoft.Extensions.Logging.Abstractions.NullLogger<PengakuTerlambat>.Instance);
        o.Jam.Kini = p.Butir[0].Tenggat!.Value.AddMinutes(-1);
        await pengaku.AkuiAsync(Ct);
        Assert.Empty(await SesudahAsync(n));
        o.Jam.Kini = p.Butir[0].Tenggat!.Value.AddMinutes(5);
        await pengaku.AkuiAsync(Ct);
        await pengaku.AkuiAsync(Ct);
        var berita = Assert.Single(await SesudahAsync(n));
        Assert.Contains($"belum selesai pada waktu yang kami janjikan. Kami usahakan selesai paling lambat *Kamis, 26 November 2026 pukul 16.00*", berita, StringComparison.Ordinal);
        Assert.Contains("26 November 2026 pukul 16.00", Assert.Single(await o.TeksAsync("status")).Teks, StringComparison.Ordinal);
        var b = (await o.PermohonanAsync()).Butir[0];
        Assert.Equal(p.Butir[0].Tenggat, b.Tenggat);
    }

    async Task KirimBerkasAsync()
    {
        Assert.Null((await Kerja.LakukanAsync(async db =>
        {
            var p = await db.Permohonan.Lengkap().Where(x => x.PercakapanId == o.PercakapanId).OrderByDescending(x => x.Id).FirstAsync(Ct);
            var isi = await kantor.Lemari.SimpanAsync(db, ContohBerkas.Pdf(), "application/pdf", Ct);
            await db.SaveChangesAsync(Ct);
            await Berita.KirimBerkasAsync(p, p.Butir[0], new(isi.Id, "surat.pdf") { Teks = "Ini suratnya." }, isi, db, o.Jam.Kini, Ct);
            return Hasil.Baik;
        }, Ct)).Penolakan);
    }
}
