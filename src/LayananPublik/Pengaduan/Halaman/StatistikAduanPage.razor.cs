using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan.Halaman;

/// <summary>Figures of complaints for those who lead; behind each the list of exactly these complaints.</summary>
public sealed partial class StatistikAduanPage(IDbContextFactory<LayananDb> dbs, StatistikTersimpan tersimpan, JamKantor jamKantor, NavigationManager nav)
{
    StatistikAduan? s;
    MasaUkur? masa;
    SaringUkur? saring;
    IReadOnlyList<UkurAduan>? baris;
    List<UnitUkur> unit = [];
    string? zona, termuat;

    [CascadingParameter] PetugasAktif? Petugas { get; set; }
    [SupplyParameterFromQuery] string? Masa { get; set; }
    [SupplyParameterFromQuery] DateOnly? Dari { get; set; }
    [SupplyParameterFromQuery] DateOnly? Sampai { get; set; }
    [SupplyParameterFromQuery] int? Unit { get; set; }
    [SupplyParameterFromQuery(Name = "angka")] string? AngkaDipilih { get; set; }
    [SupplyParameterFromQuery] int? Dinas { get; set; }
    [SupplyParameterFromQuery] string? Kategori { get; set; }
    [SupplyParameterFromQuery] int? Hanya { get; set; }
    [SupplyParameterFromQuery] string? Rw { get; set; }
    [SupplyParameterFromQuery] int? Umur { get; set; }

    JamKantor Jam => zona is null ? jamKantor : jamKantor.Di(zona);

    string Dasar => AlamatUkur.Dasar(masa, Unit);

    string Judul => saring is { } x ? $"{TulisAduan.Banyak(baris?.Count ?? 0)} {SebutUkur.Judul(x.Angka)}" : "Statistik aduan";

    string? Keterangan => masa is null ? null : saring?.Kini == true ? "Keadaan sekarang" : $"Masuk {KalimatWaktu.Tanggal(masa.Dari)} sampai {KalimatWaktu.Tanggal(masa.Sampai)}";

    protected override async Task OnParametersSetAsync()
    {
        if (termuat == nav.Uri || Petugas is null) return;
        termuat = nav.Uri;
        (s, baris) = (null, null);
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        unit = await db.UnitUkurAsync(Petugas, Selesai);
        zona = await db.UnitKerja.Where(u => u.Id == Petugas.UnitKerjaId).Select(u => u.ZonaWaktu).FirstOrDefaultAsync(Selesai);
        masa = MasaUkur.Baca(Masa, Dari, Sampai, Jam.HariIni);
        saring = SaringUkur.Baca(AngkaDipilih, Dinas, Kategori, Hanya, Rw, Umur);
        if (saring is { } x) baris = [.. (await db.UkurAduanAsync(Petugas, Unit, masa.Dari, masa.Sampai, Selesai)).Where(a => x.Cocok(a, masa, Jam.Sekarang)).OrderByDescending(a => a.Id)];
        else s = await tersimpan.AmbilAsync(Petugas, Unit, masa, Selesai);
    }

    void Pindah(int? id) => nav.NavigateTo($"/aduan/statistik?{AlamatUkur.Dasar(masa, id)}");

    string Alamat(SaringUkur x) => $"/aduan/statistik?{Dasar}&{x.Ekor()}";

    static string Lama(LamaAduan l) => l.Banyak == 0 ? "–" : $"{TulisAduan.Jam(l.JamKerja)} / {TulisAduan.Jam(l.JamKalender)}";

    RenderFragment Tautan(int n, SaringUkur x, string siapa) => b =>
    {
        if (n == 0)
        {
            b.AddContent(0, "0");
            return;
        }
        b.OpenElement(1, "a");
        b.AddAttribute(2, "href", Alamat(x));
        b.AddAttribute(3, "aria-label", $"{siapa}: {n} {SebutUkur.Judul(x.Angka)}");
        b.AddContent(4, TulisAduan.Banyak(n));
        b.CloseElement();
    };
}
