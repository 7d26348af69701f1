using System.Runtime.CompilerServices;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>
/// The rows of acts on many: begun, ended, taken back, with all that they hold of messages in one step. Whoever dies in between leaves rows that say how far it came.
/// The work leaves the officer's screen at once, so that the screen goes on answering; what was begun is finished though the screen may close.
/// </summary>
public sealed class BukuMassal(IDbContextFactory<LayananDb> dbs, Siaran siaran, PengirimPesan pengirim, TimeProvider jam)
{
    /// <summary>The refusal of one whose act was taken back meanwhile: the rest is left alone.</summary>
    public const string Dihentikan = "Dihentikan: sudah diurungkan.";

    /// <summary>What is said of one that stands as before again.</summary>
    public const string Kembali = "Dikembalikan seperti semula.";

    static readonly TimeSpan Disimpan = TimeSpan.FromDays(1);

    /// <summary>What would happen to each now. What <paramref name="satu"/> does is saved by nobody.</summary>
    public static async Task<HitunganMassal> HitungAsync(IReadOnlyList<int> sasaran, Func<int, Task<Hasil<string>>> satu, Action<int>? maju, CancellationToken ct)
    {
        await TinggalkanLayar();
        var hitung = new PencatatHitungan();
        foreach (var id in sasaran)
        {
            ct.ThrowIfCancellationRequested();
            hitung.Catat(await satu(id));
            maju?.Invoke(hitung.Banyak);
        }
        return hitung.Isi;
    }

    /// <summary>Each for itself, by the number of the act and its own: one that is refused stops no other. <paramref name="henti"/> ends it before the next one.</summary>
    public async Task<HitunganMassal> JalankanAsync(JenisMassal jenis, string judul, bool mengirim, IReadOnlyList<int> sasaran, PetugasAktif petugas, Func<int, int, Task<Hasil<string>>> satu, Action<int>? maju, CancellationToken henti)
    {
        await TinggalkanLayar();
        var nomor = await MulaiAsync(jenis, judul, mengirim, sasaran.Count, petugas);
        var hitung = new PencatatHitungan();
        foreach (var id in sasaran)
        {
            if (henti.IsCancellationRequested) break;
            var hasil = await satu(nomor, id);
            if (hasil.Penolakan == Dihentikan) break;
            hitung.Catat(hasil);
            maju?.Invoke(hitung.Banyak);
        }
        await SelesaiAsync(nomor);
        return hitung.Isi with { Nomor = nomor, Sisa = sasaran.Count - hitung.Banyak };
    }

    /// <summary>Each goes back to how it stood, unless somebody has changed it since. A message that is still held never leaves; that is settled for all of them first.</summary>
    public async Task<Hasil<HitunganMassal>> UrungkanAsync(int nomor, JenisMassal jenis, PetugasAktif petugas, Func<SasaranUrung, Task<Hasil<string>>> satu, Action<int>? maju, CancellationToken ct)
    {
        await TinggalkanLayar();
        var isi = await UrungkanAsync(nomor, jenis, petugas, ct);
        if (isi.Nilai is not { } semua) return isi.TanpaNilai;
        var hitung = new PencatatHitungan();
        foreach (var i in semua)
        {
            hitung.Catat(await satu(i));
            maju?.Invoke(hitung.Banyak);
        }
        return Hasil.Dengan(hitung.Isi with { Nomor = nomor });
    }

