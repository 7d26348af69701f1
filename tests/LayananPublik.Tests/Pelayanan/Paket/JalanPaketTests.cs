using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

/// <summary>Every bundle from the menu to its number, with each of its conditions both ways.</summary>
public sealed class JalanPaketTests(KantorUji kantor, ITestOutputHelper keluaran) : IClassFixture<KantorUji>
{
    readonly ObrolanUji o = new(kantor);

    async Task<string> BukaAsync(string kode)
    {
        await o.TeksAsync("halo");
        var daftar = Assert.IsType<Daftar>(Assert.Single(await o.PilihAsync("PAKET")));
        while (daftar.Pilihan.All(x => x.Id != $"L:{kode}")) daftar = Assert.IsType<Daftar>(Assert.Single(await o.PilihAsync(daftar.Pilihan.Single(x => x.Id.StartsWith("PAKET:", StringComparison.Ordinal)).Id)));
        return Assert.Single(await o.PilihAsync($"L:{kode}")).Teks;
    }

    public static TheoryData<string> Semua => [.. KatalogPaket.Bawaan.Paket.Select(p => p.Kode)];

    [Theory, MemberData(nameof(Semua))]
    public async Task The_card_of_a_bundle_is_one_bubble_within_the_limits_by_row_and_by_number(string kode)
    {
        var kartu = await BukaAsync(kode);
        var isi = Assert.IsType<Tombol>(Assert.Single(await o.TeksAsync($"#{KatalogPaket.Bawaan.Paket.Single(p => p.Kode == kode).NomorMenu}")));
        Assert.Equal(kartu, isi.Teks);
        BunyiPesan.Periksa(isi);
        Assert.Equal($"AJUKAN:{kode}", isi.Pilihan[0].Id);
    }

    [Theory]
    [MemberData(nameof(ContohPaket.Kasus), MemberType = typeof(ContohPaket))]
    public async Task A_bundle_goes_from_the_menu_to_one_number(string kode, string kasus, string dokumen)
    {
        var kartu = await BukaAsync(kode);
        Assert.Contains("gratis", kartu, StringComparison.Ordinal);
        var p = await o.IsiPaketAsync(kode, kasus);
        Assert.Equal("ringkasan", await o.LangkahAsync());
        var foto = p.Berkas.Count;
        Assert.Contains("Permohonan Anda sudah kami terima", Assert.Single(await o.PilihAsync($"KIRIM:{p.Id}")).Teks, StringComparison.Ordinal);
        keluaran.WriteLine($"{kode} {kasus}: {await o.JumlahJawabanAsync()} messages of the office, {foto} of them to photos sent one by one");
        await o.SimpanNaskahAsync($"{kode} {kasus}".Trim());
        p = await o.PermohonanAsync();
        Assert.StartsWith("PMH-2026-", p.Nomor, StringComparison.Ordinal);
        Assert.Equal(dokumen.Split(' '), p.Berurut().Select(b => b.Kunci));
        Assert.All(p.Butir, b => Assert.Equal(b.Pendahulu.Count == 0 ? StatusButir.Diajukan : StatusButir.Menunggu, b.Status));
        Assert.All(p.Butir, b => Assert.Equal(b.Pendahulu.Count == 0, b.Tenggat is not null));
        // Whatever a service demands of the citizen is there, though it was asked under another name or not at all.
        Assert.All(p.Butir, b => Assert.All(Kelengkapan.FieldChat(b.Layanan.Rincian).Where(f => f.Wajib && b.Formulir().Any(x => x.Name == f.Name) && b.Berlaku(f) == Kepastian.Ya && !b.Dokumen()!.Petugas.Contains(f.Name)), f => Assert.True(b.Terjawab(f.Name), $"{b.Kunci}.{f.Name}")));
        Assert.Empty(p.BerkasKurang());
    }
}
