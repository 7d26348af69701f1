namespace LayananPublik.Penjadwalan.Halaman;

/// <summary>How the calendar is looked at.</summary>
public enum TampilanJanji { Minggu, Hari, Bulan, Daftar }

/// <summary>One box in the calendar: a booking (day), a slot with its bookings (week), or a whole day (month).</summary>
public sealed record KotakKalender(DateTime Mulai, DateTime Selesai, string Judul, string Rinci, string Suara, string Rupa)
{
    /// <summary>The booking that the box opens; null opens what lies at its time.</summary>
    public int? JanjiId { get; init; }

    /// <summary>A day view shows every booking by itself up to this many beside each other; narrower boxes hold no name.</summary>
    public const int TerbanyakSejajar = 6;

    /// <summary>What is drawn for these slots and bookings.</summary>
    public static IReadOnlyList<KotakKalender> Susun(TampilanJanji tampilan, IReadOnlyList<SlotKalender> slot, IReadOnlyList<BarisJanji> janji) => tampilan switch
    {
        TampilanJanji.Bulan => [.. slot.GroupBy(s => s.Tanggal).Where(g => g.Any(s => !s.Lewat || s.Terisi > 0)).OrderBy(g => g.Key).Select(g => Sehari(g.Key, [.. g]))],
        TampilanJanji.Hari when Sejajar(slot) <= TerbanyakSejajar => [.. janji.Where(j => j.Berlaku).Select(Satu)],
        _ => [.. slot.GroupBy(s => (s.Tanggal, s.Mulai, s.Selesai)).Where(g => g.Sum(s => s.Terisi) > 0 || g.All(s => s.Ditutup)).Select(g => Sekelompok([.. g], [.. janji.Where(j => j.Berlaku && j.Tanggal == g.Key.Tanggal && g.Any(s => s.Kunci == j.Slot))]))]
    };

    static int Sejajar(IReadOnlyList<SlotKalender> slot) => slot.GroupBy(s => (s.Tanggal, s.Mulai)).Select(g => g.Sum(s => s.Kapasitas)).DefaultIfEmpty().Max();

    static KotakKalender Satu(BarisJanji j) => new(j.Tanggal.ToDateTime(j.Mulai), j.Tanggal.ToDateTime(j.Selesai), j.Nama, SebutJanji.Ringkas(j),
        $"{SebutJanji.Jam(j.Mulai)} {j.Nama}, {SebutJanji.Ringkas(j)}{(j.Status == StatusJanji.Dipesan ? $", {SebutJanji.Status(j.Status)}" : "")}", SebutJanji.Rupa(j.Status)) { JanjiId = j.Id };

    static KotakKalender Sekelompok(IReadOnlyList<SlotKalender> slot, IReadOnlyList<BarisJanji> janji)
    {
        var (kapasitas, terisi, tutup) = (slot.Sum(s => s.Kapasitas), slot.Sum(s => s.Terisi), slot.All(s => s.Ditutup));
        var judul = tutup ? terisi == 0 ? "Tutup" : $"Tutup · {terisi} janji" : $"{terisi} dari {kapasitas}";
        var nama = string.Join(", ", janji.Select(j => j.Nama));
        return new(slot[0].Tanggal.ToDateTime(slot[0].Mulai), slot[0].Tanggal.ToDateTime(slot[0].Selesai), judul, nama,
            $"{KalimatWaktuHari(slot[0])}: {judul}{(nama.Length > 0 ? $", {nama}" : "")}", tutup ? "tutup" : terisi >= kapasitas ? "penuh" : "sebagian");
    }

    static KotakKalender Sehari(DateOnly hari, IReadOnlyList<SlotKalender> slot)
    {
        var (terisi, sisa, tutup) = (slot.Sum(s => s.Terisi), slot.Where(s => !s.Lewat).Sum(s => s.Sisa), slot.All(s => s.Ditutup));
        var (judul, rinci) = slot.All(s => s.Lewat) ? ($"{terisi} janji", "") : tutup ? ("Tutup", terisi > 0 ? $"{terisi} janji" : "") : ($"{terisi} janji", sisa == 0 ? "penuh" : $"sisa {sisa}");
        return new(hari.ToDateTime(slot.Min(s => s.Mulai)), hari.ToDateTime(slot.Max(s => s.Selesai)), judul, rinci,
            $"{Kantor.KalimatWaktu.HariTanggal(hari)}: {judul}{(rinci.Length > 0 ? $", {rinci}" : "")}", tutup ? "tutup" : slot.All(s => s.Lewat) ? "usai" : sisa == 0 ? "penuh" : terisi == 0 ? "kosong" : "sebagian");
    }

    static string KalimatWaktuHari(SlotKalender s) => $"{Kantor.KalimatWaktu.HariTanggal(s.Tanggal)} pukul {SebutJanji.Jam(s.Mulai)}";
}
