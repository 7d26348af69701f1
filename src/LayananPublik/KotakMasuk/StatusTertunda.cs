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

    public DateTimeOffset Pada { get; private set; }

    public static StatusTertunda Simpan(string wamid, StatusKirim status, DateTimeOffset waktuMeta, int? kode, string? galat, DateTimeOffset pada) =>
        new() { Wamid = wamid, Status = status, WaktuMeta = waktuMeta, KodeGalat = kode, Galat = galat, Pada = pada };
}
