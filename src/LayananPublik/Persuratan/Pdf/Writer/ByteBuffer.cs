using System.Buffers;
using System.Buffers.Text;
using System.IO.Compression;

namespace LayananPublik.Persuratan.Pdf.Writer;

/// <summary>A growing buffer from the shared pool, with the few ways a PDF writes things.</summary>
sealed class ByteBuffer(int mulai = 16 * 1024) : Stream
{
    // Pages are small: the level decides little, and the same level gives the same bytes.
    const CompressionLevel Level = CompressionLevel.Optimal;

    byte[] isi = ArrayPool<byte>.Shared.Rent(mulai);

    public int Count { get; private set; }

    public ReadOnlySpan<byte> Span => isi.AsSpan(0, Count);

    public ByteBuffer Put(ReadOnlySpan<byte> b)
    {
        b.CopyTo(Room(b.Length));
        Count += b.Length;
        return this;
    }

    public ByteBuffer Put(byte b)
    {
        Room(1)[0] = b;
        Count++;
        return this;
    }

    public ByteBuffer Put(int n)
    {
        Utf8Formatter.TryFormat(n, Room(11), out var panjang);
        Count += panjang;
        return this;
    }

    /// <summary>At most three decimals, and none that are not needed.</summary>
    public ByteBuffer Put(double nilai)
    {
        var seribu = (long)Math.Round(nilai * 1000);
        if (seribu < 0) { Put((byte)'-'); seribu = -seribu; }
        Put((int)(seribu / 1000));
        var pecahan = (int)(seribu % 1000);
        if (pecahan == 0) return this;
        var s = Room(4);
        (s[0], s[1], s[2], s[3]) = ((byte)'.', (byte)('0' + pecahan / 100), (byte)('0' + pecahan / 10 % 10), (byte)('0' + pecahan % 10));
        Count += pecahan % 100 == 0 ? 2 : pecahan % 10 == 0 ? 3 : 4;
        return this;
    }

    /// <summary>One byte of a literal string; what would end it or be changed by a reader is escaped.</summary>
    public void PutInString(byte b)
    {
        if (b is (byte)'(' or (byte)')' or (byte)'\\') Put((byte)'\\').Put(b);
        else if (b == '\r') Put("\\r"u8);
        else Put(b);
    }

    /// <summary>A text string: plain letters as they are, anything else as UTF-16.</summary>
    public ByteBuffer PutText(string teks)
    {
        Put((byte)'(');
        if (!System.Text.Ascii.IsValid(teks))
        {
            PutInString(0xFE);
            PutInString(0xFF);
            foreach (var c in teks) { PutInString((byte)(c >> 8)); PutInString((byte)c); }
        }
        else foreach (var c in teks) PutInString((byte)c);
        return Put((byte)')');
    }

    public ByteBuffer PutHex(int n, int angka)
    {
        var s = Room(angka);
        for (var i = 0; i < angka; i++) s[i] = (byte)"0123456789ABCDEF"[(n >> (4 * (angka - 1 - i))) & 15];
        Count += angka;
        return this;
    }

    /// <summary>Appends the bytes deflated.</summary>
    public void PutDeflated(ReadOnlySpan<byte> b)
    {
        using var z = new ZLibStream(this, Level, leaveOpen: true);
        z.Write(b);
    }

    public static byte[] Deflate(ReadOnlySpan<byte> b)
    {
        using var hasil = new ByteBuffer(b.Length / 2 + 256);
        hasil.PutDeflated(b);
        return hasil.Span.ToArray();
    }

    Span<byte> Room(int butuh)
    {
        if (isi.Length - Count < butuh)
        {
            var lebar = ArrayPool<byte>.Shared.Rent(Math.Max(2 * isi.Length, Count + butuh));
            Span.CopyTo(lebar);
            ArrayPool<byte>.Shared.Return(isi);
            isi = lebar;
        }
        return isi.AsSpan(Count);
    }

    protected override void Dispose(bool disposing)
    {
        if (isi.Length > 0) ArrayPool<byte>.Shared.Return(isi);
        (isi, Count) = ([], 0);
        base.Dispose(disposing);
    }

    public override void Write(ReadOnlySpan<byte> buffer) => Put(buffer);
    public override void Write(byte[] buffer, int offset, int count) => Put(buffer.AsSpan(offset, count));
    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => Count;
    public override long Position { get => Count; set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
}
