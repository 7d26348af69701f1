using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>Which of its dispositions a dinas looks at.</summary>
public enum SaringDinas { Berjalan, Baru, Lewat, Tembusan, Ditutup }

/// <summary>One disposition on the list of its dinas. <paramref name="Tenggat"/>: for the first answer, after that for the end.</summary>
public sealed record BarisDinas(int Id, string Nomor, string Kategori, string Ringkasan, string Wilayah, string? Rw, bool Utama, StatusDisposisi Status, StatusAduan StatusAduan, DateTimeOffset Pada, DateTimeOffset? Tenggat, bool DibukaLagi, bool AdaJawaban);

public sealed record HitunganDinas(int Berjalan, int Baru, int Lewat, int Tembusan, int Ditutup)
{
    public int Untuk(SaringDinas s) => s switch { SaringDinas.Baru => Baru, SaringDinas.Lewat => Lewat, SaringDinas.Tembusan => Tembusan, SaringDinas.Ditutup => Ditutup, _ => Berjalan };
}

/// <summary>A photo's place in the cabinet.</summary>
public sealed record IsiFotoDinas(int IsiLemariId, string Sari, string Mime);

/// <summary>What a dinas sees, with or without an account: dispositions to its very own unit that were not taken back, and of these only the office's words, the place, photos and the talk.</summary>
public static class KasusDinasQuery
{
    public const int PerHalaman = 60;
    const int FotoTerbanyak = 60, LaporanTerbanyak = 200;

    public static async Task<HitunganDinas> HitunganDinasAsync(this LayananDb db, PetugasAktif petugas, DateTimeOffset kini, CancellationToken ct)
    {
        var milik = Milik(db, petugas);
        return new(await milik.CountAsync(Cocok(SaringDinas.Berjalan, kini), ct), await milik.CountAsync(Cocok(SaringDinas.Baru, kini), ct), await milik.CountAsync(Cocok(SaringDinas.Lewat, kini), ct),
            await milik.CountAsync(Cocok(SaringDinas.Tembusan, kini), ct), await milik.CountAsync(Cocok(SaringDinas.Ditutup, kini), ct));
    }

    /// <summary>The next deadline first; what is over with the newest first.</summary>
    public static Task<List<BarisDinas>> DaftarDinasAsync(this LayananDb db, PetugasAktif petugas, SaringDinas saring, string? kata, DateTimeOffset kini, int lewati, int banyak, CancellationToken ct)
    {
        var cocok = Milik(db, petugas).Where(Cocok(saring, kini));
#pragma warning disable CA1304, CA1311, CA1862 // Becomes LOWER() in SQL: SQLite and some collations of SQL Server tell letters apart by their case.
        if (kata?.Trim().ToLowerInvariant() is { Length: > 0 } cari)
            cocok = cocok.Where(d => d.Aduan.Nomor.ToLower().Contains(cari) || d.Aduan.Ringkasan.ToLower().Contains(cari) || d.Aduan.Kategori.Nama.ToLower().Contains(cari) || d.Aduan.UnitKerja.Nama.ToLower().Contains(cari));
#pragma warning restore CA1304, CA1311, CA1862
        var urut = saring is SaringDinas.Ditutup or SaringDinas.Tembusan ? cocok.OrderByDescending(d => d.Id)
            : cocok.OrderBy(d => (d.DitanggapiPada == null ? d.Tenggat : d.Aduan.TenggatSelesai) == null).ThenBy(d => d.DitanggapiPada == null ? d.Tenggat : d.Aduan.TenggatSelesai).ThenBy(d => d.Id);
        return urut.Skip(lewati).Take(banyak).Select(d => new BarisDinas(d.Id, d.Aduan.Nomor, d.Aduan.Kategori.Nama, d.Aduan.Ringkasan, d.Aduan.UnitKerja.Nama, d.Aduan.Rw, d.Utama, d.Status, d.Aduan.Status, d.Pada,
            d.DitanggapiPada == null ? d.Tenggat : d.Aduan.TenggatSelesai, d.DibukaLagiKali > 0, d.Laporan.Where(l => l.Jenis != JenisLaporan.MintaIdentitas).OrderByDescending(l => l.Id).Select(l => (JenisLaporan?)l.Jenis).FirstOrDefault() == JenisLaporan.Jawab)).ToListAsync(ct);
    }

