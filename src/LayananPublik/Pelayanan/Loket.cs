using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>The counter: applications entered by an officer for who stands there or writes in the chat, their answers, their documents.</summary>
public sealed partial class Loket(KerjaMeja meja, Pendaftaran pendaftaran, Lemari lemari, PemeriksaBerkas pemeriksa, Segel segel, TimeProvider jam)
{
    /// <summary>Makes and submits an application; for a citizen of a chat or, without one, for a walk-in. The value is its id.</summary>
    public async Task<Hasil<int>> BuatAsync(string kodeLayanan, int? percakapanId, string nama, PetugasAktif petugas, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.PeriksaPermohonan)) return Hasil.Ditolak(KerjaMeja.TakBerwenang);
        if (!string.IsNullOrWhiteSpace(nama) && !NamaOrang.TryParse(nama, out _, out var galat)) return Hasil.Ditolak(galat);
        var nomor = await meja.LakukanAsync(async db =>
        {
            var percakapan = percakapanId is null ? null : await db.Percakapan.DalamLingkup(petugas).FirstOrDefaultAsync(x => x.Id == percakapanId, ct);
            if (percakapanId is not null && percakapan is null) return Hasil.Ditolak("Percakapan itu tidak ada di wilayah kerja Anda.");
            var unit = await db.UnitKerja.SingleAsync(u => u.Id == (percakapan == null ? petugas.UnitKerjaId : percakapan.UnitKerjaId), ct);
            if ((await db.KatalogAsync(unit.Jalur, ct)).Cari(kodeLayanan) is not { } pilihan) return Hasil.Ditolak("Layanan itu tidak tersedia. Pilih layanan lain.");
            var layanan = await db.Layanan.SingleAsync(l => l.Id == pilihan.Id, ct);
            var pada = jam.GetUtcNow();
            var p = percakapan is null ? Permohonan.DiLoket(unit.Id, layanan, pada) : Permohonan.Mulai(percakapan, layanan, pada);
            await PermohonanBaru.IsiAwalAsync(p, unit, percakapan?.KontakId, db, ct);
            if (nama.Trim() is { Length: > 0 } ada) p.IsiField("nama", ada);
            db.Permohonan.Add(p);
            var hasil = await pendaftaran.AjukanAsync(p, petugas.Pelaku, petugas.Peran, db, pada, ct);
            if (!hasil.Berhasil) return hasil;
            await KabariAsync(p, db, pada, ct);
            return Hasil.Dengan(p.Nomor!);
        }, ct);
        return nomor.Berhasil ? await meja.LakukanAsync(async db => Hasil.Dengan(await db.Permohonan.Where(p => p.Nomor == nomor.Nilai).Select(p => p.Id).SingleAsync(ct)), ct) : nomor.TanpaNilai;
    }

    /// <summary>Submits a draft that the citizen could not finish alone.</summary>
    public Task<Hasil> AjukanAsync(int permohonanId, PetugasAktif petugas, CancellationToken ct) => PadaPermohonanAsync(permohonanId, petugas, async (p, db, pada) =>
    {
        var hasil = await pendaftaran.AjukanAsync(p, petugas.Pelaku, petugas.Peran, db, pada, ct);
        if (hasil.Berhasil) await KabariAsync(p, db, pada, ct);
        return hasil;
    }, ct);

    /// <summary>Ends what is not yet decided; the citizen reads the reason.</summary>
    public Task<Hasil> BatalkanAsync(int permohonanId, PetugasAktif petugas, string alasan, CancellationToken ct) => PadaPermohonanAsync(permohonanId, petugas, (p, db, pada) =>
    {
        if (string.IsNullOrWhiteSpace(alasan)) return Task.FromResult(Hasil.Ditolak("Tulis alasan pembatalan; warga akan membacanya."));
        var sudahBernomor = p.Nomor is not null;
        foreach (var b in p.Butir.Where(b => !AlurButir.Berakhir(b.Status)))
            if (b.Batalkan(petugas.Pelaku, petugas.Peran, alasan.Trim(), pada) is { Berhasil: false } tolak) return Task.FromResult(tolak);
        if (sudahBernomor) Berita.Kirim(p, Berita.Dibatalkan(p, alasan.Trim()), db, pada);
        return Task.FromResult(Hasil.Baik);
    }, ct);

    /// <summary>What was returned is complete after all: back into the queue.</summary>
    public Task<Hasil> LengkapiAsync(int permohonanId, PetugasAktif petugas, CancellationToken ct) => PadaPermohonanAsync(permohonanId, petugas, (p, db, pada) =>
        p.Butir.Any(b => b.Status == StatusButir.Dikembalikan) ? pendaftaran.LengkapiAsync(p, petugas.Pelaku, petugas.Peran, db, pada, ct)
            : Task.FromResult(Hasil.Ditolak("Permohonan ini tidak sedang dikembalikan ke warga.")), ct);

    static async Task KabariAsync(Permohonan p, LayananDb db, DateTimeOffset pada, CancellationToken ct)
    {
        var kalender = await db.KalenderAsync(p.UnitKerjaId, ct);
        Berita.Kirim(p, Berita.Dibuatkan(p, p.Butir.Max(b => b.Tenggat) is { } t ? kalender.Teks(t, pada) : null), db, pada);
    }

    Task<Hasil> PadaPermohonanAsync(int id, PetugasAktif petugas, Func<Permohonan, LayananDb, DateTimeOffset, Task<Hasil>> kerja, CancellationToken ct) =>
        !petugas.Boleh(Izin.PeriksaPermohonan) ? Task.FromResult(Hasil.Ditolak(KerjaMeja.TakBerwenang)) : meja.LakukanAsync(async db =>
        {
            if (await db.Permohonan.DalamLingkup(petugas).Lengkap().FirstOrDefaultAsync(x => x.Id == id, ct) is not { } p) return Hasil.Ditolak(KerjaMeja.DiLuarLingkup);
            var pada = jam.GetUtcNow();
            var hasil = await kerja(p, db, pada);
            if (!hasil.Berhasil) return hasil;
            await db.LanjutkanPaketAsync(p, pada, ct);
            pendaftaran.Kabarkan(p, db);
            return hasil;
        }, ct);
}
