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
    bool catatan, sibuk, terpasang;

    [Parameter, EditorRequired] public int PercakapanId { get; set; }
    [Parameter, EditorRequired] public Func<string, Task<Hasil>> Balas { get; set; } = default!;
    [Parameter, EditorRequired] public Func<IBrowserFile, string, Task<Hasil>> BalasBerkas { get; set; } = default!;
    [Parameter, EditorRequired] public Func<string, Task<Hasil>> Catat { get; set; } = default!;
    /// <summary>Why no answer can be sent now; notes stay possible.</summary>
    [Parameter] public string? AlasanTakBalas { get; set; }
    /// <summary>Why nothing may be written at all.</summary>
    [Parameter] public string? AlasanBacaSaja { get; set; }
    [Parameter] public string Nama { get; set; } = "";
    [Parameter] public long BatasBerkas { get; set; }
    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    string? Terkunci => AlasanBacaSaja ?? (catatan ? null : AlasanTakBalas);

    string Petunjuk => catatan ? "Tulis catatan untuk rekan kerja…" : $"Tulis balasan kepada {Nama.Split(' ')[0]}…";

    protected override void OnInitialized() => teks = draf[PercakapanId, catatan];

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Terkunci is not null) terpasang = false;
        if (terpasang || Terkunci is not null) return;
        terpasang = true;
        modul ??= await js.InvokeAsync<IJSObjectReference>("import", "./KotakMasuk/Halaman/TulisPanel.razor.js");
        var tersimpan = await modul.InvokeAsync<string?>("pasang", kotak, Kunci);
        if (teks.Length > 0 || string.IsNullOrEmpty(tersimpan)) return;
        teks = tersimpan;
        StateHasChanged();
    }

    string Kunci => $"draf/{Petugas?.Id}/{PercakapanId}/{(catatan ? "catatan" : "balas")}";

    void Pindah(bool keCatatan)
    {
        if (catatan == keCatatan) return;
        (catatan, galat, berkas, terpasang) = (keCatatan, null, null, false);
        teks = draf[PercakapanId, catatan];
    }

    void Ingat() => draf[PercakapanId, catatan] = teks;

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
        if (sibuk || Terkunci is not null || (berkas is null && string.IsNullOrWhiteSpace(teks))) return;
        sibuk = true;
        try
        {
            var hasil = catatan ? await Catat(teks.Trim()) : berkas is not null ? await BalasBerkas(berkas, teks.Trim()) : await Balas(teks.Trim());
            galat = hasil.Penolakan;
            if (hasil.Berhasil) await KosongkanAsync();
        }
        catch (IOException) { galat = "Berkas gagal diunggah. Periksa sambungan, lalu coba lagi."; }
        finally { sibuk = false; }
    }

    async Task KosongkanAsync()
    {
        (teks, berkas) = ("", null);
        draf[PercakapanId, catatan] = "";
        if (modul is not null) await modul.InvokeVoidAsync("kosongkan", kotak, Kunci);
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        try { if (modul is not null) await modul.DisposeAsync(); }
        catch (JSDisconnectedException) { }
    }
}
