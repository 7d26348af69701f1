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
    public static IsiPesan Tanya(string teks, string awalanId, IReadOnlyList<string> opsi)
    {
        var bernomor = $"{teks}\n{string.Join('\n', opsi.Select((o, i) => $"{i + 1}. {o}"))}";
        return opsi.Count <= 3 && opsi.All(o => o.Length <= JudulTombol)
            ? Tombol(bernomor, [.. opsi.Select((o, i) => new Pilihan($"{awalanId}{i + 1}", o))])
            : opsi.Count <= 10 ? Daftar(bernomor, "Pilih", [.. opsi.Select((o, i) => Baris($"{awalanId}{i + 1}", o))])
            : Tulis(bernomor);
    }

    /// <summary>An option as a list row; what does not fit into the title stands below it.</summary>
    public static Pilihan Baris(string id, string opsi, string? keterangan = null)
    {
        if (opsi.Length <= JudulBaris) return new(id, opsi, Potong(keterangan, KeteranganBaris));
        var kurung = opsi.IndexOf(" (", StringComparison.Ordinal);
        return kurung is > 0 and <= JudulBaris
            ? new(id, opsi[..kurung], Potong(opsi[(kurung + 1)..].Trim('(', ')'), KeteranganBaris))
            : new(id, Potong(opsi, JudulBaris)!, Potong(keterangan ?? opsi, KeteranganBaris));
    }

    /// <summary>Puts a text below; a bubble that grows too long for buttons becomes a list.</summary>
    public static IsiPesan Tambahi(IsiPesan isi, string susulan) => isi is Tombol t
        ? Tombol(t.Teks + susulan, [.. t.Isi])
        : isi with { Teks = Muat(isi.Teks + susulan) };

    static string Muat(string teks) => Potong(teks, TeksTerpanjang)!;

    static string? Potong(string? teks, int maks) => teks is null || teks.Length <= maks ? teks : teks[..(maks - 1)].TrimEnd() + "…";
}
