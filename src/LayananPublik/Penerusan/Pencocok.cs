using System.Text.RegularExpressions;

namespace LayananPublik.Penerusan;

/// <summary>How sure it is whose a result is. Only <see cref="Pasti"/> goes without another click; <see cref="Usul"/> is one good guess, <see cref="Ragu"/> several or a contradiction.</summary>
public enum Kecocokan { Pasti, Usul, Ragu, TakAda }

/// <summary>What was found: the dossier, if one, those it may be, and why, in a sentence for the officer.</summary>
public sealed record Temuan(Kecocokan Kecocokan, Calon? Calon, IReadOnlyList<Calon> Pilihan, string Sebab);

/// <summary>Finds whose a result is. Its one rule: a citizen never gets somebody else's document, so whatever is not plain waits for a person.</summary>
public static partial class Pencocok
{
    /// <summary>For a PDF: by its name, checked against what stands in it (<paramref name="isi"/>, null when unreadable).</summary>
    public static Temuan Berkas(string namaBerkas, string? isi, IReadOnlyList<Calon> calon)
    {
        var nama = Path.GetFileNameWithoutExtension(namaBerkas);
        var (nomor, nik) = (Nomor(nama), Nik(nama));
        if (nomor.Count + nik.Count == 0) return TanpaKunci(nama, isi, calon);
        var cocok = calon.Where(c => (nomor.Count == 0 || nomor.Contains(c.Nomor)) && (nik.Count == 0 || nik.Contains(c.Nik))).ToList();
        var menyebut = nomor.Count > 0 ? "Nomor permohonan" : "NIK";
        if (cocok.Count == 0)
        {
            var separuh = calon.Where(c => nomor.Contains(c.Nomor) || nik.Contains(c.Nik)).ToList();
            return separuh.Count > 0 ? new(Kecocokan.Ragu, null, separuh, "Nomor permohonan dan NIK pada nama berkas bukan milik orang yang sama.")
                : new(Kecocokan.TakAda, null, [], $"{menyebut} pada nama berkas tidak ada di antara yang sedang di Dukcapil.");
        }
        if (cocok.Count > 1) cocok = PerKode(nama, cocok);
        if (cocok.Count > 1) return new(Kecocokan.Ragu, null, cocok, $"{menyebut} itu punya beberapa dokumen di Dukcapil. Pilih yang mana.");
        return Bertentangan(isi, cocok[0]) is { } tentang ? new(Kecocokan.Ragu, null, [cocok[0]], tentang) : new(Kecocokan.Pasti, cocok[0], cocok, $"{menyebut} pada nama berkas cocok.");
    }

    /// <summary>For a line of Dukcapil's list.</summary>
    public static Temuan Baris(BarisHasil b, IReadOnlyList<Calon> calon)
    {
        if (b.Nomor is null && b.Nik is null)
        {
            var senama = calon.Where(c => c.NamaPolos.Length > 0 && c.NamaPolos == Calon.Polos(b.Nama)).ToList();
            return senama.Count switch
            {
                0 => new(Kecocokan.TakAda, null, [], b.Galat ?? "Baris ini tidak menyebut nomor permohonan, NIK, atau nama yang sedang di Dukcapil."),
                1 => new(Kecocokan.Usul, senama[0], senama, "Hanya namanya yang sama. Cocokkan dulu."),
                _ => new(Kecocokan.Ragu, null, senama, "Ada beberapa orang bernama sama.")
            };
        }
        var dari = calon.Where(c => b.Nomor is null ? c.Nik == b.Nik : c.Nomor == b.Nomor).ToList();
        if (dari.Count == 0) return new(Kecocokan.TakAda, null, [], $"{(b.Nomor is null ? "NIK" : "Nomor permohonan")} ini tidak ada di antara yang sedang di Dukcapil.");
        if (dari.Count > 1 && b.Layanan is { } layanan) dari = PerLayanan(layanan, dari);
        if (dari.Count > 1) return new(Kecocokan.Ragu, null, dari, "Ada beberapa dokumen di Dukcapil untuk baris ini. Pilih yang mana.");
        var c = dari[0];
        if (b.Nik is { } nik && c.Nik.Length > 0 && c.Nik != nik) return new(Kecocokan.Ragu, null, dari, "NIK pada baris ini bukan NIK pemohon.");
        if (Calon.Polos(b.Nama) is { Length: > 0 } polos && c.NamaPolos.Length > 0 && polos != c.NamaPolos) return new(Kecocokan.Ragu, null, dari, "Nama pada baris ini bukan nama pemohon.");
        return new(Kecocokan.Pasti, c, dari, b.Nomor is null ? "NIK cocok." : "Nomor permohonan cocok.");
    }

