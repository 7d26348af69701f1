using System.Globalization;
using LayananPublik.Pelayanan;

namespace LayananPublik.Persuratan.Templat;

/// <summary>Reads the text of a template line by line. It never gives up: what it cannot read becomes a fault, the rest a letter.</summary>
sealed class UraiTemplat
{
    public const int Terpanjang = 20_000, BarisTerbanyak = 1_000, Terdalam = 12;

    /// <summary>Words that stand before a colon at the beginning of a line.</summary>
    public static readonly IReadOnlyList<string> Kepala = ["judul", "model", "kepada", "di", "kop", "bernomor"];

    readonly List<GalatTemplat> galat = [];
    readonly List<Sebutan> sebutan = [];
    readonly Stack<CabangTerbuka> terbuka = new();
    List<Simpul> kini = [];

    sealed class CabangTerbuka(int baris, int kolom, List<Simpul> luar)
    {
        public int Baris => baris;
        public int Kolom => kolom;
        public List<Simpul> Luar => luar;
        public List<CabangBaris> Cabang { get; } = [];
        public Bila? Bila { get; set; }
        public bool SudahAtau { get; set; }
    }

    public static TemplatTerurai Baca(string teks)
    {
        var baca = new UraiTemplat();
        var baris = teks.Length <= Terpanjang ? teks : teks[..Terpanjang];
        if (teks.Length > Terpanjang) baca.Salah(1, 1, $"Templat paling panjang {Terpanjang} huruf; sisanya tidak dibaca");
        foreach (var (i, b) in baris.Split('\n').Index())
        {
            if (i == BarisTerbanyak)
            {
                baca.Salah(i + 1, 1, $"Templat paling banyak {BarisTerbanyak} baris; sisanya tidak dibaca");
                break;
            }
            baca.Baris(b.TrimEnd('\r'), i + 1);
        }
        baca.TutupSisa();
        return new(baca.kini, baca.sebutan, [.. baca.galat.OrderBy(g => g.Baris).ThenBy(g => g.Kolom)]);
    }

    void Baris(string teks, int n)
    {
        var isi = teks.Trim();
        var k = teks.Length - teks.TrimStart().Length + 1;
        if (isi.Length == 0) kini.Add(new SimpulJeda(n));
        else if (isi[0] == '#') return;
        else if (PerintahSendiri(isi) is { } perintah && Perintah(perintah, n, k)) return;
        else if (KunciKepala(isi) is { } kunci) KepalaBaris(kunci, isi[(kunci.Length + 1)..], n, k + kunci.Length + 1);
        else if (isi[0] is '-' or '*' && isi.Length > 1 && isi[1] == ' ') Data(isi[2..], isi[0] == '*', n, k + 2);
        else if (isi[0] == '|') kini.Add(new SimpulKolom(n, [.. Pisah(isi.Trim('|').Length == 0 ? " " : BuangTepi(isi), '|').Select(s => Sebaris(s.Teks.Trim(), n, k + 1 + s.Di + Masuk(s.Teks)))]));
        else if (isi.StartsWith("> ", StringComparison.Ordinal)) kini.Add(new SimpulParagraf(n, Sebaris(isi[2..].Trim(), n, k + 2), Menjorok: false));
        else kini.Add(new SimpulParagraf(n, Sebaris(isi, n, k), Menjorok: true));
    }

    static string BuangTepi(string isi) => isi.Length > 1 && isi[^1] == '|' ? isi[1..^1] : isi[1..];

    static int Masuk(string teks) => teks.Length - teks.TrimStart().Length;

    static string? KunciKepala(string isi)
    {
        var titikDua = isi.IndexOf(':', StringComparison.Ordinal);
        if (titikDua is < 2 or > 10) return null;
        var kata = isi[..titikDua];
        return kata is "lembar" or "tanda" or "jarak" || Kepala.Contains(kata) ? kata : null;
    }

