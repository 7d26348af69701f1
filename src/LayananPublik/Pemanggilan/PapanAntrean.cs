using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Pelayanan;
using LayananPublik.Pengaturan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pemanggilan;

/// <summary>A call as the display shows and says it. <paramref name="Tanda"/> tells a new call from one that was said already.</summary>
public sealed record PanggilanLayar(string Tanda, string Nomor, string Loket, int Ke, int Detik);

/// <summary>A counter on the display.</summary>
public sealed record LoketLayar(string Nama, string Keadaan, string? Nomor);

/// <summary>How many wait in one series.</summary>
public sealed record MenungguLayar(string Huruf, string Nama, int Jumlah);

/// <summary>What the display in the waiting room shows: numbers and counters, never a name.</summary>
public sealed record IsiLayar(string Titik, string Jam, string Tanggal, IReadOnlyList<PanggilanLayar> Panggilan, IReadOnlyList<LoketLayar> Loket, IReadOnlyList<MenungguLayar> Menunggu, IReadOnlyList<string> Aturan)
{
    public int Semua => Menunggu.Sum(m => m.Jumlah);
}

/// <summary>What the page of one number shows on the citizen's phone.</summary>
public sealed record IsiTiketWarga(string Nomor, string Keperluan, string Titik, string Tanggal, StatusTiket Status, string Judul, string Kalimat, int? Depan, string? Loket, string? JanjiPukul, bool Berakhir)
{
    public IReadOnlyList<string> Aturan { get; init; } = [];

    /// <summary>Opens WhatsApp with the words that ask for news; null where news comes already or can no longer help.</summary>
    public string? AlamatKabar { get; init; }
}

/// <summary>What the kiosk offers.</summary>
public sealed record IsiKios(string Titik, IReadOnlyList<DeretAntrean> Deret, bool AdaJanji, string? Tutup, IReadOnlyList<string> Aturan);

/// <summary>The queue for those outside the office: display, kiosk and the page of a number, each behind its key. Reading changes nothing.</summary>
public sealed class PapanAntrean(IDbContextFactory<LayananDb> dbs, Segel segel, TimeProvider jam, AlamatKantor alamat, PembuatTautan tautan)
{
    const int PanggilanTampil = 6, KunciTerpanjang = 64;

    /// <summary>How long before the office opens the kiosk begins.</summary>
    static readonly TimeSpan SebelumBuka = TimeSpan.FromHours(1);

    /// <summary>Null: the key opens nothing.</summary>
    public async Task<IsiLayar?> LayarAsync(string kunci, CancellationToken ct)
    {
        if (await TitikAsync(kunci, kios: false, ct) is not { } titik) return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (di, unit) = (new JamKantor(jam, titik.UnitKerja.ZonaWaktu), titik.UnitKerjaId);
        var (kini, hari) = (di.Sekarang, di.HariIni);
        var panggilan = await db.Tiket.Where(t => t.UnitKerjaId == unit && t.Tanggal == hari && t.DipanggilPada != null && t.Loket != null).OrderByDescending(t => t.DipanggilPada).ThenByDescending(t => t.Id).Take(PanggilanTampil)
            .Select(t => new { t.Id, t.Nomor, t.PanggilanKe, t.DipanggilPada, Loket = t.Loket!.Nama }).ToListAsync(ct);
        var menunggu = await db.Tiket.Where(t => t.UnitKerjaId == unit && t.Tanggal == hari && t.Status == StatusTiket.Menunggu && t.DitahanPada == null).GroupBy(t => t.Deret).Select(g => new { g.Key, Jumlah = g.Count() }).OrderBy(g => g.Key).Take(DeretAntrean.Terbanyak).ToListAsync(ct);
        var diLoket = await db.Tiket.Where(t => t.UnitKerjaId == unit && t.Tanggal == hari && t.LoketId != null && (t.Status == StatusTiket.Dipanggil || t.Status == StatusTiket.Dilayani)).OrderBy(t => t.Id).Take(LoketPanggil.TerbanyakSetitik).Select(t => new { t.LoketId, t.Nomor }).ToListAsync(ct);
        var loket = await db.LoketPanggil.Where(l => l.UnitKerjaId == unit && l.Aktif).OrderBy(l => l.Nama).Take(LoketPanggil.TerbanyakSetitik).Select(l => new { l.Id, l.Nama, l.Keadaan }).ToListAsync(ct);
        return new(titik.UnitKerja.Nama, di.Pukul(kini), di.HariTanggal(kini),
            [.. panggilan.Select(p => new PanggilanLayar($"{p.Id}.{p.DipanggilPada!.Value.ToUnixTimeSeconds()}", p.Nomor, p.Loket, p.PanggilanKe, (int)Math.Max(0, (kini - p.DipanggilPada.Value).TotalSeconds)))],
            [.. loket.Select(l => new LoketLayar(l.Nama, l.Keadaan switch { KeadaanLoket.Buka => "buka", KeadaanLoket.Istirahat => "istirahat", _ => "tutup" }, diLoket.Find(x => x.LoketId == l.Id)?.Nomor))],
            [.. titik.Deret.Select(d => new MenungguLayar(d.Huruf, d.Nama, menunggu.Find(m => m.Key == d.Huruf)?.Jumlah ?? 0))], titik.Aturan.Kalimat);
    }

