using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;

namespace LayananPublik.Pengaduan;

/// <summary>What the reporters are told, one plain sentence for every step. All who reported the same hear of it, each under the number he knows.</summary>
public static class BeritaAduan
{
    const int PanjangKutipan = 600;

    /// <summary>News of the question to the reporter: its answer and its end take its place, nothing else.</summary>
    internal const string SisiData = "data";

    /// <summary>That a dinas may know who he is: no news of the case takes its place.</summary>
    internal const string SisiIdentitas = "identitas";

    internal const string Sebutan = "aduan", AwalanTentang = Sebutan + "/";

    public const string AwalanBeres = "ADU:BERES:", AwalanBelum = "ADU:BELUM:";

    /// <summary>Tells the reporter and everybody whose report belongs to the case. <paramref name="kecuali"/> hears it in his own talk.</summary>
    public static async Task KabarkanAsync(this LayananDb db, Aduan a, Func<Aduan, IsiPesan> isi, DateTimeOffset pada, CancellationToken ct, bool segera = false, int? kecuali = null, string? sisi = null)
    {
        Satu(db, a, isi, pada, segera, kecuali, sisi);
        if (a.Id > 0)
            foreach (var anggota in await db.AnggotaAsync(a, ct)) Satu(db, anggota, isi, pada, segera, kecuali, sisi);
    }

    /// <param name="sisi">What newer news of the state must not overtake while it waits to be read: a question, a word of progress. Null: the newest counts.</param>
    internal static void Satu(LayananDb db, Aduan a, Func<Aduan, IsiPesan> isi, DateTimeOffset pada, bool segera = false, int? kecuali = null, string? sisi = null)
    {
        // A member is silent when its main case is; left untouched, its reporter and an officer do not clash.
        if (a.Status != StatusAduan.Duplikat) a.Dikabari(pada);
        if (a.Percakapan is not null && a.Id != kecuali) db.BeritaTunda.Add(BeritaTunda.Tulis(a.Percakapan, a.Id > 0 ? sisi is null ? Tentang(a) : $"{Tentang(a)}/{sisi}" : null, isi(a), segera, pada, tertutup: a.IdentitasTertutup));
    }

    /// <summary>What the messages about it are tied together by; by its number, because it has one before it has an id.</summary>
    public static string Perihal(Aduan a) => $"{AwalanTentang}{a.Nomor}";

    internal static string Tentang(Aduan a) => $"{AwalanTentang}{a.Id}";

    /// <summary>The number, and the kind where it may be read by others on the same phone.</summary>
    public static string Sebut(Aduan a) => a.Rahasia ? $"Aduan *{a.Nomor}*" : $"Aduan *{a.Nomor}* ({a.Kategori.Nama})";

    public static IsiPesan Diterima(Aduan a, string? paling) => Sajian.Tulis(
        $"{Sebut(a)} sudah kami catat atas nama Anda.{(paling is null ? "" : $" Kami periksa paling lambat *{paling}*.")}{Kode(a)}\n\nTulis *status* kapan saja untuk melihat perkembangannya.");

    public static IsiPesan Diverifikasi(Aduan a, string? paling) => Sajian.Tulis($"{Sebut(a)} sudah kami periksa dan kami tangani.{(paling is null ? "" : $" Kami usahakan selesai paling lambat *{paling}*.")}");

    public static IsiPesan PerluData(Aduan a, string teks, string sampai) => Sajian.Tombol(
        $"{Sebut(a)} perlu dilengkapi.\n{teks}\n\nBalas di percakapan ini. Bila belum ada jawaban sampai *{sampai}*, aduan ini kami anggap dicabut.", new Pilihan($"ADU:LENGKAPI:{a.Id}", "Lengkapi"), Kalimat.TanyaPetugas);

    public static IsiPesan DataDiterima(Aduan a) => Sajian.Tulis($"Terima kasih, kelengkapan {Awal(a)} sudah kami terima. Kami lanjutkan.");

    public static IsiPesan Ditolak(Aduan a, string alasan) => Sajian.Tombol($"Mohon maaf, {Awal(a)} tidak dapat kami proses.\nAlasan: {alasan}", Kalimat.TanyaPetugas);

    public static IsiPesan Dialihkan(Aduan a, string tujuan, string alasan) => Sajian.Tombol($"{Sebut(a)} bukan wewenang kantor kami. Silakan sampaikan ke *{tujuan}*.\nAlasan: {alasan}", Kalimat.TanyaPetugas);

    public static IsiPesan Diteruskan(Aduan a, string dinas, string? paling) => Sajian.Tulis($"{Sebut(a)} kami teruskan ke *{dinas}*.{(paling is null ? "" : $" Jawabannya kami minta paling lambat *{paling}*.")}");

    public static IsiPesan Ditangani(Aduan a, string dinas) => Sajian.Tulis($"{Sebut(a)} sudah diterima *{dinas}* dan sedang ditangani.");

