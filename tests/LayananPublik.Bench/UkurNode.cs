using LayananPublik.Persuratan;

namespace LayananPublik.Bench;

static class UkurNode
{
    public static void Jalankan(Naskah naskah, List<string> baris, double skala) { }
}
