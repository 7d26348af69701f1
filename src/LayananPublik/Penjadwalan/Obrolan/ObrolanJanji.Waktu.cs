using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;

namespace LayananPublik.Penjadwalan;

// Choosing a time.
public sealed partial class ObrolanJanji
{
    // All that is open, so that no day is called full for lying far away.
    const int SlotDilihat = 20_000;

    /// <summary>Offers what fits the words; one time that was named exactly goes straight to the last question.</summary>
    static async Task<bool> TawarkanAsync(Obrolan o, TujuanSlot tujuan, KataWaktu? waktu, CancellationToken ct, string awalan = "")
    {
        if (tujuan.Lama is { } lama && TakDapatDiubah(o, lama) is { } tolak)
        {
            o.Jawab(tolak);
            return true;
        }
        var semua = tujuan.Lain(await BukuJanji.SlotKosongAsync(o.Db, tujuan.Jadwal, o.Pada, null, SlotDilihat, ct));
        if (semua.Count == 0) Sebut(o, KalimatPesan.Penuh(tujuan), new(Tanda, tujuan.Langkah(null)));
        else if (waktu is null or { Tanggal: null, Sejak: null, TanpaJam: true, Secepatnya: false }) Tawarkan(o, tujuan, awalan + Judul(tujuan), [.. SajianSlot.Pilihan(semua)]);
        else if (waktu.Secepatnya && waktu is { Tanggal: null, TanpaJam: true }) await PilihAsync(o, tujuan, semua.Where(waktu.Memuat).FirstOrDefault() ?? semua[0], ct);
        else if (waktu is { Tanggal: { } hari, TanpaJam: true } && semua.Any(s => s.Tanggal == hari)) await JamAsync(o, tujuan, hari, null, ct);
        else if (semua.Where(waktu.Memuat).ToList() is { Count: > 0 } cocok) await CocokAsync(o, tujuan, waktu, cocok, ct);
        else TawarkanTerdekat(o, tujuan, waktu, semua);
        return true;
    }

    static async Task CocokAsync(Obrolan o, TujuanSlot tujuan, KataWaktu waktu, List<SlotKosong> cocok, CancellationToken ct)
    {
        if (waktu is { Tanggal: not null, Jam: not null }) await PilihAsync(o, tujuan, cocok[0], ct);
        else if (waktu.Tanggal is { } hari) Tawarkan(o, tujuan, $"Jam kosong {KalimatWaktu.HariTanggal(hari)}:", [.. cocok.Take(SajianSlot.JamSehalaman)], hari);
        else Tawarkan(o, tujuan, Judul(tujuan), waktu.Jam is null ? [.. SajianSlot.Pilihan(cocok)] : [.. cocok.Take(SajianSlot.TerdekatTerbanyak)]);
    }

    static void TawarkanTerdekat(Obrolan o, TujuanSlot tujuan, KataWaktu waktu, IReadOnlyList<SlotKosong> semua)
    {
        var ingin = waktu.Tanggal ?? waktu.Sejak ?? semua[0].Tanggal;
        var kata = waktu.Tanggal is { } t ? $"{KalimatWaktu.HariTanggal(t)}{(waktu.Jam is { } j ? $" pukul {KalimatJanji.Pukul(j)}" : "")}" : "waktu itu";
        var teks = waktu.Tanggal < o.HariIni ? $"Tanggal {KalimatWaktu.Tanggal(waktu.Tanggal.Value)} sudah lewat. Yang masih kosong:" : $"Tidak ada tempat pada {kata}: penuh, libur, atau di luar jam pelayanan. Yang terdekat:";
        Tawarkan(o, tujuan, teks, [.. SajianSlot.Terdekat(semua, ingin, waktu.Jam)], waktu.Tanggal > o.HariIni ? waktu.Tanggal : null, tunggu: true, rentang: waktu.Rentang);
    }

