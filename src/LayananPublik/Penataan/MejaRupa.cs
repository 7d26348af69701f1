using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Persuratan.Pdf;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>The desk that keeps the office's own colour and logo. They are of the office at the root of the tree and hold for every unit and every page.</summary>
public sealed class MejaRupa(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam, Lemari lemari, PemeriksaBerkas pemeriksa) : MejaAdmin(dbs, siaran, jam)
{
    public const int BatasLogo = 512 * 1024;
    const int SisiTerkecil = 32, SisiTerbesar = 1024, TerlonjongKali = 4;

    public static readonly Hasil TerlaluBesar = Hasil.Ditolak("Logo paling besar 512 KB. Perkecil dahulu, lalu pilih lagi.");

    public Task<Hasil> WarnaiAsync(PetugasAktif admin, int versi, WarnaKantor? warna, CancellationToken ct) => PadaKantorAsync(admin, versi, (_, kantor) =>
    {
        var dari = kantor.Warna;
        if (dari == warna) return Task.FromResult<Hasil<Jejak>>(Hasil.Ditolak("Warnanya belum berubah."));
        kantor.Warnai(warna);
        return Task.FromResult(Hasil.Dengan(Catatan(kantor, "Warnai", dari?.ToString() ?? "bawaan", warna?.ToString() ?? "bawaan")));
    }, ct);

    public Task<Hasil> PasangLogoAsync(PetugasAktif admin, int versi, byte[] isi, CancellationToken ct) => PadaKantorAsync(admin, versi, async (db, kantor) =>
    {
        var gambar = await PeriksaAsync(isi, ct);
        if (gambar.Nilai is not { } g) return gambar.TanpaNilai;
        kantor.PasangLogo((await lemari.SimpanAsync(db, g.Isi, g.Mime, ct)).Sari);
        return Hasil.Dengan(Catatan(kantor, "PasangLogo"));
    }, ct);

    public Task<Hasil> LepasLogoAsync(PetugasAktif admin, int versi, CancellationToken ct) => PadaKantorAsync(admin, versi, (_, kantor) =>
    {
        kantor.PasangLogo(null);
        return Task.FromResult(Hasil.Dengan(Catatan(kantor, "LepasLogo")));
    }, ct);

    /// <summary>The picture as it would be kept: known by its bytes, put together anew without what does not belong to it, of a size that fits a page's head.</summary>
    public async Task<Hasil<GambarLogo>> PeriksaAsync(byte[] isi, CancellationToken ct)
    {
        if (isi.Length > BatasLogo) return TerlaluBesar;
        if (MejaKop.JenisGambar(isi) is null) return Hasil.Ditolak("Berkas ini bukan gambar PNG atau JPEG. Simpan ulang sebagai PNG, lalu pilih lagi.");
        var hasil = await pemeriksa.DariPetugasAsync(isi, "logo", ct);
        if (hasil is not { Salinan: { } bersih, Mime: { } mime, Penolakan: null }) return Hasil.Ditolak(hasil.Penolakan ?? "Gambar ini tidak dapat diperiksa. Coba lagi.");
        if (CetakPdf.UkuranLambang(bersih) is not { } u) return Hasil.Ditolak("Gambar ini tidak dapat dibaca. Simpan ulang sebagai PNG, lalu pilih lagi.");
        var (kecil, besar) = (Math.Min(u.Lebar, u.Tinggi), Math.Max(u.Lebar, u.Tinggi));
        if (kecil < SisiTerkecil || besar > SisiTerbesar) return Hasil.Ditolak($"Logo ini {u.Lebar} × {u.Tinggi} titik. Pakai gambar dengan sisi {SisiTerkecil} sampai {SisiTerbesar} titik.");
        if (besar > TerlonjongKali * kecil) return Hasil.Ditolak("Logo ini terlalu lonjong untuk kepala halaman. Pakai gambar yang mendekati persegi.");
        return Hasil.Dengan(new GambarLogo(bersih, mime));
    }

    static Jejak Catatan(UnitKerja kantor, string tindakan, string? dari = null, string? ke = null) => new(nameof(UnitKerja), () => kantor.Id, tindakan, dari, ke);

    Task<Hasil> PadaKantorAsync(PetugasAktif admin, int versi, Func<LayananDb, UnitKerja, Task<Hasil<Jejak>>> kerja, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        if (await db.UnitKerja.DalamLingkup(admin).SingleOrDefaultAsync(u => u.IndukId == null, ct) is not { } kantor) return Hasil.Ditolak("Warna dan logo diatur admin kantor induk, dan berlaku untuk semua unitnya.");
        return kantor.Versi != versi ? SudahBerubah : await kerja(db, kantor);
    }, ct);
}

/// <summary>A logo that passed every check.</summary>
public sealed record GambarLogo(byte[] Isi, string Mime);
