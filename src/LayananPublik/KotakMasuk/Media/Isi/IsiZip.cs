using System.IO.Compression;
using System.Text;

namespace LayananPublik.KotakMasuk;

/// <summary>Zip files: an office document that runs nothing and fetches nothing, or an archive.</summary>
static class IsiZip
{
    const int BatasBagian = 20_000, SaranganTerdalam = 1;

    /// <summary>What all parts of a document may unpack to. Real ones stay below even with pictures, which hardly shrink.</summary>
    const int UraiTerbesar = 300 * 1024 * 1024, PerBaitTerbesar = 200, SimpanTerbesar = 48 * 1024 * 1024;

    public static HasilAmbil Periksa(byte[] isi) => Periksa(isi, 0, out _);

    static HasilAmbil Periksa(byte[] isi, int dalam, out int terurai)
    {
        terurai = 0;
        try
        {
            // Counted before the list is read: each entry costs memory.
            if (Hitung(isi, "PK\u0001\u0002"u8) > BatasBagian) return Arsip;
            using var zip = new ZipArchive(new MemoryStream(isi, writable: false), ZipArchiveMode.Read);
            var nama = zip.Entries.Select(e => e.FullName.Replace('\\', '/')).ToList();
            if (Jenis(zip, nama) is not { } mime) return Arsip;
            if (nama.Exists(Makro)) return BerisiMakro;
            if (nama.Exists(ObjekTertanam)) return BerisiObjek;
            foreach (var bagian in zip.Entries.Where(e => e.FullName.Length > 0 && !e.FullName.EndsWith('/')))
                if (PeriksaBagian(bagian, isi.Length, dalam, ref terurai) is { } ditolak) return ditolak;
            return HasilAmbil.Terima(isi, mime);
        }
        catch (Exception galat) when (galat is InvalidDataException or IOException or NotSupportedException or ArgumentException) { return Arsip; }
    }

    static HasilAmbil? PeriksaBagian(ZipArchiveEntry bagian, int panjangBerkas, int dalam, ref int terurai)
    {
        using var aliran = bagian.Open();
        var nama = bagian.FullName.Replace('\\', '/').ToLowerInvariant();
        var (xml, sarangan) = (IsiOoxml.Perlu(nama), nama.Contains("/embeddings/", StringComparison.Ordinal));
        var sisa = (int)Math.Min(UraiTerbesar, Math.Max(64L * 1024 * 1024, (long)panjangBerkas * PerBaitTerbesar)) - terurai;
        var batas = Math.Min(sisa, xml || sarangan ? SimpanTerbesar : sisa);
        var hasil = Urai.Baca(aliran, batas, simpan: xml || sarangan ? batas : 64);
        terurai += hasil.Panjang;
        if (hasil.Panjang >= batas) return HasilAmbil.Tolak("Dokumen itu membengkak saat dibuka, jadi tidak kami terima. Simpan sebagai PDF lalu kirim lagi.");
        if (xml) return IsiOoxml.Periksa(nama, hasil.Isi);
        if (JenisBerkas.Program(hasil.Isi)) return HasilAmbil.Tolak("Di dalam dokumen itu ada sebuah program, jadi tidak kami terima. Simpan sebagai PDF lalu kirim lagi.");
        if (!hasil.Isi.AsSpan().StartsWith("PK\u0003\u0004"u8)) return hasil.Isi.AsSpan().StartsWith(IsiOle.Tanda) ? BerisiObjek : null;
        if (dalam >= SaranganTerdalam) return BerisiObjek;
        var sarang = Periksa(hasil.Isi, dalam + 1, out var diDalam);
        terurai += diDalam;
        return sarang.Penolakan is null ? null : sarang;
    }

    static int Hitung(ReadOnlySpan<byte> isi, ReadOnlySpan<byte> tanda)
    {
        var banyak = 0;
        for (int jauh; (jauh = isi.IndexOf(tanda)) >= 0 && banyak <= BatasBagian; isi = isi[(jauh + tanda.Length)..]) banyak++;
        return banyak;
    }

    static bool Makro(string nama) =>
        nama.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || nama.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase) || nama.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
        || nama.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || nama.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);

    static bool ObjekTertanam(string nama) => nama.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) && nama.EndsWith(".bin", StringComparison.OrdinalIgnoreCase);

    internal static HasilAmbil BerisiMakro => HasilAmbil.Tolak("Dokumen itu berisi makro (program), jadi tidak kami terima. Simpan sebagai PDF lalu kirim lagi.");

    internal static HasilAmbil BerisiObjek => HasilAmbil.Tolak("Dokumen itu membawa objek lain di dalamnya, jadi tidak kami terima. Simpan sebagai PDF lalu kirim lagi.");

    static HasilAmbil Arsip => HasilAmbil.Tolak("Berkas itu arsip (ZIP atau sejenisnya), jadi tidak kami terima. Kirim isinya satu per satu sebagai foto atau PDF.");

    static string? Jenis(ZipArchive zip, List<string> nama)
    {
        const string Ooxml = "application/vnd.openxmlformats-officedocument.";
        if (nama.Contains("[Content_Types].xml"))
            return nama.Exists(n => n.StartsWith("word/", StringComparison.Ordinal)) ? Ooxml + "wordprocessingml.document"
                : nama.Exists(n => n.StartsWith("xl/", StringComparison.Ordinal)) ? Ooxml + "spreadsheetml.sheet"
                : nama.Exists(n => n.StartsWith("ppt/", StringComparison.Ordinal)) ? Ooxml + "presentationml.presentation" : null;
        if (zip.GetEntry("mimetype") is not { Length: < 100 } tanda) return null;
        using var baca = new StreamReader(tanda.Open(), Encoding.ASCII);
        // The announced length may be a lie: no more than this is unpacked.
        var muat = new char[100];
        var mime = new string(muat, 0, baca.ReadBlock(muat)).Trim();
        return mime.StartsWith("application/vnd.oasis.opendocument.", StringComparison.Ordinal) ? mime : null;
    }
}

/// <summary>The older office format: no macros, no foreign objects, and not the envelope of a document locked with a password.</summary>
static class IsiOle
{
    internal static ReadOnlySpan<byte> Tanda => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static HasilAmbil Periksa(byte[] isi)
    {
        if (Ada(isi, "EncryptedPackage")) return HasilAmbil.Tolak("Dokumen itu terkunci kata sandi. Simpan tanpa kata sandi sebagai PDF lalu kirim lagi.");
        if (Ada(isi, "_VBA_PROJECT") || Ada(isi, "VBA")) return IsiZip.BerisiMakro;
        if (Ada(isi, "Ole10Native") || Ada(isi, "DDEAUTO") || isi.AsSpan().IndexOf("DDEAUTO"u8) >= 0) return IsiZip.BerisiObjek;
        return Ada(isi, "WordDocument") ? HasilAmbil.Terima(isi, "application/msword")
            : Ada(isi, "Workbook") ? HasilAmbil.Terima(isi, "application/vnd.ms-excel")
            : Ada(isi, "PowerPoint Document") ? HasilAmbil.Terima(isi, "application/vnd.ms-powerpoint")
            : HasilAmbil.Tolak("Jenis berkas itu tidak kami kenali. Kirim sebagai foto (JPG, PNG) atau PDF.");
    }

    // Names in the directory of such a file are UTF-16 and end with a zero.
    static bool Ada(byte[] isi, string nama) => isi.AsSpan().IndexOf(Encoding.Unicode.GetBytes(nama.Length > 4 ? nama : nama + "\0")) >= 0;
}
