using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>Where an officer writes: an answer to the citizen, or a note that never leaves the office.</summary>
public sealed partial class TulisPanel(DrafPesan draf, IJSRuntime js) : IAsyncDisposable
{
    ElementReference kotak;
    IJSObjectReference? modul;
    IBrowserFile? berkas;
    string teks = "";
    string? galat;
    Tulisan tulisan;
    bool sibuk, terpasang;

    [Parameter, EditorRequired] public int PercakapanId { get; set; }
    [Parameter, EditorRequired] public Func<string, Task<Hasil>> Balas { get; set; } = default!;
    [Parameter, EditorRequired] public Func<IBrowserFile, string, Task<Hasil>> BalasBerkas { get; set; } = default!;
    [Parameter, EditorRequired] public Func<string, Task<Hasil>> Catat { get; set; } = default!;
    /// <summary>The 24-hour window is closed, and what can be done: an answer is parked, or a template sent.</summary>
    [Parameter] public string? Tertutup { get; set; }
    [Parameter] public Func<string, Task<Hasil>>? Titipkan { get; set; }
    [Parameter] public Func<IBrowserFile, string, Task<Hasil>>? TitipkanBerkas { get; set; }
    /// <summary>Where a template is chosen while the window is closed.</summary>
    [Parameter] public RenderFragment? Templat { get; set; }
    /// <summary>Why no answer can be sent now; notes stay possible.</summary>
    [Parameter] public string? AlasanTakBalas { get; set; }
    /// <summary>Why nothing may be written at all.</summary>
    [Parameter] public string? AlasanBacaSaja { get; set; }
    [Parameter] public string Nama { get; set; } = "";
    [Parameter] public long BatasBerkas { get; set; }
    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    string? Terkunci => AlasanBacaSaja ?? (Mencatat ? null : AlasanTakBalas);

    bool Mencatat => tulisan == Tulisan.Catatan;

    bool Menitip => Tertutup is not null && Titipkan is not null;

    bool PilihTemplat => tulisan == Tulisan.Templat && Menitip;

    string Dipilih(Tulisan t) => (t == tulisan || (t == Tulisan.Balas && tulisan == Tulisan.Templat && !Menitip)) ? "true" : "false";

    string Petunjuk => Mencatat ? "Tulis catatan untuk rekan kerja…" : Menitip ? $"Tulis jawaban; terkirim begitu {Nama.Split(' ')[0]} menulis…" : $"Tulis balasan kepada {Nama.Split(' ')[0]}…";

    protected override void OnInitialized() => teks = draf[PercakapanId, Mencatat];

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Terkunci is not null || PilihTemplat) terpasang = false;
        if (terpasang || Terkunci is not null || PilihTemplat) return;
        terpasang = true;
        modul ??= await js.InvokeAsync<IJSObjectReference>("import", "./KotakMasuk/Halaman/TulisPanel.razor.js");
        var tersimpan = await modul.InvokeAsync<string?>("pasang", kotak, Kunci);
        if (teks.Length > 0 || string.IsNullOrEmpty(tersimpan)) return;
        teks = tersimpan;
        StateHasChanged();
    }

    string Kunci => $"draf/{Petugas?.Id}/{PercakapanId}/{(Mencatat ? "catatan" : "balas")}";

    void Pindah(Tulisan ke)
    {
        if (tulisan == ke) return;
        (tulisan, galat, berkas, terpasang) = (ke, null, null, false);
        teks = draf[PercakapanId, Mencatat];
    }

    void Ingat() => draf[PercakapanId, Mencatat] = teks;

    void Lampirkan(InputFileChangeEventArgs e)
    {
        galat = e.File.Size switch
        {
            0 => "Berkas itu kosong. Pilih berkas lain.",
            var n when n > BatasBerkas => $"Berkas terlalu besar ({UkuranBerkas.Tulis(n)}). Paling besar {UkuranBerkas.Tulis(BatasBerkas)}.",
            _ => null
        };
        berkas = galat is null ? e.File : null;
    }

    async Task KirimAsync()
    {
        if (sibuk || Terkunci is not null || PilihTemplat || (berkas is null && string.IsNullOrWhiteSpace(teks))) return;
        sibuk = true;
        try
        {
            var hasil = await (Mencatat ? Catat(teks.Trim()) : berkas is not null ? (Menitip && TitipkanBerkas is not null ? TitipkanBerkas : BalasBerkas)(berkas, teks.Trim()) : (Menitip ? Titipkan! : Balas)(teks.Trim()));
            galat = hasil.Penolakan;
            if (hasil.Berhasil) await KosongkanAsync();
        }
        catch (IOException) { galat = "Berkas gagal diunggah. Periksa sambungan, lalu coba lagi."; }
        finally { sibuk = false; }
    }

    async Task KosongkanAsync()
    {
        (teks, berkas) = ("", null);
        draf[PercakapanId, Mencatat] = "";
        if (modul is not null) await modul.InvokeVoidAsync("kosongkan", kotak, Kunci);
    }

    enum Tulisan { Balas, Templat, Catatan }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        try { if (modul is not null) await modul.DisposeAsync(); }
        catch (JSDisconnectedException) { }
    }
}
