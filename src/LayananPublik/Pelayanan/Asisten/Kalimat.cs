using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

/// <summary>What the assistant says outside an application: short, polite, plain.</summary>
public static class Kalimat
{
    public const string Privasi =
        "Data dan dokumen yang Anda kirim hanya dipakai untuk memproses permohonan Anda dan disimpan sebagai arsip kantor sesuai UU 27/2022. Untuk memperbaiki atau menghapusnya, tulis petugas.";

    const int HariKeDepan = 14;

    public static readonly Pilihan TanyaPetugas = new("PETUGAS", "Tanya petugas");
    public static readonly Pilihan LihatMenu = new("MENU", "Lihat layanan");

    public static string Salam(DateTime kini, string unit) => $"Selamat {kini.Hour switch { < 11 => "pagi", < 15 => "siang", < 18 => "sore", _ => "malam" }}. Ini layanan WhatsApp {unit}.";

    public static IsiPesan MenuUtama(string salam, IReadOnlyList<BarisMenu> menu) => Sajian.Daftar(
        $"{salam} Semua layanan kantor gratis.\n\nKetuk *Lihat layanan*, atau balas dengan nomornya:\n{string.Join('\n', menu.Select((b, i) => $"{i + 1}. {b.Judul}"))}\n\nSudah tahu suratnya? Tulis namanya atau nomornya dengan pagar, contoh *#21* untuk SKTM.",
        "Lihat layanan", [.. menu.Select(b => new Pilihan(b.Id, b.Judul, b.Deskripsi))]);

    public static IsiPesan Kategori(Kategori kategori, IReadOnlyList<Layanan> isi) => Sajian.Daftar(
        $"*{kategori.Judul}*\nKetuk *Pilih layanan*, atau balas dengan nomornya:\n{string.Join('\n', isi.Select(l => $"{l.NomorMenu}. {l.JudulWa}"))}\n\nTulis *menu* untuk kembali.",
        "Pilih layanan", [.. isi.Select(l => new Pilihan($"L:{l.Kode}", l.JudulWa, l.DeskripsiWa))]);

    public static IsiPesan KategoriKosong => Sajian.Tombol("Layanan di bagian ini belum dibuka. Petugas dapat membantu Anda.", TanyaPetugas, LihatMenu);

    public static IsiPesan TakAdaNomor => Sajian.Tombol("Nomor layanan itu tidak ada. Tulis *menu* untuk melihat daftarnya.", LihatMenu, TanyaPetugas);

    /// <param name="sebelumnya">Who has waited longer; nobody can say how many minutes that is.</param>
    public static IsiPesan Petugas(Kalender k, DateTimeOffset kini, int? sebelumnya = null) => Sajian.Tombol(k switch
    {
        { PunyaJam: false } => "Baik, petugas kami beri tahu. Silakan tulis keperluan Anda; petugas membalas di sini.",
        _ when k.Buka(kini) => $"Baik, petugas kami beri tahu dan akan membalas di sini.{sebelumnya switch { null => "", 0 => " Tidak ada yang menunggu sebelum Anda.", var n => $" {n} warga menunggu sebelum Anda." }} Silakan tulis keperluan Anda.",
        _ => $"Kantor sedang tutup. Pesan Anda dibaca petugas {k.Teks(k.BukaBerikut(kini), kini)}. Silakan tulis keperluan Anda sekarang agar langsung dibaca saat itu."
    }, LihatMenu);

    public static IsiPesan JamLayanan(Kalender k, string unit, string alamat, DateTimeOffset kini)
    {
        var hari = Urut(k.Jam).Select(j => $"{NamaBulan.Hari[(int)j.Hari]} {Pukul(j.Buka)}-{Pukul(j.Tutup)}");
        var keadaan = !k.PunyaJam ? "" : k.Buka(kini) ? "\n\nSekarang kantor buka." : $"\n\nSekarang kantor tutup; buka lagi {k.Teks(k.BukaBerikut(kini), kini)}.";
        return Sajian.Tombol($"*Jam layanan {unit}*\n{(k.PunyaJam ? string.Join('\n', hari) + HariLain(k, kini) : "Belum ditetapkan; tanyakan kepada petugas.")}{(alamat.Length > 0 ? $"\n\nAlamat: {alamat}" : "")}{keadaan}\n\nPermohonan lewat WhatsApp dapat dikirim kapan saja.", LihatMenu, TanyaPetugas);
    }

    /// <summary>What the usual week does not say: other hours and holidays that are near.</summary>
    static string HariLain(Kalender k, DateTimeOffset kini)
    {
        var lain = k.KhususDalam(kini, HariKeDepan).Select(m => $"{m.Nama}, {KalimatWaktu.Tanggal(m.Dari)} sampai {KalimatWaktu.Tanggal(m.Sampai)}: {Sepekan(m.Minggu)}")
            .Concat(k.LiburDalam(kini, HariKeDepan).Select(t => $"{KalimatWaktu.HariTanggal(t)}: tutup{(k.NamaLibur.TryGetValue(t, out var nama) ? $" ({nama})" : "")}")).Take(8).ToList();
        return lain.Count == 0 ? "" : $"\n\n*Perhatikan*\n{string.Join('\n', lain)}";
    }

