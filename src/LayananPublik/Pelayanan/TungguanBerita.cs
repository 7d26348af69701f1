using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>The news of one conversation that has not left: rows that wait, and rows in messages that have not left either. A row and its words in such a message go in one save, or the old words would leave without it.</summary>
sealed class TungguanBerita
{
    const int PalingBanyakBaris = 1000;

    /// <summary>Who wrote within this time is awake and waits for an answer.</summary>
    static readonly TimeSpan BaruMenulis = TimeSpan.FromHours(1);

    PesanKeluar? pembawa;

    TungguanBerita() { }

    public required Percakapan Percakapan { get; init; }

    public required AturanPelayanan Aturan { get; init; }

    /// <summary>No message carries them yet.</summary>
    public required List<BeritaTunda> Baris { get; init; }

    /// <summary>Carried by a parked or held message that no officer has reworded, and still the newest word of what they speak of.</summary>
    public required List<BeritaTunda> Terbawa { get; init; }

    /// <summary>Carried likewise, but newer news has come.</summary>
    public required List<BeritaTunda> Terganti { get; init; }

    /// <summary>The parked message that newer news joins; null when there is none, or no longer.</summary>
    public PesanKeluar? Pembawa => pembawa is { Status: StatusKirim.Dititipkan } ? pembawa : null;

    public IEnumerable<BeritaTunda> Dititipkan => Terbawa.Where(b => b.PesanKeluar == pembawa);

    /// <summary>The quiet hours hold, until then.</summary>
    public DateTimeOffset? HeningSampai { get; private init; }

    /// <summary>Until when news waits for more.</summary>
    public DateTimeOffset? GabungSampai { get; private init; }

    /// <summary>It joined a parked message in the night; the citizen may be asked for it now.</summary>
    public bool AdaMenyusul(DateTimeOffset kini) => HeningSampai is null && Pembawa is not null && Dititipkan.Any(b => b.Hening && b.KirimPada <= kini);

    /// <summary>Among the rows that were read or written in this context.</summary>
    public static bool Ada(LayananDb db, Percakapan percakapan, bool tertutup) =>
        db.ChangeTracker.Entries<BeritaTunda>().Any(e => e.State != EntityState.Deleted && e.Entity.Tertutup == tertutup && e.Entity.Percakapan == percakapan);

    /// <param name="tertutup">Sealed news, or the other: they never share a message.</param>
    public static async Task<TungguanBerita> BacaAsync(LayananDb db, Percakapan percakapan, bool tertutup, DateTimeOffset kini, CancellationToken ct)
    {
        if (percakapan.Kontak is null) await db.Entry(percakapan).Reference(p => p.Kontak).LoadAsync(ct);
        var unit = await db.SekaliAsync((nameof(TungguanBerita), percakapan.UnitKerjaId), () => db.UnitKerja.Where(u => u.Id == percakapan.UnitKerjaId).Select(u => new { u.Jalur, u.ZonaWaktu }).SingleAsync(ct));
        var aturan = await db.AturanAsync(unit.Jalur, ct);
        var lama = await db.BeritaTunda.Where(b => b.PercakapanId == percakapan.Id).Include(b => b.PesanKeluar!.Pesan).OrderBy(b => b.Id).Take(PalingBanyakBaris).ToListAsync(ct);
        var semua = lama.Where(b => db.Entry(b).State != EntityState.Deleted).Concat(PenyalurBerita.Baru(db).Where(b => b.Percakapan == percakapan).ToList()).Where(b => b.Tertutup == tertutup).ToList();
        var utuh = semua.Where(b => b.PesanKeluar is { BelumBerangkat: true }).GroupBy(b => b.PesanKeluar!).Where(g => Gabung(g).Teks == IsiPesan.DariJson(g.Key.Isi).Teks).Select(g => g.Key).ToList();
        List<BeritaTunda> usang = [.. Usang(semua, percakapan.Kontak!.TolakKabarSejak is not null)], terganti = [.. usang.Where(b => b.PesanKeluar is { } k && utuh.Contains(k))];
        db.BeritaTunda.RemoveRange(usang.Except(terganti));
        semua.RemoveAll(usang.Contains);
        var terbawa = semua.FindAll(b => b.PesanKeluar is { } k && utuh.Contains(k));
        // What an officer has reworded is his; nobody is asked for it because of the night.
        foreach (var b in semua.Where(b => b is { Hening: true, PesanKeluar: not null } && b.KirimPada <= kini).Except(terbawa)) b.Tunda(b.KirimPada, hening: false);
        var awas = percakapan.MasukTerakhirPada > kini - BaruMenulis;
        return new()
        {
            Percakapan = percakapan, Aturan = aturan, Baris = semua.FindAll(b => b.PesanKeluar is null), Terbawa = terbawa, Terganti = terganti, pembawa = utuh.FindLast(k => k.Status == StatusKirim.Dititipkan),
            HeningSampai = awas ? null : aturan.HeningSampaiPada(kini, unit.ZonaWaktu),
            GabungSampai = percakapan.BeritaTerakhirPada + TimeSpan.FromSeconds(aturan.GabungDetik)
        };
    }

    /// <summary>These rows go, and their words out of the messages that carry them; one without words does not leave at all.</summary>
    public void Lepas(LayananDb db, IReadOnlyCollection<BeritaTunda> usang)
    {
        if (usang.Count == 0) return;
        List<BeritaTunda> pergi = [.. usang];
        Terbawa.RemoveAll(pergi.Contains);
        Terganti.RemoveAll(pergi.Contains);
        foreach (var k in pergi.Select(b => b.PesanKeluar!).Distinct())
        {
            var sisa = Terbawa.Concat(Terganti).Where(b => b.PesanKeluar == k).OrderBy(b => b.Id).ToList();
            if (sisa.Count > 0) k.GantiSebelumBerangkat(Gabung(sisa));
            else k.Gugurkan();
        }
        db.BeritaTunda.RemoveRange(pergi);
        Percakapan.AdaTitipan();
    }

    public static IsiPesan Gabung(IEnumerable<BeritaTunda> berita) => GabungBerita.Jadi([.. berita.Select(b => IsiPesan.DariJson(b.Isi))]);

    /// <summary>What has left with its message, what newer news of the same has overtaken, and what nobody wants.</summary>
    static IEnumerable<BeritaTunda> Usang(List<BeritaTunda> semua, bool tolak) => semua.Where((b, i) =>
        b.PesanKeluar is { BelumBerangkat: false } || tolak && b.PesanKeluar is null
        || b.Tentang is not null && semua.Skip(i + 1).Any(lain => lain.Tentang == b.Tentang));
}
