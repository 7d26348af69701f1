using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using LayananPublik.Pades;
using LayananPublik.Simulator.Bsre;
using Xunit;

namespace LayananPublik.Tests.Pades;

public sealed class PdfSignerTests : IDisposable
{
    static readonly TimeProvider Jam = TimeProvider.System;
    readonly Pena pena = new();

    public void Dispose() => pena.Dispose();

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task A_signature_is_valid_covers_the_whole_document_and_changes_none_of_its_bytes(bool elips)
    {
        using var kunci = pena.Kunci(elips: elips);
        var hasil = await Pena.TandaAsync(Pena.Surat, kunci);
        Assert.True(hasil.AsSpan().StartsWith(Pena.Surat));
        var kata = pena.Pdfsig(hasil);
        Assert.Contains("Signature Validation: Signature is Valid.", kata, StringComparison.Ordinal);
        Assert.Contains("Total document signed", kata, StringComparison.Ordinal);
        Assert.Contains("ETSI.CAdES.detached", kata, StringComparison.Ordinal);
        Assert.Contains("SHA-256", kata, StringComparison.Ordinal);
        Assert.Contains("Surya Darmawan", kata, StringComparison.Ordinal);
        Assert.Equal("", pena.Qpdf(hasil));
        Assert.Equal(pena.Teks(Pena.Surat), pena.Teks(hasil));
        // Trusted by who trusts our authority, with the chain that came with the key.
        Assert.Contains("CMS Verification successful", pena.OpenSsl(hasil), StringComparison.Ordinal);
        Assert.Equal(elips ? "ECDSA 256" : "RSA 2048", kunci.Algorithm);
        var tanda = Assert.Single(PdfSignatures.Read(hasil));
        Assert.True(tanda is { Intact: true, CoversWholeFile: true, Timestamp: null });
        Assert.True(PdfComparison.SameContent(Pena.Surat, hasil));
    }

    [Fact]
    public async Task Marks_tags_language_and_metadata_stay()
    {
        using var kunci = pena.Kunci();
        var hasil = await Pena.TandaAsync(Pena.Surat, kunci);
        string Pokok(byte[] pdf) => string.Join('\n', pena.Keterangan(pdf).Split('\n').Where(b => !b.StartsWith("File size", StringComparison.Ordinal) && !b.StartsWith("Form", StringComparison.Ordinal)));
        Assert.Equal(Pokok(Pena.Surat), Pokok(hasil));
        var teks = Encoding.Latin1.GetString(hasil.AsSpan(Pena.Surat.Length));
        Assert.Contains("/SigFlags 3", teks, StringComparison.Ordinal);
        Assert.Contains("/F 132", teks, StringComparison.Ordinal);
        if (Encoding.Latin1.GetString(Pena.Surat).Contains("/Lang", StringComparison.Ordinal)) Assert.Contains("/Lang", teks, StringComparison.Ordinal);
        // Nothing but the signature itself differs between two runs.
        var lagi = await Pena.TandaAsync(Pena.Surat, kunci);
        Assert.Equal(Pena.Bagian(hasil).Isi, Pena.Bagian(lagi).Isi);
    }

    [Theory]
    [InlineData("--object-streams=generate"), InlineData("--linearize"), InlineData("--object-streams=disable")]
    public async Task A_second_signature_leaves_the_first_valid_in_files_of_other_programs_too(string bentuk)
    {
        var pdf = pena.LewatQpdf(Pena.Surat, bentuk);
        using var lurah = pena.Kunci();
        using var camat = pena.Kunci("Ratna Kusuma", elips: false);
        var satu = await Pena.TandaAsync(pdf, lurah);
        var dua = await Pena.TandaAsync(satu, camat);
        Assert.Equal("", pena.Qpdf(dua));
        var kata = pena.Pdfsig(dua);
        Assert.Equal(2, kata.Split("Signature Validation: Signature is Valid.").Length - 1);
        Assert.Contains("Not total document signed", kata, StringComparison.Ordinal);
        Assert.Equal([(true, false, "Surya Darmawan"), (true, true, "Ratna Kusuma")], PdfSignatures.Read(dua).Select(t => (t.Intact, t.CoversWholeFile, t.Signer!.GetNameInfo(X509NameType.SimpleName, false))));
        Assert.True(PdfComparison.SameContent(satu, dua));
        Assert.Equal(1, PdfSignatures.PageCount(dua));
    }

