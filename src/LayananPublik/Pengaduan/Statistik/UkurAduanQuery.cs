using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

public static class UkurAduanQuery
{
    /// <summary>More than any office has in three years; above it the page says that it shows a part.</summary>
    public const int Terbanyak = 30_000;

    static readonly StatusAduan[] Berakhir = [.. Enum.GetValues<StatusAduan>().Where(AlurAduan.Berakhir)];

    /// <summary>What came within these days, and whatever is still open; one that was joined to another is that other one's.</summary>
    public static async Task<List<UkurAduan>> UkurAduanAsync(this LayananDb db, PetugasAktif petugas, int? unit, DateOnly dari, DateOnly sampai, CancellationToken ct)
    {
        var semua = db.Aduan.Terbaca(petugas).Where(a => a.Status != StatusAduan.Duplikat && (a.Tanggal >= dari && a.Tanggal <= sampai || !Berakhir.Contains(a.Status)));
        if (unit is { } u) semua = semua.Where(a => a.UnitKerjaId == u || db.UnitKerja.Any(x => x.Id == u && a.UnitKerja.Jalur.StartsWith(x.Jalur)));
        var baris = await semua.OrderByDescending(a => a.Id).Take(Terbanyak).Select(a => new
        {
            a.Id, a.Nomor, a.Kategori.Kode, Kategori = a.Kategori.Nama, a.UnitKerjaId, Unit = a.UnitKerja.Nama, a.Rw, a.Status, a.Tanggal, a.Pada, a.DiverifikasiPada, a.TenggatVerifikasi, a.BerakhirPada, a.TenggatSelesai, a.DibukaLagiKali,
            // "Terima" changes no state: what an officer typed in at the counter is not yet an answer.
            Dijawab = a.Riwayat.Where(r => r.PetugasId != null && r.Dari != r.Ke).OrderBy(r => r.Id).Select(r => (DateTimeOffset?)r.Pada).FirstOrDefault(),
            Disposisi = a.Disposisi.Where(d => d.Utama && d.DitarikPada == null).OrderBy(d => d.Id).Select(d => new { d.DinasId, d.Dinas.Nama, d.Pada, d.Tenggat, d.DitanggapiPada, d.SelesaiPada, d.DibukaLagiKali, d.Status }).ToList()
        }).AsSplitQuery().ToListAsync(ct);
        return [.. baris.Select(a => new UkurAduan
        {
            Id = a.Id, Nomor = a.Nomor, KodeKategori = a.Kode, Kategori = a.Kategori, UnitId = a.UnitKerjaId, Unit = a.Unit, Rw = a.Rw, Status = a.Status, Tanggal = a.Tanggal, Pada = a.Pada, DijawabPada = a.Dijawab, DiverifikasiPada = a.DiverifikasiPada,
            TenggatVerifikasi = a.TenggatVerifikasi, BerakhirPada = a.BerakhirPada, TenggatSelesai = a.TenggatSelesai, DibukaLagiKali = a.DibukaLagiKali,
            Disposisi = [.. a.Disposisi.Select(d => new UkurDisposisi(d.DinasId, d.Nama, d.Pada, d.Tenggat, d.DitanggapiPada, d.SelesaiPada, d.DibukaLagiKali, d.Status is not (StatusDisposisi.Selesai or StatusDisposisi.Dikembalikan)))]
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
