using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penerusan.Halaman;

/// <summary>Out to Dukcapil and back: what is ready, what is there, what has come, how long it takes. The address holds the tab and the filters.</summary>
public sealed partial class DukcapilPage(IDbContextFactory<LayananDb> dbs, Siaran siaran) : LayananComponent
{
    static readonly (string Kunci, string Judul)[] Tab = [("siap", "Siap dikirim"), ("di", "Bendel"), ("kembali", "Kembali"), ("umur", "Umur berkas")];

    int siap, tiba, umur;

    [CascadingParameter] PetugasAktif? Petugas { get; set; }
    [SupplyParameterFromQuery(Name = "tab")] string? TabDipilih { get; set; }
    [SupplyParameterFromQuery] string? Cari { get; set; }
    [SupplyParameterFromQuery] string? Layanan { get; set; }
    [SupplyParameterFromQuery] int? Bendel { get; set; }
    [SupplyParameterFromQuery] bool? Lewat { get; set; }
    [SupplyParameterFromQuery] int? Kelompok { get; set; }
    [SupplyParameterFromQuery(Name = "selesai")] bool? BendelSelesai { get; set; }

    string Kini => Tab.Any(t => t.Kunci == TabDipilih) ? TabDipilih! : "siap";

    protected override async Task OnInitializedAsync()
    {
        MuatUlangSaat(siaran, [Topik.Permohonan], MuatAsync);
        await MuatAsync();
    }

    int? Jumlah(string tab) => tab switch { "siap" => siap, "kembali" => tiba, "umur" => umur, _ => null };

    async Task MuatAsync()
    {
        if (Petugas is null) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        (siap, tiba, umur) = (await db.JumlahSiapAntarAsync(Petugas, Selesai), await db.JumlahHasilTibaAsync(Petugas, Selesai), await db.JumlahDiDukcapilAsync(Petugas, Selesai));
    }
}
