using System.Text.RegularExpressions;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pencarian;

/// <summary>Turns rows into the words of a block.</summary>
static partial class PenyusunBlok
{
    /// <summary>The words of a row; a number can be found from its end too, as people remember phone numbers.</summary>
    public static IEnumerable<string> Kata(JenisCari jenis, string teks)
    {
        // A contact's name may end in digits ("Budi 05"): with the number behind it they are no card's number.
        foreach (var k in PecahKata.Dari(jenis == JenisCari.Percakapan ? NomorBerikut().Replace(teks, "\n") : teks))
        {
            yield return k.Kata;
            if (jenis == JenisCari.Percakapan && k.Kata.Length >= 8 && k.Kata.All(char.IsAsciiDigit)) yield return Terbalik(k.Kata);
        }
    }

    [GeneratedRegex(@"(?<=[0-9]) (?=62[0-9]{8,13}(?: |\z))")]
    private static partial Regex NomorBerikut();

    public static string Terbalik(string angka) => "~" + string.Concat(angka.Reverse());

    public static List<KataCari> Susun(BlokCari blok, List<IsiCari> baris)
    {
        var kata = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var (unit, lalu) = (new List<byte>(), -1);
        foreach (var b in baris)
        {
            var slot = b.Id - blok.Awal;
            DeretSlot.Tambah(unit, slot - lalu);
            DeretSlot.Tambah(unit, b.Unit * 2 + (b.Aduan ? 1 : 0));
            DeretSlot.Tambah(unit, b.UnitLain);
            lalu = slot;
            foreach (var k in Kata(blok.Jenis, b.Teks))
            {
                if (!kata.TryGetValue(k, out var slots)) kata[k] = slots = [];
                if (slots.Count == 0 || slots[^1] != slot) slots.Add(slot);
            }
        }
        return [KataCari.Tulis(blok.Id, "", [.. unit]), .. kata.OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => KataCari.Tulis(blok.Id, k.Key, DeretSlot.Tulis(k.Value)))];
    }

    /// <summary>Rows of a block that an officer of these units may see, as far as the index knows.</summary>
    public static PetaSlot Terlihat(byte[] isi, int panjang, Cakupan cakupan)
    {
        var (peta, di, slot) = (new PetaSlot(panjang), 0, -1);
        while (di < isi.Length)
        {
            slot += DeretSlot.Baca(isi, ref di);
            var (unit, lain) = (DeretSlot.Baca(isi, ref di), DeretSlot.Baca(isi, ref di));
            if (cakupan.Memuat(unit / 2, lain, unit % 2 == 1)) peta.Nyalakan(slot);
        }
        return peta;
    }
}
