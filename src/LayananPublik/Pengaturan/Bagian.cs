using System.Text.RegularExpressions;

namespace LayananPublik.Pengaturan;

public sealed class BasisdataOptions
{
    /// <summary>"Sqlite" or "SqlServer".</summary>
    public string Penyedia { get; set; } = "Sqlite";

    internal void Periksa(string? sambungan, List<string> salah)
    {
        if (Penyedia is not ("Sqlite" or "SqlServer")) salah.Add($"Basisdata:Penyedia: \"{Penyedia}\" tidak dikenal; isi Sqlite atau SqlServer.");
        if (Penyedia == "SqlServer" && string.IsNullOrWhiteSpace(sambungan)) salah.Add("ConnectionStrings:Layanan: wajib diisi bila Basisdata:Penyedia = SqlServer.");
    }
}

public sealed class PenyimpananOptions
{
    /// <summary>Database, documents and keys; relative to where the app is started.</summary>
    public string Folder { get; set; } = "./data";

    /// <summary>Largest file taken from a citizen, in MiB.</summary>
    public int BatasBerkasMb { get; set; } = 20;

    /// <summary>Files taken from one citizen within 24 hours; the rest is fetched when a person asks.</summary>
    public int BerkasPerHari { get; set; } = 200;

    /// <summary>Days after which a delivery that has been worked off is removed, raw body and keys. Meta repeats deliveries for seven days.</summary>
    public int SimpanKirimanHari { get; set; } = 30;

    internal void Periksa(List<string> salah)
    {
        if (string.IsNullOrWhiteSpace(Folder)) salah.Add("Penyimpanan:Folder: tidak boleh kosong.");
        if (BatasBerkasMb is < 1 or > 100) salah.Add("Penyimpanan:BatasBerkasMb: isi 1 sampai 100.");
        if (BerkasPerHari is < 5 or > 10_000) salah.Add("Penyimpanan:BerkasPerHari: isi 5 sampai 10000.");
        if (SimpanKirimanHari is < 9 or > 3650) salah.Add("Penyimpanan:SimpanKirimanHari: isi 9 sampai 3650; kurang dari itu kiriman yang diulang WhatsApp tidak dikenali lagi.");
    }
}

public sealed class KantorOptions
{
    /// <summary>IANA zone of a new office: Asia/Jakarta, Asia/Makassar or Asia/Jayapura.</summary>
    public string ZonaWaktu { get; set; } = "Asia/Jakarta";

    /// <summary>Address under which citizens reach the app, for QR codes and links, e.g. https://layanan.contoh.go.id; empty = the address it listens on.</summary>
    public string AlamatPublik { get; set; } = "";

    internal void Periksa(List<string> salah)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(ZonaWaktu, out _)) salah.Add($"Kantor:ZonaWaktu: \"{ZonaWaktu}\" tidak dikenal; contoh Asia/Jakarta, Asia/Makassar, Asia/Jayapura.");
        if (AlamatPublik.Length > 0 && !(Uri.TryCreate(AlamatPublik, UriKind.Absolute, out var u) && u.Scheme is "http" or "https"))
            salah.Add("Kantor:AlamatPublik: isi alamat lengkap, misalnya https://layanan.contoh.go.id.");
    }
}

public sealed partial class WhatsAppOptions
{
    /// <summary>"Simulator" or "CloudApi"; empty = Simulator while there is no access token.</summary>
    public string Mode { get; set; } = "";

    public string BaseUrl { get; set; } = "https://graph.facebook.com";

    public string ApiVersion { get; set; } = "v25.0";

    /// <summary>Of the first number; more are added on the page Nomor WhatsApp.</summary>
    public string PhoneNumberId { get; set; } = "";

    public string WabaId { get; set; } = "";

    /// <summary>IANA zone of the account in Meta, in which its months begin; empty = Kantor:ZonaWaktu.</summary>
    public string ZonaWaktu { get; set; } = "";

    /// <summary>How many days a parked answer waits for the citizen to write.</summary>
    public int TitipanHari { get; set; } = 7;

