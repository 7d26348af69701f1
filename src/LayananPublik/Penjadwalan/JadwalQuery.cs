using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penjadwalan;

/// <summary>A slot that can be booked now.</summary>
public sealed record SlotKosong(int JadwalId, DateOnly Tanggal, TimeOnly Mulai, TimeOnly Selesai, DateTimeOffset MulaiPada, int Sisa)
{
    public KunciSlot Kunci => new(JadwalId, Tanggal, Mulai);
}

/// <summary>A day on which places are left.</summary>
public sealed record HariKosong(DateOnly Tanggal, int Sisa);

/// <summary>Schedules and what is free in them.</summary>
public static class JadwalQuery
{
    const int BarisTerbanyak = 20_000;

    /// <summary>Running schedules of a service for the citizens of a unit: its own, those below, those above, and those of the service points above.</summary>
    public static async Task<IReadOnlyList<JadwalLayanan>> JadwalUntukAsync(this LayananDb db, string jalurUnit, string kode, CancellationToken ct)
    {
        var rantai = UnitKerja.Rantai(jalurUnit).ToList();
        return await db.JadwalLayanan.Include(j => j.UnitKerja).Where(j => j.Aktif && j.KodeLayanan == kode && j.UnitKerja.Aktif
            && (j.UnitKerja.Jalur.StartsWith(jalurUnit) || rantai.Contains(j.UnitKerjaId) || j.UnitKerja.Jenis == JenisUnit.TitikLayanan && j.UnitKerja.IndukId != null && rantai.Contains(j.UnitKerja.IndukId.Value)))
            .OrderBy(j => j.UnitKerja.Nama).ThenBy(j => j.Id).Take(20).ToListAsync(ct);
    }

    /// <summary>The next free slots, from a day on; what the citizen may book himself. An officer (<paramref name="petugas"/>) is not bound to lead time and horizon.</summary>
    internal static async Task<IReadOnlyList<SlotKosong>> KosongAsync(LayananDb db, JadwalLayanan jadwal, DateTimeOffset kini, DateOnly? dari, DateOnly? sampai, bool petugas, int banyak, CancellationToken ct)
    {
        var kalender = await db.KalenderAsync(jadwal.UnitKerjaId, ct);
        var (awal, akhir, sejak) = Rentang(jadwal, kalender, kini, petugas);
        if (dari > awal) awal = dari.Value;
        if (sampai < akhir) akhir = sampai.Value;
        if (akhir < awal) return [];
        var papan = await PapanAsync(db, jadwal, awal, akhir, ct);
        var hasil = new List<SlotKosong>();
        for (var hari = awal; hari <= akhir && hasil.Count < banyak; hari = hari.AddDays(1))
            foreach (var jam in jadwal.SlotPada(hari, kalender).Where(s => s.MulaiPada >= sejak))
                if (papan.Sisa(jadwal, jam) is > 0 and var sisa && hasil.Count < banyak) hasil.Add(new(jadwal.Id, hari, jam.Mulai, jam.Selesai, jam.MulaiPada, sisa));
        return hasil;
    }

    /// <summary>First and last day that may be booked, and the earliest moment.</summary>
    internal static (DateOnly Awal, DateOnly Akhir, DateTimeOffset Sejak) Rentang(JadwalLayanan jadwal, Kalender kalender, DateTimeOffset kini, bool petugas)
    {
        var sejak = petugas ? kini : kini.AddHours(jadwal.JedaJam);
        return (kalender.TanggalPada(sejak), kalender.TanggalPada(kini).AddDays(petugas ? 90 : jadwal.HariKeDepan), sejak);
    }

    internal static async Task<PapanSlot> PapanAsync(LayananDb db, JadwalLayanan jadwal, DateOnly awal, DateOnly akhir, CancellationToken ct)
    {
        var (id, rantai) = (jadwal.Id, UnitKerja.Rantai(jadwal.UnitKerja.Jalur).ToList());
        var baris = await db.SlotJanji.Where(s => s.JadwalId == id && s.Tanggal >= awal && s.Tanggal <= akhir && (s.Terisi > 0 || s.Ditutup)).OrderBy(s => s.Tanggal).ThenBy(s => s.Mulai)
            .Select(s => new BarisSlot(s.Tanggal, s.Mulai, s.Selesai, s.Kapasitas, s.Terisi, s.Ditutup)).Take(BarisTerbanyak).ToListAsync(ct);
        var tutup = await db.TutupHari.AsNoTracking().Where(t => t.DitarikPada == null && t.Dari <= akhir && t.Sampai >= awal && (t.JadwalId == id || t.JadwalId == null && rantai.Contains(t.UnitKerjaId)))
            .OrderBy(t => t.Id).Take(500).ToListAsync(ct);
        return new(baris, tutup);
    }
}

internal sealed record BarisSlot(DateOnly Tanggal, TimeOnly Mulai, TimeOnly Selesai, int Kapasitas, int Terisi, bool Ditutup);

/// <summary>What is taken and closed in a stretch of days.</summary>
internal sealed class PapanSlot(IEnumerable<BarisSlot> baris, IReadOnlyList<TutupHari> tutup)
{
    readonly ILookup<DateOnly, BarisSlot> perHari = baris.ToLookup(b => b.Tanggal);

    public TutupHari? Penutup(DateOnly tanggal, TimeOnly mulai, TimeOnly selesai) => tutup.FirstOrDefault(t => t.Memuat(tanggal, mulai, selesai));

    /// <summary>Places left. Appointments made under older hours that reach into the slot sit at the same desks, so they count.</summary>
    public int Sisa(JadwalLayanan jadwal, JamSlot jam)
    {
        if (Penutup(jam.Tanggal, jam.Mulai, jam.Selesai) is not null) return 0;
        var sendiri = perHari[jam.Tanggal].FirstOrDefault(b => b.Mulai == jam.Mulai);
        if (sendiri is { Ditutup: true }) return 0;
        return Math.Max(0, Math.Min(Batas(jadwal, jam), sendiri?.Kapasitas ?? int.MaxValue) - (sendiri?.Terisi ?? 0));
    }

    /// <summary>How many may be in the slot at most, whatever its row says.</summary>
    public int Batas(JadwalLayanan jadwal, JamSlot jam) =>
        jadwal.Kapasitas - perHari[jam.Tanggal].Where(b => b.Mulai != jam.Mulai && b.Mulai < jam.Selesai && jam.Mulai < b.Selesai).Sum(b => b.Terisi);
}
