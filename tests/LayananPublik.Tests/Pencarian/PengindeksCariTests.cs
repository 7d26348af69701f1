using LayananPublik.Bersama;
using LayananPublik.KotakMasuk;
using LayananPublik.Pencarian;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pencarian;

public sealed class PengindeksCariTests : IDisposable
{
    readonly KantorCari kantor = new();

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => kantor.Dispose();

    [Fact]
    public async Task A_message_that_its_citizen_deleted_leaves_the_index_and_the_results()
    {
        await kantor.MuatAsync();
        Assert.Contains("domisili", kantor.Kata());
        await UbahAsync("domisili", new() { Perubahan = PerubahanPesan.Dihapus });
        Assert.Empty(await kantor.TemuanAsync(JenisCari.Pesan, "domisili"));
        await kantor.MuatAsync();
        Assert.DoesNotContain("domisili", kantor.Kata());
    }

    [Fact]
    public async Task An_edited_message_is_found_by_its_new_words_only()
    {
        await kantor.MuatAsync();
        await UbahAsync("domisili", new() { Perubahan = PerubahanPesan.Disunting, Suntingan = "surat keterangan usaha" });
        await kantor.MuatAsync();
        Assert.DoesNotContain("domisili", kantor.Kata());
        Assert.Equal(["Maya Wulandari"], await kantor.TemuanAsync(JenisCari.Pesan, "usaha"));
    }

    [Fact]
    public async Task What_is_erased_renamed_or_becomes_a_complaint_is_taken_in_anew()
    {
        await kantor.MuatAsync();
        await using (var db = kantor.Db())
        {
            db.Pesan.Remove(await db.Pesan.SingleAsync(p => p.Teks.Contains("domisili"), Ct));
            (await db.Kontak.SingleAsync(k => k.NamaProfil == "Ahmad Hidayat", Ct)).Lengkapi(null, null, "Galih Permata");
            (await db.Percakapan.SingleAsync(p => p.Id == kantor.Kecamatan.Id, Ct)).TandaiAduan();
            await db.SaveChangesAsync(Ct);
        }
        await kantor.MuatAsync();
        Assert.DoesNotContain("domisili", kantor.Kata());
        Assert.DoesNotContain("hidayat", kantor.Kata());
        Assert.Equal(["Galih Permata"], await kantor.TemuanAsync(JenisCari.Percakapan, "galih"));
        Assert.Equal(["Budi Prakoso", "Sari Anggraini"], (await kantor.TemuanAsync(JenisCari.Pesan, "rahasia", "adminaduan")).Order());
        await using var lihat = kantor.Db();
        Assert.Empty(lihat.TandaCari);
        Assert.DoesNotContain(lihat.BlokCari, b => b.Keadaan != KeadaanBlok.Siap);
    }

    [Fact]
    public async Task A_filling_that_was_killed_goes_on_where_it_stopped_and_leaves_nothing_behind()
    {
        using (var mati = kantor.Pengindeks)
        {
            Assert.True(await mati.MuatAsync(JenisCari.Pesan, Ct));
            await using var db = kantor.Db();
            // As a process leaves it that died in the middle of a block.
            var blok = BlokCari.Susun(JenisCari.Percakapan, 1, 4, kantor.Jam.GetUtcNow());
            db.BlokCari.Add(blok);
            await db.SaveChangesAsync(Ct);
            db.KataCari.Add(KataCari.Tulis(blok.Id, "setengah", [1]));
            await db.SaveChangesAsync(Ct);
        }
        await kantor.MuatAsync();
        Assert.Equal(["Sari Anggraini"], await kantor.TemuanAsync(JenisCari.Percakapan, "sari"));
        Assert.Contains("setengah", kantor.Kata());
        kantor.Jam.Maju(TimeSpan.FromMinutes(6));
        await kantor.MuatAsync();
        Assert.DoesNotContain("setengah", kantor.Kata());
        await kantor.MuatAsync();
        await using var lihat = kantor.Db();
        var siap = await lihat.BlokCari.Where(b => b.Jenis == JenisCari.Pesan || b.Jenis == JenisCari.Percakapan).OrderBy(b => b.Jenis).ThenBy(b => b.Awal).Select(b => new { b.Jenis, b.Awal, b.Panjang, b.Keadaan }).ToListAsync(Ct);
        Assert.All(siap, b => Assert.Equal(KeadaanBlok.Siap, b.Keadaan));
        Assert.Equal([(1, 4)], siap.Where(b => b.Jenis == JenisCari.Percakapan).Select(b => (b.Awal, b.Panjang)));
    }

    [Fact]
    public async Task Small_blocks_become_a_large_one()
    {
        await kantor.MuatAsync();
        await using var db = kantor.Db();
        Assert.Equal([(1, 4)], (await db.BlokCari.Where(b => b.Jenis == JenisCari.Pesan).ToListAsync(Ct)).Select(b => (b.Awal, b.Panjang)));
        foreach (var i in Enumerable.Range(0, 5)) kantor.Tulis(db, await db.Percakapan.SingleAsync(p => p.Id == kantor.Contoh.Id, Ct), $"tambahan {i}");
        await db.SaveChangesAsync(Ct);
        await kantor.MuatAsync();
        await using var lihat = kantor.Db();
        Assert.Equal([(1, 4), (5, 4), (9, 2)], (await lihat.BlokCari.Where(b => b.Jenis == JenisCari.Pesan).OrderBy(b => b.Awal).ToListAsync(Ct)).Select(b => (b.Awal, b.Panjang)));
        Assert.Equal(5, (await kantor.TemuanAsync(JenisCari.Pesan, "tambahan")).Count);
    }

    async Task UbahAsync(string kata, RincianPesan kabar)
    {
        await using var db = kantor.Db();
        var pesan = await db.Pesan.Include(p => p.Percakapan).SingleAsync(p => p.Teks.Contains(kata), Ct);
        db.Pesan.Add(Pesan.Pemberitahuan(pesan.Percakapan, "Warga mengubah pesannya.", pesan.Pada, "wamid.kabar", pesan.Wamid, null, kabar.KeJson()));
        await db.SaveChangesAsync(Ct);
    }
}
