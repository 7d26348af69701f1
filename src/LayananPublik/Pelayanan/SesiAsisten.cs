using LayananPublik.Bersama;

namespace LayananPublik.Pelayanan;

/// <summary>Where the assistant stands in one conversation. A row, so that any node goes on where another stopped.</summary>
public sealed class SesiAsisten
{
    SesiAsisten() { }

    public int PercakapanId { get; private set; }

    /// <summary>The draft or returned request that is being filled; null = just talking.</summary>
    public int? PermohonanId { get; private set; }

    public Permohonan? Permohonan { get; private set; }

    /// <summary>What the assistant waits for, e.g. "menu", "data", "field:jenis", "berkas", "ringkasan".</summary>
    public string Langkah { get; private set; } = "";

    /// <summary>What is known so far and not yet on the request.</summary>
    [Tersegel]
    public Isian Ingatan { get; private set; } = Isian.Kosong;

    public DateTimeOffset Pada { get; private set; }

    /// <summary>When the photos that came so far are answered; each further one moves it on, so that a burst is one answer. Null = none wait.</summary>
    public DateTimeOffset? JawabPada { get; private set; }

    public int Versi { get; private set; }

    public static SesiAsisten Mulai(int percakapanId, DateTimeOffset pada) => new() { PercakapanId = percakapanId, Pada = pada };

    public void Ke(string langkah, Isian ingatan, DateTimeOffset pada) => (Langkah, Ingatan, Pada, Versi) = (langkah, ingatan, pada, Versi + 1);

    public void TungguSusulan(DateTimeOffset? sampai) => (JawabPada, Versi) = (sampai, Versi + 1);

    public void Untuk(Permohonan? permohonan)
    {
        Permohonan = permohonan;
        if (permohonan is null) PermohonanId = null;
        Versi++;
    }
}
