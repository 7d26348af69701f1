using LayananPublik.Kantor;

namespace LayananPublik.Pengaduan;

/// <summary>How long something takes: the middle one, in working and in calendar hours.</summary>
public sealed record LamaAduan(int Banyak, double? JamKerja, double? JamKalender)
{
    public static LamaAduan Dari(IEnumerable<(DateTimeOffset Mulai, DateTimeOffset? Selesai)> semua, Kalender kalender)
    {
        var isi = semua.ToList();
        return Dari(isi, Jam(isi, kalender));
    }

    internal static LamaAduan Dari(IEnumerable<(DateTimeOffset Mulai, DateTimeOffset? Selesai)> semua, JamTerjumlah? jam)
    {
        var ada = semua.Where(x => x.Selesai >= x.Mulai).Select(x => (x.Mulai, Selesai: x.Selesai!.Value)).ToList();
        return new(ada.Count, jam is null ? null : Tengah(ada.Select(x => jam.Antara(x.Mulai, x.Selesai).TotalHours)), Tengah(ada.Select(x => (x.Selesai - x.Mulai).TotalHours)));
    }

    /// <summary>Null while the office has set no hours.</summary>
    internal static JamTerjumlah? Jam(IReadOnlyCollection<(DateTimeOffset Mulai, DateTimeOffset? Selesai)> semua, Kalender kalender) =>
        kalender.PunyaJam && semua.Count > 0 ? kalender.Jumlahkan(semua.Min(x => x.Mulai), semua.Max(x => x.Selesai > x.Mulai ? x.Selesai.Value : x.Mulai)) : null;

    static double? Tengah(IEnumerable<double> semua)
    {
        double[] urut = [.. semua];
        Array.Sort(urut);
        return urut.Length switch { 0 => null, var n when n % 2 == 1 => urut[n / 2], var n => (urut[n / 2 - 1] + urut[n / 2]) / 2 };
    }
}

/// <summary>One dinas beside the others.</summary>
public sealed record BarisUkurDinas(int Id, string Nama, int Tugas, int TanggapTepat, int TanggapLewat, int Selesai, int SelesaiTepat, int SelesaiLewat, int Palsu, LamaAduan Tanggapan, LamaAduan Penyelesaian);

/// <summary>One category, kelurahan or RW.</summary>
public sealed record BarisUkurKelompok(string Nama, SaringUkur Saring, int Masuk, int Selesai, int DibukaLagi, int Terbuka);

/// <summary>All figures of the page from one reading; every one of them counts what its <see cref="SaringUkur"/> lists.</summary>
public sealed record StatistikAduan
{
    static readonly AngkaAduan[] Semua = Enum.GetValues<AngkaAduan>();
    static readonly SaringUkur[] Kasus = [.. Semua.Select(a => new SaringUkur(a)).Where(s => !s.TentangDinas)];
    static readonly SaringUkur[] Tugas = [.. Semua.Select(a => new SaringUkur(a)).Where(s => s.TentangDinas)];

    public required MasaUkur Masa { get; init; }
    public required IReadOnlyDictionary<AngkaAduan, int> Angka { get; init; }
    public required LamaAduan JawabanPertama { get; init; }
    public required LamaAduan Verifikasi { get; init; }
    public required LamaAduan Penyelesaian { get; init; }
    public required IReadOnlyList<BarisUkurDinas> Dinas { get; init; }
    public required IReadOnlyList<BarisUkurKelompok> Kategori { get; init; }
    public required IReadOnlyList<BarisUkurKelompok> Wilayah { get; init; }
    public required IReadOnlyList<BarisUkurKelompok> Rw { get; init; }
    public required IReadOnlyList<int> Umur { get; init; }

    /// <summary>More came than is counted.</summary>
    public bool Sebagian { get; init; }

