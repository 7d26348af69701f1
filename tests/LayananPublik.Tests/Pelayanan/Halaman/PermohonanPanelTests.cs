using System.Text;
using Bunit;
using LayananPublik.KotakMasuk.Halaman;
using LayananPublik.Pelayanan;
using LayananPublik.Tests.KotakMasuk.Halaman;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pelayanan.Halaman;

public sealed class PermohonanPanelTests(AppUji app) : MejaUji(app, "7200")
{
    async Task<Permohonan> SktmAsync()
    {
        await Ponsel.TeksAsync("SKTM");
        await Ponsel.MenerimaAsync("Siapkan foto dokumen asli");
        await Ponsel.PilihAsync("Ajukan sekarang");
        await Ponsel.MenerimaAsync("nama#tanggal lahir#RT/RW");
        await Ponsel.TeksAsync("Sari Anggraini#12-05-1988#003/005");
        await Ponsel.MenerimaAsync("Untuk keperluan");
        await Ponsel.PilihAsync("PIL:jenis:1");
        await Ponsel.MenerimaAsync("Sekarang kirim foto");
        for (var n = 1; n <= 4; n++) await Ponsel.BerkasAsync(ContohBerkas.Jpeg($"{Ponsel.Nomor} {n}"), $"foto{n}.jpg", "image/jpeg");
        await Ponsel.MenerimaAsync("Dokumen wajib sudah lengkap");
        await Ponsel.PilihAsync("Lanjut");
        await Ponsel.MenerimaAsync("Periksa sekali lagi");
        await Ponsel.PilihAsync("Kirim permohonan");
        await Ponsel.MenerimaAsync("Permohonan Anda sudah kami terima");
        await App.TenangAsync();
        return await App.DbAsync(db => db.Permohonan.SingleAsync(p => p.Percakapan!.Kontak.Alias.Any(a => a.Nilai == Ponsel.Nomor), Ct));
    }

    [Fact]
    public async Task From_the_queue_one_document_is_refused_and_only_that_one_is_asked_for()
    {
        var p = await SktmAsync();
        var c = Buka(await App.PetugasAsync("verifikator"), $"/?tab=antrean&permohonan={p.Id}");
        Assert.Contains(c.FindAll("[data-uji=baris-antrean]"), b => b.TextContent.Contains(p.Nomor!, StringComparison.Ordinal));
        await KlikAsync(c, "[data-uji=ambil]");
        Assert.Equal("diverifikasi", c.Find("[data-uji=status-butir]").GetAttribute("data-status"));
        foreach (var dok in new[] { "KTP", "KK" }) await KlikAsync(c, $"[data-uji=berkas-{dok}] [data-uji=terima]");
        await KlikAsync(c, "[data-uji=berkas-PENGANTAR_RT] [data-uji=tolak]");
        await KlikAsync(c, "[data-uji=berkas-PENGANTAR_RT] [data-uji=alasan]");
        await KlikAsync(c, "[data-uji=berkas-PENGANTAR_RT] [data-uji=tolak-kirim]");
        await KlikAsync(c, "[data-uji=kembalikan]");
        var pratinjau = c.Find("[data-uji=pratinjau]").TextContent;
        await KlikAsync(c, "[data-uji=lanjut-tindakan]");
        var diterima = (await Ponsel.MenerimaAsync("perlu dilengkapi")).Teks;
        Assert.Equal(pratinjau, diterima.Replace("*", "", StringComparison.Ordinal));
        Assert.Contains("pengantar", diterima, StringComparison.Ordinal);
        Assert.DoesNotContain("Kartu Keluarga", diterima, StringComparison.Ordinal);
        Assert.Equal("dikembalikan", c.Find("[data-uji=status-butir]").GetAttribute("data-status"));
    }

    [Fact]
    public async Task A_verdict_of_one_officer_is_on_the_screen_of_another()
    {
        var p = await SktmAsync();
        var c = Buka(await App.PetugasAsync("kasi"), $"/?permohonan={p.Id}&percakapan={p.PercakapanId}");
        var ktp = await App.DbAsync(db => db.Berkas.SingleAsync(b => b.PermohonanId == p.Id && b.Dok == "KTP", Ct));
        Assert.Null((await App.Ambil<MejaVerifikasi>().TerimaBerkasAsync(ktp.Id, await App.PetugasAsync("petugas"), Ct)).Penolakan);
        Tampak(c, () => Assert.Equal("diterima", c.Find("[data-uji=berkas-KTP]").GetAttribute("data-putusan")));
    }

