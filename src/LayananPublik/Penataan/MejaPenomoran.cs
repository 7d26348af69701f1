using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Persuratan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>The desk that keeps how letters are numbered: versions of the rule, blocks for letters on paper, and where a series begins.</summary>
public sealed class MejaPenomoran(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam) : MejaAdmin(dbs, siaran, jam)
{
    public const int BlokTerbesar = 200, NomorTerbesar = 999_999;

    /// <summary>A new version from a date on. It never reaches back over numbers that were given.</summary>
    public Task<Hasil> TetapkanAsync(int unitId, PetugasAktif admin, IsianAturan isi, CancellationToken ct) => PadaUnitAsync(unitId, admin, async (db, unit) =>
    {
        if (isi.Salah().FirstOrDefault() is { } salah) return Hasil.Ditolak(salah);
        if (isi.IkutUnitId is { } ikut && await IkutSalahAsync(db, unit, ikut, isi.Mulai, ct) is { } tolak) return Hasil.Ditolak(tolak);
        if (await db.NomorAgenda.Where(n => (n.UnitKerjaId == unitId || n.PemakaiId == unitId) && n.Status != StatusNomor.Cadangan).MaxAsync(n => (DateOnly?)n.Tanggal, ct) is { } akhir && isi.Mulai <= akhir)
            return Hasil.Ditolak($"Sudah ada surat bernomor bertanggal {KalimatWaktu.Tanggal(akhir)}. Pilih tanggal berlaku sesudahnya, misalnya {KalimatWaktu.Tanggal(akhir.AddDays(1))}.");
        var akibat = await AkibatAsync(db, unit, isi, ct);
        var baru = AturanNomor.Tetapkan(unitId, isi, admin.Pelaku, Jam.GetUtcNow());
        db.AturanNomor.Add(baru);
        return Hasil.Dengan(new Jejak(nameof(AturanNomor), () => baru.Id, "Tetapkan", null, null, $"{unit.Nama}: {akibat}{(isi.Alasan is { Length: > 0 } a ? $" Alasan: {a.Trim()}" : "")}"));
    }, ct);

    /// <summary>The numbers are taken at once; each is filled in or voided later, in the agenda book.</summary>
    public Task<Hasil> AmbilBlokAsync(int unitId, PetugasAktif admin, int banyak, string untuk, KelasNomor kelas, CancellationToken ct) => PadaUnitAsync(unitId, admin, async (db, unit) =>
    {
        if (banyak is < 1 or > BlokTerbesar) return Hasil.Ditolak($"Ambil 1 sampai {BlokTerbesar} nomor sekaligus.");
        if (string.IsNullOrWhiteSpace(untuk)) return Hasil.Ditolak("Tulis untuk apa nomor ini dicadangkan, misalnya surat kertas di loket keliling.");
        if (untuk.Length > NomorAgenda.PanjangPerihal) return Hasil.Ditolak($"Keperluan blok paling panjang {NomorAgenda.PanjangPerihal} huruf.");
        var pada = Jam.GetUtcNow();
        var blok = await BukuNomor.CadangkanAsync(db, unit, kelas, HariIni(unit), banyak, untuk.Trim(), admin.Pelaku, pada, ct);
        if (!blok.Berhasil) return blok.TanpaNilai;
        Siaran.Tulis(db, Topik.Surat);
        return Hasil.Dengan(new Jejak(nameof(NomorAgenda), () => unit.Id, "AmbilBlok", null, null, $"{unit.Nama}: nomor {blok.Nilai.Dari} sampai {blok.Nilai.Sampai} untuk {untuk.Trim()}"));
    }, ct);

    /// <summary>For numbers given elsewhere before: by the system that was used until now, or by hand.</summary>
    public Task<Hasil> MulaiDariAsync(int unitId, PetugasAktif admin, int tahun, KelasNomor kelas, int awal, string alasan, CancellationToken ct) => PadaUnitAsync(unitId, admin, async (db, unit) =>
    {
        if (awal is < 1 or > NomorTerbesar) return Hasil.Ditolak($"Nomor awal 1 sampai {NomorTerbesar}.");
        if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak("Tulis di mana nomor sebelumnya diberikan, misalnya buku agenda kertas.");
        var hariIni = HariIni(unit);
        if (tahun != hariIni.Year && tahun != hariIni.Year + 1) return Hasil.Ditolak("Nomor awal diatur untuk tahun ini atau tahun depan.");
        var tanggal = tahun == hariIni.Year ? hariIni : new DateOnly(tahun, 1, 1);
        var deret = await BukuNomor.MulaiDariAsync(db, unit, kelas, tanggal, awal, alasan.Trim(), admin.Pelaku, Jam.GetUtcNow(), ct);
        return deret.Nilai is { } d ? Hasil.Dengan(new Jejak(nameof(DeretNomor), () => d.Id, "MulaiDari", null, null, $"{unit.Nama}: deret {d.Deret} {d.Tahun} mulai dari {awal}. {alasan.Trim()}")) : deret.TanpaNilai;
    }, ct);

    /// <summary>What would follow, for the sentence under the form.</summary>
    public static async Task<string> AkibatAsync(LayananDb db, UnitKerja unit, IsianAturan isi, CancellationToken ct)
    {
        var lama = await db.KaidahNomorAsync(unit, isi.Mulai.AddDays(-1), ct);
        var terakhir = await db.DeretNomor.Where(d => d.UnitKerjaId == unit.Id && d.Tahun == isi.Mulai.Year).MaxAsync(d => (int?)d.Terakhir, ct) ?? 0;
        return AkibatAturan.Sebut(lama, isi, terakhir);
    }

    static async Task<string?> IkutSalahAsync(LayananDb db, UnitKerja unit, int ikut, DateOnly mulai, CancellationToken ct)
    {
        if (ikut == unit.Id || !UnitKerja.Rantai(unit.Jalur).Contains(ikut)) return "Deret bersama hanya dapat mengikuti unit di atasnya.";
        if (await db.UnitKerja.Where(u => u.Id == ikut).Select(u => u.Jenis).SingleAsync(ct) is not (JenisUnit.Kecamatan or JenisUnit.Kelurahan or JenisUnit.Desa)) return "Unit itu tidak menerbitkan surat.";
        return (await db.AturanPadaAsync(ikut, mulai, ct))?.IkutUnitId is not null ? "Unit itu sendiri mengikuti deret unit lain. Pilih unit yang memegang deretnya." : null;
    }

    DateOnly HariIni(UnitKerja unit) => new JamKantor(Jam, unit.ZonaWaktu).HariIni;

    Task<Hasil> PadaUnitAsync(int unitId, PetugasAktif admin, Func<LayananDb, UnitKerja, Task<Hasil<Jejak>>> kerja, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        var unit = await UnitAsync(db, admin, unitId, ct);
        return unit.Nilai is { } u ? Penerbit.Menerbitkan(u.Jenis) ? await kerja(db, u) : Hasil.Ditolak("Unit ini tidak menerbitkan surat.") : unit.TanpaNilai;
    }, ct);
}
