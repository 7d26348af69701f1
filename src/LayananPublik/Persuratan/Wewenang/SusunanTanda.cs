using LayananPublik.Bersama;
using LayananPublik.Kantor;

namespace LayananPublik.Persuratan.Wewenang;

/// <summary>Whose office a step is: of the unit that issues the letter, or of its kecamatan.</summary>
public enum TempatLangkah { Penerbit, Kecamatan }

/// <summary>One step as the admin sets it.</summary>
public sealed record LangkahSusunan(JenisLangkah Jenis, Jabatan Jabatan, TempatLangkah Tempat = TempatLangkah.Penerbit, BentukWewenang Bentuk = BentukWewenang.Sendiri, CaraTanda Cara = CaraTanda.DisahkanSistem);

/// <summary>A step of one letter, with the unit it fell to.</summary>
public sealed record RencanaLangkah(JenisLangkah Jenis, Jabatan Jabatan, int UnitKerjaId, BentukWewenang Bentuk, CaraTanda Cara);

/// <summary>Who initials and who signs, in which order: for all letters of an office and the units below it, or for one kind.</summary>
public sealed class SusunanTanda : IBerunit
{
    public const int ParafTerbanyak = 3, TandaTerbanyak = 2;

    /// <summary>Where nothing is set: the head of the issuing unit, in the system.</summary>
    public static readonly IReadOnlyList<LangkahSusunan> Bawaan = [new(JenisLangkah.TandaTangan, Jabatan.Lurah)];

    SusunanTanda() { }

    public int Id { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    /// <summary>The kind of letter; "" = every kind that has none of its own.</summary>
    public string KodeLayanan { get; private set; } = "";

    public IReadOnlyList<LangkahSusunan> Langkah { get; private set; } = [];

    public int Versi { get; private set; }

    public static Hasil<SusunanTanda> Atur(UnitKerja unit, string kodeLayanan, IReadOnlyList<LangkahSusunan> langkah)
    {
        var s = new SusunanTanda { UnitKerja = unit, UnitKerjaId = unit.Id, KodeLayanan = kodeLayanan };
        return s.Ubah(langkah) is { Berhasil: false } tolak ? tolak : Hasil.Dengan(s);
    }

    public Hasil Ubah(IReadOnlyList<LangkahSusunan> langkah)
    {
        if (Salah(langkah) is { } salah) return Hasil.Ditolak(salah);
        (Langkah, Versi) = ([.. langkah], Versi + 1);
        return Hasil.Baik;
    }

    /// <summary>What is wrong with these steps, or null.</summary>
    public static string? Salah(IReadOnlyList<LangkahSusunan> langkah)
    {
        var (paraf, tanda) = (langkah.Where(l => l.Jenis == JenisLangkah.Paraf).ToList(), langkah.Where(l => l.Jenis == JenisLangkah.TandaTangan).ToList());
        if (tanda.Count == 0) return "Susunan harus berakhir dengan tanda tangan.";
        if (paraf.Count > ParafTerbanyak) return $"Paraf paling banyak {ParafTerbanyak} pejabat.";
        if (tanda.Count > TandaTerbanyak) return $"Tanda tangan paling banyak {TandaTerbanyak}: penerbit, lalu yang mengetahui.";
        if (langkah.SkipWhile(l => l.Jenis == JenisLangkah.Paraf).Any(l => l.Jenis == JenisLangkah.Paraf)) return "Semua paraf mendahului tanda tangan pertama.";
        if (langkah.DistinctBy(l => (l.Jabatan, l.Tempat)).Count() < langkah.Count) return "Satu jabatan hanya sekali dalam susunan.";
        if (tanda.Count == 2 && (tanda[1].Tempat != TempatLangkah.Kecamatan || tanda[0].Tempat != TempatLangkah.Penerbit)) return "Tanda tangan kedua (mengetahui) adalah milik kecamatan, yang pertama milik penerbit.";
        if (tanda.Select(t => t.Cara == CaraTanda.TandaTanganBasah).Distinct().Count() > 1) return "Tanda tangan basah tidak dapat dicampur dengan tanda tangan di aplikasi pada satu surat.";
        if (tanda.Any(t => t.Bentuk is not (BentukWewenang.Sendiri or BentukWewenang.AtasNama or BentukWewenang.UntukBeliau))) return "Plt., Plh., dan Pj. diatur sebagai pelimpahan, bukan pada susunan.";
        if (tanda.Any(t => t.Bentuk == BentukWewenang.Sendiri && t.Jabatan is Jabatan.Sekretaris or Jabatan.Kasi)) return "Sekretaris dan kepala seksi menandatangani a.n. atau u.b. kepalanya.";
        if (tanda.Any(t => t.Bentuk == BentukWewenang.AtasNama && t.Jabatan == Jabatan.Camat)) return "Camat menandatangani sendiri.";
        if (tanda.Any(t => t.Bentuk == BentukWewenang.UntukBeliau && t.Jabatan != Jabatan.Kasi)) return "u.b. hanya untuk kepala seksi.";
        return null;
    }

    /// <summary>The steps of a letter of this issuer: where the kecamatan issues itself, the head is the camat, and stands there once.</summary>
    public static IReadOnlyList<RencanaLangkah> Rencanakan(IReadOnlyList<LangkahSusunan> langkah, IReadOnlyList<UnitKerja> rantai)
    {
        var kecamatan = rantai.FirstOrDefault(u => u.Jenis == JenisUnit.Kecamatan) ?? rantai[0];
        return [.. langkah.Select(l => Rencana(l, l.Tempat == TempatLangkah.Kecamatan ? kecamatan : rantai[0])).DistinctBy(r => (r.Jabatan, r.UnitKerjaId))];
    }

    static RencanaLangkah Rencana(LangkahSusunan l, UnitKerja unit)
    {
        var kepala = Penerbit.Kepala(unit.Jenis).Jabatan;
        var jabatan = l.Jabatan is Jabatan.Lurah or Jabatan.Camat ? kepala : l.Jabatan;
        return new(l.Jenis, jabatan, unit.Id, jabatan == Jabatan.Camat ? BentukWewenang.Sendiri : l.Bentuk, l.Jenis == JenisLangkah.Paraf ? CaraTanda.DisahkanSistem : l.Cara);
    }
}
