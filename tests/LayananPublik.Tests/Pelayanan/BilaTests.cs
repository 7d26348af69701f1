using System.Text.Json;
using LayananPublik.Pelayanan;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

public class BilaTests
{
    static readonly DateOnly Hari = new(2026, 11, 21);

    static readonly IReadOnlyList<FieldLayanan> Formulir =
    [
        F("alasan", TipeField.Enum, "Baru", "Hilang", "Rusak"), F("perubahan", TipeField.MultiEnum, "Tambah anak", "Nama"), F("status", TipeField.Enum, "Kawin", "Cerai Hidup", "Cerai Mati"),
        F("anak_tanggal_lahir", TipeField.Date), F("berangkat", TipeField.Date), F("karyawan", TipeField.Int), F("luas", TipeField.Decimal), F("tutup_jalan", TipeField.Bool),
        F("anggota", TipeField.DaftarOrang), F("catatan", TipeField.Text)
    ];

    static FieldLayanan F(string nama, TipeField tipe, params string[] opsi) => new() { Name = nama, Label = nama, Type = tipe, Opsi = opsi };

    /// <summary>"alasan:Hilang|karyawan:5" as answers.</summary>
    static Dictionary<string, string> Isi(string isian) => isian.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(x => x.Split(':')).ToDictionary(x => x[0], x => x[1].Replace('/', '\n'));

    [Theory]
    [InlineData("alasan = \"Hilang\"", "alasan:Hilang", Kepastian.Ya)]
    [InlineData("alasan = \"hilang\"", "alasan:Hilang", Kepastian.Ya)]
    [InlineData("ALASAN = 'Hilang'", "alasan:Rusak", Kepastian.Tidak)]
    [InlineData("alasan = “Hilang”", "", Kepastian.BelumTahu)]
    [InlineData("alasan != \"Hilang\"", "alasan:Rusak", Kepastian.Ya)]
    [InlineData("alasan bukan \"Hilang\"", "alasan:Hilang", Kepastian.Tidak)]
    [InlineData("perubahan memuat \"Tambah anak\"", "perubahan:Tambah anak; Nama", Kepastian.Ya)]
    [InlineData("perubahan memuat \"Tambah anak\"", "perubahan:Nama", Kepastian.Tidak)]
    [InlineData("status dalam (\"Cerai Hidup\", \"Cerai Mati\")", "status:Cerai Mati", Kepastian.Ya)]
    [InlineData("status tidak dalam (\"Cerai Hidup\", \"Cerai Mati\")", "status:Kawin", Kepastian.Ya)]
    [InlineData("umur(anak_tanggal_lahir) >= 5", "anak_tanggal_lahir:2021-11-21", Kepastian.Ya)]
    [InlineData("umur(anak_tanggal_lahir) >= 5", "anak_tanggal_lahir:2021-11-22", Kepastian.Tidak)]
    [InlineData("umur(anak_tanggal_lahir) >= 5", "", Kepastian.BelumTahu)]
    [InlineData("umur(anak_tanggal_lahir) < 3", "anak_tanggal_lahir:2024-02-29", Kepastian.Ya)]
    [InlineData("jumlah(anggota) > 1", "anggota:Siti/Budi", Kepastian.Ya)]
    [InlineData("jumlah(perubahan) = 2", "perubahan:Tambah anak; Nama", Kepastian.Ya)]
    [InlineData("karyawan > 10", "karyawan:9", Kepastian.Tidak)]
    [InlineData("luas <= 72,5", "luas:72.5", Kepastian.Ya)]
    [InlineData("berangkat > 31-12-2026", "berangkat:2027-01-01", Kepastian.Ya)]
    [InlineData("berangkat < hari_ini", "berangkat:2026-11-20", Kepastian.Ya)]
    [InlineData("tutup_jalan", "tutup_jalan:ya", Kepastian.Ya)]
    [InlineData("bukan tutup_jalan", "tutup_jalan:ya", Kepastian.Tidak)]
    [InlineData("tutup_jalan = tidak", "tutup_jalan:tidak", Kepastian.Ya)]
    [InlineData("catatan kosong", "", Kepastian.Ya)]
    [InlineData("catatan terisi", "catatan:x", Kepastian.Ya)]
    [InlineData("alasan = \"Hilang\" dan karyawan > 1", "alasan:Rusak", Kepastian.Tidak)]
    [InlineData("alasan = \"Hilang\" dan karyawan > 1", "alasan:Hilang", Kepastian.BelumTahu)]
    [InlineData("alasan = \"Hilang\" atau karyawan > 1", "alasan:Hilang", Kepastian.Ya)]
    [InlineData("alasan = \"Hilang\" atau karyawan > 1 dan tutup_jalan", "alasan:Rusak|karyawan:2|tutup_jalan:tidak", Kepastian.Tidak)]
    [InlineData("(alasan = \"Hilang\" atau karyawan > 1) dan bukan (tutup_jalan)", "alasan:Hilang|tutup_jalan:tidak", Kepastian.Ya)]
    public void A_condition_holds_fails_or_is_not_known_yet(string teks, string isian, Kepastian harap)
    {
        Assert.Empty(PeriksaBila.Semua(teks, Formulir));
        Assert.Equal(harap, new Bila(teks).Nilai(Isi(isian), Hari));
    }

