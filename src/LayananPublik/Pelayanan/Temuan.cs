namespace LayananPublik.Pelayanan;

/// <summary>A mistake in the catalogue and where it stands ("judul", "syarat:2", "field:0"); a <see cref="Peringatan"/> does not stop anybody.</summary>
public sealed record Temuan(string Tempat, string Kalimat, bool Peringatan = false);
