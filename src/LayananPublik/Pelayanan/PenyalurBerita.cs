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
        // Sealed news is told alone, so that the rest stays readable at the desk. Both are read first: what one tells does not make the other wait.
        var terbuka = await TungguanBerita.BacaAsync(db, percakapan, tertutup: false, kini, ct);
        var tertutup = TungguanBerita.Ada(db, percakapan, tertutup: true) ? await TungguanBerita.BacaAsync(db, percakapan, tertutup: true, kini, ct) : null;
        await SalurkanAsync(db, terbuka, kini, ct);
        if (tertutup is not null) await SalurkanAsync(db, tertutup, kini, ct);
    }

    static async Task SalurkanAsync(LayananDb db, TungguanBerita tunggu, DateTimeOffset kini, CancellationToken ct)
    {
        var percakapan = tunggu.Percakapan;
        if (tunggu.Baris.Count == 0 && !tunggu.AdaMenyusul(kini)) return;
        // What is parked leaves with the citizen's next word, so it must never hold older words than we know: joined at once, and at night without asking anew.
        if (tunggu.Pembawa is not null && !percakapan.JendelaTerbuka(kini))
        {
            Titipkan(db, tunggu, kini);
            percakapan.Dikabari(kini);
            return;
        }
        tunggu.Lepas(db, tunggu.Terganti);
        if (tunggu.HeningSampai is { } pagi) tunggu.Baris.ForEach(b => b.Tunda(pagi, hening: true));
        else if (tunggu.GabungSampai > kini && !tunggu.Baris.Exists(b => b.Segera)) tunggu.Baris.ForEach(b => b.Tunda(tunggu.GabungSampai.Value, hening: false));
        else await AlirkanAsync(db, tunggu, null, kini, ct);
    }

    /// <summary>A file, or a link to one, leaves at once, behind the news that waits; in the quiet hours both wait for their end, and after STOP until the citizen writes. It says more than every sentence before it about the same document.</summary>
    public static async Task<PesanKeluar> SalurkanBerkasAsync(this LayananDb db, Percakapan percakapan, string tentang, IsiPesan pesan, IsiLemari? isi, DateTimeOffset kini, CancellationToken ct)
    {
        var tunggu = await TungguanBerita.BacaAsync(db, percakapan, tertutup: false, kini, ct);
        db.BeritaTunda.RemoveRange(tunggu.Baris.Where(b => b.Tentang == tentang));
        tunggu.Baris.RemoveAll(b => b.Tentang == tentang);
        tunggu.Lepas(db, [.. tunggu.Terganti, .. tunggu.Terbawa.Where(b => b.Tentang == tentang)]);
        var tahan = percakapan.Kontak.TolakKabarSejak is not null ? HentiKabar.SampaiMenulis : tunggu.HeningSampai;
        await AlirkanAsync(db, tunggu, tahan, kini, ct);
        var keluar = PesanKeluar.DariAsisten(percakapan, pesan, kini);
        if (isi is not null) Lampiran.DariKantor(keluar.Pesan, isi, (pesan as Dokumen)?.NamaBerkas ?? (isi.Mime == "image/png" ? "surat.png" : "surat.jpg"), kini);
        if (tahan is { } sampai) keluar.Tahan(sampai);
        db.PesanKeluar.Add(keluar);
        percakapan.Dikabari(kini);
        return keluar;
    }

    internal static IEnumerable<BeritaTunda> Baru(LayananDb db) => db.ChangeTracker.Entries<BeritaTunda>().Where(e => e.State == EntityState.Added).Select(e => e.Entity);

    static async Task AlirkanAsync(LayananDb db, TungguanBerita t, DateTimeOffset? tahan, DateTimeOffset kini, CancellationToken ct)
    {
        if (t.Baris.Count == 0) return;
        if (tahan is null && !t.Percakapan.JendelaTerbuka(kini)) Titipkan(db, t, kini);
        else
        {
            List<BeritaTunda> tulisan = [.. t.Baris.Where(b => !b.Segera)];
            if (tulisan.Count > 0) await KirimAsync(db, t, tulisan, tahan, kini, ct);
            foreach (var b in t.Baris.Where(b => b.Segera).ToList()) await KirimAsync(db, t, [b], tahan, kini, ct);
        }
        t.Percakapan.Dikabari(kini);
    }

    /// <summary>The rows go with their message; what is held keeps them, so that newer news can still take their place.</summary>
    static async Task KirimAsync(LayananDb db, TungguanBerita t, List<BeritaTunda> berita, DateTimeOffset? tahan, DateTimeOffset kini, CancellationToken ct)
    {
        var (p, versi, isi) = (t.Percakapan, t.Aturan.VersiPrivasi, TungguanBerita.Gabung(berita));
        // Whom an officer or an RT/RW officer applied for has perhaps never been answered: the notice comes with the first news.
        if (await db.PerluPrivasiAsync(p.KontakId, p.UnitKerjaId, versi, ct))
        {
            isi = Sajian.Tambahi(isi, KalimatPrivasi.Susulan);
            db.PemberitahuanPrivasi.Add(PemberitahuanPrivasi.Tunjukkan(p.Kontak, p.UnitKerjaId, versi, kini));
        }
        var keluar = PesanKeluar.DariAsisten(p, isi, kini);
        Segel(p, keluar, berita, kini);
        db.PesanKeluar.Add(keluar);
        if (tahan is not { } sampai) db.BeritaTunda.RemoveRange(berita);
        else
        {
            keluar.Tahan(sampai);
            berita.ForEach(b => b.Dititipkan(keluar));
        }
    }

    static void Segel(Percakapan p, PesanKeluar keluar, List<BeritaTunda> berita, DateTimeOffset kini)
    {
        if (!berita[^1].Tertutup) return;
        if (berita.FindLast(b => b.Tentang is not null) is { Tentang: { } tentang }) keluar.Pesan.Tentang(tentang);
        p.Segel(keluar.Pesan, kini);
    }

    /// <summary>The window is closed: all that waits for the citizen is one parked message, which grows; the rows stay, so that newer news still takes the place of older.</summary>
    static void Titipkan(LayananDb db, TungguanBerita t, DateTimeOffset kini)
    {
        var (lama, berita) = (t.Pembawa, t.Dititipkan.Concat(t.Baris).ToList());
        t.Lepas(db, [.. t.Terganti.Where(b => b.PesanKeluar != lama)]);
        db.BeritaTunda.RemoveRange(t.Terganti);
        var isi = TungguanBerita.Gabung(berita);
        var keluar = lama ?? PesanKeluar.DariAsisten(t.Percakapan, isi, kini);
        if (lama is null)
        {
            keluar.Titipkan(kini);
            Segel(t.Percakapan, keluar, berita, kini);
            db.PesanKeluar.Add(keluar);
        }
        // Asked for anew with the morning, when the row is due.
        else keluar.GantiTitipan(isi, t.HeningSampai is null ? kini : lama.DititipkanPada ?? kini);
        berita.ForEach(b => b.Dititipkan(keluar));
        if (lama is not null && t.HeningSampai is { } pagi) t.Baris.ForEach(b => b.Tunda(pagi, hening: true));
        t.Percakapan.AdaTitipan();
    }
}
