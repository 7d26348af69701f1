using LayananPublik.KotakMasuk;
using LayananPublik.WhatsApp;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>Reading Meta's components, filling their blanks, and Meta's rules for new ones.</summary>
public sealed class SusunTemplatTests
{
    static readonly DateTimeOffset Kini = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);

    const string Lengkap = """
        [{"type":"HEADER","format":"TEXT","text":"Kabar {{1}}","example":{"header_text":["Kecamatan"]}},
         {"type":"BODY","text":"Halo {{1}}, permohonan *{{2}}* Anda {{3}} kini.","example":{"body_text":[["Sari","PMH-1","terbit"]]}},
         {"type":"FOOTER","text":"Balas STOP untuk berhenti"},
         {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Terima"},{"type":"URL","text":"Lihat","url":"https://contoh.go.id/v/{{1}}"}]}]
        """;

    [Fact]
    public void Every_part_becomes_what_Meta_wants_and_what_a_reader_sees()
    {
        var hasil = SusunTemplat.Dari(Templat(Lengkap), Isi(("kepala", "Contoh"), ("1", "Sari"), ("2", "PMH-2026-000001"), ("3", "terbit"), ("tombol1", "ABC")));
        Assert.Equal("Kabar Contoh\nHalo Sari, permohonan *PMH-2026-000001* Anda terbit kini.\nBalas STOP untuk berhenti", hasil.Nilai!.Teks);
        var kirim = Assert.IsType<TemplateMessage>(TulisPesan.Dari(IsiPesan.DariJson(hasil.Nilai.KeJson()), null));
        Assert.Equal(["header", "body", "button"], kirim.Components.Select(k => k.Type));
        Assert.Equal(["Sari", "PMH-2026-000001", "terbit"], kirim.Components[1].Parameters.Select(p => p.Text));
        Assert.Equal(("url", 1, "ABC"), (kirim.Components[2].SubType, kirim.Components[2].Index, kirim.Components[2].Parameters[0].Text));
    }

    [Fact]
    public void Named_blanks_keep_their_names()
    {
        const string bernama = """[{"type":"BODY","text":"Halo {{nama}}, surat {{layanan}} jadi.","example":{"body_text_named_params":[{"param_name":"nama","example":"Sari"},{"param_name":"layanan","example":"SKTM"}]}}]""";
        var isian = SusunTemplat.Isian(BentukTemplat.Baca(bernama), [], new("Sari", "Kecamatan Contoh", "PMH-1", "SKTM", "terbit"))!;
        var kirim = Assert.IsType<TemplateMessage>(TulisPesan.Dari(SusunTemplat.Dari(Templat(bernama, bernama: true), isian).Nilai!, null));
        Assert.Equal([("nama", "Sari"), ("layanan", "SKTM")], kirim.Components[0].Parameters.Select(p => (p.Name, p.Text)));
        Assert.Equal(["Sari", "SKTM"], BentukTemplat.Baca(bernama).Blanko.Select(b => b.Contoh));
    }

    [Fact]
    public void Line_breaks_tabs_and_runs_of_spaces_never_reach_Meta()
    {
        var kirim = Assert.IsType<TemplateMessage>(TulisPesan.Dari(SusunTemplat.Dari(Templat("""[{"type":"BODY","text":"Halo {{1}}, apa kabar?"}]"""), Isi(("1", " Sari\r\n\tDewi      Ayu "))).Nilai!, null));
        Assert.Equal("Sari Dewi Ayu", kirim.Components[0].Parameters[0].Text);
        Limits.Check(kirim);
    }

    [Fact]
    public void What_Meta_would_refuse_is_refused_here_with_what_to_do()
    {
        Assert.Contains("isian 2", SusunTemplat.Dari(Templat(Lengkap), Isi(("kepala", "K"), ("1", "Sari"), ("2", "  "))).Penolakan, StringComparison.Ordinal);
        Assert.Contains("dijeda", SusunTemplat.Dari(Templat(Lengkap, status: StatusTemplat.Dijeda), Isi()).Penolakan, StringComparison.Ordinal);
        Assert.Contains("Lampirkan", SusunTemplat.Dari(Templat("""[{"type":"HEADER","format":"DOCUMENT"},{"type":"BODY","text":"Ini suratnya."}]"""), Isi()).Penolakan, StringComparison.Ordinal);
        Assert.Contains("1024", SusunTemplat.Dari(Templat("""[{"type":"BODY","text":"Halo {{1}} ya"}]"""), Isi(("1", new string('a', 1100)))).Penolakan, StringComparison.Ordinal);
        Assert.Contains("gambar", SusunTemplat.Dari(Templat("""[{"type":"HEADER","format":"IMAGE"},{"type":"BODY","text":"Halo"}]"""), Isi()).Penolakan, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_built_in_draft_keeps_Metas_rules_and_can_be_filled()
    {
        Assert.All(RancanganTemplat.Semua, r =>
        {
            Assert.Null(RancanganTemplat.Periksa(r.Nama, r.Badan, r.Contoh, [.. r.Balasan.Select(b => b.Judul)]).Penolakan);
            var bentuk = BentukTemplat.Baca(RancanganTemplat.Komponen(r.Badan, r.Contoh, [.. r.Balasan.Select(b => b.Judul)]));
            Assert.Equal(r.Balasan.Select(b => b.Judul), bentuk.Tombol.Select(t => t.Teks));
            Assert.Equal(r.Contoh, bentuk.Blanko.Select(b => b.Contoh));
            Assert.NotNull(SusunTemplat.Isian(bentuk, r.Sumber, BahanIsian.Penuh));
        });
        Assert.Equal(RancanganTemplat.Semua.Count, RancanganTemplat.Semua.Select(r => r.Keperluan).Distinct().Count());
    }

    [Theory]
    [InlineData("Nama Salah", "Halo {{1}}, ya.", 1, "huruf kecil")]
    [InlineData("kabar", "{{1}}, halo.", 1, "awal atau akhir")]
    [InlineData("kabar", "Halo {{1}}", 1, "awal atau akhir")]
    [InlineData("kabar", "Halo {{1}} {{2}}, ya.", 2, "berdempetan")]
    [InlineData("kabar", "Halo {{2}}, ya.", 1, "nomor urut")]
    [InlineData("kabar", "Halo {{1}}, ya.", 0, "contoh")]
    [InlineData("kabar", " ", 0, "Tulis isi")]
    public void A_draft_against_the_rules_is_told_why(string nama, string badan, int contoh, string sebab) =>
        Assert.Contains(sebab, RancanganTemplat.Periksa(nama, badan, [.. Enumerable.Repeat("x", contoh)]).Penolakan, StringComparison.Ordinal);

    [Theory]
    [InlineData("Datang|Datang", "berbeda")]
    [InlineData("Saya pasti datang tepat waktu", "paling panjang 25")]
    [InlineData("Satu|Dua|Tiga|Empat", "Paling banyak 3")]
    [InlineData("Halo {{1}}", "isian")]
    public void Quick_replies_against_the_rules_are_told_why(string balasan, string sebab) =>
        Assert.Contains(sebab, RancanganTemplat.Periksa("kabar", "Halo, ya.", [], balasan.Split('|')).Penolakan, StringComparison.Ordinal);

    [Fact]
    public void Quick_replies_carry_what_a_tap_means_and_those_without_send_their_words()
    {
        const string dua = """[{"type":"BODY","text":"Halo {{1}}, jadi datang?"},{"type":"BUTTONS","buttons":[{"type":"URL","text":"Peta","url":"https://contoh.go.id"},{"type":"QUICK_REPLY","text":"Datang"},{"type":"QUICK_REPLY","text":"Nanti"}]}]""";
        var isi = SusunTemplat.Dari(Templat(dua), Isi(("1", "Sari")), muatan: ["JNJ:DATANG:7"]).Nilai!;
        Assert.Equal([("JNJ:DATANG:7", "Datang"), ("Nanti", "Nanti")], isi.Pilihan.Select(p => (p.Id, p.Judul)));
        var kirim = Assert.IsType<TemplateMessage>(TulisPesan.Dari(IsiPesan.DariJson(isi.KeJson()), null));
        Limits.Check(kirim);
        Assert.Equal(("quick_reply", 1, "JNJ:DATANG:7"), (kirim.Components[^1].SubType, kirim.Components[^1].Index, kirim.Components[^1].Parameters[0].Payload));
        Assert.Equal(2, kirim.Components.Count);
    }

    [Fact]
    public void What_was_told_later_is_never_overwritten_by_what_comes_late()
    {
        var t = Templat(Lengkap);
        Assert.True(t.JadiStatus(StatusTemplat.Dijeda, "dijeda tiga jam", Kini.AddHours(2)));
        Assert.False(t.JadiStatus(StatusTemplat.Disetujui, null, Kini.AddHours(1)));
        t.Selaraskan(t.MetaId, Lengkap, false, GolonganPesan.Pemasaran, StatusTemplat.Dijeda, MutuTemplat.Merah, null, Kini.AddHours(3));
        Assert.Equal((StatusTemplat.Dijeda, "dijeda tiga jam", Kini.AddHours(2)), (t.Status, t.Alasan, t.StatusSejak));
        Assert.Equal((GolonganPesan.Pemasaran, (GolonganPesan?)GolonganPesan.Utilitas), (t.Golongan, t.GolonganSebelum));
        Assert.False(t.JadiGolongan(GolonganPesan.Utilitas, Kini.AddHours(2)));
    }

    static TemplatPesan Templat(string komponen, bool bernama = false, StatusTemplat status = StatusTemplat.Disetujui)
    {
        var t = TemplatPesan.Kenali("200000000000001", "9", "kabar", "id");
        t.Selaraskan("9", komponen, bernama, GolonganPesan.Utilitas, status, MutuTemplat.Hijau, null, Kini);
        return t;
    }

    static Dictionary<string, string> Isi(params (string Kunci, string Nilai)[] isi) => isi.ToDictionary(i => i.Kunci, i => i.Nilai);
}
