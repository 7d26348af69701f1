using Bunit;
using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Pelayanan.Halaman;
using Xunit;

namespace LayananPublik.Tests.Pelayanan.Halaman;

public sealed class PilahButirTests : BunitContext
{
    readonly List<string> dilakukan = [];

    public PilahButirTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    IRenderedComponent<PilahButir> Tampil(Peran peran, StatusButir status = StatusButir.Diajukan, params (int, string)[] titik) => Render<PilahButir>(p => p
        .AddCascadingValue(new PetugasAktif(1, "Rina", peran, 1, "/1/"))
        .Add(x => x.Isi, new ButirTampil(5, "SKTM", "Surat Keterangan Tidak Mampu", JenisHasil.SuratKantor, status, "diajukan", null, null, null, null, [], null) { TitikId = 7, Titik = "Loket Kecamatan" })
        .Add(x => x.Titik, titik)
        .Add(x => x.Prioritaskan, (ke, alasan) => Catat($"{ke}: {alasan}"))
        .Add(x => x.Pindahkan, (ke, catatan) => Catat($"{ke}: {catatan}")));

    Task<Hasil> Catat(string apa)
    {
        dilakukan.Add(apa);
        return Task.FromResult(dilakukan.Count == 1 ? Hasil.Ditolak("Tulis alasannya.") : Hasil.Baik);
    }

    [Fact]
    public async Task Priority_is_set_with_a_reason_and_a_refusal_stays_in_the_dialog()
    {
        var c = Tampil(Peran.Petugas);
        Assert.Empty(c.FindAll("[data-uji=ubah-titik]"));
        await c.Find("[data-uji=ubah-prioritas]").ClickAsync(new());
        await c.Find("[data-uji=butir-mendesak]").ChangeAsync(new() { Value = "on" });
        await c.Find("form").SubmitAsync();
        Assert.Contains("Tulis alasannya.", c.Find("form").TextContent, StringComparison.Ordinal);
        await c.Find("[data-uji=alasan-prioritas]").ChangeAsync(new() { Value = "Dirawat" });
        await c.Find("form").SubmitAsync();
        Assert.Equal(["Mendesak: ", "Mendesak: Dirawat"], dilakukan);
    }

    [Fact]
    public async Task Another_point_is_chosen_with_a_word_for_it()
    {
        dilakukan.Add("awal");
        var c = Tampil(Peran.Verifikator, StatusButir.Diverifikasi, (7, "Loket Kecamatan"), (8, "Loket Keliling"));
        await c.Find("[data-uji=ubah-titik]").ClickAsync(new());
        await c.Find("[data-uji=titik-tujuan]").ChangeAsync(new() { Value = "8" });
        await c.Find("[data-uji=catatan-titik]").ChangeAsync(new() { Value = "Dekat rumahnya" });
        await c.Find("form").SubmitAsync();
        Assert.Equal("8: Dekat rumahnya", dilakukan[^1]);
    }

    [Fact]
    public void Who_only_reads_sees_where_it_lies_and_what_has_ended_has_no_buttons()
    {
        Assert.Equal("Loket Kecamatan", Tampil(Peran.Lurah, StatusButir.Diverifikasi, (7, "Loket Kecamatan")).Find("[data-uji=pilah-butir]").TextContent);
        Assert.Empty(Tampil(Peran.Petugas, StatusButir.Selesai, (7, "Loket Kecamatan")).FindAll("button[data-uji]"));
    }
}
