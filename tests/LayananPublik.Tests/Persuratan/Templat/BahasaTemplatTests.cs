using System.Text;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Templat;
using Xunit;

namespace LayananPublik.Tests.Persuratan.Templat;

public sealed class BahasaTemplatTests
{
    static readonly IReadOnlyList<FieldLayanan> Field = Katalog.Bawaan.FieldUntuk(Katalog.Bawaan.Layanan.Single(l => l.Kode == "SKTM").Rincian);

    static HasilTemplat Susun(string teks, params (string, string)[] isian) => SusunTemplat.Susun(UraiTemplat.Baca(teks), BahanContoh.Untuk("SKTM").Dengan(isian));

    static string Paragraf(string teks, params (string, string)[] isian) => string.Concat(Assert.IsType<Paragraf>(Assert.Single(Susun(teks, isian).Isi)).Rentang.Select(r => r.Teks));

    [Theory]
    [InlineData("Lahir {{ tanggal_lahir | tanggal }}.", "Lahir 12 Mei 1988.")]
    [InlineData("{{ tanggal_lahir | hari_tanggal }}, umur {{ tanggal_lahir | umur }}", "Kamis, 12 Mei 1988, umur 38 tahun")]
    [InlineData("{{ pekerjaan | kapital }} {{ pekerjaan | kecil }}", "MENGURUS RUMAH TANGGA mengurus rumah tangga")]
    [InlineData("{{tanggungan|terbilang}} orang", "tiga orang")]
    [InlineData("NIK {{ nik | samar }}", "NIK 3299********9004")]
    [InlineData("{{ penghasilan | rentang }}", "kurang dari Rp500.000")]
    [InlineData("{{ penerima_manfaat | nama }}{{ penerima_manfaat | dalam_kurung }}", "WARGA CONTOH 1 (NIK 3299995205800001, anak)")]
    [InlineData("a {{ kelurahan | bila_kosong \"-\" }} b", "a - b")]
    [InlineData("a {{ kelurahan? }}b", "a b")]
    public void A_placeholder_is_written_in_its_format(string teks, string jadi) => Assert.Equal(jadi, Paragraf(teks));

    [Theory]
    [InlineData("Warga{{ jika tanggungan terisi }} dengan {{ tanggungan }} tanggungan{{ akhir }}.", "Warga dengan 3 tanggungan.")]
    [InlineData("{{ jika tanggungan > 5 }}banyak{{ atau jika tanggungan > 2 }}cukup{{ atau }}sedikit{{ akhir }}", "cukup")]
    [InlineData("{{ jika umur(tanggal_lahir) < 21 dan jenis_kelamin = \"Perempuan\" }}muda{{ atau }}dewasa{{ akhir }}", "dewasa")]
    [InlineData("{{ jika pengantar terisi }}ada{{ jika tanggungan = 3 }} tiga{{ akhir }}{{ akhir }}", "ada tiga")]
    public void A_condition_chooses_within_a_sentence(string teks, string jadi) => Assert.Equal(jadi, Paragraf(teks));

    [Fact]
    public void A_condition_chooses_whole_lines_and_does_not_tear_a_table()
    {
        var isi = Susun("* Nama : {{ nama }}\n{{ jika tanggungan > 2 }}\n* Tanggungan : {{ tanggungan }} orang\n{{ atau }}\n* Tanggungan : sedikit\n{{ akhir }}\n- NIK : {{ nik }}").Isi;
        Assert.Equal(["Nama", "Tanggungan", "NIK"], Assert.IsType<TabelData>(Assert.Single(isi)).Baris.Select(b => b.Label));
    }

    [Fact]
    public void Rows_vanish_when_empty_and_required_ones_are_missed()
    {
        var hasil = Susun("* Pekerjaan : {{ pekerjaan }}\n- Lembaga : {{ lembaga_tujuan }} di kota\n- {{ agama }}\n\n* Nama : **{{ nama }}**", ("pekerjaan", ""), ("lembaga_tujuan", ""));
        Assert.Equal(["pekerjaan"], hasil.Kurang);
        Assert.Equal([("Pekerjaan", false), ("Agama", false), ("Nama", true)], hasil.Isi.Cast<TabelData>().SelectMany(t => t.Baris).Select(b => (b.Label, b.Tebal)));
        Assert.Equal(2, hasil.Isi.Count);
    }

