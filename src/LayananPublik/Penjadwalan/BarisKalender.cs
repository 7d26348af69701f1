namespace LayananPublik.Penjadwalan;

/// <summary>A schedule as the calendar's pages know it.</summary>
public sealed record JadwalPilihan(int Id, string Nama, string KodeLayanan, int UnitId, string Unit, string ZonaWaktu, bool Aktif);

/// <summary>One slot with its room; <see cref="Lewat"/> when it has begun, <see cref="DiLuar"/> when the schedule no longer has it and only its bookings keep it.</summary>
public sealed record SlotKalender(KunciSlot Kunci, TimeOnly Selesai, int Kapasitas, int Terisi, bool Ditutup, bool Lewat = false, bool DiLuar = false)
{
    public int JadwalId => Kunci.JadwalId;

    public DateOnly Tanggal => Kunci.Tanggal;

    public TimeOnly Mulai => Kunci.Mulai;

    public int Sisa => Ditutup || DiLuar ? 0 : Math.Max(0, Kapasitas - Terisi);
}

/// <summary>One booking on a list: the short name only.</summary>
public sealed record BarisJanji(int Id, string Kode, int JadwalId, DateOnly Tanggal, TimeOnly Mulai, TimeOnly Selesai, string Nama, StatusJanji Status, bool Khusus, bool MenungguPindah = false)
{
    public KunciSlot Slot => new(JadwalId, Tanggal, Mulai);

    /// <summary>It takes, or took, the room of its slot.</summary>
    public bool Berlaku => Status != StatusJanji.Batal;
}

/// <summary>A booking as its dialog shows it; name and NIK were opened for this officer.</summary>
/// <param name="TakTerkabari">No chat, or one in which nothing is told: after STOP, or while the person is in doubt.</param>
public sealed record RincianJanji(int Id, string Kode, int JadwalId, string Jadwal, string Unit, DateOnly Tanggal, TimeOnly Mulai, TimeOnly Selesai, string Nama, string? Nik, string Kebutuhan, StatusJanji Status, int? PercakapanId, bool TakTerkabari, DateTimeOffset? DiingatkanPada, string? Tutup, IReadOnlyList<BarisRiwayatJanji> Riwayat)
{
    public KunciSlot Slot => new(JadwalId, Tanggal, Mulai);
}

public sealed record BarisRiwayatJanji(DateTimeOffset Pada, string Pelaku, string Tindakan, string? Alasan);

/// <summary>One who waits for room.</summary>
public sealed record BarisTunggu(int Id, int JadwalId, string Jadwal, string Nama, DateTimeOffset Pada, WaktuTunggu Waktu, bool Didahulukan, bool PunyaJanji, bool Ditawari, DateTimeOffset? BatasJawab);

/// <summary>Hours that were closed: of all who were booked then, how many cannot be told in the chat (none, STOP, or perhaps somebody else's number now) and must be telephoned, and how many have settled it (moved, cancelled).</summary>
public sealed record BarisTutup(int Id, string Apa, int? JadwalId, DateOnly Dari, DateOnly Sampai, TimeOnly? JamDari, TimeOnly? JamSampai, string Alasan, string Oleh, DateTimeOffset Pada, int Janji, int TakTerkabari, int Beres, bool Ditarik);

/// <summary>Kept and missed appointments of one schedule between two days.</summary>
/// <param name="TidakTerlayani">Of those who came: whose turn did not come before the day ended.</param>
public sealed record AngkaJanji(int JadwalId, string Jadwal, int Semua, int Datang, int TidakTerlayani, int TidakDatang, int Batal)
{
    /// <summary>Share of those who were expected and did not come; null while nobody was expected.</summary>
    public int? PersenAbsen => Datang + TidakDatang == 0 ? null : (int)Math.Round(100m * TidakDatang / (Datang + TidakDatang), MidpointRounding.AwayFromZero);
}