    void KepalaBaris(string kunci, string nilai, int n, int k)
    {
        var isi = nilai.Trim();
        k += Masuk(nilai);
        switch (kunci)
        {
            case "lembar":
                if (isi.Length is 0 or > 12 || !isi.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) Salah(n, k, "Sesudah lembar: tulis kode pendek, contoh lembar: N2");
                else kini.Add(new SimpulLembar(n, isi));
                break;
            case "jarak":
                if (double.TryParse(isi.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var mm) && mm is >= 0 and <= 100) kini.Add(new SimpulJarak(n, mm));
                else Salah(n, k, "Sesudah jarak: tulis jaraknya dalam milimeter, 0 sampai 100, contoh jarak: 5");
                break;
            case "tanda":
                if (isi.Length == 0) Salah(n, k, "Sesudah tanda: tulis siapa yang menandatangani, contoh tanda: Saksi I | {{ saksi1 | nama }}");
                else kini.Add(new SimpulTanda(n, [.. Pisah(isi, '|').Select(s => Sebaris(s.Teks.Trim(), n, k + s.Di + Masuk(s.Teks)))]));
                break;
            case "kop" or "bernomor":
                if (isi is not ("ya" or "tidak")) Salah(n, k, $"{kunci}: dijawab ya atau tidak");
                else kini.Add(new SimpulKepala(n, kunci, [new KepingTeks(isi, false, false)]));
                break;
            default:
                kini.Add(new SimpulKepala(n, kunci, Sebaris(isi, n, k)));
                break;
        }
    }

    void Data(string isi, bool wajib, int n, int k)
    {
        var potong = Pisah(isi, ':');
        if (potong.Count == 1)
        {
            var nilai = Sebaris(isi.Trim(), n, k + Masuk(isi));
            if (nilai is not [KepingIsian]) Salah(n, k, "Baris data ditulis label, titik dua, nilai; contoh - Pekerjaan : {{ pekerjaan }}");
            kini.Add(new SimpulBaris(n, null, nilai, wajib));
            return;
        }
        var di = potong[1].Di;
        kini.Add(new SimpulBaris(n, Sebaris(potong[0].Teks.Trim(), n, k + Masuk(isi)), Sebaris(isi[di..].Trim(), n, k + di + Masuk(isi[di..])), wajib));
    }

    /// <summary>The pieces between the separators that stand outside of braces, with where each begins.</summary>
    static List<(string Teks, int Di)> Pisah(string teks, char pemisah)
    {
        List<(string, int)> hasil = [];
        var (mulai, dalam) = (0, 0);
        for (var i = 0; i < teks.Length; i++)
        {
            if (teks[i] == '{' && i + 1 < teks.Length && teks[i + 1] == '{') { dalam++; i++; }
            else if (teks[i] == '}' && i + 1 < teks.Length && teks[i + 1] == '}') { dalam = Math.Max(0, dalam - 1); i++; }
            else if (teks[i] == pemisah && dalam == 0)
            {
                hasil.Add((teks[mulai..i], mulai));
                mulai = i + 1;
            }
        }
        hasil.Add((teks[mulai..], mulai));
        return hasil;
    }

    // "{{ … }}" and nothing else on the line.
    static string? PerintahSendiri(string isi) =>
        isi.StartsWith("{{", StringComparison.Ordinal) && isi.IndexOf("}}", StringComparison.Ordinal) == isi.Length - 2 && isi.Length >= 4 ? isi[2..^2] : null;

