using System.Collections.Concurrent;
using LayananPublik.Bersama;

namespace LayananPublik.Tests;

/// <summary>
/// One key ring for all offices of the tests. EF keeps a model, and each query compiled for it, for every ring: with one ring they are made once for hundreds of offices.
/// An office that has a ring of its own keeps it.
/// </summary>
static class SegelUji
{
    static readonly Lazy<string> Cincin = new(Buat);
    static readonly ConcurrentDictionary<string, Segel> Terbuka = new(StringComparer.Ordinal);

    /// <summary>The ring in this data folder; the common one where there is none yet.</summary>
    public static Segel Di(string folder)
    {
        var kunci = Directory.CreateDirectory(Path.Combine(folder, "kunci")).FullName;
        var berkas = Path.Combine(kunci, "segel.json");
        if (!File.Exists(berkas)) File.Copy(Cincin.Value, berkas);
        return Terbuka.GetOrAdd(File.ReadAllText(berkas), _ => Segel.Buka(kunci));
    }

    static string Buat()
    {
        var folder = Directory.CreateTempSubdirectory("cincin").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        Segel.Buka(folder);
        return Path.Combine(folder, "segel.json");
    }
}
