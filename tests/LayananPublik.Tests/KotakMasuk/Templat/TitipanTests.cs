using System.Net.Http.Json;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>An app in which every conversation is about a request that is done.</summary>
public sealed class AppBerpermohonan() : AppUji(s => s.AddSingleton<SelaSimpan>().AddSingleton<IInterceptor>(sp => sp.GetRequiredService<SelaSimpan>())
    .AddSingleton<BahanPercakapan>((_, _, _) => Task.FromResult<BahanPermohonan?>(new("PMH-2026-000009", "Surat Keterangan Tidak Mampu", "surat terbit"))));

/// <summary>Lets something happen between the reading of a parked answer and its saving.</summary>
public sealed class SelaSimpan : SaveChangesInterceptor
{
    Tuple<int, Func<Task>>? sekali;

    public void Sekali(int pesanKeluarId, Func<Task> sela) => sekali = new(pesanKeluarId, sela);

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (sekali is { } s && eventData.Context!.ChangeTracker.Entries<PesanKeluar>().Any(e => e.State == EntityState.Modified && e.Entity.Id == s.Item1) && Interlocked.CompareExchange(ref sekali, null, s) == s)
            await s.Item2();
        return result;
    }
}

/// <summary>What is written while the 24-hour window is closed: asked for once, sent once, in order, or called back.</summary>
public sealed class TitipanTests(AppBerpermohonan app) : IClassFixture<AppBerpermohonan>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    MejaTitipan Meja => app.Ambil<MejaTitipan>();

    [Fact]
    public async Task Parked_answers_ask_once_by_template_and_arrive_once_in_order_when_the_citizen_writes()
    {
        var (ponsel, id) = await TutupAsync("6281200000401");
        var petugas = await app.PetugasAsync("petugas");
        Assert.Contains("Titipkan", (await app.Ambil<MejaPercakapan>().BalasAsync(id, petugas, "Jawaban satu", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.True((await Meja.TitipkanAsync(id, petugas, "Jawaban satu", Ct)).Berhasil);
        await ponsel.MenerimaAsync(p => p.Jenis == "templat", "the template that asks");
        Assert.True((await Meja.TitipkanAsync(id, petugas, "Jawaban dua", Ct)).Berhasil);
        await app.TungguDbAsync(db => db.PesanKeluar.CountAsync(k => k.PercakapanId == id && k.Status == StatusKirim.Dititipkan, Ct), n => n == 2);
        await app.TenangAsync();
        await ponsel.TeksAsync("halo");
        await ponsel.MenerimaAsync("Jawaban dua");
        await app.TenangAsync();
        var kantor = (await ponsel.PesanAsync()).SkipWhile(p => p.Jenis != "templat").Where(p => p.Arah == "keluar").ToList();
        Assert.Single(kantor, p => p.Jenis == "templat");
        Assert.Equal(["Jawaban satu", "Jawaban dua"], kantor.Select(p => p.Teks).Where(t => t.StartsWith("Jawaban", StringComparison.Ordinal)));
        Assert.Equal(["Titipkan jawaban", "Minta buka percakapan", "Titipkan jawaban"], await app.DbAsync(db => db.Percakapan.Where(p => p.Id == id)
            .SelectMany(p => p.Riwayat).Where(r => r.Tindakan.Contains("itip") || r.Tindakan.Contains("Minta buka")).OrderBy(r => r.Id).Select(r => r.Tindakan).ToListAsync(Ct)));
    }

    [Fact]
    public async Task A_letter_travels_in_the_header_of_its_template_and_is_not_sent_again()
    {
        var (ponsel, id) = await TutupAsync("6281200000402");
        await SuratAsync(id);
        var templat = await ponsel.MenerimaAsync(p => p.Jenis == "templat" && p.Berkas is not null, "the letter in a template");
        Assert.Equal("SKTM.pdf", templat.Berkas!.Nama);
        Assert.Contains("Surat Keterangan Tidak Mampu", templat.Teks, StringComparison.Ordinal);
        await ponsel.TeksAsync("terima kasih");
        await app.TenangAsync();
        Assert.Single(await ponsel.PesanAsync(), p => p.Berkas is not null);
        Assert.True(await app.DbAsync(db => db.PesanKeluar.AnyAsync(k => k.PercakapanId == id && k.Keperluan == KeperluanTemplat.SuratTerbit, Ct)));
    }

    [Fact]
    public async Task A_letter_whose_template_is_refused_waits_itself_and_leaves_once()
    {
        var (ponsel, id) = await TutupAsync("6281200000403");
        await GangguAsync(132015, asinkron: false);
        await SuratAsync(id);
        await app.TungguDbAsync(db => db.PesanKeluar.SingleAsync(k => k.PercakapanId == id && k.Pesan.Jenis == JenisPesan.Dokumen, Ct), k => k is { Status: StatusKirim.Dititipkan, Keperluan: null, Percobaan: > 0 }, "the letter parked again");
        await ponsel.TeksAsync("halo");
        await ponsel.MenerimaAsync(p => p.Berkas is not null, "the letter");
        await app.TenangAsync();
        Assert.Single(await ponsel.PesanAsync(), p => p.Berkas is not null);
    }

    [Fact]
    public async Task What_is_called_back_never_arrives_and_what_is_reworded_arrives_as_it_is_now()
    {
        var (ponsel, id) = await TutupAsync("6281200000404");
        var petugas = await app.PetugasAsync("petugas");
        await Meja.TitipkanAsync(id, petugas, "Salah kirim", Ct);
        await Meja.TitipkanAsync(id, petugas, "Bawa KTP", Ct);
        var titipan = await app.DbAsync(db => db.PesanKeluar.Where(k => k.PercakapanId == id && k.Status == StatusKirim.Dititipkan).OrderBy(k => k.Id).ToListAsync(Ct));
        Assert.True((await Meja.TarikAsync(titipan[0].Id, titipan[0].Versi, petugas, Ct)).Berhasil);
        Assert.True((await Meja.UbahAsync(titipan[1].Id, titipan[1].Versi, petugas, "Bawa KTP dan KK", Ct)).Berhasil);
        Assert.Contains("petugas lain", (await Meja.UbahAsync(titipan[1].Id, titipan[1].Versi, petugas, "Bawa ijazah", Ct)).Penolakan, StringComparison.Ordinal);
        await ponsel.TeksAsync("halo");
        await ponsel.MenerimaAsync("Bawa KTP dan KK");
        await app.TenangAsync();
        Assert.DoesNotContain(await ponsel.PesanAsync(), p => p.Teks is "Salah kirim" or "Bawa KTP" or "Bawa ijazah");
        // Whatever version the officer saw, the last one or one from before a delivery state: it has left.
        foreach (var versi in new[] { (await BarisAsync(titipan[1].Id)).Versi, titipan[1].Versi })
        {
            Assert.Contains("sudah berangkat", (await Meja.TarikAsync(titipan[1].Id, versi, petugas, Ct)).Penolakan, StringComparison.Ordinal);
            Assert.Contains("sudah berangkat", (await Meja.UbahAsync(titipan[1].Id, versi, petugas, "Bawa ijazah", Ct)).Penolakan, StringComparison.Ordinal);
        }
        Assert.Equal([("Tarik titipan", "Salah kirim"), ("Ubah titipan", "Bawa KTP")], (await app.DbAsync(db => db.Percakapan.Where(p => p.Id == id).SelectMany(p => p.Riwayat)
            .Where(r => r.Tindakan == "Tarik titipan" || r.Tindakan == "Ubah titipan").OrderBy(r => r.Id).Select(r => new { r.Tindakan, r.Alasan }).ToListAsync(Ct))).Select(r => (r.Tindakan, r.Alasan!)));
    }

    [Fact]
    public async Task Of_two_who_touch_a_parked_answer_at_the_same_moment_the_second_is_told_why()
    {
        var (_, id) = await TutupAsync("6281200000411");
        var petugas = await app.PetugasAsync("petugas");
        await Meja.TitipkanAsync(id, petugas, "Bawa KTP", Ct);
        var k = await app.DbAsync(db => db.PesanKeluar.SingleAsync(x => x.PercakapanId == id && x.Status == StatusKirim.Dititipkan, Ct));
        app.Ambil<SelaSimpan>().Sekali(k.Id, () => Meja.UbahAsync(k.Id, k.Versi, petugas, "Bawa KK", Ct));
        Assert.Contains("petugas lain", (await Meja.TarikAsync(k.Id, k.Versi, petugas, Ct)).Penolakan, StringComparison.Ordinal);
        app.Ambil<SelaSimpan>().Sekali(k.Id, () => Meja.TarikAsync(k.Id, k.Versi + 1, petugas, Ct));
        Assert.Contains("sudah berangkat atau sudah ditarik", (await Meja.UbahAsync(k.Id, k.Versi + 1, petugas, "Bawa ijazah", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Equal(["Bawa KK"], await app.DbAsync(db => db.Pesan.Where(p => p.PercakapanId == id && p.Keluar!.Status == StatusKirim.Ditarik).Select(p => p.Teks).ToListAsync(Ct)));
    }

    [Fact]
    public async Task After_seven_days_a_parked_answer_expires_and_a_person_is_called()
    {
        var (ponsel, id) = await TutupAsync("6281200000405");
        await KirimAsync(id, "Permohonan Anda selesai.");
        await ponsel.MenerimaAsync(p => p.Jenis == "templat", "the template that asks");
        app.Maju(TimeSpan.FromDays(7.1));
        var k = await app.TungguDbAsync(db => db.PesanKeluar.Include(x => x.Percakapan).SingleAsync(x => x.Pesan.Teks == "Permohonan Anda selesai." && x.PercakapanId == id, Ct), x => x.TitipanKedaluwarsa, "the expiry");
        Assert.Contains("Telepon warga", k.Galat, StringComparison.Ordinal);
        Assert.Equal(ModePercakapan.PerluPetugas, k.Percakapan.Mode);
        await ponsel.TeksAsync("halo");
        await app.TenangAsync();
        Assert.DoesNotContain(await ponsel.PesanAsync(), p => p.Teks == "Permohonan Anda selesai.");
    }

    [Theory]
    [InlineData(false), InlineData(true)]
    public async Task Refusal_for_the_window_parks_though_our_clock_says_open(bool asinkron)
    {
        var nomor = asinkron ? "6281200000407" : "6281200000406";
        var (ponsel, id) = await SapaAsync(nomor);
        await GangguAsync(PesanKeluar.KodeJendelaTertutup, asinkron);
        await KirimAsync(id, "Masih terbuka?");
        await app.TungguDbAsync(db => db.PesanKeluar.SingleAsync(k => k.PercakapanId == id && k.Pesan.Teks == "Masih terbuka?", Ct), k => k.Status == StatusKirim.Dititipkan, "the parked answer");
        await ponsel.MenerimaAsync(p => p.Jenis == "templat", "the template that asks");
        await Task.Delay(TimeSpan.FromSeconds(1.1), Ct); // Meta counts whole seconds
        await ponsel.TeksAsync("masih");
        await ponsel.MenerimaAsync("Masih terbuka?");
        await app.TenangAsync();
        Assert.Single(await ponsel.PesanAsync(), p => p.Teks == "Masih terbuka?");
    }

    [Fact]
    public async Task A_request_that_cannot_arrive_calls_a_person_to_telephone()
    {
        var (_, id) = await TutupAsync("6281200000408");
        await GangguAsync(131026, asinkron: true);
        await KirimAsync(id, "Kabar untuk Anda.");
        var p = await app.TungguDbAsync(db => db.Percakapan.Include(x => x.Riwayat).SingleAsync(x => x.Id == id, Ct), x => x.Mode == ModePercakapan.PerluPetugas && x.Riwayat.Any(r => r.Alasan!.Contains("telepon")), "a person called");
        Assert.Equal(1, await app.DbAsync(db => db.PesanKeluar.CountAsync(k => k.PercakapanId == p.Id && k.Status == StatusKirim.Dititipkan, Ct)));
    }

    [Fact]
    public async Task An_officer_sends_a_filled_template_outside_the_window()
    {
        var (ponsel, id) = await TutupAsync("6281200000409");
        var petugas = await app.PetugasAsync("petugas");
        var templat = await app.TungguDbAsync(db => db.TemplatPesan.SingleOrDefaultAsync(t => t.Nama == "pemberitahuan_status", Ct), t => t is not null, "the template");
        Assert.Contains("Isi dulu", (await Meja.KirimTemplatAsync(id, petugas, templat!.Id, new Dictionary<string, string> { ["1"] = "Sari" }, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.True((await Meja.KirimTemplatAsync(id, petugas, templat.Id, new Dictionary<string, string> { ["1"] = "Sari", ["2"] = "PMH-2026-000009", ["3"] = "selesai\nsekali" }, Ct)).Berhasil);
        Assert.Contains("*selesai sekali*", (await ponsel.MenerimaAsync(p => p.Jenis == "templat")).Teks, StringComparison.Ordinal);
        Assert.Contains("tidak boleh", (await Meja.KirimTemplatAsync(id, await app.PetugasAsync("camat"), templat.Id, new Dictionary<string, string>(), Ct)).Penolakan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citizen_who_writes_while_an_answer_is_parked_gets_it_at_once()
    {
        var (ponsel, id) = await TutupAsync("6281200000410");
        await ponsel.TeksAsync("halo lagi");
        await app.TungguDbAsync(db => db.Percakapan.SingleAsync(p => p.Id == id, Ct), p => p.JendelaTerbuka(app.Ambil<TimeProvider>().GetUtcNow()));
        Assert.True((await Meja.TitipkanAsync(id, await app.PetugasAsync("petugas"), "Langsung saja", Ct)).Berhasil);
        await ponsel.MenerimaAsync("Langsung saja");
    }

    async Task<(Ponsel Ponsel, int Id)> SapaAsync(string nomor)
    {
        var ponsel = app.Ponsel(nomor);
        await ponsel.TeksAsync("menu");
        var id = (await app.TungguDbAsync(db => db.Percakapan.Where(p => p.Kontak.Alias.Any(a => a.Nilai == nomor)).Select(p => (int?)p.Id).FirstOrDefaultAsync(Ct), x => x is not null, "the conversation"))!.Value;
        await app.TenangAsync();
        await app.TungguDbAsync(db => db.TemplatPesan.AnyAsync(Ct), ada => ada, "the templates");
        return (ponsel, id);
    }

    async Task<(Ponsel Ponsel, int Id)> TutupAsync(string nomor)
    {
        var hasil = await SapaAsync(nomor);
        app.Maju(TimeSpan.FromHours(25));
        return hasil;
    }

    [Fact]
    public async Task News_behind_a_closed_window_costs_one_template_and_arrives_as_one_message_and_none_after_STOP()
    {
        var (ponsel, id) = await TutupAsync("6281200000444");
        // Not at night, whenever this runs.
        var kini = app.Ambil<TimeProvider>().GetUtcNow();
        app.Maju(TimeSpan.FromHours((27 - kini.Hour) % 24));
        await BeritaAsync(id, "Kabar satu.");
        await ponsel.MenerimaAsync(p => p.Jenis == "templat", "the template that asks");
        await BeritaAsync(id, "Kabar dua.");
        await app.TungguDbAsync(db => db.BeritaTunda.CountAsync(b => b.PercakapanId == id && b.PesanKeluarId == null, Ct), n => n == 0 || Lewat(), "the second to join the first");
        await ponsel.TeksAsync("halo");
        await ponsel.MenerimaAsync("Kabar satu.");
        await app.TenangAsync();
        Assert.Single(await ponsel.PesanAsync(), p => p.Jenis == "templat");
        Assert.Single(await ponsel.PesanAsync(), p => p.Teks == "Kabar satu.\n\nKabar dua.");
        await ponsel.TeksAsync("stop");
        await ponsel.MenerimaAsync("MULAI");
        app.Maju(TimeSpan.FromHours(48));
        await BeritaAsync(id, "Kabar tiga.");
        await app.TungguDbAsync(db => db.BeritaTunda.CountAsync(b => b.PercakapanId == id, Ct), n => n == 0, "the news to be dropped");
        var petugas = await app.PetugasAsync("petugas");
        var templat = await app.DbAsync(db => db.TemplatPesan.Select(t => t.Id).FirstAsync(Ct));
        Assert.Contains("STOP", (await Meja.KirimTemplatAsync(id, petugas, templat, new Dictionary<string, string>(), Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Single(await ponsel.PesanAsync(), p => p.Jenis == "templat");

        bool Lewat()
        {
            app.Maju(TimeSpan.FromSeconds(30));
            return false;
        }
    }

    Task<int> BeritaAsync(int percakapan, string teks) => app.DbAsync(async db =>
    {
        db.BeritaTunda.Add(BeritaTunda.Tulis(await db.Percakapan.SingleAsync(p => p.Id == percakapan, Ct), null, IsiPesan.Tulis(teks), false, app.Ambil<TimeProvider>().GetUtcNow()));
        return await db.SaveChangesAsync(Ct);
    });

    Task<PesanKeluar> BarisAsync(int id) => app.DbAsync(db => db.PesanKeluar.SingleAsync(k => k.Id == id, Ct));

    Task<int> KirimAsync(int percakapan, string teks) => app.DbAsync(async db =>
    {
        db.PesanKeluar.Add(PesanKeluar.DariAsisten(await db.Percakapan.SingleAsync(p => p.Id == percakapan, Ct), IsiPesan.Tulis(teks), app.Ambil<TimeProvider>().GetUtcNow()));
        return await db.SaveChangesAsync(Ct);
    });

    Task<int> SuratAsync(int percakapan) => app.DbAsync(async db =>
    {
        var isi = await app.Ambil<Lemari>().SimpanAsync(db, "%PDF-1.7\n%%EOF\n"u8.ToArray(), "application/pdf", Ct);
        await db.SaveChangesAsync(Ct);
        var p = await db.Percakapan.SingleAsync(x => x.Id == percakapan, Ct);
        db.PesanKeluar.Add(PesanKeluar.DariAsisten(p, new Dokumen(isi.Id, "SKTM.pdf") { Teks = "Surat Anda" }, app.Ambil<TimeProvider>().GetUtcNow()));
        return await db.SaveChangesAsync(Ct);
    });

    async Task GangguAsync(int kode, bool asinkron) =>
        (await app.Http.PostAsJsonAsync("/simulator/api/gangguan", new { jenis = "kode", kode, jumlah = 1, asinkron }, Ct)).EnsureSuccessStatusCode();
}
