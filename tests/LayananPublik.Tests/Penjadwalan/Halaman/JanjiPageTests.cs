using System.Globalization;
using Bunit;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Penataan.Halaman;
using LayananPublik.Penjadwalan;
using LayananPublik.Penjadwalan.Halaman;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.Penjadwalan.Halaman;

/// <summary>The staff's pages of appointments on the demo office; it is Saturday, and Monday is a working day.</summary>
public sealed class JanjiPageTests : BunitContext
{
    const string Hari = "2026-11-23";
    static readonly TimeSpan Sabar = AppUji.Sabar;

    static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_citizen_at_the_counter_gets_a_code_and_a_reminder_where_she_agreed_to_it()
    {
        using var k = await KantorJanji.MulaiAsync(new("Rekam KTP-el", 30, 1, 2));
        var c = await BukaAsync<JanjiPage>(k, "petugas", $"/janji?tanggal={Hari}&pesan={k.Slot()}");
        await IsiAsync(c, ("janji-nama", "Sari Anggraini"), ("janji-nik", "3299014101809001"));
        await c.Find("[data-uji=janji-wa]").InputAsync(new() { Value = "0812-0000-7777" });
        await KirimAsync(c);
        Assert.Contains("setuju", c.Find("dialog [role=alert]:not(:empty)").TextContent, StringComparison.Ordinal);
        await c.Find("[data-uji=janji-setuju]").ChangeAsync(new() { Value = true });
        await KirimAsync(c);
        c.WaitForAssertion(() => Assert.Matches("JNJ-[2-9A-Z]{6}", c.Find("[data-uji=rincian-janji]").TextContent), Sabar);
        Assert.Contains("3299********9001", c.Find("[data-uji=rincian-janji]").TextContent, StringComparison.Ordinal);
        await using var db = k.Db();
        var j = await db.Janji.Include(x => x.Percakapan!.Kontak.Alias).SingleAsync(Ct);
        Assert.Contains(j.Percakapan!.Kontak.Alias, a => a.Nilai == "6281200007777");
        Assert.Equal(CaraSetuju.DatangSendiri, (await db.PersetujuanWarga.SingleAsync(Ct)).Cara);
        Assert.Contains("dipesan", JalurJanji.Sebutan(j.Status), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_officers_at_the_last_place_get_one_booking_and_one_clear_sentence()
    {
        using var k = await KantorJanji.MulaiAsync(new("Rekam KTP-el", 30, 1, 1));
        var alamat = $"/janji?tanggal={Hari}&pesan={k.Slot()}";
        var satu = await BukaAsync<JanjiPage>(k, "petugas", alamat);
        using var lain = new BunitContext();
        var dua = await BukaAsync<JanjiPage>(k, "verifikator", alamat, lain);
        await IsiAsync(satu, ("janji-nama", "Sari Anggraini"), ("janji-nik", "3299014101809001"));
        await IsiAsync(dua, ("janji-nama", "Budi Santoso"), ("janji-nik", "3299010101809002"));
        await KirimAsync(satu);
        await KirimAsync(dua);
        dua.WaitForAssertion(() => Assert.Contains("baru saja habis. Pilih jam lain.", dua.Find("dialog form [role=alert]:not(:empty)").TextContent, StringComparison.Ordinal), Sabar);
        Assert.Equal("Budi Santoso", dua.Find("[data-uji=janji-nama]").GetAttribute("value"));
        await using var db = k.Db();
        Assert.Equal("Sari A.", (await db.Janji.SingleAsync(Ct)).NamaSingkat);
    }

    [Fact]
    public async Task A_booking_is_moved_to_an_hour_with_room_and_cancelled_with_a_reason()
    {
        using var k = await KantorJanji.MulaiAsync(new("Rekam KTP-el", 30, 1, 2));
        var id = (await k.PesanAsync(k.Slot(), "Sari Anggraini")).Nilai!.Id;
        var c = await BukaAsync<JanjiPage>(k, "petugas", $"/janji?tanggal={Hari}&janji={id}");
        await c.Find("[data-uji=pindahkan-janji]").ClickAsync(new());
        c.WaitForAssertion(() => Assert.NotEmpty(c.FindAll("[data-uji=jam-pindah]")), Sabar);
        Assert.Empty(c.FindAll("[data-uji=jam-pindah][data-jam='09.00']"));
        await c.Find("[data-uji=jam-pindah][data-jam='10.00']").ChangeAsync(new() { Value = true });
        await c.Find("[data-uji=pindah-ya]").ClickAsync(new());
        c.WaitForAssertion(() => Assert.Contains("10.00", c.Find("[data-uji=rincian-janji]").TextContent, StringComparison.Ordinal), Sabar);
        await c.Find("[data-uji=batalkan-janji]").ClickAsync(new());
        Assert.Equal("true", c.Find("[data-uji=batal-ya]").GetAttribute("aria-disabled"));
        await c.Find("[data-uji=alasan-batal-janji]").InputAsync(new() { Value = "Diminta lewat telepon." });
        await c.Find("[data-uji=batal-ya]").ClickAsync(new());
        c.WaitForAssertion(() => Assert.Equal(nameof(StatusJanji.Batal), c.Find("[data-uji=rincian-janji]").GetAttribute("data-status")), Sabar);
        Assert.Contains("Diminta lewat telepon.", c.Find("[data-uji=riwayat-janji]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_day_who_came_is_marked_and_then_done()
    {
        using var k = await KantorJanji.MulaiAsync(new("Rekam KTP-el", 30, 1, 2));
        var id = (await k.PesanAsync(k.Slot(), "Sari Anggraini")).Nilai!.Id;
        var c = await BukaAsync<JanjiPage>(k, "petugas", $"/janji?tanggal={Hari}&janji={id}");
        Assert.Empty(c.FindAll("[data-uji=hadir], [data-uji=tidak-datang]"));
        k.Jam.Maju(TimeSpan.FromDays(2));
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/janji?tanggal={Hari}&janji={id}&tampilan=hari");
        c.WaitForAssertion(() => Assert.NotNull(c.Find("[data-uji=hadir]")), Sabar);
        await c.Find("[data-uji=hadir]").ClickAsync(new());
        c.WaitForAssertion(() => Assert.NotNull(c.Find("[data-uji=selesai-janji]")), Sabar);
        await c.Find("[data-uji=selesai-janji]").ClickAsync(new());
        c.WaitForAssertion(() => Assert.Equal(nameof(StatusJanji.Selesai), c.Find("[data-uji=rincian-janji]").GetAttribute("data-status")), Sabar);
    }

    [Fact]
    public async Task Closing_says_first_how_many_are_booked_and_can_be_taken_back()
    {
        using var k = await KantorJanji.MulaiAsync(new("Rekam KTP-el", 30, 1, 2));
        await k.PesanAsync(k.Slot(), "Sari Anggraini");
        var c = await BukaAsync<JanjiPage>(k, "kasi", $"/janji?tanggal={Hari}");
        await c.Find("[data-uji=tutup-hari]").ClickAsync(new());
        c.WaitForAssertion(() => Assert.Equal("1", c.Find("[data-uji=akibat-tutup]").GetAttribute("data-terkena")), Sabar);
        await c.Find("[data-uji=tutup-alasan]").InputAsync(new() { Value = "Alat rusak." });
        Assert.Contains("Alasan: Alat rusak.", c.Find("[data-uji=akibat-tutup]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Tutup dan kabari 1 warga", c.Find("[data-uji=simpan-tutup]").TextContent, StringComparison.Ordinal);
        await KirimAsync(c, "simpan-tutup");
        c.WaitForAssertion(() => Assert.Contains("tutup, Alat rusak.", c.Find("[data-uji=sedang-tutup]").TextContent, StringComparison.Ordinal), Sabar);
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/janji?tanggal={Hari}&tab=tutup");
        c.WaitForAssertion(() => Assert.NotNull(c.Find("[data-uji=buka-lagi]")), Sabar);
        await c.Find("[data-uji=buka-lagi]").ClickAsync(new());
        await KirimAsync(c, "buka-lagi-ya");
        c.WaitForAssertion(() => Assert.Contains("Dibuka lagi", c.Find("[data-uji=baris-tutup]").TextContent, StringComparison.Ordinal), Sabar);
    }

    [Fact]
    public async Task Who_said_stop_or_is_doubted_is_to_be_telephoned_when_a_day_is_closed()
    {
        using var k = await KantorJanji.MulaiAsync(new("Rekam KTP-el", 30, 1, 4));
        var kasi = await k.PetugasAsync("kasi");
        var (stop, ragu) = (await k.WargaAsync(), await k.WargaAsync("Wati Susilawati"));
        var id = (await k.PesanAsync(k.Slot(), "Sari Anggraini", stop)).Nilai!.Id;
        await k.PesanAsync(k.Slot(), "Wati Susilawati", ragu);
        await k.PesanAsync(k.Slot(), "Budi Santoso", await k.WargaAsync("Budi Santoso"));
        await k.PesanAsync(k.Slot(), "Dewi Lestari");
        await using var db = k.Db();
        (await db.Percakapan.Include(p => p.Kontak).SingleAsync(p => p.Id == stop, Ct)).Kontak.TolakKabar(k.Kini);
        (await db.Percakapan.Include(p => p.Kontak).SingleAsync(p => p.Id == ragu, Ct)).Kontak.Ragukan("6281200009999", null, k.Kini);
        await db.SaveChangesAsync(Ct);
        await k.Meja.TutupAsync(kasi, kasi.UnitKerjaId, null, new(KantorJanji.Senin, KantorJanji.Senin, "Alat rusak"), Ct);
        await k.Tutup.UrusAsync(Ct);
        var tutup = Assert.Single(await db.HariTutupAsync(KantorJanji.Senin, kasi, Ct));
        Assert.Equal((4, 3), (tutup.Janji, tutup.TakTerkabari));
        var c = await BukaAsync<JanjiPage>(k, "petugas", $"/janji?tanggal={Hari}&janji={id}");
        c.WaitForAssertion(() => Assert.Contains("Telepon warganya", c.Find("[data-uji=rincian-janji]").TextContent, StringComparison.Ordinal), Sabar);
        Assert.Contains("tidak dikabari", c.Find("[data-uji=rincian-janji]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leads_looks_and_changes_nothing()
    {
        using var k = await KantorJanji.MulaiAsync(new("Rekam KTP-el", 30, 1, 2));
        var id = (await k.PesanAsync(k.Slot(), "Sari Anggraini")).Nilai!.Id;
        var c = await BukaAsync<JanjiPage>(k, "camat", $"/janji?tanggal={Hari}&tampilan=daftar&janji={id}");
        Assert.Empty(c.FindAll("[data-uji=pesan-slot], [data-uji=pindahkan-janji], [data-uji=batalkan-janji]"));
        Assert.NotEmpty(c.FindAll("[data-uji=tutup-hari]"));
        var loket = new MejaLoketJanji(new KerjaMeja(k.Dbs, k.Siaran), k.Jam);
        Assert.Contains("tidak berwenang", (await loket.PesanAsync(k.Slot(), new() { Nama = "Budi Santoso" }, await k.PetugasAsync("camat"), Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Empty(await loket.NamaHariAsync([k.JadwalId], KantorJanji.Senin, await k.PetugasAsync("camat"), Ct));
    }

    [Theory]
    [InlineData("sari"), InlineData("Sari Anggraini"), InlineData("kode")]
    public async Task A_booking_is_found_by_name_and_by_code(string kata)
    {
        using var k = await KantorJanji.MulaiAsync(new("Rekam KTP-el", 30, 1, 2));
        var j = (await k.PesanAsync(k.Slot(), "Sari Anggraini")).Nilai!;
        await k.PesanAsync(k.Slot(10), "Budi Santoso", nik: "3299010101809002");
        var c = await BukaAsync<JanjiPage>(k, "petugas", $"/janji?cari={Uri.EscapeDataString(kata == "kode" ? j.Kode.ToLowerInvariant() : kata)}");
        Assert.Equal(j.Id.ToString(CultureInfo.InvariantCulture), c.FindAll("[data-uji=baris-janji]").Single().GetAttribute("data-id"));
    }

    [Fact]
    public async Task The_day_s_list_bears_short_names_and_whole_ones_only_with_a_line_in_the_history()
    {
        using var k = await KantorJanji.MulaiAsync(new("Rekam KTP-el", 30, 1, 2));
        await k.PesanAsync(k.Slot(), "Sari Anggraini");
        var petugas = await k.PetugasAsync("petugas");
        Siapkan(this, k, petugas);
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/janji/hari/{Hari}");
        RenderTree.TryAdd<CascadingValue<Task<AuthenticationState>>>(p => p.Add(c => c.Value, Task.FromResult(new AuthenticationState(Orang(petugas)))));
        var c = Render<HariPage>(p => p.Add(x => x.Tanggal, Hari));
        c.WaitForAssertion(() => Assert.Contains("Sari A.", c.Find("[data-uji=baris-cetak]").TextContent, StringComparison.Ordinal), Sabar);
        Assert.DoesNotContain("Anggraini", c.Markup, StringComparison.Ordinal);
        await c.Find("[data-uji=nama-lengkap]").ClickAsync(new());
        c.WaitForAssertion(() => Assert.Contains("Sari Anggraini", c.Find("[data-uji=baris-cetak]").TextContent, StringComparison.Ordinal), Sabar);
        await using var db = k.Db();
        Assert.Contains(await db.RiwayatKantor.ToListAsync(Ct), r => r is { Objek: "DaftarHariJanji", Tindakan: "Tampilkan nama lengkap", Alasan: Hari } && r.PetugasId == petugas.Id);
    }

    [Fact]
    public async Task A_schedule_that_shrinks_says_what_becomes_of_those_who_are_booked()
    {
        using var k = await KantorJanji.MulaiAsync(new("Rekam KTP-el", 30, 1, 2));
        await k.PesanAsync(k.Slot(), "Sari Anggraini");
        var c = await BukaAsync<JadwalPage>(k, "admin", "/pengaturan/janji");
        await c.Find("[data-uji=ubah-jadwal]").ClickAsync(new());
        c.WaitForAssertion(() => Assert.Contains("giliran", c.Find("[data-uji=pratinjau-jadwal]").TextContent, StringComparison.Ordinal), Sabar);
        Assert.Empty(c.FindAll("[data-uji=akibat-jadwal]"));
        await c.Find("[data-uji=jadwal-menit]").ChangeAsync(new() { Value = "60" });
        c.WaitForAssertion(() => Assert.Contains("1 janji yang sudah dipesan tidak jatuh pada giliran baru", c.Find("[data-uji=akibat-jadwal]").TextContent, StringComparison.Ordinal), Sabar);
        await KirimAsync(c, "simpan-jadwal");
        c.WaitForAssertion(() => Assert.Contains("60 menit", c.Find("[data-uji=daftar-jadwal]").TextContent, StringComparison.Ordinal), Sabar);
        // It keeps its hour in the calendar, though the schedule has none there any more.
        await using var db = k.Db();
        Assert.Contains(await db.SlotKalenderAsync([k.JadwalId], KantorJanji.Senin, KantorJanji.Senin, await k.PetugasAsync("petugas"), k.Kini, Ct), s => s is { DiLuar: true, Terisi: 1, Sisa: 0 } && s.Mulai == new TimeOnly(9, 0));
    }

    static System.Security.Claims.ClaimsPrincipal Orang(PetugasAktif p) => new(new System.Security.Claims.ClaimsIdentity(
        [new(System.Security.Claims.ClaimTypes.NameIdentifier, p.Id.ToString(CultureInfo.InvariantCulture)), new("nama", p.Nama), new("peran", p.Peran.ToString()), new("unit", p.UnitKerjaId.ToString(CultureInfo.InvariantCulture)), new("jalur", p.Jalur)], "uji"));

    static async Task IsiAsync(IRenderedComponent<IComponent> c, params (string Uji, string Nilai)[] isian)
    {
        foreach (var (uji, nilai) in isian) await c.Find($"[data-uji={uji}]").ChangeAsync(new() { Value = nilai });
    }

    static Task KirimAsync(IRenderedComponent<IComponent> c, string tombol = "simpan-pesan") => c.Find($"#{c.Find($"[data-uji={tombol}]").GetAttribute("form")}").SubmitAsync();

    async Task<IRenderedComponent<T>> BukaAsync<T>(KantorJanji k, string akun, string alamat, BunitContext? di = null) where T : IComponent
    {
        di ??= this;
        var petugas = await k.PetugasAsync(akun);
        Siapkan(di, k, petugas);
        di.Services.GetRequiredService<NavigationManager>().NavigateTo(alamat);
        var c = di.Render<T>();
        c.WaitForAssertion(() => Assert.DoesNotContain("Memuat…", c.Markup, StringComparison.Ordinal), Sabar);
        return c;
    }

    static void Siapkan(BunitContext di, KantorJanji k, PetugasAktif petugas)
    {
        di.JSInterop.Mode = JSRuntimeMode.Loose;
        di.Services.AddSingleton(k.Dbs).AddSingleton(k.Siaran).AddSingleton(new JamKantor(k.Jam, "Asia/Jakarta")).AddSingleton(k.Meja).AddSingleton(new MejaLoketJanji(new KerjaMeja(k.Dbs, k.Siaran), k.Jam));
        di.Services.AddSupplyValueFromQueryProvider();
        di.RenderTree.TryAdd<CascadingValue<PetugasAktif>>(p => p.Add(c => c.Value, petugas));
    }
}
