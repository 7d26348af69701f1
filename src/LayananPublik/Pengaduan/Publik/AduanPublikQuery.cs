using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>A unit, and whether cases are told from its place.</summary>
public sealed record UnitPublik(int Id, string Nama, bool Wilayah, bool Buka);

public sealed record KategoriPublik(int Id, string Kode, string Nama, bool Rahasia);

/// <summary>Whose public list it is, and of which units and kinds.</summary>
public sealed record BukaPublik(string Kantor, IReadOnlyList<UnitPublik> Unit, IReadOnlyList<KategoriPublik> Kategori);

public static class AduanPublikQuery
{
    /// <summary>Of one table; what is older comes with the next.</summary>
    public const int Terbanyak = 5_000;
    const int UnitTerbanyak = 2_000, KelompokTerbanyak = 100_000;

    // What became of a case that the office did not take on is between it and the reporter.
    static readonly StatusAduan[] Tampil = [StatusAduan.Diverifikasi, StatusAduan.Didisposisi, StatusAduan.Diproses, StatusAduan.Ditindaklanjuti, StatusAduan.Selesai, StatusAduan.DibukaLagi, StatusAduan.BukanWewenang, StatusAduan.ButuhData];

    /// <summary>Null where no unit has opened its list; the nearest rule above a unit says.</summary>
    public static async Task<BukaPublik?> BukaPublikAsync(this LayananDb db, CancellationToken ct)
    {
        var aturan = await db.AduanUnit.AsNoTracking().OrderBy(a => a.UnitKerjaId).Take(UnitTerbanyak).Select(a => new { a.UnitKerjaId, a.UnitKerja.Jalur, a.UnitKerja.Nama, a.Isi }).ToListAsync(ct);
        if (!aturan.Exists(a => a.Isi.Publik)) return null;
        var unit = await db.UnitKerja.OrderBy(u => u.Id).Take(UnitTerbanyak).Select(u => new { u.Id, u.Nama, u.Jenis, u.Jalur }).ToListAsync(ct);
        return new(aturan.Where(a => a.Isi.Publik).OrderBy(a => a.Jalur.Length).ThenBy(a => a.UnitKerjaId).First().Nama,
            [.. unit.Select(u => new UnitPublik(u.Id, u.Nama, Wilayah(u.Jenis), aturan.Where(a => u.Jalur.StartsWith(a.Jalur, StringComparison.Ordinal)).MaxBy(a => a.Jalur.Length)?.Isi.Publik == true))],
            await db.KategoriAduan.OrderBy(k => k.Id).Take(UnitTerbanyak).Select(k => new KategoriPublik(k.Id, k.Kode, k.Nama, k.Rahasia)).ToListAsync(ct));
    }

    /// <summary>All that is shown, counted: by kind, unit, state and days to the end.</summary>
    public static async Task<IReadOnlyList<KelompokTerbit>> KelompokTerbitAsync(this LayananDb db, BukaPublik buka, CancellationToken ct)
    {
        var baris = await Terlihat(db, buka, new()).GroupBy(a => new { a.KategoriId, a.UnitKerjaId, a.Status, a.HariSelesai }).OrderBy(g => g.Key.KategoriId).ThenBy(g => g.Key.UnitKerjaId).ThenBy(g => g.Key.Status).ThenBy(g => g.Key.HariSelesai)
            .Take(KelompokTerbanyak).Select(g => new { g.Key.KategoriId, g.Key.UnitKerjaId, g.Key.Status, g.Key.HariSelesai, Banyak = g.Count() }).ToListAsync(ct);
        var (kategori, unit) = (buka.Kategori.ToDictionary(k => k.Id), buka.Unit.ToDictionary(u => u.Id));
        return [.. baris.Where(b => kategori.ContainsKey(b.KategoriId) && unit.ContainsKey(b.UnitKerjaId)).Select(b =>
        {
            var (k, u) = (kategori[b.KategoriId], unit[b.UnitKerjaId]);
            return u.Wilayah && k.Kode != UkurAduan.TanpaTempat ? new KelompokTerbit(k.Kode, k.Nama, u.Id, u.Nama, Keadaan(b.Status), b.HariSelesai, b.Banyak) : new(k.Kode, k.Nama, null, null, Keadaan(b.Status), b.HariSelesai, b.Banyak);
        })];
    }

