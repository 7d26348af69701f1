using LayananPublik.Data;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

/// <summary>What the citizen is told when the desk acts; walk-ins without a chat are told at the counter.</summary>
public static class Berita
{
    public static void Kirim(Permohonan p, IsiPesan isi, LayananDb db, DateTimeOffset pada)
    {
        if (p.Percakapan is { } percakapan) db.PesanKeluar.Add(PesanKeluar.DariAsisten(percakapan, isi, pada));
    }

    /// <summary>Asks only for what is wrong, each with its reason.</summary>
    public static IsiPesan Perbaikan(Permohonan p, Butir b, IReadOnlyList<SyaratLayanan> diminta, string? catatan)
    {
        var daftar = diminta.Select((s, i) => $"{(diminta.Count > 1 ? $"{i + 1}. " : "")}*{s.Nama}*: {Alasan(p, s)}");
        string[] bagian =
        [
            $"Permohonan *{b.Layanan.Nama}* ({p.Nomor}) perlu dilengkapi.",
            string.Join('\n', daftar),
            catatan ?? "",
            diminta.Count == 0 ? "Balas di percakapan ini; permohonan langsung kami periksa lagi." : $"Kirim {(diminta.Count > 1 ? "foto-foto" : "foto")} itu di percakapan ini. Yang lain sudah kami terima, tidak perlu dikirim ulang."
        ];
        return Sajian.Tombol(string.Join("\n\n", bagian.Where(x => x.Length > 0)), Kalimat.TanyaPetugas);
    }

    public static string Alasan(Permohonan p, SyaratLayanan s) =>
        p.Berkas.LastOrDefault(x => x.Dok == s.Dok && x.Putusan == Putusan.Ditolak)?.Alasan ?? "belum ada.";

    public static IsiPesan Ditolak(Permohonan p, Butir b, string alasan) => Sajian.Tombol(
        $"Mohon maaf, permohonan *{b.Layanan.Nama}* ({p.Nomor}) tidak dapat kami proses.\nAlasan: {alasan}\n\nBila ada yang ingin ditanyakan, hubungi petugas.", Kalimat.TanyaPetugas);

    public static IsiPesan Diteruskan(Permohonan p, Butir b) => Sajian.Tulis(
        $"Berkas *{b.Layanan.Nama}* ({p.Nomor}) sudah lengkap dan kami teruskan ke Disdukcapil. Hasilnya kami kabarkan di percakapan ini.");

    public static Dokumen HasilPdf(Permohonan p, Butir b, int isiLemariId) => new(isiLemariId, $"{b.Layanan.Kode}-{p.Nomor}.pdf")
    {
        Teks = $"Hasil *{b.Layanan.Nama}* ({p.Nomor}) dari Disdukcapil. Dokumen ini sah dan boleh dicetak sendiri di kertas HVS A4 80 gram."
    };

    public static IsiPesan HasilSiap(Permohonan p, Butir b, string keterangan) => Sajian.Tulis($"*{b.Layanan.Nama}* ({p.Nomor}) sudah jadi.\n{keterangan}");

    public static IsiPesan Selesai(Permohonan p, Butir b, string? keterangan) => Sajian.Tulis(
        $"Permohonan *{b.Layanan.Nama}* ({p.Nomor}) sudah selesai.{(string.IsNullOrWhiteSpace(keterangan) ? "" : $"\n{keterangan}")}\n\nTerima kasih.");

    public static IsiPesan Dibatalkan(Permohonan p, string alasan) => Sajian.Tombol($"Permohonan {p.Nomor} dibatalkan oleh kantor.\nAlasan: {alasan}", Kalimat.TanyaPetugas);

    public static IsiPesan Dibuatkan(Permohonan p, string? paling) => Sajian.Tulis(
        $"Petugas membuatkan permohonan *{p.Butir[0].Layanan.Nama}* untuk {(p.NamaPemohon.Length > 0 ? p.NamaPemohon : "Anda")}.\nNomor: *{p.Nomor}*{(paling is null ? "" : $"\nSelesai paling lambat *{paling}*.")}\n\nTulis *status* kapan saja untuk melihat perkembangannya.");
}
