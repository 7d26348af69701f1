using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan.Tanda;

/// <summary>Certificates that end soon, and a timestamp authority that gives none.</summary>
public sealed class PeringatanKunci : IPeringatan
{
    public static readonly TimeSpan Awal = TimeSpan.FromDays(30), Genting = TimeSpan.FromDays(7);

    public async Task<IReadOnlyList<Peringatan>> BacaAsync(LayananDb db, DateTimeOffset kini, CancellationToken ct)
    {
        var (batas, hari) = (kini + Awal, DateOnly.FromDateTime(kini.UtcDateTime));
        var kunci = await db.KunciTanda.Where(k => k.DicabutPada == null && k.BerlakuSampai < batas && (k.Pejabat.Sampai == null || k.Pejabat.Sampai >= hari)).OrderBy(k => k.BerlakuSampai).Take(20)
            .Select(k => new { k.Pejabat.Nama, k.BerlakuSampai, k.Pejabat.UnitKerja.Jalur, k.Pejabat.UnitKerja.ZonaWaktu }).ToListAsync(ct);
        var diam = await db.AturanTanda.Where(a => a.AlamatStempel != null && a.DiamSejak != null).OrderBy(a => a.Id).Select(a => new { a.BilaDiam, a.UnitKerja.Jalur }).Take(1).ToListAsync(ct);
        return
        [
            .. kunci.Select(k => Tentang(k.BerlakuSampai - kini < Genting ? Tingkat.Bahaya : Tingkat.Peringatan, k.BerlakuSampai <= kini
                ? $"Sertifikat tanda tangan {k.Nama} sudah kedaluwarsa: suratnya tidak dapat ditandatangani dengan sertifikat itu. Unggah yang baru."
                : $"Sertifikat tanda tangan {k.Nama} berakhir {KalimatWaktu.Tanggal(new JamKantor(TimeProvider.System, k.ZonaWaktu).TanggalPada(k.BerlakuSampai))}. Siapkan yang baru.", k.Jalur)),
            .. diam.Select(a => Tentang(Tingkat.Peringatan, a.BilaDiam == TanpaStempel.Tolak
                ? "Layanan stempel waktu tidak menjawab, jadi surat tidak dapat ditandatangani dengan sertifikat kantor."
                : "Layanan stempel waktu tidak menjawab; surat ditandatangani tanpa stempel waktu.", a.Jalur))
        ];
    }

    static Peringatan Tentang(Tingkat tingkat, string kalimat, string jalur) => new(tingkat, kalimat)
    {
        Href = "/pengaturan/tanda-tangan", Tautan = "Buka Tanda tangan", Izin = [Izin.KelolaKantor, Izin.TandatanganiSurat], IzinTautan = Izin.KelolaKantor, JalurUnit = jalur
    };
}
