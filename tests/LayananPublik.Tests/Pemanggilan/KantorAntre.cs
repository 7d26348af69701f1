using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Pemanggilan;
using LayananPublik.Pengaturan;
using LayananPublik.Penjadwalan;
using LayananPublik.Tests.Penataan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace LayananPublik.Tests.Pemanggilan;

/// <summary>The demo office's queue with its desks, without a web server. Its point is open every day, so that no test minds the weekday.</summary>
public sealed class KantorAntre : IDisposable
{
    readonly KantorUji kantor = new();
    int telepon;

    public KantorAntre()
    {
        using var db = Db();
        var titik = db.UnitKerja.Single(u => u.Nama == "Loket Kantor Kecamatan");
        foreach (var hari in Enum.GetValues<DayOfWeek>()) db.JamKerja.Add(JamKerja.Tetapkan(titik, hari, new(7, 0), new(16, 0)));
        db.SaveChanges();
        TitikId = titik.Id;
        LoketId = [.. db.LoketPanggil.Where(l => l.UnitKerjaId == titik.Id).OrderBy(l => l.Nama).Select(l => l.Id)];
        (Rina, Hendra, Lestari) = (kantor.Petugas("petugas"), kantor.Petugas("verifikator"), kantor.Petugas("kasi"));
    }

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public int TitikId { get; }
    public IReadOnlyList<int> LoketId { get; }
    public PetugasAktif Rina { get; }
    public PetugasAktif Hendra { get; }
    public PetugasAktif Lestari { get; }

    public JamUji Jam => kantor.Jam;
    public Segel Segel => kantor.Ambil<Segel>();
    public BukuTiket Buku => new(Segel, kantor.Ambil<Siaran>(), Jam);
    public KerjaAntrean Kerja => new(kantor.Ambil<IDbContextFactory<LayananDb>>(), kantor.Ambil<Siaran>());
    public MejaAntrean Meja => new(Kerja, Buku, Segel, kantor.Ambil<Siaran>(), Jam);
    public PenutupAntrean Penutup => new(kantor.Ambil<IDbContextFactory<LayananDb>>(), Kerja, kantor.Ambil<Siaran>(), Jam, NullLogger<PenutupAntrean>.Instance);

    public PetugasAktif Petugas(string akun) => kantor.Petugas(akun);

    public T Ambil<T>() where T : notnull => kantor.Ambil<T>();

    public LayananDb Db() => kantor.Db();

    public DateOnly Hari => new JamKantor(Jam, "Asia/Jakarta").HariIni;

    /// <summary>An officer sits down at the first or another counter.</summary>
    public async Task<int> DudukAsync(PetugasAktif petugas, int ke = 0)
    {
        Assert.Null((await Meja.DudukAsync(LoketId[ke], petugas, false, Ct)).Penolakan);
        return LoketId[ke];
    }

    public async Task<NomorDiberikan> AmbilAsync(bool prioritas = false, string telepon = "", string huruf = "A")
    {
        var hasil = await Meja.AmbilAsync(TitikId, Rina, new(huruf, prioritas, telepon), Ct);
        Assert.Null(hasil.Penolakan);
        return hasil.Nilai!;
    }

    public async Task<Tiket> TiketAsync(string nomor)
    {
        await using var db = Db();
        return await db.Tiket.Include(t => t.Riwayat).Include(t => t.Loket).SingleAsync(t => t.Nomor == nomor, Ct);
    }

    /// <summary>Whoever was called is served at once and done.</summary>
    public async Task LayaniAsync(PetugasAktif petugas, string nomor, TimeSpan lama)
    {
        var t = await TiketAsync(nomor);
        Assert.Null((await Meja.MulaiAsync(t.Id, petugas, Ct)).Penolakan);
        Jam.Maju(lama);
        Assert.Null((await Meja.SelesaikanAsync(t.Id, petugas, Ct)).Penolakan);
    }

    /// <summary>A citizen who wrote just now; the value is the number.</summary>
    public async Task<(string Telepon, int PercakapanId)> WargaAsync(bool menulis = true)
    {
        await using var db = Db();
        var nomor = $"628129{Interlocked.Increment(ref telepon):0000000}";
        var p = Percakapan.Buka(await db.NomorKantor.FirstAsync(Ct), Kontak.Kenali(nomor, null, "Sari", Jam.GetUtcNow()), Jam.GetUtcNow());
        if (menulis) p.Terima(Pesan.Masuk(p, $"wamid.antre{telepon}", JenisPesan.Teks, "halo", Jam.GetUtcNow(), Jam.GetUtcNow()));
        db.Add(p);
        await db.SaveChangesAsync(Ct);
        return (nomor, p.Id);
    }

    /// <summary>A citizen writes to the queue; the value is the answer.</summary>
    public async Task<string> TulisAsync(int percakapanId, string teks)
    {
        var pengaturan = PengaturanKantor.Baca(new ConfigurationBuilder().AddInMemoryCollection([new("Kantor:AlamatPublik", "https://kantor.contoh.test")]).Build());
        var alamat = new AlamatKantor(pengaturan, null!);
        var tautan = new PembuatTautan(alamat, pengaturan, Segel);
        await using var db = Db();
        var p = await db.Percakapan.Include(x => x.Kontak).SingleAsync(x => x.Id == percakapanId, Ct);
        var pesan = Pesan.Masuk(p, $"wamid.tulis{Interlocked.Increment(ref telepon)}", JenisPesan.Teks, teks, Jam.GetUtcNow(), Jam.GetUtcNow());
        p.Terima(pesan);
        db.Add(pesan);
        Assert.True(await new PenanggapAntrean(Buku, new(Jam, tautan, new(() => [])), tautan, alamat, Jam).TanggapiAsync(p, pesan, db, Ct));
        await db.SaveChangesAsync(Ct);
        return (await KabarAsync(percakapanId))[^1];
    }

    /// <summary>Somebody's appointment today or tomorrow, at the hour it is so long from now, at the demo office's point.</summary>
    public async Task<Janji> JanjiAsync(TimeSpan lagi, int? percakapanId = null, string? nama = null, bool besok = false)
    {
        await using var db = Db();
        var titik = await db.UnitKerja.SingleAsync(u => u.Id == TitikId, Ct);
        var jadwal = JadwalLayanan.Buka(titik, "KTP-REKAM", new("Rekam KTP-el", 5, 20, 3) { JedaJam = 0 }, Pelaku.Sistem, Jam.GetUtcNow()).Nilai!;
        db.Add(jadwal);
        await db.SaveChangesAsync(Ct);
        var mulai = TimeOnly.FromDateTime(new JamKantor(Jam, "Asia/Jakarta").Kini + lagi);
        var percakapan = percakapanId is null ? null : await db.Percakapan.Include(p => p.Kontak).SingleAsync(p => p.Id == percakapanId, Ct);
        var hasil = await BukuJanji.PesanAsync(db, new KunciSlot(jadwal.Id, Hari.AddDays(besok ? 1 : 0), mulai), new(nama ?? $"Sari Anggraini{jadwal.Id}", Percakapan: percakapan), Rina.Pelaku, Jam.GetUtcNow(), Ct);
        Assert.Null(hasil.Penolakan);
        await db.SaveChangesAsync(Ct);
        return hasil.Nilai!;
    }

    public async Task<List<string>> KabarAsync(int percakapanId)
    {
        await using var db = Db();
        return await db.Pesan.Where(p => p.PercakapanId == percakapanId && p.Pengirim == Pengirim.Asisten).OrderBy(p => p.Id).Select(p => p.Teks).ToListAsync(Ct);
    }

    public void Dispose() => kantor.Dispose();
}
