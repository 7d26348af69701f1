using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Persuratan.Bentuk;

namespace LayananPublik.Persuratan.Wewenang;

/// <summary>What offices are called: on paper where no official has written it, and on screens.</summary>
public static class SebutanJabatan
{
    static readonly string[] Sebutan = ["Kelurahan", "Desa", "Gampong", "Nagari", "Kalurahan", "Kecamatan", "Distrik", "Kapanewon", "Kemantren"];

    public static string PadaSurat(Jabatan jabatan, UnitKerja unit) => jabatan switch
    {
        Jabatan.Sekretaris => unit.Jenis switch { JenisUnit.Kecamatan => "SEKRETARIS CAMAT", JenisUnit.Desa => "SEKRETARIS DESA", _ => "SEKRETARIS LURAH" },
        Jabatan.Kasi => "KEPALA SEKSI",
        _ => $"{(unit.Jenis switch { JenisUnit.Kecamatan => "CAMAT", JenisUnit.Desa => "KEPALA DESA", _ => "LURAH" })} {Ejaan.TanpaSebutan(unit.Nama, Sebutan)}".ToUpperInvariant()
    };

    public static string Judul(this Jabatan jabatan) => jabatan == Jabatan.Kasi ? "Kepala Seksi" : jabatan.ToString();

    /// <summary>As it stands before the office.</summary>
    public static string Tulis(this BentukWewenang bentuk) => bentuk switch
    {
        BentukWewenang.AtasNama => "a.n.", BentukWewenang.UntukBeliau => "u.b.", BentukWewenang.Plt => "Plt.", BentukWewenang.Plh => "Plh.", BentukWewenang.Pj => "Pj.", _ => ""
    };

    /// <summary>The role whose account acts for an office when the official has none of his own; a sekretaris always acts with his own.</summary>
    public static Peran? Peran(Jabatan jabatan) => jabatan switch
    {
        Jabatan.Lurah => Kepegawaian.Peran.Lurah, Jabatan.Camat => Kepegawaian.Peran.Camat, Jabatan.Kasi => Kepegawaian.Peran.Kasi, _ => null
    };

    /// <summary>"paraf Kepala Seksi, tanda tangan a.n. Sekretaris (Kecamatan)".</summary>
    public static string Ringkas(this IReadOnlyList<LangkahSusunan> langkah) => string.Join(", ", langkah.Select(l =>
        string.Join(' ', new[] { l.Jenis == JenisLangkah.Paraf ? "paraf" : "tanda tangan", l.Jenis == JenisLangkah.Paraf ? "" : l.Bentuk.Tulis(), l.Jabatan.Judul(), l.Tempat == TempatLangkah.Kecamatan && l.Jabatan != Jabatan.Camat ? "(kecamatan)" : "" }.Where(t => t.Length > 0))));

    public static string Judul(this CaraTanda cara) => cara switch
    {
        CaraTanda.TandaTanganBasah => "Tanda tangan basah", CaraTanda.Tte => "TTE sertifikat kantor", CaraTanda.TteBsre => "TTE BSrE", _ => "Disahkan melalui sistem"
    };
}
