using LayananPublik.Bersama;
using LayananPublik.Kantor;

namespace LayananPublik.Penjadwalan;

/// <summary>When and how many citizens a service point takes for a service by appointment. Its slots follow from it and the unit's calendar.</summary>
public sealed class JadwalLayanan : IBerunit
{
    readonly List<RiwayatJadwal> riwayat = [];

    JadwalLayanan() { }

    public int Id { get; private set; }

    /// <summary>The service point, or the office itself.</summary>
    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    /// <summary>Code of the service, whatever its version.</summary>
    public string KodeLayanan { get; private set; } = "";

    public string Nama { get; private set; } = "";

    public int MenitSlot { get; private set; }

    /// <summary>Desks that serve at the same time.</summary>
    public int Loket { get; private set; }

    public int KapasitasPerLoket { get; private set; }

    /// <summary>How many days ahead may be booked.</summary>
    public int HariKeDepan { get; private set; }

    /// <summary>Nothing is booked later than so many hours before it begins.</summary>
    public int JedaJam { get; private set; }

    /// <summary>The citizen moves and cancels himself until so many hours before; afterwards an officer does.</summary>
    public int BatasUbahJam { get; private set; }

    /// <summary>After so many missed appointments within 90 days the citizen must ask an officer; 0 = never.</summary>
    public int BatasTidakDatang { get; private set; }

    /// <summary>How long a freed place is kept for who waits for it.</summary>
    public int TahanMenit { get; private set; }

    /// <summary>Own weekly hours; null = the unit's.</summary>
    public IReadOnlyList<JamBuka>? Minggu { get; private set; }

    public bool Aktif { get; private set; }

    public int Versi { get; private set; }

    public IReadOnlyList<RiwayatJadwal> Riwayat => riwayat;

    public int Kapasitas => Loket * KapasitasPerLoket;

    public static Hasil<JadwalLayanan> Buka(UnitKerja unit, string kodeLayanan, IsiJadwal isi, Pelaku oleh, DateTimeOffset pada)
    {
        if (isi.Salah().FirstOrDefault() is { } salah) return Hasil.Ditolak(salah);
        var j = new JadwalLayanan { UnitKerja = unit, UnitKerjaId = unit.Id, KodeLayanan = kodeLayanan, Aktif = true };
        j.Pakai(isi);
        j.riwayat.Add(RiwayatJadwal.Tentang(oleh, pada, "Buka jadwal", isi.Ringkas()));
        return Hasil.Dengan(j);
    }

    /// <summary>Appointments that were made under the old hours stay as they are.</summary>
    public Hasil Ubah(IsiJadwal isi, Pelaku oleh, DateTimeOffset pada)
    {
        if (isi.Salah().FirstOrDefault() is { } salah) return Hasil.Ditolak(salah);
        Pakai(isi);
        riwayat.Add(RiwayatJadwal.Tentang(oleh, pada, "Ubah jadwal", isi.Ringkas()));
        Versi++;
        return Hasil.Baik;
    }

    public void Aktifkan(bool ya, Pelaku oleh, DateTimeOffset pada)
    {
        if (Aktif == ya) return;
        (Aktif, Versi) = (ya, Versi + 1);
        riwayat.Add(RiwayatJadwal.Tentang(oleh, pada, ya ? "Aktifkan jadwal" : "Hentikan jadwal", null));
    }

    public IsiJadwal SebagaiIsi() => new(Nama, MenitSlot, Loket, KapasitasPerLoket)
    {
        HariKeDepan = HariKeDepan, JedaJam = JedaJam, BatasUbahJam = BatasUbahJam, BatasTidakDatang = BatasTidakDatang, TahanMenit = TahanMenit, Minggu = Minggu
    };

    /// <summary>The slots of a day as the schedule stands now; empty on a day off. What does not fit whole into a session is none.</summary>
    public IEnumerable<JamSlot> SlotPada(DateOnly tanggal, Kalender kalender)
    {
        foreach (var (buka, tutup) in Sesi(tanggal, kalender))
            for (int mulai = Menit(buka), akhir = Menit(tutup); mulai + MenitSlot <= akhir; mulai += MenitSlot)
                yield return new(tanggal, Pukul(mulai), Pukul(mulai + MenitSlot), kalender.Saat(tanggal, Pukul(mulai)), kalender.Saat(tanggal, Pukul(mulai + MenitSlot)));
    }