    /// <summary>"Senin-Kamis 08.00-14.00, Jumat 08.00-14.30"</summary>
    static string Sepekan(IReadOnlyList<JamBuka> minggu)
    {
        List<(DayOfWeek Dari, DayOfWeek Sampai, JamBuka Jam)> rentang = [];
        foreach (var j in Urut(minggu))
            if (rentang is [.., var akhir] && akhir.Sampai + 1 == j.Hari && (akhir.Jam.Buka, akhir.Jam.Tutup) == (j.Buka, j.Tutup)) rentang[^1] = akhir with { Sampai = j.Hari };
            else rentang.Add((j.Hari, j.Hari, j));
        return rentang.Count == 0 ? "tutup" : string.Join(", ", rentang.Select(r => $"{NamaBulan.Hari[(int)r.Dari]}{(r.Sampai == r.Dari ? "" : $"-{NamaBulan.Hari[(int)r.Sampai]}")} {Pukul(r.Jam.Buka)}-{Pukul(r.Jam.Tutup)}"));
    }

    static IEnumerable<JamBuka> Urut(IEnumerable<JamBuka> minggu) => minggu.OrderBy(j => ((int)j.Hari + 6) % 7);

    public static IsiPesan SemuaGratis => Sajian.Tombol("Semua layanan kantor ini *gratis*. Jangan memberi uang atau hadiah kepada siapa pun. Biaya di instansi lain, misalnya SKCK di kepolisian, dibayar langsung di sana.", LihatMenu, TanyaPetugas);

    public static IsiPesan SamaSama => Sajian.Tulis("Sama-sama. Tulis *menu* bila perlu layanan lain.");

    public static IsiPesan FotoTanpaPermohonan => Sajian.Tombol("Berkas Anda tersimpan di percakapan ini, tetapi belum ada pengajuan yang memintanya. Pilih dulu layanannya, atau tanya petugas.", LihatMenu, TanyaPetugas);

    public static IsiPesan TakTerbaca => Sajian.Tombol("Maaf, pesan jenis ini belum dapat kami baca. Tulis keperluan Anda dengan kata-kata, misalnya *SKTM*.", LihatMenu, TanyaPetugas);

    public static IsiPesan BelumPaham => Sajian.Tombol("Maaf, kami belum paham. Tulis dengan kata lain, misalnya *KTP hilang* atau *syarat SKTM*, atau lihat daftar layanan.", LihatMenu, TanyaPetugas);

    public const string MasihBelumPaham = "Maaf, kami belum paham juga. Pilih dari daftar ini, atau pilih *Bicara dengan Petugas*.";

    public static IsiPesan MaksudAnda(IReadOnlyList<Layanan> calon) => Sajian.Tombol(
        calon.Count == 1 ? $"Maksud Anda *{calon[0].Nama}*?" : $"Maksud Anda yang mana?\n{string.Join('\n', calon.Select((l, i) => $"{i + 1}. {l.Nama}"))}",
        [.. calon.Select(l => new Pilihan($"L:{l.Kode}", JudulTombol(l.JudulWa))), LihatMenu]);

    public static IsiPesan Jawaban(JawabanKantor t, Layanan? layanan) => layanan is null
        ? Sajian.Tombol(t.Jawaban, LihatMenu, TanyaPetugas)
        : Sajian.Tombol(t.Jawaban, new Pilihan($"L:{layanan.Kode}", JudulTombol(layanan.JudulWa)), TanyaPetugas);

    public static IsiPesan BiayaLayanan(Layanan l) => Sajian.Tombol($"*{l.Nama}*\nBiaya: {KalimatKartu.Biaya(l.Rincian.Biaya)}", new Pilihan($"L:{l.Kode}", "Lihat syarat"), TanyaPetugas);

    /// <summary>What must be prepared, without the offer to apply.</summary>
    public static string SyaratSingkat(Layanan l) => l.Rincian.Syarat.Where(s => s.Wajib).Select(s => s.Nama).ToList() is { Count: > 0 } wajib
        ? $"*{l.Nama}* memerlukan foto dokumen asli:\n{string.Join('\n', wajib.Select((s, i) => $"{i + 1}. {s}"))}"
        : $"*{l.Nama}* tidak mewajibkan dokumen.";

    /// <param name="buka">When a person reads, while the office is closed.</param>
    public static IsiPesan Darurat(string? kode, string? buka = null) => Sajian.Tombol(
        $"*Bila ada bahaya, telepon sekarang juga:*\n112 darurat\n110 polisi\n119 ambulans\n\nPetugas kami beri tahu, tetapi pesan di sini tidak dibaca seketika{(buka is null ? "" : $"; kantor tutup sampai {buka}")}. Sesudah aman, Anda dapat mencatatkan laporan.",
        [.. kode is null ? Array.Empty<Pilihan>() : [new Pilihan($"AJUKAN:{kode}", "Catat laporan")], TanyaPetugas]);

    /// <summary>A list row's title as a button's: at most 20 letters.</summary>
    public static string JudulTombol(string judul)
    {
        string[] bentuk = [judul, judul.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal), judul.Replace("Pengantar ", "Peng. ", StringComparison.Ordinal), judul.Split(" (")[0]];
        return bentuk.FirstOrDefault(b => b.Length <= 20) ?? judul[..19].TrimEnd() + "…";
    }

    static string Pukul(TimeOnly t) => t.ToString("HH'.'mm", System.Globalization.CultureInfo.InvariantCulture);
}
