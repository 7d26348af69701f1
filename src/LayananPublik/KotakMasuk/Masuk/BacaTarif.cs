using LayananPublik.WhatsApp;

namespace LayananPublik.KotakMasuk;

/// <summary>Meta's pricing object in the office's words; null when the status tells no category.</summary>
static class BacaTarif
{
    public static Tarif? Dari(MessagePricing? harga) => harga?.Category is { } golongan ? new(Golongan(golongan), Jenis(harga)) : null;

    public static GolonganPesan Golongan(string kata) => kata.ToLowerInvariant() switch
    {
        "service" => GolonganPesan.Layanan,
        "utility" => GolonganPesan.Utilitas,
        "marketing" or "marketing_lite" => GolonganPesan.Pemasaran,
        "authentication" or "authentication-international" or "authentication_international" => GolonganPesan.Autentikasi,
        _ => GolonganPesan.Lain
    };

    // Billable is being phased out; it only speaks where there is no type.
    static JenisTarif Jenis(MessagePricing harga) => harga.Type switch
    {
        "regular" => JenisTarif.Biasa,
        "free_customer_service" => JenisTarif.GratisLayanan,
        "free_entry_point" => JenisTarif.GratisMasuk,
        null => harga.Billable == false ? JenisTarif.GratisLayanan : JenisTarif.Biasa,
        _ => JenisTarif.Lain
    };
}
