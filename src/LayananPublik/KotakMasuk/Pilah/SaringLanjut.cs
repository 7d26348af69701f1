using LayananPublik.Data;
using LayananPublik.Kepegawaian;

namespace LayananPublik.KotakMasuk;

/// <summary>Deadlines by the office's own days.</summary>
public enum BatasTenggat { Terlambat, HariIni, Besok, MingguIni }

/// <summary>What narrows a list further; every part may be set beside the others, null = off.</summary>
public sealed record SaringLanjut
{
    /// <summary>As <see cref="Petugas"/>: taken by nobody.</summary>
    public const int TanpaPetugas = 0;

    /// <summary>As <see cref="Titik"/>: at no service point.</summary>
    public const int TanpaTitik = 0;

    /// <summary>Code of a service.</summary>
    public string? Layanan { get; init; }
    /// <summary>A service point.</summary>
    public int? Titik { get; init; }
    /// <summary>A unit and those below it.</summary>
    public int? Unit { get; init; }
    public BatasTenggat? Tenggat { get; init; }
    public int? Label { get; init; }
    public Prioritas? Prioritas { get; init; }
    public int? Nomor { get; init; }
    public int? Petugas { get; init; }

    public bool Ada => this != new SaringLanjut();

    /// <summary>Asks about the request behind a conversation.</summary>
    public bool TentangPekerjaan => Layanan is not null || Titik is not null || Tenggat is not null;

    /// <summary>From when until when a deadline fits; late has no beginning.</summary>
    public (DateTimeOffset Dari, DateTimeOffset Sampai) Rentang(DateTimeOffset kini, TimeZoneInfo zona)
    {
        DateTimeOffset Awal(int hari)
        {
            var lokal = TimeZoneInfo.ConvertTime(kini, zona).Date.AddDays(hari);
            return new DateTimeOffset(lokal, zona.GetUtcOffset(lokal)).ToUniversalTime();
        }
        // Monday is the first day; on Sunday the week ends tonight.
        var sisaMinggu = (8 - (int)TimeZoneInfo.ConvertTime(kini, zona).DayOfWeek) % 7 is 0 ? 7 : (8 - (int)TimeZoneInfo.ConvertTime(kini, zona).DayOfWeek) % 7;
        return Tenggat switch
        {
            BatasTenggat.Terlambat => (DateTimeOffset.MinValue, kini),
            BatasTenggat.HariIni => (Awal(0), Awal(1)),
            BatasTenggat.Besok => (Awal(1), Awal(2)),
            _ => (Awal(0), Awal(sisaMinggu))
        };
    }
}

/// <summary>One thing to choose from.</summary>
public sealed record PilihanSaring(string Nilai, string Judul);

/// <summary>Filters that another feature brings to the lists: what there is to choose, and which conversations have such work.</summary>
public sealed record SaringFitur(
    Func<LayananDb, PetugasAktif, CancellationToken, Task<(IReadOnlyList<PilihanSaring> Layanan, IReadOnlyList<PilihanSaring> Titik)>> PilihanAsync,
    Func<LayananDb, SaringLanjut, (DateTimeOffset Dari, DateTimeOffset Sampai), IQueryable<int>> Percakapan);
