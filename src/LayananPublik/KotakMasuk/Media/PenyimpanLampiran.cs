using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Puts a fetched file into the cabinet, or refuses it, and tells the responders, in one transaction.</summary>
public sealed class PenyimpanLampiran(IDbContextFactory<LayananDb> dbs, Lemari lemari, IEnumerable<IPenanggap> penanggap, Siaran siaran, TimeProvider jam)
{
    const string GagalDiurus = "Berkas belum dapat diurus; dicoba lagi sendiri.";

    public Task CatatAsync(int id, HasilAmbil hasil, CancellationToken ct) => CatatAsync(id, hasil, penanggap, ct);

    /// <summary>What followed from the file has failed: once more later; the second time it is kept without the responders, whose fault must not lose it.</summary>
    public async Task UlangiAsync(int id, HasilAmbil hasil, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kedua = await db.Lampiran.AnyAsync(l => l.Id == id && l.Galat == GagalDiurus, ct);
        await CatatAsync(id, kedua ? hasil : HasilAmbil.Gangguan(GagalDiurus), [], ct);
    }

    async Task CatatAsync(int id, HasilAmbil hasil, IEnumerable<IPenanggap> tanya, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var l = await db.Lampiran.Include(x => x.Pesan.Percakapan.Kontak.Alias).Include(x => x.Pesan.Percakapan.NomorKantor).SingleAsync(x => x.Id == id, ct);
        if (l.Status != StatusLampiran.Menunggu) return;
        var percakapan = l.Pesan.Percakapan;
        await TerapkanAsync(db, l, percakapan, hasil, ct);
        if (l.Status != StatusLampiran.Menunggu)
        {
            foreach (var p in tanya) await p.LampiranSiapAsync(percakapan, l, db, ct);
            if (!tanya.Any()) percakapan.MintaPetugas(jam.GetUtcNow(), "Asisten tidak dapat mengurus berkas ini.");
        }
        siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(percakapan.Id));
        await db.SaveChangesAsync(ct);
    }

    async Task TerapkanAsync(LayananDb db, Lampiran l, Percakapan percakapan, HasilAmbil hasil, CancellationToken ct)
    {
        var kini = jam.GetUtcNow();
        if (hasil.Isi is { } isi) l.Tersimpan(await lemari.SimpanAsync(db, isi, hasil.Mime!, ct));
        else if (hasil.Penolakan is { } sebab) Tolak(db, l, percakapan, sebab, kini);
        else l.Gagal(hasil.Galat!, kini);
        if (l.Status == StatusLampiran.Kedaluwarsa) percakapan.MintaPetugas(kini, "Berkas warga tidak dapat diambil selama tujuh hari; minta dikirim ulang.");
    }

    /// <summary>The citizen is told here, once; responders only learn that there will be no file.</summary>
    static void Tolak(LayananDb db, Lampiran l, Percakapan percakapan, string sebab, DateTimeOffset kini)
    {
        l.Tolak(sebab);
        if (percakapan.JendelaTerbuka(kini)) db.PesanKeluar.Add(PesanKeluar.DariAsisten(percakapan, IsiPesan.Tulis(sebab), kini));
    }
}
