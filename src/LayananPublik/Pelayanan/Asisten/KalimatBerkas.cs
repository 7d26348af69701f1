using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

/// <summary>What the assistant says about documents: what to send, what came, what is hard to read.</summary>
public static class KalimatBerkas
{
    const int PilihanTerbanyak = 10;

    public static string Minta(IReadOnlyList<SyaratLayanan> kurang) => kurang.Count == 1
        ? $"Sekarang kirim foto asli *{kurang[0].Nama}* atau PDF-nya.{Catatan(kurang[0], " ")}"
        : $"Sekarang kirim foto dokumen asli atau PDF-nya, satu per satu atau sekaligus, berurutan:\n{string.Join('\n', kurang.Select((s, i) => $"{i + 1}. *{s.Nama}*{Catatan(s, "\n    ")}"))}\n\nBila urutannya berbeda, tulis nama dokumennya pada keterangan foto.";

    /// <summary>After some have come: only the next one, and how many are left.</summary>
    public static string Berikutnya(IReadOnlyList<SyaratLayanan> kurang) =>
        $"Berikutnya: *{kurang[0].Nama}*{(kurang.Count > 1 ? $" ({kurang.Count} dokumen lagi)" : "")}.{Pengganti(kurang[0], " ")}";

    public static string BukanTulisan(IReadOnlyList<SyaratLayanan> kurang) =>
        $"Yang kami tunggu sekarang foto atau PDF, bukan tulisan: *{kurang[0].Nama}*{(kurang.Count > 1 ? $" dan {kurang.Count - 1} dokumen lain" : "")}. Data yang sudah Anda isi tetap tersimpan. Belum punya dokumennya? Lanjutkan kapan saja, atau tulis *petugas*.";

    /// <summary>What came in one go, and which photo of it had better be sent again.</summary>
    public static string Diterima(IReadOnlyList<Berkas> berkas, Permohonan p)
    {
        if (berkas.Count == 0) return "";
        var ulang = p.BerkasUlang().Where(u => berkas.Any(b => b.Dok == u.Syarat.Dok)).ToList();
        return $"Diterima: *{string.Join(", ", berkas.Select(b => b.Nama).Distinct())}*.\n{string.Concat(ulang.Select(u => Ulangi(u.Syarat, u.Keluhan) + "\n"))}";
    }

    static string Ulangi(SyaratLayanan s, string keluhan) => $"Foto *{s.Nama}* {keluhan}, mungkin tidak dapat dibaca petugas. Kirim ulang foto itu saja bila ada yang lebih jelas.";

    public static IsiPesan TawarkanOpsional(Permohonan p, string awalan)
    {
        var ulang = p.BerkasUlang();
        var lain = p.BerkasOpsional();
        string[] bagian =
        [
            ulang.Count == 0 ? "" : $"Sebaiknya kirim ulang:\n{string.Join('\n', ulang.Select(u => $"- {u.Syarat.Nama} ({u.Keluhan})"))}",
            lain.Count == 0 ? "" : $"Bila ada, kirim juga:\n{string.Join('\n', lain.Select(s => $"- {s.Nama}"))}",
            $"Bila tidak ada{(ulang.Count > 0 ? " yang lebih jelas" : "")}, ketuk *Lanjut*."
        ];
        return Sajian.Tombol($"{awalan}{(p.Syarat().Any(s => s.Wajib) ? "Dokumen wajib sudah lengkap. " : "")}{string.Join('\n', bagian.Where(b => b.Length > 0))}", new Pilihan($"LANJUT:{p.Id}", "Lanjut"));
    }

    /// <summary>"Ini KTP atau KK?": only about a photo of which nothing tells.</summary>
    public static IsiPesan Jenis(Permohonan p, Berkas b, string awalan)
    {
        var calon = Calon(p);
        return Sajian.Pilih($"{awalan}*{b.Nama}* yang tadi Anda kirim dokumen apa?", [.. calon.Select(s => new Pilihan($"DOK:{b.Id}:{s.Dok}", s.Nama))]);
    }

    /// <summary>What an unsorted photo may be, most wanted first.</summary>
    public static IReadOnlyList<SyaratLayanan> Calon(Permohonan p) =>
        [.. p.BerkasDiminta().Concat(p.BerkasOpsional()) is var terbuka && terbuka.Any() ? terbuka.Take(PilihanTerbanyak) : p.Syarat().Select(x => x.Syarat).Take(PilihanTerbanyak)];

    public static string MasihDitunggu(IReadOnlyList<SyaratLayanan> kurang) =>
        $"Yang masih kami tunggu: {string.Join(", ", kurang.Select(s => $"*{s.Nama}*"))}. Data dan dokumen lain tetap tersimpan.";

    static string Catatan(SyaratLayanan s, string pemisah) => $"{(s.Catatan is null ? "" : pemisah + s.Catatan)}{Pengganti(s, pemisah)}";

    static string Pengganti(SyaratLayanan s, string pemisah) =>
        s.BolehDiganti.Count == 0 ? "" : $"{pemisah}Bila tidak ada, boleh diganti {string.Join(" atau ", s.BolehDiganti.Select(Katalog.NamaDokumen))}.";
}
