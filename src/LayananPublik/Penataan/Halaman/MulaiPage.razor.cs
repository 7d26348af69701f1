using LayananPublik.Kepegawaian;
using LayananPublik.Pengaturan;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace LayananPublik.Penataan.Halaman;

/// <summary>The page behind the one-time link; static, because signing in needs a response.</summary>
public sealed partial class MulaiPage(MejaPendirian meja, PengaturanKantor pengaturan, SignInManager<Petugas> pintu, NavigationManager nav) : ComponentBase
{
    readonly string phoneNumberId = pengaturan.WhatsApp.PhoneNumberId;
    string? galat;
    bool hidup;

    [CascadingParameter] HttpContext Http { get; set; } = default!;
    [Parameter] public string Kunci { get; set; } = "";
    [SupplyParameterFromForm] IsianPendirian Isi { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        Isi ??= new() { ZonaWaktu = pengaturan.Kantor.ZonaWaktu };
        hidup = !pengaturan.Simulator && await meja.HidupAsync(Kunci, Http.RequestAborted);
    }

    async Task DirikanAsync()
    {
        var hasil = await meja.DirikanAsync(Kunci, Isi, Http.RequestAborted);
        galat = hasil.Penolakan;
        if (!hasil.Berhasil || await pintu.UserManager.FindByIdAsync($"{hasil.Nilai}") is not { } admin) return;
        await pintu.SignInAsync(admin, isPersistent: false);
        nav.NavigateTo("/pengaturan");
    }
}
