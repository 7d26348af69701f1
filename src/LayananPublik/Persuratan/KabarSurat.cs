using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;

namespace LayananPublik.Persuratan;

/// <summary>What the citizen is told about a letter, and which screens hear of it.</summary>
static class KabarSurat
{
    /// <summary>The document message: the PDF under a proper name, with a caption.</summary>
    public static PesanKeluar Terbit(Surat surat, Percakapan percakapan, IsiLemari isi, DateTimeOffset pada)
    {
        var dokumen = new Dokumen(isi.Id, NamaBerkas(surat)) { Teks = Keterangan(surat) };
        var keluar = PesanKeluar.DariAsisten(percakapan, dokumen, pada);
        Lampiran.DariKantor(keluar.Pesan, isi, dokumen.NamaBerkas, pada);
        return keluar;
    }

    public static PesanKeluar Dicabut(Surat surat, Percakapan percakapan, string alasan, DateTimeOffset pada) =>
        PesanKeluar.DariAsisten(percakapan, IsiPesan.Tulis(
            $"Mohon maaf, {surat.Butir.Layanan.Nama} nomor {surat.Nomor} kami cabut dan tidak berlaku lagi.\n\nAlasan: {alasan.Trim()}\n\nJangan gunakan surat itu. Balas *petugas* bila ada yang ingin ditanyakan."), pada);

    /// <summary>"SKTM-400.9.14.1-0123-2026.pdf"</summary>
    public static string NamaBerkas(Surat surat) =>
        string.Create(CultureInfo.InvariantCulture, $"{surat.Butir.Layanan.Kode}-{surat.Butir.Layanan.Rincian.Klasifikasi.Kode}-{surat.Urut:0000}-{surat.Tahun}.pdf");

    public static void Siarkan(Siaran siaran, LayananDb db, Butir butir)
    {
        siaran.Tulis(db, Topik.Surat, Topik.Permohonan, Topik.SatuPermohonan(butir.PermohonanId));
        if (butir.Permohonan.PercakapanId is { } percakapan) siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(percakapan));
    }

    static string Keterangan(Surat surat) =>
        $"{surat.Butir.Layanan.Nama} untuk permohonan {surat.Butir.Permohonan.Nomor} sudah terbit dengan nomor {surat.Nomor}. "
        + "Silakan disimpan; boleh dicetak sendiri. Keasliannya dapat diperiksa siapa saja dengan memindai kode QR pada surat. Terima kasih.";
}
