namespace LayananPublik.Pemanggilan;

/// <summary>One who waits, as the rule of the queue sees him.</summary>
/// <param name="Sejak">When he was there: took the number, checked in, or came back after his number was passed over.</param>
/// <param name="Janji">The time of his appointment, where he has one.</param>
public sealed record CalonGiliran(int Id, DateTimeOffset Sejak, DateTimeOffset? Janji = null, bool Prioritas = false);

/// <summary>In which lane somebody stands at a moment.</summary>
public enum JalurGiliran { Didahulukan, Biasa, BelumWaktunya }

/// <summary>The published rule by which appointments, walk-ins and the weak are mixed; its words stand below it, on kiosk and display, and in the handbook.</summary>
public static class AturanGiliran
{
    /// <summary>So many with precedence in a row at one counter, then one without, where somebody waits.</summary>
    public const int BerturutTerbanyak = 2;

    /// <summary>How late somebody may be and still keep the precedence of his appointment.</summary>
    public static readonly TimeSpan Toleransi = TimeSpan.FromMinutes(10);

    /// <summary>How long before his appointment somebody may check in.</summary>
    public static readonly TimeSpan PalingAwal = TimeSpan.FromMinutes(60);

    /// <summary>The rule as everybody may read it.</summary>
    public static readonly IReadOnlyList<string> Kalimat =
    [
        "Nomor dipanggil menurut urutan datang.",
        $"Yang punya janji dan datang paling lambat {Toleransi.TotalMinutes:0} menit sesudah jamnya didahulukan, mulai jam janjinya. Yang lebih terlambat ikut urutan datang.",
        "Lansia 60 tahun ke atas, penyandang disabilitas, ibu hamil, dan yang membawa bayi didahulukan.",
        $"Sesudah {BerturutTerbanyak} orang berturut-turut didahulukan di satu loket, dipanggil satu orang dari urutan datang, supaya tidak ada yang menunggu tanpa akhir.",
        "Dipanggil 3 kali dan tidak ada: nomornya dilewati. Lapor ke petugas; Anda menunggu lagi dari belakang."
    ];

    public static JalurGiliran Jalur(CalonGiliran c, DateTimeOffset kini) =>
        c.Prioritas ? JalurGiliran.Didahulukan
        : c.Janji is not { } janji || c.Sejak > janji + Toleransi ? JalurGiliran.Biasa
        : kini < janji ? JalurGiliran.BelumWaktunya : JalurGiliran.Didahulukan;

    /// <summary>Whom a counter calls next; null when nobody waits.</summary>
    /// <param name="berturut">How many with precedence this counter has called in a row.</param>
    public static CalonGiliran? Pilih(IEnumerable<CalonGiliran> menunggu, int berturut, DateTimeOffset kini)
    {
        CalonGiliran? dulu = null, biasa = null, awal = null;
        foreach (var c in menunggu)
            switch (Jalur(c, kini))
            {
                case JalurGiliran.Didahulukan: Lebih(ref dulu, c); break;
                case JalurGiliran.Biasa: Lebih(ref biasa, c); break;
                default: Lebih(ref awal, c); break;
            }
        // Who came before his time is called only where nobody else waits.
        return dulu is null ? biasa ?? awal : biasa is not null && berturut >= BerturutTerbanyak ? biasa : dulu;
    }

    /// <summary>What the counter's count becomes by calling this one.</summary>
    public static int Sesudah(CalonGiliran dipanggil, int berturut, DateTimeOffset kini) => Jalur(dipanggil, kini) == JalurGiliran.Didahulukan ? berturut + 1 : 0;

    /// <summary>All who wait, in the order in which one counter would call them if nobody else came.</summary>
    public static IReadOnlyList<CalonGiliran> Urutkan(IEnumerable<CalonGiliran> menunggu, int berturut, DateTimeOffset kini)
    {
        var jalur = menunggu.ToLookup(c => Jalur(c, kini));
        Queue<CalonGiliran> Baris(JalurGiliran j) => new(jalur[j].OrderBy(Waktu).ThenBy(c => c.Id));
        var (dulu, biasa, urut) = (Baris(JalurGiliran.Didahulukan), Baris(JalurGiliran.Biasa), new List<CalonGiliran>());
        while (dulu.Count + biasa.Count > 0)
        {
            var c = dulu.Count == 0 || biasa.Count > 0 && berturut >= BerturutTerbanyak ? biasa.Dequeue() : dulu.Dequeue();
            berturut = Sesudah(c, berturut, kini);
            urut.Add(c);
        }
        return [.. urut, .. Baris(JalurGiliran.BelumWaktunya)];
    }

    /// <summary>What the place within a lane goes by: the appointment where it still counts, else the arrival.</summary>
    static DateTimeOffset Waktu(CalonGiliran c) => !c.Prioritas && c.Janji is { } janji && c.Sejak <= janji + Toleransi ? janji : c.Sejak;

    static void Lebih(ref CalonGiliran? terbaik, CalonGiliran c)
    {
        if (terbaik is null || (Waktu(c), c.Id).CompareTo((Waktu(terbaik), terbaik.Id)) < 0) terbaik = c;
    }
}
