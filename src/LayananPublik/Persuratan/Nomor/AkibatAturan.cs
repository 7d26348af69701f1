using LayananPublik.Kantor;

namespace LayananPublik.Persuratan;

/// <summary>What follows from a new version of the numbering, said before it is saved.</summary>
public static class AkibatAturan
{
    /// <param name="lama">How the unit numbers on the day before.</param>
    /// <param name="terakhir">The highest number given this year, in any of the unit's series.</param>
    public static string Sebut(KaidahNomor lama, IsianAturan baru, int terakhir)
    {
        var sejak = KalimatWaktu.Tanggal(baru.Mulai);
        var pemilik = baru.IkutUnitId ?? lama.Unit.Id;
        var samaHitung = pemilik == lama.PemilikId && (pemilik != lama.Unit.Id || (baru.PerKlasifikasi, baru.PerLayanan, baru.PerBulan) == (lama.PerKlasifikasi, lama.PerLayanan, lama.PerBulan));
        if (samaHitung) return $"Surat bertanggal {sejak} dan sesudahnya ditulis dengan pola baru. Urutannya berlanjut seperti biasa.";
        if (pemilik != lama.Unit.Id) return $"Surat bertanggal {sejak} dan sesudahnya memakai urutan bersama unit di atasnya. Deret sendiri berhenti{(terakhir > 0 ? $" di nomor {terakhir}" : "")} dan tetap menerima surat bertanggal sebelumnya.";
        if (baru.Mulai.DayOfYear == 1) return $"Setiap deret baru mulai dari 1 pada {sejak}, bersama pergantian tahun.";
        return terakhir == 0 ? $"Deret baru mulai dari 1 untuk surat bertanggal {sejak} dan sesudahnya."
            : baru.PerBulan ? $"Cara menghitung berganti di tengah tahun: deret {NamaBulan.Panjang[baru.Mulai.Month - 1]} melanjutkan sesudah nomor {terakhir}, bulan berikutnya mulai dari 1. Deret lama tetap menerima surat bertanggal sebelum {sejak}."
            : $"Cara menghitung berganti di tengah tahun: setiap deret baru melanjutkan sesudah nomor {terakhir}, supaya tidak ada nomor yang tercetak dua kali, dan mulai dari 1 pada Januari. Deret lama tetap menerima surat bertanggal sebelum {sejak}.";
    }
}
