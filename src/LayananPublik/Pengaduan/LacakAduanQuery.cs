using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>Complaints on the public page by number and code: how far it is and what was answered, never the reporter, his words or the place.</summary>
public static class LacakAduanQuery
{
    public static readonly SumberLacak Sumber = new(ObrolanAduan.Tanda + "-", KodeLacakAduanAsync, AduanDilacakAsync);

    // What the reporters were told with these steps; what reporters themselves said stands in others.
    static readonly string[] Jawaban = [nameof(TindakanAduan.MintaData), nameof(TindakanAduan.Tolak), nameof(TindakanAduan.Alihkan), nameof(TindakanAduan.TindakLanjuti)];

    /// <summary>The code of a number, and nothing else before it was matched.</summary>
    public static async Task<(int Id, string? Kode)> KodeLacakAduanAsync(this LayananDb db, string nomor, CancellationToken ct) =>
        await db.Aduan.Where(a => a.Nomor == nomor).Select(a => new { a.Id, a.KodeLacak }).FirstOrDefaultAsync(ct) is { } ada ? (ada.Id, ada.KodeLacak) : (0, null);

    /// <summary>Open to whoever knows number and code. Of a confidential case neither its kind nor the answers, which may tell it.</summary>
    public static async Task<KasusLacak> AduanDilacakAsync(this LayananDb db, int id, DateTimeOffset pada, CancellationToken ct)
    {
        var a = await db.Aduan.Include(x => x.Kategori).Include(x => x.UnitKerja).Include(x => x.Percakapan!.NomorKantor).Include(x => x.Disposisi).ThenInclude(d => d.Dinas)
            .Include(x => x.Induk!.Disposisi).ThenInclude(d => d.Dinas).AsSplitQuery().AsNoTrackingWithIdentityResolution().SingleAsync(x => x.Id == id, ct);
        var inti = a.Status == StatusAduan.Duplikat && a.Induk is { } induk ? induk : a;
        var (intiId, kalender) = (inti.Id, await db.KalenderAsync(a.UnitKerjaId, ct));
        var riwayat = await db.Set<RiwayatAduan>().Where(r => r.AduanId == id || r.AduanId == intiId).OrderBy(r => r.Id).Select(r => new Baris(r.AduanId == id, r.Pada, r.Tindakan, r.Dari, r.Ke, r.Alasan)).Take(500).ToListAsync(ct);
        // A joined case goes on with the main one; what that one did before is not its story.
        var sejak = inti == a ? DateTimeOffset.MinValue : riwayat.LastOrDefault(r => r is { Sendiri: true, Tindakan: nameof(TindakanAduan.Gabung) })?.Pada ?? a.Pada;
        riwayat.RemoveAll(r => !r.Sendiri && (r.Pada < sejak || r.Tindakan == nameof(TindakanAduan.MintaData)));
        var rahasia = a.Rahasia || inti.Rahasia;
        var dinas = inti.Utama?.Dinas.Nama;
        return new(a.Nomor, rahasia ? "Aduan" : a.Kategori.Nama, Keadaan(inti, inti == a, dinas))
        {
            Pelaksana = dinas, Tenggat = Tenggat(inti, kalender, pada),
            Langkah = [.. riwayat.Where(r => r.Dari != r.Ke || r is { Sendiri: true, Tindakan: "Terima" }).Select(r => new TitikLacak(kalender.Tanggal(r.Pada), AlurAduan.UntukWarga(Enum.Parse<StatusAduan>(r.Ke!))))],
            Jawaban = rahasia ? [] : await JawabanAsync(db, riwayat, intiId, sejak, kalender, ct),
            Catatan = rahasia ? "Aduan ini rahasia: jawabannya kami sampaikan langsung kepada Anda, tidak di halaman ini." : null,
            Tanya = rahasia ? new("", "", [], a.Percakapan?.NomorKantor.Tampilan) : TanyaKeMana.Dari(a.UnitKerja, kalender, a.Percakapan?.NomorKantor.Tampilan)
        };
    }

    static async Task<IReadOnlyList<TitikLacak>> JawabanAsync(LayananDb db, List<Baris> riwayat, int id, DateTimeOffset sejak, Kalender kalender, CancellationToken ct)
    {
        var kemajuan = await (from l in db.LaporanDisposisi
                              join d in db.Disposisi on l.DisposisiId equals d.Id
                              where d.AduanId == id && d.Utama && l.Jenis == JenisLaporan.Kemajuan && l.Pada >= sejak
                              orderby l.Id
                              select new { l.Pada, l.Teks }).Take(100).ToListAsync(ct);
        return [.. riwayat.Where(r => Jawaban.Contains(r.Tindakan) && !string.IsNullOrWhiteSpace(r.Alasan)).Select(r => (r.Pada, Teks: r.Alasan!)).Concat(kemajuan.Select(k => (k.Pada, k.Teks))).OrderBy(x => x.Pada)
            .Select(x => new TitikLacak(kalender.Tanggal(x.Pada), TeksPublik.Bersih(x.Teks)))];
    }

    static string Keadaan(Aduan inti, bool sendiri, string? dinas) =>
        !sendiri && inti.Status == StatusAduan.ButuhData ? "Menunggu kelengkapan dari pelapor lain" : AlurAduan.UntukWarga(inti.Status, dinas);

    static string? Tenggat(Aduan a, Kalender kalender, DateTimeOffset pada) => a.Status == StatusAduan.Ditindaklanjuti
        ? a.TenggatKonfirmasi is { } jawab ? $"Mohon kabari paling lambat {kalender.Teks(jawab, pada)} apakah sudah beres." : null
        : AlurAduan.Dikerjakan(a.Status) && a.JedaSejak is null && a.Tenggat is { } t ? t > pada ? $"Batas waktunya {kalender.Teks(t, pada)}." : $"Batas waktunya {kalender.Teks(t, pada)}, sudah lewat. Mohon maaf." : null;

    sealed record Baris(bool Sendiri, DateTimeOffset Pada, string Tindakan, string? Dari, string? Ke, string? Alasan);
}
