using System.Globalization;
using System.Text;

namespace LayananPublik.Dasbor;

/// <summary>How durations are spread: counts in buckets that grow by a twelfth each, so that spreads can be added up and still tell a median. Kept as "bucket:count" pairs.</summary>
public sealed class Sebaran
{
    /// <summary>A bucket is 2^(1/8) = 9 % wider than the one before; those of the first minutes hold one minute each.</summary>
    const double Tingkat = 8;
    const int Terbanyak = 128, Awal = 8;

    readonly int[] isi = new int[Terbanyak];

    public int Banyak { get; private set; }

    internal static int Ember(int menit) => Math.Clamp((int)Math.Floor(Tingkat * Math.Log2(Math.Max(0, menit) + Awal) - 3 * Tingkat), 0, Terbanyak - 1);

    static double Bawah(int ember) => Math.Pow(2, (ember + 3 * Tingkat) / Tingkat) - Awal;

    internal void Tambah(int menit, int kali = 1)
    {
        isi[Ember(menit)] += kali;
        Banyak += kali;
    }

    internal void Tambah(Sebaran lain, int kali)
    {
        for (var i = 0; i < Terbanyak; i++) isi[i] += kali * lain.isi[i];
        Banyak += kali * lain.Banyak;
    }

    internal void Tambah(string teks)
    {
        var sisa = teks.AsSpan();
        while (sisa.Length > 0)
        {
            var akhir = sisa.IndexOf(' ');
            var pasang = akhir < 0 ? sisa : sisa[..akhir];
            var titik = pasang.IndexOf(':');
            var kali = int.Parse(pasang[(titik + 1)..], CultureInfo.InvariantCulture);
            isi[int.Parse(pasang[..titik], CultureInfo.InvariantCulture)] += kali;
            Banyak += kali;
            sisa = akhir < 0 ? default : sisa[(akhir + 1)..];
        }
    }

    /// <summary>Minutes that so many percent do not exceed, as near as the buckets tell; null when there is nothing.</summary>
    public double? Persentil(double persen)
    {
        if (Banyak == 0) return null;
        var ke = Math.Max(1, Math.Ceiling(Banyak * persen / 100));
        double sudah = 0;
        for (var i = 0; i < Terbanyak; i++)
        {
            if (sudah + isi[i] >= ke) return Bawah(i) + (Bawah(i + 1) - Bawah(i)) * (ke - sudah - 0.5) / isi[i];
            sudah += isi[i];
        }
        return Bawah(Terbanyak);
    }

    public override string ToString()
    {
        var teks = new StringBuilder();
        for (var i = 0; i < Terbanyak; i++)
            if (isi[i] != 0) teks.Append(CultureInfo.InvariantCulture, $"{(teks.Length > 0 ? " " : "")}{i}:{isi[i]}");
        return teks.ToString();
    }
}
