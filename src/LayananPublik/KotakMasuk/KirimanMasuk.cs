using LayananPublik.Bersama;

namespace LayananPublik.KotakMasuk;

public enum StatusOlah { Baru, Selesai, Gagal, Diabaikan }

/// <summary>One delivery as it came over the wire, stored before it is acknowledged; a worker takes it apart into <see cref="PembaruanMasuk"/>.</summary>
public sealed class KirimanMasuk : IBersewa
{
    KirimanMasuk() { }

    public long Id { get; private set; }

    /// <summary>SHA-256 of the body: the same delivery twice is one row.</summary>
    public string Sari { get; private set; } = "";

    [Tersegel]
    public byte[] Isi { get; private set; } = [];

    public DateTimeOffset Pada { get; private set; }

    public StatusOlah Status { get; private set; }

    public int Percobaan { get; private set; }

    public DateTimeOffset BerikutPada { get; private set; }

    public string? PemilikSewa { get; private set; }

    public DateTimeOffset? SewaSampai { get; private set; }

    public string? Galat { get; private set; }

    public static KirimanMasuk Catat(string sari, byte[] isi, DateTimeOffset pada) =>
        new() { Sari = sari, Isi = isi, Pada = pada, BerikutPada = pada };

    /// <summary>The id that it was stored under.</summary>
    internal void Bernomor(long id) => Id = id;

    /// <summary>Stored for a worker that holds it in memory already.</summary>
    internal void Titipkan(string pemilik, DateTimeOffset sampai) => (PemilikSewa, SewaSampai) = (pemilik, sampai);

    public void Selesai() => (Status, PemilikSewa, SewaSampai, Galat) = (StatusOlah.Selesai, null, null, null);

    /// <summary>Nothing in it can be read; it is kept and waits for a person.</summary>
    public void TakTerbaca(string galat) => (Status, Galat, PemilikSewa, SewaSampai) = (StatusOlah.Gagal, galat, null, null);

    /// <summary>The fault lay elsewhere (database, disk): the same again at once, and not counted.</summary>
    public void Tunda(string galat) => (Galat, PemilikSewa, SewaSampai) = (galat, null, null);

    /// <summary>A person asks for another try.</summary>
    public void UlangiLagi(DateTimeOffset pada) => (Status, Percobaan, BerikutPada, Galat, PemilikSewa, SewaSampai) = (StatusOlah.Baru, 0, pada, null, null, null);

    /// <summary>A person has looked at it and wants no more of it.</summary>
    public void Abaikan() => (Status, PemilikSewa, SewaSampai) = (StatusOlah.Diabaikan, null, null);

    /// <summary>Tries again later; after ten times it waits for a person.</summary>
    public void Gagal(string galat, DateTimeOffset pada)
    {
        Percobaan++;
        (Galat, PemilikSewa, SewaSampai) = (galat, null, null);
        if (Percobaan >= 10) Status = StatusOlah.Gagal;
        else BerikutPada = pada + TimeSpan.FromSeconds(Math.Min(600, Math.Pow(2, Percobaan)));
    }
}
