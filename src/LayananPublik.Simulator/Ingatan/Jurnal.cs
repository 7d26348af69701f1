using System.Text.Json;

namespace LayananPublik.Simulator.Ingatan;

/// <summary>The append-only file of everything that happened, one JSON object a line.</summary>
public sealed class Jurnal : IDisposable
{
    readonly string berkas;
    StreamWriter? pena;
    bool tutup;

    public Jurnal(SimulatorOptions pilihan) => berkas = Path.Combine(pilihan.Folder, "jurnal.jsonl");

    public bool Ada => File.Exists(berkas);

    /// <summary>Lines written since the last rewrite.</summary>
    public int Baris { get; private set; }

    public IEnumerable<Catatan> Baca()
    {
        foreach (var baris in File.ReadLines(berkas))
            if (Urai(baris) is { } catatan)
                yield return catatan;
    }

    public void Tulis(Catatan catatan)
    {
        // A delivery may be acknowledged while the host goes down: unwritten, it is merely repeated at the next start.
        if (tutup) return;
        pena ??= Buka();
        pena.WriteLine(JsonSerializer.Serialize(catatan));
        Baris++;
    }

    public void Siram() => pena?.Flush();

    /// <summary>Replaces the file by the shortest one that leads to the same memory.</summary>
    public void Ringkas(IEnumerable<Catatan> isi)
    {
        Letakkan();
        File.WriteAllLines(berkas + ".baru", isi.Select(c => JsonSerializer.Serialize(c)));
        File.Move(berkas + ".baru", berkas, overwrite: true);
        Baris = 0;
    }

    public void Dispose()
    {
        tutup = true;
        Letakkan();
    }

    void Letakkan()
    {
        pena?.Dispose();
        pena = null;
    }

    StreamWriter Buka() => new(new FileStream(berkas, FileMode.Append, FileAccess.Write, FileShare.Read));

    // A crash can leave half a line at the end; it was never acknowledged to anyone.
    static Catatan? Urai(string baris)
    {
        try { return JsonSerializer.Deserialize<Catatan>(baris); }
        catch (JsonException) { return null; }
    }
}
