using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>One bubble of the chat.</summary>
public sealed partial class GelembungPesan : ComponentBase
{
    (Gelembung?, bool, bool, int) tergambar;

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

    string Sisi => (Pesan.Arah, Pesan.Pengirim) switch
    {
        (ArahPesan.Catatan, _) => "catatan",
        (ArahPesan.Keluar, Pengirim.Petugas) => "keluar",
        (ArahPesan.Keluar, _) => "asisten",
        _ => "masuk"
    };

    // A place or a card says it already.
    bool AdaTeks => Pesan.Teks.Length > 0 && (Pesan.Rincian is null or { Tempat: null, KartuNama.Count: 0 });

    protected override bool ShouldRender() => tergambar != (Pesan, Tirai, BolehKirimUlang, Aksi.Count);

    protected override void OnAfterRender(bool firstRender) => tergambar = (Pesan, Tirai, BolehKirimUlang, Aksi.Count);

    static IEnumerable<string> Baris(KartuNama k) => k.Telepon.Concat(k.Surel).Append(k.Organisasi ?? "").Where(b => b.Length > 0);

    static string Titik(Tempat t) => string.Create(CultureInfo.InvariantCulture, $"{t.Lintang:0.######}, {t.Bujur:0.######}");

    static string Peta(Tempat t) => string.Create(CultureInfo.InvariantCulture, $"https://www.openstreetmap.org/?mlat={t.Lintang}&mlon={t.Bujur}#map=17/{t.Lintang}/{t.Bujur}");
}
