using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Shell;

/// <summary>A number on the screen that is counted for this officer, and again whenever something changed under its topic, at most twice a second.</summary>
public abstract class HitunganHidup(IDbContextFactory<LayananDb> dbs, Siaran siaran) : LayananComponent
{
    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    protected int Jumlah { get; private set; }

    protected abstract string Topik { get; }

    protected abstract Task<int> HitungAsync(LayananDb db, PetugasAktif petugas, CancellationToken ct);

    protected override Task OnInitializedAsync()
    {
        var penyegar = new Penyegar(TimeProvider.System, SegarkanAsync, Selesai);
        Selagi(siaran.Ikuti([Topik], () => InvokeAsync(penyegar.SegarkanAsync)));
        return HitungAsync();
    }

    async Task SegarkanAsync()
    {
        if (await HitungAsync()) StateHasChanged();
    }

    /// <summary>True when it is another number than the one on screen.</summary>
    async Task<bool> HitungAsync()
    {
        if (Petugas is null) return false;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        var lama = Jumlah;
        Jumlah = await HitungAsync(db, Petugas, Selesai);
        return Jumlah != lama;
    }
}
