using LayananPublik.Pelayanan;
using Microsoft.AspNetCore.Components;

namespace LayananPublik.Penataan.Halaman;

/// <summary>A part of the service editor: shows a value, raises the next one. The page holds it and judges it.</summary>
public abstract class BagianEditor : ComponentBase
{
    [Parameter, EditorRequired] public LayananKatalog Isi { get; set; } = default!;

    [Parameter] public EventCallback<LayananKatalog> IsiChanged { get; set; }

    [Parameter] public IReadOnlyList<Temuan> Temuan { get; set; } = [];

    /// <summary>The unit's catalogue around it.</summary>
    [Parameter] public Katalog Katalog { get; set; } = Katalog.Bawaan;

    protected RincianLayanan R => Isi.Rincian;

    protected Task Ubah(LayananKatalog isi) => IsiChanged.InvokeAsync(isi);

    protected Task Ubah(RincianLayanan rincian) => Ubah(Isi with { Rincian = rincian });

    protected static string Teks(ChangeEventArgs e) => e.Value as string ?? "";

    protected static IReadOnlyList<string> Baris(ChangeEventArgs e) => [.. Teks(e).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    protected static IReadOnlyList<T> Ganti<T>(IReadOnlyList<T> semua, int n, T baru) => [.. semua.Take(n), baru, .. semua.Skip(n + 1)];

    protected static IReadOnlyList<T> Tanpa<T>(IReadOnlyList<T> semua, int n) => [.. semua.Take(n), .. semua.Skip(n + 1)];

    /// <summary>Swaps with the neighbour above (-1) or below (+1).</summary>
    protected static IReadOnlyList<T> Geser<T>(IReadOnlyList<T> semua, int n, int arah)
    {
        var hasil = semua.ToList();
        if (n + arah >= 0 && n + arah < hasil.Count) (hasil[n], hasil[n + arah]) = (hasil[n + arah], hasil[n]);
        return hasil;
    }
}
