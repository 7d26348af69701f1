using Bunit;
using LayananPublik.KotakMasuk;
using LayananPublik.KotakMasuk.Halaman;
using LayananPublik.Tests.KotakMasuk.Halaman;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk.Massal;

public sealed class MassalHalamanTests(AppUji app) : MejaUji(app, "7800")
{
    [Fact]
    public async Task Ticked_rows_are_counted_changed_and_taken_back_from_the_notice()
    {
        int[] id = [await App.WargaDiamAsync(), await App.WargaDiamAsync()];
        var petugas = await App.PetugasAsync("petugas");
        var c = Buka(petugas);
        Tampak(c, () => c.Find($"[data-uji=baris-percakapan][data-id='{id[0]}']"));
        Assert.Empty(c.FindAll("[data-uji=centang-baris]"));
        await KlikAsync(c, "[data-uji=pilih-banyak]");
        foreach (var i in id) await KlikAsync(c, $"[data-uji=centang-baris][data-id='{i}']");
        Assert.Equal("2 dipilih", c.Find("[data-uji=banyak-dipilih]").TextContent);
        await KlikAsync(c, "[data-uji=massal-tugaskan]");
        Tampak(c, () => Assert.Equal(("2", "0"), (c.Find("[data-uji=hitungan-massal]").GetAttribute("data-berubah"), c.Find("[data-uji=hitungan-massal]").GetAttribute("data-tidak"))));
        await PadaLayarAsync(c, () => c.Find("[data-uji=massal-antrean]").ChangeAsync(new() { Value = "on" }));
        Tampak(c, () => Assert.Contains("Belum ada petugas", c.Find("[data-uji=alasan-tidak]").TextContent));
        await PadaLayarAsync(c, () => c.Find("[data-uji=massal-saya]").ChangeAsync(new() { Value = "on" }));
        Tampak(c, () => Assert.Contains("Tugaskan 2 percakapan", c.Find("[data-uji=jalankan-massal]").TextContent));
        await KlikAsync(c, "[data-uji=jalankan-massal]");
        Tampak(c, () => Assert.Contains("Ditangani sendiri: 2 percakapan", c.Find("[data-uji=kabar-massal]").TextContent));
        Assert.Empty(c.FindAll("[data-uji=bilah-massal]"));
        Assert.Equal(2, await App.DbAsync(db => db.Percakapan.CountAsync(p => id.Contains(p.Id) && p.PetugasId == petugas.Id, Ct)));
        await KlikAsync(c, "[data-uji=urungkan-massal]");
        Tampak(c, () => Assert.Contains("2 percakapan dikembalikan", c.Find("[data-uji=kabar-massal]").TextContent));
        Assert.Equal(0, await App.DbAsync(db => db.Percakapan.CountAsync(p => id.Contains(p.Id) && p.PetugasId != null, Ct)));
    }

    [Fact]
    public async Task Who_may_only_read_is_offered_no_ticks()
    {
        await App.WargaDiamAsync();
        var c = Buka(await App.PetugasAsync("camat"));
        Tampak(c, () => c.Find("[data-uji=baris-percakapan]"));
        Assert.Empty(c.FindAll("[data-uji=pilih-banyak]"));
    }

    [Fact]
    public void With_the_shift_key_all_rows_between_become_as_the_last_one()
    {
        var pilihan = new PilihanBaris();
        pilihan.Mulai();
        int[] tampil = [5, 9, 2, 7, 1];
        pilihan.Ubah(9, false, tampil);
        pilihan.Ubah(7, true, tampil);
        Assert.Equal([9, 2, 7], pilihan.Id);
        pilihan.Ubah(5, true, tampil);
        Assert.True(pilihan.Berisi(5));
        pilihan.Ubah(2, false, tampil);
        Assert.Equal([9, 7, 5], pilihan.Id);
        // The row touched before is not on screen any more.
        pilihan.Ubah(1, true, [1, 7]);
        Assert.Equal(4, pilihan.Banyak);
        pilihan.Selesai();
        Assert.Equal((0, false), (pilihan.Banyak, pilihan.Aktif));
    }
}
