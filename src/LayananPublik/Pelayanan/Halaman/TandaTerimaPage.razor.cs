using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan.Halaman;

/// <summary>The slip that the citizen takes home; narrow enough for a receipt printer.</summary>
public sealed partial class TandaTerimaPage(IDbContextFactory<LayananDb> dbs, JamKantor jam)
{
    static readonly (UkuranTandaTerima Nilai, string Judul)[] Ukuran = [(UkuranTandaTerima.Thermal80, "Struk 80 mm"), (UkuranTandaTerima.A6, "A6"), (UkuranTandaTerima.SeparuhA4, "Separuh A4")];

    TandaTerima? isi;
    bool dimuat;

    [CascadingParameter] Task<AuthenticationState> Keadaan { get; set; } = default!;
    [Parameter] public int Id { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        isi = PetugasAktif.Dari((await Keadaan).User) is { } petugas ? await db.TandaTerimaAsync(Id, petugas, Selesai) : null;
        dimuat = true;
    }
}
