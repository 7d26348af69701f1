using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>A head of an RT or RW who has not answered for a day is reminded once; the citizen may send a photo of the paper instead.</summary>
public sealed class PengingatPengantar(IDbContextFactory<LayananDb> dbs, Pendaftaran pendaftaran, Siaran siaran, TimeProvider jam, ILogger<PengingatPengantar> log) : Pekerja(jam, log)
{
    public static readonly TimeSpan Sabar = TimeSpan.FromHours(24);

    protected override TimeSpan Selang => TimeSpan.FromMinutes(1);

    protected override async Task<bool> KerjakanAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var batas = Jam.GetUtcNow() - Sabar;
        foreach (var id in await db.PermintaanPengantar.Where(m => m.Status == StatusPengantar.Diminta && m.DiingatkanPada == null && m.Pada <= batas).OrderBy(m => m.Id).Take(50).Select(m => m.Id).ToListAsync(ct))
            await IngatkanAsync(id, ct);
        return false;
    }

    internal async Task IngatkanAsync(int id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (m, kini) = (await db.PermintaanPengantar.Include(x => x.PengurusRt).Include(x => x.Percakapan.Kontak).SingleAsync(x => x.Id == id, ct), Jam.GetUtcNow());
        var p = await db.Permohonan.Lengkap().SingleAsync(x => x.Id == m.PermohonanId, ct);
        if (p.BerkasSah(PermintaanPengantar.Dok).All(b => !b.MenungguCatatan) || p.Butir.All(b => b.IsianTerkunci)) m.Gugurkan(kini);
        else
        {
            m.Ingatkan(kini);
            var diingatkan = Boleh(m.Percakapan) && m.PengurusRt.Menjabat(DateOnly.FromDateTime(kini.UtcDateTime));
            if (diingatkan) Pengajuan.KirimKePengurus(m, p, ulang: true, db, kini);
            // The requirement is open again; whichever comes first, photo or approval, counts.
            p.KosongkanBerkas(PermintaanPengantar.Dok);
            if (p.PercakapanId != m.PercakapanId) Berita.Kirim(p, Sajian.Tulis(
                $"{m.PengurusRt.Sebutan} belum menjawab permintaan pengantar *{p.Butir[0].Layanan.Nama}* untuk {p.NamaPemohon}.{(diingatkan ? " Beliau sudah kami ingatkan." : "")} Bila surat pengantarnya sudah ada, kirim fotonya di sini."), db, kini);
            pendaftaran.Kabarkan(p, db);
        }
        // The answer came at this moment: nothing is left to do.
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateConcurrencyException) { return; }
        siaran.Bangunkan();
    }

    /// <summary>Nobody is reminded who said STOP, whose number is doubted, or who is talking with a person.</summary>
    static bool Boleh(Percakapan p) => p is { Mode: ModePercakapan.Asisten, Kontak: { Diragukan: false, TolakKabarSejak: null } };
}
