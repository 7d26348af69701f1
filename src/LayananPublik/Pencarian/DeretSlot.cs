namespace LayananPublik.Pencarian;

/// <summary>Rising numbers in few bytes: each is written as its distance to the last.</summary>
static class DeretSlot
{
    public static byte[] Tulis(List<int> slot)
    {
        var isi = new List<byte>(slot.Count + 2);
        var lalu = -1;
        foreach (var s in slot)
        {
            Tambah(isi, s - lalu);
            lalu = s;
        }
        return [.. isi];
    }

    public static void Nyalakan(byte[] isi, PetaSlot peta)
    {
        var (di, slot) = (0, -1);
        while (di < isi.Length) peta.Nyalakan(slot += Baca(isi, ref di));
    }

    public static void Tambah(List<byte> isi, int angka)
    {
        for (var n = (uint)angka; ; n >>= 7)
        {
            if (n < 128)
            {
                isi.Add((byte)n);
                return;
            }
            isi.Add((byte)(n | 128));
        }
    }

    public static int Baca(byte[] isi, ref int di)
    {
        for (var (n, geser) = (0, 0); ; geser += 7)
        {
            var b = isi[di++];
            n |= (b & 127) << geser;
            if (b < 128) return n;
        }
    }
}

/// <summary>One bit for each row of a block.</summary>
sealed class PetaSlot(int panjang)
{
    readonly ulong[] bit = new ulong[(panjang + 63) / 64];

    public void Nyalakan(int slot)
    {
        if ((uint)slot < (uint)panjang) bit[slot >> 6] |= 1UL << (slot & 63);
    }

    public void Iris(PetaSlot lain)
    {
        for (var i = 0; i < bit.Length; i++) bit[i] &= lain.bit[i];
    }

    public bool Kosong => Array.TrueForAll(bit, b => b == 0);

    /// <summary>Highest first.</summary>
    public IEnumerable<int> Menurun()
    {
        for (var i = bit.Length - 1; i >= 0; i--)
            for (var b = bit[i]; b != 0;)
            {
                var atas = 63 - System.Numerics.BitOperations.LeadingZeroCount(b);
                yield return (i << 6) + atas;
                b &= ~(1UL << atas);
            }
    }
}
