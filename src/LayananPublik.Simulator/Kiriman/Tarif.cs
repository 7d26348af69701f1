using System.Globalization;
using LayananPublik.Simulator.Ingatan;

namespace LayananPublik.Simulator.Kiriman;

/// <summary>What a message costs from October 2026: an answer is free for the first thousand of the month in the office's zone; templates never are.</summary>
public sealed class Tarif(SimulatorOptions pilihan)
{
    readonly TimeZoneInfo zona = TimeZoneInfo.FindSystemTimeZoneById(pilihan.ZonaWaktu);

    internal PesanPonsel Nilai(Jaringan.Penulis tulis, PesanPonsel pesan)
    {
        if (pesan.Templat) return pesan;
        var bulan = TimeZoneInfo.ConvertTime(tulis.Sekarang, zona).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var terpakai = tulis.Isi.Layanan.Bulan == bulan ? tulis.Isi.Layanan.Jumlah : 0;
        return pesan with { Bulan = bulan, Gratis = terpakai < pilihan.GratisSebulan };
    }
}
