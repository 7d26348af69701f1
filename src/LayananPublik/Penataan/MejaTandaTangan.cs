using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Persuratan.Wewenang;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>The desk that keeps who initials and signs letters, and who may do so in whose place.</summary>
public sealed class MejaTandaTangan(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam) : MejaAdmin(dbs, siaran, jam)
{
    /// <summary>The chain of a unit for one kind of letter ("" = all); letters that are on their way keep theirs.</summary>
    public Task<Hasil> AturAsync(int unitId, string kodeLayanan, PetugasAktif admin, IReadOnlyList<LangkahSusunan> langkah, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        var unit = await UnitAsync(db, admin, unitId, ct);
        if (unit.Nilai is not { } u) return unit.TanpaNilai;
        var ada = await db.SusunanTanda.SingleOrDefaultAsync(s => s.UnitKerjaId == unitId && s.KodeLayanan == kodeLayanan, ct);
        var (dari, ke) = (ada is null ? "bawaan" : ada.Langkah.Ringkas(), langkah.Ringkas());
        var alasan = $"{Sebut(kodeLayanan)}: {ke} (semula {dari})";
        if (ada is not null) return ada.Ubah(langkah) is { Berhasil: false } tolak ? tolak : Hasil.Dengan(new Jejak(nameof(SusunanTanda), () => ada.Id, "Ubah", Alasan: alasan));
        var baru = SusunanTanda.Atur(u, kodeLayanan, langkah);
        if (baru.Nilai is not { } s) return baru.TanpaNilai;
        db.SusunanTanda.Add(s);
        return Hasil.Dengan(new Jejak(nameof(SusunanTanda), () => s.Id, "Atur", Alasan: alasan));
    }, ct);

    public Task<Hasil> HapusAsync(int id, PetugasAktif admin, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        if (await db.SusunanTanda.DalamLingkup(admin).SingleOrDefaultAsync(s => s.Id == id, ct) is not { } ada) return Hasil.Ditolak("Susunan ini tidak ada di bawah kantor Anda. Muat ulang.");
        db.SusunanTanda.Remove(ada);
        return Hasil.Dengan(new Jejak(nameof(SusunanTanda), () => id, "Hapus", Alasan: $"{Sebut(ada.KodeLayanan)}: {ada.Langkah.Ringkas()}"));
    }, ct);

    public Task<Hasil> LimpahkanAsync(int unitId, Jabatan jabatan, int penerimaId, PetugasAktif admin, IsianPelimpahan isi, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        var unit = await UnitAsync(db, admin, unitId, ct);
        if (unit.Nilai is not { } u) return unit.TanpaNilai;
        if (await db.Pejabat.Where(p => p.UnitKerja.Jalur.StartsWith(admin.Jalur)).SingleOrDefaultAsync(p => p.Id == penerimaId, ct) is not { } penerima)
            return Hasil.Ditolak("Pilih pejabat yang diberi wewenang; daftarkan dulu di menu Pejabat beserta akunnya.");
        if (penerima.PetugasId is null) return Hasil.Ditolak($"{penerima.Nama} belum punya akun. Pilih akunnya dulu di menu Pejabat.");
        var baru = Pelimpahan.Beri(u, jabatan, penerima, isi);
        if (baru.Nilai is not { } p) return baru.TanpaNilai;
        db.Pelimpahan.Add(p);
        return Hasil.Dengan(new Jejak(nameof(Pelimpahan), () => p.Id, "Beri", Alasan: Ringkas(p)));
    }, ct);

    public Task<Hasil> UbahAsync(int id, PetugasAktif admin, IsianPelimpahan isi, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        if (await db.Pelimpahan.DalamLingkup(admin).Include(p => p.UnitKerja).Include(p => p.Penerima).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } p) return Hasil.Ditolak("Pelimpahan ini tidak ada di bawah kantor Anda. Muat ulang.");
        var dari = Ringkas(p);
        return p.Ubah(isi) is { Berhasil: false } tolak ? tolak : Hasil.Dengan(new Jejak(nameof(Pelimpahan), () => id, "Ubah", Alasan: $"{Ringkas(p)} (semula {dari})"));
    }, ct);

    static string Sebut(string kodeLayanan) => kodeLayanan.Length == 0 ? "Semua surat" : kodeLayanan;

    static string Ringkas(Pelimpahan p) => string.Create(CultureInfo.InvariantCulture, $"{p.Bentuk.Tulis()} {p.Jabatan.Judul()} {p.Mulai:yyyy-MM-dd} sampai {p.Sampai:yyyy-MM-dd}: {p.Alasan}");
}
