using LayananPublik.Persuratan.Pdf.Writer;

namespace LayananPublik.Persuratan.Pdf;

/// <summary>The signature block with its QR; always one piece.</summary>
static class PotonganTtd
{
    static readonly double LebarTtd = Ukur.Mm(80), RuangTanganBasah = Ukur.Mm(24), Celah = Ukur.Mm(2.5);
    const string AtasNama = "a.n. ", CatatanBasah = "Berlaku setelah ditandatangani dengan pena dan dibubuhi cap dinas.";
    const double BesarKotak = 8.5, LarikKotak = 11, BesarKode = 7.5;

    public static Potongan Buat(Naskah n, Rupa rupa, double lebar)
    {
        var kanan = Math.Min(LebarTtd, lebar / 2);
        var utama = Kolom(n.Ttd, n, rupa, kanan);
        var mengetahui = n.Mengetahui is null ? null : Kolom(n.Mengetahui, n, rupa, kanan, n.Register);
        var qrLepas = n.Qr is not null && n.Ttd.Cara == CaraTanda.TandaTanganBasah;
        var tinggiBlok = Math.Max(utama.Tinggi, mengetahui?.Tinggi ?? 0);
        var qrDiBawah = qrLepas && mengetahui is not null;
        var catatan = qrLepas ? Bungkus.Teks(rupa, CatatanBasah, rupa.Ambil(BesarKode), kanan - Celah) : [];
        var kode = qrLepas ? Kode(n, rupa, kanan - Celah, BesarKode) : [];
        var sisiQr = qrLepas ? GambarQr.Untuk(n.Qr!).Sisi : 0;
        var tinggiQr = qrLepas ? sisiQr + (kode.Count + catatan.Count) * LarikKotak + 4 : 0;
        var tinggi = qrDiBawah ? tinggiBlok + Celah + tinggiQr : Math.Max(tinggiBlok, tinggiQr);
        return new Potongan(new Kelompok(null, teks: false), tinggi, (k, t) =>
        {
            mengetahui?.Gambar(k, t.X, t.Y);
            utama.Gambar(k, t.X + lebar - kanan, t.Y);
            if (qrLepas) QrLepas(k, n, kode, catatan, t.X, t.Y + tinggi - tinggiQr);
        })
        { Jarak = Ukur.Mm(7) };
    }

    sealed record Blok(double Tinggi, Action<Kanvas, double, double> Gambar);

    static Blok Kolom(Ttd ttd, Naskah n, Rupa rupa, double lebar, RegisterKedua? register = null)
    {
        var atas = Atas(ttd, register, rupa, lebar);
        var bawah = Bawah(ttd, rupa, lebar);
        var tengah = n.Qr is not null && ttd.Cara != CaraTanda.TandaTanganBasah
            ? Kotak(ttd, n, rupa, lebar)
            : new Blok(RuangTanganBasah, (_, _, _) => { });
        var tinggiAtas = atas.Count * rupa.TinggiLarik;
        return new Blok(tinggiAtas + tengah.Tinggi + bawah.Count * rupa.TinggiLarik, (k, x, y) =>
        {
            Paragraf(k, rupa, atas, x, y);
            tengah.Gambar(k, x, y + tinggiAtas);
            Paragraf(k, rupa, bawah, x, y + tinggiAtas + tengah.Tinggi);
        });
    }

    // "a.n. " hangs out to the left, so that the offices stand under each other.
    static List<(Larik Larik, double Geser)> Atas(Ttd ttd, RegisterKedua? register, Rupa rupa, double lebar)
    {
        var hasil = new List<(Larik, double)>();
        if (register is not null) hasil.AddRange(new[] { $"Nomor register: {register.Nomor}", $"Tanggal: {register.Tanggal}" }.SelectMany(r => Bungkus.Teks(rupa, r, rupa.Biasa, lebar)).Select(l => (l, 0.0)));
        var tanggal = string.Join(", ", new[] { ttd.Tempat, ttd.Tanggal }.Where(s => s.Length > 0));
        if (tanggal.Length > 0) hasil.AddRange(Bungkus.Teks(rupa, tanggal, rupa.Biasa, lebar).Select(l => (l, 0.0)));
        foreach (var baris in ttd.Jabatan)
        {
            var menggantung = baris.StartsWith(AtasNama, StringComparison.Ordinal);
            var larik = Bungkus.Teks(rupa, menggantung ? baris[AtasNama.Length..] : baris, rupa.Biasa, lebar);
            hasil.AddRange(larik.Select((l, i) => i == 0 && menggantung && l.Keping.Count > 0 ? Gantung(rupa, l) : (l, 0)));
        }
        return hasil;
    }

