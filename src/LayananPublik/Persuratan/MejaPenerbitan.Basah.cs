using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>The wet signature: printed with its number, signed on paper, scanned back, declared signed by an officer who saw it.</summary>
public sealed partial class MejaPenerbitan
{
    /// <summary>Fixes number and page for printing; printing again later gives the same page.</summary>
    public async Task<Hasil> CetakAsync(int suratId, PetugasAktif petugas, CancellationToken ct) => (await BasahAsync(suratId, petugas, TindakanSurat.Cetak, async (db, surat, pada) =>
    {
        if (surat.LangkahBerikut is not { Jenis: JenisLangkah.TandaTangan, Cara: CaraTanda.TandaTanganBasah }) return Hasil.Ditolak("Surat ini tidak sedang menunggu dicetak untuk tanda tangan basah. Muat ulang.");
        var penerbit = await db.PenerbitTetapAsync(surat.UnitKerjaId, pada, ct);
        if (await BekukanAsync(db, surat, penerbit, TandaSurat.Dari(surat, penerbit, null), null, petugas.Pelaku, pada, ct) is { Berhasil: false } tolak) return tolak;
        return surat.Cetak(petugas.Pelaku, pada) is { Berhasil: false } tidak ? tidak : await SimpanAsync(db, surat, new Langkahnya(null), ct);
    }, ct)).TanpaNilai;

    /// <summary>The scan or photo of the signed sheet, checked by its bytes; a second one needs a reason.</summary>
    public async Task<Hasil> TerimaPindaiAsync(int suratId, PetugasAktif petugas, byte[] isi, string? alasan, CancellationToken ct)
    {
        if (isi.Length > PindaiTerbesar) return Hasil.Ditolak("Pindaian lebih dari 15 MB. Pindai dengan mutu lebih rendah.");
        // It goes to the citizen: the gate that every officer's file passes, and without the place and device of a photo.
        var diperiksa = await pemeriksa.DariPetugasAsync(isi, "pindaian", ct);
        if (diperiksa is not { Salinan: { } salinan, Mime: "application/pdf" or "image/jpeg" or "image/png" }) return Hasil.Ditolak(diperiksa.Isi is null ? diperiksa.Penolakan ?? BukanPindai : BukanPindai);
        return (await BasahAsync(suratId, petugas, TindakanSurat.TerimaPindai, async (db, surat, pada) =>
        {
            // Handed over without a message too: somebody has fetched the file by a link or with the PIN.
            if (surat.Status == StatusSurat.Terbit && await db.UnduhanSurat.AnyAsync(u => u.SuratId == surat.Id, ct)) return Hasil.Ditolak("Surat ini sudah diunduh; pindaiannya tidak dapat diganti. Cabut surat bila keliru.");
            var disimpan = await lemari.SimpanAsync(db, salinan, diperiksa.Mime, ct);
            return surat.TerimaPindai(disimpan, alasan, petugas.Pelaku, pada) is { Berhasil: false } tolak ? tolak : await SimpanAsync(db, surat, new Langkahnya(null), ct);
        }, ct)).TanpaNilai;
    }

    /// <summary>"Sudah ditandatangani dan dicap": the letter is issued, and the citizen gets the scan.</summary>
    public async Task<Hasil<string?>> SahkanPindaiAsync(int suratId, PetugasAktif petugas, CancellationToken ct)
    {
        var hasil = await BasahAsync(suratId, petugas, TindakanSurat.Terbitkan, async (db, surat, pada) =>
        {
            if (surat.NyatakanDitandatangani(petugas.Pelaku, pada) is { Berhasil: false } tolak) return tolak;
            var penerbit = await db.PenerbitTetapAsync(surat.UnitKerjaId, pada, ct);
            return await TerbitAsync(db, surat, penerbit.Peran, petugas.Pelaku, pada, ct);
        }, ct);
        return hasil is { Berhasil: true, Nilai: { } langkah } ? Hasil.Dengan(langkah.Nomor) : hasil.TanpaNilai;
    }

    async Task<Hasil<Langkahnya>> BasahAsync(int suratId, PetugasAktif petugas, TindakanSurat lewat, Func<LayananDb, Surat, DateTimeOffset, Task<Hasil<Langkahnya>>> kerja, CancellationToken ct)
    {
        if (!DiMeja(petugas) && !petugas.Boleh(Izin.TandatanganiSurat)) return Hasil.Ditolak("Peran Anda tidak berwenang mencetak dan memindai surat.");
        try
        {
            return await UlangiAsync(async db =>
            {
                if (await MuatAsync(db, suratId, petugas, ct) is not { } surat) return Hasil.Ditolak(TidakAda);
                if (surat.Status == StatusSurat.Terbit && lewat == TindakanSurat.Terbitkan) return Hasil.Dengan(new Langkahnya(surat.Nomor));
                if (!await TerjangkauAsync(db, suratId, petugas, ct)) return Hasil.Ditolak(TidakAda);
                var boleh = AlurSurat.Boleh(surat.Status, lewat, PelakuSurat.Meja) || lewat == TindakanSurat.TerimaPindai && AlurSurat.Boleh(surat.Status, TindakanSurat.GantiPindai, PelakuSurat.Meja);
                return boleh ? await kerja(db, surat, jam.GetUtcNow()) : Hasil.Ditolak($"Tidak dapat dilakukan: surat ini {AlurSurat.Sebutan(surat.Status)}. Muat ulang.");
            }, ct);
        }
        catch (IOException galat)
        {
            GagalSimpan(log, suratId, galat);
            return Hasil.Ditolak(TakTersimpan);
        }
    }

    public const int PindaiTerbesar = 15 * 1024 * 1024;

    const string BukanPindai = "Pindaian harus berupa PDF, JPEG, atau PNG yang utuh. Pindai atau foto ulang lembarnya.";
}
