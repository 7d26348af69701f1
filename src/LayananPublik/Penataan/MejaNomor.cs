using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>The desk that keeps the office's WhatsApp numbers and the unit that answers each.</summary>
public sealed class MejaNomor(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam) : MejaAdmin(dbs, siaran, jam)
{
    public Task<Hasil> DaftarkanAsync(PetugasAktif admin, string phoneNumberId, IsianNomor isi, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        var meta = phoneNumberId.Trim();
        if (meta.Length is < 5 or > 40 || !meta.All(char.IsAsciiDigit)) return Hasil.Ditolak("Phone number ID hanya berisi angka; salin dari WhatsApp Manager.");
        if (await db.NomorKantor.AnyAsync(n => n.PhoneNumberId == meta, ct)) return Hasil.Ditolak("Phone number ID ini sudah terdaftar.");
        var periksa = await PeriksaAsync(db, admin, isi, ct);
        if (!periksa.Berhasil) return periksa.TanpaNilai;
        var nomor = NomorKantor.Daftarkan(meta, TampilanNomor.Baca(isi.Tampilan)!, periksa.Nilai!);
        nomor.Ubah(nomor.Tampilan, isi.UnitKerjaId, isi.Aktif);
        db.NomorKantor.Add(nomor);
        return Hasil.Dengan(new Jejak(nameof(NomorKantor), () => nomor.Id, "Daftarkan"));
    }, ct);

    public Task<Hasil> UbahAsync(int id, PetugasAktif admin, IsianNomor isi, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        if (await db.NomorKantor.Where(n => n.UnitKerja.Jalur.StartsWith(admin.Jalur)).SingleOrDefaultAsync(n => n.Id == id, ct) is not { } nomor)
            return Hasil.Ditolak("Nomor ini tidak ada di bawah kantor Anda. Muat ulang.");
        var periksa = await PeriksaAsync(db, admin, isi, ct);
        if (!periksa.Berhasil) return periksa.TanpaNilai;
        var lama = nomor.Aktif;
        nomor.Ubah(TampilanNomor.Baca(isi.Tampilan)!, isi.UnitKerjaId, isi.Aktif);
        return Hasil.Dengan(new Jejak(nameof(NomorKantor), () => id, "Ubah", lama ? "Aktif" : "Nonaktif", isi.Aktif ? "Aktif" : "Nonaktif"));
    }, ct);

    static async Task<Hasil<UnitKerja>> PeriksaAsync(LayananDb db, PetugasAktif admin, IsianNomor isi, CancellationToken ct)
    {
        if (TampilanNomor.Baca(isi.Tampilan) is null) return Hasil.Ditolak("Nomor WhatsApp belum benar. Tulis seperti 0812 3456 7890 atau +62 21 1234567.");
        var unit = await UnitAsync(db, admin, isi.UnitKerjaId, ct);
        return unit.Nilai is { Aktif: false } ? Hasil.Ditolak("Unit yang dipilih tidak aktif.") : unit;
    }
}

/// <summary>What the admin fills in about a number.</summary>
public sealed record IsianNomor(string Tampilan, int UnitKerjaId, bool Aktif);
