using LayananPublik.Pelayanan;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

public class IsianFieldTests
{
    static readonly DateOnly HariIni = new(2026, 11, 21);

    static FieldLayanan Field(TipeField type, string? validasi = null, bool wajib = true, params string[] opsi) =>
        new() { Name = "isian", Label = "Isian", Type = type, Wajib = wajib, Validasi = validasi, Opsi = opsi };

    static void Terima(FieldLayanan f, string input, string nilai)
    {
        Assert.True(IsianField.TryNormal(f, input, HariIni, out var normal, out var galat), galat);
        Assert.Equal(nilai, normal);
        Assert.Equal("", galat);
    }

    static void Tolak(FieldLayanan f, string? input, string awal)
    {
        Assert.False(IsianField.TryNormal(f, input, HariIni, out var normal, out var galat), normal);
        Assert.StartsWith(awal, galat, StringComparison.Ordinal);
        Assert.Equal("", normal);
    }

    [Theory]
    [InlineData(TipeField.Text, null, "  Usaha \n Maju  ", "Usaha Maju")]
    [InlineData(TipeField.Text, "2-100 huruf", "Nur'aini", "Nur'aini")]
    [InlineData(TipeField.Text, "5-200 karakter", "kerja", "kerja")]
    [InlineData(TipeField.TeksPanjang, "20-2000 karakter", "Lampu jalan padam\nsejak Senin", "Lampu jalan padam\nsejak Senin")]
    [InlineData(TipeField.Int, "0-20", "3", "3")]
    [InlineData(TipeField.Int, "0-20", "3 orang", "3")]
    [InlineData(TipeField.Int, "1-20", "anak ke-2", "2")]
    [InlineData(TipeField.Int, "0-20", "tiga", "3")]
    [InlineData(TipeField.Int, "0-20", "020", "20")]
    [InlineData(TipeField.Int, null, "1.500", "1500")]
    [InlineData(TipeField.Decimal, "0,3-8", "3,2 kg", "3.2")]
    [InlineData(TipeField.Decimal, "0,3-8", "3.2", "3.2")]
    [InlineData(TipeField.Decimal, null, "72 m2", "72")]
    [InlineData(TipeField.Decimal, null, "1.250,75 m2", "1250.75")]
    [InlineData(TipeField.Decimal, null, "luas 120", "120")]
    [InlineData(TipeField.Uang, null, "Rp1.500.000,-", "1500000")]
    [InlineData(TipeField.Uang, null, "Rp. 1.500.000,00", "1500000")]
    [InlineData(TipeField.Uang, null, "1,5 juta", "1500000")]
    [InlineData(TipeField.Uang, null, "500rb", "500000")]
    [InlineData(TipeField.Uang, null, "2jt", "2000000")]
    [InlineData(TipeField.Uang, null, "15000000 rupiah", "15000000")]
    [InlineData(TipeField.Year, "1900-tahun ini", "sejak tahun 2019", "2019")]
    [InlineData(TipeField.Year, "1900-tahun ini", "2026", "2026")]
    [InlineData(TipeField.Date, "<= hari ini", "12 Mei '90", "1990-05-12")]
    [InlineData(TipeField.Date, "<= hari ini", "21-11-2026", "2026-11-21")]
    [InlineData(TipeField.Date, "<= hari ini", "kemarin", "2026-11-20")]
    [InlineData(TipeField.Date, ">= hari ini", "1-12-27", "2027-12-01")]
    [InlineData(TipeField.Date, ">= hari ini", "hari ini", "2026-11-21")]
    [InlineData(TipeField.Date, ">= berangkat", "Besok", "2026-11-22")]
    [InlineData(TipeField.Date, "0-90 hari lalu", "23-8-2026", "2026-08-23")]
    [InlineData(TipeField.Date, "<= hari ini; usia < 17", "22-11-2009", "2009-11-22")]
    [InlineData(TipeField.DateTime, ">= besok", "12 Desember 2026 pukul 09.00", "2026-12-12T09:00")]
    [InlineData(TipeField.DateTime, ">= besok", "12-12-2026 19:30", "2026-12-12T19:30")]
    [InlineData(TipeField.DateTime, ">= besok", "Sabtu, 12 Des 2026, jam 8 malam WIB", "2026-12-12T20:00")]
    [InlineData(TipeField.DateTime, ">= besok", "besok jam 9 pagi", "2026-11-22T09:00")]
    [InlineData(TipeField.DateTime, ">= besok", "2026-12-12T19:30", "2026-12-12T19:30")]
    [InlineData(TipeField.Slot, ">= hari ini", "24-11-2026 09.00", "2026-11-24T09:00")]
    [InlineData(TipeField.Time, null, "9.41", "09:41")]
    [InlineData(TipeField.Time, null, "pukul 09.41 WIB", "09:41")]
    [InlineData(TipeField.Time, null, "jam 12 malam", "00:00")]
    [InlineData(TipeField.Time, null, "jam 12 siang", "12:00")]
    [InlineData(TipeField.Time, null, "3 sore", "15:00")]
    [InlineData(TipeField.Bool, null, "Iya", "ya")]
    [InlineData(TipeField.Bool, null, "belum.", "tidak")]
    [InlineData(TipeField.Bool, null, "2", "tidak")]
    [InlineData(TipeField.Nik, null, "3299 0115 0590 9001", "3299011505909001")]
    [InlineData(TipeField.NoKk, null, "3299.0101.0120.9001", "3299010101209001")]
    [InlineData(TipeField.Telepon, null, "0899-0015-777", "628990015777")]
    [InlineData(TipeField.Telepon, null, "+60 12-345 6789", "+60123456789")]
    [InlineData(TipeField.Decimal, null, "1,125", "1.13")]
    [InlineData(TipeField.Rt, null, "RT 4", "004")]
    [InlineData(TipeField.Rw, null, "12", "012")]
    [InlineData(TipeField.Wilayah, null, "3299011001", "32.99.01.1001")]
    [InlineData(TipeField.Wilayah, null, "32.99.01.1001", "32.99.01.1001")]
    [InlineData(TipeField.Wilayah, null, "Sukamaju, Kec. Contoh", "Sukamaju, Kec. Contoh")]
    [InlineData(TipeField.Email, null, "Siti.Aminah@Contoh.ID", "siti.aminah@contoh.id")]
    [InlineData(TipeField.Nop, null, "329901000100200030", "32.99.010.001.002-0003.0")]
    [InlineData(TipeField.Nop, null, "32.99.010.001.002-0003.0", "32.99.010.001.002-0003.0")]
    [InlineData(TipeField.Koordinat, null, "-6.595, 106.816", "-6.595,106.816")]
    [InlineData(TipeField.Koordinat, null, "https://maps.google.com/?q=-6.5950001,106.816", "-6.595,106.816")]
    [InlineData(TipeField.Orang, null, "Siti Aminah, 3299014101900001, istri", "Siti Aminah, NIK 3299014101900001, istri")]
    [InlineData(TipeField.Orang, null, "Siti Aminah NIK: 3299 0141 0190 0001", "Siti Aminah, NIK 3299014101900001")]
    [InlineData(TipeField.Orang, null, "Sukarno", "Sukarno")]
    [InlineData(TipeField.Orang, null, "Siti, 0812-3456-7890", "Siti, 0812-3456-7890")]
    [InlineData(TipeField.DaftarOrang, "min 1", "1. Siti, 3299014101900001, istri\n2. Budi, anak", "Siti, NIK 3299014101900001, istri\nBudi, anak")]
    [InlineData(TipeField.DaftarOrang, null, "Siti; Budi", "Siti\nBudi")]
    [InlineData(TipeField.DaftarOrang, null, "1. Siti 2. Budi", "Siti\nBudi")]
    public void Answer_is_stored_in_one_form_that_reads_back_as_itself(TipeField type, string? validasi, string input, string nilai)
    {
        Terima(Field(type, validasi), input, nilai);
        Terima(Field(type, validasi), nilai, nilai);
    }

