using System.Globalization;
using System.Text;
using LayananPublik.Kantor;

namespace LayananPublik.Pengaduan;

/// <summary>An area to be drawn; <paramref name="Kelas"/>: "isi" filled, "rw" thin, "abaikan" not used, "pilih" pointed at.</summary>
public sealed record GarisPeta(BentukBidang Bentuk, string Nama, string Kelas = "")
{
    /// <summary>Outlines of an office's boundaries; names of units that the reader does not know stay away.</summary>
    public static IReadOnlyList<GarisPeta> Dari(PetaBatas? peta, IReadOnlyDictionary<int, string> nama) =>
        peta is null ? [] : [.. peta.Bidang.OrderByDescending(b => b.Rw is not null).Select(b => new GarisPeta(b.Bentuk, b.Rw is null ? nama.GetValueOrDefault(b.UnitKerjaId, "") : "", b.Rw is null ? "" : "rw"))];
}

/// <summary>Puts an area onto the sheet of a map.</summary>
public static class JalurPeta
{
    /// <summary>Closer points cannot be told apart on the screen.</summary>
    const double Terkecil = 0.8;

    /// <summary>The box around areas, with a rim.</summary>
    public static KotakPeta? Sekitar(IReadOnlyCollection<BentukBidang> bidang)
    {
        if (bidang.Count == 0) return null;
        var k = bidang.Select(b => b.Kotak).Aggregate((a, b) => a.Gabung(b));
        return KotakPeta.Sekitar([new(0, Derajat(k.Selatan), Derajat(k.Barat)), new(0, Derajat(k.Utara), Derajat(k.Timur))]);
    }

    /// <summary>As the d of a path; empty when nothing of it is on the sheet.</summary>
    public static string Tulis(BentukBidang bentuk, KotakPeta kotak, double lebar, double tinggi, double skala)
    {
        var (kiri, atas) = SusunPeta.Letak(Derajat(bentuk.Kotak.Utara), Derajat(bentuk.Kotak.Barat), kotak, lebar, tinggi, skala);
        var (kanan, bawah) = SusunPeta.Letak(Derajat(bentuk.Kotak.Selatan), Derajat(bentuk.Kotak.Timur), kotak, lebar, tinggi, skala);
        if (kanan < 0 || kiri > lebar || bawah < 0 || atas > tinggi) return "";
        var d = new StringBuilder();
        foreach (var c in bentuk.Cincin)
        {
            var (xAkhir, yAkhir, awal) = (0.0, 0.0, true);
            foreach (var t in c)
            {
                var (x, y) = SusunPeta.Letak(t.Lintang, t.Bujur, kotak, lebar, tinggi, skala);
                if (!awal && Math.Abs(x - xAkhir) < Terkecil && Math.Abs(y - yAkhir) < Terkecil) continue;
                // Far outside the sheet no browser needs to know exactly where.
                d.Append(awal ? 'M' : 'L').Append(Angka(x)).Append(' ').Append(Angka(y));
                (xAkhir, yAkhir, awal) = (x, y, false);
            }
            d.Append('Z');
        }
        return d.ToString();
    }

    /// <summary>Where its name stands: the middle of its greatest ring, or of the box where that lies outside.</summary>
    public static (double X, double Y) Tengah(BentukBidang bentuk, KotakPeta kotak, double lebar, double tinggi, double skala)
    {
        var c = bentuk.Cincin.MaxBy(r => Math.Abs(BentukBidang.DuaLuas(r)))!;
        var (luas, x, y, a) = (0.0, 0.0, 0.0, c[^1]);
        foreach (var b in c)
        {
            var potong = (a.X - (double)c[0].X) * (b.Y - (double)c[0].Y) - (b.X - (double)c[0].X) * (a.Y - (double)c[0].Y);
            (luas, x, y) = (luas + potong, x + potong * (a.X + (double)b.X + c[0].X), y + potong * (a.Y + (double)b.Y + c[0].Y));
            a = b;
        }
        var k = bentuk.Kotak;
        var tengah = luas == 0 ? default : new TitikBumi((int)(x / luas / 3), (int)(y / luas / 3));
        if (luas == 0 || !bentuk.Memuat(tengah)) tengah = new((int)(((long)k.Barat + k.Timur) / 2), (int)(((long)k.Selatan + k.Utara) / 2));
        return SusunPeta.Letak(tengah.Lintang, tengah.Bujur, kotak, lebar, tinggi, skala);
    }

    static double Derajat(int angka) => (double)angka / TitikBumi.PerDerajat;

    static string Angka(double a) => Math.Clamp(a, -20_000, 20_000).ToString("0.#", CultureInfo.InvariantCulture);
}
