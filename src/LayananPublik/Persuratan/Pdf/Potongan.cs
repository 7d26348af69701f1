using LayananPublik.Persuratan.Pdf.Writer;

namespace LayananPublik.Persuratan.Pdf;

/// <summary>What is read as one element; its strips may end up on several pages.</summary>
sealed class Kelompok(Tag? jenis, bool teks = true)
{
    public Tag? Jenis => jenis;
    public bool Teks => teks;

    /// <summary>Its element, once it has begun.</summary>
    public StructElement? Unsur { get; set; }
}

readonly record struct Letak(double X, double Y, double Lebar, bool AwalHalaman, bool AkhirHalaman);

/// <summary>A strip of the letter that is never cut: a line, a table row, the signature block.</summary>
sealed record Potongan(Kelompok Kelompok, double Tinggi, Action<Kanvas, Letak> Gambar)
{
    public double Jarak { get; init; }
    public bool BolehPisah { get; init; } = true;
    public Potongan? KepalaUlang { get; init; }

    /// <summary>Said again on a further page, for eyes only.</summary>
    public bool Ulangan { get; init; }
}

/// <summary>Lays strips on pages.</summary>
static class Paginasi
{
    /// <summary>Keeps the signature with at least two lines of the text it closes: a signature alone on a page can be put under anything.</summary>
    public static void IkatTtd(List<Potongan> potongan, int ttd)
    {
        var larik = 0;
        potongan[ttd] = potongan[ttd] with { BolehPisah = false };
        for (var i = ttd - 1; i > 0; i--)
        {
            if (potongan[i].Kelompok.Teks && ++larik >= 2) return;
            potongan[i] = potongan[i] with { BolehPisah = false };
        }
    }

    public static List<List<Potongan>> Bagi(IReadOnlyList<Potongan> potongan, double tinggi)
    {
        var halaman = new List<List<Potongan>>();
        for (var mulai = 0; mulai < potongan.Count;)
        {
            var kepala = mulai > 0 ? potongan[mulai].KepalaUlang : null;
            var akhir = Batas(potongan, mulai, tinggi - (kepala?.Tinggi ?? 0));
            List<Potongan> isi = [.. potongan.Skip(mulai).Take(akhir - mulai)];
            if (kepala is not null) isi.Insert(0, kepala with { Ulangan = true });
            halaman.Add(isi);
            mulai = akhir;
        }
        return halaman;
    }

    static int Batas(IReadOnlyList<Potongan> potongan, int mulai, double tinggi)
    {
        var y = 0.0;
        for (var i = mulai; i < potongan.Count; i++)
        {
            y += potongan[i].Tinggi + (i == mulai ? 0 : potongan[i].Jarak);
            if (y <= tinggi || i == mulai) continue;
            for (var j = i; j > mulai; j--)
                if (potongan[j].BolehPisah) return j;
            return i;
        }
        return potongan.Count;
    }
}
