namespace LayananPublik.Shell;

/// <summary>Something that stands in the bar at the top of every page of the staff; features add theirs in their Setup.</summary>
public sealed record PotonganAtas(int Urutan, Type Komponen);
