using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>The desk that keeps who may sign for a unit, and from when until when.</summary>
public sealed class MejaPejabat(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam) : MejaAdmin(dbs, siaran, jam)
{
    public Task<Hasil> AngkatAsync(int unitId, PetugasAktif admin, Jabatan jabatan, IsianPejabat isi, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        var unit = await UnitAsync(db, admin, unitId, ct);
        if (unit.Nilai is not { } u) return unit.TanpaNilai;
        if (await TolakAsync(db, admin, isi, ct) is { } galat) return Hasil.Ditolak(galat);
        var pejabat = Pejabat.Angkat(u, jabatan, isi.Sebutan, isi.Nama, isi.Pangkat, isi.NipBersih, isi.Mulai, isi.PetugasId);
        if (isi.Sampai is { } sampai) pejabat.Akhiri(sampai);
        db.Pejabat.Add(pejabat);
        return Hasil.Dengan(new Jejak(nameof(Pejabat), () => pejabat.Id, "Angkat", null, jabatan.ToString()));
    }, ct);

    public Task<Hasil> UbahAsync(int id, PetugasAktif admin, IsianPejabat isi, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        if (await db.Pejabat.Where(p => p.UnitKerja.Jalur.StartsWith(admin.Jalur)).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } pejabat)
            return Hasil.Ditolak("Pejabat ini tidak ada di bawah kantor Anda. Muat ulang.");
        if (await TolakAsync(db, admin, isi, ct) is { } galat) return Hasil.Ditolak(galat);
        pejabat.Ubah(isi.Sebutan, isi.Nama, isi.Pangkat, isi.NipBersih, isi.Mulai, isi.Sampai, isi.PetugasId);
        return Hasil.Dengan(new Jejak(nameof(Pejabat), () => id, "Ubah"));
    }, ct);

    static async Task<string?> TolakAsync(LayananDb db, PetugasAktif admin, IsianPejabat isi, CancellationToken ct) => isi switch
    {
        _ when string.IsNullOrWhiteSpace(isi.Sebutan) => "Isi sebutan jabatan seperti pada surat, misalnya LURAH SUKAMAJU.",
        _ when string.IsNullOrWhiteSpace(isi.Nama) => "Isi nama pejabat lengkap dengan gelarnya.",
        _ when isi.NipBersih is { Length: not 0 } nip && (nip.Length != 18 || !nip.All(char.IsAsciiDigit)) => "NIP terdiri atas 18 angka. Kosongkan bila pejabat tidak ber-NIP.",
        _ when isi.Sampai < isi.Mulai => "Tanggal akhir jabatan tidak boleh mendahului tanggal mulai.",
        { PetugasId: { } akun } when !await db.Users.DalamLingkup(admin).AnyAsync(p => p.Id == akun && p.Aktif, ct) => "Akun yang dipilih tidak aktif atau bukan dari kantor Anda.",
        _ => null
    };
}

/// <summary>What the admin fills in about an official.</summary>
public sealed record IsianPejabat(string Sebutan, string Nama, string Pangkat, string Nip, DateOnly Mulai, DateOnly? Sampai, int? PetugasId)
{
    public string NipBersih => Nip.Replace(" ", "", StringComparison.Ordinal);
}
