using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan.Wewenang;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

public sealed record BarisSusunan(int Id, int UnitKerjaId, string Unit, string KodeLayanan, IReadOnlyList<LangkahSusunan> Langkah);

public sealed record BarisPelimpahan(int Id, int UnitKerjaId, string Unit, Jabatan Jabatan, string? Sebutan, BentukWewenang Bentuk, int PenerimaId, string Penerima, string JabatanPenerima, DateOnly Mulai, DateOnly? Sampai, string KodeLayanan, string Alasan)
{
    public IReadOnlyList<string> Layanan => KodeLayanan.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public bool Berlaku(DateOnly pada) => Mulai <= pada && (Sampai is null || pada <= Sampai);
}

/// <summary>A kind of letter, and whether the catalogue suggests that the camat countersigns it.</summary>
public sealed record JenisSurat(string Kode, string Nama, bool Mengetahui);

public static class TandaTanganQuery
{
    public static async Task<IReadOnlyList<BarisSusunan>> DaftarSusunanAsync(this LayananDb db, PetugasAktif admin, CancellationToken ct) =>
        await db.SusunanTanda.DalamLingkup(admin).OrderBy(s => s.UnitKerja.Jalur).ThenBy(s => s.KodeLayanan).Take(500)
            .Select(s => new BarisSusunan(s.Id, s.UnitKerjaId, s.UnitKerja.Nama, s.KodeLayanan, s.Langkah)).ToListAsync(ct);

    public static async Task<IReadOnlyList<BarisPelimpahan>> DaftarPelimpahanAsync(this LayananDb db, PetugasAktif admin, CancellationToken ct) =>
        await db.Pelimpahan.DalamLingkup(admin).OrderByDescending(p => p.Mulai).ThenByDescending(p => p.Id).Take(200)
            .Select(p => new BarisPelimpahan(p.Id, p.UnitKerjaId, p.UnitKerja.Nama, p.Jabatan, p.Sebutan, p.Bentuk, p.PenerimaId, p.Penerima.Nama, p.Penerima.Sebutan, p.Mulai, p.Sampai, p.KodeLayanan, p.Alasan)).ToListAsync(ct);

    public static async Task<IReadOnlyList<JenisSurat>> JenisSuratAsync(this LayananDb db, PetugasAktif admin, CancellationToken ct)
    {
        var rantai = UnitKerja.Rantai(admin.Jalur);
        var semua = await db.Layanan.AsNoTracking().Where(l => l.Berlaku && rantai.Contains(l.UnitKerjaId)).OrderBy(l => l.NomorMenu).Take(500).ToListAsync(ct);
        return [.. semua.Where(l => l.JenisHasil == JenisHasil.SuratKantor).DistinctBy(l => l.Kode).Select(l => new JenisSurat(l.Kode, l.Nama, l.Rincian.Penandatangan?.Mengetahui.Contains("CAMAT") == true))];
    }
}
