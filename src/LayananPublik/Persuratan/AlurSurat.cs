using static LayananPublik.Persuratan.PelakuSurat;
using static LayananPublik.Persuratan.StatusSurat;
using static LayananPublik.Persuratan.TindakanSurat;

namespace LayananPublik.Persuratan;

/// <summary>What can be done with a letter.</summary>
public enum TindakanSurat { Siapkan, Paraf, Bekukan, Tandatangani, Cetak, TerimaPindai, Terbitkan, Kembalikan, GantiPindai, Cabut, Tarik, Alihkan }

/// <summary>Who may do it: the official whose turn it is, the desk that has the request, who may sign letters of the unit.</summary>
public enum PelakuSurat { Penanda, Meja, Pencabut }

/// <summary>The state machine of a letter: the entity refuses by it, the buttons follow it, the tests walk every pair.</summary>
public static class AlurSurat
{
    public const string BukanGiliran = "Surat ini tidak sedang menunggu persetujuan Anda. Muat ulang daftar surat.";

    static readonly (StatusSurat Dari, TindakanSurat Lewat, StatusSurat Ke, PelakuSurat[] Oleh)[] Jalur =
    [
        (Menunggu,       Paraf,        Menunggu,       [Penanda]),
        (Menunggu,       Bekukan,      Menunggu,       [Penanda]),
        (Menunggu,       Tandatangani, Menunggu,       [Penanda]),
        (Menunggu,       Terbitkan,    Terbit,         [Penanda]),
        (Menunggu,       Cetak,        MenungguPindai, [Penanda, Meja]),
        (Menunggu,       Kembalikan,   Dikembalikan,   [Penanda]),
        (Menunggu,       Tarik,        Dikembalikan,   [Meja]),
        (Menunggu,       Alihkan,      Menunggu,       [Meja]),
        (MenungguPindai, TerimaPindai, MenungguPindai, [Penanda, Meja]),
        (MenungguPindai, Terbitkan,    Terbit,         [Penanda, Meja]),
        (MenungguPindai, Kembalikan,   Dikembalikan,   [Penanda, Meja]),
        (Terbit,         GantiPindai,  Terbit,         [Penanda, Meja]),
        (Terbit,         Cabut,        Dicabut,        [Pencabut]),
    ];

    public static IEnumerable<(StatusSurat Dari, TindakanSurat Lewat, StatusSurat Ke, IReadOnlyList<PelakuSurat> Oleh)> Semua =>
        Jalur.Select(j => (j.Dari, j.Lewat, j.Ke, (IReadOnlyList<PelakuSurat>)j.Oleh));

    /// <summary>Where it leads, or null where it cannot be done.</summary>
    public static StatusSurat? Tempuh(StatusSurat dari, TindakanSurat lewat)
    {
        foreach (var j in Jalur)
            if (j.Dari == dari && j.Lewat == lewat) return j.Ke;
        return null;
    }

    public static bool Boleh(StatusSurat dari, TindakanSurat lewat, PelakuSurat oleh) => Jalur.Any(j => j.Dari == dari && j.Lewat == lewat && j.Oleh.Contains(oleh));

    /// <summary>The state in the words of the office.</summary>
    public static string Sebutan(StatusSurat s) => s switch
    {
        Menunggu => "menunggu persetujuan", MenungguPindai => "menunggu pindaian", Terbit => "terbit", Dicabut => "dicabut", _ => "dikembalikan"
    };
}
