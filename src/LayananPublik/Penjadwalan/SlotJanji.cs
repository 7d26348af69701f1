namespace LayananPublik.Penjadwalan;

/// <summary>
/// A slot that somebody has booked or that was closed; slots nobody has touched are no rows. Its places are counted by the database alone:
/// <see cref="Ambil"/> and <see cref="Lepas"/> are remembered and carried out with the save that they belong to, each as one conditional update (Data/TempatSlot.cs).
/// </summary>
public sealed class SlotJanji
{
    SlotJanji() { }

    public int Id { get; private set; }

    public int JadwalId { get; private set; }

    public JadwalLayanan Jadwal { get; private set; } = null!;

    /// <summary>Day and hours on the unit's wall.</summary>
    public DateOnly Tanggal { get; private set; }

    public TimeOnly Mulai { get; private set; }

    public TimeOnly Selesai { get; private set; }

    public DateTimeOffset MulaiPada { get; private set; }

    public DateTimeOffset SelesaiPada { get; private set; }

    public int Kapasitas { get; private set; }

    /// <summary>Places taken: appointments that were not cancelled, and places kept for somebody who waits.</summary>
    public int Terisi { get; private set; }

    public bool Ditutup { get; private set; }

    /// <summary>Places to be taken (or given back, when negative) with the next save.</summary>
    public int Tertunda { get; private set; }

    /// <summary>How many may be taken in all, where the schedule allows fewer than it did when the row was made.</summary>
    public int Batas { get; private set; } = int.MaxValue;

    public int Sisa => Math.Max(0, Math.Min(Kapasitas, Batas) - Terisi - Tertunda);

    public KunciSlot Kunci => new(JadwalId, Tanggal, Mulai);

    public static SlotJanji Dari(JadwalLayanan jadwal, JamSlot jam) => new()
    {
        Jadwal = jadwal, JadwalId = jadwal.Id, Tanggal = jam.Tanggal, Mulai = jam.Mulai, Selesai = jam.Selesai, MulaiPada = jam.MulaiPada, SelesaiPada = jam.SelesaiPada, Kapasitas = jadwal.Kapasitas
    };

    /// <summary>The schedule was shortened or lengthened: nobody has this slot yet, so it takes the new hours.</summary>
    internal void Sesuaikan(JamSlot jam, int kapasitas) =>
        (Selesai, MulaiPada, SelesaiPada, Kapasitas) = (jam.Selesai, jam.MulaiPada, jam.SelesaiPada, Math.Max(kapasitas, Kapasitas));

    /// <summary>The schedule takes more now. Where it takes fewer the bound of each booking sees to it: lowering the row could clash with who books at this moment.</summary>
    internal void Muat(int kapasitas) => Kapasitas = Math.Max(kapasitas, Kapasitas);

    internal void Ambil(int batas) => (Tertunda, Batas) = (Tertunda + 1, batas);

    internal void Lepas() => Tertunda--;

    internal void Tutup(bool ya) => Ditutup = ya;

    internal void Tercatat() => Tertunda = 0;
}

/// <summary>Which slot, whether it is a row yet or not; short enough for the id of a button.</summary>
public readonly record struct KunciSlot(int JadwalId, DateOnly Tanggal, TimeOnly Mulai)
{
    const System.Globalization.NumberStyles Angka = System.Globalization.NumberStyles.None;

    /// <summary>"3.20261123.0930"</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{JadwalId}.{Tanggal:yyyyMMdd}.{Mulai:HHmm}");

    public static bool TryParse(string? teks, out KunciSlot kunci)
    {
        kunci = default;
        var budaya = System.Globalization.CultureInfo.InvariantCulture;
        if ((teks ?? "").Split('.') is not [var j, var t, var m] || !int.TryParse(j, Angka, budaya, out var jadwal)
            || !DateOnly.TryParseExact(t, "yyyyMMdd", budaya, System.Globalization.DateTimeStyles.None, out var tanggal)
            || !TimeOnly.TryParseExact(m, "HHmm", budaya, System.Globalization.DateTimeStyles.None, out var mulai)) return false;
        kunci = new(jadwal, tanggal, mulai);
        return true;
    }
}
