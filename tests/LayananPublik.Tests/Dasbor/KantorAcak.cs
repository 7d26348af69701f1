using LayananPublik.Bersama;
using LayananPublik.Dasbor;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Tests.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Dasbor;

/// <summary>An office in which things happen at random: requests come, go back and forth, move to another unit, end. Every change passes the entity's own methods.</summary>
sealed class KantorAcak : IDisposable
{
    static readonly string[] Kode = ["SKTM", "KTP-REKAM", "KK-HILANG", "ADUAN"];
    readonly Random acak;

    public KantorAcak(int biji)
    {
        acak = new(biji);
        using var db = Db();
        Camat = Angkat(db, "camat", Peran.Camat, Kantor.Kecamatan);
        Kasi = Angkat(db, "kasi", Peran.Kasi, Kantor.Kecamatan);
        Titik = [.. new[] { "Loket Kecamatan", "Loket Keliling" }.Select(nama => UnitKerja.Dirikan(db.UnitKerja.Single(u => u.Id == Kantor.Kecamatan.Id), JenisUnit.TitikLayanan, nama, "Asia/Jakarta"))];
        db.AddRange(Titik);
        db.SaveChanges();
        foreach (var t in Titik) t.Tempatkan();
        db.SaveChanges();
    }

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public KantorUji Kantor { get; } = new();
    public JamUji Jam { get; } = new() { Kini = new(2026, 9, 28, 0, 30, 0, TimeSpan.Zero) };
    public PetugasAktif Camat { get; }
    public PetugasAktif Kasi { get; }
    public IReadOnlyList<UnitKerja> Titik { get; }
    public JamKantor JamKantor => new(Jam, "Asia/Jakarta");
    public Pengukur Pengukur => new(Kantor.Dbs, Kantor.Siaran, JamKantor);

    public LayananDb Db() => Kantor.Dbs.CreateDbContext();

    public async Task<T> BacaAsync<T>(Func<LayananDb, Task<T>> baca)
    {
        await using var db = Db();
        return await baca(db);
    }

    /// <summary>Until nothing waits to be measured.</summary>
    public async Task UkurAsync()
    {
        while (await Pengukur.UkurAsync(Ct)) { }
    }

    /// <summary>So many events, with time passing between them.</summary>
    public async Task BerjalanAsync(int peristiwa)
    {
        for (var i = 0; i < peristiwa; i++)
        {
            Jam.Kini += TimeSpan.FromMinutes(acak.Next(1, 180));
            if (acak.Next(3) == 0) await AjukanAsync(Kode[acak.Next(Kode.Length)], acak.Next(4) switch { 0 => Kantor.Kecamatan, 1 => Kantor.Sukamaju, _ => Kantor.Contoh });
            else await UbahAsync();
        }
    }

    public async Task<int> AjukanAsync(string kode, UnitKerja unit)
    {
        await using var db = Db();
        var p = Permohonan.DiLoket(unit.Id, await db.Layanan.SingleAsync(l => l.Kode == kode, Ct), Jam.Kini);
        p.IsiField("nama", "Sari Anggraini");
        db.Add(p);
        Assert.Null((await new Pendaftaran(Kantor.Siaran).AjukanAsync(p, Pelaku.Sistem, Peran.Petugas, db, Jam.Kini, Ct)).Penolakan);
        await db.SaveChangesAsync(Ct);
        var isi = await Kantor.Lemari.SimpanAsync(db, [1, 2, 3], "image/jpeg", Ct);
        foreach (var s in p.Butir[0].Layanan.Rincian.Syarat) p.TerimaBerkas(s.Dok, s.Nama, null, isi, Jam.Kini).TerimaSebagaiSah(Kasi, Jam.Kini);
        await db.SaveChangesAsync(Ct);
        return p.Butir[0].Id;
    }

    /// <summary>Whatever somebody might do to one of the requests; what the entity refuses does not happen.</summary>
    async Task UbahAsync()
    {
        await using var db = Db();
        var id = await db.Butir.OrderBy(b => b.Id).Select(b => b.Id).ToListAsync(Ct);
        if (id.Count == 0) return;
        var dipilih = id[acak.Next(id.Count)];
        var p = await db.Permohonan.Lengkap().SingleAsync(x => x.Butir.Any(b => b.Id == dipilih), Ct);
        await LakukanAsync(db, p, p.Butir[0], acak.Next(16));
        await db.SaveChangesAsync(Ct);
    }

    async Task LakukanAsync(LayananDb db, Permohonan p, Butir b, int apa)
    {
        var (kini, meja) = (Jam.Kini, acak.Next(2) == 0 ? Kasi : Kantor.Hendra);
        _ = apa switch
        {
            0 or 1 or 2 => b.Ambil(meja, kini),
            3 => b.Kembalikan(meja, "Foto buram", kini),
            4 => await new Pendaftaran(Kantor.Siaran).LengkapiAsync(p, Pelaku.Warga, Peran.Warga, db, kini, Ct),
            5 or 6 => b.Setujui(meja, kini),
            7 => b.Terbitkan(Camat.Pelaku, Camat.Peran, "1/2026", kini),
            8 => b.Teruskan(meja, "Bendel 1", kini),
            9 => b.TerimaHasil(meja, "Terbit", kini),
            10 => b.Serahkan(Pelaku.Sistem, Peran.Sistem, "WhatsApp", kini),
            11 => b.Tuntaskan(meja, "Sudah", kini),
            12 => acak.Next(2) == 0 ? b.Tolak(meja, "Bukan warga", kini) : b.Batalkan(Pelaku.Warga, Peran.Warga, "Tidak jadi", kini),
            13 or 14 => b.TaruhDiTitik(acak.Next(4) == 0 ? null : await TitikAsync(db, Titik[acak.Next(2)].Id), meja.Pelaku, kini),
            _ => Pindah(p, b, meja, kini)
        };
    }

    static Task<UnitKerja> TitikAsync(LayananDb db, int id) => db.UnitKerja.SingleAsync(u => u.Id == id, Ct);

    Hasil Pindah(Permohonan p, Butir b, PetugasAktif meja, DateTimeOffset kini)
    {
        if (acak.Next(2) == 0) return b.AmbilAlih(meja, kini);
        p.Pindahkan(acak.Next(2) == 0 ? Kantor.Sukamaju.Id : Kantor.Contoh.Id);
        return Hasil.Baik;
    }

    static PetugasAktif Angkat(LayananDb db, string nama, Peran peran, UnitKerja unit)
    {
        var p = Petugas.Angkat(nama, nama, peran, db.UnitKerja.Single(u => u.Id == unit.Id));
        db.Users.Add(p);
        db.SaveChanges();
        return new(p.Id, nama, peran, unit.Id, unit.Jalur);
    }

    public void Dispose() => Kantor.Dispose();
}
