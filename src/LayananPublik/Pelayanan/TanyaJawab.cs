using System.Text.Json;
using LayananPublik.Kantor;

namespace LayananPublik.Pelayanan;

/// <summary>An office's own answer to a question it often hears, with the ways people ask it.</summary>
public sealed class TanyaJawab : IBerunit
{
    public const int PanjangPertanyaan = 1000, PanjangJawaban = 900, CaraTanyaTerbanyak = 20;

    TanyaJawab() { }

    public int Id { get; private set; }

    /// <summary>The unit it belongs to; the units below give the same answer.</summary>
    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    /// <summary>One way of asking a line; the first is its title.</summary>
    public string Pertanyaan { get; private set; } = "";

    public string Jawaban { get; private set; } = "";

    /// <summary>The service that a button under the answer shows.</summary>
    public string? Kode { get; private set; }

    /// <summary>What the question counts as, when it is one of the intents.</summary>
    public Niat? Niat { get; private set; }

    public bool Aktif { get; private set; }

    public DateTimeOffset Pada { get; private set; }

    public int Versi { get; private set; }

    public static TanyaJawab Tulis(UnitKerja unit, IsianTanyaJawab isi, DateTimeOffset pada)
    {
        var t = new TanyaJawab { UnitKerja = unit, UnitKerjaId = unit.Id, Aktif = true };
        t.Ubah(isi, pada);
        return t;
    }

    public void Ubah(IsianTanyaJawab isi, DateTimeOffset pada) =>
        (Pertanyaan, Jawaban, Kode, Niat, Pada, Versi) = (string.Join('\n', isi.CaraTanya), isi.Jawaban.Trim(), isi.Kode, isi.Niat, pada, Versi + 1);

    public void AturAktif(bool aktif, DateTimeOffset pada) => (Aktif, Pada, Versi) = (aktif, pada, Versi + 1);

    /// <summary>What a new office begins with; it changes them as it likes.</summary>
    public static IEnumerable<TanyaJawab> Bawaan(UnitKerja unit, DateTimeOffset pada)
    {
        using var isi = typeof(TanyaJawab).Assembly.GetManifestResourceStream("LayananPublik.Pelayanan.tanya-jawab.json")
            ?? throw new InvalidOperationException("tanya-jawab.json is not embedded in the assembly.");
        var semua = JsonSerializer.Deserialize<List<IsianTanyaJawab>>(isi, RincianLayanan.Json) ?? throw new JsonException("tanya-jawab.json kosong.");
        return [.. semua.Select(s => Tulis(unit, s, pada))];
    }
}

/// <summary>What an admin types for one question and its answer.</summary>
public sealed record IsianTanyaJawab(IReadOnlyList<string> CaraTanya, string Jawaban, string? Kode = null, Niat? Niat = null)
{
    /// <summary>The first mistake as one sentence; null when there is none.</summary>
    public string? Tolak() =>
        CaraTanya.Count == 0 ? "Tulis paling sedikit satu pertanyaan."
        : CaraTanya.Count > TanyaJawab.CaraTanyaTerbanyak ? $"Paling banyak {TanyaJawab.CaraTanyaTerbanyak} cara bertanya."
        : string.Join('\n', CaraTanya).Length > TanyaJawab.PanjangPertanyaan ? $"Pertanyaan terlalu panjang; paling banyak {TanyaJawab.PanjangPertanyaan} huruf bersama-sama."
        : CaraTanya.FirstOrDefault(c => Pemahaman.Polos(c).Length < 4) is { } pendek ? $"\"{pendek}\" terlalu pendek untuk dikenali. Tulis paling sedikit dua kata."
        : Jawaban.Trim().Length is < 5 or > TanyaJawab.PanjangJawaban ? $"Jawaban harus 5 sampai {TanyaJawab.PanjangJawaban} huruf."
        : null;
}
