using LayananPublik.Bersama;

namespace LayananPublik.KotakMasuk;

/// <summary>How a citizen agreed to be written to by WhatsApp.</summary>
public enum CaraSetuju { DatangSendiri, Telepon, Formulir, LewatKeluarga, LewatRtRw }

/// <summary>That somebody agreed to be written to first: who, how, when, and which officer noted it. Kept for as long as the conversation; never changed.</summary>
public sealed class PersetujuanWarga
{
    public const int PanjangNama = 120, PanjangKeterangan = 300;

    PersetujuanWarga() { }

    public int Id { get; private set; }

    public int PercakapanId { get; private set; }

    public Percakapan Percakapan { get; private set; } = null!;

    /// <summary>Who agreed; not always the one whose phone it is.</summary>
    public string Nama { get; private set; } = "";

    public CaraSetuju Cara { get; private set; }

    /// <summary>The day on which it was given.</summary>
    public DateOnly Tanggal { get; private set; }

    public string? Keterangan { get; private set; }

    public int PetugasId { get; private set; }

    public string Oleh { get; private set; } = "";

    public DateTimeOffset Pada { get; private set; }

    public static PersetujuanWarga Catat(Percakapan percakapan, IsiPersetujuan isi, int petugasId, Pelaku oleh, DateTimeOffset pada) => new()
    {
        Percakapan = percakapan, PercakapanId = percakapan.Id, Nama = isi.Nama.Trim(), Cara = isi.Cara, Tanggal = isi.Tanggal,
        Keterangan = string.IsNullOrWhiteSpace(isi.Keterangan) ? null : isi.Keterangan.Trim(), PetugasId = petugasId, Oleh = oleh.Nama, Pada = pada
    };
}

/// <summary>What an officer notes about the consent.</summary>
public sealed record IsiPersetujuan(string Nama, CaraSetuju Cara, DateOnly Tanggal, string? Keterangan = null)
{
    /// <summary>The first mistake as one sentence; null when there is none.</summary>
    public string? Tolak(DateOnly hariIni) =>
        Nama.Trim().Length is < 3 or > PersetujuanWarga.PanjangNama ? "Tulis nama orang yang menyetujui dihubungi lewat WhatsApp."
        : Tanggal > hariIni ? "Tanggal persetujuan tidak boleh di masa depan."
        : Tanggal < hariIni.AddYears(-1) ? "Persetujuan ini lebih dari setahun. Minta persetujuan baru dulu."
        : Keterangan?.Length > PersetujuanWarga.PanjangKeterangan ? $"Keterangan paling panjang {PersetujuanWarga.PanjangKeterangan} huruf."
        : null;

    public static string Sebutan(CaraSetuju cara) => cara switch
    {
        CaraSetuju.DatangSendiri => "datang ke kantor", CaraSetuju.Telepon => "lewat telepon", CaraSetuju.Formulir => "formulir tertulis", CaraSetuju.LewatKeluarga => "lewat keluarga", _ => "lewat ketua RT/RW"
    };
}
