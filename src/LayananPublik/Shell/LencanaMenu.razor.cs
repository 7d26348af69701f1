using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Shell;

/// <summary>The number on a place of the navigation.</summary>
public sealed partial class LencanaMenu(IDbContextFactory<LayananDb> dbs, Siaran siaran) : HitunganHidup(dbs, siaran)
{
    [Parameter, EditorRequired] public HitunganMenu Hitungan { get; set; } = default!;

    protected override string Topik => Hitungan.Topik;

    protected override Task<int> HitungAsync(LayananDb db, PetugasAktif petugas, CancellationToken ct) => Hitungan.Hitung(db, petugas, ct);
}
