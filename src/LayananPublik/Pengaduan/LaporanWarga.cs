using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>What became of a reporter's answer: noted while others are still asked, the case is over, or it is open again.</summary>
public enum HasilKonfirmasi { Dicatat, Selesai, DibukaLagi }

/// <summary>What reporters do with complaints, inside the caller's context and transaction; the caller saves and answers in the talk.</summary>
public sealed class LaporanWarga(Siaran siaran)
{
    /// <summary>Photos of one reporter that come within this time are one line of the main case.</summary>
    static readonly TimeSpan SatuKali = TimeSpan.FromMinutes(10);

    const string FotoLain = "Foto pelapor lain";

    const string BanyakPelapor = "Aduan ini juga dilaporkan warga lain, jadi tetap kami tangani.";

    public async Task<Hasil<Aduan>> BuatAsync(LayananDb db, IsianAduan isi, Pelaku oleh, DateTimeOffset pada, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(isi.Uraian)) return Hasil.Ditolak("Ceritakan dulu apa yang dilaporkan.");
        if (isi is { Lintang: < -90 or > 90 } or { Bujur: < -180 or > 180 }) return Hasil.Ditolak("Titik lokasi itu tidak ada di peta.");
        var unit = await db.UnitKerja.Where(u => u.Id == isi.UnitKerjaId).Select(u => u.Jalur).SingleAsync(ct);
        var rantai = UnitKerja.Rantai(unit);
        if (await db.KategoriAduan.FirstOrDefaultAsync(k => k.Id == isi.KategoriId && k.Aktif && rantai.Contains(k.UnitKerjaId), ct) is not { } kategori) return Hasil.Ditolak("Kategori itu tidak dipakai lagi. Pilih yang lain.");
        var waktu = await db.WaktuAduanAsync(isi.UnitKerjaId, ct);
        var tahun = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(pada, waktu.ZonaWaktu).Year;
        var urut = await NomorUrut.BerikutAsync(db, $"ADU/{tahun}", ct);
        var a = Aduan.Terima($"ADU-{tahun}-{urut:000000}", isi, kategori, oleh, waktu, pada);
        db.Aduan.Add(a);
        await TandaiAsync(db, a, ct);
        Siarkan(db, a);
        return Hasil.Dengan(a);
    }

    /// <summary>Who reads only talks of complaints reads those of open ones. One sealed complaint closes the whole talk to him: it shows who reported it.</summary>
    internal static async Task TandaiAsync(LayananDb db, Aduan a, CancellationToken ct)
    {
        if (a.Percakapan is not { } p) return;
        p.TandaiAduan(!a.IdentitasTertutup && !await db.Aduan.AnyAsync(x => x.PercakapanId == p.Id && x.Id != a.Id && (x.Anonim || x.Rahasia), ct));
    }

    /// <summary>A file that came by the chat; it is stripped of place and device already. Who looks after the main case finds there that another reporter has sent something.</summary>
    public async Task<BerkasAduan?> TambahBerkasAsync(LayananDb db, Aduan a, Lampiran lampiran, DateTimeOffset pada, CancellationToken ct)
    {
        if (lampiran is not { Status: StatusLampiran.Tersimpan, IsiLemari: { } isi }) return null;
        var nama = lampiran.Pesan?.Segelan?.NamaBerkas ?? lampiran.NamaBerkas;
        var b = a.TambahBerkas(GolonganBukti.Bukti, nama.Length > 0 ? nama : "foto.jpg", isi, lampiran, Pelaku.Warga, pada);
        Siarkan(db, a);
        if (a is not { Status: StatusAduan.Duplikat, IndukId: { } indukId }) return b;
        var (induk, sejak, asal) = (await db.Aduan.SingleAsync(x => x.Id == indukId, ct), pada - SatuKali, Asal(a));
        if (!induk.Riwayat.Any(r => r.Tindakan == FotoLain && r.Alasan == asal) && !await db.Set<RiwayatAduan>().AnyAsync(r => r.AduanId == indukId && r.Tindakan == FotoLain && r.Alasan == asal && r.Pada > sejak, ct)) induk.CatatDariLain(FotoLain, asal, pada);
        Siarkan(db, induk);
        return b;
    }

    public Hasil TambahKeterangan(LayananDb db, Aduan a, string teks, TimeZoneInfo zona, DateTimeOffset pada)
    {
        var hasil = Keterangan(a, a.Inti(), teks, zona, pada);
        if (hasil.Berhasil) SiarkanKelompok(db, a);
        return hasil;
    }

    /// <summary>A pin for a report that has its number.</summary>
    public Hasil PindahTitik(LayananDb db, Aduan a, double lintang, double bujur, DateTimeOffset pada)
    {
        var hasil = a.PindahTitik(lintang, bujur, Pelaku.Warga, pada);
        if (!hasil.Berhasil) return hasil;
        if (a.Inti() is var induk && induk != a) induk.CatatDariLain("Keterangan pelapor lain", Asal(a), pada);
        SiarkanKelompok(db, a);
        return hasil;
    }

    /// <summary>The reporter has sent what was asked for: the clocks run on.</summary>
    public async Task<Hasil> LengkapiAsync(LayananDb db, Aduan a, DateTimeOffset pada, CancellationToken ct)
    {
        await MuatAsync(db, a, ct);
        if (a.Lengkapi(Pelaku.Warga, Peran.Warga, await db.WaktuAduanAsync(a.UnitKerjaId, ct), pada) is { Berhasil: false } tolak) return tolak;
        Siarkan(db, a);
        return Hasil.Baik;
    }

    /// <summary>"Sudah beres" or "belum beres" of one reporter; in a group his word opens the main case again, and it ends once all who could be asked have said yes.</summary>
    public async Task<Hasil<HasilKonfirmasi>> KonfirmasiAsync(LayananDb db, Aduan a, bool sudahBeres, string? catatan, Pelaku oleh, Peran peran, DateTimeOffset pada, CancellationToken ct)
    {
        var induk = a.IndukId is { } id && a.Status == StatusAduan.Duplikat ? await db.Aduan.Lengkap().SingleAsync(x => x.Id == id, ct) : a;
        await MuatAsync(db, induk, ct);
        var waktu = await db.WaktuAduanAsync(induk.UnitKerjaId, ct);
        var hasil = sudahBeres ? await BeresAsync(db, a, induk, catatan, oleh, peran, waktu, pada, ct) : await BelumAsync(db, a, induk, catatan, oleh, peran, waktu, pada, ct);
        if (!hasil.Berhasil) return hasil;
        Siarkan(db, induk);
        if (induk != a) Siarkan(db, a);
        return hasil;
    }

    /// <summary>The reporter himself no longer wants to be anonymous. What was sealed until then stays so.</summary>
    public async Task<Hasil> TampilkanPelaporAsync(LayananDb db, Aduan a, DateTimeOffset pada, CancellationToken ct)
    {
        await MuatAsync(db, a, ct);
        if (a.TampilkanPelapor(Pelaku.Warga, pada) is { Berhasil: false } tolak) return tolak;
        await TandaiAsync(db, a, ct);
        Siarkan(db, a);
        return Hasil.Baik;
    }

    public async Task<Hasil> CabutAsync(LayananDb db, Aduan a, string? alasan, DateTimeOffset pada, CancellationToken ct)
    {
        await MuatAsync(db, a, ct);
        // Others wait for it too: it stays, without this reporter.
        if (await db.AnggotaAsync(a, ct) is { Count: > 0 }) return Hasil.Ditolak(BanyakPelapor);
        if (a.Cabut(Pelaku.Warga, Peran.Warga, string.IsNullOrWhiteSpace(alasan) ? "Dicabut pelapor." : alasan.Trim(), await db.WaktuAduanAsync(a.UnitKerjaId, ct), pada) is { Berhasil: false } tolak) return tolak;
        if (await SesudahPergiAsync(db, a, a.IndukId, Pelaku.Warga, Peran.Warga, pada, ct) is { } induk) Siarkan(db, induk);
        Siarkan(db, a);
        return Hasil.Baik;
    }

    /// <summary>Who has withdrawn or was parted is not waited for: where all others of the group have said that it is done, their case ends with him. The value is that case.</summary>
    internal static async Task<Aduan?> SesudahPergiAsync(LayananDb db, Aduan a, int? indukId, Pelaku oleh, Peran peran, DateTimeOffset pada, CancellationToken ct)
    {
        if (indukId is not { } id || await db.Aduan.Lengkap().FirstOrDefaultAsync(x => x.Id == id, ct) is not { Status: StatusAduan.Ditindaklanjuti } induk) return null;
        var semua = (await db.AnggotaAsync(induk, ct)).Where(x => x.Id != a.Id).Prepend(induk).Where(x => x.PercakapanId is not null || x.DikonfirmasiPada is not null).ToList();
        // His own leave is a change of the group: of a last answer at the same moment the later one counts again.
        if (a.Status == StatusAduan.Dicabut) induk.Catat(oleh, pada, "Pelapor mencabut", a.Nomor);
        if (semua.Count == 0 || semua.Exists(x => x.DikonfirmasiPada is null) || !induk.Selesaikan(oleh, peran, await db.WaktuAduanAsync(induk.UnitKerjaId, ct), pada).Berhasil) return induk;
        await db.KabarkanAsync(induk, BeritaAduan.Selesai, pada, ct, kecuali: a.Id);
        return induk;
    }

    static async Task<Hasil<HasilKonfirmasi>> BeresAsync(LayananDb db, Aduan a, Aduan induk, string? catatan, Pelaku oleh, Peran peran, WaktuAduan waktu, DateTimeOffset pada, CancellationToken ct)
    {
        if (induk.Status == StatusAduan.Selesai) return Hasil.Dengan(HasilKonfirmasi.Selesai);
        if (AlurAduan.Tempuh(induk.Status, TindakanAduan.Konfirmasi, peran) is { Berhasil: false } tolak) return tolak.TanpaNilai;
        a.Beres(oleh, catatan, pada);
        // The main case changes with every answer: of two last ones at the same moment the second finds the first.
        if (induk != a) induk.Catat(oleh, pada, "Pelapor: sudah beres", a.Nomor);
        var semua = (await db.AnggotaAsync(induk, ct)).Prepend(induk).Where(x => x.PercakapanId is not null || x == a).ToList();
        if (semua.Exists(x => x.DikonfirmasiPada is null)) return Hasil.Dengan(HasilKonfirmasi.Dicatat);
        if (induk.Selesaikan(oleh, peran, waktu, pada) is { Berhasil: false } gagal) return gagal;
        await db.KabarkanAsync(induk, BeritaAduan.Selesai, pada, ct, kecuali: a.Id);
        return Hasil.Dengan(HasilKonfirmasi.Selesai);
    }

    static async Task<Hasil<HasilKonfirmasi>> BelumAsync(LayananDb db, Aduan a, Aduan induk, string? catatan, Pelaku oleh, Peran peran, WaktuAduan waktu, DateTimeOffset pada, CancellationToken ct)
    {
        // The history is plain: a citizen's own words stay in his sealed report.
        var (warga, sudah, ditolak) = (peran == Peran.Warga, induk.Status == StatusAduan.DibukaLagi, induk.Status is StatusAduan.Ditolak or StatusAduan.BukanWewenang);
        if (!sudah && induk.BukaLagi(oleh, peran, warga ? $"Pelapor {a.Nomor}." : catatan, waktu, pada) is { Berhasil: false } tolak) return tolak;
        if (!sudah && induk != a || !warga && sudah) a.Catat(oleh, pada, "Belum beres", warga ? null : catatan);
        if (warga && !string.IsNullOrWhiteSpace(catatan)) Keterangan(a, induk, catatan, TimeZoneInfo.FindSystemTimeZoneById(waktu.ZonaWaktu), pada);
        if (sudah) return Hasil.Dengan(HasilKonfirmasi.DibukaLagi);
        foreach (var x in await db.AnggotaAsync(induk, ct)) x.TanyaLagi();
        var paling = KerjaAduan.Kapan(waktu, induk.TenggatVerifikasi, pada);
        // Whoever opens what the office refused is the office: every reporter hears of it.
        await db.KabarkanAsync(induk, x => ditolak ? BeritaAduan.DiperiksaLagi(x, paling) : BeritaAduan.DibukaLagi(x, paling), pada, ct, kecuali: ditolak ? null : a.Id);
        return Hasil.Dengan(HasilKonfirmasi.DibukaLagi);
    }

    /// <summary>Words for one report of a group: who looks after the main case finds there that they have come.</summary>
    static Hasil Keterangan(Aduan a, Aduan induk, string teks, TimeZoneInfo zona, DateTimeOffset pada)
    {
        var hasil = a.TambahKeterangan(teks, Pelaku.Warga, zona, pada);
        if (hasil.Berhasil && induk != a) induk.CatatDariLain("Keterangan pelapor lain", Asal(a), pada);
        return hasil;
    }

    void SiarkanKelompok(LayananDb db, Aduan a)
    {
        Siarkan(db, a);
        if (a.Inti() is var induk && induk != a) Siarkan(db, induk);
    }

    /// <summary>Which report of the group it came by; of a sealed one not even that.</summary>
    static string? Asal(Aduan a) => a.IdentitasTertutup ? null : a.Nomor;

    void Siarkan(LayananDb db, Aduan a)
    {
        if (a.Id > 0) KerjaAduan.Siarkan(siaran, db, a);
        else siaran.Tulis(db, Topik.Aduan);
    }

    static async Task MuatAsync(LayananDb db, Aduan a, CancellationToken ct)
    {
        if (a.Id == 0) return;
        await db.Entry(a).Reference(x => x.Kategori).LoadAsync(ct);
        await db.Entry(a).Reference(x => x.Percakapan).LoadAsync(ct);
        await db.Disposisi.Where(d => d.AduanId == a.Id).Include(d => d.Dinas).OrderBy(d => d.Id).Take(100).LoadAsync(ct);
    }
}
