using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace LayananPublik.Penataan.Halaman;

/// <summary>Holidays: one by one, from a file after a look at what it holds, or the fixed dates of a year.</summary>
public sealed partial class LiburPanel : ComponentBase
{
    IReadOnlyList<(LiburTerbaca Isi, bool Sudah)> impor = [];
    int? ubah;
    DateOnly tanggal;
    string nama = "";
    string? galat, kabar;

    [Parameter, EditorRequired] public PetugasAktif Admin { get; set; } = default!;
    [Parameter, EditorRequired] public int UnitId { get; set; }
    [Parameter, EditorRequired] public string NamaUnit { get; set; } = "";
    [Parameter, EditorRequired] public IReadOnlyList<BarisLibur> Isi { get; set; } = [];
    /// <summary>Dates that the unit's own list has already.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<DateOnly> Tercatat { get; set; } = [];
    [Parameter, EditorRequired] public DateOnly HariIni { get; set; }
    [Parameter, EditorRequired] public Func<Task<Hasil>, Task<Hasil>> Kerjakan { get; set; } = default!;

    // Towards the end of the year the next one is filled in.
    int TahunTetap => HariIni.Month >= 9 ? HariIni.Year + 1 : HariIni.Year;

    IReadOnlyList<(DateOnly Tanggal, string Nama)> Baru => [.. impor.Where(i => i is { Sudah: false, Isi.Galat: null }).Select(i => (i.Isi.Tanggal!.Value, i.Isi.Nama))];

    protected override void OnInitialized() => tanggal = HariIni;

    async Task BacaAsync(InputFileChangeEventArgs e)
    {
        (galat, kabar, impor) = (null, null, []);
        if (e.File.Size > BacaLibur.PalingBesar)
        {
            galat = "Berkas ini terlalu besar; paling besar 1 MB.";
            return;
        }
        using var isi = new MemoryStream();
        await using (var aliran = e.File.OpenReadStream(BacaLibur.PalingBesar)) await aliran.CopyToAsync(isi);
        var hasil = BacaLibur.Baca(isi.ToArray());
        galat = hasil.Penolakan;
        if (hasil.Nilai is { } hari) Pratinjau(hari);
    }

    void Pratinjau(IEnumerable<LiburTerbaca> hari)
    {
        var ada = Tercatat.ToHashSet();
        impor = [.. hari.Select(h => (h, h.Tanggal is { } t && !ada.Add(t)))];
    }

    async Task ImporAsync()
    {
        var jumlah = Baru.Count;
        galat = (await Kerjakan(ImporkanAsync())).Penolakan;
        if (galat is null) (impor, kabar) = ([], $"{jumlah} hari libur disimpan.");
    }

    async Task<Hasil> ImporkanAsync() => (await Meja.ImporLiburAsync(UnitId, Admin, Baru, CancellationToken.None)).TanpaNilai;

    async Task SimpanAsync()
    {
        kabar = null;
        galat = (await Kerjakan(ubah is { } id ? Meja.UbahLiburAsync(id, Admin, tanggal, nama, CancellationToken.None) : Meja.TambahLiburAsync(UnitId, Admin, tanggal, nama, CancellationToken.None))).Penolakan;
        if (galat is null) Kosongkan();
    }

    async Task HapusAsync(int id)
    {
        galat = (await Kerjakan(Meja.HapusLiburAsync(id, Admin, CancellationToken.None))).Penolakan;
        if (ubah == id) Kosongkan();
    }

    void Kosongkan() => (ubah, nama) = (null, "");
}
