using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penerusan.Halaman;

/// <summary>How long everything has been at Dukcapil, the oldest first; results are ticked off here one by one, too.</summary>
public sealed partial class UmurPanel(IDbContextFactory<LayananDb> dbs, Siaran siaran, JamKantor jam, NavigationManager nav) : LayananComponent
{
    IReadOnlyList<BarisUmur>? semua;
    PulangDialog? dialog;

    [CascadingParameter] PetugasAktif? Petugas { get; set; }
    [Parameter, EditorRequired] public SaringUmur Saring { get; set; } = new();

    IReadOnlyList<BarisUmur> Tampak => [.. semua!.Where(Saring.Cocok)];

    protected override async Task OnInitializedAsync()
    {
        MuatUlangSaat(siaran, [Topik.Permohonan], MuatAsync);
        await MuatAsync();
    }

    async Task MuatAsync()
    {
        if (Petugas is null) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        semua = await db.UmurAsync(Petugas, jam.Sekarang, Selesai);
        StateHasChanged();
    }

    static SasaranPulang Sasaran(BarisUmur u) => new(u.Berkas.ButirId, u.Berkas.Nomor, u.Berkas.Nama, u.Berkas.Layanan, u.Berkas.Rincian, u.Berkas.Unit);

    void Ke(SaringUmur s) => nav.NavigateTo(Alamat(s), replace: true);

    static string? Kosongkan(object? nilai) => nilai as string is { Length: > 0 } s ? s : null;

    string Alamat(SaringUmur s, string dasar = "/dukcapil") => nav.GetUriWithQueryParameters(nav.ToAbsoluteUri(dasar).ToString(), new Dictionary<string, object?>
    {
        ["tab"] = dasar == "/dukcapil" ? "umur" : null, ["cari"] = Kosongkan(s.Cari?.Trim()), ["layanan"] = s.Layanan, ["bendel"] = s.Bendel, ["lewat"] = s.Lewat ? true : null, ["kelompok"] = s.Kelompok
    });
}
