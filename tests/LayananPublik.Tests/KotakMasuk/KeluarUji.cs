using System.Net.Http.Json;
using LayananPublik.Data;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>Conversations and outbox rows for tests of sending, without the talk that leads to them.</summary>
static class KeluarUji
{
    static int nomorTerakhir = 628_139_000;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A citizen nobody has used, who has greeted the office and been answered; nothing of that is left in the outbox.</summary>
    public static async Task<WargaUji> WargaBaruAsync(this AppUji app)
    {
        var (nomor, sapaan) = (NomorBaru(), $"halo {Guid.NewGuid()}");
        await app.Ponsel(nomor).TeksAsync(sapaan);
        var percakapan = (await app.TungguDbAsync(db => db.Pesan.Where(p => p.Teks == sapaan).Select(p => (int?)p.PercakapanId).FirstOrDefaultAsync(Ct), id => id is not null, "the greeting"))!.Value;
        await app.TungguDbAsync(db => db.PesanKeluar.CountAsync(k => k.PercakapanId == percakapan && (k.Status < StatusKirim.Sampai || k.Status == StatusKirim.Gagal), Ct), n => n == 0, "the answer to be delivered");
        await app.DbAsync(db => db.PesanKeluar.Where(k => k.PercakapanId == percakapan).ExecuteDeleteAsync(Ct));
        return new(percakapan, nomor, (await app.Ponsel(nomor).PesanAsync()).Count);
    }

    /// <summary>A citizen of whom the simulator's phone knows nothing: quick, for messages that do not get there.</summary>
    public static Task<int> WargaDiamAsync(this AppUji app) => app.PercakapanAsync(NomorBaru(), Contoh.PhoneNumberId);

    static string NomorBaru() => $"{Interlocked.Increment(ref nomorTerakhir)}0000";

    public static Task<int> PercakapanAsync(this AppUji app, string nomor, string phoneNumberId) => app.DbAsync(async db =>
    {
        var kini = app.Ambil<TimeProvider>().GetUtcNow();
        var kantor = await db.NomorKantor.SingleAsync(n => n.PhoneNumberId == phoneNumberId, Ct);
        var percakapan = Percakapan.Buka(kantor, Kontak.Kenali(nomor, null, "Warga Uji", kini), kini);
        var pesan = Pesan.Masuk(percakapan, $"wamid.UJI{nomor}", JenisPesan.Teks, "halo", kini, kini, null, null, null, "Warga Uji");
        percakapan.Terima(pesan);
        db.Percakapan.Add(percakapan);
        db.Pesan.Add(pesan);
        await db.SaveChangesAsync(Ct);
        return percakapan.Id;
    });

    /// <summary>Texts of the assistant, or of an officer, into the outbox in one commit.</summary>
    public static Task<List<int>> AntrekanAsync(this AppUji app, int percakapanId, bool petugas, params string[] teks) => app.DbAsync(async db =>
    {
        var (p, kini) = (await db.Percakapan.SingleAsync(x => x.Id == percakapanId, Ct), app.Ambil<TimeProvider>().GetUtcNow());
        var baris = teks.Select(t => PesanKeluar.Antrekan(p, IsiPesan.Tulis(t), petugas ? Pengirim.Petugas : Pengirim.Asisten, "Uji", null, kini)).ToList();
        db.PesanKeluar.AddRange(baris);
        await db.SaveChangesAsync(Ct);
        app.Ambil<PengirimPesan>().Bangunkan();
        return baris.ConvertAll(k => k.Id);
    });

    public static Task<PesanKeluar> KeluarAsync(this AppUji app, int id) => app.DbAsync(db => db.PesanKeluar.Include(k => k.Pesan).SingleAsync(k => k.Id == id, Ct));

    public static async Task<PesanKeluar> TungguKeluarAsync(this AppUji app, int id, Func<PesanKeluar, bool> cocok) =>
        await app.TungguDbAsync(db => db.PesanKeluar.Include(k => k.Pesan).SingleAsync(k => k.Id == id, Ct), cocok, "the outbox row");

    /// <summary>What the office has said since the greeting.</summary>
    public static async Task<IReadOnlyList<string>> DiPonselAsync(this AppUji app, WargaUji warga) => [.. (await app.Ponsel(warga.Nomor).PesanAsync()).Skip(warga.Awal).Where(p => p.Arah == "keluar").Select(p => p.Teks)];

    public static async Task GangguAsync(this AppUji app, string jenis, int kode = 0, bool asinkron = false, int jumlah = 1) =>
        (await app.Http.PostAsJsonAsync("/simulator/api/gangguan", new { jenis, kode, jumlah, asinkron }, Ct)).EnsureSuccessStatusCode();

    /// <summary>Ends every pause, as the admin would.</summary>
    public static async Task JalankanLagiAsync(this AppUji app)
    {
        await app.DbAsync(db => db.JedaKirim.ExecuteDeleteAsync(Ct));
        app.Ambil<SakelarKirim>().Lupakan();
        app.Ambil<PengirimPesan>().Bangunkan();
    }
}

/// <summary>A citizen of a test: conversation, number, and how much stood on the phone before.</summary>
public sealed record WargaUji(int Percakapan, string Nomor, int Awal);
