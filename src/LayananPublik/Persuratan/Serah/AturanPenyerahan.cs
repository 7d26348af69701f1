using System.Text.Json.Serialization;
using LayananPublik.Kantor;

namespace LayananPublik.Persuratan;

/// <summary>How an office hands its letters out; immutable, kept as JSON. A unit without its own follows the unit above.</summary>
public sealed record AturanPenyerahan
{
    public static readonly AturanPenyerahan Bawaan = new();

    /// <summary>Codes of the services whose letters leave as a link, never as a file in the chat.</summary>
    public IReadOnlyList<string> LewatTautan { get; init; } = [];

    /// <summary>Days for which a link holds, from the moment its message has left.</summary>
    public int TautanHari { get; init; } = 7;

    public int TautanUnduh { get; init; } = 3;

    [JsonConverter(typeof(JsonStringEnumConverter<PenjagaTautan>))]
    public PenjagaTautan Penjaga { get; init; }

    /// <summary>Who knows the citizen's PIN may open the PDF on the verification page.</summary>
    public bool BukaDenganPin { get; init; }

    /// <summary>A letter that reached the phone and was not opened for a day is spoken of once more.</summary>
    public bool IngatkanBelumDibaca { get; init; } = true;

    public CaraSerah Untuk(string kodeLayanan) => LewatTautan.Contains(kodeLayanan, StringComparer.Ordinal) ? CaraSerah.Tautan : CaraSerah.Berkas;

    /// <summary>Every mistake in one Indonesian sentence each.</summary>
    public IEnumerable<string> Periksa()
    {
        if (TautanHari is < 1 or > 30) yield return "Tautan surat berlaku 1 sampai 30 hari.";
        if (TautanUnduh is < 1 or > 20) yield return "Surat dapat diunduh 1 sampai 20 kali lewat satu tautan.";
        if (LewatTautan.Count > 200) yield return "Jenis surat lewat tautan paling banyak 200.";
    }
}

/// <summary>That a unit has its own <see cref="AturanPenyerahan"/>.</summary>
public sealed class PenyerahanUnit
{
    PenyerahanUnit() { }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public AturanPenyerahan Isi { get; private set; } = AturanPenyerahan.Bawaan;

    public int Versi { get; private set; }

    public static PenyerahanUnit Untuk(UnitKerja unit, AturanPenyerahan isi) => new() { UnitKerja = unit, UnitKerjaId = unit.Id, Isi = isi };

    public void Ubah(AturanPenyerahan isi) => (Isi, Versi) = (isi, Versi + 1);
}
