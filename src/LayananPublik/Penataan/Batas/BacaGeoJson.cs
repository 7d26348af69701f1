using System.Globalization;
using System.Text.Json;
using LayananPublik.Bersama;
using LayananPublik.Kantor;

namespace LayananPublik.Penataan;

/// <summary>Reads the boundaries of a GeoJSON file, and says in one sentence what to do when it cannot. Properties are kept as they are: every source names them differently.</summary>
public static class BacaGeoJson
{
    public const int Terbesar = 20 * 1024 * 1024, FiturTerbanyak = 2_000, SifatTerbanyak = 60;

    const string CaraEkspor = "Di QGIS: klik kanan lapisan, Export, Save Features As, format GeoJSON, CRS EPSG:4326.";

    static readonly string[] KunciNama = ["namobj", "wadmkd", "nmdesa", "namadesa", "namakelurahan", "desakelurahan", "kelurahan", "desa", "village", "name", "nama"];

    /// <param name="maju">Told how much of how much is done; may let others have a turn.</param>
    public static async Task<Hasil<BerkasBatas>> BacaAsync(string nama, ReadOnlyMemory<byte> berkas, Func<int, int, Task> maju, CancellationToken ct)
    {
        if (berkas.Length > Terbesar) return Hasil.Ditolak($"Berkas {Mb(berkas.Length)} MB, paling besar 20 MB. Simpan hanya wilayah kecamatan ini, atau sederhanakan garisnya di QGIS (Vector, Geometry Tools, Simplify), lalu ekspor lagi.");
        if (Awalan(berkas.Span) is { } bukan) return Hasil.Ditolak(bukan);
        JsonDocument dokumen;
        try { dokumen = JsonDocument.Parse(TanpaBom(berkas), new() { MaxDepth = 32 }); }
        catch (JsonException galat) { return Hasil.Ditolak($"Berkas ini bukan GeoJSON yang utuh (rusak di baris {galat.LineNumber + 1}). Unduh atau ekspor ulang berkasnya. {CaraEkspor}"); }
        using (dokumen)
        {
            var daftar = Daftar(dokumen.RootElement);
            if (daftar.Nilai is not { } fitur) return daftar.TanpaNilai;
            if (Proyeksi(dokumen.RootElement) is { } salah) return Hasil.Ditolak(salah);
            return await FiturAsync(nama, fitur, maju, ct);
        }
    }

    static async Task<Hasil<BerkasBatas>> FiturAsync(string nama, List<JsonElement> fitur, Func<int, int, Task> maju, CancellationToken ct)
    {
        List<FiturBatas> hasil = [];
        var (titik, dilewati) = (0, 0);
        for (var i = 0; i < fitur.Count; i++)
        {
            ct.ThrowIfCancellationRequested();
            await maju(i, fitur.Count + 1);
            var sifat = Sifat(fitur[i]);
            var sebut = Sebut(sifat, i + 1);
            var bentuk = Bentuk(fitur[i], sebut, ref titik);
            if (!bentuk.Berhasil) return bentuk.TanpaNilai;
            if (bentuk.Nilai is not { } b) dilewati++;
            else if (PeriksaBentuk.Silangan(b) is { } s) return Hasil.Ditolak($"Garis batas {sebut} memotong dirinya sendiri di sekitar {Letak(s.Bujur, s.Lintang)}. Perbaiki di QGIS (Vector, Geometry Tools, Fix Geometries), lalu ekspor lagi.");
            else hasil.Add(new(i + 1, sebut, sifat, b));
        }
        if (hasil.Count == 0) return Hasil.Ditolak("Berkas ini tidak berisi wilayah (Polygon atau MultiPolygon), hanya titik atau garis. Ekspor lapisan batas wilayahnya, bukan lapisan titik.");
        await maju(fitur.Count, fitur.Count + 1);
        var sederhana = Penyederhana.Sederhanakan([.. hasil.Select(f => f.Bentuk)], b => PeriksaBentuk.Silangan(b) is null);
        return Hasil.Dengan(new BerkasBatas(nama, [.. hasil.Zip(sederhana, (f, b) => f with { Bentuk = b })], titik, dilewati));
    }

