using LayananPublik.Kantor;
using LayananPublik.Penataan;
using LayananPublik.Tests.Kantor;
using Xunit;

namespace LayananPublik.Tests.Penataan;

/// <summary>Whose area is it? Each source names its columns in its own way.</summary>
public sealed class TebakBatasTests
{
    static readonly UnitBatas[] Unit = [new(1, "Kelurahan Contoh", "32.99.01.1001"), new(2, "Kelurahan Sukamaju", "32.99.01.1002"), new(3, "Desa Mekar Sari", "32.99.01.2003")];

    [Fact]
    public void By_the_code_of_the_ministry_however_it_is_written() =>
        Assert.Equal([2, 1, null], Cocok([("KDEPUM", "32.99.01.1002", "x"), ("KDEPUM", "3299011001", "y"), ("KDEPUM", "31.71.01.1001", "z")]));

    [Fact]
    public void By_name_whatever_stands_before_it() =>
        Assert.Equal([1, 2, 3, null], Cocok([("WADMKD", "CONTOH", ""), ("WADMKD", "Kel. Suka Maju", ""), ("WADMKD", "DS. MEKARSARI", ""), ("WADMKD", "Lain", "")]));

    /// <summary>Kecamatan Contoh has a Kelurahan Contoh: the column that says the same everywhere decides nothing.</summary>
    [Fact]
    public void The_name_of_the_kecamatan_is_not_taken_for_that_of_a_kelurahan()
    {
        var fitur = new[] { Fitur(1, ("WADMKC", "Contoh"), ("NAMOBJ", "Sukamaju")), Fitur(2, ("WADMKC", "Contoh"), ("NAMOBJ", "Antah Berantah")) };
        Assert.Equal([2, null], TebakBatas.Cocokkan(fitur, Unit, []).Select(p => p.UnitKerjaId));
    }

    [Fact]
    public void By_what_an_earlier_file_was_matched_to()
    {
        var fitur = new[] { Fitur(1, ("kode", "3299010077"), ("nama", "Kampung Baru")), Fitur(2, ("kode", "3299010078"), ("nama", "Entah")) };
        Assert.Equal([2, null], TebakBatas.Cocokkan(fitur, Unit, [new(2, "Kampung Baru", "3299010077")]).Select(p => p.UnitKerjaId));
        Assert.Contains("berkas sebelumnya", TebakBatas.Cocokkan(fitur, Unit, [new(2, "Kampung Baru", "3299010077")])[0].Sebab, StringComparison.Ordinal);
    }

    [Fact]
    public void The_code_of_BPS_is_only_a_guess_and_says_so()
    {
        var p = TebakBatas.Cocokkan([Fitur(1, ("iddesa", "3299010002")), Fitur(2, ("iddesa", "3299010009"))], Unit, []);
        Assert.Equal([2, null], p.Select(x => x.UnitKerjaId));
        Assert.Equal("perkiraan dari kode BPS (iddesa)", p[0].Sebab);
    }

    [Fact]
    public void Areas_of_RW_carry_their_number()
    {
        var p = TebakBatas.Cocokkan([Fitur(1, ("DESA", "Sukamaju"), ("RW", "05")), Fitur(2, ("DESA", "Sukamaju"), ("RW", "RW 012"))], Unit, []);
        Assert.Equal([(2, "005"), (2, "012")], p.Select(x => (x.UnitKerjaId!.Value, x.Rw!)));
        Assert.Null(TebakBatas.Rw("0"));
        Assert.Null(TebakBatas.Rw("Mawar"));
    }

    [Fact]
    public void Two_parts_of_one_village_become_one_area()
    {
        var (kiri, kanan) = (PetaBatasTests.Kotak(107_000_000, -6_000_000, 1_000), PetaBatasTests.Kotak(107_001_000, -6_000_000, 1_000));
        var bidang = Assert.Single(SusunBatas.Gabung([new(new(1, "a", new Dictionary<string, string> { ["kode"] = "32.99.01.1002" }, kiri), 2, null, null), new(new(2, "b", new Dictionary<string, string>(), kanan), 2, null, null), new(new(3, "c", new Dictionary<string, string>(), kanan), null, null, null)]));
        Assert.Equal((2, "a", "32.99.01.1002"), (bidang.UnitKerjaId, bidang.Nama, bidang.Kode));
        foreach (var x in new[] { 500, 1_000, 1_500 }) Assert.True(bidang.Bentuk.Memuat(new(107_000_000 + x, -5_999_500)));
        Assert.Equal(kiri.Hektare + kanan.Hektare, bidang.Bentuk.Hektare, 0.001);
    }

    static IEnumerable<int?> Cocok((string Kunci, string Nilai, string Nama)[] isi) => TebakBatas.Cocokkan([.. isi.Select((f, i) => Fitur(i + 1, (f.Kunci, f.Nilai), ("KET", f.Nama)))], Unit, []).Select(p => p.UnitKerjaId);

    static FiturBatas Fitur(int urut, params (string Kunci, string Nilai)[] sifat) => new(urut, "x", sifat.Where(s => s.Nilai.Length > 0).ToDictionary(s => s.Kunci, s => s.Nilai, StringComparer.OrdinalIgnoreCase), PetaBatasTests.Kotak(urut * 1_000, 0, 500));
}