    [Theory]
    [InlineData(TipeField.Text, "2-100 huruf", "Budi 2", "Nama tidak memuat angka.")]
    [InlineData(TipeField.Text, "5-200 karakter", "ktp", "Jawaban terlalu pendek: tulis paling sedikit 5 huruf")]
    [InlineData(TipeField.TeksPanjang, "20-2000 karakter", "rusak", "Jawaban terlalu pendek: tulis paling sedikit 20 huruf")]
    [InlineData(TipeField.Int, "0-20", "21", "Tulis angka bulat 0-20, contoh 2.")]
    [InlineData(TipeField.Int, "0-20", "-5", "Tulis angka bulat 0-20")]
    [InlineData(TipeField.Int, "0-20", "2,5", "Tulis angka bulat 0-20")]
    [InlineData(TipeField.Int, "0-20", "banyak", "Tulis angka bulat 0-20")]
    [InlineData(TipeField.Int, null, "99999999999999999999999999999999", "Tulis angka bulat 0-1.000.000")]
    [InlineData(TipeField.Decimal, "0,3-8", "32", "Tulis angka 0,3-8, contoh 8.")]
    [InlineData(TipeField.Uang, null, "sejuta", "Tulis jumlah rupiah")]
    [InlineData(TipeField.Uang, null, "5 ekor", "Tulis jumlah rupiah")]
    [InlineData(TipeField.Year, "1900-tahun ini", "2027", "Tulis tahun 1900-2026, contoh 2019.")]
    [InlineData(TipeField.Year, "1900-tahun ini", "19", "Tulis tahun 1900-2026")]
    [InlineData(TipeField.Date, null, "31 Juni 1990", "Juni hanya sampai tanggal 30. Maksudnya 30 Juni 1990?")]
    [InlineData(TipeField.Date, "<= hari ini", "22-11-2026", "Tanggal tidak boleh setelah 21 November 2026; tulis tanggal lain, contoh 21-11-2026.")]
    [InlineData(TipeField.Date, ">= hari ini", "20-11-2026", "Tanggal tidak boleh sebelum 21 November 2026")]
    [InlineData(TipeField.Date, "0-90 hari lalu", "22-8-2026", "Tanggal tidak boleh sebelum 23 Agustus 2026")]
    [InlineData(TipeField.Date, "<= hari ini; usia < 17", "21-11-2009", "Layanan ini untuk usia di bawah 17 tahun")]
    [InlineData(TipeField.DateTime, ">= besok", "21-11-2026 09.00", "Tanggal tidak boleh sebelum 22 November 2026")]
    [InlineData(TipeField.DateTime, ">= besok", "12-12-2026", "Jamnya belum ada")]
    [InlineData(TipeField.DateTime, ">= besok", "12-12-2026 pukul 25.00", "Jam hanya sampai 23.59")]
    [InlineData(TipeField.Time, null, "pagi", "Tulis jam, contoh 09.30.")]
    [InlineData(TipeField.Time, null, "09.75", "Jam hanya sampai 23.59")]
    [InlineData(TipeField.Bool, null, "mungkin", "Jawab ya atau tidak")]
    [InlineData(TipeField.Nik, null, "32990115", "NIK harus 16 angka")]
    [InlineData(TipeField.NoKk, null, "abc", "Nomor KK hanya berisi angka.")]
    [InlineData(TipeField.Telepon, null, "123", "Nomor tidak lengkap")]
    [InlineData(TipeField.Rt, null, "RW 4", "RT berisi 1-3 angka.")]
    [InlineData(TipeField.Wilayah, null, "329901", "Tulis nama kelurahan atau desa")]
    [InlineData(TipeField.Email, null, "siti@contoh", "Tulis alamat email yang lengkap")]
    [InlineData(TipeField.Nop, null, "3299", "NOP berisi 18 angka")]
    [InlineData(TipeField.Koordinat, null, "52.37, 4.89", "Titik itu di luar Indonesia")]
    [InlineData(TipeField.Koordinat, null, "depan pasar", "Kirim lokasi dari WhatsApp")]
    [InlineData(TipeField.Orang, null, "3299014101900001", "Tulis nama lengkapnya")]
    [InlineData(TipeField.Orang, null, "Siti, 329901410190000", "NIK harus 16 angka")]
    [InlineData(TipeField.DaftarOrang, "min 2", "Siti", "Tulis paling sedikit 2 orang")]
    [InlineData(TipeField.DaftarOrang, "min 1", "Siti\nBudi, 3299013106909001", "Orang ke-2: Tanggal lahir di dalam NIK")]
    public void Wrong_answer_is_refused_with_what_to_do(TipeField type, string? validasi, string input, string awal) =>
        Tolak(Field(type, validasi), input, awal);

