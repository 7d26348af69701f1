using System.Security.Cryptography;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>An app that takes one megabyte at most, and a responder that writes down what it is told.</summary>
public sealed class AppMedia() : AppUji(s => s.RemoveAll<IPenanggap>().AddSingleton<IPenanggap, PenanggapUji>())
{
    protected override Dictionary<string, string> PengaturanSendiri => new() { ["Penyimpanan:BatasBerkasMb"] = "1" };
}

public sealed class PenanggapUji : IPenanggap
{
    public List<(string Nama, StatusLampiran Status)> Kabar { get; } = [];

    public Task<bool> TanggapiAsync(Percakapan percakapan, Pesan pesan, LayananDb db, CancellationToken ct) => Task.FromResult(true);

    public Task LampiranSiapAsync(Percakapan percakapan, Lampiran lampiran, LayananDb db, CancellationToken ct)
    {
        lock (Kabar) Kabar.Add((lampiran.NamaBerkas, lampiran.Status));
        return Task.CompletedTask;
    }
}

public sealed class MediaTests(AppMedia app) : IClassFixture<AppMedia>
{
    static readonly byte[] Pdf = "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();

    [Fact]
    public async Task Photo_is_fetched_sealed_on_disk_and_told_to_the_responders_once()
    {
        var foto = ContohBerkas.Jpeg("ktp", ekor: [], berjejak: true);
        var l = await KirimAsync("6281200000401", foto, "image/jpeg", "KTP.jpg", StatusLampiran.Tersimpan);
        var (lemari, ct) = (app.Ambil<Lemari>(), TestContext.Current.CancellationToken);
        Assert.Equal(("image/jpeg", foto.Length, Convert.ToHexStringLower(SHA256.HashData(foto))), (l.Asli!.Mime, l.Asli.Ukuran, l.Asli.Sari));
        Assert.Equal(foto, await lemari.AmbilAsync(l.Asli.Sari, ct));
        Assert.Equal(ContohBerkas.Jpeg("ktp"), await lemari.AmbilAsync(l.IsiLemari!.Sari, ct));
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(app.Folder, "lemari"), "*", SearchOption.AllDirectories), f => File.ReadAllBytes(f).AsSpan().IndexOf("JFIF"u8) >= 0);
        Assert.Equal(1, Diberi(l).Count(k => k.Status == StatusLampiran.Tersimpan));
    }

    public static TheoryData<string, string, byte[], string> Ditolak => new()
    {
        { "program.exe", "application/pdf", "MZ\u0090 this is a program"u8.ToArray(), "program" },
        { "arsip.zip", "application/zip", [0x50, 0x4B, 0x03, 0x04, 0, 0, 0], "arsip" },
        { "halaman.html", "text/html", "<!DOCTYPE html><html></html>"u8.ToArray(), "Halaman web" },
        { "gambar.svg", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "Halaman web" },
        { "skrip.sh", "text/plain", "#!/bin/sh\nrm"u8.ToArray(), "program" },
        { "kunci.pdf", "application/pdf", "%PDF-1.7\ntrailer<</Encrypt 5 0 R>>"u8.ToArray(), "kata sandi" },
    };

    [Theory]
    [MemberData(nameof(Ditolak))]
    public async Task Harmful_file_is_refused_with_one_clear_sentence_to_the_citizen(string nama, string mime, byte[] isi, string kata)
    {
        var nomor = "62812000004" + (50 + Ditolak.ToList().FindIndex(d => d.Data.Item1 == nama));
        var l = await KirimAsync(nomor, isi, mime, nama, StatusLampiran.Ditolak);
        Assert.Contains(kata, l.Galat);
        await app.Ponsel(nomor).MenerimaAsync(kata);
        await app.TenangAsync();
        Assert.Single(await app.Ponsel(nomor).PesanAsync(), p => p.Arah == "keluar");
        Assert.Null(l.IsiLemariId);
    }

    [Fact]
    public async Task File_over_the_limit_is_refused_without_being_stored()
    {
        var l = await KirimAsync("6281200000403", [.. Pdf, .. new byte[1024 * 1024]], "application/pdf", "besar.pdf", StatusLampiran.Ditolak);
        Assert.Contains("terlalu besar", l.Galat);
        await app.Ponsel("6281200000403").MenerimaAsync("terlalu besar");
    }

    [Fact]
    public async Task Empty_file_gets_a_sentence()
    {
        // The simulator's phone sends none, Meta may.
        Assert.Contains("kosong", JenisBerkas.Periksa([], "kosong.pdf").Penolakan);
        var l = await KirimAsync("6281200000404", Pdf, "application/pdf", "surat.pdf", StatusLampiran.Tersimpan);
        Assert.Equal("application/pdf", l.IsiLemari!.Mime);
    }

    [Fact]
    public async Task Media_that_Meta_does_not_know_is_tried_until_the_seventh_day_and_then_given_to_a_person()
    {
        var gambar = new System.Text.Json.Nodes.JsonObject { ["id"] = "999999999999999", ["mime_type"] = "image/jpeg" };
        await app.KirimWebhookAsync(Kiriman.Badan([Kiriman.Pesan("6281200000405", null, "wamid.HILANG", "image", gambar)]));
        await app.TungguDbAsync(db => db.Lampiran.FirstOrDefaultAsync(x => x.MediaId == "999999999999999"), x => x is { Percobaan: > 0, Status: StatusLampiran.Menunggu });
        app.Maju(TimeSpan.FromDays(8));
        var l = await app.TungguDbAsync(db => db.Lampiran.Include(x => x.Pesan.Percakapan).SingleAsync(x => x.MediaId == "999999999999999"), x => x.Status == StatusLampiran.Kedaluwarsa);
        Assert.Equal(ModePercakapan.PerluPetugas, l.Pesan.Percakapan.Mode);
    }

    [Fact]
    public async Task File_that_Meta_could_not_take_in_is_asked_for_again()
    {
        var pesan = Kiriman.Pesan("6281200000406", null, "wamid.100MB", "document", new System.Text.Json.Nodes.JsonObject { ["mime_type"] = "application/pdf" });
        pesan["errors"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["code"] = 131052 });
        await app.KirimWebhookAsync(Kiriman.Badan([pesan]));
        await app.TungguDbAsync(db => db.PesanKeluar.AnyAsync(k => k.Percakapan.Kontak.Alias.Any(a => a.Nilai == "6281200000406") && k.Pesan.Teks.Contains("Kirim ulang")), ada => ada);
    }

    async Task<Lampiran> KirimAsync(string nomor, byte[] isi, string mime, string nama, StatusLampiran sampai)
    {
        await app.Ponsel(nomor).BerkasAsync(isi, nama, mime);
        return (await app.TungguDbAsync(db => db.Lampiran.Include(l => l.IsiLemari).Include(l => l.Asli).OrderBy(l => l.Id).LastOrDefaultAsync(l => l.Pesan.Percakapan.Kontak.Alias.Any(a => a.Nilai == nomor)), l => l?.Status == sampai, $"the file to be {sampai}"))!;
    }

    List<(string Nama, StatusLampiran Status)> Diberi(Lampiran l)
    {
        var uji = app.Services.GetServices<IPenanggap>().OfType<PenanggapUji>().Single();
        lock (uji.Kabar) return [.. uji.Kabar.Where(k => k.Nama == l.NamaBerkas)];
    }
}
