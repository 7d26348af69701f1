using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan.Halaman;

/// <summary>The queue of a dinas by deadline: its own dispositions and nothing else.</summary>
public sealed partial class DinasPage(IDbContextFactory<LayananDb> dbs, JamKantor jamKantor, Siaran siaran)
{
    List<BarisDinas>? baris;
    HitunganDinas? hitungan;
    string? unit, zona;
    bool adaLagi;

    [CascadingParameter] PetugasAktif? Petugas { get; set; }
    [SupplyParameterFromQuery] string? Saring { get; set; }
    [SupplyParameterFromQuery] string? Cari { get; set; }

    JamKantor Jam => zona is null ? jamKantor : jamKantor.Di(zona);

    SaringDinas Pilihan => Enum.TryParse<SaringDinas>(Saring, ignoreCase: true, out var s) && Enum.IsDefined(s) ? s : SaringDinas.Berjalan;

    string KalimatKosong => Pilihan switch
    {
        SaringDinas.Baru => "Semua tugas sudah diterima.",
        SaringDinas.Lewat => "Tidak ada yang lewat tenggat.",
        SaringDinas.Tembusan => "Belum ada tembusan.",
        SaringDinas.Ditutup => "Belum ada yang ditutup.",
        _ => "Tidak ada tugas yang menunggu."
    };

    protected override void OnInitialized() => MuatUlangSaat(siaran, [Topik.Aduan], MuatAsync);

    protected override Task OnParametersSetAsync() => MuatAsync();

    async Task MuatAsync()
    {
        if (Petugas is null) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        if (unit is null && await db.UnitKerja.Where(u => u.Id == Petugas.UnitKerjaId).Select(u => new { u.Nama, u.ZonaWaktu }).FirstOrDefaultAsync(Selesai) is { } u) (unit, zona) = (u.Nama, u.ZonaWaktu);
        hitungan = await db.HitunganDinasAsync(Petugas, Jam.Sekarang, Selesai);
        await HalamanAsync(db, [], Math.Max(KasusDinasQuery.PerHalaman, baris?.Count ?? 0));
    }

    async Task TambahAsync()
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        await HalamanAsync(db, baris ?? [], KasusDinasQuery.PerHalaman);
    }

    async Task HalamanAsync(LayananDb db, List<BarisDinas> ada, int banyak)
    {
        var lagi = await db.DaftarDinasAsync(Petugas!, Pilihan, Cari, Jam.Sekarang, ada.Count, banyak + 1, Selesai);
        adaLagi = lagi.Count > banyak;
        baris = [.. ada, .. lagi.Take(banyak)];
    }

    string Alamat(SaringDinas s) => $"/dinas?saring={s.ToString().ToLowerInvariant()}{(Cari is { Length: > 0 } c ? $"&cari={Uri.EscapeDataString(c)}" : "")}";

    static string Sebut(SaringDinas s) => s switch
    {
        SaringDinas.Baru => "Belum diterima",
        SaringDinas.Lewat => "Lewat tenggat",
        SaringDinas.Tembusan => "Tembusan",
        SaringDinas.Ditutup => "Ditutup",
        _ => "Berjalan"
    };
}