    /// <summary>Two results for one dossier: neither may go by itself.</summary>
    public static IReadOnlyList<Temuan> TanpaKembar(IReadOnlyList<Temuan> semua)
    {
        var kembar = semua.Where(t => t.Calon is not null).GroupBy(t => t.Calon!.ButirId).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return [.. semua.Select(t => t.Calon is { } c && kembar.Contains(c.ButirId) ? new Temuan(Kecocokan.Ragu, null, [c], "Ada lebih dari satu untuk permohonan ini. Pilih yang benar.") : t)];
    }

    /// <summary>Request numbers and NIK in a text, as <see cref="HasilTiba.Isi"/> keeps them.</summary>
    public static string Petunjuk(string teks) => string.Join(' ', Nomor(teks).Concat(Nik(teks)).Distinct().Take(200));

    /// <summary>Also "PMH_2026_000123" and "pmh 2026 123".</summary>
    public static IReadOnlyList<string> Nomor(string teks) =>
        [.. PolaNomor().Matches(teks).Select(m => $"PMH-{m.Groups[1].Value}-{m.Groups[2].Value.PadLeft(6, '0')}").Distinct()];

    /// <summary>Sixteen digits that stand alone.</summary>
    public static IReadOnlyList<string> Nik(string teks) => [.. PolaNik().Matches(teks).Select(m => m.Value).Distinct()];

    // A family card names many people, and a person stands on more than one: what the text says is a hint, never enough.
    static Temuan TanpaKunci(string nama, string? isi, IReadOnlyList<Calon> calon)
    {
        var bacaan = (isi ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        var dariNomor = calon.Where(c => bacaan.Contains(c.Nomor)).ToList();
        if (dariNomor.Count == 1) return new(Kecocokan.Pasti, dariNomor[0], dariNomor, "Nomor permohonan tertulis di dalam PDF.");
        var mirip = calon.Where(c => dariNomor.Contains(c) || (c.Nik.Length > 0 && bacaan.Contains(c.Nik)) || SeNama(nama, c)).ToList();
        return mirip.Count switch
        {
            0 => new(Kecocokan.TakAda, null, [], isi is null ? "Nama berkas tidak dikenali dan isinya tidak terbaca. Pilih pemohonnya." : "Nama dan isi berkas tidak menyebut siapa pun yang sedang di Dukcapil."),
            1 => new(Kecocokan.Usul, mirip[0], mirip, bacaan.Contains(mirip[0].Nik) ? "NIK pemohon tertulis di dalam PDF. Buka dan cocokkan dulu." : "Hanya namanya yang sama. Buka dan cocokkan dulu."),
            _ => new(Kecocokan.Ragu, null, mirip, "Berkas ini bisa milik beberapa orang.")
        };
    }

    static bool SeNama(string nama, Calon c)
    {
        if (c.NamaPolos.Length == 0) return false;
        var kata = $" {Calon.Polos(BukanHuruf().Replace(nama, " ").Trim())} ";
        return kata.Contains($" {c.NamaPolos} ", StringComparison.Ordinal);
    }

    static string? Bertentangan(string? isi, Calon c)
    {
        if (isi is null) return null;
        var (nomor, nik) = (Nomor(isi), Nik(isi));
        if (nomor.Count > 0 && !nomor.Contains(c.Nomor)) return "Nama berkas cocok, tetapi nomor permohonan di dalam PDF lain. Buka dan cocokkan dulu.";
        return c.Nik.Length > 0 && nik.Count > 0 && !nik.Contains(c.Nik) ? "Nama berkas cocok, tetapi di dalam PDF hanya ada NIK orang lain. Buka dan cocokkan dulu." : null;
    }

    static List<Calon> PerKode(string nama, List<Calon> calon)
    {
        var besar = nama.ToUpperInvariant();
        var cocok = calon.Where(c => Regex.IsMatch(besar, $"(?<![A-Z]){Regex.Escape(c.Kode)}(?![A-Z-]*[A-Z])")).ToList();
        return cocok.Count == 1 ? cocok : calon;
    }

    static List<Calon> PerLayanan(string layanan, List<Calon> calon)
    {
        var cocok = calon.Where(c => string.Equals(c.Layanan, layanan, StringComparison.OrdinalIgnoreCase) || string.Equals(c.Kode, layanan, StringComparison.OrdinalIgnoreCase)).ToList();
        return cocok.Count == 1 ? cocok : calon;
    }

    [GeneratedRegex(@"(?<![A-Za-z])PMH[\s_.\-]*(20\d{2})[\s_.\-]*(\d{6}|(?<=[\s_.\-])\d{1,6})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex PolaNomor();

    [GeneratedRegex(@"(?<!\d)\d{16}(?!\d)")]
    private static partial Regex PolaNik();

    [GeneratedRegex(@"[^\p{L}' ]+")]
    private static partial Regex BukanHuruf();
}
