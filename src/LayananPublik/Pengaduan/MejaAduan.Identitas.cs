using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>Who reported it, for the one who was allowed to know.</summary>
public sealed record IdentitasPelapor(string? Nama, string? Telepon, int? PercakapanId);

/// <summary>Sealed identities: one asks with a reason, another decides, and every look stands in the history.</summary>
public sealed partial class MejaAduan
{
    /// <param name="disposisiId">The dinas that needs it; null = the asker himself.</param>
    public Task<Hasil> MintaBukaIdentitasAsync(int id, PetugasAktif petugas, string alasan, int? disposisiId, CancellationToken ct) => PadaAduanAsync(id, petugas, async (a, db, _, pada) =>
    {
        if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak("Tulis mengapa identitas pelapor diperlukan.");
        if (!a.IdentitasTertutup && disposisiId is null) return Hasil.Ditolak("Identitas pelapor aduan ini tidak ditutup.");
        var untuk = disposisiId is null ? null : a.Disposisi.FirstOrDefault(d => d.Id == disposisiId && d.DitarikPada is null);
        if (disposisiId is not null && untuk is null) return Hasil.Ditolak("Disposisi itu tidak ada lagi.");
        if (untuk is not null && await db.PermintaanIdentitas.AnyAsync(p => p.DisposisiId == untuk.Id && p.Status == StatusPermintaan.DariDinas, ct)) return Hasil.Ditolak("Dinas ini sudah memintanya sendiri. Teruskan atau tolak permintaannya di kartu Pelapor.");
        if (await db.PermintaanIdentitas.AnyAsync(p => p.AduanId == a.Id && p.PemintaId == petugas.Id && p.DisposisiId == disposisiId && p.Status == StatusPermintaan.Menunggu, ct)) return Hasil.Ditolak("Permintaan Anda masih menunggu keputusan.");
        db.PermintaanIdentitas.Add(PermintaanIdentitas.Ajukan(a, untuk, petugas, alasan, pada));
        a.Catat(petugas.Pelaku, pada, "Minta buka identitas", alasan.Trim());
        return Hasil.Baik;
    }, ct);

    /// <summary>Makes the dinas' request his own, for another person to decide.</summary>
    public Task<Hasil> AngkatPermintaanDinasAsync(int permintaanId, PetugasAktif petugas, CancellationToken ct) =>
        PadaPermintaanDinasAsync(permintaanId, petugas, (p, _) => p.Angkat(petugas), "Angkat permintaan dinas", null, ct);

    /// <summary>Does not take it up; the dinas learns that it was refused and nothing else.</summary>
    public Task<Hasil> TolakPermintaanDinasAsync(int permintaanId, PetugasAktif petugas, string alasan, CancellationToken ct) => string.IsNullOrWhiteSpace(alasan) ? Task.FromResult(Hasil.Ditolak("Tulis alasannya; ini tercatat di riwayat."))
        : PadaPermintaanDinasAsync(permintaanId, petugas, (p, pada) => p.TolakDinas(petugas, pada), "Tolak permintaan dinas", alasan.Trim(), ct);

    Task<Hasil> PadaPermintaanDinasAsync(int permintaanId, PetugasAktif petugas, Func<PermintaanIdentitas, DateTimeOffset, Hasil> lakukan, string tindakan, string? alasan, CancellationToken ct) => !petugas.Boleh(Izin.KelolaAduan) ? Task.FromResult(Hasil.Ditolak(KerjaMeja.TakBerwenang)) : kerja.LakukanAsync(async db =>
    {
        var lingkup = db.Aduan.Terbaca(petugas);
        if (await db.PermintaanIdentitas.Include(p => p.Aduan).Include(p => p.Disposisi!.Dinas).FirstOrDefaultAsync(p => p.Id == permintaanId && p.DariDinas != null && lingkup.Any(a => a.Id == p.AduanId), ct) is not { } permintaan) return Hasil.Ditolak(KerjaAduan.DiLuarLingkup);
        var pada = jam.GetUtcNow();
        if (lakukan(permintaan, pada) is { Berhasil: false } tolak) return tolak;
        permintaan.Aduan.Catat(petugas.Pelaku, pada, tindakan, string.Join(": ", new[] { permintaan.Disposisi!.Dinas.Nama, alasan }.OfType<string>()));
        kerja.Siarkan(db, permintaan.Aduan);
        return Hasil.Baik;
    }, ct);

