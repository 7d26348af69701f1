using LayananPublik.KotakMasuk;

namespace LayananPublik.Pengaduan;

/// <summary>
/// A picture without what tells of its photographer: place, time, device, comments. The picture itself is not coded anew; the way it is to be turned and its colour profile stay.
/// Photos from the chat lie in the cabinet like this already; what officers and dinas bring passes here too.
/// </summary>
public static class TanpaExif
{
    static readonly string[] Gambar = ["image/jpeg", "image/png", "image/webp"];

    /// <summary>Throws <see cref="InvalidDataException"/> for whatever is no sound JPEG, PNG or WebP: nothing leaves unread.</summary>
    public static byte[] Bersih(byte[] isi)
    {
        var hasil = JenisBerkas.Periksa(isi, "foto");
        return hasil is { Salinan: { } bersih, Mime: { } mime } && Gambar.Contains(mime) ? bersih : throw new InvalidDataException("Not a picture that can be passed on.");
    }
}
