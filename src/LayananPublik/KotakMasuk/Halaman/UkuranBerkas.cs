using System.Globalization;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>Sizes as people say them: 1,8 MB.</summary>
public static class UkuranBerkas
{
    static readonly CultureInfo Indonesia = CultureInfo.GetCultureInfo("id-ID");

    public static string Tulis(long bita) => bita switch
    {
        < 1024 => $"{bita} B",
        < 1024 * 1024 => $"{bita / 1024} KB",
        _ => string.Create(Indonesia, $"{bita / 1048576.0:0.#} MB")
    };
}
