using LayananPublik.KotakMasuk.Halaman;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk.Halaman;

public sealed class KeadaanMejaTests
{
    [Fact]
    public void The_address_holds_the_whole_screen() =>
        Assert.Equal("/?tab=antrean&saring=lewattenggat&cari=sari%20a&percakapan=7&permohonan=9&lihat=permohonan",
            new KeadaanMeja { Tab = "antrean", Saring = "lewattenggat", Cari = "sari a", Percakapan = 7, Permohonan = 9, LihatPanel = true }.Href);

    [Fact]
    public void A_fresh_desk_has_a_short_address() => Assert.Equal("/", new KeadaanMeja { Cari = " " }.Href);

    [Fact]
    public void Going_back_keeps_the_list_as_it_was() =>
        Assert.Equal("/?saring=semua&cari=budi", new KeadaanMeja { Saring = "semua", Cari = "budi", Percakapan = 7, LihatPanel = true, Penuh = true }.Daftar.Href);
}
