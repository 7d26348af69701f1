using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LayananPublik.Pencarian.Halaman;

/// <summary>The one search box, over every page. What was typed lives as long as the box is open and is kept nowhere.</summary>
public sealed partial class CariDialog(Pencari pencari, DaftarPerintah semuaPerintah, IJSRuntime js, TimeProvider jam)
{
    const int Sekelompok = 5, Lebih = 30;
    static readonly TimeSpan Jeda = TimeSpan.FromMilliseconds(200);
    ElementReference kotak, masukan;
    IJSObjectReference? modul;
    CancellationTokenSource? ketikan;
    HasilCari? hasil;
    IReadOnlyList<TemuanPerintah> perintah = [];
    string teks = "";
    bool terbuka, mencari, baru;
    int pembukaan, tampak;

    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    bool Ada => hasil?.Banyak > 0 || perintah.Count > 0;

    string Kabar => mencari || hasil is null ? "" : $"{hasil.Banyak + perintah.Count} hasil";

    void BukaAsync()
    {
        if (Petugas is null) return;
        pembukaan++;
        (terbuka, baru, teks, hasil) = (true, true, "", null);
        perintah = semuaPerintah.Cari(Petugas, null);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!baru) return;
        baru = false;
        modul ??= await js.InvokeAsync<IJSObjectReference>("import", Selesai, "./Pencarian/Halaman/CariDialog.razor.js");
        var ini = pembukaan;
        await modul.InvokeVoidAsync("buka", Selesai, kotak, masukan);
        tampak = ini;
    }

    async Task KetikAsync(ChangeEventArgs e)
    {
        teks = (string?)e.Value ?? "";
        await CariAsync(null, Jeda);
    }

    Task LebihAsync(string kode) => CariAsync(kode, TimeSpan.Zero);

    /// <summary>A newer question ends the older one.</summary>
    async Task CariAsync(string? hanya, TimeSpan jeda)
    {
        ketikan?.Cancel();
        var ini = ketikan = CancellationTokenSource.CreateLinkedTokenSource(Selesai);
        perintah = hanya is null ? semuaPerintah.Cari(Petugas!, teks) : [];
        if (string.IsNullOrWhiteSpace(teks))
        {
            (hasil, mencari) = (null, false);
            return;
        }
        mencari = true;
        try
        {
            if (jeda > TimeSpan.Zero) await Task.Delay(jeda, jam, ini.Token);
            var dapat = await pencari.CariAsync(teks, Petugas!, hanya is null ? Sekelompok : Lebih, hanya, ini.Token);
            if (ini.IsCancellationRequested) return;
            (hasil, mencari) = (dapat, false);
        }
        catch (OperationCanceledException) when (ini.IsCancellationRequested) { /* something newer was typed, or the box was closed */ }
    }

    async Task TutupAsync()
    {
        if (modul is not null) await modul.InvokeVoidAsync("tutup", kotak);
    }

    // Also after Esc. Whoever opens it again at once may be heard before the closing is: a closing heard before the box was shown is that of the box before.
    async Task TertutupAsync()
    {
        var ini = pembukaan;
        if (tampak != ini) return;
        if (modul is not null && await modul.InvokeAsync<bool>("terbuka", kotak) || ini != pembukaan) return;
        ketikan?.Cancel();
        (terbuka, mencari, teks, hasil, perintah) = (false, false, "", null, []);
    }

    public async ValueTask DisposeAsync()
    {
        ketikan?.Cancel();
        Dispose();
        ketikan?.Dispose();
        try { if (modul is not null) await modul.DisposeAsync(); }
        catch (JSDisconnectedException) { }
    }
}
