namespace LayananPublik.KotakMasuk;

/// <summary>What kind of message Meta counts and prices; also the category of a template.</summary>
public enum GolonganPesan { Layanan, Utilitas, Pemasaran, Autentikasi, Lain }

/// <summary>Whether Meta charges a delivered message; <see cref="TanpaTarif"/> where no status said so, as with some providers.</summary>
public enum JenisTarif { TanpaTarif, Biasa, GratisLayanan, GratisMasuk, Lain }

/// <summary>What a status said about the price of its message.</summary>
public sealed record Tarif(GolonganPesan Golongan, JenisTarif Jenis);
