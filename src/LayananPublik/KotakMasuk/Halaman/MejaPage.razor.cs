using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>The one screen of the office: lists, a chat, and what the chat is about. What stands in it comes from the features' own Setup.</summary>
public sealed partial class MejaPage(IEnumerable<TabMeja> semuaTab, IEnumerable<PanelPercakapan> semuaPanel, TimeProvider jam)
{
    static readonly TimeSpan Detak = TimeSpan.FromSeconds(30);
    IReadOnlyList<TabMeja> tab = [];
    IReadOnlyList<PanelPercakapan> panel = [];
    TabMeja? terpilih;

    [CascadingParameter] PetugasAktif? Petugas { get; set; }
    [SupplyParameterFromQuery] string? Tab { get; set; }
    [SupplyParameterFromQuery] string? Saring { get; set; }
    [SupplyParameterFromQuery] string? Cari { get; set; }
    [SupplyParameterFromQuery(Name = "lihat")] string? LihatSaja { get; set; }
    [SupplyParameterFromQuery] int? Percakapan { get; set; }
    [SupplyParameterFromQuery] int? Permohonan { get; set; }
    [SupplyParameterFromQuery] int? Pesan { get; set; }

    [SupplyParameterFromQuery] string? Layanan { get; set; }
    [SupplyParameterFromQuery] int? Titik { get; set; }
    [SupplyParameterFromQuery] int? Unit { get; set; }
    [SupplyParameterFromQuery] string? Tenggat { get; set; }
    [SupplyParameterFromQuery] int? Label { get; set; }
    [SupplyParameterFromQuery] string? Prioritas { get; set; }
    [SupplyParameterFromQuery] int? Nomor { get; set; }
    [SupplyParameterFromQuery(Name = "petugas")] int? DariPetugas { get; set; }

    KeadaanMeja Keadaan { get; set; } = new();

    SaringLanjut Lanjut => new()
    {
        Layanan = string.IsNullOrWhiteSpace(Layanan) ? null : Layanan, Titik = Titik, Unit = Unit, Label = Label, Nomor = Nomor, Petugas = DariPetugas,
        Tenggat = Enum.TryParse<BatasTenggat>(Tenggat, true, out var t) ? t : null, Prioritas = Enum.TryParse<Prioritas>(Prioritas, true, out var p) ? p : null
    };

    /// <summary>Which column a narrow screen shows.</summary>
    string Lihat => Percakapan is null && Permohonan is null ? "daftar" : Keadaan.LihatPanel || Percakapan is null ? "panel" : Keadaan.Penuh ? "penuh" : "obrol";

    protected override void OnInitialized() => _ = BerdetakAsync();

    protected override void OnParametersSet()
    {
        if (Petugas is null) return;
        tab = [.. semuaTab.Where(t => Petugas.Boleh(t.Izin)).OrderBy(t => t.Urutan)];
        panel = [.. semuaPanel.Where(p => Petugas.Boleh(p.Izin)).OrderBy(p => p.Urutan)];
        terpilih = tab.FirstOrDefault(t => t.Kode == Tab) ?? (tab.Count > 0 ? tab[0] : null);
        Keadaan = new()
        {
            Tab = terpilih?.Kode ?? TabMeja.Percakapan, Saring = Saring, Cari = Cari, Percakapan = Percakapan, Permohonan = Permohonan, Pesan = Pesan, LihatPanel = LihatSaja is "permohonan" or "linimasa", Linimasa = LihatSaja == "linimasa",
            Penuh = LihatSaja == "percakapan", Lanjut = Lanjut
        };
    }

    // Deadlines and the reply window run down while nothing else happens.
    async Task BerdetakAsync()
    {
        using var detak = new PeriodicTimer(Detak, jam);
        try
        {
            while (await detak.WaitForNextTickAsync(Selesai))
            {
                await InvokeAsync(StateHasChanged);
            }
        }
        catch (OperationCanceledException) { /* the officer has left */ }
    }
}
