using LayananPublik.Bersama;

namespace LayananPublik.Kantor;

/// <summary>History of what the admin arranges: accounts, units, officials, letterheads, hours, numbers, catalogue.</summary>
public sealed class RiwayatKantor : Riwayat
{
    RiwayatKantor() { }

    /// <summary>Kind of thing that changed, by the name of its class.</summary>
    public string Objek { get; private set; } = "";

    public int ObjekId { get; private set; }

    public static RiwayatKantor Tentang(string objek, int id, Pelaku pelaku, DateTimeOffset pada, string tindakan, string? dari = null, string? ke = null, string? alasan = null)
    {
        var r = new RiwayatKantor { Objek = objek, ObjekId = id };
        r.Isi(pelaku, pada, tindakan, dari, ke, alasan);
        return r;
    }
}
