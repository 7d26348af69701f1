using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

/// <summary>The whole way: signed webhooks in, the outbox out, as a citizen with a phone meets it.</summary>
public sealed class LewatSimulatorTests(AppUji app) : IClassFixture<AppUji>
{
    static int nomor = 6000;

    readonly Ponsel ponsel = app.Ponsel($"62812000{Interlocked.Increment(ref nomor):00000}");

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A JPEG as far as its first bytes tell; the number makes each different.</summary>
    static byte[] Foto(int n) => ContohBerkas.Jpeg($"foto {n}");

    Task FotoAsync(int n, string? caption = null) => ponsel.BerkasAsync(Foto(n), $"foto{n}.jpg", "image/jpeg", caption);

    async Task SampaiBerkasAsync()
    {
        await ponsel.TeksAsync("halo");
        await ponsel.MenerimaAsync("Lihat layanan");
        await ponsel.PilihAsync("KAT:SURAT");
        await ponsel.MenerimaAsync("21. SKTM");
        await ponsel.PilihAsync("L:SKTM");
        await ponsel.MenerimaAsync("Siapkan foto dokumen asli");
        await ponsel.PilihAsync("Ajukan sekarang");
        await ponsel.MenerimaAsync("nama#tanggal lahir#RT/RW");
        await ponsel.TeksAsync("Sari Anggraini#12-05-1990#003/005");
        await ponsel.MenerimaAsync("Untuk keperluan");
        await ponsel.PilihAsync("PIL:jenis:1");
        await ponsel.MenerimaAsync("Sekarang kirim foto");
    }

    async Task<int> DariKantorAsync() => (await ponsel.PesanAsync()).Count(p => p.Arah == "keluar");

    async Task<string> KirimAsync()
    {
        await ponsel.MenerimaAsync("Dokumen wajib sudah lengkap");
        await ponsel.PilihAsync("Lanjut");
        await ponsel.MenerimaAsync("Periksa sekali lagi");
        await ponsel.PilihAsync("Kirim permohonan");
        return Pemahaman.NomorPermohonan((await ponsel.MenerimaAsync("Permohonan Anda sudah kami terima")).Teks)!;
    }

    [Fact]
    public async Task An_SKTM_with_four_photos_one_by_one_costs_at_most_twelve_messages()
    {
        await SampaiBerkasAsync();
        foreach (var n in (int[])[1, 2, 3])
        {
            await FotoAsync(n);
            await ponsel.MenerimaAsync(p => p.Teks.Contains("Berikutnya", StringComparison.Ordinal) && (n == 3 || p.Teks.Contains($"({4 - n} dokumen lagi)", StringComparison.Ordinal)), $"the answer to photo {n}");
        }
        await FotoAsync(4);
        Assert.Matches(@"^PMH-\d{4}-\d{6}$", await KirimAsync());
        await app.TenangAsync();
        Assert.InRange(await DariKantorAsync(), 1, 12);
        Assert.True(await app.DbAsync(db => db.Berkas.Where(b => b.Permohonan.Pelapor!.Alias.Any(a => a.Nilai == ponsel.Nomor)).AllAsync(b => b.IsiLemariId != null)));
    }

    [Fact]
    public async Task Photos_in_a_burst_land_in_order_and_nothing_is_lost()
    {
        await SampaiBerkasAsync();
        foreach (var n in (int[])[1, 2, 3, 4]) await FotoAsync(n);
        await KirimAsync();
        var dok = await app.DbAsync(db => db.Berkas.Where(b => b.Permohonan.Pelapor!.Alias.Any(a => a.Nilai == ponsel.Nomor)).OrderBy(b => b.Id).Select(b => b.Dok).ToListAsync());
        Assert.Equal(["PENGANTAR_RT", "KTP", "KK", "PERNYATAAN_TM"], dok);
        Assert.InRange(await DariKantorAsync(), 1, 12);
    }

