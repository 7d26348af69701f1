using Bunit;
using LayananPublik.Bersama;
using LayananPublik.KotakMasuk;
using LayananPublik.KotakMasuk.Halaman;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk.Halaman;

public sealed class TulisPanelTests : BunitContext
{
    readonly List<string> balasan = [], catatan = [];
    readonly List<Balasan> dikirim = [];
    readonly DrafPesan draf = new();
    Hasil jawab = Hasil.Baik;

    public TulisPanelTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(draf);
    }

    [Fact]
    public async Task What_is_written_is_sent_once_and_the_field_is_empty_again()
    {
        var c = Gambar();
        await KetikAsync(c, "  Baik, Bu Sari.  ");
        await c.Find("form").SubmitAsync();
        await c.Find("form").SubmitAsync();
        Assert.Equal(["Baik, Bu Sari."], balasan);
        Assert.Equal("", c.Find("textarea").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_note_never_reaches_the_citizen()
    {
        var c = Gambar();
        await c.Find("[data-uji=tab-catatan]").ClickAsync(new());
        await KetikAsync(c, "NIK cocok dengan KK");
        await c.Find("form").SubmitAsync();
        Assert.Empty(balasan);
        Assert.Equal(["NIK cocok dengan KK"], catatan);
        Assert.Empty(c.FindAll("input[type=file]"));
    }

    [Fact]
    public async Task A_draft_of_an_answer_does_not_slip_into_a_note()
    {
        var c = Gambar();
        await KetikAsync(c, "untuk warga");
        await c.Find("[data-uji=tab-catatan]").ClickAsync(new());
        Assert.Equal("", c.Find("textarea").GetAttribute("value") ?? "");
        await c.Find("[data-uji=tab-balas]").ClickAsync(new());
        Assert.Equal("untuk warga", c.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public async Task A_draft_waits_in_its_own_conversation()
    {
        await KetikAsync(Gambar(), "belum selesai");
        Assert.Equal("belum selesai", Gambar().Find("textarea").GetAttribute("value"));
        Assert.Equal("", Gambar(percakapan: 8).Find("textarea").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task What_was_refused_is_not_lost()
    {
        jawab = Hasil.Ditolak("Percakapan ini baru saja diubah petugas lain. Muat ulang.");
        var c = Gambar();
        await KetikAsync(c, "Halo");
        await c.Find("form").SubmitAsync();
        Assert.Equal("Halo", c.Find("textarea").GetAttribute("value"));
        Assert.Contains("Muat ulang", c.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_window_locks_the_answer_and_leaves_the_note()
    {
        var c = Gambar(tertutup: "Jendela balas sudah tertutup.");
        Assert.Empty(c.FindAll("textarea"));
        Assert.Contains("Jendela balas sudah tertutup.", c.Find("[data-uji=tulis-terkunci]").TextContent, StringComparison.Ordinal);
        await c.Find("[data-uji=tab-catatan]").ClickAsync(new());
        Assert.Single(c.FindAll("textarea"));
    }

    [Fact]
    public async Task A_closed_window_parks_what_was_typed_and_offers_templates()
    {
        var titipan = new List<string>();
        var c = Gambar();
        await KetikAsync(c, "Surat sudah jadi");
        c.Render(p => p.Add(t => t.Tertutup, "Jendela balas tertutup.").Add(t => t.Balas, b => { (b.Titip ? titipan : balasan).Add(b.Teks); return Task.FromResult(Hasil.Baik); }).Add(t => t.Templat, "<i data-uji=\"pilihan\"></i>"));
        Assert.Equal("Surat sudah jadi", c.Find("textarea").GetAttribute("value"));
        Assert.Contains("Jendela balas tertutup.", c.Find("[data-uji=jendela-tertutup]").TextContent, StringComparison.Ordinal);
        await c.Find("[data-uji=tab-templat]").ClickAsync(new());
        Assert.Empty(c.FindAll("textarea"));
        Assert.Single(c.FindAll("[data-uji=pilihan]"));
        await c.Find("[data-uji=tab-balas]").ClickAsync(new());
        await c.Find("form").SubmitAsync();
        Assert.Equal(["Surat sudah jadi"], titipan);
        Assert.Empty(balasan);
    }

    [Fact]
    public async Task Who_only_reads_writes_nothing()
    {
        var c = Gambar(bacaSaja: "Peran Anda hanya membaca percakapan ini.");
        await c.Find("[data-uji=tab-catatan]").ClickAsync(new());
        Assert.Empty(c.FindAll("textarea"));
        await c.Find("form").SubmitAsync();
        Assert.Empty(catatan);
    }

    [Fact]
    public void A_file_over_the_limit_or_of_a_wrong_kind_is_refused_before_it_is_sent()
    {
        var c = Gambar();
        c.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(new byte[2001], "besar.pdf", contentType: "application/pdf"));
        Assert.Contains("terlalu besar", c.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        c.FindComponents<InputFile>()[^1].UploadFiles(InputFileContent.CreateFromBinary([], "kosong.pdf", contentType: "application/pdf"));
        Assert.Contains("kosong", c.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        c.FindComponents<InputFile>()[^1].UploadFiles(InputFileContent.CreateFromBinary(new byte[9], "jahat.exe", contentType: "application/octet-stream"));
        Assert.Contains("Jenis berkas ini", c.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(c.FindAll("[data-uji=lampir]"));
    }

    [Fact]
    public async Task Several_files_wait_beside_the_words_and_each_can_be_taken_away()
    {
        var c = Gambar();
        c.FindComponents<InputFile>()[^1].UploadFiles(InputFileContent.CreateFromBinary(new byte[9], "a.pdf", contentType: "application/pdf"), InputFileContent.CreateFromBinary(new byte[9], "b.jpg", contentType: "image/jpeg"));
        c.FindComponents<InputFile>()[^1].UploadFiles(InputFileContent.CreateFromBinary(new byte[9], "c.png", contentType: "image/png"));
        Assert.Equal(3, c.FindAll("[data-uji=lampir]").Count);
        await c.FindAll("[data-uji=batal-lampir]")[0].ClickAsync(new());
        await c.Find("form").SubmitAsync();
        Assert.Equal(["b.jpg", "c.png"], dikirim.Single().Berkas.Select(b => b.Nama));
        Assert.Empty(c.FindAll("[data-uji=lampir]"));
    }

    [Fact]
    public async Task A_quoted_message_stands_above_the_words_and_leaves_with_them()
    {
        var c = Gambar();
        await c.InvokeAsync(() => c.Instance.KutipAsync(Isi.Warga(41, "Kapan jadi?")));
        Assert.Contains("Kapan jadi?", c.Find("[data-uji=kutipan-tulis]").TextContent, StringComparison.Ordinal);
        await KetikAsync(c, "Besok, Bu.");
        await c.Find("form").SubmitAsync();
        Assert.Equal(41, dikirim.Single().MembalasId);
        Assert.Empty(c.FindAll("[data-uji=kutipan-tulis]"));
        await c.InvokeAsync(() => c.Instance.KutipAsync(Isi.Warga(42, "Halo")));
        await c.InvokeAsync(c.Instance.BatalKutip);
        Assert.Empty(c.FindAll("[data-uji=kutipan-tulis]"));
    }

    [Fact]
    public async Task A_slash_opens_the_answers_what_follows_filters_them_and_Enter_inserts_one()
    {
        var c = Gambar();
        await KetikAsync(c, "/");
        Assert.Equal(3, c.FindAll("[data-uji=pilih-jawaban]").Count);
        await KetikAsync(c, "Baik. /ja");
        Assert.Equal(["jam", "janji"], c.FindAll("[data-uji=pilih-jawaban]").Select(x => x.GetAttribute("data-kata")));
        await c.InvokeAsync(() => c.Instance.TombolJawabanAsync("ArrowDown"));
        await c.InvokeAsync(() => c.Instance.TombolJawabanAsync("ArrowUp"));
        await c.InvokeAsync(() => c.Instance.TombolJawabanAsync("Enter"));
        Assert.Equal("Baik. Buka Senin pukul 07.30, Sari.", c.Find("textarea").GetAttribute("value"));
        Assert.Empty(c.FindAll("[data-uji=daftar-jawaban]"));
        await c.Find("form").SubmitAsync();
        Assert.Equal([1], dikirim.Single().Jawaban);
    }

    [Fact]
    public async Task A_placeholder_that_nothing_is_known_for_is_named_and_holds_the_answer_back()
    {
        var c = Gambar();
        await KetikAsync(c, "/janji");
        await c.InvokeAsync(() => c.Instance.TombolJawabanAsync("Enter"));
        Assert.Contains("{janji}", c.Find("[data-uji=isian-sisa]").TextContent, StringComparison.Ordinal);
        await c.Find("form").SubmitAsync();
        Assert.Empty(dikirim);
        await KetikAsync(c, "Selesai lusa.");
        await c.Find("form").SubmitAsync();
        Assert.Equal("Selesai lusa.", dikirim.Single().Teks);
    }

    [Fact]
    public async Task Esc_closes_the_list_and_leaves_what_was_typed()
    {
        var c = Gambar();
        await KetikAsync(c, "/sel");
        await c.InvokeAsync(() => c.Instance.TombolJawabanAsync("Escape"));
        Assert.Empty(c.FindAll("[data-uji=daftar-jawaban]"));
        await KetikAsync(c, "/sela");
        Assert.Empty(c.FindAll("[data-uji=daftar-jawaban]"));
        Assert.Equal("/sela", c.Find("textarea").GetAttribute("value"));
    }

    static Task KetikAsync(IRenderedComponent<TulisPanel> c, string teks) => c.Find("textarea").InputAsync(new() { Value = teks });

    IRenderedComponent<TulisPanel> Gambar(int percakapan = 7, string? tertutup = null, string? bacaSaja = null) => Render<TulisPanel>(p => p
        .Add(t => t.PercakapanId, percakapan).Add(t => t.BatasBerkas, 2000).Add(t => t.AlasanTakBalas, tertutup).Add(t => t.AlasanBacaSaja, bacaSaja)
        .Add(t => t.Balas, b =>
        {
            if (!jawab.Berhasil) return Task.FromResult(jawab);
            balasan.Add(b.Teks);
            dikirim.Add(b);
            return Task.FromResult(jawab);
        })
        .Add(t => t.Catat, teks => { catatan.Add(teks); return Task.FromResult(Hasil.Baik); })
        .Add(t => t.MuatJawaban, () => Task.FromResult(new JawabanPercakapan([Jawaban(1, "jam", "Buka {jam_buka}, {nama}."), Jawaban(2, "janji", "Selesai {janji}."), Jawaban(3, "selesai", "Terima kasih.")],
            new Dictionary<string, string> { ["nama"] = "Sari", ["jam_buka"] = "Senin pukul 07.30" }))));

    static PilihanJawaban Jawaban(int id, string kata, string teks) => new(id, kata, kata, teks, "Kecamatan Contoh", []);
}
