using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Dasbor.Halaman;

/// <summary>The dashboard. Its address holds period, unit and trend; it re-reads when the summary has changed.</summary>
public sealed partial class DasborPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, JamKantor jamKantor, Pengukur pengukur, NavigationManager nav)
{
    IsiDasbor? isi;
    AduanDasbor? aduan;
    List<UnitDasbor> unit = [];
    AlamatDasbor? termuat;

    [CascadingParameter] PetugasAktif? Petugas { get; set; }
    [SupplyParameterFromQuery(Name = "masa")] string? MasaDipilih { get; set; }
    [SupplyParameterFromQuery] DateOnly? Dari { get; set; }
    [SupplyParameterFromQuery] DateOnly? Sampai { get; set; }
    [SupplyParameterFromQuery] int? Unit { get; set; }
    [SupplyParameterFromQuery] bool Saya { get; set; }
    [SupplyParameterFromQuery(Name = "tren")] string? TrenDipilih { get; set; }

    AlamatDasbor Alamat => new(MasaDipilih, Dari, Sampai, Unit, Saya, TrenDipilih);

    JamKantor Jam => isi is null ? jamKantor : jamKantor.Di(isi.Cakupan.ZonaWaktu);

    bool BolehDaftar => Petugas is not null && AlamatDasbor.BolehDaftar(Petugas);

    SatuanTren Tren => isi is null ? SatuanTren.Hari : TrenMasa.Baca(TrenDipilih, isi.Masa);

    string SebutTren => Tren switch { SatuanTren.Pukul => "Jam", SatuanTren.Minggu => "Minggu", SatuanTren.Bulan => "Bulan", _ => "Hari" };

    IEnumerable<(string Kunci, string Teks, SatuanTren Satuan)> PilihanTren =>
        [.. isi!.Masa.Kini.Hari == 1 ? new[] { ("pukul", "Per jam", SatuanTren.Pukul) } : [], ("hari", "30 hari", SatuanTren.Hari), ("minggu", "12 minggu", SatuanTren.Minggu), ("bulan", "12 bulan", SatuanTren.Bulan)];

    string Keterangan => isi!.Masa.Kini.Hari == 1 ? KalimatWaktu.HariTanggal(isi.Masa.Kini.Dari) : Masa.Sebut(isi.Masa.Kini);

    string ArtiLama => isi!.Lama.Pasti ? "Waktu kerja dari diajukan sampai jadi, tanpa waktu menunggu warga; dihitung dari setiap permohonan." : "Waktu kerja dari diajukan sampai jadi, tanpa waktu menunggu warga; dibaca dari kelompok selebar 9%, karena permohonannya banyak.";

    IReadOnlyList<BatangDasbor.Batang> BatangUmur => [.. isi!.Umur.Select((u, i) => new BatangDasbor.Batang(u.Nama, u.Banyak, Daftar(JenisAngka.Dikerjakan, u.Hari), i switch { 2 => "awas", 3 => "bahaya", _ => null }))];

    IReadOnlyList<BatangDasbor.Batang> BatangLayanan => [.. isi!.Layanan.Where(l => l.Masa[JenisAngka.Masuk] > 0).Take(8).Select(l => new BatangDasbor.Batang(l.Nama, l.Masa[JenisAngka.Masuk], BolehDaftar ? Alamat.Daftar(Saring(JenisAngka.Masuk) with { Layanan = l.Kunci }) : null))];

    protected override void OnInitialized() => MuatUlangSaat(siaran, [Topik.Dasbor, Topik.Surat, Topik.Aduan], MuatAsync);

    protected override async Task OnParametersSetAsync()
    {
        if ((isi is not null || aduan is not null) && termuat == Alamat) return;
        await MuatAsync();
    }

    async Task MuatAsync()
    {
        if (Petugas is null) return;
        var alamat = Alamat;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        // Who looks after complaints has nothing to do with requests.
        if (Petugas.Peran == Peran.AdminAduan)
        {
            (aduan, termuat) = (await db.AduanDasborAsync(Petugas, jamKantor.Sekarang, Selesai), alamat);
            return;
        }
        if (unit.Count == 0) unit = await db.UnitDasborAsync(Petugas, Selesai);
        if (await db.CakupanDasborAsync(Petugas, Unit, Saya, Selesai) is not { } cakupan) return;
        var jam = jamKantor.Di(cakupan.ZonaWaktu);
        var masa = Masa.Baca(MasaDipilih, Dari, Sampai, jam.HariIni);
        (isi, termuat) = (await db.DasborAsync(Petugas, cakupan, masa, TrenMasa.Baca(TrenDipilih, masa), jam, Selesai), alamat);
    }

    // What stands now has no days, what happened has those of the period.
    SaringDaftar Saring(JenisAngka a) => new(a) { Hari = Angka.Hari(a) == DasarHari.Kini ? Rentang.Semua : isi!.Masa.Kini };

    string? Daftar(JenisAngka a, Rentang? hari = null) => BolehDaftar ? Alamat.Daftar(hari is null ? Saring(a) : new(a) { Hari = hari }) : null;

    string Usia(DateTimeOffset sejak) => KalimatWaktu.Sisa(Jam.Sekarang - sejak);

    static int Nomor(BarisDasbor b) => int.Parse(b.Kunci, CultureInfo.InvariantCulture);

    void Pindah(AlamatDasbor ke) => nav.NavigateTo(ke.Ke());

    void PindahHari(DateOnly? dari, DateOnly? sampai)
    {
        if (dari is not null && sampai is not null) Pindah(Alamat with { Masa = "rentang", Dari = dari, Sampai = sampai, Tren = null });
    }

    static string Tulis(DateOnly t) => t.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static DateOnly? Baca(object? nilai) => DateOnly.TryParseExact(nilai as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var t) ? t : null;
}
