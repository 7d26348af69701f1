using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using Microsoft.AspNetCore.Components;

namespace LayananPublik.Pemanggilan.Halaman;

/// <summary>Somebody has come: with an appointment he is checked in, without one he gets a number.</summary>
public sealed partial class NomorBaruPanel(MejaAntrean meja)
{
    string kode = "", telepon = "", huruf = "";
    string? galat;
    bool prioritas, sibuk;
    NomorDiberikan? diberikan;

    [CascadingParameter] PetugasAktif Petugas { get; set; } = default!;
    [Parameter, EditorRequired] public TitikPilihan Titik { get; set; } = default!;
    [Parameter] public EventCallback Berubah { get; set; }

    string Dipilih => Titik.Deret.FirstOrDefault(d => !d.Janji && d.Huruf == huruf)?.Huruf ?? Titik.Deret.First(d => !d.Janji).Huruf;

    Task HadirAsync() => BeriAsync(meja.HadirAsync(Titik.Id, Petugas, kode, Selesai));

    Task AmbilAsync() => BeriAsync(meja.AmbilAsync(Titik.Id, Petugas, new(Dipilih, prioritas, telepon), Selesai));

    async Task BeriAsync(Task<Hasil<NomorDiberikan>> kerja)
    {
        sibuk = true;
        try
        {
            var hasil = await kerja;
            (galat, diberikan) = (hasil.Penolakan, hasil.Nilai);
            if (hasil.Berhasil) (kode, telepon, prioritas) = ("", "", false);
        }
        finally { sibuk = false; }
        await Berubah.InvokeAsync();
    }
}
