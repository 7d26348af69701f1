namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>What an officer has begun to write, per conversation, for as long as the screen is open; the browser keeps a copy beyond that.</summary>
public sealed class DrafPesan
{
    readonly Dictionary<(int Percakapan, bool Catatan), string> isi = [];
    readonly Dictionary<int, Gelembung> kutipan = [];
    readonly HashSet<(int Percakapan, object Oleh)> siap = [];

    /// <summary>Something is being prepared for the citizen: words, files, a template.</summary>
    public bool Menulis(int percakapan) => !string.IsNullOrWhiteSpace(this[percakapan, false]) || siap.Any(s => s.Percakapan == percakapan);

    /// <summary>What stands ready without words: chosen files, a chosen template. It lives as long as the component that holds it.</summary>
    public void Siapkan(int percakapan, object oleh, bool ada)
    {
        if (ada) siap.Add((percakapan, oleh));
        else siap.Remove((percakapan, oleh));
    }

    public string this[int percakapan, bool catatan]
    {
        get => isi.GetValueOrDefault((percakapan, catatan), "");
        set => isi[(percakapan, catatan)] = value;
    }

    public Gelembung? Kutipan(int percakapan) => kutipan.GetValueOrDefault(percakapan);

    public void Kutip(int percakapan, Gelembung? pesan)
    {
        if (pesan is null) kutipan.Remove(percakapan);
        else kutipan[percakapan] = pesan;
    }
}
