using System.Globalization;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

/// <summary>The card of a service: fee, promised time, and what this citizen still has to bring. Reading it starts nothing.</summary>
public static class KalimatKartu
{
    /// <param name="ajakan">What the button says; null = "Ajukan sekarang".</param>
    /// <param name="sudahAda">Kinds of identity papers that this citizen handed in before.</param>
    public static IsiPesan Tulis(Obrolan o, Layanan l, string? ajakan, IReadOnlySet<string> sudahAda)
    {
        var draf = o.Sesi.Permohonan is { } p && Pengajuan.IniDraf(p) && p.Butir.Any(b => b.Layanan.Kode == l.Kode) ? p : null;
        return Tulis(l, o.Paling(l), sudahAda.Contains, draf, ajakan);
    }

    /// <summary>The card for somebody of whom only this is known.</summary>
    public static IsiPesan Tulis(Layanan l, string? janji, Func<string, bool> sudahAda, Permohonan? draf, string? ajakan = null)
    {
        var syarat = Syarat(l, draf);
        var ada = syarat.Where(s => draf is null ? sudahAda(s.Syarat.Dok) : draf.BerkasSah(s.Syarat.Dok).Any()).Select(s => s.Syarat).ToList();
        var (wajib, lain) = (Belum(syarat, ada, true), Belum(syarat, ada, false));
        string[] bagian =
        [
            $"*{l.Nama}*\nBiaya: {Biaya(l.Rincian.Biaya)}" + (janji is { } paling ? $"\nWaktu: selesai paling lambat *{paling}* bila diajukan sekarang." : "")
                + (l.JenisHasil == JenisHasil.TeruskanDukcapil ? "\nKantor memeriksa dan meneruskan berkas; dokumennya diterbitkan Disdukcapil." : "")
                + (l.JenisHasil == JenisHasil.Aduan ? "\nKeadaan darurat? Telepon 112 sekarang juga." : ""),
            wajib.Count == 0 ? "" : $"{(draf is null ? "Siapkan foto dokumen asli" : "Yang masih kurang")}:\n{string.Join('\n', wajib.Select((s, i) => $"{i + 1}. {Sebut(s)}"))}",
            lain.Count == 0 ? "" : $"Bila ada atau diperlukan:\n{string.Join('\n', lain.Select(s => $"- {s.Nama}{(s.Kondisi is null ? "" : $" ({s.Kondisi})")}"))}",
            ada.Count == 0 ? "" : $"Sudah ada: {string.Join(", ", ada.Select(s => s.Nama))}.{(draf is null ? " Untuk orang yang sama tidak perlu dikirim lagi." : "")}"
        ];
        var teks = string.Join("\n\n", bagian.Where(b => b.Length > 0));
        return draf is null ? Sajian.Tombol(teks, new Pilihan($"AJUKAN:{l.Kode}", ajakan ?? "Ajukan sekarang"), Kalimat.TanyaPetugas)
            : Sajian.Tombol(teks, new Pilihan($"LANJUTKAN:{draf.Id}", "Lanjutkan"), Kalimat.TanyaPetugas);
    }

    static List<SyaratLayanan> Belum(IEnumerable<(SyaratLayanan Syarat, bool Wajib)> semua, List<SyaratLayanan> ada, bool wajib) =>
        [.. semua.Where(s => s.Wajib == wajib && !ada.Contains(s.Syarat)).Select(s => s.Syarat)];

    /// <summary>With a draft its answers decide what is asked; without one every requirement may apply.</summary>
    static List<(SyaratLayanan Syarat, bool Wajib)> Syarat(Layanan l, Permohonan? draf) => draf is null
        ? [.. l.Rincian.Syarat.Select(s => (s, s.Wajib))]
        : [.. draf.Syarat().Where(s => s.Perlu != Kepastian.Tidak).Select(s => (s.Syarat, s.Wajib))];

    static string Sebut(SyaratLayanan s) => s.BolehDiganti.Count == 0 ? s.Nama : $"{s.Nama}, boleh diganti {string.Join(" atau ", s.BolehDiganti.Select(Katalog.NamaDokumen))}";

    public static string Biaya(Biaya b) => b.Rupiah > 0 ? $"Rp{b.Rupiah.ToString("#,0", CultureInfo.GetCultureInfo("id-ID"))}. {b.Catatan}"
        : b.Catatan.StartsWith("Gratis", StringComparison.OrdinalIgnoreCase) ? b.Catatan : $"Gratis. {b.Catatan}";
}
