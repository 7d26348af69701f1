using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LayananPublik.Persuratan;

/// <summary>A row of a closed month as its hash takes it.</summary>
public sealed record BarisSegel(string Deret, int Urut, string Sisipan, string Nomor, DateOnly Tanggal, StatusNomor Status, int? SuratId, string Bagian, string Klasifikasi, string Perihal, string Tujuan, string Penanda, string Pengolah, string Keterangan);

/// <summary>The hash over a closed month, beginning with that of the closing before: who changes an old month breaks every later one.</summary>
static class SegelAgenda
{
    public static string Hitung(PenutupanAgenda p, IEnumerable<BarisSegel> baris)
    {
        using var sari = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Tambah(sari, p.SariSebelum, p.UnitKerjaId, p.Tahun, p.Bulan, p.Ke);
        foreach (var b in baris.OrderBy(b => b.Deret, StringComparer.Ordinal).ThenBy(b => b.Urut).ThenBy(b => b.Sisipan, StringComparer.Ordinal))
            Tambah(sari, b.Deret, b.Urut, b.Sisipan, b.Nomor, b.Tanggal.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), b.Status, b.SuratId, b.Bagian, b.Klasifikasi, b.Perihal, b.Tujuan, b.Penanda, b.Pengolah, b.Keterangan);
        return Convert.ToHexStringLower(sari.GetHashAndReset());
    }

    // Each value with its length before it: what moves from one column into the next gives another hash.
    static void Tambah(IncrementalHash sari, params ReadOnlySpan<object?> nilai)
    {
        var b = new StringBuilder();
        foreach (var n in nilai)
        {
            var teks = Convert.ToString(n, CultureInfo.InvariantCulture) ?? "";
            b.Append(CultureInfo.InvariantCulture, $"{teks.Length}:{teks}|");
        }
        sari.AppendData(Encoding.UTF8.GetBytes(b.Append('\n').ToString()));
    }
}
