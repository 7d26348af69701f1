using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penerusan;

/// <summary>A dossier that lies at Dukcapil: in which batch, since when.</summary>
public sealed record DiDukcapil(int ButirId, int PermohonanId, int? PercakapanId, string Nomor, string Nama, string Layanan, RincianLayanan Rincian, string Unit, int UnitId, string Jalur, int? BendelId, string? Bendel, DateTimeOffset Sejak, DateTimeOffset? Tenggat);

/// <summary>The same with its age in working days, and whether that is more than the unit allows.</summary>
public sealed record BarisUmur(DiDukcapil Berkas, int Hari, int Batas)
{
    public bool Lewat => Hari > Batas;
}

/// <summary>What the ageing list is narrowed to.</summary>
public sealed record SaringUmur(string? Cari = null, string? Layanan = null, int? Bendel = null, bool Lewat = false, int? Kelompok = null)
{
    public bool Cocok(BarisUmur u)
    {
        var kata = Cari?.Trim() ?? "";
        return (kata.Length == 0 || u.Berkas.Nomor.Contains(kata, StringComparison.OrdinalIgnoreCase) || u.Berkas.Nama.Contains(kata, StringComparison.OrdinalIgnoreCase))
            && (string.IsNullOrEmpty(Layanan) || u.Berkas.Layanan == Layanan) && (Bendel is null || u.Berkas.BendelId == Bendel) && (!Lewat || u.Lewat) && (Kelompok is null || KelompokUmur.Dari(u.Hari) == Kelompok);
    }
}

/// <summary>The buckets of the ageing list, in working days.</summary>
public static class KelompokUmur
{
    public static readonly IReadOnlyList<string> Nama = ["0–1 hari kerja", "2–3 hari kerja", "4–7 hari kerja", "lebih dari 7"];

    public static int Dari(int hari) => hari switch { <= 1 => 0, <= 3 => 1, <= 7 => 2, _ => 3 };
}

public static class UmurQuery
{
    static readonly string Diteruskan = nameof(StatusButir.Diteruskan);

    /// <summary>Everything at Dukcapil in the officer's scope, the oldest first. Its clock starts when the batch left, else when it was made or forwarded by itself.</summary>
    public static async Task<IReadOnlyList<BarisUmur>> UmurAsync(this LayananDb db, PetugasAktif petugas, DateTimeOffset kini, CancellationToken ct)
    {
        var baris = await (from b in db.Butir.DalamLingkup(petugas)
                           where b.Status == StatusButir.Diteruskan
                           join i in db.IsiBendel on (int?)b.Id equals i.Terbuka into isi
                           from i in isi.DefaultIfEmpty()
                           orderby b.Id
                           select new
                           {
                               b.Id, b.PermohonanId, b.Permohonan.PercakapanId, b.Permohonan.Nomor, b.Permohonan.NamaPemohon, b.Layanan.Nama, b.Layanan.Rincian, Unit = b.UnitKerja.Nama, b.UnitKerjaId, b.UnitKerja.Jalur, b.Tenggat,
                               BendelId = i == null ? (int?)null : i.BendelId, Bendel = i == null ? null : i.Bendel.Nomor, Dikirim = i == null ? null : i.Bendel.DikirimPada, Disusun = i == null ? (DateTimeOffset?)null : i.Bendel.Pada,
                               Diteruskan = b.Riwayat.Where(r => r.Ke == Diteruskan).OrderByDescending(r => r.Id).Select(r => (DateTimeOffset?)r.Pada).FirstOrDefault()
                           }).Take(CalonQuery.Terbanyak).ToListAsync(ct);
        var kantor = new Dictionary<int, (Kalender Kalender, int Batas)>();
        foreach (var b in baris.DistinctBy(b => b.UnitKerjaId))
            kantor[b.UnitKerjaId] = (await db.KalenderAsync(b.UnitKerjaId, ct), (await db.AturanAsync(b.Jalur, ct)).DukcapilHari);
        return [.. baris.Select(b =>
        {
            var sejak = b.Dikirim ?? b.Disusun ?? b.Diteruskan ?? kini;
            return new BarisUmur(new(b.Id, b.PermohonanId, b.PercakapanId, b.Nomor ?? "", b.NamaPemohon, b.Nama, b.Rincian, b.Unit, b.UnitKerjaId, b.Jalur, b.BendelId, b.Bendel, sejak, b.Tenggat),
                kantor[b.UnitKerjaId].Kalender.HariKerjaSejak(sejak, kini), kantor[b.UnitKerjaId].Batas);
        }).OrderByDescending(u => u.Hari).ThenBy(u => u.Berkas.Sejak).ThenBy(u => u.Berkas.ButirId)];
    }

    public static Task<int> JumlahDiDukcapilAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct) => db.Butir.DalamLingkup(petugas).CountAsync(b => b.Status == StatusButir.Diteruskan, ct);

    /// <summary>Batches that are not all back, of all units, the oldest first: for the alarm.</summary>
    public static Task<List<BendelTerbuka>> BendelTerbukaAsync(this LayananDb db, CancellationToken ct) =>
        db.Bendel.Where(b => b.Isi.Any(i => i.Terbuka != null && i.Butir.Status == StatusButir.Diteruskan)).OrderBy(b => b.Id).Take(500)
            .Select(b => new BendelTerbuka(b.Nomor, b.UnitKerjaId, b.UnitKerja.Jalur, b.DikirimPada ?? b.Pada)).ToListAsync(ct);

    /// <summary>PDFs that wait until it is clear whose they are.</summary>
    public static Task<List<BarisTiba>> HasilTibaAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct) =>
        db.HasilTiba.DalamLingkup(petugas).Where(h => h.SelesaiPada == null).OrderBy(h => h.Id).Take(500).Select(h => new BarisTiba(h.Id, h.NamaBerkas, h.Isi, h.DiunggahOleh, h.Pada)).ToListAsync(ct);

    public static Task<int> JumlahHasilTibaAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct) => db.HasilTiba.DalamLingkup(petugas).CountAsync(h => h.SelesaiPada == null, ct);
}

public sealed record BendelTerbuka(string Nomor, int UnitId, string Jalur, DateTimeOffset Sejak);

/// <summary>A PDF that waits; <paramref name="Isi"/> are the numbers read from it.</summary>
public sealed record BarisTiba(int Id, string NamaBerkas, string? Isi, string DiunggahOleh, DateTimeOffset Pada)
{
    public override string ToString() => $"BarisTiba({Id})";
}
