using LayananPublik.Data;
using LayananPublik.Kantor;

namespace LayananPublik.Pelayanan;

/// <summary>Numbers of a feature above on the public page: the code of one, read as that of a request is, and what is shown once the code fits.</summary>
public sealed record SumberLacak(string Awalan, Func<LayananDb, string, CancellationToken, Task<(int Id, string? Kode)>> KodeAsync, Func<LayananDb, int, DateTimeOffset, CancellationToken, Task<KasusLacak>> IsiAsync)
{
    public bool Mengenal(string nomor) => nomor.StartsWith(Awalan, StringComparison.Ordinal);
}

/// <summary>What the public page shows of such a case; nothing of the person, of his words, or of the place.</summary>
public sealed record KasusLacak(string Nomor, string Judul, string Keadaan)
{
    /// <summary>Who has to see to it: an office, never a person.</summary>
    public string? Pelaksana { get; init; }

    public string? Tenggat { get; init; }

    public IReadOnlyList<TitikLacak> Langkah { get; init; } = [];

    /// <summary>What the office has answered.</summary>
    public IReadOnlyList<TitikLacak> Jawaban { get; init; } = [];

    public string? Catatan { get; init; }

    public TanyaKeMana Tanya { get; init; } = new("", "", [], null);
}

public sealed record TitikLacak(DateOnly Tanggal, string Kalimat)
{
    public string Pada => KalimatWaktu.Tanggal(Tanggal);
}

/// <summary>The office to ask: where it is, when it is open, its WhatsApp.</summary>
public sealed record TanyaKeMana(string Unit, string Alamat, IReadOnlyList<string> Jam, string? NomorWa)
{
    public static TanyaKeMana Dari(UnitKerja unit, Kalender kalender, string? nomorWa) => new(unit.Nama, unit.Alamat,
        [.. kalender.Jam.OrderBy(j => ((int)j.Hari + 6) % 7).Select(j => $"{NamaBulan.Hari[(int)j.Hari]} {Pukul(j.Buka)}–{Pukul(j.Tutup)}")], nomorWa);

    static string Pukul(TimeOnly t) => t.ToString("HH'.'mm", System.Globalization.CultureInfo.InvariantCulture);
}
