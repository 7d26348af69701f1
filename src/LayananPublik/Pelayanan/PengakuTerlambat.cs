using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>Tells a citizen once that the promised time has passed, with a new promise; not while he himself is waited for.</summary>
public sealed class PengakuTerlambat(IDbContextFactory<LayananDb> dbs, KerjaMeja meja, Pendaftaran pendaftaran, TimeProvider jam, ILogger<PengakuTerlambat> log) : Pekerja(jam, log)
{
    const int Sekaligus = 50;

    /// <summary>What was late long before this existed, or while the app stood still, is not apologised for in the mass.</summary>
    static readonly TimeSpan TerlaluLama = TimeSpan.FromDays(7);

    static readonly StatusButir[] Dikerjakan = [.. Enum.GetValues<StatusButir>().Where(AlurButir.Dikerjakan)];

    protected override TimeSpan Selang => TimeSpan.FromSeconds(20);

    protected override Task<bool> KerjakanAsync(CancellationToken ct) => AkuiAsync(ct);

    /// <summary>One round; true when somebody was told.</summary>
    public async Task<bool> AkuiAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kini = Jam.GetUtcNow();
        var terlama = kini - TerlaluLama;
        var lewat = await db.Butir.Where(b => Dikerjakan.Contains(b.Status) && b.Tenggat < kini && b.Tenggat > terlama && b.JedaSejak == null && b.TerlambatPada == null && b.Permohonan.PercakapanId != null)
            .OrderBy(b => b.Tenggat).Select(b => b.Id).Take(Sekaligus).ToListAsync(ct);
        var ada = false;
        foreach (var id in lewat) ada |= (await SatuAsync(id, ct)).Berhasil;
        return ada;
    }

    Task<Hasil> SatuAsync(int butirId, CancellationToken ct) => meja.LakukanAsync(async db =>
    {
        var p = await db.Permohonan.Lengkap().SingleAsync(x => x.Butir.Any(b => b.Id == butirId), ct);
        var (b, pada) = (p.Butir.Single(x => x.Id == butirId), Jam.GetUtcNow());
        var kalender = await db.KalenderAsync(b.UnitKerjaId, ct);
        DateTimeOffset? janji = kalender.PunyaJam ? kalender.Tambah(pada, b.Layanan.Rincian.Sla) : null;
        if (b.AkuiTerlambat(janji, pada) is { Berhasil: false } tolak) return tolak;
        Berita.Kirim(p, Berita.Terlambat(p, b, janji is { } j ? kalender.Teks(j, pada) : null), db, pada, b);
        pendaftaran.Kabarkan(p, db);
        return Hasil.Baik;
    }, ct);
}
