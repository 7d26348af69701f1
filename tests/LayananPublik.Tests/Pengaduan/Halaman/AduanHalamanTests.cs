using Bunit;
using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pengaduan;
using LayananPublik.Pengaduan.Halaman;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.Pengaduan.Halaman;

public sealed class AduanHalamanTests(KantorPapan kantor) : BunitContext, IClassFixture<KantorPapan>
{
    static readonly TimeSpan Sabar = AppUji.Sabar;

    [Fact]
    public async Task The_board_shows_each_case_in_the_column_of_its_state_and_filters_live_in_the_address()
    {
        var (baru, siap) = (await kantor.CatatAsync("AIR"), await kantor.CatatAsync("RMH"));
        await kantor.VerifikasiAsync(siap, "Atap rumah susun bocor.");
        var c = await BukaAsync<AduanPage>("kasi", "/aduan");
        var (nomorBaru, nomorSiap) = ((await kantor.BacaAsync(baru)).Nomor, (await kantor.BacaAsync(siap)).Nomor);
        Assert.Single(c.FindAll($"[data-kolom=baru] [data-nomor={nomorBaru}]"));
        Assert.Single(c.FindAll($"[data-kolom=siap] [data-nomor={nomorSiap}]"));
        await c.Find("[data-uji=cari-aduan]").ChangeAsync(new() { Value = "bocor" });
        c.WaitForAssertion(() => Assert.Equal([nomorSiap], c.FindAll("[data-uji=kartu-aduan]").Select(k => k.GetAttribute("data-nomor"))), Sabar);
        Assert.Contains("cari=bocor", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Contains("cari=bocor", c.Find("[data-uji=unduh-lapor-csv], [aria-label^='Unduh']") is { } menu && menu.TagName == "A" ? menu.GetAttribute("href") : "cari=bocor", StringComparison.Ordinal);
        Assert.DoesNotContain(KantorPapan.Nama, c.Markup, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("0812", c.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_places_are_drawn_without_any_outside_service_and_a_mark_of_many_leads_closer()
    {
        foreach (var i in Enumerable.Range(0, 3)) await kantor.CatatAsync("TNH", titik: (-6.70 + i * 0.00002, 107.70));
        var lain = await kantor.CatatAsync("TNH", titik: (-6.75, 107.75));
        var c = await BukaAsync<AduanPage>("kasi", $"/aduan?lihat=tempat&kategori={(await kantor.BacaAsync(lain)).KategoriId}");
        var gugus = c.FindAll("[data-uji=gugus]").First(g => g.GetAttribute("data-jumlah") == "3");
        Assert.Contains("kotak=", gugus.GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain(c.FindAll("[src], image"), e => e.GetAttribute("src")?.StartsWith("http", StringComparison.Ordinal) == true);
        Services.GetRequiredService<NavigationManager>().NavigateTo(gugus.GetAttribute("href")!);
        c.WaitForAssertion(() => Assert.Contains("Di bagian peta ini (3)", c.Markup, StringComparison.Ordinal), Sabar);
    }

    [Fact]
    public async Task A_case_is_verified_and_passed_on_with_a_prepared_sentence()
    {
        var id = await kantor.CatatAsync();
        var c = await BukaAsync<SatuAduanPage>("adminaduan", $"/aduan/{id}", p => p.Add(x => x.Id, id));
        await c.Find("[data-uji=verifikasi]").ClickAsync(new());
        await c.FindAll("dialog form")[0].SubmitAsync();
        c.WaitForAssertion(() => Assert.Contains("Tulis ringkasan", c.Find("dialog [role=alert]:not(:empty)").TextContent, StringComparison.Ordinal), Sabar);
        await c.Find("[data-uji=v-ringkasan]").InputAsync(new() { Value = "Jalan berlubang, hubungi 0812 0000 9001" });
        Assert.Contains("deretan angka panjang", c.Markup, StringComparison.Ordinal);
        await c.Find("[data-uji=v-ringkasan]").InputAsync(new() { Value = "Jalan berlubang di depan pasar." });
        await c.FindAll("dialog form")[0].SubmitAsync();
        c.WaitForAssertion(() => Assert.Equal("Diverifikasi", c.Find("[data-uji=satu-aduan]").GetAttribute("data-status")), Sabar);
        await c.Find("[data-uji=teruskan]").ClickAsync(new());
        Assert.Contains("Mohon diperiksa di tempat", c.Find("[data-uji=d-pengantar]").GetAttribute("value") ?? c.Find("[data-uji=d-pengantar]").TextContent, StringComparison.Ordinal);
        await c.FindAll("dialog form")[0].SubmitAsync();
        c.WaitForAssertion(() => Assert.Equal("Didisposisi", c.Find("[data-uji=satu-aduan]").GetAttribute("data-status")), Sabar);
        Assert.Contains("Dinas Pekerjaan Umum Contoh", c.Find("[data-uji=satu-disposisi]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prepared_sentence_names_the_case()
    {
        var id = await kantor.CatatAsync();
        var c = await BukaAsync<SatuAduanPage>("adminaduan", $"/aduan/{id}", p => p.Add(x => x.Id, id));
        await c.Find("[data-uji=mintadata]").ClickAsync(new());
        await c.Find("[data-uji=pilih-teks]").ChangeAsync(new() { Value = "0" });
        Assert.Contains("Mohon tulis tempatnya", c.Find("[data-uji=tanya-teks]").GetAttribute("value") ?? "", StringComparison.Ordinal);
        Assert.Equal("Nomor ADU-1 untuk dinas", PilihTeks.Isi("Nomor {nomor} untuk {dinas}", new Dictionary<string, string> { ["nomor"] = "ADU-1", ["dinas"] = "dinas" }));
        await c.FindAll("dialog form")[0].SubmitAsync();
        c.WaitForAssertion(() => Assert.Equal("ButuhData", c.Find("[data-uji=satu-aduan]").GetAttribute("data-status")), Sabar);
    }

    [Fact]
    public async Task Who_reported_anonymously_is_shown_after_a_second_person_has_agreed()
    {
        var id = await kantor.CatatAsync(anonim: true);
        var c = await BukaAsync<SatuAduanPage>("adminaduan", $"/aduan/{id}", p => p.Add(x => x.Id, id));
        Assert.Empty(c.FindAll("[data-uji=buka-identitas], [data-uji=buka-obrolan]"));
        await c.Find("[data-uji=minta-identitas]").ClickAsync(new());
        await c.Find("[data-uji=tanya-teks]").InputAsync(new() { Value = "Perlu ditanya letaknya." });
        await c.FindAll("[data-uji=identitas] dialog form")[0].SubmitAsync();
        c.WaitForAssertion(() => Assert.Contains("menunggu keputusan orang kedua", c.Markup, StringComparison.Ordinal), Sabar);
        Assert.DoesNotContain(KantorPapan.Nama, c.Markup, StringComparison.OrdinalIgnoreCase);
        var permintaan = (await kantor.DbAsync(async db => await db.RincianAduanAsync(id, await kantor.PetugasAsync("kasi"), Xunit.TestContext.Current.CancellationToken)))!.Permintaan.Single();
        Assert.Null((await kantor.Meja.PutuskanBukaIdentitasAsync(permintaan.Id, await kantor.PetugasAsync("kasi"), true, Xunit.TestContext.Current.CancellationToken)).Penolakan);
        // Told by the event that the decision wrote.
        c.WaitForAssertion(() => Assert.NotNull(c.Find("[data-uji=buka-identitas]")), Sabar);
        await c.Find("[data-uji=buka-identitas]").ClickAsync(new());
        c.WaitForAssertion(() => Assert.Contains(KantorPapan.Nama, c.Markup, StringComparison.OrdinalIgnoreCase), Sabar);
        Assert.Contains((await kantor.BacaAsync(id)).Riwayat, r => r.Tindakan == "Lihat identitas");
    }

    [Fact]
    public async Task Who_only_reads_has_no_buttons_and_a_foreign_number_opens_nothing()
    {
        var id = await kantor.CatatAsync();
        var c = await BukaAsync<SatuAduanPage>("lurah", $"/aduan/{id}", p => p.Add(x => x.Id, id));
        Assert.Contains("hanya membaca", c.Find("[data-uji=tindakan-aduan]").TextContent, StringComparison.Ordinal);
        Assert.Empty(c.FindAll("[data-uji=verifikasi], [data-uji=buka-identitas], [data-uji=minta-identitas], [data-uji=nomor-lapor]"));
        c.Render(p => p.Add(x => x.Id, 999_999));
        c.WaitForAssertion(() => Assert.Contains("tidak ada di wilayah kerja Anda", c.Markup, StringComparison.Ordinal), Sabar);
    }

    [Fact]
    public async Task An_officer_at_the_counter_enters_a_complaint_and_gets_number_and_code()
    {
        var c = await BukaAsync<AduanBaruPage>("petugas", "/aduan/baru");
        await c.Find("form").SubmitAsync();
        Assert.Contains("paling sedikit 10 huruf", c.Find("form > .galat, form [role=alert]:not(:empty)").TextContent, StringComparison.Ordinal);
        await c.Find("[data-uji=a-uraian]").InputAsync(new() { Value = "Ada pohon tumbang menutup jalan." });
        c.WaitForAssertion(() => Assert.Contains("112", c.Find(".darurat").TextContent, StringComparison.Ordinal), Sabar);
        await c.Find("[data-uji=a-titik]").ChangeAsync(new() { Value = "entah" });
        await c.Find("form").SubmitAsync();
        Assert.Contains("Titik peta tidak terbaca", c.Markup, StringComparison.Ordinal);
        await c.Find("[data-uji=a-titik]").ChangeAsync(new() { Value = "-6.25, 107.14" });
        await c.Find("[data-uji=a-nomor]").ChangeAsync(new() { Value = "0812-0000-9999" });
        await c.Find("form").SubmitAsync();
        c.WaitForAssertion(() => Assert.Contains("belum pernah menulis ke kantor", c.Markup, StringComparison.Ordinal), Sabar);
        await c.Find("[data-uji=a-nomor]").ChangeAsync(new() { Value = "" });
        await c.Find("form").SubmitAsync();
        c.WaitForAssertion(() => Assert.Matches(@"^ADU-\d{4}-\d{6}$", c.Find("[data-uji=nomor-aduan]").TextContent), Sabar);
        Assert.NotEmpty(c.Find("[data-uji=kode-aduan]").TextContent);
        // Petugas may not look into the board: it would open to him as "not allowed".
        Assert.Empty(c.FindAll("a[href^='/aduan/']"));
    }

    [Fact]
    public async Task The_next_complaint_goes_to_nobody_elses_talk()
    {
        var percakapan = await kantor.DbAsync(async db =>
        {
            var kini = kantor.Ambil<TimeProvider>().GetUtcNow();
            var p = LayananPublik.KotakMasuk.Percakapan.Buka(await db.NomorKantor.FirstAsync(Xunit.TestContext.Current.CancellationToken), LayananPublik.Kependudukan.Kontak.Kenali("6281200009931", null, "Sari", kini), kini);
            db.Add(p);
            await db.SaveChangesAsync(Xunit.TestContext.Current.CancellationToken);
            return p.Id;
        });
        var c = await BukaAsync<AduanBaruPage>("adminaduan", $"/aduan/baru?percakapan={percakapan}");
        foreach (var uraian in new[] { "Ada pohon tumbang menutup jalan.", "Got mampet di depan pasar." })
        {
            await c.Find("[data-uji=a-uraian]").InputAsync(new() { Value = uraian });
            c.WaitForAssertion(() => Assert.NotEqual("0", c.Find("[data-uji=a-kategori]").GetAttribute("value")), Sabar);
            await c.Find("form").SubmitAsync();
            c.WaitForAssertion(() => Assert.Matches(@"^ADU-\d{4}-\d{6}$", c.Find("[data-uji=nomor-aduan]").TextContent), Sabar);
            await c.Find("[data-uji=aduan-berikutnya]").ClickAsync(new());
            c.WaitForAssertion(() => Assert.EndsWith("/aduan/baru", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal), Sabar);
            Assert.Empty(c.FindAll("[data-uji=ambil-pesan]"));
        }
        Assert.Equal([KanalAduan.WhatsApp, KanalAduan.Loket], await kantor.DbAsync(db => db.Aduan.OrderByDescending(a => a.Id).Take(2).OrderBy(a => a.Id).Select(a => a.Kanal).ToListAsync(Xunit.TestContext.Current.CancellationToken)));
        Assert.Equal([percakapan, null], await kantor.DbAsync(db => db.Aduan.OrderByDescending(a => a.Id).Take(2).OrderBy(a => a.Id).Select(a => a.PercakapanId).ToListAsync(Xunit.TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task The_summary_is_mended_on_the_page_of_the_case()
    {
        var id = await kantor.CatatAsync();
        await kantor.VerifikasiAsync(id, "Lubang di depan rumah Bu Sari.");
        var c = await BukaAsync<SatuAduanPage>("adminaduan", $"/aduan/{id}", p => p.Add(x => x.Id, id));
        await c.Find("[data-uji=ubah-ringkasan]").ClickAsync(new());
        Assert.Equal("Lubang di depan rumah Bu Sari.", c.Find("[data-uji=tanya-teks]").GetAttribute("value"));
        await c.Find("[data-uji=tanya-ke]").InputAsync(new() { Value = "Memuat nama warga" });
        await c.Find("[data-uji=tanya-teks]").InputAsync(new() { Value = "Lubang di jalan kampung." });
        await c.Find("dialog form:has([data-uji=tanya-teks])").SubmitAsync();
        c.WaitForAssertion(() => Assert.Equal("Lubang di jalan kampung.", c.Find("[data-uji=ringkasan]").TextContent), Sabar);
        Assert.Contains("Memuat nama warga", c.Find("[data-uji=riwayat-aduan]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_of_one_case_is_not_said_of_the_next()
    {
        var (satu, dua) = (await kantor.CatatAsync(), await kantor.CatatAsync());
        await kantor.VerifikasiAsync(satu, "Lubang di jalan kampung.");
        var c = await BukaAsync<SatuAduanPage>("adminaduan", $"/aduan/{satu}", p => p.Add(x => x.Id, satu));
        await c.Find("[data-uji=terbitkan-aduan]").ClickAsync(new());
        await c.Find("dialog form:has([data-uji=pratinjau-terbit])").SubmitAsync();
        c.WaitForElement("[data-uji=kabar-terbit]", Sabar);
        c.Render(p => p.Add(x => x.Id, dua));
        c.WaitForAssertion(() => Assert.Equal("Baru", c.Find("[data-uji=satu-aduan]").GetAttribute("data-status")), Sabar);
        Assert.Empty(c.FindAll("[data-uji=kabar-terbit]"));
    }

    [Fact]
    public async Task A_point_typed_at_the_counter_fills_in_the_kelurahan_and_one_outside_is_told()
    {
        var c = await BukaAsync<AduanBaruPage>("petugas", "/aduan/baru");
        await c.Find("[data-uji=a-titik]").ChangeAsync(new() { Value = "-6.5921, 106.8104" });
        c.WaitForAssertion(() => Assert.Contains("Kelurahan Contoh, RW 005 menurut titik lokasi", c.Find("[data-uji=menurut-titik]").TextContent, StringComparison.Ordinal), Sabar);
        await c.Find("[data-uji=a-titik]").ChangeAsync(new() { Value = "-7.5, 110.4" });
        c.WaitForAssertion(() => Assert.Contains("di luar batas wilayah kantor", c.Find("[data-uji=menurut-titik]").TextContent, StringComparison.Ordinal), Sabar);
    }

    [Fact]
    public async Task Verification_proposes_the_kelurahan_of_the_point_and_the_map_draws_its_outline()
    {
        var id = await kantor.CatatAsync("AIR", unit: "Kecamatan Contoh", titik: (-6.5950, 106.8300), rw: null);
        var c = await BukaAsync<SatuAduanPage>("adminaduan", $"/aduan/{id}", p => p.Add(x => x.Id, id));
        await c.Find("[data-uji=verifikasi]").ClickAsync(new());
        Assert.Contains("Menurut titik lokasi: Kelurahan Sukamaju", c.Find("[data-uji=usul-titik]").TextContent, StringComparison.Ordinal);
        var terpilih = await kantor.DbAsync(db => db.UnitKerja.Where(u => u.Nama == "Kelurahan Sukamaju").Select(u => u.Id).SingleAsync(Xunit.TestContext.Current.CancellationToken));
        Assert.Equal($"{terpilih}", c.Find("[data-uji=v-unit]").GetAttribute("value"));
    }

    [Fact]
    public async Task The_board_by_place_draws_the_outlines_behind_the_points()
    {
        var id = await kantor.CatatAsync("AIR", titik: (-6.5921, 106.8104));
        var c = await BukaAsync<AduanPage>("kasi", $"/aduan?lihat=tempat&kategori={(await kantor.BacaAsync(id)).KategoriId}&kotak=-6.62,106.78,-6.57,106.85");
        Assert.Equal(3, c.FindAll("[data-uji=peta] [data-uji=garis-batas] path").Count);
        Assert.Contains("Kelurahan Sukamaju", c.Find("[data-uji=garis-batas]").TextContent, StringComparison.Ordinal);
    }

    async Task<IRenderedComponent<T>> BukaAsync<T>(string akun, string alamat, Action<ComponentParameterCollectionBuilder<T>>? isi = null) where T : IComponent
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(kantor.DbFactory).AddSingleton(kantor.Ambil<Siaran>()).AddSingleton(kantor.Ambil<JamKantor>()).AddSingleton(kantor.Ambil<MejaAduan>()).AddSingleton(kantor.Ambil<MejaTautanDinas>()).AddSingleton(kantor.Ambil<IndeksBatas>()).AddSingleton(kantor.Ambil<TimeProvider>());
        Services.AddSupplyValueFromQueryProvider();
        Services.GetRequiredService<NavigationManager>().NavigateTo(alamat);
        var petugas = await kantor.PetugasAsync(akun);
        RenderTree.TryAdd<CascadingValue<PetugasAktif>>(p => p.Add(c => c.Value, petugas));
        var c = Render<T>(p => isi?.Invoke(p));
        c.WaitForAssertion(() => Assert.DoesNotContain("Memuat…", c.Markup, StringComparison.Ordinal), Sabar);
        return c;
    }
}
