using LayananPublik.Pelayanan;

namespace LayananPublik.Persuratan.Templat;

/// <summary>A template as a tree: what one line says, or what stands between jika and akhir.</summary>
abstract record Simpul(int Baris);

/// <summary>"judul: …", "kepada: …": something above the body of the sheet.</summary>
sealed record SimpulKepala(int Baris, string Kunci, IReadOnlyList<Keping> Isi) : Simpul(Baris);

/// <summary>From here on a further sheet.</summary>
sealed record SimpulLembar(int Baris, string Kode) : Simpul(Baris);

sealed record SimpulParagraf(int Baris, IReadOnlyList<Keping> Isi, bool Menjorok) : Simpul(Baris);

/// <summary>"- Label : nilai" vanishes when it is empty, "* Label : nilai" must not be.</summary>
sealed record SimpulBaris(int Baris, IReadOnlyList<Keping>? Label, IReadOnlyList<Keping> Nilai, bool Wajib) : Simpul(Baris);

/// <summary>"| sel | sel |": the first of neighbours is the head of the table.</summary>
sealed record SimpulKolom(int Baris, IReadOnlyList<IReadOnlyList<Keping>> Sel) : Simpul(Baris);

/// <summary>A table of people, one to a row.</summary>
sealed record SimpulTabel(int Baris, string Field, IReadOnlyList<KolomOrang> Kolom, bool Wajib) : Simpul(Baris);

/// <summary>All that is said of one person, as rows.</summary>
sealed record SimpulOrang(int Baris, string Field, string? Label, bool Wajib) : Simpul(Baris);

/// <summary>"tanda: jabatan | nama | keterangan": a column for a signature by hand.</summary>
sealed record SimpulTanda(int Baris, IReadOnlyList<IReadOnlyList<Keping>> Bagian) : Simpul(Baris);

sealed record SimpulJarak(int Baris, double Mm) : Simpul(Baris);

/// <summary>An empty line: rows on both sides are two tables.</summary>
sealed record SimpulJeda(int Baris) : Simpul(Baris);

sealed record SimpulCabang(int Baris, IReadOnlyList<CabangBaris> Cabang) : Simpul(Baris);

/// <summary>The first branch whose condition holds counts; without a condition it always does.</summary>
sealed record CabangBaris(Bila? Bila, IReadOnlyList<Simpul> Isi);

/// <summary>A stretch of a line.</summary>
abstract record Keping;

sealed record KepingTeks(string Teks, bool Tebal, bool Miring) : Keping;

sealed record KepingIsian(string Nama, IReadOnlyList<FormatPakai> Format, bool Opsional, bool Tebal, bool Miring) : Keping;

sealed record KepingCabang(IReadOnlyList<CabangKeping> Cabang) : Keping;

sealed record CabangKeping(Bila? Bila, IReadOnlyList<Keping> Isi);

/// <summary>"| tanggal", or "| bila_kosong "-"" with a word of its own.</summary>
readonly record struct FormatPakai(string Nama, string? Kata);

/// <summary>A column of a table of people, by its key and under which head.</summary>
readonly record struct KolomOrang(string Kunci, string Judul);

/// <summary>Where a name or a condition stands in the text, for who looks for faults.</summary>
readonly record struct Sebutan(string Nama, JenisSebutan Jenis, int Baris, int Kolom);

enum JenisSebutan { Isian, Orang, DaftarOrang, Kondisi }
