using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>What all desks of complaints do alike: one context, one save, events with it; a clash becomes a sentence. Photos are looked through before, and kept without place and device.</summary>
public sealed class KerjaAduan(KerjaMeja meja, Siaran siaran, Lemari lemari, PemeriksaBerkas pemeriksa)
{
    public const string DiubahLain = "Aduan ini baru saja diubah orang lain. Muat ulang.";
    public const string DiLuarLingkup = "Aduan ini tidak ada di wilayah kerja Anda.";
    public const int FotoTerbanyak = 5, FotoTerbesar = 10 * 1024 * 1024;

    static readonly string[] JenisFoto = ["image/jpeg", "image/png", "image/webp", "application/pdf"];

    public async Task<Hasil<T>> LakukanAsync<T>(Func<LayananDb, Task<Hasil<T>>> kerja, CancellationToken ct)
    {
        var hasil = await meja.LakukanAsync(kerja, ct);
        return hasil.Penolakan == KerjaMeja.DiubahLain ? Hasil.Ditolak(DiubahLain) : hasil;
    }

    public async Task<Hasil> LakukanAsync(Func<LayananDb, Task<Hasil>> kerja, CancellationToken ct) => (await LakukanAsync(async db =>
        await kerja(db) is { Berhasil: false } tolak ? (Hasil<bool>)tolak : Hasil.Dengan(true), ct)).TanpaNilai;

    /// <summary>Tells every open screen that this complaint changed.</summary>
    public void Siarkan(LayananDb db, Aduan a) => Siarkan(siaran, db, a);

    internal static void Siarkan(Siaran siaran, LayananDb db, Aduan a)
    {
        siaran.Tulis(db, Topik.Aduan, Topik.SatuAduan(a.Id));
        if (a.Terbit || db.Entry(a).Property(x => x.Terbit).OriginalValue) siaran.Tulis(db, Topik.AduanTerbit);
        if (a.PercakapanId is { } percakapan) siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(percakapan));
    }

    /// <summary>What somebody brings, looked through and stripped; refused as a whole with one sentence.</summary>
    public async Task<Hasil<IReadOnlyList<FotoPeriksa>>> PeriksaAsync(IReadOnlyList<FotoBaru> foto, CancellationToken ct)
    {
        if (foto.Count > FotoTerbanyak) return Hasil.Ditolak($"Paling banyak {FotoTerbanyak} foto sekaligus.");
        List<FotoPeriksa> hasil = [];
        foreach (var f in foto)
        {
            if (f.Isi.Length > FotoTerbesar) return Hasil.Ditolak($"{f.Nama}: lebih dari 10 MB. Kirim foto yang lebih kecil.");
            var p = await pemeriksa.DariPetugasAsync(f.Isi, f.Nama, ct);
            if (p.Isi is null || p.Penolakan is not null) return Hasil.Ditolak($"{f.Nama}: {p.Penolakan ?? p.Galat}");
            if (!JenisFoto.Contains(p.Mime)) return Hasil.Ditolak($"{f.Nama}: kirim sebagai foto (JPG, PNG, WebP) atau PDF.");
            hasil.Add(new(f.Nama, p.Salinan!, p.Mime!));
        }
        return Hasil.Dengan<IReadOnlyList<FotoPeriksa>>(hasil);
    }

    /// <summary>Into the cabinet, before anything else changes: what is sent on must have its number. One that stays without a complaint does no harm.</summary>
    public async Task<IReadOnlyList<(string Nama, IsiLemari Isi)>> SimpanAsync(LayananDb db, IReadOnlyList<FotoPeriksa> foto, CancellationToken ct)
    {
        List<(string, IsiLemari)> isi = [];
        foreach (var f in foto) isi.Add((f.Nama, await lemari.SimpanAsync(db, f.Isi, f.Mime, ct)));
        if (db.ChangeTracker.Entries<IsiLemari>().Any(e => e.State == EntityState.Added)) await db.SaveChangesAsync(ct);
        return isi;
    }

    public static void Lampirkan(Aduan a, IReadOnlyList<(string Nama, IsiLemari Isi)> foto, GolonganBukti golongan, Pelaku oleh, DateTimeOffset pada, LaporanDisposisi? laporan)
    {
        foreach (var f in foto) a.TambahBerkas(golongan, f.Nama, f.Isi, null, oleh, pada, laporan);
    }

    /// <summary>When something is due, in words; null while the office has no hours.</summary>
    internal static string? Kapan(WaktuAduan waktu, DateTimeOffset? saat, DateTimeOffset pada) => saat is { } s ? waktu.Teks(s, pada) : null;
}

/// <summary>A photo that has passed the gate.</summary>
public sealed record FotoPeriksa(string Nama, byte[] Isi, string Mime);
