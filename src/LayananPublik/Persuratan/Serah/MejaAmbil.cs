using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kependudukan;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>What came of asking for a letter's file: the file, a sentence to try again by, or nothing at all.</summary>
public sealed record HasilAmbil(string? Sari = null, string NamaBerkas = "", string Mime = "", string? Galat = null, bool Terkunci = false)
{
    public static readonly HasilAmbil TakBerlaku = new();
}

/// <summary>The doors by which somebody outside the office gets a letter's file: the link, and the PIN on the verification page. Every download is written down before a byte leaves.</summary>
public sealed class MejaAmbil(IDbContextFactory<LayananDb> dbs, Segel segel, Siaran siaran, TimeProvider jam)
{
    public const string Terkunci = "Terlalu banyak jawaban salah. Coba lagi satu jam lagi, atau hubungi kantor.";
    const int UlangBerebut = 12, KunciTerpanjang = 64;

    /// <summary>The link as it stands now; null when it opens nothing. Looking changes nothing.</summary>
    public async Task<TautanSurat?> LihatAsync(string kunci, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await BerlakuAsync(db, kunci, ct);
    }

    public Task<HasilAmbil> LewatTautanAsync(string kunci, string? jawaban, CancellationToken ct) => UlangiAsync(async (db, pada) =>
    {
        if (await BerlakuAsync(db, kunci, ct) is not { Surat: { IsiLemari: { } isi } surat } t) return HasilAmbil.TakBerlaku;
        if (t.Terkunci(pada)) return new(Galat: Terkunci, Terkunci: true);
        if (!await CocokAsync(db, t, jawaban, pada, ct))
        {
            t.Keliru(pada);
            return t.Terkunci(pada) ? new(Galat: Terkunci, Terkunci: true) : new(Galat: t.Penjaga == PenjagaTautan.Pin ? "PIN itu tidak cocok. PIN ada di pesan WhatsApp dari kantor." : "Tanggal lahir itu tidak cocok dengan surat ini.");
        }
        db.UnduhanSurat.Add(t.Unduh(pada));
        KabarSurat.Siarkan(siaran, db, surat.Butir);
        return new(isi.Sari, KabarSurat.NamaBerkas(surat, isi.Mime), isi.Mime);
    }, ct);

    /// <summary>A bank that was told the citizen's PIN opens the letter from its verification page.</summary>
    public Task<HasilAmbil> LewatPinAsync(KodeVerifikasi kode, string? pin, CancellationToken ct) => UlangiAsync(async (db, pada) =>
    {
        var baris = await db.PinSurat.Include(p => p.Surat.IsiLemari).Include(p => p.Surat.UnitKerja).Include(p => p.Surat.Butir.Layanan).Include(p => p.Surat.Butir.Permohonan)
            .AsSplitQuery().FirstOrDefaultAsync(p => p.Surat.Kode == kode.Nilai && p.Surat.Status == StatusSurat.Terbit, ct);
        if (baris is not { Surat: { IsiLemari: { } isi } surat } || !(await db.AturanPenyerahanAsync(surat.UnitKerja.Jalur, ct)).BukaDenganPin) return HasilAmbil.TakBerlaku;
        if (baris.Terkunci(pada)) return new(Galat: Terkunci, Terkunci: true);
        if (!baris.Cocok(segel, pin, pada)) return baris.Terkunci(pada) ? new(Galat: Terkunci, Terkunci: true) : new(Galat: "PIN itu tidak cocok. Tanyakan kepada pemilik surat.");
        surat.Catat(Pelaku.Warga, pada, "Buka dengan PIN", null);
        db.UnduhanSurat.Add(UnduhanSurat.Catat(surat.Id, null, LewatUnduhan.Verifikasi, pada));
        KabarSurat.Siarkan(siaran, db, surat.Butir);
        return new(isi.Sari, KabarSurat.NamaBerkas(surat, isi.Mime), isi.Mime);
    }, ct);

    async Task<bool> CocokAsync(LayananDb db, TautanSurat t, string? jawaban, DateTimeOffset pada, CancellationToken ct) => t.Penjaga switch
    {
        PenjagaTautan.Tidak => true,
        PenjagaTautan.TanggalLahir => PascaTerbit.TanggalLahir(t.Surat) is { } lahir && Tanggal(jawaban, pada) is { } ketikan && ketikan.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == lahir,
        // Only the PIN itself decides here: the link counts the wrong ones, so that a stranger with the link cannot lock the verification page.
        _ => await db.PinSurat.SingleOrDefaultAsync(p => p.SuratId == t.SuratId, ct) is { } baris && baris.Sama(segel, jawaban)
    };

    static DateOnly? Tanggal(string? teks, DateTimeOffset pada) =>
        teks is { Length: <= 60 } && TanggalIndonesia.TryParse(teks, DateOnly.FromDateTime(pada.UtcDateTime), out var t, out _) ? t : null;

    async Task<TautanSurat?> BerlakuAsync(LayananDb db, string kunci, CancellationToken ct) =>
        kunci.Length <= KunciTerpanjang && await db.TautanSuratAsync(TautanSurat.SidikDari(segel, kunci), ct) is { } t && t.Berlaku(jam.GetUtcNow()) ? t : null;

    /// <summary>Two that ask in the same moment are counted one after the other.</summary>
    async Task<HasilAmbil> UlangiAsync(Func<LayananDb, DateTimeOffset, Task<HasilAmbil>> kerja, CancellationToken ct)
    {
        for (var ke = 1; ; ke++)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var hasil = await kerja(db, jam.GetUtcNow());
            try
            {
                await db.SaveChangesAsync(ct);
                siaran.Bangunkan();
                return hasil;
            }
            catch (DbUpdateException galat) when (galat.KarenaBerebut() && ke < UlangBerebut) { }
        }
    }
}
