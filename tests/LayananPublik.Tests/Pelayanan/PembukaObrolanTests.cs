using System.Diagnostics;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Penataan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

public sealed class PembukaObrolanTests : IDisposable
{
    static readonly IsianTanyaJawab Kolam = new(["Ada kolam renang?"], "Tidak ada kolam renang di kantor ini.");
    readonly KantorUji kantor = new();
    readonly ObrolanUji o;
    readonly PembukaObrolan pembuka;
    readonly MejaTanyaJawab meja;

    public PembukaObrolanTests()
    {
        o = new(kantor);
        (pembuka, meja) = (o.Pembuka, new(kantor.Dbs, kantor.Siaran, TimeProvider.System));
    }

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    PetugasAktif Admin => new(kantor.Rina.Id, "admin", Peran.Admin, kantor.Kecamatan.Id, kantor.Kecamatan.Jalur);

    public void Dispose() => kantor.Dispose();

    /// <summary>What a message finds, and in how many commands.</summary>
    async Task<(Obrolan Obrolan, int Perintah)> BukaAsync()
    {
        await using var db = o.Db();
        var percakapan = await db.Percakapan.Include(p => p.Kontak).SingleAsync(p => p.Id == o.PercakapanId, Ct);
        var pesan = await db.Pesan.FirstAsync(p => p.PercakapanId == o.PercakapanId, Ct);
        using var hitung = new HitungPerintah(db);
        return (await pembuka.BukaAsync(percakapan, pesan, db, Ct), hitung.Jumlah);
    }

    [Fact]
    public async Task What_only_the_admin_changes_is_not_read_for_every_message()
    {
        await o.TeksAsync("halo");
        Assert.InRange((await BukaAsync()).Perintah, 4, 14);
        var lagi = await BukaAsync();
        Assert.Equal(3, lagi.Perintah);
        Assert.NotEmpty(lagi.Obrolan.Katalog.Layanan);
    }

    [Fact]
    public async Task What_the_admin_has_changed_is_known_with_the_next_message_whichever_node_he_used()
    {
        await o.TeksAsync("halo");
        Assert.Empty((await BukaAsync()).Obrolan.Katalog.TanyaJawab);
        Assert.Null((await meja.TambahAsync(kantor.Kecamatan.Id, Admin, Kolam, null, Ct)).Penolakan);
        Assert.Single((await BukaAsync()).Obrolan.Katalog.TanyaJawab);
    }

    [Fact]
    public async Task Nothing_is_kept_for_longer_than_a_minute()
    {
        await o.TeksAsync("halo");
        await BukaAsync();
        o.Jam.Kini += TimeSpan.FromSeconds(61);
        Assert.True((await BukaAsync()).Perintah > 3);
    }
}

/// <summary>Counts the commands of one context.</summary>
sealed class HitungPerintah : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    readonly List<IDisposable> langganan = [];
    readonly LayananDb db;

    public HitungPerintah(LayananDb db)
    {
        this.db = db;
        langganan.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Jumlah { get; private set; }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) langganan.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuted.Name && value.Value is CommandExecutedEventData d && ReferenceEquals(d.Context, db)) Jumlah++;
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => langganan.ForEach(l => l.Dispose());
}
