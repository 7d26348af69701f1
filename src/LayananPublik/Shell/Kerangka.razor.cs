using System.Security.Claims;
using LayananPublik.Shell.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace LayananPublik.Shell;

/// <summary>The frame around every page of the staff: office, places, and what is wrong with the connection.</summary>
public sealed partial class Kerangka(MenuUtama menuUtama, BacaPapanNama bacaPapan) : LayoutComponentBase, IDisposable
{
    readonly CancellationTokenSource selesai = new();
    ElementReference isi;
    BatasGalat? batas;
    PapanNama papan = new("");
    IReadOnlyList<ButirMenu> menu = [];
    string nama = "";
    string? peran, unit;

    [CascadingParameter] Task<AuthenticationState> Keadaan { get; set; } = default!;

    // Runs after every move between pages: a broken page must not leave its apology on the next.
    protected override async Task OnParametersSetAsync()
    {
        batas?.Recover();
        Kenali((await Keadaan).User);
        papan = await bacaPapan(selesai.Token);
    }

    void Kenali(ClaimsPrincipal orang)
    {
        menu = menuUtama.Untuk(orang);
        nama = orang.Identity?.Name ?? "";
        peran = JudulPeran(orang.FindFirst(ClaimTypes.Role)?.Value);
        unit = orang.FindFirst("unit")?.Value;
    }

    static string? JudulPeran(string? peran) => peran switch
    {
        "petugas" => "Petugas",
        "verifikator" => "Verifikator",
        "kasi" => "Kepala Seksi",
        "lurah" => "Lurah",
        "camat" => "Camat",
        "adminaduan" => "Admin Aduan",
        "dinas" => "Dinas",
        "kurir" => "Kurir",
        "admin" => "Admin",
        _ => peran
    };

    public void Dispose()
    {
        selesai.Cancel();
        selesai.Dispose();
    }
}
