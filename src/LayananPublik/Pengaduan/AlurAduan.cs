using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using static LayananPublik.Kepegawaian.Peran;
using static LayananPublik.Pengaduan.StatusAduan;
using static LayananPublik.Pengaduan.TindakanAduan;

namespace LayananPublik.Pengaduan;

/// <summary>The state machine of a complaint on one screen: the entity refuses by it, the buttons follow it, the tests walk every pair.</summary>
public static class AlurAduan
{
    static readonly Peran[] Pengelola = [Kasi, Camat, AdminAduan];
    static readonly Peran[] Pelapor = [Peran.Warga, .. Pengelola];
    static readonly Peran[] Pelaksana = [Peran.Dinas, .. Pengelola];

    static readonly (StatusAduan Dari, TindakanAduan Lewat, StatusAduan Ke, Peran[] Oleh)[] Jalur =
    [
        (Baru,            Verifikasi,     Diverifikasi,    Pengelola),
        (Baru,            MintaData,      ButuhData,       Pengelola),
        (Baru,            Tolak,          Ditolak,         Pengelola),
        (Baru,            Alihkan,        BukanWewenang,   Pengelola),
        (Baru,            Gabung,         Duplikat,        Pengelola),
        (Baru,            Cabut,          Dicabut,         Pelapor),
        (ButuhData,       Lengkapi,       Baru,            [.. Pelapor, Sistem]),
        (ButuhData,       Lengkapi,       Diverifikasi,    [.. Pelapor, Sistem]),
        (ButuhData,       Lengkapi,       Didisposisi,     [.. Pelapor, Sistem]),
        (ButuhData,       Lengkapi,       Diproses,        [.. Pelapor, Sistem]),
        (ButuhData,       Lengkapi,       DibukaLagi,      [.. Pelapor, Sistem]),
        (ButuhData,       Tolak,          Ditolak,         Pengelola),
        (ButuhData,       Alihkan,        BukanWewenang,   Pengelola),
        (ButuhData,       Gabung,         Duplikat,        Pengelola),
        (ButuhData,       Cabut,          Dicabut,         [.. Pelapor, Sistem]),
        (Diverifikasi,    MintaData,      ButuhData,       Pengelola),
        (Diverifikasi,    Teruskan,       Didisposisi,     Pengelola),
        (Diverifikasi,    TindakLanjuti,  Ditindaklanjuti, Pengelola),
        (Diverifikasi,    Tolak,          Ditolak,         Pengelola),
        (Diverifikasi,    Alihkan,        BukanWewenang,   Pengelola),
        (Diverifikasi,    Gabung,         Duplikat,        Pengelola),
        (Diverifikasi,    Cabut,          Dicabut,         Pelapor),
        (Didisposisi,     MintaData,      ButuhData,       Pengelola),
        (Didisposisi,     Teruskan,       Didisposisi,     Pengelola),
        (Didisposisi,     TarikDisposisi, Diverifikasi,    Pengelola),
        (Didisposisi,     Kerjakan,       Diproses,        [Peran.Dinas]),
        (Didisposisi,     Kembalikan,     Diverifikasi,    [Peran.Dinas]),
        (Didisposisi,     TindakLanjuti,  Ditindaklanjuti, Pelaksana),
        (Didisposisi,     Alihkan,        BukanWewenang,   Pengelola),
        (Didisposisi,     Gabung,         Duplikat,        Pengelola),
        (Didisposisi,     Cabut,          Dicabut,         Pelapor),
        (Diproses,        MintaData,      ButuhData,       Pengelola),
        (Diproses,        Teruskan,       Diproses,        Pengelola),
        (Diproses,        TarikDisposisi, Diverifikasi,    Pengelola),
        (Diproses,        Kembalikan,     Diverifikasi,    [Peran.Dinas]),
        (Diproses,        TindakLanjuti,  Ditindaklanjuti, Pelaksana),
        (Diproses,        Alihkan,        BukanWewenang,   Pengelola),
        (Diproses,        Cabut,          Dicabut,         Pelapor),
        (Ditindaklanjuti, Konfirmasi,     Selesai,         Pelapor),
        (Ditindaklanjuti, Tutup,          Selesai,         [Sistem]),
        (Ditindaklanjuti, BukaLagi,       DibukaLagi,      Pelapor),
        (Selesai,         BukaLagi,       DibukaLagi,      Pelapor),
        (DibukaLagi,      MintaData,      ButuhData,       Pengelola),
        (DibukaLagi,      Teruskan,       Didisposisi,     Pengelola),
        (DibukaLagi,      TarikDisposisi, Diverifikasi,    Pengelola),
        (DibukaLagi,      Kerjakan,       Diproses,        [Peran.Dinas]),
        (DibukaLagi,      Kembalikan,     Diverifikasi,    [Peran.Dinas]),
        (DibukaLagi,      TindakLanjuti,  Ditindaklanjuti, Pelaksana),
        (DibukaLagi,      Alihkan,        BukanWewenang,   Pengelola),
        (DibukaLagi,      Cabut,          Dicabut,         Pelapor),
        (Ditolak,         BukaLagi,       DibukaLagi,      Pengelola),
        (Ditolak,         BukaLagi,       Baru,            Pengelola),
        (BukanWewenang,   BukaLagi,       DibukaLagi,      Pengelola),
        (BukanWewenang,   BukaLagi,       Baru,            Pengelola),
        (Duplikat,        Pisah,          Baru,            Pengelola),
        (Duplikat,        Pisah,          Diverifikasi,    Pengelola),
        (Duplikat,        Cabut,          Dicabut,         Pelapor),
    ];

