using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.JSInterop;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>What an officer wants to be told, and how; kept in the browser, because sound and permission belong to a device: the counter's is not the desk's.</summary>
public sealed record AturanLonceng
{
    public bool Pesan { get; init; } = true;
    public bool Perlu { get; init; } = true;
    public bool Sebutan { get; init; } = true;
    public bool Serahan { get; init; } = true;
    public bool Judul { get; init; } = true;
    public bool Suara { get; init; } = true;
    public bool Peramban { get; init; }

    /// <summary>A notification may lie open on a screen that others see: without this it names nobody.</summary>
    public bool Nama { get; init; }
}

/// <summary>Something to be told now; <see cref="Dibuka"/>: it is about the conversation on this screen.</summary>
public sealed record KejadianLonceng(string Jenis, string Teks, string Href, bool Dibuka);

/// <summary>The one listener of a circuit: counts in the tab's title, sound, the browser's notifications, the calls. It looks at the board that all screens share and asks the database nothing.</summary>
public sealed partial class Lonceng(PapanMeja papan, TandaHadir hadir, IDbContextFactory<LayananDb> dbs, IJSRuntime js)
{
    const int Sekali = 5;
    IJSObjectReference? modul;
    AturanLonceng aturan = new();
    IReadOnlyList<PanggilanBaru> belum = [];
    HashSet<int> perlu = [];
    DateTimeOffset pesanTerakhir;
    int panggilanTerakhir, angkaTerakhir = -1;
    bool awal = true, aturBuka, lepas;
    string? galat;

    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    bool Boleh => Petugas?.Boleh(Izin.LihatPercakapan) == true;

    string JudulLonceng => belum.Count == 0 ? "Panggilan: tidak ada yang baru" : $"Panggilan: {belum.Count} baru";