    [Theory]
    [InlineData("2", "Kawin Tercatat")]
    [InlineData("#4", "Cerai Hidup")]
    [InlineData("5.", "Cerai Mati")]
    [InlineData("cerai hidup", "Cerai Hidup")]
    [InlineData("BELUM", "Belum Kawin")]
    [InlineData("kawin ter", "Kawin Tercatat")]
    [InlineData("mati", "Cerai Mati")]
    public void Choice_is_taken_by_number_text_or_unambiguous_part(string input, string nilai) =>
        Terima(Field(TipeField.Enum, null, true, "Belum Kawin", "Kawin Tercatat", "Kawin Belum Tercatat", "Cerai Hidup", "Cerai Mati"), input, nilai);

    [Theory]
    [InlineData("cerai", "Jawaban cocok dengan beberapa pilihan: 4 Cerai Hidup, 5 Cerai Mati; balas nomornya, contoh 4.")]
    [InlineData("6", "Pilih salah satu: 1 Belum Kawin, 2 Kawin Tercatat")]
    [InlineData("0", "Pilih salah satu: 1 Belum Kawin")]
    [InlineData("jomblo", "Pilih salah satu: 1 Belum Kawin")]
    [InlineData("?", "Pilih salah satu: 1 Belum Kawin")]
    public void Unclear_choice_lists_what_can_be_chosen(string input, string awal) =>
        Tolak(Field(TipeField.Enum, null, true, "Belum Kawin", "Kawin Tercatat", "Kawin Belum Tercatat", "Cerai Hidup", "Cerai Mati"), input, awal);

