using LayananPublik.Kantor;

namespace LayananPublik.Penataan.Halaman;

static class JudulUnit
{
    public static string Judul(this JenisUnit jenis) => jenis == JenisUnit.TitikLayanan ? "Titik layanan" : jenis.ToString();
}
