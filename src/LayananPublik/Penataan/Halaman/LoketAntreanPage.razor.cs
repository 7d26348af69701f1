using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Pemanggilan;
using LayananPublik.Pengaturan;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

/// <summary>The admin's page of queues: points, series, counters, and the addresses of displays and kiosks.</summary>
public sealed partial class LoketAntreanPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaLoketAntrean meja, AlamatKantor alamat, JamKantor jam) : HalamanPengaturan(dbs, siaran)
{
    readonly HashSet<string> pilihDeret = new(StringComparer.Ordinal);
    readonly List<DeretUbah> deret = [];
    IReadOnlyList<BarisTitikAntrean>? titik;
    IReadOnlyList<UnitTitik> tanpa = [];
    BarisTitikAntrean? titikUbah, titikLoket, titikAturan;
    IReadOnlyList<UbahanGiliran> ubahan = [];
    BarisLoket? loketUbah;
    KodeQr? poster;
    string? galat, alamatBaru;
    string judulAlamat = "", namaLoket = "";
    bool aktif, loketAktif;
    int buka, berturut, toleransi, palingAwal;
    Konfirmasi konfirmasi = default!;

    protected override async Task BacaAsync(LayananDb db)
    {
        tanpa = await db.TitikTanpaAntreanAsync(Admin, Selesai);
        poster = await PapanAntrean.AlamatWaAsync(db, Admin.Jalur, "hadir", Selesai) is { } tujuan ? KodeQr.Dari(tujuan) : null;
        ubahan = await db.UbahanGiliranAsync(Admin, Selesai);
        titik = await db.TitikBerantreanAsync(Admin, Selesai);
    }

    async Task BukaAsync()
    {
        galat = (await LaluMuat(meja.BukaAsync(buka, Admin, Selesai))).Penolakan;
        buka = 0;
    }

    /// <summary>A first address harms nobody; a further one ends the display that hangs in the waiting room.</summary>
    async Task MintaKunciAsync(BarisTitikAntrean t, bool kios)
    {
        if (kios ? t.AdaKios : t.AdaLayar) konfirmasi.Tanya($"Buat alamat {Sebut(kios)} baru?", $"{Akibat(t, kios)} sampai alamat baru dibuka di sana.", "Buat alamat baru", () => KunciAsync(t, kios));
        else galat = (await KunciAsync(t, kios)).Penolakan;
    }

    void TanyaCabut(BarisTitikAntrean t, bool kios) => konfirmasi.Tanya($"Cabut alamat {Sebut(kios)}?", $"{Akibat(t, kios)}.", "Cabut", () => LaluMuat(meja.CabutAsync(t.Id, Admin, kios, Selesai)));

    async Task<Hasil> KunciAsync(BarisTitikAntrean t, bool kios)
    {
        var hasil = await meja.KunciBaruAsync(t.Id, Admin, kios, Selesai);
        if (!hasil.Berhasil) return hasil.TanpaNilai;
        (judulAlamat, alamatBaru) = ($"Alamat {Sebut(kios)} {t.Nama}", $"{alamat.Publik}/antrean/{(kios ? "ambil" : "layar")}/{hasil.Nilai}");
        await MuatAsync();
        return Hasil.Baik;
    }

    static string Sebut(bool kios) => kios ? "kios" : "layar";

    static string Akibat(BarisTitikAntrean t, bool kios) => kios ? $"Kios di {t.Nama} berhenti memberi nomor" : $"Layar TV di {t.Nama} berhenti menampilkan panggilan";

    void UbahTitik(BarisTitikAntrean t)
    {
        deret.Clear();
        deret.AddRange(t.Deret.Select((d, i) => new DeretUbah(i) { Huruf = d.Huruf, Nama = d.Nama, Janji = d.Janji, Layanan = string.Join(", ", d.Layanan) }));
        (titikUbah, aktif) = (t, t.Aktif);
    }

    void TambahDeret() => deret.Add(new(deret.Count == 0 ? 0 : deret.Max(d => d.Urut) + 1));

    Task<Hasil> SimpanTitikAsync() => LaluMuat(meja.AturAsync(titikUbah!.Id, Admin, titikUbah.Versi, [.. deret.Select(d => d.Jadi())], aktif, Selesai));

    AturanGiliran AturanBaru => new(berturut, toleransi, palingAwal);

    void UbahAturan(BarisTitikAntrean t) =>
        (titikAturan, berturut, toleransi, palingAwal) = (t, t.Aturan.Berturut, t.Aturan.ToleransiMenit, t.Aturan.PalingAwalMenit);

    Task<Hasil> SimpanAturanAsync() => LaluMuat(meja.AturGiliranAsync(titikAturan!.Id, Admin, titikAturan.Versi, AturanBaru, Selesai));

    void UbahLoket(BarisTitikAntrean t, BarisLoket? l)
    {
        pilihDeret.Clear();
        pilihDeret.UnionWith(l?.Deret ?? []);
        (titikLoket, loketUbah, namaLoket, loketAktif) = (t, l, l?.Nama ?? $"Loket {t.Loket.Count + 1}", l?.Aktif ?? true);
    }

    void Tandai(string huruf, ChangeEventArgs e)
    {
        if (e.Value is true) pilihDeret.Add(huruf);
        else pilihDeret.Remove(huruf);
    }

    Task<Hasil> SimpanLoketAsync() => LaluMuat(meja.SimpanLoketAsync(titikLoket!.Id, Admin, loketUbah?.Id, namaLoket, [.. pilihDeret.Order(StringComparer.Ordinal)], loketAktif, Selesai));

    /// <summary>A series while it is being typed.</summary>
    sealed class DeretUbah(int urut)
    {
        public int Urut => urut;
        public string Huruf { get; set; } = "";
        public string Nama { get; set; } = "";
        public bool Janji { get; set; }
        public string Layanan { get; set; } = "";

        public DeretAntrean Jadi() => new(Huruf.Trim().ToUpperInvariant(), Nama, Janji, [.. Layanan.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(k => k.ToUpperInvariant()).Distinct()]);
    }
}
