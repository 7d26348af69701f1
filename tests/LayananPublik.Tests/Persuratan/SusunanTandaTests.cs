using LayananPublik.Kantor;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Wewenang;
using Xunit;
using static LayananPublik.Tests.Persuratan.KantorTanda;

namespace LayananPublik.Tests.Persuratan;

public sealed class SusunanTandaTests
{
    static readonly UnitKerja Kecamatan = UnitKerja.Dirikan(null, JenisUnit.Kecamatan, "Kecamatan Contoh", "Asia/Jakarta"), Kelurahan = UnitKerja.Dirikan(Kecamatan, JenisUnit.Kelurahan, "Kelurahan Contoh", "Asia/Jakarta");

    [Fact]
    public void The_usual_chains_are_right()
    {
        Assert.Null(SusunanTanda.Salah(SusunanTanda.Bawaan));
        Assert.Null(SusunanTanda.Salah([TandaTangan(Jabatan.Lurah, bentuk: BentukWewenang.AtasNama)]));
        Assert.Null(SusunanTanda.Salah([TandaTangan(Jabatan.Sekretaris, bentuk: BentukWewenang.AtasNama)]));
        Assert.Null(SusunanTanda.Salah([Paraf(Jabatan.Kasi), Paraf(Jabatan.Sekretaris), TandaTangan(Jabatan.Lurah)]));
        Assert.Null(SusunanTanda.Salah([TandaTangan(Jabatan.Lurah, CaraTanda.Tte), TandaTangan(Jabatan.Camat, CaraTanda.TteBsre, TempatLangkah.Kecamatan)]));
    }

    [Fact]
    public void A_wrong_chain_is_refused_with_what_to_do()
    {
        foreach (var (langkah, kata) in new (LangkahSusunan[], string)[]
        {
            ([], "berakhir dengan tanda tangan"), ([Paraf(Jabatan.Kasi)], "berakhir dengan tanda tangan"),
            ([TandaTangan(Jabatan.Lurah), Paraf(Jabatan.Kasi)], "mendahului"), ([TandaTangan(Jabatan.Sekretaris)], "a.n."),
            ([Paraf(Jabatan.Kasi), Paraf(Jabatan.Sekretaris), Paraf(Jabatan.Lurah), Paraf(Jabatan.Sekretaris, TempatLangkah.Kecamatan), TandaTangan(Jabatan.Camat, tempat: TempatLangkah.Kecamatan)], "paling banyak 3"),
            ([Paraf(Jabatan.Lurah), TandaTangan(Jabatan.Lurah)], "hanya sekali"),
            ([TandaTangan(Jabatan.Lurah, CaraTanda.TandaTanganBasah), TandaTangan(Jabatan.Camat, tempat: TempatLangkah.Kecamatan)], "basah"),
            ([TandaTangan(Jabatan.Camat, tempat: TempatLangkah.Kecamatan), TandaTangan(Jabatan.Lurah)], "milik kecamatan"),
            ([TandaTangan(Jabatan.Lurah, bentuk: BentukWewenang.UntukBeliau)], "u.b."), ([TandaTangan(Jabatan.Lurah, bentuk: BentukWewenang.Plt)], "pelimpahan"),
        })
            Assert.Contains(kata, SusunanTanda.Salah(langkah), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_kecamatan_issues_itself_its_head_stands_there_once()
    {
        LangkahSusunan[] dua = [Paraf(Jabatan.Sekretaris), TandaTangan(Jabatan.Lurah, bentuk: BentukWewenang.AtasNama), TandaTangan(Jabatan.Camat, tempat: TempatLangkah.Kecamatan)];
        Assert.Equal([Jabatan.Sekretaris, Jabatan.Camat], SusunanTanda.Rencanakan(dua, [Kecamatan]).Select(r => r.Jabatan));
        Assert.Equal(BentukWewenang.Sendiri, SusunanTanda.Rencanakan(dua, [Kecamatan])[1].Bentuk);
    }

    [Theory]
    [InlineData(Jabatan.Sekretaris, BentukWewenang.AtasNama, "a.n. LURAH CONTOH|SEKRETARIS LURAH")]
    [InlineData(Jabatan.Kasi, BentukWewenang.UntukBeliau, "a.n. LURAH CONTOH|SEKRETARIS,|u.b.|KEPALA SEKSI PEMERINTAHAN")]
    [InlineData(Jabatan.Lurah, BentukWewenang.AtasNama, "a.n. CAMAT CONTOH|LURAH CONTOH")]
    [InlineData(Jabatan.Lurah, BentukWewenang.Sendiri, "LURAH CONTOH")]
    public void The_lines_are_those_of_the_official_format(Jabatan jabatan, BentukWewenang bentuk, string baris)
    {
        var pejabat = Pejabat.Angkat(Kelurahan, jabatan, jabatan switch { Jabatan.Sekretaris => "SEKRETARIS LURAH", Jabatan.Kasi => "KEPALA SEKSI PEMERINTAHAN", _ => "LURAH CONTOH" }, "Tini", "", "", new(2026, 1, 1));
        var blok = new DaftarWewenang(new(2026, 11, 22), [Kelurahan, Kecamatan], [pejabat], []).Utama(jabatan, Kelurahan.Id, bentuk, "SKTM")!.Blok;
        Assert.Equal(baris, string.Join('|', blok.Awalan.Append(blok.Jabatan)));
    }
}
