using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LayananPublik.Pengaduan.Halaman;

/// <summary>The columns of the board. Each can be folded to its name and count; what is empty or closed is folded by itself, what the officer chose is kept in his browser. On a phone one column stands alone.</summary>
public sealed partial class PapanAduan(IJSRuntime js) : IAsyncDisposable
{
    const int PerKolom = 40;

    readonly Dictionary<string, bool> dilipat = [];
    ElementReference wadah;
    IJSObjectReference? modul;
    string? dipilih;

    [Parameter, EditorRequired] public IReadOnlyList<BarisAduan> Baris { get; set; } = [];
    [Parameter, EditorRequired] public IReadOnlyList<JumlahStatus> Jumlah { get; set; } = [];
    [Parameter, EditorRequired] public IReadOnlyDictionary<int, int> Dekat { get; set; } = default!;
    [Parameter, EditorRequired] public JamKantor Jam { get; set; } = default!;
    /// <summary>The list of one column.</summary>
    [Parameter, EditorRequired] public Func<string, string> Daftar { get; set; } = default!;
    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    /// <summary>The one column a phone shows.</summary>
    string Terpilih => dipilih ?? KolomAduan.Semua.FirstOrDefault(k => Banyak(k) > 0)?.Kunci ?? KolomAduan.Semua[0].Kunci;

    // By account: several people use the browser at a counter.
    string Kunci => $"papan-aduan/{Petugas?.Id}";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        modul = await js.InvokeAsync<IJSObjectReference>("import", Selesai, "./Pengaduan/Halaman/PapanAduan.razor.js");
        if (await modul.InvokeAsync<Dictionary<string, bool>?>("baca", Selesai, Kunci) is not { Count: > 0 } ada) return;
        foreach (var (k, lipat) in ada.Where(a => KolomAduan.Cari(a.Key) is not null)) dilipat[k] = lipat;
        StateHasChanged();
    }

    bool Lipat(KolomAduan k) => dilipat.TryGetValue(k.Kunci, out var lipat) ? lipat : k.Kunci == KolomAduan.Tutup || Banyak(k) == 0;

    async Task LipatAsync(KolomAduan k, bool lipat)
    {
        dilipat[k.Kunci] = lipat;
        if (!lipat) dipilih = k.Kunci;
        if (modul is not null) await modul.InvokeVoidAsync("simpan", Selesai, Kunci, dilipat);
    }

    /// <summary>To one column: on a phone it is shown, elsewhere scrolled to; opened where it is folded.</summary>
    async Task KeAsync(KolomAduan k)
    {
        dipilih = k.Kunci;
        if (Lipat(k)) await LipatAsync(k, false);
        if (modul is not null) await modul.InvokeVoidAsync("ke", Selesai, wadah, k.Kunci);
    }

    List<BarisAduan> Isi(KolomAduan k) => [.. Baris.Where(b => k.Status.Contains(b.Status))];

    int Banyak(KolomAduan k) => Jumlah.Where(j => k.Status.Contains(j.Status)).Sum(j => j.Jumlah);

    int LewatDi(KolomAduan k) => Isi(k).Count(b => b.Lewat(Jam.Sekarang));

    public async ValueTask DisposeAsync()
    {
        Dispose();
        try { if (modul is not null) await modul.DisposeAsync(); }
        catch (JSDisconnectedException) { }
    }
}
