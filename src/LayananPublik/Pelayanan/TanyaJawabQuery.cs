using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>A question and its answer as the admin sees it.</summary>
public sealed record BarisTanyaJawab(int Id, int UnitKerjaId, string Unit, string Pertanyaan, string Jawaban, string? Kode, Niat? Niat, bool Aktif, DateTimeOffset Pada)
{
    public IReadOnlyList<string> CaraTanya => Pertanyaan.Split('\n');
}

public sealed record BarisBelumTerjawab(int Id, string Teks, int Jumlah, DateTimeOffset Terakhir);

public static class TanyaJawabQuery
{
    const int Terbanyak = 300;

    /// <summary>Services, answers and keywords of a unit: all that free text is understood by.</summary>
    public static async Task<KatalogUnit> KatalogObrolanAsync(this LayananDb db, string jalurUnit, AturanPelayanan aturan, CancellationToken ct)
    {
        var rantai = UnitKerja.Rantai(jalurUnit);
        var tanya = await db.TanyaJawab.AsNoTracking().Where(t => t.Aktif && rantai.Contains(t.UnitKerjaId)).OrderBy(t => t.Id).Take(Terbanyak)
            .Select(t => new { t.Id, t.Versi, t.Pertanyaan, t.Jawaban, t.Kode, t.Niat }).ToListAsync(ct);
        var unit = await db.UnitKerja.Where(u => u.Aktif && u.Jalur.StartsWith(jalurUnit)).OrderBy(u => u.Id).Take(100).Select(u => u.Nama).ToListAsync(ct);
        return await db.KatalogAsync(jalurUnit, ct) with
        {
            TanyaJawab = [.. tanya.Select(t => new JawabanKantor(t.Id, t.Versi, t.Pertanyaan.Split('\n'), t.Jawaban, t.Kode, t.Niat))],
            KataKunci = [.. aturan.KataKunci, .. unit]
        };
    }

    public static async Task<IReadOnlyList<BarisTanyaJawab>> TanyaJawabAsync(this LayananDb db, PetugasAktif admin, CancellationToken ct) =>
        await db.TanyaJawab.DalamLingkup(admin).OrderByDescending(t => t.Aktif).ThenBy(t => t.Pertanyaan).Take(Terbanyak)
            .Select(t => new BarisTanyaJawab(t.Id, t.UnitKerjaId, t.UnitKerja.Nama, t.Pertanyaan, t.Jawaban, t.Kode, t.Niat, t.Aktif, t.Pada)).ToListAsync(ct);

    /// <summary>What citizens asked and nobody has taught the assistant, the most frequent first.</summary>
    public static async Task<IReadOnlyList<BarisBelumTerjawab>> BelumTerjawabAsync(this LayananDb db, PetugasAktif admin, CancellationToken ct) =>
        await db.PertanyaanBelum.DalamLingkup(admin).OrderByDescending(t => t.Jumlah).ThenByDescending(t => t.Terakhir).Take(50)
            .Select(t => new BarisBelumTerjawab(t.Id, t.Teks, t.Jumlah, t.Terakhir)).ToListAsync(ct);
}
