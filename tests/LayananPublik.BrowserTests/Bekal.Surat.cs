using LayananPublik.Bersama;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.BrowserTests;

// Requests for a letter, as far as a journey does not walk them itself.
public sealed partial class Bekal
{
    static readonly Dictionary<string, string> DataSktm = new()
    {
        ["nama"] = "SARI ANGGRAINI", ["nik"] = "3299995205889004", ["no_kk"] = "3299991203109005", ["tempat_lahir"] = "Contoh", ["tanggal_lahir"] = "1988-05-12",
        ["jenis_kelamin"] = "Perempuan", ["agama"] = "Islam", ["status_kawin"] = "Kawin", ["pekerjaan"] = "Mengurus Rumah Tangga", ["kewarganegaraan"] = "WNI", ["alamat"] = "Kampung Contoh",
        ["kode_wilayah"] = "32.99.01.1001", ["rt"] = "004", ["rw"] = "012", ["pengantar_nomor"] = "17/RT.004/XI/2026", ["pengantar_tanggal"] = "2026-11-20", ["keperluan"] = "pendidikan anak", ["jenis"] = "Pendidikan", ["no_hp"] = "6281200000001"
    };

    static int urutan;

    /// <summary>A talk that only the office knows: nobody holds the phone.</summary>
    public async Task<int> PercakapanDiamAsync(string nama)
    {
        var nomor = Interlocked.Increment(ref urutan);
        await using var db = await DbAsync();
        var percakapan = Percakapan.Buka(await db.NomorKantor.SingleAsync(Ct), Kontak.Kenali($"62812{nomor:00000000}", null, nama, Kini), Kini);
        percakapan.Terima(Pesan.Masuk(percakapan, $"wamid.diam.{nomor}", JenisPesan.Teks, "Bu, saya mau membuat SKTM", Kini, Kini));
        db.Add(percakapan);
        await db.SaveChangesAsync(Ct);
        return percakapan.Id;
    }

    /// <summary>An SKTM with every answer and paper, in check; returns the request and its document.</summary>
    public async Task<(int Permohonan, int Butir)> SktmLengkapAsync(int percakapan, string nama)
    {
        var verifikator = await PetugasAsync("verifikator");
        await using var db = await DbAsync();
        var (unit, layanan) = (await db.UnitKerja.SingleAsync(u => u.Nama == "Kelurahan Contoh", Ct), await db.Layanan.SingleAsync(l => l.Kode == "SKTM" && l.Berlaku, Ct));
        var p = Permohonan.Mulai(await db.Percakapan.Include(x => x.Kontak).SingleAsync(x => x.Id == percakapan, Ct), layanan, Kini);
        p.Pindahkan(unit.Id);
        db.Add(p);
        foreach (var (field, nilai) in DataSktm) Assert.Null((layanan.Rincian.Field.Any(f => f.Name == field) ? p.Butir[0].IsiField(field, nilai) : p.IsiField(field, nilai)).Penolakan);
        p.IsiField("nama", nama);
        var isi = await app.Services.GetRequiredService<Lemari>().SimpanAsync(db, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png", Ct);
        foreach (var s in layanan.Rincian.Syarat.Where(s => s.Wajib)) p.TerimaBerkas(s.Dok, s.Nama, null, isi, Kini).TerimaSebagaiSah(verifikator, Kini);
        Assert.Null(p.Ajukan($"PMH-2026-{900_000 + Interlocked.Increment(ref urutan):000000}", new(2026, 11, 21), Kini, verifikator.Pelaku, verifikator.Peran, _ => null).Penolakan);
        await db.SaveChangesAsync(Ct);
        return (p.Id, p.Butir[0].Id);
    }

    /// <summary>A letter that waits for its first step, by the office's own desks.</summary>
    public async Task<int> SuratMenungguAsync(string nama, int? percakapan = null)
    {
        var (_, butir) = await SktmLengkapAsync(percakapan ?? await PercakapanDiamAsync(nama), nama);
        Assert.Null((await app.Services.GetRequiredService<MejaVerifikasi>().SetujuiAsync(butir, await PetugasAsync("verifikator"), Ct)).Penolakan);
        await using var db = await DbAsync();
        return await db.Surat.Where(s => s.ButirId == butir).Select(s => s.Id).SingleAsync(Ct);
    }
}
