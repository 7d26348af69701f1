using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace LayananPublik.Shell;

/// <summary>The number on a place of the navigation, counted again after every move.</summary>
public sealed partial class LencanaMenu(IServiceProvider layanan) : LayananComponent
{
    int jumlah;

    [Parameter, EditorRequired] public HitungMenu Hitung { get; set; } = default!;
    [CascadingParameter] Task<AuthenticationState> Keadaan { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        var orang = (await Keadaan).User;
        jumlah = await Hitung(layanan, orang, Selesai);
    }
}
