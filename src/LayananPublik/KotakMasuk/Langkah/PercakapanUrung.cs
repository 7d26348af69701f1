using LayananPublik.Bersama;

namespace LayananPublik.KotakMasuk;

// What becomes of the waiting when an answer is taken back.
public sealed partial class Percakapan
{
    /// <summary>The only answer since the citizen wrote has been taken back: the citizen waits as before.</summary>
    public void JawabanDiurungkan(Pelaku pelaku, DateTimeOffset pada, bool adaJawabanLain)
    {
        if (!adaJawabanLain && Mode != ModePercakapan.Asisten) MenungguSejak ??= MasukTerakhirPada;
        CatatTitipan(pelaku, pada, "Urungkan jawaban", null);
    }
}
