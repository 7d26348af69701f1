using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace LayananPublik.Shell.Ui;

/// <summary>One thing the viewer can show.</summary>
public sealed record IsiPenampil(int Kunci, string Judul, string Url, string Mime, string? Keterangan = null)
{
    public bool Gambar => Mime.StartsWith("image/", StringComparison.Ordinal);
}

/// <summary>Shows documents over the rest of the screen: zoom, rotate, drag, page through. What stands beside it stays usable.</summary>
public sealed partial class Penampil : ComponentBase
{
    ElementReference wadah;
    IJSObjectReference? modul;
    int? terpasang;

    [Parameter, EditorRequired] public IReadOnlyList<IsiPenampil> Isi { get; set; } = [];
    [Parameter, EditorRequired] public int Kunci { get; set; }
    [Parameter] public EventCallback<int> KunciChanged { get; set; }
    [Parameter] public EventCallback Ditutup { get; set; }
    /// <summary>A key that the viewer itself does not know, such as a letter for accept or reject.</summary>
    [Parameter] public EventCallback<string> Tombol { get; set; }
    /// <summary>Written across the picture: who looks at it and when.</summary>
    [Parameter] public string? Tanda { get; set; }
    /// <summary>What stands beside the document, such as the answers it proves; under it on a phone.</summary>
    [Parameter] public RenderFragment? Sisi { get; set; }
    /// <summary>Actions under the document.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    int Posisi => Math.Max(0, Isi.ToList().FindIndex(i => i.Kunci == Kunci));

    IsiPenampil Kini => Isi[Posisi];

    // The browser's own view turns its pages, zooms and searches; it runs without our scripts.
    bool Pdf => Kini.Mime == "application/pdf";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (terpasang == Kini.Kunci) return;
        terpasang = Kini.Kunci;
        modul ??= await Js.InvokeAsync<IJSObjectReference>("import", "./Shell/Ui/Penampil.razor.js");
        await modul.InvokeVoidAsync("pasang", wadah, firstRender);
    }

    Task TombolAsync(KeyboardEventArgs e) => e.Key switch
    {
        _ when e.CtrlKey || e.AltKey || e.MetaKey => Task.CompletedTask,
        "Escape" => TutupAsync(),
        "ArrowLeft" => GeserAsync(-1),
        "ArrowRight" => GeserAsync(1),
        _ => Tombol.InvokeAsync(e.Key)
    };

    Task GeserAsync(int arah) => KunciChanged.InvokeAsync(Isi[(Posisi + arah + Isi.Count) % Isi.Count].Kunci);

    Task TutupAsync() => Ditutup.InvokeAsync();

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (modul is null) return;
            await modul.InvokeVoidAsync("lepas");
            await modul.DisposeAsync();
        }
        catch (JSDisconnectedException) { }
    }
}
