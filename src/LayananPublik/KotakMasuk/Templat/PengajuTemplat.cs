using LayananPublik.Bersama;
using LayananPublik.WhatsApp;

namespace LayananPublik.KotakMasuk;

/// <summary>Submits templates to Meta.</summary>
public sealed class PengajuTemplat(CloudApi api, AkunWhatsApp akun)
{
    /// <summary>Meta's id of the new template; a refusal carries Meta's own explanation.</summary>
    public async Task<Hasil<string>> AjukanAsync(string nama, string komponen, CancellationToken ct)
    {
        if (akun.WabaId.Length == 0) return Hasil.Ditolak("Isi dulu WhatsApp:WabaId di pengaturan server.");
        try { return Hasil.Dengan((await api.CreateTemplateAsync(akun.WabaId, new(nama, RancanganTemplat.Bahasa, "UTILITY", false, komponen), ct)).Id); }
        catch (WhatsAppException galat)
        {
            return galat.Outcome == SendOutcome.Unknown
                ? Hasil.Ditolak("Tidak pasti apakah Meta sudah menerimanya. Tekan Selaraskan sebelum mengajukan lagi.")
                : Hasil.Ditolak($"Meta menolak naskah ini. {galat.UserMessage ?? galat.Details ?? GalatMeta.Kalimat(galat)}");
        }
    }
}
