using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

/// <summary>Questions in the middle of a form: answered, then the form goes on. What may be an answer of the form is never taken for a question.</summary>
public static class SelaIsian
{
    static readonly string[] Tegas =
    [
        "petugas", "admin", "operator", "cs", "tanya petugas", "hubungi petugas", "bicara petugas", "bicara dengan petugas", "mau bicara dengan petugas", "minta petugas", "panggil petugas",
        "status", "cek status", "lihat status", "batal", "batalkan", "cancel", "tidak jadi", "gak jadi", "ga jadi", "nggak jadi", "menu", "layanan", "lihat layanan", "halo", "hai", "assalamualaikum", "permisi",
        "selamat pagi", "selamat siang", "selamat sore", "selamat malam"
    ];

    /// <summary>What is asked now takes any words at all: only a bare command is not an answer.</summary>
    public static bool MintaTulisanBebas(Obrolan o, Permohonan p) => o.Langkah.Nama switch
    {
        Langkah.Field or Langkah.Ubah => AlurPengajuan.Cari(p, o.Langkah.Tentang) is not ({ }, { Type: not (TipeField.Text or TipeField.TeksPanjang or TipeField.Orang or TipeField.DaftarOrang or TipeField.Slot or TipeField.Wilayah or TipeField.DateTime) }),
        _ => false
    };

    public static bool PerintahTegas(string teks)
    {
        string[] kata = [.. Pemahaman.Polos(teks).Split(' ').Where(k => !Kosakata.Bawaan.Panggilan.Contains(k) && k is not ("ya" or "dong" or "deh" or "nih"))];
        return Tegas.Contains(string.Join(' ', kata)) || Pemahaman.NomorPermohonan(teks) is not null;
    }

    /// <summary>The answer to a question about hours, fees or what is required; null when the text is for the form.</summary>
    public static string? Jawab(Obrolan o, Permohonan p, Uraian uraian)
    {
        var (maksud, kata) = (uraian.Maksud, uraian.Kata.Where(k => k.Baku.Length > 0).ToList());
        if (maksud.Yakin < 0.8 && maksud.Niat is not Niat.TidakJelas || !Bertanya(o, p, kata)) return null;
        return maksud.Niat switch
        {
            Niat.Jam => Kalimat.JamLayanan(o.Kalender, o.Unit.Nama, o.Unit.Alamat, o.Pada).Teks,
            Niat.Biaya => o.Katalog.Cari(maksud.Kode ?? p.Butir[0].Layanan.Kode) is { } l ? Kalimat.BiayaLayanan(l).Teks : Kalimat.SemuaGratis.Teks,
            _ when o.Katalog.TanyaJawab.FirstOrDefault(t => t.Id == maksud.JawabanId) is { } t => t.Jawaban,
            Niat.Syarat when o.Katalog.Cari(maksud.Kode) is { } lain => Kalimat.SyaratSingkat(lain),
            Niat.Syarat or Niat.TidakJelas when TanyaSyarat(kata) => string.Join("\n\n", p.Butir.Select(b => Kalimat.SyaratSingkat(b.Layanan))),
            _ => null
        };
    }

    static bool Bertanya(Obrolan o, Permohonan p, List<KataDibaca> kata)
    {
        var teks = o.Pesan.Teks;
        if (teks.Contains('#', StringComparison.Ordinal) || kata.Count is 0 or > 12) return false;
        var tanda = teks.TrimEnd().EndsWith('?');
        if (!tanda && !kata.Exists(Tanya)) return false;
        // "biaya sekolah" and "syarat melamar kerja" are purposes; "biayanya berapa" and "syarat?" are questions.
        return !MintaTulisanBebas(o, p) || kata.Count <= 6 && Tanya(kata[0]) && (tanda || kata.Count == 1 || kata.Exists(k => k.Penanya)) && AlurPengajuan.Cari(p, o.Langkah.Tentang)?.Field.Type != TipeField.TeksPanjang;
    }

    static bool Tanya(KataDibaca k) => k.Penanya || k.Baku is "syarat" or "biaya" or "gratis" or "bayar";

    static bool TanyaSyarat(List<KataDibaca> kata) => kata.Exists(k => k.Baku is "syarat" or "berkas" or "dokumen")
        || kata.Exists(k => k.Baku == "apa") && kata.Exists(k => k.Baku is "butuh" or "bawa" or "siap" or "saja");
}
