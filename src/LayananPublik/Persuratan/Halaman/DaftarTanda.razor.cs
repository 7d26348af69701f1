using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Persuratan.Tanda;
using LayananPublik.Persuratan.Tanda.Bsre;
using LayananPublik.Shell.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan.Halaman;

/// <summary>Officials with their certificates and what BSrE knows them by: install, try, withdraw. For the admin's page and for the official's own.</summary>
public sealed partial class DaftarTanda(IDbContextFactory<LayananDb> dbs, MejaKunci meja, CobaTanda coba, JamKantor jam)
{
    readonly Dictionary<int, StatusBsre> status = [];
    readonly Dictionary<int, string?> galat = [];
    IReadOnlyList<JejakKunci> riwayat = [];
    PejabatTanda? pilih;
    (int PejabatId, CaraTanda Cara, HasilCoba Isi)? hasil;
    CaraTanda caraCoba;
    bool bukaUnggah, bukaCoba, bukaNik, bukaCabut, bukaRiwayat;
    byte[]? berkas;
    string sandi = "", nik = "", nama = "";

    [Parameter, EditorRequired] public IReadOnlyList<PejabatTanda> Pejabat { get; set; } = [];

    [Parameter, EditorRequired] public PetugasAktif Petugas { get; set; } = default!;

    /// <summary>Something was changed: the page reads again.</summary>
    [Parameter] public EventCallback Berubah { get; set; }

    DateOnly HariIni => jam.HariIni;

    // Who has left office and holds no key has no business here any more.
    IEnumerable<PejabatTanda> Tampak => Pejabat.Where(p => p.Kunci is not null || p.Sampai is null || p.Sampai >= HariIni);

    bool Menjabat(PejabatTanda p) => p.Mulai <= HariIni && (p.Sampai is null || HariIni <= p.Sampai);

    Nada NadaKunci(KunciTampil k) => (k.BerlakuSampai - jam.Sekarang) switch { var s when s < PeringatanKunci.Genting => Nada.Bahaya, var s when s < PeringatanKunci.Awal => Nada.Awas, _ => Nada.Baik };

    string Keadaan(KunciTampil k) => k.BerlakuSampai <= jam.Sekarang ? "Kedaluwarsa" : (k.BerlakuSampai - jam.Sekarang).Days is < 30 and var hari ? $"{hari} hari lagi" : "Berlaku";

    static string Judul(string tindakan) => tindakan switch
    {
        "PasangSertifikat" => "Sertifikat dipasang", "CabutSertifikat" => "Sertifikat dicabut", "AturNikBsre" => "NIK BSrE diisi", "HapusNikBsre" => "NIK BSrE dihapus", _ => tindakan
    };

    void Unggah(PejabatTanda p) => (pilih, berkas, sandi, bukaUnggah) = (p, null, "", true);

    void Coba(PejabatTanda p, CaraTanda cara) => (pilih, caraCoba, sandi, bukaCoba) = (p, cara, "", true);

    void AturNik(PejabatTanda p) => (pilih, nik, nama, bukaNik) = (p, p.NikBsre ?? "", p.NamaBsre ?? "", true);

    void Cabut(PejabatTanda p) => (pilih, bukaCabut) = (p, true);

    async Task PilihBerkasAsync(InputFileChangeEventArgs e)
    {
        if (e.File.Size > BacaKunci.BatasUkuran)
        {
            // Refused by the desk, with its sentence.
            berkas = new byte[BacaKunci.BatasUkuran + 1];
            return;
        }
        using var isi = new MemoryStream();
        await using (var aliran = e.File.OpenReadStream(BacaKunci.BatasUkuran, Selesai)) await aliran.CopyToAsync(isi, Selesai);
        berkas = isi.ToArray();
    }

    async Task<Hasil> PasangAsync()
    {
        if (berkas is null) return Hasil.Ditolak("Pilih berkas .p12 atau .pfx dahulu.");
        return await LaluMuat(meja.PasangAsync(pilih!.Id, Petugas, berkas, sandi, Selesai));
    }

    async Task<Hasil> CobaAsync()
    {
        var jawab = await coba.TandatanganiAsync(pilih!.Id, caraCoba, sandi, Petugas, Selesai);
        sandi = "";
        hasil = jawab.Nilai is { } isi ? (pilih.Id, caraCoba, isi) : null;
        StateHasChanged();
        return jawab.TanpaNilai;
    }

    Task<Hasil> SimpanNikAsync() => LaluMuat(meja.AturBsreAsync(pilih!.Id, Petugas, nik, nama, Selesai));

    Task<Hasil> CabutAsync() => LaluMuat(meja.CabutAsync(pilih!.Id, Petugas, Selesai));

    async Task StatusAsync(PejabatTanda p)
    {
        var jawab = await coba.StatusBsreAsync(p.Id, Petugas, Selesai);
        galat[p.Id] = jawab.Penolakan;
        status.Remove(p.Id);
        if (jawab.Nilai is { } s) status[p.Id] = s;
    }

    async Task RiwayatAsync(PejabatTanda p)
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        riwayat = await db.RiwayatKunciAsync(p.Id, Petugas, Selesai);
        (pilih, bukaRiwayat) = (p, true);
    }

    async Task<Hasil> LaluMuat(Task<Hasil> kerja)
    {
        var jawab = await kerja;
        if (!jawab.Berhasil) return jawab;
        (sandi, berkas, hasil) = ("", null, null);
        status.Remove(pilih!.Id);
        await Berubah.InvokeAsync();
        return jawab;
    }
}
