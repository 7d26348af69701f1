using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using LayananPublik.Shell.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

public sealed partial class KotakMasukPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaMasuk meja, JamKantor jam) : HalamanPengaturan(dbs, siaran)
{
    const int Sekali = 50;
    readonly Siaran siaran = siaran;
    IReadOnlyList<BarisBermasalah>? baris;
    JumlahBermasalah jumlah = new(0, 0, 0, null);
    BarisBermasalah? dipilih;
    bool bukaAbaikan, terbuka, adaLagi;
    int banyak = Sekali;
    string alasan = "", alasanBuka = "";
    string? isi, galat, galatIsi;

    [SupplyParameterFromQuery(Name = "saring")] public string? Saring { get; set; }

    SaringBermasalah saring => Enum.TryParse<SaringBermasalah>(Saring, true, out var s) ? s : SaringBermasalah.Semua;

    IEnumerable<(SaringBermasalah, string, int)> Saringan =>
    [
        (SaringBermasalah.Semua, "Semua yang menunggu", jumlah.Semua), (SaringBermasalah.Karantina, "Disisihkan", jumlah.Karantina), (SaringBermasalah.Gagal, "Gagal diolah", jumlah.Gagal),
        (SaringBermasalah.TakTerbaca, "Tak terbaca", jumlah.TakTerbaca), (SaringBermasalah.Diabaikan, "Diabaikan", 0)
    ];

    protected override void OnInitialized()
    {
        base.OnInitialized();
        // Deliveries fail by themselves, not only when an admin does something.
        MuatUlangSaat(siaran, [Topik.Peringatan], MuatAsync);
    }

    protected override async Task BacaAsync(LayananDb db)
    {
        var terbaca = await db.DaftarBermasalahAsync(Admin, saring, banyak + 1, Selesai);
        jumlah = await db.HitungBermasalahAsync(Admin, Selesai);
        (adaLagi, baris) = (terbaca.Count > banyak, [.. terbaca.Take(banyak)]);
    }

    Task MuatLagiAsync()
    {
        banyak += Sekali;
        return MuatAsync();
    }

    async Task UlangiAsync(BarisBermasalah b) => galat = (await LaluMuat(meja.UlangiAsync(Admin, b.Utuh, b.Id, Selesai))).Penolakan;

    async Task UlangiSemuaAsync() => galat = (await LaluMuat(meja.UlangiSemuaAsync(Admin, saring, Selesai))).Penolakan;

    void TanyaAbaikan(BarisBermasalah? b) => (dipilih, alasan, bukaAbaikan) = (b, "", true);

    Task<Hasil> AbaikanAsync() => LaluMuat(dipilih is { } b ? meja.AbaikanAsync(Admin, b.Utuh, b.Id, alasan, Selesai) : meja.AbaikanSemuaAsync(Admin, saring, alasan, Selesai));

    async Task LihatAsync(BarisBermasalah b)
    {
        (dipilih, terbuka, alasanBuka, galatIsi) = (b, false, "", null);
        isi = await meja.IntipAsync(Admin, b.Utuh, b.Id, Selesai);
        galat = isi is null ? "Kiriman ini sudah tidak menunggu. Muat ulang." : null;
    }

    async Task BukaIsiAsync()
    {
        if (dipilih is not { } b) return;
        var hasil = await meja.BukaAsync(Admin, b.Utuh, b.Id, alasanBuka, Selesai);
        galatIsi = hasil.Penolakan;
        if (hasil.Berhasil) (isi, terbuka) = (hasil.Nilai, true);
    }

    void TutupIsi() => (isi, terbuka, alasanBuka) = (null, false, "");

    string Umur(DateTimeOffset pada) => (jam.Sekarang - pada) switch
    {
        { TotalMinutes: < 60 } lama => $"{Math.Max(1, (int)lama.TotalMinutes)} menit",
        { TotalHours: < 48 } lama => $"{(int)lama.TotalHours} jam",
        var lama => $"{(int)lama.TotalDays} hari"
    };

    static string Alamat(SaringBermasalah s) => s == SaringBermasalah.Semua ? "/pengaturan/kotak-masuk" : $"/pengaturan/kotak-masuk?saring={s.ToString().ToLowerInvariant()}";

    static string Sebutan(SaringBermasalah s) => s switch { SaringBermasalah.Karantina => "Disisihkan", SaringBermasalah.TakTerbaca => "Tak terbaca", SaringBermasalah.Diabaikan => "Diabaikan", _ => "Gagal" };

    static string IkonDari(SaringBermasalah s) => s switch { SaringBermasalah.Karantina => "pan_tool", SaringBermasalah.TakTerbaca => "unknown_document", SaringBermasalah.Diabaikan => "delete", _ => "error" };

    static Nada NadaDari(SaringBermasalah s) => s switch { SaringBermasalah.Karantina => Nada.Awas, SaringBermasalah.Diabaikan => Nada.Netral, _ => Nada.Bahaya };

    static string JenisDari(JenisPembaruan? j) => j switch { JenisPembaruan.Pesan => "pesan", JenisPembaruan.Status => "status kiriman", _ => "kabar lain" };
}