    public static IsiPesan Kemajuan(Aduan a, string dinas, string teks) => Sajian.Tulis($"Kabar tentang {Awal(a)} dari *{dinas}*:\n{Sajian.Potong(teks, PanjangKutipan)}");

    /// <summary>Below the photo that goes before the closing question.</summary>
    public static string FotoHasil(Aduan a) => $"Foto hasil penanganan {Awal(a)}.";

    public static IsiPesan DinasMengembalikan(Aduan a, string dinas) => Sajian.Tulis($"*{dinas}* menyatakan {Awal(a)} bukan tugasnya. Kami tentukan lagi siapa yang menangani, dan kami kabarkan.");

    public static IsiPesan Ditarik(Aduan a, string dinas) => Sajian.Tulis($"{Sebut(a)} kami tarik dari *{dinas}* dan kami periksa lagi.");

    /// <summary>The closing question.</summary>
    public static IsiPesan Ditindaklanjuti(Aduan a, string? dinas, string teks, string sampai) => Sajian.Tombol(
        $"{Sebut(a)} sudah ditindaklanjuti{(dinas is null ? "" : $" *{dinas}*")}:\n{Sajian.Potong(teks, PanjangKutipan)}\n\nApakah sudah beres? Bila tidak ada jawaban sampai *{sampai}*, aduan ini kami tutup.", TombolBeres(a));

    public static IsiPesan Selesai(Aduan a) => Sajian.Tulis($"{Sebut(a)} selesai. Terima kasih sudah melapor.");

    public static IsiPesan DitutupSendiri(Aduan a) => Sajian.Tombol(
        $"{Sebut(a)} kami tutup karena tidak ada jawaban sampai batas waktunya. Bila ternyata belum beres, ketuk *Belum beres* dalam 30 hari.", new Pilihan($"{AwalanBelum}{a.Id}", "Belum beres"));

    public static IsiPesan DibukaLagi(Aduan a, string? paling) => Sajian.Tulis($"{Sebut(a)} kami buka kembali karena ada pelapor yang mengabarkan belum beres.{(paling is null ? "" : $" Kami periksa lagi paling lambat *{paling}*.")}");

    /// <summary>The office takes back its own no.</summary>
    public static IsiPesan DiperiksaLagi(Aduan a, string? paling) => Sajian.Tulis($"{Sebut(a)} kami buka kembali dan kami periksa lagi{(paling is null ? "" : $", paling lambat *{paling}*")}. Maaf atas jawaban kami sebelumnya.");

    public static IsiPesan Digabung(Aduan a, Aduan induk, string keadaan) => Sajian.Tulis(
        $"{Sebut(a)} sama dengan aduan warga lain yang sudah kami tangani, jadi kami gabungkan. Keadaannya: {keadaan}. Kabar berikutnya tetap kami kirim kepada Anda dengan nomor *{a.Nomor}*.");

    public static IsiPesan Dipisah(Aduan a) => Sajian.Tulis($"{Sebut(a)} kami tangani tersendiri, tidak lagi bersama aduan lain.");

    public static IsiPesan Dicabut(Aduan a, string alasan) => Sajian.Tombol($"{Sebut(a)} dicabut.\nAlasan: {alasan}", Kalimat.TanyaPetugas);

    public static IsiPesan Kedaluwarsa(Aduan a) => Sajian.Tombol($"{Sebut(a)} kami anggap dicabut karena kelengkapannya tidak kami terima dalam 30 hari. Bila masalahnya masih ada, silakan kirim aduan baru.", Kalimat.TanyaPetugas);

    public static IsiPesan IdentitasDibuka(Aduan a, string dinas, string sampai) => Sajian.Tombol(
        $"Untuk menangani {Awal(a)}, *{dinas}* kami izinkan melihat nama dan nomor Anda sampai *{sampai}*. Setiap kali dilihat tercatat. Bila Anda keberatan, segera beri tahu kami.", Kalimat.TanyaPetugas);

    /// <summary>Nothing was told for days while the office has the ball: said honestly.</summary>
    public static IsiPesan Senyap(Aduan a, string keadaan, string? paling, bool lewat) => Sajian.Tombol(
        $"{Sebut(a)} belum ada kabar baru. Keadaannya: {keadaan}. " + (lewat ? "Mohon maaf, ini lewat dari waktu yang kami janjikan; atasan kami sudah diberi tahu." : paling is null ? "Kami kabarkan begitu ada perkembangan." : $"Batas waktunya *{paling}*."), Kalimat.TanyaPetugas);

    public static Pilihan[] TombolBeres(Aduan a) => [new($"{AwalanBeres}{a.Id}", "Sudah beres"), new($"{AwalanBelum}{a.Id}", "Belum beres")];

    static string Awal(Aduan a) => "aduan" + Sebut(a)[5..];

    static string Kode(Aduan a) => a.KodeLacak is { } kode ? $"\nKode lacak: *{KodeLacak.Tulis(kode)}*" : "";
}
