using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk.Pilah;

public sealed class PercakapanPilahTests
{
    static readonly DateTimeOffset Kini = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
    static readonly Pelaku Rina = new(7, "Rina");
    static readonly UnitKerja Unit = UnitKerja.Dirikan(null, JenisUnit.Kecamatan, "Kecamatan Contoh", "Asia/Jakarta");
    int ke;

    static Percakapan Baru() => Percakapan.Buka(NomorKantor.Daftarkan("1", "62210000001", Unit), Kontak.Kenali("6281200000001", null, "Sari", Kini), Kini);

    Pesan Tulis(Percakapan p, DateTimeOffset pada)
    {
        var pesan = Pesan.Masuk(p, $"wamid.{++ke}", JenisPesan.Teks, "Halo", pada, pada);
        p.Terima(pesan);
        return pesan;
    }

    static LabelUnit Label(string nama) => LabelUnit.Buat(Unit, nama, WarnaLabel.Biru).Nilai!;

    [Fact]
    public void A_priority_set_by_hand_stays_and_stands_in_the_history()
    {
        var p = Baru();
        p.Prioritaskan(Prioritas.Penting, Rina, Kini);
        Tulis(p, Kini);
        p.Jawab(PesanKeluar.DariPetugas(p, IsiPesan.Tulis("Baik"), Rina, Kini).Pesan);
        Assert.Equal(Prioritas.Penting, p.Prioritas);
        var baris = Assert.Single(p.Riwayat);
        Assert.Equal(("Prioritas", "Biasa", "Penting", "Rina"), (baris.Tindakan, baris.Dari, baris.Ke, baris.Pelaku));
    }

    [Fact]
    public void Urgency_by_a_danger_word_ends_with_an_officers_answer_and_no_sooner()
    {
        var p = Baru();
        Tulis(p, Kini);
        p.MintaSegera(Kini, "warga menulis tentang bahaya");
        Assert.Equal((Prioritas.Mendesak, true), (p.Prioritas, p.PrioritasOtomatis));
        PesanKeluar.DariAsisten(p, IsiPesan.Tulis("Petugas dipanggil."), Kini);
        Assert.Equal(Prioritas.Mendesak, p.Prioritas);
        PesanKeluar.DariPetugas(p, IsiPesan.Tulis("Kami ke sana."), Rina, Kini);
        Assert.Equal((Prioritas.Biasa, false), (p.Prioritas, p.PrioritasOtomatis));
        Assert.Equal("Sudah dijawab.", p.Riwayat[^1].Alasan);
    }

    [Fact]
    public void What_a_person_marked_survives_the_answer_to_a_danger_word()
    {
        var p = Baru();
        Tulis(p, Kini);
        p.Prioritaskan(Prioritas.Penting, Rina, Kini);
        p.MintaSegera(Kini, "warga menulis tentang bahaya");
        PesanKeluar.DariPetugas(p, IsiPesan.Tulis("Kami ke sana."), Rina, Kini);
        Assert.Equal((Prioritas.Penting, false), (p.Prioritas, p.PrioritasOtomatis));
    }

    [Fact]
    public void A_talk_laid_down_needs_somebody_and_a_closed_one_is_opened_again()
    {
        var p = Baru();
        Tulis(p, Kini);
        Assert.False(p.KeAntrean(Rina, true, Kini).Berhasil);
        p.Ambil(7, Rina, Kini);
        Assert.False(p.KeAntrean(new(8, "Hendra"), false, Kini).Berhasil);
        Assert.True(p.KeAntrean(Rina, false, Kini).Berhasil);
        Assert.Equal((ModePercakapan.PerluPetugas, null), (p.Mode, p.PetugasId));
        Assert.False(p.BukaLagi(Rina, Kini).Berhasil);
        p.Lepaskan(Rina, Kini);
        Assert.True(p.BukaLagi(Rina, Kini).Berhasil);
        Assert.Equal((ModePercakapan.PerluPetugas, Kini), (p.Mode, p.MenungguSejak));
        p.Blokir(Kini.AddDays(7), "Spam", Rina, Kini);
        Assert.False(p.BukaLagi(Rina, Kini).Berhasil);
    }

    [Fact]
    public void The_rules_only_raise_a_priority()
    {
        var p = Baru();
        p.Prioritaskan(Prioritas.Mendesak, Rina, Kini);
        p.SarankanPrioritas(Prioritas.Penting, "pemohon lanjut usia.", Kini);
        Assert.Equal((Prioritas.Mendesak, false), (p.Prioritas, p.PrioritasOtomatis));
    }

    [Fact]
    public void A_snoozed_talk_comes_back_at_once_when_the_citizen_writes()
    {
        var p = Baru();
        Assert.True(p.Tunda(Kini.AddDays(1), Rina, Kini).Berhasil);
        Tulis(p, Kini.AddHours(1));
        Assert.Null(p.TundaSampai);
        Assert.Equal(["Tunda", "Kembali dari tunda"], p.Riwayat.Select(r => r.Tindakan));
        Assert.Equal("Warga", p.Riwayat[^1].Pelaku);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(61 * 24)]
    public void A_snooze_ends_in_the_future_and_before_it_is_forgotten(int jam) => Assert.False(Baru().Tunda(Kini.AddHours(jam), Rina, Kini).Berhasil);

