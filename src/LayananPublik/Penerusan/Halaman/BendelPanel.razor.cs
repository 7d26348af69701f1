using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using LayananPublik.Shell.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penerusan.Halaman;

/// <summary>The batches, newest first.</summary>
public sealed partial class BendelPanel(IDbContextFactory<LayananDb> dbs, Siaran siaran) : LayananComponent
{
    List<BarisBendel>? bendel;
    int banyak = BendelQuery.PerHalaman;
    bool termuat;

    [CascadingParameter] PetugasAktif? Petugas { get; set; }
    [Parameter] public bool SudahSelesai { get; set; }

    protected override void OnInitialized() => MuatUlangSaat(siaran, [Topik.Permohonan], MuatAsync);

    protected override async Task OnParametersSetAsync()
    {
        if (bendel is not null && termuat == SudahSelesai) return;
        await MuatAsync();
    }

    async Task MuatAsync()
    {
        if (Petugas is null) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        (bendel, termuat) = (await db.BendelAsync(Petugas, SudahSelesai, banyak, Selesai), SudahSelesai);
    }

    Task TambahAsync()
    {
        banyak += BendelQuery.PerHalaman;
        return MuatAsync();
    }
}

static class NadaBendel
{
    public static Nada Dari(BarisBendel b) => b.Menunggu == 0 ? Nada.Baik : b.DikirimPada is null ? Nada.Awas : Nada.Info;
}
