using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan.Halaman;

/// <summary>Takes a file out of the chat into a requirement of an open request.</summary>
public sealed partial class JadikanBerkas(IDbContextFactory<LayananDb> dbs, Loket loket)
{
    IReadOnlyList<TujuanBerkas>? pilihan;
    string? galat;

    [Parameter, EditorRequired] public Gelembung Pesan { get; set; } = default!;
    [Parameter, EditorRequired] public int PercakapanId { get; set; }
    [Parameter] public EventCallback Ditutup { get; set; }
    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (Petugas is null) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        pilihan = await db.TujuanBerkasAsync(Petugas, PercakapanId, Selesai);
    }

    async Task PasangAsync(int permohonanId, string dok)
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        var lampiran = await db.Lampiran.Where(l => l.PesanId == Pesan.Id).Select(l => l.Id).SingleAsync(Selesai);
        galat = (await loket.PasangBerkasAsync(permohonanId, Petugas!, lampiran, dok, Selesai)).Penolakan;
        if (galat is null) await Ditutup.InvokeAsync();
    }
}
