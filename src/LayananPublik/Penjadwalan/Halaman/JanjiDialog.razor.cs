using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;

namespace LayananPublik.Penjadwalan.Halaman;

public enum TindakanJanji { Batal, Pindah, Hadir, Selesai, TidakDatang }

/// <summary>What an officer asks of one booking.</summary>
public sealed record PerintahJanji(TindakanJanji Apa, string Alasan = "", SlotKalender? Ke = null);

/// <summary>One booking and what may be done with it now.</summary>
public sealed partial class JanjiDialog : ComponentBase
{
    enum Langkah { Lihat, Batal, Pindah }

    IReadOnlyList<SlotKalender>? slot;
    SlotKalender? pilih;
    Langkah langkah;
    DateOnly tanggal;
    string alasan = "";
    string? galat;
    int? terakhir;
    bool sibuk;

    [Parameter, EditorRequired] public RincianJanji? Isi { get; set; }
    [Parameter, EditorRequired] public JamKantor Jam { get; set; } = default!;
    [Parameter] public PetugasAktif? Petugas { get; set; }
    [Parameter] public DateOnly HariIni { get; set; }
    [Parameter, EditorRequired] public Func<RincianJanji, PerintahJanji, Task<Hasil>> Kerjakan { get; set; } = default!;
    /// <summary>Slots of the schedule on a day that have room.</summary>
    [Parameter, EditorRequired] public Func<int, DateOnly, Task<IReadOnlyList<SlotKalender>>> BacaSlot { get; set; } = default!;
    [Parameter] public EventCallback Tutup { get; set; }

    protected override void OnParametersSet()
    {
        if (Isi?.Id == terakhir) return;
        (terakhir, langkah, alasan, galat, pilih, slot) = (Isi?.Id, Langkah.Lihat, "", null, null, null);
    }

    async Task MulaiPindahAsync()
    {
        (langkah, galat, pilih, tanggal) = (Langkah.Pindah, null, null, Isi!.Tanggal < HariIni ? HariIni : Isi.Tanggal);
        await BacaAsync();
    }

    Task GantiTanggalAsync(ChangeEventArgs e)
    {
        if (DateOnly.TryParseExact(e.Value as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var t)) (tanggal, pilih) = (t, null);
        return BacaAsync();
    }

    async Task BacaAsync()
    {
        slot = null;
        slot = [.. (await BacaSlot(Isi!.JadwalId, tanggal)).Where(s => s.Kunci != Isi.Slot)];
    }

    async Task LakukanAsync(PerintahJanji perintah)
    {
        sibuk = true;
        try { galat = (await Kerjakan(Isi!, perintah)).Penolakan; }
        finally { sibuk = false; }
        if (galat is null) langkah = Langkah.Lihat;
        // Somebody may just have taken the very slot: what is offered is read again.
        else if (langkah == Langkah.Pindah) await BacaAsync();
    }
}
