using System.Text.Json.Serialization;

namespace LayananPublik.Pemanggilan;

/// <summary>One who waits, as the rule of the queue sees him.</summary>
/// <param name="Sejak">When he was there: took the number, checked in, or came back after his number was passed over.</param>
/// <param name="Janji">The time of his appointment, where he has one.</param>
public sealed record CalonGiliran(int Id, DateTimeOffset Sejak, DateTimeOffset? Janji = null, bool Prioritas = false);

/// <summary>In which lane somebody stands at a moment.</summary>
public enum JalurGiliran { Didahulukan, Biasa, BelumWaktunya }

/// <summary>
/// The published rule by which appointments, walk-ins and the weak are mixed, with the numbers one service point has set. Its words are made from the numbers in force wherever they stand:
/// kiosk, display, the page of a number, the settings.
/// </summary>
/// <param name="Berturut">So many with precedence in a row at one counter, then one without, where somebody waits.</param>
/// <param name="ToleransiMenit">How late somebody may be and still keep the precedence of his appointment.</param>
/// <param name="PalingAwalMenit">How long before his appointment somebody may check in.</param>
public sealed record AturanGiliran(int Berturut, int ToleransiMenit, int PalingAwalMenit)
{
    public const int BerturutTerbanyak = 5, ToleransiTerlama = 60, AwalTersempit = 15, AwalTerlama = 240;

    public static readonly AturanGiliran Lazim = new(2, 10, 60);

    [JsonIgnore]
    public TimeSpan Toleransi => TimeSpan.FromMinutes(ToleransiMenit);

    [JsonIgnore]
    public TimeSpan PalingAwal => TimeSpan.FromMinutes(PalingAwalMenit);

    /// <summary>The rule as everybody may read it.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Kalimat =>
    [
        "Nomor dipanggil menurut urutan datang.",
        $"Yang punya janji boleh lapor hadir mulai {PalingAwalMenit} menit sebelum jamnya. {(ToleransiMenit == 0 ? "Yang sudah hadir pada jam janjinya" : $"Yang datang paling lambat {ToleransiMenit} menit sesudah jamnya")} didahulukan, mulai jam janjinya. Yang lebih terlambat ikut urutan datang.",
        "Lansia 60 tahun ke atas, penyandang disabilitas, ibu hamil, dan yang membawa bayi didahulukan.",
        $"Sesudah {Berturut} orang berturut-turut didahulukan di satu loket, dipanggil satu orang dari urutan datang, supaya tidak ada yang menunggu tanpa akhir.",
        "Dipanggil 3 kali dan tidak ada: nomornya dilewati. Lapor ke petugas; Anda menunggu lagi dari belakang."
    ];

    /// <summary>"2 : 1, toleransi 10 menit, lapor hadir 60 menit sebelumnya": for the history.</summary>
    [JsonIgnore]
    public string Ringkas => $"{Berturut} didahulukan : 1 urutan datang, toleransi {ToleransiMenit} menit, lapor hadir {PalingAwalMenit} menit sebelumnya";

    /// <summary>Null when it may be published.</summary>
    public string? Salah() =>
        Berturut is < 1 or > BerturutTerbanyak ? $"Berturut-turut didahulukan: 1 sampai {BerturutTerbanyak} orang. Lebih dari itu yang datang tanpa janji menunggu terlalu lama."
        : ToleransiMenit is < 0 or > ToleransiTerlama ? $"Toleransi terlambat: 0 sampai {ToleransiTerlama} menit."
        : PalingAwalMenit is < AwalTersempit or > AwalTerlama ? $"Lapor hadir paling awal: {AwalTersempit} sampai {AwalTerlama} menit sebelum jam janji." : null;

    public JalurGiliran Jalur(CalonGiliran c, DateTimeOffset kini) =>
        c.Prioritas ? JalurGiliran.Didahulukan
        : c.Janji is not { } janji || c.Sejak > janji + Toleransi ? JalurGiliran.Biasa
        : kini < janji ? JalurGiliran.BelumWaktunya : JalurGiliran.Didahulukan;

    /// <summary>Whom a counter calls next; null when nobody waits.</summary>
    /// <param name="berturut">How many with precedence this counter has called in a row.</param>
    public CalonGiliran? Pilih(IEnumerable<CalonGiliran> menunggu, int berturut, DateTimeOffset kini)
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
        return dulu is null ? biasa ?? awal : biasa is not null && berturut >= Berturut ? biasa : dulu;
    }

    /// <summary>What the counter's count becomes by calling this one.</summary>
    public int Sesudah(CalonGiliran dipanggil, int berturut, DateTimeOffset kini) => Jalur(dipanggil, kini) == JalurGiliran.Didahulukan ? berturut + 1 : 0;

    /// <summary>All who wait, in the order in which one counter would call them if nobody else came.</summary>
    public IReadOnlyList<CalonGiliran> Urutkan(IEnumerable<CalonGiliran> menunggu, int berturut, DateTimeOffset kini)
    {
        var jalur = menunggu.ToLookup(c => Jalur(c, kini));
        Queue<CalonGiliran> Baris(JalurGiliran j) => new(jalur[j].OrderBy(Waktu).ThenBy(c => c.Id));
        var (dulu, biasa, urut) = (Baris(JalurGiliran.Didahulukan), Baris(JalurGiliran.Biasa), new List<CalonGiliran>());
        while (dulu.Count + biasa.Count > 0)
        {
            var c = dulu.Count == 0 || biasa.Count > 0 && berturut >= Berturut ? biasa.Dequeue() : dulu.Dequeue();
            berturut = Sesudah(c, berturut, kini);
            urut.Add(c);
        }
        return [.. urut, .. Baris(JalurGiliran.BelumWaktunya)];
    }

    /// <summary>What the place within a lane goes by: the appointment where it still counts, else the arrival.</summary>
    DateTimeOffset Waktu(CalonGiliran c) => !c.Prioritas && c.Janji is { } janji && c.Sejak <= janji + Toleransi ? janji : c.Sejak;

    void Lebih(ref CalonGiliran? terbaik, CalonGiliran c)
    {
        if (terbaik is null || (Waktu(c), c.Id).CompareTo((Waktu(terbaik), terbaik.Id)) < 0) terbaik = c;
    }
}
