using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>How many rows a tab holds for this officer, whichever tab is open.</summary>
public sealed partial class HitunganTab(IDbContextFactory<LayananDb> dbs, Siaran siaran) : HitunganHidup(dbs, siaran)
{
    [Parameter, EditorRequired] public TabMeja Tab { get; set; } = default!;

    protected override string Topik => Tab.Topik;

    protected override Task<int> HitungAsync(LayananDb db, PetugasAktif petugas, CancellationToken ct) => Tab.Hitung(db, petugas, ct);
}
