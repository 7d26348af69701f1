namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>What an officer has begun to write, per conversation, for as long as the screen is open; the browser keeps a copy beyond that.</summary>
public sealed class DrafPesan
{
    readonly Dictionary<(int Percakapan, bool Catatan), string> isi = [];
    readonly Dictionary<int, Gelembung> kutipan = [];

    /// <summary>Something is being written to the citizen.</summary>
    public bool Menulis(int percakapan) => !string.IsNullOrWhiteSpace(this[percakapan, false]);

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
