using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>When a person will read: said from the office calendar while the office is closed, once, not with every message.</summary>
public static class PanggilPetugas
{
    /// <summary>While the office is open it is not said again within this time.</summary>
    static readonly TimeSpan JedaSebut = TimeSpan.FromHours(1), BaruBicara = TimeSpan.FromHours(2);

    /// <summary>Emergency numbers; said whatever else is said.</summary>
    public const string Darurat = "Keadaan darurat? Telepon *112* sekarang juga. Polisi *110*, ambulans *119*.";

    /// <summary>The answer says when a person reads; until then it is not said by itself again.</summary>
    public static void CatatJanji(Obrolan o) =>
        o.Percakapan.Janjikan(o.Kalender.PunyaJam && !o.Kalender.Buka(o.Pada) ? o.Kalender.BukaBerikut(o.Pada) : o.Pada + JedaSebut, o.Pada);

    /// <summary>Somebody writes to a person while the office is closed: told once until it opens.</summary>
    public static async Task JanjikanBilaTutupAsync(Percakapan percakapan, Pesan pesan, LayananDb db, TimeProvider waktu, CancellationToken ct)
    {
        var kini = waktu.GetUtcNow();
        if (percakapan.DijanjikanSampai > kini || pesan.Jenis is not (JenisPesan.Teks or JenisPesan.Suara)) return;
        var kalender = await db.KalenderAsync(percakapan.UnitKerjaId, ct);
        if (!kalender.PunyaJam || kalender.Buka(kini)) return;
        // The assistant goes on answering beside the open question, and says it when asked.
        if (percakapan.Mode == ModePercakapan.PerluPetugas && await db.SesiAsisten.FirstOrDefaultAsync(s => s.PercakapanId == percakapan.Id, ct) is { } sesi && sesi.Ingatan[Asisten.Mandiri] is not null) return;
        // Somebody of the office is awake and writing.
        var tadi = kini - BaruBicara;
        if (await db.Pesan.AnyAsync(m => m.PercakapanId == percakapan.Id && m.Pengirim == Pengirim.Petugas && m.Arah == ArahPesan.Keluar && m.Urut > tadi, ct)) return;
        var buka = kalender.BukaBerikut(kini);
        if (percakapan.Janjikan(buka, kini)) db.PesanKeluar.Add(PesanKeluar.DariAsisten(percakapan, Sajian.Tulis(Tutup(kalender, buka, kini)), kini));
    }

    static string Tutup(Kalender k, DateTimeOffset buka, DateTimeOffset kini) => $"Kantor sedang tutup. Pesan Anda dibaca petugas {k.Teks(buka, kini)}.";
}
