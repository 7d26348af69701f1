using LayananPublik.Bersama;
using LayananPublik.Shell.Ui;

namespace LayananPublik.Pengaduan.Halaman;

/// <summary>A dialog that asks for one text: what it is called, what stands in it, what is done with it.</summary>
public sealed record TanyaTeks(string Judul, string Label, string Tombol, string Uji, Func<JawabTeks, Task<Hasil>> Lakukan)
{
    public string? Petunjuk { get; init; }

    /// <summary>A short field before the text, such as where the reporter shall turn.</summary>
    public string? LabelKe { get; init; }

    /// <summary>State whose prepared sentences are offered.</summary>
    public string? Tahap { get; init; }

    public string Awal { get; init; } = "";

    public bool Foto { get; init; }

    public bool Boleh { get; init; }

    public int Panjang { get; init; } = 1000;

    public JenisTombol Jenis { get; init; } = JenisTombol.Utama;
}

public sealed record JawabTeks(string Teks, string Ke, IReadOnlyList<FotoBaru> Foto);
