using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>Where an officer writes: an answer to the citizen, or a note that never leaves the office.</summary>
public sealed partial class TulisPanel(DrafPesan draf, IJSRuntime js) : IAsyncDisposable
{
    readonly List<BerkasTulis> berkas = [];
    readonly HashSet<int> jawabanDipakai = [];
    ElementReference kotak, borang;
    IJSObjectReference? modul;
    DotNetObjectReference<TulisPanel>? sini;
    Gelembung? kutipan;
    string teks = "";
    string? galat;
    Tulisan tulisan;
    int kelompokBerkas;
    bool sibuk, terpasang, disisipi;

    [Parameter, EditorRequired] public int PercakapanId { get; set; }
    /// <summary>Sends; while the window is closed it is asked to park (<see cref="Balasan.Titip"/>).</summary>
    [Parameter, EditorRequired] public Func<Balasan, Task<Hasil>> Balas { get; set; } = default!;
    [Parameter, EditorRequired] public Func<string, Task<Hasil>> Catat { get; set; } = default!;
    /// <summary>The 24-hour window is closed, and what can be done: an answer is parked, or a template sent.</summary>
    [Parameter] public string? Tertutup { get; set; }
    /// <summary>Where a template is chosen while the window is closed.</summary>
    [Parameter] public RenderFragment? Templat { get; set; }
    /// <summary>Buttons beside the kinds of writing.</summary>
    [Parameter] public RenderFragment? Langkah { get; set; }
    /// <summary>Why no answer can be sent now; notes stay possible.</summary>
    [Parameter] public string? AlasanTakBalas { get; set; }
    /// <summary>Why nothing may be written at all.</summary>
    [Parameter] public string? AlasanBacaSaja { get; set; }
    [Parameter] public string Nama { get; set; } = "";
    [Parameter] public long BatasBerkas { get; set; }
    /// <summary>Finds a quoted bubble again after the page was loaded anew.</summary>
    [Parameter] public Func<int, Task<Gelembung?>>? CariPesan { get; set; }
    [Parameter] public Func<Task<JawabanPercakapan>>? MuatJawaban { get; set; }
    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    string? Terkunci => AlasanBacaSaja ?? (Mencatat ? null : AlasanTakBalas);

    bool Mencatat => tulisan == Tulisan.Catatan;

    bool Menitip => Tertutup is not null;

    bool PilihTemplat => tulisan == Tulisan.Templat && Menitip;

    /// <summary>What a stored answer still lacks.</summary>
    string? Sisa => Mencatat ? null : BlankoJawaban.Sisa(teks);

    string Dipilih(Tulisan t) => (t == tulisan || (t == Tulisan.Balas && tulisan == Tulisan.Templat && !Menitip)) ? "true" : "false";

    string Petunjuk => Mencatat ? "Tulis catatan untuk rekan kerja…" : Menitip ? $"Tulis jawaban; terkirim begitu {Nama.Split(' ')[0]} menulis…" : $"Tulis balasan kepada {Nama.Split(' ')[0]}…";

