using System.Globalization;

namespace LayananPublik.Penjadwalan;

/// <summary>What a time is chosen for: a new appointment of a schedule ("b3"), or another time for one that exists ("p12").</summary>
sealed record TujuanSlot(JadwalLayanan Jadwal, Janji? Lama)
{
    public string Tanda => Lama is null ? string.Create(CultureInfo.InvariantCulture, $"b{Jadwal.Id}") : string.Create(CultureInfo.InvariantCulture, $"p{Lama.Id}");

    /// <summary>Without the time that the appointment has already.</summary>
    public IReadOnlyList<SlotKosong> Lain(IReadOnlyList<SlotKosong> semua) => Lama is { } j ? [.. semua.Where(s => s.Kunci != j.Slot.Kunci)] : semua;

    /// <summary>What choosing this time sends back.</summary>
    public string Pilih(KunciSlot kunci) => Lama is null ? $"JNJ:J:{kunci}" : $"JNJ:K:{Lama.Id}:{kunci}";

    /// <summary>The step in which words about a time are read; the day that was being looked at last.</summary>
    public string Langkah(DateOnly? hari) => $"pilih:{Tanda}{(hari is { } h ? string.Create(CultureInfo.InvariantCulture, $":{h:yyyyMMdd}") : "")}";
}
