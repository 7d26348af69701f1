using System.Text.Json;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

/// <summary>The editor of one service. It holds an unsaved copy, judges it with every change, and saves it as the next version.</summary>
public sealed partial class LayananPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaKatalog meja, JamKantor jam, TimeProvider waktu, NavigationManager nav) : HalamanPengaturan(dbs, siaran)
{
    /// <summary>In place of a code: a service that does not exist yet.</summary>
    public const string KodeBaru = "baru";

    static readonly (string Kunci, string Judul)[] SemuaBagian =
        [("nama", "Nama & WhatsApp"), ("syarat", "Syarat"), ("isian", "Isian"), ("janji", "Janji & hasil"), ("surat", "Isi surat"), ("coba", "Coba percakapan"), ("versi", "Versi")];

    IReadOnlyList<BarisUnit> unit = [];
    BukuLayanan? buku;
    Katalog katalog = Katalog.Bawaan;
    IReadOnlyList<LayananKatalog> bawahan = [];
    Kalender? kalender;
    LayananKatalog? awal, isi;
    IReadOnlyList<Temuan> temuan = [];
    HashSet<string> tersimpan = [];
    (int Unit, string Kode)? termuat;
    int? dasarId;
    bool terbaca, simpanBuka;
    string? galat, tersimpanPesan;
    string catatan = "";
    Konfirmasi? tanya;

    [Parameter] public string Kode { get; set; } = "";

    [SupplyParameterFromQuery(Name = "bagian")] public string? BagianDipilih { get; set; }

    [SupplyParameterFromQuery(Name = "salin")] public string? Salin { get; set; }

    bool Baru => Kode == KodeBaru;

    bool Mengikuti => !Baru && buku is { Kini: null, Induk: not null };

    bool Berubah => awal is not null && isi is not null && !Sama(awal, isi);

    bool Bentrok => Berubah && !Baru && buku?.Kini is { } kini && kini.Id != dasarId;

    string Terbuka => Bagian.Any(b => b.Kunci == BagianDipilih) ? BagianDipilih! : "nama";

    IEnumerable<(string Kunci, string Judul)> Bagian => SemuaBagian.Where(b => b.Kunci != "surat" || isi?.JenisHasil == JenisHasil.SuratKantor).Where(b => b.Kunci != "versi" || !Baru);

    string NamaUnit => unit.FirstOrDefault(u => u.Id == UnitId)?.Nama ?? "Unit ini";

    string Judul => Baru ? "Layanan baru" : isi?.Nama is { Length: > 0 } nama ? nama : "Layanan";

    string? Keterangan => Baru ? $"Untuk {NamaUnit}" : buku?.Efektif is { } v ? $"{Kode}, versi {v.Versi} {(v.UnitKerjaId == UnitId ? NamaUnit : v.Unit)}{(v.Berjalan > 0 ? $", {v.Berjalan} permohonan berjalan" : "")}" : null;

    string Jalur => $"/pengaturan/layanan/{Kode}";

    IReadOnlyList<Temuan> Salah => [.. temuan.Where(t => !t.Peringatan)];

    string? AlasanTolak => Salah.Count > 0 ? Salah[0].Kalimat : Bentrok ? "Pilih dulu versi yang dipakai." : !Berubah && !Baru ? "Belum ada yang berubah." : null;

    string? Paling => isi is null || kalender is not { PunyaJam: true } k || isi.Rincian.Sla.Nilai is < 0 or > 365 ? null : k.Teks(k.Tambah(waktu.GetUtcNow(), isi.Rincian.Sla), waktu.GetUtcNow());

    protected override async Task BacaAsync(LayananDb db)
    {
        unit = await db.PohonUnitAsync(Admin, Selesai);
        if (await db.UnitKerja.DalamLingkup(Admin).Where(u => u.Id == UnitId).Select(u => u.Jalur).FirstOrDefaultAsync(Selesai) is not { } jalur)
        {
            (isi, terbaca) = (null, true);
            return;
        }
        var kantor = await db.KatalogKantorAsync(jalur, Selesai);
        (katalog, bawahan, kalender) = (kantor.Katalog, kantor.Bawahan, await db.KalenderAsync(UnitId, Selesai));
        buku = Baru ? null : await db.BukuLayananAsync(Admin, UnitId, Kode, Selesai);
        // What is being typed survives news from elsewhere; the page then shows both.
        if (termuat != (UnitId, Kode) || !Berubah) Mulai();
        else Nilai();
        terbaca = true;
    }

    void Mulai()
    {
        isi = awal = Baru ? Salinan() : buku?.Dasar?.Isi;
        (dasarId, termuat, galat, catatan) = (buku?.Kini?.Id, (UnitId, Kode), null, "");
        tersimpan = Baru ? [] : [.. isi?.Rincian.Field.Select(f => f.Name) ?? []];
        Nilai();
    }

