using LayananPublik.Persuratan.Bentuk;

namespace LayananPublik.Persuratan.Templat;

/// <summary>A letter as its template makes it.</summary>
sealed record HasilTemplat
{
    public string? Judul { get; init; }
    public string? Model { get; init; }
    public Tujuan? Tujuan { get; init; }
    public required IReadOnlyList<Bagian> Isi { get; init; }
    public required IReadOnlyList<Lembar> Lampiran { get; init; }

    /// <summary>Names of what is empty and must not be.</summary>
    public required IReadOnlyList<string> Kurang { get; init; }

    /// <summary>Codes of the sheets that need a number of their own.</summary>
    public required IReadOnlyList<string> Bernomor { get; init; }
}

/// <summary>Walks a template with the answers in hand. It throws at nothing: what is missing is dotted and named.</summary>
sealed class SusunTemplat
{
    readonly IsianTemplat isian;
    readonly BahanSurat bahan;
    readonly HashSet<string> kurang = [];
    readonly List<Halaman> halaman = [new(null)];

    SusunTemplat(BahanSurat bahan) => (this.bahan, isian) = (bahan, new(bahan));

    public static HasilTemplat Susun(TemplatTerurai templat, BahanSurat bahan)
    {
        var s = new SusunTemplat(bahan);
        s.Jalan(templat.Isi);
        return s.Hasil();
    }

    Halaman Kini => halaman[^1];

    HasilTemplat Hasil()
    {
        foreach (var h in halaman) h.Tuang();
        return new()
        {
            Judul = halaman[0].Isi("judul"),
            Model = halaman[0].Isi("model"),
            Tujuan = halaman[0].Tujuan,
            Isi = halaman[0].Bagian,
            Lampiran = [.. halaman.Skip(1).Where(h => h.Bagian.Count > 0).Select(Jadikan)],
            Kurang = [.. kurang],
            // A sheet that is left out takes no number.
            Bernomor = [.. halaman.Skip(1).Where(h => h.Bagian.Count > 0 && h.Ya("bernomor")).Select(h => h.Kode!).Distinct()]
        };
    }

    Lembar Jadikan(Halaman h)
    {
        var nomor = h.Ya("bernomor") ? bahan.NomorBagian.GetValueOrDefault(h.Kode!) ?? Jawaban.Kosong : null;
        // Columns at the very end are the sheet's signatures.
        var tanda = h.Bagian[^1] is TandaPara t ? t.Kolom : [];
        return new(h.Isi("judul") ?? "", h.Isi("model"), nomor, h.Tujuan, tanda.Count > 0 ? h.Bagian[..^1] : h.Bagian, tanda, h.Ya("kop"));
    }

    void Jalan(IReadOnlyList<Simpul> semua)
    {
        foreach (var s in semua)
            switch (s)
            {
                case SimpulCabang c:
                    if (c.Cabang.FirstOrDefault(b => isian.Berlaku(b.Bila)) is { } pilih) Jalan(pilih.Isi);
                    break;
                case SimpulLembar l:
                    halaman.Add(new(l.Kode));
                    break;
                case SimpulJeda:
                    Kini.Tuang();
                    break;
                case SimpulKepala k:
                    Kini.Kepala[k.Kunci] = Teks(Sebaris(k.Isi, wajib: true)).Trim();
                    break;
                case SimpulParagraf p:
                    if (Rapikan(Sebaris(p.Isi, wajib: true)) is { Count: > 0 } isi) Kini.Tambah(new Paragraf(isi, p.Menjorok));
                    break;
                case SimpulBaris b:
                    Baris(b);
                    break;
                case SimpulKolom k:
                    Kolom(k);
                    break;
                case SimpulTabel t:
                    Tabel(t);
                    break;
                case SimpulOrang o:
                    Orang(o);
                    break;
                case SimpulTanda t:
                    var bagian = t.Bagian.Select(x => Teks(Sebaris(x, wajib: false)).Trim()).ToList();
                    Kini.TambahTanda(new(Potong(bagian[0]), Potong(bagian.ElementAtOrDefault(1) ?? ""), bagian.ElementAtOrDefault(2) is { Length: > 0 } ket ? Potong(ket) : null));
                    break;
                case SimpulJarak j:
                    Kini.Tambah(new Jarak(j.Mm));
                    break;
            }
    }

    void Baris(SimpulBaris b)
    {
        var nilai = Sebaris(b.Nilai, b.Wajib);
        if (!b.Wajib && Hampa(b.Nilai, nilai)) return;
        var label = b.Label is null ? b.Nilai is [KepingIsian i] ? isian.Label(i.Nama) : "" : Teks(Sebaris(b.Label, wajib: false)).Trim();
        var teks = Teks(nilai).Trim();
        Kini.TambahBaris(new(label, b.Wajib && teks.Length == 0 ? Jawaban.Kosong : teks, Tebal: nilai.Count > 0 && nilai.All(r => r.Tebal || string.IsNullOrWhiteSpace(r.Teks))));
    }

    void Kolom(SimpulKolom k)
    {
        var sel = k.Sel.Select(s => (Asal: s, Isi: Sebaris(s, wajib: false))).ToList();
        if (Kini.Kolom.Count > 0 && sel.Skip(1).Any(s => Berisian(s.Asal)) && sel.Skip(1).All(s => Hampa(s.Asal, s.Isi))) return;
        Kini.MulaiKolom();
        Kini.Kolom.Add([.. sel.Select(s => Teks(s.Isi).Trim())]);
    }

