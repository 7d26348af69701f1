namespace LayananPublik.Pelayanan;

/// <summary>That one document of an application must be made before another.</summary>
public sealed class PendahuluButir
{
    PendahuluButir() { }

    public int ButirId { get; private set; }

    public Butir Butir { get; private set; } = null!;

    public int PendahuluId { get; private set; }

    public Butir Pendahulu { get; private set; } = null!;

    internal static PendahuluButir Antara(Butir butir, Butir pendahulu) => new() { Butir = butir, Pendahulu = pendahulu };
}

/// <summary>What a change of one document did to those that waited for it.</summary>
public sealed record LanjutanPaket(IReadOnlyList<Butir> Dibuka, IReadOnlyList<Butir> Dihentikan);
