using LayananPublik.Persuratan.Pdf.Writer;

namespace LayananPublik.Persuratan.Pdf;

/// <summary>Title, number, addressee and paragraphs, line by line.</summary>
static class PotonganTeks
{
    static readonly double Masuk = Ukur.Mm(10), JarakParagraf = Ukur.Mm(2.6);
    public const string NomorKosong = "Nomor : .............................................";

    /// <summary>An empty number leaves its place open; without one (null) there is no line for it.</summary>
    public static IEnumerable<Potongan> Judul(string judul, string? nomor, Tag jenis, Rupa rupa, double lebar)
    {
        var huruf = rupa.Ambil(rupa.Ukuran + 1, Gaya.Tebal);
        var kepala = Tengah(Bungkus.Teks(rupa, judul, huruf, lebar), jenis, rupa, Ukur.Mm(6));
        if (nomor is null) return kepala;
        return [.. kepala, .. Tengah(Bungkus.Teks(rupa, nomor.Length == 0 ? NomorKosong : $"Nomor : {nomor}", rupa.Biasa, lebar), Tag.P, rupa, 1)];
    }

    static IEnumerable<Potongan> Tengah(IReadOnlyList<Larik> larik, Tag jenis, Rupa rupa, double jarak)
    {
        var kelompok = new Kelompok(jenis, teks: false);
        return larik.Select((l, i) => new Potongan(kelompok, rupa.TinggiLarik, (k, t) =>
        {
            k.Larik(l, t.X, t.Y, rupa.TinggiLarik, Rata.Tengah);
            if (jenis is Tag.H1 or Tag.H2) k.GarisBawah(l, t.X, t.Y, rupa.TinggiLarik);
        })
        { Jarak = i == 0 ? jarak : 0, BolehPisah = false });
    }

    public static IEnumerable<Potongan> Tujuan(Tujuan tujuan, Rupa rupa, double lebar)
    {
        var kelompok = new Kelompok(Tag.P);
        var yth = Rupa.Lebar("Yth. ", rupa.Biasa);
        var kolom = Math.Min(lebar * 0.6, lebar - yth);
        List<Larik> larik = [.. Bungkus.Teks(rupa, tujuan.Yth, rupa.Biasa, kolom), .. Bungkus.Teks(rupa, $"di {tujuan.Di}", rupa.Biasa, kolom)];
        var awal = Bungkus.Teks(rupa, "Yth.", rupa.Biasa, lebar)[0];
        return larik.Select((l, i) => new Potongan(kelompok, rupa.TinggiLarik, (k, t) =>
        {
            if (i == 0) k.Larik(awal, t.X, t.Y, rupa.TinggiLarik);
            k.Larik(l, t.X + yth, t.Y, rupa.TinggiLarik);
        })
        { Jarak = i == 0 ? Ukur.Mm(6) : 0, BolehPisah = false });
    }

    public static IEnumerable<Potongan> Paragraf(Paragraf p, Rupa rupa, double lebar, double jarak)
    {
        var kelompok = new Kelompok(Tag.P);
        var larik = Bungkus.Paragraf(rupa, p.Rentang, lebar, p.Menjorok ? Masuk : 0);
        return larik.Select((l, i) => new Potongan(kelompok, rupa.TinggiLarik, (k, t) => k.Larik(l, t.X, t.Y, rupa.TinggiLarik, Rata.Penuh))
        {
            Jarak = i == 0 ? JarakParagraf + jarak : 0,
            BolehPisah = i == 0 || (i >= 2 && larik.Count - i >= 2)
        });
    }
}
