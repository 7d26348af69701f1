using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pemanggilan;

/// <summary>Tells who waits with WhatsApp, once each, that few are before him and that it is his turn. Only while the window is open: a parked "3 orang lagi" would arrive a day late.</summary>
public static class PengabarAntrean
{
    /// <summary>With so many before him somebody is told to come near.</summary>
    public const int Dekat = 3;

    /// <summary>Looks through all who wait after something in the queue has changed in this context; nothing is saved here.</summary>
    public static async Task KabariAsync(this LayananDb db, int unitId, DateOnly tanggal, DateTimeOffset kini, CancellationToken ct)
    {
        var menunggu = await MenungguAsync(db, unitId, tanggal, ct);
        if (!menunggu.Exists(t => t.PercakapanId is not null && t.DikabariDekatPada is null)) return;
        var peta = new PetaAntrean(await db.AturanGiliranAsync(unitId, ct), [.. menunggu.Select(t => new NomorAntre(t.Id, t.Nomor, t.Deret, t.UntukLoketId, t.Calon))], await LoketAsync(db, unitId, tanggal, ct), await db.LamaLayananAsync(unitId, tanggal, ct), kini);
        foreach (var t in menunggu.Where(t => t.PercakapanId is not null && t.DikabariDekatPada is null))
            if (peta.Tempat(t.Id) is { Depan: <= Dekat } tempat && await KirimAsync(db, t, KalimatAntrean.Dekat(t, tempat), kini, ct)) t.DikabariDekat(kini);
    }

    public static async Task KabariGiliranAsync(this LayananDb db, Tiket t, LoketPanggil loket, DateTimeOffset kini, CancellationToken ct)
    {
        if (t.PercakapanId is null || t.DikabariGiliranPada is not null) return;
        if (await KirimAsync(db, t, KalimatAntrean.Giliran(t, loket.Nama), kini, ct)) t.DikabariGiliran(kini);
    }

    static async Task<bool> KirimAsync(LayananDb db, Tiket t, IsiPesan isi, DateTimeOffset kini, CancellationToken ct)
    {
        var percakapan = t.Percakapan ?? await db.Percakapan.SingleAsync(p => p.Id == t.PercakapanId, ct);
        if (percakapan.Kontak is null) await db.Entry(percakapan).Reference(p => p.Kontak).LoadAsync(ct);
        if (!percakapan.JendelaTerbuka(kini) || percakapan.Kontak!.TolakKabarSejak is not null || percakapan.Kontak.Diragukan) return false;
        db.BeritaTunda.Add(BeritaTunda.Tulis(percakapan, $"tiket/{t.Id}", isi, segera: true, kini));
        return true;
    }

    // As they stand in this context, with what is not saved yet.
    static async Task<List<Tiket>> MenungguAsync(LayananDb db, int unitId, DateOnly tanggal, CancellationToken ct)
    {
        await db.Tiket.Where(t => t.UnitKerjaId == unitId && t.Tanggal == tanggal && t.Status == StatusTiket.Menunggu && t.DitahanPada == null).OrderBy(t => t.Id).Take(AntreanQuery.TerbanyakSehari).LoadAsync(ct);
        return [.. db.Tiket.Local.Where(t => t.UnitKerjaId == unitId && t.Tanggal == tanggal && t.Antre).OrderBy(t => t.Id)];
    }

    static async Task<IReadOnlyList<LoketKini>> LoketAsync(LayananDb db, int unitId, DateOnly tanggal, CancellationToken ct)
    {
        var sibuk = db.Tiket.Local.Where(t => t.Status is StatusTiket.Dipanggil or StatusTiket.Dilayani).Select(t => t.LoketId).ToHashSet();
        var selesai = db.Tiket.Local.Where(t => t.Status is not (StatusTiket.Dipanggil or StatusTiket.Dilayani)).Select(t => t.LoketId).ToHashSet();
        return [.. (await db.LoketKiniAsync(unitId, tanggal, ct)).Select(l => l with { Melayani = sibuk.Contains(l.Id) || l.Melayani && !selesai.Contains(l.Id) })];
    }
}
