using System.Globalization;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>
/// What holds at any moment and whoever leads the talk: STOP and MULAI, the privacy notice, requests about one's data, the buttons below a status, and the promise outside office hours.
/// It is asked before the assistant, and opens the talk only when a message is about one of these.
/// </summary>
public sealed class KehendakWarga(TimeProvider waktu, Pendaftaran pendaftaran, PembukaObrolan pembuka) : IPenanggap
{
    const string Nomor = "NOMOR", BacaPrivasi = "PRIVASI";
    static readonly string[] Privasi = ["privasi", "kebijakan privasi", "pemberitahuan privasi", "baca privasi", "data pribadi"];
    static readonly string[] Lihat = ["data apa yang disimpan", "data apa saja yang disimpan", "data saya apa saja", "lihat data saya", "data saya yang disimpan", "data apa saja yang kalian simpan", "data apa yang kalian simpan"];
    static readonly string[] Perbaiki = ["perbaiki data saya", "perbaiki data pribadi saya", "koreksi data saya", "koreksi data pribadi saya"];

    public async Task<bool> TanggapiAsync(Percakapan percakapan, Pesan pesan, LayananDb db, CancellationToken ct)
    {
        if (!percakapan.JendelaTerbuka(waktu.GetUtcNow())) return false;
        var (apa, tentang) = Tombol(pesan.PilihanId) ?? Tulisan(pesan) ?? ("", "");
        if (apa.Length == 0)
        {
            if (percakapan.Mode != ModePercakapan.Asisten && pesan.PilihanId is null) await PanggilPetugas.JanjikanBilaTutupAsync(percakapan, pesan, db, waktu, ct);
            return false;
        }
        var o = await pembuka.BukaAsync(percakapan, pesan, db, ct);
        // Tapping on beside an open question to a person, the assistant goes on.
        if (percakapan.Mode == ModePercakapan.PerluPetugas && pesan.PilihanId is not null) o.Ingat(Asisten.Mandiri, "ya");
        return await JawabAsync(o, apa, tentang, ct);
    }

    public Task LampiranSiapAsync(Percakapan percakapan, Lampiran lampiran, LayananDb db, CancellationToken ct) => Task.CompletedTask;

    async Task<bool> JawabAsync(Obrolan o, string apa, string tentang, CancellationToken ct)
    {
        if (apa == HentiKabar.Tanda) return await HentiKabar.JawabAsync(o, ct);
        if (apa == HakData.Tanda) return await PermintaanData.JawabAsync(o, tentang, pendaftaran, ct);
        if (apa == Nomor) await StatusPermohonan.JawabAsync(o, ct);
        else if (apa == BacaPrivasi) Lengkap(o);
        else if (!int.TryParse(tentang, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return false;
        else if (await o.MilikWargaAsync(id, ct) is not { } p) o.Jawab(StatusPermohonan.TakAda(null));
        else if (apa == StatusPermohonan.Rincian) o.Jawab(await StatusPermohonan.SatuAsync(o, p, ct));
        else if (apa == StatusPermohonan.Kurang) StatusPermohonan.MintaYangKurang(o, p);
        else await PencabutanWarga.JawabAsync(o, p, pasti: apa == PencabutanWarga.Pasti, pendaftaran, ct);
        return true;
    }

    static void Lengkap(Obrolan o)
    {
        o.SudahPrivasi();
        o.Jawab(KalimatPrivasi.Lengkap(o.Aturan));
    }

    static (string, string)? Tombol(string? pilihan) => pilihan?.Split(':', 2) switch
    {
        [HentiKabar.Tanda] => (HentiKabar.Tanda, ""),
        [HakData.Tanda, var yang] => (HakData.Tanda, yang),
        [(StatusPermohonan.Rincian or StatusPermohonan.Kurang or PencabutanWarga.Minta or PencabutanWarga.Pasti) and var apa, var id] => (apa, id),
        _ => null
    };

    static (string, string)? Tulisan(Pesan pesan)
    {
        if (pesan.PilihanId is not null || pesan.Jenis is not (JenisPesan.Teks or JenisPesan.Tombol)) return null;
        var kata = Pemahaman.Polos(pesan.Teks);
        return kata switch
        {
            _ when StatusPermohonan.NomorPendek(kata) is not null => (Nomor, ""),
            _ when HentiKabar.Tentang(kata) => (HentiKabar.Tanda, ""),
            _ when Privasi.Contains(kata) => (BacaPrivasi, ""),
            _ when Lihat.Contains(kata) => (HakData.Tanda, "LIHAT"),
            _ when Perbaiki.Contains(kata) => (HakData.Tanda, "PERBAIKI"),
            _ when MintaHapus(kata) => (HakData.Tanda, "HAPUS"),
            _ => null
        };
    }

    /// <summary>"hapus data saya", "tolong data pribadi saya dihapus": short, and about one's own data.</summary>
    static bool MintaHapus(string kata) => kata.Split(' ') is { Length: <= 8 } k && k.Contains("data")
        && k.Any(x => x is "hapus" or "hapuskan" or "dihapus" or "hapusin" or "menghapus") && k.Any(x => x is "saya" or "aku" or "pribadi" or "semua" or "sy");
}