    static Hasil<List<JsonElement>> Daftar(JsonElement akar)
    {
        var jenis = akar.ValueKind == JsonValueKind.Object && akar.TryGetProperty("type", out var t) && t.ValueKind == JsonValueKind.String ? t.GetString() : null;
        if (jenis == "Topology") return Hasil.Ditolak($"Ini TopoJSON. Simpan sebagai GeoJSON dulu. {CaraEkspor}");
        if (jenis == "Feature") return Hasil.Dengan<List<JsonElement>>([akar]);
        if (jenis != "FeatureCollection" || !akar.TryGetProperty("features", out var f) || f.ValueKind != JsonValueKind.Array) return Hasil.Ditolak($"Berkas JSON ini bukan GeoJSON: tidak ada FeatureCollection di dalamnya. {CaraEkspor}");
        return f.GetArrayLength() > FiturTerbanyak
            ? Hasil.Ditolak($"Berkas berisi {f.GetArrayLength()} wilayah, paling banyak {FiturTerbanyak}. Saring dulu: simpan hanya kecamatan ini.")
            : Hasil.Dengan<List<JsonElement>>([.. f.EnumerateArray()]);
    }

    /// <summary>Files of the old kind name their projection.</summary>
    static string? Proyeksi(JsonElement akar)
    {
        if (!akar.TryGetProperty("crs", out var crs) || crs.ValueKind != JsonValueKind.Object || !crs.TryGetProperty("properties", out var p) || p.ValueKind != JsonValueKind.Object || !p.TryGetProperty("name", out var n) || n.ValueKind != JsonValueKind.String) return null;
        var nama = n.GetString()!;
        return nama.Contains("CRS84", StringComparison.OrdinalIgnoreCase) || nama.EndsWith(":4326", StringComparison.Ordinal) ? null : $"Koordinat berkas ini memakai {nama}, bukan WGS 84 (EPSG:4326). {CaraEkspor}";
    }

    /// <summary>Null inside a success: nothing there is an area.</summary>
    static Hasil<BentukBidang?> Bentuk(JsonElement fitur, string sebut, ref int titik)
    {
        if (fitur.ValueKind != JsonValueKind.Object || !fitur.TryGetProperty("geometry", out var g) || g.ValueKind != JsonValueKind.Object || !g.TryGetProperty("type", out var jenis) || !g.TryGetProperty("coordinates", out var isi) || isi.ValueKind != JsonValueKind.Array) return Hasil.Dengan<BentukBidang?>(null);
        IReadOnlyList<JsonElement>? poligon = jenis.ValueKind != JsonValueKind.String ? null : jenis.GetString() switch { "Polygon" => [isi], "MultiPolygon" => [.. isi.EnumerateArray()], _ => null };
        if (poligon is null) return Hasil.Dengan<BentukBidang?>(null);
        List<TitikBumi[]> semua = [];
        List<TitikBumi[]> luar = [];
        foreach (var p in poligon)
        {
            if (p.ValueKind != JsonValueKind.Array) return Rusak(sebut);
            TitikBumi[]? tepi = null;
            foreach (var c in p.EnumerateArray())
            {
                var cincin = BacaCincin(c, sebut, ref titik);
                if (!cincin.Berhasil) return cincin.TanpaNilai;
                var lubang = tepi is not null;
                // Smaller than the grid of a few decimetres: nothing can lie in it.
                if (cincin.Nilai!.Length < 3) continue;
                if (lubang && !Array.Exists(cincin.Nilai, t => BentukBidang.DalamCincin(tepi!, t))) return Hasil.Ditolak($"Lubang pada {sebut} terletak di luar wilayahnya. Perbaiki di QGIS (Vector, Geometry Tools, Fix Geometries), lalu ekspor lagi.");
                if (!lubang) luar.Add(tepi = cincin.Nilai);
                semua.Add(cincin.Nilai);
            }
        }
        if (semua.Count == 0) return Hasil.Ditolak($"Wilayah {sebut} tidak punya luas. Hapus dari berkas, atau ekspor ulang lapisannya.");
        var bentuk = BentukBidang.Dari(semua);
        // Parts that lie on each other would cancel out.
        if (luar.Exists(a => luar.Exists(b => a != b && BentukBidang.DalamCincin(b, a[0]) && !bentuk.Memuat(a[0]) && !Lubang(semua, luar, a[0])))) return Hasil.Ditolak($"Bagian-bagian {sebut} bertumpuk. Gabungkan di QGIS (Vector, Geoprocessing Tools, Dissolve), lalu ekspor lagi.");
        return Hasil.Dengan<BentukBidang?>(bentuk);
    }

    static bool Lubang(List<TitikBumi[]> semua, List<TitikBumi[]> luar, TitikBumi t) => semua.Exists(c => !luar.Contains(c) && BentukBidang.DalamCincin(c, t));

