using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using static LayananPublik.Kepegawaian.Peran;
using static LayananPublik.Pelayanan.StatusButir;
using static LayananPublik.Pelayanan.Tindakan;

namespace LayananPublik.Pelayanan;

/// <summary>The state machine of a document on one screen: the entity refuses by it, the buttons follow it, the tests walk every pair.</summary>
public static class AlurButir
{
    static readonly Peran[] Meja = [Peran.Petugas, Verifikator, Kasi];
    static readonly Peran[] Pemutus = [Verifikator, Kasi, Lurah, Camat];

    static readonly (StatusButir Dari, Tindakan Lewat, StatusButir Ke, Peran[] Oleh)[] Jalur =
    [
        (Draf,          Ajukan,           Diajukan,      [Peran.Warga, .. Meja]),
        (Draf,          Batalkan,         Dibatalkan,    [Peran.Warga, .. Meja, Sistem]),
        (Diajukan,      Tahan,            Menunggu,      [Sistem]),
        (Diajukan,      Ambil,            Diverifikasi,  Meja),
        (Diajukan,      Batalkan,         Dibatalkan,    [Peran.Warga, .. Meja]),
        (Diverifikasi,  Kembalikan,       Dikembalikan,  Meja),
        (Diverifikasi,  Setujui,          Disetujui,     Pemutus),
        (Diverifikasi,  Tolak,            Ditolak,       Pemutus),
        (Diverifikasi,  Tuntaskan,        Selesai,       Meja),
        (Diverifikasi,  Batalkan,         Dibatalkan,    [Peran.Warga, .. Meja]),
        (Dikembalikan,  Lengkapi,         Diajukan,      [Peran.Warga, .. Meja]),
        (Dikembalikan,  Batalkan,         Dibatalkan,    [Peran.Warga, .. Meja, Sistem]),
        (Menunggu,      Lanjutkan,        Diajukan,      [Sistem]),
        (Menunggu,      Kembalikan,       Dikembalikan,  Meja),
        (Menunggu,      Batalkan,         Dibatalkan,    [Peran.Warga, .. Meja, Sistem]),
        (Disetujui,     KembalikanKeMeja, Diverifikasi,  [Lurah, Camat]),
        (Disetujui,     Terbitkan,        Diterbitkan,   [Lurah, Camat]),
        (Disetujui,     Teruskan,         Diteruskan,    Meja),
        (Diteruskan,    TerimaHasil,      HasilDiterima, Meja),
        (Diteruskan,    Kembalikan,       Dikembalikan,  Meja),
        (Diteruskan,    Tolak,            Ditolak,       Pemutus),
        (Diterbitkan,   Serahkan,         Selesai,       [Sistem, .. Meja]),
        (Diterbitkan,   BukaLagi,         Diverifikasi,  [Lurah, Camat]),
        (Selesai,       BukaLagi,         Diverifikasi,  [Lurah, Camat]),
        (HasilDiterima, Serahkan,         Selesai,       [Sistem, .. Meja]),
    ];

    public static IEnumerable<(StatusButir Dari, Tindakan Lewat, StatusButir Ke, IReadOnlyList<Peran> Oleh)> Semua =>
        Jalur.Select(j => (j.Dari, j.Lewat, j.Ke, (IReadOnlyList<Peran>)j.Oleh));

    public static Hasil<StatusButir> Tempuh(StatusButir dari, Tindakan lewat, Peran oleh, JenisHasil jenis)
    {
        foreach (var j in Jalur)
            if (j.Dari == dari && j.Lewat == lewat && Cocok(lewat, jenis))
                return j.Oleh.Contains(oleh) ? Hasil.Dengan(j.Ke) : Hasil.Ditolak("Peran Anda tidak berwenang untuk tindakan ini.");
        return Hasil.Ditolak($"Tidak dapat dilakukan: permohonan ini berstatus {Sebutan(dari)}. Muat ulang layar bila status baru saja berubah.");
    }

    /// <summary>The buttons a role sees in a state.</summary>
    public static IEnumerable<Tindakan> YangMungkin(StatusButir dari, Peran oleh, JenisHasil jenis) =>
        Jalur.Where(j => j.Dari == dari && j.Oleh.Contains(oleh) && Cocok(j.Lewat, jenis)).Select(j => j.Lewat);

    public static bool Berakhir(StatusButir s) => s is Selesai or Ditolak or Dibatalkan;

    /// <summary>It stands in the queue. A draft is no work yet, nor is what waits for another document: it comes up by itself.</summary>
    public static bool Antre(StatusButir s) => s is not (Draf or Menunggu) && !Berakhir(s);

    /// <summary>The office, or Dukcapil for it, is at work: nothing is made yet, and the citizen is not waited for.</summary>
    public static bool Dikerjakan(StatusButir s) => s is Diajukan or Diverifikasi or Disetujui or Diteruskan;

    /// <summary>The document is made: what waited for it may go on.</summary>
    public static bool Jadi(StatusButir s) => s is Diterbitkan or HasilDiterima or Selesai;

    /// <summary>The state in the words of the office.</summary>
    public static string Sebutan(StatusButir s) => s switch
    {
        Draf => "draf", Diajukan => "diajukan", Diverifikasi => "sedang diperiksa", Dikembalikan => "dikembalikan ke warga", Disetujui => "disetujui",
        Diterbitkan => "surat terbit", Diteruskan => "diteruskan ke Dukcapil", HasilDiterima => "hasil diterima", Selesai => "selesai", Menunggu => "menunggu dokumen lain", Ditolak => "ditolak", _ => "dibatalkan"
    };

    // A letter of the office is issued, a Dukcapil document is passed on; a booking, a complaint or a request about one's data is simply done.
    static bool Cocok(Tindakan lewat, JenisHasil jenis) => lewat switch
    {
        Terbitkan or KembalikanKeMeja or BukaLagi => jenis == JenisHasil.SuratKantor,
        Teruskan or TerimaHasil => jenis == JenisHasil.TeruskanDukcapil,
        Setujui => jenis is JenisHasil.SuratKantor or JenisHasil.TeruskanDukcapil,
        Tuntaskan => jenis is JenisHasil.Booking or JenisHasil.Aduan or JenisHasil.HakData,
        _ => true
    };
}
