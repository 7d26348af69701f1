using System.Globalization;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Dasbor;

/// <summary>The list behind a figure: which figure, of which days, and of which part of what is looked at.</summary>
public sealed record SaringDaftar(JenisAngka Angka)
{
    public Rentang Hari { get; init; } = Rentang.Semua;

    /// <summary>Hour of the day on the office's wall.</summary>
    public int? Pukul { get; init; }

    public string? Layanan { get; init; }
    public int? Petugas { get; init; }

    /// <summary>This unit alone, without those below.</summary>
    public int? UnitSendiri { get; init; }

    public int? Titik { get; init; }

    /// <summary>Who does not lead sees nobody's figures but the own.</summary>
    public bool Boleh(PetugasAktif petugas) => Petugas is null || Petugas == petugas.Id || Cakupan.Memimpin(petugas.Peran);
}

/// <summary>Where a page of a list ends: day or deadline, and the document.</summary>
public sealed record KunciHalaman(long Nilai, int ButirId)
{
    public static KunciHalaman? Baca(string? teks) =>
        teks?.Split('.') is [var nilai, var id] && long.TryParse(nilai, CultureInfo.InvariantCulture, out var n) && n >= 0 && int.TryParse(id, CultureInfo.InvariantCulture, out var b) ? new(n, b) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Nilai}.{ButirId}");
}

/// <summary>A document on a list of the dashboard.</summary>
public sealed record BarisDaftarDasbor
{
    public required int ButirId { get; init; }
    public required int PermohonanId { get; init; }
    public required int? PercakapanId { get; init; }
    public required string Nomor { get; init; }
    public required string Layanan { get; init; }
    public required string Pemohon { get; init; }
    public required string Unit { get; init; }
    public required Kanal Kanal { get; init; }
    public required StatusButir Status { get; init; }
    public required KeadaanUkur Keadaan { get; init; }
    public required string? Petugas { get; init; }
    public required string? Titik { get; init; }
    public required DateOnly HariMasuk { get; init; }
    public required DateTimeOffset MasukPada { get; init; }
    public required DateOnly? HariSelesai { get; init; }
    public required DateTimeOffset? SelesaiPada { get; init; }
    public required DateTimeOffset? Tenggat { get; init; }
    public required bool? Tepat { get; init; }
    public required int? Menit { get; init; }
}

/// <summary>A waiting citizen who was answered in the chat.</summary>
public sealed record BarisJawab(int Id, int PercakapanId, string Warga, string Unit, string? Petugas, DateTimeOffset Sejak, DateTimeOffset Pada, DateOnly Hari, int Menit);

public static class DaftarQuery
{
    public const int PerHalaman = 50;

    /// <summary>How many there are; always the figure that led here.</summary>
    public static Task<int> BanyakDaftarAsync(this LayananDb db, PetugasAktif petugas, Cakupan c, SaringDaftar saring, JamKantor jam, CancellationToken ct) =>
        Terpilih(db, petugas, c, saring, jam).CountAsync(ct);

    /// <summary>The newest first; what is open, the one that waits longest first.</summary>
    public static Task<List<BarisDaftarDasbor>> DaftarDasborAsync(this LayananDb db, PetugasAktif petugas, Cakupan c, SaringDaftar saring, JamKantor jam, KunciHalaman? sesudah, int banyak, CancellationToken ct) =>
        Halaman(Terpilih(db, petugas, c, saring, jam), saring.Angka, sesudah).Take(banyak).Select(u => new BarisDaftarDasbor
        {
            ButirId = u.ButirId, PermohonanId = u.Butir.PermohonanId, PercakapanId = u.Butir.Permohonan.PercakapanId, Nomor = u.Butir.Permohonan.Nomor ?? "", Layanan = u.Butir.Layanan.JudulWa, Pemohon = u.Butir.Permohonan.NamaPemohon,
            Unit = u.UnitKerja.Nama, Kanal = u.Butir.Permohonan.Kanal, Status = u.Butir.Status, Keadaan = u.Keadaan, Petugas = u.Butir.Petugas == null ? null : u.Butir.Petugas.Nama, Titik = db.UnitKerja.Where(t => t.Id == u.TitikId).Select(t => t.Nama).FirstOrDefault(), HariMasuk = u.HariMasuk, MasukPada = u.MasukPada,
            HariSelesai = u.HariSelesai, SelesaiPada = u.SelesaiPada, Tenggat = u.Tenggat, Tepat = u.Tepat, Menit = u.Menit
        }).ToListAsync(ct);

    public static Task<int> BanyakJawabAsync(this LayananDb db, Cakupan c, Rentang hari, CancellationToken ct) => Jawaban(db, c, hari).CountAsync(ct);

