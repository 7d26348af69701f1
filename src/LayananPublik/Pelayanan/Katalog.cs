using System.Text.Json;
using System.Text.Json.Serialization;

namespace LayananPublik.Pelayanan;

/// <summary>The services an office starts with, read once from the embedded katalog.json.</summary>
public sealed record Katalog
{
    static readonly Lazy<Katalog> bawaan = new(Muat);

    public static Katalog Bawaan => bawaan.Value;

    public IReadOnlyList<Kategori> Kategori { get; init; } = [];
    public IReadOnlyList<BarisMenu> MenuUtama { get; init; } = [];
    public IReadOnlyList<DokumenSyarat> Dokumen { get; init; } = [];
    public IReadOnlyDictionary<string, IReadOnlyList<FieldLayanan>> KelompokField { get; init; } =
        new Dictionary<string, IReadOnlyList<FieldLayanan>>();
    public IReadOnlyList<LayananKatalog> Layanan { get; init; } = [];

    /// <summary>All fields of a service in the order the form shows them: its groups, its own, the questions of its requirements.</summary>
    public IReadOnlyList<FieldLayanan> FieldUntuk(RincianLayanan rincian) =>
        [.. rincian.FieldKelompok.SelectMany(k => KelompokField[k]), .. rincian.Field, .. rincian.FieldTanya];

    /// <summary>What a kind of document is called; its code where the catalogue does not know it.</summary>
    public static string NamaDokumen(string kode) => Bawaan.Dokumen.FirstOrDefault(d => d.Kode == kode)?.Nama ?? kode;

    /// <summary>The same groups of questions around an office's own services, menu and kinds of documents.</summary>
    public Katalog Dengan(IReadOnlyList<LayananKatalog> layanan, SusunanMenu susunan) => this with
    {
        Layanan = layanan, Kategori = susunan.Kategori, MenuUtama = susunan.MenuUtama,
        Dokumen = [.. Dokumen.Concat(layanan.SelectMany(l => l.Rincian.Syarat).Select(s => new DokumenSyarat(s.Dok, s.Nama, s.Catatan))).DistinctBy(d => d.Kode)]
    };

    static Katalog Muat()
    {
        using var isi = typeof(Katalog).Assembly.GetManifestResourceStream("LayananPublik.Pelayanan.katalog.json")
            ?? throw new InvalidOperationException("katalog.json is not embedded in the assembly.");
        var katalog = JsonSerializer.Deserialize<Katalog>(isi, RincianLayanan.Json)
            ?? throw new JsonException("katalog.json kosong.");
        var salah = PeriksaKatalog.Semua(katalog).ToList();
        return salah.Count == 0 ? katalog : throw new InvalidDataException(string.Join(Environment.NewLine, salah));
    }
}

/// <summary>One service as the catalogue file lists it, before an office makes it its own.</summary>
public sealed record LayananKatalog
{
    public required string Kode { get; init; }
    public required int NomorMenu { get; init; }
    public required string Nama { get; init; }
    public required string JudulWa { get; init; }
    public required string DeskripsiWa { get; init; }
    public required string Kategori { get; init; }
    public required JenisHasil JenisHasil { get; init; }

    /// <summary>Offered to citizens now.</summary>
    public bool Aktif { get; init; } = true;
    public required RincianLayanan Rincian { get; init; }
}

/// <summary>What the office delivers at the end: its own letter, a dossier for Dukcapil, a time slot, follow-up, or a decision about personal data (never in the catalogue: <see cref="Pelayanan.HakData"/>).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<JenisHasil>))]
public enum JenisHasil
{
    [JsonStringEnumMemberName("SURAT_KANTOR")] SuratKantor,
    [JsonStringEnumMemberName("TERUSKAN_DUKCAPIL")] TeruskanDukcapil,
    [JsonStringEnumMemberName("BOOKING")] Booking,
    [JsonStringEnumMemberName("ADUAN")] Aduan,
    [JsonStringEnumMemberName("HAK_DATA")] HakData,
}

public sealed record Kategori(string Kode, string Judul, string Deskripsi);

/// <summary>A row of the bot's first list; one that is off stays in the office's list.</summary>
public sealed record BarisMenu(string Id, string Judul, string Deskripsi, bool Aktif = true);

/// <summary>A kind of document citizens send, with its usual name and hint.</summary>
/// <param name="Tetap">It stays the same from one application to the next: what was sent once for a person is not asked again.</param>
public sealed record DokumenSyarat(string Kode, string Nama, string? Catatan = null, bool Tetap = false);