    [Fact]
    public async Task Parallel_taps_of_send_give_one_number()
    {
        await SampaiBerkasAsync();
        foreach (var n in (int[])[1, 2, 3, 4]) await FotoAsync(n);
        await ponsel.MenerimaAsync("Dokumen wajib sudah lengkap");
        await ponsel.PilihAsync("Lanjut");
        await ponsel.MenerimaAsync("Periksa sekali lagi");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ponsel.PilihAsync("Kirim permohonan")));
        await app.TungguDbAsync(db => db.Pesan.CountAsync(p => p.PilihanId!.StartsWith("KIRIM:") && p.Percakapan.Kontak.Alias.Any(a => a.Nilai == ponsel.Nomor)), n => n == 4, "four taps");
        await app.TenangAsync();
        Assert.Single(await ponsel.PesanAsync(), p => p.Teks.StartsWith("Permohonan Anda sudah kami terima", StringComparison.Ordinal));
        Assert.Single(await app.DbAsync(db => db.Permohonan.Where(p => p.Pelapor!.Alias.Any(a => a.Nilai == ponsel.Nomor)).Select(p => p.Nomor).ToListAsync()));
    }

    [Fact]
    public async Task Fifty_copies_of_one_message_at_once_get_one_answer()
    {
        await SampaiBerkasAsync();
        var sebelum = await DariKantorAsync();
        // The middle of a form: an answer taken twice would be seen at once.
        var badan = KotakMasuk.Kiriman.Teks(ponsel.Nomor, $"wamid.SAMA.{ponsel.Nomor}", "kembali");
        await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ => (await app.KirimWebhookAsync(badan)).Dispose()));
        await ponsel.MenerimaAsync(p => p.Teks.StartsWith("*Untuk keperluan*", StringComparison.Ordinal), "the question before");
        await app.TenangAsync();
        Assert.Equal(sebelum + 1, await DariKantorAsync());
    }

    [Fact]
    public async Task Many_citizens_at_once_get_numbers_without_gaps_or_twins()
    {
        var warga = Enumerable.Range(0, 6).Select(_ => new LewatSimulatorTests(app)).ToList();
        await Task.WhenAll(warga.Select(async w =>
        {
            await w.ponsel.TeksAsync("sktm");
            await w.ponsel.MenerimaAsync("Siapkan foto");
            await w.ponsel.PilihAsync("Ajukan sekarang");
            await w.ponsel.MenerimaAsync("nama#tanggal");
            await w.ponsel.TeksAsync("Sari Anggraini#12-05-1990#003/005");
            await w.ponsel.MenerimaAsync("Untuk keperluan");
            await w.ponsel.TeksAsync("1");
            await w.ponsel.MenerimaAsync("Sekarang kirim foto");
            foreach (var n in (int[])[1, 2, 3, 4]) await w.FotoAsync(n);
        }));
        var nomorMereka = await Task.WhenAll(warga.Select(w => w.KirimAsync()));
        Assert.Equal(6, nomorMereka.Distinct().Count());
        var semua = await app.DbAsync(db => db.Permohonan.Where(p => p.Nomor != null).Select(p => p.Nomor!).ToListAsync());
        Assert.Equal(Enumerable.Range(1, semua.Count).Select(n => $"{semua[0][..9]}{n:000000}"), semua.Order());
    }

    [Fact]
    public async Task A_program_an_empty_file_and_a_voice_note_lose_nothing()
    {
        await SampaiBerkasAsync();
        await ponsel.BerkasAsync("MZ\u0090\0"u8.ToArray(), "ktp.exe", "application/octet-stream");
        await ponsel.MenerimaAsync("program");
        Assert.Contains("*Surat pengantar RT/RW*", (await ponsel.MenerimaAsync("Yang masih kami tunggu")).Teks, StringComparison.Ordinal);
        await ponsel.BerkasAsync([.. "OggS"u8, 0, 2, 0, 0], "suara.ogg", "audio/ogg");
        await ponsel.MenerimaAsync("belum dapat kami baca");
        foreach (var n in (int[])[1, 2, 3, 4]) await FotoAsync(n);
        await KirimAsync();
    }

    [Fact]
    public async Task A_shared_location_answers_where_it_happened()
    {
        await ponsel.TeksAsync("lapor");
        await ponsel.MenerimaAsync("Ceritakan masalah");
        await ponsel.TeksAsync("Lampu jalan padam sejak Senin");
        await ponsel.MenerimaAsync("Di mana tepatnya");
        await ponsel.LokasiAsync(-6.595, 106.816);
        await ponsel.MenerimaAsync("Periksa aduan Anda");
        await ponsel.PilihAsync("Kirim aduan");
        await ponsel.MenerimaAsync("kami terima dengan nomor");
        var aduan = await app.DbAsync(db => db.Aduan.Where(a => a.Pelapor!.Alias.Any(x => x.Nilai == ponsel.Nomor)).Select(a => new { a.Lintang, a.Bujur }).SingleAsync());
        Assert.Equal((-6.595, 106.816), (aduan.Lintang, aduan.Bujur));
    }

    [Fact]
    public async Task An_officer_opens_a_document_and_the_log_knows()
    {
        await SampaiBerkasAsync();
        await FotoAsync(7);
        var id = await app.TungguDbAsync(db => db.Berkas.Where(b => b.IsiLemariId != null && b.Permohonan.Pelapor!.Alias.Any(a => a.Nilai == ponsel.Nomor)).Select(b => b.Id).SingleOrDefaultAsync(), n => n > 0, "the photo");
        using var petugas = await app.MasukAsync("petugas");
        using var jawab = await petugas.GetAsync($"/berkas/{id}", Ct);
        Assert.Equal(("image/jpeg", true, "nosniff"), (jawab.Content.Headers.ContentType!.MediaType, jawab.Headers.CacheControl!.NoStore, jawab.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Equal(Foto(7), await jawab.Content.ReadAsByteArrayAsync(Ct));
        var siapa = await app.PetugasAsync("petugas");
        Assert.Equal(1, await app.DbAsync(db => db.CatatanBaca.CountAsync(c => c.PetugasId == siapa.Id && db.Berkas.Any(b => b.Id == id && b.PermohonanId == c.PermohonanId))));
        // The lurah of another unit's scope, the admin and strangers see nothing.
        foreach (var (nama, kode) in new[] { ("lurah", HttpStatusCode.NotFound), ("admin", HttpStatusCode.Forbidden) })
        {
            using var lain = await app.MasukAsync(nama);
            Assert.Equal(kode, (await lain.GetAsync($"/berkas/{id}", Ct)).StatusCode);
        }
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Http.GetAsync($"/berkas/{id}", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_PDF_from_Dukcapil_reaches_the_phone_and_closes_the_request()
    {
        await ponsel.TeksAsync("kk hilang");
        await ponsel.MenerimaAsync("Siapkan foto");
        await ponsel.PilihAsync("Ajukan sekarang");
        await ponsel.MenerimaAsync("nama#tanggal");
        await ponsel.TeksAsync("Sari Anggraini#12-05-1990#003/005");
        await ponsel.MenerimaAsync("1. Hilang");
        await ponsel.TeksAsync("1");
        await ponsel.MenerimaAsync("Surat kehilangan");
        foreach (var n in (int[])[1, 2]) await FotoAsync(n);
        await ponsel.MenerimaAsync("Periksa sekali lagi");
        await ponsel.PilihAsync("Kirim permohonan");
        var nomor = Pemahaman.NomorPermohonan((await ponsel.MenerimaAsync("sudah kami terima")).Teks);
        var p = await app.TungguDbAsync(db => db.Permohonan.Lengkap().SingleAsync(x => x.Nomor == nomor), x => x.Berkas.All(b => b.IsiLemariId != null));
        var (siapa, meja, loket) = (await app.PetugasAsync("kasi"), app.Ambil<MejaVerifikasi>(), app.Ambil<Loket>());
        foreach (var b in p.Berkas) Assert.Null((await meja.TerimaBerkasAsync(b.Id, siapa, Ct)).Penolakan);
        foreach (var (nama, nilai) in new Dictionary<string, string>
        {
            ["nik"] = "3299015205909003", ["no_kk"] = "3299011212129004", ["tempat_lahir"] = "Contoh", ["jenis_kelamin"] = "Perempuan", ["agama"] = "Islam",
            ["status_kawin"] = "Belum Kawin", ["pekerjaan"] = "Wiraswasta", ["alamat"] = "Jalan Kenanga 12"
        }) Assert.Null((await loket.UbahFieldAsync(p.Id, siapa, nama, nilai, Ct)).Penolakan);
        Assert.Null((await meja.SetujuiAsync(p.Butir[0].Id, siapa, Ct)).Penolakan);
        Assert.Null((await meja.TeruskanAsync(p.Butir[0].Id, siapa, "Manifes 7", Ct)).Penolakan);
        await ponsel.MenerimaAsync("kami teruskan ke Disdukcapil");
        Assert.Null((await meja.TerimaHasilAsync(p.Butir[0].Id, siapa, ContohBerkas.Pdf(), null, Ct)).Penolakan);
        var pdf = await ponsel.MenerimaAsync(x => x.Berkas is not null, "the PDF");
        Assert.Equal(($"KK-HILANG-{nomor}.pdf", "application/pdf"), (pdf.Berkas!.Nama, pdf.Berkas.Mime));
        await app.TungguDbAsync(db => db.Butir.Where(b => b.Id == p.Butir[0].Id).Select(b => b.Status).SingleAsync(), s => s == StatusButir.Selesai, "the end");
    }

    [Theory]
    [InlineData("21", "syarat", "SKTM", false)]
    [InlineData("#21", "syarat", "SKTM", false)]
    [InlineData("mau lapor jalan rusak", "aduan", "ADUAN", false)]
    [InlineData("halo", "menu", null, false)]
    [InlineData("petugas", "petugas", null, false)]
    [InlineData("status", "status", null, false)]
    [InlineData("batal", "batal", null, false)]
    [InlineData("makasih", "terima", null, false)]
    [InlineData("ajukan sktm", "ajukan", "SKTM", true)]
    [InlineData("cara mengajukan sktm", "syarat", "SKTM", false)]
    [InlineData("kak mau urus surat gak mampu bwt kuliah dong", "ajukan", "SKTM", false)]
    [InlineData("ktp lenyap syaratnya ap", "syarat", "KTP-HILANG", false)]
    [InlineData("Kelurahan Kedung Jaya", "menu", null, false)]
    [InlineData("xyz qwe", "tidak-jelas", null, false)]
    public async Task What_the_assistant_understands_can_be_asked(string teks, string niat, string? kode, bool mulai)
    {
        using var jawab = await app.Http.PostAsJsonAsync("/simulator/api/tafsir", new { teks }, Ct);
        var m = JsonNode.Parse(await jawab.Content.ReadAsStringAsync(Ct))!;
        Assert.Equal((niat, kode, mulai), ((string?)m["niat"], (string?)m["kode"], (bool)m["mulai"]!));
        Assert.InRange((double)m["yakin"]!, 0, 1);
    }
}

public sealed class SetelahMatiTests
{
    [Fact]
    public async Task After_a_restart_the_intake_goes_on_where_it_stopped()
    {
        var app = await AppUji.MulaiAsync();
        var folder = app.Folder;
        var ponsel = app.Ponsel("6281200009001");
        await ponsel.TeksAsync("sktm");
        await ponsel.MenerimaAsync("Siapkan foto");
        await ponsel.PilihAsync("Ajukan sekarang");
        await ponsel.MenerimaAsync("nama#tanggal");
        await ponsel.TeksAsync("Sari Anggraini#12-05-1990#003/005");
        await ponsel.MenerimaAsync("Untuk keperluan");
        await app.TenangAsync();
        await app.HentikanAsync();
        await using var lagi = await AppUji.MulaiAsync(folder: folder);
        ponsel = lagi.Ponsel("6281200009001");
        await ponsel.TeksAsync("2");
        await ponsel.MenerimaAsync("Sekarang kirim foto");
        Assert.Equal("Kesehatan/BPJS PBI", (await lagi.DbAsync(db => db.Butir.Select(b => b.Isian).SingleAsync()))["jenis"]);
    }
}
