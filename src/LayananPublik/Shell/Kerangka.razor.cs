using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Pengaturan;
using LayananPublik.Shell.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Shell;

/// <summary>The frame around every page of the staff: office, places, officer. Cascades the signed-in <see cref="PetugasAktif"/>.</summary>
public sealed partial class Kerangka(MenuUtama menuUtama, PengaturanKantor pengaturan, IEnumerable<PotonganAtas> semuaPotongan, IEnumerable<PotonganPengguna> pengguna, IDbContextFactory<LayananDb> dbs, IServiceProvider layanan)
    : LayoutComponentBase, IDisposable
{
    readonly CancellationTokenSource selesai = new();
    readonly PeriksaSambunganWa? periksa = layanan.GetService<PeriksaSambunganWa>();
    ElementReference isi;
    BatasGalat? batas;
    PetugasAktif? petugas;
    PapanNama papan = new("", "");
    readonly PotonganAtas[] potongan = [.. semuaPotongan.OrderBy(p => p.Urutan)];
    IReadOnlyList<ButirMenu> menu = [];

    [CascadingParameter] Task<AuthenticationState> Keadaan { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        petugas = PetugasAktif.Dari((await Keadaan).User);
        if (petugas is null) return;
        menu = menuUtama.Untuk(petugas);
        await using var db = await dbs.CreateDbContextAsync(selesai.Token);
        papan = await db.BacaPapanNamaAsync(petugas, selesai.Token) with { Latihan = pengaturan.Simulator };
    }

    // Runs after every move between pages: a broken page must not leave its apology on the next.
    protected override async Task OnParametersSetAsync()
    {
        batas?.Recover();
        if (periksa is null) return;
        await using var db = await dbs.CreateDbContextAsync(selesai.Token);
        papan = papan with { WhatsApp = await periksa(db, selesai.Token) };
    }

    /// <summary>What features put into the officer's menu; one that fails takes nothing else with it.</summary>
    RenderFragment Tambahan => b =>
    {
        foreach (var p in pengguna.Where(p => petugas?.Boleh(p.Izin) == true).OrderBy(p => p.Urutan))
        {
            b.OpenComponent<Microsoft.AspNetCore.Components.Web.ErrorBoundary>(0);
            b.SetKey(p);
            b.AddComponentParameter(1, "ChildContent", (RenderFragment)(isi =>
            {
                isi.OpenComponent(0, p.Komponen);
                isi.CloseComponent();
            }));
            b.AddComponentParameter(2, "ErrorContent", (RenderFragment<Exception>)(galat => kosong => { }));
            b.CloseComponent();
        }
    };

    public void Dispose()
    {
        selesai.Cancel();
        selesai.Dispose();
    }
}
