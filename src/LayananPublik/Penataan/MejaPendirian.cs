using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Pengaduan;
using LayananPublik.Pengaturan;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>Founds the office: the first unit, its number, its catalogue and its first admin, all at once, by the holder of the one-time link.</summary>
public sealed class MejaPendirian(IServiceScopeFactory lingkup, PengaturanKantor pengaturan, TimeProvider jam)
{
    static readonly Hasil TautanMati = Hasil.Ditolak("Tautan ini sudah dipakai atau kedaluwarsa. Jalankan ulang aplikasi untuk mendapat tautan baru.");

    public static string Alamat(string kunci) => "/mulai/" + kunci;

    /// <summary>A fresh link in place of every older one; null once there is an admin.</summary>
    public async Task<string?> BuatTautanAsync(CancellationToken ct)
    {
        await using var ruang = lingkup.CreateAsyncScope();
        var db = ruang.ServiceProvider.GetRequiredService<LayananDb>();
        await db.TautanMulai.ExecuteDeleteAsync(ct);
        if (await db.Users.AnyAsync(p => p.Peran == Peran.Admin, ct)) return null;
        var (tautan, kunci) = TautanMulai.Buat(jam.GetUtcNow());
        db.TautanMulai.Add(tautan);
        await db.SaveChangesAsync(ct);
        return kunci;
    }

    public async Task<bool> HidupAsync(string kunci, CancellationToken ct)
    {
        await using var ruang = lingkup.CreateAsyncScope();
        return await Sah(ruang.ServiceProvider.GetRequiredService<LayananDb>(), kunci).AnyAsync(ct);
    }

    /// <summary>The value is the id of the first admin; afterwards the link is dead.</summary>
    public async Task<Hasil<int>> DirikanAsync(string kunci, IsianPendirian isi, CancellationToken ct)
    {
        if (isi.Tolak() is { } galat) return Hasil.Ditolak(galat);
        await using var ruang = lingkup.CreateAsyncScope();
        var db = ruang.ServiceProvider.GetRequiredService<LayananDb>();
        var akun = ruang.ServiceProvider.GetRequiredService<UserManager<Petugas>>();
        return await db.SerempakAsync(async () =>
        {
            if (await Sah(db, kunci).ExecuteDeleteAsync(ct) == 0 || await db.Users.AnyAsync(p => p.Peran == Peran.Admin, ct)) return TautanMati;
            var unit = await KantorAsync(db, isi, ct);
            var admin = Petugas.Angkat(isi.NamaMasuk.Trim(), isi.NamaAdmin, Peran.Admin, unit);
            var hasil = await akun.CreateAsync(admin, isi.Sandi);
            if (!hasil.Succeeded) return Hasil.Ditolak(string.Join(" ", hasil.Errors.Select(e => e.Description)));
            db.RiwayatKantor.Add(RiwayatKantor.Tentang(nameof(UnitKerja), unit.Id, new(admin.Id, admin.Nama), jam.GetUtcNow(), "Dirikan"));
            await db.SaveChangesAsync(ct);
            return Hasil.Dengan(admin.Id);
        }, ct);
    }

    async Task<UnitKerja> KantorAsync(LayananDb db, IsianPendirian isi, CancellationToken ct)
    {
        var unit = UnitKerja.Dirikan(null, isi.Jenis, isi.NamaUnit, isi.ZonaWaktu);
        db.UnitKerja.Add(unit);
        await db.SaveChangesAsync(ct);
        unit.Tempatkan();
        unit.Ubah(isi.NamaUnit, "", isi.NamaUnit, isi.Alamat, isi.TempatSurat, isi.ZonaWaktu);
        unit.AturKop(isi.Kop);
        db.JamKerja.AddRange(JamKerja.Lazim(unit));
        db.NomorKantor.Add(NomorKantor.Daftarkan(pengaturan.WhatsApp.PhoneNumberId, TampilanNomor.Baca(isi.NomorWa)!, unit));
        db.Layanan.AddRange(Katalog.Bawaan.Layanan.Select(k => Layanan.Dari(unit, k, jam.GetUtcNow())));
        db.TanyaJawab.AddRange(TanyaJawab.Bawaan(unit, jam.GetUtcNow()));
        db.JawabanTersimpan.AddRange(JawabanBawaan.Untuk(unit, jam.GetUtcNow()));
        db.KategoriAduan.AddRange(KategoriAduan.Bawaan(unit));
        db.Paket.AddRange(KatalogPaket.Bawaan.Paket.Select(k => Paket.Dari(unit, k, jam.GetUtcNow())));
        return unit;
    }

    IQueryable<TautanMulai> Sah(LayananDb db, string kunci)
    {
        var (sari, kini) = (TautanMulai.SariDari(kunci), jam.GetUtcNow());
        return db.TautanMulai.Where(t => t.Sari == sari && t.Sampai > kini);
    }
}
