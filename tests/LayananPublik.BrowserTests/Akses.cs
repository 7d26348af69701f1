using System.Text.Json;

namespace LayananPublik.BrowserTests;

/// <summary>What axe-core says about a screen. It comes from npm: ./test.sh installs it, and without it there is nothing to say.</summary>
static class Akses
{
    // Everything that keeps somebody out of the screen: serious and critical, contrast included.
    // What is still fading in has not its colours yet.
    const string Jalankan = """
        async () => {
            await Promise.all(document.getAnimations().filter(a => a.effect.getComputedTiming().iterations !== Infinity).map(a => a.finished.catch(() => { })));
            return (await axe.run(document, { resultTypes: ['violations'], preload: false })).violations
            .filter(v => v.impact === 'serious' || v.impact === 'critical')
            .flatMap(v => v.nodes.map(n => `${v.id} ${n.target.join(' ')}: ${[...n.any, ...n.all, ...n.none].map(c => c.message).join('; ')}`));
        }
        """;

    static readonly string? Skrip = Cari();

    public static bool Ada => Skrip is not null;

    /// <summary>The findings on what stands on the screen now.</summary>
    public static async Task<IReadOnlyList<string>> PeriksaAsync(Layar layar)
    {
        if (Skrip is null) return [];
        await layar.Hal.EvaluateAsync(Skrip);
        return [.. (await layar.Hal.EvaluateAsync<JsonElement>(Jalankan)).EnumerateArray().Select(v => v.GetString()!)];
    }

    static string? Cari()
    {
        for (var d = new DirectoryInfo(AppContext.BaseDirectory); d is not null; d = d.Parent)
            if (Path.Combine(d.FullName, "alat", "node_modules", "axe-core", "axe.min.js") is var jalur && File.Exists(jalur)) return File.ReadAllText(jalur);
        return null;
    }
}
