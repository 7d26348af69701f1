using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using LayananPublik.Bersama;

namespace LayananPublik.Penerusan;

/// <summary>What Dukcapil says of a dossier.</summary>
public enum PutusanDukcapil { Selesai, Ditolak }

/// <summary>One line of the list that Dukcapil sent back; what could not be read says why.</summary>
public sealed record BarisHasil(int Baris, string? Nomor, string? Nik, string? Nama, string? Layanan, PutusanDukcapil? Putusan, string? Alasan, string? NomorDokumen)
{
    public string? Galat { get; init; }

    // It holds a NIK: never in a log by accident.
    public override string ToString() => $"BarisHasil({Baris})";
}

/// <summary>Reads Dukcapil's list, CSV or XLSX, whatever it calls its columns.</summary>
public static partial class BacaHasil
{
    public const int PalingBanyakBaris = 5000, PalingBesar = 5 * 1024 * 1024;
    const string BukanDaftar = "Berkas ini tidak dapat dibaca sebagai daftar. Simpan sebagai CSV atau XLSX dengan judul kolom, lalu unggah lagi.";

    static readonly (string Kolom, string[] Sebutan)[] Judul =
    [
        ("nomor", ["nomorpermohonan", "nopermohonan", "nomorregistrasi", "noregistrasi", "noreg", "nomorpmh", "pmh", "permohonan"]),
        ("dokumen", ["nomordokumen", "nodokumen", "nomorakta", "noakta", "nomorsurat", "nomorkk", "nokk"]),
        ("nik", ["nik", "nomorindukkependudukan", "nikpemohon"]),
        ("nama", ["nama", "namapemohon", "namalengkap"]),
        ("layanan", ["layanan", "jenislayanan", "jenispermohonan", "jenisdokumen"]),
        ("status", ["status", "hasil", "statuspermohonan", "keputusan"]),
        ("alasan", ["alasan", "alasanpenolakan", "keterangan", "catatan", "ket"])
    ];

    static readonly string[] Selesai = ["selesai", "jadi", "sudahjadi", "terbit", "diterbitkan", "tercetak", "siapambil", "siapdiambil", "ok", "done", "disetujui", "sukses", "berhasil", "ya", "y", "v"];
    static readonly string[] Ditolak = ["ditolak", "tolak", "gagal", "dikembalikan", "kembali", "tidaklengkap", "belumlengkap", "tdklengkap", "batal", "tidak", "reject", "rejected"];

    public static Hasil<IReadOnlyList<BarisHasil>> Baca(byte[] isi)
    {
        if (isi.Length == 0) return Hasil.Ditolak("Berkas ini kosong.");
        if (isi.Length > PalingBesar) return Hasil.Ditolak($"Berkas ini terlalu besar; paling besar {PalingBesar / 1024 / 1024} MB.");
        try
        {
            var sel = isi.AsSpan().StartsWith("PK"u8) ? Xlsx(isi) : Csv(isi);
            return Susun(sel);
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or IOException or XmlException or FormatException or InvalidOperationException or ArgumentException or NotSupportedException or KeyNotFoundException) { return Hasil.Ditolak(BukanDaftar); }
    }

    static Hasil<IReadOnlyList<BarisHasil>> Susun(List<(int Baris, IReadOnlyList<Sel> Isi)> semua)
    {
        // Lists often begin with a title and an address; the heading is the first line that names a person or a request.
        var mulai = semua.FindIndex(b => Kolom(b.Isi) is var k && (k.ContainsKey("nomor") || k.ContainsKey("nik")) && k.Count > 1);
        if (mulai < 0) return Hasil.Ditolak("Judul kolom tidak dikenali. Paling sedikit harus ada kolom \"nomor permohonan\" atau \"NIK\", dan kolom \"status\".");
        var kolom = Kolom(semua[mulai].Isi);
        if (!kolom.ContainsKey("status")) return Hasil.Ditolak("Kolom \"status\" (selesai atau ditolak) tidak ada.");
        var isi = semua.Skip(mulai + 1).Where(b => b.Isi.Any(s => s.Teks.Length > 0)).ToList();
        if (isi.Count == 0) return Hasil.Ditolak("Daftar ini tidak berisi satu baris pun di bawah judul kolomnya.");
        if (isi.Count > PalingBanyakBaris) return Hasil.Ditolak($"Paling banyak {PalingBanyakBaris} baris dalam satu berkas.");
        return Hasil.Dengan<IReadOnlyList<BarisHasil>>([.. isi.Where(b => !Kosong(b.Isi, kolom)).Select(b => Satu(b.Baris, b.Isi, kolom))]);
    }

    // The office's own list comes back with lines that Dukcapil has not touched.
    static bool Kosong(IReadOnlyList<Sel> isi, Dictionary<string, int> kolom) => Ambil(isi, kolom, "status") is null && Ambil(isi, kolom, "alasan") is null && Ambil(isi, kolom, "dokumen") is null;

