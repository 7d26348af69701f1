using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Shell;

/// <summary>A number on the screen that is counted for this officer, and again whenever something changed under its topic.</summary>
public abstract class HitunganHidup(IDbContextFactory<LayananDb> dbs, Siaran siaran) : LayananComponent
{
    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    protected int Jumlah { get; private set; }

    protected abstract string Topik { get; }

    protected abstract Task<int> HitungAsync(LayananDb db, PetugasAktif petugas, CancellationToken ct);

    protected override Task OnInitializedAsync()
    {
        MuatUlangSaat(siaran, [Topik], HitungAsync);
        return HitungAsync();
    }

    async Task HitungAsync()
    {
        if (Petugas is null) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        Jumlah = await HitungAsync(db, Petugas, Selesai);
    }
}
