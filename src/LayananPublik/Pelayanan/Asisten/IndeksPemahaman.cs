using System.Collections.Concurrent;

namespace LayananPublik.Pelayanan;

/// <summary>Something a text can be about: a service, a bundle, an answer of the office, by its code and all its names.</summary>
public sealed record Sebutan(string Kode, IReadOnlyList<string> Nama)
{
    /// <summary>What only hints at it, such as a description.</summary>
    public IReadOnlyList<string> Petunjuk { get; init; } = [];

    /// <summary>Half a phrase says nothing: of "petugas minta uang" the first word alone complains of nobody.</summary>
    public bool Ketat { get; init; }

    /// <summary>A bundle: meant only where "paket" or "semua" is said, and no rival to the services it is made of.</summary>
    public bool Paket { get; init; }

    /// <summary>An answer of the office: its questions are no names of anything.</summary>
    public bool Jawaban { get; init; }
}

/// <summary>How well one thing fits a text, and the words that speak for it.</summary>
public sealed record Cocok(string Kode, double Nilai, double Yakin, IReadOnlyList<string> Kata)
{
    /// <summary>One of the catalogue's own names stands there whole.</summary>
    public bool Namanya { get; init; }

    /// <summary>All words of one of the phrases are there.</summary>
    public bool Utuh { get; init; }

    /// <summary>Only a hint: good for a question.</summary>
    public bool Lemah { get; init; }

    /// <summary>Every word of the text that is about it, also outside the best phrase.</summary>
    public IReadOnlySet<string> Terpakai { get; init; } = new HashSet<string>();
}

/// <summary>All phrases of one catalogue with the weight of their words; built once, then only read.</summary>
public sealed class IndeksPemahaman
{
    const int SimpananTerbanyak = 64;
    const double BobotRingan = 0.15, Lemah = 0.6, Dilawan = 0.55, Keperluan = 0.7;
    const int SelaKetat = 3;
    static readonly string[] KataPaket = ["paket", "semua"];
    static readonly ConcurrentDictionary<string, IndeksPemahaman> simpanan = new(StringComparer.Ordinal);

    sealed record Ungkapan(int Milik, string[] Kata, double Berat, bool Sendiri, bool Lemah, bool Ketat);

    readonly List<Sebutan> sebutan;
    readonly Lazy<Teladan> teladan;
    readonly List<Ungkapan> ungkapan = [];
    readonly Dictionary<string, List<int>> menurutKata = new(StringComparer.Ordinal);
    readonly Dictionary<string, double> bobot = new(StringComparer.Ordinal);

    /// <summary>In how many things' own names a word stands: "ktp" alone names none of them surely.</summary>
    readonly Dictionary<string, HashSet<int>> dalamNama = new(StringComparer.Ordinal);

    IndeksPemahaman(IReadOnlyList<Sebutan> semua)
    {
        var k = Kosakata.Bawaan;
        sebutan = [.. semua];
        Pembaca = new(k, semua.SelectMany(s => s.Nama).SelectMany(PembacaKataBaru).Concat(k.KataUngkapan));
        teladan = new(() => new(Pembaca));
        Ringan = k.Ringan.Select(r => k.Baku.GetValueOrDefault(r, r)).ToHashSet(StringComparer.Ordinal);
        List<(int Milik, string[] Kata, bool Sendiri, bool Lemah, bool Ketat)> mentah = [];
        for (var i = 0; i < sebutan.Count; i++)
        {
            foreach (var nama in sebutan[i].Jawaban ? sebutan[i].Nama : sebutan[i].Nama.Append(sebutan[i].Kode)) mentah.Add((i, Kata(nama), !sebutan[i].Jawaban, false, false));
            foreach (var u in k.Layanan.GetValueOrDefault(sebutan[i].Kode, []))
            {
                var kata = Kata(u.TrimEnd('~', '!'));
                mentah.Add((i, k.Paket.Contains(sebutan[i].Kode) && !kata.Contains("semua") ? [.. kata.Append("paket").Distinct()] : kata, false, u.EndsWith('~'), sebutan[i].Ketat || u.EndsWith('!')));
            }
            foreach (var p in sebutan[i].Petunjuk) mentah.Add((i, Kata(p), false, true, false));
        }
        Timbang(mentah.Where(m => m.Kata.Length > 0).ToList());
        Tanda = k.Tanda.ToDictionary(t => t.Key, t => t.Value.Select(v => (Kata: Kata(v.TrimEnd('~')), Lemah: v.EndsWith('~'))).Where(x => x.Kata.Length > 0).ToArray());
        Perintah = k.Perintah.SelectMany(p => p.Value.Select(v => (Kata: string.Join(' ', Kata(v)), p.Key))).Where(x => x.Kata.Length > 0).DistinctBy(x => x.Kata).ToDictionary(x => x.Kata, x => x.Key, StringComparer.Ordinal);
        Darurat = [.. k.Darurat.Select(Kata).Where(x => x.Length > 0)];
    }