    public async Task<IsiTiketWarga?> TiketAsync(string kunci, CancellationToken ct)
    {
        if (kunci.Length > KunciTerpanjang) return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var sidik = Tiket.SidikDari(segel, kunci);
        if (await db.Tiket.AsNoTracking().Include(t => t.UnitKerja).Include(t => t.Loket).Include(t => t.Percakapan).FirstOrDefaultAsync(t => t.Sidik == sidik, ct) is not { } t) return null;
        var di = new JamKantor(jam, t.UnitKerja.ZonaWaktu);
        // The paper lies about: after its day it tells nothing any more.
        if (t.Tanggal != di.HariIni) return null;
        var peta = t.Antre ? await db.PetaAntreanAsync(t.UnitKerjaId, t.Tanggal, di.Sekarang, ct) : null;
        var (judul, kalimat) = Sebut(t, peta?.Tempat(t.Id));
        return new(t.Nomor, t.Keperluan, t.UnitKerja.Nama, di.HariTanggal(t.AmbilPada), t.Status, judul, kalimat, peta?.Tempat(t.Id)?.Depan, t.Status is StatusTiket.Dipanggil or StatusTiket.Dilayani ? t.Loket?.Nama : null,
            t.JanjiPada is { } janji ? di.Pukul(janji) : null, t.Berakhir) { AlamatKabar = await AlamatKabarAsync(db, t, di.Sekarang, ct), Aturan = (await db.AturanGiliranAsync(t.UnitKerjaId, ct)).Kalimat };
    }

    public async Task<IsiKios?> KiosAsync(string kunci, CancellationToken ct)
    {
        if (await TitikAsync(kunci, kios: true, ct) is not { } titik) return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return new(titik.UnitKerja.Nama, [.. titik.TanpaJanji], titik.Deret.Any(d => d.Janji), await TutupAsync(db, titik, ct), titik.Aturan.Kalimat);
    }

    /// <summary>The point behind a key, untracked; null when the key opens nothing.</summary>
    internal async Task<TitikAntrean?> TitikAsync(string kunci, bool kios, CancellationToken ct)
    {
        if (kunci.Length > KunciTerpanjang) return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await TitikAsync(db.TitikAntrean.AsNoTracking(), kunci, kios, ct);
    }

    internal Task<TitikAntrean?> TitikAsync(IQueryable<TitikAntrean> semua, string kunci, bool kios, CancellationToken ct)
    {
        if (kunci.Length > KunciTerpanjang) return Task.FromResult<TitikAntrean?>(null);
        var sidik = TitikAntrean.SidikDari(segel, kunci);
        return semua.Include(t => t.UnitKerja).FirstOrDefaultAsync(t => t.Aktif && t.UnitKerja.Aktif && (kios ? t.SidikKios == sidik : t.SidikLayar == sidik), ct);
    }

