using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>A letter on the signing list: what it says, and what the desk changed of the citizen's own data.</summary>
public sealed record SuratSesi(int Id, string Kode, string Layanan, string NamaPemohon, string? NomorPermohonan, string Unit, JenisLangkah Jenis, CaraTanda Cara, DateTimeOffset Pada, Naskah Naskah, IReadOnlyList<string> DiubahMeja, string? Kurang)
{
    public bool Bersandi => Jenis == JenisLangkah.TandaTangan && Cara.Bersertifikat();
}

/// <summary>Everything that waits for one official, read in one go: the list of a signing session.</summary>
public sealed class SesiTanda(IDbContextFactory<LayananDb> dbs, PembuatSurat pembuat, JamKantor hari, TimeProvider jam)
{
    public const int Terbanyak = 100;

    public async Task<IReadOnlyList<SuratSesi>> BacaAsync(PetugasAktif petugas, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var semua = await SuratQuery.GiliranSaya(db, petugas, HariUnit.Kini(hari)).AsNoTracking().Include(s => s.Langkah).Include(s => s.UnitKerja).Include(s => s.Butir.Layanan).Include(s => s.Butir.Permohonan)
            .AsSplitQuery().OrderBy(s => s.Butir.Layanan.Nama).ThenBy(s => s.Pada).ThenBy(s => s.Id).Take(Terbanyak).ToListAsync(ct);
        var butir = semua.Select(s => s.ButirId).ToArray();
        var diubah = (await db.Set<Pelayanan.RiwayatButir>().Where(r => butir.Contains(r.ButirId) && r.Tindakan == "Ubah data" && r.PetugasId != null && r.Alasan != null).OrderBy(r => r.Id).Take(2000)
            .Select(r => new { r.ButirId, r.Alasan }).ToListAsync(ct)).ToLookup(r => r.ButirId, r => r.Alasan!);
        Dictionary<int, Penerbit> penerbit = [];
        List<SuratSesi> hasil = [];
        foreach (var s in semua)
        {
            // What is signed on paper is printed and scanned one by one, at the letter itself.
            if (s.LangkahBerikut is not { Cara: not CaraTanda.TandaTanganBasah } l) continue;
            if (!penerbit.TryGetValue(s.UnitKerjaId, out var p)) penerbit[s.UnitKerjaId] = p = await db.PenerbitTetapAsync(s.UnitKerjaId, jam.GetUtcNow(), ct);
            var (naskah, kurang) = await NaskahAsync(db, s, p, petugas, ct);
            hasil.Add(new(s.Id, s.Butir.Layanan.Kode, s.Butir.Layanan.Nama, s.Butir.Permohonan.NamaPemohon, s.Butir.Permohonan.Nomor, s.UnitKerja.Nama, l.Jenis, l.Cara, s.Pada, naskah, [.. diubah[s.ButirId].Distinct()], kurang));
        }
        return hasil;
    }

    async Task<(Naskah Naskah, string? Kurang)> NaskahAsync(LayananDb db, Surat s, Penerbit p, PetugasAktif petugas, CancellationToken ct)
    {
        if (s.Naskah is { } beku) return (Naskah.DariJson(beku), null);
        var bahan = TandaSurat.Pasang(await pembuat.KumpulkanAsync(db, s.Butir, p, jam.GetUtcNow(), ct), TandaSurat.Dari(s, p, p.Wewenang.Boleh(s.LangkahBerikut!, s.Butir.Layanan.Kode, petugas).Nilai));
        return (SusunSurat.Susun(bahan.Surat), bahan.Penolakan);
    }
}
