using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan.Tanda;

/// <summary>An official with what he can sign by.</summary>
public sealed record PejabatTanda(int Id, string Nama, string Sebutan, string Unit, DateOnly Mulai, DateOnly? Sampai, int? PetugasId, string? NikBsre, string? NamaBsre, KunciTampil? Kunci);

public sealed record KunciTampil(int Id, string Subjek, string Penerbit, string Algoritma, DateTimeOffset BerlakuDari, DateTimeOffset BerlakuSampai, DateTimeOffset DipasangPada);

/// <summary>What the office has decided about timestamps.</summary>
public sealed record StempelTampil(string? Alamat, TanpaStempel BilaDiam, DateTimeOffset? DiamSejak);

public sealed record JejakKunci(DateTimeOffset Pada, string Pelaku, string Tindakan, string? Ke);

public static class KunciQuery
{
    /// <summary>For the admin those of the scope; for a signing officer his own.</summary>
    public static Task<List<PejabatTanda>> PejabatTandaAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct)
    {
        var (jalur, id, admin) = (petugas.Jalur, petugas.Id, petugas.Boleh(Izin.KelolaKantor));
        return db.Pejabat.Where(p => p.UnitKerja.Jalur.StartsWith(jalur) && (admin || p.PetugasId == id)).OrderBy(p => p.UnitKerja.Jalur).ThenByDescending(p => p.Mulai).ThenBy(p => p.Id).Take(200)
            .Select(p => new PejabatTanda(p.Id, p.Nama, p.Sebutan, p.UnitKerja.Nama, p.Mulai, p.Sampai, p.PetugasId, p.NikBsre, p.NamaBsre,
                db.KunciTanda.Where(k => k.PejabatId == p.Id && k.DicabutPada == null).OrderByDescending(k => k.Id)
                    .Select(k => new KunciTampil(k.Id, k.Subjek, k.Penerbit, k.Algoritma, k.BerlakuDari, k.BerlakuSampai, k.DipasangPada)).FirstOrDefault())).ToListAsync(ct);
    }

    /// <summary>Who issued the certificate by which this official signs; stands in the letter's small print.</summary>
    public static Task<string?> PenerbitKunciAsync(this LayananDb db, int pejabatId, CancellationToken ct) =>
        db.KunciTanda.Where(k => k.PejabatId == pejabatId && k.DicabutPada == null).OrderByDescending(k => k.Id).Select(k => k.Penerbit).FirstOrDefaultAsync(ct);

    public static Task<StempelTampil?> StempelAsync(this LayananDb db, CancellationToken ct) =>
        db.AturanTanda.OrderBy(a => a.Id).Select(a => new StempelTampil(a.AlamatStempel, a.BilaDiam, a.DiamSejak)).FirstOrDefaultAsync(ct);

    /// <summary>What was done to an official's keys and to what BSrE knows him by, newest first.</summary>
    public static Task<List<JejakKunci>> RiwayatKunciAsync(this LayananDb db, int pejabatId, PetugasAktif petugas, CancellationToken ct)
    {
        var jalur = petugas.Jalur;
        return db.RiwayatKantor.Where(r => r.Objek == nameof(KunciTanda) && r.ObjekId == pejabatId && db.Pejabat.Any(p => p.Id == pejabatId && p.UnitKerja.Jalur.StartsWith(jalur)))
            .OrderByDescending(r => r.Id).Take(50).Select(r => new JejakKunci(r.Pada, r.Pelaku, r.Tindakan, r.Ke)).ToListAsync(ct);
    }
}
