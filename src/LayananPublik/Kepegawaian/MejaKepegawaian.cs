using System.Security.Cryptography;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Kepegawaian;

/// <summary>The desk that keeps the accounts: appoint, change, deactivate, reset. A changed account is signed out of its open screens.</summary>
public sealed class MejaKepegawaian(IServiceScopeFactory lingkup, TimeProvider jam)
{
    static readonly Hasil BukanWewenang = Hasil.Ditolak("Hanya admin kantor yang dapat mengelola akun petugas.");

    /// <summary>Makes an account; the value is its temporary password, shown once.</summary>
    public Task<Hasil<string>> AngkatAsync(PetugasAktif admin, string namaMasuk, IsianPetugas isi, CancellationToken ct) => KerjakanAsync(admin, async (db, akun) =>
    {
        var periksa = await PeriksaAsync(db, admin, isi, ct);
        if (!periksa.Berhasil) return periksa.TanpaNilai;
        var (petugas, sandi) = (Petugas.Angkat(namaMasuk.Trim(), isi.Nama, isi.Peran, periksa.Nilai!, wajibGantiSandi: true), SandiSementara());
        if (Galat(await akun.CreateAsync(petugas, sandi)) is { } galat) return galat;
        Catat(db, admin.Pelaku, petugas, "Angkat", null, isi.Peran.ToString());
        await db.SaveChangesAsync(ct);
        return Hasil.Dengan(sandi);
    }, ct);

    public async Task<Hasil> UbahAsync(int id, PetugasAktif admin, IsianPetugas isi, CancellationToken ct) => (await SatuAsync(id, admin, async (db, akun, petugas) =>
    {
        var periksa = await PeriksaAsync(db, admin, isi, ct, petugas.UnitKerjaId);
        if (!periksa.Berhasil) return periksa.TanpaNilai;
        if (id == admin.Id && isi.Peran != petugas.Peran) return Hasil.Ditolak("Peran Anda sendiri hanya dapat diubah oleh admin lain.");
        var (lama, pindah) = (petugas.Peran, petugas.Peran != isi.Peran || petugas.UnitKerjaId != isi.UnitKerjaId);
        petugas.Ubah(isi.Nama, isi.Peran, isi.UnitKerjaId);
        Catat(db, admin.Pelaku, petugas, "Ubah", lama.ToString(), isi.Peran.ToString());
        return await SimpanAsync(db, akun, petugas, keluarkan: pindah, "", ct);
    }, ct)).TanpaNilai;

    public async Task<Hasil> NonaktifkanAsync(int id, PetugasAktif admin, CancellationToken ct) => (await SatuAsync(id, admin, (db, akun, petugas) =>
    {
        if (id == admin.Id) return Task.FromResult<Hasil<string>>(Hasil.Ditolak("Akun Anda sendiri tidak dapat dinonaktifkan. Minta admin lain."));
        petugas.Nonaktifkan();
        Catat(db, admin.Pelaku, petugas, "Nonaktifkan", "Aktif", "Nonaktif");
        return SimpanAsync(db, akun, petugas, keluarkan: true, "", ct);
    }, ct)).TanpaNilai;

    public async Task<Hasil> AktifkanAsync(int id, PetugasAktif admin, CancellationToken ct) => (await SatuAsync(id, admin, (db, akun, petugas) =>
    {
        petugas.Aktifkan();
        Catat(db, admin.Pelaku, petugas, "Aktifkan", "Nonaktif", "Aktif");
        return SimpanAsync(db, akun, petugas, keluarkan: false, "", ct);
    }, ct)).TanpaNilai;

    /// <summary>Gives a new temporary password, shown once, and lifts a lockout.</summary>
    public Task<Hasil<string>> ResetSandiAsync(int id, PetugasAktif admin, CancellationToken ct) => SatuAsync(id, admin, async (db, akun, petugas) =>
    {
        if (id == admin.Id) return Hasil.Ditolak("Sandi Anda sendiri diganti lewat menu Ganti sandi.");
        var sandi = SandiSementara();
        petugas.MintaGantiSandi();
        (petugas.PasswordHash, petugas.LockoutEnd, petugas.AccessFailedCount) = (akun.PasswordHasher.HashPassword(petugas, sandi), null, 0);
        Catat(db, admin.Pelaku, petugas, "ResetSandi");
        return await SimpanAsync(db, akun, petugas, keluarkan: true, sandi, ct);
    }, ct);

