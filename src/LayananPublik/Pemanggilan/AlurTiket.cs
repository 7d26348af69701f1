using LayananPublik.Bersama;
using static LayananPublik.Pemanggilan.LangkahTiket;
using static LayananPublik.Pemanggilan.StatusTiket;

namespace LayananPublik.Pemanggilan;

/// <summary>Which state of a ticket follows which: the entity refuses by it, the buttons follow it, the tests walk it.</summary>
public static class AlurTiket
{
    static readonly (StatusTiket Dari, LangkahTiket Lewat, StatusTiket Ke)[] Jalur =
    [
        (Menunggu,  Panggil,      Dipanggil),
        (Menunggu,  Lanjutkan,    Dilayani),
        (Menunggu,  Pindah,       Menunggu),
        (Menunggu,  Batalkan,     Batal),
        (Menunggu,  TutupHari,    Batal),
        (Dipanggil, PanggilUlang, Dipanggil),
        (Dipanggil, Mulai,        Dilayani),
        (Dipanggil, Lewatkan,     Lewat),
        (Dipanggil, Pindah,       Menunggu),
        (Dipanggil, Batalkan,     Batal),
        (Dipanggil, TutupHari,    Lewat),
        (Dilayani,  Selesaikan,   Selesai),
        (Dilayani,  Tahan,        Menunggu),
        (Dilayani,  Pindah,       Menunggu),
        (Dilayani,  TutupHari,    Selesai),
        (Lewat,     Kembali,      Menunggu),
        (Lewat,     Batalkan,     Batal),
    ];

    public static IEnumerable<(StatusTiket Dari, LangkahTiket Lewat, StatusTiket Ke)> Semua => Jalur;

    public static Hasil<StatusTiket> Tempuh(StatusTiket dari, LangkahTiket lewat)
    {
        foreach (var j in Jalur)
            if (j.Dari == dari && j.Lewat == lewat) return Hasil.Dengan(j.Ke);
        return Hasil.Ditolak($"Nomor ini {Sebut(dari)}. Lihat lagi daftarnya.");
    }

    public static string Sebut(StatusTiket s) => s switch
    {
        Menunggu => "sedang menunggu", Dipanggil => "sedang dipanggil", Dilayani => "sedang dilayani", Selesai => "sudah selesai", Lewat => "sudah dilewati", _ => "sudah dibatalkan"
    };
}
