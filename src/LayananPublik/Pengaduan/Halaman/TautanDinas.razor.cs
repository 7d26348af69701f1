using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.JSInterop;

namespace LayananPublik.Pengaduan.Halaman;

/// <summary>The link by which a dinas without an account works on this disposition.</summary>
public sealed partial class TautanDinas(IDbContextFactory<LayananDb> dbs, MejaTautanDinas meja, JamKantor jamKantor, Siaran siaran, IJSRuntime js)
{
    BarisTautanDinas? tautan;
    TautanDinasBaru? baru;
    string? galat, disalin;
    int? untuk;
    bool tanyaCabut;

    [Parameter, EditorRequired] public int DisposisiId { get; set; }
    /// <summary>The zone of the case's unit.</summary>
    [Parameter] public string? ZonaWaktu { get; set; }
    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    JamKantor Jam => ZonaWaktu is { } z ? jamKantor.Di(z) : jamKantor;

    bool Boleh => Petugas?.Boleh(Izin.KelolaAduan) == true;

    protected override void OnInitialized() => MuatUlangSaat(siaran, [Topik.Aduan], MuatAsync);

    protected override async Task OnParametersSetAsync()
    {
        if (untuk == DisposisiId) return;
        (untuk, baru, galat, disalin) = (DisposisiId, null, null, null);
        await MuatAsync();
    }

    async Task MuatAsync()
    {
        if (Petugas is null) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        tautan = await db.TautanDinasAsync(DisposisiId, Petugas, Selesai);
    }

    async Task BuatAsync()
    {
        var hasil = await meja.BuatAsync(DisposisiId, Petugas!, Selesai);
        (baru, galat, disalin) = (hasil.Nilai, hasil.Penolakan, null);
        await MuatAsync();
    }

    async Task<Hasil> CabutAsync()
    {
        var hasil = await meja.CabutAsync(DisposisiId, Petugas!, Selesai);
        if (!hasil.Berhasil) return hasil;
        baru = null;
        await MuatAsync();
        // A dialog raised the event: what is behind it would not be drawn again by itself.
        StateHasChanged();
        return hasil;
    }

    async Task SalinAsync(string teks)
    {
        // Without https a browser gives no clipboard: then the field stands there to be copied by hand.
        try
        {
            await js.InvokeVoidAsync("navigator.clipboard.writeText", Selesai, teks);
            disalin = "Tersalin.";
        }
        catch (JSException) { disalin = "Peramban ini tidak mengizinkan menyalin. Pilih teksnya, lalu salin sendiri."; }
    }
}
