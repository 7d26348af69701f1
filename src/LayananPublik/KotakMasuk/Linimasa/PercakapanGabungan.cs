using LayananPublik.Bersama;

namespace LayananPublik.KotakMasuk;

public sealed partial class Percakapan
{
    /// <summary>An officer holds this person and the one of another conversation to be the same, or no longer does.</summary>
    public void CatatGabungan(Pelaku pelaku, DateTimeOffset pada, bool digabung, string alasan)
    {
        riwayat.Add(RiwayatPercakapan.Tentang(pelaku, pada, digabung ? "Gabungkan nomor" : "Lepas gabungan", null, null, alasan));
        Versi++;
    }
}
