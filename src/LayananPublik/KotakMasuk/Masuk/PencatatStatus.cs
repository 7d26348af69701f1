using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.WhatsApp;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>An update that is a delivery state, its content, and when it reached us.</summary>
public sealed record StatusDibaca(PembaruanMasuk Pembaruan, MessageStatus Isi, DateTimeOffset Pada)
{
    internal string Wamid { get; } = PencatatPesan.Kenal(Isi.Id, 255);

    /// <summary>Number of our outbox row, when Meta brings back what we sent along.</summary>
    internal int? Nomor => int.TryParse(Isi.CallbackData, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}

/// <summary>Puts delivery states onto the outbox rows they belong to; one that comes before the answer to our send call waits for it.</summary>
public sealed class PencatatStatus(AkibatGalat akibat, Siaran siaran)
{
    /// <summary>Saves by itself.</summary>
    public async Task CatatAsync(LayananDb db, IReadOnlyList<StatusDibaca> semua, CancellationToken ct)
    {
        var kenal = semua.Where(s => Arti(s.Isi.Status) is not null).ToList();
        var menurutWamid = await MenurutWamidAsync(db, [.. kenal.Select(s => s.Wamid).Distinct()], ct);
        var menurutNomor = await MenurutNomorAsync(db, [.. kenal.Where(s => !menurutWamid.ContainsKey(s.Wamid)).Select(s => s.Nomor).OfType<int>().Distinct()], ct);
        var (tertunda, disebut) = (new List<string>(), new HashSet<PesanKeluar>());
        foreach (var s in semua)
        {
            s.Pembaruan.Selesai();
            if (Arti(s.Isi.Status) is not { } status) continue;
            var tunda = Tunda(s, status);
            if (menurutWamid.GetValueOrDefault(s.Wamid) is { } keluar || Milik(menurutNomor, s, out keluar) && !keluar.RaguPercobaan) await TerapkanAsync(db, keluar, tunda, ct);
            else
            {
                if (keluar is not null) disebut.Add(tunda.Menyebut(keluar));
                db.StatusTertunda.Add(tunda);
                tertunda.Add(s.Wamid);
            }
        }
        await db.SaveChangesAsync(ct);
        // The answer to our call may have been saved meanwhile: whoever writes second finds the other.
        foreach (var keluar in disebut)
        {
            await db.Entry(keluar).ReloadAsync(ct);
            await db.Entry(keluar.Pesan).ReloadAsync(ct);
        }
        foreach (var wamid in tertunda.Distinct()) await TerapkanTertundaAsync(db, wamid, ct);
        foreach (var keluar in disebut) await TerapkanSebutanAsync(db, keluar, ct);
        if (tertunda.Count > 0) await db.SaveChangesAsync(ct);
    }

    /// <summary>Applies what had come for this message before its id was known; the caller saves.</summary>
    public async Task TerapkanTertundaAsync(LayananDb db, string wamid, CancellationToken ct)
    {
        var tertunda = await db.StatusTertunda.Where(t => t.Wamid == wamid).OrderBy(t => t.Id).Take(100).ToListAsync(ct);
        if (tertunda.Count == 0 || await Lengkap(db).FirstOrDefaultAsync(k => k.Pesan.Wamid == wamid, ct) is not { } keluar) return;
        foreach (var tunda in tertunda)
        {
            await TerapkanAsync(db, keluar, tunda, ct);
            db.StatusTertunda.Remove(tunda);
        }
    }

