using System.Globalization;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Persuratan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Dasbor;

/// <summary>The whole dashboard: periods from the summary, what hangs on the hour from indexes. Nothing here reads history row by row, however old the office is.</summary>
public static class DasborQuery
{
    const int TerbanyakBaris = 200_000, TerbanyakPasti = 2_000;

    public static async Task<IsiDasbor> DasborAsync(this LayananDb db, PetugasAktif petugas, Cakupan c, Masa masa, SatuanTren tren, JamKantor jam, CancellationToken ct)
    {
        var (kini, hariIni) = (jam.Sekarang, jam.HariIni);
        var (saat, utuh) = (Saat.Dari(jam, kini), c.Poros == Dimensi.Semua);
        var baris = await db.BarisAsync(c, masa.Kini, hariIni, rinci: utuh, Cakupan.Memimpin(petugas.Peran), ct);
        var terbuka = await db.TerbukaAsync(c, utuh, ct);
        var lewat = await c.Dari(db.UkuranButir).Dari(JenisAngka.Lewat, Rentang.Semua, saat).GroupBy(u => u.UnitKerjaId).Select(g => new { g.Key, Banyak = g.Count(), Tertua = g.Min(u => u.Tenggat) }).OrderBy(g => g.Key).Take(1000).ToListAsync(ct);
        var tertua = lewat.MinBy(l => l.Tertua);
        var lewatTitik = !utuh || lewat.Count == 0 || !terbuka.Exists(b => b.Dimensi == Dimensi.Titik) ? [] : (await c.Dari(db.UkuranButir).Dari(JenisAngka.Lewat, Rentang.Semua, saat).Where(u => u.TitikId != null).GroupBy(u => u.TitikId!.Value).Select(g => new { g.Key, Banyak = g.Count() }).OrderBy(g => g.Key).Take(1000).ToListAsync(ct)).ToDictionary(g => Teks(g.Key), g => g.Banyak);
        var jumlah = Jumlah(baris, c);
        return new()
        {
            Cakupan = c, Masa = masa, Pada = kini, Kini = jumlah, Dulu = Jumlah(await db.BarisAsync(c, masa.Dulu, hariIni, rinci: false, petugas: false, ct), c), Lama = await db.LamaAsync(c, masa.Kini, hariIni, jumlah.Lama, saat, ct),
            Terbuka = Jumlah(terbuka, c), Lewat = lewat.Sum(l => l.Banyak), LewatTertua = tertua?.Tertua, LewatTertuaDi = c.Unit.FirstOrDefault(u => u.Id == tertua?.Key)?.Nama,
            JatuhTempo = await c.Dari(db.UkuranButir).Dari(JenisAngka.JatuhTempo, Rentang.Semua, saat).CountAsync(ct),
            Umur = await db.UmurAsync(c, Jumlah(terbuka, c)[JenisAngka.Dikerjakan], hariIni, ct),
            Unit = utuh ? Baris(baris, terbuka, Dimensi.Unit, c.Unit.ToDictionary(u => Teks(u.Id), u => u.Nama), k => lewat.FirstOrDefault(l => Teks(l.Key) == k)?.Banyak ?? 0) : [],
            Layanan = utuh ? Baris(baris, terbuka, Dimensi.Layanan, await db.NamaLayananAsync(ct), _ => 0) : [],
            Petugas = utuh && Cakupan.Memimpin(petugas.Peran) ? Baris(baris, terbuka, Dimensi.Petugas, await db.NamaPetugasAsync(baris, terbuka, ct), _ => 0) : null,
            Titik = utuh ? Baris(baris, terbuka, Dimensi.Titik, await db.NamaTitikAsync(baris, terbuka, ct), k => lewatTitik.GetValueOrDefault(k)) : [],
            Tren = await db.TrenAsync(c, tren, masa.Kini, jam, saat, ct),
            Surat = await db.SuratAsync(petugas, hariIni, ct),
            HitungUlang = await db.KemajuanAsync(ct)
        };
    }

    /// <summary>Sums of a period for one unit with all below: what the report and tests read.</summary>
    public static async Task<Hitungan> HitunganAsync(this LayananDb db, Cakupan c, Rentang rentang, DateOnly hariIni, CancellationToken ct) =>
        Jumlah(await db.BarisAsync(c, rentang, hariIni, rinci: false, petugas: false, ct), c);

