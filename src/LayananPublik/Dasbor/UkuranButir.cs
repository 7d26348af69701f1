using LayananPublik.Kantor;
using LayananPublik.Pelayanan;

namespace LayananPublik.Dasbor;

/// <summary>Whose turn it is with a document that was handed in, or how it ended.</summary>
public enum KeadaanUkur { Dikerjakan, MenungguWarga, MenungguDokumen, Jadi, TanpaHasil }

/// <summary>How one document fares, as the dashboard counts it: when it came, when it was made, in how much working time, and whether as promised. Follows from its history at any time.</summary>
public sealed class UkuranButir : IBerunit
{
    UkuranButir() { }

    public int ButirId { get; private set; }

    public Butir Butir { get; private set; } = null!;

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    /// <summary>Code of the service, the same through all its versions.</summary>
    public string Layanan { get; private set; } = "";

    /// <summary>Who works on it, or did last.</summary>
    public int? PetugasId { get; private set; }

    /// <summary>The service point it lies at, or lay at when it ended.</summary>
    public int? TitikId { get; private set; }

    public KeadaanUkur Keadaan { get; private set; }

    public DateTimeOffset MasukPada { get; private set; }

    /// <summary>Day in the unit's zone.</summary>
    public DateOnly HariMasuk { get; private set; }

    /// <summary>When it was made, or ended without a document.</summary>
    public DateTimeOffset? SelesaiPada { get; private set; }

    public DateOnly? HariSelesai { get; private set; }

    public DateTimeOffset? Tenggat { get; private set; }

    /// <summary>Made within the promise; null where nothing was promised or nothing is made.</summary>
    public bool? Tepat { get; private set; }

    /// <summary>Working time of the office until it was made; null before, and where the office has no hours.</summary>
    public int? Menit { get; private set; }

    internal static UkuranButir Untuk(int butirId) => new() { ButirId = butirId };

    internal void Ukur(BahanUkur b, Kalender kalender, JamKantor jam)
    {
        var (kerja, akhir) = LamaKerja.Hitung(b, kalender);
        (UnitKerjaId, Layanan, PetugasId, TitikId, Tenggat) = (b.UnitKerjaId, b.Layanan, b.PetugasId, b.TitikId, b.Tenggat);
        Keadaan = AlurButir.Jadi(b.Status) ? KeadaanUkur.Jadi : AlurButir.Berakhir(b.Status) ? KeadaanUkur.TanpaHasil
            : AlurButir.Dikerjakan(b.Status) ? KeadaanUkur.Dikerjakan : b.Status == StatusButir.Menunggu ? KeadaanUkur.MenungguDokumen : KeadaanUkur.MenungguWarga;
        (MasukPada, HariMasuk) = (b.DiajukanPada, jam.TanggalPada(b.DiajukanPada));
        SelesaiPada = Keadaan is KeadaanUkur.Jadi or KeadaanUkur.TanpaHasil ? akhir ?? b.BerakhirPada ?? b.DiajukanPada : null;
        HariSelesai = SelesaiPada is { } pada ? jam.TanggalPada(pada) : null;
        Tepat = Keadaan == KeadaanUkur.Jadi && b.Tenggat is { } janji ? SelesaiPada <= janji : null;
        Menit = Keadaan == KeadaanUkur.Jadi && kalender.PunyaJam ? (int)kerja.TotalMinutes : null;
    }
}

/// <summary>What a measure is taken from: the document and the steps of its history, the oldest first.</summary>
sealed record BahanUkur(int ButirId, int UnitKerjaId, string Layanan, int? PetugasId, int? TitikId, StatusButir Status, DateTimeOffset DiajukanPada, DateTimeOffset? BerakhirPada, DateTimeOffset? Tenggat, IReadOnlyList<LangkahUkur> Langkah);

sealed record LangkahUkur(DateTimeOffset Pada, StatusButir Ke);
