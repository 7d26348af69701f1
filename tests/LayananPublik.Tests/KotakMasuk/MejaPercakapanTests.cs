using System.Net;
using System.Text.Json;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>The office with a second number that belongs to Kelurahan Sukamaju.</summary>
public sealed class AppDuaNomor : AppUji
{
    public const string NomorKedua = "100000000000002";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await DbAsync(async db =>
        {
            db.NomorKantor.Add(NomorKantor.Daftarkan(NomorKedua, "62210000002", await db.UnitKerja.SingleAsync(u => u.Nama == "Kelurahan Sukamaju")));
            return await db.SaveChangesAsync();
        });
    }
}

public sealed class MejaPercakapanTests(AppDuaNomor app) : IClassFixture<AppDuaNomor>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    MejaPercakapan Meja => app.Ambil<MejaPercakapan>();

    [Fact]
    public async Task Officer_answers_takes_the_talk_and_the_citizen_reads_it()
    {
        var (petugas, id) = (await app.PetugasAsync("petugas"), await SapaAsync("6281200000501"));
        Assert.True((await Meja.BalasAsync(id, petugas, "Baik, Bu.", Ct)).Berhasil);
        await app.Ponsel("6281200000501").MenerimaAsync("Baik, Bu.");
        var isi = await IsiAsync(id, petugas);
        Assert.Equal((ModePercakapan.Petugas, petugas.Nama, 0), (isi!.Mode, isi.Petugas, isi.BelumDibaca));
        var lain = await app.PetugasAsync("verifikator");
        Assert.Contains("petugas lain", (await Meja.BalasAsync(id, lain, "Saya juga", Ct)).Penolakan);
        Assert.True((await Meja.LepaskanAsync(id, petugas, Ct)).Berhasil);
        Assert.True((await Meja.AmbilAsync(id, lain, Ct)).Berhasil);
    }

    [Fact]
    public async Task Note_never_leaves_the_office()
    {
        var (petugas, id) = (await app.PetugasAsync("petugas"), await SapaAsync("6281200000502"));
        Assert.True((await Meja.CatatAsync(id, petugas, "Warga ini sudah datang kemarin", Ct)).Berhasil);
        await app.TenangAsync();
        Assert.Contains((await IsiAsync(id, petugas))!.Gelembung, g => g is { Arah: ArahPesan.Catatan, Teks: "Warga ini sudah datang kemarin", Kirim: null });
        Assert.DoesNotContain(await app.Ponsel("6281200000502").PesanAsync(), p => p.Teks.Contains("kemarin", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Long_answer_leaves_as_several_messages_and_loses_nothing()
    {
        var (petugas, id) = (await app.PetugasAsync("petugas"), await SapaAsync("6281200000503"));
        var panjang = string.Join(' ', Enumerable.Range(0, 1500).Select(i => $"kata{i}"));
        Assert.True((await Meja.BalasAsync(id, petugas, panjang, Ct)).Berhasil);
        await app.Ponsel("6281200000503").MenerimaAsync("kata1499");
        var dikirim = (await app.Ponsel("6281200000503").PesanAsync()).Where(p => p.Arah == "keluar" && p.Teks.StartsWith("kata", StringComparison.Ordinal)).Select(p => p.Teks);
        Assert.Equal(panjang, string.Join(' ', dikirim));
    }

    [Fact]
    public async Task Closed_window_and_missing_rights_are_refused_with_a_sentence()
    {
        var (petugas, id) = (await app.PetugasAsync("petugas"), await SapaAsync("6281200000504", DateTimeOffset.UtcNow.AddHours(-30)));
        Assert.Contains("Jendela 24 jam", (await Meja.BalasAsync(id, petugas, "halo", Ct)).Penolakan);
        Assert.NotNull((await Meja.BalasAsync(id, petugas, "  ", Ct)).Penolakan);
        foreach (var nama in new[] { "camat", "kurir", "admin" })
            Assert.Contains("Peran Anda", (await Meja.BalasAsync(id, await app.PetugasAsync(nama), "halo", Ct)).Penolakan);
    }

    [Fact]
    public async Task Kelurahan_sees_its_own_number_only_and_the_kecamatan_sees_both()
    {
        var atas = await SapaAsync("6281200000505");
        var bawah = await SapaAsync("6281200000506", nomor: AppDuaNomor.NomorKedua);
        var sukamaju = await app.DbAsync(db => db.UnitKerja.SingleAsync(u => u.Nama == "Kelurahan Sukamaju"));
        var (kecamatan, kelurahan) = (await app.PetugasAsync("petugas"), new PetugasAktif(77, "Petugas Sukamaju", Peran.Petugas, sukamaju.Id, sukamaju.Jalur));
        foreach (var id in new[] { atas, bawah }) Assert.NotNull(await IsiAsync(id, kecamatan));
        Assert.Null(await IsiAsync(atas, kelurahan));
        Assert.NotNull(await IsiAsync(bawah, kelurahan));
        var daftar = await app.DbAsync(db => db.DaftarPercakapanAsync(kelurahan, SaringPercakapan.Semua, null, 0, 50, Ct));
        Assert.Contains(daftar, b => b.Id == bawah);
        Assert.DoesNotContain(daftar, b => b.Id == atas);
        Assert.Contains("di luar unit", (await Meja.BalasAsync(atas, kelurahan, "halo", Ct)).Penolakan);
        Assert.Contains("di luar unit", (await Meja.CatatAsync(atas, kelurahan, "halo", Ct)).Penolakan);
    }

    [Fact]
    public async Task Same_citizen_at_two_numbers_has_two_conversations()
    {
        var satu = await SapaAsync("6281200000507");
        Assert.NotEqual(satu, await SapaAsync("6281200000507", nomor: AppDuaNomor.NomorKedua));
        Assert.Equal(1, await app.DbAsync(db => db.Kontak.CountAsync(k => k.Alias.Any(a => a.Nilai == "6281200000507"))));
    }

    [Fact]
    public async Task List_is_found_by_name_and_by_number_however_it_is_written()
    {
        var (petugas, id) = (await app.PetugasAsync("petugas"), await SapaAsync("6281200000508"));
        await app.DbAsync(async db =>
        {
            (await db.Percakapan.Include(p => p.Kontak.Alias).SingleAsync(p => p.Id == id)).Kontak.Lengkapi(null, null, "Siti Nurhaliza");
            return await db.SaveChangesAsync();
        });
        foreach (var cari in new[] { "nurhal", "SITI", "0812-0000-0508", "+62 812 0000 0508", "0508" })
            Assert.Contains(await app.DbAsync(db => db.DaftarPercakapanAsync(petugas, SaringPercakapan.Semua, cari, 0, 50, Ct)), b => b.Id == id && b.Nama == "Siti Nurhaliza" && b.Samaran == "0812-****-0508");
        Assert.DoesNotContain(await app.DbAsync(db => db.DaftarPercakapanAsync(petugas, SaringPercakapan.Semua, "budi", 0, 50, Ct)), b => b.Id == id);
    }

    [Fact]
    public async Task Counts_agree_with_the_lists()
    {
        var (petugas, id) = (await app.PetugasAsync("petugas"), await SapaAsync("6281200000509"));
        await Meja.AmbilAsync(id, petugas, Ct);
        await app.TenangAsync();
        var jumlah = await app.DbAsync(db => db.HitungPercakapanAsync(petugas, Ct));
        foreach (var saring in Enum.GetValues<SaringPercakapan>())
            Assert.Equal(jumlah.Dari(saring), (await app.DbAsync(db => db.DaftarPercakapanAsync(petugas, saring, null, 0, 500, Ct))).Count);
        Assert.True(jumlah.MilikSaya > 0);
    }

    [Fact]
    public async Task Opening_marks_as_read_here_and_tells_WhatsApp_but_only_for_who_answers()
    {
        var (petugas, camat, id) = (await app.PetugasAsync("petugas"), await app.PetugasAsync("camat"), await SapaAsync("6281200000510"));
        await app.TenangAsync();
        await app.DbAsync(db => db.Percakapan.Where(p => p.Id == id).ExecuteUpdateAsync(s => s.SetProperty(p => p.BelumDibaca, 3)));
        Assert.True((await Meja.BacaAsync(id, camat, Ct)).Berhasil);
        Assert.Equal(3, (await IsiAsync(id, petugas))!.BelumDibaca);
        Assert.True((await Meja.BacaAsync(id, petugas, Ct)).Berhasil);
        Assert.Equal(0, (await IsiAsync(id, petugas))!.BelumDibaca);
        await app.TungguDbAsync(db => db.Percakapan.SingleAsync(p => p.Id == id), p => p.TandaBacaPada is null, "WhatsApp to be told");
    }

    [Fact]
    public async Task Pages_of_bubbles_join_without_gap_or_repetition_and_carry_quotes_and_reactions()
    {
        var (petugas, id) = (await app.PetugasAsync("petugas"), await SapaAsync("6281200000511"));
        for (var i = 0; i < 12; i++) await Meja.CatatAsync(id, petugas, $"catatan {i}", Ct);
        var wamid = await app.DbAsync(db => db.Pesan.Where(p => p.PercakapanId == id && p.Pengirim == Pengirim.Warga).Select(p => p.Wamid).FirstAsync());
        var balas = Kiriman.PesanTeks("6281200000511", "wamid.KUTIP", "menjawab");
        balas["context"] = new System.Text.Json.Nodes.JsonObject { ["id"] = wamid };
        await app.KirimWebhookAsync(Kiriman.Badan([balas]));
        await app.KirimWebhookAsync(Kiriman.Badan([Kiriman.Pesan("6281200000511", null, "wamid.JEMPOL", "reaction", new System.Text.Json.Nodes.JsonObject { ["message_id"] = wamid, ["emoji"] = "👍" })]));
        await app.TungguDbAsync(db => db.Pesan.CountAsync(p => p.Wamid == "wamid.KUTIP" || p.Wamid == "wamid.JEMPOL"), n => n == 2);
        await app.TenangAsync();
        var semua = new List<Gelembung>();
        for (int? sebelum = null; ;)
        {
            var halaman = await app.DbAsync(db => db.IsiPercakapanAsync(id, petugas, sebelum, 5, Ct));
            semua.InsertRange(0, halaman!.Gelembung);
            if (!halaman.AdaLagi) break;
            sebelum = halaman.Gelembung[0].Id;
        }
        Assert.Equal(semua.Count, semua.DistinctBy(g => g.Id).Count());
        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"catatan {i}"), semua.Where(g => g.Arah == ArahPesan.Catatan).Select(g => g.Teks));
        Assert.Equal("👍", semua.Single(g => g.Id == semua.Single(x => x.Teks == "menjawab").Kutipan!.PesanId).Reaksi);
        Assert.DoesNotContain(semua, g => g.Jenis == JenisPesan.Reaksi);
    }

    [Fact]
    public async Task File_from_an_officer_arrives_and_a_harmful_one_is_refused()
    {
        var (petugas, id) = (await app.PetugasAsync("petugas"), await SapaAsync("6281200000512"));
        Assert.True((await Meja.KirimBerkasAsync(id, petugas, ContohBerkas.Pdf(), "formulir", "Silakan diisi", Ct)).Berhasil);
        Assert.Equal("formulir.pdf", (await app.Ponsel("6281200000512").MenerimaAsync("Silakan diisi")).Berkas!.Nama);
        Assert.Contains("program", (await Meja.KirimBerkasAsync(id, petugas, "MZ..."u8.ToArray(), "x.exe", "", Ct)).Penolakan);
        Assert.Equal("application/pdf", (await IsiAsync(id, petugas))!.Gelembung.Single(g => g.Lampiran is not null).Lampiran!.Mime);
    }

    [Fact]
    public async Task File_of_a_message_opens_for_its_unit_only_and_each_opening_is_logged()
    {
        var foto = ContohBerkas.Jpeg("ktp");
        await app.Ponsel("6281200000513").BerkasAsync(foto, "KTP; saya.jpg", "image/jpeg");
        var l = await app.TungguDbAsync(db => db.Lampiran.FirstOrDefaultAsync(x => x.Pesan.Percakapan.Kontak.Alias.Any(a => a.Nilai == "6281200000513")), x => x?.Status == StatusLampiran.Tersimpan);
        var alamat = $"/berkas/pesan/{l!.PesanId}";
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Http.GetAsync(alamat, Ct)).StatusCode);
        using var admin = await app.MasukAsync("admin");
        Assert.Equal(HttpStatusCode.Forbidden, (await admin.GetAsync(alamat, Ct)).StatusCode);
        using var lurah = await app.MasukAsync("lurah");
        Assert.Equal(HttpStatusCode.NotFound, (await lurah.GetAsync(alamat, Ct)).StatusCode);
        Assert.Equal(0, await app.DbAsync(db => db.CatatanBaca.CountAsync(c => c.PesanId == l.PesanId)));
        using var petugas = await app.MasukAsync("petugas");
        using var jawab = await petugas.GetAsync(alamat, Ct);
        Assert.Equal(foto, await jawab.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal(("image/jpeg", "nosniff", true), (jawab.Content.Headers.ContentType!.MediaType, jawab.Headers.GetValues("X-Content-Type-Options").Single(), jawab.Headers.CacheControl!.NoStore));
        Assert.Contains("sandbox", jawab.Headers.GetValues("Content-Security-Policy").Single());
        Assert.StartsWith("inline", jawab.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal(1, await app.DbAsync(db => db.CatatanBaca.CountAsync(c => c.PesanId == l.PesanId)));
    }

    [Fact]
    public async Task Health_queues_and_routes_answer_as_the_contract_says()
    {
        Assert.Equal(HttpStatusCode.OK, (await app.Http.GetAsync("/health/live", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.Http.GetAsync("/health/ready", Ct)).StatusCode);
        using var antrean = JsonDocument.Parse(await app.Http.GetStringAsync("/health/antrean", Ct));
        Assert.Equal(["kotakMasuk", "kotakKeluar", "media", "perluOrang"], antrean.RootElement.EnumerateObject().Select(p => p.Name));
        using var rute = JsonDocument.Parse(await app.Http.GetStringAsync("/simulator/api/rute", Ct));
        var berkas = rute.RootElement.EnumerateArray().Single(r => r.GetProperty("alamat").GetString() == "/berkas/pesan/{pesanId:int}");
        Assert.Equal(Hak.Pemegang(Izin.LihatBerkas).Select(p => p.ToString().ToLowerInvariant()).Order(), berkas.GetProperty("peran").EnumerateArray().Select(p => p.GetString()!).Order());
        Assert.False(berkas.GetProperty("anonim").GetBoolean());
    }

    [Fact]
    public async Task Delivery_is_told_in_the_shape_of_the_samples()
    {
        var badan = Kiriman.Teks("6281200000514", "wamid.RINGKAS", "halo");
        await app.KirimWebhookAsync(badan);
        using var ringkas = JsonDocument.Parse(await app.Http.GetStringAsync($"/simulator/api/kiriman/{Kiriman.Sari(badan)}", Ct));
        var pesan = ringkas.RootElement[0].GetProperty("messages")[0];
        Assert.Equal(("text", "wamid.RINGKAS", "halo"), (pesan.GetProperty("type").GetString(), pesan.GetProperty("id").GetString(), pesan.GetProperty("text").GetString()));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Http.GetAsync("/simulator/api/kiriman/" + new string('0', 64), Ct)).StatusCode);
    }

    Task<IsiPercakapan?> IsiAsync(int id, PetugasAktif petugas) => app.DbAsync(db => db.IsiPercakapanAsync(id, petugas, null, 50, Ct));

    async Task<int> SapaAsync(string dari, DateTimeOffset? waktu = null, string nomor = Contoh.PhoneNumberId)
    {
        var wamid = "wamid." + Guid.NewGuid();
        await app.KirimWebhookAsync(Kiriman.Teks(dari, wamid, "halo", waktu, nomor));
        var id = (await app.TungguDbAsync(db => db.Pesan.Where(p => p.Wamid == wamid).Select(p => (int?)p.PercakapanId).FirstOrDefaultAsync(), p => p is not null))!.Value;
        // The simulator opens its own window only for what its phones wrote.
        if (waktu is null && nomor == Contoh.PhoneNumberId) await app.Ponsel(dari).TeksAsync("halo " + wamid);
        await app.TungguDbAsync(db => db.Pesan.AnyAsync(p => p.Teks == "halo " + wamid), ada => ada || waktu is not null || nomor != Contoh.PhoneNumberId);
        await app.TenangAsync();
        return id;
    }
}
