using System.Globalization;

namespace LayananPublik.Pengaduan;

/// <summary>A figure of the page; behind each stands the list of exactly these complaints.</summary>
public enum AngkaAduan { Masuk, Dijawab, Terverifikasi, VerifikasiTepat, VerifikasiLewat, Selesai, DibukaLagi, Terbuka, TerbukaLewat, Tugas, TanggapTepat, TanggapLewat, DinasSelesai, SelesaiTepat, SelesaiLewat, SelesaiPalsu }

/// <summary>One figure and what it is narrowed to. Figures are counted and lists are made by the same question, so they cannot differ.</summary>
public sealed record SaringUkur(AngkaAduan Angka, int? Dinas = null, string? Kategori = null, int? Unit = null, string? Rw = null, int? Umur = null)
{
    /// <summary>Days since it came in, both included, for the ages of what is open; the last has no end.</summary>
    public static readonly IReadOnlyList<(int Dari, int Sampai)> Kelompok = [(0, 3), (4, 7), (8, 14), (15, 30), (31, int.MaxValue)];

    public static string SebutKelompok(int ke) => Kelompok[ke] switch { (var dari, int.MaxValue) => $"lebih dari {dari - 1} hari", var (dari, sampai) => $"{dari}–{sampai} hari" };

    /// <summary>What is open now counts whenever it came; everything else by the day it came.</summary>
    public bool Kini => Angka is AngkaAduan.Terbuka or AngkaAduan.TerbukaLewat;

    /// <summary>About the work of a dinas, not of the case as a whole.</summary>
    public bool TentangDinas => Angka >= AngkaAduan.Tugas;

    public bool Cocok(UkurAduan a, MasaUkur masa, DateTimeOffset kini) =>
        (Kini || masa.Memuat(a.Tanggal)) && (Kategori is null || a.KodeKategori == Kategori) && (Unit is null || a.UnitId == Unit && a.BolehTempat) && (Rw is null || a.Rw == Rw && a.BolehTempat) && (Umur is not { } u || DalamKelompok(a, u, masa))
        && (TentangDinas ? a.Disposisi.Any(d => (Dinas is null || d.DinasId == Dinas) && Cocok(a, d, kini)) : (Dinas is null || a.Disposisi.Any(d => d.DinasId == Dinas)) && Cocok(a, kini));

    internal bool Cocok(UkurAduan a, DateTimeOffset kini) => Angka switch
    {
        AngkaAduan.Dijawab => a.DijawabPada is not null,
        AngkaAduan.Terverifikasi => a.DiverifikasiPada is not null,
        AngkaAduan.VerifikasiTepat => UkurDisposisi.Tepat(a.DijawabPada, a.TenggatVerifikasi, kini) == true,
        AngkaAduan.VerifikasiLewat => UkurDisposisi.Tepat(a.DijawabPada, a.TenggatVerifikasi, kini) == false && (a.Terbuka || a.DijawabPada is not null),
        AngkaAduan.Selesai => a.Status == StatusAduan.Selesai,
        AngkaAduan.DibukaLagi => a.DibukaLagiKali > 0,
        AngkaAduan.Terbuka => a.Terbuka,
        AngkaAduan.TerbukaLewat => a.Terbuka && (a.TenggatSelesai ?? a.TenggatVerifikasi) < kini,
        _ => true
    };

    internal bool Cocok(UkurAduan a, UkurDisposisi d, DateTimeOffset kini) => Angka switch
    {
        AngkaAduan.TanggapTepat => d.TanggapTepat(kini) == true,
        AngkaAduan.TanggapLewat => d.TanggapTepat(kini) == false,
        AngkaAduan.DinasSelesai => d.SelesaiPada is not null,
        AngkaAduan.SelesaiTepat => d.SelesaiTepat(a, kini) == true,
        AngkaAduan.SelesaiLewat => d.SelesaiTepat(a, kini) == false,
        AngkaAduan.SelesaiPalsu => d.DibukaLagiKali > 0,
        _ => true
    };

    internal static bool DalamKelompok(UkurAduan a, int ke, MasaUkur masa) => ke >= 0 && ke < Kelompok.Count && masa.HariIni.DayNumber - a.Tanggal.DayNumber is var umur && umur >= Kelompok[ke].Dari && umur <= Kelompok[ke].Sampai;

    public string Ekor()
    {
        List<string> isi = [$"angka={Angka.ToString().ToLowerInvariant()}"];
        if (Dinas is { } d) isi.Add($"dinas={d}");
        if (Kategori is { } k) isi.Add("kategori=" + Uri.EscapeDataString(k));
        if (Unit is { } u) isi.Add($"hanya={u}");
        if (Rw is { } r) isi.Add("rw=" + Uri.EscapeDataString(r));
        if (Umur is { } m) isi.Add(string.Create(CultureInfo.InvariantCulture, $"umur={m}"));
        return string.Join('&', isi);
    }

    public static SaringUkur? Baca(string? angka, int? dinas, string? kategori, int? hanya, string? rw, int? umur) =>
        Enum.TryParse<AngkaAduan>(angka, ignoreCase: true, out var a) && Enum.IsDefined(a) ? new(a, dinas, string.IsNullOrEmpty(kategori) ? null : kategori, hanya, string.IsNullOrEmpty(rw) ? null : rw, umur) : null;
}

/// <summary>The days that are counted, both included.</summary>
public sealed record MasaUkur(DateOnly Dari, DateOnly Sampai, DateOnly HariIni)
{
    public const int HariTerbanyak = 1100;

    public bool Memuat(DateOnly t) => t >= Dari && t <= Sampai;

    /// <summary>The last thirty days unless both days are named; never longer than three years.</summary>
    public static MasaUkur Baca(string? masa, DateOnly? dari, DateOnly? sampai, DateOnly hariIni)
    {
        if (dari is { } d && sampai is { } s && d <= s) return new(s.DayNumber - d.DayNumber > HariTerbanyak ? s.AddDays(-HariTerbanyak) : d, s, hariIni);
        return masa switch
        {
            "7" => new(hariIni.AddDays(-6), hariIni, hariIni),
            "90" => new(hariIni.AddDays(-89), hariIni, hariIni),
            "tahun" => new(new(hariIni.Year, 1, 1), hariIni, hariIni),
            _ => new(hariIni.AddDays(-29), hariIni, hariIni)
        };
    }
}
