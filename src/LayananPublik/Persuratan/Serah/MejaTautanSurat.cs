using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>A link just made. Its address is shown this once; only its hash is kept.</summary>
public sealed record TautanBaru(string Alamat, string? Pin);

/// <summary>What officers do with the links of an issued letter: send a new one, make one to pass on by another way, stop one.</summary>
public sealed class MejaTautanSurat(IDbContextFactory<LayananDb> dbs, PascaTerbit pasca, PembuatTautan pembuat, Siaran siaran, TimeProvider jam)
{
    const string TidakAda = "Surat tidak ditemukan di lingkup Anda. Muat ulang daftar surat.", Direbut = "Surat ini baru saja diubah petugas lain. Muat ulang.";

    /// <summary>Into the citizen's chat. Outside the 24-hour window it is parked like any answer.</summary>
    public Task<Hasil> KirimAsync(int suratId, PetugasAktif petugas, CancellationToken ct) => LakukanAsync(suratId, petugas, async (surat, db, pada) =>
    {
        if (await pasca.KirimTautanAsync(surat, await PascaTerbit.AturanAsync(db, surat, ct), petugas.Pelaku, "", db, pada, ct) is not { } keluar)
            return Hasil.Ditolak("Permohonan ini tidak punya percakapan WhatsApp. Buat tautan lalu sampaikan dengan cara lain, atau cetak suratnya.");
        surat.Kirim(keluar, CaraSerah.Tautan);
        return Hasil.Baik;
    }, ct);

    /// <summary>To be passed on by SMS, by mail or as a slip.</summary>
    public async Task<Hasil<TautanBaru>> BuatAsync(int suratId, PetugasAktif petugas, CancellationToken ct)
    {
        TautanBaru? baru = null;
        var hasil = await LakukanAsync(suratId, petugas, async (surat, db, pada) =>
        {
            var (_, alamat, pin) = await pasca.BuatAsync(surat, await PascaTerbit.AturanAsync(db, surat, ct), petugas.Pelaku, db, pada, ct);
            baru = new(alamat, pin);
            return Hasil.Baik;
        }, ct);
        return hasil.Berhasil ? Hasil.Dengan(baru!) : hasil;
    }

    public Task<Hasil> HentikanAsync(int suratId, int tautanId, PetugasAktif petugas, CancellationToken ct) => LakukanAsync(suratId, petugas, async (surat, db, pada) =>
        await db.TautanSurat.Include(t => t.Surat).SingleOrDefaultAsync(t => t.Id == tautanId && t.SuratId == surat.Id, ct) is { } t ? t.Hentikan(petugas.Pelaku, pada) : Hasil.Ditolak("Tautan itu tidak ada. Muat ulang."), ct);

    /// <summary>Whether a citizen could open a link of this office at all.</summary>
    public bool Bisa => pembuat.Bisa;

    async Task<Hasil> LakukanAsync(int suratId, PetugasAktif petugas, Func<Surat, LayananDb, DateTimeOffset, Task<Hasil>> kerja, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.LihatSurat) || !petugas.Boleh(Izin.BalasPercakapan) && !petugas.Boleh(Izin.TandatanganiSurat)) return Hasil.Ditolak("Peran Anda tidak berwenang menyerahkan surat.");
        if (!pembuat.Bisa) return Hasil.Ditolak("Alamat publik kantor belum diatur, jadi tautan tidak dapat dibuka warga. Minta admin mengisi Kantor:AlamatPublik.");
        await using var db = await dbs.CreateDbContextAsync(ct);
        var surat = await db.Surat.TerlihatOleh(petugas).Include(s => s.IsiLemari).Include(s => s.Butir.Layanan).Include(s => s.Butir.Permohonan.Percakapan).Include(s => s.Butir.Permohonan.PercakapanWarga)
            .AsSplitQuery().FirstOrDefaultAsync(s => s.Id == suratId, ct);
        if (surat is null) return Hasil.Ditolak(TidakAda);
        if (surat.Status != StatusSurat.Terbit) return Hasil.Ditolak("Hanya surat yang terbit dan masih berlaku dapat diserahkan.");
        if (await kerja(surat, db, jam.GetUtcNow()) is { Berhasil: false } tolak) return tolak;
        KabarSurat.Siarkan(siaran, db, surat.Butir);
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateException galat) when (galat.KarenaBerebut()) { return Hasil.Ditolak(Direbut); }
        siaran.Bangunkan();
        return Hasil.Baik;
    }
}
