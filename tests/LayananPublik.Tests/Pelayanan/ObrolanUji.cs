using System.Text;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Pengaturan;
using LayananPublik.Tests.Bersama;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace LayananPublik.Tests.Pelayanan;

/// <summary>An office on a real database: a kecamatan with two kelurahan, its hours, number and catalogue. Shared by the tests of a class, because building it takes a second.</summary>
public sealed class KantorUji : IDisposable
{
    public static readonly DateTimeOffset Sabtu = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);
    readonly DbUji basis = new();
    int telepon;

    public KantorUji()
    {
        using var db = Dbs.CreateDbContext();
        Kecamatan = UnitKerja.Dirikan(null, JenisUnit.Kecamatan, "Kecamatan Contoh", "Asia/Jakarta");
        Contoh = UnitKerja.Dirikan(Kecamatan, JenisUnit.Kelurahan, "Kelurahan Contoh", "Asia/Jakarta");
        Sukamaju = UnitKerja.Dirikan(Kecamatan, JenisUnit.Kelurahan, "Kelurahan Sukamaju", "Asia/Jakarta");
        db.AddRange(Kecamatan, Contoh, Sukamaju);
        db.SaveChanges();
        foreach (var u in (UnitKerja[])[Kecamatan, Contoh, Sukamaju]) u.Tempatkan();
        Contoh.Ubah(Contoh.Nama, "32.99.01.1001", "Kel.Cth", "", "Contoh", "Asia/Jakarta");
        foreach (var hari in Enumerable.Range(1, 5)) db.JamKerja.Add(JamKerja.Tetapkan(Kecamatan, (DayOfWeek)hari, new(7, 30), new(16, 0)));
        db.Layanan.AddRange(Katalog.Bawaan.Layanan.Select(k => Layanan.Dari(Kecamatan, k, Sabtu)));
        db.Paket.AddRange(KatalogPaket.Bawaan.Paket.Select(k => Paket.Dari(Kecamatan, k, Sabtu)));
        Nomor = NomorKantor.Daftarkan("100000000000001", "62210000001", Kecamatan);
        db.Add(Nomor);
        Rina = Angkat(db, "rina", Peran.Petugas, Kecamatan);
        Hendra = Angkat(db, "hendra", Peran.Verifikator, Kecamatan);
        Lurah = Angkat(db, "surya", Peran.Lurah, Contoh);
        Tetangga = Angkat(db, "wahyu", Peran.Verifikator, Sukamaju);
    }

    public UnitKerja Kecamatan { get; }
    public UnitKerja Contoh { get; }
    public UnitKerja Sukamaju { get; }
    public NomorKantor Nomor { get; }
    public PetugasAktif Rina { get; }
    public PetugasAktif Hendra { get; }
    public PetugasAktif Lurah { get; }

    /// <summary>An officer of the other kelurahan.</summary>
    public PetugasAktif Tetangga { get; }

    public IDbContextFactory<LayananDb> Dbs => basis;
    public Siaran Siaran => basis.Ambil<Siaran>();
    public Segel Segel => basis.Ambil<Segel>();
    public Lemari Lemari => basis.Ambil<Lemari>();

    /// <summary>Gives addresses of an office with a public one.</summary>
    public PembuatTautan Tautan => new(new(Pengaturan, null!), Pengaturan, Segel);

    public PengaturanKantor Pengaturan { get; } = PengaturanKantor.Baca(new ConfigurationBuilder().AddInMemoryCollection([new("Kantor:AlamatPublik", "https://kantor.contoh.test")]).Build());

    public PemeriksaBerkas Pemeriksa { get; } = new(new(PengaturanKantor.Baca(new ConfigurationBuilder().Build())));

    /// <summary>Opens the chat of a citizen who has never written before.</summary>
    internal int WargaBaru()
    {
        using var db = Dbs.CreateDbContext();
        var percakapan = Percakapan.Buka(db.NomorKantor.Single(), Kontak.Kenali($"62812{Interlocked.Increment(ref telepon):00000000}", null, "Sari", Sabtu), Sabtu);
        db.Add(percakapan);
        db.SaveChanges();
        return percakapan.Id;
    }

    public PengabarWarga Pengabar(TimeProvider jam) => new(Dbs, Siaran, jam, NullLogger<PengabarWarga>.Instance);

    public void Dispose() => basis.Dispose();

    static PetugasAktif Angkat(LayananDb db, string nama, Peran peran, UnitKerja unit)
    {
        var p = Petugas.Angkat(nama, nama, peran, unit);
        db.Users.Add(p);
        db.SaveChanges();
        return new(p.Id, nama, peran, unit.Id, unit.Jalur);
    }
}

