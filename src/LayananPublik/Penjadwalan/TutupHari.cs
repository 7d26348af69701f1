using LayananPublik.Bersama;
using LayananPublik.Kantor;

namespace LayananPublik.Penjadwalan;

/// <summary>That no appointments are held on some days, or hours of them: of one schedule, or of a unit and all below it. A holiday known beforehand stands in the calendar instead.</summary>
public sealed class TutupHari : IBerunit
{
    public const int PanjangAlasan = 200;
    const int PalingLama = 60;

    TutupHari() { }

    public int Id { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    /// <summary>Null = all schedules of the unit.</summary>
    public int? JadwalId { get; private set; }

    public JadwalLayanan? Jadwal { get; private set; }

    public DateOnly Dari { get; private set; }

    public DateOnly Sampai { get; private set; }

    /// <summary>Both null = the whole day.</summary>
    public TimeOnly? JamDari { get; private set; }

    public TimeOnly? JamSampai { get; private set; }

    /// <summary>Read by the citizens.</summary>
    public string Alasan { get; private set; } = "";

    public int? PetugasId { get; private set; }

    public string Oleh { get; private set; } = "";

    public DateTimeOffset Pada { get; private set; }

    public DateTimeOffset? DitarikPada { get; private set; }

    public string? DitarikOleh { get; private set; }

    public int Versi { get; private set; }

    public bool Berlaku => DitarikPada is null;

    public static Hasil<TutupHari> Umumkan(UnitKerja unit, JadwalLayanan? jadwal, IsiTutup isi, Pelaku oleh, DateTimeOffset pada)
    {
        if (string.IsNullOrWhiteSpace(isi.Alasan) || isi.Alasan.Trim().Length > PanjangAlasan) return Hasil.Ditolak($"Tulis alasan penutupan, paling panjang {PanjangAlasan} huruf; warga akan membacanya.");
        if (isi.Sampai < isi.Dari) return Hasil.Ditolak("Tanggal akhir penutupan sebelum tanggal awalnya.");
        if (isi.Sampai.DayNumber - isi.Dari.DayNumber >= PalingLama) return Hasil.Ditolak($"Penutupan paling lama {PalingLama} hari. Untuk yang lebih lama, hentikan jadwalnya.");
        if (isi.JamDari is null != isi.JamSampai is null || isi.JamDari >= isi.JamSampai) return Hasil.Ditolak("Jam penutupan tidak berurutan. Isi keduanya, atau kosongkan untuk sehari penuh.");
        return Hasil.Dengan(new TutupHari
        {
            UnitKerja = unit, UnitKerjaId = unit.Id, Jadwal = jadwal, JadwalId = jadwal?.Id, Dari = isi.Dari, Sampai = isi.Sampai, JamDari = isi.JamDari, JamSampai = isi.JamSampai,
            Alasan = isi.Alasan.Trim(), PetugasId = oleh.PetugasId, Oleh = oleh.Nama, Pada = pada
        });
    }

    /// <summary>The holiday that it was announced with bears another name.</summary>
    internal void Namai(string alasan) => (Alasan, Versi) = (alasan.Trim(), Versi + 1);

    public Hasil Tarik(Pelaku oleh, DateTimeOffset pada)
    {
        if (!Berlaku) return Hasil.Ditolak("Penutupan ini sudah ditarik.");
        (DitarikPada, DitarikOleh, Versi) = (pada, oleh.Nama, Versi + 1);
        return Hasil.Baik;
    }

    public bool Memuat(DateOnly tanggal, TimeOnly mulai, TimeOnly selesai) =>
        Dari <= tanggal && tanggal <= Sampai && (JamDari is not { } dari || JamSampai is not { } sampai || mulai < sampai && dari < selesai);
}

/// <summary>What an officer fills in to close.</summary>
public sealed record IsiTutup(DateOnly Dari, DateOnly Sampai, string Alasan, TimeOnly? JamDari = null, TimeOnly? JamSampai = null);