    /// <summary>Every complaint is looked at once, by the question of each figure.</summary>
    public static StatistikAduan Hitung(IReadOnlyList<UkurAduan> semua, MasaUkur masa, Kalender kalender, DateTimeOffset kini)
    {
        var angka = new int[Semua.Length];
        var umur = new int[SaringUkur.Kelompok.Count];
        var (kategori, wilayah, rw) = (new Dictionary<string, Jumlah>(), new Dictionary<(int, string), Jumlah>(), new Dictionary<(int, string, string), Jumlah>());
        var dinas = new Dictionary<int, JumlahDinas>();
        foreach (var a in semua)
        {
            var kena = new bool[Semua.Length];
            foreach (var s in Kasus)
                if (kena[(int)s.Angka] = s.Cocok(a, masa, kini)) angka[(int)s.Angka]++;
            if (kena[(int)AngkaAduan.Terbuka])
                for (var ke = 0; ke < umur.Length; ke++)
                    if (SaringUkur.DalamKelompok(a, ke, masa)) umur[ke]++;
            Tambah(kategori, a.KodeKategori, a.Kategori, new(AngkaAduan.Masuk, Kategori: a.KodeKategori), kena);
            if (a.BolehTempat)
            {
                Tambah(wilayah, (a.UnitId, a.Unit), a.Unit, new(AngkaAduan.Masuk, Unit: a.UnitId), kena);
                if (a.Rw is { } r) Tambah(rw, (a.UnitId, a.Unit, r), $"{a.Unit}, RW {r}", new(AngkaAduan.Masuk, Unit: a.UnitId, Rw: r), kena);
            }
            if (a.Disposisi.Count > 0 && masa.Memuat(a.Tanggal)) HitungTugas(dinas, angka, a, kini);
        }
        var masuk = semua.Where(a => masa.Memuat(a.Tanggal)).ToList();
        var jam = LamaAduan.Jam([.. masuk.Select(a => (a.Pada, Terakhir(a)))], kalender);
        return new()
        {
            Masa = masa, Angka = Semua.ToDictionary(a => a, a => angka[(int)a]), Umur = umur,
            JawabanPertama = LamaAduan.Dari(masuk.Select(a => (a.Pada, a.DijawabPada)), jam), Verifikasi = LamaAduan.Dari(masuk.Select(a => (a.Pada, a.DiverifikasiPada)), jam),
            Penyelesaian = LamaAduan.Dari(masuk.Where(a => a.Status == StatusAduan.Selesai).Select(a => (a.Pada, a.BerakhirPada)), jam),
            Dinas = [.. dinas.Select(d => d.Value.Baris(d.Key, jam)).OrderByDescending(d => d.Tugas).ThenBy(d => d.Nama, StringComparer.Ordinal)],
            Kategori = Urut(kategori.Values), Wilayah = Urut(wilayah.Values), Rw = Urut(rw.Values)
        };
    }

    static void HitungTugas(Dictionary<int, JumlahDinas> dinas, int[] angka, UkurAduan a, DateTimeOffset kini)
    {
        foreach (var s in Tugas)
        {
            var kena = false;
            foreach (var d in a.Disposisi) kena |= s.Cocok(a, d, kini);
            if (kena) angka[(int)s.Angka]++;
        }
        // A complaint counts once for a dinas, however often it was passed to it.
        foreach (var tugas in a.Disposisi.GroupBy(d => d.DinasId))
        {
            if (!dinas.TryGetValue(tugas.Key, out var jumlah)) dinas[tugas.Key] = jumlah = new(tugas.First().Dinas);
            foreach (var s in Tugas)
                if (tugas.Any(d => s.Cocok(a, d, kini))) jumlah.Angka[(int)s.Angka]++;
            jumlah.Tugas.AddRange(tugas);
        }
    }

    static DateTimeOffset? Terakhir(UkurAduan a) => new[] { a.DijawabPada, a.DiverifikasiPada, a.BerakhirPada }.Concat(a.Disposisi.SelectMany(d => new[] { d.DitanggapiPada, d.SelesaiPada })).Max();

    static void Tambah<T>(Dictionary<T, Jumlah> kelompok, T kunci, string nama, SaringUkur saring, bool[] kena) where T : notnull
    {
        if (!kelompok.TryGetValue(kunci, out var jumlah)) kelompok[kunci] = jumlah = new(nama, saring);
        for (var i = 0; i < kena.Length; i++)
            if (kena[i]) jumlah.Angka[i]++;
    }

    static IReadOnlyList<BarisUkurKelompok> Urut(IEnumerable<Jumlah> semua) =>
        [.. semua.Select(j => j.Baris).Where(b => b.Masuk > 0 || b.Terbuka > 0).OrderByDescending(b => b.Masuk).ThenByDescending(b => b.Terbuka).ThenBy(b => b.Nama, StringComparer.Ordinal)];

    sealed class Jumlah(string nama, SaringUkur saring)
    {
        public int[] Angka { get; } = new int[Semua.Length];

        public BarisUkurKelompok Baris => new(nama, saring, Angka[(int)AngkaAduan.Masuk], Angka[(int)AngkaAduan.Selesai], Angka[(int)AngkaAduan.DibukaLagi], Angka[(int)AngkaAduan.Terbuka]);
    }

    sealed class JumlahDinas(string nama)
    {
        public int[] Angka { get; } = new int[Semua.Length];

        public List<UkurDisposisi> Tugas { get; } = [];

        public BarisUkurDinas Baris(int id, JamTerjumlah? jam)
        {
            int Di(AngkaAduan angka) => Angka[(int)angka];
            return new(id, nama, Di(AngkaAduan.Tugas), Di(AngkaAduan.TanggapTepat), Di(AngkaAduan.TanggapLewat), Di(AngkaAduan.DinasSelesai), Di(AngkaAduan.SelesaiTepat), Di(AngkaAduan.SelesaiLewat), Di(AngkaAduan.SelesaiPalsu),
                LamaAduan.Dari(Tugas.Select(d => (d.Pada, d.DitanggapiPada)), jam), LamaAduan.Dari(Tugas.Select(d => (d.Pada, d.SelesaiPada)), jam));
        }
    }
}
