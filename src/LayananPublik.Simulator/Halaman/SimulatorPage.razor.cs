using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace LayananPublik.Simulator.Halaman;

/// <summary>The invented citizens on the left, one of their phones on the right; the number stands in the address.</summary>
public sealed partial class SimulatorPage(IServiceProvider layanan, NavigationManager arah) : ComponentBase
{
    // The page's address is known even where the app talks to the real Meta and has registered no simulator.
    readonly SimulatorOptions? pilihan = layanan.GetService<SimulatorOptions>();
    readonly Gangguan? gangguan = layanan.GetService<Gangguan>();
    bool daftarTerbuka;

    [SupplyParameterFromQuery] public string? Nomor { get; set; }
    [SupplyParameterFromQuery(Name = "kendali")] public string? BukaKendali { get; set; }

    bool KendaliTerbuka => BukaKendali == "ya";

    string NomorTerpilih => Nomor is not null && DaftarWarga.Sah(Nomor) ? Nomor : DaftarWarga.Contoh[0].Nomor;

    void Kendali(bool buka) => arah.NavigateTo(arah.GetUriWithQueryParameter("kendali", buka ? "ya" : null));

    void Ganti(string nomor)
    {
        daftarTerbuka = false;
        arah.NavigateTo(arah.GetUriWithQueryParameter("nomor", nomor));
    }
}
