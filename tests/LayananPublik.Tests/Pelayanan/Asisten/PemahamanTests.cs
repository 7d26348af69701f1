using LayananPublik.Bersama;
using System.Diagnostics;
using LayananPublik.Pelayanan;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

/// <summary>How well the assistant understands what people write. Right = acted on as meant, or asked about as the first of "Maksud Anda".</summary>
public sealed class PemahamanTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    static readonly DateTimeOffset Kini = KantorUji.Sabtu;
    readonly KatalogUnit katalog = Buat(kantor);

    static KatalogUnit Buat(KantorUji kantor) => new([.. Katalog.Bawaan.Layanan.Select(k => Layanan.Dari(kantor.Kecamatan, k, Kini))])
    {
        Paket = [.. KatalogPaket.Bawaan.Paket.Select(k => Paket.Dari(kantor.Kecamatan, k, Kini))],
        KataKunci = ["Kelurahan Kedung Jaya", "Kecamatan Contoh"],
        TanyaJawab = [.. TanyaJawab.Bawaan(kantor.Kecamatan, Kini).Select((t, i) => new JawabanKantor(i + 1, 1, t.Pertanyaan.Split('\n'), t.Jawaban, t.Kode, t.Niat))]
    };

    Maksud Tafsir(string? teks) => Pemahaman.Tafsir(teks, katalog, Langkah.Awal);

    public static TheoryData<string, int> Bagian => new() { { "latih", 320 }, { "uji", 150 }, { "segar", 100 } };

    [Theory]
    [MemberData(nameof(Bagian))]
    public void At_least_95_of_100_sentences_land_right_and_none_starts_what_nobody_asked_for(string bagian, int paling)
    {
        var semua = KalimatUji.Baca(bagian);
        Assert.True(semua.Count >= paling, $"{bagian}: {semua.Count} sentences");
        var salah = semua.Where(k => !k.Benar(Tafsir(k.Teks))).ToList();
        var angka = 100.0 * (semua.Count - salah.Count) / semua.Count;
        var keluaran = TestContext.Current.TestOutputHelper!;
        keluaran.WriteLine($"{bagian}: {semua.Count - salah.Count} of {semua.Count} = {angka:0.0} %");
        foreach (var niat in semua.GroupBy(k => k.Niat[0]).OrderBy(g => g.Key)) keluaran.WriteLine($"  {niat.Key,-12} {niat.Count(k => !salah.Contains(k))}/{niat.Count()}");
        foreach (var k in salah) keluaran.WriteLine($"  wrong: \"{k.Teks}\" meant {string.Join('/', k.Niat)} {string.Join('/', k.Kode)}, got {Tafsir(k.Teks).Sebutan} {Tafsir(k.Teks).Kode} {Tafsir(k.Teks).Yakin}");
        Assert.DoesNotContain(semua, k => Tafsir(k.Teks).Mulai && !k.BolehMulai);
        Assert.True(angka >= 95, $"{bagian}: {angka:0.0} %");
    }

    [Fact]
    public void Every_service_is_found_by_its_name_its_row_and_its_code()
    {
        foreach (var l in katalog.Layanan)
            foreach (var nama in (string[])[l.Kode, l.Nama, l.JudulWa, l.JudulWa.ToUpperInvariant(), $"#{l.NomorMenu}", $"no {l.NomorMenu}", $"nomor #{l.NomorMenu}.", $"{l.NomorMenu}."])
                Assert.Equal((nama, l.Kode), (nama, Tafsir(nama).Kode));
    }

    [Fact]
    public void Every_keyword_of_the_catalogue_alone_leads_to_its_service()
    {
        foreach (var l in katalog.Layanan)
            foreach (var alias in l.Rincian.Alias)
                Assert.Equal((alias, l.Kode), (alias, Tafsir(alias).Kode));
    }

    [Theory]
    [InlineData("#12", 12)]
    [InlineData(" # 12 ", 12)]
    [InlineData("12", 12)]
    [InlineData("21.", 21)]
    [InlineData("No. 12", 12)]
    [InlineData("nomor #12", 12)]
    [InlineData("pilih nomor 3", 3)]
    [InlineData("Siti#12-05-1990#4/12", null)]
    [InlineData("4/12", null)]
    [InlineData("1990", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_choice_by_number_is_told_from_data(string? teks, int? nomor) => Assert.Equal(nomor, Pemahaman.PilihanNomor(teks));

    [Theory]
    [InlineData("Kelurahan Kedung Jaya")]
    [InlineData("kelurahan kedungjaya")]
    [InlineData("KELURAHAN KEDUNG JAYA!!")]
    [InlineData("kelurahn kedung jaya")]
    [InlineData("Kecamatan Contoh")]
    public void The_offices_keyword_opens_the_menu_however_it_is_typed(string teks) => Assert.Equal((Niat.Menu, 1.0), (Tafsir(teks).Niat, Tafsir(teks).Yakin));

    [Theory]
    [InlineData("saya mau mengajukan SKTM", "SKTM")]
    [InlineData("Ajukan KTP hilang", "KTP-HILANG")]
    [InlineData("tolong daftarkan izin keramaian", "SP-RAMAI")]
    public void Only_a_plain_order_for_a_named_service_starts_it(string teks, string kode) => Assert.Equal((Niat.Ajukan, kode, true), (Tafsir(teks).Niat, Tafsir(teks).Kode, Tafsir(teks).Mulai));

    [Theory]
    [InlineData("mau mengajukan sktm?")]
    [InlineData("belum mau ajukan sktm")]
    [InlineData("jangan ajukan sktm")]
    [InlineData("cara mengajukan sktm")]
    [InlineData("apa saya bisa mengajukan sktm")]
    [InlineData("tetangga saya mau mengajukan sktm")]
    [InlineData("kemarin saya ajukan sktm")]
    [InlineData("syarat ajukan sktm")]
    [InlineData("kalau mengajukan sktm berapa lama")]
    [InlineData("ajukan ktp")]
    [InlineData("ajukan kk")]
    [InlineData("ajukan surat")]
    [InlineData("ajukan aduan")]
    [InlineData("mau sktm")]
    [InlineData("sktm")]
    [InlineData("ajukan")]
    [InlineData("ya")]
    [InlineData("besok saya ajukan sktm")]
    [InlineData("siapa yang mengajukan sktm")]
    [InlineData("batal ajukan sktm")]
    [InlineData("tidak jadi ajukan sktm")]
    [InlineData("ajukan sktm sudah sampai mana")]
    public void Anything_less_than_a_plain_order_starts_nothing(string teks) => Assert.False(Tafsir(teks).Mulai);

    [Theory]
    [InlineData("paket bayi lahir", "PKT-LAHIR")]
    [InlineData("lahiran urus semua sekaligus", "PKT-LAHIR")]
    [InlineData("mau ambil paket bayi lahir dong kak", "PKT-LAHIR")]
    [InlineData("istri lahiran mau urus semuanya sekalian", "PKT-LAHIR")]
    [InlineData("paket nikah", "PKT-NIKAH")]
    [InlineData("saya mau paket setelah menikah", "PKT-NIKAH")]
    [InlineData("paket pengantar nikah", "PKT-PRANIKAH")]
    [InlineData("paket kematian", "PKT-KEMATIAN")]
    [InlineData("ada paket buat yang meninggal ga", "PKT-KEMATIAN")]
    [InlineData("saya mau mengajukan paket kematian", "PKT-KEMATIAN")]
    [InlineData("paket pindah datang", "PKT-DATANG")]
    [InlineData("paket pindah keluar apa saja", "PKT-PINDAH-KELUAR")]
    [InlineData("pengen paket pindah rumah", "PKT-PINDAH-DALAM")]
    [InlineData("paket habis cerai", "PKT-CERAI")]
    [InlineData("paket 17 tahun", "PKT-17")]
    [InlineData("paket dokumen anak", "PKT-ANAK")]
    [InlineData("paket dokumen hilang", "PKT-HILANG")]
    [InlineData("paket keluarga baru", "PKT-LAHIR-LENGKAP")]
    public void A_bundle_is_found_and_shown_but_never_started(string teks, string kode)
    {
        var maksud = Tafsir(teks);
        Assert.Equal((kode, false, true), (maksud.Kode, maksud.Mulai, maksud is { Niat: Niat.Syarat or Niat.Ajukan, Yakin: >= Maksud.Pasti }));
    }

    [Theory]
    [InlineData("bikin akte lahir", "AKTA-LAHIR")]
    [InlineData("ibu meninggal mau akta kematian", "AKTA-MATI")]
    [InlineData("ktp hilang", "KTP-HILANG")]
    [InlineData("surat pengantar nikah", "SP-NIKAH")]
    [InlineData("saya mau mengajukan SKTM", "SKTM")]
    public void Whoever_wants_one_paper_gets_its_service(string teks, string kode) => Assert.Equal(kode, Tafsir(teks).Kode);

    [Fact]
    public void Without_bundles_the_same_sentence_still_finds_its_service()
    {
        var tanpa = katalog with { Paket = [] };
        foreach (var k in KalimatUji.Baca("latih")) Assert.Equal((k.Teks, Pemahaman.Tafsir(k.Teks, tanpa, Langkah.Awal).Kode), (k.Teks, Tafsir(k.Teks).Kode));
        Assert.DoesNotContain("PKT-", Pemahaman.Tafsir("paket nikah", tanpa, Langkah.Awal).Kode ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Every_bundle_of_the_table_of_words_exists() => Assert.Empty(Kosakata.Bawaan.Paket.Except(KatalogPaket.Bawaan.Paket.Select(p => p.Kode)));

    [Fact]
    public void No_text_whatever_breaks_it_or_starts_anything()
    {
        var acak = new Random(32);
        string[] kata = ["ajukan", "sktm", "ktp", "hilang", "?", "🙏", "tidak", "PMH-2026-1", "#", "21", "\u0000", "\ud800", "ﷺ", "𝓼𝓴𝓽𝓶", "e\u0301", "\u202e", "-", "a-a", "aaaa", "2", "'"];
        for (var i = 0; i < 3000; i++)
        {
            var teks = (i % 4) switch
            {
                0 => string.Concat(Enumerable.Range(0, acak.Next(60)).Select(_ => (char)acak.Next(1, 0xFFFF))),
                1 => string.Join(acak.Next(2) == 0 ? " " : "", Enumerable.Range(0, acak.Next(30)).Select(_ => kata[acak.Next(kata.Length)])) + " apa",
                2 => string.Concat(Enumerable.Range(0, acak.Next(400)).Select(_ => (char)acak.Next('a', 'z' + 1))),
                _ => string.Concat(Enumerable.Range(0, acak.Next(30)).Select(_ => (char)acak.Next('0', '9' + 1)))
            };
            var maksud = Tafsir(teks);
            Assert.False(maksud.Mulai, teks);
            Assert.InRange(maksud.Yakin, 0, 1);
            Assert.Equal((maksud.Niat, maksud.Kode, maksud.Yakin), (Tafsir(teks).Niat, Tafsir(teks).Kode, Tafsir(teks).Yakin));
        }
        Assert.All(new[] { null, "", " ", new string('a', 4096), string.Concat(Enumerable.Repeat("ktp hilang ", 372)), string.Concat(Enumerable.Repeat("😂", 2000)), new string('9', 4096) }, t => Assert.False(Tafsir(t).Mulai));
    }

    [Theory]
    [InlineData("ada kebakaran di rt 02")]
    [InlineData("tolong kecelakaan di depan pasar")]
    [InlineData("suami tetangga kdrt")]
    public void Danger_brings_the_emergency_numbers(string teks) => Assert.True(Tafsir(teks) is { Niat: Niat.Aduan, Darurat: true });

    [Fact]
    public void What_a_service_of_the_office_is_called_is_understood_at_once()
    {
        var lama = katalog.Layanan[0];
        var baru = lama.Perbarui(lama.SebagaiIsi() with { Nama = "Surat Rekomendasi Posyandu", JudulWa = "Posyandu", DeskripsiWa = "Rekomendasi bagi kader posyandu", Rincian = lama.Rincian with { Alias = ["kader balita sehat"] } }, Pelaku.Sistem, "uji", Kini);
        var diperluas = katalog with { Layanan = [.. katalog.Layanan.Skip(1), baru] };
        Assert.Equal(baru.Kode, Pemahaman.Tafsir("mau urus rekomendasi posyndu", diperluas, Langkah.Awal).Kode);
        Assert.NotEqual(baru.Kode, Pemahaman.Tafsir("mau urus rekomendasi posyandu", katalog with { Layanan = [.. katalog.Layanan.Skip(1)] }, Langkah.Awal).Kode);
    }

    [Fact]
    public void The_offices_own_answer_is_found_however_it_is_asked()
    {
        Assert.NotNull(Tafsir("kk dilegalisir dulu ga").JawabanId);
        Assert.NotNull(Tafsir("boleh diwakilin sodara ga").JawabanId);
        Assert.Null(Tafsir("ktp hilang").JawabanId);
    }

    [Fact]
    public void Understanding_takes_well_under_a_millisecond()
    {
        var semua = KalimatUji.Baca("latih");
        foreach (var k in semua) Tafsir(k.Teks);
        var mulai = Stopwatch.GetTimestamp();
        foreach (var k in semua) Tafsir(k.Teks);
        var mikro = Stopwatch.GetElapsedTime(mulai).TotalMicroseconds / semua.Count;
        TestContext.Current.TestOutputHelper!.WriteLine($"{mikro:0} µs a sentence");
        // Far above what was measured: the test must not fall for a busy machine.
        Assert.InRange(mikro, 0, 5000);
    }
}

/// <summary>One sentence of kalimat-*.txt with what it means.</summary>
sealed record KalimatUji(IReadOnlyList<string> Niat, IReadOnlyList<string> Kode, string Teks, bool BolehMulai)
{
    public static IReadOnlyList<KalimatUji> Baca(string bagian) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Pelayanan", "Asisten", $"kalimat-{bagian}.txt")).Where(b => b.Length > 0 && b[0] != '#').Select(Satu)];

    public bool Benar(Maksud m)
    {
        if (m.Mulai && !BolehMulai) return false;
        // Nonsense is handled well when nothing is acted on.
        if (Niat[0] == "tidak-jelas") return m.Niat == LayananPublik.Pelayanan.Niat.TidakJelas || m.Yakin < Maksud.Pasti;
        return Niat.Contains(m.Sebutan) && (Kode[0] == "-" || Kode.Contains(m.Kode));
    }

    static KalimatUji Satu(string baris) => baris.Split('|', 3, StringSplitOptions.TrimEntries) is [var niat, var kode, var teks]
        ? new(niat.TrimEnd('!').Split('/'), kode.Split('/'), teks, niat.EndsWith('!'))
        : throw new FormatException(baris);
}
