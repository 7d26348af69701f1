using LayananPublik.Pelayanan;

namespace LayananPublik.Tests.Pelayanan;

/// <summary>A valid and an invalid answer to any field, by its type.</summary>
static class JawabanUji
{
    public static string Sah(FieldLayanan f, int pilihan = 1) => f.Type switch
    {
        TipeField.Enum or TipeField.MultiEnum => $"{Math.Min(pilihan, f.Opsi.Count)}",
        TipeField.Bool => pilihan == 1 ? "ya" : "tidak",
        TipeField.Date when f.Name.StartsWith("anak", StringComparison.Ordinal) => pilihan == 1 ? "12-05-2018" : "12-05-2025",
        TipeField.Date => f.Validasi == ">= hari ini" || f.Name == "kembali" ? "31-12-2027" : "20-11-2026",
        TipeField.DateTime => f.Name == "selesai" ? "31-12-2027 pukul 22.00" : f.Validasi == "<= hari ini" ? "20-11-2026 pukul 09.00" : "31-12-2027 pukul 09.00",
        TipeField.Slot => "Senin pagi",
        TipeField.Int or TipeField.Decimal => "3",
        TipeField.Uang => "1.500.000",
        TipeField.Year => "2019",
        TipeField.Time => "09.30",
        TipeField.Nop => "329901000100100010",
        TipeField.Rt or TipeField.Rw => "004",
        TipeField.Email => "sari@contoh.id",
        TipeField.TeksPanjang => "Lampu jalan di Gang Melati padam sejak hari Senin",
        TipeField.Orang => "Siti Aminah",
        TipeField.DaftarOrang => "Siti Aminah\nBudi Santoso",
        _ when f.Name == "keperluan" => "melamar pekerjaan",
        _ when f.Validasi is null => "Jalan Kenanga Nomor 12",
        _ => "Siti Aminah"
    };

    /// <summary>Null where any text is an answer.</summary>
    public static string? Salah(FieldLayanan f) => f.Type switch
    {
        TipeField.Enum or TipeField.MultiEnum => "99",
        TipeField.Bool => "mungkin",
        TipeField.Date or TipeField.DateTime => "31 Juni 2026",
        TipeField.Int or TipeField.Decimal or TipeField.Uang or TipeField.Year => "banyak",
        TipeField.Time => "jam 25",
        TipeField.Nop => "123",
        TipeField.Rt or TipeField.Rw => "melati",
        TipeField.Email => "bukan email",
        TipeField.Orang or TipeField.DaftarOrang => "12",
        TipeField.TeksPanjang => "rusak",
        _ => null
    };
}
