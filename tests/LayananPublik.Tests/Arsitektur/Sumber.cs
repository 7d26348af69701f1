using System.Runtime.CompilerServices;

namespace LayananPublik.Tests.Arsitektur;

/// <summary>The product's source as text, for tests of shape.</summary>
static class Sumber
{
    public static string Akar { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Sini())!, "../../.."));

    /// <summary>Files of one project under src (or of all), with paths relative to it and forward slashes.</summary>
    public static IEnumerable<(string Jalur, string Isi)> Baca(string proyek)
    {
        var folder = Path.Combine(Akar, "src", proyek);
        return from f in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
               where f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal)
               let jalur = Path.GetRelativePath(folder, f).Replace('\\', '/')
               where !jalur.Split('/').Any(b => b is "bin" or "obj" or "Migrations")
               select (jalur, File.ReadAllText(f));
    }

    static string Sini([CallerFilePath] string sini = "") => sini;
}
