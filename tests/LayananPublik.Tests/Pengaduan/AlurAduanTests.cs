using LayananPublik.Kepegawaian;
using LayananPublik.Pengaduan;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

/// <summary>docs/kontrak.md, walked pair by pair: whatever is not written here is refused.</summary>
public sealed class AlurAduanTests
{
    const string Kelola = "Kasi Camat AdminAduan", Pelapor = $"Warga {Kelola}";

    /// <summary>State, action, next state, who.</summary>
    static readonly string[] Kontrak =
    [
        $"Baru Verifikasi Diverifikasi {Kelola}", $"Baru MintaData ButuhData {Kelola}", $"Baru Tolak Ditolak {Kelola}", $"Baru Alihkan BukanWewenang {Kelola}", $"Baru Gabung Duplikat {Kelola}", $"Baru Cabut Dicabut {Pelapor}",
        .. "Baru Diverifikasi Didisposisi Diproses DibukaLagi".Split(' ').Select(s => $"ButuhData Lengkapi {s} {Pelapor} Sistem"),
        $"ButuhData Tolak Ditolak {Kelola}", $"ButuhData Alihkan BukanWewenang {Kelola}", $"ButuhData Gabung Duplikat {Kelola}", $"ButuhData Cabut Dicabut {Pelapor} Sistem",
        $"Diverifikasi MintaData ButuhData {Kelola}", $"Diverifikasi Teruskan Didisposisi {Kelola}", $"Diverifikasi TindakLanjuti Ditindaklanjuti {Kelola}", $"Diverifikasi Tolak Ditolak {Kelola}", $"Diverifikasi Alihkan BukanWewenang {Kelola}",
        $"Diverifikasi Gabung Duplikat {Kelola}", $"Diverifikasi Cabut Dicabut {Pelapor}",
        $"Didisposisi MintaData ButuhData {Kelola}", $"Didisposisi Teruskan Didisposisi {Kelola}", $"Didisposisi TarikDisposisi Diverifikasi {Kelola}", "Didisposisi Kerjakan Diproses Dinas", "Didisposisi Kembalikan Diverifikasi Dinas",
        $"Didisposisi TindakLanjuti Ditindaklanjuti Dinas {Kelola}", $"Didisposisi Alihkan BukanWewenang {Kelola}", $"Didisposisi Gabung Duplikat {Kelola}", $"Didisposisi Cabut Dicabut {Pelapor}",
        $"Diproses MintaData ButuhData {Kelola}", $"Diproses Teruskan Diproses {Kelola}", $"Diproses TarikDisposisi Diverifikasi {Kelola}", "Diproses Kembalikan Diverifikasi Dinas", $"Diproses TindakLanjuti Ditindaklanjuti Dinas {Kelola}",
        $"Diproses Alihkan BukanWewenang {Kelola}", $"Diproses Cabut Dicabut {Pelapor}",
        $"Ditindaklanjuti Konfirmasi Selesai {Pelapor}", "Ditindaklanjuti Tutup Selesai Sistem", $"Ditindaklanjuti BukaLagi DibukaLagi {Pelapor}", $"Selesai BukaLagi DibukaLagi {Pelapor}",
        $"DibukaLagi MintaData ButuhData {Kelola}", $"DibukaLagi Teruskan Didisposisi {Kelola}", $"DibukaLagi TarikDisposisi Diverifikasi {Kelola}", "DibukaLagi Kerjakan Diproses Dinas", "DibukaLagi Kembalikan Diverifikasi Dinas",
        $"DibukaLagi TindakLanjuti Ditindaklanjuti Dinas {Kelola}", $"DibukaLagi Alihkan BukanWewenang {Kelola}", $"DibukaLagi Cabut Dicabut {Pelapor}",
        $"Ditolak BukaLagi DibukaLagi {Kelola}", $"BukanWewenang BukaLagi DibukaLagi {Kelola}", $"Ditolak BukaLagi Baru {Kelola}", $"BukanWewenang BukaLagi Baru {Kelola}",
        $"Duplikat Pisah Baru {Kelola}", $"Duplikat Pisah Diverifikasi {Kelola}", $"Duplikat Cabut Dicabut {Pelapor}"
    ];

    static readonly HashSet<(StatusAduan, TindakanAduan, StatusAduan, Peran)> Boleh = [.. Kontrak.Select(k => k.Split(' ')).SelectMany(k =>
        k[3..].Select(p => (Enum.Parse<StatusAduan>(k[0]), Enum.Parse<TindakanAduan>(k[1]), Enum.Parse<StatusAduan>(k[2]), Enum.Parse<Peran>(p))))];

    [Fact]
    public void Every_state_action_target_and_role_does_what_the_contract_says_and_nothing_else()
    {
        var dicoba = 0;
        foreach (var dari in Enum.GetValues<StatusAduan>())
            foreach (var lewat in Enum.GetValues<TindakanAduan>())
                foreach (var ke in Enum.GetValues<StatusAduan>())
                    foreach (var oleh in Enum.GetValues<Peran>())
                    {
                        var hasil = AlurAduan.Tempuh(dari, lewat, oleh, ke);
                        Assert.Equal(Boleh.Contains((dari, lewat, ke, oleh)), hasil.Berhasil);
                        if (hasil.Berhasil) Assert.Equal(ke, hasil.Nilai);
                        else Assert.EndsWith(".", hasil.Penolakan);
                        dicoba++;
                    }
        Assert.Equal(Enum.GetValues<StatusAduan>().Length * Enum.GetValues<TindakanAduan>().Length * Enum.GetValues<StatusAduan>().Length * Enum.GetValues<Peran>().Length, dicoba);
    }

    [Fact]
    public void Buttons_follow_the_table() => Assert.All(Enum.GetValues<StatusAduan>(), dari => Assert.All(Enum.GetValues<Peran>(), oleh =>
        Assert.Equal(Boleh.Where(b => b.Item1 == dari && b.Item4 == oleh).Select(b => b.Item2).Distinct().Order(), AlurAduan.YangMungkin(dari, oleh).Order())));

    [Fact]
    public void From_every_open_state_there_is_a_way_to_an_end()
    {
        foreach (var dari in Enum.GetValues<StatusAduan>().Where(s => !AlurAduan.Berakhir(s)))
        {
            HashSet<StatusAduan> tiba = [dari];
            for (var lama = 0; lama < tiba.Count;)
            {
                lama = tiba.Count;
                tiba.UnionWith(AlurAduan.Semua.Where(j => tiba.Contains(j.Dari)).Select(j => j.Ke).ToList());
            }
            Assert.Contains(tiba, AlurAduan.Berakhir);
        }
    }

    [Fact]
    public void Neither_officers_at_the_counter_nor_couriers_nor_the_admin_decide_on_complaints() =>
        Assert.DoesNotContain(AlurAduan.Semua.SelectMany(j => j.Oleh), p => p is Peran.Petugas or Peran.Verifikator or Peran.Lurah or Peran.Kurir or Peran.Admin);

    [Fact]
    public void Every_state_has_words_for_the_office_and_for_the_citizen() => Assert.All(Enum.GetValues<StatusAduan>(), s =>
    {
        Assert.NotEmpty(AlurAduan.Sebutan(s));
        Assert.True(char.IsUpper(AlurAduan.UntukWarga(s)[0]));
    });
}
