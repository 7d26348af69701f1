using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>How many rows a tab holds for this officer, whichever tab is open.</summary>
public sealed partial class HitunganTab(IDbContextFactory<LayananDb> dbs, Siaran siaran, PembacaBersama pembaca) : HitunganHidup(dbs, siaran)
{
    [Parameter, EditorRequired] public TabMeja Tab { get; set; } = default!;

    [Inject] IDbContextFactory<LayananDb> Pabrik { get; set; } = default!;

    protected override string Topik => Tab.Topik;

    // What a tab holds is the same for all who see the same.
    protected override Task<int> HitungAsync(LayananDb db, PetugasAktif petugas, CancellationToken ct) => pembaca.BacaAsync((Tab.Kode, MataPetugas.Dari(petugas)), async () =>
    {
        await using var bersama = await Pabrik.CreateDbContextAsync();
        return await Tab.Hitung(bersama, petugas, CancellationToken.None);
    }, ct);
}
