using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Pemanggilan;
using Xunit;

namespace LayananPublik.Tests.Pemanggilan;

public sealed class TiketTests
{
    static readonly DateTimeOffset Pada = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
    static readonly Pelaku Rina = new(1, "Rina");
    readonly UnitKerja titik = UnitKerja.Dirikan(null, JenisUnit.TitikLayanan, "Loket Contoh", "Asia/Jakarta");
    readonly Segel segel = SegelUji.Di(Directory.CreateTempSubdirectory("tiket").FullName);

    LoketPanggil Loket(params string[] deret) => LoketPanggil.Sediakan(titik, "Loket 1", deret);

    Tiket Baru(IsiTiket? isi = null) => Tiket.Ambil(TitikAntrean.Buka(titik), DeretAntrean.Lazim[0], 12, new(2026, 11, 23), isi ?? new(CaraAmbil.Loket), segel, Rina, Pada).Tiket;

    Tiket Dipanggil()
    {
        var t = Baru();
        Assert.Null(t.Panggil(Loket(), Rina, Pada).Penolakan);
        return t;
    }

    [Fact]
    public void Every_pair_that_the_table_does_not_name_is_refused()
    {
        var boleh = AlurTiket.Semua.Select(x => (x.Dari, x.Lewat)).ToHashSet();
        Assert.Equal(boleh.Count, AlurTiket.Semua.Count());
        foreach (var dari in Enum.GetValues<StatusTiket>())
            foreach (var lewat in Enum.GetValues<LangkahTiket>())
                Assert.Equal(boleh.Contains((dari, lewat)), AlurTiket.Tempuh(dari, lewat).Berhasil);
        Assert.All(Enum.GetValues<LangkahTiket>(), l => Assert.Contains(AlurTiket.Semua, x => x.Lewat == l));
    }

    [Fact]
    public void A_number_is_passed_over_only_after_three_calls_and_comes_back_at_the_end()
    {
        var t = Dipanggil();
        Assert.Contains("3 kali dulu", t.Lewatkan(Rina, Pada).Penolakan, StringComparison.Ordinal);
        Assert.Null(t.PanggilUlang(Rina, Pada).Penolakan);
        Assert.Null(t.PanggilUlang(Rina, Pada).Penolakan);
        Assert.Contains("Lewati", t.PanggilUlang(Rina, Pada).Penolakan, StringComparison.Ordinal);
        Assert.Null(t.Lewatkan(Rina, Pada).Penolakan);
        Assert.Null(t.Kembali(Rina, Pada.AddHours(1)).Penolakan);
        Assert.Equal((StatusTiket.Menunggu, Pada.AddHours(1), 0), (t.Status, t.GiliranSejak, t.PanggilanKe));
        Assert.Equal(["Ambil nomor", "Panggil", "PanggilUlang", "PanggilUlang", "Lewatkan", "Kembali"], t.Riwayat.Select(r => r.Tindakan));
    }

    [Fact]
    public void Who_missed_his_call_has_no_precedence_by_his_appointment_any_more()
    {
        var t = Baru(new(CaraAmbil.Obrolan) { JanjiId = 3, JanjiPada = Pada });
        Assert.Equal(JalurGiliran.Didahulukan, AturanGiliran.Lazim.Jalur(t.Calon, Pada));
        t.Panggil(Loket(), Rina, Pada);
        for (var i = 0; i < 2; i++) t.PanggilUlang(Rina, Pada);
        t.Lewatkan(Rina, Pada);
        t.Kembali(Rina, Pada);
        Assert.Equal(JalurGiliran.Biasa, AturanGiliran.Lazim.Jalur(t.Calon, Pada));
        Assert.Equal(3, t.JanjiId);
    }

