using System.Text;
using CsvHelper;
using LayananPublik.Kependudukan;

namespace LayananPublik.Penataan;

/// <summary>A line of the file as it stands there; <see cref="Nomor"/> counts lines as a spreadsheet does.</summary>
public sealed record BarisCsv(int Nomor, string Kelurahan, string Rt, string Rw, string Nama, string NomorWa, string Jabatan);

/// <summary>Reads and writes the list of neighbourhood officers as spreadsheets make it: comma, semicolon or tab, with or without mark, headings in any order.</summary>
public static class BacaPengurusCsv
{
    const int PalingBanyak = 5_000;

    static readonly (string Kolom, string[] Sebutan)[] Kepala =
    [
        ("kelurahan", ["kelurahan", "desa", "kelurahandesa", "desakelurahan", "kel", "unit", "namakelurahan", "namadesa"]), ("rt", ["rt", "nort", "nomorrt"]), ("rw", ["rw", "norw", "nomorrw"]),
        ("nama", ["nama", "namalengkap", "namaketua", "namapengurus", "namart", "ketua"]), ("nomor", ["nomor", "nohp", "nowa", "nomorhp", "nomorwa", "nomorwhatsapp", "nowhatsapp", "whatsapp", "wa", "hp", "telepon", "notelepon", "telp", "notelp"]),
        ("jabatan", ["jabatan", "sebagai", "peran", "status"]),
    ];

    /// <summary>Null when it was read, else one sentence.</summary>
    public static string? Baca(byte[] berkas, out IReadOnlyList<BarisCsv> baris)
    {
        baris = [];
        if (berkas.Length == 0) return "Berkas itu kosong.";
        if (Teks(berkas) is not { } teks) return "Berkas ini bukan CSV. Dari Excel, pilih Simpan sebagai, lalu CSV UTF-8.";
        try { return Baca(teks, out baris); }
        catch (CsvFormatException) { return "Berkas ini tidak terbaca sebagai CSV. Unduh templatnya, lalu isi lagi."; }
    }

    public static byte[] Tulis(IEnumerable<BarisPengurus> semua)
    {
        using var wadah = new MemoryStream();
        using (var csv = CsvWriter.Create(wadah, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true, Injection = CsvInjection.Escape }, true))
        {
            foreach (var k in Kepala) csv.WriteField(k.Kolom);
            csv.EndRecord();
            foreach (var p in semua)
            {
                foreach (var isi in (string[])[p.Unit, p.Jabatan == JabatanRt.KetuaRw ? "" : p.Rt, p.Rw, p.Nama, p.Tampilan, PengurusRt.Judul(p.Jabatan)]) csv.WriteField(isi);
                csv.EndRecord();
            }
        }
        return wadah.ToArray();
    }

    static string? Baca(string teks, out IReadOnlyList<BarisCsv> baris)
    {
        baris = [];
        var isi = teks.TrimStart('\uFEFF');
        var kepala = isi.TrimStart('\r', '\n', ' ').Split('\n')[0];
        using var csv = CsvReader.FromText(isi, new CsvReaderOptions
        {
            Separator = new[] { ';', ',', '\t' }.MaxBy(p => kepala.Count(c => c == p)), TrimWhitespace = true, TrimInsideQuotes = true, TrackLineNumbers = true, IncludeValuesInExceptions = false,
            MalformedData = CsvMalformedDataHandling.Recover, FieldCountMismatch = CsvFieldCountHandling.Allow
        });
        var tempat = Kepala.Select(k => csv.Headers.ToList().FindIndex(h => k.Sebutan.Contains(string.Concat(h.ToLowerInvariant().Where(char.IsLetter))))).ToArray();
        if (Kepala.Where((k, i) => tempat[i] < 0 && k.Kolom is not ("nomor" or "jabatan" or "rt")).Select(k => k.Kolom).ToList() is { Count: > 0 } kurang)
            return $"Kolom {string.Join(", ", kurang)} tidak ada. Baris pertama berisi judul kolom: kelurahan, rt, rw, nama, nomor, jabatan.";
        string Kolom(int i) => tempat[i] < 0 || tempat[i] >= csv.FieldCount ? "" : csv.GetString(tempat[i]).Trim().TrimStart('\'');
        List<BarisCsv> semua = [];
        while (csv.Read())
        {
            var satu = new BarisCsv((int)csv.LineNumber, Kolom(0), Kolom(1), Kolom(2), Kolom(3), Kolom(4), Kolom(5));
            if ((satu with { Nomor = 0 }) == new BarisCsv(0, "", "", "", "", "", "")) continue;
            if (semua.Count == PalingBanyak) return $"Paling banyak {PalingBanyak} baris dalam satu berkas. Bagi menjadi beberapa berkas.";
            semua.Add(satu);
        }
        baris = semua;
        return semua.Count == 0 ? "Berkas itu hanya berisi judul kolom." : null;
    }

    /// <summary>Spreadsheets write UTF-8, UTF-16 or the old Windows letters; what holds zero bytes otherwise is no text.</summary>
    static string? Teks(byte[] b)
    {
        if (b is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(b, 2, b.Length - 2);
        if (b.Contains((byte)0) || b is [(byte)'P', (byte)'K', ..]) return null;
        try { return new UTF8Encoding(false, true).GetString(b); }
        catch (DecoderFallbackException) { return Encoding.Latin1.GetString(b); }
    }
}