    /// <summary>Every day of a month, for the report's chart.</summary>
    public static async Task<IReadOnlyList<TitikTren>> HarianAsync(this LayananDb db, Cakupan c, Rentang bulan, CancellationToken ct)
    {
        var baris = await db.Ringkasan.BagianAsync(c, SatuanRingkas.Hari, bulan, [c.Poros], ct);
        return [.. Enumerable.Range(0, bulan.Hari).Select(i => bulan.Dari.AddDays(i)).Select(h => new TitikTren($"{h.Day}", new(h, h), baris.Where(b => b.Mulai == h).Sum(b => b.Masuk), baris.Where(b => b.Mulai == h).Sum(b => b.Selesai)))];
    }

    /// <summary>Whole months as months, the rest as days. Nothing comes after today, so a span that reaches today ends with its month.</summary>
    internal static (Rentang? Bulan, IReadOnlyList<Rentang> Hari) Potong(Rentang r, DateOnly hariIni)
    {
        static DateOnly Awal(DateOnly t) => new(t.Year, t.Month, 1);
        var sampai = r.Sampai >= hariIni && r.Dari <= hariIni ? Awal(hariIni).AddMonths(1).AddDays(-1) : r.Sampai;
        var dari = r.Dari.Day == 1 ? r.Dari : Awal(r.Dari).AddMonths(1);
        var akhir = sampai == DateOnly.MaxValue || sampai.AddDays(1).Day == 1 ? sampai : Awal(sampai).AddDays(-1);
        if (dari > akhir) return (null, [r with { Sampai = sampai }]);
        List<Rentang> tepi = [];
        if (r.Dari < dari) tepi.Add(new(r.Dari, dari.AddDays(-1)));
        if (akhir < sampai) tepi.Add(new(akhir.AddDays(1), sampai));
        return (new(dari, Awal(akhir)), tepi);
    }

    static async Task<List<Ringkasan>> BarisAsync(this LayananDb db, Cakupan c, Rentang rentang, DateOnly hariIni, bool rinci, bool petugas, CancellationToken ct)
    {
        Dimensi[] dimensi = rinci ? [c.Poros, Dimensi.Unit, Dimensi.Layanan, Dimensi.Titik, .. petugas ? new[] { Dimensi.Petugas } : []] : [c.Poros];
        var (bulan, hari) = Potong(rentang, hariIni);
        List<Ringkasan> hasil = [];
        if (bulan is not null) hasil.AddRange(await db.Ringkasan.BagianAsync(c, SatuanRingkas.Bulan, bulan, dimensi, ct));
        foreach (var h in hari) hasil.AddRange(await db.Ringkasan.BagianAsync(c, SatuanRingkas.Hari, h, dimensi, ct));
        return hasil;
    }

    static Task<List<Ringkasan>> BagianAsync(this IQueryable<Ringkasan> semua, Cakupan c, SatuanRingkas satuan, Rentang r, Dimensi[] dimensi, CancellationToken ct)
    {
        var (unit, dari, sampai) = (c.UnitKerjaId, r.Dari, r.Sampai);
        var q = semua.AsNoTracking().Where(x => x.UnitKerjaId == unit && x.Satuan == satuan && dimensi.Contains(x.Dimensi) && x.Mulai >= dari && x.Mulai <= sampai);
        if (c.Poros != Dimensi.Semua) q = q.Where(x => c.Kunci.Contains(x.Kunci));
        return q.OrderBy(x => x.Mulai).Take(TerbanyakBaris).ToListAsync(ct);
    }

    /// <summary>What is open, of all months that still have any.</summary>
    static async Task<List<Ringkasan>> TerbukaAsync(this LayananDb db, Cakupan c, bool rinci, CancellationToken ct)
    {
        var (unit, poros) = (c.UnitKerjaId, c.Poros);
        var q = db.Ringkasan.AsNoTracking().Where(x => x.UnitKerjaId == unit && x.Satuan == SatuanRingkas.Bulan && (x.Dikerjakan > 0 || x.MenungguWarga > 0 || x.MenungguDokumen > 0));
        if (!rinci) q = q.Where(x => x.Dimensi == poros && c.Kunci.Contains(x.Kunci));
        return await q.OrderBy(x => x.Mulai).Take(TerbanyakBaris).ToListAsync(ct);
    }

