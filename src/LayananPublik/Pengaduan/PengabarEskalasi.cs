using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kependudukan;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>
/// Tells officers who want it on their own phone what has newly come to them by the ladder: one message a person and working day, in office hours, numbers of complaints and nothing else.
/// Message and row of the day are one save under a unique key, so of two nodes one tells. What cannot be sent is written down as such, and told with the next message that can.
/// </summary>
public sealed class PengabarEskalasi(IDbContextFactory<LayananDb> dbs, PenyusunTemplat templat, Siaran siaran, TimeProvider jam, ILogger<PengabarEskalasi> log) : Pekerja(jam, log)
{
    const int PenerimaTerbanyak = 500, Dihitung = 500, Disebut = 5;

    protected override TimeSpan Selang => TimeSpan.FromMinutes(1);

    protected override async Task<bool> KerjakanAsync(CancellationToken ct)
    {
        await KabariAsync(ct);
        return false;
    }

    /// <summary>One round; true when somebody was told.</summary>
    public async Task<bool> KabariAsync(CancellationToken ct)
    {
        var (kini, ada) = (Jam.GetUtcNow(), false);
        List<(int Id, int UnitKerjaId)> mau;
        var kalender = new Dictionary<int, Kalender>();
        await using (var db = await dbs.CreateDbContextAsync(ct))
        {
            mau = [.. (await db.Users.Where(p => p.Aktif && p.MauDikabariSejak != null).OrderBy(p => p.Id).Take(PenerimaTerbanyak).Select(p => new { p.Id, p.UnitKerjaId }).ToListAsync(ct)).Select(p => (p.Id, p.UnitKerjaId))];
            foreach (var unit in mau.Select(p => p.UnitKerjaId).Distinct()) kalender[unit] = await db.KalenderAsync(unit, ct);
        }
        foreach (var p in mau.Where(p => kalender[p.UnitKerjaId] is { PunyaJam: true } k && k.Buka(kini))) ada |= await SatuAsync(p.Id, kalender[p.UnitKerjaId].TanggalPada(kini), kini, ct);
        if (ada) siaran.Bangunkan();
        return ada;
    }

    async Task<bool> SatuAsync(int petugasId, DateOnly hari, DateTimeOffset kini, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.KabarEskalasi.AnyAsync(k => k.PetugasId == petugasId && k.Tanggal == hari, ct)) return false;
        var p = await db.Users.Include(x => x.UnitKerja).SingleAsync(x => x.Id == petugasId, ct);
        if (p is not { MauDikabariSejak: { } mau, NomorKabar: { } nomor } || !Hak.Boleh(p.Peran, Izin.KelolaAduan)) return false;
        var terakhir = await db.KabarEskalasi.Where(k => k.PetugasId == petugasId && k.Hasil == HasilKabar.Dikirim).MaxAsync(k => (DateTimeOffset?)k.Pada, ct);
        var (baru, semua) = await db.BaruSampaiAsync(new(p.Id, p.Nama, p.Peran, p.UnitKerjaId, p.UnitKerja.Jalur), terakhir > mau ? terakhir.Value : mau, Dihitung, ct);
        if (baru.Count == 0) return false;
        var (hasil, keluar) = await SusunAsync(db, p, nomor, Kalimat(baru, semua), kini, ct);
        if (keluar is not null) db.PesanKeluar.Add(keluar);
        db.KabarEskalasi.Add(KabarEskalasi.Catat(p.Id, hari, baru.Count, hasil, keluar, kini));
        siaran.Tulis(db, Topik.Percakapan);
        // Another node has told him, or he was writing at this moment: the next round looks again.
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateException galat) when (galat.KarenaBerebut()) { return false; }
        return keluar is not null;
    }

    async Task<(HasilKabar, PesanKeluar?)> SusunAsync(LayananDb db, Petugas p, string nomor, string kalimat, DateTimeOffset kini, CancellationToken ct)
    {
        var rantai = UnitKerja.Rantai(p.UnitKerja.Jalur);
        if (await db.NomorKantor.Where(n => n.Aktif && rantai.Contains(n.UnitKerjaId)).OrderByDescending(n => n.UnitKerja.Jalur.Length).ThenBy(n => n.Id).FirstOrDefaultAsync(ct) is not { } dari) return (HasilKabar.TanpaNomorKantor, null);
        var kontak = await PengenalKontak.CariAsync(db, nomor, null, ct);
        if (kontak is { TolakKabarSejak: not null } or { Diragukan: true }) return (HasilKabar.DitolakPenerima, null);
        var percakapan = kontak is null ? null : await db.Percakapan.FirstOrDefaultAsync(x => x.NomorKantorId == dari.Id && x.KontakId == kontak.Id, ct);
        var terbuka = percakapan?.JendelaTerbuka(kini) == true;
        var isi = terbuka ? IsiPesan.Tulis($"Untuk petugas {p.UnitKerja.Nama}: {kalimat}. Buka papan aduan di Meja Layanan untuk menanganinya.")
            : await templat.SusunAsync(db, KeperluanTemplat.KabarPetugas, new BahanIsian("", p.UnitKerja.Nama) { Status = kalimat }, ct);
        if (isi is null) return (HasilKabar.TanpaTemplat, null);
        percakapan ??= await PengenalKontak.BukaAsync(db, dari, kontak ?? Kontak.Kenali(nomor, null, p.Nama, kini), kini, ct);
        return (HasilKabar.Dikirim, PesanKeluar.KabarPetugas(percakapan, isi, kini));
    }

    /// <summary>Numbers and a count: others may read over his shoulder.</summary>
    static string Kalimat(List<string> baru, int semua)
    {
        var lain = baru.Count > Disebut ? $" dan {baru.Count - Disebut} lagi" : "";
        return $"{baru.Count} aduan baru sampai kepada Anda karena waktunya hampir atau sudah habis ({string.Join(", ", baru.Take(Disebut))}{lain}){(semua > baru.Count ? $", semuanya {semua}" : "")}";
    }
}
