using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

public sealed partial class KotakKeluarPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaKeluar meja, JamKantor jam, NavigationManager nav) : HalamanPengaturan(dbs, siaran)
{
    static readonly (LihatKeluar Lihat, string Judul)[] Lihatan = [(LihatKeluar.Gagal, "Gagal"), (LihatKeluar.TakPasti, "Tidak pasti"), (LihatKeluar.Lama, "Menunggu lama"), (LihatKeluar.Dijeda, "Dijeda")];

    readonly Siaran siaran = siaran;
    JumlahKeluar? jumlah;
    IReadOnlyList<BarisJeda> jeda = [];
    IReadOnlyList<BarisKeluar> baris = [];
    IReadOnlyList<BarisKabarAkun> kabar = [];
    IReadOnlyList<KodeKeluar> kode = [];
    IReadOnlyList<BarisNomor> nomor = [];
    Konfirmasi konfirmasi = default!;
    RencanaUlang? rencana;
    int banyak;
    bool bukaJeda, bukaUlang, mungkinGanda;
    string alasan = "", jedaNomor = "";
    string? galat;

    [SupplyParameterFromQuery] string? Lihat { get; set; }
    [SupplyParameterFromQuery] int? Kode { get; set; }
    [SupplyParameterFromQuery(Name = "nomor")] int? NomorId { get; set; }
    [SupplyParameterFromQuery(Name = "hal")] int? Halaman { get; set; }

    JamKantor Jam => jam;

    bool Kabar => Lihat == "kabar";

    int Ke => Math.Clamp(Halaman ?? 1, 1, 10_000);

    SaringKeluar Pilihan => new(Enum.TryParse<LihatKeluar>(Lihat, ignoreCase: true, out var l) && Enum.IsDefined(l) ? l : LihatKeluar.Gagal, Kode, NomorId);

    bool PerluOrang => Pilihan.Lihat is LihatKeluar.Gagal or LihatKeluar.TakPasti;

    protected override void OnInitialized()
    {
        base.OnInitialized();
        MuatUlangSaat(siaran, [Topik.Keluar], MuatAsync);
    }

    protected override async Task BacaAsync(LayananDb db)
    {
        var kini = jam.Sekarang;
        jeda = await db.JedaKirimAsync(Selesai);
        nomor = await db.DaftarNomorAsync(Admin, Selesai);
        if (Kabar) kabar = await db.KabarAkunAsync((Ke - 1) * KotakKeluarQuery.PerHalaman, Selesai);
        else
        {
            baris = await db.DaftarKeluarAsync(Admin, Pilihan, kini, (Ke - 1) * KotakKeluarQuery.PerHalaman, Selesai);
            banyak = await db.BanyakKeluarAsync(Admin, Pilihan, kini, Selesai);
            kode = await db.KodeKeluarAsync(Admin, Pilihan, kini, Selesai);
        }
        jumlah = await db.HitungKeluarAsync(Admin, kini, Selesai);
    }

    void BukaJeda() => (alasan, jedaNomor, bukaJeda) = ("", "", true);

    Task<Hasil> JedaAsync() => LaluMuat(meja.JedaAsync(int.TryParse(jedaNomor, CultureInfo.InvariantCulture, out var id) ? id : null, alasan, Admin, Selesai));

    void TanyaLanjut(BarisJeda j) => konfirmasi.Tanya("Lanjutkan pengiriman?", j.Sebab switch
    {
        SebabJeda.Admin => "Semua yang menunggu keluar lagi dalam urutannya.",
        SebabJeda.Token => "Bila token masih ditolak, pengiriman berhenti lagi dengan sendirinya. Lebih baik tekan Coba sekarang.",
        _ => "Lanjutkan hanya bila masalahnya di Meta sudah selesai. Mengirim terus saat dibatasi dapat memperberat sanksi."
    }, "Lanjutkan", () => LaluMuat(meja.LanjutkanAsync(j.Id, Admin, Selesai)));

    async Task CobaTokenAsync(BarisJeda j) => galat = (await LaluMuat(meja.CobaTokenAsync(j.Id, Admin, Selesai))).Penolakan;

    async Task LihatKabarAsync(int id) => galat = (await LaluMuat(meja.KabarDilihatAsync(id, Admin, Selesai))).Penolakan;

    async Task TanyaUlangAsync(BarisKeluar k)
    {
        if (k.Status == StatusKirim.TidakPasti)
            konfirmasi.Tanya("Kirim ulang pesan ini?", "Pesan ini mungkin sudah sampai. Bila dikirim ulang, warga bisa menerimanya dua kali.", "Kirim ulang", () => LaluMuat(meja.KirimUlangAsync(k.Id, Admin, Selesai)));
        else galat = (await LaluMuat(meja.KirimUlangAsync(k.Id, Admin, Selesai))).Penolakan;
    }

    void TanyaSampai(BarisKeluar k) => konfirmasi.Tanya("Tandai sudah sampai?", "Lakukan hanya bila warga atau petugasnya memastikan bahwa pesan ini sudah diterima.", "Sudah sampai", () => LaluMuat(meja.NyatakanSampaiAsync(k.Id, Admin, Selesai)));

    void TanyaTakPerlu(BarisKeluar k) => konfirmasi.Tanya("Tidak perlu dikirim?", "Pesan ini ditandai ditarik dan tidak dikirim lagi. Warga tidak menerimanya.", "Tidak perlu", () => LaluMuat(meja.TakPerluDikirimAsync(k.Id, Admin, Selesai)));

    async Task RencanakanAsync()
    {
        var hasil = await meja.HitungUlangAsync(Pilihan, Admin, Selesai);
        (galat, rencana, mungkinGanda, bukaUlang) = (hasil.Penolakan, hasil.Nilai, false, hasil.Berhasil);
    }

    async Task<Hasil> UlangiSemuaAsync() => await LaluMuat(Task.FromResult((await meja.UlangiSemuaAsync(Pilihan, Admin, mungkinGanda, Selesai)).TanpaNilai));

    void Saring(object? kodeBaru, object? nomorBaru) => nav.NavigateTo(Alamat(Lihat, kodeBaru, nomorBaru, null), replace: true);

    string Alamat(LihatKeluar? lihat) => Alamat(lihat is { } l ? l.ToString().ToLowerInvariant() : "kabar", null, NomorId, null);

    string AlamatHalaman(int ke) => Alamat(Lihat, Kode, NomorId, ke);

    string Alamat(string? lihat, object? kodeSaring, object? nomorSaring, int? ke) => nav.GetUriWithQueryParameters(nav.ToAbsoluteUri("pengaturan/kotak-keluar").ToString(), new Dictionary<string, object?>
    {
        ["lihat"] = lihat, ["kode"] = Angka(kodeSaring), ["nomor"] = Angka(nomorSaring), ["hal"] = ke
    });

    static int? Angka(object? nilai) => nilai is int angka ? angka : int.TryParse(nilai as string, CultureInfo.InvariantCulture, out var n) ? n : null;
}
