using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Templat;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>The desk that keeps an office's own letter templates: written and proposed by a kasi or the admin, decided by the lurah or camat of the very unit.</summary>
public sealed class MejaTemplatSurat(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam) : MejaAdmin(dbs, siaran, jam)
{
    static readonly Hasil TidakAda = Hasil.Ditolak("Versi templat ini tidak ada di bawah kantor Anda. Muat ulang.");

    /// <summary>The one open draft of the unit, or a new one. <paramref name="versi"/> is what the editor has read; null = there was none.</summary>
    public Task<Hasil> SimpanDrafAsync(int unitId, string kode, string teks, int? versi, PetugasAktif petugas, CancellationToken ct) => KerjakanAsync(petugas, Izin.UsulTemplat, async db =>
    {
        if (teks.Length > UraiTemplat.Terpanjang) return Hasil.Ditolak($"Templat paling panjang {UraiTemplat.Terpanjang} huruf.");
        var (unit, tolak) = await UnitLayananAsync(db, unitId, kode, petugas, ct);
        if (unit is null) return tolak;
        var rapi = teks.ReplaceLineEndings("\n");
        var draf = await db.TemplatSurat.Include(t => t.Riwayat).SingleOrDefaultAsync(t => t.UnitKerjaId == unitId && t.KodeLayanan == kode && t.Status == StatusTemplatSurat.Draf, ct);
        if (draf?.Versi != versi) return Hasil.Ditolak(draf is null ? "Draf ini sudah diajukan atau ditarik. Muat ulang." : $"{draf.Oleh} baru saja menyimpan draf lain. Muat ulang, lalu salin perubahan Anda ke sana.");
        if (draf is null) db.TemplatSurat.Add(draf = TemplatSurat.Susun(unit, kode, await BerikutAsync(db, unitId, kode, ct), rapi, petugas.Pelaku, Jam.GetUtcNow()));
        else if (draf.Tulis(rapi, petugas.Pelaku, Jam.GetUtcNow()) is { Berhasil: false } salah) return salah;
        return Catatan(draf, "Simpan draf", null);
    }, ct);

    public Task<Hasil> AjukanAsync(int id, int versi, DateOnly mulai, string? catatan, PetugasAktif petugas, CancellationToken ct) => DenganAsync(id, versi, Izin.UsulTemplat, petugas, async (db, t) =>
    {
        if (await SalahAsync(db, t, ct) is { } salah) return Hasil.Ditolak(salah);
        if (await db.TemplatSurat.AnyAsync(x => x.UnitKerjaId == t.UnitKerjaId && x.KodeLayanan == t.KodeLayanan && x.Status == StatusTemplatSurat.Diajukan, ct)) return Hasil.Ditolak("Masih ada usulan lain yang menunggu putusan. Tarik dulu usulan itu.");
        return t.Ajukan(mulai, catatan, petugas.Pelaku, Hari(t), Jam.GetUtcNow());
    }, "Ajukan", catatan, ct);

    /// <summary>A proposal without words of its own: from that day on the built-in letter counts.</summary>
    public Task<Hasil> KeBawaanAsync(int unitId, string kode, DateOnly mulai, string? catatan, PetugasAktif petugas, CancellationToken ct) => KerjakanAsync(petugas, Izin.UsulTemplat, async db =>
    {
        var (unit, tolak) = await UnitLayananAsync(db, unitId, kode, petugas, ct);
        if (unit is null) return tolak;
        if (await db.TemplatSurat.AnyAsync(x => x.UnitKerjaId == unitId && x.KodeLayanan == kode && x.Status == StatusTemplatSurat.Diajukan, ct)) return Hasil.Ditolak("Masih ada usulan lain yang menunggu putusan. Tarik dulu usulan itu.");
        var t = TemplatSurat.Susun(unit, kode, await BerikutAsync(db, unitId, kode, ct), null, petugas.Pelaku, Jam.GetUtcNow());
        if (t.Ajukan(mulai, catatan, petugas.Pelaku, Hari(t), Jam.GetUtcNow()) is { Berhasil: false } salah) return salah;
        db.TemplatSurat.Add(t);
        return Catatan(t, "Ajukan kembali ke bawaan", catatan);
    }, ct);