    [Fact]
    public async Task An_answer_typed_from_the_card_is_stored_and_checked_against_the_rest()
    {
        var p = await SktmAsync();
        var c = Buka(await App.PetugasAsync("petugas"), $"/?permohonan={p.Id}");
        await KlikAsync(c, "[data-uji=ubah-pemohon]");
        await PadaLayarAsync(c, () => c.Find("[data-uji=isian-nik]").ChangeAsync(new ChangeEventArgs { Value = "3299011205889004" }));
        await PadaLayarAsync(c, () => c.Find("[data-uji=isian-jenis_kelamin]").ChangeAsync(new ChangeEventArgs { Value = "Perempuan" }));
        Tampak(c, () => Assert.Contains("Jenis kelamin pada NIK berbeda", c.Markup, StringComparison.Ordinal));
        await PadaLayarAsync(c, () => c.Find("[data-uji=isian-tanggal_lahir]").ChangeAsync(new ChangeEventArgs { Value = "31-06-1988" }));
        Assert.NotEmpty(c.Find(".field.salah").TextContent);
        await KlikAsync(c, "[data-uji=ubah-pemohon]");
        Assert.Contains("3299********9004", c.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("3299011205889004", c.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_viewer_keys_decide_and_lead_on_to_the_next_document()
    {
        var p = await SktmAsync();
        var c = Buka(await App.PetugasAsync("petugas"), $"/?permohonan={p.Id}");
        await KlikAsync(c, "[data-uji=berkas-KTP] [data-uji=buka-berkas]");
        Assert.Contains("KTP", c.Find("[data-uji=penampil]").GetAttribute("aria-label"), StringComparison.Ordinal);
        await PadaLayarAsync(c, () => c.Find("[data-uji=penampil]").KeyDownAsync(new KeyboardEventArgs { Key = "a" }));
        Assert.Equal("diterima", c.Find("[data-uji=berkas-KTP]").GetAttribute("data-putusan"));
        Assert.DoesNotContain("KTP", c.Find("[data-uji=penampil]").GetAttribute("aria-label"), StringComparison.Ordinal);
        await PadaLayarAsync(c, () => c.Find("[data-uji=penampil]").KeyDownAsync(new KeyboardEventArgs { Key = "t" }));
        Assert.NotNull(c.Find("[data-uji=penampil] [data-uji=formulir-tolak]"));
        await PadaLayarAsync(c, () => c.Find("[data-uji=penampil]").KeyDownAsync(new KeyboardEventArgs { Key = "Escape" }));
        Assert.Empty(c.FindAll("[data-uji=penampil]"));
    }

    [Fact]
    public async Task A_photo_of_the_chat_is_filed_under_the_requirement_that_was_missing()
    {
        var p = await SktmAsync();
        await Ponsel.BerkasAsync(ContohBerkas.Jpeg($"{Ponsel.Nomor} rumah"), "rumah.jpg", "image/jpeg", "rumah saya");
        var c = Buka(await App.PetugasAsync("petugas"), $"/?percakapan={p.PercakapanId}");
        const string Menu = "[aria-label='Tindakan untuk berkas ini']";
        var gelembung = () => c.FindAll("[data-uji=gelembung]").Single(g => g.TextContent.Contains("rumah saya", StringComparison.Ordinal));
        Tampak(c, () => Assert.NotNull(gelembung().QuerySelector(Menu)));
        await PadaLayarAsync(c, () => gelembung().QuerySelector(Menu)!.ClickAsync(new()));
        await PadaLayarAsync(c, () => c.FindAll(".menu button").Single(b => b.TextContent.Contains("Jadikan berkas", StringComparison.Ordinal)).ClickAsync(new()));
        await KlikAsync(c, "[data-uji=syarat-FOTO_RUMAH]");
        Tampak(c, () => Assert.Equal("belum", c.Find("[data-uji=berkas-FOTO_RUMAH]").GetAttribute("data-putusan")));
        Assert.Empty(c.FindAll("[data-uji=jadikan-berkas]"));
    }

    [Fact]
    public async Task A_pasted_address_of_a_request_brings_its_chat_along()
    {
        var p = await SktmAsync();
        var c = Buka(await App.PetugasAsync("petugas"), $"/?permohonan={p.Id}");
        Tampak(c, () => Assert.NotEmpty(c.FindAll("[data-uji=gelembung]")));
    }

    [Fact]
    public async Task An_officer_enters_a_request_for_who_stands_at_the_counter()
    {
        var c = Buka(await App.PetugasAsync("petugas"));
        await KlikAsync(c, "[data-uji=buat-permohonan]");
        await KlikAsync(c, "[data-uji=buat]");
        await PadaLayarAsync(c, () => c.Find("[data-uji=layanan-baru]").ChangeAsync(new ChangeEventArgs { Value = "SKU" }));
        await PadaLayarAsync(c, () => c.Find("[data-uji=nama-baru]").InputAsync(new ChangeEventArgs { Value = "Budi Prakoso" }));
        await KlikAsync(c, "[data-uji=buat]");
        Tampak(c, () => Assert.Equal("diajukan", c.Find("[data-uji=status-butir]").GetAttribute("data-status")));
        Assert.Contains("tidak datang dari WhatsApp", c.Markup, StringComparison.Ordinal);
        Assert.Equal(1, await App.DbAsync(db => db.Permohonan.CountAsync(p => p.NamaPemohon == "Budi Prakoso" && p.Kanal == Kanal.Loket && p.Nomor != null, Ct)));
    }

    [Fact]
    public async Task A_request_of_another_unit_cannot_be_opened_by_its_number()
    {
        var p = await SktmAsync();
        var c = Buka(await App.PetugasAsync("petugas") with { UnitKerjaId = 99, Jalur = "/99/" }, $"/?permohonan={p.Id}");
        Assert.Empty(c.FindAll("[data-uji=berkas-KTP], [data-uji=tindakan]"));
    }
}
