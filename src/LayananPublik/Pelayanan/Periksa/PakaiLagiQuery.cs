using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

public static class PakaiLagiQuery
{
    const int CalonTerbanyak = 60;

    /// <summary>For each document that is still missing, the newest one that was accepted for this very person within the officer's scope and is not too old.</summary>
    public static async Task<IReadOnlyList<PakaiLagi>> DapatDipakaiLagiAsync(this LayananDb db, int permohonanId, PetugasAktif petugas, DateTimeOffset kini, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.PeriksaPermohonan) || await db.Permohonan.DalamLingkup(petugas).Where(x => x.Id == permohonanId).Lengkap().Include(x => x.UnitKerja).AsNoTrackingWithIdentityResolution().FirstOrDefaultAsync(ct) is not { } p) return [];
        if (p.Butir.All(b => b.IsianTerkunci)) return [];
        var aturan = await db.AturanAsync(p.UnitKerja.Jalur, ct);
        var dicari = p.Syarat().Where(x => x.Perlu != Kepastian.Tidak && !p.BerkasSah(x.Syarat.Dok).Any() && PakaiLagi.Hari(aturan, x.Syarat.Dok) > 0).Select(x => x.Syarat).ToList();
        if (dicari.Count == 0) return [];
        var sejak = kini.AddDays(-dicari.Max(s => PakaiLagi.Hari(aturan, s.Dok)));
        // Two looks, each along an index of its own: by person, and by the chat that both came from.
        List<CalonLagi> calon =
        [
            .. p.PemohonId is { } warga ? await db.BerkasDiterimaAsync(warga, null, permohonanId, sejak, petugas, ct) : [],
            .. p.PercakapanId is { } chat ? await db.BerkasDiterimaAsync(null, chat, permohonanId, sejak, petugas, ct) : []
        ];
        return [.. from s in dicari
                   let lama = calon.Where(c => c.Dok == s.Dok && c.DiputusPada > kini.AddDays(-PakaiLagi.Hari(aturan, s.Dok)) && PakaiLagi.OrangSama(p.Isian, c.Isian)).MaxBy(c => c.DiputusPada)
                   where lama is not null
                   select new PakaiLagi(lama.Id, s.Dok, s.Nama, lama.Nomor, lama.DiputusPada, lama.Oleh, p.UnitKerja.ZonaWaktu, lama.PercakapanId is not null && p.PercakapanId is not null && lama.PercakapanId != p.PercakapanId)];
    }

    static Task<List<CalonLagi>> BerkasDiterimaAsync(this LayananDb db, int? wargaId, int? percakapanId, int kecuali, DateTimeOffset sejak, PetugasAktif petugas, CancellationToken ct)
    {
        var milik = db.Permohonan.DalamLingkup(petugas).Where(p => p.Id != kecuali && p.Nomor != null);
        milik = wargaId is { } w ? milik.Where(p => p.PemohonId == w) : milik.Where(p => p.PercakapanId == percakapanId);
        return milik.SelectMany(p => p.Berkas).Where(b => b.Putusan == Putusan.Diterima && b.IsiLemariId != null && b.DiputusPada > sejak).OrderByDescending(b => b.DiputusPada).Take(CalonTerbanyak)
            .Select(b => new CalonLagi(b.Id, b.Dok, b.DiputusPada!.Value, b.DiputusOleh ?? "", b.Permohonan.Nomor!, b.Permohonan.Isian, b.Permohonan.PercakapanId)).ToListAsync(ct);
    }

    sealed record CalonLagi(int Id, string Dok, DateTimeOffset DiputusPada, string Oleh, string Nomor, Isian Isian, int? PercakapanId);
}
