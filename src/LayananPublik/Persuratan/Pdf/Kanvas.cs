using LayananPublik.Persuratan.Pdf.Writer;

namespace LayananPublik.Persuratan.Pdf;

/// <summary>A place on the page, counted from its upper left corner.</summary>
readonly record struct Petak(double X, double Y, double Lebar, double Tinggi);

readonly record struct Warna(byte R, byte G, byte B)
{
    public static readonly Warna Abu = new(0x80, 0x80, 0x80);
}

/// <summary>One page being drawn; every stroke belongs to a structure element or is marked as decoration.</summary>
sealed class Kanvas(PdfFile berkas, PdfPage hal, StructElement? akar = null)
{
    public static readonly Warna Hitam = new(0, 0, 0), Kelabu = new(0x33, 0x33, 0x33);
    // The widest gap justification may open before a line is left ragged instead.
    const double SpasiTerlebar = 14;
    // How far a quarter of a circle pulls its curve.
    const double Busur = 0.5523;

    readonly ByteBuffer isi = hal.Content;
    StructElement kini = akar ?? berkas.Root;
    bool terbuka;
    int hiasan;
    Font? huruf;
    int sumber;
    Warna warna = Hitam;

    public void Unsur(Tag jenis, Action gambar)
    {
        if (hiasan > 0) { gambar(); return; }
        Mulai(kini.Add(jenis));
        gambar();
        Selesai();
    }

    /// <summary>Draws into an element until <see cref="Selesai"/>; one begun on an earlier page is gone on with.</summary>
    public void Mulai(StructElement unsur)
    {
        Tutup();
        kini = unsur;
    }

    public StructElement Tambah(Tag jenis) => kini.Add(jenis);

    public void Selesai()
    {
        Tutup();
        kini = kini.Parent!;
    }

    public void Gambar(string alternatif, Petak kotak, Action gambar)
    {
        if (hiasan > 0) { gambar(); return; }
        Mulai(kini.Add(Tag.Figure, alternatif, [kotak.X, hal.Height - kotak.Y - kotak.Tinggi, kotak.X + kotak.Lebar, hal.Height - kotak.Y]));
        gambar();
        Selesai();
    }

    public void Hiasan(Action gambar)
    {
        if (hiasan++ == 0) Tutup();
        gambar();
        if (--hiasan == 0) Tutup();
    }

    public void Garis(double x1, double y1, double x2, double y2, double tebal, Warna? tinta = null) => Hiasan(() =>
    {
        Buka();
        Goresan(tebal, tinta ?? Hitam);
        isi.Put(x1).Put((byte)' ').Put(hal.Height - y1).Put(" m "u8).Put(x2).Put((byte)' ').Put(hal.Height - y2).Put(" l S\n"u8);
    });

    public void KotakBulat(Petak k, double jari, double tebal) => Hiasan(() =>
    {
        Buka();
        Goresan(tebal, Hitam);
        var (kiri, kanan, atas, bawah, b) = (k.X, k.X + k.Lebar, hal.Height - k.Y, hal.Height - k.Y - k.Tinggi, jari * (1 - Busur));
        Titik(kiri + jari, atas, "m"u8);
        Titik(kanan - jari, atas, "l"u8);
        Lengkung(kanan - b, atas, kanan, atas - b, kanan, atas - jari);
        Titik(kanan, bawah + jari, "l"u8);
        Lengkung(kanan, bawah + b, kanan - b, bawah, kanan - jari, bawah);
        Titik(kiri + jari, bawah, "l"u8);
        Lengkung(kiri + b, bawah, kiri, bawah + b, kiri, bawah + jari);
        Titik(kiri, atas - jari, "l"u8);
        Lengkung(kiri, atas - b, kiri + b, atas, kiri + jari, atas);
        isi.Put("s\n"u8);
    });

