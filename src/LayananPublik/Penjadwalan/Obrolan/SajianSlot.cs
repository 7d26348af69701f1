using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;

namespace LayananPublik.Penjadwalan;

/// <summary>Lists of free times and days within WhatsApp's ten rows; the same rows stand numbered in the text, for phones that show no lists.</summary>
static class SajianSlot
{
    public const int HariDitawarkan = 3, JamPerHari = 3, JamSehalaman = 7, HariSehalaman = 8, TerdekatTerbanyak = 7;

    /// <summary>A few times of each of the next days: early, in the middle, late.</summary>
    public static IEnumerable<SlotKosong> Pilihan(IEnumerable<SlotKosong> semua) => semua.GroupBy(s => s.Tanggal).Take(HariDitawarkan).SelectMany(g =>
    {
        var s = g.ToList();
        return Enumerable.Range(0, Math.Min(JamPerHari, s.Count)).Select(i => s[i * (s.Count - 1) / Math.Max(1, Math.Min(JamPerHari, s.Count) - 1)]);
    });

    /// <summary>Those nearest to what was wanted, in their order.</summary>
    public static IEnumerable<SlotKosong> Terdekat(IEnumerable<SlotKosong> semua, DateOnly tanggal, TimeOnly? jam) => semua
        .OrderBy(s => Math.Abs((s.Tanggal.DayNumber - tanggal.DayNumber) * 1440 + (jam is { } j ? (s.Mulai.ToTimeSpan() - j.ToTimeSpan()).TotalMinutes : 0))).ThenBy(s => s.MulaiPada).Take(TerdekatTerbanyak).OrderBy(s => s.MulaiPada);

    public static Pilihan Baris(TujuanSlot tujuan, SlotKosong s) => new(tujuan.Pilih(s.Kunci), KalimatJanji.Pendek(s), s.Sisa == 1 ? "Tinggal 1 tempat" : null);

    public static Pilihan Baris(TujuanSlot tujuan, HariKosong h) => new($"JNJ:TGL:{tujuan.Tanda}:{Kode(h.Tanggal)}", Hari(h.Tanggal), h.Sisa == 1 ? "Tinggal 1 tempat" : $"{h.Sisa} tempat");

    /// <summary>"Selasa, 24 Nov": fits a row.</summary>
    public static string Hari(DateOnly t) => $"{NamaBulan.Hari[(int)t.DayOfWeek]}, {t.Day} {NamaBulan.Panjang[t.Month - 1][..3]}";

    public static string Kode(DateOnly t) => t.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);

    public static Pilihan HariLain(TujuanSlot tujuan, DateOnly? dari = null) => new($"JNJ:HARI:{tujuan.Tanda}{(dari is { } d ? ":" + Kode(d) : "")}", dari is null ? "Hari dan jam lain" : "Hari berikutnya");

    public static Pilihan Tunggu(TujuanSlot tujuan, DateOnly? hari, (TimeOnly? Dari, TimeOnly? Sampai) jam = default) => new($"JNJ:TUNGGU:{tujuan.Tanda}{(hari is { } h ? ":" + Kode(h) : jam == default ? "" : ":")}{Kode(jam)}", "Masuk daftar tunggu",
        $"Dikabari bila ada tempat {(hari is { } t ? Hari(t) : "kosong")}{(jam == default ? "" : ", " + new WaktuTunggu(default, default, jam.Dari, jam.Sampai).SebutJam)}");

    /// <summary>":0900-1200", ":1300-"; empty = any hour.</summary>
    static string Kode((TimeOnly? Dari, TimeOnly? Sampai) jam) => jam == default ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $":{jam.Dari:HHmm}-{jam.Sampai:HHmm}");

    /// <summary>A list, with its rows numbered below the text.</summary>
    public static IsiPesan Daftar(string teks, string label, IReadOnlyList<Pilihan> baris) =>
        Sajian.Daftar($"{teks}\n{string.Join('\n', baris.Select((p, i) => $"{i + 1}. {p.Judul}"))}\n\nBoleh juga ditulis, misalnya *besok jam 9* atau *senin pagi*.", label, baris);
}
