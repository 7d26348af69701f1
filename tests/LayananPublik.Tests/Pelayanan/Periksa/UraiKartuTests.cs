using LayananPublik.Pelayanan;
using Xunit;

namespace LayananPublik.Tests.Pelayanan.Periksa;

/// <summary>From words on a card to answers; every card here is invented.</summary>
public sealed class UraiKartuTests
{
    static readonly DateOnly HariIni = new(2026, 11, 21);

    static IReadOnlyList<BarisBaca> Baris(params string[] teks) => [.. teks.Select(t => new BarisBaca(t.Split(' '), 90))];

    static string? Nilai(IReadOnlyList<Terbaca> ada, string field) => ada.SingleOrDefault(t => t.Field == field)?.Nilai;

    [Fact]
    public void A_card_is_read_with_its_faults()
    {
        var ada = UraiKartu.Ktp(Baris("PROVINSI CONTOH", "NIK : 32990152O5909OO1", "Nema : SARI ANGGRAINI", "Tempat/Tgl Lahir : CONTOH, 12-05-1990", "Jenis kelamin : PEREMPUAN Gol. Darah: O", "Alamat 1 JL. KENANGA NO. 12", "RT/RW 1 003/005", "Kel/Desa : CONTOH",
            "Agama 1 ISLAM", "Status Perkawinan : BELUM KAWIN CONTOH", "Pekerjaan : WIRASWASTA 21-11-2023", "Kewarganegaraan : WNI"), HariIni);
        Assert.Equal(("3299015205909001", "1990-05-12", "Perempuan", "JL. KENANGA NO. 12"), (Nilai(ada, "nik"), Nilai(ada, "tanggal_lahir"), Nilai(ada, "jenis_kelamin"), Nilai(ada, "alamat")));
        Assert.Equal(("003", "005", "Islam", "Belum Kawin", "WIRASWASTA"), (Nilai(ada, "rt"), Nilai(ada, "rw"), Nilai(ada, "agama"), Nilai(ada, "status_kawin"), Nilai(ada, "pekerjaan")));
        Assert.Equal("SARI ANGGRAINI", Nilai(ada, "nama"), ignoreCase: true);
        Assert.DoesNotContain(ada, t => t.Field is "-" or "ttl" or "rtrw");
    }

    [Fact]
    public void A_number_that_is_none_is_not_suggested()
    {
        Assert.Empty(UraiKartu.Ktp(Baris("NIK : 3299019905909001", "NIK : 12345"), HariIni));
        Assert.Empty(UraiKartu.Ktp(Baris("Status Perkawinan : KAWIN", "RT/RW : -", "Tempat/Tgl Lahir : 31-02-1990"), HariIni));
        Assert.Empty(UraiKartu.Ktp([], HariIni));
        Assert.Empty(UraiKartu.Kk(Baris("KARTU KELUARGA", "No. 3299")));
    }

    [Fact]
    public void A_family_card_gives_its_number_and_its_members()
    {
        var ada = UraiKartu.Kk(Baris("KARTU KELUARGA", "No. 3299011212129002", "Nama Kepala Keluarga : BUDI SANTOSO", "1 BUDI SANTOSO 3299011101859003 LAKI-LAKI CONTOH", "2 SARI ANGGRAINI 3299015205909001 PEREMPUAN CONTOH 12-05-1990"));
        Assert.Equal("3299011212129002", Nilai(ada, "no_kk"));
        Assert.Equal("BUDI SANTOSO, NIK 3299011101859003\nSARI ANGGRAINI, NIK 3299015205909001", Nilai(ada, "anggota"));
    }

    [Fact]
    public void The_table_of_words_is_read_line_by_line_and_rubbish_is_dropped()
    {
        const string Tabel = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t80\tNama\n5\t1\t1\t1\t1\t2\t0\t0\t9\t9\t60.5\tSARI\n4\t1\t1\t1\t2\t0\t0\t0\t9\t9\t-1\t\n5\t1\t1\t1\t2\t1\t0\t0\t9\t9\trusak\tX\nsampah";
        var baris = BarisBaca.Dari(Tabel);
        Assert.Equal([("Nama SARI", 70), ("X", 0)], baris.Select(b => (b.Teks, b.Yakin)));
        Assert.Empty(BarisBaca.Dari(""));
    }
}
