namespace LayananPublik.Kantor;

/// <summary>When an office works: hours per weekday, other hours for a time, holidays, its time zone. Immutable; takes any offset, gives UTC.</summary>
public sealed class Kalender
{
    // A calendar closed for longer than this is a mistake in the settings.
    const int PalingLamaTutup = 400;

    readonly Dictionary<DayOfWeek, JamBuka> jam;
    readonly HashSet<DateOnly> libur;
    readonly IReadOnlyList<MasaJam> khusus;
    readonly TimeZoneInfo zona;

    /// <param name="khusus">Of several that hold on a day the first counts; a holiday counts before all of them.</param>
    public Kalender(IEnumerable<JamBuka> jam, IEnumerable<DateOnly> libur, string zonaWaktu, IEnumerable<MasaJam>? khusus = null)
    {
        this.jam = jam.ToDictionary(j => j.Hari);
        this.libur = [.. libur];
        this.khusus = [.. khusus ?? []];
        zona = TimeZoneInfo.FindSystemTimeZoneById(zonaWaktu);
        if (this.jam.Values.Concat(this.khusus.SelectMany(k => k.Minggu)).FirstOrDefault(j => !j.Sah) is { } salah)
        {
            throw new ArgumentException($"Jam buka hari {NamaBulan.Hari[(int)salah.Hari]} tidak berurutan.", nameof(jam));
        }
    }

    public static Kalender Dari(IEnumerable<JamKerja> jam, IReadOnlyCollection<HariLibur> libur, string zonaWaktu, IEnumerable<JamKhusus>? khusus = null) =>
        new(jam.Select(j => new JamBuka(j.Hari, j.Buka, j.Tutup, j.IstirahatMulai, j.IstirahatSelesai)), libur.Select(l => l.Tanggal), zonaWaktu,
            khusus?.Select(k => new MasaJam(k.Nama, k.Dari, k.Sampai, k.Minggu))) { NamaLibur = libur.GroupBy(l => l.Tanggal).ToDictionary(g => g.Key, g => g.First().Nama) };

    /// <summary>The usual week.</summary>
    public IReadOnlyCollection<JamBuka> Jam => jam.Values;

    /// <summary>What the holidays are called, where that is known.</summary>
    public IReadOnlyDictionary<DateOnly, string> NamaLibur { get; private init; } = new Dictionary<DateOnly, string>();

    public string ZonaWaktu => zona.Id;

    /// <summary>False while the office has not set any hours; deadlines cannot be promised then.</summary>
    public bool PunyaJam => jam.Count > 0;

    public bool HariKerja(DateOnly tanggal) => JamPada(tanggal) is not null;

    /// <summary>The hours of one day; null when the office is closed.</summary>
    public JamBuka? JamPada(DateOnly tanggal) => libur.Contains(tanggal) ? null : TanpaLibur(tanggal);

    JamBuka? TanpaLibur(DateOnly tanggal) => KhususPada(tanggal) is { } masa ? masa.Jam(tanggal.DayOfWeek) : jam.GetValueOrDefault(tanggal.DayOfWeek);

    /// <summary>The special hours that hold on one of these days.</summary>
    public IReadOnlyList<MasaJam> KhususDalam(DateTimeOffset sejak, int hari) => [.. Hari(sejak, hari).Select(KhususPada).OfType<MasaJam>().Distinct()];

    /// <summary>Holidays among these days on which the office would work.</summary>
    public IReadOnlyList<DateOnly> LiburDalam(DateTimeOffset sejak, int hari) => [.. Hari(sejak, hari).Where(t => libur.Contains(t) && TanpaLibur(t) is not null)];

    IEnumerable<DateOnly> Hari(DateTimeOffset sejak, int hari) => Enumerable.Range(0, hari).Select(Tanggal(sejak).AddDays);

    /// <summary>The special hours that hold on a day, such as those of Ramadan.</summary>
    public MasaJam? KhususPada(DateOnly tanggal)
    {
        foreach (var masa in khusus)
            if (masa.Memuat(tanggal)) return masa;
        return null;
    }

    public bool Libur(DateOnly tanggal) => libur.Contains(tanggal);

    /// <summary>When the office's clock shows this on that day.</summary>
    public DateTimeOffset Saat(DateOnly tanggal, TimeOnly pukul) => Utc(tanggal, pukul);

    /// <summary>The day it is at the office.</summary>
    public DateOnly TanggalPada(DateTimeOffset saat) => Tanggal(saat);

    public bool Buka(DateTimeOffset saat) => Sesi(Tanggal(saat)).Any(s => s.Mulai <= saat && saat < s.Selesai);

    /// <summary>The moment itself when open, otherwise the next opening.</summary>
    public DateTimeOffset BukaBerikut(DateTimeOffset saat) =>
        SesiSejak(saat).Select(s => s.Mulai > saat ? s.Mulai : saat.ToUniversalTime()).First();

