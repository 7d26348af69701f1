using System.Net;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Penataan;
using LayananPublik.Pengaturan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.Penataan;

public sealed class PendirianTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static IsianPendirian Isi => new()
    {
        Jenis = JenisUnit.Kecamatan, Nama = "Kecamatan Cempaka", Kabupaten = "Kota Contoh", Alamat = "Jalan Anggrek 1", TempatSurat = "Cempaka", ZonaWaktu = "Asia/Jakarta",
        NomorWa = "081234567890", NamaAdmin = "Bima Kusuma", NamaMasuk = "bima", Sandi = "RahasiaKantor2026", Ulang = "RahasiaKantor2026"
    };

    static KantorUji Kosong() => new(berisi: false, [.. KantorBaru.CloudApi.Select(x => (x.Key, x.Value))]);

    [Fact]
    public async Task An_empty_office_is_founded_through_the_link_that_the_start_prints()
    {
        await using var kantor = await KantorBaru.BerdiriAsync();
        Assert.Equal(HttpStatusCode.OK, (await kantor.Peramban.BukaAsync("/pengaturan")).StatusCode);
        var unit = await kantor.App.DbAsync(db => db.UnitKerja.SingleAsync(Ct));
        Assert.Equal(("Kelurahan Mekarsari", JenisUnit.Kelurahan, "Asia/Makassar", $"/{unit.Id}/"), (unit.Nama, unit.Jenis, unit.ZonaWaktu, unit.Jalur));
        Assert.Equal(["PEMERINTAH KABUPATEN CONTOH", "KECAMATAN CEMPAKA", "KELURAHAN MEKARSARI", "Jalan Anggrek Nomor 7"], unit.Kop.Select(b => b.Teks));
        Assert.Equal((KantorBaru.PhoneNumberId, "6281234567890"), await kantor.App.DbAsync(db => db.NomorKantor.Select(n => new ValueTuple<string, string>(n.PhoneNumberId, n.Tampilan)).SingleAsync(Ct)));
        Assert.Equal(32, await kantor.App.DbAsync(db => db.Layanan.CountAsync(Ct)));
        Assert.Equal(["kepala"], await kantor.App.DbAsync(db => db.Users.Select(p => p.UserName).ToListAsync(Ct)));
    }

    [Fact]
    public async Task A_demo_office_and_a_real_one_never_share_their_data()
    {
        using var latihan = new KantorUji(berisi: true, [.. KantorBaru.CloudApi.Select(x => (x.Key, x.Value))]);
        Assert.Contains("kantor latihan", (await Assert.ThrowsAsync<PengaturanSalahException>(() => latihan.Services.SiapkanAsync(Ct))).Message, StringComparison.Ordinal);
        using var nyata = new KantorUji();
        await nyata.Services.SiapkanAsync(Ct);
        using (var db = nyata.Db()) await db.NomorKantor.ExecuteUpdateAsync(s => s.SetProperty(n => n.PhoneNumberId, KantorBaru.PhoneNumberId), Ct);
        Assert.Contains("WhatsApp:AccessToken", (await Assert.ThrowsAsync<PengaturanSalahException>(() => nyata.Services.SiapkanAsync(Ct))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_dies_with_its_use()
    {
        await using var kantor = await KantorBaru.BerdiriAsync();
        Assert.Contains("sudah dipakai atau kedaluwarsa", await kantor.Peramban.BacaAsync(kantor.Tautan), StringComparison.Ordinal);
        Assert.False((await kantor.App.Ambil<MejaPendirian>().DirikanAsync(kantor.Tautan.Split('/')[^1], Isi, Ct)).Berhasil);
        Assert.Null(await kantor.App.Ambil<MejaPendirian>().BuatTautanAsync(Ct));
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_nothing_typed_is_lost()
    {
        await using var kantor = await KantorBaru.KosongAsync();
        using var jawab = await kantor.DirikanAsync(("Isi.NomorWa", "halo"));
        var halaman = WebUtility.HtmlDecode(await jawab.Content.ReadAsStringAsync(Ct));
        Assert.Contains("Nomor WhatsApp kantor belum benar", halaman, StringComparison.Ordinal);
        Assert.Contains("value=\"Jalan Anggrek Nomor 7\"", halaman, StringComparison.Ordinal);
        using var lemah = await kantor.DirikanAsync(("Isi.Sandi", "pendek"), ("Isi.Ulang", "pendek"));
        Assert.Contains("paling sedikit 10 karakter", WebUtility.HtmlDecode(await lemah.Content.ReadAsStringAsync(Ct)), StringComparison.OrdinalIgnoreCase);
        Assert.False(await kantor.App.DbAsync(db => db.UnitKerja.AnyAsync(Ct)));
        using var benar = await kantor.DirikanAsync();
        Assert.Equal("/pengaturan", benar.Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task An_office_set_up_by_its_admin_lacks_nothing_for_its_first_letter()
    {
        await using var kantor = await KantorBaru.LengkapAsync(Ct);
        var admin = await kantor.App.PetugasAsync("kepala");
        Assert.All(await kantor.App.DbAsync(db => db.KelengkapanAsync(admin, new(2026, 11, 21), Ct)), b => Assert.True(b.Ada, b.Judul));
        Assert.Contains("image/png", (await kantor.Peramban.BukaAsync($"/pengaturan/lambang/{admin.UnitKerjaId}")).Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_simulator_there_are_no_demo_accounts()
    {
        await using var kantor = await KantorBaru.KosongAsync();
        Assert.DoesNotContain("Layanan#2026", kantor.Papan, StringComparison.Ordinal);
        var halaman = await kantor.Peramban.BacaAsync("/masuk?akun=admin");
        Assert.DoesNotContain("Akun latihan", halaman, StringComparison.Ordinal);
        Assert.DoesNotContain("Layanan#2026", halaman, StringComparison.Ordinal);
        using var jawab = await kantor.Peramban.MasukAsync("admin", "Layanan#2026");
        Assert.StartsWith("/masuk?", jawab.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await kantor.Peramban.BukaAsync("/simulator/api/6281200000001/pesan")).StatusCode);
    }

    [Fact]
    public async Task A_link_lives_a_day_and_a_new_start_replaces_it()
    {
        using var kantor = Kosong();
        var meja = kantor.Ambil<MejaPendirian>();
        var pertama = (await meja.BuatTautanAsync(Ct))!;
        Assert.True(pertama.Length >= 32 && await meja.HidupAsync(pertama, Ct));
        var kedua = (await meja.BuatTautanAsync(Ct))!;
        Assert.False(await meja.HidupAsync(pertama, Ct));
        await using var db = kantor.Db();
        Assert.DoesNotContain(kedua, (await db.TautanMulai.SingleAsync(Ct)).Sari, StringComparison.Ordinal);
        kantor.Jam.Maju(TimeSpan.FromHours(24));
        Assert.False(await meja.HidupAsync(kedua, Ct));
        Assert.False((await meja.DirikanAsync(kedua, Isi, Ct)).Berhasil);
    }

    [Fact]
    public async Task Of_two_who_use_the_link_at_once_one_founds_the_office()
    {
        using var kantor = Kosong();
        var meja = kantor.Ambil<MejaPendirian>();
        var kunci = (await meja.BuatTautanAsync(Ct))!;
        var hasil = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => meja.DirikanAsync(kunci, Isi, Ct)));
        Assert.Single(hasil, h => h.Berhasil);
        await using var db = kantor.Db();
        Assert.Equal((1, 1), (await db.UnitKerja.CountAsync(Ct), await db.Users.CountAsync(Ct)));
    }

    [Fact]
    public async Task In_simulator_mode_the_start_prints_the_address_and_the_demo_accounts()
    {
        var papan = new StringWriter();
        await using var app = await AppUji.MulaiAsync(s => s.AddSingleton(new Konsol(papan)));
        Assert.Contains(app.Http.BaseAddress!.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), papan.ToString(), StringComparison.Ordinal);
        foreach (var nama in new[] { "petugas", "verifikator", "kasi", "lurah", "camat", "adminaduan", "dinas", "kurir", "admin", "Layanan#2026" })
            Assert.Contains(nama, papan.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("/mulai/", papan.ToString(), StringComparison.Ordinal);
    }
}
