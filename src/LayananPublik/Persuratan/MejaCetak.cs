using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Persuratan.Pdf;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>Prints many letters as one file: each print is written down as a copy, and the stored originals stay as they are.</summary>
public sealed class MejaCetak(IDbContextFactory<LayananDb> dbs, PembuatSurat pembuat, Siaran siaran, JamKantor hari, TimeProvider jam)
{
    public const int Terbanyak = 200;
    const int Ulang = 5;

    /// <summary>Writes down who prints what, and gives the batch under which the file is fetched.</summary>
    public async Task<Hasil<Guid>> CatatAsync(IReadOnlyCollection<int> dipilih, PetugasAktif petugas, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.LihatSurat)) return Hasil.Ditolak("Peran Anda tidak berwenang mencetak surat.");
        var id = dipilih.Distinct().ToArray();
        if (id.Length == 0) return Hasil.Ditolak("Pilih dahulu surat yang akan dicetak.");
        if (id.Length > Terbanyak) return Hasil.Ditolak($"Sekali cetak paling banyak {Terbanyak} surat. Kurangi pilihan, lalu cetak sisanya sesudahnya.");
        for (var ke = 1; ; ke++)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var surat = await db.SuratTercetakAsync(id, petugas, ct);
            if (surat.Count != id.Length) return Hasil.Ditolak("Ada surat yang sudah dicabut, belum terbit, atau di luar wilayah Anda. Muat ulang, lalu pilih lagi.");
            var (himpunan, pada) = (Guid.CreateVersion7(), jam.GetUtcNow());
            db.CetakanSurat.AddRange(surat.Select(s => CetakanSurat.Tulis(s.Id, s.Cetakan + 1, himpunan, petugas.Pelaku, pada)));
            db.CatatanBaca.AddRange(surat.Where(s => s.IsiLemariId is not null).Select(s => CatatanBaca.Tulis(petugas.Pelaku, s.IsiLemariId!.Value, s.PermohonanId, null, pada)));
            siaran.Tulis(db, Topik.Surat);
            try
            {
                await db.SaveChangesAsync(ct);
                siaran.Bangunkan();
                return Hasil.Dengan(himpunan);
            }
            // Somebody printed one of them at the same moment: theirs is the earlier copy.
            catch (DbUpdateException galat) when (ke < Ulang && galat.KarenaBerebut()) { }
        }
    }

    /// <summary>The file of a batch, for the officer who made it. A reprint that bears no electronic signature says which copy it is.</summary>
    public async Task<byte[]?> PdfAsync(Guid himpunan, PetugasAktif petugas, bool bolakBalik, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var lembar = await db.IsiCetakanAsync(himpunan, petugas, ct);
        if (lembar.Count == 0) return null;
        var tanggal = KalimatWaktu.Tanggal(hari.TanggalPada(lembar[0].Pada));
        var isi = new List<(Naskah, string?)>();
        foreach (var l in lembar)
        {
            var naskah = await pembuat.LengkapiAsync(Naskah.DariJson(l.Naskah), ct);
            isi.Add((naskah, Cap(naskah, l.Ke, tanggal)));
        }
        return CetakPdf.Himpun(isi, $"Cetakan {lembar.Count} surat", bolakBalik, lembar[0].Pada);
    }

    static string? Cap(Naskah n, int ke, string tanggal) =>
        ke > 1 && !n.Ttd.Cara.Bersertifikat() ? $"Cetakan ke-{ke}, {tanggal}" : null;
}
