using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace LayananPublik.Shell.Ui;

/// <summary>Jam 09.41 · Tanggal 21 November 2026 · Lengkap both · Ringkas the shortest that is clear today.</summary>
public enum GayaWaktu { Jam, Tanggal, Lengkap, Ringkas }

/// <summary>A moment as the office writes it. It is given in the office's own zone.</summary>
public sealed partial class Waktu : ComponentBase
{
    static readonly CultureInfo Indonesia = CultureInfo.GetCultureInfo("id-ID");

    [Parameter, EditorRequired] public DateTimeOffset Pada { get; set; }
    [Parameter] public GayaWaktu Gaya { get; set; } = GayaWaktu.Lengkap;
    /// <summary>The present in the office's zone; needed by Ringkas.</summary>
    [Parameter] public DateTimeOffset? Kini { get; set; }

    public static string Tulis(DateTimeOffset pada, GayaWaktu gaya, DateTimeOffset? kini = null) => gaya switch
    {
        GayaWaktu.Jam => pada.ToString("HH'.'mm", Indonesia),
        GayaWaktu.Tanggal => pada.ToString("d MMMM yyyy", Indonesia),
        GayaWaktu.Ringkas when kini is { } k => Ringkas(pada, k),
        _ => pada.ToString("d MMMM yyyy, HH'.'mm", Indonesia)
    };

    static string Ringkas(DateTimeOffset pada, DateTimeOffset kini) => (kini.Date - pada.Date).Days switch
    {
        0 => Tulis(pada, GayaWaktu.Jam),
        1 => "Kemarin",
        _ => pada.ToString(pada.Year == kini.Year ? "d MMM" : "d MMM yyyy", Indonesia)
    };
}