    public static Task<List<BarisJawab>> DaftarJawabAsync(this LayananDb db, Cakupan c, Rentang hari, KunciHalaman? sesudah, int banyak, CancellationToken ct)
    {
        var q = Jawaban(db, c, hari);
        if (sesudah is { } s && DateOnly.FromDayNumber((int)Math.Min(s.Nilai, DateOnly.MaxValue.DayNumber)) is var h) q = q.Where(w => w.Hari < h || w.Hari == h && w.Id < s.ButirId);
        return q.OrderByDescending(w => w.Hari).ThenByDescending(w => w.Id).Take(banyak)
            .Select(w => new BarisJawab(w.Id, w.PercakapanId, w.Percakapan.Kontak.NamaProfil ?? "", w.UnitKerja.Nama, db.Users.Where(p => p.Id == w.PetugasId).Select(p => p.Nama).FirstOrDefault(), w.Sejak, w.Pada, w.Hari!.Value, w.Menit)).ToListAsync(ct);
    }

    public static KunciHalaman Kunci(JenisAngka angka, BarisDaftarDasbor b) => new(Urutan(angka) switch
    {
        DasarHari.Kini => b.Tenggat?.UtcTicks ?? 0, DasarHari.Selesai => b.HariSelesai?.DayNumber ?? 0, _ => b.HariMasuk.DayNumber
    }, b.ButirId);

    static IQueryable<WaktuJawab> Jawaban(LayananDb db, Cakupan c, Rentang hari)
    {
        var (dari, sampai) = (hari.Dari, hari.Sampai);
        return c.Dari(db.WaktuJawab).Where(w => w.Hari >= dari && w.Hari <= sampai);
    }

    static IQueryable<UkuranButir> Terpilih(LayananDb db, PetugasAktif petugas, Cakupan c, SaringDaftar s, JamKantor jam)
    {
        var q = c.Dari(db.UkuranButir).Dari(s.Angka, s.Hari, Saat.Dari(jam, jam.Sekarang));
        if (!s.Boleh(petugas)) return q.Where(u => false);
        if (s.Layanan is { } layanan) q = q.Where(u => u.Layanan == layanan);
        if (s.Petugas is { } siapa) q = q.Where(u => u.PetugasId == siapa);
        if (s.Titik is { } titik) q = q.Where(u => u.TitikId == titik);
        if (s.UnitSendiri is { } unit) q = q.Where(u => u.UnitKerjaId == unit);
        if (s.Pukul is not (>= 0 and <= 23 and var pukul) || s.Hari.Dari != s.Hari.Sampai) return q;
        var (dari, sampai) = (jam.Saat(s.Hari.Dari, pukul), jam.Saat(s.Hari.Dari, pukul + 1));
        return Angka.Hari(s.Angka) == DasarHari.Selesai ? q.Where(u => u.SelesaiPada >= dari && u.SelesaiPada < sampai) : q.Where(u => u.MasukPada >= dari && u.MasukPada < sampai);
    }

    // What is late stands by its deadline, everything else by its day.
    static DasarHari Urutan(JenisAngka angka) => angka is JenisAngka.Lewat or JenisAngka.JatuhTempo ? DasarHari.Kini : Angka.Hari(angka) == DasarHari.Selesai ? DasarHari.Selesai : DasarHari.Masuk;

    static IQueryable<UkuranButir> Halaman(IQueryable<UkuranButir> q, JenisAngka angka, KunciHalaman? sesudah)
    {
        var (ada, id) = (sesudah is not null, sesudah?.ButirId ?? 0);
        var hari = DateOnly.FromDayNumber((int)Math.Min(sesudah?.Nilai ?? 0, DateOnly.MaxValue.DayNumber));
        switch (Urutan(angka))
        {
            case DasarHari.Kini:
                var tenggat = new DateTimeOffset(Math.Min(sesudah?.Nilai ?? 0, DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero);
                return (ada ? q.Where(u => u.Tenggat > tenggat || u.Tenggat == tenggat && u.ButirId > id) : q).OrderBy(u => u.Tenggat).ThenBy(u => u.ButirId);
            case DasarHari.Selesai:
                return (ada ? q.Where(u => u.HariSelesai < hari || u.HariSelesai == hari && u.ButirId < id) : q).OrderByDescending(u => u.HariSelesai).ThenByDescending(u => u.ButirId);
            default:
                if (Angka.Hari(angka) == DasarHari.Kini) return (ada ? q.Where(u => u.HariMasuk > hari || u.HariMasuk == hari && u.ButirId > id) : q).OrderBy(u => u.HariMasuk).ThenBy(u => u.ButirId);
                return (ada ? q.Where(u => u.HariMasuk < hari || u.HariMasuk == hari && u.ButirId < id) : q).OrderByDescending(u => u.HariMasuk).ThenByDescending(u => u.ButirId);
        }
    }
}
