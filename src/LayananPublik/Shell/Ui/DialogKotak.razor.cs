using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LayananPublik.Shell.Ui;

/// <summary>The browser's own modal dialog: it keeps the focus inside and gives it back to the opener.</summary>
/// <remarks>Radzen's dropdown and date popups open behind a modal dialog: use native fields (class "masukan") inside.</remarks>
public sealed partial class DialogKotak : ComponentBase
{
    readonly string idJudul = $"judul-{Guid.NewGuid():N}";
    ElementReference kotak;
    IJSObjectReference? modul;
    bool terbuka;

    [Parameter] public bool Buka { get; set; }
    [Parameter] public EventCallback<bool> BukaChanged { get; set; }
    [Parameter, EditorRequired] public string Judul { get; set; } = "";
    [Parameter] public bool Lebar { get; set; }
    /// <summary>Keeps the dialog open while its action runs.</summary>
    [Parameter] public bool Terkunci { get; set; }
    [Parameter] public RenderFragment? ChildContent { get; set; }
    /// <summary>The row of buttons at the foot.</summary>
    [Parameter] public RenderFragment? Kaki { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Buka == terbuka) return;
        terbuka = Buka;
        modul ??= await Js.InvokeAsync<IJSObjectReference>("import", "./Shell/Ui/DialogKotak.razor.js");
        await modul.InvokeVoidAsync(terbuka ? "buka" : "tutup", kotak);
    }

    // Raised by Esc, by the cross and by our own closing alike.
    Task TertutupAsync() => Buka ? BukaChanged.InvokeAsync(false) : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        try { if (modul is not null) await modul.DisposeAsync(); }
        catch (JSDisconnectedException) { }
    }
}
