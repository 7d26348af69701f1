using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>Complaints whose promise is broken, also those nobody has taken, what has climbed to whom, and sealed identities somebody waits to know. Broken promises are judged from the deadlines, so that alarm stands even while no worker climbs the ladder.</summary>
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
        var dariDinas = await db.PermintaanIdentitas.Where(p => p.Status == StatusPermintaan.DariDinas)
            .GroupBy(p => new { p.Aduan.UnitKerja.Jalur, p.Aduan.UnitKerja.Nama }).OrderBy(g => g.Key.Jalur).Take(200).Select(g => new { g.Key.Jalur, g.Key.Nama, Semua = g.Count(), Satu = g.Min(p => p.AduanId) }).ToListAsync(ct);
        semua.AddRange(dariDinas.Select(x => new Peringatan(Tingkat.Peringatan, $"{x.Nama}: {x.Semua} permintaan dinas akan identitas pelapor belum ditanggapi. Teruskan untuk diputuskan, atau tolak.") { Izin = [Izin.KelolaAduan], Href = $"/aduan/{x.Satu}", Tautan = "Buka aduannya", JalurUnit = x.Jalur }));
        semua.AddRange(await NaikAsync(db, ct));
        semua.AddRange((await db.JumlahDipegangAsync(kini, ct)).Select(d => new Peringatan(Tingkat.Peringatan, $"{d.Semua} aduan yang Anda pegang hampir atau sudah habis waktunya{Rinci(d.Lewat, "sudah lewat")}. Selesaikan atau kabari dulu yang ini.")
            { Izin = [Izin.KelolaAduan], PetugasId = d.PetugasId, Href = "/aduan?saya=true&tingkat=petugas", Tautan = "Lihat yang Anda pegang" }));
        return semua;
    }

    /// <summary>One for each kasi and camat: how many have climbed to him from the units below him, and the board with exactly these.</summary>
    static async Task<IEnumerable<Peringatan>> NaikAsync(LayananDb db, CancellationToken ct)
    {
        var naik = await db.JumlahNaikAsync(ct);
        if (naik.Count == 0) return [];
        return from a in await db.AtasanAduanAsync(ct)
               let tingkat = a.Peran == Peran.Camat ? TingkatAduan.Camat : TingkatAduan.Kasi
               let banyak = naik.Where(n => n.Tingkat == tingkat && n.Jalur.StartsWith(a.Jalur, StringComparison.Ordinal)).Sum(n => n.Semua)
               where banyak > 0
               select new Peringatan(Tingkat.Peringatan, $"{banyak} aduan naik ke Anda: {(tingkat == TingkatAduan.Camat ? "jauh lewat dari waktunya, juga di tingkat kasi" : "waktunya sudah habis")}. Putuskan hari ini siapa yang menyelesaikannya.")
               { Izin = [Izin.KelolaAduan], PetugasId = a.Id, Href = $"/aduan?tingkat={tingkat.ToString().ToLowerInvariant()}", Tautan = "Lihat yang naik ke Anda" };
    }

    static string Rinci(int banyak, string apa) => banyak == 0 ? "" : $", {banyak} {apa}";
}
