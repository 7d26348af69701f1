using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LayananPublik.Shell;

/// <summary>Listens to the shortcuts of every page and shows the sheet that lists them.</summary>
public sealed partial class PintasanPapan(MejaPintasan meja, IJSRuntime js)
{
    IJSObjectReference? modul;
    bool buka, mati, siap;

    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || Petugas is null) return;
        mati = await meja.MatiAsync(Petugas, Selesai);
        modul = await js.InvokeAsync<IJSObjectReference>("import", Selesai, "./Shell/PintasanPapan.razor.js");
        await modul.InvokeVoidAsync("pasang", Selesai, DaftarPintasan.Rata, mati);
        siap = true;
        StateHasChanged();
    }

    async Task AturAsync(ChangeEventArgs e)
    {
        mati = e.Value is not true;
        await meja.AturAsync(Petugas!, mati, Selesai);
        if (modul is not null) await modul.InvokeVoidAsync("atur", mati);
    }

    static bool Angka(Pintasan p) => p.Tombol is [>= '0' and <= '9'];

    static string Tulis(string tombol) => tombol.Length == 1 ? tombol : string.Join('+', tombol.Split('+', StringSplitOptions.RemoveEmptyEntries).Select(t => char.ToUpperInvariant(t[0]) + t[1..]));

    public async ValueTask DisposeAsync()
    {
        Dispose();
        try
        {
            if (modul is null) return;
            await modul.InvokeVoidAsync("lepas");
            await modul.DisposeAsync();
        }
        catch (JSDisconnectedException) { }
    }
}
