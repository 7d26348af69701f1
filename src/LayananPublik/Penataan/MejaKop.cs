using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Persuratan.Pdf;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>The desk that keeps letterheads and emblems.</summary>
public sealed class MejaKop(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam, Lemari lemari) : MejaAdmin(dbs, siaran, jam)
{
    public const int BatasLambang = 1024 * 1024, BarisTerbanyak = 8;

    public Task<Hasil> AturAsync(int unitId, PetugasAktif admin, int versi, IReadOnlyList<BarisKopUnit> kop, CancellationToken ct) => SatuAsync(unitId, admin, unit =>
    {
        if (unit.Versi != versi) return SudahBerubah;
        if (kop.Count is 0 or > BarisTerbanyak) return Hasil.Ditolak($"Kop surat berisi 1 sampai {BarisTerbanyak} baris.");
        if (kop.Any(b => string.IsNullOrWhiteSpace(b.Teks))) return Hasil.Ditolak("Ada baris kop yang kosong. Isi atau hapus baris itu.");
        if (kop.Any(b => b.Teks.Length > 200)) return Hasil.Ditolak("Satu baris kop paling panjang 200 karakter.");
        unit.AturKop([.. kop.Select(b => b with { Teks = b.Teks.Trim() })]);
        return Hasil.Dengan(new Jejak(nameof(UnitKerja), () => unitId, "AturKop"));
    }, ct);

    /// <summary>Paper, margins and type; null = as the unit above.</summary>
    public Task<Hasil> AturTataAsync(int unitId, PetugasAktif admin, int versi, TataSurat? tata, CancellationToken ct) => SatuAsync(unitId, admin, unit =>
    {
        if (unit.Versi != versi) return SudahBerubah;
        if (tata?.Salah is { } salah) return Hasil.Ditolak(salah);
        unit.AturTata(tata);
        return Hasil.Dengan(new Jejak(nameof(UnitKerja), () => unitId, "AturTata"));
    }, ct);

    public Task<Hasil> PasangLambangAsync(int unitId, PetugasAktif admin, byte[] isi, CancellationToken ct, bool kanan = false) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        if (isi.Length > BatasLambang) return TerlaluBesar;
        if (JenisGambar(isi) is not { } mime || !CetakPdf.LambangTerbaca(isi)) return Hasil.Ditolak("Berkas ini bukan gambar PNG atau JPEG yang dapat dicetak (JPEG cetak CMYK juga tidak). Simpan ulang sebagai PNG, lalu unggah lagi.");
        var unit = await UnitAsync(db, admin, unitId, ct);
        if (unit.Nilai is not { } u) return unit.TanpaNilai;
        var sari = (await lemari.SimpanAsync(db, isi, mime, ct)).Sari;
        if (kanan) u.PasangLambangKanan(sari);
        else u.PasangLambang(sari);
        return Hasil.Dengan(new Jejak(nameof(UnitKerja), () => unitId, kanan ? "PasangLambangKanan" : "PasangLambang"));
    }, ct);

    public Task<Hasil> LepasLambangAsync(int unitId, PetugasAktif admin, CancellationToken ct, bool kanan = false) => SatuAsync(unitId, admin, unit =>
    {
        if (kanan) unit.PasangLambangKanan(null);
        else unit.PasangLambang(null);
        return Hasil.Dengan(new Jejak(nameof(UnitKerja), () => unitId, kanan ? "LepasLambangKanan" : "LepasLambang"));
    }, ct);

    public static readonly Hasil TerlaluBesar = Hasil.Ditolak("Gambar lambang paling besar 1 MB. Perkecil dahulu, lalu unggah lagi.");

    /// <summary>Decided from the first bytes, never from the file's name.</summary>
    public static string? JenisGambar(ReadOnlySpan<byte> isi) =>
        isi.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a]) ? "image/png" : isi.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]) ? "image/jpeg" : null;

    Task<Hasil> SatuAsync(int id, PetugasAktif admin, Func<UnitKerja, Hasil<Jejak>> kerja, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        var unit = await UnitAsync(db, admin, id, ct);
        return unit.Nilai is { } u ? kerja(u) : unit.TanpaNilai;
    }, ct);
}
