using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Pengaduan;

/// <summary>How a complaint stands, for its reporter.</summary>
public static class KeadaanAduan
{
    /// <summary>"sedang ditangani Dinas Pekerjaan Umum Contoh".</summary>
    public static string Kalimat(Aduan a)
    {
        var k = AlurAduan.UntukWarga(a.Status, a.Utama?.Dinas.Nama);
        return char.ToLowerInvariant(k[0]) + k[1..];
    }

    /// <summary>The closing question, to everybody of the group; each answers for himself.</summary>
    public static async Task TanyakanBeresAsync(this LayananDb db, Aduan a, string? dinas, string teks, WaktuAduan waktu, DateTimeOffset pada, CancellationToken ct)
    {
        foreach (var x in await db.AnggotaAsync(a, ct)) x.TanyaLagi();
        var sampai = waktu.Teks(a.TenggatKonfirmasi!.Value, pada);
        await db.KabarkanAsync(a, x => BeritaAduan.Ditindaklanjuti(x, dinas, teks.Trim(), sampai), pada, ct, segera: true);
    }
}
