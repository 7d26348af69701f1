using LayananPublik.Simulator.Api;
using LayananPublik.Simulator.Ingatan;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LayananPublik.Simulator.Halaman;

/// <summary>A citizen's phone on screen: shows the chat as it changes and sends what is typed, tapped or attached.</summary>
public sealed partial class PonselPanel(Jaringan jaringan, PonselWarga warga, SaklarWarga saklar, SimulatorOptions pilihan, Waktu waktu, IJSRuntime js) : ComponentBase, IAsyncDisposable
{
    const int Halaman = 60;
    static readonly TimeSpan BatasTertahan = TimeSpan.FromSeconds(3);

    ElementReference isi, formulir;
    IJSObjectReference? modul;
    IDisposable? terbuka;
    ITimer? ulang;
    IReadOnlyList<PesanPonsel> pesan = [];
    PesanPonsel? daftar;
    string teks = "";
    string? galat;
    bool lampiran, mengetik, mengirim, tertahan, gulirkan = true;
    int tampil = Halaman, menunggu, pesanTerakhir;

    [Parameter, EditorRequired] public string Nomor { get; set; } = "";
    [Parameter] public EventCallback BukaDaftar { get; set; }

    IEnumerable<PesanPonsel> Tampil => pesan.Skip(pesan.Count - tampil);

    string Inisial => string.Concat(pilihan.NamaKantor.Split(' ').Where(k => k.Length > 0).Take(2).Select(k => k[0]));

    protected override void OnInitialized()
    {
        jaringan.Berubah += Segarkan;
        ulang = waktu.Timer(() => Segarkan(Nomor));
        terbuka = warga.Buka(Nomor);
        Muat();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            modul = await js.InvokeAsync<IJSObjectReference>("import", "./_content/LayananPublik.Simulator/Halaman/PonselPanel.razor.js");
            await modul.InvokeVoidAsync("pasang", formulir);
        }
        if (!gulirkan || modul is null) return;
        gulirkan = false;
        await modul.InvokeVoidAsync("keBawah", isi);
    }

    public async ValueTask DisposeAsync()
    {
        jaringan.Berubah -= Segarkan;
        terbuka?.Dispose();
        ulang?.Dispose();
        try
        {
            if (modul is not null) await modul.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
        }
    }

    void Segarkan(string nomor)
    {
        if (nomor != Nomor || Interlocked.Exchange(ref menunggu, 1) == 1) return;
        _ = InvokeAsync(() =>
        {
            Volatile.Write(ref menunggu, 0);
            Muat();
            StateHasChanged();
        });
    }

    void Muat()
    {
        pesan = jaringan.Pesan(Nomor);
        var sekarang = jaringan.Sekarang;
        var mengetikSampai = jaringan.Baca(i => i.Ponsel.TryGetValue(Nomor, out var p) ? p.MengetikSampai : default);
        mengetik = mengetikSampai > sekarang;
        var gantung = pesan.FirstOrDefault(p => p.Arah == Arah.Masuk && p.Status == StatusPesan.Terkirim)?.Waktu + BatasTertahan;
        // The notice takes room from the chat: without scrolling it would cover the very message it speaks of.
        gulirkan |= !tertahan && gantung <= sekarang;
        tertahan = gantung <= sekarang;
        if (mengetik) LihatLagi(mengetikSampai - sekarang);
        else if (gantung > sekarang) LihatLagi(gantung.Value - sekarang);
        if (pesan is [.., { Id: var id }] && id != pesanTerakhir) (pesanTerakhir, gulirkan) = (id, true);
    }

    void LihatLagi(TimeSpan nanti) => ulang?.Change(nanti + TimeSpan.FromMilliseconds(50), Timeout.InfiniteTimeSpan);

    void MuatLama() => tampil += Halaman;

    PesanPonsel? Kutipan(PesanPonsel p) => p.Kutipan is null ? null : pesan.FirstOrDefault(q => q.Wamid == p.Kutipan);

    void Kirim()
    {
        if (string.IsNullOrWhiteSpace(teks)) return;
        if (diubah && dibalas is { } asal) Coba(() => warga.Ubah(Nomor, asal.Id, teks.Trim()));
        else Coba(() => warga.Tulis(Nomor, teks.Trim(), dibalas is { } kutipan ? new Kaitan { Balas = kutipan.Id } : null));
        if (galat is null) Batal();
    }

    void Pilih(string id)
    {
        daftar = null;
        Coba(() => warga.Pilih(Nomor, id));
    }

    void KirimLokasi()
    {
        lampiran = false;
        // Made up, like the whole district.
        Coba(() => warga.BagikanLokasi(Nomor, -6.5921, 106.8104));
    }

    Task KirimContoh(FotoContoh foto) => KirimLewat("kirimContoh", foto.Alamat, foto.Berkas, foto.Rupa, foto.Mime);

    Task KirimBerkas(ElementReference masukan) => KirimLewat("kirimBerkas", masukan);

    /// <summary>The browser posts the file itself: a large one has no business in the circuit.</summary>
    async Task KirimLewat(string fungsi, params object?[] isian)
    {
        if (modul is null) return;
        var keterangan = teks.Trim();
        (teks, galat, mengirim, lampiran) = ("", null, true, fungsi == "kirimBerkas");
        try
        {
            galat = await modul.InvokeAsync<string?>(fungsi, Timeout.InfiniteTimeSpan, [$"simulator/api/{Nomor}/berkas", keterangan, .. isian]);
        }
        catch (JSException)
        {
            galat = "Berkas tidak dapat dikirim. Periksa sambungan, lalu coba lagi.";
        }
        mengirim = false;
        // A sample's sheet was closed before; one that stands open now was opened meanwhile.
        if (fungsi == "kirimBerkas") lampiran = false;
    }

    void Coba(Func<PesanPonsel> kirim)
    {
        galat = null;
        try
        {
            kirim();
        }
        catch (PermintaanException x)
        {
            galat = x.Message;
        }
    }
}
