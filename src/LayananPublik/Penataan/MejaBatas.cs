using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>The desk that keeps the boundaries of kelurahan and desa. Every import is a version; removing one or taking an earlier one again is undone in the same way.</summary>
public sealed class MejaBatas(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam) : MejaAdmin(dbs, siaran, jam)
{
    const int VersiTerbanyak = 500;

    /// <param name="terbaca">The version that held when the admin looked; whoever was slower is told.</param>
    /// <param name="pertahankan">What the file does not speak of stays as it was.</param>
    /// <param name="celah">The admin agrees to what lies between the areas without an owner.</param>
    public Task<Hasil> TetapkanAsync(int kantorId, PetugasAktif admin, string berkas, IReadOnlyList<PasanganBatas> pasangan, int? terbaca, bool pertahankan, bool celah, CancellationToken ct) => PadaAsync(kantorId, admin, terbaca, async (db, kantor, kini, pada) =>
    {
        var unit = await db.UnitBatasAsync(kantor.Jalur, ct);
        if (pasangan.Any(p => p.UnitKerjaId is { } id && unit.All(u => u.Id != id))) return Hasil.Ditolak("Salah satu kelurahan itu tidak ada lagi. Muat ulang.");
        var isi = SusunBatas.Gabung(pasangan);
        if (isi.Count == 0) return Hasil.Ditolak("Pilih dulu wilayah ini milik kelurahan atau desa yang mana.");
        var semua = isi.ToList();
        if (pertahankan && kini is not null)
            semua.AddRange((await db.IsiBatasAsync(kini.Id, ct)).Where(lama => unit.Any(u => u.Id == lama.UnitKerjaId) && !isi.Any(b => b.UnitKerjaId == lama.UnitKerjaId && b.Rw == lama.Rw)));
        if (semua.Count > BatasQuery.BidangTerbanyak) return Hasil.Ditolak($"Paling banyak {BatasQuery.BidangTerbanyak} wilayah.");
        var temuan = SusunBatas.Periksa(semua, unit);
        if (temuan.Salah is [var salah, ..]) return Hasil.Ditolak(salah);
        if (temuan.Celah is [var kosong, ..] && !celah) return Hasil.Ditolak($"{kosong} Bila memang bukan wilayah kelurahan mana pun, beri tanda setuju; bila tidak, lengkapi berkasnya.");
        await AkhiriAsync(db, kantor.Id, pada, ct);
        var nomor = 1 + (await db.BatasWilayah.Where(b => b.UnitKerjaId == kantorId).MaxAsync(b => (int?)b.Nomor, ct) ?? 0);
        var baru = BatasWilayah.Tetapkan(kantor, nomor, berkas, semua, admin.Pelaku, pada);
        db.BatasWilayah.Add(baru);
        return Hasil.Dengan(new Jejak(nameof(BatasWilayah), () => kantorId, kini is null ? "Tetapkan" : "Ganti", Dari: kini is null ? null : $"versi {kini.Nomor}", Ke: $"versi {nomor}", Alasan: $"{baru.Berkas}: {isi.Count} wilayah{(semua.Count > isi.Count ? $", {semua.Count - isi.Count} dipertahankan" : "")}"));
    }, ct);

    /// <summary>No boundaries hold any more: points say nothing of the kelurahan. Taken back with <see cref="PakaiAsync"/>.</summary>
    public Task<Hasil> HapusAsync(int kantorId, PetugasAktif admin, int? terbaca, CancellationToken ct) => PadaAsync(kantorId, admin, terbaca, async (db, kantor, kini, pada) =>
    {
        if (kini is null) return Hasil.Ditolak("Tidak ada batas yang berlaku. Muat ulang.");
        await AkhiriAsync(db, kantor.Id, pada, ct);
        return Hasil.Dengan(new Jejak(nameof(BatasWilayah), () => kantorId, "Hapus", Dari: $"versi {kini.Nomor}"));
    }, ct);

    /// <summary>An earlier version holds again.</summary>
    public Task<Hasil> PakaiAsync(int kantorId, PetugasAktif admin, int batasId, int? terbaca, CancellationToken ct) => PadaAsync(kantorId, admin, terbaca, async (db, kantor, kini, pada) =>
    {
        if (kini?.Id == batasId) return Hasil.Ditolak("Versi ini sudah berlaku.");
        if (await db.BatasWilayah.SingleOrDefaultAsync(b => b.Id == batasId && b.UnitKerjaId == kantorId, ct) is not { } pilih) return Hasil.Ditolak("Versi itu tidak ada. Muat ulang.");
        await AkhiriAsync(db, kantor.Id, pada, ct);
        pilih.Pulihkan();
        return Hasil.Dengan(new Jejak(nameof(BatasWilayah), () => kantorId, "PakaiLagi", Dari: kini is null ? null : $"versi {kini.Nomor}", Ke: $"versi {pilih.Nomor}"));
    }, ct);

    Task<Hasil> PadaAsync(int kantorId, PetugasAktif admin, int? terbaca, Func<LayananDb, UnitKerja, BatasWilayah?, DateTimeOffset, Task<Hasil<Jejak>>> kerja, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        var unit = await UnitAsync(db, admin, kantorId, ct);
        if (unit.Nilai is not { } kantor) return unit.TanpaNilai;
        if (kantor.Jenis != JenisUnit.Kecamatan) return Hasil.Ditolak("Batas disimpan pada kecamatan, untuk semua kelurahan dan desa di bawahnya.");
        var kini = await db.BatasWilayah.Where(b => b.UnitKerjaId == kantorId && b.Berlaku).OrderByDescending(b => b.Nomor).FirstOrDefaultAsync(ct);
        return kini?.Id != terbaca ? SudahBerubah : await kerja(db, kantor, kini, Jam.GetUtcNow());
    }, ct);

    static async Task AkhiriAsync(LayananDb db, int kantorId, DateTimeOffset pada, CancellationToken ct)
    {
        foreach (var b in await db.BatasWilayah.Where(b => b.UnitKerjaId == kantorId && b.Berlaku).OrderBy(b => b.Id).Take(VersiTerbanyak).ToListAsync(ct)) b.Akhiri(pada);
    }
}
