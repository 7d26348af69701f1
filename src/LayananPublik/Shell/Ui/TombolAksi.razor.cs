using Microsoft.AspNetCore.Components;

namespace LayananPublik.Shell.Ui;

public enum JenisTombol { Biasa, Utama, Bahaya, Polos }

/// <summary>A button that works once at a time and, when it may not be pressed, says why.</summary>
public sealed partial class TombolAksi : ComponentBase
{
    bool berjalan;
    bool alasanTampil;

    [Parameter] public EventCallback Aksi { get; set; }
    [Parameter] public JenisTombol Jenis { get; set; }
    [Parameter] public bool Kecil { get; set; }
    /// <summary>Takes the room that is left in a row of buttons.</summary>
    [Parameter] public bool Lebar { get; set; }
    [Parameter] public string? Ikon { get; set; }
    /// <summary>Why the button may not be pressed now; null when it may.</summary>
    [Parameter] public string? Alasan { get; set; }
    /// <summary>What the button does, where it shows only an icon.</summary>
    [Parameter] public string? Label { get; set; }
    /// <summary>Submits the form around it; the form's handler does the work and says so through Sibuk.</summary>
    [Parameter] public bool Kirim { get; set; }
    [Parameter] public bool Sibuk { get; set; }
    [Parameter] public RenderFragment? ChildContent { get; set; }
    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? Lain { get; set; }

    bool Bekerja => berjalan || Sibuk;

    // aria-disabled, not disabled: the button keeps the focus, and its reason can be reached by keyboard and touch.
    bool Terkunci => Bekerja || Alasan is not null;

    string Kelas => string.Join(' ', new[] { "tombol", Rupa, Kecil ? "kecil" : "", ChildContent is null ? "hanya-ikon" : "" }.Where(k => k != ""));

    string Rupa => Jenis switch
    {
        JenisTombol.Utama => "utama",
        JenisTombol.Bahaya => "bahaya",
        JenisTombol.Polos => "polos",
        _ => ""
    };

    async Task JalankanAsync()
    {
        if (Terkunci)
        {
            alasanTampil = !Bekerja;
            return;
        }
        berjalan = true;
        try { await Aksi.InvokeAsync(); }
        finally { berjalan = false; }
    }
}
