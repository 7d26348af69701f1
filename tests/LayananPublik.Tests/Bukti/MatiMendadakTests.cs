using LayananPublik.KotakMasuk;
using LayananPublik.Simulator.Ingatan;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Arah = LayananPublik.Simulator.Ingatan.Arah;

namespace LayananPublik.Tests.Bukti;

/// <summary>The app dies without a word under load: nothing that was acknowledged is lost, nothing is said twice, and what nobody can know is on the list.</summary>
[Collection(KumpulanBukti.Nama)]
public sealed class MatiMendadakTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_at_random_moments_under_load_it_loses_nothing_and_doubles_nothing()
    {
        var (kali, benih) = (Panjang.Atau(20, 3), Panjang.Benih());
        await using var kantor = await KantorProses.MulaiAsync();
        var beban = new Beban(kantor, benih, Panjang.Atau(24, 6), Panjang.Atau(40, 15));
        await DibunuhAsync(kantor, beban, kali, new Random(benih));
        var waktu = TimeProvider.System.GetTimestamp();
        var periksa = new Pemeriksaan(kantor, beban);
        await periksa.TenangAsync();
        var tenang = TimeProvider.System.GetElapsedTime(waktu);
        Panjang.Catat($"crash: seed {benih}, {kali} kills, {await periksa.LunasAsync()}, {kantor.Ditolak} deliveries refused and repeated, settled {tenang.TotalSeconds:0.0} s after the load ended");
    }

    static async Task DibunuhAsync(KantorProses kantor, Beban beban, int kali, Random acak)
    {
        using var berhenti = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var jalan = beban.JalankanAsync(berhenti.Token);
        for (var ke = 0; ke < kali; ke++)
        {
            await Task.Delay(acak.Next(100, 2_000), Ct);
            kantor.App.Bunuh();
            var dikirim = await Pemeriksaan.SedangDikirimAsync(kantor);
            await Task.Delay(acak.Next(0, 300), Ct);
            // Every third time it dies again while it starts.
            if (ke % 3 == 2)
            {
                kantor.App.Jalankan();
                await Task.Delay(acak.Next(300, 3_000), Ct);
                kantor.App.Bunuh();
            }
            await kantor.App.MulaiAsync();
            if (ke == kali - 1) await Pemeriksaan.TidakTergantungAsync(kantor, dikirim);
        }
        await berhenti.CancelAsync();
        await jalan;
    }

    [Fact]
    public async Task Killed_while_it_brought_the_schema_up_to_date_it_starts_again()
    {
        await using var kantor = await KantorProses.SiapkanAsync();
        // What EF leaves in the file at that moment.
        await kantor.DbAsync(db => db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsLock\" (\"Id\", \"Timestamp\") VALUES (1, '2026-01-01 00:00:00')"));
        await kantor.App.MulaiAsync();
    }

    [Fact]
    public async Task Killed_while_files_are_being_stored_it_keeps_every_one()
    {
        var benih = Panjang.Benih();
        await using var kantor = await KantorProses.MulaiAsync();
        var beban = new Beban(kantor, benih, 5, 8, fotoPerSepuluh: 9);
        var lemari = Directory.CreateDirectory(Path.Combine(kantor.Folder, "lemari")).FullName;
        using var berhenti = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var jalan = beban.JalankanAsync(berhenti.Token);
        for (var ke = 0; ke < Panjang.Atau(6, 2); ke++)
        {
            await SaatBerkasDitulisAsync(lemari);
            kantor.App.Bunuh();
            await kantor.App.MulaiAsync();
        }
        await berhenti.CancelAsync();
        await jalan;
        var periksa = new Pemeriksaan(kantor, beban);
        await periksa.TenangAsync();
        Panjang.Catat($"crash while storing: seed {benih}, {await periksa.LunasAsync()}");
    }

    [Fact]
    public async Task Killed_between_Metas_yes_and_our_note_of_it_the_message_is_settled_by_its_status_and_not_sent_again()
    {
        await using var kantor = await KantorProses.MulaiAsync();
        var beban = new Beban(kantor, 7, 1);
        var warga = beban.Warga[0];
        // The phone shows the answer before Meta's answer leaves: this is the moment.
        var tampil = new TaskCompletionSource();
        kantor.Meta.Layanan<Jaringan>().Berubah += _ =>
        {
            if (tampil.Task.IsCompleted || kantor.Ponsel(warga).All(p => p.Arah == Arah.Masuk)) return;
            kantor.App.Bunuh();
            tampil.TrySetResult();
        };
        await kantor.TeksAsync(warga, "halo");
        await tampil.Task.WaitAsync(Pemeriksaan.Sabar, Ct);
        await kantor.App.MulaiAsync();
        var periksa = new Pemeriksaan(kantor, beban);
        await periksa.TenangAsync();
        Assert.Equal(new(1, 1, 0, 0), await periksa.LunasAsync());
    }

    [Fact]
    public async Task Killed_before_Meta_took_the_message_it_is_on_the_list_of_unknown_sends_and_stays_there()
    {
        Gerbang gerbang = null!;
        await using var kantor = await KantorProses.MulaiAsync(lewat: graph => (gerbang = new(graph)).LewatAsync(graph));
        await using var _ = gerbang;
        var beban = new Beban(kantor, 8, 1);
        var ditelan = new TaskCompletionSource();
        gerbang.Sela = konteks =>
        {
            if (ditelan.Task.IsCompleted || !konteks.Request.Path.Value!.EndsWith("/messages", StringComparison.Ordinal)) return Task.FromResult(false);
            kantor.App.Bunuh();
            ditelan.TrySetResult();
            return Task.FromResult(true);
        };
        await kantor.TeksAsync(beban.Warga[0], "halo");
        await ditelan.Task.WaitAsync(Pemeriksaan.Sabar, Ct);
        await kantor.App.MulaiAsync();
        // A later message of the same citizen goes out: the unknown one blocks nobody.
        await kantor.TeksAsync(beban.Warga[0], "PMH-2020-000001");
        var periksa = new Pemeriksaan(kantor, beban);
        await periksa.TenangAsync();
        Assert.Equal(new(2, 2, 0, 1), await periksa.LunasAsync());
    }

    [Fact]
    public async Task Asked_to_stop_under_load_it_loses_nothing_and_leaves_nothing_unknown()
    {
        var benih = Panjang.Benih();
        await using var kantor = await KantorProses.MulaiAsync();
        var beban = new Beban(kantor, benih, 6, Panjang.Atau(40, 12));
        using var berhenti = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var (jalan, acak) = (beban.JalankanAsync(berhenti.Token), new Random(benih));
        for (var ke = 0; ke < Panjang.Atau(5, 1); ke++)
        {
            await Task.Delay(acak.Next(500, 2_500), Ct);
            Assert.Equal(0, await kantor.App.HentikanAsync());
            Assert.Equal(0, await kantor.DbAsync(db => db.PesanKeluar.CountAsync(k => k.Status == StatusKirim.Mengirim || k.Status == StatusKirim.TidakPasti)));
            await kantor.App.MulaiAsync();
        }
        await berhenti.CancelAsync();
        await jalan;
        var periksa = new Pemeriksaan(kantor, beban);
        await periksa.TenangAsync();
        var hitungan = await periksa.LunasAsync();
        Assert.Equal(0, hitungan.TidakPasti);
        Panjang.Catat($"asked to stop: seed {benih}, {hitungan}");
    }

    static async Task SaatBerkasDitulisAsync(string lemari)
    {
        var ditulis = new TaskCompletionSource();
        using var pengintai = new FileSystemWatcher(lemari) { IncludeSubdirectories = true, EnableRaisingEvents = true };
        pengintai.Created += (_, e) =>
        {
            if (!Directory.Exists(e.FullPath)) ditulis.TrySetResult();
        };
        await ditulis.Task.WaitAsync(Pemeriksaan.Sabar, Ct);
    }
}