    /// <summary>Why no numbers are given by machine now; null while they are.</summary>
    internal async Task<string?> TutupAsync(LayananDb db, TitikAntrean titik, CancellationToken ct)
    {
        var (di, kalender) = (new JamKantor(jam, titik.UnitKerja.ZonaWaktu), await db.KalenderAsync(titik.UnitKerjaId, ct));
        if (!kalender.PunyaJam) return null;
        if (kalender.JamPada(di.HariIni) is not { } buka) return "Hari ini tidak ada layanan.";
        // As spans: an hour before midnight's opening is not late in the evening.
        var (pukul, mulai) = (di.Kini.TimeOfDay, buka.Buka.ToTimeSpan() - SebelumBuka);
        return pukul >= buka.Tutup.ToTimeSpan() ? $"Layanan hari ini sudah berakhir pukul {buka.Tutup:HH\\.mm}." : pukul < mulai ? $"Nomor diberikan mulai pukul {mulai:hh\\.mm}." : null;
    }

    /// <summary>The code that checks in with one's own phone; null while the office has no number, or no series for appointments.</summary>
    public async Task<KodeQr?> QrHadirAsync(string kunci, CancellationToken ct)
    {
        if (await TitikAsync(kunci, kios: false, ct) is not { } titik || titik.Deret.All(d => !d.Janji)) return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await AlamatWaAsync(db, titik.UnitKerja.Jalur, "hadir", ct) is { } tujuan ? KodeQr.Dari(tujuan) : null;
    }

    /// <summary>The code on a slip; null while the office has no address that a phone could open.</summary>
    public KodeQr? QrTiket(string kunci) => tautan.Bisa && kunci.Length <= KunciTerpanjang ? KodeQr.Dari($"{alamat.Publik}/antrean/tiket/{kunci}") : null;

    static (string, string) Sebut(Tiket t, TempatAntre? tempat) => t.Status switch
    {
        StatusTiket.Menunggu when t.DitahanPada is not null => ("Ditunggu petugas", $"Lengkapi yang diminta, lalu kembali ke {t.Loket?.Nama}."),
        StatusTiket.Menunggu when tempat is { Depan: 0 } => ("Sesudah ini giliran Anda", "Bersiaplah di dekat loket."),
        StatusTiket.Menunggu when tempat is { } x => ($"{x.Depan} orang di depan Anda", x.Menit is { } menit ? $"Kira-kira {KalimatAntrean.Lama(menit)} lagi." : "Perkiraan waktunya muncul setelah beberapa warga dilayani."),
        StatusTiket.Menunggu => ("Menunggu", ""),
        StatusTiket.Dipanggil => ("Sekarang giliran Anda", $"Silakan ke {t.Loket?.Nama}."),
        StatusTiket.Dilayani => ("Sedang dilayani", $"Di {t.Loket?.Nama}."),
        StatusTiket.Selesai => ("Selesai", "Terima kasih sudah datang."),
        StatusTiket.Lewat => ("Nomor Anda dilewati", "Anda tidak ada saat dipanggil. Lapor ke petugas loket; Anda menunggu lagi dari belakang."),
        _ => ("Tidak berlaku lagi", "Nomor ini dibatalkan. Ambil nomor baru bila masih perlu dilayani.")
    };

    static async Task<string?> AlamatKabarAsync(LayananDb db, Tiket t, DateTimeOffset kini, CancellationToken ct)
    {
        if (t.Status != StatusTiket.Menunggu || t.Percakapan?.JendelaTerbuka(kini) == true) return null;
        return await AlamatWaAsync(db, t.UnitKerja.Jalur, $"antrean {KodeLacak.Tulis(t.Kode)}", ct);
    }

    /// <summary>Opens the office's chat with words typed already; null while the office has no number.</summary>
    internal static async Task<string?> AlamatWaAsync(LayananDb db, string jalurTitik, string teks, CancellationToken ct)
    {
        var tampilan = await db.NomorKantor.Where(n => n.Aktif && jalurTitik.StartsWith(n.UnitKerja.Jalur)).OrderByDescending(n => n.UnitKerja.Jalur.Length).Select(n => n.Tampilan).FirstOrDefaultAsync(ct);
        var angka = string.Concat((tampilan ?? "").Where(char.IsAsciiDigit));
        return angka.Length < 8 ? null : $"https://wa.me/{angka}?text={Uri.EscapeDataString(teks)}";
    }
}
