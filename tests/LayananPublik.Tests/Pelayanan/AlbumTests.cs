using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

/// <summary>Photos: many at once, unclear, bad, twice the same; and the talk around them.</summary>
public sealed class AlbumTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    readonly ObrolanUji o = new(kantor);

    static string Satu(IReadOnlyList<IsiPesan> jawaban) => Assert.Single(jawaban).Teks;

    async Task SampaiBerkasAsync(string nama = "Budi Santoso")
    {
        await o.PilihAsync("AJUKAN:SKTM");
        await o.TeksAsync($"{nama}#12-05-1990#003/005");
        await o.TeksAsync("1");
    }

    async Task<string[]> DokAsync() => [.. (await o.PermohonanAsync()).Berkas.Where(b => b.Putusan != Putusan.Diganti).OrderBy(b => b.Id).Select(b => b.Dok)];

    [Fact]
    public async Task An_album_seconds_apart_gets_one_answer_and_lands_in_the_order_asked()
    {
        await SampaiBerkasAsync();
        Assert.Contains("Dokumen wajib sudah lengkap", Satu(await o.AlbumAsync(null, null, null, null)), StringComparison.Ordinal);
        Assert.Equal(["PENGANTAR_RT", "KTP", "KK", "PERNYATAAN_TM"], await DokAsync());
    }

    [Fact]
    public async Task A_photo_that_is_here_but_not_read_yet_is_waited_for()
    {
        await SampaiBerkasAsync();
        foreach (var _ in (int[])[1, 2, 3]) await o.LepasAsync();
        var belum = await BelumDibacaAsync();
        Assert.Empty(await o.SusulanAsync());
        await o.LepasAsync();
        await o.BacaAsync(db => db.PembaruanMasuk.Where(b => b.Id == belum).ExecuteUpdateAsync(s => s.SetProperty(b => b.Status, StatusPembaruan.Selesai)));
        Assert.Contains("Dokumen wajib sudah lengkap", Satu(await o.SusulanAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_waiting_for_a_photo_that_cannot_be_read_has_an_end()
    {
        await SampaiBerkasAsync();
        await o.LepasAsync("ktp");
        await BelumDibacaAsync();
        Assert.Empty(await o.SusulanAsync());
        o.Jam.Kini += TimeSpan.FromSeconds(20);
        Assert.StartsWith("Diterima: *KTP-el pemohon*", Satu(await o.SusulanAsync()), StringComparison.Ordinal);
    }

    /// <summary>One more message of this citizen lies in the store, behind the last one read.</summary>
    async Task<long> BelumDibacaAsync()
    {
        await using var db = o.Db();
        var terakhir = await db.Pesan.Where(p => p.PercakapanId == o.PercakapanId && p.Wamid != null).OrderByDescending(p => p.Id).Select(p => p.Wamid).FirstAsync();
        var kiriman = KirimanMasuk.Catat($"sari {o.PercakapanId}", [], o.Jam.Kini);
        var (dibaca, belum) = (PembaruanMasuk.Dari(kiriman, $"m:{terakhir}", JenisPembaruan.Pesan, 0, "", $"jalur {o.PercakapanId}"), PembaruanMasuk.Dari(kiriman, $"m:susul {o.PercakapanId}", JenisPembaruan.Pesan, 1, "", $"jalur {o.PercakapanId}"));
        dibaca.Selesai();
        db.AddRange(kiriman, dibaca, belum);
        await db.SaveChangesAsync();
        return belum.Id;
    }

    [Fact]
    public async Task Fewer_photos_than_asked_are_asked_about_one_by_one()
    {
        await SampaiBerkasAsync();
        var tanya = Assert.Single(await o.AlbumAsync(null, null));
        Assert.StartsWith("*Foto ke-1* yang tadi Anda kirim dokumen apa?", tanya.Teks, StringComparison.Ordinal);
        Assert.StartsWith("Baik, *KTP-el pemohon* sudah kami catat.\n*Foto ke-2*", Satu(await o.PilihAsync(tanya.Pilihan.Single(p => p.Id.EndsWith(":KTP", StringComparison.Ordinal)).Id)), StringComparison.Ordinal);
        Assert.Contains("Berikutnya: *Surat pengantar RT/RW*", Satu(await o.TeksAsync("kartu keluarga")), StringComparison.Ordinal);
        Assert.Equal(["KTP", "KK"], await DokAsync());
    }

    [Fact]
    public async Task Captions_make_it_sure()
    {
        await SampaiBerkasAsync();
        Assert.StartsWith("Diterima: *Kartu Keluarga (KK), KTP-el pemohon*.", Satu(await o.AlbumAsync("kk", "ini ktp")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_citizen_puts_a_wrong_one_right()
    {
        await SampaiBerkasAsync();
        await o.FotoAsync("ktp");
        Assert.Contains("Baik, *Kartu Keluarga (KK)* sudah kami catat", Satu(await o.TeksAsync("maaf itu KK bukan KTP")), StringComparison.Ordinal);
        Assert.Equal(["KK"], await DokAsync());
    }

    [Fact]
    public async Task Only_the_bad_photo_is_asked_for_again_and_the_second_is_taken_as_it_is()
    {
        await SampaiBerkasAsync();
        var jawab = Satu(await o.FotoAsync("ktp", isi: ContohBerkas.Jpeg("kecil", 320, 200)));
        Assert.Contains("Foto *KTP-el pemohon* terlalu kecil, 320 × 200 titik", jawab, StringComparison.Ordinal);
        Assert.Contains("Kirim ulang foto itu saja", jawab, StringComparison.Ordinal);
        Assert.DoesNotContain("Kirim ulang", Satu(await o.FotoAsync("ktp", isi: ContohBerkas.Jpeg("kecil lagi", 300, 200))), StringComparison.Ordinal);
        var ktp = (await o.PermohonanAsync()).Berkas.Where(b => b.Dok == "KTP").OrderBy(b => b.Id).ToList();
        Assert.Equal([Putusan.Diganti, Putusan.Belum], ktp.Select(b => b.Putusan));
        Assert.Equal("terlalu kecil, 300 × 200 titik", ktp[1].Mutu);
    }

    [Fact]
    public async Task The_same_photo_for_two_documents_is_noticed()
    {
        await SampaiBerkasAsync();
        await o.FotoAsync("ktp", isi: [1, 2, 3]);
        Assert.Contains("sama persis dengan foto KTP-el pemohon", Satu(await o.FotoAsync("kk", isi: [1, 2, 3])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_that_may_stand_in_is_named_and_taken()
    {
        await o.PilihAsync("AJUKAN:KK-BARU");
        await o.TeksAsync("Budi Santoso#12-05-1990#003/005");
        foreach (var j in (string[])["Menikah", "Siti Aminah", "tidak"]) await o.TeksAsync(j);
        Assert.Contains("boleh diganti SPTJM", await o.TerakhirAsync(), StringComparison.Ordinal);
        await o.FotoAsync("sptjm suami istri");
        Assert.Equal(("BUKU_NIKAH", "SPTJM kebenaran sebagai pasangan suami istri (F-2.04)"), (await o.PermohonanAsync()).Berkas.Select(b => (b.Dok, b.Nama)).Single());
    }

    [Fact]
    public async Task Papers_of_the_same_person_are_used_again_and_the_card_shows_them()
    {
        Assert.NotNull((await o.AjukanAsync("SKTM", "1")).Nomor);
        var kartu = Satu(await o.TeksAsync("#25"));
        Assert.Contains("Sudah ada: KTP-el pemohon, Kartu Keluarga (KK).", kartu, StringComparison.Ordinal);
        Assert.DoesNotContain("2. KTP", kartu, StringComparison.Ordinal);
        await o.PilihAsync("AJUKAN:SP-SKCK");
        Assert.Contains("kami pakai lagi: *KTP-el pemohon, Kartu Keluarga (KK)*", Satu(await o.TeksAsync("Sari Anggraini#12-05-1990#003/005")), StringComparison.Ordinal);
        Assert.Equal(["PENGANTAR_RT"], (await o.PermohonanAsync()).BerkasKurang().Select(s => s.Dok));
    }

    [Fact]
    public async Task Papers_of_somebody_else_are_not()
    {
        await o.AjukanAsync("SKTM", "1");
        await SampaiBerkasAsync("Dewi Lestari");
        Assert.Equal(4, (await o.PermohonanAsync()).BerkasKurang().Count);
    }

    [Fact]
    public async Task The_card_of_an_open_draft_shows_what_is_still_missing()
    {
        await SampaiBerkasAsync();
        await o.FotoAsync("ktp");
        var kartu = Assert.Single(await o.TeksAsync("#21"));
        Assert.Contains("Yang masih kurang:\n1. Surat pengantar RT/RW\n2. Kartu Keluarga (KK)\n3. Surat pernyataan", kartu.Teks, StringComparison.Ordinal);
        Assert.Contains("Sudah ada: KTP-el pemohon.", kartu.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_goes_to_the_question_before_and_later_keeps_all()
    {
        await SampaiBerkasAsync();
        Assert.Contains("*Untuk keperluan*", Satu(await o.TeksAsync("kembali")), StringComparison.Ordinal);
        Assert.Contains("Tulis RT lalu RW", Satu(await o.TeksAsync("kembali")), StringComparison.Ordinal);
        Assert.Contains("Sekarang kirim foto", Satu(await o.TeksAsync("004/006")), StringComparison.Ordinal);
        Assert.Equal("004", (await o.PermohonanAsync()).Isian["rt"]);
        Assert.Contains("kami simpan", Satu(await o.TeksAsync("nanti dulu")), StringComparison.Ordinal);
        o.Jam.Kini += TimeSpan.FromDays(2);
        Assert.StartsWith("Melanjutkan *Surat Keterangan Tidak Mampu*. Tinggal 4 dokumen.", Satu(await o.TeksAsync("lanjut")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_size_of_every_kind_of_photo_is_read_from_its_head()
    {
        Assert.Equal("terlalu kecil, 320 × 200 titik", MutuFoto.Keluhan(ContohBerkas.Jpeg(lebar: 320, tinggi: 200, orientasi: 6)));
        Assert.Equal("terlalu kecil, 300 × 400 titik", MutuFoto.Keluhan(ContohBerkas.Png(300, 400)));
        Assert.Equal("terlalu kecil, 8 × 8 titik", MutuFoto.Keluhan(ContohBerkas.Webp()));
        foreach (var bukan in (byte[][])[[], [0xFF, 0xD8, 0xFF], ContohBerkas.Jpeg()[..20], ContohBerkas.Webp()[..16], "%PDF-1.7"u8.ToArray()]) Assert.Null(MutuFoto.Keluhan(bukan));
    }

    [Theory]
    [InlineData("2026-11-20T03:00:00Z", "2026-11-20T23:00:00Z")]
    [InlineData("2026-11-20T18:00:00Z", "2026-11-21T14:00:00Z")]
    [InlineData("2026-11-20T02:00:00Z", "2026-11-20T23:00:00Z")]
    public void The_reminder_keeps_out_of_the_night_unless_it_would_be_missed(string terakhir, string harap) =>
        Assert.Equal(DateTimeOffset.Parse(harap, null), PengingatDraf.Saat(DateTimeOffset.Parse(terakhir, null), AturanPelayanan.Bawaan, "Asia/Jakarta"));
}
