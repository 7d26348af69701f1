using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Shell;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>Citizens who have waited for a person so long that the assistant would have taken the talk back, had they not been waiting.</summary>
public sealed class PeringatanMenunggu : IPeringatan
{
    const int PalingBanyak = 1000;

    public async Task<IReadOnlyList<Peringatan>> BacaAsync(LayananDb db, DateTimeOffset kini, CancellationToken ct)
    {
        var paling = kini - TimeSpan.FromHours(1);
        var tunggu = await db.Percakapan.Where(p => p.Mode != ModePercakapan.Asisten && p.MenungguSejak < paling && p.TundaSampai == null).OrderBy(p => p.MenungguSejak).Take(PalingBanyak).Select(p => new { p.UnitKerja.Jalur, p.MenungguSejak }).ToListAsync(ct);
        var banyak = 0;
        foreach (var g in tunggu.GroupBy(p => p.Jalur))
        {
            var aturan = await db.AturanAsync(g.Key, ct);
            var batas = kini - TimeSpan.FromHours(aturan.KembaliJam == 0 ? AturanPelayanan.Bawaan.KembaliJam : aturan.KembaliJam);
            banyak += g.Count(p => p.MenungguSejak < batas);
        }
        return banyak == 0 ? [] : [new(Tingkat.Peringatan, $"{banyak} warga sudah lama menunggu jawaban petugas. Asisten tidak mengambil alih selama warga menunggu.")
        {
            Izin = [Izin.BalasPercakapan], Href = "/", Tautan = "Buka meja"
        }];
    }
}