    public static IEnumerable<(StatusAduan Dari, TindakanAduan Lewat, StatusAduan Ke, IReadOnlyList<Peran> Oleh)> Semua =>
        Jalur.Select(j => (j.Dari, j.Lewat, j.Ke, (IReadOnlyList<Peran>)j.Oleh));

    /// <param name="ke">Where one step leads to several states: the one that is meant.</param>
    public static Hasil<StatusAduan> Tempuh(StatusAduan dari, TindakanAduan lewat, Peran oleh, StatusAduan? ke = null)
    {
        foreach (var j in Jalur)
            if (j.Dari == dari && j.Lewat == lewat && (ke is null || j.Ke == ke))
                return j.Oleh.Contains(oleh) ? Hasil.Dengan(j.Ke) : Hasil.Ditolak("Peran Anda tidak berwenang untuk tindakan ini.");
        return Hasil.Ditolak($"Tidak dapat dilakukan: aduan ini berstatus {Sebutan(dari)}. Muat ulang layar bila status baru saja berubah.");
    }

    /// <summary>The buttons a role sees in a state.</summary>
    public static IEnumerable<TindakanAduan> YangMungkin(StatusAduan dari, Peran oleh) => Jalur.Where(j => j.Dari == dari && j.Oleh.Contains(oleh)).Select(j => j.Lewat).Distinct();

    /// <summary>Nothing more happens to it by itself; a case that is joined to another goes on with that one.</summary>
    public static bool Berakhir(StatusAduan s) => s is Selesai or Ditolak or BukanWewenang or Duplikat or Dicabut;

    /// <summary>The office or a dinas has the ball.</summary>
    public static bool Dikerjakan(StatusAduan s) => s is Baru or Diverifikasi or Didisposisi or Diproses or DibukaLagi;

    /// <summary>The state in the words of the office.</summary>
    public static string Sebutan(StatusAduan s) => s switch
    {
        Baru => "baru", ButuhData => "menunggu kelengkapan", Diverifikasi => "terverifikasi", Didisposisi => "diteruskan", Diproses => "sedang ditangani", Ditindaklanjuti => "menunggu konfirmasi warga",
        Selesai => "selesai", DibukaLagi => "dibuka lagi", Ditolak => "ditolak", BukanWewenang => "bukan wewenang", Duplikat => "digabung", _ => "dicabut"
    };

    /// <summary>The state as the citizen reads it.</summary>
    public static string UntukWarga(StatusAduan s, string? dinas = null) => s switch
    {
        Baru => "Diterima", ButuhData => "Menunggu kelengkapan dari Anda", Diverifikasi => "Terverifikasi", Didisposisi => dinas is null ? "Diteruskan" : $"Diteruskan ke {dinas}",
        Diproses => dinas is null ? "Sedang ditangani" : $"Sedang ditangani {dinas}", Ditindaklanjuti => "Sudah ditindaklanjuti, mohon konfirmasi", Selesai => "Selesai", DibukaLagi => "Dibuka kembali",
        Ditolak => "Tidak dapat diproses", BukanWewenang => "Diarahkan ke instansi lain", Duplikat => "Digabung dengan aduan yang sama", _ => "Dicabut"
    };
}
