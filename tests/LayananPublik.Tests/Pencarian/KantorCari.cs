using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Bersama;
using LayananPublik.Pencarian;
using LayananPublik.Tests.Penataan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace LayananPublik.Tests.Pencarian;

/// <summary>The demo office with conversations in three units, one of them a complaint, and the search over it with tiny blocks.</summary>
public sealed class KantorCari : IDisposable
{
    public const string Nik = "3299995205889004";
    static readonly DateTimeOffset Pada = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);
    readonly KantorUji kantor = new();
    int ke;

    public KantorCari()
    {
        using var db = Db();
        var kecamatan = db.NomorKantor.Include(n => n.UnitKerja).First();
        Kecamatan = Obrolan(db, kecamatan, "Sari Anggraini", "6281234567890", "selamat pagi, syarat surat pindah apa saja", $"nik saya {Nik} kata rahasia");
        Aduan = Obrolan(db, kecamatan, "Budi Prakoso", "6281398765432", "jalan rusak depan balai, kata rahasia");
        Aduan.TandaiAduan();
        Contoh = Obrolan(db, Nomor(db, "Kelurahan Contoh", "200000000000001"), "Maya Wulandari", "6285711112222", "surat keterangan domisili, kata rahasia");
        Sukamaju = Obrolan(db, Nomor(db, "Kelurahan Sukamaju", "200000000000002"), "Ahmad Hidayat", "6285733334444", "pindah surat keterangan, kata rahasia");
        db.SaveChanges();
    }

    public Percakapan Kecamatan { get; }
    public Percakapan Aduan { get; }
    public Percakapan Contoh { get; }
    public Percakapan Sukamaju { get; }

    public KantorUji Kantor => kantor;
    public JamUji Jam => kantor.Jam;

    public LayananDb Db() => kantor.Db();

    public PetugasAktif Petugas(string nama) => kantor.Petugas(nama);

    public Pencari Pencari => new(kantor.Ambil<IDbContextFactory<LayananDb>>(), kantor.Ambil<Segel>(), Jam);

    /// <summary>Blocks of two and four rows, without waiting.</summary>
    internal PengindeksCari Pengindeks => new(kantor.Ambil<IDbContextFactory<LayananDb>>(), new UkuranBlok(2, 4) { Tenang = TimeSpan.FromDays(-1) }, Jam, NullLogger<PengindeksCari>.Instance);

    public Task<HasilCari> CariAsync(string teks, string petugas = "camat", int banyak = 20) => Pencari.CariAsync(teks, Petugas(petugas), banyak, null, CancellationToken.None);

    public async Task<IReadOnlyList<string>> TemuanAsync(JenisCari jenis, string teks, string petugas = "camat") =>
        [.. (await CariAsync(teks, petugas)).Kelompok.Where(k => k.Kode == jenis.ToString()).SelectMany(k => k.Temuan).Select(t => t.Judul)];

    /// <summary>Everything is taken into the index, and what changed is taken in anew.</summary>
    public async Task MuatAsync()
    {
        using var p = Pengindeks;
        while (await p.PerbaruiAsync(CancellationToken.None)) { }
        foreach (var jenis in Enum.GetValues<JenisCari>())
            while (await p.MuatAsync(jenis, CancellationToken.None)) { }
        await p.BuangUsangAsync(CancellationToken.None);
    }

    /// <summary>All words that the index holds.</summary>
    public List<string> Kata()
    {
        using var db = Db();
        return [.. db.KataCari.Select(k => k.Kata).Distinct()];
    }

    public Pesan Tulis(LayananDb db, Percakapan percakapan, string teks)
    {
        var pesan = Pesan.Masuk(percakapan, $"wamid.{++ke}", JenisPesan.Teks, teks, Pada.AddMinutes(ke), Pada.AddMinutes(ke));
        db.Pesan.Add(pesan);
        return pesan;
    }

    /// <summary>A request of the conversation's citizen, handed in, with the applicant's NIK.</summary>
    public int Ajukan(Percakapan percakapan, string nomor, string nama, string nik = Nik)
    {
        using var db = Db();
        var p = Permohonan.Mulai(db.Percakapan.Single(x => x.Id == percakapan.Id), db.Layanan.First(l => l.Kode == "SKTM"), Pada);
        p.IsiField("nama", nama);
        var warga = Warga.Catat(p.UnitKerjaId, nama, null);
        warga.TetapkanNik(nik, kantor.Ambil<Segel>());
        p.Untuk(warga);
        if (p.Ajukan(nomor, new(2026, 11, 20), Pada, Pelaku.Warga, Peran.Warga, _ => null) is { Berhasil: false } tolak) throw new InvalidOperationException(tolak.Penolakan);
        db.Permohonan.Add(p);
        db.SaveChanges();
        return p.Id;
    }

    public void Dispose() => kantor.Dispose();

    Percakapan Obrolan(LayananDb db, NomorKantor nomor, string nama, string telepon, params string[] teks)
    {
        var p = Percakapan.Buka(nomor, Kontak.Kenali(telepon, null, nama, Pada), Pada);
        db.Percakapan.Add(p);
        foreach (var t in teks)
        {
            Tulis(db, p, t);
            db.SaveChanges();
        }
        return p;
    }

    static NomorKantor Nomor(LayananDb db, string unit, string id)
    {
        var nomor = NomorKantor.Daftarkan(id, "6221" + id[^8..], db.UnitKerja.Single(u => u.Nama == unit));
        db.NomorKantor.Add(nomor);
        return nomor;
    }
}
