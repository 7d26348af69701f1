using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penjadwalan.Halaman;

/// <summary>The list of one day to print, a sheet for each schedule. Names are short; whole ones are shown on request, which leaves a line in the history.</summary>
public sealed partial class HariPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaLoketJanji loket, JamKantor jam)
{
    readonly JamKantor jamApp = jam;
    JamKantor jam = jam;
    IReadOnlyList<JadwalPilihan> jadwal = [];
    IReadOnlyList<SlotKalender> slot = [];
    IReadOnlyList<BarisJanji> janji = [];
    IReadOnlyDictionary<int, string> kebutuhan = new Dictionary<int, string>();
    IReadOnlyDictionary<int, string> nama = new Dictionary<int, string>();
    PetugasAktif? Petugas;
    DateOnly? hari;
    bool dimuat;

    [CascadingParameter] Task<AuthenticationState> Keadaan { get; set; } = default!;
    [Parameter] public string Tanggal { get; set; } = "";
    [SupplyParameterFromQuery(Name = "jadwal")] public string? Jadwal { get; set; }

    bool BolehNama => Petugas?.Boleh(Izin.KelolaJanji) == true;

    protected override void OnInitialized() => MuatUlangSaat(siaran, [Topik.Janji], MuatAsync);

    protected override Task OnParametersSetAsync() => MuatAsync();

    async Task MuatAsync()
    {
        hari = DateOnly.TryParseExact(Tanggal, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var t) ? t : null;
        Petugas = PetugasAktif.Dari((await Keadaan).User);
        if (Petugas is null || hari is null) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        var semua = await db.JadwalJanjiAsync(Petugas, t, Selesai);
        var pilih = AlamatJanji.Baca(null, null, Jadwal, t).Jadwal;
        jadwal = semua.Where(j => pilih.Contains(j.Id)).ToList() is { Count: > 0 } dipilih ? dipilih : semua;
        jam = jadwal is [var pertama, ..] ? jamApp.Di(pertama.ZonaWaktu) : jamApp;
        var id = jadwal.Select(j => j.Id).ToList();
        slot = await db.SlotKalenderAsync(id, t, t, Petugas, jam.Sekarang, Selesai);
        janji = await db.JanjiKalenderAsync(id, t, t, Petugas, Selesai);
        kebutuhan = await db.KebutuhanHariAsync(id, t, Petugas, Selesai);
        dimuat = true;
    }

    async Task NamaAsync() => nama = nama.Count > 0 ? new Dictionary<int, string>() : await loket.NamaHariAsync([.. jadwal.Select(j => j.Id)], hari!.Value, Petugas!, Selesai);
}
