using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>How a desk works: one context, one save, events with it. Who clashed only on a counter or on the citizen's chat, or wrote what somebody else had just written (a file, a citizen), does the work again; who clashed on the application itself is told so.</summary>
public sealed class KerjaMeja(IDbContextFactory<LayananDb> dbs, Siaran siaran)
{
    public const string DiubahLain = "Permohonan ini baru saja diubah petugas lain. Muat ulang.";
    public const string TakBerwenang = "Peran Anda tidak berwenang untuk tindakan ini.";
    public const string DiLuarLingkup = "Permohonan ini tidak ada di wilayah kerja Anda.";
    const int UlangBerebut = 8;

    public async Task<Hasil<T>> LakukanAsync<T>(Func<LayananDb, Task<Hasil<T>>> kerja, CancellationToken ct)
    {
        for (var ke = 1; ; ke++)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            try
            {
                var hasil = await kerja(db);
                if (!hasil.Berhasil) return hasil;
                await db.SalurkanBaruAsync(ct);
                await db.SaveChangesAsync(ct);
                siaran.Bangunkan();
                return hasil;
            }
            catch (DbUpdateException galat) when (ke < UlangBerebut && (galat.KarenaKembar() || galat is TempatHabisException || galat.Entries.Count > 0 && galat.Entries.All(e => e.Entity is Penghitung or Percakapan or SesiAsisten or BeritaTunda or PesanKeluar))) { }
            catch (DbUpdateConcurrencyException) { return Hasil.Ditolak(DiubahLain); }
        }
    }

    public async Task<Hasil> LakukanAsync(Func<LayananDb, Task<Hasil>> kerja, CancellationToken ct) => (await LakukanAsync(async db =>
        await kerja(db) is { Berhasil: false } tolak ? (Hasil<bool>)tolak : Hasil.Dengan(true), ct)).TanpaNilai;
}
