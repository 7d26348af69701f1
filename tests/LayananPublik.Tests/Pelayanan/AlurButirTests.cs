using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

/// <summary>docs/kontrak.md, walked pair by pair: whatever is not written here is refused.</summary>
public sealed class AlurButirTests
{
    const string Meja = "Petugas Verifikator Kasi";

    /// <summary>State, action, next state, who, and for which results ("S" letter, "D" Dukcapil, "B" booking, "A" complaint, "H" a request about one's data).</summary>
    static readonly string[] Kontrak =
    [
        $"Draf Ajukan Diajukan SDBAH Warga {Meja}", $"Draf Batalkan Dibatalkan SDBAH Warga {Meja} Sistem",
        "Diajukan Tahan Menunggu SDBAH Sistem", "Menunggu Lanjutkan Diajukan SDBAH Sistem", $"Menunggu Kembalikan Dikembalikan SDBAH {Meja}", $"Menunggu Batalkan Dibatalkan SDBAH Warga {Meja} Sistem",
        $"Diajukan Ambil Diverifikasi SDBAH {Meja}", $"Diajukan Batalkan Dibatalkan SDBAH Warga {Meja}",
        $"Diverifikasi Kembalikan Dikembalikan SDBAH {Meja}", "Diverifikasi Setujui Disetujui SD Verifikator Kasi Lurah Camat",
        "Diverifikasi Tolak Ditolak SDBAH Verifikator Kasi Lurah Camat", $"Diverifikasi Tuntaskan Selesai BAH {Meja}", $"Diverifikasi Batalkan Dibatalkan SDBAH Warga {Meja}",
        $"Dikembalikan Lengkapi Diajukan SDBAH Warga {Meja}", $"Dikembalikan Batalkan Dibatalkan SDBAH Warga {Meja} Sistem",
        "Disetujui KembalikanKeMeja Diverifikasi S Lurah Camat", "Disetujui Terbitkan Diterbitkan S Lurah Camat",
        "Diterbitkan BukaLagi Diverifikasi S Lurah Camat", "Selesai BukaLagi Diverifikasi S Lurah Camat",
        $"Disetujui Teruskan Diteruskan D {Meja}", $"Diteruskan TerimaHasil HasilDiterima D {Meja}",
        $"Diteruskan Kembalikan Dikembalikan SDBAH {Meja}", "Diteruskan Tolak Ditolak SDBAH Verifikator Kasi Lurah Camat",
        $"Diterbitkan Serahkan Selesai SDBAH Sistem {Meja}", $"HasilDiterima Serahkan Selesai SDBAH Sistem {Meja}"
    ];

    static readonly Dictionary<(StatusButir, Tindakan, Peran, JenisHasil), StatusButir> Boleh = Kontrak.Select(k => k.Split(' ')).SelectMany(k =>
        k[4..].SelectMany(peran => k[3].Select(j => (
            Kunci: (Enum.Parse<StatusButir>(k[0]), Enum.Parse<Tindakan>(k[1]), Enum.Parse<Peran>(peran), j switch { 'S' => JenisHasil.SuratKantor, 'D' => JenisHasil.TeruskanDukcapil, 'B' => JenisHasil.Booking, 'H' => JenisHasil.HakData, _ => JenisHasil.Aduan }),
            Ke: Enum.Parse<StatusButir>(k[2]))))).ToDictionary(x => x.Kunci, x => x.Ke);

    [Fact]
    public void Every_state_action_role_and_kind_does_what_the_contract_says_and_nothing_else()
    {
        var dicoba = 0;
        foreach (var dari in Enum.GetValues<StatusButir>())
            foreach (var lewat in Enum.GetValues<Tindakan>())
                foreach (var oleh in Enum.GetValues<Peran>())
                    foreach (var jenis in Enum.GetValues<JenisHasil>())
                    {
                        var hasil = AlurButir.Tempuh(dari, lewat, oleh, jenis);
                        var harus = Boleh.TryGetValue((dari, lewat, oleh, jenis), out var ke);
                        Assert.True(harus == hasil.Berhasil, $"{dari} {lewat} {oleh} {jenis}");
                        if (harus) Assert.Equal(ke, hasil.Nilai);
                        Assert.Equal(harus, AlurButir.YangMungkin(dari, oleh, jenis).Contains(lewat));
                        dicoba++;
                    }
        Assert.Equal(12 * 16 * 11 * 5, dicoba);
    }

    [Fact]
    public void What_has_ended_moves_again_only_for_a_letter_that_takes_the_place_of_a_revoked_one() =>
        Assert.Equal([Tindakan.BukaLagi], AlurButir.Semua.Where(j => AlurButir.Berakhir(j.Dari)).Select(j => j.Lewat));
}
