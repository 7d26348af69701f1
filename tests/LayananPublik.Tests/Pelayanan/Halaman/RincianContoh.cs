using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;

namespace LayananPublik.Tests.Pelayanan.Halaman;

/// <summary>An SKTM on the desk, for tests of its panels.</summary>
static class RincianContoh
{
    static readonly DateTimeOffset Pagi = new(2026, 11, 21, 1, 9, 0, TimeSpan.Zero);

    public static RincianPermohonan Sktm(params DokumenTampil[] dokumen) => new()
    {
        Id = 1, Nomor = "PMH-2026-000123", NamaPemohon = "Sari Anggraini", UnitKerjaId = 1, Unit = "Kelurahan Contoh", Kanal = Kanal.WhatsApp, PercakapanId = 7, Pada = Pagi, DiajukanPada = Pagi,
        Tersamar = false, BolehUbah = true, Butir = [], Field = [], Riwayat = [], Dokumen = dokumen
    };

    /// <summary>With the steps that the state table gives this role.</summary>
    public static ButirTampil Butir(StatusButir status, Peran peran = Peran.Verifikator, JenisHasil jenis = JenisHasil.SuratKantor, int? petugas = 3) =>
        new(1, "SKTM", "Surat Keterangan Tidak Mampu", jenis, status, AlurButir.Sebutan(status), null, null, petugas, petugas is null ? null : "Rina", [.. AlurButir.YangMungkin(status, peran, jenis)], null);

    public static DokumenTampil Dokumen(string dok, Putusan putusan, string? alasan = null) => new(dok, dok, null, true, null, [Berkas(dok, putusan, alasan)]);

    public static BerkasTampil Berkas(string dok, Putusan putusan, string? alasan = null) =>
        new(11, dok, "/berkas/11", "image/jpeg", 1000, putusan, alasan, "Rina", Pagi, Pagi, StatusLampiran.Tersimpan);
}
