using LayananPublik.Data;
using LayananPublik.Pengaturan;

namespace LayananPublik.KotakMasuk;

/// <summary>The business account whose templates and months are meant.</summary>
public sealed class AkunWhatsApp(PengaturanKantor pengaturan)
{
    /// <summary>Empty when the office has not told it.</summary>
    public string WabaId { get; } = pengaturan.Simulator && pengaturan.WhatsApp.WabaId.Length == 0 ? Contoh.WabaId : pengaturan.WhatsApp.WabaId;

    /// <summary>IANA zone in which Meta's months begin.</summary>
    public string ZonaWaktu { get; } = pengaturan.WhatsApp.ZonaWaktu.Length > 0 ? pengaturan.WhatsApp.ZonaWaktu : pengaturan.Kantor.ZonaWaktu;

    public int TitipanHari { get; } = pengaturan.WhatsApp.TitipanHari;
}
