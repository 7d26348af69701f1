using System.Text.Json.Serialization;

namespace LayananPublik.Simulator;

/// <summary>Ways in which Meta misbehaves: on the send call, on media, in deliveries, in the review of templates; and in which the signing services do.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<JenisGangguan>))]
public enum JenisGangguan
{
    Http500, Timeout, Kode, Putus, Lambat, Mendahului,
    Duplikat, Acak, Kelompok, Serentak, Hilang, Ulang, TandaSalah, NomorAsing, JenisAsing, BidangAsing, BadanBesar, Tahan, TanpaSampai,
    Media404, Media503, MediaPotong, MediaRusak, MediaHtml, MediaLambat, MediaHilang,
    TolakTemplat, TahanTemplat,
    Mati,
    BsreGalat, Bsre401, Bsre500, BsreHtml, BsreLambat, BsrePutus, BsrePotong, BsreBukanPdf, BsreUnduh, BsreTanpaTanda, BsreTulisUlang, BsreOrangLain,
    TsaMati, TsaSalah,
}

/// <summary>One kind of misbehaviour asked for.</summary>
/// <param name="Sisa">How many calls or deliveries it still hits; without meaning when Terus.</param>
/// <param name="Kode">Of JenisGangguan.Kode and BsreGalat.</param>
/// <param name="Asinkron">Of JenisGangguan.Kode: in a failed status instead of the answer.</param>
public sealed record GangguanDiminta(JenisGangguan Jenis, int Sisa, int Kode = 0, bool Asinkron = false)
{
    /// <summary>Until it is cleared.</summary>
    public bool Terus { get; init; }

    /// <summary>Only what concerns this citizen.</summary>
    public string? Nomor { get; init; }

    /// <summary>Of Kelompok: updates in one delivery.</summary>
    public int Besar { get; init; } = 1;

    /// <summary>Of Tahan: seconds of the simulator's clock. Of Lambat, MediaLambat and BsreLambat: real seconds.</summary>
    public double Detik { get; init; }

    /// <summary>Of Kelompok.</summary>
    public BentukKelompok Bentuk { get; init; }
}

/// <summary>How several updates share one delivery: as changes of one entry, as entries, or as arrays within one change.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BentukKelompok>))]
public enum BentukKelompok { Perubahan, Entri, Gabung }

/// <summary>The misbehaviour that was asked for, used up first come first served.</summary>
public sealed class Gangguan
{
    readonly Lock kunci = new();
    volatile GangguanDiminta[] daftar = [];

    public IReadOnlyList<GangguanDiminta> Aktif => daftar;

    /// <summary>Nothing was asked for: the common case, and asked on every call.</summary>
    public bool Kosong => daftar.Length == 0;

    /// <summary>What is asked for has changed; screens read again.</summary>
    public event Action? Berubah;

    public void Pasang(GangguanDiminta diminta)
    {
        lock (kunci) daftar = [.. daftar, diminta];
        Berubah?.Invoke();
    }

    public void Hapus(JenisGangguan? jenis = null)
    {
        lock (kunci) daftar = [.. daftar.Where(g => jenis is not null && g.Jenis != jenis)];
        Berubah?.Invoke();
    }

    /// <summary>What this send call should suffer, if anything.</summary>
    public GangguanDiminta? AmbilUntukKirim(string? nomor) => Ambil(g => g.Jenis <= JenisGangguan.Mendahului && Kena(g, nomor));

    public bool Ambil(JenisGangguan jenis, string? nomor = null) => Cari(jenis, nomor) is not null;

    public GangguanDiminta? Cari(JenisGangguan jenis, string? nomor = null) => Ambil(g => g.Jenis == jenis && Kena(g, nomor));

    static bool Kena(GangguanDiminta g, string? nomor) => g.Nomor is null || g.Nomor == nomor;

    GangguanDiminta? Ambil(Predicate<GangguanDiminta> cocok)
    {
        if (Kosong) return null;
        GangguanDiminta diambil;
        lock (kunci)
        {
            var i = Array.FindIndex(daftar, cocok);
            if (i < 0) return null;
            diambil = daftar[i];
            if (diambil.Terus) return diambil;
            daftar = diambil.Sisa > 1 ? [.. daftar[..i], diambil with { Sisa = diambil.Sisa - 1 }, .. daftar[(i + 1)..]] : [.. daftar[..i], .. daftar[(i + 1)..]];
        }
        Berubah?.Invoke();
        return diambil;
    }
}
