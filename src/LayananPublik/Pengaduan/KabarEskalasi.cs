using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Pengaduan;

/// <summary>That an officer was told outside the screen what has newly come to his level: one row a person and day, so that no second node tells him again.</summary>
public sealed class KabarEskalasi
{
    KabarEskalasi() { }

    public int Id { get; private set; }

    public int PetugasId { get; private set; }

    public Petugas Petugas { get; private set; } = null!;

    /// <summary>The day at his office.</summary>
    public DateOnly Tanggal { get; private set; }

    public DateTimeOffset Pada { get; private set; }

    /// <summary>How many complaints had newly come to him.</summary>
    public int Banyak { get; private set; }

    public HasilKabar Hasil { get; private set; }

    public int? PesanKeluarId { get; private set; }

    public PesanKeluar? PesanKeluar { get; private set; }

    public static KabarEskalasi Catat(int petugasId, DateOnly tanggal, int banyak, HasilKabar hasil, PesanKeluar? pesan, DateTimeOffset pada) => new()
    {
        PetugasId = petugasId, Tanggal = tanggal, Banyak = banyak, Hasil = hasil, PesanKeluar = pesan, Pada = pada
    };
}