    protected override async Task OnInitializedAsync()
    {
        if (Petugas is null || !Boleh) return;
        papan.Berubah += Perbarui;
        papan.Bangunkan();
        await hadir.MulaiAsync(Petugas.Id);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || !Boleh) return;
        modul = await js.InvokeAsync<IJSObjectReference>("import", "./KotakMasuk/Halaman/Lonceng.razor.js");
        aturan = await modul.InvokeAsync<AturanLonceng?>("mulai", Kunci) ?? aturan;
        await KabarkanAsync([]);
    }

    string Kunci => $"lonceng/{Petugas?.Id}";

    void Perbarui() => _ = InvokeAsync(async () =>
    {
        if (lepas || Petugas is null) return;
        var kejadian = Baru(Petugas, papan.Isi);
        await KabarkanAsync(kejadian);
    });

    /// <summary>What has come since the last look; nothing at the first, which only remembers.</summary>
    List<KejadianLonceng> Baru(PetugasAktif petugas, IsiPapan isi)
    {
        var milik = isi.Dipegang.Where(d => d.PetugasId == petugas.Id).ToList();
        var terlihat = petugas.Boleh(Izin.BalasPercakapan) ? isi.Perlu.Where(p => p.Terlihat(petugas)).ToList() : [];
        var panggilan = isi.Panggilan.Where(p => p.PetugasId == petugas.Id).ToList();
        var baru = new List<KejadianLonceng>();
        if (!awal)
        {
            if (aturan.Sebutan) baru.AddRange(Panggil(panggilan, p => p.Jenis == JenisPanggilan.Sebutan));
            if (aturan.Serahan) baru.AddRange(Panggil(panggilan, p => p.Jenis != JenisPanggilan.Sebutan));
            if (aturan.Pesan) baru.AddRange(milik.Where(m => !m.Dibisukan && m.Sejak > pesanTerakhir).Select(m => Kejadian("pesan", "Pesan baru di percakapan Anda", m.PercakapanId)));
            if (aturan.Perlu) baru.AddRange(terlihat.Where(p => !p.Dibisukan && !perlu.Contains(p.PercakapanId)).Select(p => Kejadian("perlu", "Seorang warga perlu petugas", p.PercakapanId)));
        }
        (awal, perlu, belum) = (false, [.. terlihat.Select(p => p.PercakapanId)], panggilan);
        pesanTerakhir = milik.Select(m => m.Sejak).Append(pesanTerakhir).Max();
        panggilanTerakhir = panggilan.Select(p => p.Id).Append(panggilanTerakhir).Max();
        banyakPesan = milik.Count;
        return baru;
    }

    int banyakPesan;

    int Angka => !aturan.Judul ? 0 : (aturan.Pesan ? banyakPesan : 0) + (aturan.Perlu ? perlu.Count : 0) + belum.Count(p => p.Jenis == JenisPanggilan.Sebutan ? aturan.Sebutan : aturan.Serahan);

    IEnumerable<KejadianLonceng> Panggil(IEnumerable<PanggilanBaru> semua, Func<PanggilanBaru, bool> pilih) =>
        semua.Where(p => p.Id > panggilanTerakhir && pilih(p)).Select(p => Kejadian(p.Jenis == JenisPanggilan.Sebutan ? "sebutan" : "serahan", KalimatPanggilan.Tulis(p.Jenis, p.Oleh), p.PercakapanId));

    KejadianLonceng Kejadian(string jenis, string teks, int percakapan) => new(jenis, teks, $"/?percakapan={percakapan}", hadir.Percakapan == percakapan);

    async Task KabarkanAsync(List<KejadianLonceng> kejadian)
    {
        StateHasChanged();
        if (modul is null || (kejadian.Count == 0 && Angka == angkaTerakhir)) return;
        angkaTerakhir = Angka;
        if (aturan is { Nama: true, Peramban: true } && kejadian.Count > 0) kejadian = await BernamaAsync(kejadian);
        try { await modul.InvokeVoidAsync("kabari", angkaTerakhir, kejadian.Take(Sekali), aturan); }
        catch (JSDisconnectedException) { /* the officer has left */ }
    }

    async Task<List<KejadianLonceng>> BernamaAsync(List<KejadianLonceng> kejadian)
    {
        var id = kejadian.ConvertAll(k => int.Parse(k.Href[(k.Href.IndexOf('=', StringComparison.Ordinal) + 1)..], System.Globalization.CultureInfo.InvariantCulture));
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        var nama = await db.NamaPercakapanAsync(Petugas!, [.. id], Selesai);
        return [.. kejadian.Zip(id, (k, i) => nama.GetValueOrDefault(i) is { Length: > 0 } n ? k with { Teks = $"{k.Teks}: {n}" } : k)];
    }

    async Task AturAsync(AturanLonceng baru)
    {
        galat = null;
        if (modul is null) return;
        // The browser's own question comes only here, after a click.
        if (baru.Peramban && !aturan.Peramban && !await modul.InvokeAsync<bool>("izin"))
        {
            galat = "Peramban menolak pemberitahuan. Izinkan lewat ikon gembok di bilah alamat, lalu coba lagi.";
            baru = baru with { Peramban = false };
        }
        aturan = baru;
        await modul.InvokeVoidAsync("simpan", Kunci, aturan);
        angkaTerakhir = -1;
        await KabarkanAsync([]);
    }

    RenderFragment Saklar(string judul, bool nilai, Func<bool, AturanLonceng> ubah, string uji) => b =>
    {
        b.OpenElement(0, "label");
        b.OpenElement(1, "input");
        b.AddAttribute(2, "type", "checkbox");
        b.AddAttribute(3, "checked", nilai);
        b.AddAttribute(4, "onchange", EventCallback.Factory.Create<ChangeEventArgs>(this, e => AturAsync(ubah(e.Value is true))));
        b.AddAttribute(5, "data-uji", $"lonceng-{uji}");
        b.CloseElement();
        b.AddContent(6, judul);
        b.CloseElement();
    };

    public async ValueTask DisposeAsync()
    {
        lepas = true;
        papan.Berubah -= Perbarui;
        Dispose();
        try { if (modul is not null) await modul.DisposeAsync(); }
        catch (JSDisconnectedException) { }
    }
}

/// <summary>A call in words, the same in bell and notification.</summary>
static class KalimatPanggilan
{
    public static string Tulis(JenisPanggilan jenis, string oleh) => jenis switch
    {
        JenisPanggilan.Sebutan => $"{oleh} menyebut Anda dalam catatan",
        JenisPanggilan.Tugas => $"{oleh} menugaskan percakapan kepada Anda",
        JenisPanggilan.Serahan => $"{oleh} menyerahkan percakapan kepada Anda",
        _ => "Percakapan Anda kembali ke Perlu petugas karena Anda tidak di meja"
    };
}
