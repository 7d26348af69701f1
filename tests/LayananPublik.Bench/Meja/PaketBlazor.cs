using System.Buffers.Binary;
using System.Text;

namespace LayananPublik.Bench;

/// <summary>Messages of the hub protocol "blazorpack": MessagePack arrays behind their length. Only what a circuit says.</summary>
static class PaketBlazor
{
    public const int Panggilan = 1, Jawaban = 3, Denyut = 6, Tutup = 7;

    public static byte[] JabatTangan { get; } = "{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8.ToArray();

    public static byte[] TulisDenyut() => Bingkai([0x91, Denyut]);

    /// <summary>A call; with an id it wants an answer.</summary>
    public static byte[] Tulis(string? id, string tujuan, params ReadOnlySpan<object?> isi)
    {
        var tulis = new List<byte> { 0x96, Panggilan, 0x80 };
        Nilai(tulis, id);
        Nilai(tulis, tujuan);
        tulis.Add((byte)(0x90 | isi.Length));
        foreach (var nilai in isi) Nilai(tulis, nilai);
        tulis.Add(0x90);
        return Bingkai([.. tulis]);
    }

    /// <summary>The messages that lie whole in what was received, and how much of it they took.</summary>
    public static (List<object?[]> Pesan, int Terpakai) Baca(ReadOnlySpan<byte> isi)
    {
        var (pesan, ke) = (new List<object?[]>(), 0);
        while (ke < isi.Length)
        {
            var (panjang, geser, i) = (0, 0, ke);
            bool lagi;
            do
            {
                if (i == isi.Length) return (pesan, ke);
                lagi = (isi[i] & 0x80) != 0;
                panjang |= (isi[i++] & 0x7f) << geser;
                geser += 7;
            } while (lagi);
            if (i + panjang > isi.Length) break;
            var di = 0;
            if (Uraikan(isi.Slice(i, panjang), ref di) is object?[] satu) pesan.Add(satu);
            ke = i + panjang;
        }
        return (pesan, ke);
    }

    static byte[] Bingkai(byte[] isi)
    {
        var bingkai = new List<byte>(isi.Length + 5);
        var sisa = isi.Length;
        do
        {
            bingkai.Add((byte)(sisa > 0x7f ? sisa & 0x7f | 0x80 : sisa));
            sisa >>= 7;
        } while (sisa > 0);
        bingkai.AddRange(isi);
        return [.. bingkai];
    }

    static void Nilai(List<byte> tulis, object? nilai)
    {
        switch (nilai)
        {
            case null: tulis.Add(0xc0); break;
            case bool b: tulis.Add((byte)(b ? 0xc3 : 0xc2)); break;
            case long l:
                Span<byte> delapan = stackalloc byte[8];
                BinaryPrimitives.WriteInt64BigEndian(delapan, l);
                tulis.Add(0xd3);
                tulis.AddRange(delapan);
                break;
            case string s:
                var teks = Encoding.UTF8.GetBytes(s);
                Span<byte> empat = stackalloc byte[4];
                BinaryPrimitives.WriteInt32BigEndian(empat, teks.Length);
                tulis.Add(0xdb);
                tulis.AddRange(empat);
                tulis.AddRange(teks);
                break;
            default: throw new ArgumentException("No circuit says such a thing.", nameof(nilai));
        }
    }

    static object? Uraikan(ReadOnlySpan<byte> isi, ref int di)
    {
        var jenis = isi[di++];
        switch (jenis)
        {
            case <= 0x7f: return (long)jenis;
            case <= 0x8f: return Peta(isi, ref di, jenis & 0x0f);
            case <= 0x9f: return Deret(isi, ref di, jenis & 0x0f);
            case <= 0xbf: return Teks(isi, ref di, jenis & 0x1f);
            case 0xc0: return null;
            case 0xc2: return false;
            case 0xc3: return true;
            case 0xc4: return Bita(isi, ref di, (int)Angka(isi, ref di, 1));
            case 0xc5: return Bita(isi, ref di, (int)Angka(isi, ref di, 2));
            case 0xc6: return Bita(isi, ref di, (int)Angka(isi, ref di, 4));
            case 0xca: return BinaryPrimitives.ReadSingleBigEndian(Bita(isi, ref di, 4));
            case 0xcb: return BinaryPrimitives.ReadDoubleBigEndian(Bita(isi, ref di, 8));
            case 0xcc: return (long)Angka(isi, ref di, 1);
            case 0xcd: return (long)Angka(isi, ref di, 2);
            case 0xce: return (long)Angka(isi, ref di, 4);
            case 0xcf: return (long)Angka(isi, ref di, 8);
            case 0xd0: return (long)(sbyte)Angka(isi, ref di, 1);
            case 0xd1: return (long)(short)Angka(isi, ref di, 2);
            case 0xd2: return (long)(int)Angka(isi, ref di, 4);
            case 0xd3: return (long)Angka(isi, ref di, 8);
            case 0xd9: return Teks(isi, ref di, (int)Angka(isi, ref di, 1));
            case 0xda: return Teks(isi, ref di, (int)Angka(isi, ref di, 2));
            case 0xdb: return Teks(isi, ref di, (int)Angka(isi, ref di, 4));
            case 0xdc: return Deret(isi, ref di, (int)Angka(isi, ref di, 2));
            case 0xdd: return Deret(isi, ref di, (int)Angka(isi, ref di, 4));
            case 0xde: return Peta(isi, ref di, (int)Angka(isi, ref di, 2));
            case >= 0xe0: return (long)(sbyte)jenis;
            default: throw new InvalidDataException($"A circuit does not say {jenis:x2}.");
        }
    }

    static ulong Angka(ReadOnlySpan<byte> isi, ref int di, int banyak)
    {
        ulong angka = 0;
        for (var i = 0; i < banyak; i++) angka = angka << 8 | isi[di++];
        return angka;
    }

    static byte[] Bita(ReadOnlySpan<byte> isi, ref int di, int banyak)
    {
        var hasil = isi.Slice(di, banyak).ToArray();
        di += banyak;
        return hasil;
    }

    static string Teks(ReadOnlySpan<byte> isi, ref int di, int banyak)
    {
        var hasil = Encoding.UTF8.GetString(isi.Slice(di, banyak));
        di += banyak;
        return hasil;
    }

    static object?[] Deret(ReadOnlySpan<byte> isi, ref int di, int banyak)
    {
        var hasil = new object?[banyak];
        for (var i = 0; i < banyak; i++) hasil[i] = Uraikan(isi, ref di);
        return hasil;
    }

    static object? Peta(ReadOnlySpan<byte> isi, ref int di, int banyak)
    {
        for (var i = 0; i < 2 * banyak; i++) Uraikan(isi, ref di);
        return null;
    }
}