    [Fact]
    public void One_letter_is_enough_where_it_fits_one_option() =>
        Terima(Field(TipeField.Enum, null, true, "Laki-laki", "Perempuan"), "p", "Perempuan");

    [Fact]
    public void A_long_list_asks_for_the_number_only() =>
        Tolak(Field(TipeField.Enum, null, true, [.. Enumerable.Range(1, 20).Select(i => $"Kategori {i}")]), "lampu", "Balas dengan nomor pilihan 1-20, contoh 1.");

    [Theory]
    [InlineData("1, 3", "Alamat; Nama")]
    [InlineData("3 1 3", "Alamat; Nama")]
    [InlineData("13", null)]
    [InlineData("nama dan alamat", "Alamat; Nama")]
    [InlineData("Foto/tanda tangan", "Foto/tanda tangan")]
    [InlineData("alamat\nfoto", "Alamat; Foto/tanda tangan")]
    [InlineData("alamat, hobi", null)]
    [InlineData(",", null)]
    public void Several_choices_are_stored_in_the_order_of_the_form(string input, string? nilai)
    {
        var field = Field(TipeField.MultiEnum, null, true, "Alamat", "Status perkawinan", "Nama", "Foto/tanda tangan");
        if (nilai is null)
        {
            Tolak(field, input, "Pilih salah satu: 1 Alamat, 2 Status perkawinan, 3 Nama, 4 Foto/tanda tangan; boleh lebih dari satu, contoh 1, 2.");
        }
        else
        {
            Terima(field, input, nilai);
        }
    }

    [Theory]
    [InlineData("-")]
    [InlineData("lewati")]
    [InlineData("")]
    [InlineData("   ")]
    public void Optional_field_can_be_left_and_required_cannot(string input)
    {
        Terima(Field(TipeField.Nik, wajib: false), input, "");
        Assert.False(IsianField.TryNormal(Field(TipeField.Nik), input, HariIni, out _, out _));
        Tolak(Field(TipeField.Nik), null, "\"Isian\" belum diisi, tulis 16 angka seperti di kartu.");
    }

    [Fact]
    public void Nothing_typed_takes_the_default() =>
        Terima(Field(TipeField.Enum, null, true, "WNI", "WNA") with { Bawaan = "WNI" }, "", "WNI");

    [Theory]
    [InlineData(">= berangkat", "2026-12-01", "2026-12-01", true)]
    [InlineData(">= berangkat", "2026-11-30", "2026-12-01", false)]
    [InlineData("> berangkat", "2026-12-01T09:00", "2026-12-01T09:00", false)]
    [InlineData("> berangkat", "2026-12-01T09:01", "2026-12-01T09:00", true)]
    [InlineData(">= berangkat", "2026-11-30", "", true)]
    [InlineData(">= hari ini", "2026-11-30", "2026-12-01", true)]
    public void A_limit_can_name_another_field(string validasi, string nilai, string berangkat, bool sah)
    {
        var isian = new Dictionary<string, string> { ["berangkat"] = berangkat };
        Assert.Equal(sah, IsianField.Selaras(Field(TipeField.Date, validasi), nilai, isian, HariIni, out var galat));
        Assert.Equal(sah, galat.Length == 0);
    }

    [Theory]
    [InlineData("secukupnya")]
    [InlineData("0-20; kira-kira")]
    [InlineData("<= besok")]
    public void A_limit_nobody_can_check_is_refused_when_the_catalogue_is_read(string validasi)
    {
        var sktm = Katalog.Bawaan.Layanan.Single(l => l.Kode == "SKTM");
        var rusak = sktm with { Rincian = sktm.Rincian with { Field = [Field(TipeField.Int, validasi)] } };
        Assert.Contains(PeriksaKatalog.Satu(Katalog.Bawaan, rusak), s => s.EndsWith("pada isian isian tidak dikenal.", StringComparison.Ordinal));
        Assert.Throws<FormatException>(() => IsianField.TryNormal(Field(TipeField.Int, validasi), "1", HariIni, out _, out _));
    }

    [Fact]
    public void A_limit_on_a_field_that_does_not_exist_is_refused_too()
    {
        var sktm = Katalog.Bawaan.Layanan.Single(l => l.Kode == "SKTM");
        var rusak = sktm with { Rincian = sktm.Rincian with { Field = [Field(TipeField.Date, ">= entah")] } };
        Assert.Contains("SKTM: isian isian dibandingkan dengan entah yang tidak ada.", PeriksaKatalog.Satu(Katalog.Bawaan, rusak));
    }
}
