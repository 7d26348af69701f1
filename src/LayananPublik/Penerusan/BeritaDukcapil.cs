using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;

namespace LayananPublik.Penerusan;

/// <summary>What the citizen reads about Dukcapil.</summary>
public static class BeritaDukcapil
{
    /// <summary>One message for all documents of an application that go out together.</summary>
    public static IsiPesan Diteruskan(Permohonan p, IReadOnlyList<Butir> butir) => butir.Count == 1 ? Berita.Diteruskan(p, butir[0]) : Sajian.Tulis(
        $"Berkas {string.Join(", ", butir.Select(b => $"*{b.Layanan.Nama}*"))} ({p.Nomor}) sudah lengkap dan kami teruskan ke Disdukcapil. Hasilnya kami kabarkan di percakapan ini.");

    /// <summary>Dukcapil wants something mended: what, and how to send it.</summary>
    public static IsiPesan Dikembalikan(Permohonan p, Butir b, string alasan, IReadOnlyList<SyaratLayanan> diminta) => Sajian.Tombol(
        $"Berkas {Berita.Sebut(p, b)} belum dapat diproses Disdukcapil.\nAlasan: {alasan}\n\n{Langkah(diminta)}", Kalimat.TanyaPetugas);

    public static IsiPesan Ditolak(Permohonan p, Butir b, string alasan) => Sajian.Tombol(
        $"Mohon maaf, Disdukcapil tidak dapat memproses {Berita.Sebut(p, b)}.\nAlasan: {alasan}\n\nBila ada yang ingin ditanyakan, hubungi petugas.", Kalimat.TanyaPetugas);

    static string Langkah(IReadOnlyList<SyaratLayanan> diminta) => diminta.Count == 0
        ? "Balas di percakapan ini bila sudah diperbaiki; permohonan langsung kami periksa lagi."
        : $"Kirim {(diminta.Count > 1 ? "foto-foto" : "foto")} ini di percakapan ini: {string.Join(", ", diminta.Select(s => $"*{s.Nama}*"))}. Yang lain tidak perlu dikirim ulang.";
}
