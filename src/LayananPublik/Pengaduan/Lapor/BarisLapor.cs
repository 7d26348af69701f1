namespace LayananPublik.Pengaduan;

/// <summary>One complaint as an admin types it into SP4N-LAPOR!: nothing of who reported it, nothing in his words.</summary>
public sealed record BarisLapor(string Nomor, string? NomorLapor, DateTimeOffset Pada, DateTimeOffset? Kejadian, string Kategori, string Ringkasan, bool Anonim, bool Rahasia, string Wilayah, string KodeWilayah, string? Rw, double? Lintang, double? Bujur,
    StatusAduan Status, DateTimeOffset? StatusPada, string? Dinas, IReadOnlyList<string> Tembusan, string? TindakLanjut)
{
    public const string Tertutup = "(rahasia: isi dari halaman aduan)";

    /// <summary>The columns, in the order of the form on which an institution's admin enters a report; why these, stands in decision 0092.</summary>
    public static readonly IReadOnlyList<string> Kepala =
    [
        "Nomor aduan kantor", "Nomor SP4N-LAPOR!", "Tanggal laporan", "Tanggal kejadian", "Klasifikasi", "Judul laporan", "Isi laporan", "Kategori", "Lokasi kejadian", "Kode wilayah", "Lintang", "Bujur", "Anonim", "Rahasia",
        "Status SP4N-LAPOR!", "Status kantor", "Tanggal status", "Instansi terdisposisi", "Tembusan", "Tindak lanjut"
    ];

    /// <summary>The words of the national system for our states; an archived one there is a refused one here.</summary>
    public static string StatusLapor(StatusAduan s) => s switch
    {
        StatusAduan.Baru => "Belum diverifikasi",
        StatusAduan.ButuhData => "Tunda",
        StatusAduan.BukanWewenang => "Bukan wewenang",
        StatusAduan.Ditolak or StatusAduan.Dicabut or StatusAduan.Duplikat => "Arsip",
        StatusAduan.Selesai => "Selesai",
        StatusAduan.Diverifikasi or StatusAduan.Didisposisi => "Terverifikasi",
        _ => "Diproses"
    };

    public string Judul => $"{(Rahasia ? "Aduan rahasia" : Kategori)} di {Wilayah}";

    public IReadOnlyList<string> Sel(TimeZoneInfo zona)
    {
        string Tanggal(DateTimeOffset? t) => t is { } x ? TimeZoneInfo.ConvertTime(x, zona).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) : "";
        string Angka(double? d) => d is { } x && !Rahasia ? x.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture) : "";
        return
        [
            Nomor, NomorLapor ?? "", Tanggal(Pada), Tanggal(Kejadian), "Pengaduan", Judul, Rahasia ? Tertutup : Ringkasan, Rahasia ? "" : Kategori, string.Join(", ", new[] { !Rahasia && Rw is { Length: > 0 } ? $"RW {Rw}" : "", Wilayah }.Where(t => t.Length > 0)), KodeWilayah,
            Angka(Lintang), Angka(Bujur), Ya(Anonim), Ya(Rahasia), StatusLapor(Status), SebutStatus(Status), Tanggal(StatusPada), Dinas ?? "", string.Join(", ", Tembusan), Rahasia ? "" : TindakLanjut ?? ""
        ];
    }

    static string Ya(bool b) => b ? "Ya" : "Tidak";

    static string SebutStatus(StatusAduan s) => AlurAduan.Sebutan(s);
}
