using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Shell;

namespace LayananPublik.Penerusan;

/// <summary>Batches that have been at Dukcapil for more working days than the unit allows.</summary>
public sealed class PeringatanDukcapil : IPeringatan
{
    public async Task<IReadOnlyList<Peringatan>> BacaAsync(LayananDb db, DateTimeOffset kini, CancellationToken ct)
    {
        List<Peringatan> semua = [];
        foreach (var unit in (await db.BendelTerbukaAsync(ct)).GroupBy(b => (b.UnitId, b.Jalur)))
        {
            var (kalender, batas) = (await db.KalenderAsync(unit.Key.UnitId, ct), (await db.AturanAsync(unit.Key.Jalur, ct)).DukcapilHari);
            var tua = unit.Where(b => kalender.HariKerjaSejak(b.Sejak, kini) > batas).OrderBy(b => b.Sejak).ToList();
            if (tua.Count == 0) continue;
            var kalimat = tua.Count == 1 ? $"Bendel {tua[0].Nomor} sudah lebih dari {batas} hari kerja di Dukcapil. Tanyakan kabarnya."
                : $"{tua.Count} bendel sudah lebih dari {batas} hari kerja di Dukcapil, yang terlama {tua[0].Nomor}. Tanyakan kabarnya.";
            semua.Add(new(Tingkat.Peringatan, kalimat) { Href = "/dukcapil?tab=umur&lewat=True", Tautan = "Buka daftarnya", Izin = [Izin.PeriksaPermohonan], JalurUnit = unit.Key.Jalur });
        }
        return semua;
    }
}
