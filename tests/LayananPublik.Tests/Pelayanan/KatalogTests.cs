using System.Text.RegularExpressions;
using LayananPublik.Kantor;
using LayananPublik.Pelayanan;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

public partial class KatalogTests
{
    public static TheoryData<string> SemuaKode() => [.. Katalog.Bawaan.Layanan.Select(l => l.Kode)];

    static LayananKatalog Ambil(string kode) => Katalog.Bawaan.Layanan.Single(l => l.Kode == kode);

    [Fact]
    public void Bawaan_holds_the_32_services_in_menu_order()
    {
        Assert.Equal(Enumerable.Range(1, 32), Katalog.Bawaan.Layanan.Select(l => l.NomorMenu));
        Assert.Equal("SKTM", Katalog.Bawaan.Layanan[20].Kode);
        Assert.Equal(
            [(JenisHasil.SuratKantor, 17), (JenisHasil.TeruskanDukcapil, 13), (JenisHasil.Booking, 1), (JenisHasil.Aduan, 1)],
            Katalog.Bawaan.Layanan.GroupBy(l => l.JenisHasil).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())));
    }

    [Fact]
    public void Bawaan_passes_its_own_check() => Assert.Empty(PeriksaKatalog.Semua(Katalog.Bawaan));

    [Fact]
    public void Sktm_reads_as_published()
    {
        var sktm = Ambil("SKTM");
        Assert.Equal("SKTM (Tidak Mampu)", sktm.JudulWa);
        Assert.Equal(JenisHasil.SuratKantor, sktm.JenisHasil);
        Assert.Equal("400.9.14.1", sktm.Rincian.Klasifikasi.Kode);
        Assert.Equal(["PENGANTAR_RT", "KTP", "KK", "PERNYATAAN_TM"],
            sktm.Rincian.Syarat.Where(s => s.Wajib).Select(s => s.Dok));
        Assert.Equal(new Sla(1, SatuanSla.HariKerja), sktm.Rincian.Sla);
        Assert.Equal(0, sktm.Rincian.Biaya.Rupiah);
        Assert.Equal("LURAH", sktm.Rincian.Penandatangan?.Utama);
        Assert.Equal(["CAMAT"], sktm.Rincian.Penandatangan?.Mengetahui);
    }

    [Theory, MemberData(nameof(SemuaKode))]
    public void Rincian_survives_a_round_trip_through_json(string kode)
    {
        var json = Ambil(kode).Rincian.KeJson();
        Assert.Equal(json, RincianLayanan.DariJson(json).KeJson());
        Assert.Contains("\"satuan\":\"hari_kerja\"", json, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(SemuaKode))]
    public void Fields_have_unique_names_and_cover_what_the_chat_asks(string kode)
    {
        var rincian = Ambil(kode).Rincian;
        var nama = Katalog.Bawaan.FieldUntuk(rincian).Select(f => f.Name).ToList();
        Assert.Equal(nama.Distinct(), nama);
        Assert.Subset(nama.ToHashSet(), rincian.MinimalWa.ToHashSet());
        Assert.All(Katalog.Bawaan.FieldUntuk(rincian),
            f => Assert.Equal(f.Type is TipeField.Enum or TipeField.MultiEnum, f.Opsi.Count > 0));
    }

    [Theory, MemberData(nameof(SemuaKode))]
    public void A_conditional_syarat_is_a_formula_or_a_question_and_says_bila(string kode)
    {
        foreach (var syarat in Ambil(kode).Rincian.Syarat.Where(s => s.Kondisi is not null || s.Bila is not null || s.Tanya is not null))
        {
            Assert.False(syarat.Wajib);
            Assert.StartsWith("bila ", syarat.Kondisi, StringComparison.Ordinal);
            Assert.True(syarat.Bila is not null || syarat.Tanya is not null, syarat.Dok);
        }
    }

    [Theory, MemberData(nameof(SemuaKode))]
    public void A_formula_looks_only_at_what_the_chat_knows(string kode)
    {
        var rincian = Ambil(kode).Rincian;
        HashSet<string> diketahui = [.. Kelengkapan.FieldChat(rincian).Select(f => f.Name), .. rincian.MinimalWa, .. Katalog.Bawaan.FieldUntuk(rincian).Where(f => f.Bawaan is not null).Select(f => f.Name)];
        Assert.Subset(diketahui, rincian.Syarat.Select(s => s.Bila).Concat(rincian.Field.Select(f => f.Bila)).OfType<Bila>().SelectMany(b => b.Field).ToHashSet());
    }

    [Theory]
    [InlineData("KK-HILANG", "kondisi", "Hilang", "KEHILANGAN", true)]
    [InlineData("KK-HILANG", "kondisi", "Rusak", "KEHILANGAN", false)]
    [InlineData("KK-HILANG", "kondisi", "Rusak", "KK_RUSAK", true)]
    [InlineData("KK-BARU", "alasan", "menikah", "BUKU_NIKAH", true)]
    [InlineData("SKTT", "status_tinggal", "Milik sendiri", "IZIN_TUMPANG", false)]
    [InlineData("SKTM", "jenis", "Lainnya", "KTP", true)]
    [InlineData("KIA", "anak_tanggal_lahir", "2021-11-21", "FOTO_ANAK", true)]
    [InlineData("KIA", "anak_tanggal_lahir", "2021-11-22", "FOTO_ANAK", false)]
    [InlineData("SP-NIKAH", "tanggal_lahir", "2005-11-22", "IZIN_ORTU", true)]
    [InlineData("SP-NIKAH", "tanggal_lahir", "2005-11-21", "IZIN_ORTU", false)]
    [InlineData("KK-UBAH", "perubahan", "Pendidikan; Status perkawinan", "BUKU_NIKAH", true)]
    [InlineData("SP-RAMAI", "syarat_susunan_acara", "ya", "SUSUNAN_ACARA", true)]
    [InlineData("SP-RAMAI", "syarat_susunan_acara", "tidak", "SUSUNAN_ACARA", false)]
    [InlineData("AKTA-MATI", "syarat_ket_mati_faskes", "tidak", "KET_MATI_LURAH", true)]
    public void An_answer_decides_whether_a_conditional_syarat_is_required(string kode, string field, string jawab, string dok, bool wajib)
    {
        var syarat = Ambil(kode).Rincian.Syarat.Single(s => s.Dok == dok);
        Assert.Equal(wajib ? Kepastian.Ya : Kepastian.Tidak, syarat.Perlu(new Dictionary<string, string> { [field] = jawab }, new(2026, 11, 21)));
    }

    [Theory, MemberData(nameof(SemuaKode))]
    public void A_letter_names_only_fields_that_the_form_has(string kode)
    {
        var layanan = Ambil(kode);
        Assert.Equal(layanan.JenisHasil == JenisHasil.SuratKantor, layanan.Rincian.IsiSurat is not null);
        if (layanan.Rincian.IsiSurat is not { } isi)
        {
            return;
        }
        HashSet<string> dikenal = [.. Katalog.Bawaan.FieldUntuk(layanan.Rincian).Select(f => f.Name), .. IsiSurat.BarisGabungan, "jabatan", "unit"];
        var kalimat = string.Join(' ', isi.Pembuka, isi.Inti, isi.Penutup, isi.Ditujukan);
        HashSet<string> dipakai = [.. isi.DataOrang, .. isi.DataKhusus, .. Isian().Matches(kalimat).Select(m => m.Groups[1].Value)];
        Assert.Subset(dikenal, dipakai);
    }

    [Fact]
    public void Check_names_every_fault_at_once()
    {
        var sktm = Ambil("SKTM");
        var rusak = Katalog.Bawaan with
        {
            Layanan =
            [
                .. Katalog.Bawaan.Layanan,
                sktm with { JudulWa = new string('x', 25), DeskripsiWa = new string('x', 73) },
            ],
        };
        var salah = PeriksaKatalog.Semua(rusak).ToList();
        Assert.Contains("Kode layanan SKTM dipakai lebih dari sekali.", salah);
        Assert.Contains("Nomor menu 21 dipakai lebih dari sekali.", salah);
        Assert.Contains("Kata kunci \"tidak mampu\" menunjuk lebih dari satu layanan.", salah);
        Assert.Contains("SKTM: judul WhatsApp harus 1-24 karakter.", salah);
        Assert.Contains("SKTM: deskripsi WhatsApp paling panjang 72 karakter.", salah);
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Isian();
}
