using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

/// <summary>What the citizen is told when the desk acts; walk-ins without a chat are told at the counter. When it leaves is decided by <see cref="PenyalurBerita"/>.</summary>
public static class Berita
{
    /// <summary>News about one document (<paramref name="b"/>; the only one when not named) or the whole application. <paramref name="segera"/>: the citizen has to do something, so it does not wait for other news.</summary>
    public static void Kirim(Permohonan p, IsiPesan isi, LayananDb db, DateTimeOffset pada, Butir? b = null, bool segera = false)
    {
        foreach (var percakapan in p.PenerimaKabar) db.BeritaTunda.Add(BeritaTunda.Tulis(percakapan, Tentang(b ?? (p.Butir.Count == 1 ? p.Butir[0] : null)), isi, segera, pada));
    }

    /// <summary>A result: at once, with the news that waits in front of it. Null for walk-ins without a chat.</summary>
    public static Task<PesanKeluar?> KirimBerkasAsync(Permohonan p, Butir b, Dokumen dokumen, IsiLemari isi, LayananDb db, DateTimeOffset pada, CancellationToken ct) => KirimSegeraAsync(p, b, dokumen, db, pada, ct, isi);

    /// <summary>What cannot wait and whose way must be known, such as a letter or a link to it: at once, with the news that waits in front of it. Null for walk-ins without a chat.</summary>
    public static async Task<PesanKeluar?> KirimSegeraAsync(Permohonan p, Butir b, IsiPesan isi, LayananDb db, DateTimeOffset pada, CancellationToken ct, IsiLemari? berkas = null)
    {
        PesanKeluar? keluar = null;
        foreach (var percakapan in p.PenerimaKabar) keluar = await db.SalurkanBerkasAsync(percakapan, Tentang(b)!, isi, berkas, pada, ct);
        return keluar;
    }

    /// <summary>The request in a few words: its service, whom it concerns (one number may serve several people), its number.</summary>
    public static string Sebut(Permohonan p, Butir b) => b.Kunci is not null && p.Paket is not null ? $"*{SebutButir.Kapital(b.Sebutan())}* dari {p.Judul()} ({p.Nomor})"
        : $"*{b.Layanan.Nama}*{(p.NamaPemohon.Length > 0 && b.Layanan.JenisHasil is not (JenisHasil.Aduan or JenisHasil.HakData) ? $" untuk {p.NamaPemohon}" : "")} ({p.Nomor})";

    // A document that is not saved yet has no number; nothing older can speak of it.
    static string? Tentang(Butir? b) => b is { Id: > 0 } ? $"butir/{b.Id}" : null;

    /// <summary>Asks only for what is wrong, each with its reason.</summary>
    public static IsiPesan Perbaikan(Permohonan p, Butir b, IReadOnlyList<SyaratLayanan> diminta, string? catatan, CaraUnggah cara = CaraUnggah.Chat, IReadOnlyList<BedaIsian>? beda = null)
    {
        var daftar = diminta.Select((s, i) => $"{(diminta.Count > 1 ? $"{i + 1}. " : "")}*{s.Nama}*: {Alasan(p, s)}");
        string[] bagian =
        [
            $"Permohonan {Sebut(p, b)} perlu dilengkapi.",
            string.Join('\n', daftar),
            string.Join('\n', (beda ?? []).Select(x => $"*{x.Label}* berbeda dengan {x.Dokumen}: {x.Alasan}")),
            catatan ?? "",
            diminta.Count == 0 && beda is { Count: > 0 } ? "Tulis yang benar di percakapan ini; permohonan langsung kami periksa lagi." : diminta.Count == 0 ? "Balas di percakapan ini; permohonan langsung kami periksa lagi." : $"{Kirimkan(diminta.Count > 1 ? "foto-foto" : "foto", cara)} Yang lain sudah kami terima, tidak perlu dikirim ulang."
        ];
        return Sajian.Tombol(string.Join("\n\n", bagian.Where(x => x.Length > 0)), [.. diminta.Count > 0 && cara != CaraUnggah.Chat ? [MintaTautan.Tombol] : Array.Empty<Pilihan>(), Kalimat.TanyaPetugas]);
    }