    LayananKatalog Salinan()
    {
        var nomor = Enumerable.Range(1, 999).First(n => katalog.Layanan.Concat(bawahan).All(l => l.NomorMenu != n));
        var asal = katalog.Layanan.FirstOrDefault(l => l.Kode == Salin);
        return asal is not null ? asal with { Kode = "", NomorMenu = nomor, Nama = $"{asal.Nama} (salinan)", Aktif = true, Rincian = asal.Rincian with { Alias = [] } } : new()
        {
            Kode = "", NomorMenu = nomor, Nama = "", JudulWa = "", DeskripsiWa = "", Kategori = katalog.Kategori.Count > 0 ? katalog.Kategori[^1].Kode : "", JenisHasil = JenisHasil.SuratKantor,
            Rincian = new()
            {
                Penerbit = "Kelurahan/desa", Penandatangan = new("LURAH", [], []), Klasifikasi = new("100.2.2.5", "Fasilitasi Pelayanan Umum", "2 tahun aktif, 3 tahun inaktif, musnah"), Sla = new(1, SatuanSla.HariKerja),
                Biaya = new(0, "Gratis."), FieldKelompok = ["pemohon", "keperluan"], MinimalWa = ["nama", "tanggal_lahir", "rt", "rw"], IsiSurat = EditorSurat.Awal(""),
                Syarat = [.. katalog.Dokumen.Where(d => d.Kode is "KTP" or "KK").Select(d => new SyaratLayanan { Dok = d.Kode, Nama = d.Nama, Catatan = d.Catatan, Wajib = true })]
            }
        };
    }

    void Ubah(LayananKatalog baru)
    {
        (isi, tersimpanPesan, galat) = (baru, null, null);
        Nilai();
    }

    void Nilai() => temuan = isi is null ? [] : [.. PeriksaLayanan.Temukan(katalog, isi.Rapi(), bawahan), .. KataKunciRancu.Temukan(katalog, isi)];

    int SalahDi(string bagian) => Salah.Count(t => BagianUntuk(t.Tempat) == bagian);

    static string BagianUntuk(string tempat) => tempat.Split(':')[0] switch
    {
        "kode" or "nama" or "nomor" or "judul" or "deskripsi" or "kategori" or "alias" => "nama",
        "syarat" => "syarat",
        "kelompok" or "field" or "baris" => "isian",
        "surat" => "surat",
        _ => "janji"
    };

    async Task<Hasil> SimpanAsync()
    {
        var (kode, baru) = (isi!.Rapi().Kode, Baru);
        var hasil = await meja.SimpanAsync(UnitId, Admin, baru ? null : dasarId, isi!, catatan, Selesai);
        if (!hasil.Berhasil)
        {
            await MuatAsync();
            // The dialog raised the event: the page behind it would not show the other admin's version by itself.
            StateHasChanged();
            return hasil;
        }
        awal = isi;
        tersimpanPesan = "Tersimpan.";
        if (baru) nav.NavigateTo($"/pengaturan/layanan/{kode}?unit={UnitId}");
        else await MuatAsync();
        StateHasChanged();
        return hasil;
    }

    void Buang() => Mulai();

    void AmbilTerbaru() => Mulai();

    void TimpaTerbaru() => (dasarId, awal) = (buku!.Kini!.Id, buku.Kini.Isi);

    async Task BuatSendiriAsync() => galat = (await LaluMuat(meja.BuatSendiriAsync(UnitId, Admin, Kode, Selesai))).Penolakan;

    void TanyaCabut(VersiTampil kini, VersiTampil induk) => tanya!.Tanya($"Kembali ikut {induk.Unit}?",
        $"Permohonan baru di {NamaUnit} memakai layanan {induk.Unit}. Yang sedang berjalan tidak berubah, dan versi sendiri dapat dikembalikan.", "Kembali ikut", () => LaluMuat(meja.CabutAsync(kini.Id, Admin, Selesai)));

    void TanyaKembalikan(VersiTampil v) => tanya!.Tanya($"Kembalikan versi {v.Versi}?", $"Isinya menjadi versi baru untuk permohonan berikutnya. {(Berubah ? "Isian Anda yang belum disimpan hilang. " : "")}Yang sedang berjalan tidak berubah.", "Kembalikan", async () =>
    {
        var hasil = await meja.KembalikanAsync(v.Id, Admin, Selesai);
        if (!hasil.Berhasil) return hasil;
        isi = awal;
        await MuatAsync();
        StateHasChanged();
        return hasil;
    });

    async Task KembalikanAsync(VersiTampil v) => galat = (await LaluMuat(meja.KembalikanAsync(v.Id, Admin, Selesai))).Penolakan;

    void JagaAsync(LocationChangingContext pindah)
    {
        // Another part of the same service keeps what is typed.
        if (!Berubah || new Uri(nav.ToAbsoluteUri(pindah.TargetLocation).ToString()).AbsolutePath == new Uri(nav.Uri).AbsolutePath && UnitSama(pindah.TargetLocation)) return;
        pindah.PreventNavigation();
        var tujuan = pindah.TargetLocation;
        tanya!.Tanya("Buang perubahan?", "Perubahan layanan ini belum disimpan.", "Buang dan pindah", () =>
        {
            isi = awal;
            nav.NavigateTo(tujuan);
            return Task.FromResult(Hasil.Baik);
        });
    }

    bool UnitSama(string tujuan) => System.Web.HttpUtility.ParseQueryString(nav.ToAbsoluteUri(tujuan).Query)["unit"] == System.Web.HttpUtility.ParseQueryString(new Uri(nav.Uri).Query)["unit"];

    string Alamat(string jalur, string? bagian = null)
    {
        var isian = new Dictionary<string, object?> { ["unit"] = UnitDipilih, ["bagian"] = bagian, ["salin"] = bagian is null ? null : Salin };
        return nav.GetUriWithQueryParameters(nav.ToAbsoluteUri(jalur).ToString(), isian);
    }

    static bool Sama(LayananKatalog a, LayananKatalog b) => ReferenceEquals(a, b) || JsonSerializer.Serialize(a, RincianLayanan.Json) == JsonSerializer.Serialize(b, RincianLayanan.Json);
}
