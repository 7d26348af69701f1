using System.Text.Json;
using System.Text.Json.Serialization;
using LayananPublik.Pelayanan;

namespace LayananPublik.Pengaduan;

/// <summary>A report that has not been sent yet. It stands sealed on the session's row: a crash loses nothing, another node goes on, and after a day it is forgotten.</summary>
public sealed record DrafAduan
{
    public const int PanjangUraian = 2000, FotoTerbanyak = 10;

    /// <summary>How long it is kept.</summary>
    public static readonly TimeSpan Umur = TimeSpan.FromHours(24);

    const string Kunci = Isian.AwalanAlur + "aduan";

    static readonly JsonSerializerOptions Bentuk = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public string Uraian { get; init; } = "";

    /// <summary>Code of the kind; null until it is clear or chosen.</summary>
    public string? Kategori { get; init; }

    public string? Tempat { get; init; }

    public double? Lintang { get; init; }

    public double? Bujur { get; init; }

    /// <summary>The kelurahan in which the point lies, or which the citizen has named instead.</summary>
    public int? WilayahId { get; init; }

    public string? Wilayah { get; init; }

    /// <summary>The citizen has named it: words correct the point.</summary>
    public bool WilayahDisebut { get; init; }

    public string? Rw { get; init; }

    /// <summary>The office outside of whose boundaries the point lies.</summary>
    public string? DiLuar { get; init; }

    /// <summary>Messages whose files belong to it. A wamid holds a phone number: nothing but this sealed row keeps it.</summary>
    public IReadOnlyList<string> Foto { get; init; } = [];

    public bool Anonim { get; init; }

    public bool Rahasia { get; init; }

    /// <summary>Which page of the kinds is on the screen.</summary>
    public int Halaman { get; init; }

    public DateTimeOffset Sejak { get; init; }

    /// <summary>What its messages are tied together by, until it has a number.</summary>
    [JsonIgnore]
    public string Perihal => $"draf/{Sejak.UtcTicks}";

    [JsonIgnore]
    public bool AdaTempat => Tempat is not null || Lintang is not null && DiLuar is null;

    public DrafAduan TanpaTitik() => this with { Lintang = null, Bujur = null, WilayahId = null, Wilayah = null, WilayahDisebut = false, Rw = null, DiLuar = null };

    public static DrafAduan? Baca(Obrolan o) => Dari(o.Sesi.Ingatan) is { } d && o.Pada - d.Sejak < Umur ? d : null;

    public static DrafAduan? Dari(Isian ingatan) => ingatan[Kunci] is { } json ? JsonSerializer.Deserialize<DrafAduan>(json, Bentuk) : null;

    public void Simpan(Obrolan o)
    {
        o.Ingat(Kunci, JsonSerializer.Serialize(this, Bentuk));
        o.Simpan();
        Rangkai(o);
    }

    /// <summary>The message and its answer are part of it; once it is to be anonymous or confidential, all that was said about it leaves the desk.</summary>
    public void Rangkai(Obrolan o)
    {
        o.Tentang(Perihal);
        o.Serta(Foto);
        if (Anonim || Rahasia) o.Tutup();
    }

    public static void Buang(Obrolan o) => o.Ingat(Kunci, null);

    /// <summary>What was written first, and what came after it.</summary>
    public DrafAduan DenganKata(string teks)
    {
        var kata = teks.Trim();
        if (kata.Length == 0 || Uraian.Contains(kata, StringComparison.OrdinalIgnoreCase)) return this;
        var semua = Uraian.Length == 0 ? kata : $"{Uraian}\n{kata}";
        return this with { Uraian = semua.Length > PanjangUraian ? semua[..PanjangUraian] : semua };
    }

    public DrafAduan DenganFoto(IEnumerable<string> wamid) => this with { Foto = [.. Foto.Concat(wamid).Distinct().Take(FotoTerbanyak)] };
}
