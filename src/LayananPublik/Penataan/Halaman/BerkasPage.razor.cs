using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk.Halaman;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

public sealed partial class BerkasPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaBerkas meja, JamKantor jam) : HalamanPengaturan(dbs, siaran)
{
    static readonly (SaringBerkas Nilai, string Judul, string Kode)[] Saringan =
        [(SaringBerkas.Karantina, "Ditahan karena virus", "karantina"), (SaringBerkas.Menunggu, "Dalam perjalanan", "menunggu"), (SaringBerkas.TakTerambil, "Tidak terambil", "gagal")];

    readonly Dictionary<SaringBerkas, int> banyak = [];
    IReadOnlyList<BarisBerkas>? semua;
    Konfirmasi konfirmasi = default!;
    DateTimeOffset sekarang;
    bool melepas;
    int lepasId;
    string alasan = "";
    string? galat;

    [SupplyParameterFromQuery(Name = "saring")] public string? Kode { get; set; }

    SaringBerkas Saring => Array.Find(Saringan, s => s.Kode == Kode).Nilai;

    string KalimatKosong => Saring switch
    {
        SaringBerkas.Karantina => "Tidak ada berkas yang ditahan.",
        SaringBerkas.Menunggu => "Semua berkas warga sudah terunduh dan diperiksa.",
        _ => "Tidak ada berkas yang gagal diambil."
    };

    protected override void OnInitialized()
    {
        base.OnInitialized();
        MuatUlangSaat(Siaran, [Topik.Berkas], MuatAsync);
    }

    protected override async Task BacaAsync(LayananDb db)
    {
        sekarang = jam.Sekarang;
        foreach (var (nilai, _, _) in Saringan) banyak[nilai] = await db.BanyakBerkasTertahanAsync(Admin, nilai, Selesai);
        semua = await db.BerkasTertahanAsync(Admin, Saring, Selesai);
    }

    static string Jenis(BarisBerkas b) => b is { Mime: { } mime, Ukuran: { } ukuran } ? $"{mime}, {UkuranBerkas.Tulis(ukuran)}" : "";

    void TanyaHapus(BarisBerkas b) => konfirmasi.Tanya($"Hapus berkas #{b.Id}?", "Isinya dihapus dari server dan tidak dapat dikembalikan. Pesannya tetap ada, dengan keterangan bahwa berkasnya mengandung virus.", "Hapus", () => LaluMuat(meja.HapusAsync(b.Id, Admin, Selesai)));

    void TanyaLepas(BarisBerkas b) => (lepasId, alasan, melepas) = (b.Id, "", true);

    Task<Hasil> LepaskanAsync() => LaluMuat(meja.LepaskanAsync(lepasId, Admin, alasan, Selesai));

    async Task SegerakanAsync(BarisBerkas b) => galat = (await LaluMuat(meja.SegerakanAsync(b.Id, Admin, Selesai))).Penolakan;
}
