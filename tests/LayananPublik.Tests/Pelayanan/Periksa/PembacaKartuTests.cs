using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Xunit;
using static LayananPublik.Tests.Pelayanan.Periksa.MejaUntukPeriksa;

namespace LayananPublik.Tests.Pelayanan.Periksa;

/// <summary>The real program, where this machine has it with Indonesian (Debian: tesseract-ocr, tesseract-ocr-ind); the rest runs everywhere.</summary>
public sealed class PembacaKartuTests(KantorUji kantor) : IClassFixture<KantorUji>, IDisposable
{
    readonly Hidup hidup = new();
    readonly MejaUntukPeriksa m = new(kantor);

    Tesseract Asli => new(hidup);

    PembacaKartu Pembaca(Tesseract t) => new(kantor.Dbs, kantor.Lemari, t, m.O.Jam);

    public void Dispose() => hidup.Dispose();

    static byte[] Gambar(string nama) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Pelayanan", "Periksa", $"{nama}-rekaan.png"));

    async Task<Tesseract> TerpasangAsync()
    {
        var t = Asli;
        Assert.SkipWhen(await t.SebabTiadaAsync() is not null, "Tesseract with Indonesian is not installed on this machine.");
        return t;
    }

    /// <summary>A draft whose document is this picture.</summary>
    async Task<(int Permohonan, int Berkas)> DenganAsync(string dok, byte[] isi, string mime = "image/png")
    {
        var id = await m.DrafLoketAsync("SKBM", "3299015205909041");
        await using var db = kantor.Dbs.CreateDbContext();
        var p = await db.Permohonan.Lengkap().SingleAsync(x => x.Id == id, Ct);
        p.TerimaBerkas(dok, dok, null, await kantor.Lemari.SimpanAsync(db, isi, mime, Ct), m.O.Jam.Kini);
        await db.SaveChangesAsync(Ct);
        return (id, await m.BerkasAsync(id, dok));
    }

    [Fact]
    public async Task A_card_is_read_as_suggestions_and_the_reading_is_logged()
    {
        var t = await TerpasangAsync();
        var (id, berkas) = await DenganAsync("KTP", Gambar("ktp"));
        var hasil = await Pembaca(t).BacaAsync(berkas, m.Rina, Ct);
        Assert.Null(hasil.Penolakan);
        var ada = hasil.Nilai!.ToDictionary(x => x.Field);
        Assert.Equal(("3299015205909001", "1990-05-12"), (ada["nik"].Nilai, ada["tanggal_lahir"].Nilai));
        Assert.Equal("Sari Anggraini", ada["nama"].Nilai, ignoreCase: true);
        Assert.All(ada.Values, x => Assert.InRange(x.Yakin, 1, 100));
        await using var db = kantor.Dbs.CreateDbContext();
        Assert.Equal(1, await db.CatatanBaca.CountAsync(c => c.PermohonanId == id && c.PetugasId == m.Rina.Id, Ct));
        // Nothing is taken over by itself.
        Assert.Equal("3299015205909041", (await db.Permohonan.SingleAsync(p => p.Id == id, Ct)).Isian["nik"]);
    }

    [Fact]
    public async Task A_family_card_gives_number_and_members()
    {
        var t = await TerpasangAsync();
        var hasil = await Pembaca(t).BacaAsync((await DenganAsync("KK", Gambar("kk"))).Berkas, m.Rina, Ct);
        Assert.Equal("3299011212129002", hasil.Nilai!.Single(x => x.Field == "no_kk").Nilai);
        Assert.Contains("SARI ANGGRAINI, NIK 3299015205909001", hasil.Nilai!.Single(x => x.Field == "anggota").Nilai, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_and_hostile_pictures_end_in_a_sentence()
    {
        var t = await TerpasangAsync();
        byte[] rusak = [.. Gambar("ktp").AsSpan(0, 3000), .. new byte[500]];
        Assert.StartsWith("Gambar ini", (await t.BacaAsync(rusak, Ct)).Galat ?? "Gambar ini", StringComparison.Ordinal);
        var bom = Gambar("ktp");
        (bom[16], bom[17], bom[20], bom[21]) = (0x7F, 0xFF, 0x7F, 0xFF);
        foreach (var isi in new[] { bom, "bukan gambar"u8.ToArray() })
            Assert.StartsWith("Ukuran gambar", (await Pembaca(t).BacaAsync((await DenganAsync("KTP", isi)).Berkas, m.Rina, Ct)).Penolakan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_with_the_app_and_with_who_asked()
    {
        var t = await TerpasangAsync();
        using var pergi = new CancellationTokenSource();
        await pergi.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => t.BacaAsync(Gambar("ktp"), pergi.Token));
        hidup.Henti();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => t.BacaAsync(Gambar("ktp"), Ct));
    }

    [Fact]
    public async Task Where_the_program_is_missing_nothing_is_offered_and_one_sentence_says_why()
    {
        using var tiada = new Tesseract(hidup, "program-yang-tidak-ada");
        Assert.StartsWith("Tesseract tidak ada di server ini.", await tiada.SebabTiadaAsync(), StringComparison.Ordinal);
        Assert.False(await Pembaca(tiada).BisaAsync("KTP", "image/png", kantor.Rina.Jalur, Ct));
        Assert.NotNull((await Pembaca(tiada).BacaAsync((await DenganAsync("KTP", Gambar("ktp"))).Berkas, m.Rina, Ct)).Penolakan);
    }

    [Fact]
    public async Task Nobody_reads_without_right_and_scope_or_what_is_no_card()
    {
        var t = Asli;
        var (id, berkas) = await DenganAsync("KTP", Gambar("ktp"));
        Assert.Equal(KerjaMeja.TakBerwenang, (await Pembaca(t).BacaAsync(berkas, kantor.Lurah, Ct)).Penolakan);
        Assert.Equal(KerjaMeja.DiLuarLingkup, (await Pembaca(t).BacaAsync(berkas, kantor.Tetangga, Ct)).Penolakan);
        Assert.False(await Pembaca(t).BisaAsync("FOTO_RUMAH", "image/png", kantor.Rina.Jalur, Ct));
        Assert.False(await Pembaca(t).BisaAsync("KTP", "application/pdf", kantor.Rina.Jalur, Ct));
        await using var db = kantor.Dbs.CreateDbContext();
        Assert.False(await db.CatatanBaca.AnyAsync(c => c.PermohonanId == id, Ct));
    }

    [Fact]
    public async Task The_office_can_switch_it_off()
    {
        var t = await TerpasangAsync();
        await using (var db = kantor.Dbs.CreateDbContext())
        {
            db.AturanUnit.Add(AturanUnit.Untuk(await db.UnitKerja.SingleAsync(u => u.Id == kantor.Sukamaju.Id, Ct), new() { BacaKartu = false }));
            await db.SaveChangesAsync(Ct);
        }
        Assert.False(await Pembaca(t).BisaAsync("KTP", "image/png", kantor.Tetangga.Jalur, Ct));
        Assert.True(await Pembaca(t).BisaAsync("KTP", "image/png", kantor.Rina.Jalur, Ct));
    }

    sealed class Hidup : IHostApplicationLifetime, IDisposable
    {
        readonly CancellationTokenSource henti = new();

        public CancellationToken ApplicationStarted => CancellationToken.None;
        public CancellationToken ApplicationStopping => henti.Token;
        public CancellationToken ApplicationStopped => henti.Token;

        public void StopApplication() => Henti();

        public void Henti() => henti.Cancel();

        public void Dispose() => henti.Dispose();
    }
}
