using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pemanggilan;

/// <summary>A number just given, with the key of its page; the key is known this once.</summary>
public sealed record TiketBaru(Tiket Tiket, string Kunci);

/// <summary>Gives numbers, inside the caller's context and save. The series' counter is saved with the ticket: what fails takes no number, and two never get the same.</summary>
public sealed partial class BukuTiket(Segel segel, Siaran siaran, TimeProvider jam)
{
    /// <param name="deret">The series that was chosen; null: the one that serves what it is for.</param>
    public async Task<TiketBaru> AmbilAsync(LayananDb db, TitikAntrean titik, DeretAntrean? deret, IsiTiket isi, Pelaku pelaku, DateTimeOffset pada, CancellationToken ct)
    {
        deret ??= titik.Untuk(isi.KodeLayanan, isi.JanjiId is not null);
        var tanggal = Hari(titik.UnitKerja);
        var urut = await NomorUrut.BerikutAsync(db, string.Create(CultureInfo.InvariantCulture, $"ANTRE/{titik.UnitKerjaId}/{tanggal:yyyyMMdd}/{deret.Huruf}"), ct);
        var (tiket, kunci) = Tiket.Ambil(titik, deret, urut, tanggal, isi.Keperluan.Length > 0 ? isi : isi with { Keperluan = deret.Nama }, segel, pelaku, pada);
        db.Tiket.Add(tiket);
        siaran.Tulis(db, Topik.SatuAntrean(titik.UnitKerjaId));
        return new(tiket, kunci);
    }

    /// <summary>A counter is left or given up: who was sent to it alone, or held there, is called by the others from now on.</summary>
    public static async Task LepasLoketAsync(LayananDb db, LoketPanggil loket, Pelaku pelaku, DateTimeOffset pada, CancellationToken ct)
    {
        foreach (var t in await db.Tiket.Where(t => t.UntukLoketId == loket.Id && t.Status == StatusTiket.Menunggu).OrderBy(t => t.Id).Take(AntreanQuery.TerbanyakSehari).ToListAsync(ct)) t.LepasLoket(loket, pelaku, pada);
    }

    /// <summary>The day on the wall of a service point.</summary>
    public DateOnly Hari(UnitKerja titik) => new JamKantor(jam, titik.ZonaWaktu).HariIni;
}
