using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>
/// Decides what becomes of news: it leaves now, waits to leave together with more, waits for the end of the quiet hours, joins what is parked, or is dropped.
/// A desk asks in the save that caused the news, <see cref="PengabarWarga"/> whenever something is due; all that counts is in the rows, so any node decides the same.
/// </summary>
public static class PenyalurBerita
{
    /// <summary>Beyond this many citizens in one save the worker sees to it.</summary>
    const int PalingBanyakSekaligus = 20;

    const int PalingBanyakBaris = 1000;

    /// <summary>Who wrote within this time is awake and waits for an answer.</summary>
    static readonly TimeSpan BaruMenulis = TimeSpan.FromHours(1);

    /// <summary>Passes on what was written in this context and is not saved yet.</summary>
    public static async Task SalurkanBaruAsync(this LayananDb db, CancellationToken ct)
    {
        var baru = Baru(db).GroupBy(b => b.Percakapan).ToList();
        if (baru.Count > PalingBanyakSekaligus) return;
        foreach (var g in baru) await db.SalurkanAsync(g.Key, g.Max(b => b.Pada), ct);
    }

    /// <summary>Passes on what waits in one conversation, as far as it is due.</summary>
    public static async Task SalurkanAsync(this LayananDb db, Percakapan percakapan, DateTimeOffset kini, CancellationToken ct)
    {
        var tunggu = await TungguanAsync(db, percakapan, kini, ct);
        if (tunggu.Baris.Count == 0) return;
        if (tunggu.HeningSampai is { } pagi) tunggu.Baris.ForEach(b => b.Tunda(pagi, hening: true));
        else if (tunggu.GabungSampai > kini && !tunggu.Baris.Exists(b => b.Segera)) tunggu.Baris.ForEach(b => b.Tunda(tunggu.GabungSampai.Value, hening: false));
        else await AlirkanAsync(db, tunggu, null, kini, ct);
    }

    /// <summary>A file, or a link to one, leaves at once, behind the news that waits; in the quiet hours both wait for their end, and after STOP until the citizen writes.</summary>
    public static async Task<PesanKeluar> SalurkanBerkasAsync(this LayananDb db, Percakapan percakapan, string tentang, IsiPesan pesan, IsiLemari? isi, DateTimeOffset kini, CancellationToken ct)
    {
        var tunggu = await TungguanAsync(db, percakapan, kini, ct);
        Lampaui(db, tunggu, tentang, kini);
        var tahan = percakapan.Kontak.TolakKabarSejak is not null ? HentiKabar.SampaiMenulis : tunggu.HeningSampai;
        await AlirkanAsync(db, tunggu, tahan, kini, ct);
        var keluar = PesanKeluar.DariAsisten(percakapan, pesan, kini);
        if (isi is not null) Lampiran.DariKantor(keluar.Pesan, isi, (pesan as Dokumen)?.NamaBerkas ?? (isi.Mime == "image/png" ? "surat.png" : "surat.jpg"), kini);
        if (tahan is { } sampai) keluar.Tahan(sampai);
        db.PesanKeluar.Add(keluar);
        percakapan.Dikabari(kini);
        return keluar;
    }

    static IEnumerable<BeritaTunda> Baru(LayananDb db) => db.ChangeTracker.Entries<BeritaTunda>().Where(e => e.State == EntityState.Added).Select(e => e.Entity);

    static async Task<Tungguan> TungguanAsync(LayananDb db, Percakapan percakapan, DateTimeOffset kini, CancellationToken ct)
    {
        if (percakapan.Kontak is null) await db.Entry(percakapan).Reference(p => p.Kontak).LoadAsync(ct);
        var unit = await db.UnitKerja.Where(u => u.Id == percakapan.UnitKerjaId).Select(u => new { u.Jalur, u.ZonaWaktu }).SingleAsync(ct);
        var aturan = await db.AturanAsync(unit.Jalur, ct);
        var lama = await db.BeritaTunda.Where(b => b.PercakapanId == percakapan.Id).Include(b => b.PesanKeluar!.Pesan).OrderBy(b => b.Id).Take(PalingBanyakBaris).ToListAsync(ct);
        var semua = lama.Where(b => db.Entry(b).State != EntityState.Deleted).Concat(Baru(db).Where(b => b.Percakapan == percakapan).ToList()).ToList();
        var utuh = semua.Where(b => b.PesanKeluar is { Status: StatusKirim.Dititipkan }).GroupBy(b => b.PesanKeluar!).Where(g => Gabung(g).Teks == g.Key.Pesan.Teks).Select(g => g.Key).LastOrDefault();
        foreach (var b in Usang(semua, percakapan.Kontak!.TolakKabarSejak is not null).ToList())
        {
            db.BeritaTunda.Remove(b);
            semua.Remove(b);
        }
        var awas = percakapan.MasukTerakhirPada > kini - BaruMenulis;
        return new(percakapan, aturan, [.. semua.Where(b => b.PesanKeluar is null)], [.. semua.Where(b => b.PesanKeluar is not null && b.PesanKeluar == utuh)])
        {
            Pembawa = utuh,
            HeningSampai = awas ? null : aturan.HeningSampaiPada(kini, unit.ZonaWaktu),
            GabungSampai = percakapan.BeritaTerakhirPada + TimeSpan.FromSeconds(aturan.GabungDetik)
        };
    }

