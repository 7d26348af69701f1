using LayananPublik.Kepegawaian;

namespace LayananPublik.Pengaduan;

/// <summary>The filter by the rung of the ladder, as it stands in the address and on its chip.</summary>
public static class SaringTingkat
{
    public static TingkatAduan? Baca(string? kunci) => Enum.TryParse<TingkatAduan>(kunci, ignoreCase: true, out var t) && Enum.IsDefined(t) ? t : null;

    public static string Kunci(TingkatAduan t) => t.ToString().ToLowerInvariant();

    /// <summary>An officer's own rung always, another one while it is chosen.</summary>
    public static IEnumerable<TingkatAduan> Untuk(PetugasAktif? petugas, TingkatAduan? dipilih) => new[] { Milik(petugas), dipilih }.OfType<TingkatAduan>().Distinct();

    public static string Sebut(TingkatAduan t, PetugasAktif? petugas) => t == Milik(petugas) ? "Naik ke Anda" : t switch { TingkatAduan.Kasi => "Di tingkat kasi", TingkatAduan.Camat => "Di tingkat camat", _ => "Waktunya hampir habis" };

    static TingkatAduan? Milik(PetugasAktif? petugas) => petugas?.Peran switch { Peran.Kasi => TingkatAduan.Kasi, Peran.Camat => TingkatAduan.Camat, _ => null };
}
