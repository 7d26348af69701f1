using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penerusan;

/// <summary>An approved dossier that can go to Dukcapil.</summary>
public sealed record SiapAntar(int ButirId, int PermohonanId, int? PercakapanId, string Nomor, string Nama, string Layanan, string Unit, DateTimeOffset? Tenggat);

/// <summary>A batch in the list.</summary>
public sealed record BarisBendel(int Id, string Nomor, DateOnly Tanggal, string Unit, int UnitId, string DisusunOleh, DateTimeOffset Pada, DateTimeOffset? DikirimPada, CaraAntar? Cara, string? Keterangan, int Jumlah, int Menunggu)
{
    public string Sebutan => DikirimPada is null && Menunggu > 0 ? "belum dikirim" : Menunggu > 0 ? "di Dukcapil" : "selesai";
}

/// <summary>What became of a dossier of a batch; the state it went on to, why and when, once it has come back.</summary>
public sealed record BarisIsi(int ButirId, int PermohonanId, int? PercakapanId, int Urutan, string Nomor, string Nama, string Layanan, RincianLayanan Rincian, StatusButir Status, bool Terbaru, Pulang? Pulang)
{
    public bool Menunggu => Terbaru && Status == StatusButir.Diteruskan;
}

public sealed record Pulang(string Ke, string? Alasan, DateTimeOffset Pada, string Oleh);

public sealed record JejakBendel(DateTimeOffset Pada, string Pelaku, string Tindakan, string? Keterangan);

/// <summary>A citizen's document that goes to Dukcapil.</summary>
public sealed record BerkasBendel(int PermohonanId, string Nomor, string Dok, int IsiLemariId, string Sari, string Mime);

public static class BendelQuery
{
    public const int PerHalaman = 50;

    static readonly string Diteruskan = nameof(StatusButir.Diteruskan);

    public static Task<List<SiapAntar>> SiapAntarAsync(this LayananDb db, PetugasAktif petugas, string? cari, CancellationToken ct)
    {
        var kata = cari?.Trim().ToLowerInvariant() ?? "";
        return Siap(db, petugas).Where(b => kata == "" || b.Permohonan.Cari.Contains(kata)).OrderBy(b => b.Tenggat == null).ThenBy(b => b.Tenggat).ThenBy(b => b.Id).Take(Bendel.Terbanyak)
            .Select(b => new SiapAntar(b.Id, b.PermohonanId, b.Permohonan.PercakapanId, b.Permohonan.Nomor ?? "", b.Permohonan.NamaPemohon, b.Layanan.Nama, b.UnitKerja.Nama, b.Tenggat)).ToListAsync(ct);
    }

