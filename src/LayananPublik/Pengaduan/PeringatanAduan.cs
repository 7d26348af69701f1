using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>Complaints whose promise is broken, also those nobody has taken, and sealed identities somebody waits to know. Judged from the deadlines, so it stands even while no worker climbs the ladder.</summary>
public sealed class PeringatanAduan : IPeringatan
{
    static readonly StatusAduan[] Dikerjakan = [.. Enum.GetValues<StatusAduan>().Where(AlurAduan.Dikerjakan)];

    public async Task<IReadOnlyList<Peringatan>> BacaAsync(LayananDb db, DateTimeOffset kini, CancellationToken ct)
    {
        List<Peringatan> semua = [];
        var lewat = await db.Aduan.Where(a => Dikerjakan.Contains(a.Status) && a.Tenggat < kini)
            .GroupBy(a => a.UnitKerja.Jalur).OrderBy(g => g.Key).Take(200)
            .Select(g => new { Jalur = g.Key, Semua = g.Count(), Camat = g.Count(a => a.Tingkat == TingkatAduan.Camat), Bebas = g.Count(a => a.PetugasId == null) }).ToListAsync(ct);
        if (lewat.Sum(x => x.Semua) is > 0 and var banyak)
            semua.Add(new(Tingkat.Peringatan, $"{banyak} aduan lewat tenggat{Rinci(lewat.Sum(x => x.Camat), "sudah dinaikkan ke camat")}{Rinci(lewat.Sum(x => x.Bebas), "belum ada petugasnya")}. Tangani atau teruskan hari ini.") { Izin = [Izin.KelolaAduan], Href = "/aduan", Tautan = "Buka aduan" });
        if (await db.PermintaanIdentitas.CountAsync(p => p.Status == StatusPermintaan.Menunggu, ct) is > 0 and var minta)
            semua.Add(new(Tingkat.Peringatan, $"{minta} permintaan buka identitas pelapor menunggu keputusan.") { Izin = [Izin.SetujuiBukaIdentitas], Href = "/aduan", Tautan = "Buka aduan" });
        return semua;
    }

    static string Rinci(int banyak, string apa) => banyak == 0 ? "" : $", {banyak} {apa}";
}
