using System.Text.RegularExpressions;
using LayananPublik.Kependudukan;

namespace LayananPublik.Pelayanan;

/// <summary>What a citizen wants; the names of docs/kontrak.md.</summary>
public enum Niat { Menu, Ajukan, Syarat, Status, Petugas, Aduan, Jam, Biaya, Batal, Terima, TidakJelas }

/// <summary>What a text was understood as. <see cref="Mulai"/>: an application would start.</summary>
public sealed record Maksud(Niat Niat, string? Kode = null, double Yakin = 0, bool Mulai = false)
{
    public string Sebutan => Niat == Niat.TidakJelas ? "tidak-jelas" : Niat.ToString().ToLowerInvariant();
}

/// <summary>The one place that understands free text. Pure: the same text, catalogue and place in the talk give the same meaning.</summary>
public static partial class Pemahaman
{
    static readonly string[] Sapaan =
        ["halo", "hallo", "hai", "hi", "hello", "assalamualaikum", "assalamu alaikum", "salam", "pagi", "siang", "sore", "malam", "selamat", "permisi", "p", "tes", "test", "menu", "mulai", "layanan", "bantuan", "help", "kelurahan kedung jaya"];
    static readonly string[] Panggilan = ["bu", "ibu", "pak", "bapak", "kak", "kakak", "min", "mas", "mbak", "mba", "bang", "ya", "dong", "nih"];
    static readonly string[] Pembatalan = ["batal", "batalkan", "cancel", "tidak jadi", "gak jadi", "nggak jadi", "ga jadi"];
    static readonly string[] Orang = ["petugas", "operator", "admin", "cs", "manusia", "orang", "bicara dengan petugas", "tanya petugas", "hubungi petugas"];
    static readonly string[] Kabar = ["status", "cek status", "lihat status", "sudah jadi", "sudah selesai", "sampai mana"];
    static readonly string[] Terima = ["terima kasih", "terimakasih", "makasih", "makasi", "trims", "thanks", "thank you", "tq", "ok", "oke", "baik", "siap"];
    static readonly string[] Jam = ["jam buka", "jam kerja", "jam layanan", "jam pelayanan", "jam operasional", "buka jam", "tutup jam", "jam berapa", "hari libur", "buka hari", "alamat kantor"];
    static readonly string[] Biaya = ["biaya", "biayanya", "bayar", "tarif", "gratis", "ongkos", "berapa duit"];
    static readonly string[] Pengajuan = ["ajukan", "ajukan sekarang", "saya ajukan", "mau ajukan"];

    public static Maksud Tafsir(string? teks, KatalogUnit katalog, Langkah konteks)
    {
        if (BarisData.PilihanMenu(teks, out var nomor)) return katalog.Nomor(nomor) is { } pilihan ? Layanan(pilihan, 1) : new(Niat.TidakJelas);
        if (NomorPermohonan(teks) is not null) return new(Niat.Status, Yakin: 1);
        var kata = Polos(teks);
        if (kata.Length == 0) return new(Niat.TidakJelas);
        return Perintah(TanpaPanggilan(kata), konteks) ?? TentangLayanan(kata, katalog) ?? Percakapan(kata) ?? new(Niat.TidakJelas);
    }

    /// <summary>"PMH-2026-000123" in a text, however it is written.</summary>
    public static string? NomorPermohonan(string? teks) =>
        PolaNomor().Match(teks ?? "") is { Success: true } m ? $"{m.Groups[1].Value}-{m.Groups[2].Value}-{m.Groups[3].Value.PadLeft(6, '0')}".ToUpperInvariant() : null;

    /// <summary>Lower case, one space between words, nothing but letters and digits.</summary>
    public static string Polos(string? teks) => BukanKata().Replace((teks ?? "").ToLowerInvariant(), " ").Trim();

    /// <summary>Whether the words stand in the text one after the other.</summary>
    public static bool Memuat(string polos, string kata) => $" {polos} ".Contains($" {kata} ", StringComparison.Ordinal);

    static bool MemuatSemua(string polos, string kata) => kata.Split(' ').All(k => Memuat(polos, k));

    // "halo bu", "status pak": whom one speaks to changes nothing.
    static string TanpaPanggilan(string kata) =>
        string.Join(' ', kata.Split(' ').Where(k => !Panggilan.Contains(k))) is { Length: > 0 } inti ? inti : kata;

    // Whole messages, so that "usaha saya batal buka" is no cancellation.
    static Maksud? Perintah(string kata, Langkah konteks) => kata switch
    {
        _ when Pengajuan.Contains(kata) => konteks.Nama == Langkah.Kartu ? new(Niat.Ajukan, konteks.Tentang, 1, Mulai: true) : new(Niat.Ajukan, null, 0.9),
        _ when Pembatalan.Contains(kata) => new(Niat.Batal, Yakin: 1),
        _ when Orang.Contains(kata) => new(Niat.Petugas, Yakin: 1),
        _ when Kabar.Contains(kata) => new(Niat.Status, Yakin: 1),
        _ when Sapaan.Contains(kata) => new(Niat.Menu, Yakin: 1),
        _ when Terima.Contains(kata) => new(Niat.Terima, Yakin: 1),
        _ => null
    };

    static Maksud? TentangLayanan(string kata, KatalogUnit katalog)
    {
        var cocok = katalog.Layanan.SelectMany(l => Kunci(l).Select(k => (Layanan: l, Kunci: k))).Where(x => MemuatSemua(kata, x.Kunci)).ToList();
        if (cocok.Count == 0) return null;
        // "ktp saya hilang" speaks of the lost card, though "ktp" alone is in it too.
        var (layanan, kunci) = cocok.MaxBy(x => x.Kunci.Length);
        if (kunci == kata) return Layanan(layanan, 1);
        var maksud = Layanan(layanan, 0.8);
        return Pengajuan.Any(p => Memuat(kata, p)) ? maksud with { Niat = Niat.Ajukan }
            : Biaya.Any(b => Memuat(kata, b)) ? maksud with { Niat = Niat.Biaya } : maksud;
    }

    static Maksud? Percakapan(string kata) =>
        Jam.Any(j => Memuat(kata, j)) ? new(Niat.Jam, Yakin: 0.8)
        : Biaya.Any(b => Memuat(kata, b)) ? new(Niat.Biaya, Yakin: 0.8)
        : Orang.Any(o => Memuat(kata, o)) ? new(Niat.Petugas, Yakin: 0.7)
        : Kabar.Any(k => Memuat(kata, k)) ? new(Niat.Status, Yakin: 0.7)
        : Terima.Where(t => t.Length > 5).Any(t => Memuat(kata, t)) ? new(Niat.Terima, Yakin: 0.7)
        : Sapaan.Any(s => kata.StartsWith(s + " ", StringComparison.Ordinal)) ? new(Niat.Menu, Yakin: 0.5) : null;

    static Maksud Layanan(Layanan l, double yakin) => new(l.JenisHasil == JenisHasil.Aduan ? Niat.Aduan : Niat.Syarat, l.Kode, yakin);

    static IEnumerable<string> Kunci(Layanan l) => l.Rincian.Alias.Append(l.Kode).Append(l.Nama).Append(l.JudulWa).Select(Polos).Where(k => k.Length > 1);

    [GeneratedRegex(@"\b(PMH|ADU)[\s-]*([0-9]{4})[\s-]*([0-9]{1,6})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PolaNomor();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex BukanKata();
}
