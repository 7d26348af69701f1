using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

/// <summary>A page of the settings: reads at start, after each change of its own, and whenever another admin changes something.</summary>
public abstract class HalamanPengaturan(IDbContextFactory<LayananDb> dbs, Siaran siaran) : LayananComponent
{
    [CascadingParameter] protected PetugasAktif Admin { get; set; } = default!;

    /// <summary>The unit chosen on pages that show one at a time.</summary>
    [SupplyParameterFromQuery(Name = "unit")] public int? UnitDipilih { get; set; }

    protected Siaran Siaran => siaran;

    protected int UnitId => UnitDipilih ?? Admin.UnitKerjaId;

    protected override void OnInitialized() => MuatUlangSaat(siaran, [Topik.Kantor], MuatAsync);

    protected override Task OnParametersSetAsync() => MuatAsync();

    protected abstract Task BacaAsync(LayananDb db);

    protected async Task MuatAsync()
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        await BacaAsync(db);
    }

    /// <summary>After a change that went through, the list is read again.</summary>
    protected async Task<Hasil> LaluMuat(Task<Hasil> kerja)
    {
        var hasil = await kerja;
        if (!hasil.Berhasil) return hasil;
        await MuatAsync();
        // A dialog raised the event: the list behind it would not be drawn again by itself.
        StateHasChanged();
        return hasil;
    }
}
