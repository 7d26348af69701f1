using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pemanggilan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>The desk that arranges queues: which service points have one, their series of numbers, their counters, and the addresses of display and kiosk.</summary>
public sealed class MejaLoketAntrean(IDbContextFactory<LayananDb> dbs, Segel segel, Siaran siaran, TimeProvider jam) : MejaAdmin(dbs, siaran, jam)
{
    public const string AturGiliran = "Atur giliran";

    static readonly Hasil TanpaAntrean = Hasil.Ditolak("Titik ini belum memakai antrean. Muat ulang.");

    /// <summary>A service point, or an office that receives citizens itself, gets a queue.</summary>
    public Task<Hasil> BukaAsync(int unitId, PetugasAktif admin, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        var unit = await UnitAsync(db, admin, unitId, ct);
        if (unit.Nilai is not { } titik) return unit.TanpaNilai;
        if (!titik.Aktif || titik.Jenis == JenisUnit.Dinas) return Hasil.Ditolak($"{titik.Nama} tidak menerima warga di loket.");
        if (await db.TitikAntrean.AnyAsync(t => t.UnitKerjaId == unitId, ct)) return Hasil.Ditolak($"{titik.Nama} sudah memakai antrean.");
        db.Add(TitikAntrean.Buka(titik));
        db.Add(LoketPanggil.Sediakan(titik, "Loket 1", []));
        return Catat(unitId, "Buka");
    }, ct);

    /// <param name="versi">What the admin saw.</param>
    public Task<Hasil> AturAsync(int unitId, PetugasAktif admin, int versi, IReadOnlyList<DeretAntrean> deret, bool aktif, CancellationToken ct) => PadaTitikAsync(unitId, admin, async (db, titik) =>
    {
        if (titik.Versi != versi) return SudahBerubah;
        if (DeretAntrean.Periksa(deret).FirstOrDefault() is { } salah) return Hasil.Ditolak(salah);
        var dipakai = await db.LoketPanggil.Where(l => l.UnitKerjaId == unitId && l.Aktif).OrderBy(l => l.Id).Take(LoketPanggil.TerbanyakSetitik).Select(l => new { l.Nama, l.Deret }).ToListAsync(ct);
        if (dipakai.Find(l => l.Deret.Any(h => deret.All(d => d.Huruf != h))) is { } loket) return Hasil.Ditolak($"{loket.Nama} melayani deret yang akan dihapus. Ubah loketnya dulu.");
        titik.Atur(deret, aktif);
        return Catat(unitId, "Atur", $"{string.Join(", ", deret.Select(d => $"{d.Huruf} {d.Nama}"))}{(aktif ? "" : "; dimatikan")}.");
    }, ct);

    /// <summary>How appointments and walk-ins are mixed here; the history keeps both rules.</summary>
    /// <param name="versi">What the admin saw.</param>
    public Task<Hasil> AturGiliranAsync(int unitId, PetugasAktif admin, int versi, AturanGiliran aturan, CancellationToken ct) => PadaTitikAsync(unitId, admin, (_, titik) =>
    {
        var lama = titik.Aturan;
        if (titik.Versi != versi) return Task.FromResult<Hasil<Jejak>>(SudahBerubah);
        if (lama == aturan) return Task.FromResult<Hasil<Jejak>>(Hasil.Ditolak("Belum ada yang diubah."));
        if (titik.AturGiliran(aturan) is { Berhasil: false } tolak) return Task.FromResult<Hasil<Jejak>>(tolak);
        return Task.FromResult(Catat(unitId, AturGiliran, $"Dari {lama.Ringkas} menjadi {aturan.Ringkas}."));
    }, ct);

    public Task<Hasil> SimpanLoketAsync(int unitId, PetugasAktif admin, int? loketId, string nama, IReadOnlyList<string> deret, bool aktif, CancellationToken ct) => PadaTitikAsync(unitId, admin, async (db, titik) =>
    {
        if (nama.Trim().Length is < 2 or > LoketPanggil.PanjangNama) return Hasil.Ditolak($"Nama loket 2 sampai {LoketPanggil.PanjangNama} huruf; suara layar menyebutnya.");
        if (deret.Any(h => titik.Deret.All(d => d.Huruf != h))) return Hasil.Ditolak("Deret itu tidak ada lagi. Muat ulang.");
        var semua = await db.LoketPanggil.Where(l => l.UnitKerjaId == unitId).OrderBy(l => l.Id).Take(LoketPanggil.TerbanyakSetitik + 1).ToListAsync(ct);
        if (semua.Exists(l => l.Id != loketId && string.Equals(l.Nama, nama.Trim(), StringComparison.OrdinalIgnoreCase))) return Hasil.Ditolak($"Sudah ada {nama.Trim()} di titik ini.");
        if (loketId is { } id)
        {
            if (semua.Find(l => l.Id == id) is not { } loket) return Hasil.Ditolak("Loket itu tidak ada lagi. Muat ulang.");
            if (!aktif && await db.Tiket.AnyAsync(t => t.LoketId == id && (t.Status == StatusTiket.Dipanggil || t.Status == StatusTiket.Dilayani), ct)) return Hasil.Ditolak($"{loket.Nama} sedang melayani warga. Tunggu sampai selesai.");
            loket.Ubah(nama, deret, aktif);
            if (!aktif) await BukuTiket.LepasLoketAsync(db, loket, admin.Pelaku, Jam.GetUtcNow(), ct);
        }
        else if (semua.Count >= LoketPanggil.TerbanyakSetitik) return Hasil.Ditolak($"Paling banyak {LoketPanggil.TerbanyakSetitik} loket di satu titik.");
        else db.Add(LoketPanggil.Sediakan(titik.UnitKerja, nama, deret));
        return Catat(unitId, "Atur loket", $"{nama.Trim()}{(aktif ? "" : ", tidak dipakai")}.");
    }, ct);

    /// <summary>A fresh address of the display or the kiosk: the value is its key, shown this once; the old address opens nothing any more.</summary>
    public async Task<Hasil<string>> KunciBaruAsync(int unitId, PetugasAktif admin, bool kios, CancellationToken ct)
    {
        var kunci = "";
        var hasil = await PadaTitikAsync(unitId, admin, (_, titik) =>
        {
            kunci = kios ? titik.KunciKiosBaru(segel) : titik.KunciLayarBaru(segel);
            return Task.FromResult(Catat(unitId, kios ? "Alamat kios baru" : "Alamat layar baru"));
        }, ct);
        return hasil.Berhasil ? Hasil.Dengan(kunci) : hasil;
    }

    public Task<Hasil> CabutAsync(int unitId, PetugasAktif admin, bool kios, CancellationToken ct) => PadaTitikAsync(unitId, admin, (_, titik) =>
    {
        if (kios) titik.CabutKios();
        else titik.CabutLayar();
        return Task.FromResult(Catat(unitId, kios ? "Cabut alamat kios" : "Cabut alamat layar"));
    }, ct);

    Task<Hasil> PadaTitikAsync(int unitId, PetugasAktif admin, Func<LayananDb, TitikAntrean, Task<Hasil<Jejak>>> kerja, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        if (await db.TitikAntrean.DalamLingkup(admin).Include(t => t.UnitKerja).FirstOrDefaultAsync(t => t.UnitKerjaId == unitId, ct) is not { } titik) return TanpaAntrean;
        Siaran.Tulis(db, Topik.SatuAntrean(unitId));
        return await kerja(db, titik);
    }, ct);

    static Hasil<Jejak> Catat(int unitId, string tindakan, string? alasan = null) => Hasil.Dengan(new Jejak(nameof(TitikAntrean), () => unitId, tindakan, Alasan: alasan));
}
