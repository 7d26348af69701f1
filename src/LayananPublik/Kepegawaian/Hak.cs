using static LayananPublik.Kepegawaian.Peran;

namespace LayananPublik.Kepegawaian;

/// <summary>Things an account may or may not do; the rows of the table in docs/kontrak.md.</summary>
public enum Izin
{
    LihatPercakapan, BalasPercakapan, LihatPermohonan, PeriksaPermohonan, SetujuiPermohonan,
    LihatSurat, TandatanganiSurat, LihatBerkas, LihatDasbor, KelolaKatalog, KelolaKantor,
    UsulJawaban, SetujuiJawaban, SusunLangkah, LihatTemplat, UsulTemplat, SetujuiTemplat, IsiAgenda, TutupAgenda,
    ParafSurat,
    CatatAduan, LihatAduan, KelolaAduan, SetujuiBukaIdentitas, TindakAduan,
    LihatJanji, KelolaJanji, TutupHariJanji, PanggilAntrean
}

/// <summary>Who may do what. Pages, endpoints and desks all ask here; the admin runs the system and reads no citizen's file.</summary>
public static class Hak
{
    static readonly Dictionary<Izin, Peran[]> Tabel = new()
    {
        [Izin.LihatPercakapan] = [Peran.Petugas, Verifikator, Kasi, Lurah, Camat, AdminAduan],
        [Izin.BalasPercakapan] = [Peran.Petugas, Verifikator, Kasi, AdminAduan],
        [Izin.LihatPermohonan] = [Peran.Petugas, Verifikator, Kasi, Lurah, Camat],
        [Izin.PeriksaPermohonan] = [Peran.Petugas, Verifikator, Kasi],
        [Izin.SetujuiPermohonan] = [Verifikator, Kasi, Lurah, Camat],
        [Izin.LihatSurat] = [Peran.Petugas, Verifikator, Kasi, Lurah, Camat],
        [Izin.TandatanganiSurat] = [Lurah, Camat],
        [Izin.ParafSurat] = [Kasi, Lurah, Camat],
        [Izin.LihatBerkas] = [Peran.Petugas, Verifikator, Kasi, Lurah, Camat],
        [Izin.LihatDasbor] = [Peran.Petugas, Verifikator, Kasi, Lurah, Camat, AdminAduan, Dinas],
        [Izin.KelolaKatalog] = [Admin],
        [Izin.KelolaKantor] = [Admin],
        [Izin.UsulJawaban] = [Peran.Petugas, Verifikator, Kasi, Lurah, Camat, Admin],
        [Izin.SetujuiJawaban] = [Kasi, Lurah, Camat],
        [Izin.SusunLangkah] = [Kasi, Admin],
        [Izin.LihatTemplat] = [Kasi, Lurah, Camat, Admin],
        [Izin.UsulTemplat] = [Kasi, Admin],
        [Izin.SetujuiTemplat] = [Lurah, Camat],
        [Izin.IsiAgenda] = [Peran.Petugas, Verifikator, Kasi],
        [Izin.TutupAgenda] = [Kasi, Lurah, Camat],
        [Izin.CatatAduan] = [Peran.Petugas, Verifikator, Kasi, AdminAduan],
        [Izin.LihatAduan] = [Kasi, Lurah, Camat, AdminAduan],
        [Izin.KelolaAduan] = [Kasi, Camat, AdminAduan],
        [Izin.SetujuiBukaIdentitas] = [Kasi, Camat],
        [Izin.TindakAduan] = [Dinas],
        [Izin.LihatJanji] = [Peran.Petugas, Verifikator, Kasi, Lurah, Camat],
        [Izin.KelolaJanji] = [Peran.Petugas, Verifikator, Kasi],
        [Izin.TutupHariJanji] = [Kasi, Camat],
        [Izin.PanggilAntrean] = [Peran.Petugas, Verifikator, Kasi],
    };

    public static bool Boleh(Peran peran, Izin izin) => Tabel[izin].Contains(peran);

    public static IReadOnlyList<Peran> Pemegang(Izin izin) => Tabel[izin];
}
