using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Penjadwalan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>The desk that keeps opening hours and holidays; deadlines follow them.</summary>
public sealed class MejaJam(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam) : MejaAdmin(dbs, siaran, jam)
{
    const int MasaTerpanjang = 120;
    const string LiburTiada = "Hari libur ini sudah tidak ada. Muat ulang.", KhususTiada = "Jam khusus ini sudah tidak ada. Muat ulang.";

    /// <summary>Sets the whole week; an empty week of a lower unit means: as the unit above.</summary>
    public Task<Hasil> AturAsync(int unitId, PetugasAktif admin, IReadOnlyList<JamBuka> minggu, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        var unit = await UnitAsync(db, admin, unitId, ct);
        if (unit.Nilai is not { } u) return unit.TanpaNilai;
        if (minggu.Count == 0 && u.IndukId is null) return Hasil.Ditolak("Kantor harus buka paling sedikit satu hari, supaya janji waktu dapat dihitung.");
        if (minggu.FirstOrDefault(h => !h.Sah) is { } salah) return Hasil.Ditolak($"Jam hari {NamaBulan.Hari[(int)salah.Hari]} tidak berurutan. Istirahat harus berada di antara jam buka dan jam tutup.");
        if (minggu.DistinctBy(h => h.Hari).Count() != minggu.Count) return Hasil.Ditolak("Satu hari hanya boleh ditulis sekali.");
        await db.JamKerja.Where(j => j.UnitKerjaId == unitId).ExecuteDeleteAsync(ct);
        db.JamKerja.AddRange(minggu.Select(h => JamKerja.Tetapkan(u, h.Hari, h.Buka, h.Tutup, h.IstirahatMulai, h.IstirahatSelesai)));
        return Hasil.Dengan(new Jejak(nameof(JamKerja), () => unitId, "AturJam", null, $"{minggu.Count} hari"));
    }, ct);

    public Task<Hasil> TambahLiburAsync(int unitId, PetugasAktif admin, DateOnly tanggal, string nama, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        var unit = await UnitAsync(db, admin, unitId, ct);
        if (unit.Nilai is not { } u) return unit.TanpaNilai;
        if (PeriksaLibur(tanggal, nama) is { } salah) return Hasil.Ditolak(salah);
        if (await db.HariLibur.AnyAsync(l => l.UnitKerjaId == unitId && l.Tanggal == tanggal, ct)) return Hasil.Ditolak("Tanggal ini sudah tercatat sebagai hari libur.");
        var libur = HariLibur.Tetapkan(u, tanggal, nama);
        db.HariLibur.Add(libur);
        await TutupLibur.UmumkanAsync(db, u, tanggal, libur.Nama, admin.Pelaku, Jam.GetUtcNow(), ct);
        return Hasil.Dengan(new Jejak(nameof(HariLibur), () => libur.Id, "TambahLibur", null, $"{tanggal:yyyy-MM-dd}"));
    }, ct);

    /// <summary>Another date or name; an import brings misprints with it.</summary>
    public Task<Hasil> UbahLiburAsync(int id, PetugasAktif admin, DateOnly tanggal, string nama, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        if (await db.HariLibur.Include(l => l.UnitKerja).Where(l => l.UnitKerja.Jalur.StartsWith(admin.Jalur)).SingleOrDefaultAsync(l => l.Id == id, ct) is not { } libur) return Hasil.Ditolak(LiburTiada);
        if (PeriksaLibur(tanggal, nama) is { } salah) return Hasil.Ditolak(salah);
        if (await db.HariLibur.AnyAsync(l => l.UnitKerjaId == libur.UnitKerjaId && l.Tanggal == tanggal && l.Id != id, ct)) return Hasil.Ditolak("Tanggal ini sudah tercatat sebagai hari libur.");
        var (dari, lama, kini) = ($"{libur.Tanggal:yyyy-MM-dd}", (libur.Tanggal, libur.Nama), Jam.GetUtcNow());
        libur.Ubah(tanggal, nama);
        if (lama.Tanggal != tanggal)
        {
            await TutupLibur.TarikAsync(db, libur.UnitKerja, lama.Tanggal, lama.Nama, admin.Pelaku, kini, ct);
            await TutupLibur.UmumkanAsync(db, libur.UnitKerja, tanggal, libur.Nama, admin.Pelaku, kini, ct);
        }
        else if (lama.Nama != libur.Nama) await TutupLibur.NamaiAsync(db, libur.UnitKerja, tanggal, lama.Nama, libur.Nama, kini, ct);
        return Hasil.Dengan(new Jejak(nameof(HariLibur), () => id, "UbahLibur", dari, $"{tanggal:yyyy-MM-dd}"));
    }, ct);

    /// <summary>Takes in a list; dates that stand already are left as they are. The value of the trail is how many were new.</summary>
    public async Task<Hasil<int>> ImporLiburAsync(int unitId, PetugasAktif admin, IReadOnlyList<(DateOnly Tanggal, string Nama)> daftar, CancellationToken ct)
    {
        var baru = 0;
        var hasil = await KerjakanAsync(admin, Izin.KelolaKantor, async db =>
        {
            var unit = await UnitAsync(db, admin, unitId, ct);
            if (unit.Nilai is not { } u) return unit.TanpaNilai;
            if (daftar.Count is 0 or > BacaLibur.PalingBanyak) return Hasil.Ditolak("Pilih dulu hari libur yang akan dimasukkan.");
            if (daftar.Select(d => PeriksaLibur(d.Tanggal, d.Nama)).FirstOrDefault(g => g is not null) is { } salah) return Hasil.Ditolak(salah);
            var (awal, akhir) = (daftar.Min(d => d.Tanggal), daftar.Max(d => d.Tanggal));
            var ada = (await db.HariLibur.Where(l => l.UnitKerjaId == unitId && l.Tanggal >= awal && l.Tanggal <= akhir).Select(l => l.Tanggal).ToListAsync(ct)).ToHashSet();
            var tambah = daftar.DistinctBy(d => d.Tanggal).Where(d => !ada.Contains(d.Tanggal)).ToList();
            if (tambah.Count == 0) return Hasil.Ditolak("Semua tanggal ini sudah tercatat.");
            db.HariLibur.AddRange(tambah.Select(d => HariLibur.Tetapkan(u, d.Tanggal, d.Nama)));
            foreach (var d in tambah) await TutupLibur.UmumkanAsync(db, u, d.Tanggal, d.Nama, admin.Pelaku, Jam.GetUtcNow(), ct);
            baru = tambah.Count;
            return Hasil.Dengan(new Jejak(nameof(HariLibur), () => unitId, "ImporLibur", null, $"{tambah.Count} hari"));
        }, ct);
        return hasil.Berhasil ? Hasil.Dengan(baru) : hasil;
    }

    /// <summary>Special hours for a time; <paramref name="id"/> null makes new ones.</summary>
    public Task<Hasil> AturKhususAsync(int unitId, PetugasAktif admin, int? id, MasaJam masa, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        var unit = await UnitAsync(db, admin, unitId, ct);
        if (unit.Nilai is not { } u) return unit.TanpaNilai;
        if (PeriksaKhusus(masa) is { } salah) return Hasil.Ditolak(salah);
        if (masa.Dari == masa.Sampai && await db.HariLibur.AnyAsync(l => l.UnitKerjaId == unitId && l.Tanggal == masa.Dari, ct)) return Hasil.Ditolak("Hari itu tercatat libur, dan libur selalu didahulukan. Hapus dulu dari daftar libur bila kantor buka.");
        var khusus = id is null ? db.JamKhusus.Add(JamKhusus.Tetapkan(u, masa.Nama, masa.Dari, masa.Sampai, masa.Minggu)).Entity : await db.JamKhusus.SingleOrDefaultAsync(k => k.Id == id && k.UnitKerjaId == unitId, ct);
        if (khusus is null) return Hasil.Ditolak(KhususTiada);
        if (id is not null) khusus.Ubah(masa.Nama, masa.Dari, masa.Sampai, masa.Minggu);
        return Hasil.Dengan(new Jejak(nameof(JamKhusus), () => khusus.Id, id is null ? "TambahJamKhusus" : "UbahJamKhusus", null, $"{masa.Dari:yyyy-MM-dd} {masa.Sampai:yyyy-MM-dd}"));
    }, ct);

    public Task<Hasil> HapusKhususAsync(int id, PetugasAktif admin, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        if (await db.JamKhusus.Where(k => k.UnitKerja.Jalur.StartsWith(admin.Jalur)).SingleOrDefaultAsync(k => k.Id == id, ct) is not { } khusus) return Hasil.Ditolak(KhususTiada);
        db.JamKhusus.Remove(khusus);
        return Hasil.Dengan(new Jejak(nameof(JamKhusus), () => id, "HapusJamKhusus", $"{khusus.Dari:yyyy-MM-dd} {khusus.Sampai:yyyy-MM-dd}"));
    }, ct);

    static string? PeriksaLibur(DateOnly tanggal, string nama) => string.IsNullOrWhiteSpace(nama) ? "Isi nama hari libur."
        : nama.Trim().Length > BacaLibur.PanjangNama ? $"Nama hari libur paling panjang {BacaLibur.PanjangNama} huruf." : tanggal.Year is < 2020 or > 2100 ? "Pilih tanggal libur." : null;

    static string? PeriksaKhusus(MasaJam m)
    {
        if (string.IsNullOrWhiteSpace(m.Nama) || m.Nama.Trim().Length > BacaLibur.PanjangNama) return $"Beri nama, paling panjang {BacaLibur.PanjangNama} huruf, misalnya Ramadan 1448 H.";
        if (m.Dari.Year is < 2020 or > 2100 || m.Sampai < m.Dari) return "Tanggal selesai tidak boleh sebelum tanggal mulai.";
        if (m.Sampai > m.Dari.AddDays(MasaTerpanjang)) return $"Jam khusus paling lama {MasaTerpanjang} hari. Untuk selamanya, ubah jam mingguan.";
        if (m.Minggu.Count == 0) return "Isi jam paling sedikit satu hari. Bila kantor tutup, catat sebagai hari libur.";
        if (m.Minggu.DistinctBy(h => h.Hari).Count() != m.Minggu.Count) return "Satu hari hanya boleh ditulis sekali.";
        return m.Minggu.FirstOrDefault(h => !h.Sah) is { } salah ? $"Jam hari {NamaBulan.Hari[(int)salah.Hari]} tidak berurutan. Istirahat harus berada di antara jam buka dan jam tutup." : null;
    }

    public Task<Hasil> HapusLiburAsync(int id, PetugasAktif admin, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        if (await db.HariLibur.Include(l => l.UnitKerja).Where(l => l.UnitKerja.Jalur.StartsWith(admin.Jalur)).SingleOrDefaultAsync(l => l.Id == id, ct) is not { } libur)
            return Hasil.Ditolak(LiburTiada);
        await TutupLibur.TarikAsync(db, libur.UnitKerja, libur.Tanggal, libur.Nama, admin.Pelaku, Jam.GetUtcNow(), ct);
        db.HariLibur.Remove(libur);
        return Hasil.Dengan(new Jejak(nameof(HariLibur), () => id, "HapusLibur", $"{libur.Tanggal:yyyy-MM-dd}"));
    }, ct);
}
