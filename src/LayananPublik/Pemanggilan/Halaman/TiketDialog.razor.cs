using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pemanggilan.Halaman;

/// <summary>One number of the day: its history, and what can be done with it besides calling in order.</summary>
public sealed partial class TiketDialog(IDbContextFactory<LayananDb> dbs, MejaAntrean meja)
{
    IReadOnlyList<BarisRiwayatTiket>? riwayat;
    string alasan = "", keHuruf = "";
    string? galat, karcis;
    int? keLoket, termuat;

    [CascadingParameter] PetugasAktif Petugas { get; set; } = default!;
    [Parameter] public BarisTiket? Tiket { get; set; }
    [Parameter] public TitikPilihan? Titik { get; set; }
    [Parameter, EditorRequired] public IReadOnlyList<BarisLoket> Loket { get; set; } = [];
    [Parameter] public BarisLoket? Saya { get; set; }
    [Parameter, EditorRequired] public JamKantor Jam { get; set; } = default!;
    [Parameter] public EventCallback Tutup { get; set; }
    [Parameter] public EventCallback Berubah { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (Tiket?.Id == termuat) return;
        (termuat, riwayat, galat, karcis, alasan, keHuruf, keLoket) = (Tiket?.Id, null, null, null, "", "", null);
        if (Tiket is null) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        riwayat = await db.RiwayatTiketAsync(Petugas, Tiket.Id, Selesai);
    }

    async Task<Hasil> PanggilAsync(BarisTiket t) => (await meja.PanggilTiketAsync(Saya!.Id, t.Id, alasan, Petugas, Selesai)).TanpaNilai;

    Task<Hasil> TidakJadiAsync(BarisTiket t) => meja.BatalkanAsync(t.Id, Petugas, "Warga tidak jadi menunggu.", Selesai);

    async Task CetakAsync(BarisTiket t)
    {
        var hasil = await meja.CetakUlangAsync(t.Id, Petugas, Selesai);
        (galat, karcis) = (hasil.Penolakan, hasil.Nilai?.Kunci);
    }

    async Task LaluTutup(Task<Hasil> kerja)
    {
        galat = (await kerja).Penolakan;
        await Berubah.InvokeAsync();
        if (galat is null) await Tutup.InvokeAsync();
    }
}