    /// <summary>The deadline of a promise: working days end at closing time, and what comes after closing counts as the next working day.</summary>
    public DateTimeOffset Tambah(DateTimeOffset mulai, Sla sla)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sla.Nilai, nameof(sla));
        return sla.Satuan switch
        {
            SatuanSla.HariKerja => TambahHariKerja(mulai, sla.Nilai),
            SatuanSla.JamKerja => TambahKerja(mulai, TimeSpan.FromHours(sla.Nilai)),
            SatuanSla.Jam => mulai.ToUniversalTime().AddHours(sla.Nilai),
            _ => throw new ArgumentOutOfRangeException(nameof(sla)),
        };
    }

    /// <summary>Working time from one moment to another; negative when they stand the other way round.</summary>
    public TimeSpan KerjaAntara(DateTimeOffset dari, DateTimeOffset sampai)
    {
        if (sampai < dari)
        {
            return -KerjaAntara(sampai, dari);
        }
        var jumlah = TimeSpan.Zero;
        for (var t = Tanggal(dari); t <= Tanggal(sampai); t = t.AddDays(1))
        {
            foreach (var (buka, tutup) in Sesi(t))
            {
                var mulai = buka > dari ? buka : dari;
                var selesai = tutup < sampai ? tutup : sampai;
                jumlah += selesai > mulai ? selesai - mulai : TimeSpan.Zero;
            }
        }
        return jumlah;
    }

    /// <summary>The working time of these days, added up for many questions about it.</summary>
    public JamTerjumlah Jumlahkan(DateTimeOffset dari, DateTimeOffset sampai) =>
        new(Enumerable.Range(0, Math.Max(0, Tanggal(sampai).DayNumber - Tanggal(dari).DayNumber + 1)).SelectMany(i => Sesi(Tanggal(dari).AddDays(i))));

    /// <summary>How many working days have begun since the day of a moment: 0 on the same day, 1 on the next working day.</summary>
    public int HariKerjaSejak(DateTimeOffset dari, DateTimeOffset sampai)
    {
        var hari = 0;
        for (var t = Tanggal(dari).AddDays(1); t <= Tanggal(sampai); t = t.AddDays(1))
            if (HariKerja(t)) hari++;
        return hari;
    }

    /// <summary>Moves a deadline by the working time during which the office had to wait for the citizen.</summary>
    public DateTimeOffset Geser(DateTimeOffset tenggat, DateTimeOffset jedaMulai, DateTimeOffset jedaSelesai) =>
        jedaSelesai <= jedaMulai ? tenggat.ToUniversalTime() : TambahKerja(tenggat, KerjaAntara(jedaMulai, jedaSelesai));

    /// <summary>"besok pukul 15.00", "Senin, 23 November 2026 pukul 15.00" in the office's zone.</summary>
    public string Teks(DateTimeOffset saat, DateTimeOffset sekarang) => KalimatWaktu.Dekat(Lokal(saat), Lokal(sekarang));

    DateTimeOffset TambahHariKerja(DateTimeOffset mulai, int hari)
    {
        var tanggal = HariKerjaSejak(Tanggal(mulai));
        if (mulai >= Sesi(tanggal)[^1].Selesai)
        {
            tanggal = HariKerjaSejak(tanggal.AddDays(1));
        }
        for (var i = 0; i < hari; i++)
        {
            tanggal = HariKerjaSejak(tanggal.AddDays(1));
        }
        return Sesi(tanggal)[^1].Selesai;
    }

    /// <summary>When so much working time has passed since a moment.</summary>
    public DateTimeOffset TambahKerja(DateTimeOffset mulai, TimeSpan lama)
    {
        if (lama == TimeSpan.Zero)
        {
            return mulai.ToUniversalTime();
        }
        foreach (var (buka, tutup) in SesiSejak(mulai))
        {
            var dari = buka > mulai ? buka : mulai.ToUniversalTime();
            if (lama <= tutup - dari)
            {
                return dari + lama;
            }
            lama -= tutup - dari;
        }
        throw new InvalidOperationException("The sessions of a calendar never end.");
    }

    IEnumerable<(DateTimeOffset Mulai, DateTimeOffset Selesai)> SesiSejak(DateTimeOffset saat)
    {
        for (var t = HariKerjaSejak(Tanggal(saat)); ; t = HariKerjaSejak(t.AddDays(1)))
        {
            foreach (var sesi in Sesi(t).Where(s => s.Selesai > saat))
            {
                yield return sesi;
            }
        }
    }

    DateOnly HariKerjaSejak(DateOnly tanggal)
    {
        for (var i = 0; i < PalingLamaTutup; i++)
        {
            if (HariKerja(tanggal.AddDays(i)))
            {
                return tanggal.AddDays(i);
            }
        }
        throw new InvalidOperationException(PunyaJam
            ? $"Tidak ada hari kerja dalam {PalingLamaTutup} hari sejak {tanggal:yyyy-MM-dd}. Periksa hari libur kantor."
            : "Jam kerja kantor belum diatur, tenggat tidak dapat dihitung.");
    }

    (DateTimeOffset Mulai, DateTimeOffset Selesai)[] Sesi(DateOnly tanggal) =>
        JamPada(tanggal) is { } buka ? [.. buka.Sesi().Select(s => (Utc(tanggal, s.Mulai), Utc(tanggal, s.Selesai)))] : [];

    DateTimeOffset Utc(DateOnly tanggal, TimeOnly pukul)
    {
        var lokal = tanggal.ToDateTime(pukul);
        // Where clocks jump ahead, an hour of the wall clock does not exist.
        lokal = zona.IsInvalidTime(lokal) ? lokal.AddHours(1) : lokal;
        return new DateTimeOffset(lokal, zona.GetUtcOffset(lokal)).ToUniversalTime();
    }

    DateTime Lokal(DateTimeOffset saat) => TimeZoneInfo.ConvertTime(saat, zona).DateTime;

    /// <summary>The day it falls on in the unit's zone.</summary>
    public DateOnly Tanggal(DateTimeOffset saat) => DateOnly.FromDateTime(Lokal(saat));
}