    public void Bidang(Petak k, Warna tinta)
    {
        Buka();
        Tinta(tinta);
        isi.Put(k.X).Put((byte)' ').Put(hal.Height - k.Y - k.Tinggi).Put((byte)' ').Put(k.Lebar).Put((byte)' ').Put(k.Tinggi).Put(" re f\n"u8);
    }

    /// <summary>Strips of black modules (column, row, length) in a square of so many.</summary>
    public void Modul(Petak k, int sisi, ReadOnlySpan<(int X, int Y, int Panjang)> lajur)
    {
        Buka();
        Tinta(Hitam);
        isi.Put("q "u8).Put(k.Lebar / sisi).Put(" 0 0 "u8).Put(k.Tinggi / sisi).Put((byte)' ').Put(k.X).Put((byte)' ').Put(hal.Height - k.Y - k.Tinggi).Put(" cm\n"u8);
        // A hair more than one module high, so that no viewer shows seams.
        foreach (var (x, y, panjang) in lajur) isi.Put(x).Put((byte)' ').Put(sisi - 1 - y).Put((byte)' ').Put(panjang).Put(" 1.01 re\n"u8);
        isi.Put("f Q\n"u8);
    }

    public void Citra(PdfImage citra, Petak k)
    {
        Buka();
        hal.Transparent |= citra.Mask is not null;
        isi.Put("q "u8).Put(k.Lebar).Put(" 0 0 "u8).Put(k.Tinggi).Put((byte)' ').Put(k.X).Put((byte)' ').Put(hal.Height - k.Y - k.Tinggi).Put(" cm/I"u8).Put(berkas.Use(citra)).Put(" Do Q\n"u8);
    }

    /// <summary>Words across the page, turned, around a point.</summary>
    public void Miring(string teks, Font jenis, Warna tinta, double x, double y, double sudut)
    {
        Buka();
        var (c, s) = (Math.Cos(sudut), Math.Sin(sudut));
        isi.Put("q "u8).Put(c).Put((byte)' ').Put(s).Put((byte)' ').Put(-s).Put((byte)' ').Put(c).Put((byte)' ').Put(x).Put((byte)' ').Put(hal.Height - y).Put(" cm "u8);
        Tinta(tinta);
        Pilih(jenis);
        isi.Put("BT "u8).Put(-jenis.Width(teks) / 2).Put((byte)' ').Put(-jenis.Ascent / 3).Put(" Td "u8);
        Untai(jenis, teks);
        isi.Put("Tj ET Q\n"u8);
        (huruf, warna) = (null, Hitam);
        isi.Put("0 g\n"u8);
    }

    public void Larik(Larik l, double x, double y, double tinggi, Rata rata = Rata.Kiri, Warna? tinta = null)
    {
        if (l.Keping.Count == 0) return;
        var lebih = l.Lebar - l.Isi;
        var sela = 0;
        for (var i = 1; i < l.Keping.Count; i++) if (l.Keping[i].Spasi > 0) sela++;
        var tambah = rata == Rata.Penuh && !l.Akhir && sela > 0 && lebih > 0 && lebih / sela <= SpasiTerlebar ? lebih / sela : 0;
        Buka();
        Tinta(tinta ?? Hitam);
        var kiri = x + l.Masuk + (rata == Rata.Tengah ? lebih / 2 : 0);
        for (var i = 0; i < l.Keping.Count;)
        {
            var jenis = l.Keping[i].Huruf;
            Pilih(jenis);
            isi.Put("BT "u8).Put(kiri).Put((byte)' ').Put(hal.Height - GarisDasar(jenis, y, tinggi)).Put(" Td["u8);
            // Each piece keeps its space, so that a reader who copies the text gets words and not one long string.
            for (; i < l.Keping.Count && l.Keping[i].Huruf == jenis; i++)
            {
                var k = l.Keping[i];
                kiri += k.Lebar;
                Untai(jenis, k.Teks);
                // So that the end of a line is the end of a word to who hears or copies it, too.
                if (i + 1 == l.Keping.Count && !l.Terpenggal) Untai(jenis, " ");
                if (i + 1 == l.Keping.Count || l.Keping[i + 1].Spasi <= 0) continue;
                Untai(jenis, " ");
                if (tambah > 0) isi.Put(-Math.Round(tambah * 1000 / jenis.Size));
                kiri += l.Keping[i + 1].Spasi + tambah;
            }
            isi.Put("]TJ ET\n"u8);
        }
    }

