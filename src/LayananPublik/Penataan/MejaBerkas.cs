using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>The desk for files that stopped on their way: held back with a virus, waiting, or not to be had. The admin decides about them without seeing them.</summary>
public sealed class MejaBerkas(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam, Lemari lemari) : MejaAdmin(dbs, siaran, jam)
{
    const string Dihapus = "Berkas ini mengandung virus dan sudah dihapus admin. Minta warga mengirim yang lain.";

    /// <summary>The scanner was wrong: the file goes on its way without being scanned again.</summary>
    public Task<Hasil> LepaskanAsync(int id, PetugasAktif admin, string alasan, CancellationToken ct) => SatuAsync(id, admin, (l, db) =>
    {
        if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak("Tulis alasannya; keputusan ini dicatat.");
        var lama = l.Status;
        return Catat(l.Lepaskan(Jam.GetUtcNow()), l, "Lepaskan", lama, alasan.Trim());
    }, ct);

    /// <summary>For good, from the disk too, unless another message brought the same bytes.</summary>
    public async Task<Hasil> HapusAsync(int id, PetugasAktif admin, CancellationToken ct)
    {
        string? sari = null;
        var hasil = await SatuAsync(id, admin, (l, db) =>
        {
            var (lama, asli) = (l.Status, l.Asli);
            var hapus = l.Hapus(Dihapus);
            if (!hapus.Berhasil || asli is null) return Catat(hapus, l, "Hapus", lama, null);
            var dipakai = db.Lampiran.Any(x => x.Id != id && (x.AsliId == asli.Id || x.IsiLemariId == asli.Id));
            sari = dipakai ? null : asli.Sari;
            if (!dipakai) db.IsiLemari.Remove(asli);
            return Catat(hapus, l, "Hapus", lama, l.NamaVirus);
        }, ct);
        // After the commit: a row without its file would be worse than a file without its row.
        if (hasil.Berhasil && sari is not null) lemari.Hapus(sari);
        return hasil;
    }

    /// <summary>Now instead of after the pause.</summary>
    public Task<Hasil> SegerakanAsync(int id, PetugasAktif admin, CancellationToken ct) => SatuAsync(id, admin, (l, _) =>
    {
        var lama = l.Status;
        return Catat(l.Segerakan(Jam.GetUtcNow()), l, "Coba lagi", lama, null);
    }, ct);

    Task<Hasil> SatuAsync(int id, PetugasAktif admin, Func<Lampiran, LayananDb, Hasil<Jejak>> kerja, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        var l = await db.Lampiran.Include(x => x.Asli).Include(x => x.Pesan).SingleOrDefaultAsync(x => x.Id == id && x.Pesan.Percakapan.UnitKerja.Jalur.StartsWith(admin.Jalur), ct);
        if (l is null) return Hasil.Ditolak("Berkas ini tidak ada di bawah kantor Anda. Muat ulang.");
        var hasil = kerja(l, db);
        if (hasil.Berhasil) Siaran.Tulis(db, Topik.Berkas, Topik.Peringatan, Topik.SatuPercakapan(l.Pesan.PercakapanId));
        return hasil;
    }, ct);

    static Hasil<Jejak> Catat(Hasil hasil, Lampiran l, string tindakan, StatusLampiran lama, string? alasan) =>
        hasil.Berhasil ? Hasil.Dengan(new Jejak(nameof(Lampiran), () => l.Id, tindakan, lama.ToString(), l.Status.ToString()) { Alasan = alasan }) : hasil;
}
