using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>The desk of quick steps: put together by a kasi or the admin, shown beforehand, run as one.</summary>
public sealed class MejaLangkah(IDbContextFactory<LayananDb> dbs, MejaPercakapan meja, IEnumerable<JenisEfek> semua, Siaran siaran, TimeProvider jam)
{
    const string TidakAda = "Langkah cepat ini tidak ada lagi. Muat ulang.";

    /// <summary>All kinds, in the order of the editor.</summary>
    public IReadOnlyList<JenisEfek> Jenis { get; } = [.. semua.OrderBy(j => j.Urutan)];

    /// <summary>What exactly would happen in this conversation now, one sentence for each effect; refused when one of them would be.</summary>
    public async Task<Hasil<IReadOnlyList<string>>> PratinjauAsync(int langkahId, int percakapanId, PetugasAktif petugas, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.BalasPercakapan)) return Hasil.Ditolak("Peran Anda tidak boleh menjawab percakapan.");
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await PercakapanQuery.Boleh(db, petugas).FirstOrDefaultAsync(p => p.Id == percakapanId, ct) is not { } p) return Hasil.Ditolak("Percakapan tidak ditemukan atau di luar unit Anda.");
        // The context is thrown away: what was done in it never happened.
        return await LakukanAsync(db, p, langkahId, petugas, ct);
    }

    public Task<Hasil> JalankanAsync(int langkahId, int percakapanId, PetugasAktif petugas, CancellationToken ct) => meja.UbahAsync(percakapanId, petugas, async (db, p) =>
    {
        var hasil = await LakukanAsync(db, p, langkahId, petugas, ct);
        if (!hasil.Berhasil) return hasil.TanpaNilai;
        p.CatatTitipan(petugas.Pelaku, jam.GetUtcNow(), "Langkah cepat", string.Join(" ", hasil.Nilai!));
        return Hasil.Baik;
    }, ct);

    public Task<Hasil> SimpanAsync(int? id, int unitId, string nama, IReadOnlyList<Efek> efek, PetugasAktif petugas, CancellationToken ct) => KerjakanAsync(petugas, async db =>
    {
        if (LangkahCepat.Tolak(nama, efek) is { } salah) return Hasil.Ditolak(salah);
        if (efek.FirstOrDefault(e => Jenis.All(j => j.Kode != e.Kode) || (Jenis.Single(j => j.Kode == e.Kode).Pilihan is not null && string.IsNullOrEmpty(e.Nilai))) is { } kosong) return Hasil.Ditolak($"Lengkapi langkah \"{Jenis.FirstOrDefault(j => j.Kode == kosong.Kode)?.Judul ?? kosong.Kode}\".");
        if (id is { } ada)
        {
            if (await db.LangkahCepat.DalamLingkup(petugas).SingleOrDefaultAsync(l => l.Id == ada, ct) is not { } l) return Hasil.Ditolak(TidakAda);
            l.Ubah(nama, efek, petugas.Pelaku, jam.GetUtcNow());
            return Hasil.Dengan(new Jejak(() => ada, "Ubah", nama.Trim()));
        }
        if (await db.UnitKerja.DalamLingkup(petugas).SingleOrDefaultAsync(u => u.Id == unitId && u.Aktif, ct) is not { } unit) return Hasil.Ditolak("Unit ini tidak ada di bawah kantor Anda.");
        var baru = LangkahCepat.Susun(unit, nama, efek, petugas.Pelaku, jam.GetUtcNow());
        db.LangkahCepat.Add(baru);
        return Hasil.Dengan(new Jejak(() => baru.Id, "Susun", nama.Trim()));
    }, ct);

    public Task<Hasil> AturAktifAsync(int id, bool aktif, PetugasAktif petugas, CancellationToken ct) => KerjakanAsync(petugas, async db =>
    {
        if (await db.LangkahCepat.DalamLingkup(petugas).SingleOrDefaultAsync(l => l.Id == id, ct) is not { } l) return Hasil.Ditolak(TidakAda);
        l.AturAktif(aktif);
        return Hasil.Dengan(new Jejak(() => id, aktif ? "Pakai lagi" : "Hentikan", l.Nama));
    }, ct);

    async Task<Hasil<IReadOnlyList<string>>> LakukanAsync(LayananDb db, Percakapan p, int langkahId, PetugasAktif petugas, CancellationToken ct)
    {
        var jalur = await db.UnitKerja.Where(u => u.Id == p.UnitKerjaId).Select(u => u.Jalur).SingleAsync(ct);
        var rantai = UnitKerja.Rantai(jalur);
        if (await db.LangkahCepat.AsNoTracking().FirstOrDefaultAsync(l => l.Id == langkahId && l.Aktif && rantai.Contains(l.UnitKerjaId), ct) is not { } langkah) return Hasil.Ditolak(TidakAda);
        var konteks = new KonteksEfek(db, p, petugas, jam.GetUtcNow());
        List<string> kalimat = [];
        foreach (var e in langkah.Efek)
        {
            if (Jenis.FirstOrDefault(j => j.Kode == e.Kode) is not { } jenis) return Hasil.Ditolak("Langkah ini memuat tindakan yang tidak dikenal lagi. Minta kasi memperbaruinya.");
            var hasil = await jenis.Kerjakan(konteks, e.Nilai, ct);
            if (hasil.Nilai is not { } satu) return hasil.TanpaNilai;
            kalimat.Add(satu);
        }
        return Hasil.Dengan<IReadOnlyList<string>>(kalimat);
    }

    async Task<Hasil> KerjakanAsync(PetugasAktif petugas, Func<LayananDb, Task<Hasil<Jejak>>> kerja, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.SusunLangkah)) return Hasil.Ditolak("Langkah cepat disusun oleh kasi atau admin.");
        await using var db = await dbs.CreateDbContextAsync(ct);
        try
        {
            var hasil = await db.SerempakAsync(async () =>
            {
                var h = await kerja(db);
                if (h.Nilai is not { } jejak) return h;
                await db.SaveChangesAsync(ct);
                db.RiwayatKantor.Add(RiwayatKantor.Tentang(nameof(LangkahCepat), jejak.Id(), petugas.Pelaku, jam.GetUtcNow(), jejak.Tindakan, null, jejak.Nama));
                siaran.Tulis(db, Topik.Kantor);
                await db.SaveChangesAsync(ct);
                return h;
            }, ct);
            if (hasil.Berhasil) siaran.Bangunkan();
            return hasil.TanpaNilai;
        }
        catch (DbUpdateException galat) when (galat.KarenaBerebut()) { return Hasil.Ditolak("Langkah ini baru saja diubah orang lain. Muat ulang."); }
    }

    sealed record Jejak(Func<int> Id, string Tindakan, string Nama);
}
