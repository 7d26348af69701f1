using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>Drafts that were left: one reminder while WhatsApp still allows it, the end after the office's number of days.</summary>
public sealed class PengingatDraf(IDbContextFactory<LayananDb> dbs, Pendaftaran pendaftaran, Siaran siaran, PengirimPesan pengirim, TimeProvider jam, ILogger<PengingatDraf> log) : Pekerja(jam, log)
{
    const int Sekali = 100;

    protected override TimeSpan Selang => TimeSpan.FromSeconds(30);

    protected override async Task<bool> KerjakanAsync(CancellationToken ct)
    {
        var ada = 0;
        foreach (var id in await DitinggalkanAsync(ct)) ada += await UrusAsync(id, TutupAsync, ct);
        foreach (var id in await DiamAsync(ct)) ada += await UrusAsync(id, IngatkanAsync, ct);
        if (ada > 0) pengirim.Bangunkan();
        return false;
    }

    async Task<List<int>> DiamAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (kini, satuJam) = (Jam.GetUtcNow(), Jam.GetUtcNow().AddHours(-1));
        var jendela = kini - Percakapan.Jendela;
        return await db.Permohonan.Where(p => p.DiingatkanPada == null && p.Butir.Any(b => b.Status == StatusButir.Draf) && p.Percakapan!.Mode == ModePercakapan.Asisten && p.Percakapan.Kontak.TolakKabarSejak == null
            && p.Percakapan.MasukTerakhirPada > jendela && p.Percakapan.MasukTerakhirPada < satuJam).OrderBy(p => p.Percakapan!.MasukTerakhirPada).ThenBy(p => p.Id).Select(p => p.Id).Take(Sekali).ToListAsync(ct);
    }

    async Task<List<int>> DitinggalkanAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kemarin = Jam.GetUtcNow().AddDays(-1);
        return await db.Permohonan.Where(p => p.Pada < kemarin && p.Butir.Any(b => b.Status == StatusButir.Draf) && p.Percakapan!.MasukTerakhirPada < kemarin)
            .OrderBy(p => p.Percakapan!.MasukTerakhirPada).ThenBy(p => p.Id).Select(p => p.Id).Take(Sekali).ToListAsync(ct);
    }

    async Task<int> UrusAsync(int id, Func<LayananDb, Permohonan, CancellationToken, Task<bool>> urus, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var p = await db.Permohonan.Lengkap().Include(p => p.UnitKerja).Include(p => p.Percakapan!.Kontak).SingleAsync(p => p.Id == id, ct);
        if (p.Percakapan is null || !Pengajuan.IniDraf(p) || !await urus(db, p, ct)) return 0;
        // The citizen or another node was faster; the next round looks again.
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateException galat) when (galat.KarenaBerebut()) { return 0; }
        siaran.Bangunkan();
        return 1;
    }

    async Task<bool> IngatkanAsync(LayananDb db, Permohonan p, CancellationToken ct)
    {
        var kini = Jam.GetUtcNow();
        var aturan = await db.AturanAsync(p.UnitKerja.Jalur, ct);
        if (p.Percakapan is not { Mode: ModePercakapan.Asisten, MasukTerakhirPada: { } terakhir, Kontak.TolakKabarSejak: null } percakapan || p.DiingatkanPada is not null || kini < Saat(terakhir, aturan, p.UnitKerja.ZonaWaktu) || !percakapan.JendelaTerbuka(kini)) return false;
        var (pertanyaan, dokumen) = AlurPengajuan.Sisa(p, []);
        p.Ingatkan(kini);
        db.PesanKeluar.Add(PesanKeluar.DariAsisten(percakapan, KalimatPengajuan.Pengingat(p, KalimatPengajuan.Sisa(pertanyaan, dokumen), aturan.TutupHari), kini));
        pendaftaran.Kabarkan(p, db);
        return true;
    }

    async Task<bool> TutupAsync(LayananDb db, Permohonan p, CancellationToken ct)
    {
        var kini = Jam.GetUtcNow();
        var aturan = await db.AturanAsync(p.UnitKerja.Jalur, ct);
        if (p.Percakapan!.MasukTerakhirPada > kini.AddDays(-aturan.TutupHari) || p.Pada > kini.AddDays(-aturan.TutupHari)) return false;
        foreach (var b in p.Butir.Where(b => b.Status == StatusButir.Draf)) b.Batalkan(Pelaku.Sistem, Peran.Sistem, $"Tidak dilanjutkan warga selama {aturan.TutupHari} hari", kini);
        if (await db.SesiAsisten.FirstOrDefaultAsync(s => s.PermohonanId == p.Id, ct) is { } sesi)
        {
            sesi.Untuk(null);
            sesi.Ke("", sesi.Ingatan.TanpaPengajuan(), kini);
        }
        pendaftaran.Kabarkan(p, db);
        return true;
    }

    /// <summary>When the reminder of a talk that fell silent is due: after the office's hours, moved out of the quiet hours unless the 24-hour window would close meanwhile.</summary>
    public static DateTimeOffset Saat(DateTimeOffset terakhir, AturanPelayanan aturan, string zonaWaktu)
    {
        var saat = terakhir.AddHours(aturan.IngatkanJam);
        return aturan.HeningSampaiPada(saat, zonaWaktu) is { } bangun && bangun < terakhir + Percakapan.Jendela ? bangun : saat;
    }
}
