using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>
/// Looks after what is parked: asks the citizen by a template to open the chat (once in 24 hours), lets letters travel in a template that can carry them,
/// ends what waited too long, and frees what a message of the citizen passed by in the same moment. All of it follows from the rows, so a crash forgets nothing.
/// </summary>
public sealed class PengurusTitipan(IDbContextFactory<LayananDb> dbs, AkunWhatsApp akun, PengumpulBahan pengumpul, Siaran siaran, TimeProvider jam, ILogger<PengurusTitipan> log) : Pekerja(jam, log)
{
    const int Sekaligus = 50;
    static readonly TimeSpan Sehari = TimeSpan.FromHours(24);

    /// <summary>Refusals of the template itself: the letter in it did not go out.</summary>
    static readonly int?[] SalahTemplat = [132000, 132001, 132005, 132007, 132008, 132012, 132015, 132016, 132018];

    protected override async Task<bool> KerjakanAsync(CancellationToken ct)
    {
        var ada = false;
        await using var db = await dbs.CreateDbContextAsync(ct);
        foreach (var id in await PerluAsync(db, ct)) ada |= await UrusAsync(id, ct);
        if (ada) siaran.Bangunkan();
        return false;
    }

    async Task<List<int>> PerluAsync(LayananDb db, CancellationToken ct)
    {
        var kini = Jam.GetUtcNow();
        var (batas, terbuka, sehariLalu) = (Batas(kini), kini - Percakapan.Jendela, kini - Sehari);
        var dapatMeminta = akun.WabaId.Length > 0 && (await db.TemplatPerKeperluanAsync(akun.WabaId, ct)).Values.Any(t => t.BolehDikirim);
        var titipan = await db.PesanKeluar.Where(k => k.Status == StatusKirim.Dititipkan && (k.DititipkanPada <= batas
                || (k.Percakapan.MasukTerakhirPada > k.BerikutPada && k.Percakapan.MasukTerakhirPada > terbuka)
                || (dapatMeminta && k.Percakapan.Kontak.TolakKabarSejak == null && !db.PesanKeluar.Any(m => m.PercakapanId == k.PercakapanId && m.Keperluan != null && (m.Pesan.Pada >= k.DititipkanPada || m.Pesan.Pada > sehariLalu)))))
            .Select(k => k.PercakapanId).Distinct().OrderBy(id => id).Take(Sekaligus).ToListAsync(ct);
        var gagal = await db.PesanKeluar.Where(k => k.Status == StatusKirim.Gagal && k.Keperluan != null
                && (k.Pesan.Jenis == JenisPesan.Dokumen && SalahTemplat.Contains(k.KodeGalat)
                    || k.Percakapan.Mode == ModePercakapan.Asisten && db.PesanKeluar.Any(t => t.PercakapanId == k.PercakapanId && t.Status == StatusKirim.Dititipkan && t.Id < k.Id)))
            .Select(k => k.PercakapanId).Distinct().OrderBy(id => id).Take(Sekaligus).ToListAsync(ct);
        return [.. titipan.Union(gagal)];
    }

