using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>Reads a KTP or KK for an officer who looks at it: suggestions with a certainty, which a person takes over or not. Nothing is kept, and each reading is an opening in the reader log.</summary>
public sealed class PembacaKartu(IDbContextFactory<LayananDb> dbs, Lemari lemari, Tesseract tesseract, TimeProvider jam)
{
    /// <summary>More dots than any phone makes; a picture that claims them is a bomb.</summary>
    const long TitikTerbanyak = 60_000_000;
    const int SisiTerpendek = 300;

    static readonly string[] Ktp = ["KTP", "KTP_RUSAK", "KTP_PELAPOR"], Kk = ["KK", "KK_LAMA", "KK_RUSAK"];

    /// <summary>Whether this kind of document can be read here at all.</summary>
    public async Task<bool> BisaAsync(string dok, string? mime, string jalurUnit, CancellationToken ct)
    {
        if (!(Ktp.Contains(dok) || Kk.Contains(dok)) || mime is not ("image/jpeg" or "image/png") || await tesseract.SebabTiadaAsync() is not null) return false;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return (await db.AturanAsync(jalurUnit, ct)).BacaKartu;
    }

    /// <summary>Null when it can be used, else one sentence for the settings.</summary>
    public Task<string?> SebabTiadaAsync() => tesseract.SebabTiadaAsync();

    public async Task<Hasil<IReadOnlyList<Terbaca>>> BacaAsync(int berkasId, PetugasAktif petugas, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.PeriksaPermohonan)) return Hasil.Ditolak(KerjaMeja.TakBerwenang);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.BerkasPermohonanAsync(berkasId, petugas, ct) is not { } b) return Hasil.Ditolak(KerjaMeja.DiLuarLingkup);
        var dok = await db.Berkas.Where(x => x.Id == berkasId).Select(x => new { x.Dok, x.Permohonan.UnitKerja.Jalur }).SingleAsync(ct);
        if (!await BisaAsync(dok.Dok, b.Berkas.Mime, dok.Jalur, ct)) return Hasil.Ditolak("Pembacaan kartu tidak dipakai untuk berkas ini.");
        db.CatatanBaca.Add(CatatanBaca.Tulis(petugas.Pelaku, b.Berkas.IsiLemariId, b.PermohonanId, null, jam.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        var gambar = await lemari.AmbilAsync(b.Berkas.Sari, ct);
        if (UkuranGambar.Baca(gambar) is not (var lebar, var tinggi) || lebar * tinggi > TitikTerbanyak || Math.Min(lebar, tinggi) < SisiTerpendek) return Hasil.Ditolak("Ukuran gambar ini tidak dapat dibaca.");
        var hasil = await tesseract.BacaAsync(gambar, ct);
        if (hasil.Tabel is not { } tabel) return Hasil.Ditolak(hasil.Galat!);
        var baris = BarisBaca.Dari(tabel);
        return Hasil.Dengan(Kk.Contains(dok.Dok) ? UraiKartu.Kk(baris) : UraiKartu.Ktp(baris, DateOnly.FromDateTime(jam.GetUtcNow().UtcDateTime)));
    }
}
