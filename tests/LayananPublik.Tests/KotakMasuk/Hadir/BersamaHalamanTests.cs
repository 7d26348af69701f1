using Bunit;
using LayananPublik.KotakMasuk;
using LayananPublik.Tests.KotakMasuk.Halaman;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk.Hadir;

/// <summary>What an officer sees of the colleagues at the same conversation.</summary>
public sealed class BersamaHalamanTests(AppUji app) : MejaUji(app, "7700")
{
    [Fact]
    public async Task A_colleagues_answer_stops_the_draft_shows_itself_and_a_second_deliberate_press_sends()
    {
        var id = await MenulisAsync();
        var (rina, hendra) = (await App.PetugasAsync("petugas"), await App.PetugasAsync("verifikator"));
        var c = Buka(rina, $"/?percakapan={id}");
        await PadaLayarAsync(c, () => c.Find("[data-uji=tulis]").InputAsync(new ChangeEventArgs { Value = "Kantor buka pukul 9." }));
        Assert.Null((await App.Ambil<MejaPercakapan>().BalasAsync(id, hendra, "Kantor buka pukul 8.", Ct)).Penolakan);
        await PadaLayarAsync(c, () => c.Find("form[data-uji=penulis]").SubmitAsync());
        Tampak(c, () => Assert.Contains("Kantor buka pukul 8.", c.Find("[data-uji=tersalip]").TextContent, StringComparison.Ordinal));
        Assert.Equal("Kantor buka pukul 9.", c.Find("[data-uji=tulis]").GetAttribute("value"));
        // Pressing the same button again is no decision.
        await PadaLayarAsync(c, () => c.Find("form[data-uji=penulis]").SubmitAsync());
        Assert.False(await App.DbAsync(db => db.Pesan.AnyAsync(p => p.PercakapanId == id && p.Teks == "Kantor buka pukul 9.", Ct)));
        await KlikAsync(c, "[data-uji=kirim-tetap]");
        await Ponsel.MenerimaAsync("Kantor buka pukul 9.");
        Tampak(c, () => Assert.Empty(c.FindAll("[data-uji=tersalip]")));
    }

