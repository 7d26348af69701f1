using LayananPublik.Kantor;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>The bubbles of a conversation, oldest first; holds the reading position.</summary>
public sealed partial class LogPesan(IJSRuntime js) : ComponentBase, IAsyncDisposable
{
    ElementReference wadah, isi, pil;
    IJSObjectReference? modul;
    IReadOnlyList<Kelompok> kelompok = [];
    IReadOnlyList<Gelembung>? terakhir;

    [Parameter, EditorRequired] public IReadOnlyList<Gelembung> Pesan { get; set; } = [];
    [Parameter, EditorRequired] public JamKantor Jam { get; set; } = default!;
    [Parameter] public bool AdaLebihLama { get; set; }
    [Parameter] public bool Tirai { get; set; }
    [Parameter] public bool BolehKirimUlang { get; set; }
    [Parameter] public IReadOnlyList<AksiLampiran> Aksi { get; set; } = [];
    [Parameter] public EventCallback MuatLama { get; set; }
    [Parameter] public EventCallback<int> BukaLampiran { get; set; }
    [Parameter] public EventCallback<int> KirimUlang { get; set; }
    [Parameter] public EventCallback<(AksiLampiran, Gelembung)> Pilih { get; set; }

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(terakhir, Pesan)) return;
        terakhir = Pesan;
        kelompok = [.. Kelompokkan(Pesan, Jam)];
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        modul = await js.InvokeAsync<IJSObjectReference>("import", "./KotakMasuk/Halaman/MejaPage.razor.js");
        await modul.InvokeVoidAsync("ikuti", wadah, isi, pil);
    }

    async Task TunjukAsync(int pesan)
    {
        if (modul is not null) await modul.InvokeVoidAsync("tunjuk", wadah, pesan);
    }

    /// <summary>Days get a line of their own; photos without words that follow each other become one album.</summary>
    internal static IEnumerable<Kelompok> Kelompokkan(IReadOnlyList<Gelembung> pesan, JamKantor jam)
    {
        DateOnly? hari = null;
        for (var i = 0; i < pesan.Count;)
        {
            var sampai = i + 1;
            var tanggal = jam.TanggalPada(pesan[i].Pada);
            while (sampai < pesan.Count && Sealbum(pesan[i], pesan[sampai]) && jam.TanggalPada(pesan[sampai].Pada) == tanggal) sampai++;
            yield return new(tanggal == hari ? null : KalimatWaktu.HariTanggal(tanggal), [.. pesan.Skip(i).Take(sampai - i)]);
            (hari, i) = (tanggal, sampai);
        }
    }

    static bool Sealbum(Gelembung a, Gelembung b) => Foto(a) && Foto(b) && a.Arah == b.Arah && a.Pengirim == b.Pengirim;

    static bool Foto(Gelembung p) => p is { Jenis: JenisPesan.Gambar, Teks: "", Kutipan: null, Reaksi: null, Lampiran.Status: StatusLampiran.Tersimpan or StatusLampiran.Menunggu };

    internal sealed record Kelompok(string? Hari, IReadOnlyList<Gelembung> Pesan);

    public async ValueTask DisposeAsync()
    {
        try { if (modul is not null) await modul.DisposeAsync(); }
        catch (JSDisconnectedException) { }
    }
}
