using LayananPublik.Bersama;

namespace LayananPublik.KotakMasuk;

public enum JenisPembaruan { Pesan, Status, Lain }

public enum StatusPembaruan { Baru, Selesai, Gagal, Karantina, Diabaikan }

/// <summary>One message, status or other update of a delivery. Its key is unique, so a repeated delivery stops here; a bad one waits for a person and blocks nobody.</summary>
public sealed class PembaruanMasuk : IBersewa
{
    PembaruanMasuk() { }

    public long Id { get; private set; }

    public long KirimanMasukId { get; private set; }

    public KirimanMasuk KirimanMasuk { get; private set; } = null!;

    /// <summary>"m:" + wamid, "s:" + wamid + status, or "o:" + hash.</summary>
    public string Kunci { get; private set; } = "";

    public JenisPembaruan Jenis { get; private set; }

    /// <summary>Place within its delivery, from 0, by Meta's time.</summary>
    public int Urutan { get; private set; }

    public string? PhoneNumberId { get; private set; }

    /// <summary>Updates with the same key are processed in order and one at a time (number of the office + citizen).</summary>
    public string Jalur { get; private set; } = "";

    public StatusPembaruan Status { get; private set; }

    public int Percobaan { get; private set; }

    public DateTimeOffset BerikutPada { get; private set; }

    public string? PemilikSewa { get; private set; }

    public DateTimeOffset? SewaSampai { get; private set; }

    public string? Galat { get; private set; }

    public static PembaruanMasuk Dari(KirimanMasuk kiriman, string kunci, JenisPembaruan jenis, int urutan, string? phoneNumberId, string jalur) => new()
    {
        KirimanMasuk = kiriman, KirimanMasukId = kiriman.Id, Kunci = kunci, Jenis = jenis, Urutan = urutan, PhoneNumberId = phoneNumberId, Jalur = jalur, BerikutPada = kiriman.Pada
    };

    public void Selesai() => (Status, PemilikSewa, SewaSampai, Galat) = (StatusPembaruan.Selesai, null, null, null);

    public void Karantina(string sebab) => (Status, PemilikSewa, SewaSampai, Galat) = (StatusPembaruan.Karantina, null, null, sebab);

    public void Gagal(string galat, DateTimeOffset pada)
    {
        Percobaan++;
        (Galat, PemilikSewa, SewaSampai) = (galat, null, null);
        if (Percobaan >= 5) Status = StatusPembaruan.Gagal;
        else BerikutPada = pada + TimeSpan.FromSeconds(Math.Pow(3, Percobaan));
    }

    /// <summary>The fault lay elsewhere (database, disk): the same again in a moment, and not counted.</summary>
    public void Tunda(string galat, DateTimeOffset pada) => (Galat, PemilikSewa, SewaSampai, BerikutPada) = (galat, null, null, pada + TimeSpan.FromSeconds(2));

    /// <summary>A person asks for another try.</summary>
    public void UlangiLagi(DateTimeOffset pada) => (Status, Percobaan, BerikutPada, Galat, PemilikSewa, SewaSampai) = (StatusPembaruan.Baru, 0, pada, null, null, null);

    /// <summary>A person has looked at it and wants no more of it.</summary>
    public void Abaikan() => (Status, PemilikSewa, SewaSampai) = (StatusPembaruan.Diabaikan, null, null);
}
