using System.Globalization;
using LayananPublik.Pelayanan;

namespace LayananPublik.Persuratan.Templat;

/// <summary>How much an example says.</summary>
public enum UkuranContoh { Pendek, Panjang, Berlebihan }

/// <summary>Invented answers to every question of a service, so that a template can be looked at before anybody has asked for the letter.</summary>
public static class ContohIsian
{
    public static IReadOnlyDictionary<string, string> Untuk(IReadOnlyList<FieldLayanan> field, UkuranContoh ukuran, DateOnly hari)
    {
        var isian = new Dictionary<string, string>();
        // In order: a question that no longer applies after an earlier answer stays open.
        foreach (var f in field)
            if (f.Berlaku(isian, hari) != Kepastian.Tidak && (ukuran != UkuranContoh.Pendek || f.Wajib || f.Name.StartsWith("pengantar_", StringComparison.Ordinal))) isian[f.Name] = Nilai(f, ukuran, hari);
        return isian;
    }

    static string Nilai(FieldLayanan f, UkuranContoh u, DateOnly hari) => f.Name switch
    {
        "nama" or "bayi_nama" => u switch { UkuranContoh.Pendek => "Sari Anggraini", UkuranContoh.Panjang => "Raden Ayu Siti Nurhalizah Kusumaningrum Hadiningrat, S.Pd.", _ => Huruf("Anggrainawati", 60) },
        "alamat" => u == UkuranContoh.Pendek ? "Kampung Contoh" : Kata("Gang", u == UkuranContoh.Panjang ? 8 : 25),
        "pengantar_nomor" => "17/RT.004/XI/2026",
        _ => f.Type switch
        {
            TipeField.Nik or TipeField.NoKk => "3299995205889004",
            TipeField.Date => (f.Name.Contains("lahir", StringComparison.Ordinal) ? new DateOnly(1988, 5, 12) : hari.AddDays(f.Name is "kembali" or "selesai" ? 9 : f.Name is "berangkat" or "tanggal_pindah" ? 2 : -1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TipeField.DateTime => $"{hari.AddDays(f.Name is "selesai" ? 15 : 14):yyyy-MM-dd}T09:00",
            TipeField.Time => "09:41",
            TipeField.Year => "2019",
            TipeField.Int => "3",
            TipeField.Decimal => "120.5",
            TipeField.Uang => "15000000",
            TipeField.Bool => u == UkuranContoh.Pendek ? "tidak" : "ya",
            TipeField.Rt => "004",
            TipeField.Rw => "012",
            TipeField.Telepon => "6281200000001",
            TipeField.Nop => "32.99.010.001.001-0001.0",
            TipeField.Wilayah => "Kelurahan Contoh, Kecamatan Contoh, Kabupaten Contoh",
            TipeField.Enum => f.Opsi.Count == 0 ? "Contoh" : u == UkuranContoh.Pendek ? f.Opsi[0] : f.Opsi[^1],
            TipeField.MultiEnum => string.Join(FieldLayanan.PemisahPilihan, u == UkuranContoh.Pendek ? f.Opsi.Take(1) : f.Opsi),
            TipeField.Orang => Orang(1, u),
            TipeField.DaftarOrang => string.Join('\n', Enumerable.Range(1, u switch { UkuranContoh.Pendek => 2, UkuranContoh.Panjang => 6, _ => 12 }).Select(i => Orang(i, u))),
            _ => u switch { UkuranContoh.Pendek => $"contoh {f.Name.Replace('_', ' ')}", UkuranContoh.Panjang => Kata(f.Name.Replace('_', ' '), 8), _ => Huruf(f.Name.Replace('_', 'x'), 60) + " " + Kata("lanjutan", 20) }
        }
    };

    static string Orang(int i, UkuranContoh u) =>
        $"{(u == UkuranContoh.Berlebihan ? Huruf("Wargacontoh", 60) : $"Warga Contoh {i}")}, NIK 32999952058{i:00000}, {20 + i} tahun, {(i == 1 ? "istri" : "anak")}{(u == UkuranContoh.Pendek ? "" : ", mengurus rumah tangga, Kampung Contoh RT 004/RW 012")}";

    static string Kata(string dasar, int banyak) => string.Join(' ', Enumerable.Range(1, banyak).Select(i => $"{dasar} {i}"));

    static string Huruf(string dasar, int panjang) => string.Concat(Enumerable.Repeat(dasar, panjang / dasar.Length + 1))[..panjang];
}
