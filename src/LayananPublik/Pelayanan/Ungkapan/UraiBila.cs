using System.Globalization;
using System.Text.RegularExpressions;

namespace LayananPublik.Pelayanan;

/// <summary>A fault in a condition: at which letter (from 0), and what to do about it.</summary>
public sealed record GalatBila(int Letak, string Kalimat)
{
    /// <summary>With the place as people count it.</summary>
    public override string ToString() => $"{Kalimat} (huruf ke-{Letak + 1})";
}

/// <summary>Reads the text of a condition into a tree. Words: dan, atau, bukan, dalam, memuat, kosong, terisi, umur(…), jumlah(…).</summary>
sealed partial class UraiBila
{
    const int Terpanjang = 1000, Terdalam = 20;
    static readonly string[] KataKunci = ["dan", "atau", "bukan", "tidak", "dalam", "memuat", "kosong", "terisi"];

    readonly string teks;
    readonly List<Keping> keping;
    int di, dalam;

    UraiBila(string teks, List<Keping> keping) => (this.teks, this.keping) = (teks, keping);

    enum Jenis { Nama, Teks, Angka, Tanggal, Tanda, Habis }

    readonly record struct Keping(Jenis Jenis, string Isi, int Letak);

    sealed class Salah(GalatBila galat) : Exception(galat.Kalimat)
    {
        public GalatBila Galat => galat;
    }

    /// <summary>The tree, or the first fault.</summary>
    public static (Ungkapan? Ungkapan, GalatBila? Galat) Baca(string teks)
    {
        try
        {
            if (teks.Length > Terpanjang) return (null, new(Terpanjang, $"Kondisi paling panjang {Terpanjang} huruf"));
            var baca = new UraiBila(teks, Penggal(teks));
            if (baca.Kini.Jenis == Jenis.Habis) return (null, new(0, "Kondisi masih kosong, contoh alasan = \"Hilang\""));
            var isi = baca.Atau();
            return baca.Kini.Jenis == Jenis.Habis ? (isi, null) : (null, baca.Lebih());
        }
        catch (Salah salah)
        {
            return (null, salah.Galat);
        }
    }

    Keping Kini => keping[di];

    Ungkapan Atau()
    {
        var kiri = Dan();
        while (Ambil("atau")) kiri = new Gabungan(kiri, false, Dan());
        return kiri;
    }

    Ungkapan Dan()
    {
        var kiri = Bukan();
        while (Ambil("dan")) kiri = new Gabungan(kiri, true, Bukan());
        return kiri;
    }

    Ungkapan Bukan()
    {
        if (!Ambil("bukan") && !Ambil("tidak")) return Dasar();
        if (++dalam > Terdalam) throw Gagal(Kini, "Kondisi terlalu bertingkat; sederhanakan");
        var isi = new Ingkaran(Bukan());
        dalam--;
        return isi;
    }

    Ungkapan Dasar()
    {
        if (Kini is not { Isi: "(", Jenis: Jenis.Tanda } buka) return Banding();
        if (++dalam > Terdalam) throw Gagal(buka, "Kondisi terlalu bertingkat; sederhanakan");
        di++;
        var isi = Atau();
        Tutup(buka);
        dalam--;
        return isi;
    }

    Ungkapan Banding()
    {
        var sumber = Sumber();
        if (Ambil("kosong")) return new Ada(sumber, false);
        if (Ambil("terisi")) return new Ada(sumber, true);
        if (Ambil("memuat")) return new Termasuk(sumber, "memuat", [Harga()]);
        if (Ambil("dalam")) return new Termasuk(sumber, "dalam", Daftar());
        if (Ambil("bukan") || Ambil("tidak")) return new Ingkaran(Ambil("dalam") ? new Termasuk(sumber, "dalam", Daftar()) : Ambil("memuat") ? new Termasuk(sumber, "memuat", [Harga()]) : new Termasuk(sumber, "=", [Harga()]));
        if (Kini is { Jenis: Jenis.Tanda, Isi: "=" or "!=" or "<" or "<=" or ">" or ">=" } tanda)
        {
            di++;
            return tanda.Isi switch
            {
                "=" => new Termasuk(sumber, "=", [Harga()]),
                "!=" => new Ingkaran(new Termasuk(sumber, "=", [Harga()])),
                _ => new Urutan(sumber, tanda.Isi, Harga())
            };
        }
        return sumber.Fungsi is null ? new Setuju(sumber) : throw Gagal(Kini, $"Sesudah {sumber.Fungsi}({sumber.Field}) tulis tanda =, <, <=, >, atau >= lalu angka");
    }

    Sumber Sumber()
    {
        if (Kini.Jenis != Jenis.Nama || KataKunci.Contains(Kini.Isi)) throw Gagal(Kini, Kini.Jenis == Jenis.Habis ? "Kondisi belum selesai; tulis nama isian" : $"Di sini harus ada nama isian, bukan \"{Kini.Isi}\"");
        var nama = keping[di++];
        if (Kini is not { Isi: "(", Jenis: Jenis.Tanda } buka) return new(nama.Isi, null, nama.Letak);
        if (nama.Isi is not (Pelayanan.Sumber.Umur or Pelayanan.Sumber.Jumlah)) throw Gagal(nama, $"\"{nama.Isi}(…)\" tidak dikenal; yang ada umur(…) dan jumlah(…)");
        di++;
        if (Kini.Jenis != Jenis.Nama) throw Gagal(Kini, $"Di dalam {nama.Isi}(…) tulis nama isian");
        var field = keping[di++];
        Tutup(buka);
        return new(field.Isi, nama.Isi, field.Letak);
    }

