using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Pengaturan;
using LayananPublik.Penjadwalan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pemanggilan;

/// <summary>Two words in the chat, whoever leads the talk: "hadir" (alone, or with the code of an appointment) checks in, "antrean" with the code of a slip asks to be told of its turn.</summary>
public sealed class PenanggapAntrean(BukuTiket buku, PembukaObrolan pembuka, PembuatTautan tautan, AlamatKantor alamat, TimeProvider jam) : IPenanggap
{
    const int Terpanjang = 60, SekeluargaTerbanyak = 20;
    static readonly StatusJanji[] BelumSelesai = [StatusJanji.Dipesan, StatusJanji.Dikonfirmasi, StatusJanji.Hadir, StatusJanji.TidakDatang];

    public async Task<bool> TanggapiAsync(Percakapan percakapan, Pesan pesan, LayananDb db, CancellationToken ct)
    {
        if (pesan.Jenis != JenisPesan.Teks || pesan.PilihanId is not null || pesan.Teks.Length > Terpanjang || !percakapan.JendelaTerbuka(jam.GetUtcNow())) return false;
        var kata = pesan.Teks.Trim().ToLowerInvariant().Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var jawaban = kata switch
        {
            ["hadir"] => await HadirAsync(percakapan, null, db, ct),
            ["hadir", var kode] when BukuTiket.Kode(kode) is { } k => await HadirAsync(percakapan, k, db, ct),
            ["antrean" or "antrian", var kode] when KodeLacak.TryBaca(kode, out var k) => await KabariAsync(percakapan, k, db, ct),
            _ => null
        };
        if (jawaban is null) return false;
        (await pembuka.BukaAsync(percakapan, pesan, db, ct)).Jawab(jawaban);
        return true;
    }

    public Task LampiranSiapAsync(Percakapan percakapan, Lampiran lampiran, LayananDb db, CancellationToken ct) => Task.CompletedTask;

    async Task<IsiPesan?> HadirAsync(Percakapan percakapan, string? kode, LayananDb db, CancellationToken ct)
    {
        var pada = jam.GetUtcNow();
        var (dari, sampai) = (pada.AddHours(-20), pada.AddHours(20));
        // Somebody may check in for another with his code, as when one phone serves a family.
        var calon = await db.Janji.Lengkap().Where(j => kode != null ? j.Kode == kode : j.KontakId == percakapan.KontakId && BelumSelesai.Contains(j.Status) && j.Slot.MulaiPada > dari && j.Slot.MulaiPada < sampai)
            .OrderBy(j => j.Slot.MulaiPada).ThenBy(j => j.Id).Take(SekeluargaTerbanyak).ToListAsync(ct);
        if (await BerikutAsync(db, calon, pada, ct) is not { } janji) return kode is null && percakapan.Mode != ModePercakapan.Asisten ? null : Sajian.Tulis(kode is null ? KalimatAntrean.TanpaJanji : MejaAntrean.TanpaJanji);
        var hasil = await buku.CheckInAsync(db, janji, CaraAmbil.Obrolan, Pelaku.Warga, pada, ct);
        if (hasil.Nilai is not { } baru) return Sajian.Tulis(hasil.Penolakan!);
        var t = baru.Tiket;
        if (t.PercakapanId is null && t.Percakapan is null) t.Kabari(percakapan, pada);
        return await TercatatAsync(db, percakapan, t, baru.Kunci, pada, ct);
    }

    /// <summary>Whom "hadir" means on a phone that serves a family: today's before tomorrow's, who may check in now and has not yet, who is expected before who was given up.</summary>
    async Task<Janji?> BerikutAsync(LayananDb db, List<Janji> calon, DateTimeOffset pada, CancellationToken ct)
    {
        if (calon.Count < 2) return calon.FirstOrDefault();
        var awal = new Dictionary<int, TimeSpan>();
        foreach (var unit in calon.Select(j => j.UnitKerjaId).Distinct()) awal[unit] = ((await db.TitikUntukAsync(unit, ct))?.Aturan ?? AturanGiliran.Lazim).PalingAwal;
        return calon.OrderBy(j => j.Slot.Tanggal != new JamKantor(jam, j.Jadwal.UnitKerja.ZonaWaktu).HariIni)
            .ThenBy(j => j.Status == StatusJanji.Hadir || pada < j.Slot.MulaiPada - awal[j.UnitKerjaId]).ThenBy(j => j.Status == StatusJanji.TidakDatang).ThenBy(j => j.Slot.MulaiPada).First();
    }

    async Task<IsiPesan?> KabariAsync(Percakapan percakapan, string kode, LayananDb db, CancellationToken ct)
    {
        var pada = jam.GetUtcNow();
        var kemarin = DateOnly.FromDateTime(pada.UtcDateTime).AddDays(-1);
        if (await db.Tiket.Include(t => t.UnitKerja).Include(t => t.Loket).Where(t => t.Kode == kode && t.Tanggal >= kemarin).OrderByDescending(t => t.Id).FirstOrDefaultAsync(ct) is not { } t || t.Tanggal != buku.Hari(t.UnitKerja)) return Sajian.Tulis(KalimatAntrean.KodeTakDikenal);
        // The first who asks is told; a slip that somebody else photographed tells him nothing.
        if (t.PercakapanId is { } punya && punya != percakapan.Id) return Sajian.Tulis(KalimatAntrean.KodeTakDikenal);
        if (t.PercakapanId is null) t.Kabari(percakapan, pada);
        return await TercatatAsync(db, percakapan, t, null, pada, ct);
    }

    async Task<IsiPesan> TercatatAsync(LayananDb db, Percakapan percakapan, Tiket t, string? kunci, DateTimeOffset pada, CancellationToken ct)
    {
        if (t.Status != StatusTiket.Menunggu) return KalimatAntrean.SudahDipanggil(t);
        var tempat = await TempatAsync(db, t, pada, ct);
        // He has just read it: it is not said again.
        if (tempat is { Depan: <= PengabarAntrean.Dekat }) t.DikabariDekat(pada);
        return KalimatAntrean.Tercatat(t, await KabarAsync(db, percakapan, t, ct), tempat, kunci is null ? null : t.NamaSingkat, kunci is not null && tautan.Bisa ? $"{alamat.Publik}/antrean/tiket/{kunci}" : null);
    }

    /// <summary>Whether the turn will be told in this talk.</summary>
    static async Task<KabarTiket> KabarAsync(LayananDb db, Percakapan percakapan, Tiket t, CancellationToken ct)
    {
        if ((t.PercakapanId ?? t.Percakapan?.Id) != percakapan.Id) return KabarTiket.TidakDiSini;
        if (percakapan.Kontak is null) await db.Entry(percakapan).Reference(p => p.Kontak).LoadAsync(ct);
        return percakapan.Kontak!.TolakKabarSejak is not null ? KabarTiket.Ditolak : percakapan.Kontak.Diragukan ? KabarTiket.TidakDiSini : KabarTiket.DiSini;
    }

    // Not saved yet, so it stands beside those that are.
    static async Task<TempatAntre?> TempatAsync(LayananDb db, Tiket t, DateTimeOffset pada, CancellationToken ct)
    {
        var peta = await db.PetaAntreanAsync(t.UnitKerjaId, t.Tanggal, pada, ct);
        var id = t.Id > 0 ? t.Id : int.MaxValue;
        return peta.Dengan(new(id, t.Nomor, t.Deret, t.UntukLoketId, t.Calon with { Id = id })).Tempat(id);
    }
}
