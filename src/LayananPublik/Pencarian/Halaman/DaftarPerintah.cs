using LayananPublik.Kepegawaian;
using LayananPublik.Penataan.Halaman;
using LayananPublik.Shell;

namespace LayananPublik.Pencarian.Halaman;

/// <summary>Places and frequent actions that can be gone to by name.</summary>
public sealed class DaftarPerintah(MenuUtama menu)
{
    const int Terbanyak = 6;

    static readonly TemuanPerintah[] Lazim =
    [
        new("Percakapan yang menunggu petugas", "support_agent", "/?saring=perlupetugas", Izin.LihatPercakapan), new("Percakapan yang saya tangani", "person", "/?saring=miliksaya", Izin.LihatPercakapan),
        new("Antrean permohonan", "assignment", "/?tab=antrean", Izin.LihatPermohonan), new("Buat permohonan di loket", "storefront", "/loket", Izin.PeriksaPermohonan), new("Ganti sandi", "key", "/akun/sandi", null)
    ];

    /// <summary>All words of the question begin a word of the name; without a question the places of the menu.</summary>
    public IReadOnlyList<TemuanPerintah> Cari(PetugasAktif petugas, string? teks)
    {
        var kata = PecahKata.Dari(teks ?? "").Select(k => k.Kata).ToList();
        // A card's number is no word, and no word would fit everything.
        if (kata.Count == 0 && !string.IsNullOrWhiteSpace(teks)) return [];
        var semua = menu.Untuk(petugas).Select(b => new TemuanPerintah($"Buka {b.Judul}", b.Ikon, b.Href, b.Izin)).Concat(Lazim)
            .Concat(BingkaiPengaturan.Tempat.Select(t => new TemuanPerintah($"Pengaturan: {t.Judul}", t.Ikon, t.Href, Izin.KelolaKantor)));
        return [.. semua.Where(p => (p.Izin is not { } izin || petugas.Boleh(izin)) && Cocok(p.Judul, kata)).Take(Terbanyak)];
    }

    static bool Cocok(string judul, List<string> kata)
    {
        var milik = PecahKata.Dari(judul).Select(k => k.Kata).ToList();
        return kata.TrueForAll(k => milik.Exists(m => m.StartsWith(k, StringComparison.Ordinal)));
    }
}

public sealed record TemuanPerintah(string Judul, string Ikon, string Href, Izin? Izin);
