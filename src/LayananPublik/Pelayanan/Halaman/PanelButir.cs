using LayananPublik.Kepegawaian;

namespace LayananPublik.Pelayanan.Halaman;

/// <summary>More about one document of a request, such as its letter. Features that use this one add theirs in their Setup; the component has the parameter "ButirId".</summary>
public sealed record PanelButir(int Urutan, Type Komponen, Izin Izin);
