using System.Globalization;
using Xunit;

namespace LayananPublik.Tests.Bukti;

/// <summary>Long proofs run with "./test.sh --panjang"; the quick run does a short form of each.</summary>
static class Panjang
{
    public static bool Ya => Environment.GetEnvironmentVariable("LAYANAN_UJI_PANJANG") == "1";

    public static int Atau(int panjang, int pendek) => Ya ? panjang : pendek;

    /// <summary>What a random run starts from: printed with its result, and given again by LAYANAN_UJI_BENIH.</summary>
    public static int Benih() => int.TryParse(Environment.GetEnvironmentVariable("LAYANAN_UJI_BENIH"), CultureInfo.InvariantCulture, out var b) ? b : Random.Shared.Next(1, 1_000_000);

    /// <summary>A figure: test.sh shows every line that begins so.</summary>
    public static void Catat(string ukuran) => TestContext.Current.TestOutputHelper?.WriteLine("bukti " + ukuran);
}

/// <summary>They drive processes of their own and want the machine for themselves.</summary>
[CollectionDefinition(Nama, DisableParallelization = true)]
public sealed class KumpulanBukti
{
    public const string Nama = "Bukti";
}
