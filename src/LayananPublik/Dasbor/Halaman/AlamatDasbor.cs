using System.Globalization;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.WebUtilities;

namespace LayananPublik.Dasbor.Halaman;

/// <summary>The dashboard's state as it stands in addresses: which period, which unit, only one's own.</summary>
public sealed record AlamatDasbor(string? Masa, DateOnly? Dari, DateOnly? Sampai, int? Unit, bool Saya, string? Tren)
{
    public string Ke() => Tulis("/dasbor", [("masa", Masa), ("dari", Hari(Dari)), ("sampai", Hari(Sampai)), .. Lingkup, ("tren", Tren)]);

    public string Bulan(DateOnly bulan) => Tulis($"/dasbor/laporan/{bulan.ToString("yyyy-MM", CultureInfo.InvariantCulture)}.pdf", ("unit", Teks(Unit)));

    /// <summary>The list behind a figure.</summary>
    public string Daftar(SaringDaftar s) => Tulis("/dasbor/daftar", Isi(s));

    public string Unduh(SaringDaftar s) => Tulis("/dasbor/unduh.xlsx", Isi(s));

    public string DaftarJawab(Rentang hari) => Tulis("/dasbor/daftar", [("angka", "jawab"), ("dari", Hari(hari.Dari)), ("sampai", Hari(hari.Sampai)), .. Lingkup]);

    (string, string?)[] Lingkup => [("unit", Teks(Unit)), ("saya", Saya ? "true" : null)];

    (string, string?)[] Isi(SaringDaftar s) =>
    [
        ("angka", Sebut(s.Angka)), ("dari", s.Hari.Dari == DateOnly.MinValue ? null : Hari(s.Hari.Dari)), ("sampai", s.Hari.Sampai == DateOnly.MaxValue ? null : Hari(s.Hari.Sampai)), ("pukul", Teks(s.Pukul)),
        ("layanan", s.Layanan), ("petugas", Teks(s.Petugas)), ("hanya", Teks(s.UnitSendiri)), ("titik", Teks(s.Titik)), .. Lingkup
    ];

    static string Sebut(JenisAngka a) => a.ToString().ToLowerInvariant();

    static string? Teks(int? n) => n?.ToString(CultureInfo.InvariantCulture);

    static string? Hari(DateOnly? t) => t?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Tulis(string dasar, params (string Kunci, string? Nilai)[] isi) => QueryHelpers.AddQueryString(dasar, isi.Where(i => i.Nilai is not null).ToDictionary(i => i.Kunci, i => i.Nilai));

    /// <summary>What an address of a list asks for; null where it names no figure.</summary>
    public static SaringDaftar? Baca(string? angka, DateOnly? dari, DateOnly? sampai, int? pukul, string? layanan, int? petugas, int? hanya, int? titik) =>
        Enum.TryParse<JenisAngka>(angka, ignoreCase: true, out var a) && Enum.IsDefined(a)
            ? new(a) { Hari = dari is null && sampai is null ? Rentang.Semua : new(dari ?? DateOnly.MinValue, sampai ?? DateOnly.MaxValue), Pukul = pukul, Layanan = string.IsNullOrWhiteSpace(layanan) ? null : layanan, Petugas = petugas, UnitSendiri = hanya, Titik = titik }
            : null;

    /// <summary>Who may see requests; the others see figures without the lists behind them.</summary>
    public static bool BolehDaftar(PetugasAktif petugas) => petugas.Boleh(Izin.LihatPermohonan);
}