    /// <summary>Own hours hold on working days off too, such as a Saturday, but not on a holiday; while special hours hold only what lies in both.</summary>
    IEnumerable<(TimeOnly Mulai, TimeOnly Selesai)> Sesi(DateOnly tanggal, Kalender kalender)
    {
        if (Minggu is null) return kalender.JamPada(tanggal)?.Sesi() ?? [];
        if (kalender.Libur(tanggal) || Minggu.FirstOrDefault(j => j.Hari == tanggal.DayOfWeek) is not { } sendiri) return [];
        if (kalender.KhususPada(tanggal) is not { } khusus) return sendiri.Sesi();
        return from a in sendiri.Sesi() from b in khusus.Jam(tanggal.DayOfWeek)?.Sesi() ?? []
               let mulai = a.Mulai > b.Mulai ? a.Mulai : b.Mulai let selesai = a.Selesai < b.Selesai ? a.Selesai : b.Selesai
               where mulai < selesai select (mulai, selesai);
    }

    void Pakai(IsiJadwal isi)
    {
        (Nama, MenitSlot, Loket, KapasitasPerLoket, Minggu) = (isi.Nama.Trim(), isi.MenitSlot, isi.Loket, isi.KapasitasPerLoket, isi.Minggu);
        (HariKeDepan, JedaJam, BatasUbahJam, BatasTidakDatang, TahanMenit) = (isi.HariKeDepan, isi.JedaJam, isi.BatasUbahJam, isi.BatasTidakDatang, isi.TahanMenit);
    }

    static int Menit(TimeOnly t) => t.Hour * 60 + t.Minute;

    static TimeOnly Pukul(int menit) => new(menit / 60 % 24, menit % 60);
}

/// <summary>What an editor of a schedule fills in.</summary>
public sealed record IsiJadwal(string Nama, int MenitSlot, int Loket, int KapasitasPerLoket)
{
    public const int PanjangNama = 120;

    public int HariKeDepan { get; init; } = 14;

    public int JedaJam { get; init; } = 2;

    public int BatasUbahJam { get; init; } = 12;

    public int BatasTidakDatang { get; init; } = 3;

    public int TahanMenit { get; init; } = 60;

    public IReadOnlyList<JamBuka>? Minggu { get; init; }

    /// <summary>Every mistake in one Indonesian sentence each.</summary>
    public IEnumerable<string> Salah()
    {
        if (Nama.Trim().Length is < 3 or > PanjangNama) yield return $"Nama jadwal harus 3 sampai {PanjangNama} huruf.";
        if (MenitSlot is < 5 or > 480) yield return "Lama satu giliran harus 5 sampai 480 menit.";
        if (Loket is < 1 or > 50) yield return "Jumlah loket harus 1 sampai 50.";
        if (KapasitasPerLoket is < 1 or > 100) yield return "Orang per loket harus 1 sampai 100.";
        if (HariKeDepan is < 1 or > 90) yield return "Pemesanan dibuka 1 sampai 90 hari ke depan.";
        if (JedaJam is < 0 or > 72) yield return "Jeda pemesanan harus 0 sampai 72 jam.";
        if (BatasUbahJam is < 0 or > 72) yield return "Batas ubah dan batal harus 0 sampai 72 jam sebelumnya.";
        if (BatasTidakDatang is < 0 or > 20) yield return "Batas tidak datang harus 0 sampai 20 kali; 0 berarti tidak dibatasi.";
        if (TahanMenit is < 15 or > 720) yield return "Tawaran tempat kosong ditahan 15 sampai 720 menit.";
        if (Minggu is { } m && (m.Any(j => !j.Sah) || m.GroupBy(j => j.Hari).Any(g => g.Count() > 1))) yield return "Jam buka sendiri tidak berurutan. Buka harus sebelum tutup, istirahat di antaranya, satu baris untuk satu hari.";
        if (Minggu is { Count: 0 }) yield return "Jam buka sendiri belum diisi. Isi paling sedikit satu hari, atau pakai jam kantor.";
    }

    internal string Ringkas() => $"{MenitSlot} menit, {Loket} loket, {Loket * KapasitasPerLoket} orang per giliran, {(Minggu is null ? "jam kantor" : "jam sendiri")}, {HariKeDepan} hari ke depan.";
}

/// <summary>One slot of a day on the unit's wall and as moments.</summary>
public readonly record struct JamSlot(DateOnly Tanggal, TimeOnly Mulai, TimeOnly Selesai, DateTimeOffset MulaiPada, DateTimeOffset SelesaiPada);

/// <summary>History of a schedule.</summary>
public sealed class RiwayatJadwal : Riwayat
{
    public int JadwalId { get; private set; }

    internal static RiwayatJadwal Tentang(Pelaku pelaku, DateTimeOffset pada, string tindakan, string? alasan)
    {
        var r = new RiwayatJadwal();
        r.Isi(pelaku, pada, tindakan, null, null, alasan);
        return r;
    }
}
