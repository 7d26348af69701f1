using System.Runtime.CompilerServices;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pencarian;

readonly record struct TempatBlok(int Id, int Awal, int Panjang);

/// <summary>Finds the ids of one kind that may fit a question, newest first: first those that are not in the index yet, read as they are, then the blocks, a few more of them at each step.</summary>
sealed class PencariBlok(LayananDb db, JenisCari jenis, KueriCari kueri, Cakupan cakupan, IReadOnlyList<TempatBlok> siap)
{
    /// <summary>So many of the newest rows are looked through when they are not in the index.</summary>
    public const int EkorTerpanjang = 4_000;

    const int Langkah = 64, BarisAwalan = 20_000;

    public async IAsyncEnumerable<int> IdAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var terakhir = await SumberCari.TerakhirAsync(db, jenis, null, ct);
        var sisaEkor = EkorTerpanjang;
        var blok = Urut();
        var ke = 0;
        for (var atas = terakhir + 1; atas > 1;)
        {
            // What lies above the next block is not in the index yet.
            var batas = ke < blok.Count ? blok[ke].Awal + blok[ke].Panjang : 1;
            if (batas < atas)
            {
                var dari = Math.Max(batas, atas - sisaEkor);
                if (dari < atas) foreach (var id in await EkorAsync(dari, atas, ct)) yield return id;
                sisaEkor -= atas - dari;
                if (ke == blok.Count) yield break;
                atas = batas;
            }
            // Blocks that follow each other without a gap go together.
            var rombongan = new List<TempatBlok>();
            for (var banyak = Math.Min(Langkah, 1 << Math.Min(ke, 6)); ke < blok.Count && rombongan.Count < banyak && blok[ke].Awal + blok[ke].Panjang >= atas; ke++)
            {
                rombongan.Add(blok[ke]);
                atas = blok[ke].Awal;
            }
            foreach (var id in await DalamAsync(rombongan, ct)) yield return id;
        }
    }

    /// <summary>Newest first; a small block inside a large one says nothing new.</summary>
    List<TempatBlok> Urut()
    {
        var urut = new List<TempatBlok>();
        foreach (var b in siap.OrderByDescending(b => b.Awal + b.Panjang).ThenByDescending(b => b.Panjang))
            if (urut.Count == 0 || b.Awal < urut[^1].Awal) urut.Add(b);
        return urut;
    }

    async Task<List<int>> EkorAsync(int dari, int sampai, CancellationToken ct)
    {
        var baris = await SumberCari.BacaAsync(db, jenis, dari, sampai, ct);
        return [.. baris.Where(b => cakupan.Memuat(b.Unit, b.UnitLain, b.Aduan) && kueri.Cocok(jenis, b.Teks)).OrderByDescending(b => b.Id).Select(b => b.Id)];
    }

    async Task<List<int>> DalamAsync(List<TempatBlok> blok, CancellationToken ct)
    {
        var peta = await PastiAsync(blok, ct);
        foreach (var suku in kueri.Suku.Where(s => s.Ejaan.Any(e => e.Awalan)))
        {
            if (peta.Count == 0) break;
            await IrisAsync(peta, suku, ct);
        }
        return [.. blok.Where(b => peta.ContainsKey(b.Id)).SelectMany(b => peta[b.Id].Menurun().Select(s => b.Awal + s))];
    }

    /// <summary>Blocks that have all the whole words in one row that the officer may see; one short question for all of them.</summary>
    async Task<Dictionary<int, PetaSlot>> PastiAsync(List<TempatBlok> blok, CancellationToken ct)
    {
        var suku = kueri.Suku.Where(s => s.Ejaan.All(e => !e.Awalan)).ToList();
        var (id, kata) = (blok.Select(b => b.Id).ToList(), suku.SelectMany(s => s.Ejaan).Select(e => e.Kata).Distinct().ToList());
        var sempit = !cakupan.Semua || cakupan.HanyaAduan;
        if (sempit) kata.Add("");
        var isi = (await db.KataCari.Where(k => id.Contains(k.BlokId) && kata.Contains(k.Kata)).OrderBy(k => k.BlokId).Take(id.Count * Math.Max(1, kata.Count)).Select(k => new { k.BlokId, k.Kata, k.Isi }).ToListAsync(ct)).ToLookup(k => k.BlokId);
        var hasil = new Dictionary<int, PetaSlot>();
        foreach (var b in blok)
        {
            var milik = isi[b.Id].ToDictionary(k => k.Kata, k => k.Isi, StringComparer.Ordinal);
            var peta = sempit ? PenyusunBlok.Terlihat(milik.GetValueOrDefault("", []), b.Panjang, cakupan) : null;
            foreach (var s in suku) peta = Gabung(peta, s, milik, b.Panjang);
            if (peta is null) hasil[b.Id] = Penuh(b.Panjang);
            else if (!peta.Kosong) hasil[b.Id] = peta;
        }
        return hasil;
    }

    static PetaSlot Gabung(PetaSlot? peta, Suku suku, Dictionary<string, byte[]> milik, int panjang)
    {
        var satu = new PetaSlot(panjang);
        foreach (var e in suku.Ejaan)
            if (milik.TryGetValue(e.Kata, out var isi)) DeretSlot.Nyalakan(isi, satu);
        if (peta is not null) satu.Iris(peta);
        return satu;
    }

    static PetaSlot Penuh(int panjang)
    {
        var peta = new PetaSlot(panjang);
        for (var i = 0; i < panjang; i++) peta.Nyalakan(i);
        return peta;
    }

    async Task IrisAsync(Dictionary<int, PetaSlot> peta, Suku suku, CancellationToken ct)
    {
        var panjang = siap.Where(b => peta.ContainsKey(b.Id)).ToDictionary(b => b.Id, b => b.Panjang);
        var satu = panjang.ToDictionary(p => p.Key, p => new PetaSlot(p.Value));
        foreach (var e in suku.Ejaan) await NyalakanAsync(satu, [.. peta.Keys], e, ct);
        foreach (var (id, s) in satu)
        {
            peta[id].Iris(s);
            if (peta[id].Kosong) peta.Remove(id);
        }
    }

    /// <summary>Rows of all words that begin so; of a short beginning with very many words, in halves.</summary>
    async Task NyalakanAsync(Dictionary<int, PetaSlot> peta, List<int> id, Ejaan e, CancellationToken ct)
    {
        var (dari, sampai) = (e.Kata, e.Awalan ? e.Kata + '\uffff' : e.Kata);
        var baris = await db.KataCari.Where(k => id.Contains(k.BlokId)).Antara(dari, sampai).OrderBy(k => k.BlokId).ThenBy(k => k.Kata).Take(BarisAwalan).Select(k => new { k.BlokId, k.Isi }).ToListAsync(ct);
        if (baris.Count == BarisAwalan && id.Count > 1)
        {
            foreach (var separuh in id.Chunk((id.Count + 1) / 2)) await NyalakanAsync(peta, [.. separuh], e, ct);
            return;
        }
        foreach (var b in baris) DeretSlot.Nyalakan(b.Isi, peta[b.BlokId]);
    }
}
