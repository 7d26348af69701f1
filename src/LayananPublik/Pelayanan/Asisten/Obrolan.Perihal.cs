using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

// What the message and its answers are part of. Written down at the end: until then whoever leads the talk reads the words.
public sealed partial class Obrolan
{
    readonly List<Pesan> ucapan = [];
    readonly List<string> perihal = [];
    readonly HashSet<string> serta = new(StringComparer.Ordinal);
    bool tertutup;

    /// <summary>The message and its answers are part of this matter.</summary>
    public void Tentang(string apa)
    {
        perihal.Clear();
        perihal.Add(apa);
    }

    /// <summary>It was about something else after all.</summary>
    public void BukanTentang()
    {
        perihal.Clear();
        serta.Clear();
        tertutup = false;
    }

    /// <summary>The matter has another name from now on: a draft has become a case.</summary>
    public void Menjadi(string apa) => perihal.Add(apa);

    /// <summary>Earlier messages of the citizen are part of it too.</summary>
    public void Serta(IEnumerable<string> wamid) => serta.UnionWith(wamid);

    public void Serta(IEnumerable<Pesan> pesan) => ucapan.AddRange(pesan);

    /// <summary>Who it comes from must not be known: the matter leaves the desk, before and after.</summary>
    public void Tutup() => tertutup = true;

    /// <param name="susulan">An answer that comes later: the last message may be about something else.</param>
    internal Task RampungAsync(bool susulan, CancellationToken ct) =>
        Db.RangkaiAsync(Percakapan, susulan ? ucapan : [Pesan, .. ucapan], perihal, serta, tertutup, Pada, ct);
}
