using Bunit;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk.Halaman;

public sealed class MejaPageTests(AppUji app) : MejaUji(app, "7100")
{
    async Task<Percakapan> MenulisAsync(string teks)
    {
        await Ponsel.TeksAsync(teks);
        // The assistant's answer shows that the delivery has come through.
        await Ponsel.MenerimaAsync(_ => true);
        await App.TenangAsync();
        return await PercakapanAsync();
    }

    [Fact]
    public async Task A_desk_listens_while_it_is_open_and_no_longer()
    {
        var p = await MenulisAsync("halo");
        var siaran = SiaranSendiri();
        Buka(await App.PetugasAsync("petugas"), $"/?percakapan={p.Id}", siaran);
        Assert.True(siaran.JumlahPengikut >= 4);
        await DisposeComponentsAsync();
        Assert.Equal(0, siaran.JumlahPengikut);
    }

    [Fact]
    public async Task A_message_appears_in_list_and_chat_without_reloading()
    {
        var p = await MenulisAsync("halo");
        var c = Buka(await App.PetugasAsync("petugas"), $"/?percakapan={p.Id}");
        await Ponsel.TeksAsync("apakah kantor buka hari Sabtu?");
        Tampak(c, () => Assert.Contains(c.FindAll("[data-uji=gelembung]"), g => g.TextContent.Contains("buka hari Sabtu", StringComparison.Ordinal)));
        Assert.NotNull(c.Find($"[data-uji=baris-percakapan][data-id='{p.Id}']"));
    }

    [Theory]
    [InlineData("petugas", 0), InlineData("camat", 3)]
    public async Task Opening_a_conversation_marks_it_read_but_not_for_those_who_only_watch(string nama, int belum)
    {
        var p = await MenulisAsync("petugas");
        await App.DbAsync(db => db.Percakapan.Where(x => x.Id == p.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.BelumDibaca, 3), Ct));
        var c = Buka(await App.PetugasAsync(nama), $"/?percakapan={p.Id}");
        Tampak(c, () => Assert.NotEmpty(c.FindAll("[data-uji=gelembung]")));
        // Shown first, written down afterwards.
        await App.TungguDbAsync(db => db.Percakapan.Where(x => x.Id == p.Id).Select(x => x.BelumDibaca).SingleAsync(Ct), n => n == belum, "the mark");
        await App.TenangAsync();
        Assert.Equal(belum, (await PercakapanAsync()).BelumDibaca);
    }

    [Fact]
    public async Task An_answer_reaches_the_phone_and_a_note_does_not()
    {
        var p = await MenulisAsync("petugas");
        var c = Buka(await App.PetugasAsync("petugas"), $"/?percakapan={p.Id}");
        await KlikAsync(c, "[data-uji=tab-catatan]");
        await PadaLayarAsync(c, () => c.Find("[data-uji=tulis]").InputAsync(new ChangeEventArgs { Value = "rahasia kantor" }));
        await PadaLayarAsync(c, () => c.Find("form").SubmitAsync());
        await KlikAsync(c, "[data-uji=tab-balas]");
        await PadaLayarAsync(c, () => c.Find("[data-uji=tulis]").InputAsync(new ChangeEventArgs { Value = "Ada yang bisa kami bantu?" }));
        await PadaLayarAsync(c, () => c.Find("form").SubmitAsync());
        await Ponsel.MenerimaAsync("Ada yang bisa kami bantu?");
        await App.TenangAsync();
        Assert.DoesNotContain(await Ponsel.PesanAsync(), m => m.Teks.Contains("rahasia", StringComparison.Ordinal));
        Assert.Contains(c.FindAll("[data-arah=catatan]"), g => g.TextContent.Contains("rahasia kantor", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("camat"), InlineData("lurah")]
    public async Task Who_signs_reads_the_chat_and_writes_nothing(string nama)
    {
        var p = await MenulisAsync("halo");
        var petugas = await App.PetugasAsync(nama);
        // The lurah's unit lies below the number's: out of reach, not out of rights.
        if (nama == "lurah") petugas = petugas with { UnitKerjaId = p.UnitKerjaId, Jalur = "/1/" };
        var c = Buka(petugas, $"/?percakapan={p.Id}");
        Assert.Contains("hanya membaca", c.Find("[data-uji=tulis-terkunci]").TextContent, StringComparison.Ordinal);
        Assert.Empty(c.FindAll("[data-uji=ambil-percakapan], [data-uji=tulis]"));
    }

    [Fact]
    public async Task A_conversation_of_another_unit_cannot_be_opened_by_its_number()
    {
        var p = await MenulisAsync("halo");
        var c = Buka(await App.PetugasAsync("petugas") with { UnitKerjaId = 99, Jalur = "/99/" }, $"/?percakapan={p.Id}");
        Assert.Empty(c.FindAll("[data-uji=gelembung], [data-uji=baris-percakapan]"));
        Assert.Contains("tidak ditemukan", c.Markup, StringComparison.Ordinal);
        // Nor is it announced to those who sit in it.
        Assert.Null(Services.GetRequiredService<TandaHadir>().Percakapan);
    }

    [Fact]
    public async Task Who_only_handles_complaints_sees_no_queue()
    {
        var c = Buka(await App.PetugasAsync("adminaduan"));
        Assert.Single(c.FindAll("[role=tab]"));
        Assert.Empty(c.FindAll("[data-uji=permohonan]"));
    }

    [Fact]
    public async Task A_search_lives_in_the_address()
    {
        await MenulisAsync("halo");
        var c = Buka(await App.PetugasAsync("petugas"), "/?cari=tidakadayangbernamabegini");
        Assert.Empty(c.FindAll("[data-uji=baris-percakapan]"));
        Services.GetRequiredService<NavigationManager>().NavigateTo("/?cari=" + Ponsel.Nomor[2..]);
        Tampak(c, () => Assert.Single(c.FindAll("[data-uji=baris-percakapan]")));
    }
}
