using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.WhatsApp;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Puts one incoming message into its conversation and asks the responders; everything is saved together by the caller.</summary>
public sealed class PencatatPesan(PengenalKontak pengenal, IEnumerable<IPenanggap> penanggap, Siaran siaran, TimeProvider jam, ILogger<PencatatPesan> log)
{
    /// <summary>After this many failures the message is stored without asking the responders: a fault of theirs must not hide a citizen's message.</summary>
    const int SabarPenanggap = 2;

    const int BanyakSusulan = 200;

    /// <summary>A message this much behind a newer one is not answered by itself any more.</summary>
    static readonly TimeSpan Basi = TimeSpan.FromMinutes(2);

    /// <summary>Before WhatsApp existed nobody wrote: such a time is a mistake.</summary>
    static readonly DateTimeOffset Terawal = new(2009, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task CatatAsync(LayananDb db, PembaruanMasuk p, InboundMessage m, DateTimeOffset pada, CancellationToken ct)
    {
        var nomor = await db.NomorKantor.FirstOrDefaultAsync(n => n.PhoneNumberId == m.PhoneNumberId, ct);
        if (Tolakan(m, nomor) is { } sebab)
        {
            p.Karantina(sebab);
            return;
        }
        var wamid = Kenal(m.Id, 255);
        if (!await db.Pesan.AnyAsync(x => x.Wamid == wamid, ct)) await TerimaAsync(db, p, m, nomor!, wamid, pada, ct);
        p.Selesai();
    }

    static string? Tolakan(InboundMessage m, NomorKantor? nomor)
    {
        if (nomor is null) return "Nomor kantor tujuan tidak terdaftar. Daftarkan di halaman Nomor WhatsApp, lalu ulangi.";
        if (!nomor.Aktif) return "Nomor kantor tujuan dinonaktifkan. Aktifkan di halaman Nomor WhatsApp, lalu ulangi.";
        if (m.GroupId is not null) return "Pesan grup tidak dilayani. Abaikan, atau hubungi pengirimnya langsung.";
        if (m.System is not null) return null;
        if (string.IsNullOrEmpty(m.From) && string.IsNullOrEmpty(m.UserId)) return "Pengirim tidak dikenal: tidak ada nomor maupun pengenal.";
        return m.From is not null && Angka(m.From) == Angka(nomor.Tampilan) ? "Nomor kantor menulis kepada dirinya sendiri." : null;
    }

    static string Angka(string nomor) => string.Concat(nomor.Where(char.IsAsciiDigit));

    async Task TerimaAsync(LayananDb db, PembaruanMasuk p, InboundMessage m, NomorKantor nomor, string wamid, DateTimeOffset pada, CancellationToken ct)
    {
        if (m.System is { } ganti)
        {
            await PencatatPerubahan.CatatAsync(db, siaran, m, ganti, nomor, wamid, pada, ct);
            return;
        }
        var (percakapan, diragukan) = await pengenal.PercakapanAsync(db, nomor, Kenal(m.From?.TrimStart('+'), 256), Kenal(m.UserId, 256), Bersih(m.ProfileName ?? m.Username, 100), pada, ct);
        var isi = BacaPesan.Dari(m);
        var pesan = Tulis(percakapan, m, isi, diragukan, wamid, pada);
        db.Pesan.Add(pesan);
        siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(percakapan.Id));
        if (isi.Bicara) await BicaraAsync(db, p, percakapan, pesan, m, isi, pada, ct);
        else Sisipkan(db, percakapan, pesan, isi);
        if (!isi.Bicara && await db.PadaSegelAsync(pesan, ct)) percakapan.Segel(pesan, pada);
    }

    async Task BicaraAsync(LayananDb db, PembaruanMasuk p, Percakapan percakapan, Pesan pesan, InboundMessage m, IsiMasuk isi, DateTimeOffset pada, CancellationToken ct)
    {
        var kini = jam.GetUtcNow();
        // Told late, behind something newer: what the citizen wanted then may no longer hold.
        var basi = pesan.WaktuMeta < percakapan.MasukTerakhirPada && kini - pesan.WaktuMeta > Basi;
        percakapan.Terima(pesan);
        await SusulkanAsync(db, percakapan, ct);
        if (percakapan.Diblokir) return;
        if (Terlewat(pesan, m, isi, pada, out var minta) || isi.Minta is not null) db.PesanKeluar.Add(PesanKeluar.DariAsisten(percakapan, IsiPesan.Tulis(isi.Minta ?? minta), kini));
        else if (percakapan.Kontak.Diragukan) percakapan.MintaPetugas(pada, "Orangnya perlu dipastikan dulu.");
        else if (basi && await db.PerihalSegelAsync(percakapan, pesan, ct) is null) percakapan.MintaPetugas(pada, "Pesan ini baru sampai sesudah pesan yang lebih baru; periksa apakah masih perlu dijawab.");
        else await TanggapiAsync(db, p, percakapan, pesan, pada, ct);
    }

