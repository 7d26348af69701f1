using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>Joining several reports of the same, and parting them again.</summary>
public sealed partial class MejaAduan
{
    /// <summary>The case, and what had been joined to it, belong to another one from now on.</summary>
    public Task<Hasil> GabungAsync(int id, PetugasAktif petugas, int indukId, CancellationToken ct) => PadaAduanAsync(id, petugas, async (a, db, waktu, pada) =>
    {
        if (await db.Aduan.Terbaca(petugas).Include(x => x.Kategori).Include(x => x.Disposisi).ThenInclude(d => d.Dinas).FirstOrDefaultAsync(x => x.Id == indukId, ct) is not { } induk) return Hasil.Ditolak(KerjaAduan.DiLuarLingkup);
        var anggota = await db.AnggotaAsync(a, ct);
        if (a.Gabung(induk, petugas, waktu, pada) is { Berhasil: false } tolak) return tolak;
        foreach (var x in anggota) x.Pindah(induk, petugas.Pelaku, pada);
        BeritaAduan.Satu(db, a, x => BeritaAduan.Digabung(x, induk, KeadaanAduan.Kalimat(induk)), pada);
        kerja.Siarkan(db, induk);
        return Hasil.Baik;
    }, ct);

    public Task<Hasil> PisahAsync(int id, PetugasAktif petugas, CancellationToken ct) => PadaAduanAsync(id, petugas, async (a, db, waktu, pada) =>
    {
        var induk = a.Induk;
        if (a.Pisah(petugas, waktu, pada) is { Berhasil: false } tolak) return tolak;
        induk?.Catat(petugas.Pelaku, pada, "Gabungan dipisah", a.Nomor);
        if (await LaporanWarga.SesudahPergiAsync(db, a, induk?.Id, petugas.Pelaku, petugas.Peran, pada, ct) is { } ditinggal) kerja.Siarkan(db, ditinggal);
        BeritaAduan.Satu(db, a, BeritaAduan.Dipisah, pada);
        return Hasil.Baik;
    }, ct);
}