    /// <summary>What has left with its message, what newer news of the same has overtaken, and what nobody wants.</summary>
    static IEnumerable<BeritaTunda> Usang(List<BeritaTunda> semua, bool tolak) => semua.Where((b, i) =>
        b.PesanKeluar is { Status: not StatusKirim.Dititipkan } || tolak && b.PesanKeluar is null
        || b.Tentang is not null && semua.Skip(i + 1).Any(lain => lain.Tentang == b.Tentang));

    static async Task AlirkanAsync(LayananDb db, Tungguan t, DateTimeOffset? tahan, DateTimeOffset kini, CancellationToken ct)
    {
        if (t.Baris.Count == 0) return;
        if (tahan is null && !t.Percakapan.JendelaTerbuka(kini)) Titipkan(db, t, kini);
        else
        {
            var tulisan = t.Baris.Where(b => !b.Segera).Select(b => IsiPesan.DariJson(b.Isi)).ToList();
            if (tulisan.Count > 0) await KirimAsync(db, t, GabungBerita.Jadi(tulisan), tahan, kini, ct);
            foreach (var b in t.Baris.Where(b => b.Segera)) await KirimAsync(db, t, IsiPesan.DariJson(b.Isi), tahan, kini, ct);
            db.BeritaTunda.RemoveRange(t.Baris);
        }
        t.Percakapan.Dikabari(kini);
    }

    static async Task KirimAsync(LayananDb db, Tungguan t, IsiPesan isi, DateTimeOffset? tahan, DateTimeOffset kini, CancellationToken ct)
    {
        var (p, versi) = (t.Percakapan, t.Aturan.VersiPrivasi);
        // Whom an officer or an RT/RW officer applied for has perhaps never been answered: the notice comes with the first news.
        if (await db.PerluPrivasiAsync(p.KontakId, p.UnitKerjaId, versi, ct))
        {
            isi = Sajian.Tambahi(isi, KalimatPrivasi.Susulan);
            db.PemberitahuanPrivasi.Add(PemberitahuanPrivasi.Tunjukkan(p.Kontak, p.UnitKerjaId, versi, kini));
        }
        var keluar = PesanKeluar.DariAsisten(p, isi, kini);
        if (tahan is { } sampai) keluar.Tahan(sampai);
        db.PesanKeluar.Add(keluar);
    }

    /// <summary>The window is closed: all that waits for the citizen is one parked message, which grows; the rows stay, so that newer news still takes the place of older.</summary>
    static void Titipkan(LayananDb db, Tungguan t, DateTimeOffset kini)
    {
        var berita = t.Dititipkan.Concat(t.Baris).ToList();
        var isi = Gabung(berita);
        var keluar = t.Pembawa ?? PesanKeluar.DariAsisten(t.Percakapan, isi, kini);
        if (t.Pembawa is null)
        {
            keluar.Titipkan(kini);
            db.PesanKeluar.Add(keluar);
        }
        else keluar.GantiTitipan(isi, kini);
        berita.ForEach(b => b.Dititipkan(keluar));
        t.Percakapan.AdaTitipan();
    }

    /// <summary>A file says more than every sentence before it about the same document.</summary>
    static void Lampaui(LayananDb db, Tungguan t, string tentang, DateTimeOffset kini)
    {
        db.BeritaTunda.RemoveRange(t.Baris.Where(b => b.Tentang == tentang));
        t.Baris.RemoveAll(b => b.Tentang == tentang);
        var usang = t.Dititipkan.Where(b => b.Tentang == tentang).ToList();
        if (usang.Count == 0) return;
        db.BeritaTunda.RemoveRange(usang);
        t.Dititipkan.RemoveAll(usang.Contains);
        if (t.Dititipkan.Count > 0) t.Pembawa!.GantiTitipan(Gabung(t.Dititipkan), kini);
        else t.Pembawa!.Tarik();
        t.Percakapan.AdaTitipan();
    }

    static IsiPesan Gabung(IEnumerable<BeritaTunda> berita) => GabungBerita.Jadi([.. berita.Select(b => IsiPesan.DariJson(b.Isi))]);

    sealed record Tungguan(Percakapan Percakapan, AturanPelayanan Aturan, List<BeritaTunda> Baris, List<BeritaTunda> Dititipkan)
    {
        /// <summary>The parked message that carries <see cref="Dititipkan"/>, as long as no officer has reworded it.</summary>
        public PesanKeluar? Pembawa { get; init; }

        /// <summary>The quiet hours hold, until then.</summary>
        public DateTimeOffset? HeningSampai { get; init; }

        /// <summary>Until when news waits for more.</summary>
        public DateTimeOffset? GabungSampai { get; init; }
    }
}
