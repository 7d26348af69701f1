using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.WhatsApp;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Brings one outbox row to Meta and writes down how it ended.</summary>
public sealed class PengantarPesan(IDbContextFactory<LayananDb> dbs, CloudApi api, Lemari lemari, Siaran siaran, TimeProvider jam, ILogger<PengantarPesan> log)
{
    const int UlangSimpan = 6;
    static readonly TimeSpan JedaAkun = TimeSpan.FromMinutes(1), JedaTerlama = TimeSpan.FromMinutes(10), Sabar = TimeSpan.FromDays(1);
    DateTimeOffset dijedaSampai;

    /// <summary>Token or account trouble: every further call would fail the same way, so all wait a moment.</summary>
    public bool Dijeda => jam.GetUtcNow() < dijedaSampai;

    public async Task AntarAsync(int id, TimeSpan lamaSewa, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var k = await db.PesanKeluar.Include(x => x.Pesan).Include(x => x.Percakapan.NomorKantor).Include(x => x.Percakapan.Kontak.Alias).SingleAsync(x => x.Id == id, ct);
        if (k.Status != StatusKirim.Menunggu) return;
        if (await SiapkanAsync(db, k, ct) is not { } siap)
        {
            siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(k.PercakapanId));
            await db.SaveChangesAsync(ct);
            return;
        }
        k.MulaiKirim(jam.GetUtcNow(), jam.GetUtcNow() + lamaSewa);
        await db.SaveChangesAsync(ct);
        await AkhiriAsync(id, await KirimAsync(siap));
    }

    /// <summary>Everything that may still be repeated or refused: window, recipient, upload. Null when the row has got its new state already.</summary>
    async Task<Siap?> SiapkanAsync(LayananDb db, PesanKeluar k, CancellationToken ct)
    {
        var isi = IsiPesan.DariJson(k.Isi);
        if (isi is not Templat && !k.Percakapan.JendelaTerbuka(jam.GetUtcNow()))
        {
            k.Titipkan(jam.GetUtcNow());
            k.Percakapan.AdaTitipan();
            return null;
        }
        try
        {
            var nomor = k.Percakapan.NomorKantor.PhoneNumberId;
            var kontak = k.Percakapan.Kontak;
            var tujuan = kontak.Telepon is { } telepon ? Recipient.Phone(telepon) : Recipient.Bsuid(kontak.Bsuid ?? "");
            var pesan = TulisPesan.Dari(isi, await UnggahAsync(db, isi, nomor, ct));
            Limits.Check(pesan);
            return new(nomor, tujuan, pesan, k.Id.ToString(CultureInfo.InvariantCulture));
        }
        catch (WhatsAppException galat)
        {
            // An upload may always be repeated: it shows nothing to anybody.
            if (galat.Reaction is Reaction.Unknown or Reaction.Retry or Reaction.Token or Reaction.Account) Tunda(k, galat);
            else k.JadiGagal(GalatMeta.Kalimat(galat), galat.Code);
        }
        catch (Exception galat) when (galat is ArgumentException or IOException or UriFormatException)
        {
            log.LogError(galat, "Outgoing message {Id} cannot be sent as it is.", k.Id);
            k.JadiGagal(galat is IOException ? "Berkas surat tidak ditemukan di lemari. Beri tahu admin; berkas perlu dipulihkan dari cadangan." : "Isi pesan ini tidak dapat dikirim lewat WhatsApp. Beri tahu admin.", null);
        }
        return null;
    }

    async Task<string?> UnggahAsync(LayananDb db, IsiPesan isi, string nomor, CancellationToken ct)
    {
        var (id, nama) = isi switch { Dokumen d => (d.IsiLemariId, d.NamaBerkas), Templat { Berkas: { } b } => (b.IsiLemariId, b.NamaBerkas), Gambar g => (g.IsiLemariId, "gambar"), _ => (0, "") };
        if (id == 0) return null;
        var berkas = await db.IsiLemari.Where(x => x.Id == id).Select(x => new { x.Sari, x.Mime }).SingleOrDefaultAsync(ct) ?? throw new FileNotFoundException("The cabinet has no such file.");
        using var isiBerkas = new MemoryStream(await lemari.AmbilAsync(berkas.Sari, ct));
        return await api.UploadMediaAsync(nomor, isiBerkas, nama, berkas.Mime, ct);
    }

    // Never cancelled: a call cut off half-way would be one more message of which nobody knows. The client's own timeout bounds it.
    async Task<Hasilnya> KirimAsync(Siap s)
    {
        try { return new(await api.SendAsync(s.Nomor, s.Tujuan, s.Pesan, s.Tanda, null, CancellationToken.None), null); }
        catch (WhatsAppException galat) { return new(null, galat); }
        catch (Exception galat)
        {
            log.LogError(galat, "Sending outgoing message {Id} broke off.", s.Tanda);
            return new(null, null);
        }
    }

    /// <summary>The answer is written down even when a status was faster or the database is busy: without the id no status would find its row.</summary>
    async Task AkhiriAsync(int id, Hasilnya hasil)
    {
        for (var ke = 1; ; ke++)
        {
            try
            {
                await using var db = await dbs.CreateDbContextAsync(CancellationToken.None);
                var k = await db.PesanKeluar.Include(x => x.Pesan).SingleAsync(x => x.Id == id, CancellationToken.None);
                Terapkan(k, hasil);
                siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(k.PercakapanId));
                await db.SaveChangesAsync(CancellationToken.None);
                if (hasil.Terkirim is not { } kirim) return;
                await new PencatatStatus(siaran).TerapkanTertundaAsync(db, kirim.MessageId, CancellationToken.None);
                await db.SaveChangesAsync(CancellationToken.None);
                return;
            }
            catch (DbUpdateConcurrencyException) when (ke < UlangSimpan) { }
            catch (Exception galat) when (ke < UlangSimpan)
            {
                log.LogWarning("The answer to outgoing message {Id} could not be saved yet ({Galat}).", id, galat.GetType().Name);
                await Task.Delay(TimeSpan.FromSeconds(ke), CancellationToken.None);
            }
        }
    }

    void Terapkan(PesanKeluar k, Hasilnya hasil)
    {
        if (hasil.Terkirim is { } kirim) k.DiterimaMeta(kirim.MessageId, jam.GetUtcNow());
        else if (k.Status != StatusKirim.Mengirim) return;
        else if (hasil.Galat is not { Outcome: SendOutcome.NotSent } galat) k.JadiTidakPasti(GalatMeta.TidakPasti);
        else if (galat.Reaction is Reaction.Template && k.Pesan.Jenis != JenisPesan.Templat) k.Titipkan(jam.GetUtcNow());
        else if (galat.Reaction is Reaction.Retry or Reaction.Token or Reaction.Account) Tunda(k, galat);
        else k.JadiGagal(GalatMeta.Kalimat(galat), galat.Code);
    }

    void Tunda(PesanKeluar k, WhatsAppException galat)
    {
        var kini = jam.GetUtcNow();
        if (kini - k.Pesan.Urut > Sabar)
        {
            k.JadiGagal(GalatMeta.Kalimat(galat), galat.Code);
            return;
        }
        var akun = galat.Reaction is Reaction.Token or Reaction.Account;
        if (akun) dijedaSampai = kini + JedaAkun;
        var tumbuh = TimeSpan.FromSeconds(Math.Pow(galat.Code == 131056 ? 4 : 2, Math.Clamp(k.Percobaan, 1, 9)));
        var jeda = akun ? JedaAkun : tumbuh > galat.Wait ? tumbuh : galat.Wait;
        k.CobaLagi(GalatMeta.Kalimat(galat), galat.Code, kini + (jeda < JedaTerlama ? jeda : JedaTerlama));
        if (akun) log.LogError("Sending is paused for a minute: {Alasan}", galat.Message);
    }

    sealed record Siap(string Nomor, Recipient Tujuan, OutgoingMessage Pesan, string Tanda);

    sealed record Hasilnya(SendResult? Terkirim, WhatsAppException? Galat);
}
