using LayananPublik.Bersama;
using LayananPublik.Kantor;

namespace LayananPublik.Persuratan;

/// <summary>A series of one unit and year, and the last number that was given in it. Takers of one series wait for each other on this row.</summary>
public sealed class DeretNomor : IBerunit
{
    DeretNomor() { }

    public int Id { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public string Deret { get; private set; } = "";

    /// <summary>Which dimensions the series counts by ("umum", "klas", "klas+bulan"): series of one kind belong together.</summary>
    public string Lingkup { get; private set; } = "";

    public int Tahun { get; private set; }

    /// <summary>The first number; what lies below was given elsewhere, and <see cref="Alasan"/> says where.</summary>
    public int Awal { get; private set; }

    public int Terakhir { get; private set; }

    public string? Alasan { get; private set; }

    public string Oleh { get; private set; } = "";

    public DateTimeOffset Pada { get; private set; }

    public static DeretNomor Mulai(int unitKerjaId, string deret, string lingkup, int tahun, int awal, string? alasan, Pelaku oleh, DateTimeOffset pada) => new()
    {
        UnitKerjaId = unitKerjaId, Deret = deret, Lingkup = lingkup, Tahun = tahun, Awal = awal, Terakhir = awal - 1, Alasan = Riwayat.Muat(alasan), Oleh = oleh.Nama, Pada = pada
    };

    /// <summary>As long as no number of it was given, a series may begin elsewhere.</summary>
    public Hasil MulaiDari(int awal, string alasan, Pelaku oleh, DateTimeOffset pada)
    {
        if (Terakhir >= Awal) return Hasil.Ditolak($"Deret ini sudah memakai nomor sampai {Terakhir}. Untuk melompat, ambil blok cadangan sampai nomor sebelum yang diinginkan.");
        (Awal, Terakhir, Alasan, Oleh, Pada) = (awal, awal - 1, Riwayat.Muat(alasan), oleh.Nama, pada);
        return Hasil.Baik;
    }

    internal void Sampai(int terakhir) => Terakhir = Math.Max(Terakhir, terakhir);
}