    void Tabel(SimpulTabel t)
    {
        var orang = OrangRinci.Baca(isian.Mentah(t.Field));
        if (orang.Count == 0 && t.Wajib) kurang.Add(t.Field);
        if (orang.Count > 0) Kini.Tambah(OrangRinci.Tabel(orang, t.Kolom));
        else if (t.Wajib) Kini.Tambah(new TabelKolom(["No", .. t.Kolom.Select(k => k.Judul)], [["1", .. t.Kolom.Select(_ => "")]]));
    }

    void Orang(SimpulOrang o)
    {
        var orang = OrangRinci.Baca(isian.Mentah(o.Field));
        foreach (var b in orang.SelectMany(x => x.Baris(o.Label))) Kini.TambahBaris(b);
        if (orang.Count > 0 || !o.Wajib) return;
        kurang.Add(o.Field);
        Kini.TambahBaris(new(o.Label ?? isian.Label(o.Field), Jawaban.Kosong));
    }

    List<Rentang> Sebaris(IReadOnlyList<Keping> keping, bool wajib)
    {
        List<Rentang> hasil = [];
        foreach (var k in keping)
            switch (k)
            {
                case KepingTeks t: hasil.Add(new(t.Teks, t.Tebal, t.Miring)); break;
                case KepingCabang c:
                    if (c.Cabang.FirstOrDefault(b => isian.Berlaku(b.Bila)) is { } pilih) hasil.AddRange(Sebaris(pilih.Isi, wajib));
                    break;
                case KepingIsian i: hasil.Add(new(Isian(i, wajib), i.Tebal, i.Miring)); break;
            }
        return hasil;
    }

    string Isian(KepingIsian i, bool wajib)
    {
        var teks = FormatIsian.Tulis(isian, i.Nama, i.Format);
        if (i.Opsional || !wajib || teks.Length > 0 && (i.Format.Any(f => f.Nama == "bila_kosong") || isian.Lengkap(i.Nama))) return teks;
        kurang.Add(i.Nama);
        return teks.Length > 0 ? teks : Jawaban.Kosong;
    }

    static bool Berisian(IReadOnlyList<Keping> keping) => keping.Any(k => k is KepingIsian || k is KepingCabang c && c.Cabang.Any(b => Berisian(b.Isi)));

    // Empty is what says nothing, and what has placeholders none of which is answered: "… m²" alone is no area.
    bool Hampa(IReadOnlyList<Keping> asal, List<Rentang> nilai) =>
        string.IsNullOrWhiteSpace(Teks(nilai)) || asal.Any(k => k is KepingIsian) && asal.OfType<KepingIsian>().All(i => FormatIsian.Tulis(isian, i.Nama, i.Format).Length == 0) && !asal.Any(k => k is KepingCabang);

    // A column is never torn between pages: what is longer than any name would leave the sheet. The body says it whole.
    static string Potong(string teks) => teks.Length <= 300 ? teks : teks[..299] + "…";

    static string Teks(List<Rentang> rentang) => string.Concat(rentang.Select(r => r.Teks));

    // Neighbours in one style become one run; a paragraph of blanks is none.
    static List<Rentang> Rapikan(List<Rentang> rentang)
    {
        List<Rentang> hasil = [];
        foreach (var r in rentang.Where(r => r.Teks.Length > 0))
            if (hasil.Count > 0 && hasil[^1] is var h && h.Tebal == r.Tebal && h.Miring == r.Miring) hasil[^1] = h with { Teks = h.Teks + r.Teks };
            else hasil.Add(r);
        return hasil.All(r => string.IsNullOrWhiteSpace(r.Teks)) ? [] : hasil;
    }

    /// <summary>One sheet as it grows: rows, cells and signatures gather until something else comes.</summary>
    sealed class Halaman(string? kode)
    {
        public string? Kode => kode;
        public Dictionary<string, string> Kepala { get; } = [];
        public List<Bagian> Bagian { get; } = [];
        public List<BarisData> Baris { get; } = [];
        public List<IReadOnlyList<string>> Kolom { get; } = [];
        public List<KolomTanda> Tanda { get; } = [];

        public Tujuan? Tujuan => Isi("kepada") is { } yth ? new(yth, Isi("di") ?? "Tempat") : null;

        public string? Isi(string kunci) => Kepala.GetValueOrDefault(kunci) is { Length: > 0 } teks ? teks : null;

        public bool Ya(string kunci) => Isi(kunci) == "ya";

        public void Tambah(Bagian b)
        {
            Tuang();
            Bagian.Add(b);
        }

        public void TambahBaris(BarisData b)
        {
            if (Baris.Count == 0) Tuang();
            Baris.Add(b);
        }

        public void TambahTanda(KolomTanda t)
        {
            if (Tanda.Count == 0) Tuang();
            Tanda.Add(t);
        }

        public void MulaiKolom()
        {
            if (Kolom.Count == 0) Tuang();
        }

        public void Tuang()
        {
            if (Baris.Count > 0) Bagian.Add(new TabelData([.. Baris]));
            if (Kolom.Count > 1) Bagian.Add(new TabelKolom(Kolom[0], [.. Kolom.Skip(1).Select(b => Selebar(b, Kolom[0].Count))]));
            if (Tanda.Count > 0) Bagian.Add(new TandaPara([.. Tanda]));
            Baris.Clear();
            Kolom.Clear();
            Tanda.Clear();
        }

        // A row with more cells than the head keeps its words in the last one.
        static IReadOnlyList<string> Selebar(IReadOnlyList<string> baris, int lebar) =>
            baris.Count <= lebar ? [.. baris, .. Enumerable.Repeat("", lebar - baris.Count)] : [.. baris.Take(lebar - 1), string.Join(' ', baris.Skip(lebar - 1))];
    }
}
