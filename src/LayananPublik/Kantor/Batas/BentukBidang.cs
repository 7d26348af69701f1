namespace LayananPublik.Kantor;

/// <summary>
/// An area: closed rings without their repeated last point. Outer rings and holes stand in one list, for what lies inside an odd number of them is in the area.
/// A point on an edge is decided as if it lay a hair to the north-east: of neighbours that share an edge exactly one has it.
/// </summary>
public sealed class BentukBidang
{
    BentukBidang(IReadOnlyList<TitikBumi[]> cincin)
    {
        Cincin = cincin;
        Kotak = cincin.Select(KotakBumi.Sekitar).Aggregate((a, b) => a.Gabung(b));
    }

    public IReadOnlyList<TitikBumi[]> Cincin { get; }

    public KotakBumi Kotak { get; }

    public int JumlahTitik => Cincin.Sum(c => c.Length);

    /// <exception cref="ArgumentException">A ring of fewer than three points, or none.</exception>
    public static BentukBidang Dari(IEnumerable<IReadOnlyList<TitikBumi>> cincin)
    {
        List<TitikBumi[]> semua = [.. cincin.Select(c => c.ToArray())];
        if (semua.Count == 0 || semua.Exists(c => c.Length < 3)) throw new ArgumentException("An area has rings of at least three points.", nameof(cincin));
        return new(semua);
    }

    public bool Memuat(TitikBumi t)
    {
        if (!Kotak.Memuat(t)) return false;
        var dalam = false;
        foreach (var c in Cincin) dalam ^= DalamCincin(c, t);
        return dalam;
    }

    /// <summary>Exact: products of differences of millionths stay far below what a long holds.</summary>
    internal static bool DalamCincin(TitikBumi[] cincin, TitikBumi t)
    {
        var dalam = false;
        var a = cincin[^1];
        foreach (var b in cincin)
        {
            if (a.Y > t.Y != b.Y > t.Y)
            {
                // Sign of the distance of t from the edge, seen upwards: t lies to the left of it when positive.
                var (bawah, atas) = a.Y < b.Y ? (a, b) : (b, a);
                if (Silang(bawah, atas, t) > 0) dalam = !dalam;
            }
            a = b;
        }
        return dalam;
    }

    internal static long Silang(TitikBumi a, TitikBumi b, TitikBumi t) => (long)(b.X - (long)a.X) * (t.Y - (long)a.Y) - (long)(b.Y - (long)a.Y) * (t.X - (long)a.X);

    /// <summary>Metres to the nearest edge; whether inside or outside does not matter.</summary>
    public double MeterKeTepi(TitikBumi t)
    {
        var kerut = Math.Cos(t.Lintang * Math.PI / 180);
        var terdekat = double.MaxValue;
        foreach (var c in Cincin)
        {
            var a = c[^1];
            foreach (var b in c)
            {
                terdekat = Math.Min(terdekat, KuadratJarak(t, a, b, kerut));
                a = b;
            }
        }
        return Math.Sqrt(terdekat) * TitikBumi.Meter;
    }

    /// <summary>Square of the distance of a point from an edge, in millionths of a degree of latitude.</summary>
    internal static double KuadratJarak(TitikBumi t, TitikBumi a, TitikBumi b, double kerut)
    {
        var (px, py) = (((double)t.X - a.X) * kerut, (double)t.Y - a.Y);
        var (dx, dy) = (((double)b.X - a.X) * kerut, (double)b.Y - a.Y);
        var panjang = dx * dx + dy * dy;
        var u = panjang == 0 ? 0 : Math.Clamp((px * dx + py * dy) / panjang, 0, 1);
        var (x, y) = (px - u * dx, py - u * dy);
        return x * x + y * y;
    }

    /// <summary>Twice the signed area of a ring, positive when it runs against the clock.</summary>
    internal static double DuaLuas(TitikBumi[] cincin)
    {
        var (jumlah, o, a) = (0.0, cincin[0], cincin[^1]);
        foreach (var b in cincin)
        {
            jumlah += ((double)a.X - o.X) * ((double)b.Y - o.Y) - ((double)b.X - o.X) * ((double)a.Y - o.Y);
            a = b;
        }
        return jumlah;
    }

    public double Hektare
    {
        get
        {
            var kerut = Math.Cos((Kotak.Selatan + (double)Kotak.Utara) / 2 / TitikBumi.PerDerajat * Math.PI / 180);
            // A hole is a ring that lies inside an odd number of others.
            var luas = Cincin.Sum(c => Math.Abs(DuaLuas(c)) / 2 * (Cincin.Count(d => d != c && DalamCincin(d, c[0])) % 2 == 0 ? 1 : -1));
            return luas * kerut * TitikBumi.Meter * TitikBumi.Meter / 10_000;
        }
    }

    /// <summary>Rings as differences, each in as few bytes as it needs: about five for a point.</summary>
    public byte[] Padat()
    {
        var keluar = new MemoryStream();
        Tulis(Cincin.Count);
        foreach (var c in Cincin)
        {
            Tulis(c.Length);
            var (x, y) = (0, 0);
            foreach (var t in c)
            {
                Tulis(t.X - x);
                Tulis(t.Y - y);
                (x, y) = (t.X, t.Y);
            }
        }
        return keluar.ToArray();

        void Tulis(int angka)
        {
            for (var sisa = (uint)(angka << 1 ^ angka >> 31); ; sisa >>= 7)
            {
                keluar.WriteByte((byte)(sisa > 0x7f ? sisa & 0x7f | 0x80 : sisa));
                if (sisa <= 0x7f) return;
            }
        }
    }

    /// <exception cref="InvalidDataException">It is not what <see cref="Padat"/> wrote.</exception>
    public static BentukBidang DariPadat(ReadOnlySpan<byte> isi)
    {
        var sisa = isi;
        var cincin = new List<TitikBumi[]>();
        for (var n = Baca(ref sisa); n > 0; n--)
        {
            var panjang = Baca(ref sisa);
            if (panjang < 3 || panjang > sisa.Length / 2) throw new InvalidDataException("A ring of the wrong length.");
            var c = new TitikBumi[panjang];
            var (x, y) = (0, 0);
            for (var i = 0; i < c.Length; i++) c[i] = new(x += Baca(ref sisa), y += Baca(ref sisa));
            cincin.Add(c);
        }
        return cincin.Count > 0 && sisa.IsEmpty ? new(cincin) : throw new InvalidDataException("Not a packed area.");

        static int Baca(ref ReadOnlySpan<byte> dari)
        {
            uint angka = 0;
            for (var geser = 0; geser < 35; geser += 7)
            {
                if (dari.IsEmpty) break;
                var b = dari[0];
                dari = dari[1..];
                angka |= (uint)(b & 0x7f) << geser;
                if (b <= 0x7f) return (int)(angka >> 1) ^ -(int)(angka & 1);
            }
            throw new InvalidDataException("A number without an end.");
        }
    }
}
