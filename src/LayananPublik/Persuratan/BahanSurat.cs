using LayananPublik.Kantor;
using LayananPublik.Pelayanan;

namespace LayananPublik.Persuratan;

/// <summary>Everything a letter is made of: the citizen's answers, the office that speaks and the officer who signs.</summary>
public sealed record BahanSurat
{
    public required string KodeLayanan { get; init; }
    public required string Judul { get; init; }
    /// <summary>Answers by field name, as stored: dates yyyy-MM-dd, RT and RW three digits, names as on the identity card.</summary>
    public required IReadOnlyDictionary<string, string> Isian { get; init; }
    public IReadOnlyList<IsianBerlabel> IsianKhusus { get; init; } = [];
    /// <summary>The office's wording; without it, or while it is still the catalogue's, the built-in letter speaks.</summary>
    public IsiSurat? IsiSurat { get; init; }
    public required Kop Kop { get; init; }
    public required UnitPenerbit Unit { get; init; }
    public required PejabatTtd Pejabat { get; init; }
    public PejabatTtd? Mengetahui { get; init; }
    public RegisterKedua? Register { get; init; }
    /// <summary>The office's own template; null = the built-in one.</summary>
    public TemplatPakai? Templat { get; init; }
    public string? Nomor { get; init; }
    /// <summary>Numbers of further sheets by their part: "N6". Which there are says <see cref="SusunSurat.BagianBernomor"/>.</summary>
    public IReadOnlyDictionary<string, string> NomorBagian { get; init; } = new Dictionary<string, string>();
    public required DateOnly Tanggal { get; init; }
    public string? UrlVerifikasi { get; init; }
    public string? KodeVerifikasi { get; init; }
    public string? MasaBerlaku { get; init; }
    public CaraTanda Cara { get; init; }
    public CaraTanda CaraMengetahui { get; init; } = CaraTanda.TandaTanganBasah;
    public string? PenerbitSertifikat { get; init; }
    public TataSurat Tata { get; init; } = TataSurat.Bawaan;
}

/// <summary>The text of a template and what its version is called: "versi 3 Kelurahan Contoh".</summary>
public sealed record TemplatPakai(string Nama, string Teks, int? VersiId = null);

/// <summary>An answer to one of the service's own questions, with what the form called it.</summary>
public sealed record IsianBerlabel(string Name, string Label, TipeField Type, string Value, bool Wajib = false);

/// <summary>The office in whose name the letter speaks; a kelurahan stays part of its kecamatan.</summary>
public sealed record UnitPenerbit(JenisUnit Jenis, string Nama, string Kecamatan, string Kabupaten, string TempatSurat);

/// <summary>Who signs. <see cref="Awalan"/> holds what stands before the office: "a.n. CAMAT CONTOH", "Plt.", or for u.b. several lines.</summary>
public sealed record PejabatTtd(string Jabatan, string Nama, string? Pangkat = null, string? Nip = null)
{
    public IReadOnlyList<string> Awalan { get; init; } = [];
}
