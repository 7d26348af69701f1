using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;

namespace LayananPublik.Penerusan;

/// <summary>What the office only checks and Dukcapil makes: batches out, results back, and how long it takes.</summary>
public static class PenerusanSetup
{
    public static IServiceCollection AddPenerusan(this IServiceCollection s)
    {
        s.AddSingleton<BacaTeksPdf>().AddSingleton<MejaBendel>().AddSingleton<MejaKembali>();
        s.AddPeringatan<PeringatanDukcapil>();
        return s.AddMenu(new(15, "Dukcapil", "local_shipping", "/dukcapil") { Izin = Izin.PeriksaPermohonan, Hitungan = new(Topik.Permohonan, BendelQuery.JumlahDukcapilAsync) });
    }

    public static void MapPenerusan(this IEndpointRouteBuilder e) => e.MapBendel();
}