    [Fact]
    public async Task One_changed_byte_is_noticed_wherever_it_stands()
    {
        using var kunci = pena.Kunci();
        var hasil = await Pena.TandaAsync(Pena.Surat, kunci);
        foreach (var tempat in new[] { 12, Pena.Surat.Length / 2, Pena.Surat.Length + 300 })
        {
            var ubah = hasil.ToArray();
            ubah[tempat] ^= 1;
            // Either the file can no longer be read at all, or its signature no longer holds.
            try { Assert.DoesNotContain(PdfSignatures.Read(ubah), t => t.Intact); }
            catch (PdfFormatException) { /* as good */ }
            Assert.DoesNotContain("Signature is Valid", pena.Pdfsig(ubah), StringComparison.Ordinal);
        }
        byte[] tambah = [.. hasil, .. "\n% more\n"u8];
        Assert.False(Assert.Single(PdfSignatures.Read(tambah)).CoversWholeFile);
    }

    [Fact]
    public async Task A_page_that_was_exchanged_behind_the_signature_is_noticed()
    {
        using var kunci = pena.Kunci();
        var hasil = await Pena.TandaAsync(Pena.Surat, kunci);
        var halaman = Encoding.Latin1.GetString(hasil);
        var update = hasil.Length;
        // An attacker appends another first page and signs that.
        var m = System.Text.RegularExpressions.Regex.Match(halaman, @"(\d+) 0 obj\s*<<(?:(?!endobj).)*?/Type\s*/Page\b(?:(?!endobj).)*?endobj", System.Text.RegularExpressions.RegexOptions.Singleline);
        var (n, isi) = (m.Groups[1].Value, System.Text.RegularExpressions.Regex.Replace(m.Value, @"/Contents \d+ 0 R", "/Contents 1 0 R"));
        var mulai = System.Text.RegularExpressions.Regex.Matches(halaman, @"startxref\s+(\d+)")[^1].Groups[1].Value;
        var akar = System.Text.RegularExpressions.Regex.Match(halaman, @"/Root (\d+ 0 R)").Groups[1].Value;
        var palsu = Encoding.Latin1.GetBytes($"{halaman}{isi}\nxref\n{n} 1\n{update:0000000000} 00000 n\r\ntrailer\n<</Size 900 /Root {akar} /Prev {mulai}>>\nstartxref\n{update + Encoding.Latin1.GetByteCount(isi) + 1}\n%%EOF\n");
        var ditandai = await Pena.TandaAsync(palsu, kunci);
        Assert.False(PdfComparison.SameContent(Pena.Surat, ditandai));
        Assert.False(PdfComparison.SameContent(hasil, palsu));
    }

    [Fact]
    public async Task A_timestamp_is_put_in_and_checked()
    {
        using var kunci = pena.Kunci();
        using var tsa = new PeladenStempel(pena.Otoritas, Jam);
        using var http = new HttpClient(tsa);
        var hasil = await Pena.TandaAsync(Pena.Surat, kunci, (cms, ct) => TimestampClient.AddAsync(cms, http, new("http://tsa.contoh/"), ct));
        var tanda = Assert.Single(PdfSignatures.Read(hasil));
        Assert.Equal("Stempel Waktu Contoh", tanda.TimestampAuthority);
        Assert.InRange(tanda.Timestamp!.Value, Jam.GetUtcNow().AddMinutes(-5), Jam.GetUtcNow().AddMinutes(5));
        Assert.Contains("Signature is Valid", pena.Pdfsig(hasil), StringComparison.Ordinal);
        Assert.Contains("CMS Verification successful", pena.OpenSsl(hasil), StringComparison.Ordinal);
        Assert.Equal("", pena.Qpdf(hasil));
    }

