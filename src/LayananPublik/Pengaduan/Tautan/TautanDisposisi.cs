using LayananPublik.Bersama;
using LayananPublik.Pelayanan;

namespace LayananPublik.Pengaduan;

/// <summary>A link by which a dinas works on one disposition without an account: it ends by itself and can be revoked. Only the keyed hash of its key is kept.</summary>
public sealed class TautanDisposisi
{
    public const int NamaTerpanjang = 80;

    TautanDisposisi() { }

    public int Id { get; private set; }

    public int DisposisiId { get; private set; }

    public Disposisi Disposisi { get; private set; } = null!;

    /// <summary>Keyed hash of the key in the address, 64 hex digits.</summary>
    public string Sidik { get; private set; } = "";

    public DateTimeOffset Pada { get; private set; }

    public int? PetugasId { get; private set; }

    public string Oleh { get; private set; } = "";

    public DateTimeOffset Sampai { get; private set; }

    public DateTimeOffset? DicabutPada { get; private set; }

    /// <summary>How many have typed their name and opened it.</summary>
    public int Dibuka { get; private set; }

    public DateTimeOffset? TerakhirPada { get; private set; }

    /// <summary>The name that whoever used it last typed.</summary>
    public string? TerakhirOleh { get; private set; }

    public int Versi { get; private set; }

    /// <summary>A fresh key of 192 bits; the caller revokes the older links of the disposition.</summary>
    public static (TautanDisposisi Tautan, string Kunci) Buat(Disposisi disposisi, AturanAduan aturan, Pelaku oleh, Segel segel, DateTimeOffset pada)
    {
        var kunci = TautanUnggah.Acak();
        disposisi.Aduan.Catat(oleh, pada, "Buat tautan dinas", $"{disposisi.Dinas.Nama}, {aturan.TautanHari} hari");
        return (new()
        {
            Disposisi = disposisi, DisposisiId = disposisi.Id, Sidik = SidikDari(segel, kunci), Pada = pada, PetugasId = oleh.PetugasId, Oleh = oleh.Nama, Sampai = pada.AddDays(aturan.TautanHari)
        }, kunci);
    }

    public static string SidikDari(Segel segel, string kunci) => segel.Sidik("tautan-disposisi:" + kunci);

    /// <summary>Until it ends or was revoked, or the disposition was taken back.</summary>
    public bool Berlaku(DateTimeOffset pada) => DicabutPada is null && pada < Sampai && Disposisi.DitarikPada is null;

    /// <summary>Somebody typed a name and opened it; who and when stands in the history of the case.</summary>
    public void Buka(string nama, DateTimeOffset pada)
    {
        Dibuka++;
        Pakai(nama, pada);
        Disposisi.Aduan.Catat(new(null, nama), pada, "Buka tautan dinas", Disposisi.Dinas.Nama);
    }

    public void Pakai(string nama, DateTimeOffset pada) => (TerakhirPada, TerakhirOleh, Versi) = (pada, nama, Versi + 1);

    public Hasil Cabut(Pelaku oleh, DateTimeOffset pada)
    {
        if (DicabutPada is not null) return Hasil.Ditolak("Tautan ini sudah dicabut.");
        (DicabutPada, Versi) = (pada, Versi + 1);
        Disposisi.Aduan.Catat(oleh, pada, "Cabut tautan dinas", Disposisi.Dinas.Nama);
        return Hasil.Baik;
    }

    /// <summary>A name as it may stand in a history: one line, no control characters. Null when nothing is left of it.</summary>
    public static string? Nama(string? ketikan)
    {
        var bersih = string.Join(' ', string.Concat((ketikan ?? "").Where(c => !char.IsControl(c))).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return bersih.Length < 2 ? null : bersih.Length > NamaTerpanjang ? bersih[..NamaTerpanjang] : bersih;
    }
}
