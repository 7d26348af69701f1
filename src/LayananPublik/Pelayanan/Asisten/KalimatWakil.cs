using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

/// <summary>What the assistant says to people who speak for others, and to heads of RT and RW.</summary>
public static class KalimatWakil
{
    public static readonly string[] Hubungan = ["Suami atau istri", "Anak", "Orang tua", "Saudara", "Keluarga lain"];

    public static readonly string[] AlasanTolak = ["Bukan warga saya", "Data tidak cocok", "Temui saya dulu"];

    static readonly Pilihan UntukKeluarga = new("UNTUK:KELUARGA", "Untuk keluarga"), UntukWarga = new("UNTUK:WARGA", "Untuk warga RT"), UntukSaya = new("UNTUK:SENDIRI", "Untuk diri sendiri");

    /// <summary>The request for the opening line; people applied for before stand below it by name.</summary>
    public static IsiPesan MintaData(string teks, Perwakilan? wakil, IReadOnlyList<(int PermohonanId, string Nama)> dikenal)
    {
        var siapa = wakil?.Untuk switch
        {
            UntukSiapa.Keluarga => "\n\nTulis data *anggota keluarga* yang dibuatkan surat, bukan data Anda.",
            UntukSiapa.WargaRt => "\n\nTulis data *warga yang diwakili*, bukan data Anda.",
            _ => dikenal.Count > 0 ? "\n\nPernah mengajukan? Pilih namanya di bawah; datanya tidak perlu ditulis lagi." : ""
        };
        Pilihan[] pilihan = [.. dikenal.Select(d => Sajian.Baris($"ORANG:{d.PermohonanId}", d.Nama, "Pakai data yang pernah dikirim")), .. wakil is null ? [UntukKeluarga, UntukWarga] : new[] { UntukSaya }];
        return pilihan.Length <= 3 && pilihan.All(p => p.Judul.Length <= 20)
            ? Sajian.Tombol(teks + siapa, [.. pilihan.Select(p => p with { Keterangan = null })])
            : Sajian.Daftar(teks + siapa, "Pilih orang", pilihan);
    }

    public static IsiPesan TanyaHubungan(string awalan) => Sajian.Tanya($"{awalan}Siapa yang diajukan?", "WKL:hubungan:", Hubungan);

    /// <summary>A changed text is a new <see cref="Perwakilan.VersiPersetujuan"/>.</summary>
    public static IsiPesan TanyaSetuju(string awalan) => Sajian.Tombol(
        $"{awalan}Apakah yang bersangkutan setuju Anda mengajukan atas namanya, dan data serta dokumennya dikirim ke kantor untuk permohonan ini?",
        new("WKL:setuju:1", "Ya, setuju"), new("WKL:setuju:2", "Tidak"));

    public static IsiPesan TanyaKabar(string awalan) => Sajian.Tombol(
        $"{awalan}Kabar dan suratnya dikirim ke mana?", new("WKL:kabar:1", "Ke saya"), new("WKL:kabar:2", "Ke nomor warga"), new("WKL:kabar:3", "Keduanya"));

    public static IsiPesan TanyaNomor(string awalan) => Sajian.Tulis(
        $"{awalan}Tulis nomor WhatsApp yang bersangkutan, contoh 0812-3456-7890.\nKami tanya dulu ke nomor itu; sampai dijawab, kabar tetap dikirim ke Anda.");

    public static IsiPesan TidakSetuju => Sajian.Tombol("Baik, tidak kami lanjutkan dan tidak ada yang diproses. Yang bersangkutan dapat menulis sendiri ke nomor ini atau datang ke loket kantor.", Kalimat.LihatMenu);

    public static string BelumTerdaftar => "Nomor ini belum terdaftar sebagai pengurus RT/RW atau kader. Petugas sudah kami beri tahu: tulis nama, jabatan, dan RT/RW Anda di sini agar didaftarkan.\n\nUntuk diri sendiri, tulis datanya sekarang.";

    /// <summary>Asks the citizen's own number before anything about the application goes there.</summary>
    public static IsiPesan PastikanNomor(Permohonan p) => Sajian.Tombol(
        $"{(p.Perwakilan?.Wakil is { } w ? w : "Kantor")} mengajukan *{p.Butir[0].Layanan.Nama}* atas nama *{Samaran(p.NamaPemohon)}*. Boleh kabarnya kami kirim ke nomor ini?",
        new($"KBR:{p.Id}:ya", "Ya, itu saya"), new($"KBR:{p.Id}:bukan", "Bukan saya"));

    /// <summary>As little as an introduction needs: name, neighbourhood, service, purpose.</summary>
    public static IsiPesan MintaPengantar(Permohonan p, int permintaanId, bool ulang) => Sajian.Tombol(
        $"{(ulang ? "Mengingatkan: " : "")}*Permintaan surat pengantar*\nNama: *{p.NamaPemohon}*\nRT/RW: {p.Isian["rt"]}/{p.Isian["rw"]}\nLayanan: {p.Butir[0].Layanan.Nama}{Keperluan(p)}\n\nApakah ini warga Anda dan Anda mengantarnya?",
        new($"PGT:{permintaanId}:ya", "Setujui"), new($"PGT:{permintaanId}:tidak", "Tolak"));

    public static IsiPesan TanyaAlasan(int permintaanId) => Sajian.Tombol("Baik. Apa alasannya? Pilih, atau tulis sendiri; warga membacanya.",
        [.. AlasanTolak.Select((a, i) => new Pilihan($"PGT:{permintaanId}:{i + 1}", a))]);

    public static string SudahDiminta(PengurusRt pengurus) => $"Permintaan pengantar sudah kami kirim ke {pengurus.Sebutan}, {pengurus.Nama}. Jawabannya kami kabarkan di sini. ";

    /// <summary>The note that stands in for the paper.</summary>
    public static string Catatan(Permohonan p, PengurusRt pengurus, string nomor, string waktu) =>
        $"{pengurus.Sebutan}, {pengurus.Nama}, menyetujui lewat WhatsApp pada {waktu}: {p.NamaPemohon}, RT {p.Isian["rt"]}/RW {p.Isian["rw"]}, untuk {p.Butir[0].Layanan.Nama}{Keperluan(p).Replace("\nKeperluan: ", ", keperluan ", StringComparison.Ordinal)}. Nomor pengantar {nomor}.";

    public static string SebutPengurus(PengurusRt p) => $"{p.Sebutan}: {p.Nama}{(p.NomorTampil && NomorWa.TryDariWaId(p.Nomor, out var wa) ? $" ({wa.Nasional})" : "")}";

    public static string Samaran(string nama) => NamaOrang.TryParse(nama, out var n) ? n.Samaran : "Anda";

    static string Keperluan(Permohonan p) => p.Butir[0].SemuaIsian is var isi && (isi.GetValueOrDefault("keperluan") ?? isi.GetValueOrDefault("jenis")) is { Length: > 0 } untuk
        ? $"\nKeperluan: {(untuk.Length > 150 ? untuk[..150] + "…" : untuk)}" : "";
}