    static Hitungan Jumlah(IEnumerable<Ringkasan> baris, Cakupan c)
    {
        Hitungan h = new();
        foreach (var b in baris.Where(b => b.Dimensi == c.Poros && c.Kunci.Contains(b.Kunci))) b.KeDalam(h);
        return h;
    }

    static Hitungan Jumlah(IEnumerable<Ringkasan> baris)
    {
        Hitungan h = new();
        foreach (var b in baris) b.KeDalam(h);
        return h;
    }

    // By name, so that nobody reads a ranking of people or places into it; services stand by how often they are asked for.
    static List<BarisDasbor> Baris(List<Ringkasan> masa, List<Ringkasan> terbuka, Dimensi dimensi, IReadOnlyDictionary<string, string> nama, Func<string, int> lewat)
    {
        var (kini, buka) = (masa.Where(b => b.Dimensi == dimensi).ToLookup(b => b.Kunci), terbuka.Where(b => b.Dimensi == dimensi).ToLookup(b => b.Kunci));
        var semua = kini.Select(g => g.Key).Union(buka.Select(g => g.Key)).Select(k => new BarisDasbor(k, nama.GetValueOrDefault(k, k), Jumlah(kini[k]), Jumlah(buka[k]), lewat(k)));
        return [.. dimensi == Dimensi.Layanan ? semua.OrderByDescending(b => b.Masa[JenisAngka.Masuk]).ThenBy(b => b.Nama, StringComparer.CurrentCulture) : semua.OrderBy(b => b.Nama, StringComparer.CurrentCulture)];
    }

    static async Task<Lama> LamaAsync(this LayananDb db, Cakupan c, Rentang r, DateOnly hariIni, Sebaran sebaran, Saat saat, CancellationToken ct)
    {
        if (sebaran.Banyak is 0 or > TerbanyakPasti) return new(sebaran.Persentil(50), sebaran.Persentil(90), sebaran.Banyak == 0);
        var menit = await c.Dari(db.UkuranButir).Dari(JenisAngka.Selesai, r, saat).Where(u => u.Menit != null).OrderBy(u => u.Menit).Select(u => u.Menit!.Value).Take(TerbanyakPasti + 1).ToListAsync(ct);
        double? Ke(int persen) => menit.Count == 0 ? null : menit[Math.Max(0, (int)Math.Ceiling(menit.Count * persen / 100.0) - 1)];
        return new(Ke(50), Ke(90), true);
    }

    static async Task<IReadOnlyList<BarisUmur>> UmurAsync(this LayananDb db, Cakupan c, int semua, DateOnly hariIni, CancellationToken ct)
    {
        var kelompok = KelompokUmur.Hari(await db.KalenderAsync(c.UnitKerjaId, ct), hariIni);
        var baris = await db.Ringkasan.BagianAsync(c, SatuanRingkas.Hari, new(kelompok[2].Dari, DateOnly.MaxValue), [c.Poros], ct);
        int Di(Rentang r) => baris.Where(b => b.Mulai >= r.Dari && b.Mulai <= r.Sampai).Sum(b => b.Dikerjakan);
        int[] muda = [Di(kelompok[0]), Di(kelompok[1]), Di(kelompok[2])];
        return [.. kelompok.Select((r, i) => new BarisUmur(KelompokUmur.Nama[i], r, i < 3 ? muda[i] : semua - muda.Sum()))];
    }

    static async Task<IReadOnlyList<TitikTren>> TrenAsync(this LayananDb db, Cakupan c, SatuanTren satuan, Rentang masa, JamKantor jam, Saat saat, CancellationToken ct)
    {
        if (satuan == SatuanTren.Pukul) return await db.PukulAsync(c, masa, jam, saat, ct);
        var titik = TrenMasa.Rentang(satuan, masa.Sampai);
        var bulan = satuan == SatuanTren.Bulan;
        var baris = await db.Ringkasan.BagianAsync(c, bulan ? SatuanRingkas.Bulan : SatuanRingkas.Hari, new(titik[0].Hari.Dari, titik[^1].Hari.Sampai), [c.Poros], ct);
        return [.. titik.Select(t => (t, Isi: baris.Where(b => b.Mulai >= t.Hari.Dari && b.Mulai <= t.Hari.Sampai).ToList())).Select(x => new TitikTren(x.t.Nama, x.t.Hari, x.Isi.Sum(b => b.Masuk), x.Isi.Sum(b => b.Selesai)))];
    }

