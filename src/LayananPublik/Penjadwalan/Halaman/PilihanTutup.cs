namespace LayananPublik.Penjadwalan.Halaman;

/// <summary>What an officer wants to close: one schedule, or all of a unit.</summary>
public sealed record PilihanTutup(int UnitId, int? JadwalId, IsiTutup Isi);
