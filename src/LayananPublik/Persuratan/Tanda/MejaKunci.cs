using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kependudukan;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan.Tanda;

/// <summary>The desk that keeps the officials' certificates: installed and withdrawn by the admin or by the official himself, with history.</summary>
public sealed class MejaKunci(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam)
{
    static readonly Hasil TidakBerhak = Hasil.Ditolak("Hanya admin kantor dan pejabat itu sendiri yang dapat mengurus sertifikatnya.");

    /// <summary>Installs a key file after every check; what was there before is withdrawn. The password opens it once and is forgotten.</summary>
    public Task<Hasil> PasangAsync(int pejabatId, PetugasAktif oleh, byte[] isi, string sandi, CancellationToken ct)
    {
        if (isi.Length is 0 or > BacaKunci.BatasUkuran) return Task.FromResult(Hasil.Ditolak("Berkas kunci (.p12 atau .pfx) paling besar 64 KB. Periksa apakah berkasnya benar."));
        var (kunci, _, tolak) = BacaKunci.Buka(isi, sandi);
        if (kunci is null) return Task.FromResult(Hasil.Ditolak(tolak!));
        using (kunci)
        {
            if (BacaKunci.Halangan(kunci, jam.GetUtcNow()) is { } halangan) return Task.FromResult(Hasil.Ditolak(halangan));
            var rincian = BacaKunci.Rincian(kunci);
            return UbahAsync(pejabatId, oleh, async (db, pejabat, pada) =>
            {
                await CabutAsync(db, pejabatId, pada, ct);
                db.KunciTanda.Add(KunciTanda.Pasang(pejabat, isi, rincian, pada));
                return Hasil.Dengan(new Perubahan("PasangSertifikat", $"{rincian.Subjek}, {rincian.Algoritma}, {rincian.Sidik[..16]}"));
            }, ct);
        }
    }

    /// <summary>Removes the key for good.</summary>
    public Task<Hasil> CabutAsync(int pejabatId, PetugasAktif oleh, CancellationToken ct) => UbahAsync(pejabatId, oleh, async (db, _, pada) =>
        await CabutAsync(db, pejabatId, pada, ct) is { } lama ? Hasil.Dengan(new Perubahan("CabutSertifikat", lama[..16])) : Hasil.Ditolak("Pejabat ini tidak mempunyai sertifikat terpasang."), ct);

    /// <summary>By which NIK, and under which name, BSrE knows the official.</summary>
    public Task<Hasil> AturBsreAsync(int pejabatId, PetugasAktif oleh, string nik, string nama, CancellationToken ct) => UbahAsync(pejabatId, oleh, (_, pejabat, _) =>
    {
        if (nik.Trim().Length == 0)
        {
            pejabat.TetapkanBsre(null, null);
            return Task.FromResult(Hasil.Dengan(new Perubahan("HapusNikBsre", null)));
        }
        if (!Nik.TryParse(nik, out var sah, out var galat)) return Task.FromResult<Hasil<Perubahan>>(Hasil.Ditolak(galat));
        if (nama.Trim().Length > 120) return Task.FromResult<Hasil<Perubahan>>(Hasil.Ditolak("Nama pada sertifikat paling panjang 120 huruf."));
        pejabat.TetapkanBsre(sah.Nilai, nama);
        return Task.FromResult(Hasil.Dengan(new Perubahan("AturNikBsre", null)));
    }, ct);

    /// <summary>The timestamp authority of the whole office; an empty address ends timestamps.</summary>
    public async Task<Hasil> AturStempelAsync(PetugasAktif admin, string alamat, TanpaStempel bilaDiam, CancellationToken ct)
    {
        if (!admin.Boleh(Izin.KelolaKantor)) return TidakBerhak;
        if (TolakAlamat(alamat) is { } tolak) return Hasil.Ditolak(tolak);
        return await SimpanAsync(async db =>
        {
            if (await db.UnitKerja.DalamLingkup(admin).SingleOrDefaultAsync(u => u.IndukId == null, ct) is not { } kantor) return Hasil.Ditolak("Stempel waktu diatur admin kantor induk, dan berlaku untuk semua unitnya.");
            if (await db.AturanTanda.SingleOrDefaultAsync(a => a.UnitKerjaId == kantor.Id, ct) is not { } aturan) db.AturanTanda.Add(aturan = AturanTanda.Untuk(kantor));
            aturan.Atur(alamat.Trim().Length == 0 ? null : alamat.Trim(), bilaDiam);
            db.RiwayatKantor.Add(RiwayatKantor.Tentang(nameof(AturanTanda), kantor.Id, admin.Pelaku, jam.GetUtcNow(), "AturStempel", null, aturan.AlamatStempel is null ? "tanpa" : bilaDiam.ToString()));
            return Hasil.Dengan(true);
        }, ct);
    }

    internal static string? TolakAlamat(string alamat) => alamat.Trim() switch
    {
        "" => null,
        { Length: > AturanTanda.PanjangAlamat } => "Alamat layanan stempel waktu terlalu panjang.",
        var a when Uri.TryCreate(a, UriKind.Absolute, out var u) && u.Scheme is "http" or "https" => null,
        _ => "Isi alamat lengkap layanan stempel waktu, misalnya http://tsa.contoh.go.id."
    };

    async Task<Hasil> UbahAsync(int pejabatId, PetugasAktif oleh, Func<LayananDb, Pejabat, DateTimeOffset, Task<Hasil<Perubahan>>> ubah, CancellationToken ct) => await SimpanAsync(async db =>
    {
        var jalur = oleh.Jalur;
        if (await db.Pejabat.SingleOrDefaultAsync(p => p.Id == pejabatId && p.UnitKerja.Jalur.StartsWith(jalur), ct) is not { } pejabat) return Hasil.Ditolak("Pejabat ini tidak ada di lingkup Anda. Muat ulang.");
        if (!oleh.Boleh(Izin.KelolaKantor) && pejabat.PetugasId != oleh.Id) return TidakBerhak;
        var pada = jam.GetUtcNow();
        var hasil = await ubah(db, pejabat, pada);
        if (hasil.Nilai is not { } p) return hasil.TanpaNilai;
        db.RiwayatKantor.Add(RiwayatKantor.Tentang(nameof(KunciTanda), pejabatId, oleh.Pelaku, pada, p.Tindakan, null, p.Ke));
        return Hasil.Dengan(true);
    }, ct);

    async Task<Hasil> SimpanAsync(Func<LayananDb, Task<Hasil<bool>>> kerja, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        try
        {
            var hasil = await db.SerempakAsync(async () =>
            {
                var h = await kerja(db);
                if (!h.Berhasil) return h;
                siaran.Tulis(db, Topik.Kantor, Topik.Peringatan);
                await db.SaveChangesAsync(ct);
                return h;
            }, ct);
            if (hasil.Berhasil) siaran.Bangunkan();
            return hasil.TanpaNilai;
        }
        catch (DbUpdateException galat) when (galat.KarenaBerebut()) { return Hasil.Ditolak("Data ini baru saja diubah petugas lain. Muat ulang."); }
    }

    static async Task<string?> CabutAsync(LayananDb db, int pejabatId, DateTimeOffset pada, CancellationToken ct)
    {
        string? sidik = null;
        foreach (var lama in await db.KunciTanda.Where(k => k.PejabatId == pejabatId && k.DicabutPada == null).OrderBy(k => k.Id).ToListAsync(ct))
        {
            lama.Cabut(pada);
            sidik = lama.Sidik;
        }
        return sidik;
    }

    sealed record Perubahan(string Tindakan, string? Ke);
}
