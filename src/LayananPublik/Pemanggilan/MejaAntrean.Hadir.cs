using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.Penjadwalan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pemanggilan;

public sealed partial class MejaAntrean
{
    public const string KodeSalah = "Kode janji tidak terbaca. Pindai lagi, atau ketik seperti JNJ-7K4QMX.", TanpaJanji = "Tidak ada janji dengan kode itu. Periksa lagi hurufnya.";

    /// <summary>Somebody with an appointment stands at the counter; the code is typed or comes from a scanner that types.</summary>
    public async Task<Hasil<NomorDiberikan>> HadirAsync(int unitId, PetugasAktif petugas, string ketikan, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.PanggilAntrean)) return BukanWewenang;
        if (BukuTiket.Kode(ketikan) is not { } kode) return Hasil.Ditolak(KodeSalah);
        return await kerja.SerempakAsync<NomorDiberikan>(async db =>
        {
            if (await TitikAsync(db, unitId, petugas, ct) is null) return TakAda;
            if (await db.Janji.DalamLingkup(petugas).Lengkap().FirstOrDefaultAsync(j => j.Kode == kode, ct) is not { } janji) return Hasil.Ditolak(TanpaJanji);
            var pada = jam.GetUtcNow();
            var hasil = await buku.CheckInAsync(db, janji, CaraAmbil.Loket, petugas.Pelaku, pada, ct);
            if (hasil.Nilai is not { } baru) return hasil.TanpaNilai;
            await db.SaveChangesAsync(ct);
            await db.KabariAsync(baru.Tiket.UnitKerjaId, baru.Tiket.Tanggal, pada, ct);
            return Hasil.Dengan(new NomorDiberikan(baru.Tiket.Id, baru.Tiket.Nomor, baru.Kunci, baru.Tiket.UnitKerjaId == unitId ? null : $"Janji ini di {baru.Tiket.UnitKerja.Nama}; nomornya di antrean sana."));
        }, ct);
    }

    /// <summary>Done; its appointment too.</summary>
    public Task<Hasil> SelesaikanAsync(int tiketId, PetugasAktif petugas, CancellationToken ct) => PadaTiketAsync(tiketId, petugas, async (db, t, pada) =>
    {
        if (t.Selesaikan(petugas.Pelaku, pada) is { Berhasil: false } tolak) return tolak;
        if (t.JanjiId is { } id && await db.Janji.Lengkap().FirstOrDefaultAsync(j => j.Id == id, ct) is { Status: StatusJanji.Hadir } janji) return await BukuJanji.SelesaiAsync(db, janji, petugas.Pelaku, pada, ct);
        return Hasil.Baik;
    }, ct);
}
