using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>The desk that keeps an office's own answers and clears away what citizens asked in vain.</summary>
public sealed class MejaTanyaJawab(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam) : MejaAdmin(dbs, siaran, jam)
{
    static readonly Hasil TidakAda = Hasil.Ditolak("Jawaban ini tidak ada lagi. Muat ulang.");

    /// <param name="asal">The unanswered question that this answers, if it came from one.</param>
    public Task<Hasil> TambahAsync(int unitId, PetugasAktif admin, IsianTanyaJawab isi, int? asal, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        var unit = await UnitAsync(db, admin, unitId, ct);
        if (unit.Nilai is not { } u) return unit.TanpaNilai;
        if (isi.Tolak() is { } salah) return Hasil.Ditolak(salah);
        var t = TanyaJawab.Tulis(u, isi, Jam.GetUtcNow());
        db.TanyaJawab.Add(t);
        if (asal is { } id) await db.PertanyaanBelum.DalamLingkup(admin).Where(b => b.Id == id).ExecuteDeleteAsync(ct);
        return Hasil.Dengan(new Jejak(nameof(TanyaJawab), () => t.Id, "Tulis", Alasan: Riwayat.Muat(t.Jawaban)));
    }, ct);

    public Task<Hasil> UbahAsync(int id, PetugasAktif admin, IsianTanyaJawab isi, CancellationToken ct) => DenganAsync(id, admin, t =>
    {
        if (isi.Tolak() is { } salah) return Hasil.Ditolak(salah);
        var dari = t.Jawaban;
        t.Ubah(isi, Jam.GetUtcNow());
        return Hasil.Dengan(new Jejak(nameof(TanyaJawab), () => id, "Ubah", Alasan: Riwayat.Muat($"Semula: {dari}")));
    }, ct);

    public Task<Hasil> AktifAsync(int id, PetugasAktif admin, bool aktif, CancellationToken ct) => DenganAsync(id, admin, t =>
    {
        t.AturAktif(aktif, Jam.GetUtcNow());
        return Hasil.Dengan(new Jejak(nameof(TanyaJawab), () => id, aktif ? "Aktifkan" : "Nonaktifkan"));
    }, ct);

    /// <summary>Needs no answer: it leaves the list.</summary>
    public Task<Hasil> AbaikanAsync(int id, PetugasAktif admin, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
        await db.PertanyaanBelum.DalamLingkup(admin).Where(b => b.Id == id).ExecuteDeleteAsync(ct) > 0
            ? Hasil.Dengan(new Jejak(nameof(PertanyaanBelum), () => id, "Abaikan"))
            : Hasil.Ditolak("Pertanyaan ini sudah tidak ada. Muat ulang."), ct);

    Task<Hasil> DenganAsync(int id, PetugasAktif admin, Func<TanyaJawab, Hasil<Jejak>> ubah, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
        await db.TanyaJawab.DalamLingkup(admin).SingleOrDefaultAsync(t => t.Id == id, ct) is { } t ? ubah(t) : TidakAda, ct);
}
