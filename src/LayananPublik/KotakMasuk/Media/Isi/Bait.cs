using System.Buffers.Binary;

namespace LayananPublik.KotakMasuk;

/// <summary>Reads numbers out of a stranger's file: beyond the end it yields zero and says so, it never throws.</summary>
ref struct Bait(ReadOnlySpan<byte> isi)
{
    readonly ReadOnlySpan<byte> isi = isi;

    public int Letak { get; private set; }

    public bool Habis { get; private set; }

    public byte Satu() => Ambil(1) is [var b] ? b : (byte)0;

    public int Dua() => Ambil(2) is { Length: 2 } b ? BinaryPrimitives.ReadUInt16BigEndian(b) : 0;

    public uint Empat() => Ambil(4) is { Length: 4 } b ? BinaryPrimitives.ReadUInt32BigEndian(b) : 0;

    /// <summary>A number of 0, 2, 4 or 8 bytes.</summary>
    public long Angka(int lebar) => lebar switch
    {
        0 => 0,
        2 => Dua(),
        4 => Empat(),
        8 when Ambil(8) is { Length: 8 } b => (long)Math.Min(BinaryPrimitives.ReadUInt64BigEndian(b), long.MaxValue),
        _ => Salah()
    };

    long Salah()
    {
        Habis = true;
        return 0;
    }

    public ReadOnlySpan<byte> Ambil(int banyak)
    {
        if (Habis || isi.Length - Letak < banyak)
        {
            Habis = true;
            return [];
        }
        Letak += banyak;
        return isi.Slice(Letak - banyak, banyak);
    }
}

/// <summary>Puts a file together again from the parts that may stay.</summary>
sealed class Rakitan(byte[] asal)
{
    readonly List<(byte[] Dari, int Mulai, int Sampai)> bagian = [];

    public int Panjang { get; private set; }

    public int Banyak => bagian.Count;

    public void Salin(int mulai, int sampai)
    {
        Panjang += sampai - mulai;
        if (bagian.Count > 0 && bagian[^1] is var akhir && akhir.Dari == asal && akhir.Sampai == mulai) bagian[^1] = (asal, akhir.Mulai, sampai);
        else bagian.Add((asal, mulai, sampai));
    }

    public void Tulis(byte[] isi)
    {
        Panjang += isi.Length;
        bagian.Add((isi, 0, isi.Length));
    }

    /// <summary>The very same array where nothing was cut, so that it is kept once.</summary>
    public byte[] Jadi()
    {
        if (bagian is [var semua] && semua.Dari == asal && semua.Mulai == 0 && semua.Sampai == asal.Length) return asal;
        var jadi = new byte[Panjang];
        var letak = 0;
        foreach (var (dari, mulai, sampai) in bagian)
        {
            dari.AsSpan(mulai, sampai - mulai).CopyTo(jadi.AsSpan(letak));
            letak += sampai - mulai;
        }
        return jadi;
    }
}
