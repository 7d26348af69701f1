using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Templates that no longer work, or cost more: while they serve a purpose, and otherwise for a week.</summary>
public sealed class PeringatanTemplat(AkunWhatsApp akun) : IPeringatan
{
    static readonly TimeSpan Sepekan = TimeSpan.FromDays(7);
    static readonly StatusTemplat[] Berhenti = [StatusTemplat.Ditolak, StatusTemplat.Dijeda, StatusTemplat.Dimatikan];

    public async Task<IReadOnlyList<Peringatan>> BacaAsync(LayananDb db, DateTimeOffset kini, CancellationToken ct)
    {
        if (akun.WabaId.Length == 0) return [];
        var batas = kini - Sepekan;
        var dipakai = (await db.TemplatPerKeperluanAsync(akun.WabaId, ct)).ToLookup(t => t.Value.Id, t => RancanganTemplat.Untuk(t.Key).Judul);
        var id = dipakai.Select(d => d.Key).ToList();
        var rewel = await db.TemplatPesan.AsNoTracking().Where(t => t.WabaId == akun.WabaId && t.Status != StatusTemplat.Dihapus
                && ((Berhenti.Contains(t.Status) && (t.StatusSejak > batas || id.Contains(t.Id))) || (t.Mutu == MutuTemplat.Merah && id.Contains(t.Id)) || t.GolonganAkan != null
                    || (t.Golongan == GolonganPesan.Pemasaran && t.GolonganSebelum == GolonganPesan.Utilitas && (t.GolonganSejak > batas || id.Contains(t.Id)))))
            .OrderBy(t => t.Nama).Take(20).ToListAsync(ct);
        return [.. rewel.Select(t => new Peringatan(Tingkat.Peringatan, Kalimat(t, [.. dipakai[t.Id]])) { Href = "/pengaturan/templat", Tautan = "Buka Templat", Izin = [Izin.KelolaKantor] })];
    }

    static string Kalimat(TemplatPesan t, IReadOnlyList<string> keperluan)
    {
        var untuk = keperluan.Count == 0 ? "" : $" untuk {string.Join(", ", keperluan).ToLowerInvariant()}";
        if (t.Status is StatusTemplat.Ditolak or StatusTemplat.Dijeda or StatusTemplat.Dimatikan)
            return $"Templat {t.Nama}{untuk} {SusunTemplat.Sebutan(t.Status)}{(t.Alasan is null ? "" : $": {t.Alasan}")}. Pilih templat lain atau ajukan yang baru.";
        if (t.Golongan == GolonganPesan.Pemasaran) return $"Templat {t.Nama}{untuk} dipindahkan Meta ke golongan pemasaran: tarifnya lebih mahal dan tidak semua warga menerimanya. Ajukan naskah yang tidak berisi ajakan.";
        if (t.GolonganAkan is not null) return $"Meta akan memindahkan templat {t.Nama}{untuk} ke golongan lain dalam 24 jam; tarifnya berubah. Periksa naskahnya.";
        return $"Templat {t.Nama}{untuk} banyak dilaporkan warga (mutu merah) dan dapat dijeda Meta. Periksa naskah dan pemakaiannya.";
    }
}