    static (Larik, double) Gantung(Rupa rupa, Larik l)
    {
        var awalan = Bungkus.Teks(rupa, AtasNama, rupa.Biasa, double.MaxValue)[0].Keping[0];
        var spasi = Rupa.Lebar(" ", rupa.Biasa);
        return (l with { Keping = [awalan, l.Keping[0] with { Spasi = spasi }, .. l.Keping.Skip(1)] }, -awalan.Lebar - spasi);
    }

    static List<(Larik, double)> Bawah(Ttd ttd, Rupa rupa, double lebar) =>
        [.. Bungkus.Teks(rupa, ttd.Nama, rupa.Tebal, lebar)
            .Concat(new[] { ttd.Pangkat, ttd.Nip is null ? null : $"NIP {ttd.Nip}" }
                .Where(s => !string.IsNullOrEmpty(s))
                .SelectMany(s => Bungkus.Teks(rupa, s!, rupa.Biasa, lebar)))
            .Select(l => (l, 0.0))];

    static void Paragraf(Kanvas k, Rupa rupa, List<(Larik, double)> larik, double x, double y) =>
        k.Unsur(Tag.P, () =>
        {
            foreach (var (i, (l, geser)) in larik.Index()) k.Larik(l, x + geser, y + i * rupa.TinggiLarik, rupa.TinggiLarik);
        });

    static Blok Kotak(Ttd ttd, Naskah n, Rupa rupa, double lebar)
    {
        var sisiQr = GambarQr.Untuk(n.Qr!).Sisi;
        var kiri = sisiQr + 3 * Celah;
        var kolom = lebar - kiri - Celah;
        var kecil = rupa.Ambil(BesarKotak);
        List<Larik> teks =
        [
            .. Bungkus.Teks(rupa, Pernyataan(ttd.Cara), kecil, kolom),
            .. Bungkus.Teks(rupa, ttd.Nama, rupa.Ambil(BesarKotak, Gaya.Tebal), kolom),
            .. Bungkus.Teks(rupa, ttd.Pangkat ?? "", kecil, kolom)
        ];
        var kode = Kode(n, rupa, lebar - 2 * Celah, BesarKode);
        var isi = Math.Max(sisiQr, teks.Count * LarikKotak);
        var tinggi = isi + 2 * Celah + kode.Count * LarikKotak;
        return new Blok(tinggi + 2 * Celah, (k, x, y) =>
        {
            var atas = y + Celah;
            k.KotakBulat(new Petak(x, atas, lebar, tinggi), 4, 0.75);
            GambarQr.Lukis(k, n.Qr!, new Petak(x + 1.4 * Celah, atas + Celah + (isi - sisiQr) / 2, sisiQr, sisiQr));
            k.Unsur(Tag.P, () => Tumpuk(k, teks, x + kiri, atas + Celah + (isi - teks.Count * LarikKotak) / 2));
            k.Unsur(Tag.P, () => Tumpuk(k, kode, x + Celah, atas + Celah + isi + 2, Rata.Tengah));
        });
    }

    static void QrLepas(Kanvas k, Naskah n, IReadOnlyList<Larik> kode, IReadOnlyList<Larik> catatan, double x, double y)
    {
        var sisiQr = GambarQr.Untuk(n.Qr!).Sisi;
        GambarQr.Lukis(k, n.Qr!, new Petak(x + Celah, y, sisiQr, sisiQr));
        k.Unsur(Tag.P, () => Tumpuk(k, kode, x + Celah, y + sisiQr + 3));
        k.Unsur(Tag.P, () => Tumpuk(k, catatan, x + Celah, y + sisiQr + 3 + kode.Count * LarikKotak));
    }

    static IReadOnlyList<Larik> Kode(Naskah n, Rupa rupa, double lebar, double besar) =>
        n.Kode is null ? [] : Bungkus.Teks(rupa, KodeVerifikasi.Kelompokkan(n.Kode), rupa.Ambil(besar), lebar);

    static void Tumpuk(Kanvas k, IReadOnlyList<Larik> larik, double x, double y, Rata rata = Rata.Kiri)
    {
        foreach (var (i, l) in larik.Index()) k.Larik(l, x, y + i * LarikKotak, LarikKotak, rata);
    }

    static string Pernyataan(CaraTanda cara) =>
        cara.Bersertifikat() ? "Ditandatangani secara elektronik oleh" : "Disahkan melalui sistem oleh";
}