    /// <summary>The officer's own change; other devices are signed out.</summary>
    public async Task<Hasil> GantiSandiAsync(PetugasAktif petugas, string lama, string baru, CancellationToken ct)
    {
        await using var ruang = lingkup.CreateAsyncScope();
        var (db, akun) = (ruang.ServiceProvider.GetRequiredService<LayananDb>(), ruang.ServiceProvider.GetRequiredService<UserManager<Petugas>>());
        if (await db.Users.SingleOrDefaultAsync(p => p.Id == petugas.Id && p.Aktif, ct) is not { } diri) return Hasil.Ditolak("Akun Anda tidak aktif lagi. Hubungi admin kantor.");
        diri.SandiDiganti();
        Catat(db, petugas.Pelaku, diri, "GantiSandi");
        return Galat(await akun.ChangePasswordAsync(diri, lama, baru)) ?? Hasil.Baik;
    }

    Task<Hasil<string>> SatuAsync(int id, PetugasAktif admin, Func<LayananDb, UserManager<Petugas>, Petugas, Task<Hasil<string>>> kerja, CancellationToken ct) => KerjakanAsync(admin, async (db, akun) =>
        await db.Users.DalamLingkup(admin).SingleOrDefaultAsync(p => p.Id == id, ct) is { } petugas
            ? await kerja(db, akun, petugas)
            : Hasil.Ditolak("Akun ini tidak ada di unit Anda. Muat ulang daftar."), ct);

    async Task<Hasil<string>> KerjakanAsync(PetugasAktif admin, Func<LayananDb, UserManager<Petugas>, Task<Hasil<string>>> kerja, CancellationToken ct)
    {
        if (!admin.Boleh(Izin.KelolaKantor)) return BukanWewenang;
        await using var ruang = lingkup.CreateAsyncScope();
        var db = ruang.ServiceProvider.GetRequiredService<LayananDb>();
        return await db.SerempakAsync(() => kerja(db, ruang.ServiceProvider.GetRequiredService<UserManager<Petugas>>()), ct);
    }

    static async Task<Hasil<UnitKerja>> PeriksaAsync(LayananDb db, PetugasAktif admin, IsianPetugas isi, CancellationToken ct, int? unitLama = null)
    {
        if (string.IsNullOrWhiteSpace(isi.Nama)) return Hasil.Ditolak("Isi nama lengkap petugas.");
        if (isi.Nama.Trim().Length > 120) return Hasil.Ditolak("Nama petugas paling panjang 120 huruf.");
        if (isi.Peran is Peran.Warga or Peran.Sistem) return Hasil.Ditolak("Pilih peran petugas.");
        var unit = await db.UnitKerja.SingleOrDefaultAsync(u => u.Id == isi.UnitKerjaId && u.Jalur.StartsWith(admin.Jalur) && (u.Aktif || u.Id == unitLama), ct);
        return unit is null ? Hasil.Ditolak("Pilih unit kerja yang aktif di bawah kantor Anda.") : Hasil.Dengan(unit);
    }

    // UpdateAsync saves the history row along with the account.
    static async Task<Hasil<string>> SimpanAsync(LayananDb db, UserManager<Petugas> akun, Petugas petugas, bool keluarkan, string nilai, CancellationToken ct)
    {
        if (Galat(keluarkan ? await akun.UpdateSecurityStampAsync(petugas) : await akun.UpdateAsync(petugas)) is { } galat) return galat;
        if (!await db.Users.AnyAsync(p => p.Aktif && p.Peran == Peran.Admin, ct)) return Hasil.Ditolak("Ini admin terakhir. Angkat admin lain lebih dahulu.");
        return Hasil.Dengan(nilai);
    }

    void Catat(LayananDb db, Pelaku pelaku, Petugas petugas, string tindakan, string? dari = null, string? ke = null) =>
        db.RiwayatKantor.Add(RiwayatKantor.Tentang(nameof(Petugas), petugas.Id, pelaku, jam.GetUtcNow(), tindakan, dari, ke));

    static Hasil? Galat(IdentityResult hasil) => hasil.Succeeded ? null : Hasil.Ditolak(string.Join(" ", hasil.Errors.Select(e => e.Description)));

    // Read out over the telephone: no letters or digits that look alike.
    static string SandiSementara() =>
        $"{RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz", 4)}-{RandomNumberGenerator.GetString("23456789", 4)}-{RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz", 4)}";
}

/// <summary>What the admin fills in about an account.</summary>
public sealed record IsianPetugas(string Nama, Peran Peran, int UnitKerjaId);
