using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penerusan;

/// <summary>A dossier that lies at Dukcapil and may get a result now. The NIK is the applicant's own; it is compared, never shown.</summary>
public sealed record Calon(int ButirId, int PermohonanId, string Nomor, string Nama, string Nik, string Kode, string Layanan, bool Fisik, string Unit)
{
    public string NamaPolos { get; } = Polos(Nama);

    public string Teks => $"{Nama} · {Layanan} · {Nomor}";

    /// <summary>A name without titles, capitals and punctuation.</summary>
    public static string Polos(string? nama) => NamaOrang.TryParse(nama, out var n) ? n.Bandingan : "";

    // Answers hold a NIK: never in a log by accident.
    public override string ToString() => $"Calon({ButirId})";
}

public static class CalonQuery
{
    /// <summary>More than this cannot be matched at once; the oldest go first.</summary>
    public const int Terbanyak = 5000;

    public static async Task<IReadOnlyList<Calon>> CalonHasilAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct)
    {
        var baris = await db.Butir.DalamLingkup(petugas).Where(b => b.Status == StatusButir.Diteruskan).OrderBy(b => b.Id).Take(Terbanyak).Select(b => new
        {
            b.Id, b.PermohonanId, b.Permohonan.Nomor, b.Permohonan.NamaPemohon, Umum = b.Permohonan.Isian, Sendiri = b.Isian, b.Layanan.Kode, b.Layanan.Nama, b.Layanan.Rincian, Unit = b.UnitKerja.Nama
        }).ToListAsync(ct);
        return [.. baris.Select(b => new Calon(b.Id, b.PermohonanId, b.Nomor ?? "", b.Sendiri["nama"] ?? b.NamaPemohon, b.Sendiri[BarisDaftar.FieldNik] ?? b.Umum[BarisDaftar.FieldNik] ?? "", b.Kode, b.Nama, b.Rincian.Fisik, b.Unit))];
    }
}
