namespace LayananPublik.Persuratan.Bentuk;

/// <summary>The small print: how to check the letter, and what a certificate adds to it.</summary>
static class KakiSurat
{
    public static string? Untuk(BahanSurat b)
    {
        var cara = b.UrlVerifikasi is null ? "" : b.KodeVerifikasi is null
            ? "Keaslian surat ini dapat diperiksa dengan memindai kode QR."
            : $"Keaslian surat ini dapat diperiksa dengan memindai kode QR atau membuka {Alamat(b.UrlVerifikasi)} dan memasukkan kode verifikasi.";
        var sertifikat = b.Cara switch { CaraTanda.TteBsre => $"{Bsre} ", CaraTanda.Tte => $"{Sertifikat(b.PenerbitSertifikat)} ", _ => "" };
        var kaki = (sertifikat + cara).Trim();
        return kaki.Length == 0 ? null : kaki;
    }

    // The sentences that a certificate of BSrE brings with it, and no other.
    const string Bsre = "Informasi elektronik dan/atau dokumen elektronik dan/atau hasil cetaknya merupakan alat bukti hukum yang sah (UU ITE Pasal 5 ayat (1)). "
        + "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh Balai Besar Sertifikasi Elektronik (BSrE), BSSN.";

    static string Sertifikat(string? penerbit) =>
        $"Dokumen ini ditandatangani secara elektronik dengan sertifikat elektronik kantor ini{(string.IsNullOrWhiteSpace(penerbit) ? "" : $" yang diterbitkan oleh {penerbit}")}; tanda tangannya terbaca pada berkas PDF aslinya.";

    // The page where a code can be typed is the letter's own address without its code.
    static string Alamat(string url)
    {
        var potong = url.LastIndexOf('/');
        return potong > 0 && KodeVerifikasi.TryParse(url[(potong + 1)..], out _) ? url[..potong] : url;
    }
}
