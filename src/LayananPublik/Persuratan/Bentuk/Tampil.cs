using System.Globalization;
using LayananPublik.Kantor;
using LayananPublik.Pelayanan;

namespace LayananPublik.Persuratan.Bentuk;

/// <summary>One stored answer as it is printed.</summary>
static class Tampil
{
    public static string Nilai(TipeField jenis, string nilai) => nilai.Length == 0 ? "" : jenis switch
    {
        TipeField.Date => Ejaan.TryTanggal(nilai, out var t) ? KalimatWaktu.Tanggal(t) : nilai,
        TipeField.DateTime => Waktu(nilai),
        TipeField.Time => TimeOnly.TryParse(nilai.Replace('.', ':'), CultureInfo.InvariantCulture, out var j) ? $"{j:HH'.'mm}" : nilai,
        TipeField.Uang => Bilangan(nilai) is { } u ? $"Rp{Ejaan.Angka(u)}" : nilai,
        TipeField.Int or TipeField.Decimal => Bilangan(nilai) is { } n ? Ejaan.Angka(n) : nilai,
        TipeField.Bool => nilai.ToLowerInvariant() switch { "true" or "ya" or "1" => "Ya", "false" or "tidak" or "0" => "Tidak", _ => nilai },
        TipeField.MultiEnum => string.Join(", ", nilai.Split(FieldLayanan.PemisahPilihan, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
        TipeField.Orang or TipeField.DaftarOrang => string.Join("; ", OrangTertulis.Baca(nilai).Select(o => o.Kalimat)),
        _ => nilai
    };

    static string Waktu(string nilai) =>
        DateTime.TryParse(nilai, CultureInfo.InvariantCulture, DateTimeStyles.None, out var w)
            ? nilai.Length > 10 ? KalimatWaktu.Lengkap(w) : KalimatWaktu.HariTanggal(DateOnly.FromDateTime(w))
            : nilai;

    static decimal? Bilangan(string nilai) =>
        decimal.TryParse(nilai, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : null;
}
