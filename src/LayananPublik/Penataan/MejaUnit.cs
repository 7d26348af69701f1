using System.Text.RegularExpressions;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Persuratan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>The desk that keeps the tree of units.</summary>
public sealed partial class MejaUnit(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam) : MejaAdmin(dbs, siaran, jam)
{
    public Task<Hasil> DirikanAsync(int indukId, PetugasAktif admin, JenisUnit jenis, IsianUnit isi, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        if (Tolak(isi) is { } galat) return Hasil.Ditolak(galat);
        var induk = await UnitAsync(db, admin, indukId, ct);
        if (induk.Nilai is not { } atas) return induk.TanpaNilai;
        if (!atas.Aktif) return Hasil.Ditolak("Unit di atasnya tidak aktif. Aktifkan dahulu.");
        if (await KembarAsync(db, indukId, isi.Nama, 0, ct)) return Kembar;
        var unit = UnitKerja.Dirikan(atas, jenis, isi.Nama, isi.ZonaWaktu);
        db.UnitKerja.Add(unit);
        await db.SaveChangesAsync(ct);
        unit.Tempatkan();
        // A new unit starts with the letterhead above it, its own name largest.
        unit.AturKop([.. atas.Kop.Where(b => b.Ukuran != UkuranKop.Kecil).Select(b => b with { Ukuran = UkuranKop.Biasa }), new(isi.Nama.Trim().ToUpperInvariant(), UkuranKop.Besar), new(isi.Alamat.Trim(), UkuranKop.Kecil)]);
        Isi(unit, isi);
        return Hasil.Dengan(new Jejak(nameof(UnitKerja), () => unit.Id, "Dirikan", null, jenis.ToString()));
    }, ct);

    public Task<Hasil> UbahAsync(int id, PetugasAktif admin, int versi, IsianUnit isi, CancellationToken ct) => SatuAsync(id, admin, async (db, unit) =>
    {
        if (Tolak(isi) is { } galat) return Hasil.Ditolak(galat);
        if (unit.Versi != versi) return SudahBerubah;
        if (await KembarAsync(db, unit.IndukId, isi.Nama, id, ct)) return Kembar;
        Isi(unit, await PolaBertanggalAsync(db, unit, isi, admin, ct));
        return Hasil.Dengan(new Jejak(nameof(UnitKerja), () => unit.Id, "Ubah"));
    }, ct);

    public Task<Hasil> NonaktifkanAsync(int id, PetugasAktif admin, CancellationToken ct) => SatuAsync(id, admin, async (db, unit) =>
    {
        if (unit.IndukId is null || id == admin.UnitKerjaId) return Hasil.Ditolak("Kantor Anda sendiri tidak dapat dinonaktifkan.");
        if (await db.UnitKerja.AnyAsync(u => u.IndukId == id && u.Aktif, ct)) return Hasil.Ditolak("Masih ada unit aktif di bawahnya. Nonaktifkan unit itu dahulu.");
        if (await db.Users.CountAsync(p => p.UnitKerjaId == id && p.Aktif, ct) is > 0 and var n) return Hasil.Ditolak($"Masih ada {n} petugas aktif di unit ini. Pindahkan atau nonaktifkan dahulu.");
        if (await db.NomorKantor.AnyAsync(x => x.UnitKerjaId == id && x.Aktif, ct)) return Hasil.Ditolak("Nomor WhatsApp masih diarahkan ke unit ini. Pindahkan dahulu di Nomor WhatsApp.");
        if (await db.Butir.CountAsync(b => b.TitikLayananId == id && b.UrutAntrean != null, ct) is > 0 and var m) return Hasil.Ditolak($"Masih ada {m} permohonan di titik layanan ini. Pindahkan dahulu di antrean.");
        unit.Nonaktifkan();
        return Hasil.Dengan(new Jejak(nameof(UnitKerja), () => unit.Id, "Nonaktifkan", "Aktif", "Nonaktif"));
    }, ct);

    public Task<Hasil> AktifkanAsync(int id, PetugasAktif admin, CancellationToken ct) => SatuAsync(id, admin, async (db, unit) =>
    {
        if (await db.UnitKerja.AnyAsync(u => u.Id == unit.IndukId && !u.Aktif, ct)) return Hasil.Ditolak("Unit di atasnya tidak aktif. Aktifkan dahulu.");
        unit.Aktifkan();
        return Hasil.Dengan(new Jejak(nameof(UnitKerja), () => unit.Id, "Aktifkan", "Nonaktif", "Aktif"));
    }, ct);

    Task<Hasil> SatuAsync(int id, PetugasAktif admin, Func<LayananDb, UnitKerja, Task<Hasil<Jejak>>> kerja, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        var unit = await UnitAsync(db, admin, id, ct);
        return unit.Nilai is { } u ? await kerja(db, u) : unit.TanpaNilai;
    }, ct);

    static readonly Hasil Kembar = Hasil.Ditolak("Sudah ada unit dengan nama ini. Pakai nama lain.");

    static Task<bool> KembarAsync(LayananDb db, int? indukId, string nama, int kecuali, CancellationToken ct)
    {
        var bersih = nama.Trim();
        return db.UnitKerja.AnyAsync(u => u.IndukId == indukId && u.Nama == bersih && u.Id != kecuali, ct);
    }

    /// <summary>Once there are letters, another pattern holds from today on: those of earlier dates keep theirs.</summary>
    async Task<IsianUnit> PolaBertanggalAsync(LayananDb db, UnitKerja unit, IsianUnit isi, PetugasAktif admin, CancellationToken ct)
    {
        if (isi.PolaNomor.Trim() == unit.PolaNomor || !await db.NomorAgenda.AnyAsync(n => n.PemakaiId == unit.Id, ct)) return isi;
        var hariIni = new JamKantor(Jam, isi.ZonaWaktu).HariIni;
        var kini = await db.AturanPadaAsync(unit.Id, hariIni, ct);
        db.AturanNomor.Add(AturanNomor.Tetapkan(unit.Id, new(hariIni, isi.PolaNomor, kini?.PerKlasifikasi ?? false, kini?.PerLayanan ?? false, kini?.PerBulan ?? false, kini?.IkutUnitId) { PolaLayanan = kini?.PolaLayanan ?? [] }, admin.Pelaku, Jam.GetUtcNow()));
        return isi with { PolaNomor = unit.PolaNomor };
    }

    static void Isi(UnitKerja unit, IsianUnit isi)
    {
        unit.Ubah(isi.Nama, isi.KodeWilayah, isi.Singkatan, isi.Alamat, isi.TempatSurat, isi.ZonaWaktu);
        unit.AturPolaNomor(isi.PolaNomor.Trim());
    }

    static string? Tolak(IsianUnit isi) => isi switch
    {
        _ when string.IsNullOrWhiteSpace(isi.Nama) => "Isi nama unit.",
        _ when isi.KodeWilayah.Trim() is { Length: > 0 } kode && !KodeWilayah().IsMatch(kode) => "Kode wilayah ditulis seperti 32.99.01 atau 32.99.01.1001.",
        _ when string.IsNullOrWhiteSpace(isi.Singkatan) => "Isi singkatan untuk nomor surat, misalnya Kel.Skm.",
        _ when string.IsNullOrWhiteSpace(isi.TempatSurat) => "Isi tempat yang ditulis pada tanggal surat.",
        _ when !Zona.Daftar.ContainsKey(isi.ZonaWaktu) => "Pilih zona waktu unit.",
        _ => PolaNomor.Periksa(isi.PolaNomor.Trim()) is [var salah, ..] ? salah : null
    };

    [GeneratedRegex(@"^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$")]
    private static partial Regex KodeWilayah();
}

/// <summary>What the admin fills in about a unit.</summary>
public sealed record IsianUnit(string Nama, string KodeWilayah, string Singkatan, string Alamat, string TempatSurat, string ZonaWaktu, string PolaNomor);
