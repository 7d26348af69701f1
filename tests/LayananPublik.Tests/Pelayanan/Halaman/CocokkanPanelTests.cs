using Bunit;
using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Pelayanan;
using LayananPublik.Pelayanan.Halaman;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace LayananPublik.Tests.Pelayanan.Halaman;

/// <summary>The answers beside the document that proves them.</summary>
public sealed class CocokkanPanelTests : BunitContext
{
    static readonly DateTimeOffset Pagi = new(2026, 11, 21, 1, 9, 0, TimeSpan.Zero);
    readonly List<string> catatan = [];

    static FieldTampil Field(string nama, string nilai, TipeField tipe = TipeField.Text) => new(nama, nama, tipe, nilai, nilai, true, [], [], true);

    static readonly FieldTampil Nik = Field("nik", "3299015205909001", TipeField.Nik) with { Arti = "Terbit di wilayah 32.99.01, kecamatan ini. Lahir 12 Mei 1990. Perempuan." };

    IRenderedComponent<CocokkanPanel> Gambar(CocokTampil[]? cocok = null, bool boleh = true, IReadOnlyList<Terbaca>? terbaca = null, bool tersamar = false)
    {
        var berkas = RincianContoh.Berkas("KTP", Putusan.Belum) with { Cocok = cocok ?? [] };
        var dok = new DokumenTampil("KTP", "KTP-el pemohon", null, true, null, [berkas]) { Membuktikan = ["nik", "nama", "alamat", "tidak_ada"] };
        return Render<CocokkanPanel>(p => p.Add(c => c.Isi, RincianContoh.Sktm(dok) with { Field = [Nik, Field("nama", "Sari Anggraini"), Field("alamat", ""), Field("no_kk", "")], Tersamar = tersamar })
            .Add(c => c.Dokumen, dok).Add(c => c.Berkas, berkas).Add(c => c.Jam, new JamKantor(TimeProvider.System, "Asia/Jakarta")).Add(c => c.Boleh, boleh)
            .Add(c => c.Cocokkan, (f, h, a) => Catat($"{f} {h} {a}".Trim())).Add(c => c.CocokkanSisanya, () => Catat("sisanya")).Add(c => c.Simpan, (f, n) => Catat($"isi {f} {n}")).Add(c => c.LihatNomor, l => Catat($"lihat {l}"))
            .Add(c => c.MintaPerbaikan, EventCallback.Factory.Create(this, () => catatan.Add("minta")))
            .Add(c => c.BisaBaca, () => Task.FromResult(terbaca is not null)).Add(c => c.Baca, () => Task.FromResult(Hasil.Dengan(terbaca!))));
    }

    Task<Hasil> Catat(string apa)
    {
        catatan.Add(apa);
        return Task.FromResult(Hasil.Baik);
    }

    static CocokTampil Tanda(string field, HasilCocok hasil, bool usang = false) => new(field, hasil, hasil == HasilCocok.Beda ? "tertulis lain" : null, "Rina", Pagi, usang);

    [Fact]
    public async Task Each_answer_has_its_tick_and_a_difference_needs_words()
    {
        var c = Gambar();
        Assert.Equal(["cocok-nik", "cocok-nama", "cocok-alamat"], c.FindAll("li").Select(l => l.GetAttribute("data-uji")));
        Assert.Empty(c.FindAll("[data-uji=cocok-alamat] [data-uji=cocok]"));
        await c.Find("[data-uji=cocok-nama] [data-uji=cocok]").ClickAsync(new());
        await c.Find("[data-uji=cocok-nik] [data-uji=beda]").ClickAsync(new());
        await c.Find("[data-uji=beda-alasan]").InputAsync(new ChangeEventArgs { Value = "di KTP 9002" });
        await c.Find("form").SubmitAsync();
        await c.Find("[data-uji=cocok-sisanya]").ClickAsync(new());
        Assert.Equal(["nama Cocok", "nik Beda di KTP 9002", "sisanya"], catatan);
        Assert.Empty(c.FindAll("form"));
    }

