using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;

namespace LayananPublik.Persuratan;

/// <summary>What the citizen is told about a letter, and which screens hear of it.</summary>
static class KabarSurat
{
    /// <summary>The document message: the PDF under a proper name, with a caption. Null for walk-ins without a chat.</summary>
    public static Task<PesanKeluar?> TerbitAsync(Surat surat, IsiLemari isi, LayananDb db, DateTimeOffset pada, CancellationToken ct) =>
        Berita.KirimBerkasAsync(surat.Butir.Permohonan, surat.Butir, new(isi.Id, NamaBerkas(surat)) { Teks = Keterangan(surat) }, isi, db, pada, ct);

    public static void Dicabut(Surat surat, string alasan, LayananDb db, DateTimeOffset pada) => Berita.Kirim(surat.Butir.Permohonan, IsiPesan.Tulis(
        $"Mohon maaf, {surat.Butir.Layanan.Nama} nomor {surat.Nomor} kami cabut dan tidak berlaku lagi.\n\nAlasan: {alasan.Trim()}\n\nJangan gunakan surat itu. Balas *petugas* bila ada yang ingin ditanyakan."), db, pada, surat.Butir, segera: true);

    /// <summary>"SKTM-400.9.14.1-0123-2026.pdf"</summary>
    public static string NamaBerkas(Surat surat) =>
        string.Create(CultureInfo.InvariantCulture, $"{surat.Butir.Layanan.Kode}-{surat.Butir.Layanan.Rincian.Klasifikasi.Kode}-{surat.Urut:0000}-{surat.Tahun}.pdf");

    public static void Siarkan(Siaran siaran, LayananDb db, Butir butir)
    {
        siaran.Tulis(db, Topik.Surat, Topik.Permohonan, Topik.SatuPermohonan(butir.PermohonanId));
        if (butir.Permohonan.PercakapanId is { } percakapan) siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(percakapan));
    }

    static string Keterangan(Surat surat) =>
        $"{surat.Butir.Layanan.Nama} untuk permohonan {surat.Butir.Permohonan.Nomor}{(surat.Butir.Permohonan.NamaPemohon is { Length: > 0 } nama ? $" atas nama {nama}" : "")} sudah terbit dengan nomor {surat.Nomor}. "
        + "Silakan disimpan; boleh dicetak sendiri. Keasliannya dapat diperiksa siapa saja dengan memindai kode QR pada surat. Terima kasih.";
}
