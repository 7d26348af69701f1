using System.Globalization;

namespace LayananPublik.Bench;

/// <summary>dotnet run -c Release --project tests/LayananPublik.Bench -- name [scale]; a scale of 0.01 (or --cepat, 0.02) is for trying the benchmark out, not for figures. Ends with 1 when a limit was missed.</summary>
static class Bench
{
    static readonly Dictionary<string, Func<double, Task>> Semua = new()
    {
        ["webhook"] = UkurWebhook.JalankanAsync,
        ["surat"] = UkurSurat.JalankanAsync,
        ["terbit"] = UkurTerbit.JalankanAsync,
        ["alur"] = UkurAlur.JalankanAsync,
        ["olah"] = UkurOlah.JalankanAsync,
        ["janji"] = UkurJanji.JalankanAsync,
        ["aduan"] = UkurAduan.JalankanAsync,
        ["kotakmasuk"] = UkurKotakMasuk.JalankanAsync,
        ["siapkan"] = KantorTersimpan.SiapkanAsync,
        ["baca"] = UkurKotakMasuk.BacaAsync,
        ["meja"] = UkurMeja.JalankanAsync
    };

    static async Task<int> Main(string[] args)
    {
        if (args is [AppTerpisah.Peran, var folder]) return await AppTerpisah.LayaniAsync(folder);
        var skala = 1.0;
        if (args is [_, "--cepat"]) args = [args[0], "0.02"];
        var terbaca = args.Length is 1 || args.Length is 2 && double.TryParse(args[1], CultureInfo.InvariantCulture, out skala) && skala is > 0 and <= 1;
        if (!terbaca || !Semua.TryGetValue(args[0], out var ukur))
        {
            await Console.Error.WriteLineAsync($"Sebutkan satu ukuran: {string.Join(", ", Semua.Keys)}; lalu, bila perlu, skala antara 0 dan 1.");
            return 2;
        }
        Ukuran.Tulis($"{args[0]}: {Environment.ProcessorCount} inti, .NET {Environment.Version}, skala {skala}, beban mesin {Ukuran.Beban}");
        await ukur(skala);
        Ukuran.Tulis($"selesai, beban mesin {Ukuran.Beban}{(Ukuran.Terlampaui.Count == 0 ? "" : $"; TERLAMPAUI: {string.Join(", ", Ukuran.Terlampaui)}")}");
        return Ukuran.Terlampaui.Count == 0 ? 0 : 1;
    }
}
