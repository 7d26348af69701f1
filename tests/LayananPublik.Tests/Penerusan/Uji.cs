using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Penerusan;
using LayananPublik.Tests.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Penerusan;

/// <summary>Approved dossiers of invented citizens, and the desks that send them to Dukcapil and take them back.</summary>
sealed class Uji(KantorUji kantor)
{
    static int nik = 9000;

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public JamUji Jam { get; } = new() { Kini = new(2026, 11, 23, 3, 0, 0, TimeSpan.Zero) };
    public KantorUji Kantor => kantor;
    public Pendaftaran Pendaftaran => new(kantor.Siaran);
    public KerjaMeja Kerja => new(kantor.Dbs, kantor.Siaran);
    public MejaVerifikasi Verifikasi => new(Kerja, Pendaftaran, kantor.Lemari, kantor.Pemeriksa, Jam, []);
    public MejaBendel Bendel => new(Kerja, Pendaftaran, kantor.Siaran, kantor.Lemari, Jam);
    public MejaKembali Kembali => new(kantor.Dbs, Kerja, Verifikasi, Pendaftaran, kantor.Siaran, kantor.Lemari, kantor.Pemeriksa, new BacaTeksPdf(), Jam);

    public LayananDb Db() => kantor.Dbs.CreateDbContext();

    public async Task<T> BacaAsync<T>(Func<LayananDb, Task<T>> baca)
    {
        await using var db = Db();
        return await baca(db);
    }

    /// <summary>An application as the desk leaves it: approved, its documents accepted.</summary>
    public async Task<Butir> DisetujuiAsync(string kode = "KK-HILANG", string nama = "Sari Anggraini", int? percakapan = null, int unit = 0)
    {
        await using var db = Db();
        var layanan = await db.Layanan.SingleAsync(l => l.Kode == kode, Ct);
        var p = percakapan is { } id ? Permohonan.Mulai(await db.Percakapan.SingleAsync(x => x.Id == id, Ct), layanan, Jam.Kini) : Permohonan.DiLoket(unit == 0 ? kantor.Contoh.Id : unit, layanan, Jam.Kini);
        p.IsiField("nama", nama);
        p.IsiField("nik", $"329901520590{Interlocked.Increment(ref nik):0000}");
        db.Add(p);
        Assert.True((await Pendaftaran.AjukanAsync(p, Pelaku.Sistem, Peran.Petugas, db, Jam.Kini, Ct)).Berhasil);
        await db.SaveChangesAsync(Ct);
        var isi = await kantor.Lemari.SimpanAsync(db, System.Text.Encoding.UTF8.GetBytes($"foto {p.Id}"), "image/jpeg", Ct);
        foreach (var s in layanan.Rincian.Syarat.Where(s => s.Wajib)) p.TerimaBerkas(s.Dok, s.Nama, null, isi, Jam.Kini).TerimaSebagaiSah(kantor.Hendra, Jam.Kini);
        var b = p.Butir[0];
        Baik(b.Ambil(kantor.Hendra, Jam.Kini));
        Baik(b.Setujui(kantor.Hendra, Jam.Kini));
        await db.SaveChangesAsync(Ct);
        return b;
    }

    public async Task<int> SusunAsync(params Butir[] butir)
    {
        var hasil = await Bendel.SusunAsync([.. butir.Select(b => b.Id)], kantor.Rina, Ct);
        Baik(hasil.TanpaNilai);
        return hasil.Nilai;
    }

    /// <summary>An approved dossier that is at Dukcapil now.</summary>
    public async Task<Butir> TerkirimAsync(string kode = "KK-HILANG", string nama = "Sari Anggraini", int? percakapan = null)
    {
        var b = await DisetujuiAsync(kode, nama, percakapan);
        await SusunAsync(b);
        return b;
    }

    public Task<StatusButir> StatusAsync(Butir b) => BacaAsync(db => db.Butir.Where(x => x.Id == b.Id).Select(x => x.Status).SingleAsync(Ct));

    /// <summary>What the citizen has read once the time has passed in which news is gathered.</summary>
    public async Task<List<string>> PesanAsync(int percakapan)
    {
        Jam.Kini += TimeSpan.FromMinutes(2);
        await kantor.Pengabar(Jam).SalurkanAsync(Ct);
        return await BacaAsync(db => db.PesanKeluar.Where(k => k.PercakapanId == percakapan).OrderBy(k => k.Id).Select(k => k.Pesan.Teks ?? "").ToListAsync(Ct));
    }

    public static string Nik(Butir b) => b.SemuaIsian["nik"];

    public static void Baik(Hasil hasil) => Assert.Null(hasil.Penolakan);
}
