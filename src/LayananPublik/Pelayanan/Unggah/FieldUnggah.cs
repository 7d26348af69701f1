using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>One answer on the upload page. What is known already is never shown; of card numbers four digits at each end.</summary>
public sealed record FieldUnggah(FieldLayanan Field, IReadOnlyList<PilihanUnit> Pilihan, string? Tersamar, string Ketikan, string? Galat)
{
    public string Id => $"isian-{Field.Name}";

    public string? Papan => Field.Type is TipeField.Nik or TipeField.NoKk or TipeField.Rt or TipeField.Rw or TipeField.Int or TipeField.Uang or TipeField.Year or TipeField.Nop or TipeField.Telepon ? "numeric" : null;

    public string? Contoh => Field.Type switch
    {
        TipeField.Nik or TipeField.NoKk => "16 angka", TipeField.Date => "12-05-1988", TipeField.Rt or TipeField.Rw => "004", TipeField.Time => "09.30",
        TipeField.DateTime => "12-05-2026 pukul 09.00", TipeField.Slot => "Senin pagi", TipeField.Orang => "Nama, NIK", _ => null
    };

    /// <summary>Required answers of a draft: those that are missing, and the card numbers, which may be mended.</summary>
    public static IReadOnlyList<(Butir Butir, FieldLayanan Field)> Untuk(Permohonan p) => Perbaikan.Menunggu(p) ? [] :
        [.. p.Butir.Where(b => !b.IsianTerkunci).SelectMany(b => Satu(b).Select(f => (b, f))).DistinctBy(x => x.f.Name)];

    static IEnumerable<FieldLayanan> Satu(Butir b)
    {
        var kurang = b.FieldKurang();
        return Katalog.Bawaan.FieldUntuk(b.Layanan.Rincian).Where(f => f.Type != TipeField.Koordinat && b.DijawabWarga(f)
            && (kurang.Any(k => k.Name == f.Name) || f.Wajib && f.Type is (TipeField.Nik or TipeField.NoKk) && b.Berlaku(f) == Kepastian.Ya));
    }

    public static IReadOnlyList<FieldUnggah> Dari(Permohonan p, IReadOnlyList<KelurahanUnggah> kelurahan, IReadOnlyDictionary<string, string> ketikan, IReadOnlyDictionary<string, string> galat) =>
        [.. Untuk(p).Select(x => new FieldUnggah(x.Field, Pilih(x.Field, kelurahan), x.Butir.SemuaIsian.GetValueOrDefault(x.Field.Name) is { Length: > 0 } ada ? PermohonanQuery.Samarkan(ada) : null,
            galat.ContainsKey(x.Field.Name) ? ketikan.GetValueOrDefault(x.Field.Name, "") : "", galat.GetValueOrDefault(x.Field.Name)))];

    static IReadOnlyList<PilihanUnit> Pilih(FieldLayanan f, IReadOnlyList<KelurahanUnggah> kelurahan) =>
        f.Name == Isian.KodeWilayah ? [.. kelurahan.Select(k => new PilihanUnit(k.Nilai, k.Nama))]
        : f.Type == TipeField.Bool ? [new("ya", "Ya"), new("tidak", "Tidak")]
        : [.. f.Opsi.Select(o => new PilihanUnit(o, o))];
}

/// <summary>A kelurahan or desa that a citizen may choose.</summary>
public sealed record KelurahanUnggah(int Id, string Nilai, string Nama);

public static class KelurahanUnggahQuery
{
    public static Task<List<KelurahanUnggah>> KelurahanUnggahAsync(this LayananDb db, string jalur, CancellationToken ct) =>
        db.UnitKerja.Where(u => u.Aktif && u.Jalur.StartsWith(jalur) && (u.Jenis == JenisUnit.Kelurahan || u.Jenis == JenisUnit.Desa)).OrderBy(u => u.Nama).Take(200)
            .Select(u => new KelurahanUnggah(u.Id, u.KodeWilayah != "" ? u.KodeWilayah : u.Nama, u.Nama)).ToListAsync(ct);
}
