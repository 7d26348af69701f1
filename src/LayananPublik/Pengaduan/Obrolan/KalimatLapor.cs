using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;

namespace LayananPublik.Pengaduan;

/// <summary>What the assistant says while a report is being made: short, one question at a time, honest about who knows what.</summary>
public static class KalimatLapor
{
    const int RingkasUraian = 300;

    public static readonly Pilihan Batal = new("ADU:BATAL", "Batal");

    public static IsiPesan MintaCerita(bool foto) => Sajian.Tombol(
        $"{(foto ? "Foto diterima. " : "")}Ceritakan masalah dan tempatnya dalam satu pesan, misalnya *Lampu jalan di RT 003/RW 005 Gang Mawar mati sejak Senin*.{(foto ? "" : " Foto dan lokasi boleh langsung dikirim.")}\n\nKeadaan darurat? Telepon *112* sekarang juga.", Batal);

    public static IsiPesan KurangJelas => Sajian.Tombol("Tulis sedikit lebih lengkap: apa yang terjadi dan di mana.", Batal);

    /// <param name="halaman">Nine kinds at a time, the likeliest first.</param>
    public static IsiPesan TanyaKategori(IReadOnlyList<KategoriAduan> urut, int halaman, string awalan)
    {
        var baris = urut.Skip(halaman * PerHalaman).Take(PerHalaman).ToList();
        List<Pilihan> pilihan = [.. baris.Select(k => Sajian.Baris($"ADU:KAT:{k.Kode}", k.Nama))];
        if (urut.Count > PerHalaman) pilihan.Add(new($"ADU:HAL:{((halaman + 1) * PerHalaman < urut.Count ? halaman + 1 : 0)}", "Kategori lain"));
        return Sajian.Daftar($"{awalan}Tentang apa? Ketuk *Pilih*, atau balas dengan nomornya:\n{string.Join('\n', baris.Select((k, i) => $"{i + 1}. {k.Nama}"))}", "Pilih", pilihan);
    }

    public const int PerHalaman = 9;

    /// <param name="disebut">A place that was named, too vague to be found.</param>
    public static IsiPesan TanyaTempat(string? kategori, string? disebut, bool foto, string? darurat, string awalan)
    {
        var teks = $"{awalan}{Bahaya(darurat)}{(kategori is null ? "" : $"Baik, tentang *{kategori}*. ")}Di mana tepatnya{(disebut is null ? "" : $" {disebut} itu")}? Kirim *lokasi* (ikon 📎), atau tulis alamat dan patokannya.{(foto ? " Bila tempatnya tampak jelas, balas *sama seperti foto*." : "")}";
        List<Pilihan> pilihan = [];
        if (disebut is { Length: <= 15 }) pilihan.Add(new("ADU:TEMPAT:DISEBUT", $"{disebut} saja"));
        if (foto) pilihan.Add(new("ADU:TEMPAT:FOTO", "Sama seperti foto"));
        if (kategori is not null) pilihan.Add(new("ADU:UBAH", "Ubah kategori"));
        return pilihan.Count == 0 ? Sajian.Tulis(teks) : Sajian.Tombol(teks, [.. pilihan.Take(3)]);
    }

    /// <summary>The point lies outside of what the office looks after: said as it is, and the report is taken all the same.</summary>
    public static IsiPesan TanyaTempatLuar(string kantor, bool foto, string? darurat)
    {
        var teks = $"{Bahaya(darurat)}Titik lokasi itu menurut peta kami berada di luar wilayah {kantor}. Tulis tempatnya dengan kata-kata: kampung atau jalan, patokan, dan kelurahannya. Aduan Anda tetap kami terima; bila bukan wewenang kami, kami kabarkan ke mana harus dilaporkan.";
        return foto ? Sajian.Tombol(teks, new("ADU:TEMPAT:FOTO", "Sama seperti foto"), new("ADU:UBAH", "Ubah kategori")) : Sajian.Tombol(teks, new Pilihan("ADU:UBAH", "Ubah kategori"));
    }

    public static IsiPesan Ringkasan(DrafAduan d, KategoriAduan k, int foto, bool pertama, string awalan)
    {
        var rahasia = d.Rahasia || k.Rahasia;
        string[] bagian =
        [
            $"{awalan}{Bahaya(pertama ? k.NomorDarurat : null)}*Periksa aduan Anda*\n{Sajian.Potong(d.Uraian, RingkasUraian)}\n\nKategori: *{k.Nama}*\nTempat: {Tempat(d)}{Wilayah(d)}\nFoto: {(foto == 0 ? "belum ada, boleh dikirim sekarang" : $"{foto}")}",
            rahasia ? "Aduan ini *rahasia*: isinya tidak diumumkan, dan identitas Anda hanya dibuka bila dua petugas setuju." : "",
            d.Anonim ? Anonim : "Ketuk *Kirim anonim* bila nama dan nomor Anda tidak boleh tampil pada aduan dan tidak sampai ke dinas. Isi percakapan tentang aduan ini lalu disegel: petugas tidak dapat membacanya di sini, hanya jam pesannya. Membuka identitas perlu dua petugas dan tercatat. WhatsApp kantor ini tetap mengenal nomor Anda, dan petugas yang membuka percakapan ini sebelum Anda mengetuk mungkin sudah membacanya."
        ];
        var teks = string.Join("\n\n", bagian.Where(b => b.Length > 0));
        return d.Anonim ? Sajian.Tombol(teks, new("ADU:KIRIM", "Kirim aduan"), new("ADU:UBAH", "Ubah"), Batal)
            : Sajian.Tombol(teks, new("ADU:KIRIM", "Kirim aduan"), new("ADU:ANONIM", "Kirim anonim"), new("ADU:UBAH", "Ubah"));
    }

