using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>When a person will read: said from the office calendar while the office is closed, once, not with every message.</summary>
public static class PanggilPetugas
{
    /// <summary>While the office is open it is not said again within this time.</summary>
    static readonly TimeSpan JedaSebut = TimeSpan.FromHours(1), BaruBicara = TimeSpan.FromHours(2), SedangMenulis = TimeSpan.FromMinutes(5);

    const string Bahaya = "warga menulis tentang bahaya", Duka = "warga sedang berduka";
    static readonly string[] KataDuka = ["meninggal", "wafat", "kematian", "jenazah", "pemakaman", "dimakamkan"], LayananDuka = ["SK-KEMATIAN", "AKTA-MATI"];

    /// <summary>The answer says when a person reads; until then it is not said by itself again.</summary>
    public static void CatatJanji(Obrolan o) =>
        o.Percakapan.Janjikan(o.Kalender.PunyaJam && !o.Kalender.Buka(o.Pada) ? o.Kalender.BukaBerikut(o.Pada) : o.Pada + JedaSebut, o.Pada);

    /// <summary>Danger: a person is called at once, ahead of everybody who waits, and the assistant stays for the report.</summary>
    public static Task DaruratAsync(Obrolan o, CancellationToken ct)
    {
        o.Ingat(Asisten.Mandiri, "ya");
        return MendesakAsync(o, Bahaya, ct);
    }

    /// <summary>Danger told to a person, whose talk it stays: marked for the whole desk, unless somebody writes with the citizen this very moment.</summary>
    public static async Task TandaiBahayaAsync(Obrolan o, CancellationToken ct)
    {
        if (!await PetugasMenulisAsync(o.Percakapan.Id, o.Pada - SedangMenulis, o.Db, ct)) await MendesakAsync(o, Bahaya, ct);
    }

    /// <summary>Wants a person about a death: urgent, burials do not wait.</summary>
    public static async Task BiasaAsync(Obrolan o, CancellationToken ct)
    {
        o.Ingat(Asisten.Mandiri, null);
        var kata = Pemahaman.Polos(o.Pesan.Teks).Split(' ');
        if (o.Pesan.PilihanId is null && KataDuka.Any(kata.Contains) || o.Langkah.Nama == Langkah.Kartu && LayananDuka.Contains(o.Langkah.Tentang) || o.Sesi.Permohonan?.Butir.Any(b => LayananDuka.Contains(b.Layanan.Kode)) == true) await MendesakAsync(o, Duka, ct);
        else o.Percakapan.MintaPetugas(o.Pada, "Warga meminta petugas");
    }

    static async Task MendesakAsync(Obrolan o, string sebab, CancellationToken ct)
    {
        var (id, sejak) = (o.Percakapan.Id, o.Percakapan.MenungguSejak ?? o.Pada);
        // Said once, however often the citizen writes it.
        if (o.Percakapan.Mode != ModePercakapan.Asisten && await o.Db.Set<RiwayatPercakapan>().AnyAsync(r => r.PercakapanId == id && r.Pada >= sejak && r.Alasan!.StartsWith(Percakapan.Mendesak), ct)) return;
        o.Percakapan.MintaSegera(o.Pada, sebab);
        o.Db.Pesan.Add(Pesan.Pemberitahuan(o.Percakapan, $"{Percakapan.Mendesak}: {sebab}.", o.Pada));
    }

    /// <summary>How many citizens of the unit have waited longer for a person; null while one leads the talk.</summary>
    public static async Task<int?> SebelumnyaAsync(Obrolan o, CancellationToken ct)
    {
        if (o.Percakapan.Mode == ModePercakapan.Petugas) return null;
        var (id, unit, sejak) = (o.Percakapan.Id, o.Percakapan.UnitKerjaId, o.Percakapan.MenungguSejak ?? o.Pada);
        return await o.Db.Percakapan.CountAsync(p => p.Id != id && p.UnitKerjaId == unit && p.Mode == ModePercakapan.PerluPetugas && p.MenungguSejak < sejak, ct);
    }

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
        if (await PetugasMenulisAsync(percakapan.Id, kini - BaruBicara, db, ct)) return;
        var buka = kalender.BukaBerikut(kini);
        if (percakapan.Janjikan(buka, kini)) db.PesanKeluar.Add(PesanKeluar.DariAsisten(percakapan, Sajian.Tulis(Tutup(kalender, buka, kini)), kini));
    }

    static Task<bool> PetugasMenulisAsync(int id, DateTimeOffset sejak, LayananDb db, CancellationToken ct) =>
        db.Pesan.AnyAsync(m => m.PercakapanId == id && m.Pengirim == Pengirim.Petugas && m.Arah == ArahPesan.Keluar && m.Urut > sejak, ct);

    static string Tutup(Kalender k, DateTimeOffset buka, DateTimeOffset kini) => $"Kantor sedang tutup. Pesan Anda dibaca petugas {k.Teks(buka, kini)}.";
}
