using LayananPublik.Kantor;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>The bubbles of a conversation, oldest first; holds the reading position, and asks for more when its ends come near.</summary>
public sealed partial class LogPesan(IJSRuntime js) : ComponentBase, IAsyncDisposable
{
    static readonly TimeSpan Serentak = TimeSpan.FromMinutes(1);
    ElementReference wadah, isi, pil;
    IJSObjectReference? modul;
    DotNetObjectReference<LogPesan>? sini;
    IReadOnlyList<Kelompok> kelompok = [];
    IReadOnlyList<Gelembung>? terakhir;
    int? ditunjuk;
    bool memilihTanggal;

    [Parameter, EditorRequired] public IReadOnlyList<Gelembung> Pesan { get; set; } = [];
    [Parameter, EditorRequired] public JamKantor Jam { get; set; } = default!;
    [Parameter] public bool AdaLebihLama { get; set; }
    /// <summary>The newest bubble is among them.</summary>
    [Parameter] public bool DiUjung { get; set; } = true;
    [Parameter] public int? BelumDibacaSejak { get; set; }
    /// <summary>The bubble to be shown first; another one is a jump.</summary>
    [Parameter] public int? Tuju { get; set; }
    [Parameter] public bool Tirai { get; set; }
    [Parameter] public bool BolehKirimUlang { get; set; }
    [Parameter] public IReadOnlyList<AksiLampiran> Aksi { get; set; } = [];
    [Parameter] public EventCallback MuatLama { get; set; }
    [Parameter] public EventCallback MuatBaru { get; set; }
    [Parameter] public EventCallback KeTerbaru { get; set; }
    [Parameter] public EventCallback<bool> Mengikuti { get; set; }
    /// <summary>Reads the part of the talk around a bubble that is not on screen.</summary>
    [Parameter] public EventCallback<int> KePesan { get; set; }
    /// <summary>The first bubble of a day or later.</summary>
    [Parameter] public Func<DateOnly, Task<int?>>? KeTanggal { get; set; }
    [Parameter] public EventCallback<int> BukaLampiran { get; set; }
    [Parameter] public EventCallback<int> KirimUlang { get; set; }
    [Parameter] public EventCallback<int> AmbilUlang { get; set; }
    [Parameter] public EventCallback<int> NyatakanSampai { get; set; }
    [Parameter] public EventCallback<(AksiLampiran, Gelembung)> Pilih { get; set; }
    /// <summary>Quotes a bubble in the next answer.</summary>
    [Parameter] public EventCallback<Gelembung> Balas { get; set; }
    /// <summary>Puts an emoji on a bubble, or takes it back.</summary>
    [Parameter] public EventCallback<(int Pesan, string Emoji)> Reaksi { get; set; }
    /// <summary>With the id of the outbox row that is still held.</summary>
    [Parameter] public EventCallback<int> Urungkan { get; set; }

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(terakhir, Pesan)) return;
        terakhir = Pesan;
        kelompok = [.. Kelompokkan(Pesan, Jam)];
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            modul = await js.InvokeAsync<IJSObjectReference>("import", "./KotakMasuk/Halaman/LogPesan.razor.js");
            sini = DotNetObjectReference.Create(this);
            await modul.InvokeVoidAsync("ikuti", wadah, isi, pil, sini);
        }
        if (modul is null || Tuju is not { } tuju || tuju == ditunjuk) return;
        ditunjuk = tuju;
        await modul.InvokeVoidAsync("tunjuk", wadah, tuju, false);
    }

    /// <summary>Asked by the browser as its scroll bar nears an end.</summary>
    [JSInvokable]
    public Task DekatUjungAsync(bool atas) => InvokeAsync(() => atas ? AdaLebihLama ? MuatLama.InvokeAsync() : Task.CompletedTask : DiUjung ? Task.CompletedTask : MuatBaru.InvokeAsync());

    /// <summary>The browser tells whether it stands at the very end.</summary>
    [JSInvokable]
    public Task MengikutiAsync(bool ya) => InvokeAsync(() => Mengikuti.InvokeAsync(ya));

    [JSInvokable]
    public Task KeTerbaruAsync() => InvokeAsync(() => KeTerbaru.InvokeAsync());

    /// <summary>Goes to an earlier message, reading the talk around it when it is not on screen.</summary>
    async Task TunjukAsync(int pesan)
    {
        if (Pesan.All(p => p.Id != pesan)) await KePesan.InvokeAsync(pesan);
        if (modul is not null) await modul.InvokeVoidAsync("tunjuk", wadah, pesan, true);
    }

    async Task PindahTanggalAsync(ChangeEventArgs e)
    {
        memilihTanggal = false;
        if (DateOnly.TryParse(e.Value?.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var tanggal) && await KeTanggal!(tanggal) is { } pesan) await TunjukAsync(pesan);
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

    static string Kabar(Gelembung p) => p switch
    {
        { Jenis: JenisPesan.Reaksi, Teks.Length: 0 } => "Warga menarik reaksinya dari pesan lama",
        { Jenis: JenisPesan.Reaksi } => $"Warga bereaksi {p.Teks} pada pesan lama",
        { Rincian.Perubahan: PerubahanPesan.Disunting, Kutipan: null, Rincian.Suntingan: { } baru } => $"Warga menyunting pesan lama menjadi: {baru}",
        { Rincian.Perubahan: not PerubahanPesan.Tidak } => p.Teks.TrimEnd('.') + "; yang asli tetap tersimpan",
        _ => p.Teks
    };

    static bool Sealbum(Gelembung a, Gelembung b) => Media(a) && Media(b) && a.Arah == b.Arah && a.Pengirim == b.Pengirim && b.Pada - a.Pada <= Serentak;

    static bool Media(Gelembung p) => p is { Jenis: JenisPesan.Gambar or JenisPesan.Video, Teks: "", Kutipan: null, KutipanHilang: false, Reaksi: null, Perubahan: PerubahanPesan.Tidak, Lampiran.Status: StatusLampiran.Tersimpan or StatusLampiran.Menunggu }
        && p.Rincian is null or { Diteruskan: false, Iklan: null };

    internal sealed record Kelompok(string? Hari, IReadOnlyList<Gelembung> Pesan);

    public async ValueTask DisposeAsync()
    {
        sini?.Dispose();
        try { if (modul is not null) await modul.DisposeAsync(); }
        catch (JSDisconnectedException) { }
    }
}
