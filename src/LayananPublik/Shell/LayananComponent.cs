using LayananPublik.Bersama;
using Microsoft.AspNetCore.Components;

namespace LayananPublik.Shell;

/// <summary>A component that lets go of everything it holds when the officer leaves the page.</summary>
public abstract class LayananComponent : ComponentBase, IDisposable
{
    readonly CancellationTokenSource selesai = new();
    readonly List<IDisposable> pegangan = [];
    bool lepas;

    /// <summary>Cancelled when the component goes away: hand it to every query.</summary>
    protected CancellationToken Selesai { get; }

    protected LayananComponent() => Selesai = selesai.Token;

    /// <summary>Keeps a subscription for as long as the component lives.</summary>
    protected void Selagi(IDisposable langganan)
    {
        if (lepas) langganan.Dispose();
        else pegangan.Add(langganan);
    }

    /// <summary>Reads again and draws whenever something changed under these topics, for as long as the component lives.</summary>
    protected void MuatUlangSaat(Siaran siaran, IReadOnlyCollection<string> topik, Func<Task> muat) => Selagi(siaran.Ikuti(topik, () => InvokeAsync(async () =>
    {
        await muat();
        StateHasChanged();
    })));

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || lepas) return;
        lepas = true;
        // First no more news, then an end to what is being read: whoever has left did not fail.
        foreach (var langganan in pegangan) langganan.Dispose();
        selesai.Cancel();
        selesai.Dispose();
    }
}
