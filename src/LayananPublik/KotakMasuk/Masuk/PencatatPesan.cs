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

    public async Task CatatAsync(LayananDb db, PembaruanMasuk p, InboundMessage m, DateTimeOffset pada, CancellationToken ct)
    {
        var nomor = await db.NomorKantor.FirstOrDefaultAsync(n => n.PhoneNumberId == m.PhoneNumberId, ct);
        if (Tolakan(m, nomor) is { } sebab)
        {
            p.Karantina(sebab);
            return;
        }
        var wamid = Bersih(m.Id, 255);
        if (!await db.Pesan.AnyAsync(x => x.Wamid == wamid, ct)) await TerimaAsync(db, p, m, nomor!, wamid, pada, ct);
        p.Selesai();
    }

    static string? Tolakan(InboundMessage m, NomorKantor? nomor)
    {
        if (nomor is null) return "Nomor kantor tujuan tidak terdaftar. Daftarkan di halaman Nomor WhatsApp, lalu ulangi.";
        if (m.GroupId is not null) return "Pesan grup tidak dilayani.";
        return m.System is null && string.IsNullOrEmpty(m.From) && string.IsNullOrEmpty(m.UserId) ? "Pengirim tidak dikenal: tidak ada nomor maupun pengenal." : null;
    }

    async Task TerimaAsync(LayananDb db, PembaruanMasuk p, InboundMessage m, NomorKantor nomor, string wamid, DateTimeOffset pada, CancellationToken ct)
    {
        if (m.System is { } ganti)
        {
            await PencatatPerubahan.CatatAsync(db, siaran, m, ganti, nomor, wamid, pada, ct);
            return;
        }
        var percakapan = await pengenal.PercakapanAsync(db, nomor, Bersih(m.From?.TrimStart('+'), 256), Bersih(m.UserId, 256), Bersih(m.ProfileName ?? m.Username, 100), pada, ct);
        var isi = BacaPesan.Dari(m);
        var pesan = isi.Jenis == JenisPesan.Sistem ? Pesan.Pemberitahuan(percakapan, isi.Teks, pada, wamid, isi.Tentang) : Tulis(percakapan, m, isi, wamid, pada);
        db.Pesan.Add(pesan);
        siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(percakapan.Id));
        if (!isi.Bicara)
        {
            percakapan.Sisipkan(pesan);
            return;
        }
        percakapan.Terima(pesan);
        await SusulkanAsync(db, percakapan, ct);
        if (isi.Minta is { } minta || Terlewat(pesan, m, isi, pada, out minta)) db.PesanKeluar.Add(PesanKeluar.DariAsisten(percakapan, IsiPesan.Tulis(minta), jam.GetUtcNow()));
        else await TanggapiAsync(db, p, percakapan, pesan, pada, ct);
    }

    /// <summary>Letters and answers that found the window closed leave by themselves, in their order, before anything new.</summary>
    async Task SusulkanAsync(LayananDb db, Percakapan percakapan, CancellationToken ct)
    {
        var kini = jam.GetUtcNow();
        if (!percakapan.JendelaTerbuka(kini)) return;
        foreach (var k in await db.PesanKeluar.Where(k => k.PercakapanId == percakapan.Id && k.Status == StatusKirim.Dititipkan)
            .Include(k => k.Pesan).OrderBy(k => k.Id).Take(BanyakSusulan).ToListAsync(ct)) k.JendelaTerbukaLagi(kini);
    }

    static Pesan Tulis(Percakapan percakapan, InboundMessage m, IsiMasuk isi, string wamid, DateTimeOffset pada)
    {
        var rincian = new RincianPesan { Tempat = isi.Tempat, KartuNama = isi.Kartu, Keterangan = isi.Keterangan, Diteruskan = m.Context?.Forwarded == true, Formulir = isi.Formulir };
        // A time in the future would keep the window open for ever.
        var waktu = m.Timestamp is { } t && t < pada ? t : pada;
        var pesan = Pesan.Masuk(percakapan, wamid, isi.Jenis, Bersih(isi.Teks, int.MaxValue), waktu, pada, Bersih(isi.PilihanId, 256),
            Bersih(rincian.KeJson(), int.MaxValue), Bersih(isi.Tentang ?? m.Context?.QuotedId, 255), percakapan.Kontak.NamaProfil);
        if (m.Media is { MediaId: { } id } media) Lampiran.DariMeta(pesan, Bersih(id, 128), Bersih(media.FileName, 160), Bersih(media.MimeType, 200), pada);
        return pesan;
    }

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

    /// <summary>No U+0000, which no database likes, and not longer than its column.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(teks))]
    internal static string? Bersih(string? teks, int panjang)
    {
        var bersih = teks?.Replace("\0", "", StringComparison.Ordinal);
        return bersih?.Length > panjang ? bersih[..panjang] : bersih;
    }
}
