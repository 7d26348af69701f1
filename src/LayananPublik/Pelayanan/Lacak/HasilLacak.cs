using LayananPublik.Kantor;
using LayananPublik.Kependudukan;

namespace LayananPublik.Pelayanan;

/// <summary>What the public page shows of an application: how far it is, and what is missing by name. No NIK, no full name, no reasons.</summary>
public sealed record HasilLacak(string Nomor, string NamaTersamar, IReadOnlyList<ButirLacak> Butir, IReadOnlyList<string> Kurang, TanyaKeMana Tanya)
{
    public static HasilLacak Dari(Permohonan p, Kalender kalender, DateTimeOffset pada)
    {
        var kembali = p.Butir.Any(b => b.Status == StatusButir.Dikembalikan);
        return new(p.Nomor!, NamaOrang.TryParse(p.NamaPemohon, out var nama) ? nama.Samaran : "***", [.. p.Butir.Select(b => ButirLacak.Dari(b, kalender, pada))],
            kembali ? [.. p.BerkasDiminta().Select(s => s.Nama)] : [], TanyaKeMana.Dari(p.UnitKerja, kalender, p.Percakapan?.NomorKantor.Tampilan));
    }
}

/// <summary>One document: its stages (<see cref="Kini"/> = the one it is in; all passed when it equals their number; -1 when it ended early) and a sentence.</summary>
public sealed record ButirLacak(string Layanan, IReadOnlyList<string> Tahap, int Kini, string Kalimat, string? Tenggat)
{
    public static ButirLacak Dari(Butir b, Kalender kalender, DateTimeOffset pada)
    {
        string[] tahap = b.Layanan.JenisHasil switch
        {
            JenisHasil.SuratKantor => ["Diterima", "Diperiksa", "Disetujui", "Terbit"],
            JenisHasil.TeruskanDukcapil => ["Diterima", "Diperiksa", "Lengkap", "Di Disdukcapil", "Hasil ada"],
            _ => ["Diterima", "Ditangani"]
        };
        var tenggat = b.Tenggat is { } t && b.JedaSejak is null && !AlurButir.Berakhir(b.Status) ? kalender.Teks(t, pada) : null;
        return new(b.Layanan.Nama, tahap, Letak(b.Status, tahap.Length), Sebut(b), tenggat);
    }

    static int Letak(StatusButir s, int semua) => s switch
    {
        StatusButir.Draf or StatusButir.Diajukan => 0,
        StatusButir.Diverifikasi or StatusButir.Dikembalikan => 1,
        StatusButir.Disetujui => 2,
        StatusButir.Diterbitkan or StatusButir.Diteruskan => 3,
        StatusButir.HasilDiterima => 4,
        StatusButir.Selesai => semua,
        _ => -1
    };

    static string Sebut(Butir b) => b.Status switch
    {
        StatusButir.Draf or StatusButir.Diajukan => "Sudah masuk, menunggu diperiksa petugas.",
        StatusButir.Diverifikasi => "Sedang diperiksa petugas.",
        StatusButir.Dikembalikan => "Menunggu perbaikan dari Anda. Penjelasannya sudah kami kirim di WhatsApp.",
        StatusButir.Disetujui when b.Layanan.JenisHasil == JenisHasil.SuratKantor => "Disetujui, menunggu pengesahan pejabat.",
        StatusButir.Disetujui => "Berkas lengkap, akan diteruskan ke Disdukcapil.",
        StatusButir.Diterbitkan => "Surat sudah terbit dan dikirim di WhatsApp.",
        StatusButir.Diteruskan => "Sudah diteruskan ke Disdukcapil, menunggu hasil.",
        StatusButir.HasilDiterima => "Hasil dari Disdukcapil sudah ada.",
        StatusButir.Selesai => "Selesai.",
        StatusButir.Ditolak => "Tidak dapat diproses. Alasannya sudah kami sampaikan; tanyakan kepada petugas bila belum jelas.",
        _ => "Dibatalkan."
    };
}
