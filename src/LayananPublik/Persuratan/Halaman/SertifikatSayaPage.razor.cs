using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Persuratan.Tanda;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan.Halaman;

/// <summary>The official's own certificates, handled by himself.</summary>
public sealed partial class SertifikatSayaPage(IDbContextFactory<LayananDb> dbs, Siaran siaran)
{
    IReadOnlyList<PejabatTanda>? saya;

    [CascadingParameter] PetugasAktif Petugas { get; set; } = default!;

    protected override void OnInitialized() => MuatUlangSaat(siaran, [Topik.Kantor], MuatAsync);

    protected override Task OnParametersSetAsync() => MuatAsync();

    async Task MuatAsync()
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        saya = [.. (await db.PejabatTandaAsync(Petugas, Selesai)).Where(p => p.PetugasId == Petugas.Id)];
        StateHasChanged();
    }
}
