using System.Globalization;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace LayananPublik.Penjadwalan.Halaman;

/// <summary>The scheduler with bookings in it and the room of every slot; where it shall go next is the page's business.</summary>
/// <remarks>Its slots cannot be named for a screen reader: <see cref="DaftarHari"/> shows the same as a list, which phones get at once.</remarks>
public sealed partial class KalenderJanji : ComponentBase
{
    /// <summary>Indonesian, with weeks that begin on Monday as in an office.</summary>
    internal static readonly CultureInfo Budaya = BuatBudaya();

    IReadOnlyDictionary<DateTime, List<SlotKalender>> menurutMulai = new Dictionary<DateTime, List<SlotKalender>>();

    [Parameter, EditorRequired] public TampilanJanji Tampilan { get; set; }
    [Parameter, EditorRequired] public DateOnly Tanggal { get; set; }
    [Parameter, EditorRequired] public DateOnly HariIni { get; set; }
    [Parameter, EditorRequired] public IReadOnlyList<SlotKalender> Slot { get; set; } = [];
    [Parameter, EditorRequired] public IReadOnlyList<KotakKalender> Kotak { get; set; } = [];
    [Parameter] public string Label { get; set; } = "Kalender janji";
    [Parameter] public EventCallback<int> PilihJanji { get; set; }
    [Parameter] public EventCallback<DateTime> PilihJam { get; set; }
    [Parameter] public EventCallback<DateOnly> PilihHari { get; set; }

    TimeSpan Mulai => TimeSpan.FromHours(Slot.Count == 0 ? 8 : Slot.Min(s => s.Mulai).Hour);

    TimeSpan Selesai => TimeSpan.FromHours(Slot.Count == 0 ? 15 : Math.Ceiling(Slot.Max(s => s.Selesai).ToTimeSpan().TotalHours));

    /// <summary>Rows of the grid: the shortest slot, halved where two lines of text need the height.</summary>
    int Menit => Slot.Count == 0 ? 30 : (int)Slot.Min(s => (s.Selesai - s.Mulai).TotalMinutes) is var m && m >= 30 && m % 2 == 0 ? m / 2 : Math.Max(5, (int)Slot.Min(s => (s.Selesai - s.Mulai).TotalMinutes));

    protected override void OnParametersSet() => menurutMulai = Slot.GroupBy(s => s.Tanggal.ToDateTime(s.Mulai)).ToDictionary(g => g.Key, g => g.ToList());

    void Warnai(SchedulerSlotRenderEventArgs e)
    {
        var hari = DateOnly.FromDateTime(e.Start);
        var dalam = Tampilan == TampilanJanji.Bulan ? [.. Slot.Where(s => s.Tanggal == hari)] : Pada(e.Start);
        var kelas = dalam.All(s => s.Lewat) ? "luar" : dalam.All(s => s.Ditutup) ? "tutup" : dalam.Sum(s => s.Sisa) == 0 ? "penuh" : "longgar";
        e.Attributes["class"] = hari == HariIni ? $"{kelas} hari-ini" : kelas;
        // Where a box stands it says itself how full the slot is.
        if (Tampilan != TampilanJanji.Bulan && menurutMulai.TryGetValue(e.Start, out var awal) && !awal.All(s => s.Lewat) && !(Tampilan == TampilanJanji.Minggu && Kotak.Any(k => k.Mulai == e.Start))) e.Attributes["data-sisa"] = awal.All(s => s.Ditutup) ? "tutup" : awal.Sum(s => s.Sisa) is var sisa and > 0 ? $"sisa {sisa}" : "penuh";
    }

    static void Rupai(SchedulerAppointmentRenderEventArgs<KotakKalender> e) => e.Attributes["class"] = $"kotak {e.Data?.Rupa}";

    List<SlotKalender> Pada(DateTime saat)
    {
        var (hari, jam) = (DateOnly.FromDateTime(saat), TimeOnly.FromDateTime(saat));
        return [.. Slot.Where(s => s.Tanggal == hari && s.Mulai <= jam && jam < s.Selesai)];
    }

    Task SlotAsync(SchedulerSlotSelectEventArgs e)
    {
        if (Tampilan == TampilanJanji.Bulan) return PilihHari.InvokeAsync(DateOnly.FromDateTime(e.Start));
        return Pada(e.Start) is [var pertama, ..] ? PilihJam.InvokeAsync(pertama.Tanggal.ToDateTime(pertama.Mulai)) : Task.CompletedTask;
    }

    Task KotakAsync(SchedulerAppointmentSelectEventArgs<KotakKalender> e) =>
        e.Data is not { } kotak ? Task.CompletedTask : kotak.JanjiId is { } id ? PilihJanji.InvokeAsync(id) : Tampilan == TampilanJanji.Bulan ? PilihHari.InvokeAsync(DateOnly.FromDateTime(kotak.Mulai)) : PilihJam.InvokeAsync(kotak.Mulai);

    Task HariAsync(SchedulerDaySelectEventArgs e) => PilihHari.InvokeAsync(DateOnly.FromDateTime(e.Day));

    Task LagiAsync(SchedulerMoreSelectEventArgs e)
    {
        e.PreventDefault();
        return PilihHari.InvokeAsync(DateOnly.FromDateTime(e.Start));
    }

    static CultureInfo BuatBudaya()
    {
        var budaya = (CultureInfo)CultureInfo.GetCultureInfo("id-ID").Clone();
        budaya.DateTimeFormat.FirstDayOfWeek = DayOfWeek.Monday;
        return CultureInfo.ReadOnly(budaya);
    }
}