    /// <summary>On to a thread of the pool: SQLite answers without ever waiting, and the officer's circuit would stand still until the last one.</summary>
    static ConfiguredTaskAwaitable TinggalkanLayar() => Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);

    /// <summary>Its number. What can no longer be taken back goes.</summary>
    public async Task<int> MulaiAsync(JenisMassal jenis, string judul, bool mengirim, int diminta, PetugasAktif petugas)
    {
        var kini = jam.GetUtcNow();
        var (id, lama) = (petugas.Id, kini - Disimpan);
        await using var db = await dbs.CreateDbContextAsync();
        await db.IsiMassal.Where(i => db.TindakanMassal.Any(m => m.Id == i.TindakanMassalId && m.PetugasId == id && m.Pada < lama)).ExecuteDeleteAsync();
        var massal = TindakanMassal.Mulai(jenis, judul, mengirim, diminta, petugas.Id, kini);
        db.TindakanMassal.Add(massal);
        await db.SaveChangesAsync();
        return massal.Id;
    }

    /// <summary>All of it is written: from now on the messages wait their few seconds.</summary>
    public async Task SelesaiAsync(int nomor)
    {
        await using var db = await dbs.CreateDbContextAsync();
        await db.SerempakAsync(async () =>
        {
            var (massal, kini) = (await db.TindakanMassal.SingleAsync(m => m.Id == nomor), jam.GetUtcNow());
            var percakapan = await Tertahan(db, nomor).OrderBy(k => k.Id).Take(TindakanMassal.Terbanyak).Select(k => k.PercakapanId).ToListAsync();
            massal.Selesai(percakapan.Count > 0, kini);
            foreach (var p in percakapan) siaran.Tulis(db, Topik.SatuPercakapan(p));
            await db.SaveChangesAsync();
            var sampai = kini + TindakanMassal.Tahan;
            await Tertahan(db, nomor).ExecuteUpdateAsync(s => s.SetProperty(k => k.TahanSampai, sampai).SetProperty(k => k.BerikutPada, sampai).SetProperty(k => k.Versi, k => k.Versi + 1));
            return Hasil.Dengan(nomor);
        }, CancellationToken.None);
        siaran.Bangunkan();
        pengirim.Bangunkan();
    }

    /// <summary>Marks it, and withdraws every message that has not left; what it changed is left to whoever knows it, and named here.</summary>
    public async Task<Hasil<IReadOnlyList<SasaranUrung>>> UrungkanAsync(int nomor, JenisMassal jenis, PetugasAktif petugas, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        try
        {
            return await db.SerempakAsync<IReadOnlyList<SasaranUrung>>(async () =>
            {
                var kini = jam.GetUtcNow();
                if (await db.TindakanMassal.SingleOrDefaultAsync(m => m.Id == nomor && m.PetugasId == petugas.Id && m.Jenis == jenis, ct) is not { } massal) return Hasil.Ditolak("Tindakan ini bukan milik Anda, atau tidak ada lagi.");
                if (massal.Urungkan(kini) is { Berhasil: false } tolak) return tolak;
                await db.SaveChangesAsync(ct);
                await Tertahan(db, nomor).Where(k => k.TahanSampai > kini).ExecuteUpdateAsync(s => s.SetProperty(k => k.Status, StatusKirim.Ditarik).SetProperty(k => k.TahanSampai, (DateTimeOffset?)null).SetProperty(k => k.Versi, k => k.Versi + 1), ct);
                return Hasil.Dengan<IReadOnlyList<SasaranUrung>>(await db.IsiMassal.Where(i => i.TindakanMassalId == nomor && i.DiurungkanPada == null).OrderBy(i => i.Id).Take(TindakanMassal.Terbanyak)
                    .Select(i => new SasaranUrung(i.Id, i.SasaranId)).ToListAsync(ct));
            }, ct);
        }
        catch (DbUpdateException galat) when (galat.KarenaBerebut()) { return Hasil.Ditolak("Masih dikerjakan. Tekan sekali lagi."); }
    }

    static IQueryable<PesanKeluar> Tertahan(LayananDb db, int nomor) =>
        db.PesanKeluar.Where(k => k.Status == StatusKirim.Menunggu && k.MasihDapatBatal && db.IsiMassal.Any(i => i.TindakanMassalId == nomor && i.PesanKeluarId == k.Id));
}

/// <summary>What is to be taken back: the row that remembers it, and what it is about.</summary>
public sealed record SasaranUrung(int Id, int SasaranId);
