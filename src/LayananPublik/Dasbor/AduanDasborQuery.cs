using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Pengaduan;

namespace LayananPublik.Dasbor;

/// <summary>How the complaints stand now, for who looks after them: the board behind each figure counts by the same question.</summary>
public sealed record AduanDasbor(int Baru, int Lewat, int Naik, int MenungguWarga, int MenungguKonfirmasi);

public static class AduanDasborQuery
{
    static readonly SaringAduan Semua = new(null, null, null, null, false, false, false);

    public static async Task<AduanDasbor> AduanDasborAsync(this LayananDb db, PetugasAktif petugas, DateTimeOffset kini, CancellationToken ct)
    {
        Task<int> Banyak(SaringAduan saring, params StatusAduan[] status) => db.BanyakAduanAsync(saring, status, petugas, kini, ct);
        return new(await Banyak(Semua, StatusAduan.Baru), await Banyak(Semua with { Lewat = true }), await Banyak(Semua with { Naik = true }), await Banyak(Semua, StatusAduan.ButuhData), await Banyak(Semua, StatusAduan.Ditindaklanjuti));
    }
}