    public Task<Hasil> SetujuiAsync(int id, int versi, string? catatan, PetugasAktif petugas, CancellationToken ct) => DenganAsync(id, versi, Izin.SetujuiTemplat, petugas, async (db, t) =>
        await SalahAsync(db, t, ct) is { } salah ? Hasil.Ditolak(salah) : t.Setujui(petugas, catatan, Hari(t), Jam.GetUtcNow()), "Setujui", catatan, ct);

    public Task<Hasil> TolakAsync(int id, int versi, string alasan, PetugasAktif petugas, CancellationToken ct) =>
        DenganAsync(id, versi, Izin.SetujuiTemplat, petugas, (_, t) => Task.FromResult(t.Tolak(petugas, alasan, Jam.GetUtcNow())), "Tolak", alasan, ct);

    public Task<Hasil> TarikAsync(int id, int versi, string? alasan, PetugasAktif petugas, CancellationToken ct) =>
        DenganAsync(id, versi, petugas.Boleh(Izin.SetujuiTemplat) ? Izin.SetujuiTemplat : Izin.UsulTemplat, petugas, (_, t) => Task.FromResult(t.Tarik(petugas, alasan, Jam.GetUtcNow())), "Tarik", alasan, ct);

    Task<Hasil> DenganAsync(int id, int versi, Izin izin, PetugasAktif petugas, Func<LayananDb, TemplatSurat, Task<Hasil>> kerja, string tindakan, string? alasan, CancellationToken ct) => KerjakanAsync(petugas, izin, async db =>
    {
        if (await db.TemplatSurat.DalamLingkup(petugas).Include(t => t.Riwayat).Include(t => t.UnitKerja).SingleOrDefaultAsync(t => t.Id == id, ct) is not { } t) return TidakAda;
        if (t.Versi != versi) return SudahBerubah;
        return await kerja(db, t) is { Berhasil: false } tolak ? tolak : Catatan(t, tindakan, alasan);
    }, ct);

    // The questions may have changed since it was written.
    static async Task<string?> SalahAsync(LayananDb db, TemplatSurat t, CancellationToken ct)
    {
        if (t.Teks is not { } teks) return null;
        var katalog = (await db.KatalogKantorAsync(t.UnitKerja.Jalur, ct)).Katalog;
        if (katalog.Layanan.FirstOrDefault(l => l.Kode == t.KodeLayanan) is not { } l) return "Layanan ini tidak ada lagi di katalog.";
        return PeriksaTemplat.Semua(teks, katalog.FieldUntuk(l.Rincian)).FirstOrDefault(g => !g.Peringatan) is { } galat ? $"Perbaiki dulu templatnya. {galat}." : null;
    }

    static async Task<(UnitKerja? Unit, Hasil Tolak)> UnitLayananAsync(LayananDb db, int unitId, string kode, PetugasAktif petugas, CancellationToken ct)
    {
        var unit = await UnitAsync(db, petugas, unitId, ct);
        if (unit.Nilai is not { } u) return (null, unit.TanpaNilai);
        if (!Penerbit.Menerbitkan(u.Jenis)) return (null, Hasil.Ditolak($"{u.Nama} tidak menerbitkan surat."));
        return (await db.KatalogKantorAsync(u.Jalur, ct)).Katalog.Layanan.Any(l => l.Kode == kode && l.JenisHasil == JenisHasil.SuratKantor) ? (u, default) : (null, Hasil.Ditolak("Layanan ini tidak menghasilkan surat kantor."));
    }

    static async Task<int> BerikutAsync(LayananDb db, int unitId, string kode, CancellationToken ct) =>
        (await db.TemplatSurat.Where(t => t.UnitKerjaId == unitId && t.KodeLayanan == kode).MaxAsync(t => (int?)t.Nomor, ct) ?? 0) + 1;

    DateOnly Hari(TemplatSurat t) => new JamKantor(Jam, t.UnitKerja.ZonaWaktu).HariIni;

    static Hasil<Jejak> Catatan(TemplatSurat t, string tindakan, string? alasan) =>
        Hasil.Dengan(new Jejak(nameof(TemplatSurat), () => t.Id, tindakan, null, $"{t.KodeLayanan} versi {t.Nomor}", Riwayat.Muat(alasan)));
}
