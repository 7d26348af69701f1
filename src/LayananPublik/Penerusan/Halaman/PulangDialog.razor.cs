using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Pengaturan;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace LayananPublik.Penerusan.Halaman;

/// <summary>The dossier that a dialog is about.</summary>
public sealed record SasaranPulang(int ButirId, string Nomor, string Nama, string Layanan, RincianLayanan Rincian, string Unit);

/// <summary>Ticks one dossier off: its result, or Dukcapil's refusal.</summary>
public sealed partial class PulangDialog : ComponentBase
{
    readonly HashSet<string> dok = [];
    SasaranPulang? terima, tolak;
    IBrowserFile? berkas;
    string keterangan = "", alasan = "";
    bool bisaDiperbaiki = true;

    [Inject] PengaturanKantor Pengaturan { get; set; } = default!;
    [CascadingParameter] PetugasAktif? Petugas { get; set; }
    [Parameter] public EventCallback Sesudah { get; set; }

    public void Terima(SasaranPulang s)
    {
        (terima, berkas, keterangan) = (s, null, s.Rincian.Fisik ? $"Kartu dapat diambil di loket {s.Unit} pada jam layanan." : "");
        StateHasChanged();
    }

    public void Tolak(SasaranPulang s)
    {
        (tolak, alasan, bisaDiperbaiki) = (s, "", true);
        dok.Clear();
        StateHasChanged();
    }

    void Balik(string d)
    {
        if (!dok.Remove(d)) dok.Add(d);
    }

    async Task<Hasil> TerimaAsync()
    {
        if (berkas is null) return await SesudahAsync(await Meja.TerimaAsync(terima!.ButirId, Petugas!, null, keterangan, CancellationToken.None));
        if (berkas.Size > Pengaturan.BatasBerkas) return Hasil.Ditolak($"Berkas terlalu besar; paling besar {Pengaturan.BatasBerkas / 1024 / 1024} MB.");
        using var isi = new MemoryStream();
        await using (var aliran = berkas.OpenReadStream(Pengaturan.BatasBerkas)) await aliran.CopyToAsync(isi);
        return await SesudahAsync(await Meja.TerimaAsync(terima!.ButirId, Petugas!, isi.ToArray(), null, CancellationToken.None));
    }

    async Task<Hasil> TolakAsync() => await SesudahAsync(await Meja.TolakAsync(tolak!.ButirId, Petugas!, alasan, bisaDiperbaiki, dok, CancellationToken.None));

    async Task<Hasil> SesudahAsync(Hasil hasil)
    {
        if (hasil.Berhasil) await Sesudah.InvokeAsync();
        return hasil;
    }
}