    /// <summary>False for what is a placeholder and not a command.</summary>
    bool Perintah(string mentah, int n, int k)
    {
        var isi = mentah.Trim();
        var kolom = k + 2 + Masuk(mentah);
        var (kata, sisa) = Kata(isi);
        var kolomSisa = kolom + isi.Length - sisa.Length;
        switch (kata)
        {
            case "jika":
                if (terbuka.Count >= Terdalam) { Salah(n, kolom, "Jika terlalu bertingkat; sederhanakan"); return true; }
                terbuka.Push(new(n, kolom, kini) { Bila = Kondisi(sisa, n, kolomSisa) });
                kini = [];
                return true;
            case "atau":
                if (!terbuka.TryPeek(out var t)) { Salah(n, kolom, "{{ atau }} tidak punya {{ jika … }} di atasnya"); return true; }
                if (t.SudahAtau) { Salah(n, kolom, "Sesudah {{ atau }} hanya boleh {{ akhir }}"); return true; }
                t.Cabang.Add(new(t.Bila, kini));
                t.Bila = Atau(sisa, n, kolomSisa, out var terakhir);
                t.SudahAtau = terakhir;
                kini = [];
                return true;
            case "akhir":
                if (terbuka.Count == 0) Salah(n, kolom, "{{ akhir }} tidak punya {{ jika … }} di atasnya");
                else Tutup();
                if (sisa.Length > 0) Salah(n, kolomSisa, "Sesudah akhir tidak ada apa-apa lagi");
                return true;
            case "tabel":
                Tabel(sisa, n, kolomSisa);
                return true;
            case "orang":
                Orang(sisa, n, kolomSisa);
                return true;
            default:
                return false;
        }
    }

    void Tutup()
    {
        var t = terbuka.Pop();
        t.Cabang.Add(new(t.Bila, kini));
        kini = t.Luar;
        kini.Add(new SimpulCabang(t.Baris, t.Cabang));
    }

    void TutupSisa()
    {
        while (terbuka.TryPeek(out var t))
        {
            Salah(t.Baris, t.Kolom, "Jika ini belum ditutup dengan {{ akhir }}");
            Tutup();
        }
    }

    Bila? Atau(string sisa, int n, int k, out bool terakhir)
    {
        var (kata, kondisi) = Kata(sisa);
        terakhir = kata != "jika";
        if (terakhir && sisa.Length > 0) Salah(n, k, "Tulis {{ atau }} saja, atau {{ atau jika … }}");
        return terakhir ? null : Kondisi(kondisi, n, k + sisa.Length - kondisi.Length);
    }

    Bila Kondisi(string teks, int n, int k)
    {
        var bila = new Bila(teks);
        if (UraiBila.Baca(bila.Teks).Galat is { } g) Salah(n, k + g.Letak, g.Kalimat);
        else sebutan.Add(new(bila.Teks, JenisSebutan.Kondisi, n, k));
        return bila;
    }

    void Tabel(string sisa, int n, int k)
    {
        var (wajib, isi, di) = Wajib(sisa);
        var titikDua = isi.IndexOf(':', StringComparison.Ordinal);
        var nama = (titikDua < 0 ? isi : isi[..titikDua]).Trim();
        if (!Nama(nama)) { Salah(n, k + di, "Sesudah tabel tulis nama isian daftar orang, contoh {{ tabel ahli_waris : nama, nik, hubungan }}"); return; }
        sebutan.Add(new(nama, JenisSebutan.DaftarOrang, n, k + di));
        List<KolomOrang> kolom = [];
        foreach (var (teks, mulai) in titikDua < 0 ? [] : Pisah(isi[(titikDua + 1)..], ','))
        {
            var (kunci, judul) = teks.Split('=', 2, StringSplitOptions.TrimEntries) is [var a, var b] ? (a, b.Trim('"', '“', '”')) : (teks.Trim(), "");
            if (OrangRinci.Kolom.TryGetValue(kunci, out var bawaan)) kolom.Add(new(kunci, judul.Length > 0 ? judul : bawaan));
            else Salah(n, k + di + titikDua + 1 + mulai + Masuk(teks), $"Kolom \"{kunci}\" tidak ada{Mirip.Saran(kunci, OrangRinci.Kolom.Keys)}");
        }
        kini.Add(new SimpulTabel(n, nama, kolom.Count > 0 ? kolom : OrangRinci.KolomBawaan, wajib));
    }

