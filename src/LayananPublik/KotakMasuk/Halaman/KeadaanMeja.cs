using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>What the desk shows, exactly as the address says it: reloading or pasting the address gives the same screen.</summary>
public sealed record KeadaanMeja
{
    public string Tab { get; init; } = TabMeja.Percakapan;

    public string? Saring { get; init; }

    public string? Cari { get; init; }

    /// <summary>What narrows the list further.</summary>
    public SaringLanjut Lanjut { get; init; } = new();

    public int? Percakapan { get; init; }

    public int? Permohonan { get; init; }

    /// <summary>The message at which the chat opens: one that was searched for, or named in a link.</summary>
    public int? Pesan { get; init; }

    /// <summary>On narrow screens: the panels beside the chat instead of the chat itself.</summary>
    public bool LihatPanel { get; init; }

    /// <summary>The citizen's timeline in place of the panels beside the chat.</summary>
    public bool Linimasa { get; init; }

    /// <summary>The chat alone, over the whole width.</summary>
    public bool Penuh { get; init; }

    public string Href
    {
        get
        {
            var isi = new Dictionary<string, string?>
            {
                ["tab"] = Tab == TabMeja.Percakapan ? null : Tab, ["saring"] = Saring, ["cari"] = string.IsNullOrWhiteSpace(Cari) ? null : Cari,
                ["layanan"] = Lanjut.Layanan, ["titik"] = Angka(Lanjut.Titik), ["unit"] = Angka(Lanjut.Unit), ["tenggat"] = Lanjut.Tenggat?.ToString().ToLowerInvariant(), ["label"] = Angka(Lanjut.Label),
                ["prioritas"] = Lanjut.Prioritas?.ToString().ToLowerInvariant(), ["nomor"] = Angka(Lanjut.Nomor), ["petugas"] = Angka(Lanjut.Petugas),
                ["percakapan"] = Percakapan?.ToString(CultureInfo.InvariantCulture), ["permohonan"] = Permohonan?.ToString(CultureInfo.InvariantCulture), ["pesan"] = Percakapan is null ? null : Pesan?.ToString(CultureInfo.InvariantCulture),
                ["lihat"] = Linimasa && Percakapan is not null ? "linimasa" : LihatPanel ? "permohonan" : Penuh ? "percakapan" : null
            };
            return QueryHelpers.AddQueryString("/", isi.Where(i => i.Value is not null));
        }
    }

    /// <summary>A saved filter as the state it stands for.</summary>
    public static KeadaanMeja DariIsi(string tab, string isi)
    {
        var q = QueryHelpers.ParseQuery(isi);
        string? Nilai(string kunci) => q.TryGetValue(kunci, out var v) && v.ToString() is { Length: > 0 } ada ? ada : null;
        var lanjut = new SaringLanjut();
        foreach (var kunci in SaringPilihan.Kunci) lanjut = SaringPilihan.Dengan(lanjut, kunci, Nilai(kunci));
        return new() { Tab = tab, Saring = Nilai("saring"), Cari = Nilai("cari"), Lanjut = lanjut };
    }

    static string? Angka(int? id) => id?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The filter as it is saved under a name: the address without what is opened.</summary>
    public string Isi => Daftar.Href is var h && h.IndexOf('?', StringComparison.Ordinal) is >= 0 and var di ? h[di..] : "";

    /// <summary>The same list with nothing opened.</summary>
    public KeadaanMeja Daftar => this with { Percakapan = null, Permohonan = null, Pesan = null, LihatPanel = false, Linimasa = false, Penuh = false };
}
