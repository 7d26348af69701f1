using System.Buffers.Text;
using System.Security.Cryptography;
using LayananPublik.Bersama;

namespace LayananPublik.Pelayanan;

/// <summary>The one-time link to the upload page of one application. Only keyed hashes are kept: of its key, and of the browser that opened it first.</summary>
public sealed class TautanUnggah
{
    const string TelahDibuka = "Tautan ini sudah dibuka di perangkat lain.";

    TautanUnggah() { }

    public int Id { get; private set; }

    public int PermohonanId { get; private set; }

    public Permohonan Permohonan { get; private set; } = null!;

    /// <summary>Keyed hash of the key in the address, 64 hex digits.</summary>
    public string Sidik { get; private set; } = "";

    public DateTimeOffset Pada { get; private set; }

    public DateTimeOffset Sampai { get; private set; }

    /// <summary>Keyed hash of the cookie of the browser that opened it; null while nobody has.</summary>
    public string? SidikPeramban { get; private set; }

    public DateTimeOffset? SelesaiPada { get; private set; }

    public int Versi { get; private set; }

    /// <summary>A fresh key of 192 bits; the newest link of an application is the only one that holds (see <see cref="TautanUnggahQuery"/>).</summary>
    public static (TautanUnggah Tautan, string Kunci) Buat(Permohonan p, TimeSpan umur, Segel segel, DateTimeOffset pada)
    {
        var kunci = Acak();
        p.Butir[0].Catat(Pelaku.Sistem, pada, "Kirim tautan unggah", null);
        return (new() { Permohonan = p, PermohonanId = p.Id, Sidik = SidikDari(segel, kunci), Pada = pada, Sampai = pada + umur }, kunci);
    }

    public static string Acak() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));

    public static string SidikDari(Segel segel, string rahasia) => segel.Sidik("tautan-unggah:" + rahasia);

    /// <summary>Until it was used, has expired, or the application went on without it. One that came back wants a link of its own.</summary>
    public bool Berlaku(DateTimeOffset pada) => SelesaiPada is null && pada < Sampai && MenungguWarga;

    bool MenungguWarga => Permohonan.Butir.Any(b => b.Status == StatusButir.Draf || b.Status == StatusButir.Dikembalikan && b.JedaSejak <= Pada);

    public bool Milik(string? sidikPeramban) => SidikPeramban is not null && SidikPeramban == sidikPeramban;

    /// <summary>Binds it to the first browser that really opens it; every other one comes too late.</summary>
    public Hasil Ikat(string sidikPeramban, DateTimeOffset pada)
    {
        if (SidikPeramban is not null) return Milik(sidikPeramban) ? Hasil.Baik : Hasil.Ditolak(TelahDibuka);
        SidikPeramban = sidikPeramban;
        Versi++;
        Permohonan.Butir[0].Catat(Pelaku.Warga, pada, "Buka tautan unggah", null);
        return Hasil.Baik;
    }

    /// <summary>The citizen has finished: it opens nothing any more.</summary>
    public void Selesaikan(DateTimeOffset pada)
    {
        SelesaiPada = pada;
        Versi++;
        Permohonan.Butir[0].Catat(Pelaku.Warga, pada, "Selesai di tautan unggah", null);
    }
}
