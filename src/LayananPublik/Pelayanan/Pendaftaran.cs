using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>Gives a filled-in application its number and deadline, and a completed one back to the desk; both inside the caller's transaction.</summary>
public sealed class Pendaftaran(Siaran siaran)
{
    public async Task<Hasil> AjukanAsync(Permohonan p, Pelaku pelaku, Peran oleh, LayananDb db, DateTimeOffset pada, CancellationToken ct)
    {
        if (p.Nomor is not null || p.Butir.Any(b => b.Status != StatusButir.Draf)) return Hasil.Ditolak($"Permohonan ini sudah terkirim dengan nomor {p.Nomor}.");
        var kalender = await db.KalenderAsync(p.UnitKerjaId, ct);
        var tanggal = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(pada, kalender.ZonaWaktu).DateTime);
        await PengenalWarga.SambungkanAsync(p, db, ct);
        var ganda = await MungkinGandaAsync(p, db, pada, ct);
        var urut = await NomorUrut.BerikutAsync(db, $"PMH/{tanggal.Year}", ct);
        var hasil = p.Ajukan($"PMH-{tanggal.Year}-{urut:000000}", tanggal, pada, pelaku, oleh, b => kalender.PunyaJam || b.Layanan.Rincian.Sla.Satuan == SatuanSla.Jam ? kalender.Tambah(pada, b.Layanan.Rincian.Sla) : null);
        // For the office alone: a person may need the same letter twice.
        if (hasil.Berhasil && ganda) p.Butir[0].Catat(Pelaku.Sistem, pada, "Mungkin ganda", "NIK yang sama mengajukan layanan yang sama belum lama ini.");
        if (hasil.Berhasil) await db.PilahAsync(p, pada, ct);
        Kabarkan(p, db);
        return hasil;
    }

    static async Task<bool> MungkinGandaAsync(Permohonan p, LayananDb db, DateTimeOffset pada, CancellationToken ct)
    {
        if (p.PemohonId is not { } warga) return false;
        var hari = (await db.AturanAsync(await db.UnitKerja.Where(u => u.Id == p.UnitKerjaId).Select(u => u.Jalur).SingleAsync(ct), ct)).GandaHari;
        return hari > 0 && await db.AdaKembaranAsync(warga, p.Id, [.. p.Butir.Where(b => !b.OrangLain).Select(b => b.Layanan.Kode).Distinct()], pada.AddDays(-hari), pada, ct);
    }

    /// <summary>What was asked for has come: the returned butir go back to the queue, their deadlines moved on by the working time that passed meanwhile.</summary>
    public async Task<Hasil> LengkapiAsync(Permohonan p, Pelaku pelaku, Peran oleh, LayananDb db, DateTimeOffset pada, CancellationToken ct)
    {
        var kalender = await db.KalenderAsync(p.UnitKerjaId, ct);
        foreach (var b in p.Butir.Where(b => b.Status == StatusButir.Dikembalikan))
        {
            // One that was sent back before its turn has no deadline to move on.
            var tenggat = b is { Tenggat: { } t, JedaSejak: { } jeda } && kalender.PunyaJam ? kalender.Geser(t, jeda, pada)
                : b.Tenggat is null && kalender.PunyaJam ? kalender.Tambah(pada, b.Layanan.Rincian.Sla) : b.Tenggat;
            if (b.Lengkapi(pelaku, oleh, pada, tenggat) is { Berhasil: false } tolak) return tolak;
        }
        Kabarkan(p, db);
        return Hasil.Baik;
    }

    /// <summary>Tells every open screen that this application changed.</summary>
    public void Kabarkan(Permohonan p, LayananDb db)
    {
        siaran.Tulis(db, Topik.Permohonan, Topik.SatuPermohonan(p.Id));
        if (p.PercakapanId is { } percakapan) siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(percakapan));
    }
}