    [Fact]
    public void A_blocked_citizens_messages_are_kept_and_call_nobody()
    {
        var p = Baru();
        Tulis(p, Kini);
        p.MintaPetugas(Kini, "Warga meminta petugas");
        p.Tunda(Kini.AddDays(1), Rina, Kini);
        Assert.True(p.Blokir(Kini.AddDays(7), "Menghina petugas berulang kali", Rina, Kini).Berhasil);
        Assert.Equal((ModePercakapan.Asisten, null, null, null, 0), (p.Mode, p.PetugasId, p.MenungguSejak, p.TundaSampai, p.BelumDibaca));
        Tulis(p, Kini.AddMinutes(5));
        p.MintaPetugas(Kini.AddMinutes(5), "Warga meminta petugas");
        p.MintaSegera(Kini.AddMinutes(5), "warga menulis tentang bahaya");
        Assert.Equal((ModePercakapan.Asisten, null, 0, Kini.AddMinutes(5)), (p.Mode, p.MenungguSejak, p.BelumDibaca, p.MasukTerakhirPada));
        Assert.Equal("Halo", p.Ringkasan);
        Assert.True(p.CabutPembatasan(Rina, Kini.AddDays(1)).Berhasil);
        Assert.Equal((null, null, null), (p.Pembatasan, p.TinjauPada, p.AlasanBatas));
        Assert.Equal(["Blokir", "Buka blokir"], p.Riwayat.Where(r => r.Tindakan.Contains("lokir", StringComparison.Ordinal)).Select(r => r.Tindakan));
    }

    [Fact]
    public void A_muted_talk_is_answered_and_waits_as_always()
    {
        var p = Baru();
        Assert.True(p.Bisukan(Kini.AddDays(7), "Kirim stiker terus", Rina, Kini).Berhasil);
        Tulis(p, Kini);
        p.MintaPetugas(Kini, "Warga meminta petugas");
        Assert.Equal((ModePercakapan.PerluPetugas, 1), (p.Mode, p.BelumDibaca));
    }

    [Fact]
    public void To_silence_somebody_takes_a_reason_and_a_day_to_look_again()
    {
        var p = Baru();
        Assert.Contains("alasan", p.Blokir(Kini.AddDays(7), " ", Rina, Kini).Penolakan);
        Assert.Contains("tanggal tinjau", p.Blokir(Kini, "Spam", Rina, Kini).Penolakan);
        Assert.Contains("90 hari", p.Bisukan(Kini.AddDays(91), "Spam", Rina, Kini).Penolakan);
        Assert.Empty(p.Riwayat);
    }

    [Fact]
    public void A_change_is_taken_back_to_what_it_was_unless_a_colleague_came_between()
    {
        var p = Baru();
        Tulis(p, Kini);
        p.MintaPetugas(Kini, "Warga meminta petugas");
        p.Labeli(Label("Bansos"), Rina, Kini);
        var semula = p.KeadaanPilah();
        p.Ambil(7, Rina, Kini);
        p.Lepaskan(Rina, Kini);
        p.Tunda(Kini.AddDays(1), Rina, Kini);
        var versi = p.Versi;
        Assert.False(p.Urungkan(semula, versi - 1, [], Rina, Kini).Berhasil);
        Assert.True(p.Urungkan(semula, versi, [], Rina, Kini).Berhasil);
        Assert.Equal((ModePercakapan.PerluPetugas, null, Kini, 1, null), (p.Mode, p.PetugasId, p.MenungguSejak, p.BelumDibaca, p.TundaSampai));
        Assert.Equal("Urungkan", p.Riwayat[^1].Tindakan);
        Assert.Contains("Sudah berubah", p.Urungkan(semula, versi, [], Rina, Kini).Penolakan);
    }

    [Fact]
    public void A_retired_label_is_given_to_nobody()
    {
        var (p, label) = (Baru(), Label("Lama"));
        label.AturAktif(false);
        Assert.False(p.Labeli(label, Rina, Kini).Berhasil);
        Assert.False(LabelUnit.Buat(Unit, " ", WarnaLabel.Abu).Berhasil);
        Assert.False(LabelUnit.Buat(Unit, new('x', 25), WarnaLabel.Abu).Berhasil);
    }

    [Fact]
    public void Held_for_a_moment_it_can_be_taken_back_and_not_even_the_citizen_frees_it()
    {
        var p = Baru();
        var k = PesanKeluar.DariTemplat(p, new("kabar", []) { Bahasa = "id", Teks = "Kabar" }, KeperluanTemplat.PilihanPetugas, Rina, Kini);
        k.TahanSebentar(Kini.AddSeconds(10));
        k.LepasTahan(Kini.AddSeconds(1));
        Assert.Equal(Kini.AddSeconds(10), k.TahanSampai);
        Assert.True(k.Urungkan(Kini.AddSeconds(9)).Berhasil);
        Assert.Equal(StatusKirim.Ditarik, k.Status);
        Assert.False(k.Urungkan(Kini.AddSeconds(9)).Berhasil);
        var berangkat = PesanKeluar.DariTemplat(p, new("kabar", []) { Bahasa = "id", Teks = "Kabar" }, KeperluanTemplat.PilihanPetugas, Rina, Kini);
        berangkat.TahanSebentar(Kini.AddSeconds(10));
        berangkat.MulaiKirim(Kini.AddSeconds(10), Kini.AddMinutes(1));
        Assert.False(berangkat.Urungkan(Kini.AddSeconds(9)).Berhasil);
    }
}