    void Orang(string sisa, int n, int k)
    {
        var (wajib, isi, di) = Wajib(sisa);
        var potong = isi.Split(':', 2, StringSplitOptions.TrimEntries);
        if (!Nama(potong[0])) { Salah(n, k + di, "Sesudah orang tulis nama isian, contoh {{ orang ibu }}"); return; }
        sebutan.Add(new(potong[0], JenisSebutan.Orang, n, k + di));
        kini.Add(new SimpulOrang(n, potong[0], potong is [_, { Length: > 0 } label] ? label : null, wajib));
    }

    static (bool Wajib, string Isi, int Di) Wajib(string sisa)
    {
        var (kata, lanjut) = Kata(sisa);
        return kata == "wajib" && lanjut.Length > 0 ? (true, lanjut, sisa.Length - lanjut.Length) : (false, sisa, 0);
    }

    static (string Kata, string Sisa) Kata(string isi)
    {
        var akhir = 0;
        while (akhir < isi.Length && (char.IsAsciiLetter(isi[akhir]) || isi[akhir] == '_')) akhir++;
        if (akhir < isi.Length && !char.IsWhiteSpace(isi[akhir])) return ("", isi);
        return (isi[..akhir], isi[akhir..].TrimStart());
    }

    static bool Nama(string teks) => teks.Length is > 0 and <= 60 && char.IsAsciiLetterLower(teks[0]) && teks.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');

    /// <summary>One line of text: words, placeholders, bold and italic, and jika within the sentence.</summary>
    List<Keping> Sebaris(string teks, int n, int k) => new UraiSebaris(teks, n, k, this).Baca();

    internal void Salah(int n, int k, string kalimat)
    {
        if (galat.Count < 100) galat.Add(new(n, k, kalimat));
    }

    /// <summary>Takes one line apart. Its brackets close on the same line.</summary>
    sealed class UraiSebaris(string teks, int n, int k, UraiTemplat induk)
    {
        readonly Stack<Buka> buka = new();
        readonly System.Text.StringBuilder tulisan = new();
        List<Keping> isi = [];
        bool tebal, miring;
        int mulaiTebal, mulaiMiring;

        sealed class Buka(List<Keping> luar, int di)
        {
            public List<Keping> Luar => luar;
            public int Di => di;
            public List<CabangKeping> Cabang { get; } = [];
            public Bila? Bila { get; set; }
            public bool SudahAtau { get; set; }
        }

        public List<Keping> Baca()
        {
            for (var i = 0; i < teks.Length;)
            {
                if (Ini(i, "{{")) i = Kurung(i);
                else if (Ini(i, "}}"))
                {
                    induk.Salah(n, k + i, "Kurung tutup ini tidak punya {{ di depannya");
                    i += 2;
                }
                else if (Ini(i, "**")) { Tuang(); (tebal, mulaiTebal, i) = (!tebal, i, i + 2); }
                else if (Ini(i, "__")) { Tuang(); (miring, mulaiMiring, i) = (!miring, i, i + 2); }
                else tulisan.Append(teks[i++]);
            }
            Tuang();
            while (buka.TryPeek(out var b))
            {
                induk.Salah(n, k + b.Di, "Jika di dalam kalimat ditutup dengan {{ akhir }} pada baris yang sama");
                Tutup();
            }
            if (tebal) induk.Salah(n, k + mulaiTebal, "Huruf tebal belum ditutup dengan **");
            if (miring) induk.Salah(n, k + mulaiMiring, "Huruf miring belum ditutup dengan __");
            return isi;
        }

        bool Ini(int i, string tanda) => string.CompareOrdinal(teks, i, tanda, 0, tanda.Length) == 0;

