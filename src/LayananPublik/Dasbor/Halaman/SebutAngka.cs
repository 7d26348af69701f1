namespace LayananPublik.Dasbor.Halaman;

/// <summary>The figures in the office's words, and what exactly each counts.</summary>
static class SebutAngka
{
    public static string Judul(JenisAngka a) => a switch
    {
        JenisAngka.Masuk => "masuk", JenisAngka.Selesai => "selesai", JenisAngka.Tepat => "selesai tepat janji", JenisAngka.LewatJanji => "selesai lewat janji", JenisAngka.TanpaHasil => "ditolak atau dibatalkan",
        JenisAngka.Dikerjakan => "sedang dikerjakan", JenisAngka.MenungguWarga => "menunggu warga", JenisAngka.MenungguDokumen => "menunggu dokumen lain", JenisAngka.Lewat => "lewat tenggat sekarang", _ => "jatuh tempo hari ini"
    };

    public static string Arti(JenisAngka a) => a switch
    {
        JenisAngka.Masuk => "Permohonan yang diajukan pada masa ini. Paket dihitung per dokumen.",
        JenisAngka.Selesai => "Dokumennya jadi pada masa ini: surat terbit, hasil Dukcapil diterima, atau urusannya tuntas.",
        JenisAngka.Tepat => "Jadi sebelum tenggat yang dijanjikan.",
        JenisAngka.LewatJanji => "Jadi, tetapi sesudah tenggat yang dijanjikan. Waktu menunggu warga tidak dihitung.",
        JenisAngka.TanpaHasil => "Berakhir tanpa dokumen pada masa ini.",
        JenisAngka.Dikerjakan => "Giliran kantor, atau Dukcapil, sekarang; kapan pun masuknya.",
        JenisAngka.MenungguWarga => "Dikembalikan untuk dilengkapi; jam janji berhenti sampai warga menjawab.",
        JenisAngka.MenungguDokumen => "Menunggu dokumen lain dari paketnya; jam janji belum berjalan.",
        JenisAngka.Lewat => "Giliran kantor dan tenggatnya sudah lewat.",
        _ => "Giliran kantor dan tenggatnya hari ini."
    };
}
