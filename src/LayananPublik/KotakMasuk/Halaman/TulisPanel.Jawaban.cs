using System.Text.RegularExpressions;
using Microsoft.JSInterop;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>Stored answers in the composer: a slash opens the list, what follows filters it, Enter inserts.</summary>
public sealed partial class TulisPanel
{
    const int Terlihat = 8;
    IReadOnlyList<PilihanJawaban> jawaban = [];
    IReadOnlyDictionary<string, string> bahan = JawabanPercakapan.Tanpa.Bahan;
    bool mencari, dimuat, ditutup;
    int disorot;

    string KataCari => Garis().Match(teks) is { Success: true } m ? m.Groups[2].Value : "";

    /// <summary>Words that begin so, then titles and texts that hold it.</summary>
    IReadOnlyList<PilihanJawaban> Cocok => KataCari is var cari && cari.Length == 0 ? [.. jawaban.Take(Terlihat)]
        : [.. jawaban.Where(j => j.Kata.StartsWith(cari, StringComparison.OrdinalIgnoreCase))
            .Concat(jawaban.Where(j => !j.Kata.StartsWith(cari, StringComparison.OrdinalIgnoreCase) && (j.Kata.Contains(cari, StringComparison.OrdinalIgnoreCase) || j.Judul.Contains(cari, StringComparison.OrdinalIgnoreCase)))).Take(Terlihat)];

    async Task SaringAsync()
    {
        var garis = !Mencatat && MuatJawaban is not null && Garis().IsMatch(teks);
        ditutup &= garis;
        disorot = 0;
        mencari = garis && !ditutup;
        if (mencari) await PastikanDimuatAsync();
    }

    async Task PastikanDimuatAsync()
    {
        if (dimuat || MuatJawaban is null) return;
        dimuat = true;
        (jawaban, bahan) = await MuatJawaban();
    }

    /// <summary>The button does what a slash does.</summary>
    async Task BukaJawabanAsync()
    {
        await PastikanDimuatAsync();
        (mencari, ditutup, disorot) = (!mencari, false, 0);
        if (modul is not null) await modul.InvokeVoidAsync("fokus", kotak);
    }

    /// <summary>Arrows, Enter, Tab and Esc, while the list is open.</summary>
    [JSInvokable]
    public async Task TombolJawabanAsync(string tombol)
    {
        if (!mencari && tombol is not "Enter") return;
        var cocok = Cocok;
        switch (tombol)
        {
            case "ArrowDown": disorot = cocok.Count == 0 ? 0 : (disorot + 1) % cocok.Count; break;
            case "ArrowUp": disorot = cocok.Count == 0 ? 0 : (disorot + cocok.Count - 1) % cocok.Count; break;
            case "Escape": (mencari, ditutup) = (false, true); break;
            default:
                if (mencari && cocok.Count > 0) await SisipkanAsync(cocok[Math.Min(disorot, cocok.Count - 1)]);
                else if (mencari) (mencari, ditutup) = (false, true);
                else await KirimAsync();
                break;
        }
        StateHasChanged();
    }

    Task SisipkanAsync(PilihanJawaban pilihan)
    {
        var isi = BlankoJawaban.Isi(pilihan.Teks, bahan);
        var m = Garis().Match(teks);
        teks = m.Success ? teks[..(m.Index + m.Groups[1].Length)] + isi : teks.Length == 0 ? isi : $"{teks.TrimEnd()} {isi}";
        draf[PercakapanId, Mencatat] = teks;
        foreach (var b in pilihan.Berkas.Where(b => berkas.All(x => x.IsiLemariId != b.IsiLemariId))) berkas.Add(BerkasTulis.Dari(b));
        CatatBerkas();
        jawabanDipakai.Add(pilihan.Id);
        (mencari, ditutup, disisipi, galat) = (false, false, true, null);
        return Task.CompletedTask;
    }

    [GeneratedRegex(@"(^|\s)/([\p{L}\p{N}-]*)\z")]
    private static partial Regex Garis();
}
