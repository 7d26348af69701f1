using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Keeps the labels of a unit; its head arranges them, as with published views.</summary>
public sealed class MejaLabel(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam)
{
    static readonly Hasil Kembar = Hasil.Ditolak("Sudah ada label dengan nama ini. Pakai nama lain.");

    public Task<Hasil> BuatAsync(string nama, WarnaLabel warna, PetugasAktif petugas, CancellationToken ct) => KerjakanAsync(petugas, "Buat", async db =>
    {
        var unit = await db.UnitKerja.SingleAsync(u => u.Id == petugas.UnitKerjaId, ct);
        var label = LabelUnit.Buat(unit, nama, warna);
        if (label.Nilai is { } baru) db.LabelUnit.Add(baru);
        return label;
    }, ct);

    /// <summary>A retired label stays where it is, and is given no more.</summary>
    public Task<Hasil> AktifAsync(int id, bool aktif, PetugasAktif petugas, CancellationToken ct) => KerjakanAsync(petugas, aktif ? "Pakai lagi" : "Jangan pakai", async db =>
    {
        if (await db.LabelUnit.DalamLingkup(petugas).SingleOrDefaultAsync(l => l.Id == id, ct) is not { } label) return Hasil.Ditolak("Label ini tidak ada di unit Anda.");
        label.AturAktif(aktif);
        return Hasil.Dengan(label);
    }, ct);

    async Task<Hasil> KerjakanAsync(PetugasAktif petugas, string tindakan, Func<LayananDb, Task<Hasil<LabelUnit>>> kerja, CancellationToken ct)
    {
        if (!TampilanTersimpan.BolehTerbit(petugas)) return Hasil.Ditolak("Hanya kasi, lurah, dan camat yang mengatur label unitnya.");
        await using var db = await dbs.CreateDbContextAsync(ct);
        Hasil<LabelUnit> hasil;
        try
        {
            hasil = await db.SerempakAsync(async () =>
            {
                var diubah = await kerja(db);
                if (diubah.Nilai is not { } label) return diubah;
                await db.SaveChangesAsync(ct);
                db.RiwayatKantor.Add(RiwayatKantor.Tentang(nameof(LabelUnit), label.Id, petugas.Pelaku, jam.GetUtcNow(), tindakan, alasan: label.Nama));
                siaran.Tulis(db, Topik.Tampilan, Topik.Percakapan);
                await db.SaveChangesAsync(ct);
                return diubah;
            }, ct);
        }
        catch (DbUpdateException galat) when (galat.KarenaBerebut()) { return Kembar; }
        if (!hasil.Berhasil) return hasil.TanpaNilai;
        siaran.Bangunkan();
        return Hasil.Baik;
    }
}
