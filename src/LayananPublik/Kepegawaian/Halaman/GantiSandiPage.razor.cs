using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace LayananPublik.Kepegawaian.Halaman;

/// <summary>Where officers change their own password; static, because the new cookie needs a response.</summary>
public sealed partial class GantiSandiPage(MejaKepegawaian meja, SignInManager<Petugas> pintu, NavigationManager nav) : ComponentBase
{
    public const string Alamat = "/akun/sandi";

    string? galat, nama;
    bool wajib;

    [CascadingParameter] HttpContext Http { get; set; } = default!;
    [SupplyParameterFromForm] string? Lama { get; set; }
    [SupplyParameterFromForm] string? Baru { get; set; }
    [SupplyParameterFromForm] string? Ulang { get; set; }

    protected override void OnInitialized()
    {
        nama = Http.User.Identity?.Name;
        wajib = Http.User.HasClaim(c => c.Type == PetugasAktif.KlaimGantiSandi);
    }

    async Task GantiAsync()
    {
        galat = Tolak() ?? (await meja.GantiSandiAsync(PetugasAktif.Dari(Http.User)!, Lama!, Baru!, Http.RequestAborted)).Penolakan;
        if (galat is not null || await pintu.UserManager.GetUserAsync(Http.User) is not { } diri) return;
        await pintu.RefreshSignInAsync(diri);
        nav.NavigateTo(MasukKeluar.Awal);
    }

    string? Tolak() => (Lama, Baru, Ulang) switch
    {
        (null or "", _, _) or (_, null or "", _) => "Isi sandi lama dan sandi baru.",
        _ when Baru != Ulang => "Kedua ketikan sandi baru tidak sama. Ketik ulang.",
        _ when Baru == Lama => "Sandi baru harus berbeda dari sandi lama.",
        _ => null
    };
}
