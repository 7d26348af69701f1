using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

/// <summary>The demo office with applications that are ready to become letters.</summary>
public class KantorSurat : AppUji
{
    public const string Nik = "3299995205889004", Nama = "SARI ANGGRAINI", Kelurahan = "Kelurahan Contoh", Sukamaju = "Kelurahan Sukamaju", Kecamatan = "Kecamatan Contoh";
    int urutan;

    public KantorSurat() { }

    protected KantorSurat(Action<IServiceCollection> layanan) : base(layanan) { }

    public DateTimeOffset Kini => Ambil<TimeProvider>().GetUtcNow();

    public string Lemari => Path.Combine(Folder, "lemari");

    public MejaPenerbitan Meja => Ambil<MejaPenerbitan>();

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public LayananDb Db() => DbFactory.CreateDbContext();

    /// <summary>Moves the office's clock on to a moment.</summary>
    public void Hingga(DateTimeOffset pada) => Maju(pada - Kini);

    public async Task<PetugasAktif> AngkatAsync(string akun, Peran peran, string unit)
    {
        await using var ruang = Services.CreateAsyncScope();
        var db = ruang.ServiceProvider.GetRequiredService<LayananDb>();
        if (!await db.Users.AnyAsync(u => u.UserName == akun, Ct))
        {
            var baru = Petugas.Angkat(akun, $"Petugas {akun}", peran, await db.UnitKerja.SingleAsync(u => u.Nama == unit, Ct));
            Assert.True((await ruang.ServiceProvider.GetRequiredService<UserManager<Petugas>>().CreateAsync(baru, Contoh.Sandi)).Succeeded);
        }
        return await PetugasAsync(akun);
    }

    /// <summary>An application whose data and documents are all there and accepted, in the state Diverifikasi.</summary>
    public async Task<int> ButirSiapAsync(string unit = Kelurahan, bool whatsApp = true, int? percakapanId = null)
    {
        await using var db = Db();
        var (u, l, petugas) = (await db.UnitKerja.SingleAsync(x => x.Nama == unit, Ct), await db.Layanan.SingleAsync(x => x.Kode == "SKTM" && x.Berlaku, Ct), await PetugasAsync("verifikator"));
        var nomor = Interlocked.Increment(ref urutan);
        var p = whatsApp ? Permohonan.Mulai(await PercakapanAsync(db, percakapanId, nomor), l, Kini) : Permohonan.DiLoket(u.Id, l, Kini);
        p.Pindahkan(u.Id);
        db.Permohonan.Add(p);
        foreach (var (nama, nilai) in BahanContoh.Untuk("SKTM").Isian)
            Assert.Null((l.Rincian.Field.Any(f => f.Name == nama) ? p.Butir[0].IsiField(nama, nilai) : p.IsiField(nama, nilai)).Penolakan);
        var isi = await Ambil<Lemari>().SimpanAsync(db, NaskahContoh.Lambang, "image/png", Ct);
        foreach (var s in l.Rincian.Syarat) Assert.Null(p.TerimaBerkas(s.Dok, s.Nama, null, isi, Kini).TerimaSebagaiSah(petugas, Kini).Penolakan);
        Assert.Null(p.Ajukan($"PMH-2026-9{nomor:00000}", new(2026, 11, 21), Kini, petugas.Pelaku, petugas.Peran, _ => null).Penolakan);
        Assert.Null(p.Butir[0].Ambil(petugas, Kini).Penolakan);
        await db.SaveChangesAsync(Ct);
        return p.Butir[0].Id;
    }

    public async Task<Hasil> SetujuiAsync(int butirId) => await Ambil<MejaVerifikasi>().SetujuiAsync(butirId, await PetugasAsync("verifikator"), Ct);

    /// <summary>A letter that waits for its official.</summary>
    public async Task<int> SuratMenungguAsync(string unit = Kelurahan, bool whatsApp = true, int? percakapanId = null)
    {
        var butir = await ButirSiapAsync(unit, whatsApp, percakapanId);
        Assert.Null((await SetujuiAsync(butir)).Penolakan);
        return await DbAsync(db => db.Surat.Where(s => s.ButirId == butir).Select(s => s.Id).SingleAsync(Ct));
    }

    public async Task<Hasil<string?>> TerbitkanAsync(int suratId, string oleh = "lurah") => await Meja.TerbitkanAsync(suratId, await PetugasAsync(oleh), Ct);

    public async Task<int> SuratTerbitAsync(string unit = Kelurahan, string oleh = "lurah", bool whatsApp = true)
    {
        var surat = await SuratMenungguAsync(unit, whatsApp);
        Assert.Null((await TerbitkanAsync(surat, oleh)).Penolakan);
        return surat;
    }

    public Task<Surat> BacaAsync(int suratId) => DbAsync(db => db.Surat.Include(s => s.Langkah).Include(s => s.Riwayat).Include(s => s.IsiLemari).Include(s => s.Butir.Riwayat)
        .Include(s => s.PesanKeluar!.Pesan.Lampiran).AsSplitQuery().SingleAsync(s => s.Id == suratId, CancellationToken.None));

    public async Task<byte[]> PdfAsync(Surat surat) => await Ambil<Lemari>().AmbilAsync(surat.IsiLemari!.Sari, Ct);

    // A citizen whom the simulator does not know: what is sent to them fails, which these tests do not look at.
    async Task<Percakapan> PercakapanAsync(LayananDb db, int? id, int nomor)
    {
        if (id is not null) return await db.Percakapan.SingleAsync(x => x.Id == id, Ct);
        var p = Percakapan.Buka(await db.NomorKantor.SingleAsync(Ct), Kontak.Kenali($"62812{nomor:00000000}", null, "Sari", Kini), Kini);
        p.Terima(Pesan.Masuk(p, $"wamid.{nomor}", JenisPesan.Teks, "halo", Kini, Kini));
        db.Percakapan.Add(p);
        await db.SaveChangesAsync(Ct);
        return p;
    }
}
