using Xunit;

namespace LayananPublik.Tests.Bukti;

/// <summary>Two copies of the app on one database, deliveries going to either: leases see to it that each thing is done once.</summary>
[Collection(KumpulanBukti.Nama)]
public sealed class DuaSimpulTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_nodes_under_load_do_everything_once_and_in_order_and_one_can_leave()
    {
        var benih = Panjang.Benih();
        await using var kantor = await KantorProses.SiapkanAsync();
        var satu = await AppUji.MulaiAsync(pengaturan: kantor.Pengaturan, folder: kantor.Folder);
        var dua = await AppUji.MulaiAsync(pengaturan: kantor.Pengaturan, folder: kantor.Folder);
        var ke = 0;
        kantor.Tujuan = () => (Interlocked.Increment(ref ke) % 2 == 0 ? satu : dua).Http.BaseAddress!;
        var beban = new Beban(kantor, benih, 8, Panjang.Atau(40, 12));
        using var berhenti = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var jalan = beban.JalankanAsync(berhenti.Token);
        await KantorProses.TungguAsync(() => Task.FromResult(kantor.Diakui.Count > 40 ? null : $"{kantor.Diakui.Count} messages"), Pemeriksaan.Sabar, "half of the load");
        kantor.Tujuan = () => satu.Http.BaseAddress!;
        await dua.HentikanAsync();
        await jalan;
        var periksa = new Pemeriksaan(kantor, beban);
        await periksa.TenangAsync();
        var hitungan = await periksa.LunasAsync();
        await satu.HentikanAsync();
        Assert.Equal(0, hitungan.TidakPasti);
        Panjang.Catat($"two nodes: seed {benih}, {hitungan}");
    }
}
