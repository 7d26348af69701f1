using System.Text.RegularExpressions;

namespace LayananPublik.Pelayanan;

/// <summary>A meaning and how it came about; shown by the test console.</summary>
public sealed record Uraian(Maksud Maksud, IReadOnlyList<KataDibaca> Kata, IReadOnlyList<Cocok> Calon, IReadOnlyDictionary<Niat, string> Tanda);

/// <summary>The one place that understands free text. Pure: the same text, catalogue and place in the talk give the same meaning.</summary>
public static partial class Pemahaman
{
    static readonly Dictionary<Niat, string> TanpaTanda = [];

    public static Maksud Tafsir(string? teks, KatalogUnit katalog, Langkah konteks) => Urai(teks, katalog, konteks).Maksud;

    public static Uraian Urai(string? teks, KatalogUnit katalog, Langkah konteks)
    {
        if (PilihanNomor(teks) is { } nomor) return Pasti(katalog.Nomor(nomor) is { } pilihan ? Layanan(pilihan) : katalog.NomorPaket(nomor) is { } paket ? new(Niat.Syarat, paket.Kode, 1) : new(Niat.TidakJelas));
        if (NomorPermohonan(teks) is not null) return Pasti(new(Niat.Status, Yakin: 1));
        if (katalog.KataKunci.Any(k => Kunci(teks, k))) return Pasti(new(Niat.Menu, Yakin: 1));
        if (Polos(teks) is { Length: > 0 } polos && katalog.Paket.FirstOrDefault(p => KunciPaket(p).Contains(polos)) is { } sebutan) return Pasti(new(Niat.Syarat, sebutan.Kode, 1));
        return new PahamiTeks(katalog, konteks).Urai(teks);
    }

    /// <summary>"PMH-2026-000123" in a text, however it is written.</summary>
    public static string? NomorPermohonan(string? teks) =>
        SemuaNomor(teks).FirstOrDefault();

    /// <summary>Every number in a text, of requests and complaints.</summary>
    public static IEnumerable<string> SemuaNomor(string? teks) =>
        PolaNomor().Matches(teks ?? "").Select(m => $"{m.Groups[1].Value}-{m.Groups[2].Value}-{m.Groups[3].Value.PadLeft(6, '0')}".ToUpperInvariant());

    /// <summary>A choice by number, never data: "#21", "21", "21.", "no 21", "nomor #21".</summary>
    public static int? PilihanNomor(string? teks) => PolaPilihan().Match(teks ?? "") is { Success: true } m ? int.Parse(m.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>Lower case, one space between words, nothing but letters and digits.</summary>
    public static string Polos(string? teks) => BukanKata().Replace((teks ?? "").ToLowerInvariant(), " ").Trim();

    /// <summary>Whether the words stand in the text one after the other.</summary>
    public static bool Memuat(string polos, string kata) => $" {polos} ".Contains($" {kata} ", StringComparison.Ordinal);

    // The office's keyword as people copy it from a poster: any case, glued, with a letter amiss.
    static bool Kunci(string? teks, string kunci)
    {
        var (tulis, minta) = (Rapat(teks), Rapat(kunci));
        return minta.Length >= 3 && Math.Abs(tulis.Length - minta.Length) <= 2 && (tulis == minta || minta.Length >= 8 && PembacaKata.Jarak(tulis, minta, 2) <= (minta.Length >= 14 ? 2 : 1));
    }

    static string Rapat(string? teks) => string.Concat(PembacaKata.Rapikan(teks is { Length: > 80 } ? "" : teks).Where(char.IsLetterOrDigit));

    static Uraian Pasti(Maksud m) => new(m, [], [], TanpaTanda);

    static Maksud Layanan(Layanan l) => new(l.JenisHasil == JenisHasil.Aduan ? Niat.Aduan : Niat.Syarat, l.Kode, 1) { Calon = [l.Kode] };

    static IEnumerable<string> KunciPaket(Paket p) => p.Rincian.Alias.Append(p.Kode).Append(p.Nama).Append(p.JudulWa).Select(Polos);

    [GeneratedRegex(@"\b(PMH|ADU)[\s-]*([0-9]{4})[\s-]*([0-9]{1,6})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PolaNomor();

    [GeneratedRegex(@"^\s*(?:(?:no|nomor|nomer|nmr|layanan|pilih|pilihan|menu|angka)\.?\s*)*#?\s*([0-9]{1,3})\s*[.)!#]*\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PolaPilihan();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex BukanKata();
}
