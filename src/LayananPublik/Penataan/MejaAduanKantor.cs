using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pengaduan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>What the admin types about one kind of complaint.</summary>
public sealed record IsianKategori(string Nama, int? DinasId, bool Rahasia, string? NomorDarurat, IReadOnlyList<string> KataKunci, TargetAduan Target, int Urutan, bool Aktif);

/// <summary>The desk that keeps the kinds of complaints and the office's rules for them.</summary>
public sealed class MejaAduanKantor(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam) : MejaAdmin(dbs, siaran, jam)
{
    public Task<Hasil> AturAsync(int unitId, PetugasAktif admin, AturanAduan isi, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        var unit = await UnitAsync(db, admin, unitId, ct);
        if (unit.Nilai is not { } u) return unit.TanpaNilai;
        if (isi.Periksa().FirstOrDefault() is { } salah) return Hasil.Ditolak(salah);
        if (await db.AduanUnit.SingleOrDefaultAsync(a => a.UnitKerjaId == unitId, ct) is { } lama)
        {
            var tindakan = lama.Isi.Publik == isi.Publik ? "Atur" : isi.Publik ? "BukaHalamanPublik" : "TutupHalamanPublik";
            lama.Ubah(isi);
            return Hasil.Dengan(new Jejak(nameof(AduanUnit), () => unitId, tindakan));
        }
        db.AduanUnit.Add(AduanUnit.Untuk(u, isi));
        return Hasil.Dengan(new Jejak(nameof(AduanUnit), () => unitId, isi.Publik ? "BukaHalamanPublik" : "Atur"));
    }, ct);

    /// <summary>The unit follows the rules of the unit above again.</summary>
    public Task<Hasil> IkutiAtasanAsync(int unitId, PetugasAktif admin, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        var unit = await UnitAsync(db, admin, unitId, ct);
        if (unit.Nilai is not { } u) return unit.TanpaNilai;
        if (u.IndukId is null) return Hasil.Ditolak("Kantor induk tidak mengikuti siapa pun.");
        if (await db.AduanUnit.SingleOrDefaultAsync(a => a.UnitKerjaId == unitId, ct) is not { } milik) return Hasil.Ditolak("Unit ini sudah mengikuti unit di atasnya.");
        db.AduanUnit.Remove(milik);
        return Hasil.Dengan(new Jejak(nameof(AduanUnit), () => unitId, "IkutiAtasan"));
    }, ct);

    public Task<Hasil> UbahKategoriAsync(int id, PetugasAktif admin, IsianKategori isi, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        if (await db.KategoriAduan.DalamLingkup(admin).SingleOrDefaultAsync(k => k.Id == id, ct) is not { } k) return Hasil.Ditolak("Kategori ini tidak ada di bawah kantor Anda. Muat ulang.");
        if (await DinasSalahAsync(db, isi.DinasId, admin, ct)) return Hasil.Ditolak("Dinas itu tidak ada atau sudah dinonaktifkan.");
        if (k is { Kode: Lainnya } && !isi.Aktif) return Hasil.Ditolak("Kategori Lainnya selalu dipakai: ke sanalah yang tidak cocok dengan yang lain.");
        var hasil = k.Ubah(isi.Nama, isi.DinasId, isi.Rahasia, isi.NomorDarurat, isi.KataKunci, isi.Target, isi.Urutan, isi.Aktif);
        return hasil.Berhasil ? Hasil.Dengan(new Jejak(nameof(KategoriAduan), () => id, "Ubah", Alasan: k.Kode)) : hasil;
    }, ct);

    public Task<Hasil> TambahKategoriAsync(int unitId, PetugasAktif admin, string kode, IsianKategori isi, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        var unit = await UnitAsync(db, admin, unitId, ct);
        if (unit.Nilai is not { } u) return unit.TanpaNilai;
        kode = kode.Trim().ToUpperInvariant();
        if (kode.Length is < 2 or > KategoriAduan.PanjangKode || kode.Any(c => !char.IsAsciiLetterUpper(c))) return Hasil.Ditolak($"Kode berisi 2 sampai {KategoriAduan.PanjangKode} huruf, contoh TMN.");
        if (await db.KategoriAduan.AnyAsync(k => k.UnitKerjaId == unitId && k.Kode == kode, ct)) return Hasil.Ditolak($"Kode {kode} sudah dipakai.");
        if (await DinasSalahAsync(db, isi.DinasId, admin, ct)) return Hasil.Ditolak("Dinas itu tidak ada atau sudah dinonaktifkan.");
        var baru = KategoriAduan.Buat(u, kode, isi.Nama.Trim(), isi.Urutan);
        if (baru.Ubah(isi.Nama, isi.DinasId, isi.Rahasia, isi.NomorDarurat, isi.KataKunci, isi.Target, isi.Urutan, isi.Aktif) is { Berhasil: false } tolak) return tolak;
        db.KategoriAduan.Add(baru);
        return Hasil.Dengan(new Jejak(nameof(KategoriAduan), () => baru.Id, "Tambah", Alasan: kode));
    }, ct);

    /// <summary>An office that has none yet takes over the built-in kinds.</summary>
    public Task<Hasil> PakaiBawaanAsync(int unitId, PetugasAktif admin, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        var unit = await UnitAsync(db, admin, unitId, ct);
        if (unit.Nilai is not { } u) return unit.TanpaNilai;
        if (await db.KategoriAduan.AnyAsync(k => k.UnitKerjaId == unitId, ct)) return Hasil.Ditolak("Unit ini sudah punya kategori.");
        db.KategoriAduan.AddRange(KategoriAduan.Bawaan(u));
        return Hasil.Dengan(new Jejak(nameof(KategoriAduan), () => unitId, "PakaiBawaan"));
    }, ct);

    const string Lainnya = "LNY";

    static async Task<bool> DinasSalahAsync(LayananDb db, int? dinasId, PetugasAktif admin, CancellationToken ct) =>
        dinasId is { } d && !await db.UnitKerja.DalamLingkup(admin).AnyAsync(u => u.Id == d && u.Jenis == JenisUnit.Dinas && u.Aktif, ct);
}