    [Fact]
    public void A_held_number_is_called_by_nobody_and_served_on_at_its_counter()
    {
        var (t, loket) = (Baru(), Loket());
        t.Panggil(loket, Rina, Pada);
        Assert.Contains("sedang dipanggil", t.Tahan(Rina, Pada).Penolakan, StringComparison.Ordinal);
        t.Mulai(Rina, Pada);
        Assert.Null(t.Tahan(Rina, Pada).Penolakan);
        Assert.False(t.DapatDipanggil(loket));
        Assert.Contains("tidak menunggu", t.Panggil(loket, Rina, Pada).Penolakan, StringComparison.Ordinal);
        Assert.Null(t.Lanjutkan(Rina, Pada).Penolakan);
        Assert.Null(t.Selesaikan(Rina, Pada.AddMinutes(9)).Penolakan);
        Assert.Equal((StatusTiket.Selesai, Pada, Pada.AddMinutes(9)), (t.Status, t.MulaiPada, t.SelesaiPada));
        Assert.Contains("sudah selesai", t.Batalkan(Rina, "Salah.", Pada).Penolakan, StringComparison.Ordinal);
    }

    [Fact]
    public void A_transfer_keeps_the_number_and_the_place()
    {
        var t = Dipanggil();
        Assert.Contains("Pilih loket", t.Pindah(null, null, Rina, Pada).Penolakan, StringComparison.Ordinal);
        Assert.Null(t.Pindah(null, new("C", "Akta", false, []), Rina, Pada.AddHours(1)).Penolakan);
        Assert.Equal(("A012", "C", Pada, StatusTiket.Menunggu), (t.Nomor, t.Deret, t.GiliranSejak, t.Status));
        Assert.False(t.DapatDipanggil(Loket("A")));
        Assert.True(t.DapatDipanggil(Loket("C")));
    }

    [Theory]
    [InlineData(StatusTiket.Menunggu, StatusTiket.Batal), InlineData(StatusTiket.Dipanggil, StatusTiket.Lewat), InlineData(StatusTiket.Dilayani, StatusTiket.Selesai), InlineData(StatusTiket.Selesai, StatusTiket.Selesai)]
    public void The_end_of_the_day_leaves_nothing_open(StatusTiket sampai, StatusTiket jadi)
    {
        var t = Baru();
        if (sampai != StatusTiket.Menunggu) t.Panggil(Loket(), Rina, Pada);
        if (sampai is StatusTiket.Dilayani or StatusTiket.Selesai) t.Mulai(Rina, Pada);
        if (sampai == StatusTiket.Selesai) t.Selesaikan(Rina, Pada);
        Assert.Equal(sampai != StatusTiket.Selesai, t.TutupHari(Pada.AddDays(1)));
        Assert.Equal(jadi, t.Status);
        Assert.False(t.TutupHari(Pada.AddDays(1)));
    }

    [Theory]
    [InlineData("JNJ-7K4QMX", "JNJ-7K4QMX"), InlineData(" jnj 7k4qmx ", "JNJ-7K4QMX"), InlineData("7k4qmx", "JNJ-7K4QMX"), InlineData("hadir JNJ-7K4QMX", "JNJ-7K4QMX"), InlineData("https://wa.me/6281?text=hadir%20JNJ-7K4QMX", "JNJ-7K4QMX"), InlineData("JNJ-7K4QM", null), InlineData("", null), InlineData("besok saya datang", null)]
    public void Codes_are_read_as_people_type_and_scanners_send_them(string ketikan, string? kode) => Assert.Equal(kode, BukuTiket.Kode(ketikan));

    [Fact]
    public void Series_are_checked_and_found_by_service()
    {
        Assert.Empty(DeretAntrean.Periksa(DeretAntrean.Lazim));
        Assert.NotEmpty(DeretAntrean.Periksa([]));
        Assert.NotEmpty(DeretAntrean.Periksa([new("A", "Satu", false, []), new("A", "Dua", false, [])]));
        Assert.NotEmpty(DeretAntrean.Periksa([new("B", "Janji", true, [])]));
        Assert.NotEmpty(DeretAntrean.Periksa([new("a", "Kecil", false, [])]));
        var antrean = TitikAntrean.Buka(titik);
        antrean.Atur([.. DeretAntrean.Lazim, new("C", "Akta", false, ["AKTA-LAHIR"])], true);
        Assert.Equal(["C", "A", "B"], new[] { antrean.Untuk("AKTA-LAHIR", false), antrean.Untuk("SKTM", false), antrean.Untuk("AKTA-LAHIR", true) }.Select(d => d.Huruf));
    }
}
