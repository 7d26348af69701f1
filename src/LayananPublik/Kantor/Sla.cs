using System.Text.Json.Serialization;

namespace LayananPublik.Kantor;

/// <summary>A promise of time as the catalogue states it, such as one working day.</summary>
public sealed record Sla(int Nilai, SatuanSla Satuan)
{
    public override string ToString() => (Nilai, Satuan) switch
    {
        (0, SatuanSla.HariKerja) => "hari yang sama",
        (_, SatuanSla.HariKerja) => $"{Nilai} hari kerja",
        (_, SatuanSla.JamKerja) => $"{Nilai} jam kerja",
        _ => $"{Nilai} jam",
    };
}

[JsonConverter(typeof(JsonStringEnumConverter<SatuanSla>))]
public enum SatuanSla
{
    [JsonStringEnumMemberName("hari_kerja")] HariKerja,
    [JsonStringEnumMemberName("jam_kerja")] JamKerja,
    [JsonStringEnumMemberName("jam")] Jam,
}
