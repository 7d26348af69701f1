using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

public static class UkurAduanQuery
{
    /// <summary>More than any office has in three years; above it the page says that it shows a part.</summary>
    public const int Terbanyak = 200_000;
    const int NamaTerbanyak = 5_000;

    /// <summary>What came within these days, and whatever is still open; one that was joined to another is that other one's.</summary>
    public static async Task<List<UkurAduan>> UkurAduanAsync(this LayananDb db, PetugasAktif petugas, int? unit, DateOnly dari, DateOnly sampai, CancellationToken ct)
    {
        var semua = db.Aduan.Terbaca(petugas).Where(a => a.Status != StatusAduan.Duplikat);
        if (unit is { } u) semua = semua.Where(a => a.UnitKerjaId == u || db.UnitKerja.Any(x => x.Id == u && a.UnitKerja.Jalur.StartsWith(x.Jalur)));
        // Names are read once and not with every row.
        var namaUnit = await db.UnitKerja.OrderBy(x => x.Id).Take(NamaTerbanyak).Select(x => new { x.Id, x.Nama }).ToDictionaryAsync(x => x.Id, x => x.Nama, ct);
        var kategori = await db.KategoriAduan.OrderBy(k => k.Id).Take(NamaTerbanyak).Select(k => new { k.Id, k.Kode, k.Nama }).ToDictionaryAsync(k => k.Id, k => (k.Kode, k.Nama), ct);
        // Two questions, each with an index of its own; one with "or" has none.
        var hasil = await BagianAsync(db, semua.Where(a => a.Tanggal >= dari && a.Tanggal <= sampai), namaUnit, kategori, Terbanyak, ct);
        hasil.AddRange(await BagianAsync(db, semua.Where(a => a.BerakhirPada == null && (a.Tanggal < dari || a.Tanggal > sampai)), namaUnit, kategori, Terbanyak - hasil.Count, ct));
        return hasil;
    }

    static async Task<List<UkurAduan>> BagianAsync(LayananDb db, IQueryable<Aduan> semua, Dictionary<int, string> unit, Dictionary<int, (string Kode, string Nama)> kategori, int banyak, CancellationToken ct)
    {
        if (banyak <= 0) return [];
        var tugas = (await semua.Join(db.Disposisi.Where(d => d.Utama && d.DitarikPada == null), a => a.Id, d => d.AduanId, (a, d) => new { d.AduanId, a.Tanggal, d.Id, d.DinasId, d.Pada, d.Tenggat, d.DitanggapiPada, d.SelesaiPada, d.DibukaLagiKali, d.Status })
            .OrderByDescending(d => d.Tanggal).ThenByDescending(d => d.AduanId).Take(banyak * 4).ToListAsync(ct)).ToLookup(d => d.AduanId);
        var baris = await semua.OrderByDescending(a => a.Tanggal).ThenByDescending(a => a.Id).Take(banyak).Select(a => new
        {
            a.Id, a.Nomor, a.KategoriId, a.UnitKerjaId, a.Rw, a.Status, a.Tanggal, a.Pada, a.DijawabPada, a.DiverifikasiPada, a.TenggatVerifikasi, a.BerakhirPada, a.TenggatSelesai, a.DibukaLagiKali
        }).ToListAsync(ct);
        return [.. baris.Select(a => new UkurAduan
        {
            Id = a.Id, Nomor = a.Nomor, KodeKategori = kategori[a.KategoriId].Kode, Kategori = kategori[a.KategoriId].Nama, UnitId = a.UnitKerjaId, Unit = unit[a.UnitKerjaId], Rw = a.Rw, Status = a.Status, Tanggal = a.Tanggal, Pada = a.Pada,
            DijawabPada = a.DijawabPada, DiverifikasiPada = a.DiverifikasiPada, TenggatVerifikasi = a.TenggatVerifikasi, BerakhirPada = a.BerakhirPada, TenggatSelesai = a.TenggatSelesai, DibukaLagiKali = a.DibukaLagiKali,
            Disposisi = [.. tugas[a.Id].OrderBy(d => d.Id).Select(d => new UkurDisposisi(d.DinasId, unit[d.DinasId], d.Pada, d.Tenggat, d.DitanggapiPada, d.SelesaiPada, d.DibukaLagiKali, d.Status is not (StatusDisposisi.Selesai or StatusDisposisi.Dikembalikan)))]
        })];
    }

    /// <summary>Units whose figures may be chosen alone.</summary>
    public static Task<List<UnitUkur>> UnitUkurAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct)
    {
        var (dinas, titik) = (Kantor.JenisUnit.Dinas, Kantor.JenisUnit.TitikLayanan);
        return db.UnitKerja.DalamLingkup(petugas).Where(u => u.Jenis != dinas && u.Jenis != titik).OrderBy(u => u.Jalur.Length).ThenBy(u => u.Nama).Take(500).Select(u => new UnitUkur(u.Id, u.Nama)).ToListAsync(ct);
    }
}

public sealed record UnitUkur(int Id, string Nama);
