using System.Globalization;
using System.Text;
using System.Text.Json;
using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Penataan;
using Xunit;

namespace LayananPublik.Tests.Penataan;

/// <summary>Files as offices get them: right ones, and wrong ones with a sentence that says what to do.</summary>
public sealed class BacaGeoJsonTests
{
    const string Kotak = "[[107.14,-6.26],[107.15,-6.26],[107.15,-6.25],[107.14,-6.25],[107.14,-6.26]]";

    [Fact]
    public async Task Areas_with_holes_and_parts_come_with_their_properties()
    {
        var b = (await BacaAsync($$$"""{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"} },"features":[{{{Fitur($"[{Kotak},[[107.142,-6.258],[107.143,-6.258],[107.143,-6.257],[107.142,-6.258]]]", "Polygon", """{"NAMOBJ":"Sukamaju","KDEPUM":"32.99.01.1002","LUAS":12.5,"kosong":null}""")}}},{{{Fitur($"[[{Kotak}],[[[107.2,-6.26],[107.21,-6.26,3],[107.21,-6.25],[107.2,-6.26]]]]", "MultiPolygon", "{}")}}},{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[107,-6]}},{"type":"Feature","properties":{},"geometry":null}]}""")).Nilai!;
        Assert.Equal((2, 2, 18), (b.Fitur.Count, b.Dilewati, b.TitikAsal));
        Assert.Equal(("Sukamaju", "32.99.01.1002", "12.5"), (b.Fitur[0].Nama, b.Fitur[0].Sifat["kdepum"], b.Fitur[0].Sifat["LUAS"]));
        Assert.Equal("wilayah ke-2", b.Fitur[1].Nama);
        Assert.True(b.Fitur[0].Bentuk.Memuat(TitikBumi.Dari(-6.255, 107.145)));
        Assert.False(b.Fitur[0].Bentuk.Memuat(TitikBumi.Dari(-6.2577, 107.1428)));
        Assert.True(b.Fitur[1].Bentuk.Memuat(TitikBumi.Dari(-6.2577, 107.1428)));
    }

    public static TheoryData<string, string> Salah() => new()
    {
        { "", "kosong" },
        { "halo", "bukan GeoJSON yang utuh" },
        { "{\"type\":\"FeatureCollection\",\"features\":[", "rusak di baris" },
        { "PK\u0003\u0004", "ZIP" },
        { "<kml></kml>", "KML" },
        { "[]", "tidak ada FeatureCollection" },
        { "{\"type\":\"Topology\"}", "TopoJSON" },
        { "{\"type\":\"FeatureCollection\",\"features\":[]}", "tidak berisi wilayah" },
        { Berkas(Fitur("[107,-6]", "Point")), "tidak berisi wilayah" },
        { "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::32748\"}},\"features\":[]}", "EPSG::32748" },
        { Berkas(Fitur("[[[-6.26,107.14],[-6.26,107.15],[-6.25,107.15],[-6.26,107.14]]]")), "tertukar" },
        { Berkas(Fitur("[[[736000,9308000],[737000,9308000],[737000,9309000],[736000,9308000]]]")), "berupa meter" },
        { Berkas(Fitur("[[[2.3,48.8],[2.4,48.8],[2.4,48.9],[2.3,48.8]]]")), "di luar Indonesia" },
        { Berkas(Fitur("[[[107.14,-6.26],[107.15,-6.26],[107.15,-6.25],[107.14,-6.25]]]")), "tidak tertutup" },
        { Berkas(Fitur("[[[107.14,-6.26],[107.15,-6.26],[107.14,-6.26]]]")), "kurang dari empat titik" },
        { Berkas(Fitur("[[[107.14,-6.26],[107.15,-6.25],[107.15,-6.26],[107.14,-6.25],[107.14,-6.26]]]")), "memotong dirinya sendiri" },
        { Berkas(Fitur($"[{Kotak},[[107.2,-6.26],[107.21,-6.26],[107.21,-6.25],[107.2,-6.26]]]")), "Lubang pada" },
        { Berkas(Fitur($"[[{Kotak}],[[[107.142,-6.258],[107.143,-6.258],[107.143,-6.257],[107.142,-6.258]]]]", "MultiPolygon")), "bertumpuk" },
        { Berkas(Fitur("[[[107.14,-6.26],[107.14,-6.26],[107.14,-6.26],[107.14,-6.26]]]")), "tidak punya luas" },
        { Berkas(Fitur("[[[\"a\",1],[1,2],[3,4],[5,6]]]")), "tidak terbaca" },
        { Berkas(Fitur("[7]")), "kurang dari empat titik" },
    };

