using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace LayananPublik.Penataan.Halaman;

public sealed partial class ImporPengurusDialog(MejaPengurus meja, JamKantor jam)
{
    const int TampilTerbanyak = 300;
    const long BerkasTerbesar = 2 * 1024 * 1024;

    byte[] berkas = [];
    HasilImpor? rencana;
    string? galat;
    bool sibuk, selesai, akhiriSisa;

    [CascadingParameter] PetugasAktif Admin { get; set; } = default!;
    [Parameter] public bool Buka { get; set; }
    [Parameter] public EventCallback<bool> BukaChanged { get; set; }
    /// <summary>Raised after a file was applied.</summary>
    [Parameter] public EventCallback Diterapkan { get; set; }

    static Nada NadaNasib(NasibBaris nasib) => nasib switch { NasibBaris.Ditolak => Nada.Bahaya, NasibBaris.Diakhiri or NasibBaris.Diganti => Nada.Awas, NasibBaris.Ditambah => Nada.Baik, _ => Nada.Netral };

    async Task BacaAsync(InputFileChangeEventArgs e)
    {
        if (e.File.Size > BerkasTerbesar)
        {
            galat = "Berkas paling besar 2 MB.";
            return;
        }
        (sibuk, galat) = (true, null);
        using var wadah = new MemoryStream();
        await using (var aliran = e.File.OpenReadStream(BerkasTerbesar, Selesai)) await aliran.CopyToAsync(wadah, Selesai);
        berkas = wadah.ToArray();
        await JalankanAsync(terapkan: false);
    }

    async Task TerapkanAsync()
    {
        await JalankanAsync(terapkan: true);
        if (galat is not null) return;
        selesai = true;
        await Diterapkan.InvokeAsync();
    }

    async Task JalankanAsync(bool terapkan)
    {
        sibuk = true;
        var hasil = await meja.ImporAsync(Admin, berkas, akhiriSisa, terapkan, jam.HariIni, Selesai);
        (galat, rencana, sibuk) = (hasil.Penolakan, hasil.Berhasil ? hasil.Nilai : terapkan ? rencana : null, false);
    }

    Task UlangAsync()
    {
        if (rencana is null) return GantiAsync(false);
        (rencana, galat) = (null, null);
        return Task.CompletedTask;
    }

    Task GantiAsync(bool buka)
    {
        (rencana, galat, selesai, berkas) = (null, null, false, []);
        return BukaChanged.InvokeAsync(buka);
    }
}
