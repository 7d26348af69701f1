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
    public static Task<PesanKeluar?> TerbitAsync(Surat surat, IsiLemari isi, string tambahan, LayananDb db, DateTimeOffset pada, CancellationToken ct) =>
        Berita.KirimSegeraAsync(surat.Butir.Permohonan, surat.Butir, Berkas(surat, isi, Keterangan(surat) + tambahan), db, pada, ct, isi);

    /// <summary>The text beside the link.</summary>
    public static string LewatTautan(Surat surat, AturanPenyerahan aturan) =>
        $"{Sudah(surat)}Demi keamanan, suratnya tidak dikirim di percakapan: ketuk *Ambil surat*. Tautan berlaku {aturan.TautanHari} hari dan untuk {aturan.TautanUnduh} kali unduh.";

    /// <summary>When this office can give no links.</summary>
    public static string AmbilDiLoket(Surat surat) => $"{Sudah(surat)}Silakan diambil di loket {surat.UnitKerja.Nama}.";

    /// <summary>It has lain unread for a day.</summary>
    public static void Ingatkan(Surat surat, LayananDb db, DateTimeOffset pada) => Berita.Kirim(surat.Butir.Permohonan, IsiPesan.Tulis(
        $"{surat.Butir.Layanan.Nama} Anda (permohonan {surat.Butir.Permohonan.Nomor}) sudah kami kirim di percakapan ini dan belum dibuka. Silakan dibuka dan disimpan. Balas *petugas* bila ada yang ingin ditanyakan."), db, pada, surat.Butir, segera: true);

    public static void Dicabut(Surat surat, string alasan, bool diganti, LayananDb db, DateTimeOffset pada) => Berita.Kirim(surat.Butir.Permohonan, IsiPesan.Tulis(
        $"Mohon maaf, {surat.Butir.Layanan.Nama} nomor {surat.Nomor} kami cabut dan tidak berlaku lagi.\n\nAlasan: {alasan.Trim()}\n\nJangan gunakan surat itu.{(diganti ? " Surat penggantinya sedang kami siapkan." : "")} Balas *petugas* bila ada yang ingin ditanyakan."), db, pada, surat.Butir, segera: true);

    /// <summary>"SKTM-400.9.14.1-0123-2026.pdf"; a photo of the signed sheet keeps its own kind.</summary>
    public static string NamaBerkas(Surat surat, string? mime = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{surat.Butir.Layanan.Kode}-{surat.Butir.Layanan.Rincian.Klasifikasi.Kode}-{surat.Urut:0000}-{surat.Tahun}.{mime switch { "image/jpeg" => "jpg", "image/png" => "png", _ => "pdf" }}");

    // WhatsApp takes a photo as a picture only.
    static IsiPesan Berkas(Surat surat, IsiLemari isi, string teks) =>
        isi.Mime.StartsWith("image/", StringComparison.Ordinal) ? new Gambar(isi.Id) { Teks = teks } : new Dokumen(isi.Id, NamaBerkas(surat)) { Teks = teks };

    public static void Siarkan(Siaran siaran, LayananDb db, Butir butir)
    {
        siaran.Tulis(db, Topik.Surat, Topik.Permohonan, Topik.SatuPermohonan(butir.PermohonanId));
        if (butir.Permohonan.PercakapanId is { } percakapan) siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(percakapan));
    }

    static string Sudah(Surat surat) =>
        $"{surat.Butir.Layanan.Nama} untuk permohonan {surat.Butir.Permohonan.Nomor}{(surat.Butir.Permohonan.NamaPemohon is { Length: > 0 } nama ? $" atas nama {nama}" : "")} sudah terbit dengan nomor {surat.Nomor}. ";

    static string Keterangan(Surat surat) =>
        Sudah(surat) + "Silakan disimpan; boleh dicetak sendiri. Keasliannya dapat diperiksa siapa saja dengan memindai kode QR pada surat. Terima kasih.";
}
