using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

/// <summary>The upload link in the talk: with the request for documents, when the citizen asks for it, and in place of a photo that the office does not take here.</summary>
public static class MintaTautan
{
    public static readonly Pilihan Tombol = new("TAUTAN", "Minta tautan");

    static readonly string[] Kata = ["tautan", "link", "minta tautan", "minta link", "kirim tautan", "kirim link", "tautan baru", "link baru", "tautan unggah", "link unggah", "link upload", "unggah", "upload"];

    /// <summary>The request for documents, by the way this unit takes them; always one message.</summary>
    public static IsiPesan Sertakan(Obrolan o, Permohonan p, string awalan, string minta) => Cara(o, p) switch
    {
        CaraUnggah.Tautan => Sajian.Tulis($"{awalan}Dokumen yang kami perlukan:\n{string.Join('\n', p.BerkasDiminta().Select((s, i) => $"{i + 1}. *{s.Nama}*"))}\n\nDemi keamanan, kirim foto atau PDF-nya lewat tautan ini, bukan di percakapan:\n{Baru(o, p)}\n\n{Berlaku(o)}"),
        CaraUnggah.Keduanya => Sajian.Tulis($"{awalan}{minta}\n\nLebih aman lewat tautan ini (sekaligus mengisi NIK):\n{Baru(o, p)}"),
        _ => Sajian.Tulis(awalan + minta)
    };

    /// <summary>Whether this office takes no photos of this application's documents in the chat. A photo of a broken road is no identity document.</summary>
    public static bool Menolak(Obrolan o, Permohonan p) => Cara(o, p) == CaraUnggah.Tautan;

    public static void TolakFoto(Obrolan o, Permohonan p) => o.Jawab(Sajian.Tulis(
        $"Demi keamanan data Anda, foto dokumen tidak kami terima di percakapan. Kirim lewat tautan ini, ya:\n{Baru(o, p)}\n\n{Berlaku(o)}"));

    /// <summary>The word "tautan" or "link", and nothing else, asks for a fresh one.</summary>
    public static async Task<bool> JawabAsync(Obrolan o, Permohonan? p, CancellationToken ct)
    {
        if (!Kata.Contains(Pemahaman.Polos(o.Pesan.Teks))) return false;
        await KirimAsync(o, p, ct);
        return true;
    }

    public static async Task KirimAsync(Obrolan o, Permohonan? ini, CancellationToken ct)
    {
        var p = ini is not null && (Pengajuan.IniDraf(ini) || Perbaikan.Menunggu(ini)) ? ini : await Pengajuan.DrafAsync(o, ct) ?? await Perbaikan.DikembalikanAsync(o, ct);
        if (p is null) o.Jawab(Sajian.Tombol("Belum ada pengajuan yang memerlukan dokumen dari Anda. Pilih dulu layanannya.", Kalimat.LihatMenu, Kalimat.TanyaPetugas));
        else if (Cara(o, p) == CaraUnggah.Chat) o.Jawab(Sajian.Tulis("Kirim saja foto atau PDF-nya langsung di percakapan ini."));
        else o.Jawab(Sajian.Tulis($"Tautan untuk *{string.Join(", ", p.Butir.Select(b => b.Layanan.Nama))}*:\n{Baru(o, p)}\n\n{Berlaku(o)} Tautan yang lama tidak berlaku lagi."));
    }

    static CaraUnggah Cara(Obrolan o, Permohonan p) => p.Butir.All(b => b.Layanan.JenisHasil == JenisHasil.Aduan) ? CaraUnggah.Chat : o.Tautan.Cara(o.Aturan);

    static string Baru(Obrolan o, Permohonan p) => o.Tautan.Unggah(p, o.Aturan, o.Db, o.Pada);

    static string Berlaku(Obrolan o) => $"Berlaku sampai {o.Jam.Dekat(o.Pada.AddHours(o.Aturan.TautanJam))} dan hanya di satu ponsel.";
}
