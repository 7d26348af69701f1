using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LayananPublik.Simulator.Ingatan;

/// <summary>The append-only file of everything that happened, one JSON object a line. Written through to the operating system after every change, so that it survives the process; not the machine.</summary>
public sealed class Jurnal : IDisposable
{
    static readonly JsonSerializerOptions Bentuk = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    readonly string berkas;
    readonly MemoryStream tumpukan = new();
    readonly Utf8JsonWriter pena;
    FileStream? keluar;
    MemoryStream? susulan;
    bool tutup;

    public Jurnal(SimulatorOptions pilihan)
    {
        berkas = Path.Combine(pilihan.Folder, "jurnal.jsonl");
        pena = new Utf8JsonWriter(tumpukan, new JsonWriterOptions { Encoder = Bentuk.Encoder, SkipValidation = true });
    }

    public bool Ada => File.Exists(berkas);

    /// <summary>Lines written since the last rewrite began.</summary>
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
        JsonSerializer.Serialize(pena, catatan, Bentuk);
        pena.Flush();
        pena.Reset();
        tumpukan.WriteByte((byte)'\n');
        Baris++;
    }

    public void Siram()
    {
        if (tumpukan.Length == 0 || tutup) return;
        keluar ??= new FileStream(berkas, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        keluar.Write(tumpukan.GetBuffer(), 0, (int)tumpukan.Length);
        susulan?.Write(tumpukan.GetBuffer(), 0, (int)tumpukan.Length);
        tumpukan.SetLength(0);
    }

    public bool SedangMeringkas => susulan is not null;

    /// <summary>Replaces the file by the shortest one that leads to the same memory.</summary>
    public void Ringkas(IEnumerable<Catatan> isi)
    {
        TulisBaru(isi);
        Ganti();
    }

    /// <summary>The same while work goes on: what is written meanwhile goes to the old file, and to the new one at the end. Called under the owner's lock, which it takes again for the exchange.</summary>
    public async Task RingkasSambilJalanAsync(IReadOnlyList<Catatan> isi, Lock kunci)
    {
        (susulan, Baris) = (new MemoryStream(), 0);
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        TulisBaru(isi);
        lock (kunci)
        {
            if (tutup) return;
            using (var akhir = new FileStream(Baru, FileMode.Append)) susulan.WriteTo(akhir);
            susulan = null;
            Ganti();
        }
    }

    string Baru => berkas + ".baru";

    void TulisBaru(IEnumerable<Catatan> isi) => File.WriteAllLines(Baru, isi.Select(c => JsonSerializer.Serialize(c, Bentuk)));

    void Ganti()
    {
        Letakkan();
        File.Move(Baru, berkas, overwrite: true);
    }

    public void Dispose()
    {
        tutup = true;
        Letakkan();
        pena.Dispose();
        tumpukan.Dispose();
    }

    void Letakkan()
    {
        keluar?.Dispose();
        keluar = null;
    }

    // A crash can leave half a line at the end; it was never acknowledged to anyone.
    static Catatan? Urai(string baris)
    {
        try { return JsonSerializer.Deserialize<Catatan>(baris, Bentuk); }
        catch (JsonException) { return null; }
        catch (NotSupportedException) { return null; }
    }
}
