using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Files that do not come in: not fetched in time, not scanned, without room on the disk, or held back with a virus.</summary>
public sealed class PeringatanMedia : IPeringatan
{
    static readonly Izin[] SemuaYangMelayani = [Izin.KelolaKantor, Izin.BalasPercakapan];

    public async Task<IReadOnlyList<Peringatan>> BacaAsync(LayananDb db, DateTimeOffset kini, CancellationToken ct)
    {
        var (terlambat, mendesak) = (kini + Lampiran.Umur - Lampiran.Terlambat, kini + Lampiran.Umur - Lampiran.Mendesak);
        var menunggu = db.Lampiran.Where(l => l.Status == StatusLampiran.Menunggu && l.MediaId != null);
        var tunggak = await menunggu.CountAsync(l => l.BatasPada <= terlambat, ct);
        var genting = tunggak == 0 ? 0 : await menunggu.CountAsync(l => l.BatasPada <= mendesak, ct);
        var takMuat = await menunggu.CountAsync(l => l.Galat == PenyimpanLampiran.TakMuat, ct);
        var belumDipindai = await db.Lampiran.CountAsync(l => l.Status == StatusLampiran.DalamPindai && l.Galat != null, ct);
        var karantina = await db.Lampiran.CountAsync(l => l.Status == StatusLampiran.Karantina, ct);
        return [.. Satu(genting, Tingkat.Bahaya, $"{genting} berkas warga hampir hilang: lima hari belum terunduh, sesudah tujuh hari dihapus WhatsApp. Periksa token dan sambungan sekarang.", "menunggu"),
            .. Satu(tunggak - genting, Tingkat.Peringatan, $"{tunggak - genting} berkas warga belum terunduh lebih dari 24 jam. Periksa token dan sambungan ke WhatsApp.", "menunggu"),
            .. Satu(takMuat, Tingkat.Bahaya, $"Penyimpanan kantor penuh atau tidak dapat ditulisi: {takMuat} berkas warga menunggu tempat. Kosongkan ruang di server.", "menunggu"),
            .. Satu(belumDipindai, Tingkat.Bahaya, $"Pemindai virus tidak menjawab: {belumDipindai} berkas warga belum dapat dibuka. Jalankan lagi pemindainya; berkas diperiksa sendiri setelah itu.", "menunggu"),
            .. Satu(karantina, Tingkat.Peringatan, $"{karantina} berkas warga ditahan karena virus. Hapus, atau lepaskan bila yakin keliru.", "karantina", Izin.KelolaKantor)];
    }

    static IEnumerable<Peringatan> Satu(int banyak, Tingkat tingkat, string kalimat, string saring, params Izin[] izin)
    {
        if (banyak <= 0) yield break;
        yield return new(tingkat, kalimat) { Href = $"/pengaturan/berkas?saring={saring}", Tautan = "Lihat berkas", Izin = izin.Length > 0 ? izin : SemuaYangMelayani, IzinTautan = Izin.KelolaKantor };
    }
}
