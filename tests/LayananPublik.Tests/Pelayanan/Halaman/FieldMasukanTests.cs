using Bunit;
using LayananPublik.Bersama;
using LayananPublik.Pelayanan;
using LayananPublik.Pelayanan.Halaman;
using Xunit;

namespace LayananPublik.Tests.Pelayanan.Halaman;

public sealed class FieldMasukanTests : BunitContext
{
    readonly List<(string, string)> tersimpan = [];
    Hasil jawab = Hasil.Baik;

    [Fact]
    public async Task A_NIK_is_read_while_it_is_typed()
    {
        var c = Gambar(TipeField.Nik, "nik");
        await c.Find("input").InputAsync(new() { Value = "32990152058" });
        Assert.Contains("11 dari 16 angka", c.Find(".pesan").TextContent, StringComparison.Ordinal);
        await c.Find("input").InputAsync(new() { Value = "3299015205889004" });
        Assert.Contains("12 Mei 1988, perempuan", c.Find(".pesan").TextContent, StringComparison.Ordinal);
        await c.Find("input").ChangeAsync(new() { Value = "3299 0152 0588 9004" });
        Assert.Equal([("nik", "3299 0152 0588 9004")], tersimpan);
    }

    [Fact]
    public async Task A_refused_answer_stands_beside_the_field_as_it_was_typed()
    {
        jawab = Hasil.Ditolak("Tanggal 31 Juni tidak ada.");
        var c = Gambar(TipeField.Date, "tanggal_lahir");
        await c.Find("input").ChangeAsync(new() { Value = "31-06-1988" });
        Assert.Equal("Tanggal 31 Juni tidak ada.", c.Find("[role=alert]").TextContent);
        Assert.Equal("true", c.Find("input").GetAttribute("aria-invalid"));
        Assert.Empty(tersimpan);
    }

    [Fact]
    public void A_stored_date_is_shown_as_people_write_it() =>
        Assert.Equal("12-05-1988", Gambar(TipeField.Date, "tanggal_lahir", "1988-05-12").Find("input").GetAttribute("value"));

    [Fact]
    public async Task An_answer_can_be_taken_back()
    {
        await Gambar(TipeField.Text, "pekerjaan", "Buruh").Find("input").ChangeAsync(new() { Value = "" });
        Assert.Equal([("pekerjaan", "")], tersimpan);
    }

    [Fact]
    public async Task Several_choices_are_ticked()
    {
        var c = Gambar(TipeField.MultiEnum, "alasan", "B", "A", "B", "C");
        await c.FindAll("input")[2].ChangeAsync(new() { Value = true });
        Assert.Equal([("alasan", "B; C")], tersimpan);
    }

    [Fact]
    public async Task What_did_not_change_is_not_stored_again()
    {
        await Gambar(TipeField.Text, "pekerjaan", "Buruh").Find("input").ChangeAsync(new() { Value = " Buruh " });
        Assert.Empty(tersimpan);
    }

    [Theory]
    [InlineData(TipeField.Text)]
    [InlineData(TipeField.Enum, "Islam", "Kristen")]
    [InlineData(TipeField.MultiEnum, "Islam", "Kristen")]
    [InlineData(TipeField.DaftarOrang)]
    public void A_link_that_leads_to_a_question_puts_the_cursor_into_it(TipeField tipe, params string[] opsi)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Gambar(tipe, "agama", "", opsi);
        Assert.DoesNotContain(JSInterop.Invocations, i => i.Identifier.Contains("focus", StringComparison.OrdinalIgnoreCase));
        var c = Render<FieldMasukan>(p => p.Add(f => f.Isi, new("agama", "Agama", tipe, "", "", true, [.. opsi.Select(o => new PilihanUnit(o, o))], [], true))
            .Add(f => f.HariIni, new DateOnly(2026, 11, 21)).Add(f => f.Simpan, (_, _) => Task.FromResult(jawab)).Add(f => f.Dituju, true));
        JSInterop.VerifyFocusAsyncInvoke();
        Assert.NotNull(c.Find(".dituju"));
    }

    IRenderedComponent<FieldMasukan> Gambar(TipeField tipe, string nama, string nilai = "", params string[] opsi) => Render<FieldMasukan>(p => p
        .Add(f => f.Isi, new(nama, nama, tipe, nilai, nilai, true, [.. opsi.Select(o => new PilihanUnit(o, o))], [], true)).Add(f => f.HariIni, new DateOnly(2026, 11, 21))
        .Add(f => f.Simpan, (n, v) => { if (jawab.Berhasil) tersimpan.Add((n, v)); return Task.FromResult(jawab); }));
}