    /// <summary>
    /// Applies what names this row while no answer has told which message it is: a call has ended without one, or in a refusal. What was delivered speaks first, then nothing is sent again.
    /// The row's message must be loaded; the caller saves.
    /// </summary>
    public async Task TerapkanSebutanAsync(LayananDb db, PesanKeluar keluar, CancellationToken ct)
    {
        if (!keluar.AdaPercobaanLama || keluar.Status == StatusKirim.Mengirim || keluar.Pesan.Wamid is not null) return;
        var tertunda = await db.StatusTertunda.Where(t => t.PesanKeluarId == keluar.Id).OrderBy(t => t.Id).Take(100).ToListAsync(ct);
        foreach (var tunda in tertunda.Where(t => db.Entry(t).State != EntityState.Deleted).OrderBy(t => t.Status == StatusKirim.Gagal))
        {
            await TerapkanAsync(db, keluar, tunda, ct);
            db.StatusTertunda.Remove(tunda);
        }
    }

    async Task TerapkanAsync(LayananDb db, PesanKeluar keluar, StatusTertunda s, CancellationToken ct)
    {
        keluar.CatatBiaya(s.Status, s.WaktuMeta, s.Tarif);
        var (gagal, perluOrang) = (s.Status == StatusKirim.Gagal, keluar.PerluOrang);
        if (!(gagal ? keluar.StatusGagal(s.Galat!, s.KodeGalat, s.Wamid, s.Pada) : keluar.TerapkanStatus(s.Status, s.WaktuMeta, s.Wamid))) return;
        siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(keluar.PercakapanId));
        if (perluOrang || keluar.PerluOrang) siaran.Tulis(db, Topik.Keluar);
        if (gagal) await akibat.TerapkanAsync(db, keluar, ErrorTable.Find(s.KodeGalat)?.Reaction, s.KodeGalat, ct);
    }

    static StatusTertunda Tunda(StatusDibaca s, StatusKirim status)
    {
        var galat = s.Isi.Errors.Count > 0 ? s.Isi.Errors[0] : null;
        return StatusTertunda.Simpan(s.Wamid, status, s.Isi.Timestamp ?? s.Pada, galat?.Code, status == StatusKirim.Gagal ? GalatMeta.Kalimat(galat?.Code) : null, BacaTarif.Dari(s.Isi.Pricing), s.Pada);
    }

    static async Task<Dictionary<string, PesanKeluar>> MenurutWamidAsync(LayananDb db, List<string> wamid, CancellationToken ct) => wamid.Count == 0 ? []
        : await Lengkap(db).Where(k => wamid.Contains(k.Pesan.Wamid!)).OrderBy(k => k.Id).Take(wamid.Count).ToDictionaryAsync(k => k.Pesan.Wamid!, StringComparer.Ordinal, ct);

    static async Task<Dictionary<int, Calon>> MenurutNomorAsync(LayananDb db, List<int> nomor, CancellationToken ct) => nomor.Count == 0 ? []
        : await Lengkap(db).Where(k => nomor.Contains(k.Id) && k.Percobaan > 0).OrderBy(k => k.Id).Select(k => new Calon(k, k.Pesan, k.Percakapan.NomorKantor.PhoneNumberId)).Take(nomor.Count).ToDictionaryAsync(c => c.Keluar.Id, ct);

    /// <summary>Only a row that was really sent from this number: the data may come from a test system on the same number.</summary>
    static bool Milik(Dictionary<int, Calon> calon, StatusDibaca s, out PesanKeluar keluar)
    {
        var ada = s.Nomor is { } nomor && calon.TryGetValue(nomor, out var c) && c.PhoneNumberId == s.Isi.PhoneNumberId ? c.Keluar : null;
        keluar = ada!;
        return ada is not null;
    }

    static IQueryable<PesanKeluar> Lengkap(LayananDb db) => db.PesanKeluar.Include(k => k.Pesan);

    static StatusKirim? Arti(string kata) => kata switch
    {
        "sent" => StatusKirim.Terkirim,
        "delivered" => StatusKirim.Sampai,
        "read" or "played" => StatusKirim.Dibaca,
        "failed" => StatusKirim.Gagal,
        _ => null
    };

    sealed record Calon(PesanKeluar Keluar, Pesan Pesan, string PhoneNumberId);
}
