using System.Text.RegularExpressions;
using LayananPublik.Pelayanan;

namespace LayananPublik.Persuratan.Bentuk;

/// <summary>Every other letter: the office's own wording around a table of the person and a table of the matter.</summary>
static partial class SuratUmum
{
    static readonly string[] DataPelapor = ["nama", "nik", "tempat_tanggal_lahir", "alamat_lengkap"];

    public static IEnumerable<string> Wajib(Jawaban isian)
    {
        var kunci = DataOrang(isian).Concat(DataKhusus(isian)).ToList();
        return kunci.Where(k => Kalimat.DataOrang.Contains(k) || isian.Bahan.IsianKhusus.All(f => f.Name != k) && DataOrang(isian).Contains(k));
    }

    public static Tujuan? Tujuan(Jawaban i) =>
        i.Bahan.IsiSurat?.Ditujukan is { Length: > 0 } tujuan ? new(Isi(i, tujuan).Replace("setempat", Wilayah.NamaKecamatan(i.Unit), StringComparison.Ordinal), "Tempat") : null;

    public static IEnumerable<Bagian> Isi(Jawaban i)
    {
        var isi = i.Bahan.IsiSurat;
        yield return isi is null ? Kalimat.Pembuka(i) : new Paragraf([Isi(i, isi.Pembuka)]);
        foreach (var b in Tabel(i, DataOrang(i), pelapor: false)) yield return b;
        var khusus = Tabel(i, DataKhusus(i).Where(k => k is not ("keperluan" or "masa_berlaku")), pelapor: !DataOrang(i).Contains("nama")).ToList();
        if (khusus.Count > 0) yield return new Paragraf(["dengan keterangan sebagai berikut:"], Menjorok: false);
        foreach (var b in khusus) yield return b;
        yield return new Paragraf([isi is null ? $"Orang tersebut adalah warga {i.NamaUnit}." : Isi(i, isi.Inti)]);
        if (Keperluan(i) is { } keperluan) yield return keperluan;
        yield return Kalimat.Penutup(i, PengantarSaja(i));
    }

    static bool PengantarSaja(Jawaban i) => i.Bahan.Judul.StartsWith("SURAT PENGANTAR", StringComparison.OrdinalIgnoreCase);

    static Paragraf? Keperluan(Jawaban i)
    {
        var ada = DataKhusus(i).Contains("keperluan");
        if (!ada && i.Berlaku is null) return null;
        return Kalimat.Keperluan(i, PengantarSaja(i) ? "Surat pengantar" : "Surat keterangan", ada ? [new(i.NilaiAtauTitik("keperluan"), Tebal: true)] : []);
    }

    static IReadOnlyList<string> DataOrang(Jawaban i) => i.Bahan.IsiSurat is { DataOrang.Count: > 0 } isi ? isi.DataOrang : Kalimat.DataOrang;

    static IReadOnlyList<string> DataKhusus(Jawaban i) => i.Bahan.IsiSurat?.DataKhusus is { Count: > 0 } data
        ? data
        : [.. i.Bahan.IsianKhusus.Select(k => k.Name), .. i.Ada("keperluan") ? ["keperluan"] : Array.Empty<string>(), "masa_berlaku"];

    // People written as a list become a table of their own below the rows.
    static IEnumerable<Bagian> Tabel(Jawaban i, IEnumerable<string> kunci, bool pelapor)
    {
        var daftar = new List<Bagian>();
        var baris = new List<BarisData>();
        foreach (var k in kunci)
        {
            var orang = i.Jenis(k) is TipeField.Orang or TipeField.DaftarOrang ? OrangTertulis.Baca(i.Mentah(k)) : [];
            if (i.Jenis(k) == TipeField.DaftarOrang && orang.Count > 0)
                daftar.AddRange([new Paragraf([$"{i.Label(k)}:"], Menjorok: false), OrangTertulis.Tabel(orang)]);
            else if (orang.Count == 1 && orang[0].Rincian.Length > 0 && DataOrang(i).Contains(k))
                baris.AddRange(orang[0].Baris(i.Label(k)));
            else if (i.Ada(k) || Wajib(i, k))
                baris.Add(new(i.Label(k) + (pelapor && DataPelapor.Contains(k) ? " Pelapor" : ""), i.NilaiAtauTitik(k), Tebal: k is "nama" or "bayi_nama" or "alm" or "pewaris"));
        }
        if (baris.Count > 0) yield return new TabelData(baris);
        foreach (var b in daftar) yield return b;
    }

    static bool Wajib(Jawaban i, string kunci) => Kalimat.DataOrang.Contains(kunci) || i.Bahan.IsianKhusus.Any(f => f.Name == kunci && f.Wajib);

    /// <summary>Fills {jabatan}, {unit} and field names in the office's wording.</summary>
    static string Isi(Jawaban i, string templat) => Token().Replace(templat, m => m.Groups[1].Value switch
    {
        "jabatan" => Wilayah.Penandatangan(i.Unit, i.Bahan.Pejabat),
        "unit" => i.NamaUnit,
        var nama => i.NilaiAtauTitik(nama)
    });

    [GeneratedRegex(@"\{([a-z0-9_]+)\}")]
    private static partial Regex Token();
}
