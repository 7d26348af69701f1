using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penerusan.Halaman;

/// <summary>Approved dossiers, ticked and put into a batch.</summary>
public sealed partial class SiapPanel(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaBendel meja, JamKantor jam, NavigationManager nav) : LayananComponent
{
    readonly HashSet<int> dipilih = [];
    List<SiapAntar>? baris;
    string? galat, termuat;

    [CascadingParameter] PetugasAktif? Petugas { get; set; }
    [Parameter] public string? Cari { get; set; }

    protected override void OnInitialized() => MuatUlangSaat(siaran, [Topik.Permohonan], MuatAsync);

    protected override async Task OnParametersSetAsync()
    {
        if (baris is not null && termuat == Cari) return;
        await MuatAsync();
    }

    async Task MuatAsync()
    {
        if (Petugas is null) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        (baris, termuat) = (await db.SiapAntarAsync(Petugas, Cari, Selesai), Cari);
        dipilih.IntersectWith(baris.Select(b => b.ButirId));
    }

    void Balik(int id)
    {
        if (!dipilih.Remove(id)) dipilih.Add(id);
    }

    void PilihSemua()
    {
        if (dipilih.Count == baris!.Count) dipilih.Clear();
        else dipilih.UnionWith(baris.Select(b => b.ButirId));
    }

    void Saring(string? cari) => nav.NavigateTo(nav.GetUriWithQueryParameter("cari", string.IsNullOrWhiteSpace(cari) ? null : cari.Trim()), replace: true);

    async Task SusunAsync()
    {
        // In the order of the screen, which is that of urgency.
        var hasil = await meja.SusunAsync([.. baris!.Select(b => b.ButirId).Where(dipilih.Contains)], Petugas!, Selesai);
        galat = hasil.Penolakan;
        if (hasil.Berhasil) nav.NavigateTo($"/dukcapil/bendel/{hasil.Nilai}");
        else await MuatAsync();
    }
}