    async Task<bool> UrusAsync(int percakapanId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var p = await db.Percakapan.Include(x => x.Kontak).Include(x => x.NomorKantor).SingleAsync(x => x.Id == percakapanId, ct);
        await TurunkanAsync(db, p, ct);
        var titipan = await db.PesanKeluar.Where(k => k.PercakapanId == percakapanId && k.Status == StatusKirim.Dititipkan).Include(k => k.Pesan).OrderBy(k => k.Id).Take(200).ToListAsync(ct);
        Lepaskan(p, titipan);
        Akhiri(p, titipan);
        await MintaAsync(db, p, [.. titipan.Where(k => k.Status == StatusKirim.Dititipkan)], ct);
        if (!db.ChangeTracker.HasChanges()) return false;
        siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(percakapanId));
        // The citizen wrote, or an officer acted, at this moment: the next round looks again.
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateConcurrencyException) { return false; }
        return true;
    }

    DateTimeOffset Batas(DateTimeOffset kini) => kini - TimeSpan.FromDays(akun.TitipanHari);

    /// <summary>The citizen wrote after it was sent or queued, and it was not among what that message let go.</summary>
    void Lepaskan(Percakapan p, List<PesanKeluar> titipan)
    {
        var kini = Jam.GetUtcNow();
        if (!p.JendelaTerbuka(kini) || !titipan.Exists(k => p.MasukTerakhirPada > k.BerikutPada)) return;
        foreach (var k in titipan) k.JendelaTerbukaLagi(kini);
        p.AdaTitipan();
    }

    void Akhiri(Percakapan p, List<PesanKeluar> titipan)
    {
        var kini = Jam.GetUtcNow();
        var habis = titipan.Where(k => k.Status == StatusKirim.Dititipkan && k.DititipkanPada <= Batas(kini)).ToList();
        if (habis.Count == 0) return;
        foreach (var k in habis) k.Kedaluwarsakan(akun.TitipanHari);
        p.CatatTitipan(Pelaku.Sistem, kini, "Titipan kedaluwarsa", $"Warga tidak menulis selama {akun.TitipanHari} hari.");
        p.MintaPetugas(kini, "Titipan kedaluwarsa: warga perlu dihubungi dengan cara lain.");
    }

    /// <summary>A letter whose template was refused waits itself; an officer hears of a request that did not arrive.</summary>
    async Task TurunkanAsync(LayananDb db, Percakapan p, CancellationToken ct)
    {
        var kini = Jam.GetUtcNow();
        var gagal = await db.PesanKeluar.Where(k => k.PercakapanId == p.Id && k.Status == StatusKirim.Gagal && k.Keperluan != null).Include(k => k.Pesan).OrderByDescending(k => k.Id).Take(50).ToListAsync(ct);
        foreach (var k in gagal.Where(k => k.Pesan.Jenis == JenisPesan.Dokumen && SalahTemplat.Contains(k.KodeGalat)))
        {
            k.TurunTemplat(kini);
            p.AdaTitipan();
        }
        if (gagal.Exists(k => k.Status == StatusKirim.Gagal)) p.MintaPetugas(kini, "Permintaan membuka percakapan tidak sampai. Hubungi warga dengan telepon.");
    }

    async Task MintaAsync(LayananDb db, Percakapan p, List<PesanKeluar> titipan, CancellationToken ct)
    {
        var kini = Jam.GetUtcNow();
        // Who said STOP is written to by nobody first; what is parked waits for him without a word.
        if (titipan.Count == 0 || p.MasukTerakhirPada is not { } menulis || akun.WabaId.Length == 0 || p.Kontak.TolakKabarSejak is not null) return;
        var templat = await db.TemplatPerKeperluanAsync(akun.WabaId, ct);
        var pembawa = titipan.ConvertAll(k => (int?)k.Id);
        var tentang = await db.BeritaTunda.Where(b => b.PercakapanId == p.Id && pembawa.Contains(b.PesanKeluarId)).OrderByDescending(b => b.Id).Select(b => b.Tentang).FirstOrDefaultAsync(ct);
        if (await pengumpul.KumpulkanAsync(db, p.Id, tentang, ct) is not { } bahan) return;
        var terbang = titipan.Where(k => Terbangkan(k, templat, bahan, kini)).ToList();
        if (terbang.Count > 0) p.CatatTitipan(Pelaku.Sistem, kini, "Surat dikirim dengan templat", Dasar(menulis));
        var diminta = await db.PesanKeluar.Where(k => k.PercakapanId == p.Id && k.Keperluan != null).MaxAsync(k => (DateTimeOffset?)k.Pesan.Pada, ct);
        if (terbang.Count > 0 || diminta > kini - Sehari || !titipan.Exists(k => diminta is null || diminta < k.DititipkanPada)) return;
        if (Permintaan(titipan, templat, bahan) is not { } minta) return;
        var keluar = PesanKeluar.DariTemplat(p, minta.Isi, minta.Keperluan, Pelaku.Sistem, kini);
        if (bahan.Tertutup) p.Segel(keluar.Pesan, kini);
        db.PesanKeluar.Add(keluar);
        p.CatatTitipan(Pelaku.Sistem, kini, "Minta buka percakapan", Dasar(menulis));
    }

    /// <summary>Why the office may write first: it is about what the citizen came to us for.</summary>
    static string Dasar(DateTimeOffset menulis) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Warga menghubungi kantor lebih dulu, terakhir {menulis.UtcDateTime:yyyy-MM-dd HH:mm} UTC; isinya tentang urusannya sendiri.");

    static bool Terbangkan(PesanKeluar k, IReadOnlyDictionary<KeperluanTemplat, TemplatPesan> templat, BahanIsian bahan, DateTimeOffset kini)
    {
        // After a first try the letter waits: its template may be refused again and again.
        if (k.Percobaan > 0 || k.Pesan.Pengirim == Pengirim.Petugas || IsiPesan.DariJson(k.Isi) is not Dokumen surat || !templat.TryGetValue(KeperluanTemplat.SuratTerbit, out var t)) return false;
        if (BentukTemplat.Baca(t.Komponen).JenisKepala != KepalaTemplat.Dokumen || Susun(t, KeperluanTemplat.SuratTerbit, bahan, surat) is not { } isi) return false;
        k.NaikTemplat(isi, kini);
        return true;
    }

    static (Templat Isi, KeperluanTemplat Keperluan)? Permintaan(List<PesanKeluar> titipan, IReadOnlyDictionary<KeperluanTemplat, TemplatPesan> templat, BahanIsian bahan)
    {
        var pantas = titipan.Exists(k => k.Pesan.Pengirim == Pengirim.Petugas) ? KeperluanTemplat.MintaBuka
            : titipan.Exists(k => k.Pesan.Jenis is JenisPesan.Dokumen or JenisPesan.Tautan) ? KeperluanTemplat.SuratTerbit : bahan.Keperluan ?? KeperluanTemplat.PermohonanDiperbarui;
        foreach (var keperluan in new[] { pantas, KeperluanTemplat.MintaBuka, KeperluanTemplat.PermohonanDiperbarui }.Distinct())
            if (templat.TryGetValue(keperluan, out var t) && Susun(t, keperluan, bahan, null) is { } isi) return (isi, keperluan);
        return null;
    }

    static Templat? Susun(TemplatPesan t, KeperluanTemplat keperluan, BahanIsian bahan, Dokumen? surat) =>
        PenyusunTemplat.Dari(t, keperluan, bahan, keperluan == bahan.Keperluan ? [.. bahan.Muatan] : [], surat);
}
