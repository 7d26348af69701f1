using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using LayananPublik.Pades;
using LayananPublik.Persuratan.Pdf;
using LayananPublik.Simulator;
using LayananPublik.Simulator.Bsre;
using LayananPublik.Tests.Persuratan;

namespace LayananPublik.Tests.Pades;

/// <summary>Keys of an authority made for the tests, and programs that know nothing of our code.</summary>
sealed class Pena : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("pena").FullName;

    public static readonly DateTimeOffset Pada = NaskahContoh.Pada;

    public static readonly byte[] Surat = CetakPdf.Cetak(NaskahContoh.Pendek, Pada);

    public OtoritasContoh Otoritas { get; } = new();

    public byte[] Pkcs12(string nama = "Surya Darmawan", string sandi = "rahasia", DateTimeOffset? mulai = null, DateTimeOffset? akhir = null, bool elips = true, X509KeyUsageFlags guna = X509KeyUsageFlags.NonRepudiation)
    {
        using var s = Otoritas.Terbitkan(nama, mulai, akhir, elips, guna);
        return Otoritas.Pkcs12(s, sandi);
    }

    public SigningKey Kunci(string nama = "Surya Darmawan", bool elips = true) => SigningKey.Open(Pkcs12(nama, elips: elips), "rahasia");

    public static Task<byte[]> TandaAsync(byte[] pdf, SigningKey kunci, Func<System.Security.Cryptography.Pkcs.SignedCms, CancellationToken, Task>? cap = null) =>
        PdfSigner.SignAsync(pdf, kunci, new("Surya Darmawan, S.IP.", "Penerbitan surat (uji)", "Kelurahan Contoh – RW 05", Pada), cap, CancellationToken.None);

    public string Pdfsig(byte[] pdf) => Jalankan("pdfsig", Berkas("a.pdf", pdf));

    /// <summary>Empty when qpdf finds nothing wrong.</summary>
    public string Qpdf(byte[] pdf)
    {
        var kata = Jalankan("qpdf", "--check", Berkas("b.pdf", pdf));
        return kata.Contains("No syntax or stream encoding errors found", StringComparison.Ordinal) && !kata.Contains("WARNING", StringComparison.Ordinal) ? "" : kata;
    }

    /// <summary>The same document as another program would write it.</summary>
    public byte[] LewatQpdf(byte[] pdf, params string[] pilihan)
    {
        Jalankan("qpdf", [.. pilihan, Berkas("c.pdf", pdf), Path.Combine(folder, "d.pdf")]);
        return File.ReadAllBytes(Path.Combine(folder, "d.pdf"));
    }

    public string Teks(byte[] pdf) => Jalankan("pdftotext", "-layout", Berkas("e.pdf", pdf), "-");

    public string Keterangan(byte[] pdf) => Jalankan("pdfinfo", Berkas("f.pdf", pdf));

    /// <summary>What OpenSSL says of the newest signature when it trusts our authority alone.</summary>
    public string OpenSsl(byte[] pdf)
    {
        var (isi, tanda) = Bagian(pdf);
        return Jalankan("openssl", "cms", "-verify", "-binary", "-inform", "DER", "-purpose", "any", "-in", Berkas("g.der", tanda), "-content", Berkas("g.bin", isi), "-CAfile", Berkas("g.pem", System.Text.Encoding.ASCII.GetBytes(Otoritas.Pem)), "-out", "/dev/null");
    }

    /// <summary>The bytes the newest signature covers, and its CMS.</summary>
    public static (byte[] Isi, byte[] Tanda) Bagian(byte[] pdf)
    {
        var m = System.Text.RegularExpressions.Regex.Matches(System.Text.Encoding.Latin1.GetString(pdf), @"/ByteRange \[0 (\d+) (\d+) (\d+)\s*\]")[^1];
        int A(int i) => int.Parse(m.Groups[i].Value, System.Globalization.CultureInfo.InvariantCulture);
        var der = Convert.FromHexString(System.Text.Encoding.ASCII.GetString(pdf[(A(1) + 1)..(A(2) - 1)]));
        System.Formats.Asn1.AsnDecoder.ReadEncodedValue(der, System.Formats.Asn1.AsnEncodingRules.BER, out _, out _, out var panjang);
        return ([.. pdf[..A(1)], .. pdf[A(2)..(A(2) + A(3))]], der[..panjang]);
    }

    public string Berkas(string nama, byte[] isi)
    {
        var jalur = Path.Combine(folder, nama);
        File.WriteAllBytes(jalur, isi);
        return jalur;
    }

    public static string Jalankan(string program, params string[] argumen)
    {
        using var p = Process.Start(new ProcessStartInfo(program, argumen) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var galat = p.StandardError.ReadToEndAsync();
        var isi = p.StandardOutput.ReadToEnd();
        p.WaitForExit();
        return isi + galat.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        Otoritas.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>A timestamp authority on a real port, which can be told to fail.</summary>
sealed class PeladenStempel : HttpMessageHandler
{
    readonly StempelContoh stempel;

    public PeladenStempel(OtoritasContoh otoritas, TimeProvider jam) => stempel = new(otoritas, jam);

    public Func<byte[], HttpResponseMessage>? Ganti { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var minta = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        return Ganti?.Invoke(minta) ?? new(System.Net.HttpStatusCode.OK) { Content = new ByteArrayContent(stempel.Jawab(minta)) };
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) stempel.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>An answer's body that breaks off, or of which nothing comes.</summary>
sealed class AliranMacet(bool putus) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => 0; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (putus) throw new HttpIOException(HttpRequestError.ResponseEnded);
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return 0;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