    [Fact]
    public async Task Who_throws_the_draft_away_reads_on_without_it()
    {
        var id = await MenulisAsync();
        var c = Buka(await App.PetugasAsync("petugas"), $"/?percakapan={id}");
        await PadaLayarAsync(c, () => c.Find("[data-uji=tulis]").InputAsync(new ChangeEventArgs { Value = "Tidak jadi." }));
        await App.Ambil<MejaPercakapan>().BalasAsync(id, await App.PetugasAsync("verifikator"), "Sudah saya jawab.", Ct);
        await PadaLayarAsync(c, () => c.Find("form[data-uji=penulis]").SubmitAsync());
        Tampak(c, () => c.Find("[data-uji=buang-tulisan]"));
        await KlikAsync(c, "[data-uji=buang-tulisan]");
        Tampak(c, () => Assert.Empty(c.FindAll("[data-uji=tersalip]")));
        Assert.Contains("ditangani Hendra", c.Find("[data-uji=tulis-terkunci]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_alone_is_a_draft_too_and_what_a_colleague_answers_beside_it_must_be_read_first()
    {
        var id = await MenulisAsync();
        var c = Buka(await App.PetugasAsync("petugas"), $"/?percakapan={id}");
        Tampak(c, () => c.Find("[data-uji=lampirkan]"));
        c.FindComponents<InputFile>()[^1].UploadFiles(InputFileContent.CreateFromBinary(ContohBerkas.Pdf(), "syarat.pdf", contentType: "application/pdf"));
        Tampak(c, () => c.Find("[data-uji=lampir]"));
        Assert.Null((await App.Ambil<MejaPercakapan>().BalasAsync(id, await App.PetugasAsync("verifikator"), "Sudah saya kirim syaratnya.", Ct)).Penolakan);
        // It comes in while the file waits: shown, and not taken for read.
        Tampak(c, () => Assert.Contains("Sudah saya kirim syaratnya.", c.Find("[data-uji=tersalip]").TextContent, StringComparison.Ordinal));
        await PadaLayarAsync(c, () => c.Find("form[data-uji=penulis]").SubmitAsync());
        Assert.False(await App.DbAsync(db => db.Pesan.AnyAsync(p => p.PercakapanId == id && p.Jenis == JenisPesan.Dokumen, Ct)));
        await KlikAsync(c, "[data-uji=kirim-tetap]");
        Assert.True(await App.DbAsync(db => db.Pesan.AnyAsync(p => p.PercakapanId == id && p.Jenis == JenisPesan.Dokumen, Ct)));
        Tampak(c, () => Assert.Empty(c.FindAll("[data-uji=tersalip], [data-uji=lampir]")));
    }

    [Fact]
    public async Task A_colleague_at_the_same_talk_is_seen_in_the_head_and_on_the_row_and_goes_again()
    {
        var id = await MenulisAsync();
        var hendra = await App.PetugasAsync("verifikator");
        var c = Buka(await App.PetugasAsync("petugas"), $"/?percakapan={id}");
        await using (var hadir = new TandaHadir(App.DbFactory, App.Ambil<LayananPublik.Bersama.Siaran>(), Microsoft.Extensions.Logging.Abstractions.NullLogger<TandaHadir>.Instance))
        {
            await hadir.MulaiAsync(hendra.Id);
            await hadir.BukaAsync(id);
            Tampak(c, () => Assert.Contains("Hendra Saputra juga membuka", c.Find("[data-uji=hadir]").TextContent, StringComparison.Ordinal));
            await hadir.MenulisAsync(id);
            Tampak(c, () => Assert.Contains("sedang menulis", c.Find("[data-uji=sedang-menulis]").TextContent, StringComparison.Ordinal));
            Tampak(c, () => Assert.NotEmpty(c.FindAll($"[data-id='{id}'] [data-uji=baris-hadir]")));
        }
        Tampak(c, () => Assert.Empty(c.FindAll("[data-uji=hadir], [data-uji=sedang-menulis], [data-uji=baris-hadir]")));
    }

    [Fact]
    public async Task A_talk_is_handed_over_from_the_dialog_only_with_a_note()
    {
        var id = await MenulisAsync();
        var (rina, hendra) = (await App.PetugasAsync("petugas"), await App.PetugasAsync("verifikator"));
        await App.Ambil<MejaPercakapan>().AmbilAsync(id, rina, Ct);
        var c = Buka(rina, $"/?percakapan={id}");
        await KlikAsync(c, "[data-uji=tugaskan]");
        Tampak(c, () => Assert.Contains("memegang", c.Find("[data-uji=daftar-rekan]").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("Ratna", c.Find("[data-uji=daftar-rekan]").TextContent, StringComparison.Ordinal);
        await PadaLayarAsync(c, () => c.Find($"[data-uji=rekan-{hendra.Id}]").ChangeAsync(new ChangeEventArgs { Value = "on" }));
        await PadaLayarAsync(c, () => c.Find("dialog form").SubmitAsync());
        Tampak(c, () => Assert.Contains(c.FindAll("dialog [role=alert]"), g => g.TextContent.Contains("catatan serah terima", StringComparison.Ordinal)));
        await PadaLayarAsync(c, () => c.Find("[data-uji=catatan-tugas]").ChangeAsync(new ChangeEventArgs { Value = "Tinggal menunggu foto KK." }));
        await PadaLayarAsync(c, () => c.Find("dialog form").SubmitAsync());
        Tampak(c, () => Assert.Contains("ditangani Hendra", c.Find("[data-uji=tulis-terkunci]").TextContent, StringComparison.Ordinal));
        Assert.Contains("Diserahkan kepada Hendra Saputra: Tinggal menunggu foto KK.", c.Find("[data-arah=catatan]").TextContent, StringComparison.Ordinal);
    }

    async Task<int> MenulisAsync()
    {
        await Ponsel.TeksAsync("jam buka");
        await Ponsel.MenerimaAsync(_ => true);
        await App.TenangAsync();
        return (await PercakapanAsync()).Id;
    }
}
