using System.Text.Json.Serialization;

namespace LayananPublik.Pelayanan;

/// <summary>What a citizen wants; the names of docs/kontrak.md.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Niat>))]
public enum Niat { Menu, Ajukan, Syarat, Status, Petugas, Aduan, Jam, Biaya, Batal, Terima, Tanya, TidakJelas }

/// <summary>What a text was understood as. <see cref="Mulai"/>: an application would start.</summary>
public sealed record Maksud(Niat Niat, string? Kode = null, double Yakin = 0, bool Mulai = false)
{
    /// <summary>From here on the assistant acts; between the two it asks "Maksud Anda …?"; below it does not know.</summary>
    public const double Pasti = 0.6, Ragu = 0.25;

    /// <summary>The services it may be, the likeliest first.</summary>
    public IReadOnlyList<string> Calon { get; init; } = [];

    /// <summary>The office's own answer, where one fits.</summary>
    public int? JawabanId { get; init; }

    /// <summary>Somebody is in danger: the emergency numbers come first.</summary>
    public bool Darurat { get; init; }

    public string Sebutan => Niat == Niat.TidakJelas ? "tidak-jelas" : Niat.ToString().ToLowerInvariant();
}
