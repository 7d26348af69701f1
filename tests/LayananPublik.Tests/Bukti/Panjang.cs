using System.Globalization;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LayananPublik.Tests.Bukti.BuktiDulu))]

namespace LayananPublik.Tests.Bukti;

/// <summary>Long proofs run with "./test.sh --panjang"; the quick run does a short form of each.</summary>
static class Panjang
{
    public static bool Ya => Environment.GetEnvironmentVariable("LAYANAN_UJI_PANJANG") == "1";

    public static int Atau(int panjang, int pendek) => Ya ? panjang : pendek;

    /// <summary>What a random run starts from: printed with its result, and given again by LAYANAN_UJI_BENIH.</summary>
    public static int Benih() => int.TryParse(Environment.GetEnvironmentVariable("LAYANAN_UJI_BENIH"), CultureInfo.InvariantCulture, out var b) ? b : Random.Shared.Next(1, 1_000_000);

    /// <summary>For tests of every run: the same worlds each time, so that red means a change. LAYANAN_UJI_ACAK=1 looks at new ones.</summary>
    public static int BenihTetap(int biasa) => Environment.GetEnvironmentVariable("LAYANAN_UJI_ACAK") == "1" || Environment.GetEnvironmentVariable("LAYANAN_UJI_BENIH") is not null ? Benih() : biasa;

    /// <summary>A figure: test.sh shows every line that begins so.</summary>
    public static void Catat(string ukuran) => TestContext.Current.TestOutputHelper?.WriteLine("bukti " + ukuran);
}

/// <summary>They drive processes of their own: one after the other, beside all the rest, because they mostly wait.</summary>
[CollectionDefinition(Nama)]
public sealed class KumpulanBukti
{
    public const string Nama = "Bukti";
}

/// <summary>The longest chain begins first, so that it is not what everybody waits for in the end.</summary>
public sealed class BuktiDulu : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections) where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(k => k.TestCollectionDisplayName == KumpulanBukti.Nama ? 0 : 1)];
}