    [Theory]
    [MemberData(nameof(Salah))]
    public async Task What_is_wrong_is_refused_with_what_to_do(string isi, string kalimat)
    {
        var hasil = await BacaAsync(isi);
        Assert.Contains(kalimat, hasil.Penolakan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_it_is_read()
    {
        var hasil = await BacaGeoJson.BacaAsync("besar.geojson", new byte[BacaGeoJson.Terbesar + 1], (_, _) => Task.CompletedTask, TestContext.Current.CancellationToken);
        Assert.Contains("paling besar 20 MB", hasil.Penolakan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rubbish_never_throws()
    {
        var acak = new Random(77);
        var baik = Encoding.UTF8.GetBytes(Berkas(Fitur($"[{Kotak}]")));
        for (var i = 0; i < 1_500; i++)
        {
            var rusak = baik.ToArray();
            for (var n = acak.Next(1, 6); n > 0; n--) rusak[acak.Next(rusak.Length)] = (byte)"[]{},.:\"0-9eE x\0"[acak.Next(16)];
            var hasil = await BacaGeoJson.BacaAsync("acak", rusak.AsMemory(0, acak.Next(2) == 0 ? rusak.Length : acak.Next(rusak.Length)), (_, _) => Task.CompletedTask, TestContext.Current.CancellationToken);
            Assert.NotEqual(hasil.Berhasil, hasil.Penolakan is not null);
        }
    }

    [Fact]
    public async Task A_long_file_tells_how_far_it_is_and_can_be_stopped()
    {
        List<int> maju = [];
        var berkas = Encoding.UTF8.GetBytes(Berkas([.. Enumerable.Repeat(Fitur($"[{Kotak}]"), 5)]));
        await BacaGeoJson.BacaAsync("lima", berkas, (i, n) => { maju.Add(100 * i / n); return Task.CompletedTask; }, TestContext.Current.CancellationToken);
        Assert.Equal([0, 16, 33, 50, 66, 83], maju);
        using var henti = new CancellationTokenSource();
        await Assert.ThrowsAsync<OperationCanceledException>(() => BacaGeoJson.BacaAsync("lima", berkas, (_, _) => henti.CancelAsync(), henti.Token));
    }

    [Fact]
    public async Task Overlaps_are_refused_gaps_are_asked_about_and_units_without_an_area_are_named()
    {
        var unit = new UnitBatas[] { new(1, "Kelurahan A", ""), new(2, "Kelurahan B", ""), new(3, "Kelurahan C", "") };
        IsiBidang Isi(int u, params TitikBumi[] c) => new(u, null, "x", null, BentukBidang.Dari([c]));
        TitikBumi P(int x, int y) => new(107_000_000 + x, -6_000_000 + y);
        var rapi = SusunBatas.Periksa([Isi(1, P(0, 0), P(9_000, 0), P(9_000, 9_000), P(0, 9_000)), Isi(2, P(9_000, 0), P(18_000, 0), P(18_000, 9_000), P(9_000, 9_000))], unit);
        Assert.Empty(rapi.Salah);
        Assert.Empty(rapi.Celah);
        Assert.Contains("Kelurahan C", Assert.Single(rapi.Catatan), StringComparison.Ordinal);
        var tumpang = SusunBatas.Periksa([Isi(1, P(0, 0), P(9_000, 0), P(9_000, 9_000), P(0, 9_000)), Isi(2, P(8_000, 0), P(18_000, 0), P(18_000, 9_000), P(8_000, 9_000))], unit);
        Assert.Contains("Kelurahan A dan Kelurahan B bertumpuk", Assert.Single(tumpang.Salah), StringComparison.Ordinal);
        // A few metres of carelessness are only told.
        var sedikit = SusunBatas.Periksa([Isi(1, P(0, 0), P(9_030, 0), P(9_030, 9_000), P(0, 9_000)), Isi(2, P(9_000, 0), P(18_000, 0), P(18_000, 9_000), P(9_000, 9_000))], unit);
        Assert.Empty(sedikit.Salah);
        Assert.Contains(sedikit.Catatan, c => c.Contains("Sedikit", StringComparison.Ordinal));
        // Two halves of a ring with nothing in its middle.
        var celah = SusunBatas.Periksa([Isi(1, P(0, 0), P(9_000, 0), P(9_000, 3_000), P(6_000, 3_000), P(6_000, 6_000), P(9_000, 6_000), P(9_000, 9_000), P(0, 9_000)), Isi(2, P(9_000, 0), P(18_000, 0), P(18_000, 9_000), P(9_000, 9_000), P(9_000, 6_000), P(9_000, 3_000))], unit);
        Assert.Contains("celah", Assert.Single(celah.Celah), StringComparison.Ordinal);
        Assert.Contains("Kelurahan A, Kelurahan B", celah.Celah[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twenty_megabytes_are_read_and_made_small()
    {
        // 40 areas of 9,000 points.
        var berkas = Encoding.UTF8.GetBytes(Berkas([.. Enumerable.Range(0, 40).Select(k => Fitur($"[{Ring(k, 9_000)}]", sifat: $"{{\"NAMOBJ\":\"Desa {k}\"}}"))]));
        Assert.InRange(berkas.Length, 8_000_000, BacaGeoJson.Terbesar);
        var jam = System.Diagnostics.Stopwatch.GetTimestamp();
        var b = (await BacaGeoJson.BacaAsync("besar.geojson", berkas, (_, _) => Task.CompletedTask, TestContext.Current.CancellationToken)).Nilai!;
        TestContext.Current.TestOutputHelper?.WriteLine($"{berkas.Length / 1048576} MB, {b.TitikAsal} → {b.Titik} points in {System.Diagnostics.Stopwatch.GetElapsedTime(jam).TotalMilliseconds:0} ms");
        Assert.Equal(40, b.Fitur.Count);
        Assert.True(b.Titik < b.TitikAsal / 20);
    }

    static string Ring(int k, int titik)
    {
        var (x, y) = (107 + k % 8 * 0.05, -6 - k / 8 * 0.05);
        var c = Enumerable.Range(0, titik).Select(i => 2 * Math.PI * i / titik).Select(a => string.Create(CultureInfo.InvariantCulture, $"[{x + 0.02 * Math.Cos(a):0.000000000},{y + 0.02 * Math.Sin(a):0.000000000}]")).ToList();
        return $"[{string.Join(',', c)},{c[0]}]";
    }

    internal static string Fitur(string koordinat, string jenis = "Polygon", string sifat = "{\"NAMOBJ\":\"Sukamaju\"}") => $$$"""{"type":"Feature","properties":{{{sifat}}},"geometry":{"type":"{{{jenis}}}","coordinates":{{{koordinat}}}}}""";

    internal static string Berkas(params string[] fitur) => $$"""{"type":"FeatureCollection","features":[{{string.Join(',', fitur)}}]}""";

    internal static Task<Hasil<BerkasBatas>> BacaAsync(string isi) => BacaGeoJson.BacaAsync("uji.geojson", Encoding.UTF8.GetBytes(isi), (_, _) => Task.CompletedTask, TestContext.Current.CancellationToken);
}
