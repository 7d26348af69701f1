using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Keeps the views that officers save; whoever may, publishes one for the unit.</summary>
public sealed class MejaTampilan(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam)
{
    const string TakAda = "Tampilan ini tidak ada lagi. Muat ulang.";
    const string Berubah = "Tampilan ini baru saja diubah. Muat ulang.";

    public async Task<Hasil> SimpanAsync(string nama, string tab, string isi, PetugasAktif petugas, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.LihatPercakapan)) return Hasil.Ditolak("Peran Anda tidak menyimpan tampilan.");
        await using var db = await dbs.CreateDbContextAsync(ct);
        var ada = await db.TampilanTersimpan.Where(t => t.PetugasId == petugas.Id).OrderBy(t => t.Urutan).Take(TampilanTersimpan.TerbanyakSeorang).ToListAsync(ct);
        if (ada.Count >= TampilanTersimpan.TerbanyakSeorang) return Hasil.Ditolak($"Paling banyak {TampilanTersimpan.TerbanyakSeorang} tampilan. Hapus yang tidak dipakai.");
        if (ada.Exists(t => t.Tab == tab && string.Equals(t.Nama, nama.Trim(), StringComparison.OrdinalIgnoreCase))) return Hasil.Ditolak("Sudah ada tampilan dengan nama ini. Pakai nama lain.");
        var baru = TampilanTersimpan.Simpan(petugas, nama, tab, isi, ada.Count == 0 ? 1 : ada[^1].Urutan + 1, jam.GetUtcNow());
        if (baru.Nilai is not { } t) return baru.TanpaNilai;
        db.TampilanTersimpan.Add(t);
        return await SelesaiAsync(db, ct);
    }

    /// <summary>One step up or down among the officer's own.</summary>
    public async Task<Hasil> GeserAsync(int id, int arah, PetugasAktif petugas, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var milik = await db.TampilanTersimpan.Where(t => t.PetugasId == petugas.Id).OrderBy(t => t.Urutan).ThenBy(t => t.Id).Take(TampilanTersimpan.TerbanyakSeorang).ToListAsync(ct);
        var di = milik.FindIndex(t => t.Id == id);
        if (di < 0) return Hasil.Ditolak(TakAda);
        var ke = Math.Clamp(di + Math.Sign(arah), 0, milik.Count - 1);
        (milik[di], milik[ke]) = (milik[ke], milik[di]);
        for (var i = 0; i < milik.Count; i++) milik[i].Pindah(i + 1, petugas);
        return await SelesaiAsync(db, ct);
    }

    public Task<Hasil> TerbitkanAsync(int id, bool terbit, PetugasAktif petugas, CancellationToken ct) => SatuAsync(id, petugas, terbit ? "Terbitkan" : "Tarik", (_, t) => t.Terbitkan(terbit, petugas), ct);

    public Task<Hasil> HapusAsync(int id, PetugasAktif petugas, CancellationToken ct) => SatuAsync(id, petugas, "Hapus", (db, t) =>
    {
        if (t.BolehDihapus(petugas) is { Berhasil: false } tolak) return tolak;
        db.Remove(t);
        return Hasil.Baik;
    }, ct);

    // What others see leaves a line in the office's history; what is one's own does not.
    async Task<Hasil> SatuAsync(int id, PetugasAktif petugas, string tindakan, Func<LayananDb, TampilanTersimpan, Hasil> ubah, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.TampilanTersimpan.SingleOrDefaultAsync(t => t.Id == id, ct) is not { } t) return Hasil.Ditolak(TakAda);
        var terlihat = t.Terbit;
        if (ubah(db, t) is { Berhasil: false } tolak) return tolak;
        if (terlihat || t.Terbit) db.RiwayatKantor.Add(RiwayatKantor.Tentang(nameof(TampilanTersimpan), id, petugas.Pelaku, jam.GetUtcNow(), tindakan, alasan: t.Nama));
        return await SelesaiAsync(db, ct);
    }

    async Task<Hasil> SelesaiAsync(LayananDb db, CancellationToken ct)
    {
        siaran.Tulis(db, Topik.Tampilan);
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateConcurrencyException) { return Hasil.Ditolak(Berubah); }
        siaran.Bangunkan();
        return Hasil.Baik;
    }
}
