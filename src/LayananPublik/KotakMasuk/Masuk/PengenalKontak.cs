using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kependudukan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Finds or makes the contact and conversation of a sender. Saved by itself, so that a message meets a conversation that already has its id.</summary>
public sealed class PengenalKontak
{
    /// <summary>Two contacts are never merged here, even when phone number and user id point at different ones: the number wins and a person decides.</summary>
    public async Task<Percakapan> PercakapanAsync(LayananDb db, NomorKantor nomor, string? telepon, string? bsuid, string? nama, DateTimeOffset pada, CancellationToken ct)
    {
        var kontak = await CariAsync(db, telepon, bsuid, ct);
        if (kontak is null) db.Kontak.Add(kontak = Kontak.Kenali(telepon, bsuid, nama, pada));
        var percakapan = kontak.Id == 0 ? null
            : await db.Percakapan.FirstOrDefaultAsync(p => p.NomorKantorId == nomor.Id && p.KontakId == kontak.Id, ct);
        if (percakapan is null) db.Percakapan.Add(percakapan = Percakapan.Buka(nomor, kontak, pada));
        await LengkapiAsync(db, percakapan, kontak, telepon, bsuid, nama, pada, ct);
        await db.SaveChangesAsync(ct);
        return percakapan;
    }

    public static async Task<Kontak?> CariAsync(LayananDb db, string? telepon, string? bsuid, CancellationToken ct) =>
        await CariAsync(db, JenisAlias.Telepon, telepon, ct) ?? await CariAsync(db, JenisAlias.Bsuid, bsuid, ct);

    /// <summary>An alias is added only while nobody else has it.</summary>
    public static async Task<bool> BebasAsync(LayananDb db, Kontak kontak, JenisAlias jenis, string? nilai, CancellationToken ct) =>
        await CariAsync(db, jenis, nilai, ct) is not { } pemilik || pemilik.Id == kontak.Id;

    static async Task<Kontak?> CariAsync(LayananDb db, JenisAlias jenis, string? nilai, CancellationToken ct) => string.IsNullOrEmpty(nilai) ? null
        : await db.Kontak.Include(k => k.Alias).FirstOrDefaultAsync(k => k.Alias.Any(a => a.Jenis == jenis && a.Nilai == nilai), ct);

    static async Task LengkapiAsync(LayananDb db, Percakapan percakapan, Kontak kontak, string? telepon, string? bsuid, string? nama, DateTimeOffset pada, CancellationToken ct)
    {
        if (kontak.Id == 0) return;
        var lama = kontak.Bsuid;
        var teleponBebas = await BebasAsync(db, kontak, JenisAlias.Telepon, telepon, ct);
        var bsuidBebas = await BebasAsync(db, kontak, JenisAlias.Bsuid, bsuid, ct);
        kontak.Lengkapi(teleponBebas ? telepon : null, bsuidBebas ? bsuid : null, nama);
        // A recycled SIM: the same number with another user id may be another person.
        if (!bsuidBebas || (lama is not null && bsuid is not null && kontak.Bsuid != lama)) await IngatkanAsync(db, percakapan, pada, ct);
    }

    static async Task IngatkanAsync(LayananDb db, Percakapan percakapan, DateTimeOffset pada, CancellationToken ct)
    {
        const string Peringatan = "Pengenal WhatsApp di balik nomor ini berubah. Pastikan orangnya masih sama sebelum mengirim dokumen pribadi.";
        var sejak = pada - TimeSpan.FromDays(1);
        if (await db.Pesan.AnyAsync(x => x.PercakapanId == percakapan.Id && x.Jenis == JenisPesan.Sistem && x.Teks == Peringatan && x.Pada > sejak, ct)) return;
        var pesan = Pesan.Pemberitahuan(percakapan, Peringatan, pada);
        db.Pesan.Add(pesan);
        percakapan.Sisipkan(pesan);
        percakapan.MintaPetugas(pada, Peringatan);
    }
}