    public PembacaKata Pembaca { get; }
    public Teladan Teladan => teladan.Value;
    public IReadOnlySet<string> Ringan { get; }
    public IReadOnlyDictionary<Niat, (string[] Kata, bool Lemah)[]> Tanda { get; }
    public IReadOnlyDictionary<string, Niat> Perintah { get; }
    public string[][] Darurat { get; }

    /// <summary>The index of these things; the same list is built once only.</summary>
    public static IndeksPemahaman Untuk(string kunci, Func<IReadOnlyList<Sebutan>> isi)
    {
        if (simpanan.TryGetValue(kunci, out var ada)) return ada;
        if (simpanan.Count >= SimpananTerbanyak) simpanan.Clear();
        return simpanan.GetOrAdd(kunci, _ => new(isi()));
    }

    public bool Dikenal(string kata) => bobot.ContainsKey(kata);

    /// <summary>What the words may be about, the likeliest first.</summary>
    public IReadOnlyList<Cocok> Cari(IReadOnlyList<KataDibaca> kata)
    {
        var tempat = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < kata.Count; i++)
        {
            if (!tempat.TryGetValue(kata[i].Baku, out var di)) tempat[kata[i].Baku] = di = [];
            di.Add(i);
        }
        var tujuan = Tujuan(kata);
        HashSet<int> calon = [];
        foreach (var k in tempat.Keys)
            if (menurutKata.TryGetValue(k, out var u)) calon.UnionWith(u);
        var terbaik = new Dictionary<int, (double Nilai, Ungkapan U, double Liput, HashSet<string> Terpakai)>();
        foreach (var n in calon)
        {
            var u = ungkapan[n];
            var ada = u.Kata.Where(tempat.ContainsKey).ToList();
            if (!CukupLengkap(u, ada)) continue;
            var cocok = ada.Sum(Bobot);
            var liput = cocok / u.Berat;
            if (liput < 0.7 || u.Ketat && (ada.Count < u.Kata.Length || Sela(ada, tempat) > SelaKetat)) continue;
            // "Surat kematian untuk BPJS": what a paper is for says less than what it is.
            var keperluan = ada.Where(a => !Ringan.Contains(a)).All(a => tempat[a].TrueForAll(t => t > tujuan)) ? Keperluan : 1;
            var nilai = cocok * liput * liput * keperluan / (1 + 0.05 * Sela(ada, tempat)) * (u.Lemah ? Lemah : 1) * (ada.Any(a => tempat[a].TrueForAll(t => kata[t].Ragu)) ? 0.93 : 1);
            if (Kosakata.Bawaan.Lawan.TryGetValue(sebutan[u.Milik].Kode, out var lawan) && lawan.Any(l => tempat.ContainsKey(l) && !u.Kata.Contains(l)) && !ada.Contains(Singkat(u.Milik))) nilai *= Dilawan;
            // Equal otherwise: the phrase whose words stand there in full says more.
            nilai += 0.01 * ada.Count * liput;
            var lama = terbaik.GetValueOrDefault(u.Milik);
            var terpakai = lama.Terpakai ?? new(StringComparer.Ordinal);
            terpakai.UnionWith(ada);
            terbaik[u.Milik] = lama.U is null || nilai > lama.Nilai ? (nilai, u, liput, terpakai) : lama with { Terpakai = terpakai };
        }
        return Urutkan(terbaik, tempat);
    }

    // A light word may be missing, of a long phrase one other too; of half a name nothing is known.
    bool CukupLengkap(Ungkapan u, List<string> ada)
    {
        if (sebutan[u.Milik].Paket && !KataPaket.Any(ada.Contains)) return false;
        if (sebutan[u.Milik].Jawaban) return ada.Count >= 2 && ada.Count >= 0.75 * u.Kata.Length;
        var (perlu, punya) = (u.Kata.Count(k => !Ringan.Contains(k)), ada.Count(k => !Ringan.Contains(k)));
        return perlu - punya <= (perlu >= (u.Sendiri ? 3 : 4) ? 1 : 0);
    }

    // Where "for" stands after something that has meaning; beyond it comes the purpose.
    int Tujuan(IReadOnlyList<KataDibaca> kata)
    {
        var berarti = false;
        for (var i = 0; i < kata.Count; i++)
        {
            if (berarti && (kata[i].Baku == "untuk" || kata[i] is { Baku: "buat", Asli: "buat" })) return i;
            berarti |= !Ringan.Contains(kata[i].Baku) && bobot.ContainsKey(kata[i].Baku);
        }
        return int.MaxValue;
    }

    List<Cocok> Urutkan(Dictionary<int, (double Nilai, Ungkapan U, double Liput, HashSet<string> Terpakai)> terbaik, Dictionary<string, List<int>> tempat)
    {
        // What else in the text is about the same thing breaks ties, and no more.
        var urut = terbaik.Select(t => (t.Key, Nilai: t.Value.Nilai + 0.15 * t.Value.Terpakai.Except(t.Value.U.Kata).Sum(Bobot), t.Value.U, t.Value.Liput, t.Value.Terpakai))
            .OrderByDescending(t => t.Nilai).ThenBy(t => t.Key).Take(8).ToList();
        var hasil = new List<Cocok>(urut.Count);
        foreach (var t in urut)
        {
            var pesaing = urut.Where(x => x.Key != t.Key && sebutan[x.Key].Jawaban == sebutan[t.Key].Jawaban).Select(x => x.Nilai).DefaultIfEmpty(0).Max();
            var rasio = Math.Min(1.2, pesaing / t.Nilai);
            var yakin = Math.Min(1, t.Nilai / 0.62) * (rasio <= 0.8 ? 1 : 1 - (rasio - 0.8) * 2.2);
            var penuh = t.U.Kata.All(tempat.ContainsKey);
            var berarti = t.U.Kata.Where(k => !Ringan.Contains(k)).ToList();
            hasil.Add(new(sebutan[t.Key].Kode, t.Nilai, Math.Round(Math.Clamp(yakin * (t.U.Lemah ? Lemah : 1), 0, 1), 2), t.U.Kata)
            {
                Utuh = penuh,
                Lemah = t.U.Lemah,
                Terpakai = t.Terpakai,
                Namanya = penuh && t.U.Sendiri && berarti.Count > 0 && !Bersama(berarti, t.Key)
            });
        }
        return hasil;
    }

    // Another thing's own name has all these words too.
    bool Bersama(List<string> kata, int milik) => kata.Select(k => dalamNama.GetValueOrDefault(k) ?? []).Aggregate((a, b) => [.. a.Intersect(b)]).Any(x => x != milik);

    string Singkat(int milik) => sebutan[milik].Kode.ToLowerInvariant();

    double Bobot(string kata) => bobot.GetValueOrDefault(kata);

    static int Sela(List<string> ada, Dictionary<string, List<int>> tempat)
    {
        if (ada.Count < 2) return 0;
        var terkecil = int.MaxValue;
        foreach (var jangkar in tempat[ada[0]])
        {
            int kiri = jangkar, kanan = jangkar;
            foreach (var k in ada.Skip(1))
            {
                var dekat = tempat[k].MinBy(t => Math.Abs(t - jangkar));
                (kiri, kanan) = (Math.Min(kiri, dekat), Math.Max(kanan, dekat));
            }
            terkecil = Math.Min(terkecil, kanan - kiri + 1 - ada.Count);
        }
        return Math.Clamp(terkecil, 0, 12);
    }

    void Timbang(List<(int Milik, string[] Kata, bool Sendiri, bool Lemah, bool Ketat)> mentah)
    {
        var pemilik = mentah.SelectMany(m => m.Kata.Select(k => (k, m.Milik))).GroupBy(x => x.k).ToDictionary(g => g.Key, g => Math.Max(1, g.Select(x => x.Milik).Distinct().Count(m => !sebutan[m].Jawaban && !sebutan[m].Paket)), StringComparer.Ordinal);
        foreach (var (kata, banyak) in pemilik) bobot[kata] = Ringan.Contains(kata) ? BobotRingan : Math.Log(1 + 32.0 / banyak) / Math.Log(33);
        foreach (var (milik, semua, sendiri, lemah, ketat) in mentah)
        {
            string[] kata = [.. semua.Distinct()];
            var berat = kata.Sum(Bobot);
            if (kata.All(Ringan.Contains) && kata.Length < 2) continue;
            foreach (var k in kata)
            {
                if (!menurutKata.TryGetValue(k, out var di)) menurutKata[k] = di = [];
                di.Add(ungkapan.Count);
                if (!sendiri || sebutan[milik].Paket) continue;
                if (!dalamNama.TryGetValue(k, out var nama)) dalamNama[k] = nama = [];
                nama.Add(milik);
            }
            // Everyday words alone ("warga sini") would be found everywhere.
            var umum = !sebutan[milik].Jawaban && kata.All(k => Ringan.Contains(k) || Kosakata.Bawaan.Biasa.Contains(k) || Kosakata.Bawaan.Umum.Contains(k));
            ungkapan.Add(new(milik, kata, berat, sendiri, lemah || umum && sendiri, ketat || umum));
        }
    }

    // "update dong" without its filler is "update", which means nothing alone.
    string[] Kata(string teks) => Pembaca.Inti(teks) is var kata && kata.Length == 1 && teks.Contains(' ', StringComparison.Ordinal) && Pembaca.Baca(teks).All(k => k.Cara != CaraBaca.Frasa) ? [] : Pembaca.Inti(teks);

    // New words of an office ("posyandu") are words too, and may be misspelt.
    static IEnumerable<string> PembacaKataBaru(string nama) => PembacaKata.Rapikan(nama).Split([' ', '/', '(', ')', ',', '.', '-', '+', '&', ':', '?', '"'], StringSplitOptions.RemoveEmptyEntries).Where(k => k.Length > 2);
}
