using System.Collections.Frozen;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>A colleague at an open screen.</summary>
public sealed record RekanHadir(int PetugasId, string Nama, string Sesi, int? PercakapanId, DateTimeOffset? MenulisSampai, DateTimeOffset SampaiPada)
{
    public bool Menulis(DateTimeOffset kini) => MenulisSampai > kini;
}

/// <summary>A citizen who waits: for the officer named, or for anybody.</summary>
public sealed record WargaMenunggu(int PercakapanId, string Jalur, bool Aduan, int? PetugasId, DateTimeOffset Sejak)
{
    /// <summary>Counts as always, but rings for nobody.</summary>
    public bool Dibisukan { get; init; }

    public bool Terlihat(PetugasAktif petugas) => Jalur.StartsWith(petugas.Jalur, StringComparison.Ordinal) && (Aduan || petugas.Peran != Peran.AdminAduan);
}

/// <summary>A call that its officer has not seen yet.</summary>
public sealed record PanggilanBaru(int Id, int PetugasId, JenisPanggilan Jenis, int PercakapanId, string Oleh, DateTimeOffset Pada);

/// <summary>How the desk stood at the last look; shared by all screens of a node, which pick out what their officer may see.</summary>
public sealed record IsiPapan
{
    public IReadOnlyList<RekanHadir> Hadir { get; init; } = [];
    public IReadOnlyList<WargaMenunggu> Perlu { get; init; } = [];
    public IReadOnlyList<WargaMenunggu> Dipegang { get; init; } = [];
    public IReadOnlyList<PanggilanBaru> Panggilan { get; init; } = [];
    public FrozenDictionary<int, KeadaanPetugas> Keadaan { get; init; } = FrozenDictionary<int, KeadaanPetugas>.Empty;
    internal ILookup<int, RekanHadir> PerPercakapan { get; init; } = Array.Empty<RekanHadir>().ToLookup(h => 0);
}

/// <summary>
/// Looks for all screens of this node at who is here, who waits and who is called: after every change, at most twice a second, and every few seconds so that
/// what has run out goes. A hundred desks cost no more queries than one.
/// </summary>
public sealed class PapanMeja(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam, ILogger<PapanMeja> log) : Pekerja(jam, log)
{
    const int PalingBanyak = 2000, PerluPalingBanyak = 500;
    static readonly TimeSpan Jeda = TimeSpan.FromMilliseconds(500);

    public event Action? Berubah;

    public IsiPapan Isi { get; private set; } = new();

    protected override TimeSpan Selang => TimeSpan.FromSeconds(4);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        BangunSaat(siaran, [Topik.Percakapan, Topik.Hadir]);
        return base.StartAsync(cancellationToken);
    }

    /// <summary>Colleagues who have this conversation open now, one line each, whoever writes first.</summary>
    public IReadOnlyList<RekanHadir> Di(int percakapanId, int? kecuali)
    {
        var kini = TimeProvider.System.GetUtcNow();
        return [.. Isi.PerPercakapan[percakapanId].Where(h => h.PetugasId != kecuali && h.SampaiPada > kini).GroupBy(h => h.PetugasId).Select(g => g.MaxBy(h => h.MenulisSampai ?? default)!).OrderByDescending(h => h.Menulis(kini)).ThenBy(h => h.Nama, StringComparer.Ordinal)];
    }

    public bool Ada(int petugasId)
    {
        var kini = TimeProvider.System.GetUtcNow();
        return Isi.Hadir.Any(h => h.PetugasId == petugasId && h.SampaiPada > kini);
    }

    public KeadaanPetugas Keadaan(int petugasId) => Isi.Keadaan.GetValueOrDefault(petugasId);

    protected override async Task<bool> KerjakanAsync(CancellationToken ct)
    {
        if (Berubah is null) return false;
        await using (var db = await dbs.CreateDbContextAsync(ct)) Isi = await db.IsiPapanAsync(TimeProvider.System.GetUtcNow(), PalingBanyak, PerluPalingBanyak, ct);
        Berubah?.Invoke();
        await Task.Delay(Jeda, ct);
        return false;
    }
}

public static class PapanMejaQuery
{
    public static async Task<IsiPapan> IsiPapanAsync(this LayananDb db, DateTimeOffset kini, int take, int takePerlu, CancellationToken ct)
    {
        var hadir = await db.Kehadiran.Where(k => k.SampaiPada > kini).OrderBy(k => k.Id).Take(take)
            .Join(db.Users, k => k.PetugasId, u => u.Id, (k, u) => new RekanHadir(k.PetugasId, u.Nama, k.Sesi, k.PercakapanId, k.MenulisSampai, k.SampaiPada)).ToListAsync(ct);
        var perlu = await db.Percakapan.Where(p => p.Mode == ModePercakapan.PerluPetugas).OrderByDescending(p => p.MenungguSejak).Take(takePerlu)
            .Select(p => new WargaMenunggu(p.Id, p.UnitKerja.Jalur, p.Aduan, null, p.MenungguSejak ?? p.TerakhirPada) { Dibisukan = p.Pembatasan == Pembatasan.Dibisukan }).ToListAsync(ct);
        var dipegang = await db.Percakapan.Where(p => p.Mode == ModePercakapan.Petugas && p.MenungguSejak != null && p.BelumDibaca > 0 && p.PetugasId != null && p.MasukTerakhirPada != null).OrderByDescending(p => p.MenungguSejak).Take(take)
            .Select(p => new WargaMenunggu(p.Id, p.UnitKerja.Jalur, p.Aduan, p.PetugasId, p.MasukTerakhirPada!.Value) { Dibisukan = p.Pembatasan == Pembatasan.Dibisukan }).ToListAsync(ct);
        var panggilan = await db.Panggilan.Where(p => p.DibacaPada == null).OrderByDescending(p => p.Id).Take(take)
            .Select(p => new PanggilanBaru(p.Id, p.PetugasId, p.Jenis, p.PercakapanId, p.Oleh, p.Pada)).ToListAsync(ct);
        var keadaan = await db.Users.Where(u => u.Keadaan != KeadaanPetugas.Bertugas).OrderBy(u => u.Id).Take(take).Select(u => new { u.Id, u.Keadaan }).ToListAsync(ct);
        return new()
        {
            Hadir = hadir, Perlu = perlu, Dipegang = dipegang, Panggilan = panggilan, Keadaan = keadaan.ToFrozenDictionary(k => k.Id, k => k.Keadaan),
            PerPercakapan = hadir.Where(h => h.PercakapanId != null).ToLookup(h => h.PercakapanId!.Value)
        };
    }
}
