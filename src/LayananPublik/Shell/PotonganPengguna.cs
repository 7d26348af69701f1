using LayananPublik.Kepegawaian;

namespace LayananPublik.Shell;

/// <summary>Something that stands in the officer's own menu, for who may do this; features add theirs in their Setup.</summary>
public sealed record PotonganPengguna(int Urutan, Izin Izin, Type Komponen);