    [Theory]
    [InlineData("", "Kondisi masih kosong, contoh alasan = \"Hilang\" (huruf ke-1)")]
    [InlineData("alsan = \"Hilang\"", "Isian \"alsan\" tidak ada; maksudnya alasan? (huruf ke-1)")]
    [InlineData("tutup_jalan dan gaji > 5", "Isian \"gaji\" tidak ada pada layanan ini (huruf ke-17)")]
    [InlineData("alasan = \"Ilang\"", "Pilihan \"Ilang\" tidak ada pada alasan; yang ada: Baru, Hilang, Rusak (huruf ke-10)")]
    [InlineData("alasan = Hilang", "Tulis pilihan di antara tanda kutip: \"hilang\" (huruf ke-10)")]
    [InlineData("alasan = \"Hilang", "Tanda kutip ini belum ditutup (huruf ke-10)")]
    [InlineData("(alasan = \"Hilang\"", "Kurung ini belum ditutup (huruf ke-1)")]
    [InlineData("alasan = \"Hilang\")", "Kurung tutup ini tidak punya kurung buka (huruf ke-18)")]
    [InlineData("alasan = \"Hilang\" tutup_jalan", "Sebelum \"tutup_jalan\" harus ada dan atau atau (huruf ke-19)")]
    [InlineData("alasan = \"Hilang\" dan", "Kondisi belum selesai; tulis nama isian (huruf ke-22)")]
    [InlineData("alasan =", "Kondisi belum selesai; tulis nilainya, contoh \"Hilang\", 5, 31-12-2026, atau ya (huruf ke-9)")]
    [InlineData("alasan > 5", "Isian alasan tidak dapat dibandingkan dengan >; pakai = atau dalam (…) (huruf ke-1)")]
    [InlineData("karyawan > \"banyak\"", "karyawan dibandingkan dengan angka, contoh 5 (huruf ke-12)")]
    [InlineData("berangkat = 5", "Isian berangkat dibandingkan dengan tanggal, contoh 31-12-2026 atau hari_ini (huruf ke-13)")]
    [InlineData("berangkat = 31-06-2026", "Tanggal 31-06-2026 tidak ada; contoh 31-12-2026 (huruf ke-13)")]
    [InlineData("umur(alasan) > 5", "umur(…) hanya untuk isian tanggal; alasan bukan tanggal (huruf ke-6)")]
    [InlineData("usia(berangkat) > 5", "\"usia(…)\" tidak dikenal; yang ada umur(…) dan jumlah(…) (huruf ke-1)")]
    [InlineData("umur(berangkat)", "Sesudah umur(berangkat) tulis tanda =, <, <=, >, atau >= lalu angka (huruf ke-16)")]
    [InlineData("alasan", "Isian alasan bukan pertanyaan ya/tidak; tulis juga nilainya, contoh alasan = \"Baru\" (huruf ke-1)")]
    [InlineData("alasan memuat \"Hilang\"", "Isian alasan hanya satu pilihan; pakai = atau dalam (…) (huruf ke-1)")]
    [InlineData("status dalam \"Kawin\"", "Sesudah dalam tulis pilihan di dalam kurung, contoh (\"Kos\", \"Menumpang\") (huruf ke-14)")]
    [InlineData("tutup_jalan = \"mungkin\"", "Isian tutup_jalan dijawab ya atau tidak (huruf ke-15)")]
    [InlineData("alasan & status", "Tanda \"&\" tidak dikenal (huruf ke-8)")]
    public void A_fault_is_named_with_its_place_and_what_to_write(string teks, string harap) =>
        Assert.Equal(harap, Assert.Single(PeriksaBila.Semua(teks, Formulir).Take(1)).ToString());

    [Fact]
    public void Every_fault_over_the_fields_is_named_at_once() => Assert.Equal(3, PeriksaBila.Semua("alsan = \"x\" atau karyawan = ya dan status = \"Janda\"", Formulir).Count);

    [Fact]
    public void It_lists_the_fields_it_looks_at_each_once() =>
        Assert.Equal(["alasan", "anak_tanggal_lahir", "anggota"], new Bila("alasan = \"Hilang\" atau umur(anak_tanggal_lahir) < 5 dan jumlah(anggota) > 1 atau alasan kosong").Field);

    [Fact]
    public void A_version_stored_before_conditions_were_texts_still_means_the_same()
    {
        var syarat = JsonSerializer.Deserialize<SyaratLayanan>("""{"dok":"X","nama":"X","bila":{"field":"perubahan","nilai":["Nama","Agama"]}}""", RincianLayanan.Json)!;
        Assert.Equal("perubahan dalam (\"Nama\", \"Agama\")", syarat.Bila!.Teks);
        Assert.Equal(Kepastian.Ya, syarat.Perlu(Isi("perubahan:Pendidikan; agama"), Hari));
        Assert.Equal(Kepastian.Tidak, syarat.Perlu(Isi("perubahan:Pendidikan"), Hari));
        Assert.Equal(Kepastian.BelumTahu, syarat.Perlu(Isi(""), Hari));
    }

    [Fact]
    public void A_text_that_is_no_condition_hinders_nobody() => Assert.Equal(Kepastian.BelumTahu, new Bila("alasan = = (").Nilai(Isi("alasan:Hilang"), Hari));

    [Fact]
    public void Any_text_is_read_or_refused_with_a_place_inside_it()
    {
        string[] keping = ["alasan", "umur", "(", ")", "\"Hilang\"", "\"", "=", "<", "dan", "atau", "bukan", "dalam", ",", "5", "31-12-2026", "kosong", "ya", " ", "&", "memuat", "perubahan"];
        var acak = new Random(1945);
        for (var i = 0; i < 5000; i++)
        {
            var teks = string.Join(' ', Enumerable.Range(0, acak.Next(12)).Select(_ => keping[acak.Next(keping.Length)])).Trim();
            Assert.All(PeriksaBila.Semua(teks, Formulir), g => Assert.InRange(g.Letak, 0, teks.Length));
            new Bila(teks).Nilai(Isi("alasan:Hilang|perubahan:Nama"), Hari);
        }
    }
}
