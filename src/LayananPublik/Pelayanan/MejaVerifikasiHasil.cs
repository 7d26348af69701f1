using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

// What follows an approval when the office itself makes no letter: Dukcapil's documents, bookings, complaints.
public sealed partial class MejaVerifikasi
{
    /// <summary>Code under which a result of Dukcapil lies among the documents.</summary>
    public const string DokHasil = "HASIL";

    /// <summary>The dossier goes to Dukcapil; <paramref name="keterangan"/> is how or under which number.</summary>
    public Task<Hasil> TeruskanAsync(int butirId, PetugasAktif petugas, string? keterangan, CancellationToken ct) =>
        PadaButirAsync(butirId, petugas, Izin.PeriksaPermohonan, (b, db, pada) =>
        {
            var hasil = b.Teruskan(petugas, keterangan?.Trim() ?? "", pada);
            if (hasil.Berhasil) Berita.Kirim(b.Permohonan, Berita.Diteruskan(b.Permohonan, b), db, pada, b);
            return Task.FromResult(hasil);
        }, ct);

    /// <summary>Dukcapil's answer: its PDF, which goes to the citizen at once, or a card that waits at the counter. <paramref name="serentak"/> takes part in the same save and may refuse.</summary>
    public async Task<Hasil> TerimaHasilAsync(int butirId, PetugasAktif petugas, byte[]? pdf, string? keterangan, CancellationToken ct, Func<LayananDb, DateTimeOffset, Task<Hasil>>? serentak = null)
    {
        if (!petugas.Boleh(Izin.PeriksaPermohonan)) return Hasil.Ditolak(KerjaMeja.TakBerwenang);
        if (pdf is null && string.IsNullOrWhiteSpace(keterangan)) return Hasil.Ditolak("Lampirkan PDF hasilnya, atau tulis di mana kartu dapat diambil.");
        if (pdf is not null && await pemeriksa.DariPetugasAsync(pdf, "hasil.pdf", ct) is { Mime: not "application/pdf" } lain) return Hasil.Ditolak(pdf.AsSpan().StartsWith("%PDF-"u8) ? lain.Penolakan! : "Berkas itu bukan PDF. Unggah PDF dari Dukcapil.");
        var isiId = pdf is null ? 0 : (await SimpanAsync(pdf, ct)).Nilai;
        return await PadaButirAsync(butirId, petugas, Izin.PeriksaPermohonan, async (b, db, pada) =>
        {
            if (b.TerimaHasil(petugas, keterangan?.Trim() ?? "PDF dari Disdukcapil", pada) is { Berhasil: false } tolak) return tolak;
            if (serentak is not null && await serentak(db, pada) is { Berhasil: false } batal) return batal;
            if (pdf is null) Berita.Kirim(b.Permohonan, Berita.HasilSiap(b.Permohonan, b, keterangan!.Trim()), db, pada, b);
            else await KirimPdfAsync(b, petugas, await db.IsiLemari.SingleAsync(i => i.Id == isiId, ct), db, pada, ct);
            return Hasil.Baik;
        }, ct);
    }

    /// <summary>Handed over: at the counter, or the PDF has arrived.</summary>
    public Task<Hasil> SerahkanAsync(int butirId, PetugasAktif petugas, string cara, CancellationToken ct) =>
        PadaButirAsync(butirId, petugas, Izin.PeriksaPermohonan, (b, db, pada) =>
        {
            var hasil = b.Serahkan(petugas.Pelaku, petugas.Peran, cara.Trim(), pada);
            if (hasil.Berhasil) Berita.Kirim(b.Permohonan, Berita.Selesai(b.Permohonan, b, null), db, pada, b);
            return Task.FromResult(hasil);
        }, ct);

    /// <summary>A booking was kept or a complaint answered; the citizen reads <paramref name="keterangan"/>.</summary>
    public Task<Hasil> TuntaskanAsync(int butirId, PetugasAktif petugas, string keterangan, CancellationToken ct) =>
        PadaButirAsync(butirId, petugas, Izin.PeriksaPermohonan, async (b, db, pada) =>
        {
            if (string.IsNullOrWhiteSpace(keterangan)) return Hasil.Ditolak("Tulis hasilnya; warga akan membacanya.");
            if (await PegangAsync(b, petugas, db, pada, ct) is { Berhasil: false } tolak) return tolak;
            var hasil = b.Tuntaskan(petugas, keterangan.Trim(), pada);
            if (hasil.Berhasil) Berita.Kirim(b.Permohonan, Berita.Selesai(b.Permohonan, b, keterangan.Trim()), db, pada, b);
            return hasil;
        }, ct);

    // Saved before: the message names the file by the id of its row, and a row that nothing speaks of harms nobody.
    Task<Hasil<int>> SimpanAsync(byte[] pdf, CancellationToken ct) => meja.LakukanAsync(async db =>
    {
        var isi = await lemari.SimpanAsync(db, pdf, "application/pdf", ct);
        await db.SaveChangesAsync(ct);
        return Hasil.Dengan(isi.Id);
    }, ct);

    static async Task KirimPdfAsync(Butir b, PetugasAktif petugas, IsiLemari isi, LayananDb db, DateTimeOffset pada, CancellationToken ct)
    {
        var hasil = b.Permohonan.TerimaBerkas(DokHasil, $"Hasil {(b.Kunci is null ? b.Layanan.Nama : b.Sebutan())}", null, isi, pada);
        hasil.UntukButir([b]);
        hasil.TerimaSebagaiSah(petugas, pada);
        await Berita.KirimBerkasAsync(b.Permohonan, b, Berita.HasilPdf(b.Permohonan, b, isi.Id), isi, db, pada, ct);
    }
}
