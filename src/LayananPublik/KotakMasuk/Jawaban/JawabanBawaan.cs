using LayananPublik.Kantor;

namespace LayananPublik.KotakMasuk;

/// <summary>What a new office begins with; it proposes its own wording over them.</summary>
public static class JawabanBawaan
{
    static readonly (string Kata, string Judul, string Teks)[] Isi =
    [
        ("salam", "Salam pembuka", "Selamat datang di {unit}, {nama}. Saya {petugas}, ada yang dapat kami bantu?"),
        ("jam", "Jam buka dan alamat", "Kantor kami buka {jam_buka}. Alamatnya: {alamat}. Di luar jam itu pesan tetap kami terima dan dibaca saat kantor buka."),
        ("tunggu", "Mohon tunggu sebentar", "Baik, {nama}. Mohon tunggu sebentar, datanya sedang saya periksa."),
        ("status", "Keadaan permohonan", "{nama}, permohonan *{layanan}* dengan nomor *{nomor}* sekarang {tahap}."),
        ("janji", "Kapan selesai", "{nama}, permohonan nomor *{nomor}* kami janjikan selesai {janji}. Begitu selesai, kabarnya masuk ke percakapan ini."),
        ("foto", "Minta foto ulang", "{nama}, fotonya belum terbaca. Mohon foto ulang dokumen aslinya di tempat terang: seluruh tepi terlihat, tanpa kilat, dan tulisannya tajam."),
        ("asli", "Minta dokumen asli", "{nama}, yang kami perlukan foto dokumen *asli*, bukan fotokopi. Mohon kirim fotonya di percakapan ini."),
        ("gratis", "Tidak dipungut biaya", "Layanan ini tidak dipungut biaya, {nama}. Bila ada yang meminta uang atas nama {unit}, mohon sampaikan kepada kami di percakapan ini."),
        ("dukcapil", "Dikerjakan Dukcapil", "{nama}, dokumen ini dibuat oleh Dinas Dukcapil. Berkasnya kami teruskan, dan hasilnya kami kabarkan di percakapan ini."),
        ("telepon", "Minta waktu menelepon", "{nama}, hal ini lebih mudah dijelaskan lewat telepon. Pukul berapa kami boleh menelepon?"),
        ("selesai", "Penutup", "Terima kasih, {nama}. Bila ada yang lain, tulis saja di percakapan ini. Salam dari {unit}."),
    ];

    public static IEnumerable<JawabanTersimpan> Untuk(UnitKerja unit, DateTimeOffset pada) => Isi.Select(i => JawabanTersimpan.Bawaan(unit, i.Kata, new IsiJawaban(i.Judul, i.Teks), pada));
}
