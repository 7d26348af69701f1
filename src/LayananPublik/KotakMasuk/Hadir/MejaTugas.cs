using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Who answers whom: a conversation given to a colleague or to another unit of the office.</summary>
public sealed class MejaTugas(MejaPercakapan meja, TimeProvider jam)
{
    /// <summary>To a colleague who may answer it; the note stands in the talk, and the colleague is called.</summary>
    public Task<Hasil> TugaskanAsync(int percakapanId, PetugasAktif petugas, int kepadaId, string? catatan, CancellationToken ct) =>
        meja.UbahAsync(percakapanId, petugas, (db, p) => TugaskanAsync(db, p, petugas, kepadaId, catatan, jam.GetUtcNow(), ct), ct);

    internal static async Task<Hasil> TugaskanAsync(LayananDb db, Percakapan p, PetugasAktif petugas, int kepadaId, string? catatan, DateTimeOffset kini, CancellationToken ct)
    {
        if (kepadaId == petugas.Id) return Hasil.Ditolak("Untuk menangani sendiri, tekan Ambil.");
        if (await db.SatuRekanAsync(p.Id, petugas, kepadaId, Izin.BalasPercakapan, ct) is not { } rekan) return Hasil.Ditolak("Rekan itu tidak dapat menjawab percakapan unit ini. Pilih yang lain.");
        var diserahkan = p.Pimpinan.Milik(petugas.Id);
        if (p.Tugaskan(kepadaId, rekan.Nama, petugas.Pelaku, petugas.Peran == Peran.Kasi, catatan, kini) is { Berhasil: false } tolak) return tolak;
        var tertulis = await TulisAsync(db, p, petugas, $"{(diserahkan ? "Diserahkan" : "Ditugaskan")} kepada {rekan.Nama}", catatan, rekan.Id, kini, ct);
        db.Panggilan.Add(Panggilan.Untuk(rekan.Id, diserahkan ? JenisPanggilan.Serahan : JenisPanggilan.Tugas, p, tertulis, petugas.Nama, kini));
        return Hasil.Baik;
    }

    /// <summary>To a kelurahan or service point below the number's unit, or back up to that unit.</summary>
    public Task<Hasil> PindahkanAsync(int percakapanId, PetugasAktif petugas, int unitId, string catatan, CancellationToken ct) => meja.UbahAsync(percakapanId, petugas, async (db, p) =>
    {
        var kini = jam.GetUtcNow();
        var unit = await db.UnitKerja.SingleOrDefaultAsync(u => u.Id == unitId, ct);
        if (unit is null || (await db.UnitTujuanAsync(percakapanId, petugas, ct)).All(u => u.Id != unitId) && unit.Id != p.UnitKerjaId) return Hasil.Ditolak(await SebabTakDapatAsync(db, p, unit?.Nama, ct));
        if (p.PindahUnit(unit, petugas.Pelaku, petugas.Peran == Peran.Kasi, catatan, kini) is { Berhasil: false } tolak) return tolak;
        await TulisAsync(db, p, petugas, $"Dipindahkan ke {unit.Nama}", catatan, null, kini, ct);
        return Hasil.Baik;
    }, ct);

    /// <summary>With words of the officer it is a note; without, a line of the talk.</summary>
    static async Task<Pesan?> TulisAsync(LayananDb db, Percakapan p, PetugasAktif petugas, string kalimat, string? catatan, int? terpanggil, DateTimeOffset kini, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(catatan))
        {
            db.Pesan.Add(Pesan.Pemberitahuan(p, $"{kalimat} oleh {petugas.Nama}.", kini));
            return null;
        }
        var tertulis = Pesan.Catatan(p, $"{kalimat}: {Riwayat.Muat(catatan.Trim())}", petugas.Id, petugas.Nama, kini);
        db.Pesan.Add(tertulis);
        await MejaPercakapan.SebutAsync(db, p, tertulis, petugas, terpanggil, ct);
        return tertulis;
    }

    static async Task<string> SebabTakDapatAsync(LayananDb db, Percakapan p, string? unit, CancellationToken ct)
    {
        var pemilik = await db.NomorKantor.Where(n => n.Id == p.NomorKantorId).Select(n => n.UnitKerja.Nama).SingleAsync(ct);
        return $"{unit ?? "Unit itu"} tidak dapat dipilih: nomor WhatsApp ini milik {pemilik}, jadi percakapannya hanya dapat dipindah ke unit di bawahnya yang Anda jangkau, atau kembali ke {pemilik}.";
    }
}
