using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>The words a kind of complaint is known by, besides the built-in ones.</summary>
public sealed record KataKategori(int Id, string Kode, IReadOnlyList<string> Kata)
{
    /// <summary>The likeliest kind, as it is proposed in the chat too; null when nothing speaks for any.</summary>
    public static int? Tebak(string uraian, IReadOnlyList<KataKategori> semua) =>
        SaranKategori.Bawaan.Urutkan(uraian, semua.Select(k => (k.Kode, k.Kata))) is [var atas, ..] ? semua.First(k => k.Kode == atas.Kode).Id : null;
}

/// <summary>What the officer tells the reporter of the complaint he has just entered.</summary>
public sealed record AduanTercatat(int Id, string Nomor, string? Kode, string? Darurat);

public static class CatatAduanQuery
{
    public static async Task<IReadOnlyList<KataKategori>> KataKategoriAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct) =>
        await db.KategoriUntuk(petugas.Jalur).OrderBy(k => k.Urutan).Select(k => new KataKategori(k.Id, k.Kode, k.KataKunci)).Take(100).ToListAsync(ct);

    /// <summary>The talk of the citizen with this number; null when he has never written to an office in the officer's scope.</summary>
    public static Task<int?> PercakapanNomorAsync(this LayananDb db, string telepon, PetugasAktif petugas, CancellationToken ct) =>
        db.Percakapan.DalamLingkup(petugas).Where(p => p.Kontak.Alias.Any(a => a.Jenis == JenisAlias.Telepon && a.Nilai == telepon)).OrderByDescending(p => p.MasukTerakhirPada).Select(p => (int?)p.Id).FirstOrDefaultAsync(ct);

    /// <summary>For who entered it himself, also where his role reads no complaints.</summary>
    public static Task<AduanTercatat?> AduanTercatatAsync(this LayananDb db, int id, PetugasAktif petugas, CancellationToken ct) =>
        db.Aduan.DalamLingkup(petugas).Where(a => a.Id == id && a.Riwayat.Any(r => r.Tindakan == "Terima" && r.PetugasId == petugas.Id)).Select(a => new AduanTercatat(a.Id, a.Nomor, a.KodeLacak, a.Kategori.NomorDarurat)).FirstOrDefaultAsync(ct);
}
