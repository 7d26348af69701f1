using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.WhatsApp;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Keeps the list of templates like Meta's: at start, every hour, when asked, and after Meta refused one of them.</summary>
public sealed class PenyelarasTemplat(IDbContextFactory<LayananDb> dbs, CloudApi api, AkunWhatsApp akun, SiapJalan siap, Siaran siaran, TimeProvider jam, ILogger<PenyelarasTemplat> log) : Pekerja(jam, log)
{
    const int HalamanTerbanyak = 100;
    static readonly TimeSpan Sejam = TimeSpan.FromHours(1), UlangGagal = TimeSpan.FromMinutes(5);
    static readonly int?[] KodeBasi = [132001, 132015, 132016];
    readonly SemaphoreSlim satu = new(1, 1);
    readonly ILogger log = log;
    DateTimeOffset? dicobaPada;
    volatile bool diminta;

    /// <summary>When Meta's list was last taken over; null = not since the start.</summary>
    public DateTimeOffset? TerakhirPada { get; private set; }

    /// <summary>Why the last try failed, in Indonesian.</summary>
    public string? Galat { get; private set; }

    protected override TimeSpan Selang => TimeSpan.FromSeconds(20);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        siap.Saat(Bangunkan);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task<bool> KerjakanAsync(CancellationToken ct)
    {
        if (siap.Sudah && akun.WabaId.Length > 0 && await PerluAsync(ct)) await SelaraskanAsync(ct);
        return false;
    }

    /// <summary>Asks for a round soon.</summary>
    public void Minta()
    {
        diminta = true;
        Bangunkan();
    }

    /// <summary>Takes Meta's list over now; the sentence says what went wrong and what to do.</summary>
    public async Task<Hasil> SelaraskanAsync(CancellationToken ct)
    {
        if (akun.WabaId.Length == 0) return Hasil.Ditolak("Isi dulu WhatsApp:WabaId di pengaturan server, yaitu nomor akun WhatsApp Business dari WhatsApp Manager.");
        await satu.WaitAsync(ct);
        try
        {
            diminta = false;
            // Whole seconds, like Meta's events: an event of the same second counts as newer.
            var pada = DateTimeOffset.FromUnixTimeSeconds(Jam.GetUtcNow().ToUnixTimeSeconds());
            dicobaPada = pada;
            var daftar = await AmbilAsync(ct);
            await SimpanAsync(daftar, pada, ct);
            (TerakhirPada, Galat) = (pada, null);
            return Hasil.Baik;
        }
        catch (WhatsAppException galat)
        {
            log.LogWarning("Templates could not be read: {Galat}", galat.Message);
            Galat = $"Daftar templat belum dapat diambil dari Meta. {galat.UserMessage ?? GalatMeta.Kalimat(galat)}";
            return Hasil.Ditolak(Galat);
        }
        finally { satu.Release(); }
    }

    async Task<bool> PerluAsync(CancellationToken ct)
    {
        var kini = Jam.GetUtcNow();
        if (diminta || dicobaPada is not { } dicoba || (Galat is null ? kini - dicoba >= Sejam : kini - dicoba >= UlangGagal)) return true;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.PesanKeluar.AnyAsync(k => k.Status == StatusKirim.Gagal && k.BerikutPada > dicoba && KodeBasi.Contains(k.KodeGalat), ct);
    }

    async Task<List<TemplateInfo>> AmbilAsync(CancellationToken ct)
    {
        var semua = new List<TemplateInfo>();
        string? sesudah = null;
        for (var halaman = 0; halaman < HalamanTerbanyak; halaman++)
        {
            var isi = await api.GetTemplatesAsync(akun.WabaId, sesudah, ct);
            semua.AddRange(isi.Templates);
            if (isi.After is null || isi.After == sesudah) break;
            sesudah = isi.After;
        }
        return semua;
    }

    async Task SimpanAsync(List<TemplateInfo> daftar, DateTimeOffset pada, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var ada = await db.TemplatPesan.Where(t => t.WabaId == akun.WabaId).ToDictionaryAsync(t => t.MetaId, StringComparer.Ordinal, ct);
        foreach (var t in daftar.DistinctBy(t => t.Id))
        {
            if (!ada.Remove(t.Id, out var templat)) db.TemplatPesan.Add(templat = TemplatPesan.Kenali(akun.WabaId, PencatatPesan.Bersih(t.Id, 40), PencatatPesan.Bersih(t.Name, 512), PencatatPesan.Bersih(t.Language, 20)));
            templat.Selaraskan(templat.MetaId, t.Components, t.Named, BacaTarif.Golongan(t.Category ?? ""), BacaTemplat.Status(t.Status), BacaTemplat.Mutu(t.Quality), BacaTemplat.Alasan(t.RejectedReason, null), pada);
        }
        // A template of which only an event has told may not be in the list yet.
        foreach (var hilang in ada.Values.Where(t => t.Status != StatusTemplat.Dihapus && (t.DiselaraskanPada != default || (t.StatusPada != default && t.StatusPada < pada - Sejam)))) hilang.JadiStatus(StatusTemplat.Dihapus, null, pada);
        siaran.Tulis(db, Topik.Kantor);
        // Another node or a webhook was faster; the next hour brings the rest.
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateException galat) when (galat.KarenaBerebut()) { return; }
        siaran.Bangunkan();
    }

    public override void Dispose()
    {
        satu.Dispose();
        base.Dispose();
    }
}
