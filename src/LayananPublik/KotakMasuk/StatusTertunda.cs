namespace LayananPublik.KotakMasuk;

/// <summary>A delivery status that came before the answer to our own send, or of which nobody knows yet to which of several tries it belongs; it waits for that.</summary>
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

    /// <summary>The row that it names, where an earlier try of that row may be meant as well.</summary>
    public int? PesanKeluarId { get; private set; }

    /// <summary>What it said about the price, if anything.</summary>
    public Tarif? Tarif => Golongan is { } g && JenisTarif is { } j ? new(g, j) : null;

    internal PesanKeluar Menyebut(PesanKeluar keluar)
    {
        PesanKeluarId = keluar.Id;
        return keluar;
    }

    public static StatusTertunda Simpan(string wamid, StatusKirim status, DateTimeOffset waktuMeta, int? kode, string? galat, Tarif? tarif, DateTimeOffset pada) =>
        new() { Wamid = wamid, Status = status, WaktuMeta = waktuMeta, KodeGalat = kode, Galat = galat, Golongan = tarif?.Golongan, JenisTarif = tarif?.Jenis, Pada = pada };
}
