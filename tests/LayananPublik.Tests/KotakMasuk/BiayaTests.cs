using LayananPublik.Kantor;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>What a delivered message counts as, whatever the order in which Meta tells of it.</summary>
public sealed class BiayaTests
{
    static readonly DateTimeOffset Awal = new(2026, 10, 31, 16, 59, 0, TimeSpan.Zero);

    static readonly (StatusKirim Status, int Detik, Tarif? Tarif)[] Kabar =
    [
        (StatusKirim.Terkirim, 0, new(GolonganPesan.Utilitas, JenisTarif.Biasa)), (StatusKirim.Sampai, 30, null),
        (StatusKirim.Dibaca, 90, new(GolonganPesan.Layanan, JenisTarif.GratisLayanan)), (StatusKirim.Dibaca, 400, null)
    ];

    [Fact]
    public void Statuses_in_any_order_and_number_count_once_and_alike()
    {
        var acak = new Random(20261121);
        for (var ke = 0; ke < 300; ke++)
        {
            var kabar = Kabar.Concat(Kabar.Where(_ => acak.Next(2) == 0)).ToArray();
            acak.Shuffle(kabar);
            var keluar = Keluar();
            foreach (var (status, detik, tarif) in kabar)
            {
                keluar.CatatBiaya(status, Awal.AddSeconds(detik), tarif);
                keluar.TerapkanStatus(status, Awal.AddSeconds(detik), "wamid.X");
            }
            Assert.Equal((Awal.AddSeconds(30), GolonganPesan.Layanan, JenisTarif.GratisLayanan), (keluar.BiayaPada, keluar.GolonganBiaya, keluar.JenisBiaya));
        }
    }

    [Fact]
    public void What_was_not_delivered_counts_nothing()
    {
        var keluar = Keluar();
        keluar.CatatBiaya(StatusKirim.Terkirim, Awal, new(GolonganPesan.Layanan, JenisTarif.Biasa));
        keluar.CatatBiaya(StatusKirim.Gagal, Awal, new(GolonganPesan.Layanan, JenisTarif.Biasa));
        Assert.Null(keluar.BiayaPada);
    }

    [Fact]
    public void Without_a_price_it_counts_as_what_it_is()
    {
        var (teks, templat) = (Keluar(), Keluar(new Templat("kabar", []) { Teks = "Ada kabar" }));
        teks.CatatBiaya(StatusKirim.Sampai, Awal, null);
        templat.CatatBiaya(StatusKirim.Dibaca, Awal, null);
        Assert.Equal((GolonganPesan.Layanan, JenisTarif.TanpaTarif), (teks.GolonganBiaya, teks.JenisBiaya));
        Assert.Equal(GolonganPesan.Utilitas, templat.GolonganBiaya);
    }

    [Fact]
    public void Failure_of_the_closed_window_parks_what_was_sent_and_only_a_delivery_overrides_it()
    {
        var keluar = Keluar();
        keluar.MulaiKirim(Awal, Awal.AddMinutes(1));
        Assert.True(keluar.StatusGagal("tertutup", PesanKeluar.KodeJendelaTertutup, "wamid.A", Awal));
        keluar.DiterimaMeta("wamid.A", Awal);
        Assert.False(keluar.TerapkanStatus(StatusKirim.Terkirim, Awal, "wamid.A"));
        Assert.Equal((StatusKirim.Dititipkan, Awal), (keluar.Status, keluar.DititipkanPada));
        Assert.True(keluar.TerapkanStatus(StatusKirim.Sampai, Awal, "wamid.A"));
        keluar.JendelaTerbukaLagi(Awal);
        Assert.Equal(StatusKirim.Sampai, keluar.Status);
    }

    static PesanKeluar Keluar(IsiPesan? isi = null)
    {
        var unit = UnitKerja.Dirikan(null, JenisUnit.Kecamatan, "Kecamatan Contoh", "Asia/Jakarta");
        var percakapan = Percakapan.Buka(NomorKantor.Daftarkan("100000000000001", "62210000001", unit), Kontak.Kenali("6281200000001", null, "Sari", Awal), Awal);
        return PesanKeluar.DariAsisten(percakapan, isi ?? IsiPesan.Tulis("Halo"), Awal);
    }
}
