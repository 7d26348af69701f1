using LayananPublik.Data;
using Microsoft.Extensions.Configuration.Json;

namespace LayananPublik.Pengaturan;

/// <summary>All settings of the office, read and checked together at start. Every mistake is listed at once; appsettings.template.json explains each key.</summary>
public sealed class PengaturanKantor
{
    static readonly string[] BagianDikenal = ["Basisdata", "ConnectionStrings", "Penyimpanan", "WhatsApp", "Kantor", "Pemindai", "Bsre", "Logging", "AllowedHosts", "Kestrel", "Urls"];

    PengaturanKantor(BasisdataOptions basisdata, PenyimpananOptions penyimpanan, WhatsAppOptions whatsApp, KantorOptions kantor, PemindaiOptions pemindai, BsreOptions bsre, string? sambungan)
    {
        (WhatsApp, Kantor, Pemindai, Bsre, BerkasPerHari) = (whatsApp, kantor, pemindai, bsre, penyimpanan.BerkasPerHari);
        Folder = Path.GetFullPath(penyimpanan.Folder);
        SimpanKiriman = TimeSpan.FromDays(penyimpanan.SimpanKirimanHari);
        BatasBerkas = penyimpanan.BatasBerkasMb * 1024L * 1024L;
        Data = new(basisdata.Penyedia == "SqlServer", sambungan ?? $"Data Source={Path.Combine(Folder, "layanan.db")}", Folder);
    }

    public WhatsAppOptions WhatsApp { get; }

    public KantorOptions Kantor { get; }

    public PemindaiOptions Pemindai { get; }

    public BsreOptions Bsre { get; }

    public PengaturanData Data { get; }

    /// <summary>Absolute path of database, documents and keys.</summary>
    public string Folder { get; }

    /// <summary>How long a delivery that has been worked off is kept.</summary>
    public TimeSpan SimpanKiriman { get; }

    /// <summary>Largest file taken from a citizen, in bytes.</summary>
    public long BatasBerkas { get; }

    /// <summary>Files taken from one citizen within 24 hours.</summary>
    public int BerkasPerHari { get; }

    public bool Simulator => WhatsApp.Mode == "Simulator";

    /// <exception cref="PengaturanSalahException">Lists every mistake.</exception>
    public static PengaturanKantor Baca(IConfiguration c)
    {
        var salah = new List<string>();
        var basisdata = Bagian<BasisdataOptions>(c, "Basisdata", salah);
        var penyimpanan = Bagian<PenyimpananOptions>(c, "Penyimpanan", salah);
        var wa = Bagian<WhatsAppOptions>(c, "WhatsApp", salah);
        var kantor = Bagian<KantorOptions>(c, "Kantor", salah);
        var pemindai = Bagian<PemindaiOptions>(c, "Pemindai", salah);
        var bsre = Bagian<BsreOptions>(c, "Bsre", salah);
        var sambungan = c.GetConnectionString("Layanan");
        wa.TentukanMode();
        basisdata.Periksa(sambungan, salah);
        penyimpanan.Periksa(salah);
        wa.Periksa(salah);
        kantor.Periksa(salah);
        pemindai.Periksa(salah);
        bsre.Periksa(salah);
        foreach (var k in c.GetSection("ConnectionStrings").GetChildren().Where(k => k.Key != "Layanan"))
            salah.Add($"ConnectionStrings:{k.Key}: tidak dikenal; yang ada hanya ConnectionStrings:Layanan.");
        salah.AddRange(BagianAsing(c).Select(b => $"{b}: bagian tidak dikenal. Yang dikenal: {string.Join(", ", BagianDikenal)}."));
        return salah.Count == 0 ? new(basisdata, penyimpanan, wa, kantor, pemindai, bsre, sambungan) : throw new PengaturanSalahException(salah);
    }

    /// <summary>The settings, or null after every mistake was listed on <paramref name="galat"/>: the start then ends without a stack trace.</summary>
    public static PengaturanKantor? BacaAtauSebutkan(IConfiguration c, TextWriter galat)
    {
        try
        {
            var pengaturan = Baca(c);
            pengaturan.BukaFolder();
            return pengaturan;
        }
        catch (PengaturanSalahException salah)
        {
            galat.WriteLine(salah.Message);
            return null;
        }
    }

    // Only files are looked through: the environment holds many names that are none of ours.
    static IEnumerable<string> BagianAsing(IConfiguration c) =>
        (c as IConfigurationRoot)?.Providers.OfType<JsonConfigurationProvider>().SelectMany(p => p.GetChildKeys([], null))
            .Distinct(StringComparer.OrdinalIgnoreCase).Except(BagianDikenal, StringComparer.OrdinalIgnoreCase) ?? [];

    void BukaFolder()
    {
        try
        {
            // A new folder is the app's alone: whoever reads the keys in it can sign in as anybody.
            if (!OperatingSystem.IsWindows()) Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            Directory.CreateDirectory(Path.Combine(Folder, "kunci", "sesi"));
        }
        catch (Exception galat) when (galat is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new PengaturanSalahException([$"Penyimpanan:Folder: \"{Folder}\" tidak dapat dibuat atau ditulisi ({galat.Message})"]);
        }
    }

    static T Bagian<T>(IConfiguration c, string nama, List<string> salah) where T : new()
    {
        var bagian = c.GetSection(nama);
        var kenal = typeof(T).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).ToList();
        foreach (var k in bagian.GetChildren().Where(k => !kenal.Contains(k.Key, StringComparer.OrdinalIgnoreCase)))
            salah.Add($"{nama}:{k.Key}: tidak dikenal. Yang dikenal: {string.Join(", ", kenal)}.");
        try { return bagian.Get<T>() ?? new(); }
        catch (InvalidOperationException galat)
        {
            salah.Add($"{nama}: nilai tidak dapat dibaca ({galat.InnerException?.Message ?? galat.Message})");
            return new();
        }
    }
}

/// <summary>The start is refused; <see cref="Salah"/> has one Indonesian line per mistake.</summary>
public sealed class PengaturanSalahException(IReadOnlyList<string> salah)
    : Exception("Pengaturan salah:" + string.Concat(salah.Select(s => Environment.NewLine + "  - " + s)))
{
    public IReadOnlyList<string> Salah { get; } = salah;
}
