using System.Text;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Penataan;
using LayananPublik.Tests.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Penataan;

/// <summary>Deliveries that wait for a person.</summary>
public sealed class MejaMasukTests(AppUji app) : IClassFixture<AppUji>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    MejaMasuk Meja => app.Ambil<MejaMasuk>();

    [Fact]
    public async Task A_message_for_an_unregistered_number_is_replayed_once_the_number_is_registered()
    {
        var id = await AsingkanAsync("6281299900001", "wamid.DL1", "666000001");
        var admin = await app.PetugasAsync("admin");
        var baris = await BarisAsync(admin, id);
        Assert.Equal((SaringBermasalah.Karantina, "666000001"), (baris.Keadaan, baris.Nomor));
        Assert.Contains("tidak terdaftar", baris.Sebab, StringComparison.Ordinal);
        Assert.DoesNotContain("6281299900001", baris.ToString(), StringComparison.Ordinal);
        await app.DbAsync(async db =>
        {
            db.NomorKantor.Add(NomorKantor.Daftarkan("666000001", "62216660001", await db.UnitKerja.OrderBy(u => u.Id).FirstAsync(Ct)));
            return await db.SaveChangesAsync(Ct);
        });
        Assert.True((await Meja.UlangiAsync(admin, false, id, Ct)).Berhasil);
        await app.TungguDbAsync(db => db.Pesan.AnyAsync(p => p.Wamid == "wamid.DL1", Ct), ada => ada, "the replayed message");
        Assert.Contains(await RiwayatAsync(), r => r == "PembaruanMasuk Ulangi");
    }

    [Fact]
    public async Task A_late_message_that_is_replayed_reopens_no_window_keeps_its_place_and_is_unread()
    {
        const string Warga = "6281299900002";
        var kini = app.Ambil<TimeProvider>().GetUtcNow();
        await app.KirimWebhookAsync(Kiriman.Teks(Warga, "wamid.DL2B", "baru", kini.AddHours(-30)));
        await app.TungguDbAsync(db => db.Pesan.AnyAsync(p => p.Wamid == "wamid.DL2B", Ct), ada => ada);
        await NomorAsync(aktif: false);
        await app.KirimWebhookAsync(Kiriman.Teks(Warga, "wamid.DL2A", "lama", kini.AddHours(-40)));
        var id = (await app.TungguDbAsync(db => db.PembaruanMasuk.FirstOrDefaultAsync(p => p.Kunci == "m:wamid.DL2A", Ct), p => p?.Status == StatusPembaruan.Karantina))!.Id;
        await NomorAsync(aktif: true);
        Assert.True((await Meja.UlangiAsync(await app.PetugasAsync("admin"), false, id, Ct)).Berhasil);
        await app.TungguDbAsync(db => db.Pesan.AnyAsync(p => p.Wamid == "wamid.DL2A", Ct), ada => ada);
        var p = await app.DbAsync(db => db.Percakapan.SingleAsync(x => x.Kontak.Alias.Any(a => a.Nilai == Warga), Ct));
        Assert.Equal((false, 2), (p.JendelaTerbuka(kini), p.BelumDibaca));
        Assert.Equal(["lama", "baru"], await app.DbAsync(db => db.Pesan.Where(x => x.PercakapanId == p.Id && x.Pengirim == Pengirim.Warga).OrderBy(x => x.Urut).Select(x => x.Teks).ToListAsync(Ct)));
    }

    [Fact]
    public async Task What_is_unreadable_is_listed_let_go_with_a_reason_and_can_be_taken_up_again()
    {
        var badan = Encoding.UTF8.GetBytes("{\"entry\": [ rusak " + Guid.NewGuid());
        await app.KirimWebhookAsync(badan);
        var sari = Kiriman.Sari(badan);
        var kiriman = (await app.TungguDbAsync(db => db.KirimanMasuk.FirstOrDefaultAsync(k => k.Sari == sari, Ct), k => k?.Status == StatusOlah.Gagal))!;
        var admin = await app.PetugasAsync("admin");
        Assert.Contains(await app.DbAsync(db => db.DaftarBermasalahAsync(admin, SaringBermasalah.TakTerbaca, 50, Ct)), b => b.Utuh && b.Id == kiriman.Id);
        Assert.Contains("Bukan JSON", await Meja.IntipAsync(admin, true, kiriman.Id, Ct), StringComparison.Ordinal);
        Assert.False((await Meja.AbaikanAsync(admin, true, kiriman.Id, "  pendek ", Ct)).Berhasil);
        Assert.True((await Meja.AbaikanAsync(admin, true, kiriman.Id, "Kiriman percobaan dari dasbor", Ct)).Berhasil);
        Assert.DoesNotContain(await app.DbAsync(db => db.DaftarBermasalahAsync(admin, SaringBermasalah.Semua, 50, Ct)), b => b.Utuh && b.Id == kiriman.Id);
        Assert.Contains(await app.DbAsync(db => db.DaftarBermasalahAsync(admin, SaringBermasalah.Diabaikan, 50, Ct)), b => b.Utuh && b.Id == kiriman.Id);
        Assert.True((await Meja.UlangiAsync(admin, true, kiriman.Id, Ct)).Berhasil);
        await app.TungguDbAsync(db => db.KirimanMasuk.Where(k => k.Id == kiriman.Id).Select(k => k.Status).SingleAsync(Ct), s => s == StatusOlah.Gagal, "the second try to fail as well");
    }

    [Fact]
    public async Task Contents_are_hidden_until_a_reason_is_written_which_is_kept()
    {
        var id = await AsingkanAsync("6281299900003", "wamid.DL3", "666000003");
        var admin = await app.PetugasAsync("admin");
        var samar = await Meja.IntipAsync(admin, false, id, Ct);
        Assert.Contains("\"type\": \"text\"", samar, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia warga", samar, StringComparison.Ordinal);
        Assert.DoesNotContain("6281299900003", samar, StringComparison.Ordinal);
        Assert.False((await Meja.BukaAsync(admin, false, id, "perlu", Ct)).Berhasil);
        var isi = await Meja.BukaAsync(admin, false, id, "Warga menelepon, pesannya tidak muncul", Ct);
        Assert.Contains("rahasia warga", isi.Nilai, StringComparison.Ordinal);
        Assert.Contains(await app.DbAsync(db => db.RiwayatKantor.ToListAsync(Ct)), r => r is { Tindakan: "Buka isi", Alasan: "Warga menelepon, pesannya tidak muncul" } && r.PetugasId == admin.Id);
    }

    [Theory]
    [InlineData("petugas"), InlineData("kasi"), InlineData("camat"), InlineData("dinas")]
    public async Task Only_the_admin_may(string nama)
    {
        var id = await AsingkanAsync("6281299900004", "wamid.DL4" + nama, "666000004");
        var siapa = await app.PetugasAsync(nama);
        Assert.Null(await Meja.IntipAsync(siapa, false, id, Ct));
        Assert.False((await Meja.BukaAsync(siapa, false, id, "alasan yang panjang", Ct)).Berhasil);
        Assert.False((await Meja.UlangiAsync(siapa, false, id, Ct)).Berhasil);
        Assert.False((await Meja.UlangiSemuaAsync(siapa, SaringBermasalah.Semua, Ct)).Berhasil);
        Assert.False((await Meja.AbaikanAsync(siapa, false, id, "alasan yang panjang", Ct)).Berhasil);
        Assert.False((await Meja.AbaikanSemuaAsync(siapa, SaringBermasalah.Semua, "alasan yang panjang", Ct)).Berhasil);
    }

    [Fact]
    public async Task An_admin_of_a_lower_unit_sees_neither_unregistered_numbers_nor_those_of_others()
    {
        var id = await AsingkanAsync("6281299900005", "wamid.DL5", "666000005");
        var bawah = await app.DbAsync(db => db.UnitKerja.Where(u => u.IndukId != null).OrderBy(u => u.Id).FirstAsync(Ct));
        var admin = await app.PetugasAsync("admin") with { UnitKerjaId = bawah.Id, Jalur = bawah.Jalur };
        Assert.Empty(await app.DbAsync(db => db.DaftarBermasalahAsync(admin, SaringBermasalah.Semua, 50, Ct)));
        Assert.Null(await Meja.IntipAsync(admin, false, id, Ct));
        Assert.False((await Meja.UlangiAsync(admin, false, id, Ct)).Berhasil);
    }

    [Fact]
    public async Task All_at_once_is_what_the_filter_shows_and_agrees_with_the_health_counter()
    {
        for (var i = 0; i < 5; i++) await AsingkanAsync("6281299900006", $"wamid.DL6{i}", "666000006");
        var admin = await app.PetugasAsync("admin");
        var jumlah = await app.DbAsync(db => db.HitungBermasalahAsync(admin, Ct));
        Assert.True(jumlah.Karantina >= 5);
        Assert.True(jumlah.Semua <= (await app.DbAsync(db => db.AntreanAsync(app.Ambil<TimeProvider>().GetUtcNow(), Ct))).PerluOrang);
        Assert.True((await Meja.AbaikanSemuaAsync(admin, SaringBermasalah.Karantina, "Semuanya kiriman percobaan", Ct)).Berhasil);
        Assert.Equal(0, (await app.DbAsync(db => db.HitungBermasalahAsync(admin, Ct))).Karantina);
        Assert.False((await Meja.AbaikanSemuaAsync(admin, SaringBermasalah.Karantina, "Semuanya kiriman percobaan", Ct)).Berhasil);
    }

    [Fact]
    public async Task Worked_off_deliveries_go_after_their_days_and_what_waits_for_a_person_stays()
    {
        await app.KirimWebhookAsync(Kiriman.Teks("6281299900007", "wamid.DL7A", "selesai"));
        await app.TungguDbAsync(db => db.PembaruanMasuk.FirstOrDefaultAsync(p => p.Kunci == "m:wamid.DL7A", Ct), p => p?.Status == StatusPembaruan.Selesai);
        var tunggu = await AsingkanAsync("6281299900007", "wamid.DL7B", "666000007");
        await app.TenangAsync();
        var pembersih = app.Ambil<PembersihKiriman>();
        await pembersih.BersihkanAsync(Ct);
        Assert.True(await app.DbAsync(db => db.PembaruanMasuk.AnyAsync(p => p.Kunci == "m:wamid.DL7A", Ct)));
        // Backwards instead of the clock forwards: the app's other jobs live in it.
        var dahulu = app.Ambil<TimeProvider>().GetUtcNow().AddDays(-31);
        await app.DbAsync(db => db.KirimanMasuk.ExecuteUpdateAsync(s => s.SetProperty(k => k.BerikutPada, dahulu), Ct));
        while (await pembersih.BersihkanAsync(Ct) > 0) { }
        Assert.False(await app.DbAsync(db => db.PembaruanMasuk.AnyAsync(p => p.Kunci == "m:wamid.DL7A", Ct)));
        Assert.NotEmpty(await app.DbAsync(db => db.PembaruanMasuk.Where(p => p.Id == tunggu).Select(p => p.KirimanMasuk.Isi).SingleAsync(Ct)));
        // A repetition after that stops at the message itself.
        await app.KirimWebhookAsync(Kiriman.Teks("6281299900007", "wamid.DL7A", "selesai"));
        await app.TenangAsync();
        Assert.Equal(1, await app.DbAsync(db => db.Pesan.CountAsync(p => p.Wamid == "wamid.DL7A", Ct)));
    }

    [Fact]
    public void The_build_of_a_delivery_shows_no_value_that_people_wrote()
    {
        var samar = PenyamarIsi.Samarkan("""{"type":"text","text":{"body":"NIK saya 3299"},"contacts":[{"name":{"formatted_name":"Sari"}}],"from":"6281","interactive":{"nfm_reply":{"response_json":"{\"nik\":1}"}},"location":{"latitude":-6.2}}""");
        Assert.All(["3299", "Sari", "6281", "nik", "-6.2"], rahasia => Assert.DoesNotContain(rahasia, samar, StringComparison.Ordinal));
        Assert.Contains("formatted_name", samar, StringComparison.Ordinal);
    }

    async Task<long> AsingkanAsync(string dari, string wamid, string nomor)
    {
        await app.KirimWebhookAsync(Kiriman.Teks(dari, wamid, "rahasia warga", nomor: nomor));
        return (await app.TungguDbAsync(db => db.PembaruanMasuk.FirstOrDefaultAsync(p => p.Kunci == "m:" + wamid, Ct), p => p?.Status == StatusPembaruan.Karantina, wamid))!.Id;
    }

    Task<int> NomorAsync(bool aktif) => app.DbAsync(async db =>
    {
        var n = await db.NomorKantor.SingleAsync(x => x.PhoneNumberId == Contoh.PhoneNumberId, Ct);
        n.Ubah(n.Tampilan, n.UnitKerjaId, aktif);
        return await db.SaveChangesAsync(Ct);
    });

    async Task<BarisBermasalah> BarisAsync(PetugasAktif admin, long id) =>
        (await app.DbAsync(db => db.DaftarBermasalahAsync(admin, SaringBermasalah.Semua, 500, Ct))).Single(b => !b.Utuh && b.Id == id);

    Task<List<string>> RiwayatAsync() => app.DbAsync(db => db.RiwayatKantor.Select(r => r.Objek + " " + r.Tindakan).ToListAsync(Ct));
}
