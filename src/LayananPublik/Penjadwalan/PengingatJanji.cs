using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penjadwalan;

/// <summary>
/// Reminds of appointments from 16:00 on the day before and from 06:00 in the morning, on the unit's clock and never in its quiet hours; outside of WhatsApp's window by a template.
/// Message and mark are one save under the appointment's version, so of two nodes one reminds. Who booked after that hour has just been told.
/// </summary>
public sealed class PengingatJanji(IDbContextFactory<LayananDb> dbs, PenyusunTemplat templat, Siaran siaran, TimeProvider jam, ILogger<PengingatJanji> log) : Pekerja(jam, log)
{
    internal const int PukulSore = 16, PukulPagi = 6;
    const int Sekaligus = 200;
    static readonly TimeSpan Terlambat = TimeSpan.FromMinutes(15);

    protected override TimeSpan Selang => TimeSpan.FromSeconds(30);

    protected override Task<bool> KerjakanAsync(CancellationToken ct) => IngatkanAsync(ct);

    /// <summary>One round; true when somebody was reminded.</summary>
    public async Task<bool> IngatkanAsync(CancellationToken ct)
    {
        var ada = 0;
        foreach (var zona in await ZonaAsync(ct))
        {
            var jamKantor = new JamKantor(Jam, zona);
            if (jamKantor.Kini.Hour >= PukulSore) ada += await GiliranAsync(zona, jamKantor.HariIni.AddDays(1), jamKantor.Saat(jamKantor.HariIni, PukulSore), pagi: false, ct);
            if (jamKantor.Kini.Hour >= PukulPagi) ada += await GiliranAsync(zona, jamKantor.HariIni, jamKantor.Saat(jamKantor.HariIni, PukulPagi), pagi: true, ct);
        }
        if (ada == 0) return false;
        siaran.Bangunkan();
        return true;
    }

    async Task<List<string>> ZonaAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.JadwalLayanan.Select(j => j.UnitKerja.ZonaWaktu).Distinct().OrderBy(z => z).Take(20).ToListAsync(ct);
    }

    async Task<int> GiliranAsync(string zona, DateOnly tanggal, DateTimeOffset jatuh, bool pagi, CancellationToken ct)
    {
        var (ada, lewat) = (0, 0);
        // Who could not be reminded now, such as a unit in its quiet hours, stands in nobody's way.
        while (true)
        {
            var janji = await CalonAsync(zona, tanggal, jatuh, pagi, lewat, ct);
            var sampai = ada;
            foreach (var id in janji) ada += await SatuAsync(id, pagi, ct);
            if (janji.Count < Sekaligus) return ada;
            lewat += janji.Count - (ada - sampai);
        }
    }

    async Task<List<int>> CalonAsync(string zona, DateOnly tanggal, DateTimeOffset jatuh, bool pagi, int lewat, CancellationToken ct)
    {
        var paling = Jam.GetUtcNow() + Terlambat;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Janji.Where(j => j.PercakapanId != null && j.Slot.Tanggal == tanggal && (j.Status == StatusJanji.Dipesan || j.Status == StatusJanji.Dikonfirmasi) && j.Slot.MulaiPada > paling && j.Pada < jatuh && j.UnitKerja.ZonaWaktu == zona
                && (pagi ? j.DiingatkanPagiPada == null : j.DiingatkanPada == null) && j.TutupHariId == null && j.Percakapan!.Kontak.TolakKabarSejak == null && j.Percakapan.Kontak.DiragukanSejak == null)
            .OrderBy(j => j.Slot.MulaiPada).ThenBy(j => j.Id).Select(j => j.Id).Skip(lewat).Take(Sekaligus).ToListAsync(ct);
    }

    async Task<int> SatuAsync(int id, bool pagi, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var j = await db.Janji.Lengkap().SingleAsync(x => x.Id == id, ct);
        var kini = Jam.GetUtcNow();
        var aturan = await db.AturanAsync(j.Jadwal.UnitKerja.Jalur, ct);
        if (!j.Aktif || j.TutupHariId is not null || (pagi ? j.DiingatkanPagiPada : j.DiingatkanPada) is not null || aturan.HeningSampaiPada(kini, j.Jadwal.UnitKerja.ZonaWaktu) is not null || j.Percakapan is not { } percakapan) return 0;
        j.Ingatkan(pagi, kini);
        if (percakapan.JendelaTerbuka(kini)) db.PesanKeluar.Add(PesanKeluar.DariAsisten(percakapan, KalimatJanji.Ingatkan(j, pagi), kini));
        else if (await templat.SusunAsync(db, percakapan, KeperluanTemplat.PengingatJanji, b => b with { Waktu = KalimatJanji.Waktu(j.Slot), Layanan = j.Jadwal.Nama, Tempat = j.Jadwal.UnitKerja.Nama }, KalimatJanji.MuatanPengingat(j), ct) is { } isi)
            db.PesanKeluar.Add(PesanKeluar.DariTemplat(percakapan, isi, KeperluanTemplat.PengingatJanji, Pelaku.Sistem, kini));
        // No such template: it is parked like other news, and the citizen is asked to open the chat.
        else BeritaJanji.Kirim(db, j, x => KalimatJanji.Ingatkan(x, pagi), kini, segera: true);
        siaran.Tulis(db, Topik.SatuJanji(id), Topik.SatuPercakapan(percakapan.Id));
        // The citizen, an officer or another node was faster; the next round looks again.
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateException galat) when (galat.KarenaBerebut()) { return 0; }
        return 1;
    }
}