    /// <summary>One disposition of this very dinas; null when it is another's or was taken back.</summary>
    public static async Task<KasusDinas?> KasusDinasAsync(this LayananDb db, int disposisiId, int dinasId, DateTimeOffset kini, CancellationToken ct)
    {
        var d = await db.Disposisi.Milik(dinasId).Where(x => x.Id == disposisiId).Select(x => new
        {
            x.Id, x.AduanId, x.DinasId, x.Utama, x.Status, x.Pengantar, x.Pada, Tenggat = x.DitanggapiPada == null ? x.Tenggat : x.Aduan.TenggatSelesai, Dinas = x.Dinas.Nama, Induk = x.Dinas.Induk!.Nama, x.IdentitasDibukaPada, Ditanggapi = x.DitanggapiPada != null,
            x.Aduan.Nomor, Kategori = x.Aduan.Kategori.Nama, Unit = x.Aduan.UnitKerja.Nama, x.Aduan.UnitKerja.ZonaWaktu, StatusAduan = x.Aduan.Status, x.Aduan.Ringkasan, x.Aduan.LokasiTeks, x.Aduan.Lintang, x.Aduan.Bujur, x.Aduan.Rt, x.Aduan.Rw, x.Aduan.WaktuKejadian, x.Aduan.Anonim, x.Aduan.Rahasia
        }).FirstOrDefaultAsync(ct);
        if (d is null) return null;
        var foto = await Foto(db, disposisiId).OrderBy(b => b.Id).Take(FotoTerbanyak).Select(b => new { b.Id, b.IsiLemari.Mime, b.LaporanId }).ToListAsync(ct);
        var laporan = await db.LaporanDisposisi.Where(l => l.DisposisiId == disposisiId).OrderBy(l => l.Id).Take(LaporanTerbanyak).Select(l => new { l.Id, l.Jenis, l.Teks, l.Oleh, l.Pada }).ToListAsync(ct);
        var minta = await db.PermintaanIdentitas.Where(p => p.DisposisiId == disposisiId).OrderByDescending(p => p.Id).Select(p => (StatusPermintaan?)p.Status).FirstOrDefaultAsync(ct);
        return new()
        {
            Identitas = Identitas(minta, d.IdentitasDibukaPada, kini), Anonim = d.Anonim, Rahasia = d.Rahasia,
            Id = d.Id, AduanId = d.AduanId, DinasId = d.DinasId, Nomor = d.Nomor, Kategori = d.Kategori, Dinas = d.Dinas, Kantor = d.Induk ?? d.Unit, Wilayah = d.Unit, ZonaWaktu = d.ZonaWaktu, Utama = d.Utama, Status = d.Status, StatusAduan = d.StatusAduan,
            Ringkasan = d.Ringkasan, Pengantar = d.Pengantar, // The reporter's own words about the place may name him: of a sealed report the office says it in its summary.
            Lokasi = d.Anonim || d.Rahasia ? null : d.LokasiTeks, Lintang = d.Rahasia ? null : d.Lintang, Bujur = d.Rahasia ? null : d.Bujur, TitikDibulatkan = d.Anonim,
            RtRw = d.Rahasia ? "" : string.Join(' ', new[] { d.Rt is null ? null : $"RT {d.Rt}", d.Rw is null ? null : $"RW {d.Rw}" }.Where(t => t is not null)),
            WaktuKejadian = d.WaktuKejadian, Dikirim = d.Pada, Tenggat = d.Tenggat, Ditanggapi = d.Ditanggapi, IdentitasDibuka = d.IdentitasDibukaPada, Foto = [.. foto.Where(f => f.LaporanId is null).Select(f => new FotoDinas(f.Id, f.Mime))],
            Laporan = [.. laporan.Select(l => new LaporanDinas(l.Jenis, l.Teks, l.Oleh, l.Pada, [.. foto.Where(f => f.LaporanId == l.Id).Select(f => new FotoDinas(f.Id, f.Mime))]))]
        };
    }

