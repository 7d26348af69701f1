namespace LayananPublik.Kantor;

/// <summary>One colour scheme out of the office's main colour: words and buttons in it, pressed, its soft ground, and what stands on it.</summary>
public sealed record WarnaTema(WarnaKantor Utama, WarnaKantor Gelap, WarnaKantor Lembut, WarnaKantor Atas)
{
    public string Css => $"--utama: {Utama}; --utama-gelap: {Gelap}; --utama-lembut: {Lembut}; --atas-utama: {Atas};";
}

/// <summary>
/// The office's main colour as screens use it. It keeps its hue and gives way in brightness until everything written in it, on it and on its soft ground is read well (WCAG 2.2 AA).
/// The grounds are those of wwwroot/app.css; a test compares them.
/// </summary>
public static class RupaKantor
{
    /// <summary>A little above the 4.5 of the guideline: colours are rounded.</summary>
    public const double Terbaca = 4.55;

    internal static readonly WarnaKantor Putih = new(255, 255, 255), Hitam = new(0, 0, 0);

    /// <summary>Grounds on which the colour is written, the most difficult ones among them; and greys written on its soft ground.</summary>
    internal static readonly WarnaKantor[] LatarTerang = [Putih, WarnaKantor.Baca("#f4f6f7"), WarnaKantor.Baca("#eef2f3")], LatarGelap = [WarnaKantor.Baca("#10181c"), WarnaKantor.Baca("#182329"), WarnaKantor.Baca("#1f2c33")];
    internal static readonly WarnaKantor[] TeksTerang = [WarnaKantor.Baca("#17242b"), WarnaKantor.Baca("#48585f"), WarnaKantor.Baca("#56666e")], TeksGelap = [WarnaKantor.Baca("#e6edf0"), WarnaKantor.Baca("#b0bfc6"), WarnaKantor.Baca("#9baab2")];

    public static WarnaTema Terang(WarnaKantor pilihan) => Susun(pilihan, Hitam, LatarTerang, TeksTerang, dasar: Putih, lembut: 0.13, atas: _ => Putih);

    public static WarnaTema Gelap(WarnaKantor pilihan) => Susun(pilihan, Putih, LatarGelap, TeksGelap, dasar: LatarGelap[1], lembut: 0.22, atas: utama => utama.Campur(Hitam, 0.12));

    /// <summary>What becomes of the choice, where it cannot stay as it is; null = it stays.</summary>
    public static string? Penyesuaian(WarnaKantor pilihan) => Terang(pilihan).Utama is var jadi && jadi == pilihan ? null
        : $"Warna ini terlalu terang untuk tulisan dan tombol. Di layar terang dipakai {jadi}, warna yang sama yang digelapkan, supaya semua tetap terbaca.";

    /// <summary>For a sheet that comes after app.css, with its selectors.</summary>
    public static string Css(WarnaKantor pilihan) => $$"""
        :root { {{Terang(pilihan).Css}} }
        :root[data-tema=gelap] { {{Gelap(pilihan).Css}} }
        @media (prefers-color-scheme: dark) { :root:not([data-tema=terang]) { {{Gelap(pilihan).Css}} } }

        """;

    static WarnaTema Susun(WarnaKantor pilihan, WarnaKantor ke, WarnaKantor[] latar, WarnaKantor[] teks, WarnaKantor dasar, double lembut, Func<WarnaKantor, WarnaKantor> atas)
    {
        for (var sisa = 1.0; ; sisa -= 0.03)
        {
            var utama = pilihan.Campur(ke, Math.Max(0, sisa));
            if (!Array.TrueForAll(latar, l => l.Kontras(utama) >= Terbaca) || atas(utama).Kontras(utama) < Terbaca) continue;
            for (var bagian = lembut; bagian > 0; bagian -= 0.02)
            {
                var kain = utama.Campur(dasar, bagian);
                if (kain.Kontras(utama) >= Terbaca && Array.TrueForAll(teks, t => t.Kontras(kain) >= Terbaca)) return new(utama, utama.Campur(ke, 0.78), kain, atas(utama));
            }
        }
    }
}
