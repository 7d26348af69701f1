using System.Text.Json.Serialization;

namespace LayananPublik.Pelayanan;

/// <summary>What a bundle is made of and how it is asked for; stored as one JSON document per version. A text may hold {field}: the answer of that name; {field?} may be missing; {anggota}, {orang}, {lahir} come from the list of people.</summary>
public sealed record RincianPaket
{
    /// <summary>The occasion under which the list shows it.</summary>
    public required string Peristiwa { get; init; }
    public IReadOnlyList<string> Alias { get; init; } = [];

    /// <summary>Said first, such as condolences.</summary>
    public string? Salam { get; init; }

    /// <summary>What people should know before they start.</summary>
    public string? Catatan { get; init; }

    /// <summary>Questions of the bundle itself; the services bring theirs.</summary>
    public IReadOnlyList<FieldLayanan> Field { get; init; } = [];

    /// <summary>The questions in the order they are asked; what a service demands besides comes after them.</summary>
    public IReadOnlyList<TanyaPaket> Tanya { get; init; } = [];

    /// <summary>Other words for a question, by its key.</summary>
    public IReadOnlyDictionary<string, string> Label { get; init; } = new Dictionary<string, string>();

    /// <summary>Requirements that one and the same paper answers: the code asked for by a service, the code handed in.</summary>
    public IReadOnlyDictionary<string, string> Sama { get; init; } = new Dictionary<string, string>();

    /// <summary>What such a paper is called here.</summary>
    public IReadOnlyDictionary<string, string> NamaSyarat { get; init; } = new Dictionary<string, string>();

    /// <summary>The list of people, where documents are made for each.</summary>
    public AnggotaPaket? Anggota { get; init; }

    public IReadOnlyList<DokumenPaket> Dokumen { get; init; } = [];

    /// <summary>When whoever asked for a single service is told of the bundle.</summary>
    public IReadOnlyList<TawaranPaket> Tawaran { get; init; } = [];
}

/// <summary>How often a document is made.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<JumlahDokumen>))]
public enum JumlahDokumen
{
    [JsonStringEnumMemberName("1")] Satu,
    [JsonStringEnumMemberName("per_dewasa")] PerDewasa,
    [JsonStringEnumMemberName("per_anak")] PerAnak,
}

/// <summary>One document of a bundle.</summary>
public sealed record DokumenPaket
{
    public required string Id { get; init; }

    /// <summary>Code of the service that makes it.</summary>
    public required string Layanan { get; init; }

    /// <summary>What people call it, in the middle of a sentence.</summary>
    public required string Nama { get; init; }

    public JumlahDokumen Jumlah { get; init; }

    /// <summary>For whom; where it is made for each person, the person's name stands instead.</summary>
    public string? Untuk { get; init; }

    public IReadOnlyList<string> BergantungPada { get; init; } = [];

    /// <summary>Made only if; always without.</summary>
    public Bila? Bila { get; init; }

    /// <summary>The office does not ask for it unless its own version of the bundle says so.</summary>
    public bool Mati { get; init; }

    /// <summary>Another service makes it if an answer says so.</summary>
    public PenggantiDokumen? Pengganti { get; init; }

    /// <summary>Answers the bundle knows by itself.</summary>
    public IReadOnlyDictionary<string, string> Isi { get; init; } = new Dictionary<string, string>();

    /// <summary>Whose card it is, where that is somebody else than the applicant.</summary>
    public string? Orang { get; init; }

    /// <summary>Requirements of the documents after it which this one answers.</summary>
    public IReadOnlyList<string> Membuat { get; init; } = [];

    public IReadOnlyList<string> Tanpa { get; init; } = [];
    public IReadOnlyList<string> BolehTanpa { get; init; } = [];
    public IReadOnlyList<string> Wajibkan { get; init; } = [];

    /// <summary>Answers only the officer can give.</summary>
    public IReadOnlyList<string> Petugas { get; init; } = [];
}

public sealed record PenggantiDokumen(string Layanan, Bila Bila)
{
    public IReadOnlyDictionary<string, string> Isi { get; init; } = new Dictionary<string, string>();
}

/// <summary>One message of the intake: a question, or several short ones answered in one line.</summary>
public sealed record TanyaPaket
{
    public const char Pemisah = '#';

    public IReadOnlyList<string> Field { get; init; } = [];
    public Bila? Bila { get; init; }

    /// <summary>What the line is about.</summary>
    public string? Judul { get; init; }

    /// <summary>The parts of the line, between <see cref="Pemisah"/>.</summary>
    public string? Tulis { get; init; }

    public string? Contoh { get; init; }
}

/// <summary>How the people are asked for; <see cref="Hanya"/> "anak": children only.</summary>
public sealed record AnggotaPaket(string Kalimat, string? Hanya = null);

/// <summary>Answers to a single service that make the bundle worth mentioning.</summary>
public sealed record TawaranPaket(string Layanan, Bila Bila);
