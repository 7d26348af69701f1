using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pencarian;

/// <summary>A hit before its words are compared; <see cref="Teks"/> is what was looked into.</summary>
public sealed record BarisTemuan(int Id, string Teks)
{
    public string Nama { get; init; } = "";
    public string? Telepon { get; init; }
    public string Unit { get; init; } = "";
    public DateTimeOffset Pada { get; init; }
    public string ZonaWaktu { get; init; } = "";
    public int? PercakapanId { get; init; }
    public int? PermohonanId { get; init; }
    public int? PesanId { get; init; }
    public string? Nomor { get; init; }
    public string Layanan { get; init; } = "";
    public ArahPesan Arah { get; init; }
}

/// <summary>A citizen found by NIK or KK number.</summary>
public sealed record WargaTemuan(int Id, string Nama, string? Nik, string Unit, int? PercakapanId, int? PermohonanId, string? Nomor);

/// <summary>The rows behind ids that the index gave, through the same gates as the lists: what an officer may not see there is not found here either.</summary>
public static class PencarianQuery
{
    public static Task<List<BarisTemuan>> PercakapanTemuanAsync(this LayananDb db, PetugasAktif petugas, List<int> id, CancellationToken ct) =>
        PercakapanQuery.Boleh(db, petugas).Where(p => id.Contains(p.Id)).OrderByDescending(p => p.TerakhirPada).Take(id.Count).Select(p => new BarisTemuan(p.Id, p.Kontak.Cari)
        {
            Nama = p.Kontak.NamaProfil, Unit = p.UnitKerja.Nama, Pada = p.TerakhirPada, ZonaWaktu = p.UnitKerja.ZonaWaktu, PercakapanId = p.Id,
            Telepon = p.Kontak.Alias.Where(a => a.Jenis == JenisAlias.Telepon).OrderByDescending(a => a.Id).Select(a => a.Nilai).FirstOrDefault()
        }).ToListAsync(ct);

    /// <summary>Messages as they read now: deleted ones are left out, edited ones say what they were edited to. What names a sealed complaint is not found: its number would lead to who reported it.</summary>
    public static async Task<List<BarisTemuan>> PesanTemuanAsync(this LayananDb db, PetugasAktif petugas, List<int> id, CancellationToken ct)
    {
        var baris = await (from p in db.Pesan
                           join k in PercakapanQuery.Boleh(db, petugas) on p.PercakapanId equals k.Id
                           where id.Contains(p.Id) && p.DisegelPada == null && p.Jenis != JenisPesan.Sistem && p.Jenis != JenisPesan.Reaksi
                           orderby p.Id descending
                           select new BarisTemuan(p.Id, p.Teks)
                           {
                               Nama = k.Kontak.NamaProfil, Unit = k.UnitKerja.Nama, Pada = p.Urut, ZonaWaktu = k.UnitKerja.ZonaWaktu, PercakapanId = k.Id, PesanId = p.Id, Arah = p.Arah, Layanan = p.NamaPengirim,
                               Telepon = k.Kontak.Alias.Where(a => a.Jenis == JenisAlias.Telepon).OrderByDescending(a => a.Id).Select(a => a.Nilai).FirstOrDefault()
                           }).Take(id.Count).ToListAsync(ct);
        var berubah = await db.BerubahAsync(db.Pesan.Where(p => id.Contains(p.Id)), ct);
        if (berubah.Count > 0) baris = [.. baris.Select(b => b with { Teks = SumberCari.TeksKini(b.Teks, berubah.GetValueOrDefault(b.Id)) })];
        var nomor = baris.SelectMany(b => Pemahaman.SemuaNomor(b.Teks)).Distinct().ToList();
        if (nomor.Count == 0) return baris;
        var tertutup = await db.Aduan.Where(a => nomor.Contains(a.Nomor) && (a.Anonim || a.Rahasia)).Select(a => a.Nomor).Take(nomor.Count).ToListAsync(ct);
        return tertutup.Count == 0 ? baris : [.. baris.Where(b => !Pemahaman.SemuaNomor(b.Teks).Any(tertutup.Contains))];
    }