    IReadOnlyList<Harga> Daftar()
    {
        if (Kini is not { Isi: "(", Jenis: Jenis.Tanda } buka) throw Gagal(Kini, "Sesudah dalam tulis pilihan di dalam kurung, contoh (\"Kos\", \"Menumpang\")");
        di++;
        List<Harga> semua = [Harga()];
        while (Ambil(",")) semua.Add(Harga());
        Tutup(buka);
        return semua;
    }

    Harga Harga()
    {
        var k = Kini;
        var harga = k switch
        {
            { Jenis: Jenis.Teks } => new Harga(JenisHarga.Teks, k.Isi, k.Letak),
            { Jenis: Jenis.Angka } => new Harga(JenisHarga.Angka, k.Isi, k.Letak),
            { Jenis: Jenis.Tanggal } => new Harga(JenisHarga.Tanggal, k.Isi, k.Letak),
            { Jenis: Jenis.Nama, Isi: "ya" or "tidak" } => new Harga(JenisHarga.YaTidak, k.Isi, k.Letak),
            { Jenis: Jenis.Nama, Isi: Pelayanan.Harga.HariIni } => new Harga(JenisHarga.Tanggal, k.Isi, k.Letak),
            { Jenis: Jenis.Nama } => throw Gagal(k, $"Tulis pilihan di antara tanda kutip: \"{k.Isi}\""),
            { Jenis: Jenis.Habis } => throw Gagal(k, "Kondisi belum selesai; tulis nilainya, contoh \"Hilang\", 5, 31-12-2026, atau ya"),
            _ => throw Gagal(k, $"Di sini harus ada nilai, bukan \"{k.Isi}\"")
        };
        di++;
        return harga;
    }

    void Tutup(Keping buka)
    {
        if (!Ambil(")")) throw Gagal(buka, "Kurung ini belum ditutup");
    }

    bool Ambil(string isi)
    {
        if (Kini.Jenis is not (Jenis.Nama or Jenis.Tanda) || Kini.Isi != isi) return false;
        di++;
        return true;
    }

    GalatBila Lebih() => Kini switch
    {
        { Isi: ")", Jenis: Jenis.Tanda } => new(Kini.Letak, "Kurung tutup ini tidak punya kurung buka"),
        { Jenis: Jenis.Tanda } => new(Kini.Letak, $"Tanda \"{Kini.Isi}\" tidak pada tempatnya"),
        _ => new(Kini.Letak, $"Sebelum \"{Kini.Isi}\" harus ada dan atau atau")
    };

    static Salah Gagal(Keping di, string kalimat) => new(new(di.Letak, kalimat));

    static List<Keping> Penggal(string teks)
    {
        List<Keping> hasil = [];
        for (var di = 0; di < teks.Length;)
        {
            if (char.IsWhiteSpace(teks[di]))
            {
                di++;
                continue;
            }
            var m = Pola().Match(teks, di);
            if (!m.Success) throw new Salah(new(di, teks[di] is '"' or '“' or '\'' ? "Tanda kutip ini belum ditutup" : $"Tanda \"{teks[di]}\" tidak dikenal"));
            hasil.Add(Jadikan(m, di));
            di += m.Length;
        }
        hasil.Add(new(Jenis.Habis, "", teks.Length));
        return hasil;
    }

    static Keping Jadikan(Match m, int di) =>
        m.Groups["kutip"].Success ? new(Jenis.Teks, m.Value[1..^1].Trim(), di)
        : m.Groups["tanggal"].Success ? new(Jenis.Tanggal, Tanggal(m, di), di)
        : m.Groups["angka"].Success ? new(Jenis.Angka, m.Value, di)
        : m.Groups["nama"].Success ? new(Jenis.Nama, m.Value.ToLowerInvariant(), di)
        : new(Jenis.Tanda, m.Value switch { "<>" or "≠" => "!=", "≤" => "<=", "≥" => ">=", "==" => "=", var t => t }, di);

    static string Tanggal(Match m, int di)
    {
        string[] bentuk = ["dd-MM-yyyy", "d-M-yyyy", "yyyy-MM-dd"];
        return DateOnly.TryParseExact(m.Value, bentuk, CultureInfo.InvariantCulture, DateTimeStyles.None, out var t)
            ? t.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : throw new Salah(new(di, $"Tanggal {m.Value} tidak ada; contoh 31-12-2026"));
    }

    [GeneratedRegex("""\G(?:(?<kutip>"[^"]*"|“[^”"]*[”"]|'[^']*')|(?<tanggal>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}-[0-9]{1,2}-[0-9]{4})|(?<angka>[0-9]+(?:,[0-9]+)?)|(?<nama>[A-Za-z_][A-Za-z0-9_]*)|<=|>=|!=|<>|==|[=<>≠≤≥(),])""")]
    private static partial Regex Pola();
}
