using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

/// <summary>What WhatsApp is used for, month by month, and what it costs.</summary>
public sealed partial class PemakaianPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaPemakaian meja, AkunWhatsApp akun, TimeProvider jam) : HalamanPengaturan(dbs, siaran)
{
    static readonly CultureInfo Indonesia = CultureInfo.GetCultureInfo("id-ID");
    static readonly GolonganPesan[] Golongan = Enum.GetValues<GolonganPesan>();
    readonly TimeZoneInfo zona = TimeZoneInfo.FindSystemTimeZoneById(akun.ZonaWaktu);
    readonly Dictionary<GolonganPesan, string> tulisan = [];
    IReadOnlyDictionary<GolonganPesan, decimal> harga = new Dictionary<GolonganPesan, decimal>();
    IReadOnlyList<IReadOnlyList<BulanPemakaian>>? bulan;
    string? galat;
    bool sibuk;

    protected override async Task BacaAsync(LayananDb db)
    {
        bulan = await BacaPemakaian.BulanAsync(db, Admin, zona, jam.GetUtcNow(), Selesai);
        harga = await db.HargaPesanAsync(Selesai);
        foreach (var h in harga) tulisan.TryAdd(h.Key, h.Value.ToString("0.##", Indonesia));
    }

    IReadOnlyList<Titik> Tren(GolonganPesan g) => [.. bulan!.Reverse().Select(b => new Titik($"{NamaBulan.Panjang[b[0].Bulan.Bulan - 1][..3]} {b[0].Bulan.Tahun % 100:00}", b.Sum(n => n.Jumlah(g))))];

    static int Terpakai(BulanPemakaian b) => b.Berjatah ? b.Jumlah(GolonganPesan.Layanan) * 100 / BulanPemakaian.JatahGratis : 0;

    async Task SimpanAsync()
    {
        if (sibuk) return;
        sibuk = true;
        try
        {
            galat = null;
            foreach (var (golongan, teks) in tulisan.ToList())
            {
                if (Baca(teks) is not { } nilai) { galat = $"Harga {KataPemakaian.Golongan(golongan).ToLowerInvariant()} belum berupa angka. Tulis seperti 356,65."; return; }
                if (nilai.Kosong ? !harga.ContainsKey(golongan) : harga.TryGetValue(golongan, out var lama) && lama == nilai.Isi) continue;
                galat = (await meja.AturHargaAsync(Admin, golongan, nilai.Kosong ? null : nilai.Isi, Selesai)).Penolakan;
                if (galat is not null) return;
            }
            await MuatAsync();
        }
        finally { sibuk = false; }
    }

    /// <summary>356,65 and 1.250 as people here write them; null when it is no number.</summary>
    static (bool Kosong, decimal Isi)? Baca(string teks) => string.IsNullOrWhiteSpace(teks) ? (true, 0m)
        : decimal.TryParse(teks.Replace("Rp", "", StringComparison.OrdinalIgnoreCase).Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, Indonesia, out var nilai) ? (false, decimal.Round(nilai, 2)) : null;

    static string Angka(int n) => n.ToString("N0", Indonesia);

    static string Rupiah(decimal n) => "Rp" + n.ToString("N0", Indonesia);

    static string NamaBulanIni(BulanMeta b) => $"{NamaBulan.Panjang[b.Bulan - 1]} {b.Tahun}";

    sealed record Titik(string Bulan, int Jumlah);
}
