using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>A message of the citizen that may be taken over into a complaint: words, or a file that is safely stored.</summary>
public sealed record PesanPindahan(int PesanId, DateTimeOffset Pada, string Teks, int? LampiranId, string? NamaBerkas, bool Gambar);

/// <summary>The talk a complaint is written from.</summary>
public sealed record DariPercakapan(string Nama, IReadOnlyList<PesanPindahan> Pesan);

public static class DariPercakapanQuery
{
    const int Terbanyak = 30;

    /// <summary>What the citizen sent last, oldest first; null when the officer may not see the talk.</summary>
    public static async Task<DariPercakapan?> DariPercakapanAsync(this LayananDb db, int percakapanId, PetugasAktif petugas, CancellationToken ct)
    {
        var boleh = PercakapanQuery.Boleh(db, petugas);
        if (await boleh.Where(p => p.Id == percakapanId).Select(p => p.Kontak.NamaProfil).FirstOrDefaultAsync(ct) is not { } nama) return null;
        var pesan = await db.Pesan.Where(p => p.PercakapanId == percakapanId && p.Arah == ArahPesan.Masuk && p.DisegelPada == null && (p.Jenis == JenisPesan.Teks || p.Lampiran != null && p.Lampiran.Status == StatusLampiran.Tersimpan)).OrderByDescending(p => p.Id).Take(Terbanyak)
            .Select(p => new { p.Id, p.Pada, p.Teks, LampiranId = p.Lampiran != null && p.Lampiran.Status == StatusLampiran.Tersimpan ? (int?)p.Lampiran.Id : null, p.Lampiran!.NamaBerkas, p.Lampiran.IsiLemari!.Mime }).ToListAsync(ct);
        return new(nama.Length > 0 ? nama : "Tanpa nama", [.. pesan.Where(p => p.LampiranId is null ? !string.IsNullOrWhiteSpace(p.Teks) : Bukti(p.Mime)).Reverse().Select(p => new PesanPindahan(p.Id, p.Pada, p.Teks, p.LampiranId, p.NamaBerkas, p.Mime?.StartsWith("image/", StringComparison.Ordinal) == true))]);
    }

    static bool Bukti(string? mime) => mime is "application/pdf" || mime?.StartsWith("image/", StringComparison.Ordinal) == true;
}
