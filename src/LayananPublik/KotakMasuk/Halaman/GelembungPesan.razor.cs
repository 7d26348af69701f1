using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>One bubble of the chat.</summary>
public sealed partial class GelembungPesan : ComponentBase
{
    (Gelembung?, bool, bool, int, bool, bool) tergambar;
    bool memilih;

    [Parameter, EditorRequired] public Gelembung Pesan { get; set; } = default!;
    [Parameter, EditorRequired] public string Pukul { get; set; } = "";
    /// <summary>Files stay unfetched until they are asked for.</summary>
    [Parameter] public bool Tirai { get; set; }
    [Parameter] public bool BolehKirimUlang { get; set; }
    /// <summary>What other features can do with a file.</summary>
    [Parameter] public IReadOnlyList<AksiLampiran> Aksi { get; set; } = [];
    [Parameter] public EventCallback<int> BukaLampiran { get; set; }
    /// <summary>With the id of the outbox row.</summary>
    [Parameter] public EventCallback<int> KirimUlang { get; set; }
    /// <summary>With the id of the message whose file is wanted after all.</summary>
    [Parameter] public EventCallback<int> AmbilUlang { get; set; }
    /// <summary>The citizen says that it arrived; with the id of the outbox row.</summary>
    [Parameter] public EventCallback<int> NyatakanSampai { get; set; }
    [Parameter] public EventCallback<int> TunjukKutipan { get; set; }
    [Parameter] public EventCallback<(AksiLampiran, Gelembung)> Pilih { get; set; }
    [Parameter] public bool BolehBalas { get; set; }
    /// <summary>Quotes it in the next answer.</summary>
    [Parameter] public EventCallback<Gelembung> Balas { get; set; }
    [Parameter] public EventCallback<(int Pesan, string Emoji)> Reaksi { get; set; }
    /// <summary>With the id of the outbox row.</summary>
    [Parameter] public EventCallback<int> Urungkan { get; set; }

    string Sisi => (Pesan.Arah, Pesan.Pengirim) switch
    {
        (ArahPesan.Catatan, _) => "catatan",
        (ArahPesan.Keluar, Pengirim.Petugas) => "keluar",
        (ArahPesan.Keluar, _) => "asisten",
        _ => "masuk"
    };

    // A place or a card says it already.
    bool AdaTeks => Pesan.Teks.Length > 0 && (Pesan.Rincian is null or { Tempat: null, KartuNama.Count: 0 });

    /// <summary>Into a requirement of a request.</summary>
    bool DapatDiseret => Aksi.Count > 0 && Pesan is { Arah: ArahPesan.Masuk, Lampiran.Status: StatusLampiran.Tersimpan };

    bool DapatDikutip => Pesan.Arah != ArahPesan.Catatan && Pesan is { Dikenal: true, Tersegel: false };

    bool DapatDireaksi => Pesan is { Pengirim: Pengirim.Warga, Dikenal: true, Tersegel: false };

    protected override bool ShouldRender() => tergambar != Kini;

    protected override void OnAfterRender(bool firstRender) => tergambar = Kini;

    (Gelembung?, bool, bool, int, bool, bool) Kini => (Pesan, Tirai, BolehKirimUlang, Aksi.Count, BolehBalas, memilih);

    /// <summary>The same emoji again takes it back.</summary>
    Task ReaksiAsync(string emoji)
    {
        memilih = false;
        return Reaksi.InvokeAsync((Pesan.Id, Pesan.ReaksiKantor?.Emoji == emoji ? "" : emoji));
    }

    void Tutup(KeyboardEventArgs tombol) => memilih = memilih && tombol.Key != "Escape";
}
