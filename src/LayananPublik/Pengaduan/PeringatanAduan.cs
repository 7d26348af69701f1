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
            .GroupBy(a => new { a.UnitKerja.Jalur, a.UnitKerja.Nama }).OrderBy(g => g.Key.Jalur).Take(200)
            .Select(g => new { g.Key.Jalur, g.Key.Nama, Semua = g.Count(), Camat = g.Count(a => a.Tingkat == TingkatAduan.Camat), Bebas = g.Count(a => a.PetugasId == null) }).ToListAsync(ct);
        // One for each unit: who looks after one kelurahan is not told how many the others have.
        semua.AddRange(lewat.Select(x => new Peringatan(Tingkat.Peringatan, $"{x.Nama}: {x.Semua} aduan lewat tenggat{Rinci(x.Camat, "sudah dinaikkan ke camat")}{Rinci(x.Bebas, "belum ada petugasnya")}. Tangani atau teruskan hari ini.")
            { Izin = [Izin.KelolaAduan], Href = "/aduan", Tautan = "Buka aduan", JalurUnit = x.Jalur }));
        var minta = await db.PermintaanIdentitas.Where(p => p.Status == StatusPermintaan.Menunggu)
            .GroupBy(p => new { p.Aduan.UnitKerja.Jalur, p.Aduan.UnitKerja.Nama }).OrderBy(g => g.Key.Jalur).Take(200).Select(g => new { g.Key.Jalur, g.Key.Nama, Semua = g.Count() }).ToListAsync(ct);
        semua.AddRange(minta.Select(x => new Peringatan(Tingkat.Peringatan, $"{x.Nama}: {x.Semua} permintaan buka identitas pelapor menunggu keputusan.") { Izin = [Izin.SetujuiBukaIdentitas], Href = "/aduan", Tautan = "Buka aduan", JalurUnit = x.Jalur }));
        return semua;
    }

    static string Rinci(int banyak, string apa) => banyak == 0 ? "" : $", {banyak} {apa}";
}