    static string Kirimkan(string foto, CaraUnggah cara) => cara switch
    {
        CaraUnggah.Tautan => $"Kirim {foto} itu lewat tautan: ketuk *{MintaTautan.Tombol.Judul}*, atau tulis *tautan*.",
        CaraUnggah.Keduanya => $"Kirim {foto} itu di percakapan ini, atau lebih aman lewat tautan: ketuk *{MintaTautan.Tombol.Judul}*.",
        _ => $"Kirim {foto} itu di percakapan ini."
    };

    public static string Alasan(Permohonan p, SyaratLayanan s) =>
        p.Berkas.LastOrDefault(x => x.Dok == s.Dok && x.Putusan == Putusan.Ditolak)?.Alasan ?? "belum ada.";

    public static IsiPesan Ditolak(Permohonan p, Butir b, string alasan) => Sajian.Tombol(
        $"Mohon maaf, permohonan {Sebut(p, b)} tidak dapat kami proses.\nAlasan: {alasan}\n\nBila ada yang ingin ditanyakan, hubungi petugas.", Kalimat.TanyaPetugas);

    /// <summary>Said only when the officer begins long after the citizen sent it.</summary>
    public static IsiPesan Diperiksa(Permohonan p, Butir b, string? paling) => Sajian.Tulis(
        $"Permohonan {Sebut(p, b)} sedang diperiksa petugas.{(paling is null ? "" : $" Selesai paling lambat *{paling}*.")}");

    public static IsiPesan Disetujui(Permohonan p, Butir b) => Sajian.Tulis(
        $"Permohonan {Sebut(p, b)} disetujui. Suratnya menunggu pengesahan pejabat dan kami kirim di percakapan ini.");

    /// <summary>The promise was broken: said honestly, with a new one.</summary>
    public static IsiPesan Terlambat(Permohonan p, Butir b, string? janji) => Sajian.Tombol(
        $"Mohon maaf, permohonan {Sebut(p, b)} belum selesai pada waktu yang kami janjikan{(b.Status == StatusButir.Diteruskan ? " karena hasil dari Disdukcapil belum kami terima" : "")}. "
        + (janji is null ? "Kami kabarkan begitu selesai." : $"Kami usahakan selesai paling lambat *{janji}*."), Kalimat.TanyaPetugas);

    public static IsiPesan Diteruskan(Permohonan p, Butir b) => Sajian.Tulis(
        $"Berkas {Sebut(p, b)} sudah lengkap dan kami teruskan ke Disdukcapil. Hasilnya kami kabarkan di percakapan ini.");

    public static Dokumen HasilPdf(Permohonan p, Butir b, int isiLemariId) => new(isiLemariId, $"{b.Layanan.Kode}-{p.Nomor}.pdf")
    {
        Teks = $"Hasil {Sebut(p, b)} dari Disdukcapil. Dokumen ini sah dan boleh dicetak sendiri di kertas HVS A4 80 gram."
    };

    public static IsiPesan HasilSiap(Permohonan p, Butir b, string keterangan) => Sajian.Tulis($"{Sebut(p, b)} sudah jadi.\n{keterangan}");

    public static IsiPesan Selesai(Permohonan p, Butir b, string? keterangan) => Sajian.Tulis(
        $"Permohonan {Sebut(p, b)} sudah selesai.{(string.IsNullOrWhiteSpace(keterangan) ? "" : $"\n{keterangan}")}\n\nTerima kasih.");

    public static IsiPesan Dibatalkan(Permohonan p, string alasan) => Sajian.Tombol($"Permohonan {p.Nomor} dibatalkan oleh kantor.\nAlasan: {alasan}", Kalimat.TanyaPetugas);

    public static IsiPesan Dibuatkan(Permohonan p, string? paling) => Sajian.Tulis(
        $"Petugas membuatkan permohonan *{p.Judul()}* untuk {(p.NamaPemohon.Length > 0 ? p.NamaPemohon : "Anda")}.\nNomor: *{p.Nomor}*{(paling is null ? "" : $"\nSelesai paling lambat *{paling}*.")}\nKode lacak: *{KodeLacak.Tulis(p.PastikanKodeLacak())}*\n\nTulis *status* kapan saja untuk melihat perkembangannya.");
}
