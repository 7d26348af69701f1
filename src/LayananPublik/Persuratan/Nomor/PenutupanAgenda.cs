using LayananPublik.Bersama;
using LayananPublik.Kantor;

namespace LayananPublik.Persuratan;

/// <summary>That a month of a unit's agenda book was closed: by whom, with how many numbers, and the hash over its rows, chained to the closing before. Reopened ones stay; the month gets another.</summary>
public sealed class PenutupanAgenda : IBerunit
{
    PenutupanAgenda() { }

    public int Id { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public int Tahun { get; private set; }

    public int Bulan { get; private set; }

    /// <summary>1 for the first closing of this month.</summary>
    public int Ke { get; private set; }

    public int Terpakai { get; private set; }

    public int Batal { get; private set; }

    /// <summary>Reserved or kept and not filled in when it was closed; the hash does not cover them.</summary>
    public int Terbuka { get; private set; }

    public string Sari { get; private set; } = "";

    /// <summary>Hash of the unit's closing before this one; empty for the first.</summary>
    public string SariSebelum { get; private set; } = "";

    public int? PetugasId { get; private set; }

    public string Oleh { get; private set; } = "";

    public DateTimeOffset Pada { get; private set; }

    public DateTimeOffset? DibukaPada { get; private set; }

    public string? DibukaOleh { get; private set; }

    public string? AlasanBuka { get; private set; }

    public int Versi { get; private set; }

    public static PenutupanAgenda Tutup(int unitKerjaId, int tahun, int bulan, int ke, string sariSebelum, Pelaku oleh, DateTimeOffset pada) => new()
    {
        UnitKerjaId = unitKerjaId, Tahun = tahun, Bulan = bulan, Ke = ke, SariSebelum = sariSebelum, PetugasId = oleh.PetugasId, Oleh = oleh.Nama, Pada = pada
    };

    internal void Segel(string sari, int terpakai, int batal, int terbuka) => (Sari, Terpakai, Batal, Terbuka, Versi) = (sari, terpakai, batal, terbuka, Versi + 1);

    public Hasil Buka(Pelaku oleh, string alasan, DateTimeOffset pada)
    {
        if (DibukaPada is not null) return Hasil.Ditolak("Bulan ini sudah dibuka. Muat ulang.");
        if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak("Tulis alasan membuka bulan yang sudah ditutup; alasan itu tercatat.");
        (DibukaPada, DibukaOleh, AlasanBuka, Versi) = (pada, oleh.Nama, Riwayat.Muat(alasan.Trim()), Versi + 1);
        return Hasil.Baik;
    }
}
