using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;

namespace LayananPublik.Shell;

/// <summary>The alarms that concern this officer, under the top bar of every page; the worst one always, the others on demand.</summary>
public sealed partial class BilahPeringatan(PapanPeringatan papan)
{
    IReadOnlyList<Peringatan> tampil = [];
    bool terbuka;

    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    protected override void OnInitialized()
    {
        papan.Berubah += Perbarui;
        Pilih();
    }

    protected override void OnParametersSet() => Pilih();

    protected override void Dispose(bool disposing)
    {
        papan.Berubah -= Perbarui;
        base.Dispose(disposing);
    }

    void Perbarui() => _ = InvokeAsync(() =>
    {
        Pilih();
        StateHasChanged();
    });

    void Pilih() => tampil = Petugas is { } petugas ? [.. papan.Semua.Where(p => p.Untuk(petugas))] : [];
}