/// <summary>One citizen and the assistant, each message in a context of its own, without network and jobs.</summary>
public sealed class ObrolanUji(KantorUji kantor)
{
    readonly List<string> naskah = [];
    int nomorPesan;

    /// <summary>The whole talk, to be read aloud.</summary>
    public string Naskah => string.Join("\n\n", naskah);

    /// <summary>Leaves the talk behind in a file, to be read aloud.</summary>
    public Task SimpanNaskahAsync(string nama) => File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "hasil-uji", "percakapan")).FullName, $"{nama}.txt"), Naskah);

    public JamUji Jam { get; } = new() { Kini = KantorUji.Sabtu };
    public int PercakapanId { get; } = kantor.WargaBaru();
    public KantorUji Kantor => kantor;
    public LayananDb Db() => kantor.Dbs.CreateDbContext();

    /// <summary>A fresh assistant each time: nothing it needs may live in memory.</summary>
    public Asisten Asisten => new(Jam, Pengajuan, Perbaikan, new BerkasTiba(Jam, Pendaftaran, kantor.Lemari), Pembuka, new(Alur));

    /// <summary>Talks of features above; none unless the test brings them.</summary>
    public IReadOnlyList<IAlurObrolan> Alur { get; init; } = [];

    public PembukaObrolan Pembuka => new(Jam, kantor.Tautan, new(Alur));

    Pendaftaran Pendaftaran => new(kantor.Siaran);

    Pengajuan Pengajuan => new(Pendaftaran);

    Perbaikan Perbaikan => new(Pendaftaran);

    public Task<IReadOnlyList<IsiPesan>> TeksAsync(string teks) => KirimAsync(p => Masuk(p, JenisPesan.Teks, teks));

    /// <summary>Taps a choice by id, whether or not it is still on the screen.</summary>
    public Task<IReadOnlyList<IsiPesan>> PilihAsync(string id) => KirimAsync(p => Masuk(p, JenisPesan.Pilihan, id, id));

    /// <summary>Words, or a photo, that quote an earlier message.</summary>
    public Task<IReadOnlyList<IsiPesan>> BalasAsync(string wamid, string teks) => KirimAsync(p => Masuk(p, JenisPesan.Teks, teks, membalas: wamid));

    public async Task<IReadOnlyList<IsiPesan>> BalasFotoAsync(string wamid, string? keterangan = null)
    {
        var jawaban = await KirimAsync(p =>
        {
            var pesan = Masuk(p, JenisPesan.Gambar, keterangan, membalas: wamid);
            Lampiran.DariMeta(pesan, $"media-{nomorPesan}", "foto.jpg", "image/jpeg", Jam.Kini);
            return pesan;
        });
        return [.. jawaban, .. await TibaAsync(null, null)];
    }

    /// <summary>A pin.</summary>
    public Task<IReadOnlyList<IsiPesan>> LokasiAsync(double lintang, double bujur, string? nama = null) =>
        KirimAsync(p => Masuk(p, JenisPesan.Lokasi, nama, rincian: new RincianPesan { Tempat = new(lintang, bujur, nama, null) }.KeJson()));

    /// <summary>A recorded voice.</summary>
    public async Task<IReadOnlyList<IsiPesan>> SuaraAsync()
    {
        var jawaban = await KirimAsync(p =>
        {
            var pesan = Masuk(p, JenisPesan.Suara, null);
            Lampiran.DariMeta(pesan, $"media-{nomorPesan}", "suara.ogg", "audio/ogg", Jam.Kini);
            return pesan;
        });
        return [.. jawaban, .. await TibaAsync(null, null, "audio/ogg"), .. await SusulanAsync()];
    }

    /// <summary>A photo whose bytes arrive at once, and the answer that follows when no other photo does.</summary>
    public async Task<IReadOnlyList<IsiPesan>> FotoAsync(string? keterangan = null, string? tolak = null, byte[]? isi = null) => [.. await LepasAsync(keterangan, tolak, isi), .. await SusulanAsync()];

    /// <summary>Several photos in a row, seconds apart, each in a delivery of its own; one answer.</summary>
    public async Task<IReadOnlyList<IsiPesan>> AlbumAsync(params string?[] keterangan)
    {
        List<IsiPesan> jawaban = [];
        foreach (var k in keterangan)
        {
            jawaban.AddRange(await LepasAsync(k));
            Jam.Kini += TimeSpan.FromSeconds(2);
        }
        return [.. jawaban, .. await SusulanAsync()];
    }

    /// <summary>A photo that may be one of several: nobody waits for the answer.</summary>
    public async Task<IReadOnlyList<IsiPesan>> LepasAsync(string? keterangan = null, string? tolak = null, byte[]? isi = null) => [.. await TanpaIsiAsync(keterangan), .. await TibaAsync(tolak, isi)];

    /// <summary>A photo whose bytes are not here yet.</summary>
    public Task<IReadOnlyList<IsiPesan>> TanpaIsiAsync(string? keterangan = null) => KirimAsync(p =>
    {
        var pesan = Masuk(p, JenisPesan.Gambar, keterangan);
        Lampiran.DariMeta(pesan, $"media-{nomorPesan}", "foto.jpg", "image/jpeg", Jam.Kini);
        return pesan;
    });

    /// <summary>The moment passes in which another photo could have followed.</summary>
    public Task<IReadOnlyList<IsiPesan>> SusulanAsync()
    {
        Jam.Kini += Kumpulan.Jeda;
        return CatatAsync(db => PenjawabBerkas.JawabAsync(db, PercakapanId, Pengajuan, Perbaikan, Pembuka, CancellationToken.None));
    }

    public async Task<T> BacaAsync<T>(Func<LayananDb, Task<T>> baca)
    {
        await using var db = Db();
        return await baca(db);
    }

    /// <summary>The newest application of this citizen.</summary>
    public Task<Permohonan> PermohonanAsync() => BacaAsync(db => db.Permohonan.Lengkap().Where(p => p.PercakapanId == PercakapanId).OrderByDescending(p => p.Id).FirstAsync());

    public Task<bool> AdaPermohonanAsync() => BacaAsync(db => db.Permohonan.AnyAsync(p => p.PercakapanId == PercakapanId));

    public Task<int> JumlahJawabanAsync() => BacaAsync(db => db.PesanKeluar.CountAsync(k => k.PercakapanId == PercakapanId));

    /// <summary>The last thing the office said.</summary>
    public Task<string> TerakhirAsync() => BacaAsync(db => db.PesanKeluar.Where(k => k.PercakapanId == PercakapanId).OrderByDescending(k => k.Id).Select(k => k.Pesan.Teks).FirstAsync());

    public Task<string> LangkahAsync() => BacaAsync(db => db.SesiAsisten.Where(s => s.PercakapanId == PercakapanId).Select(s => s.Langkah).FirstAsync());

    public Task<ModePercakapan> ModeAsync() => BacaAsync(db => db.Percakapan.Where(p => p.Id == PercakapanId).Select(p => p.Mode).SingleAsync());

    /// <summary>From the first word to the number, with photos for all required documents.</summary>
    public async Task<Permohonan> AjukanAsync(string kode, params string[] jawaban)
    {
        await PilihAsync($"AJUKAN:{kode}");
        await TeksAsync("Sari Anggraini#12-05-1990#003/005");
        foreach (var j in jawaban) await TeksAsync(j);
        while ((await LangkahAsync()).StartsWith("berkas", StringComparison.Ordinal)) await FotoAsync();
        if (await LangkahAsync() == "opsional") await TeksAsync("lanjut");
        await TeksAsync("ya");
        return await PermohonanAsync();
    }

    /// <summary>Time passes, and what is due is sent: one round of the worker.</summary>
    public async Task LewatAsync(TimeSpan lama)
    {
        Jam.Kini += lama;
        await kantor.Pengabar(Jam).SalurkanAsync(CancellationToken.None);
    }

    /// <summary>What the office has said, oldest first.</summary>
    public Task<List<string>> SemuaAsync() => BacaAsync(db => db.PesanKeluar.Where(k => k.PercakapanId == PercakapanId).OrderBy(k => k.Id).Select(k => k.Pesan.Teks).ToListAsync());

    Task<IReadOnlyList<IsiPesan>> KirimAsync(Func<Percakapan, Pesan> buat) => CatatAsync(async db =>
    {
        var percakapan = await db.Percakapan.Include(p => p.Kontak.Alias).Include(p => p.NomorKantor).SingleAsync(p => p.Id == PercakapanId);
        var pesan = buat(percakapan);
        naskah.Add($"WARGA: {pesan.Teks ?? "(foto)"}");
        db.Pesan.Add(pesan);
        percakapan.Terima(pesan);
        if (!await new KehendakWarga(Jam, new(kantor.Siaran), Pembuka).TanggapiAsync(percakapan, pesan, db, CancellationToken.None)
            && !await Asisten.TanggapiAsync(percakapan, pesan, db, CancellationToken.None)) percakapan.MintaPetugas(Jam.Kini, "uji");
    });

    Task<IReadOnlyList<IsiPesan>> TibaAsync(string? tolak, byte[]? bait, string mime = "image/jpeg") => CatatAsync(async db =>
    {
        var lampiran = await db.Lampiran.Include(l => l.Pesan.Percakapan).Where(l => l.Pesan.PercakapanId == PercakapanId).OrderByDescending(l => l.Id).FirstAsync();
        if (tolak is not null) lampiran.Tolak(tolak);
        else
        {
            var isi = await kantor.Lemari.SimpanAsync(db, bait ?? Encoding.ASCII.GetBytes($"foto {lampiran.Id}"), mime, CancellationToken.None);
            lampiran.Tersimpan(isi, isi);
        }
        await Asisten.LampiranSiapAsync(lampiran.Pesan.Percakapan, lampiran, db, CancellationToken.None);
    });

    /// <summary>One context, one save; every answer is held against Meta's limits and the ear.</summary>
    async Task<IReadOnlyList<IsiPesan>> CatatAsync(Func<LayananDb, Task> kerja)
    {
        await using var db = Db();
        await kerja(db);
        var jawaban = db.PesanKeluar.Local.Where(k => k.Id <= 0 || db.Entry(k).State == EntityState.Added).Select(k => IsiPesan.DariJson(k.Isi)).ToList();
        await db.SaveChangesAsync();
        foreach (var j in jawaban)
        {
            naskah.Add($"KANTOR: {j.Teks}{(j.Pilihan.Count > 0 ? $"\n   [{string.Join("] [", j.Pilihan.Select(p => p.Judul))}]" : "")}");
            BunyiPesan.Periksa(j);
        }
        return jawaban;
    }

    Pesan Masuk(Percakapan p, JenisPesan jenis, string? teks, string? pilihan = null, string? rincian = null, string? membalas = null) => Pesan.Masuk(p, $"wamid.{PercakapanId}.{++nomorPesan}", jenis, teks, Jam.Kini, Jam.Kini, pilihan, rincian, membalas);
}

/// <summary>A clock that stands until it is moved.</summary>
public sealed class JamUji : TimeProvider
{
    public DateTimeOffset Kini { get; set; }

    public override DateTimeOffset GetUtcNow() => Kini;
}