    static BarisHasil Satu(int baris, IReadOnlyList<Sel> isi, Dictionary<string, int> kolom)
    {
        string? Nilai(string nama) => Ambil(isi, kolom, nama);
        var (nomor, nik, status, alasan) = (Nilai("nomor"), Nilai("nik"), Nilai("status"), Nilai("alasan"));
        var nikBersih = nik is null ? null : BukanAngka().Replace(nik, "");
        PutusanDukcapil? putusan = status is null ? null : Polos(status) is var p && Ditolak.Contains(p) ? PutusanDukcapil.Ditolak : Selesai.Contains(p) ? PutusanDukcapil.Selesai : null;
        var nomorBersih = nomor is null ? null : Pencocok.Nomor(nomor) is [var satu] ? satu : null;
        var galat = (nomor, nomorBersih, nik, nikBersih) switch
        {
            ({ }, null, null, _) => "Nomor permohonan tidak terbaca.",
            (null, _, { }, { Length: not 16 }) => "NIK tidak 16 angka.",
            // A spreadsheet keeps fifteen digits of a number; the sixteenth is gone for good.
            (null, _, { }, _) when isi[kolom["nik"]].Angka => "NIK tersimpan sebagai angka di Excel, jadi angka terakhirnya hilang. Ubah kolomnya menjadi teks.",
            _ when status is null => "Kolom status kosong.",
            _ when putusan is null => "Status tidak dikenali. Tulis selesai atau ditolak.",
            _ when putusan == PutusanDukcapil.Ditolak && alasan is null => "Alasan penolakan kosong; warga harus tahu sebabnya.",
            _ => null
        };
        var angkaRusak = nik is not null && isi[kolom["nik"]].Angka;
        return new(baris, nomorBersih, nikBersih is { Length: 16 } && !angkaRusak ? nikBersih : null, Nilai("nama"), Nilai("layanan"), putusan, Potong(alasan, 500), Potong(Nilai("dokumen"), 80)) { Galat = galat };
    }

    static string? Ambil(IReadOnlyList<Sel> isi, Dictionary<string, int> kolom, string nama) =>
        kolom.TryGetValue(nama, out var i) && i < isi.Count && isi[i].Teks is { Length: > 0 } teks && teks is not ("-" or "–") ? teks : null;

    static string? Potong(string? teks, int paling) => teks?.Length > paling ? teks[..paling] : teks;

    static Dictionary<string, int> Kolom(IReadOnlyList<Sel> isi)
    {
        var hasil = new Dictionary<string, int>();
        foreach (var (i, s) in isi.Index())
            if (Judul.FirstOrDefault(j => j.Sebutan.Contains(Polos(s.Teks))).Kolom is { } nama) hasil.TryAdd(nama, i);
        return hasil;
    }

    static string Polos(string teks) => string.Concat(teks.ToLowerInvariant().Where(char.IsLetter));

    static List<(int, IReadOnlyList<Sel>)> Csv(byte[] isi)
    {
        var teks = Encoding.UTF8.GetString(isi.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? isi.AsSpan(3) : isi);
        if (teks.Contains('\0', StringComparison.Ordinal)) throw new FormatException("not text");
        return [.. BacaCsv.Baris(teks, BacaCsv.Pemisah(teks)).Take(PalingBanyakBaris + 50).Select((b, i) => (i + 1, (IReadOnlyList<Sel>)[.. b.Select(s => new Sel(s.Trim().TrimStart('\'')))]))];
    }

    static List<(int, IReadOnlyList<Sel>)> Xlsx(byte[] isi)
    {
        using var buku = SpreadsheetDocument.Open(new MemoryStream(isi, writable: false), isEditable: false, new OpenSettings { MaxCharactersInPart = 60_000_000 });
        var bagian = buku.WorkbookPart ?? throw new InvalidDataException();
        var lembar = bagian.Workbook.Descendants<Sheet>().FirstOrDefault()?.Id?.Value is { } id && bagian.GetPartById(id) is WorksheetPart w ? w : throw new InvalidDataException();
        var bersama = bagian.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(s => s.InnerText).ToList() ?? [];
        var hasil = new List<(int, IReadOnlyList<Sel>)>();
        using var baca = OpenXmlReader.Create(lembar);
        while (baca.Read())
        {
            if (baca.ElementType != typeof(Row) || !baca.IsStartElement) continue;
            var baris = (Row)baca.LoadCurrentElement()!;
            var sel = new List<Sel>();
            foreach (var c in baris.Elements<Cell>())
            {
                var kolom = Nomor(c.CellReference?.Value) ?? sel.Count;
                if (kolom > 100) continue;
                while (sel.Count <= kolom) sel.Add(new(""));
                sel[kolom] = Isi(c, bersama);
            }
            hasil.Add(((int)(baris.RowIndex?.Value ?? (uint)hasil.Count + 1), sel));
            if (hasil.Count > PalingBanyakBaris + 50) break;
        }
        return hasil;
    }

    static Sel Isi(Cell c, List<string> bersama)
    {
        var nilai = c.CellValue?.Text ?? c.InlineString?.InnerText ?? "";
        if (c.DataType?.Value == CellValues.SharedString) return new(int.TryParse(nilai, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < bersama.Count ? bersama[i].Trim() : "");
        if (c.DataType is not null && c.DataType.Value != CellValues.Number) return new(nilai.Trim());
        return decimal.TryParse(nilai, NumberStyles.Float, CultureInfo.InvariantCulture, out var angka) ? new(angka.ToString("0.#########", CultureInfo.InvariantCulture), Angka: true) : new(nilai.Trim());
    }

    // "AB12" is column 27.
    static int? Nomor(string? rujukan)
    {
        if (string.IsNullOrEmpty(rujukan)) return null;
        var n = 0;
        foreach (var h in rujukan.TakeWhile(char.IsAsciiLetterUpper)) n = n * 26 + (h - 'A' + 1);
        return n == 0 ? null : n - 1;
    }

    readonly record struct Sel(string Teks, bool Angka = false);

    [GeneratedRegex(@"\D")]
    private static partial Regex BukanAngka();
}