    public static Task<List<BarisTemuan>> LampiranTemuanAsync(this LayananDb db, PetugasAktif petugas, List<int> id, CancellationToken ct) =>
        (from l in db.Lampiran
         join k in PercakapanQuery.Boleh(db, petugas) on l.Pesan.PercakapanId equals k.Id
         where id.Contains(l.Id) && l.Pesan.DisegelPada == null
         orderby l.Id descending
         select new BarisTemuan(l.Id, l.NamaBerkas)
         {
             Nama = k.Kontak.NamaProfil, Unit = k.UnitKerja.Nama, Pada = l.Pesan.Urut, ZonaWaktu = k.UnitKerja.ZonaWaktu, PercakapanId = k.Id, PesanId = l.PesanId,
             Telepon = k.Kontak.Alias.Where(a => a.Jenis == JenisAlias.Telepon).OrderByDescending(a => a.Id).Select(a => a.Nilai).FirstOrDefault()
         }).Take(id.Count).ToListAsync(ct);

    public static Task<List<BarisTemuan>> PermohonanTemuanAsync(this LayananDb db, PetugasAktif petugas, List<int> id, CancellationToken ct) =>
        (petugas.Boleh(Izin.LihatPermohonan) ? db.Permohonan.DalamLingkup(petugas) : db.Permohonan.Where(_ => false)).Where(p => id.Contains(p.Id) && p.Nomor != null).OrderByDescending(p => p.Id).Take(id.Count).Select(p => new BarisTemuan(p.Id, p.Cari)
        {
            Nama = p.NamaPemohon, Nomor = p.Nomor, Unit = p.UnitKerja.Nama, Pada = p.DiajukanPada ?? p.Pada, ZonaWaktu = p.UnitKerja.ZonaWaktu, PercakapanId = p.PercakapanId, PermohonanId = p.Id,
            Layanan = p.Paket != null ? p.Paket.JudulWa : p.Butir.OrderBy(b => b.Id).Select(b => b.Layanan.JudulWa).FirstOrDefault() ?? ""
        }).ToListAsync(ct);

    public static Task<List<BarisTemuan>> SuratTemuanAsync(this LayananDb db, PetugasAktif petugas, List<int> id, CancellationToken ct) =>
        (petugas.Boleh(Izin.LihatSurat) ? db.Surat.TerlihatOleh(petugas) : db.Surat.Where(_ => false)).Where(s => id.Contains(s.Id)).OrderByDescending(s => s.Id).Take(id.Count).Select(s => new BarisTemuan(s.Id, s.Cari)
        {
            Nama = s.Butir.Permohonan.NamaPemohon, Nomor = s.Nomor, Unit = s.UnitKerja.Nama, Pada = s.TerbitPada ?? s.Pada, ZonaWaktu = s.UnitKerja.ZonaWaktu, Layanan = s.Judul
        }).ToListAsync(ct);

    /// <summary>Citizens by the keyed hash of a card's number, with their newest request.</summary>
    public static Task<List<WargaTemuan>> WargaTemuanAsync(this LayananDb db, PetugasAktif petugas, string sidik, CancellationToken ct) =>
        (petugas.Boleh(Izin.LihatPermohonan) ? db.Warga.DalamLingkup(petugas) : db.Warga.Where(_ => false)).Where(w => w.NikSidik == sidik || w.NoKkSidik == sidik).OrderByDescending(w => w.Id).Take(20).Select(w => new
        {
            w.Id, w.Nama, w.Nik, Unit = w.UnitKerja.Nama,
            Permohonan = db.Permohonan.Where(p => p.PemohonId == w.Id && p.UnitKerja.Jalur.StartsWith(petugas.Jalur)).OrderByDescending(p => p.Id).Select(p => new { p.Id, p.Nomor, p.PercakapanId }).FirstOrDefault()
        }).Select(w => new WargaTemuan(w.Id, w.Nama, w.Nik, w.Unit, w.Permohonan == null ? null : w.Permohonan.PercakapanId, w.Permohonan == null ? null : w.Permohonan.Id, w.Permohonan == null ? null : w.Permohonan.Nomor)).ToListAsync(ct);

    /// <summary>Which stretches are in the index.</summary>
    internal static async Task<ILookup<JenisCari, TempatBlok>> BlokSiapAsync(this LayananDb db, CancellationToken ct) =>
        (await db.BlokCari.Where(b => b.Keadaan == KeadaanBlok.Siap).OrderBy(b => b.Id).Take(20_000).Select(b => new { b.Jenis, b.Id, b.Awal, b.Panjang }).ToListAsync(ct)).ToLookup(b => b.Jenis, b => new TempatBlok(b.Id, b.Awal, b.Panjang));
}
