using System.Security.Cryptography;

namespace LayananPublik.Simulator.Ingatan;

/// <summary>The files behind media ids, in a folder of their own.</summary>
public sealed class GudangMedia
{
    readonly string folder;
    readonly Jaringan jaringan;

    public GudangMedia(SimulatorOptions pilihan, Jaringan jaringan)
    {
        this.jaringan = jaringan;
        folder = Directory.CreateDirectory(Path.Combine(pilihan.Folder, "media")).FullName;
        BuangYangTakTerpakai();
    }

    public string Letak(string id) => Path.Combine(folder, id);

    public async Task<Media> SimpanAsync(Stream isi, string nama, string mime, bool dariWarga, CancellationToken ct)
    {
        var id = RandomNumberGenerator.GetInt32(100_000_000, 999_999_999).ToString(System.Globalization.CultureInfo.InvariantCulture)
            + RandomNumberGenerator.GetInt32(1_000_000, 9_999_999).ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var sidik = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using (var berkas = File.Create(Letak(id)))
        {
            var penampung = new byte[81920];
            for (int n; (n = await isi.ReadAsync(penampung, ct)) > 0;)
            {
                sidik.AppendData(penampung, 0, n);
                await berkas.WriteAsync(penampung.AsMemory(0, n), ct);
            }
        }
        var media = new Media(id, nama, mime, new FileInfo(Letak(id)).Length, Convert.ToHexStringLower(sidik.GetHashAndReset()), jaringan.Sekarang, dariWarga);
        jaringan.Catat(new MediaBaru(media));
        return media;
    }

    /// <summary>The media as Meta still knows it: null once expired or deleted.</summary>
    public Media? Cari(string id) =>
        jaringan.Baca(i => i.Media.GetValueOrDefault(id)) is { } media && media.Kedaluwarsa > jaringan.Sekarang ? media : null;

    void BuangYangTakTerpakai()
    {
        var sekarang = jaringan.Sekarang;
        var (basi, terpakai) = jaringan.Baca(i =>
        {
            var dipakai = i.Ponsel.Values.SelectMany(p => p.Pesan).Select(p => p.Berkas?.MediaId).OfType<string>().ToHashSet();
            var basi = i.Media.Values.Where(m => m.Kedaluwarsa <= sekarang).Select(m => m.Id).ToList();
            dipakai.UnionWith(i.Media.Keys.Except(basi));
            return (basi, dipakai);
        });
        foreach (var id in basi) jaringan.Catat(new MediaHapus(id));
        foreach (var berkas in Directory.EnumerateFiles(folder).Where(b => !terpakai.Contains(Path.GetFileName(b))))
            File.Delete(berkas);
    }
}
