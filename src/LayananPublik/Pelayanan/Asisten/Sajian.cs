using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

/// <summary>Chooses the form in which WhatsApp takes a text with choices, within its limits.</summary>
public static class Sajian
{
    const int TeksTombol = 1024, TeksTerpanjang = 4096, JudulTombol = 20, JudulBaris = 24, KeteranganBaris = 72;

    /// <summary>Up to three choices as buttons; a text too long for buttons becomes a list.</summary>
    public static IsiPesan Tombol(string teks, params Pilihan[] pilihan) => teks.Length <= TeksTombol
        ? new Tombol(pilihan) { Teks = teks }
        : Daftar(teks, "Pilih", pilihan);

    public static IsiPesan Daftar(string teks, string label, IReadOnlyList<Pilihan> baris) => new Daftar(label, [new(null, baris)]) { Teks = Muat(teks) };

    public static IsiPesan Tulis(string teks) => IsiPesan.Tulis(Muat(teks));

    /// <summary>A question with its choices: buttons where they fit, else a list; always with numbers, for phones that show neither.</summary>
    public static IsiPesan Tanya(string teks, string awalanId, IReadOnlyList<string> opsi) => Pilih(teks, [.. opsi.Select((o, i) => new Pilihan($"{awalanId}{i + 1}", o))]);

    /// <summary>The same with ids of their own; titles may be longer than WhatsApp shows, the numbered text has them whole.</summary>
    public static IsiPesan Pilih(string teks, IReadOnlyList<Pilihan> pilihan)
    {
        var bernomor = $"{teks}\n{string.Join('\n', pilihan.Select((p, i) => $"{i + 1}. {p.Judul}"))}";
        return pilihan.Count <= 3 && pilihan.All(p => p.Judul.Length <= JudulTombol)
            ? Tombol(bernomor, [.. pilihan])
            : pilihan.Count <= 10 ? Daftar(bernomor, "Pilih", [.. pilihan.Select(p => Baris(p.Id, p.Judul))])
            : Tulis(bernomor);
    }

    /// <summary>An option as a list row; what does not fit into the title stands below it.</summary>
    public static Pilihan Baris(string id, string opsi, string? keterangan = null)
    {
        if (opsi.Length <= JudulBaris) return new(id, opsi, Potong(keterangan, KeteranganBaris));
        var kurung = opsi.IndexOf(" (", StringComparison.Ordinal);
        return kurung is > 0 and <= JudulBaris
            ? new(id, opsi[..kurung], Potong(opsi[(kurung + 1)..].Trim('(', ')'), KeteranganBaris))
            : new(id, Potong(opsi, JudulBaris), Potong(keterangan ?? opsi, KeteranganBaris));
    }

    /// <summary>Puts a text below; a bubble that grows too long for buttons becomes a list.</summary>
    public static IsiPesan Tambahi(IsiPesan isi, string susulan) => isi is Tombol t
        ? Tombol(t.Teks + susulan, [.. t.Isi])
        : isi with { Teks = Muat(isi.Teks + susulan) };

    static string Muat(string teks) => Potong(teks, TeksTerpanjang);

    /// <summary>At most so many characters, the last of them an ellipsis where something was left out.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(teks))]
    public static string? Potong(string? teks, int maks) => teks is null || teks.Length <= maks ? teks : teks[..(maks - 1)].TrimEnd() + "…";
}
