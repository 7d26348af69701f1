using System.Globalization;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>What the placeholders of stored answers mean in one conversation.</summary>
public sealed class PengisiJawaban(PengumpulBahan pengumpul, TimeProvider jam)
{
    static readonly CultureInfo Indonesia = CultureInfo.GetCultureInfo("id-ID");

    /// <summary>Only what is known: what is missing stays to be filled by the officer.</summary>
    public async Task<IReadOnlyDictionary<string, string>> KumpulkanAsync(LayananDb db, int percakapanId, PetugasAktif petugas, CancellationToken ct)
    {
        var bahan = new Dictionary<string, string>(StringComparer.Ordinal) { ["petugas"] = petugas.Nama };
        if (await pengumpul.KumpulkanAsync(db, percakapanId, ct) is not { } isi) return bahan;
        var unit = await db.Percakapan.Where(p => p.Id == percakapanId).Select(p => new { p.UnitKerjaId, p.UnitKerja.Nama, p.UnitKerja.Alamat }).SingleAsync(ct);
        var (kini, kalender) = (jam.GetUtcNow(), await db.KalenderAsync(unit.UnitKerjaId, ct));
        foreach (var (kunci, nilai) in new[] { ("nama", isi.Nama), ("nomor", isi.Nomor), ("layanan", isi.Layanan), ("tahap", isi.Status), ("unit", unit.Nama), ("alamat", unit.Alamat), ("janji", isi.Janji is { } janji ? kalender.Teks(janji, kini) : null), ("jam_buka", JamBuka(kalender, kini)), ("tanggal", TimeZoneInfo.ConvertTime(kini, TimeZoneInfo.FindSystemTimeZoneById(kalender.ZonaWaktu)).ToString("d MMMM yyyy", Indonesia)) })
            if (!string.IsNullOrWhiteSpace(nilai)) bahan[kunci] = nilai;
        return bahan;
    }

    /// <summary>"Senin, 23 November 2026 pukul 07.30 sampai 16.00"; null while the office has set no hours.</summary>
    static string? JamBuka(Kalender kalender, DateTimeOffset kini)
    {
        if (!kalender.PunyaJam) return null;
        var buka = kalender.BukaBerikut(kini);
        var tanggal = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(buka, TimeZoneInfo.FindSystemTimeZoneById(kalender.ZonaWaktu)).DateTime);
        return kalender.JamPada(tanggal) is { } jamnya ? $"{KalimatWaktu.HariTanggal(tanggal)} pukul {jamnya.Buka:HH\\.mm} sampai {jamnya.Tutup:HH\\.mm}" : null;
    }
}
