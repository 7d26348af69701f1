using LayananPublik.Data;
using LayananPublik.Kepegawaian;

namespace LayananPublik.Bench;

/// <summary>One thing an officer does, read by the very queries of the screen; the number makes each run another one.</summary>
sealed record Bacaan(string Nama, Func<LayananDb, int, Task> Jalan);

/// <summary>Whose eyes: the whole kecamatan, one kelurahan, a very small one.</summary>
sealed record Mata(string Sebutan, PetugasAktif Petugas, PetugasAktif Pimpinan)
{
    public static async Task<IReadOnlyList<Mata>> SemuaAsync(AppUkur app) =>
        [new("kecamatan", await app.PetugasAsync("kasi"), await app.PetugasAsync("camat")), await MejaAsync(app, "kelurahan", 1), await MejaAsync(app, "kelurahan kecil", 11)];

    static async Task<Mata> MejaAsync(AppUkur app, string sebutan, int meja)
    {
        var petugas = await app.PetugasAsync(KantorMeja.Akun(meja));
        return new(sebutan, petugas, petugas);
    }
}