    public string AccessToken { get; set; } = "";

    /// <summary>Header and value that carry the token; a Solution Provider may want "D360-API-KEY: {token}".</summary>
    public string AuthHeader { get; set; } = "Authorization: Bearer {token}";

    public string PathTemplate { get; set; } = "{version}/{phone_number_id}/{resource}";

    /// <summary>Extra hosts, separated by commas, that may receive the token for media downloads.</summary>
    public string MediaHosts { get; set; } = "";

    /// <summary>Host from which media are downloaded when a provider rewrites Meta's addresses (360dialog: its own); empty = the address Meta gives.</summary>
    public string MediaBaseUrl { get; set; } = "";

    public string AppSecret { get; set; } = "";

    /// <summary>The former secret while it is being rotated.</summary>
    public string AppSecretLama { get; set; } = "";

    public string VerifyToken { get; set; } = "";

    /// <summary>What Meta lets one number send in a second: 80, or 20 while it is also used in the WhatsApp Business app.</summary>
    public int PesanPerDetik { get; set; } = 80;

    internal void TentukanMode()
    {
        if (Mode.Length == 0) Mode = AccessToken.Length == 0 ? "Simulator" : "CloudApi";
    }

    internal void Periksa(List<string> salah)
    {
        if (Mode is not ("Simulator" or "CloudApi")) salah.Add($"WhatsApp:Mode: \"{Mode}\" tidak dikenal; isi Simulator atau CloudApi.");
        if (Mode == "Simulator" && AccessToken.Length > 0) salah.Add("WhatsApp:Mode: Simulator ditolak bila WhatsApp:AccessToken terisi; kosongkan token atau pakai CloudApi.");
        if (Mode == "CloudApi") Wajib(salah);
        if (ZonaWaktu.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(ZonaWaktu, out _)) salah.Add($"WhatsApp:ZonaWaktu: \"{ZonaWaktu}\" tidak dikenal; contoh Asia/Jakarta, atau kosongkan.");
        if (TitipanHari is < 1 or > 30) salah.Add("WhatsApp:TitipanHari: isi 1 sampai 30.");
        if (!Versi().IsMatch(ApiVersion)) salah.Add($"WhatsApp:ApiVersion: \"{ApiVersion}\" salah; contoh v25.0.");
        if (!(Uri.TryCreate(BaseUrl, UriKind.Absolute, out var u) && u.Scheme is "http" or "https")) salah.Add("WhatsApp:BaseUrl: isi alamat lengkap, misalnya https://graph.facebook.com.");
        if (MediaBaseUrl.Length > 0 && !(Uri.TryCreate(MediaBaseUrl, UriKind.Absolute, out var m) && m.Scheme is "http" or "https")) salah.Add("WhatsApp:MediaBaseUrl: isi alamat lengkap, atau kosongkan.");
        if (!AuthHeader.Contains("{token}", StringComparison.Ordinal) || !AuthHeader.Contains(':', StringComparison.Ordinal)) salah.Add("WhatsApp:AuthHeader: tulis \"Nama: nilai\" dengan {token}, misalnya Authorization: Bearer {token}.");
        if (PesanPerDetik is < 1 or > 1000) salah.Add("WhatsApp:PesanPerDetik: isi 1 sampai 1000; Meta memberi 80, atau 20 bila nomor juga dipakai di aplikasi WhatsApp Business.");
        if (!PathTemplate.Contains("{resource}", StringComparison.Ordinal)) salah.Add("WhatsApp:PathTemplate: harus memuat {resource}.");
    }

    void Wajib(List<string> salah)
    {
        foreach (var (nama, nilai) in new[] { ("AccessToken", AccessToken), ("PhoneNumberId", PhoneNumberId), ("AppSecret", AppSecret), ("VerifyToken", VerifyToken) })
            if (string.IsNullOrWhiteSpace(nilai)) salah.Add($"WhatsApp:{nama}: wajib diisi bila WhatsApp:Mode = CloudApi.");
    }

    [GeneratedRegex(@"^v\d+\.\d$")]
    private static partial Regex Versi();
}
