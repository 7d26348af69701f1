namespace LayananPublik.Kependudukan;

/// <summary>The line "nama#tanggal lahir#RT/RW" that opens an application, read as far as it can be.</summary>
public sealed record BarisData
{
    public NamaOrang? Nama { get; init; }
    public DateOnly? TanggalLahir { get; init; }
    public RtRw? RtRw { get; init; }

    /// <summary>What was written besides: a kelurahan or an address.</summary>
    public string? Sisa { get; init; }

    /// <summary>What to ask again, and nothing that was already given.</summary>
    public IReadOnlyList<KurangData> Kurang { get; init; } = [];

    public bool Lengkap => Kurang.Count == 0;

    public static BarisData Urai(string? teks, DateOnly hariIni) => new BacaBaris(hariIni).Urai(teks);

    /// <summary>Takes a later answer for what was missing; what was given stays.</summary>
    public BarisData Lengkapi(string? teks, DateOnly hariIni)
    {
        var jawaban = Urai(teks, hariIni);
        var gabungan = this with
        {
            Nama = Nama ?? jawaban.Nama,
            TanggalLahir = TanggalLahir ?? jawaban.TanggalLahir,
            RtRw = RtRw ?? jawaban.RtRw,
            Sisa = Sisa ?? jawaban.Sisa,
        };
        return gabungan with { Kurang = gabungan.YangKurang(jawaban.Kurang.Where(k => k.Salah).ToList()) };
    }

    // A record would print the birth date and the address into a log.
    public override string ToString() => $"BarisData ({Kurang.Count} kurang)";

    internal IReadOnlyList<KurangData> YangKurang(IReadOnlyList<KurangData> salah) =>
        [.. Belum().Select(k => salah.FirstOrDefault(s => s.Bagian == k.Bagian) ?? k)];

    IEnumerable<KurangData> Belum()
    {
        if (Nama is null)
        {
            yield return new(BagianData.Nama, false, "Nama belum ada. Tulis nama lengkap sesuai KTP.");
        }
        if (TanggalLahir is null)
        {
            yield return new(BagianData.TanggalLahir, false, "Tanggal lahir belum ada. Tulis tanggal-bulan-tahun, contoh 12-05-1990.");
        }
        if (RtRw is null)
        {
            yield return new(BagianData.RtRw, false, "RT dan RW belum ada. Tulis RT lalu RW, contoh RT 001/RW 002.");
        }
    }
}

/// <summary>One thing to ask again: missing, or wrong with its reason.</summary>
public sealed record KurangData(BagianData Bagian, bool Salah, string Kalimat);

public enum BagianData
{
    Nama,
    TanggalLahir,
    RtRw,
}
