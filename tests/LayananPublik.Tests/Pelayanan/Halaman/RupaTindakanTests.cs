using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Pelayanan.Halaman;
using Xunit;

namespace LayananPublik.Tests.Pelayanan.Halaman;

public sealed class RupaTindakanTests
{
    [Fact]
    public void Every_step_that_the_desk_may_take_has_its_button_and_no_other()
    {
        // The signer acts on the letter itself; the order of a bundle holds and frees its documents.
        Tindakan[] bukanDiMeja = [Tindakan.Terbitkan, Tindakan.KembalikanKeMeja, Tindakan.BukaLagi, Tindakan.Tahan, Tindakan.Lanjutkan];
        foreach (var peran in Enum.GetValues<Peran>())
            foreach (var status in Enum.GetValues<StatusButir>())
                foreach (var jenis in Enum.GetValues<JenisHasil>())
                    Assert.Equal(AlurButir.YangMungkin(status, peran, jenis).Except(bukanDiMeja).Order(), RupaTindakan.Untuk(RincianContoh.Butir(status, peran, jenis)).Select(r => r.Tindakan).Order());
    }

    [Theory]
    [InlineData(Peran.Petugas, new[] { Tindakan.Kembalikan, Tindakan.Batalkan })]
    [InlineData(Peran.Verifikator, new[] { Tindakan.Kembalikan, Tindakan.Tolak, Tindakan.Batalkan, Tindakan.Setujui })]
    [InlineData(Peran.AdminAduan, new Tindakan[0])]
    public void Only_who_may_decide_sees_approve(Peran peran, Tindakan[] terlihat) =>
        Assert.Equal(terlihat, RupaTindakan.Untuk(RincianContoh.Butir(StatusButir.Diverifikasi, peran)).Select(r => r.Tindakan));

    [Fact]
    public void A_dossier_for_Dukcapil_gets_no_letter() =>
        Assert.Equal("Setujui", RupaTindakan.Untuk(RincianContoh.Butir(StatusButir.Diverifikasi, Peran.Kasi, JenisHasil.TeruskanDukcapil)).Single(r => r.Tindakan == Tindakan.Setujui).Judul);

    [Fact]
    public void A_request_that_nobody_has_is_taken_first()
    {
        var menunggu = RincianContoh.Butir(StatusButir.Diajukan, petugas: null) with { Tindakan = [Tindakan.Ambil, Tindakan.Setujui, Tindakan.Kembalikan, Tindakan.Tolak] };
        Assert.Equal([Tindakan.Ambil], RupaTindakan.Untuk(menunggu).Where(r => !r.Tersisih).Select(r => r.Tindakan));
    }

    [Fact]
    public void Taking_over_from_a_colleague_is_never_the_first_thing_offered()
    {
        var milikLain = RincianContoh.Butir(StatusButir.Diverifikasi) with { Tindakan = [Tindakan.Ambil, Tindakan.Setujui] };
        Assert.Equal("Ambil alih", RupaTindakan.Untuk(milikLain).Single(r => r.Tersisih).Judul);
    }
}