    public static IsiPesan TanyaUbah => Sajian.Pilih("Apa yang diubah?", [new("ADU:UBAH:KAT", "Kategori"), new("ADU:UBAH:TEMPAT", "Tempat"), new("ADU:UBAH:ISI", "Isi aduan"), new("ADU:UBAH:RAHASIA", "Jadikan rahasia"), new("ADU:BATAL", "Batalkan aduan")]);

    public static IsiPesan MintaIsiBaru => Sajian.Tombol("Tulis ulang isi aduan Anda.", Batal);

    public static IsiPesan Terkirim(Aduan a, string? paling, int foto) => Sajian.Tombol(
        $"Aduan Anda kami terima dengan nomor *{a.Nomor}*.{(paling is null ? "" : $" Kami periksa paling lambat *{paling}*.")}\nKode lacak: *{KodeLacak.Tulis(a.KodeLacak!)}*\n\n{Sifat(a)}Setiap perkembangan kami kabarkan di sini.{(foto == 0 ? " Ada foto? Kirim saja di percakapan ini." : "")}",
        // Not saved yet: it has its number, but no id.
        new Pilihan($"ADU:LIHAT:{a.Nomor}", "Lihat status"));

    public static IsiPesan Dibatalkan => Sajian.Tombol("Baik, aduan itu tidak jadi dikirim.", Kalimat.LihatMenu);

    public static IsiPesan TakAda => Sajian.Tombol("Aduan itu tidak ditemukan pada nomor WhatsApp ini. Periksa lagi nomornya; aduan orang lain tidak dapat kami tampilkan.", Kalimat.TanyaPetugas);

    public static IsiPesan DrafHabis => Sajian.Tombol("Aduan yang belum dikirim itu sudah tidak tersimpan. Silakan tulis lagi.", new Pilihan("ADU:BARU", "Tulis aduan"), Kalimat.LihatMenu);

    public static IsiPesan FotoUntukApa => Sajian.Tombol(
        "Berkas Anda tersimpan di percakapan ini, tetapi belum ada pengajuan yang memintanya. Bila itu foto masalah, tulis apa yang terjadi dan di mana, misalnya *jalan berlubang depan pasar*. Untuk mengajukan surat, pilih dulu layanannya.", new("ADU:BARU", "Laporkan masalah"), Kalimat.LihatMenu, Kalimat.TanyaPetugas);

    /// <summary>Voice and video are evidence, but nobody can search or pass on what is only said.</summary>
    public static IsiPesan SuaraDiterima => Sajian.Tombol("Rekaman Anda kami simpan sebagai bukti. Agar cepat ditangani, tulis juga singkatnya: apa yang terjadi dan di mana.", Batal);

    public static IsiPesan BerkasTakDipakai => Sajian.Tulis("Jenis berkas itu tidak dapat kami simpan sebagai bukti. Kirim sebagai foto, video, pesan suara, atau PDF.");

    const string Anonim = "Aduan ini *anonim*. Tulis *tidak anonim* bila nama Anda boleh tampil.",
        Disegel = "Isi percakapan tentangnya disegel: petugas di sini hanya melihat jam pesannya, dan WhatsApp kantor tetap mengenal nomor Anda. Membuka identitas perlu dua petugas dan tercatat.";

    static string Sifat(Aduan a) => (a.Anonim, a.Rahasia) switch
    {
        (true, _) => $"Aduan ini anonim: nama dan nomor Anda tidak tampil padanya dan tidak sampai ke dinas. {Disegel} Tulis *batal anonim* bila berubah pikiran.\n\n",
        (_, true) => $"Aduan ini rahasia: isinya tidak diumumkan. {Disegel}\n\n",
        _ => ""
    };

    static string Tempat(DrafAduan d) => (d.Tempat, d.Lintang) switch { ({ } t, null) => t, ({ } t, _) => $"{t} (dengan titik lokasi)", _ => "titik lokasi yang Anda kirim" };

    static string Wilayah(DrafAduan d) => d switch
    {
        { DiLuar: { } kantor } => $"\nTitik lokasi Anda berada di luar wilayah {kantor}; petugas akan memeriksanya.",
        { Wilayah: { } nama, WilayahDisebut: true } => $"\nWilayah: *{nama}*, seperti yang Anda tulis",
        { Wilayah: { } nama } => $"\nWilayah: *{nama}*{(d.Rw is { } rw ? $" RW {rw}" : "")}, menurut titik lokasi. Keliru? Tulis nama kelurahannya.",
        _ => ""
    };

    static string Bahaya(string? nomor) => nomor is null ? "" : $"Bila ada bahaya, telepon *{nomor}* sekarang juga.\n\n";
}