        void Tuang()
        {
            if (tulisan.Length == 0) return;
            isi.Add(new KepingTeks(tulisan.ToString(), tebal, miring));
            tulisan.Clear();
        }

        int Kurung(int i)
        {
            var akhir = teks.IndexOf("}}", i + 2, StringComparison.Ordinal);
            if (akhir < 0 || teks.IndexOf("{{", i + 2, akhir - i - 2, StringComparison.Ordinal) >= 0)
            {
                induk.Salah(n, k + i, "Kurung {{ ini belum ditutup dengan }}");
                return i + 2;
            }
            Tuang();
            var mentah = teks[(i + 2)..akhir];
            var dalam = mentah.Trim();
            var kolom = k + i + 2 + Masuk(mentah);
            var (kata, sisa) = Kata(dalam);
            var kolomSisa = kolom + dalam.Length - sisa.Length;
            switch (kata)
            {
                case "jika":
                    if (buka.Count >= Terdalam) { induk.Salah(n, kolom, "Jika terlalu bertingkat; sederhanakan"); break; }
                    buka.Push(new(isi, i) { Bila = induk.Kondisi(sisa, n, kolomSisa) });
                    isi = [];
                    break;
                case "atau" when buka.TryPeek(out var b):
                    if (b.SudahAtau) { induk.Salah(n, kolom, "Sesudah {{ atau }} hanya boleh {{ akhir }}"); break; }
                    b.Cabang.Add(new(b.Bila, isi));
                    b.Bila = induk.Atau(sisa, n, kolomSisa, out var terakhir);
                    b.SudahAtau = terakhir;
                    isi = [];
                    break;
                case "akhir" when buka.Count > 0: Tutup(); break;
                case "atau" or "akhir": induk.Salah(n, kolom, $"{{{{ {kata} }}}} tidak punya {{{{ jika … }}}} di depannya pada baris ini"); break;
                case "tabel" or "orang" when sisa.Length > 0: induk.Salah(n, kolom, $"{{{{ {kata} … }}}} ditulis pada baris tersendiri"); break;
                default: Isian(dalam, kolom); break;
            }
            return akhir + 2;
        }

        void Tutup()
        {
            var b = buka.Pop();
            b.Cabang.Add(new(b.Bila, isi));
            isi = b.Luar;
            isi.Add(new KepingCabang(b.Cabang));
        }

        void Isian(string dalam, int kolom)
        {
            var potong = Pisah(dalam, '|');
            var nama = potong[0].Teks.Trim();
            var opsional = nama.EndsWith('?');
            if (opsional) nama = nama[..^1].TrimEnd();
            if (!Nama(nama))
            {
                induk.Salah(n, kolom, nama.Length == 0 ? "Di antara {{ dan }} tulis nama isian, contoh {{ nama }}" : $"\"{(nama.Length > 40 ? nama[..40] + "…" : nama)}\" bukan nama isian; pakai huruf kecil dan garis bawah, contoh {{{{ tanggal_lahir }}}}");
                return;
            }
            List<FormatPakai> format = [];
            foreach (var (tulis, di) in potong.Skip(1))
            {
                var rapi = tulis.Trim();
                var spasi = rapi.IndexOf(' ', StringComparison.Ordinal);
                var (f, kata) = spasi < 0 ? (rapi, null) : (rapi[..spasi], rapi[spasi..].Trim().Trim('"', '“', '”'));
                if (FormatIsian.Kenal(f)) format.Add(new(f, kata));
                else induk.Salah(n, kolom + di + Masuk(tulis), f.Length == 0 ? "Sesudah tanda | tulis bentuknya, contoh | tanggal" : $"Bentuk \"{f}\" tidak dikenal{Mirip.Saran(f, FormatIsian.Daftar.Keys)}");
            }
            induk.sebutan.Add(new(nama, JenisSebutan.Isian, n, kolom));
            isi.Add(new KepingIsian(nama, format, opsional, tebal, miring));
        }
    }
}
