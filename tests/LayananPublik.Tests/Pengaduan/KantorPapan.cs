using LayananPublik.Data;
using LayananPublik.Kependudukan;
using LayananPublik.Pengaduan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

/// <summary>The demo office with complaints that officers have entered.</summary>
public sealed class KantorPapan : AppUji
{
    public const string Uraian = "Jalan berlubang besar, hubungi saya di 0812-0000-9001.", Nama = "DEWI LARASATI";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public MejaAduan Meja => Ambil<MejaAduan>();

    public async Task<int> CatatAsync(string kode = "JLN", bool anonim = false, string unit = "Kelurahan Contoh", (double Lintang, double Bujur)? titik = null, string oleh = "petugas", string? rw = "005", IReadOnlyList<FotoBaru>? foto = null)
    {
        var (unitId, kategori) = await DbAsync(async db => (await db.UnitKerja.Where(u => u.Nama == unit).Select(u => u.Id).SingleAsync(Ct), await db.KategoriAduan.Where(k => k.Kode == kode).Select(k => k.Id).SingleAsync(Ct)));
        RtRw? wilayah = rw is not null && RtRw.TryParse($"003/{rw}", out var r) ? r : null;
        var hasil = await Meja.CatatLaporanAsync(await PetugasAsync(oleh), new(unitId, kategori, Uraian) { Kanal = KanalAduan.Loket, NamaPelapor = Nama, Anonim = anonim, Lintang = titik?.Lintang, Bujur = titik?.Bujur, RtRw = wilayah }, null, foto ?? [], Ct);
        Assert.Null(hasil.Penolakan);
        return hasil.Nilai;
    }

    public async Task VerifikasiAsync(int id, string ringkasan = "Jalan berlubang di depan pasar.")
    {
        var a = await BacaAsync(id);
        Assert.Null((await Meja.VerifikasiAsync(id, await PetugasAsync("adminaduan"), new(a.KategoriId, Berat.TanpaPengawasan, a.UnitKerjaId, ringkasan), Ct)).Penolakan);
    }

    public Task<Aduan> BacaAsync(int id) => DbAsync(db => db.Aduan.AsNoTracking().Include(a => a.Riwayat).Include(a => a.Disposisi).SingleAsync(a => a.Id == id, Ct));

    public Task<int> DinasAsync() => DbAsync(db => db.UnitKerja.Where(u => u.Nama == "Dinas Pekerjaan Umum Contoh").Select(u => u.Id).SingleAsync(Ct));
}