    [Fact]
    public void A_tick_says_who_and_when_and_one_that_no_longer_counts_says_so()
    {
        var c = Gambar([Tanda("nama", HasilCocok.Cocok), Tanda("nik", HasilCocok.Cocok, usang: true)]);
        Assert.Equal(("cocok", "usang"), (c.Find("[data-uji=cocok-nama]").GetAttribute("data-hasil"), c.Find("[data-uji=cocok-nik]").GetAttribute("data-hasil")));
        Assert.Contains("Cocok · Rina", c.Find("[data-uji=cocok-nama]").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", c.Find("[data-uji=cocok-nama] [data-uji=cocok]").GetAttribute("aria-pressed"));
        Assert.Contains("Berubah sejak dicocokkan Rina", c.Find("[data-uji=cocok-nik]").TextContent, StringComparison.Ordinal);
        Assert.Equal("1 dari 2 cocok", c.Find("[data-uji=cocok-hitungan]").TextContent);
    }

    [Fact]
    public async Task What_differs_leads_to_the_request_for_a_correction()
    {
        Assert.Empty(Gambar().FindAll("[data-uji=minta-perbaikan]"));
        var c = Gambar([Tanda("nama", HasilCocok.Beda)]);
        Assert.Contains("Berbeda: tertulis lain", c.Markup, StringComparison.Ordinal);
        await c.Find("[data-uji=minta-perbaikan]").ClickAsync(new());
        Assert.Equal(["minta"], catatan);
    }

    [Fact]
    public async Task A_number_is_masked_until_it_is_uncovered_and_then_told_in_words()
    {
        var c = Gambar();
        Assert.DoesNotContain("3299015205909001", c.Markup, StringComparison.Ordinal);
        Assert.Empty(c.FindAll("[data-uji=arti-nik]"));
        await c.Find("[data-uji=lihat-nomor]").ClickAsync(new());
        Assert.Equal(["lihat nik"], catatan);
        Assert.Contains("3299 0152 0590 9001", c.Markup, StringComparison.Ordinal);
        Assert.Contains("Lahir 12 Mei 1990", c.Find("[data-uji=arti-nik]").TextContent, StringComparison.Ordinal);
        await c.Find("[data-uji=lihat-nomor]").ClickAsync(new());
        Assert.DoesNotContain("3299 0152", c.Markup, StringComparison.Ordinal);
        Assert.Empty(Gambar(tersamar: true).FindAll("[data-uji=lihat-nomor]"));
    }

    [Fact]
    public async Task What_a_program_read_is_only_offered_and_a_person_takes_it()
    {
        Assert.Empty(Gambar().FindAll("[data-uji=baca-kartu]"));
        var c = Gambar(terbaca: [new("nama", "Sari Anggrainy", 88), new("alamat", "Jalan Kenanga 12", 71), new("nik", "3299015205909001", 95)]);
        await c.Find("[data-uji=baca-kartu]").ClickAsync(new());
        Assert.Equal("Terbaca: Sari Anggrainy (88%)", c.Find("[data-uji=terbaca-nama] span").TextContent);
        // What already stands there is no news.
        Assert.Empty(c.FindAll("[data-uji=terbaca-nik]"));
        Assert.Empty(catatan);
        await c.Find("[data-uji=terbaca-alamat] [data-uji=pakai-terbaca]").ClickAsync(new());
        Assert.Equal(["isi alamat Jalan Kenanga 12"], catatan);
    }

    [Fact]
    public void Who_does_not_check_documents_sees_the_ticks_only()
    {
        var c = Gambar([Tanda("nama", HasilCocok.Cocok)], boleh: false);
        Assert.Empty(c.FindAll("button"));
        Assert.Contains("Cocok · Rina", c.Markup, StringComparison.Ordinal);
    }
}
