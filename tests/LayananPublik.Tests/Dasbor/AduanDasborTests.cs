using LayananPublik.Dasbor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pengaduan;
using LayananPublik.Tests.Pelayanan;
using LayananPublik.Tests.Pengaduan;
using Xunit;

namespace LayananPublik.Tests.Dasbor;

public sealed class AduanDasborTests : IDisposable
{
    static readonly CancellationToken Ct = CancellationToken.None;
    readonly KantorAduan kantor = new();
    readonly JamUji jam = new() { Kini = KantorAduan.Senin };

    [Fact]
    public async Task Who_looks_after_complaints_sees_how_many_are_new_late_escalated_and_with_the_citizen()
    {
        var lama = await kantor.LaporAsync(jam);
        jam.Kini = (await kantor.AduanAsync(lama)).Tenggat!.Value.AddHours(1);
        while (await kantor.Penjaga(jam).JagaAsync(Ct)) { }
        await kantor.LaporAsync(jam);
        var tanya = await kantor.LaporAsync(jam);
        await KantorAduan.HarusAsync(kantor.Meja(jam).MintaDataAsync(tanya, kantor.Yusuf, "Di mana tepatnya?", Ct));
        var beres = await kantor.LaporAsync(jam);
        await KantorAduan.HarusAsync(kantor.Dinas(jam).SelesaikanAsync(await kantor.DisposisiAsync(jam, beres), kantor.Galih, "Sudah ditambal.", [], Ct));
        Assert.Equal(new AduanDasbor(2, 1, 1, 1, 1), await LihatAsync(kantor.Yusuf));
        Assert.Equal(new AduanDasbor(0, 0, 0, 0, 0), await LihatAsync(kantor.Tetangga));
        // Passed on, it is on nobody's list any more.
        await kantor.DisposisiAsync(jam, lama);
        Assert.Equal(new AduanDasbor(1, 0, 0, 1, 1), await LihatAsync(kantor.Yusuf));
    }

    async Task<AduanDasbor> LihatAsync(PetugasAktif siapa)
    {
        await using var db = kantor.Db();
        return await db.AduanDasborAsync(siapa, jam.Kini, Ct);
    }

    public void Dispose() => kantor.Dispose();
}
