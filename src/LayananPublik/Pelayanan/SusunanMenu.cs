using System.Text.RegularExpressions;

namespace LayananPublik.Pelayanan;

/// <summary>The first list a citizen sees and the categories behind it, in their order. A unit without its own follows the unit above.</summary>
public sealed partial record SusunanMenu
{
    /// <summary>Before the code of a category: "KAT:SURAT".</summary>
    public const string AwalanKategori = "KAT:";

    public const int KategoriTerbanyak = 10;

    public static SusunanMenu Bawaan => new() { Kategori = Katalog.Bawaan.Kategori, MenuUtama = Katalog.Bawaan.MenuUtama };

    /// <summary>Rows that the program answers by itself; every other row is a category or a service.</summary>
    public static readonly IReadOnlyList<string> BarisTetap = ["PAKET", "STATUS", "PETUGAS"];

    public IReadOnlyList<Kategori> Kategori { get; init; } = [];

    public IReadOnlyList<BarisMenu> MenuUtama { get; init; } = [];

    /// <summary>Without stray blanks around its words.</summary>
    public SusunanMenu Rapi() => new()
    {
        Kategori = [.. Kategori.Select(k => new Kategori(k.Kode.Trim().ToUpperInvariant(), k.Judul.Trim(), k.Deskripsi.Trim()))],
        MenuUtama = [.. MenuUtama.Select(b => b with { Id = b.Id.Trim(), Judul = b.Judul.Trim(), Deskripsi = b.Deskripsi.Trim() })]
    };

    /// <summary>Every mistake at its place: "menu:3", "kategori:0", or "menu".</summary>
    public IEnumerable<Temuan> Periksa(IReadOnlyList<LayananKatalog> layanan) =>
    [
        .. MenuUtama.SelectMany((b, i) => Baris($"menu:{i}", b.Judul, b.Deskripsi)),
        .. MenuUtama.Select((b, i) => (b, i)).Where(x => !Dikenal(x.b.Id, layanan)).Select(x => new Temuan($"menu:{x.i}", $"Baris {x.b.Judul} menunjuk layanan atau kategori yang tidak ada.")),
        .. MenuUtama.Select((b, i) => (b, i)).Where(x => MenuUtama.Take(x.i).Any(l => l.Id == x.b.Id)).Select(x => new Temuan($"menu:{x.i}", $"Baris {x.b.Judul} menunjuk tujuan yang sama dengan baris lain.")),
        .. MenuUtama.Count(b => b.Aktif) > PeriksaKatalog.BarisPerDaftar ? [new("menu", $"Menu utama berisi {MenuUtama.Count(b => b.Aktif)} baris; WhatsApp menerima paling banyak {PeriksaKatalog.BarisPerDaftar}.")] : Kosong,
        .. MenuUtama.Any(b => b is { Id: "PETUGAS", Aktif: true }) ? Kosong : [new("menu", "Menu utama harus memuat baris untuk berbicara dengan petugas.")],
        .. Kategori.SelectMany((k, i) => Baris($"kategori:{i}", k.Judul, k.Deskripsi)),
        .. Kategori.Select((k, i) => (k, i)).Where(x => !PolaKode().IsMatch(x.k.Kode)).Select(x => new Temuan($"kategori:{x.i}", "Kode kategori 2 sampai 20 huruf besar atau angka, contoh SURAT.")),
        .. Kategori.Select((k, i) => (k, i)).Where(x => Kategori.Take(x.i).Any(l => l.Kode == x.k.Kode)).Select(x => new Temuan($"kategori:{x.i}", $"Kode kategori {x.k.Kode} dipakai lebih dari sekali.")),
        .. Kategori.Count > KategoriTerbanyak ? [new("kategori", $"Kategori paling banyak {KategoriTerbanyak}.")] : Kosong,
    ];

    /// <summary>Services that would no longer stand in any category.</summary>
    public IEnumerable<LayananKatalog> Kehilangan(SusunanMenu lama, IReadOnlyList<LayananKatalog> layanan) =>
        layanan.Where(l => lama.Kategori.Any(k => k.Kode == l.Kategori) && Kategori.All(k => k.Kode != l.Kategori));

    bool Dikenal(string id, IReadOnlyList<LayananKatalog> layanan) => BarisTetap.Contains(id)
        || (id.StartsWith(AwalanKategori, StringComparison.Ordinal) ? Kategori.Any(k => k.Kode == id[AwalanKategori.Length..]) : layanan.Any(l => l.Kode == id));

    static IEnumerable<Temuan> Baris(string tempat, string judul, string deskripsi) =>
        PeriksaLayanan.Baris(judul, deskripsi).Select(t => t with { Tempat = tempat });

    static readonly Temuan[] Kosong = [];

    [GeneratedRegex(@"^[A-Z][A-Z0-9-]{1,19}\z")]
    private static partial Regex PolaKode();
}