    static KeadaanIdentitas Identitas(StatusPermintaan? terakhir, DateTimeOffset? dibuka, DateTimeOffset kini) => dibuka + PermintaanIdentitas.Berlaku > kini ? KeadaanIdentitas.Diberikan : terakhir switch
    {
        StatusPermintaan.DariDinas or StatusPermintaan.Menunggu => KeadaanIdentitas.Diminta, StatusPermintaan.Ditolak => KeadaanIdentitas.Ditolak, _ => KeadaanIdentitas.Tertutup
    };

    /// <summary>The bytes of a photo that this disposition shows; null for every other file of the office.</summary>
    public static Task<IsiFotoDinas?> FotoDinasAsync(this LayananDb db, int disposisiId, int dinasId, int berkasId, CancellationToken ct)
    {
        var milik = db.Disposisi.Milik(dinasId).Where(d => d.Id == disposisiId);
        return Foto(db, disposisiId).Where(b => b.Id == berkasId && milik.Any()).Select(b => new IsiFotoDinas(b.IsiLemariId, b.IsiLemari.Sari, b.IsiLemari.Mime)).FirstOrDefaultAsync(ct);
    }

    /// <summary>How many wait for the dinas to take them up.</summary>
    public static Task<int> TugasBaruDinasAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct) => Milik(db, petugas).CountAsync(Cocok(SaringDinas.Baru, default), ct);

    // A voice or a scanned letter says who speaks; only pictures of the reporter leave the office.
    static readonly string[] Gambar = ["image/jpeg", "image/png", "image/webp"];

    /// <summary>Pictures the reporters sent while it was the dinas's case, and what this dinas brought itself; never what another dinas or the office showed.</summary>
    static IQueryable<BerkasAduan> Foto(LayananDb db, int disposisiId) => db.BerkasAduan.Where(b =>
        b.Golongan == GolonganBukti.Bukti && b.LaporanId == null && Gambar.Contains(b.IsiLemari.Mime) && b.Aduan.Status != StatusAduan.Dicabut
            && db.Disposisi.Any(d => d.Id == disposisiId && d.Status != StatusDisposisi.Dikembalikan && (d.SelesaiPada == null || b.Pada <= d.SelesaiPada) && (d.AduanId == b.AduanId || d.AduanId == b.Aduan.IndukId && !b.Aduan.Rahasia))
        || b.LaporanId != null && b.Laporan!.DisposisiId == disposisiId);

    /// <summary>The unit itself and none below or above it: an account at the wrong place of the tree must not see a whole office.</summary>
    static IQueryable<Disposisi> Milik(LayananDb db, PetugasAktif petugas) => db.Disposisi.Milik(petugas.Boleh(Izin.TindakAduan) ? petugas.UnitKerjaId : 0);

    static System.Linq.Expressions.Expression<Func<Disposisi, bool>> Cocok(SaringDinas saring, DateTimeOffset kini) => saring switch
    {
        SaringDinas.Tembusan => d => !d.Utama,
        SaringDinas.Ditutup => d => d.Utama && (d.Status == StatusDisposisi.Selesai || d.Status == StatusDisposisi.Dikembalikan || Berakhir.Contains(d.Aduan.Status)),
        SaringDinas.Baru => d => d.Utama && d.Status == StatusDisposisi.Dikirim && !Berakhir.Contains(d.Aduan.Status),
        SaringDinas.Lewat => d => d.Utama && d.Status != StatusDisposisi.Selesai && d.Status != StatusDisposisi.Dikembalikan && !Berakhir.Contains(d.Aduan.Status) && (d.DitanggapiPada == null ? d.Tenggat : d.Aduan.TenggatSelesai) < kini,
        _ => d => d.Utama && d.Status != StatusDisposisi.Selesai && d.Status != StatusDisposisi.Dikembalikan && !Berakhir.Contains(d.Aduan.Status)
    };

    // With what waits for the citizen's word: then the dinas has nothing to do.
    static readonly StatusAduan[] Berakhir = [StatusAduan.Ditindaklanjuti, .. Enum.GetValues<StatusAduan>().Where(AlurAduan.Berakhir)];
}
