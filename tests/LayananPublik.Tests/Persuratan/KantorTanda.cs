using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Tanda;
using LayananPublik.Persuratan.Wewenang;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

/// <summary>The demo office with a signer of its own making, and chains that a test sets.</summary>
public sealed class KantorTanda : KantorSurat
{
    public KantorTanda() : this(new PenandaTiruan()) { }

    KantorTanda(PenandaTiruan penanda) : base(s => s.Insert(0, ServiceDescriptor.Singleton<IPenandatangan>(penanda))) => Penanda = penanda;

    public PenandaTiruan Penanda { get; }

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static LangkahSusunan TandaTangan(Jabatan jabatan, CaraTanda cara = CaraTanda.DisahkanSistem, TempatLangkah tempat = TempatLangkah.Penerbit, BentukWewenang bentuk = BentukWewenang.Sendiri) => new(JenisLangkah.TandaTangan, jabatan, tempat, bentuk, cara);

    public static LangkahSusunan Paraf(Jabatan jabatan, TempatLangkah tempat = TempatLangkah.Penerbit) => new(JenisLangkah.Paraf, jabatan, tempat);

    /// <summary>Letters of this kind are signed so from now on.</summary>
    public async Task SusunAsync(params LangkahSusunan[] langkah)
    {
        await using var db = Db();
        if (await db.SusunanTanda.SingleOrDefaultAsync(s => s.KodeLayanan == "SKTM", Ct) is { } ada) Assert.Null(ada.Ubah(langkah).Penolakan);
        else db.Add(SusunanTanda.Atur(await db.UnitKerja.SingleAsync(u => u.Nama == Kecamatan, Ct), "SKTM", langkah).Nilai!);
        await db.SaveChangesAsync(Ct);
    }

    /// <summary>An official with the account of that name; once per office and person.</summary>
    public async Task<int> PejabatAsync(string unit, Jabatan jabatan, string sebutan, string nama, string akun)
    {
        await using var db = Db();
        if (await db.Pejabat.FirstOrDefaultAsync(p => p.Nama == nama, Ct) is { } ada) return ada.Id;
        var baru = Pejabat.Angkat(await db.UnitKerja.SingleAsync(u => u.Nama == unit, Ct), jabatan, sebutan, nama, "Penata (III/c)", "198203152008011009", new(2024, 1, 2), await db.Users.Where(u => u.UserName == akun).Select(u => u.Id).SingleAsync(Ct));
        db.Add(baru);
        await db.SaveChangesAsync(Ct);
        return baru.Id;
    }

    public async Task<int> LimpahkanAsync(string unit, Jabatan jabatan, int penerima, BentukWewenang bentuk, DateOnly mulai, DateOnly? sampai, params string[] layanan)
    {
        await using var db = Db();
        var p = Pelimpahan.Beri(await db.UnitKerja.SingleAsync(u => u.Nama == unit, Ct), jabatan, await db.Pejabat.SingleAsync(x => x.Id == penerima, Ct), new(bentuk, mulai, sampai, layanan, "Surat tugas 1/2026", null));
        Assert.Null(p.Penolakan);
        db.Add(p.Nilai!);
        await db.SaveChangesAsync(Ct);
        return p.Nilai!.Id;
    }

    public async Task CabutPelimpahanAsync()
    {
        await using var db = Db();
        await db.Pelimpahan.ExecuteDeleteAsync(Ct);
    }

    public Task<List<NomorAgenda>> NomorAsync(int suratId) => DbAsync(db => db.NomorAgenda.Where(n => n.SuratId == suratId).OrderBy(n => n.Id).ToListAsync(Ct));
}

/// <summary>An outside signer under a test's control: signs by adding a line, unless told otherwise.</summary>
public sealed class PenandaTiruan : IPenandatangan
{
    public CaraTanda Cara => CaraTanda.Tte;

    public List<(byte[] Pdf, PermintaanTanda Permintaan)> Diminta { get; } = [];

    public Func<byte[], Task<Hasil<byte[]>>> Kerja { get; set; } = Tandatangani;

    public static Task<Hasil<byte[]>> Tandatangani(byte[] pdf) => Task.FromResult(Hasil.Dengan<byte[]>([.. pdf, .. "\n%tanda"u8]));

    public Task<Hasil<byte[]>> TandatanganiAsync(byte[] pdf, PermintaanTanda p, CancellationToken ct)
    {
        lock (Diminta) Diminta.Add((pdf, p));
        return Kerja(pdf);
    }
}
