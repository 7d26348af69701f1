using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;

namespace LayananPublik.Pengaduan;

/// <summary>What the assistant says about a complaint that has its number.</summary>
public static class KalimatKasus
{
    public static string Baris(Aduan a) => $"*{a.Nomor}*\n{Judul(a)}: {KeadaanAduan.Kalimat(a.Inti())}.";

    /// <summary>Its kind, where whoever else looks at this phone may read it.</summary>
    public static string Judul(Aduan a) => a.Rahasia ? "Aduan" : a.Kategori.Nama;

    public static IsiPesan Rincian(Aduan a, string? paling)
    {
        var inti = a.Inti();
        var teks = $"{BeritaAduan.Sebut(a)}\nKeadaan: *{KeadaanAduan.Kalimat(inti)}*.{(paling is null ? "" : $"\nBatas waktunya {paling}.")}{(a.KodeLacak is { } kode ? $"\nKode lacak: *{KodeLacak.Tulis(kode)}*" : "")}";
        if (inti.Status == StatusAduan.Ditindaklanjuti) return Sajian.Tombol($"{teks}\n\nApakah sudah beres?", BeritaAduan.TombolBeres(a));
        if (a.Status == StatusAduan.ButuhData) return Sajian.Tombol(teks, new($"ADU:LENGKAPI:{a.Id}", "Lengkapi"), new($"ADU:CABUT:{a.Id}", "Cabut aduan"), Kalimat.TanyaPetugas);
        if (inti.Status == StatusAduan.Selesai) return Sajian.Tombol(teks, new($"{BeritaAduan.AwalanBelum}{a.Id}", "Belum beres"), Kalimat.TanyaPetugas);
        return AlurAduan.Berakhir(inti.Status) ? Sajian.Tombol(teks, Kalimat.TanyaPetugas)
            : Sajian.Tombol(teks, new($"ADU:FOTO:{a.Id}", "Tambah foto"), new($"ADU:CABUT:{a.Id}", "Cabut aduan"), Kalimat.TanyaPetugas);
    }

    public static IsiPesan MintaFoto(Aduan a) => Sajian.Tulis($"Kirim foto atau keterangan tambahan untuk *{a.Nomor}* sekarang.");

    public static IsiPesan MintaData(Aduan a) => Sajian.Tulis($"Tulis jawabannya atau kirim fotonya untuk *{a.Nomor}* sekarang.");

    public static IsiPesan FotoMasuk(Aduan a, int banyak) => Sajian.Tulis($"{(banyak == 1 ? "Foto" : $"{banyak} foto")} kami tambahkan ke *{a.Nomor}*{(a.Rahasia ? "" : $" ({a.Kategori.Nama})")}. Untuk masalah lain, tulis saja apa yang terjadi.");

    public static IsiPesan KeteranganMasuk(Aduan a) => Sajian.Tulis($"Keterangan Anda kami tambahkan ke *{a.Nomor}*.");

    public static IsiPesan KeteranganPenuh(Aduan a) => Sajian.Tombol($"Keterangan *{a.Nomor}* sudah sangat panjang, jadi tulisan ini tidak kami tambahkan. Bila penting, mintalah petugas membacanya di percakapan ini.", Kalimat.TanyaPetugas);

    public static IsiPesan TitikMasuk(Aduan a) => Sajian.Tulis($"Titik lokasi *{a.Nomor}* kami perbarui. Untuk masalah lain, tulis saja apa yang terjadi.");

    public static IsiPesan UntukYangMana(IReadOnlyList<Aduan> kasus, TitipanAduan titipan) => Sajian.Daftar(
        $"{(titipan.Foto.Count > 0 ? "Foto" : titipan.Lintang is not null ? "Lokasi" : "Tulisan")} ini untuk aduan yang mana?\n{string.Join('\n', kasus.Select((a, i) => $"{i + 1}. {a.Nomor} {Judul(a)}").Append($"{kasus.Count + 1}. Masalah lain"))}",
        "Pilih aduan", [.. kasus.Select(a => new Pilihan($"ADU:UNTUK:{a.Id}", a.Nomor, Judul(a))), new Pilihan("ADU:UNTUK:0", "Masalah lain", "Menjadi aduan baru")]);

    public static IsiPesan Beres(Aduan a, HasilKonfirmasi hasil) => Sajian.Tulis(hasil == HasilKonfirmasi.Dicatat
        ? $"Terima kasih, jawaban Anda tentang *{a.Nomor}* kami catat." : $"Terima kasih sudah mengabarkan. Aduan *{a.Nomor}* selesai.");

    public static IsiPesan DibukaLagi(Aduan a) => Sajian.Tulis($"Terima kasih sudah mengabarkan. Aduan *{a.Nomor}* kami buka kembali dan kami periksa lagi.\n\nTulis apa yang belum beres, atau kirim fotonya.");

    public static IsiPesan TanyaCabut(Aduan a) => Sajian.Tombol($"Cabut aduan *{a.Nomor}*? Sesudah dicabut tidak kami tangani lagi.", new($"ADU:CABUTYA:{a.Id}", "Ya, cabut"), new($"ADU:LIHAT:{a.Id}", "Tidak jadi"));

    /// <summary>Taking anonymity back is asked about: it cannot be undone.</summary>
    public static IsiPesan TanyaTampil(Aduan a) => Sajian.Tombol($"Batalkan anonim untuk *{a.Nomor}*? Nama dan nomor Anda lalu dapat dilihat pengelola aduan, dan kabar berikutnya tampil di percakapan kantor. Ini tidak dapat ditarik lagi.",
        new($"ADU:NAMAYA:{a.Id}", "Ya, tidak anonim"), new($"ADU:LIHAT:{a.Id}", "Tetap anonim"));

    public static IsiPesan Tampil(Aduan a) => Sajian.Tulis(a.Rahasia
        ? $"Baik, *{a.Nomor}* tidak lagi anonim. Aduan itu tetap rahasia, jadi identitas Anda tetap hanya dibuka bila dua petugas setuju." : $"Baik, *{a.Nomor}* tidak lagi anonim. Pesan sebelum ini tetap tersegel di percakapan kantor.");

    public static IsiPesan Dicabut(Aduan a) => Sajian.Tulis($"Aduan *{a.Nomor}* sudah dicabut.");

    public static IsiPesan Tolak(string sebab) => Sajian.Tombol(sebab, Kalimat.TanyaPetugas);
}
