namespace LayananPublik.Persuratan.Tanda.Bsre;

/// <summary>What came of a call to BSrE. Whatever is not <see cref="Ditandatangani"/> leaves the letter waiting.</summary>
public enum NasibBsre { Ditandatangani, SandiSalah, Ditolak, TidakPasti }

/// <summary>The signed file, or a sentence for the officer.</summary>
public sealed record JawabanBsre(NasibBsre Nasib, byte[]? Pdf, string Kalimat)
{
    public static JawabanBsre Jadi(byte[] pdf) => new(NasibBsre.Ditandatangani, pdf, "");

    public static JawabanBsre Tolak(string kalimat) => new(NasibBsre.Ditolak, null, kalimat);

    public static JawabanBsre TakPasti(string kalimat) => new(NasibBsre.TidakPasti, null, kalimat);
}

/// <summary>What BSrE says of an official's certificate.</summary>
public sealed record StatusBsre(bool DapatMenandatangani, string Kalimat);

/// <summary>Where the service is and as whom the app comes to it.</summary>
public sealed record SambunganBsre(Uri Alamat, string Pengguna, string Sandi, int Versi, TimeSpan Tunggu)
{
    // A record would print the password.
    public override string ToString() => $"{Alamat} v{Versi}";
}
