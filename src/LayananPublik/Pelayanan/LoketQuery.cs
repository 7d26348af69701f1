using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>Somebody the office knows from an application; the NIK stays masked until the data are taken over.</summary>
public sealed record OrangLoket(int PermohonanId, string Nama, DateOnly? Lahir, string Nik, string Unit, DateTimeOffset Pada);

/// <summary>A draft of the counter that was left open.</summary>
public sealed record DrafLoket(int Id, string Layanan, string Nama, DateTimeOffset Pada);

/// <summary>What stands on the slip that the citizen takes home.</summary>
public sealed record TandaTerima(string Nomor, string Unit, string Alamat, string Nama, string? Wakil, string? Petugas, DateTimeOffset Pada, DateTimeOffset? Tenggat, IReadOnlyList<string> Layanan, IReadOnlyList<string> Diterima, IReadOnlyList<string> Kurang, string? NomorWa, bool Kabar)
{
    /// <summary>What is typed on the public page; made when the receipt is first asked for.</summary>
    public string? KodeLacak { get; init; }

    public string Zona { get; init; } = "Asia/Jakarta";

    public UkuranTandaTerima Ukuran { get; init; }
}

public static class LoketQuery
{
    /// <summary>By name, by a whole NIK, or by the number that wrote; only people of applications in the officer's scope.</summary>
    public static async Task<List<OrangLoket>> CariOrangAsync(this LayananDb db, PetugasAktif petugas, string cari, CancellationToken ct)
    {
        var kata = cari.Trim().ToLowerInvariant();
        if (!petugas.Boleh(Izin.PeriksaPermohonan) || kata.Length < 3) return [];
        var semua = db.Permohonan.DalamLingkup(petugas).Where(p => p.Nomor != null && p.NamaPemohon != "");
        if (Nik.TryParse(kata, out var nik) && db.Segel is { } segel)
        {
            var sidik = segel.Sidik(nik.Nilai);
            semua = semua.Where(p => p.Pemohon!.NikSidik == sidik);
        }
        else if (NomorWa.TryParse(kata, out var wa))
        {
            var nomor = wa.Nilai;
            semua = semua.Where(p => p.Pelapor!.Alias.Any(a => a.Jenis == JenisAlias.Telepon && a.Nilai == nomor));
        }
        else semua = semua.Where(p => p.Cari.Contains(kata));
        var baris = await semua.OrderByDescending(p => p.Id).Take(60).Select(p => new { p.Id, p.NamaPemohon, p.Isian, Unit = p.UnitKerja.Nama, p.Pada }).ToListAsync(ct);
        return [.. baris.DistinctBy(b => (NamaOrang.TryParse(b.NamaPemohon, out var n) ? n.Bandingan : b.NamaPemohon, b.Isian["tanggal_lahir"])).Take(8)
            .Select(b => new OrangLoket(b.Id, b.NamaPemohon, DateOnly.TryParseExact(b.Isian["tanggal_lahir"], "yyyy-MM-dd", out var t) ? t : null, Nik.TryParse(b.Isian["nik"], out var k) ? k.Samaran : "", b.Unit, b.Pada))];
    }

    public static Task<List<DrafLoket>> DrafLoketAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct) =>
        db.Butir.DalamLingkup(petugas).Where(b => b.Status == StatusButir.Draf && b.Permohonan.Kanal == Kanal.Loket && b.Riwayat.Any(r => r.PetugasId == petugas.Id)).OrderByDescending(b => b.Id).Take(20)
            .Select(b => new DrafLoket(b.PermohonanId, b.Layanan.Nama, b.Permohonan.NamaPemohon, b.Permohonan.Pada)).ToListAsync(ct);

    /// <summary>What the draft still lacks before it may be sent.</summary>
    public static async Task<IReadOnlyList<string>> KurangLoketAsync(this LayananDb db, int id, PetugasAktif petugas, CancellationToken ct) =>
        await db.Permohonan.DalamLingkup(petugas).Where(x => x.Id == id).Lengkap().AsNoTrackingWithIdentityResolution().FirstOrDefaultAsync(ct) is { } p ? Loket.Kurang(p) : [];

    public static async Task<TandaTerima?> TandaTerimaAsync(this LayananDb db, int id, PetugasAktif petugas, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.PeriksaPermohonan)) return null;
        var p = await db.Permohonan.DalamLingkup(petugas).Where(x => x.Id == id && x.Nomor != null).Lengkap().Include(x => x.UnitKerja).AsNoTrackingWithIdentityResolution().FirstOrDefaultAsync(ct);
        if (p is null) return null;
        var rantai = Kantor.UnitKerja.Rantai(p.UnitKerja.Jalur);
        var nomor = await db.NomorKantor.Where(n => n.Aktif && rantai.Contains(n.UnitKerjaId)).OrderByDescending(n => n.UnitKerja.Jalur.Length).Select(n => n.Tampilan).FirstOrDefaultAsync(ct);
        return new(p.Nomor!, p.UnitKerja.Nama, p.UnitKerja.Alamat, p.NamaPemohon, p.Perwakilan?.Wakil, p.Perwakilan?.DicatatOleh, p.DiajukanPada ?? p.Pada, p.Butir.Max(b => b.Tenggat),
            [.. p.Butir.Select(b => b.Layanan.Nama)], [.. p.Syarat().Select(x => x.Syarat).Where(s => p.BerkasSah(s.Dok).Any()).Select(s => s.Nama)], [.. p.BerkasKurang().Select(s => s.Nama)], nomor, p.Perwakilan?.NomorWarga is not null)
        {
            KodeLacak = p.KodeLacak is { } kode ? Pelayanan.KodeLacak.Tulis(kode) : null, Zona = p.UnitKerja.ZonaWaktu, Ukuran = (await db.AturanAsync(p.UnitKerja.Jalur, ct)).TandaTerima
        };
    }
}
