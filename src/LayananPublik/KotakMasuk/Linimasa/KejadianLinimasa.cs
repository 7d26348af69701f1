using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;

namespace LayananPublik.KotakMasuk;

/// <summary>What a line of the citizen's timeline is about.</summary>
public enum GolonganKejadian { Percakapan, Permohonan, Surat, Aduan, Janji }

/// <summary>One thing that happened between a citizen and the office.</summary>
public sealed record KejadianLinimasa(DateTimeOffset Pada, GolonganKejadian Golongan, string Ikon, string Judul, string? Rincian, string? Href);

/// <summary>
/// Whose timeline, and how far: the contacts that are one person, the one citizen it is narrowed to (null = all for whom they write),
/// everything before <see cref="Sebelum"/>, newest first, at most <see cref="Banyak"/>. Days are counted by <see cref="Jam"/>.
/// </summary>
public sealed record LingkupLinimasa(IReadOnlyList<int> Kontak, int? WargaId, DateTimeOffset Sebelum, int Banyak, JamKantor Jam);

/// <summary>Some lines, newest first. What happened after <see cref="UtuhSesudah"/> is all there, of that moment and before it something may be missing; null = nothing is missing.</summary>
public sealed record BagianLinimasa(IReadOnlyList<KejadianLinimasa> Kejadian, DateTimeOffset? UtuhSesudah)
{
    public static readonly BagianLinimasa Kosong = new([], null);

    /// <summary>Lines of a query that stopped after so many: the last moment of a full one may go on.</summary>
    public static BagianLinimasa Dari(IReadOnlyList<KejadianLinimasa> baris, int banyak) => new(baris, baris.Count >= banyak ? baris[^1].Pada : null);
}

/// <summary>Where lines of the timeline come from: each feature adds its own in its Setup and lets nothing through that the officer may not see.</summary>
public delegate Task<BagianLinimasa> SumberLinimasa(LayananDb db, PetugasAktif petugas, LingkupLinimasa lingkup, CancellationToken ct);
