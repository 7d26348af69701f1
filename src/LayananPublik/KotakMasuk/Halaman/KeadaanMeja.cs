using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>What the desk shows, exactly as the address says it: reloading or pasting the address gives the same screen.</summary>
public sealed record KeadaanMeja
{
    public string Tab { get; init; } = TabMeja.Percakapan;

    public string? Saring { get; init; }

    public string? Cari { get; init; }

    public int? Percakapan { get; init; }

    public int? Permohonan { get; init; }

    /// <summary>The message at which the chat opens: one that was searched for, or named in a link.</summary>
    public int? Pesan { get; init; }

    /// <summary>On narrow screens: the panels beside the chat instead of the chat itself.</summary>
    public bool LihatPanel { get; init; }

    /// <summary>The chat alone, over the whole width.</summary>
    public bool Penuh { get; init; }

    public string Href
    {
        get
        {
            var isi = new Dictionary<string, string?>
            {
                ["tab"] = Tab == TabMeja.Percakapan ? null : Tab, ["saring"] = Saring, ["cari"] = string.IsNullOrWhiteSpace(Cari) ? null : Cari,
                ["percakapan"] = Percakapan?.ToString(CultureInfo.InvariantCulture), ["permohonan"] = Permohonan?.ToString(CultureInfo.InvariantCulture), ["pesan"] = Percakapan is null ? null : Pesan?.ToString(CultureInfo.InvariantCulture),
                ["lihat"] = LihatPanel ? "permohonan" : Penuh ? "percakapan" : null
            };
            return QueryHelpers.AddQueryString("/", isi.Where(i => i.Value is not null));
        }
    }

    /// <summary>The same list with nothing opened.</summary>
    public KeadaanMeja Daftar => this with { Percakapan = null, Permohonan = null, Pesan = null, LihatPanel = false, Penuh = false };
}