    /// <summary>A part of the list from a place in it, newest first, and the places before and after. A place is a day and how many of that day stand before it: an id would tell which report it was.</summary>
    public static async Task<HalamanPublik> DaftarPublikAsync(this LayananDb db, BukaPublik buka, SaringPublik saring, TempatPublik tempat, int banyak, CancellationToken ct)
    {
        var semua = Terlihat(db, buka, saring);
        var mulai = semua;
        var (lewati, mundur) = (tempat.Ke, false);
        if (tempat.Hari is { } hari)
        {
            mundur = tempat.LebihBaru;
            if (mundur) lewati = Math.Max(0, await semua.CountAsync(a => a.Tanggal == hari, ct) - tempat.Ke);
            mulai = mundur ? semua.Where(a => a.Tanggal >= hari) : semua.Where(a => a.Tanggal <= hari);
        }
        var urut = mundur ? mulai.OrderBy(a => a.Tanggal).ThenBy(a => a.Id) : mulai.OrderByDescending(a => a.Tanggal).ThenByDescending(a => a.Id);
        var baris = await urut.Skip(lewati).Take(banyak + 1).Select(a => new
        {
            a.Id, a.KategoriId, a.UnitKerjaId, a.Rw, a.Ringkasan, a.Status, a.Tanggal, a.HariSelesai,
            Dinas = a.Disposisi.Where(d => d.Utama && d.DitarikPada == null && d.Status != StatusDisposisi.Dikembalikan).OrderByDescending(d => d.Id).Select(d => d.Dinas.Nama).FirstOrDefault()
        }).ToListAsync(ct);
        var lagi = baris.Count > banyak;
        // Nearer to the newest than one page: that is the first page.
        if (mundur && !lagi) return await db.DaftarPublikAsync(buka, saring, new(), banyak, ct);
        if (lagi) baris.RemoveAt(banyak);
        if (mundur) baris.Reverse();
        if (baris.Count == 0) return new([], null, null);
        var (awal, akhir) = (baris[0], baris[^1]);
        var (kategori, unit) = (buka.Kategori.ToDictionary(k => k.Id), buka.Unit.ToDictionary(u => u.Id));
        return new([.. baris.Select(a => Baris(kategori[a.KategoriId], unit[a.UnitKerjaId], a.Rw, a.Ringkasan, a.Status, a.Tanggal, a.HariSelesai, a.Dinas))],
            !mundur && tempat is { Hari: null, Ke: 0 } ? null : new(awal.Tanggal, await semua.CountAsync(a => a.Tanggal == awal.Tanggal && a.Id > awal.Id, ct), LebihBaru: true),
            !mundur && !lagi ? null : new(akhir.Tanggal, await semua.CountAsync(a => a.Tanggal == akhir.Tanggal && a.Id >= akhir.Id, ct)));
    }

    /// <summary>What would become public of this case, word for word; null when the officer may not read it.</summary>
    public static async Task<BarisPublik?> PratinjauPublikAsync(this LayananDb db, int id, PetugasAktif petugas, CancellationToken ct) =>
        await db.Aduan.Terbaca(petugas).Where(a => a.Id == id).Select(a => new
        {
            a.KategoriId, a.Kategori.Kode, Kategori = a.Kategori.Nama, a.UnitKerjaId, Unit = a.UnitKerja.Nama, a.UnitKerja.Jenis, a.Rw, a.Ringkasan, a.Status, a.Tanggal, a.HariSelesai,
            Dinas = a.Disposisi.Where(d => d.Utama && d.DitarikPada == null && d.Status != StatusDisposisi.Dikembalikan).OrderByDescending(d => d.Id).Select(d => d.Dinas.Nama).FirstOrDefault()
        }).FirstOrDefaultAsync(ct) is { } a ? Baris(new(a.KategoriId, a.Kode, a.Kategori, false), new(a.UnitKerjaId, a.Unit, Wilayah(a.Jenis), true), a.Rw, a.Ringkasan, a.Status, a.Tanggal, a.HariSelesai, a.Dinas) : null;

    static bool Wilayah(JenisUnit jenis) => jenis is JenisUnit.Kelurahan or JenisUnit.Desa;

    static BarisPublik Baris(KategoriPublik k, UnitPublik u, string? rw, string ringkasan, StatusAduan status, DateOnly tanggal, int? hariSelesai, string? dinas)
    {
        var tanpaTempat = k.Kode == UkurAduan.TanpaTempat;
        var wilayah = tanpaTempat || !u.Wilayah ? null : u;
        return new(k.Kode, k.Nama, wilayah?.Id, wilayah is null ? null : wilayah.Nama + (TeksPublik.Rw(rw) is { } r ? $", {r}" : ""), tanpaTempat ? "" : TeksPublik.Bersih(ringkasan), Keadaan(status), tanggal, hariSelesai is { } lama ? tanggal.AddDays(lama) : null, dinas);
    }

    // What is left out instead of what is taken: so the list is walked by day and not gathered by unit and sorted.
    static IQueryable<Aduan> Terlihat(LayananDb db, BukaPublik buka, SaringPublik saring)
    {
        int[] unit = [.. buka.Unit.Where(u => !u.Buka || saring.Wilayah is not null && !u.Wilayah).Select(u => u.Id)];
        int[] kategori = [.. buka.Kategori.Where(k => k.Rahasia || saring.Kategori is { } kode && k.Kode != kode || saring.Wilayah is not null && k.Kode == UkurAduan.TanpaTempat).Select(k => k.Id)];
        StatusAduan[] status = [.. Enum.GetValues<StatusAduan>().Where(s => !Tampil.Contains(s) || saring.Keadaan is { } keadaan && Keadaan(s) != keadaan)];
        // Compared with a value, not as a truth: only so SQLite finds the index that begins with it.
        var terbit = true;
        var semua = db.Aduan.Where(a => a.Terbit == terbit && !a.Rahasia && a.IndukId == null && !status.Contains(a.Status) && !kategori.Contains(a.KategoriId) && !unit.Contains(a.UnitKerjaId));
        return saring.Wilayah is { } w ? semua.Where(a => a.UnitKerjaId == w) : semua;
    }

    static KeadaanPublik Keadaan(StatusAduan s) => s switch
    {
        StatusAduan.Didisposisi or StatusAduan.Diproses => KeadaanPublik.Ditangani,
        StatusAduan.Ditindaklanjuti => KeadaanPublik.MenungguKonfirmasi,
        StatusAduan.Selesai => KeadaanPublik.Selesai,
        StatusAduan.DibukaLagi => KeadaanPublik.DibukaLagi,
        StatusAduan.BukanWewenang => KeadaanPublik.Dialihkan,
        _ => KeadaanPublik.Diperiksa
    };
}
