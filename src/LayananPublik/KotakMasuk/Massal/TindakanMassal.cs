using System.Text.Json;
using LayananPublik.Bersama;

namespace LayananPublik.KotakMasuk;

/// <summary>What an act on many is done to.</summary>
public enum JenisMassal { Percakapan, Permohonan }

/// <summary>One act of an officer on many at once. Its number stands in the history of each of them; what it changed stands in rows of its own, so that it can be taken back from any screen.</summary>
public sealed class TindakanMassal
{
    public const int Terbanyak = 500, PanjangJudul = 160;

    /// <summary>Later too much has been built upon it.</summary>
    public static readonly TimeSpan MasaUrung = TimeSpan.FromMinutes(10);

    /// <summary>How long its messages stay back once the last of them has been written.</summary>
    public static readonly TimeSpan Tahan = TimeSpan.FromSeconds(10);

    /// <summary>Until then they are held while others are still being written; should the node die meanwhile, they leave after it.</summary>
    public static readonly TimeSpan Menyusun = TimeSpan.FromMinutes(5);

    const string Terlambat = "Terlambat: pesan-pesan ini sudah berangkat.";

    TindakanMassal() { }

    public int Id { get; private set; }

    public JenisMassal Jenis { get; private set; }

    public int PetugasId { get; private set; }

    /// <summary>What was done, as the notice says it.</summary>
    public string Judul { get; private set; } = "";

    /// <summary>It does nothing but send: once that has left there is nothing to take back.</summary>
    public bool Mengirim { get; private set; }

    public DateTimeOffset Pada { get; private set; }

    public int Diminta { get; private set; }

    public int Berubah { get; private set; }

    public DateTimeOffset? SelesaiPada { get; private set; }

    /// <summary>When its messages leave; null while they are being written, or when there are none.</summary>
    public DateTimeOffset? KirimPada { get; private set; }

    public DateTimeOffset? DiurungkanPada { get; private set; }

    public int Versi { get; private set; }

    /// <summary>Why so many cannot be taken on at once; null when they can.</summary>
    public static string? TolakBanyak(int banyak, string benda) =>
        banyak == 0 ? $"Centang dulu {benda}nya."
        : banyak > Terbanyak ? $"Paling banyak {Terbanyak} sekaligus. Persempit saringannya, atau kerjakan bertahap." : null;

    public static TindakanMassal Mulai(JenisMassal jenis, string judul, bool mengirim, int diminta, int petugasId, DateTimeOffset pada) => new()
    {
        Jenis = jenis, Judul = judul.Length > PanjangJudul ? judul[..PanjangJudul] : judul, Mengirim = mengirim, Diminta = diminta, PetugasId = petugasId, Pada = pada
    };

    /// <summary>One of them has been changed. Whoever takes the act back at the same moment clashes with this, instead of overlooking it.</summary>
    public IsiMassal Catat(int sasaranId, int versi, object semula, PesanKeluar? keluar, DateTimeOffset pada)
    {
        (Berubah, Versi) = (Berubah + 1, Versi + 1);
        return IsiMassal.Dari(this, sasaranId, versi, JsonSerializer.Serialize(semula), keluar, pada);
    }

    public void Selesai(bool adaPesan, DateTimeOffset pada)
    {
        (SelesaiPada, Versi) = (pada, Versi + 1);
        if (adaPesan) KirimPada = pada + Tahan;
    }

    /// <summary>May be asked again: what the first time did not reach is then gone through.</summary>
    public Hasil Urungkan(DateTimeOffset pada)
    {
        if (DiurungkanPada is not null) return Hasil.Baik;
        if (Mengirim && KirimPada <= pada) return Hasil.Ditolak(Terlambat);
        if (pada - Pada > MasaUrung) return Hasil.Ditolak($"Sudah lebih dari {MasaUrung.TotalMinutes:0} menit. Ubah lagi yang perlu dari daftar.");
        (DiurungkanPada, Versi) = (pada, Versi + 1);
        return Hasil.Baik;
    }
}

/// <summary>One thing that an act on many has changed: how it stood before, and which version the change left.</summary>
public sealed class IsiMassal
{
    IsiMassal() { }

    public int Id { get; private set; }

    public int TindakanMassalId { get; private set; }

    /// <summary>A conversation or a document of a request, as the act says.</summary>
    public int SasaranId { get; private set; }

    public int Versi { get; private set; }

    /// <summary>The state before, as JSON; no word of anybody stands in it.</summary>
    public string Semula { get; private set; } = "{}";

    public DateTimeOffset Pada { get; private set; }

    public int? PesanKeluarId { get; private set; }

    public PesanKeluar? PesanKeluar { get; private set; }

    public DateTimeOffset? DiurungkanPada { get; private set; }

    internal static IsiMassal Dari(TindakanMassal massal, int sasaranId, int versi, string semula, PesanKeluar? keluar, DateTimeOffset pada) => new()
    {
        TindakanMassalId = massal.Id, SasaranId = sasaranId, Versi = versi, Semula = semula, PesanKeluar = keluar, Pada = pada
    };

    public T Dahulu<T>() => JsonSerializer.Deserialize<T>(Semula)!;

    public void Diurungkan(DateTimeOffset pada) => DiurungkanPada ??= pada;
}
