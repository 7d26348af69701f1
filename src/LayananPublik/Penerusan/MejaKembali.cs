using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penerusan;

/// <summary>What comes back from Dukcapil: results ticked off, refusals relayed, PDFs held until it is clear whose they are.</summary>
public sealed class MejaKembali(IDbContextFactory<LayananDb> dbs, KerjaMeja meja, MejaVerifikasi verifikasi, Pendaftaran pendaftaran, Siaran siaran, Lemari lemari, PemeriksaBerkas pemeriksa, BacaTeksPdf baca, TimeProvider jam)
{
    const string TidakAda = "PDF ini tidak ada di wilayah kerja Anda.";

    /// <summary>The PDF itself, or where the card waits.</summary>
    public async Task<Hasil> TerimaAsync(int butirId, PetugasAktif petugas, byte[]? pdf, string? keterangan, CancellationToken ct) =>
        await verifikasi.TerimaHasilAsync(butirId, petugas, pdf, keterangan, ct, (db, _) => Task.FromResult(Kabarkan(db)));

    /// <summary>
    /// Dukcapil refused. What the citizen can mend goes back to the citizen, with the documents in <paramref name="dok"/> asked for anew; the whole desk may relay that.
    /// What can not ends the application, which needs somebody who decides.
    /// </summary>
    public Task<Hasil> TolakAsync(int butirId, PetugasAktif petugas, string alasan, bool bisaDiperbaiki, IReadOnlyCollection<string> dok, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.PeriksaPermohonan) || (!bisaDiperbaiki && !petugas.Boleh(Izin.SetujuiPermohonan))) return Task.FromResult(Hasil.Ditolak(KerjaMeja.TakBerwenang));
        if (string.IsNullOrWhiteSpace(alasan)) return Task.FromResult(Hasil.Ditolak("Tulis alasan dari Dukcapil dengan kata yang dipahami warga."));
        if (alasan.Trim().Length > Berkas.PanjangAlasan) return Task.FromResult(Hasil.Ditolak($"Alasan paling panjang {Berkas.PanjangAlasan} karakter."));
        return meja.LakukanAsync(async db =>
        {
            if (await db.Permohonan.Lengkap().FirstOrDefaultAsync(x => db.Butir.DalamLingkup(petugas).Any(b => b.Id == butirId && b.PermohonanId == x.Id), ct) is not { } p) return Hasil.Ditolak(KerjaMeja.DiLuarLingkup);
            var (b, pada) = (p.Butir.Single(x => x.Id == butirId), jam.GetUtcNow());
            if (b.Status != StatusButir.Diteruskan) return Hasil.Ditolak($"{p.Nomor} tidak sedang di Dukcapil: statusnya {AlurButir.Sebutan(b.Status)}. Muat ulang.");
            var hasil = bisaDiperbaiki ? await KembalikanAsync(p, b, petugas, alasan.Trim(), dok, db, pada, ct) : Akhiri(p, b, petugas, alasan.Trim(), db, pada);
            if (!hasil.Berhasil) return hasil;
            await db.LanjutkanPaketAsync(p, pada, ct);
            pendaftaran.Kabarkan(p, db);
            return Kabarkan(db);
        }, ct);
    }

    /// <summary>A PDF whose owner is to be found: kept sealed, its numbers read, nothing sent.</summary>
    public async Task<Hasil> TitipAsync(byte[] pdf, string namaBerkas, PetugasAktif petugas, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.PeriksaPermohonan)) return Hasil.Ditolak(KerjaMeja.TakBerwenang);
        var periksa = await pemeriksa.DariPetugasAsync(pdf, "hasil.pdf", ct);
        if (periksa.Mime != "application/pdf") return Hasil.Ditolak(pdf.AsSpan().StartsWith("%PDF-"u8) ? periksa.Penolakan! : "Bukan PDF.");
        var teks = await baca.BacaAsync(pdf, ct);
        return await meja.LakukanAsync(async db =>
        {
            var sari = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(pdf));
            if (await db.HasilTiba.DalamLingkup(petugas).AnyAsync(h => h.SelesaiPada == null && h.IsiLemari.Sari == sari, ct)) return Hasil.Ditolak("PDF yang sama persis sudah menunggu di daftar.");
            var unit = await db.UnitKerja.SingleAsync(u => u.Id == petugas.UnitKerjaId, ct);
            db.HasilTiba.Add(HasilTiba.Catat(unit, Path.GetFileName(namaBerkas), await lemari.SimpanAsync(db, pdf, "application/pdf", ct), teks is null ? null : Pencocok.Petunjuk(teks), petugas, jam.GetUtcNow()));
            return Kabarkan(db);
        }, ct);
    }

    /// <summary>Sends a waiting PDF to the citizen of a dossier. Of two officers who give it to two people the slower is refused.</summary>
    public async Task<Hasil> KirimAsync(int hasilId, int butirId, PetugasAktif petugas, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.PeriksaPermohonan)) return Hasil.Ditolak(KerjaMeja.TakBerwenang);
        string? sari;
        await using (var db = await dbs.CreateDbContextAsync(ct)) sari = await db.HasilTiba.DalamLingkup(petugas).Where(h => h.Id == hasilId).Select(h => h.IsiLemari.Sari).SingleOrDefaultAsync(ct);
        if (sari is null) return Hasil.Ditolak(TidakAda);
        return await verifikasi.TerimaHasilAsync(butirId, petugas, await lemari.AmbilAsync(sari, ct), null, ct, async (db, pada) =>
        {
            var h = await db.HasilTiba.SingleAsync(x => x.Id == hasilId, ct);
            if (h.KirimKe(butirId, pada) is { Berhasil: false } tolak) return tolak;
            return Kabarkan(db);
        });
    }

    public Task<Hasil> SingkirkanAsync(int hasilId, PetugasAktif petugas, CancellationToken ct) =>
        !petugas.Boleh(Izin.PeriksaPermohonan) ? Task.FromResult(Hasil.Ditolak(KerjaMeja.TakBerwenang)) : meja.LakukanAsync(async db =>
        {
            if (await db.HasilTiba.DalamLingkup(petugas).SingleOrDefaultAsync(h => h.Id == hasilId, ct) is not { } h) return Hasil.Ditolak(TidakAda);
            return h.Singkirkan(jam.GetUtcNow()) is { Berhasil: false } tolak ? tolak : Kabarkan(db);
        }, ct);

    /// <summary>One line of Dukcapil's list, once an officer has seen whose it is.</summary>
    public Task<Hasil> TerapkanAsync(int butirId, BarisHasil baris, string kalimatKartu, PetugasAktif petugas, CancellationToken ct) => baris.Putusan switch
    {
        PutusanDukcapil.Ditolak => TolakAsync(butirId, petugas, baris.Alasan ?? "", bisaDiperbaiki: true, [], ct),
        PutusanDukcapil.Selesai => TerimaAsync(butirId, petugas, null, baris.NomorDokumen is null ? kalimatKartu : $"{kalimatKartu}\nNomor dokumen: {baris.NomorDokumen}", ct),
        _ => Task.FromResult(Hasil.Ditolak(baris.Galat ?? "Status tidak dikenali."))
    };

    static async Task<Hasil> KembalikanAsync(Permohonan p, Butir b, PetugasAktif petugas, string alasan, IReadOnlyCollection<string> dok, LayananDb db, DateTimeOffset pada, CancellationToken ct)
    {
        foreach (var k in p.Berkas.Where(k => dok.Contains(k.Dok) && b.Memerlukan(k.Dok) && (k.Putusan is Putusan.Diterima or Putusan.Belum)))
            if (k.Tolak(alasan, petugas, pada) is { Berhasil: false } gagal) return gagal;
        if (b.Kembalikan(petugas, alasan, pada) is { Berhasil: false } tolak) return tolak;
        Berita.Kirim(p, BeritaDukcapil.Dikembalikan(p, b, alasan, [.. b.Syarat().Where(s => dok.Contains(s.Dok))]), db, pada, b, segera: true);
        await MejaVerifikasi.TungguJawabanAsync(p, db, pada, ct);
        return Hasil.Baik;
    }

    static Hasil Akhiri(Permohonan p, Butir b, PetugasAktif petugas, string alasan, LayananDb db, DateTimeOffset pada)
    {
        var hasil = b.Tolak(petugas, alasan, pada);
        if (hasil.Berhasil) Berita.Kirim(p, BeritaDukcapil.Ditolak(p, b, alasan), db, pada, b);
        return hasil;
    }

    Hasil Kabarkan(LayananDb db)
    {
        siaran.Tulis(db, Topik.Permohonan, Topik.Peringatan);
        return Hasil.Baik;
    }
}
