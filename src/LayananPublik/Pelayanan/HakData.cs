using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>
/// Requests about one's own data (UU 27/2022: to see, correct, erase): an application like any other, with the law's 3 x 24 hours as its deadline.
/// Its service stands in no menu and no editor; an office gets it with the first such request.
/// </summary>
public static class HakData
{
    /// <summary>First part of the buttons' ids, and the code of the service.</summary>
    public const string Tanda = "HAKDATA", Kode = "HAK-DATA", Field = "permintaan_data";

    public const int BatasJam = 72;

    public static readonly IReadOnlyDictionary<string, string> Pilihan = new Dictionary<string, string>
    {
        ["LIHAT"] = "Salinan data yang disimpan", ["PERBAIKI"] = "Perbaikan data", ["HAPUS"] = "Penghapusan data"
    };

    static readonly LayananKatalog Bentuk = new()
    {
        Kode = Kode, NomorMenu = 0, Nama = "Permintaan tentang data pribadi", JudulWa = "Data pribadi saya", DeskripsiWa = "Melihat, memperbaiki, atau menghapus data Anda", Kategori = "LAIN", JenisHasil = JenisHasil.HakData,
        Rincian = new()
        {
            Penerbit = "Kantor", Klasifikasi = new("400.12", "Kependudukan dan pencatatan sipil", "2 tahun aktif, 3 tahun inaktif"), Sla = new(BatasJam, SatuanSla.Jam), Biaya = new(0, "Gratis."),
            Field = [new() { Name = Field, Label = "Permintaan", Type = TipeField.Enum, Wajib = true, Opsi = [.. Pilihan.Values] }],
            Aturan = ["Jawab paling lambat 3 x 24 jam (UU 27/2022).", "Surat bernomor, registernya, dan permohonan yang diputus adalah arsip negara: tidak dihapus, hanya dibatasi pembacanya."]
        }
    };

    /// <summary>The office's row of this service, made when there is none; it stays out of the catalogue because it is never active.</summary>
    public static async Task<Layanan> HakDataAsync(this LayananDb db, UnitKerja unit, DateTimeOffset pada, CancellationToken ct)
    {
        var akar = UnitKerja.Rantai(unit.Jalur)[0];
        if (await db.Layanan.FirstOrDefaultAsync(l => l.UnitKerjaId == akar && l.Kode == Kode && l.Berlaku, ct) is { } ada) return ada;
        var baru = Layanan.Dari(await db.UnitKerja.SingleAsync(u => u.Id == akar, ct), Bentuk, pada);
        baru.AturAktif(false);
        db.Layanan.Add(baru);
        return baru;
    }
}