    static async Task<IReadOnlyList<TitikTren>> PukulAsync(this LayananDb db, Cakupan c, Rentang masa, JamKantor jam, Saat saat, CancellationToken ct)
    {
        var masuk = (await c.Dari(db.UkuranButir).Dari(JenisAngka.Masuk, masa, saat).Select(u => u.MasukPada).Take(TerbanyakBaris).ToListAsync(ct)).CountBy(p => jam.Lokal(p).Hour).ToDictionary();
        var selesai = (await c.Dari(db.UkuranButir).Dari(JenisAngka.Selesai, masa, saat).Select(u => u.SelesaiPada!.Value).Take(TerbanyakBaris).ToListAsync(ct)).CountBy(p => jam.Lokal(p).Hour).ToDictionary();
        var ada = masuk.Keys.Concat(selesai.Keys).Append(7).Append(15).ToList();
        return [.. Enumerable.Range(ada.Min(), ada.Max() - ada.Min() + 1).Select(p => new TitikTren(p.ToString("00", CultureInfo.InvariantCulture), masa, masuk.GetValueOrDefault(p), selesai.GetValueOrDefault(p), p))];
    }

    static async Task<SuratTunggu?> SuratAsync(this LayananDb db, PetugasAktif petugas, DateOnly hariIni, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.LihatSurat) || !Cakupan.Memimpin(petugas.Peran) || await db.JumlahMenungguAsync(petugas, hariIni, ct) is not (> 0 and var banyak)) return null;
        return (await db.SuratMenungguAsync(petugas, hariIni, ct)).FirstOrDefault() is { } tertua ? new(banyak, tertua.Id, tertua.Pada, petugas.Boleh(Izin.TandatanganiSurat)) : null;
    }

    static async Task<int?> KemajuanAsync(this LayananDb db, CancellationToken ct)
    {
        if (await db.HitungUlang.AsNoTracking().SingleOrDefaultAsync(h => h.Id == HitungUlang.SatuSatunya, ct) is not { } h) return 0;
        if (h.Tahap == TahapHitung.Selesai) return null;
        if (h.Tahap == TahapHitung.Menjumlah) return 80;
        return await db.Butir.MaxAsync(b => (int?)b.Id, ct) is > 0 and var akhir ? (int)(80L * h.SampaiButir / akhir) : 0;
    }

    static async Task<Dictionary<string, string>> NamaLayananAsync(this LayananDb db, CancellationToken ct) =>
        (await db.Layanan.Where(l => l.Berlaku).OrderBy(l => l.UnitKerjaId).Select(l => new { l.Kode, l.JudulWa }).Take(5_000).ToListAsync(ct)).DistinctBy(l => l.Kode).ToDictionary(l => l.Kode, l => l.JudulWa);

    static async Task<Dictionary<string, string>> NamaTitikAsync(this LayananDb db, List<Ringkasan> masa, List<Ringkasan> terbuka, CancellationToken ct)
    {
        var id = masa.Concat(terbuka).Where(b => b.Dimensi == Dimensi.Titik).Select(b => int.Parse(b.Kunci, CultureInfo.InvariantCulture)).Distinct().ToList();
        return id.Count == 0 ? [] : (await db.UnitKerja.Where(u => id.Contains(u.Id)).Select(u => new { u.Id, u.Nama }).Take(id.Count).ToListAsync(ct)).ToDictionary(u => Teks(u.Id), u => u.Nama);
    }

    static async Task<Dictionary<string, string>> NamaPetugasAsync(this LayananDb db, List<Ringkasan> masa, List<Ringkasan> terbuka, CancellationToken ct)
    {
        var id = masa.Concat(terbuka).Where(b => b.Dimensi == Dimensi.Petugas).Select(b => int.Parse(b.Kunci, CultureInfo.InvariantCulture)).Distinct().ToList();
        return (await db.Users.Where(p => id.Contains(p.Id)).Select(p => new { p.Id, p.Nama }).Take(id.Count).ToListAsync(ct)).ToDictionary(p => Teks(p.Id), p => p.Nama);
    }

    static string Teks(int id) => id.ToString(CultureInfo.InvariantCulture);
}