    /// <summary>Never by the one who asked. The reporter is told when a dinas may know who he is, whatever the case is about: it is his name.</summary>
    public Task<Hasil> PutuskanBukaIdentitasAsync(int permintaanId, PetugasAktif petugas, bool setuju, CancellationToken ct) => !petugas.Boleh(Izin.SetujuiBukaIdentitas) ? Task.FromResult(Hasil.Ditolak(KerjaMeja.TakBerwenang)) : kerja.LakukanAsync(async db =>
    {
        var lingkup = db.Aduan.Terbaca(petugas);
        if (await db.PermintaanIdentitas.Include(p => p.Aduan.Percakapan).Include(p => p.Aduan.Kategori).Include(p => p.Disposisi!.Dinas).FirstOrDefaultAsync(p => p.Id == permintaanId && lingkup.Any(a => a.Id == p.AduanId), ct) is not { } permintaan) return Hasil.Ditolak(KerjaAduan.DiLuarLingkup);
        var pada = jam.GetUtcNow();
        if (setuju && permintaan.Disposisi is { Aktif: false }) return Hasil.Ditolak("Disposisi itu sudah berakhir, jadi dinasnya tidak memerlukannya lagi. Tolak permintaannya.");
        if (permintaan.Putuskan(petugas, setuju, pada) is { Berhasil: false } tolak) return tolak;
        if (setuju && permintaan.Disposisi is { } untuk)
        {
            untuk.BukaIdentitas(pada);
            var sampai = (await db.WaktuAduanAsync(permintaan.Aduan.UnitKerjaId, ct)).Teks(pada + PermintaanIdentitas.Berlaku, pada);
            BeritaAduan.Satu(db, permintaan.Aduan, x => BeritaAduan.IdentitasDibuka(x, untuk.Dinas.Nama, sampai), pada, sisi: BeritaAduan.SisiIdentitas);
        }
        permintaan.Aduan.Catat(petugas.Pelaku, pada, setuju ? "Setujui buka identitas" : "Tolak buka identitas", $"Diminta {permintaan.Peminta}");
        kerja.Siarkan(db, permintaan.Aduan);
        return Hasil.Baik;
    }, ct);

    /// <summary>Every look is written down before anything is shown.</summary>
    public Task<Hasil<IdentitasPelapor>> IdentitasAsync(int id, PetugasAktif petugas, CancellationToken ct) => !petugas.Boleh(Izin.KelolaAduan) ? Task.FromResult<Hasil<IdentitasPelapor>>(Hasil.Ditolak(KerjaMeja.TakBerwenang)) : kerja.LakukanAsync(async db =>
    {
        if (await db.Aduan.Terbaca(petugas).FirstOrDefaultAsync(x => x.Id == id, ct) is not { } a) return Hasil.Ditolak(KerjaAduan.DiLuarLingkup);
        var pada = jam.GetUtcNow();
        if (a.IdentitasTertutup)
        {
            var izin = await db.PermintaanIdentitas.Where(p => p.AduanId == id && p.PemintaId == petugas.Id && p.Status == StatusPermintaan.Disetujui).OrderByDescending(p => p.Id).Take(20).ToListAsync(ct);
            if (!izin.Exists(p => p.BerlakuUntuk(petugas.Id, pada))) return Hasil.Ditolak("Identitas pelapor ditutup. Minta dibuka dengan alasan; kasi atau camat yang memutuskan.");
        }
        a.Catat(petugas.Pelaku, pada, "Lihat identitas", null);
        kerja.Siarkan(db, a);
        return Hasil.Dengan(await IsiIdentitasAsync(db, a, ct));
    }, ct);

    internal static async Task<IdentitasPelapor> IsiIdentitasAsync(LayananDb db, Aduan a, CancellationToken ct)
    {
        var kontak = a.PelaporId is { } id ? await db.Kontak.Include(k => k.Alias).FirstOrDefaultAsync(k => k.Id == id, ct) : null;
        return new(a.NamaPelapor ?? (kontak?.NamaProfil is { Length: > 0 } nama ? nama : null), kontak?.Telepon, a.PercakapanId);
    }
}
