using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>The desk that says which service point serves which services, and for citizens of which units. New requests follow it; those under way stay where they lie.</summary>
public sealed class MejaTitik(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam) : MejaAdmin(dbs, siaran, jam)
{
    public const int TerbanyakLayanan = 300, TerbanyakWilayah = 200;

    /// <param name="terbaca">What the admin saw: whoever was slower is told.</param>
    public Task<Hasil> AturAsync(int titikId, PetugasAktif admin, IsianTitik terbaca, IsianTitik isi, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        var unit = await UnitAsync(db, admin, titikId, ct);
        if (unit.Nilai is not { } titik) return unit.TanpaNilai;
        if (titik.Jenis != JenisUnit.TitikLayanan) return Hasil.Ditolak($"{titik.Nama} bukan titik layanan.");
        if (!titik.Aktif) return Hasil.Ditolak($"{titik.Nama} tidak dipakai lagi. Aktifkan dahulu di Unit kerja.");
        if (isi.Layanan.Count > TerbanyakLayanan || isi.Wilayah.Count > TerbanyakWilayah) return Hasil.Ditolak("Terlalu banyak pilihan.");
        var layanan = await db.LayananTitik.Where(x => x.TitikId == titikId).OrderBy(x => x.Kode).Take(TerbanyakLayanan).ToListAsync(ct);
        var wilayah = await db.WilayahTitik.Include(x => x.UnitKerja).Where(x => x.TitikId == titikId).OrderBy(x => x.UnitKerjaId).Take(TerbanyakWilayah).ToListAsync(ct);
        var kini = new IsianTitik([.. layanan.Select(x => x.Kode)], [.. wilayah.Select(x => x.UnitKerjaId)]);
        if (!kini.Sama(terbaca)) return SudahBerubah;
        if (kini.Sama(isi)) return Hasil.Ditolak("Belum ada perubahan.");
        if (isi.Layanan.Count == 0 && isi.Wilayah.Count > 0) return Hasil.Ditolak("Pilih sedikitnya satu layanan, atau kosongkan juga wilayahnya.");
        if (isi.Layanan.Except(kini.Layanan).Except(await db.KodeLayananAsync(titik.Jalur, ct)).FirstOrDefault() is { } asing) return Hasil.Ditolak($"Layanan {asing} tidak ada di katalog kantor ini. Muat ulang.");
        var jalurInduk = await db.UnitKerja.Where(u => u.Id == titik.IndukId).Select(u => u.Jalur).SingleAsync(ct);
        var baru = isi.Wilayah.Except(kini.Wilayah).ToList();
        var unitBaru = await db.UnitKerja.Where(u => baru.Contains(u.Id) && u.Aktif && u.Jenis != JenisUnit.TitikLayanan && u.Jalur.StartsWith(jalurInduk) && u.Jalur != jalurInduk).OrderBy(u => u.Nama).Take(TerbanyakWilayah).ToListAsync(ct);
        if (unitBaru.Count != baru.Count) return Hasil.Ditolak("Wilayah dipilih dari unit aktif di bawah unit titik ini. Muat ulang.");
        var (lepas, lepasUnit) = (layanan.Where(x => !isi.Layanan.Contains(x.Kode)).ToList(), wilayah.Where(x => !isi.Wilayah.Contains(x.UnitKerjaId)).ToList());
        db.RemoveRange(lepas);
        db.RemoveRange(lepasUnit);
        var tambah = isi.Layanan.Except(kini.Layanan).Order(StringComparer.Ordinal).ToList();
        db.AddRange(tambah.Select(kode => LayananTitik.Antara(titik, kode)));
        db.AddRange(unitBaru.Select(u => WilayahTitik.Antara(titik, u)));
        return Hasil.Dengan(new Jejak(nameof(LayananTitik), () => titikId, "Atur", Alasan: string.Join(" ", new[]
        {
            Kalimat("Ditambah", tambah), Kalimat("Dilepas", lepas.Select(x => x.Kode)), Kalimat("Wilayah ditambah", unitBaru.Select(u => u.Nama)), Kalimat("Wilayah dilepas", lepasUnit.Select(x => x.UnitKerja.Nama))
        }.Where(k => k.Length > 0))));
    }, ct);

    static string Kalimat(string apa, IEnumerable<string> isi) => string.Join(", ", isi) is { Length: > 0 } daftar ? $"{apa}: {daftar}." : "";
}

/// <summary>Codes of the services a point serves, and ids of the units whose citizens it serves; no unit = all of the unit it stands under.</summary>
public sealed record IsianTitik(IReadOnlyCollection<string> Layanan, IReadOnlyCollection<int> Wilayah)
{
    public bool Sama(IsianTitik lain) => Layanan.ToHashSet().SetEquals(lain.Layanan) && Wilayah.ToHashSet().SetEquals(lain.Wilayah);
}
