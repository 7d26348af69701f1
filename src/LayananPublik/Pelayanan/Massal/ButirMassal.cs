using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

// What is done to many documents at once, and taken back.
public sealed partial class Butir
{
    /// <summary>A colleague goes on with it, or begins.</summary>
    public Hasil Tugaskan(int kepadaId, string kepada, PetugasAktif petugas, DateTimeOffset pada)
    {
        if (PetugasId == kepadaId && Status == StatusButir.Diverifikasi) return Hasil.Baik;
        if (Status == StatusButir.Diajukan)
        {
            if (Tempuh(Tindakan.Ambil, petugas.Pelaku, petugas.Peran, pada, $"Ditugaskan kepada {kepada}.") is { Berhasil: false } tolak) return tolak;
            PetugasId = kepadaId;
            return Hasil.Baik;
        }
        if (Status != StatusButir.Diverifikasi) return Hasil.Ditolak($"Berstatus {AlurButir.Sebutan(Status)}.");
        PetugasId = kepadaId;
        Catat(petugas.Pelaku, pada, "Tugaskan", $"Kepada {kepada}.");
        Berubah();
        return Hasil.Baik;
    }

    public void CatatMassal(Pelaku pelaku, DateTimeOffset pada, int nomor, string kalimat)
    {
        Catat(pelaku, pada, "Tindakan massal", $"Nomor {nomor}: {kalimat}");
        Berubah();
    }

    public KeadaanButir Keadaan() => new(Status, PetugasId, Prioritas);

    /// <summary>Takes back what was just done, unless somebody has changed it since or the check has begun by it.</summary>
    public Hasil Urungkan(KeadaanButir semula, int versi, Pelaku pelaku, DateTimeOffset pada)
    {
        if (Versi != versi) return Hasil.Ditolak("Sudah berubah lagi sejak tadi.");
        if (Status != semula.Status) return Hasil.Ditolak("Pemeriksaannya sudah dimulai; itu tidak diurungkan.");
        (PetugasId, Prioritas) = (semula.PetugasId, semula.Prioritas);
        Catat(pelaku, pada, "Urungkan", null);
        Berubah();
        return Hasil.Baik;
    }
}

/// <summary>How a document stood before a change of many.</summary>
public sealed record KeadaanButir(StatusButir Status, int? PetugasId, Prioritas Prioritas);