    static Hasil<TitikBumi[]> BacaCincin(JsonElement c, string sebut, ref int titik)
    {
        if (c.ValueKind != JsonValueKind.Array || c.GetArrayLength() < 4) return Hasil.Ditolak($"Garis batas {sebut} kurang dari empat titik, jadi tidak melingkupi apa pun. Ekspor ulang lapisannya.");
        var hasil = new List<TitikBumi>(c.GetArrayLength());
        (double X, double Y)? awal = null;
        (double X, double Y) akhir = default;
        foreach (var t in c.EnumerateArray())
        {
            if (t.ValueKind != JsonValueKind.Array || t.GetArrayLength() < 2 || t[0].ValueKind != JsonValueKind.Number || t[1].ValueKind != JsonValueKind.Number) return Rusak(sebut).TanpaNilai;
            akhir = (t[0].GetDouble(), t[1].GetDouble());
            if (Salah(akhir.X, akhir.Y, sebut) is { } salah) return Hasil.Ditolak(salah);
            awal ??= akhir;
            var baru = TitikBumi.Dari(akhir.Y, akhir.X);
            if (hasil.Count == 0 || hasil[^1] != baru) hasil.Add(baru);
            titik++;
        }
        if (awal != akhir) return Hasil.Ditolak($"Garis batas {sebut} tidak tertutup: titik terakhirnya ({Letak(akhir.X, akhir.Y)}) bukan titik pertamanya. Tutup garisnya di QGIS (Vector, Geometry Tools, Lines to Polygons atau Fix Geometries), lalu ekspor lagi.");
        if (hasil.Count > 1 && hasil[0] == hasil[^1]) hasil.RemoveAt(hasil.Count - 1);
        return Hasil.Dengan(hasil.ToArray());
    }

    /// <summary>Indonesia with its seas: 94 to 142 east, 12 south to 7 north.</summary>
    static string? Salah(double x, double y, string sebut)
    {
        if (x is >= 94 and <= 142 && y is >= -12 and <= 7) return null;
        if (y is >= 94 and <= 142 && x is >= -12 and <= 7) return $"Lintang dan bujur {sebut} tertukar: GeoJSON menulis bujur dulu, contoh [107.14, -6.25]. Tukar kolomnya atau ekspor ulang. {CaraEkspor}";
        if (Math.Abs(x) > 180 || Math.Abs(y) > 90) return $"Koordinat {sebut} ({Letak(x, y)}) berupa meter, mungkin UTM atau TM-3, bukan derajat. Ubah dulu ke WGS 84. {CaraEkspor}";
        return $"Wilayah {sebut} berada di luar Indonesia ({Letak(x, y)}). Pastikan berkasnya benar. {CaraEkspor}";
    }

    static Hasil<BentukBidang?> Rusak(string sebut) => Hasil.Ditolak($"Koordinat {sebut} tidak terbaca. Ekspor ulang lapisannya. {CaraEkspor}");

    static Dictionary<string, string> Sifat(JsonElement fitur)
    {
        Dictionary<string, string> sifat = new(StringComparer.OrdinalIgnoreCase);
        if (fitur.ValueKind != JsonValueKind.Object || !fitur.TryGetProperty("properties", out var p) || p.ValueKind != JsonValueKind.Object) return sifat;
        foreach (var s in p.EnumerateObject())
        {
            var nilai = s.Value.ValueKind switch { JsonValueKind.String => s.Value.GetString(), JsonValueKind.Number => s.Value.GetRawText(), _ => null };
            if (nilai?.Trim() is { Length: > 0 } isi && s.Name.Length <= 60 && sifat.Count < SifatTerbanyak) sifat[s.Name] = isi.Length > 160 ? isi[..160] : isi;
        }
        return sifat;
    }

    /// <summary>How the admin will know it.</summary>
    static string Sebut(Dictionary<string, string> sifat, int urut)
    {
        foreach (var kunci in KunciNama)
            if (sifat.FirstOrDefault(s => TebakBatas.Rapat(s.Key) == kunci) is { Value: { Length: > 0 } nilai } && nilai.Any(char.IsLetter)) return nilai;
        return $"wilayah ke-{urut}";
    }

    static string? Awalan(ReadOnlySpan<byte> isi)
    {
        if (isi.Length == 0) return "Berkas ini kosong. Pilih berkas lain.";
        if (isi is [(byte)'P', (byte)'K', ..]) return $"Ini berkas ZIP (mungkin shapefile). Buka isinya, lalu ekspor sebagai GeoJSON. {CaraEkspor}";
        return isi is [(byte)'<', ..] ? $"Ini KML atau XML, bukan GeoJSON. {CaraEkspor}" : null;
    }

    static ReadOnlyMemory<byte> TanpaBom(ReadOnlyMemory<byte> isi) => isi.Span is [0xEF, 0xBB, 0xBF, ..] ? isi[3..] : isi;

    static string Letak(double x, double y) => string.Create(CultureInfo.InvariantCulture, $"{x:0.#####}, {y:0.#####}");

    static string Mb(int bait) => (bait / 1048576.0).ToString("0.#", CultureInfo.GetCultureInfo("id-ID"));
}
