using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Shell;

/// <summary>The number on a place of the navigation, counted again whenever something changed there.</summary>
public sealed partial class LencanaMenu(IDbContextFactory<LayananDb> dbs, Siaran siaran) : LayananComponent
{
    int jumlah;

    [Parameter, EditorRequired] public HitunganMenu Hitungan { get; set; } = default!;
    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    protected override Task OnInitializedAsync()
    {
        Selagi(siaran.Ikuti(Hitungan.Topik, () => InvokeAsync(HitungUlangAsync)));
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
        jumlah = await Hitungan.Hitung(db, Petugas, Selesai);
    }
}
