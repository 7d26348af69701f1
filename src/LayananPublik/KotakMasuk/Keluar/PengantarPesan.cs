using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.WhatsApp;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>
/// Brings the next message of a conversation to Meta and writes down how it ended: one commit before the call, so that a crash during it is known,
/// and one after it.
/// </summary>
public sealed class PengantarPesan(IDbContextFactory<LayananDb> dbs, CloudApi api, Lemari lemari, Sewa sewa, LajuKirim laju, SakelarKirim sakelar, AkibatGalat akibat,
    PencatatStatus status, Siaran siaran, TimeProvider jam, ILogger<PengantarPesan> log)
{
    const int UlangSimpan = 6;
    static readonly TimeSpan LamaSewa = TimeSpan.FromMinutes(1), LamaUnggah = TimeSpan.FromMinutes(3);

    public async Task<Antaran> AntarAsync(int percakapanId, IReadOnlyList<int> nomorDijeda, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Kepala(jam.GetUtcNow(), nomorDijeda).CalonAsync(db, percakapanId, ct) is not { } calon) return default;
        var k = calon.Baris;
        // An officer, a status or another node changed the row just before it was sent; it stays in the queue.
        try { return await AntarAsync(db, calon, ct) with { AdaLagi = calon.AdaLagi }; }
        catch (DbUpdateConcurrencyException)
        {
            await BebaskanAsync(k.Id);
            return new() { AdaLagi = true };
        }
        catch (OperationCanceledException)
        {
            await BebaskanAsync(k.Id);
            throw;
        }
    }

    async Task<Antaran> AntarAsync(LayananDb db, CalonKirim calon, CancellationToken ct)
    {
        var k = calon.Baris;
        var (siap, tolak) = await SiapkanAsync(db, calon, ct);
        if (siap is null)
        {
            await SimpanAsync(db, k, tolak, ct);
            return new() { Tolakan = tolak?.Reaction };
        }
        await laju.TungguAsync(k.NomorKantorId, ct);
        var kini = jam.GetUtcNow();
        k.MulaiKirim(kini, kini + LamaSewa, sewa.Pemilik, calon.KuotaTerpakai);
        // Not cancelled half-way: the row may be written all the same, and would be called unknown though it was never sent.
        ct.ThrowIfCancellationRequested();
        await db.SaveChangesAsync(CancellationToken.None);
        // From here on a power cut costs the answer only, and a row "being sent" without an answer is what it then is: unknown.
        db.Penulisan = Penulisan.Santai;
        var hasil = await KirimAsync(siap);
        await AkhiriAsync(db, k, hasil);
        return new() { Dijawab = hasil.Terkirim is not null || hasil.Galat?.Code is not null, Tolakan = hasil.Galat?.Reaction };
    }

    /// <summary>Everything that may still be repeated or refused: window, recipient, upload. Without a result the row has got its new state already.</summary>
    async Task<(Siap? Siap, WhatsAppException? Tolak)> SiapkanAsync(LayananDb db, CalonKirim calon, CancellationToken ct)
    {
        var (k, kini) = (calon.Baris, jam.GetUtcNow());
        try
        {
            // Whatever else goes wrong: a note among colleagues does not leave.
            if (k.Pesan.Arah != ArahPesan.Keluar) throw new ArgumentException("Not a message to the citizen.");
            var isi = IsiPesan.DariJson(k.Isi);
            if (isi is not Templat && !calon.JendelaTerbuka(kini)) await TitipkanAsync(db, k, ct);
            else
            {
                var tujuan = calon.Telepon is { } telepon ? Recipient.Phone(telepon) : Recipient.Bsuid(calon.Bsuid ?? "");
                var pesan = TulisPesan.Dari(isi, await UnggahAsync(db, k, isi, calon.PhoneNumberId, ct), calon.Pesan.MembalasWamid);
                Limits.Check(pesan);
                // A template shows no quotation, and a reaction names its message itself.
                return (new(calon.PhoneNumberId, tujuan, pesan, k.Id.ToString(CultureInfo.InvariantCulture), isi is Templat or Reaksi ? null : calon.Pesan.MembalasWamid), null);
            }
        }
        catch (WhatsAppException galat)
        {
            ReaksiKirim.LewatUnggahan(k, galat, jam.GetUtcNow());
            return (null, galat);
        }
        catch (Exception galat) when (galat is ArgumentException or IOException or UriFormatException or System.Text.Json.JsonException or System.Security.Cryptography.CryptographicException)
        {
            log.LogError("Outgoing message {Id} cannot be sent as it is ({Galat}).", k.Id, galat.Jenis());
            k.JadiGagal(galat is IOException or System.Security.Cryptography.CryptographicException
                ? "Berkas pesan ini tidak dapat dibaca dari lemari. Beri tahu admin; berkas perlu dipulihkan dari cadangan." : "Isi pesan ini tidak dapat dikirim lewat WhatsApp. Beri tahu admin.", null);
        }
        return (null, null);
    }

    async Task TitipkanAsync(LayananDb db, PesanKeluar k, CancellationToken ct)
    {
        k.Titipkan(jam.GetUtcNow());
        (await db.Percakapan.SingleAsync(p => p.Id == k.PercakapanId, ct)).AdaTitipan();
    }

    /// <summary>Under a lease, because it may last: the only messages with a commit more. An upload may always be repeated, it shows nothing to anybody.</summary>
    async Task<string?> UnggahAsync(LayananDb db, PesanKeluar k, IsiPesan isi, string nomor, CancellationToken ct)
    {
        var (id, nama) = isi switch { Dokumen d => (d.IsiLemariId, d.NamaBerkas), Templat { Berkas: { } b } => (b.IsiLemariId, b.NamaBerkas), Gambar g => (g.IsiLemariId, "gambar"), _ => (0, "") };
        var kode = isi as GambarKode;
        if (id == 0 && kode is null) return null;
        if (await sewa.AmbilAsync(db.PesanKeluar.Where(x => x.Id == k.Id && x.Versi == k.Versi), LamaUnggah, ct) == 0) throw new DbUpdateConcurrencyException("Another node uploads it.");
        var versi = k.Versi;
        await db.Entry(k).ReloadAsync(ct);
        // Reworded between the two: what was read before is not what stands there now.
        if (k.Versi != versi) throw new DbUpdateConcurrencyException("It was changed meanwhile.");
        if (kode is not null)
        {
            using var gambar = new MemoryStream(QrPicture.Png(kode.Kode, kode.Baris));
            return await api.UploadMediaAsync(nomor, gambar, "kode.png", "image/png", ct);
        }
        var berkas = await db.IsiLemari.Where(x => x.Id == id).Select(x => new { x.Sari, x.Mime }).SingleOrDefaultAsync(ct) ?? throw new FileNotFoundException("The cabinet has no such file.");
        using var isiBerkas = new MemoryStream(await lemari.AmbilAsync(berkas.Sari, ct));
        return await api.UploadMediaAsync(nomor, isiBerkas, nama, berkas.Mime, ct);
    }

    // Never cancelled: a call cut off half-way would be one more message of which nobody knows. The client's own timeout bounds it.
    async Task<Hasilnya> KirimAsync(Siap s)
    {
        try { return new(await api.SendAsync(s.Nomor, s.Tujuan, s.Pesan, s.Tanda, s.Membalas, CancellationToken.None), null); }
        catch (WhatsAppException galat) { return new(null, galat); }
        catch (Exception galat)
        {
            log.LogError("Sending outgoing message {Id} broke off ({Galat}).", s.Tanda, galat.Jenis());
            return new(null, null);
        }
    }

    /// <summary>The answer is written down even when a status was faster or the database is busy: without the id no status would find its row.</summary>
    async Task AkhiriAsync(LayananDb db, PesanKeluar k, Hasilnya hasil)
    {
        var id = k.Id;
        for (var ke = 1; ; ke++)
        {
            try
            {
                if (ke == 1) await CatatAsync(db, k, hasil);
                else
                {
                    await using var baru = await dbs.BuatAsync(Penulisan.Santai, CancellationToken.None);
                    await CatatAsync(baru, await baru.PesanKeluar.Include(x => x.Pesan).SingleAsync(x => x.Id == id, CancellationToken.None), hasil);
                }
                return;
            }
            catch (DbUpdateException galat) when (galat.KarenaBerebut() && ke < UlangSimpan) { }
            catch (Exception galat) when (ke < UlangSimpan)
            {
                log.LogWarning("The answer to outgoing message {Id} could not be saved yet ({Galat}).", id, galat.Jenis());
                await Task.Delay(TimeSpan.FromSeconds(ke), CancellationToken.None);
            }
        }
    }

    async Task CatatAsync(LayananDb db, PesanKeluar k, Hasilnya hasil)
    {
        var kini = jam.GetUtcNow();
        if (hasil.Terkirim is { } kirim) k.DiterimaMeta(kirim.MessageId, kini);
        // A status has settled it meanwhile.
        else if (k.Status != StatusKirim.Mengirim) return;
        else
        {
            ReaksiKirim.LewatJawaban(k, hasil.Galat, kini);
            await status.TerapkanSebutanAsync(db, k, CancellationToken.None);
        }
        if (k.Status == StatusKirim.Dititipkan) (await db.Percakapan.SingleAsync(p => p.Id == k.PercakapanId, CancellationToken.None)).AdaTitipan();
        await SimpanAsync(db, k, hasil.Galat, CancellationToken.None);
        if (hasil.Terkirim is null || !await db.StatusTertunda.AnyAsync(t => t.Wamid == hasil.Terkirim.MessageId, CancellationToken.None)) return;
        // A status that came first and did not name our row waits under this id. Asked after the commit: whoever writes second finds the other.
        await status.TerapkanTertundaAsync(db, hasil.Terkirim.MessageId, CancellationToken.None);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    async Task SimpanAsync(LayananDb db, PesanKeluar k, WhatsAppException? galat, CancellationToken ct)
    {
        var sakelarBerubah = galat is not null && await akibat.TerapkanAsync(db, k, galat.Reaction, galat.Code, ct);
        siaran.Tulis(db, Topik.SatuPercakapan(k.PercakapanId));
        if (k.PerluOrang) siaran.Tulis(db, Topik.Keluar);
        await db.SaveChangesAsync(ct);
        if (!sakelarBerubah) return;
        sakelar.Lupakan();
        log.LogError("Sending is paused: {Sebab}", galat!.Message);
    }

    async Task BebaskanAsync(int id)
    {
        await using var db = await dbs.CreateDbContextAsync(CancellationToken.None);
        await sewa.LepaskanAsync(db.PesanKeluar.Where(k => k.Id == id && k.Status == StatusKirim.Menunggu), CancellationToken.None);
    }

    sealed record Siap(string Nomor, Recipient Tujuan, OutgoingMessage Pesan, string Tanda, string? Membalas);

    sealed record Hasilnya(SendResult? Terkirim, WhatsAppException? Galat);
}

/// <summary>What came of one message: whether more waits behind it, whether Meta answered, and its reaction where it refused.</summary>
public readonly record struct Antaran(bool AdaLagi, bool Dijawab, Reaction? Tolakan);