    public static Task<int> JumlahSiapAntarAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct) => Siap(db, petugas).CountAsync(ct);

    /// <summary>What the menu counts: dossiers to be sent, and results that wait for somebody's word.</summary>
    public static async Task<int> JumlahDukcapilAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct) =>
        await Siap(db, petugas).CountAsync(ct) + await db.HasilTiba.DalamLingkup(petugas).CountAsync(h => h.SelesaiPada == null, ct);

    public static Task<List<BarisBendel>> BendelAsync(this LayananDb db, PetugasAktif petugas, bool selesai, int banyak, CancellationToken ct) =>
        Baris(db.Bendel.DalamLingkup(petugas).Where(b => b.Isi.Any(i => i.Terbuka != null && i.Butir.Status == StatusButir.Diteruskan) != selesai).OrderByDescending(b => b.Id).Take(Math.Clamp(banyak, 1, 500))).ToListAsync(ct);

    public static Task<BarisBendel?> SatuBendelAsync(this LayananDb db, int id, PetugasAktif petugas, CancellationToken ct) =>
        Baris(db.Bendel.DalamLingkup(petugas).Where(b => b.Id == id)).SingleOrDefaultAsync(ct);

    public static async Task<IReadOnlyList<BarisIsi>> IsiBendelAsync(this LayananDb db, int id, PetugasAktif petugas, CancellationToken ct)
    {
        var milik = from i in db.IsiBendel join b in db.Bendel.DalamLingkup(petugas) on i.BendelId equals b.Id where b.Id == id select new { Isi = i, b.Pada };
        var baris = await milik.OrderBy(x => x.Isi.Urutan).Take(Bendel.Terbanyak).Select(x => new BarisIsi(x.Isi.ButirId, x.Isi.Butir.PermohonanId, x.Isi.Butir.Permohonan.PercakapanId, x.Isi.Urutan,
            x.Isi.Butir.Permohonan.Nomor ?? "", x.Isi.Butir.Permohonan.NamaPemohon, x.Isi.Butir.Layanan.Nama, x.Isi.Butir.Layanan.Rincian, x.Isi.Butir.Status, x.Isi.Terbuka != null, null)).ToListAsync(ct);
        var pulang = await (from x in milik
                            from r in x.Isi.Butir.Riwayat
                            where r.Dari == Diteruskan && r.Ke != Diteruskan && r.Pada >= x.Pada
                            orderby r.Id
                            select new { r.ButirId, r.Ke, r.Alasan, r.Pada, r.Pelaku }).Take(Bendel.Terbanyak * 5).ToListAsync(ct);
        // The first time it left Dukcapil after this batch: a later round belongs to a later batch.
        var pertama = pulang.GroupBy(r => r.ButirId).ToDictionary(g => g.Key, g => g.First());
        return [.. baris.Select(b => pertama.GetValueOrDefault(b.ButirId) is { } r ? b with { Pulang = new(r.Ke!, r.Alasan, r.Pada, r.Pelaku) } : b)];
    }

    /// <summary>The lines of the list, with the whole NIK: only for a download that is written into the reader log.</summary>
    public static async Task<IReadOnlyList<BarisDaftar>> DaftarBendelAsync(this LayananDb db, int id, PetugasAktif petugas, CancellationToken ct)
    {
        var baris = await (from i in db.IsiBendel
                           join b in db.Bendel.DalamLingkup(petugas) on i.BendelId equals b.Id
                           where b.Id == id
                           orderby i.Urutan
                           select new
                           {
                               i.Urutan, i.Butir.Permohonan.Nomor, i.Butir.Permohonan.NamaPemohon, Umum = i.Butir.Permohonan.Isian, Sendiri = i.Butir.Isian, Layanan = i.Butir.Layanan.Nama,
                               Berkas = i.Butir.Permohonan.Berkas.Count(k => k.Putusan == Putusan.Diterima && k.Butir.Any(x => x.ButirId == i.ButirId))
                           }).Take(Bendel.Terbanyak).ToListAsync(ct);
        return [.. baris.Select(r => new BarisDaftar(r.Urutan, r.Nomor ?? "", r.Sendiri["nama"] ?? r.NamaPemohon, r.Sendiri[BarisDaftar.FieldNik] ?? r.Umum[BarisDaftar.FieldNik] ?? "", r.Layanan, r.Berkas))];
    }

    /// <summary>The accepted documents of a batch's dossiers, in the order of the list.</summary>
    public static Task<List<BerkasBendel>> BerkasBendelAsync(this LayananDb db, int id, PetugasAktif petugas, CancellationToken ct) =>
        (from i in db.IsiBendel
         join b in db.Bendel.DalamLingkup(petugas) on i.BendelId equals b.Id
         from k in i.Butir.Permohonan.Berkas
         where b.Id == id && k.Putusan == Putusan.Diterima && k.IsiLemariId != null && k.Butir.Any(x => x.ButirId == i.ButirId)
         orderby i.Urutan, k.Dok, k.Id
         select new BerkasBendel(i.Butir.PermohonanId, i.Butir.Permohonan.Nomor ?? "", k.Dok, k.IsiLemariId!.Value, k.IsiLemari!.Sari, k.IsiLemari.Mime)).Take(Bendel.Terbanyak * 20).ToListAsync(ct);

    public static Task<List<JejakBendel>> JejakBendelAsync(this LayananDb db, int id, PetugasAktif petugas, CancellationToken ct) =>
        db.Bendel.DalamLingkup(petugas).Where(b => b.Id == id).SelectMany(b => b.Riwayat).OrderBy(r => r.Id).Take(200).Select(r => new JejakBendel(r.Pada, r.Pelaku, r.Tindakan, r.Alasan)).ToListAsync(ct);

    static IQueryable<Butir> Siap(LayananDb db, PetugasAktif petugas) =>
        db.Butir.DalamLingkup(petugas).Where(b => b.Status == StatusButir.Disetujui && b.Layanan.JenisHasil == JenisHasil.TeruskanDukcapil);

    static IQueryable<BarisBendel> Baris(IQueryable<Bendel> q) => q.Select(b => new BarisBendel(b.Id, b.Nomor, b.Tanggal, b.UnitKerja.Nama, b.UnitKerjaId, b.DisusunOleh, b.Pada, b.DikirimPada, b.Cara, b.KeteranganKirim,
        b.Isi.Count, b.Isi.Count(i => i.Terbuka != null && i.Butir.Status == StatusButir.Diteruskan)));
}
