using System.Text.Json;
using System.Text.Json.Serialization;
using LayananPublik.Pelayanan;

namespace LayananPublik.Pengaduan;

/// <summary>What a citizen has sent that waits to be told which complaint it is for, and which were offered to him, in the order he saw. Sealed with the session; after half an hour nobody remembers what the question was.</summary>
public sealed record TitipanAduan
{
    public const int FotoTerbanyak = 20;

    public static readonly TimeSpan Umur = TimeSpan.FromMinutes(30);

    const string Kunci = Isian.AwalanAlur + "aduan-titipan";

    static readonly JsonSerializerOptions Bentuk = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    /// <summary>Messages whose files wait.</summary>
    public IReadOnlyList<string> Foto { get; init; } = [];

    public string Kata { get; init; } = "";

    public double? Lintang { get; init; }

    public double? Bujur { get; init; }

    /// <summary>Ids of the complaints offered last; a number chooses among them.</summary>
    public IReadOnlyList<int> Pilihan { get; init; } = [];

    public DateTimeOffset Sejak { get; init; }

    [JsonIgnore]
    public bool Kosong => Foto.Count == 0 && Kata.Length == 0 && Lintang is null;

    public static TitipanAduan? Baca(Obrolan o) => Dari(o.Sesi.Ingatan) is { } t && o.Pada - t.Sejak < Umur ? t : null;

    public static TitipanAduan? Dari(Isian ingatan) => ingatan[Kunci] is { } json ? JsonSerializer.Deserialize<TitipanAduan>(json, Bentuk) : null;

    public static void Buang(Obrolan o) => o.Ingat(Kunci, null);

    public void Simpan(Obrolan o)
    {
        o.Ingat(Kunci, JsonSerializer.Serialize(this, Bentuk));
        o.Simpan();
    }

    public TitipanAduan DenganKata(string teks)
    {
        var kata = teks.Trim();
        if (kata.Length == 0) return this;
        var semua = Kata.Length == 0 ? kata : $"{Kata}\n{kata}";
        return this with { Kata = semua.Length > Aduan.PanjangTambahan ? semua[..Aduan.PanjangTambahan] : semua };
    }

    public TitipanAduan DenganFoto(string wamid) => this with { Foto = [.. Foto.Append(wamid).Distinct().Take(FotoTerbanyak)] };
}
