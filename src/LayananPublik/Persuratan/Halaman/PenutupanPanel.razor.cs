using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan.Halaman;

/// <summary>The twelve months of a unit's book: closing, opening, and whether a closed one is still what it was.</summary>
public sealed partial class PenutupanPanel(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaAgenda meja, JamKantor jamKantor)
{
    readonly Dictionary<int, HasilSegel> segel = [];
    List<BarisPenutupan>? tutup;
    List<(BarisDeret Deret, IReadOnlyList<int> Lewat)> deret = [];
    BarisPenutupan? dibuka;
    string alasan = "";
    int? ditutup;

    [Parameter, EditorRequired] public IReadOnlyList<UnitAgenda> Unit { get; set; } = [];
    [Parameter, EditorRequired] public int Terpilih { get; set; }
    [Parameter, EditorRequired] public int Tahun { get; set; }
    [CascadingParameter] PetugasAktif Petugas { get; set; } = default!;

    UnitAgenda? Pilihan => Unit.FirstOrDefault(u => u.Id == Terpilih);

    string NamaUnit => Pilihan?.Nama ?? "";

    JamKantor Jam => Pilihan is { } u ? jamKantor.Di(u.ZonaWaktu) : jamKantor;

    protected override void OnInitialized() => MuatUlangSaat(siaran, [Topik.Surat], MuatAsync);

    protected override Task OnParametersSetAsync() => MuatAsync();

    async Task MuatAsync()
    {
        if (Terpilih == 0) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        var baru = new List<(BarisDeret, IReadOnlyList<int>)>();
        foreach (var d in await db.DeretAgendaAsync(Terpilih, Tahun, Petugas, Selesai)) baru.Add((d, await db.TakTercatatAsync(d.Id, Petugas, Selesai)));
        (deret, tutup) = (baru, await db.PenutupanAsync(Terpilih, Tahun, Petugas, Selesai));
    }

    bool Berakhir(int bulan) => Jam.HariIni >= new DateOnly(Tahun, bulan, 1).AddMonths(1);

    async Task<Hasil> TutupAsync()
    {
        var hasil = await meja.TutupAsync(Terpilih, Tahun, ditutup!.Value, Petugas, Selesai);
        if (!hasil.Berhasil) return hasil;
        await MuatAsync();
        StateHasChanged();
        return hasil;
    }

    async Task PeriksaAsync(int id)
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        if (await db.PeriksaSegelAsync(id, Petugas, Selesai) is { } hasil) segel[id] = hasil;
    }

    void Buka(BarisPenutupan p) => (dibuka, alasan) = (p, "");

    async Task<Hasil> BukaAsync()
    {
        var hasil = await meja.BukaAsync(dibuka!.Id, Petugas, alasan, Selesai);
        if (!hasil.Berhasil) return hasil;
        await MuatAsync();
        StateHasChanged();
        return hasil;
    }
}