    [Fact]
    public async Task OpenSSL_accepts_a_token_of_the_authority()
    {
        using var stempel = new StempelContoh(pena.Otoritas, Jam);
        var data = pena.Berkas("isi.txt", "isi"u8.ToArray());
        var minta = pena.Berkas("minta.tsq", []);
        Pena.Jalankan("openssl", "ts", "-query", "-data", data, "-sha256", "-cert", "-out", minta);
        var jawab = pena.Berkas("jawab.tsr", stempel.Jawab(await File.ReadAllBytesAsync(minta, TestContext.Current.CancellationToken)));
        Assert.Contains("Verification: OK", Pena.Jalankan("openssl", "ts", "-verify", "-queryfile", minta, "-in", jawab, "-CAfile", pena.Berkas("ca.pem", Encoding.ASCII.GetBytes(pena.Otoritas.Pem))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_a_timestamp_authority_answers_instead_of_a_token_is_refused()
    {
        using var kunci = pena.Kunci();
        using var tsa = new PeladenStempel(pena.Otoritas, Jam);
        using var http = new HttpClient(tsa) { Timeout = TimeSpan.FromSeconds(2) };
        byte[] lain = [];
        foreach (var ganti in new Func<byte[], HttpResponseMessage>[]
        {
            _ => new(HttpStatusCode.ServiceUnavailable), _ => new(HttpStatusCode.OK) { Content = new StringContent("<html>") },
            _ => new(HttpStatusCode.OK) { Content = new ByteArrayContent([0x30, 0x03, 0x02, 0x01, 0x02]) }, _ => throw new HttpRequestException("down"),
            // A body that breaks off, and one that never ends.
            _ => new(HttpStatusCode.OK) { Content = new StreamContent(new AliranMacet(putus: true)) }, _ => new(HttpStatusCode.OK) { Content = new StreamContent(new AliranMacet(putus: false)) },
            // A token for somebody else's signature.
            minta => { lain = minta; using var s = new StempelContoh(pena.Otoritas, Jam); return new(HttpStatusCode.OK) { Content = new ByteArrayContent(s.Jawab(Lain(minta))) }; }
        })
        {
            tsa.Ganti = ganti;
            await Assert.ThrowsAsync<TimestampException>(() => Pena.TandaAsync(Pena.Surat, kunci, (cms, ct) => TimestampClient.AddAsync(cms, http, new("http://tsa.contoh/"), ct)));
        }
        Assert.NotEmpty(lain);
    }

    [Fact]
    public void A_stream_whose_length_lies_within_itself_is_refused_and_does_not_end_the_process()
    {
        const string Awal = "%PDF-1.7\n", Aliran = "1 0 obj\n<</Type/ObjStm/N 1/First 4/Length 2 0 R>>\nstream\n2 0 <<>>\nendstream\nendobj\n";
        var daftar = Awal.Length + Aliran.Length;
        byte[] baris = [0, 0, 0, 0, 1, 0, (byte)Awal.Length, 0, 2, 0, 1, 0, 1, (byte)(daftar >> 8), (byte)daftar, 0];
        byte[] pdf =
        [
            .. Encoding.ASCII.GetBytes(Awal + Aliran + "3 0 obj\n<</Type/XRef/Size 4/W[1 2 1]/Root 2 0 R/Length 16>>\nstream\n"), .. baris,
            .. Encoding.ASCII.GetBytes($"\nendstream\nendobj\nstartxref\n{daftar}\n%%EOF\n")
        ];
        Assert.Contains("circle", Assert.Throws<PdfFormatException>(() => PdfSignatures.Read(pdf)).Message, StringComparison.Ordinal);
    }

    static byte[] Lain(byte[] minta)
    {
        var salinan = minta.ToArray();
        salinan[30] ^= 0xFF;
        return salinan;
    }

    [Fact]
    public void A_key_file_that_cannot_be_used_says_why()
    {
        KeyProblem Masalah(byte[] isi, string sandi) => Assert.Throws<SigningKeyException>(() => SigningKey.Open(isi, sandi)).Problem;
        Assert.Equal(KeyProblem.WrongPassword, Masalah(pena.Pkcs12(), "salah"));
        Assert.Equal(KeyProblem.Unreadable, Masalah("bukan pkcs12"u8.ToArray(), "rahasia"));
        Assert.Equal(KeyProblem.Unreadable, Masalah(pena.Pkcs12()[..200], "rahasia"));
        var tanpaKunci = new X509Certificate2Collection { X509CertificateLoader.LoadCertificate(pena.Otoritas.Sertifikat) }.Export(X509ContentType.Pkcs12, "rahasia")!;
        Assert.Equal(KeyProblem.NoPrivateKey, Masalah(tanpaKunci, "rahasia"));
    }

    [Fact]
    public async Task What_is_no_PDF_to_be_continued_is_refused_and_never_crashes()
    {
        using var kunci = pena.Kunci();
        foreach (var rusak in new[] { "<html>"u8.ToArray(), "%PDF-1.7\n"u8.ToArray(), Pena.Surat[..(Pena.Surat.Length / 2)], pena.LewatQpdf(Pena.Surat, "--encrypt", "a", "b", "256", "--") })
            await Assert.ThrowsAsync<PdfFormatException>(() => Pena.TandaAsync(rusak, kunci));
        var acak = new Random(9);
        for (var i = 0; i < 300; i++)
        {
            var rusak = Pena.Surat.ToArray();
            for (var j = 0; j < 20; j++) rusak[acak.Next(rusak.Length)] = (byte)acak.Next(256);
            try { PdfSignatures.Read(rusak); PdfSignatures.PageCount(rusak); }
            catch (PdfFormatException) { /* that is the one way out */ }
        }
    }
}
