namespace LayananPublik.KotakMasuk;

/// <summary>A delivery status that came before the answer to our own send; it waits for the message it belongs to.</summary>
public sealed class StatusTertunda
{
    StatusTertunda() { }

    public int Id { get; private set; }

    public string Wamid { get; private set; } = "";

    public StatusKirim Status { get; private set; }

    public DateTimeOffset WaktuMeta { get; private set; }

    public int? KodeGalat { get; private set; }

    public string? Galat { get; private set; }

    public GolonganPesan? Golongan { get; private set; }

    public JenisTarif? JenisTarif { get; private set; }

    public DateTimeOffset Pada { get; private set; }

    /// <summary>What it said about the price, if anything.</summary>
    public Tarif? Tarif => Golongan is { } g && JenisTarif is { } j ? new(g, j) : null;

    public static StatusTertunda Simpan(string wamid, StatusKirim status, DateTimeOffset waktuMeta, int? kode, string? galat, Tarif? tarif, DateTimeOffset pada) =>
        new() { Wamid = wamid, Status = status, WaktuMeta = waktuMeta, KodeGalat = kode, Galat = galat, Golongan = tarif?.Golongan, JenisTarif = tarif?.Jenis, Pada = pada };
}
