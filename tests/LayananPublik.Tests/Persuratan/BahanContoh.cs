using LayananPublik.Kantor;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan;

namespace LayananPublik.Tests.Persuratan;

public enum Panjang { Pendek, Panjang, KeterlaluanPanjang }

/// <summary>Material for every office letter of the catalogue, from a tidy applicant to one who fills every box to the brim.</summary>
static class BahanContoh
{
    public static IReadOnlyList<LayananKatalog> SuratKantor { get; } = [.. Katalog.Bawaan.Layanan.Where(l => l.JenisHasil == JenisHasil.SuratKantor)];

    public static BahanSurat Untuk(string kode, Panjang panjang = Panjang.Pendek)
    {
        var rincian = Katalog.Bawaan.Layanan.Single(l => l.Kode == kode).Rincian;
        var isian = Katalog.Bawaan.FieldUntuk(rincian).ToDictionary(f => f.Name, f => Nilai(f, panjang));
        return new BahanSurat
        {
            KodeLayanan = kode,
            Judul = rincian.IsiSurat!.Judul,
            Isian = isian,
            IsianKhusus = [.. rincian.Field.Select(f => new IsianBerlabel(f.Name, f.Label, f.Type, isian[f.Name], f.Wajib))],
            IsiSurat = rincian.IsiSurat,
            Kop = NaskahContoh.Kop,
            Unit = new(JenisUnit.Kelurahan, "Contoh", "Contoh", "Kabupaten Contoh", "Contoh"),
            Pejabat = new("LURAH CONTOH", panjang == Panjang.KeterlaluanPanjang ? $"Drs. {Huruf("Pejabat", 55)}, S.IP., M.Si." : "Nama Lurah Contoh, S.IP.", "Penata Tingkat I (III/d)", "198001012005011001"),
            Nomor = "400.9.14.1/0123/Kel.Cth/XI/2026",
            Tanggal = new(2026, 11, 21),
            UrlVerifikasi = NaskahContoh.Alamat,
            KodeVerifikasi = "7K3MQ2ZX9B4TWN8RC6HPYV1DGF",
            MasaBerlaku = rincian.MasaBerlaku
        };
    }

    public static BahanSurat Dengan(this BahanSurat b, params (string Nama, string Nilai)[] isian)
    {
        var semua = b.Isian.ToDictionary();
        foreach (var (nama, nilai) in isian) semua[nama] = nilai;
        return b with { Isian = semua, IsianKhusus = [.. b.IsianKhusus.Select(i => i with { Value = semua[i.Name] })] };
    }

    static string Nilai(FieldLayanan f, Panjang p) => f.Name switch
    {
        "nama" => p switch { Panjang.Pendek => "SARI ANGGRAINI", Panjang.Panjang => "RADEN AYU SITI NURHALIZAH KUSUMANINGRUM HADININGRAT WIDYAWATI, S.Pd.", _ => Huruf("Anggrainawati", 66) },
        "alamat" => p == Panjang.Pendek ? "Kampung Contoh" : Kata("Gang", 20),
        "tempat_lahir" => p == Panjang.Pendek ? "Contoh" : "Kota Contoh Utara Sebelah Timur",
        "pekerjaan" => p == Panjang.Pendek ? "Mengurus Rumah Tangga" : "Karyawan Perusahaan Pemerintah Daerah Bidang Pelayanan",
        "pengantar_nomor" => "17/RT.004/XI/2026",
        "keperluan" => p switch { Panjang.Pendek => "melamar pekerjaan", Panjang.Panjang => Kata("keperluan", 25), _ => Huruf("keperluan", 200) },
        _ => Menurut(f, p)
    };

    static string Menurut(FieldLayanan f, Panjang p) => f.Type switch
    {
        TipeField.Nik or TipeField.NoKk => "3299995205889004",
        TipeField.Date => f.Name == "tanggal_lahir" ? "1988-05-12" : "2026-11-20",
        TipeField.DateTime => "2026-12-05T09:00",
        TipeField.Time => "09:41",
        TipeField.Year => "2019",
        TipeField.Int => "3",
        TipeField.Decimal => "120.5",
        TipeField.Uang => "15000000",
        TipeField.Bool => "true",
        TipeField.Rt => "004",
        TipeField.Rw => "012",
        TipeField.Telepon => "6281200000001",
        TipeField.Nop => "32.99.010.001.001-0001.0",
        TipeField.Wilayah => "Desa Maju, Kecamatan Contoh, Kabupaten Contoh",
        TipeField.Enum => p == Panjang.Pendek ? f.Opsi[0] : f.Opsi[^1],
        TipeField.MultiEnum => string.Join(FieldLayanan.PemisahPilihan, f.Opsi),
        TipeField.Orang => Orang(1, p),
        TipeField.DaftarOrang => string.Join('\n', Enumerable.Range(1, p == Panjang.Pendek ? 3 : p == Panjang.Panjang ? 12 : 40).Select(i => Orang(i, p))),
        _ => p switch { Panjang.Pendek => $"Isi {f.Name.Replace('_', ' ')}", Panjang.Panjang => Kata(f.Name.Replace('_', 'x'), 30), _ => Huruf(f.Name.Replace('_', 'x'), 180) + " " + Kata("akhir", 60) }
    };

    static string Orang(int i, Panjang p) =>
        $"{(p == Panjang.Pendek ? $"WARGA CONTOH {i}" : Huruf($"Warga{i}", 64))}, NIK 32999952058{i:00000}, anak{(p == Panjang.KeterlaluanPanjang ? ", " + Kata("keterangan", 30) : "")}";

    static string Kata(string dasar, int banyak) => string.Join(' ', Enumerable.Range(1, banyak).Select(i => $"{dasar}{i}"));

    static string Huruf(string dasar, int panjang) => string.Concat(Enumerable.Repeat(dasar, panjang / dasar.Length + 1))[..panjang];
}
