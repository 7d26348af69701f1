using System.Linq.Expressions;
using LayananPublik.Kantor;

namespace LayananPublik.Dasbor;

/// <summary>Figures of the dashboard that count documents.</summary>
public enum JenisAngka { Masuk, Selesai, Tepat, LewatJanji, TanpaHasil, Dikerjakan, MenungguWarga, MenungguDokumen, Lewat, JatuhTempo }

/// <summary>Which day of a document puts it into a figure; <see cref="Kini"/> is how things stand now, whenever it came.</summary>
public enum DasarHari { Masuk, Selesai, Kini }

/// <summary>The one definition of each figure. The summary counts by it, the list behind the figure reads by it.</summary>
public static class Angka
{
    static readonly Dictionary<JenisAngka, (DasarHari Hari, Expression<Func<UkuranButir, bool>> Syarat)> Semua = new()
    {
        [JenisAngka.Masuk] = (DasarHari.Masuk, u => true),
        // Told by what it is not: SQLite would take an equal state for rarer than a span of days, and read all that was ever made.
        [JenisAngka.Selesai] = (DasarHari.Selesai, u => u.HariSelesai != null && u.Keadaan != KeadaanUkur.TanpaHasil),
        [JenisAngka.Tepat] = (DasarHari.Selesai, u => u.Tepat == true),
        [JenisAngka.LewatJanji] = (DasarHari.Selesai, u => u.Tepat == false),
        [JenisAngka.TanpaHasil] = (DasarHari.Selesai, u => u.HariSelesai != null && u.Keadaan != KeadaanUkur.Jadi),
        [JenisAngka.Dikerjakan] = (DasarHari.Kini, u => u.Keadaan == KeadaanUkur.Dikerjakan),
        [JenisAngka.MenungguWarga] = (DasarHari.Kini, u => u.Keadaan == KeadaanUkur.MenungguWarga),
        [JenisAngka.MenungguDokumen] = (DasarHari.Kini, u => u.Keadaan == KeadaanUkur.MenungguDokumen),
        [JenisAngka.Lewat] = (DasarHari.Kini, u => u.Keadaan == KeadaanUkur.Dikerjakan && u.Tenggat != null),
        [JenisAngka.JatuhTempo] = (DasarHari.Kini, u => u.Keadaan == KeadaanUkur.Dikerjakan && u.Tenggat != null)
    };

    static readonly Dictionary<JenisAngka, Func<UkuranButir, bool>> Terjabar = Semua.Where(s => Dijumlah(s.Key)).ToDictionary(s => s.Key, s => s.Value.Syarat.Compile());

    public static DasarHari Hari(JenisAngka angka) => Semua[angka].Hari;

    /// <summary>Whether days add up to it; what hangs on the hour is counted when it is asked for.</summary>
    public static bool Dijumlah(JenisAngka angka) => angka is not (JenisAngka.Lewat or JenisAngka.JatuhTempo);

    internal static bool Cocok(JenisAngka angka, UkuranButir u) => Terjabar[angka](u);

    /// <summary>The documents of a figure: those of the days, and of the moment where it hangs on that.</summary>
    public static IQueryable<UkuranButir> Dari(this IQueryable<UkuranButir> semua, JenisAngka angka, Rentang rentang, Saat saat)
    {
        var (hari, syarat) = Semua[angka];
        var (dari, sampai, kini, akhirHari) = (rentang.Dari, rentang.Sampai, saat.Kini, saat.AkhirHari);
        var q = semua.Where(syarat);
        if (rentang == Rentang.Semua) { /* no days to look at: the planner shall take the index of states */ }
        else q = hari == DasarHari.Selesai ? q.Where(u => u.HariSelesai >= dari && u.HariSelesai <= sampai) : q.Where(u => u.HariMasuk >= dari && u.HariMasuk <= sampai);
        return angka switch
        {
            JenisAngka.Lewat => q.Where(u => u.Tenggat < kini),
            JenisAngka.JatuhTempo => q.Where(u => u.Tenggat >= kini && u.Tenggat < akhirHari),
            _ => q
        };
    }
}

/// <summary>Days, both included.</summary>
public sealed record Rentang(DateOnly Dari, DateOnly Sampai)
{
    public static readonly Rentang Semua = new(DateOnly.MinValue, DateOnly.MaxValue);

    public int Hari => Sampai.DayNumber - Dari.DayNumber + 1;
}

/// <summary>Now, and when the day ends on the office's wall.</summary>
public sealed record Saat(DateTimeOffset Kini, DateTimeOffset AkhirHari)
{
    public static Saat Dari(JamKantor jam, DateTimeOffset kini)
    {
        var lokal = jam.Lokal(kini);
        return new(kini, kini + (lokal.Date.AddDays(1) - lokal));
    }
}
