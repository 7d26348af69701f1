using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>The desk that keeps the office's message templates: takes Meta's list over, submits new ones, says which serves what.</summary>
public sealed class MejaTemplat(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam, AkunWhatsApp akun, PenyelarasTemplat penyelaras, PengajuTemplat pengaju) : MejaAdmin(dbs, siaran, jam)
{
    public Task<Hasil> SelaraskanAsync(PetugasAktif admin, CancellationToken ct) =>
        admin.Boleh(Izin.KelolaKantor) ? penyelaras.SelaraskanAsync(ct) : Task.FromResult(Hasil.Ditolak("Peran Anda tidak berwenang mengubah pengaturan kantor."));

    /// <summary>Lets a template serve a purpose; it must be one whose blanks the office can fill.</summary>
    public Task<Hasil> TugaskanAsync(PetugasAktif admin, KeperluanTemplat keperluan, int templatId, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        if (await db.TemplatPesan.AsNoTracking().SingleOrDefaultAsync(t => t.Id == templatId && t.WabaId == akun.WabaId, ct) is not { } templat) return Hasil.Ditolak("Templat ini tidak ada lagi. Muat ulang.");
        if (Kecocokan(templat, keperluan) is { Berhasil: false } tolak) return tolak;
        var ada = await db.PenugasanTemplat.SingleOrDefaultAsync(p => p.WabaId == akun.WabaId && p.Keperluan == keperluan, ct);
        if (ada is null) db.PenugasanTemplat.Add(ada = PenugasanTemplat.Tetapkan(akun.WabaId, keperluan, templat));
        else ada.Ganti(templat);
        return Hasil.Dengan(new Jejak(nameof(PenugasanTemplat), () => ada.Id, "Tugaskan", null, keperluan.ToString()));
    }, ct);

    /// <summary>Submits a template of words for approval.</summary>
    public Task<Hasil> AjukanAsync(PetugasAktif admin, string nama, string badan, IReadOnlyList<string> contoh, CancellationToken ct) => AjukanAsync(admin, nama, badan, contoh, [], ct);

    /// <param name="balasan">Texts of the quick replies below it.</param>
    public async Task<Hasil> AjukanAsync(PetugasAktif admin, string nama, string badan, IReadOnlyList<string> contoh, IReadOnlyList<string> balasan, CancellationToken ct)
    {
        if (!admin.Boleh(Izin.KelolaKantor)) return Hasil.Ditolak("Peran Anda tidak berwenang mengubah pengaturan kantor.");
        if (RancanganTemplat.Periksa(nama, badan.Trim(), contoh, balasan) is { Berhasil: false } salah) return salah;
        var komponen = RancanganTemplat.Komponen(badan.Trim(), [.. contoh.Select(c => c.Trim())], balasan);
        var diajukan = await pengaju.AjukanAsync(nama, komponen, ct);
        if (diajukan.Nilai is not { } metaId) return diajukan.TanpaNilai;
        var catat = await KerjakanAsync(admin, Izin.KelolaKantor, async db =>
        {
            var templat = await db.TemplatPesan.SingleOrDefaultAsync(t => t.WabaId == akun.WabaId && t.MetaId == metaId, ct);
            if (templat is null) db.TemplatPesan.Add(templat = TemplatPesan.Kenali(akun.WabaId, metaId, nama, RancanganTemplat.Bahasa));
            templat.Diajukan(komponen);
            return Hasil.Dengan(new Jejak(nameof(TemplatPesan), () => templat.Id, "Ajukan"));
        }, ct);
        penyelaras.Minta();
        // A webhook that told of it in the same moment is no failure.
        return catat == SudahBerubah ? Hasil.Baik : catat;
    }

    /// <summary>Whether the blanks of a template can be filled for a purpose.</summary>
    public static Hasil Kecocokan(TemplatPesan templat, KeperluanTemplat keperluan)
    {
        var (bentuk, rancangan) = (BentukTemplat.Baca(templat.Komponen), RancanganTemplat.Untuk(keperluan));
        if (bentuk.TakDidukung) return Hasil.Ditolak("Templat ini memuat gambar, lokasi, atau formulir yang belum dapat diisi sendiri.");
        if (bentuk.JenisKepala == KepalaTemplat.Dokumen && keperluan != KeperluanTemplat.SuratTerbit) return Hasil.Ditolak("Templat berkepala dokumen hanya untuk surat terbit.");
        return SusunTemplat.Isian(bentuk, rancangan.Sumber, BahanIsian.Penuh) is null
            ? Hasil.Ditolak($"Isian templat ini tidak dapat diisi sendiri. Untuk {rancangan.Judul.ToLowerInvariant()} urutannya: {string.Join(", ", rancangan.Sumber)}.")
            : Hasil.Baik;
    }
}
