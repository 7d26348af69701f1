using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Pengaduan;

/// <summary>A complaint as it comes in, from the chat or from an officer.</summary>
public sealed record IsianAduan(int UnitKerjaId, int KategoriId, string Uraian)
{
    public KanalAduan Kanal { get; init; }

    /// <summary>The reporter's chat; null when he came without one.</summary>
    public Percakapan? Percakapan { get; init; }

    public string? NamaPelapor { get; init; }

    public string? LokasiTeks { get; init; }

    public double? Lintang { get; init; }

    public double? Bujur { get; init; }

    public RtRw? RtRw { get; init; }

    /// <summary>Known without its RT, by the boundaries.</summary>
    public string? Rw { get; init; }

    /// <summary>The unit is that in which the point lies.</summary>
    public bool MenurutTitik { get; init; }

    public DateTimeOffset? WaktuKejadian { get; init; }

    public bool Anonim { get; init; }

    public bool Rahasia { get; init; }

    public string? NomorLapor { get; init; }
}

/// <summary>What an officer decides when he verifies; the unit is the kelurahan once it is known.</summary>
public sealed record VerifikasiAduan(int KategoriId, Berat Berat, int UnitKerjaId, string Ringkasan);

/// <summary>A dinas that gets the case: to do it, or a copy to know of it.</summary>
public sealed record TujuanDisposisi(int DinasId, bool Utama);

/// <summary>A photo or document somebody brings.</summary>
public sealed record FotoBaru(string Nama, byte[] Isi);
