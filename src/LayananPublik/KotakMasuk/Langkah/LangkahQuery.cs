using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>A quick step in a menu.</summary>
public sealed record PilihanLangkah(int Id, string Nama);

/// <summary>A quick step on the page that keeps them.</summary>
public sealed record BarisLangkah(int Id, int UnitKerjaId, string Unit, string Nama, string Isi, bool Aktif, string Oleh, DateTimeOffset Pada)
{
    public IReadOnlyList<Efek> Efek => System.Text.Json.JsonSerializer.Deserialize<List<Efek>>(Isi) ?? [];
}

public static class LangkahQuery
{
    /// <summary>What may be run in a conversation of this unit.</summary>
    public static async Task<IReadOnlyList<PilihanLangkah>> PilihanLangkahAsync(this LayananDb db, string jalurUnit, CancellationToken ct)
    {
        var rantai = UnitKerja.Rantai(jalurUnit);
        return await db.LangkahCepat.Where(l => l.Aktif && rantai.Contains(l.UnitKerjaId)).OrderBy(l => l.Nama).Take(50).Select(l => new PilihanLangkah(l.Id, l.Nama)).ToListAsync(ct);
    }

    /// <summary>Those of the officer's unit and below, and those that come from above.</summary>
    public static async Task<IReadOnlyList<BarisLangkah>> LangkahCepatAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct)
    {
        var (rantai, jalur) = (UnitKerja.Rantai(petugas.Jalur), petugas.Jalur);
        return await db.LangkahCepat.Where(l => rantai.Contains(l.UnitKerjaId) || l.UnitKerja.Jalur.StartsWith(jalur)).OrderBy(l => l.Nama).Take(200)
            .Select(l => new BarisLangkah(l.Id, l.UnitKerjaId, l.UnitKerja.Nama, l.Nama, l.Isi, l.Aktif, l.Oleh, l.Pada)).ToListAsync(ct);
    }
}