    [Fact]
    public void A_placeholder_that_is_empty_in_a_sentence_is_missed_and_dotted()
    {
        var hasil = Susun("Untuk {{ lembaga_tujuan }} dan {{ tempat_tanggal_lahir }}.", ("lembaga_tujuan", " "), ("tempat_lahir", ""));
        Assert.Equal(["lembaga_tujuan", "tempat_tanggal_lahir"], hasil.Kurang);
        Assert.StartsWith("Untuk ......", Assert.IsType<Paragraf>(hasil.Isi[0]).Rentang[0].Teks, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_compare_and_rows_without_an_answer_fall_away()
    {
        var tabel = Assert.IsType<TabelKolom>(Assert.Single(Susun("| Unsur | KTP | {{ lembaga_tujuan }} |\n| Nama | {{ nama }} | {{ penerima_manfaat | nama }} |\n| Kota | {{ kelurahan }} | {{ provinsi }} |").Isi));
        Assert.Equal(["Unsur", "KTP", "Isi lembaga tujuan"], tabel.Kepala);
        Assert.Equal(["Nama", "SARI ANGGRAINI", "WARGA CONTOH 1"], Assert.Single(tabel.Baris));
    }

    [Fact]
    public void People_stand_in_the_chosen_columns_and_nothing_said_of_them_is_lost()
    {
        var hasil = Susun("{{ tabel penerima_manfaat : nama, umur, hubungan = \"Hubungan Keluarga\" }}", ("penerima_manfaat", "Siti, NIK 3299995205889001, Contoh, 12-05-1990, 34 tahun, istri, guru, suka menari\nBudi, anak"));
        var tabel = Assert.IsType<TabelKolom>(Assert.Single(hasil.Isi));
        Assert.Equal(["No", "Nama", "Umur", "Hubungan Keluarga", "Keterangan"], tabel.Kepala);
        Assert.Equal(["1", "SITI", "34 tahun", "istri", "NIK 3299995205889001, Contoh, 12-05-1990, guru, suka menari"], tabel.Baris[0]);
    }

    [Fact]
    public void Further_sheets_have_head_number_and_signatures_of_their_own()
    {
        var hasil = Susun("Isi.\n\nlembar: N2\nmodel: Model N2\njudul: PERMOHONAN\nkepada: Kepala KUA\ndi: Contoh\nbernomor: ya\nkop: ya\nBunyi.\ntanda: Pemohon | {{ nama }} | NIK {{ nik }}\ntanda: Saksi\n\n{{ jika tanggungan > 9 }}\nlembar: N5\njudul: IZIN\nBunyi.\n{{ akhir }}");
        var lembar = Assert.Single(hasil.Lampiran);
        Assert.Equal(("PERMOHONAN", "Model N2", new Tujuan("Kepala KUA", "Contoh"), true), (lembar.Judul, lembar.Kode, lembar.Tujuan, lembar.BerKop));
        Assert.Equal([new KolomTanda("Pemohon", "SARI ANGGRAINI", "NIK 3299995205889004"), new KolomTanda("Saksi", "")], lembar.Tanda);
        Assert.Equal(["N2"], hasil.Bernomor);
        Assert.Single(lembar.Isi);
    }

    [Fact]
    public void A_sheet_whose_words_all_fall_away_is_left_out_and_takes_no_number()
    {
        var hasil = Susun("Isi.\n\nlembar: N5\njudul: IZIN\nbernomor: ya\n{{ jika tanggungan > 9 }}\nBunyi.\n{{ akhir }}");
        Assert.Empty(hasil.Lampiran);
        Assert.Empty(hasil.Bernomor);
    }

    [Theory]
    [InlineData("Nama {{ nam }}", 1, 9, "maksudnya nama?")]
    [InlineData("Ya\n  Lahir {{ tangal_lahir | tanggal }}", 2, 12, "maksudnya tanggal_lahir?")]
    [InlineData("{{ nama | tangal }}", 1, 11, "Bentuk \"tangal\" tidak dikenal; maksudnya tanggal?")]
    [InlineData("{{ nama", 1, 1, "belum ditutup dengan }}")]
    [InlineData("nama }} x", 1, 6, "tidak punya {{")]
    [InlineData("{{ jika tanggungan > 2 }}\nya", 1, 4, "belum ditutup dengan {{ akhir }}")]
    [InlineData("Ya {{ jika tanggungan > 2 }}ya", 1, 4, "pada baris yang sama")]
    [InlineData("{{ akhir }}\nya", 1, 4, "tidak punya {{ jika … }} di atasnya")]
    [InlineData("a\n{{ jika tanggungan > }}\nb\n{{ akhir }}", 2, 21, "Kondisi belum selesai")]
    [InlineData("a\n{{ jika jenis = \"Makan\" }}\nb\n{{ akhir }}", 2, 17, "yang ada: Pendidikan/beasiswa")]
    [InlineData("**tebal", 1, 1, "Huruf tebal belum ditutup")]
    [InlineData("x\n- tanpa titik dua", 2, 3, "label, titik dua, nilai")]
    [InlineData("x\n{{ tabel nama : nik }}", 2, 10, "bukan daftar orang")]
    [InlineData("x\n{{ tabel penerima_manfaat : nikk }}", 2, 29, "Kolom \"nikk\" tidak ada; maksudnya nik?")]
    [InlineData("x\njarak: jauh", 2, 8, "milimeter")]
    [InlineData("# hanya catatan", 1, 1, "belum memuat satu kalimat")]
    public void A_fault_names_line_and_column_and_says_what_was_meant(string teks, int baris, int kolom, string kalimat)
    {
        var galat = Assert.Single(PeriksaTemplat.Semua(teks, Field));
        Assert.Equal((baris, kolom), (galat.Baris, galat.Kolom));
        Assert.Contains(kalimat, galat.Kalimat, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_cannot_steer_the_page()
    {
        Assert.Equal("a {{ nik }} **b**, c d", Paragraf("{{ lembaga_tujuan }}", ("lembaga_tujuan", "a {{ nik }} **b**\nc\u202e\u200b\u0007 d")));
        Assert.Equal(["Sekolah/RS/Lembaga Tujuan tanpa tanda yang tidak dapat dicetak (😀م)"], SusunSurat.YangKurang(BahanContoh.Untuk("SKTM").Dengan(("lembaga_tujuan", "SMK 😀 محمد"))).Select(k => k.Label.Replace("😀مح", "😀م", StringComparison.Ordinal)));
    }

    [Fact]
    public void Garbage_is_read_without_an_exception()
    {
        var acak = new Random(20261122);
        string[] potong = ["{{", "}}", "{{ jika ", "{{ atau }}", "{{ atau jika ", "{{ akhir }}", "{{ tabel ", "{{ orang ", "|", "**", "__", "\n", "\n- ", "\n* ", "\n| ", "\ntanda: ", "\nlembar: ", "\njudul: ", "jarak: ", "nama", "penerima_manfaat", "tanggungan > 2", "umur(tanggal_lahir) < ", "terisi", "\"", ":", "?", "#", " ", "\0", "\u202e", "😀", "é", "| tanggal", "| bila_kosong", "(", ")", ",", "=", "\r\n", "\t"];
        var bahan = BahanContoh.Untuk("SKTM");
        for (var n = 0; n < 3000; n++)
        {
            var teks = new StringBuilder();
            for (var i = acak.Next(60); i >= 0; i--) teks.Append(potong[acak.Next(potong.Length)]);
            var t = UraiTemplat.Baca(teks.ToString());
            var hasil = SusunTemplat.Susun(t, bahan);
            Assert.All(PeriksaTemplat.Semua(teks.ToString(), Field), g => Assert.True(g is { Baris: > 0, Kolom: > 0 } && g.Kalimat.Length > 0, teks.ToString()));
            Assert.All(hasil.Lampiran, l => Assert.NotNull(l.Isi));
        }
        // Every built-in letter with letters taken out and put in at random.
        foreach (var kode in TemplatBawaan.Kode)
            for (var n = 0; n < 40; n++)
            {
                var teks = TemplatBawaan.Untuk(kode)!.Teks;
                for (var i = 0; i < 8; i++) teks = acak.Next(2) == 0 ? teks.Remove(acak.Next(teks.Length - 4), 3) : teks.Insert(acak.Next(teks.Length), potong[acak.Next(potong.Length)]);
                _ = SusunTemplat.Susun(UraiTemplat.Baca(teks), BahanContoh.Untuk(kode));
            }
        Assert.NotEmpty(UraiTemplat.Baca(new string('{', 100_000)).Galat);
        Assert.NotEmpty(UraiTemplat.Baca(string.Concat(Enumerable.Repeat("{{ jika nama terisi }}\n", 1000))).Galat);
        Assert.NotEmpty(UraiTemplat.Baca(string.Concat(Enumerable.Repeat("{{ jika nama terisi }}", 1000))).Galat);
    }

    [Fact]
    public void Every_office_letter_has_a_built_in_template_without_fault()
    {
        Assert.Equal(BahanContoh.SuratKantor.Select(l => l.Kode).Order(), TemplatBawaan.Kode.Order());
        foreach (var l in BahanContoh.SuratKantor)
        {
            var field = Katalog.Bawaan.FieldUntuk(l.Rincian);
            Assert.Equal([], PeriksaTemplat.Semua(TemplatBawaan.Untuk(l.Kode)!.Teks, field).Select(g => $"{l.Kode} {g}"));
            Assert.Equal([], PeriksaTemplat.TakDisebut(TemplatBawaan.Untuk(l.Kode)!.Teks, l.Rincian.Field).Where(f => f.Name is not ("tujuan_polisi" or "perbedaan_lain")).Select(f => $"{l.Kode} {f.Name}"));
            Assert.Equal([], PeriksaTemplat.Semua(TemplatBawaan.Dari(l.Rincian.IsiSurat!, field), field).Select(g => $"{l.Kode} {g}"));
        }
    }

    [Theory]
    [InlineData(0, "nol")]
    [InlineData(1_500_000, "satu juta lima ratus ribu")]
    [InlineData(1_001, "seribu satu")]
    [InlineData(11_000, "sebelas ribu")]
    [InlineData(2_000_000_019, "dua miliar sembilan belas")]
    public void Numbers_are_spelled(long n, string kata) => Assert.Equal(kata, LayananPublik.Persuratan.Bentuk.Ejaan.Terbilang(n));
}