    public void GarisBawah(Larik l, double x, double y, double tinggi)
    {
        if (l.Keping.Count == 0) return;
        var kiri = x + (l.Lebar - l.Isi) / 2;
        var garis = GarisDasar(l.Keping[0].Huruf, y, tinggi) + 2.2;
        Garis(kiri, garis, kiri + l.Isi, garis, 0.9);
    }

    /// <summary>The page is full.</summary>
    public void Tutup()
    {
        if (!terbuka) return;
        isi.Put("EMC\n"u8);
        terbuka = false;
    }

    void Buka()
    {
        if (terbuka) return;
        terbuka = true;
        if (hiasan > 0) { isi.Put("/Artifact BMC\n"u8); return; }
        isi.Put((byte)'/').Put(PdfFile.Nama(kini.Tag)).Put("<</MCID "u8).Put(hal.Marked.Count).Put(">>BDC\n"u8);
        kini.Kids.Add((null, hal.Index, hal.Marked.Count));
        hal.Marked.Add(kini);
    }

    void Pilih(Font jenis)
    {
        if (huruf == jenis) return;
        if (huruf?.Face != jenis.Face) sumber = berkas.Use(jenis.Face);
        huruf = jenis;
        isi.Put("/F"u8).Put(sumber).Put((byte)' ').Put(jenis.Size).Put(" Tf\n"u8);
    }

    void Untai(Font jenis, string teks)
    {
        var pemakaian = berkas.Font(sumber);
        isi.Put((byte)'(');
        foreach (var c in teks)
        {
            var cid = jenis.Face.Cid(c) is > 0 and var biasa ? biasa : pemakaian.Cid(c);
            isi.PutInString((byte)(cid >> 8));
            isi.PutInString((byte)cid);
        }
        isi.Put((byte)')');
    }

    void Tinta(Warna baru)
    {
        if (warna == baru) return;
        warna = baru;
        Nilai(baru);
        isi.Put(baru.R == baru.G && baru.G == baru.B ? "g\n"u8 : "rg\n"u8);
    }

    void Goresan(double tebal, Warna tinta)
    {
        isi.Put(tebal).Put(" w "u8);
        Nilai(tinta);
        isi.Put(tinta.R == tinta.G && tinta.G == tinta.B ? "G "u8 : "RG "u8);
    }

    void Nilai(Warna w)
    {
        isi.Put(Math.Round(w.R / 255.0, 3)).Put((byte)' ');
        if (w.R == w.G && w.G == w.B) return;
        isi.Put(Math.Round(w.G / 255.0, 3)).Put((byte)' ').Put(Math.Round(w.B / 255.0, 3)).Put((byte)' ');
    }

    void Titik(double x, double y, ReadOnlySpan<byte> apa) => isi.Put(x).Put((byte)' ').Put(y).Put((byte)' ').Put(apa).Put((byte)'\n');

    void Lengkung(double x1, double y1, double x2, double y2, double x3, double y3)
    {
        isi.Put(x1).Put((byte)' ').Put(y1).Put((byte)' ').Put(x2).Put((byte)' ').Put(y2).Put((byte)' ');
        Titik(x3, y3, "c"u8);
    }

    static double GarisDasar(Font jenis, double y, double tinggi) => y + (tinggi - jenis.Ascent - jenis.Descent) / 2 + jenis.Ascent;
}

enum Rata { Kiri, Tengah, Penuh }
