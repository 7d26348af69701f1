using LayananPublik.Bersama;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>Quick replies of a template, from the outbox to the phone and back as the id that was given to them.</summary>
public sealed class BalasanTemplatTests(AppUji app) : IClassFixture<AppUji>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_tap_on_a_quick_reply_comes_back_as_what_it_was_given_and_one_without_as_words()
    {
        const string nomor = "6281200000471";
        var ponsel = app.Ponsel(nomor);
        await ponsel.TeksAsync("menu");
        await ponsel.MenerimaAsync(p => p.Arah == "keluar", "the menu");
        await app.TungguDbAsync(db => db.TemplatPesan.AnyAsync(t => t.Nama == "pengingat_janji", Ct), ada => ada, "the templates");
        await app.TenangAsync();
        app.Maju(TimeSpan.FromHours(25));
        Assert.Equal(2, await KirimAsync(nomor, "besok pukul 09.00", ["JNJ:DATANG:0", "JNJ:BATAL:0"]));
        var tiba = await ponsel.MenerimaAsync(p => p.Jenis == "templat", "the reminder");
        Assert.Contains("besok pukul 09.00", tiba.Teks, StringComparison.Ordinal);
        Assert.Equal([("JNJ:DATANG:0", "Datang"), ("JNJ:BATAL:0", "Batal"), ("Ganti jadwal", "Ganti jadwal")], tiba.Pilihan.Select(p => (p.Id, p.Judul)));
        await ponsel.PilihAsync("JNJ:DATANG:0");
        Assert.Equal((JenisPesan.Pilihan, "JNJ:DATANG:0"), await MasukAsync("Datang"));
        await ponsel.PilihAsync("Ganti jadwal");
        Assert.Equal((JenisPesan.Tombol, null), await MasukAsync("Ganti jadwal"));
    }

    [Fact]
    public async Task Nobody_who_said_STOP_gets_a_template()
    {
        const string nomor = "6281200000472";
        await app.Ponsel(nomor).TeksAsync("stop");
        await app.Ponsel(nomor).MenerimaAsync("MULAI");
        await app.TungguDbAsync(db => db.TemplatPesan.AnyAsync(t => t.Nama == "pengingat_janji", Ct), ada => ada, "the templates");
        Assert.Equal(0, await KirimAsync(nomor, "besok pukul 09.00", []));
    }

    async Task<(JenisPesan, string?)> MasukAsync(string teks)
    {
        var p = await app.TungguDbAsync(db => db.Pesan.AsNoTracking().Where(x => x.Arah == ArahPesan.Masuk && x.Teks == teks).SingleOrDefaultAsync(Ct), x => x is not null, teks);
        return (p!.Jenis, p.PilihanId);
    }

    Task<int> KirimAsync(string nomor, string waktu, IReadOnlyList<string> muatan) => app.DbAsync(async db =>
    {
        var p = await db.Percakapan.SingleAsync(x => x.Kontak.Alias.Any(a => a.Nilai == nomor), Ct);
        var isi = await app.Ambil<PenyusunTemplat>().SusunAsync(db, p, KeperluanTemplat.PengingatJanji, b => b with { Waktu = waktu, Layanan = "Perekaman KTP-el", Tempat = "Kantor Kecamatan Contoh" }, muatan, Ct);
        if (isi is null) return 0;
        db.PesanKeluar.Add(PesanKeluar.DariTemplat(p, isi, KeperluanTemplat.PengingatJanji, Pelaku.Sistem, app.Ambil<TimeProvider>().GetUtcNow()));
        await db.SaveChangesAsync(Ct);
        return isi.Balasan.Count(b => b.Muatan is not null);
    });
}
