using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
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
        Assert.True(hitungan.TidakPasti == 0, await Pemeriksaan.TidakPastiAsync(kantor));
        Panjang.Catat($"two nodes: seed {benih}, {hitungan}");
    }

    [Fact]
    public async Task Photo_that_a_leaving_node_was_fetching_is_fetched_by_the_other_at_once()
    {
        const string nomor = "6281300000001";
        Gerbang? gerbang = null;
        var diunduh = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var kantor = await KantorProses.SiapkanAsync(lewat: graph => (gerbang = new(graph)).LewatAsync(graph));
        await using var pintu = gerbang!;
        var ke = 0;
        gerbang!.Sela = async konteks =>
        {
            if (!konteks.Request.Path.StartsWithSegments("/simulator/lookaside", StringComparison.Ordinal) || Interlocked.Increment(ref ke) > 1) return false;
            diunduh.TrySetResult();
            await Task.Delay(Timeout.Infinite, konteks.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };
        var pergi = await AppUji.MulaiAsync(pengaturan: kantor.Pengaturan, folder: kantor.Folder);
        kantor.Tujuan = () => pergi.Http.BaseAddress!;
        await kantor.FotoAsync(nomor, Beban.FotoBaru(1), "foto.jpg");
        await diunduh.Task.WaitAsync(Pemeriksaan.DuaMenit, Ct);
        var tinggal = await AppUji.MulaiAsync(pengaturan: kantor.Pengaturan, folder: kantor.Folder);
        await pergi.HentikanAsync();
        // The lease alone would keep it for ten minutes.
        await tinggal.TungguDbAsync(db => db.Lampiran.SingleAsync(Ct), l => l.Status == StatusLampiran.Tersimpan, "the photo");
        await tinggal.HentikanAsync();
    }
}