    /// <summary>The times of one day, from an hour on.</summary>
    static async Task JamAsync(Obrolan o, TujuanSlot tujuan, DateOnly hari, TimeOnly? dari, CancellationToken ct)
    {
        var semua = tujuan.Lain(await BukuJanji.SlotHariAsync(o.Db, tujuan.Jadwal, o.Pada, hari, ct));
        if (semua.Count == 0)
        {
            await TawarkanAsync(o, tujuan, new(hari, null, null), ct);
            return;
        }
        var tampil = semua.Where(s => dari is null || s.Mulai >= dari).ToList() is { Count: > 0 } sesudah ? sesudah : [.. semua];
        List<Pilihan> lain = [];
        if (tampil.Count > SajianSlot.JamSehalaman)
        {
            var siang = tampil.FindIndex(s => s.Mulai.Hour >= 12);
            lain.Add(new($"JNJ:TGL:{tujuan.Tanda}:{SajianSlot.Kode(hari)}:{tampil[SajianSlot.JamSehalaman].Mulai:HHmm}", "Jam berikutnya"));
            if (siang > SajianSlot.JamSehalaman) lain.Add(new($"JNJ:TGL:{tujuan.Tanda}:{SajianSlot.Kode(hari)}:1200", "Siang hari"));
        }
        Tawarkan(o, tujuan, $"Jam kosong {KalimatWaktu.HariTanggal(hari)}:", [.. tampil.Take(SajianSlot.JamSehalaman)], hari, lain: lain);
    }

    /// <summary>The next days with room.</summary>
    static async Task HariAsync(Obrolan o, TujuanSlot tujuan, DateOnly? dari, CancellationToken ct)
    {
        var hari = await BukuJanji.HariKosongAsync(o.Db, tujuan.Jadwal, o.Pada, dari, SajianSlot.HariSehalaman + 1, ct);
        if (hari.Count == 0)
        {
            Sebut(o, KalimatPesan.Penuh(tujuan), new(Tanda, tujuan.Langkah(null)));
            return;
        }
        List<Pilihan> baris = [.. hari.Take(SajianSlot.HariSehalaman).Select(h => SajianSlot.Baris(tujuan, h))];
        if (hari.Count > SajianSlot.HariSehalaman) baris.Add(SajianSlot.HariLain(tujuan, hari[SajianSlot.HariSehalaman].Tanggal));
        baris.Add(SajianSlot.Tunggu(tujuan, null));
        Sebut(o, SajianSlot.Daftar("Pilih harinya:", "Pilih hari", baris), new(Tanda, tujuan.Langkah(null)));
    }

    static void Tawarkan(Obrolan o, TujuanSlot tujuan, string teks, IReadOnlyList<SlotKosong> slot, DateOnly? hari = null, bool tunggu = false, IReadOnlyList<Pilihan>? lain = null, (TimeOnly?, TimeOnly?) rentang = default)
    {
        List<Pilihan> baris = [.. slot.Select(s => SajianSlot.Baris(tujuan, s)), .. lain ?? [], SajianSlot.HariLain(tujuan)];
        if (tunggu) baris.Add(SajianSlot.Tunggu(tujuan, hari, rentang));
        Sebut(o, SajianSlot.Daftar(teks, "Pilih waktu", baris), new(Tanda, tujuan.Langkah(hari)));
    }

    static async Task PilihAsync(Obrolan o, TujuanSlot tujuan, SlotKosong slot, CancellationToken ct)
    {
        if (tujuan.Lama is { } lama) PastikanPindah(o, lama, slot);
        else await YakinAsync(o, slot.Kunci, ct);
    }

    static string Judul(TujuanSlot t) => t.Lama is { } j ? $"Ganti jadwal {j.Jadwal.Nama} atas nama {j.NamaSingkat}, sekarang {KalimatJanji.Waktu(j.Slot)}. Pilih waktu baru:" : $"*{t.Jadwal.Nama}*\nDi {KalimatPesan.Tempat(t.Jadwal)}. Pilih waktunya:";

    /// <summary>The free slot of that key; null when it is taken, closed or past.</summary>
    static async Task<SlotKosong?> KosongAsync(Obrolan o, JadwalLayanan jadwal, KunciSlot kunci, CancellationToken ct) =>
        (await BukuJanji.SlotHariAsync(o.Db, jadwal, o.Pada, kunci.Tanggal, ct)).FirstOrDefault(s => s.Mulai == kunci.Mulai);

    /// <summary>Says why that time cannot be had and what is free near it.</summary>
    static async Task HabisAsync(Obrolan o, TujuanSlot tujuan, KunciSlot kunci, string sebab, CancellationToken ct)
    {
        var semua = tujuan.Lain(await BukuJanji.SlotKosongAsync(o.Db, tujuan.Jadwal, o.Pada, null, SlotDilihat, ct));
        if (semua.Count == 0) Sebut(o, KalimatPesan.Penuh(tujuan), new(Tanda, tujuan.Langkah(null)));
        else Tawarkan(o, tujuan, $"{sebab}\n\nYang terdekat:", [.. SajianSlot.Terdekat(semua, kunci.Tanggal, kunci.Mulai)], kunci.Tanggal > o.HariIni ? kunci.Tanggal : null, tunggu: true);
    }
}
