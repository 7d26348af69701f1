using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Pengaduan;
using LayananPublik.Tests.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace LayananPublik.Tests.Pengaduan;

/// <summary>The office of the talks, with two dinas, those who manage complaints, and the built-in kinds.</summary>
public sealed class KantorAduan : IDisposable
{
    /// <summary>A Monday, ten o'clock.</summary>
    public static readonly DateTimeOffset Senin = new(2026, 11, 23, 3, 0, 0, TimeSpan.Zero);

    public KantorAduan()
    {
        using var db = Db();
        var kecamatan = db.UnitKerja.Single(u => u.Id == Kantor.Kecamatan.Id);
        (Pu, Lh) = (UnitKerja.Dirikan(kecamatan, JenisUnit.Dinas, "Dinas Pekerjaan Umum Contoh", "Asia/Jakarta"), UnitKerja.Dirikan(kecamatan, JenisUnit.Dinas, "Dinas Lingkungan Hidup Contoh", "Asia/Jakarta"));
        db.AddRange(Pu, Lh);
        db.SaveChanges();
        Pu.Tempatkan();
        Lh.Tempatkan();
        db.KategoriAduan.AddRange(KategoriAduan.Bawaan(kecamatan, Pu));
        db.SaveChanges();
        Yusuf = Angkat(db, "yusuf", Peran.AdminAduan, kecamatan);
        Kasi = Angkat(db, "lestari", Peran.Kasi, kecamatan);
        Camat = Angkat(db, "ratna", Peran.Camat, kecamatan);
        Tetangga = Angkat(db, "wawan", Peran.AdminAduan, db.UnitKerja.Single(u => u.Id == Kantor.Sukamaju.Id));
        Galih = PelakuDinas.Dari(Angkat(db, "galih", Peran.Dinas, Pu))!;
        Lain = PelakuDinas.Dari(Angkat(db, "dewi", Peran.Dinas, Lh))!;
    }

    public KantorUji Kantor { get; } = new();
    public UnitKerja Pu { get; }
    public UnitKerja Lh { get; }
    public PetugasAktif Yusuf { get; }
    public PetugasAktif Kasi { get; }
    public PetugasAktif Camat { get; }

    /// <summary>Manages complaints in the other kelurahan only.</summary>
    public PetugasAktif Tetangga { get; }

    public PelakuDinas Galih { get; }

    /// <summary>Of the other dinas.</summary>
    public PelakuDinas Lain { get; }

    public LaporanWarga Laporan => new(Kantor.Siaran);

    public KerjaAduan Kerja(IDbContextFactory<LayananDb>? dbs = null) => new(new(dbs ?? Kantor.Dbs, Kantor.Siaran), Kantor.Siaran, Kantor.Lemari, Kantor.Pemeriksa);

    public MejaAduan Meja(TimeProvider jam) => new(Kerja(), Laporan, jam);

    public MejaDinas Dinas(TimeProvider jam) => new(Kerja(), jam);

    public PenjagaAduan Penjaga(TimeProvider jam, IDbContextFactory<LayananDb>? dbs = null) => new(Kantor.Dbs, Kerja(dbs), jam, NullLogger<PenjagaAduan>.Instance);

    public LayananDb Db() => Kantor.Dbs.CreateDbContext();

    public int Kategori(string kode)
    {
        using var db = Db();
        return db.KategoriAduan.Where(k => k.Kode == kode).Select(k => k.Id).Single();
    }

    /// <summary>A citizen reports by chat; the window of her talk stands open.</summary>
    internal async Task<int> LaporAsync(TimeProvider jam, string kode = "JLN", Func<IsianAduan, IsianAduan>? ubah = null)
    {
        var percakapan = Kantor.WargaBaru();
        await using var db = Db();
        var (p, pada) = (await db.Percakapan.Include(x => x.Kontak).SingleAsync(x => x.Id == percakapan), jam.GetUtcNow());
        var pesan = Pesan.Masuk(p, $"wamid.aduan.{percakapan}", JenisPesan.Teks, "jalan berlubang", pada, pada, null);
        db.Pesan.Add(pesan);
        p.Terima(pesan);
        var isi = new IsianAduan(p.UnitKerjaId, Kategori(kode), "Lubang besar di depan pasar.") { Percakapan = p, NamaPelapor = "Sari Anggraini" };
        var a = await Laporan.BuatAsync(db, ubah?.Invoke(isi) ?? isi, Pelaku.Warga, pada, CancellationToken.None);
        await db.SaveChangesAsync();
        return a.Nilai!.Id;
    }

    public async Task<Aduan> AduanAsync(int id)
    {
        await using var db = Db();
        return await db.Aduan.Lengkap().Include(a => a.Riwayat).Include(a => a.Disposisi).ThenInclude(d => d.Laporan).AsNoTrackingWithIdentityResolution().SingleAsync(a => a.Id == id);
    }

    /// <summary>Everything the reporter was told or will be told, oldest first.</summary>
    public async Task<List<string>> KabarAsync(int id)
    {
        await using var db = Db();
        var p = await db.Aduan.Where(a => a.Id == id).Select(a => a.PercakapanId).SingleAsync();
        var kirim = await db.PesanKeluar.Where(k => k.PercakapanId == p).OrderBy(k => k.Id).Select(k => k.Pesan.Teks!).ToListAsync();
        return [.. kirim, .. (await db.BeritaTunda.Where(b => b.PercakapanId == p && b.PesanKeluarId == null).OrderBy(b => b.Id).Select(b => b.Isi).ToListAsync()).Select(j => IsiPesan.DariJson(j).Teks)];
    }

    /// <summary>Verified and passed to the dinas for roads; the value is the disposition.</summary>
    internal async Task<int> DisposisiAsync(TimeProvider jam, int id, Berat berat = Berat.TanpaPengawasan)
    {
        await HarusAsync(Meja(jam).VerifikasiAsync(id, Yusuf, new((await AduanAsync(id)).KategoriId, berat, Kantor.Contoh.Id, "Lubang besar di depan pasar."), CancellationToken.None));
        await HarusAsync(Meja(jam).DisposisiAsync(id, Yusuf, [new(Pu.Id, true)], "Mohon ditangani.", CancellationToken.None));
        return (await AduanAsync(id)).Disposisi[^1].Id;
    }

    internal static async Task HarusAsync(Task<Hasil> hasil)
    {
        if (await hasil is { Berhasil: false } tolak) throw new InvalidOperationException(tolak.Penolakan);
    }

    internal async Task<Hasil<HasilKonfirmasi>> KonfirmasiAsync(TimeProvider jam, int id, bool beres, string? catatan = null)
    {
        await using var db = Db();
        var a = await db.Aduan.SingleAsync(x => x.Id == id);
        var hasil = await Laporan.KonfirmasiAsync(db, a, beres, catatan, Pelaku.Warga, Peran.Warga, jam.GetUtcNow(), CancellationToken.None);
        await db.SalurkanBaruAsync(CancellationToken.None);
        await db.SaveChangesAsync();
        return hasil;
    }

    public void Dispose() => Kantor.Dispose();

    static PetugasAktif Angkat(LayananDb db, string nama, Peran peran, UnitKerja unit)
    {
        var p = Petugas.Angkat(nama, nama, peran, unit);
        db.Users.Add(p);
        db.SaveChanges();
        return new(p.Id, nama, peran, unit.Id, unit.Jalur);
    }
}
