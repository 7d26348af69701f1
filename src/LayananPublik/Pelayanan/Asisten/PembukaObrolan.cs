using System.Collections.Concurrent;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>Opens the talk around a message. What only the admin changes is read once and then kept for as long as the history of the office stands still.</summary>
public sealed class PembukaObrolan(TimeProvider waktu, PembuatTautan tautan, Lazy<IReadOnlyList<IAlurObrolan>> alur)
{
    const int UnitTerbanyak = 64;

    // On SQL Server ids are given before the commit, so a lower one may appear behind a higher and go unseen: nothing is kept for long.
    static readonly TimeSpan PalingLama = TimeSpan.FromMinutes(1);

    readonly ConcurrentDictionary<int, (long Versi, DateTimeOffset Pada, BekalUnit Bekal)> simpanan = new();

    public async Task<Obrolan> BukaAsync(Percakapan percakapan, Pesan pesan, LayananDb db, CancellationToken ct)
    {
        var pada = waktu.GetUtcNow();
        var bekal = await BekalAsync(percakapan.UnitKerjaId, pada, db, ct);
        return new()
        {
            Db = db, Percakapan = percakapan, Pesan = pesan, Bekal = bekal, Tautan = tautan, Alur = alur.Value, Jam = new(waktu, bekal.Unit.ZonaWaktu), Pada = pada,
            Sesi = await db.SesiAsisten.FirstOrDefaultAsync(s => s.PercakapanId == percakapan.Id, ct) ?? SesiAsisten.Mulai(percakapan.Id, pada),
            PerluPrivasi = await db.PerluPrivasiAsync(percakapan.KontakId, bekal.Unit.Id, bekal.Aturan.VersiPrivasi, ct)
        };
    }

    async Task<BekalUnit> BekalAsync(int unitId, DateTimeOffset pada, LayananDb db, CancellationToken ct)
    {
        // Before the reading: what changes meanwhile is read again next time.
        var versi = await db.VersiKantorAsync(ct);
        if (simpanan.TryGetValue(unitId, out var ada) && ada.Versi == versi && (pada - ada.Pada).Duration() < PalingLama) return ada.Bekal;
        var bekal = await db.BekalAsync(unitId, ct);
        if (simpanan.Count >= UnitTerbanyak) simpanan.Clear();
        simpanan[unitId] = (versi, pada, bekal);
        return bekal;
    }
}