    /// <summary>What is no talk: a reaction, an edit. Only the assistant may ask for a new text, and only while it may still answer.</summary>
    void Sisipkan(LayananDb db, Percakapan percakapan, Pesan pesan, IsiMasuk isi)
    {
        var kini = jam.GetUtcNow();
        percakapan.Sisipkan(pesan);
        if (isi.Minta is not null && percakapan is { Mode: ModePercakapan.Asisten, Kontak.Diragukan: false, Diblokir: false } && percakapan.JendelaTerbuka(kini)) db.PesanKeluar.Add(PesanKeluar.DariAsisten(percakapan, IsiPesan.Tulis(isi.Minta), kini));
    }

    /// <summary>Letters and answers that found the window closed, or came in the quiet hours, leave by themselves, in their order, before anything new.</summary>
    async Task SusulkanAsync(LayananDb db, Percakapan percakapan, CancellationToken ct)
    {
        var kini = jam.GetUtcNow();
        if (!percakapan.JendelaTerbuka(kini)) return;
        foreach (var k in await db.PesanKeluar.Where(k => k.PercakapanId == percakapan.Id && (k.Status == StatusKirim.Dititipkan || (k.Status == StatusKirim.Menunggu && k.TahanSampai != null)))
            .Include(k => k.Pesan).OrderBy(k => k.Id).Take(BanyakSusulan).ToListAsync(ct))
        {
            k.JendelaTerbukaLagi(kini);
            k.LepasTahan(kini);
        }
    }

    static Pesan Tulis(Percakapan percakapan, InboundMessage m, IsiMasuk isi, bool diragukan, string wamid, DateTimeOffset pada)
    {
        var waktu = Waktu(m.Timestamp, pada);
        var rincian = isi.Rincian(m, diragukan).KeJson();
        if (isi.Jenis == JenisPesan.Sistem) return Pesan.Pemberitahuan(percakapan, isi.Teks, pada, wamid, Kenal(isi.Tentang, 255), waktu, rincian);
        var pesan = Pesan.Masuk(percakapan, wamid, isi.Jenis, isi.Teks, waktu, pada, Bersih(isi.PilihanId, 256), rincian, Kenal(isi.Tentang ?? m.Context?.QuotedId, 255), percakapan.Kontak.NamaProfil);
        Lampirkan(pesan, m.Media, pada);
        return pesan;
    }

    internal static void Lampirkan(Pesan pesan, InboundMedia? media, DateTimeOffset pada)
    {
        if (media?.MediaId is { } id) Lampiran.DariMeta(pesan, Kenal(id, 128), Bersih(media.FileName, 160), Bersih(media.MimeType, 200), pada, media.Sha256 is { } sari ? Convert.ToHexStringLower(sari) : null);
    }

    /// <summary>A time in the future would keep the window open for ever, one of 1970 would stand before everything.</summary>
    internal static DateTimeOffset Waktu(DateTimeOffset? menurutMeta, DateTimeOffset pada) => menurutMeta is { } t && t < pada && t > Terawal ? t : pada;

    /// <summary>WhatsApp told of a file but could not take it in: the citizen is asked to send it again.</summary>
    static bool Terlewat(Pesan pesan, InboundMessage m, IsiMasuk isi, DateTimeOffset pada, out string minta)
    {
        minta = "Berkas tadi tidak sampai kepada kami, mungkin karena terlalu besar. Kirim ulang sebagai foto biasa atau PDF yang lebih kecil.";
        if (isi.TakSampai) Lampiran.TakSampai(pesan, m.Media?.FileName, m.Media?.MimeType, "WhatsApp tidak dapat mengambil berkas ini; warga sudah diminta mengirim ulang.", pada);
        return isi.TakSampai;
    }

    async Task TanggapiAsync(LayananDb db, PembaruanMasuk p, Percakapan percakapan, Pesan pesan, DateTimeOffset pada, CancellationToken ct)
    {
        if (p.Percobaan >= SabarPenanggap)
        {
            log.LogError("Update {Id} is stored without an answer, because answering it kept failing.", p.Id);
            percakapan.MintaPetugas(pada, "Asisten gagal menjawab pesan ini.");
            return;
        }
        foreach (var satu in penanggap)
            if (await satu.TanggapiAsync(percakapan, pesan, db, ct)) return;
        percakapan.MintaPetugas(pada, "Tidak ada jawaban otomatis untuk pesan ini.");
    }

    /// <summary>No U+0000, which no database likes, not longer than its column, and no half character at the cut.</summary>
    [return: NotNullIfNotNull(nameof(teks))]
    internal static string? Bersih(string? teks, int panjang)
    {
        var bersih = teks?.Replace("\0", "", StringComparison.Ordinal);
        if (bersih is null || bersih.Length <= panjang) return bersih;
        return bersih[..(char.IsHighSurrogate(bersih[panjang - 1]) ? panjang - 1 : panjang)];
    }

    /// <summary>An id of Meta's that fits its column; two long ones that differ at their end stay different.</summary>
    [return: NotNullIfNotNull(nameof(id))]
    internal static string? Kenal(string? id, int panjang) => id is null || id.Length <= panjang ? id
        : $"{Bersih(id, panjang - 65)}#{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))}";
}
