using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using Microsoft.AspNetCore.Components;

namespace LayananPublik.Pemanggilan.Halaman;

/// <summary>One counter at work: who stands there, and what can be done now.</summary>
public sealed partial class MemanggilPanel(MejaAntrean meja)
{
    string? galat;
    bool pindah;
    int? keLoket;
    string keHuruf = "";

    [CascadingParameter] PetugasAktif Petugas { get; set; } = default!;
    [Parameter, EditorRequired] public BarisLoket Loket { get; set; } = default!;
    [Parameter, EditorRequired] public IReadOnlyList<BarisLoket> Rekan { get; set; } = [];
    [Parameter, EditorRequired] public TitikPilihan Titik { get; set; } = default!;
    [Parameter] public BarisTiket? Sedang { get; set; }
    [Parameter] public BarisTiket? Berikut { get; set; }
    [Parameter] public IReadOnlyList<BarisTiket> Ditahan { get; set; } = [];
    [Parameter, EditorRequired] public PetaAntrean Peta { get; set; } = default!;
    [Parameter, EditorRequired] public JamKantor Jam { get; set; } = default!;
    [Parameter] public EventCallback Berubah { get; set; }

    async Task PanggilAsync()
    {
        var hasil = await meja.PanggilAsync(Loket.Id, Petugas, Selesai);
        galat = hasil.Penolakan ?? (hasil.Nilai is null ? "Baru saja dipanggil loket lain; sekarang tidak ada yang menunggu." : null);
        await Berubah.InvokeAsync();
    }

    async Task SelesaiPanggilAsync()
    {
        galat = (await meja.SelesaikanAsync(Sedang!.Id, Petugas, Selesai)).Penolakan;
        if (galat is null && Berikut is not null) await PanggilAsync();
        else await Berubah.InvokeAsync();
    }

    async Task Kerjakan(Task<Hasil> kerja)
    {
        galat = (await kerja).Penolakan;
        await Berubah.InvokeAsync();
    }

    async Task<Hasil> PindahAsync()
    {
        var hasil = await meja.PindahAsync(Sedang!.Id, Petugas, keLoket, keHuruf, Selesai);
        if (hasil.Berhasil)
        {
            (keLoket, keHuruf) = (null, "");
            await Berubah.InvokeAsync();
        }
        return hasil;
    }
}