    protected override void OnInitialized() => (teks, kutipan) = (draf[PercakapanId, Mencatat], draf.Kutipan(PercakapanId));

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Terkunci is not null || PilihTemplat) terpasang = false;
        else if (!terpasang) await PasangAsync();
        else if (disisipi && modul is not null)
        {
            disisipi = false;
            await modul.InvokeVoidAsync("disisipi", kotak);
        }
    }

    async Task PasangAsync()
    {
        terpasang = true;
        modul ??= await js.InvokeAsync<IJSObjectReference>("import", "./KotakMasuk/Halaman/TulisPanel.razor.js");
        sini ??= DotNetObjectReference.Create(this);
        var tersimpan = await modul.InvokeAsync<DrafPeramban?>("pasang", kotak, borang, Kunci, !Mencatat, sini);
        var kembali = tersimpan?.Kutip is { } id && kutipan is null && !Mencatat && CariPesan is not null ? await CariPesan(id) : null;
        if (kembali is not null) draf.Kutip(PercakapanId, kutipan = kembali);
        // The browser's copy may go on where the line broke.
        if (tersimpan?.Teks is { Length: > 0 } ketikan && ketikan.Length > teks.Length && ketikan.StartsWith(teks, StringComparison.Ordinal)) draf[PercakapanId, Mencatat] = teks = ketikan;
        else if (kembali is null) return;
        StateHasChanged();
    }

    string Kunci => $"draf/{Petugas?.Id}/{PercakapanId}/{(Mencatat ? "catatan" : "balas")}";

    void Pindah(Tulisan ke)
    {
        if (tulisan == ke) return;
        (tulisan, galat, terpasang, mencari) = (ke, null, false, false);
        teks = draf[PercakapanId, Mencatat];
    }

    Task KetikAsync()
    {
        draf[PercakapanId, Mencatat] = teks;
        return SaringAsync();
    }

    /// <summary>The next answer quotes this bubble; null takes the quotation away.</summary>
    public async Task KutipAsync(Gelembung pesan)
    {
        if (Mencatat || PilihTemplat) Pindah(Tulisan.Balas);
        AturKutipan(pesan);
        StateHasChanged();
        if (modul is not null && Terkunci is null) await modul.InvokeVoidAsync("fokus", kotak);
    }

    void AturKutipan(Gelembung? pesan)
    {
        draf.Kutip(PercakapanId, kutipan = pesan);
        _ = modul?.InvokeVoidAsync("simpanKutip", Kunci, pesan?.Id).AsTask();
    }

    [JSInvokable]
    public void BatalKutip()
    {
        AturKutipan(null);
        StateHasChanged();
    }

    void Lampirkan(InputFileChangeEventArgs e)
    {
        if (e.FileCount == 0) return;
        kelompokBerkas++;
        if (berkas.Count + e.FileCount > Balasan.BerkasTerbanyak)
        {
            galat = $"Paling banyak {Balasan.BerkasTerbanyak} berkas sekali kirim. Kirim dulu sebagian.";
            return;
        }
        List<string> tolak = [];
        foreach (var f in e.GetMultipleFiles(Balasan.BerkasTerbanyak))
            if (BerkasTulis.Tolakan(f, BatasBerkas) is { } sebab) tolak.Add(e.FileCount == 1 ? sebab : $"{f.Name}: {sebab}");
            else berkas.Add(BerkasTulis.Dari(f));
        CatatBerkas();
        galat = tolak.Count == 0 ? null : string.Join(" ", tolak);
    }

    void Lepas(BerkasTulis b)
    {
        berkas.Remove(b);
        CatatBerkas();
    }

    /// <summary>Files alone are a draft too: what a colleague answers meanwhile must be read first.</summary>
    void CatatBerkas() => draf.Siapkan(PercakapanId, this, berkas.Count > 0);

    async Task KirimAsync()
    {
        if (sibuk || Terkunci is not null || PilihTemplat || (berkas.Count == 0 && string.IsNullOrWhiteSpace(teks))) return;
        if (Sisa is not null)
        {
            galat = "Masih ada isian yang kosong.";
            return;
        }
        sibuk = true;
        // What is dropped while this is on its way stays for the next one.
        var dibawa = Mencatat ? [] : berkas.ToList();
        var dikirim = teks;
        try
        {
            var hasil = await (Mencatat ? Catat(teks.Trim()) : Balas(new(teks.Trim())
            {
                Titip = Menitip, MembalasId = kutipan?.Id, Jawaban = [.. jawabanDipakai], Berkas = [.. dibawa.Select(b => b.Sebagai(BatasBerkas, () => _ = InvokeAsync(StateHasChanged)))]
            }));
            galat = hasil.Penolakan;
            if (hasil.Berhasil) await KosongkanAsync(dibawa, dikirim);
        }
        catch (Exception salah) when (salah is IOException or JSException) { galat = "Berkas gagal diunggah. Periksa sambungan, lalu coba lagi."; }
        finally { sibuk = false; }
    }

    /// <summary>The same draft once more, from a button outside.</summary>
    internal Task KirimLagiAsync() => InvokeAsync(async () =>
    {
        await KirimAsync();
        StateHasChanged();
    });

    internal Task BuangAsync() => InvokeAsync(async () =>
    {
        galat = null;
        await KosongkanAsync([.. berkas], null);
        StateHasChanged();
    });

    /// <param name="dikirim">What has left; what was typed behind it meanwhile stays. Null = all of it goes.</param>
    async Task KosongkanAsync(List<BerkasTulis> dibawa, string? dikirim)
    {
        var sisa = modul is null ? null : await modul.InvokeAsync<string?>("kosongkan", kotak, Kunci, dikirim);
        (teks, mencari) = (sisa ?? "", false);
        draf[PercakapanId, Mencatat] = teks;
        if (!Mencatat)
        {
            berkas.RemoveAll(dibawa.Contains);
            CatatBerkas();
            jawabanDipakai.Clear();
            draf.Kutip(PercakapanId, kutipan = null);
        }
    }

    enum Tulisan { Balas, Templat, Catatan }

    sealed record DrafPeramban(string? Teks, int? Kutip);

    public async ValueTask DisposeAsync()
    {
        Dispose();
        sini?.Dispose();
        draf.Siapkan(PercakapanId, this, false);
        try { if (modul is not null) await modul.DisposeAsync(); }
        catch (JSDisconnectedException) { }
    }
}
