using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>How many rows a tab holds for this officer, whichever tab is open.</summary>
public sealed partial class HitunganTab(IDbContextFactory<LayananDb> dbs, Siaran siaran)
{
    int jumlah;

    [Parameter, EditorRequired] public TabMeja Tab { get; set; } = default!;
    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    protected override Task OnInitializedAsync()
    {
        Selagi(siaran.Ikuti(Tab.Topik, () => InvokeAsync(HitungUlangAsync)));
        return HitungAsync();
    }

    async Task HitungUlangAsync()
    {
        await HitungAsync();
        StateHasChanged();
    }

    async Task HitungAsync()
    {
        if (Petugas is null) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        jumlah = await Tab.Hitung(db, Petugas, Selesai);
    }
}
