using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;

namespace LayananPublik.Pelayanan;

// The answers of a bundle, typed by an officer.
public sealed partial class Loket
{
    /// <summary>Sets an answer that belongs to one document or to the bundle; null when it is the applicant's own, which the usual way takes.</summary>
    static Hasil? UbahFieldPaket(Permohonan p, PetugasAktif petugas, string kunci, string? nilai, DateOnly hariIni, DateTimeOffset pada)
    {
        if (p.Paket is null || p.FieldMeja(kunci) is not { } f) return null;
        var baku = "";
        if (f.Butir is { IsianTerkunci: true }) return Hasil.Ditolak("Data sudah dikunci karena dokumen ini sudah disetujui atau berakhir.");
        if (!string.IsNullOrWhiteSpace(nilai) && (!IsianField.TryNormal(f.Field, nilai, hariIni, out baku, out var galat) || !IsianField.Selaras(f.Field, baku, f.Butir?.SemuaIsian ?? p.Kolam(), hariIni, out galat))) return Hasil.Ditolak(galat);
        if ((f.Nilai(p) ?? "") == baku) return Hasil.Baik;
        if (f.Isi(p, baku) is { Berhasil: false } tolak) return tolak;
        (f.Butir ?? p.Butir[0]).Catat(petugas.Pelaku, pada, "Ubah data", f.Field.Label);
        p.Sebarkan(f.Field.Name);
        return Hasil.Baik;
    }
}
