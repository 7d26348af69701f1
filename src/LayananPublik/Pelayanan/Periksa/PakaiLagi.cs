using LayananPublik.Kantor;
using LayananPublik.Kependudukan;

namespace LayananPublik.Pelayanan;

/// <summary>A document that was accepted for the same person in an earlier application and may be used again.</summary>
public sealed record PakaiLagi(int BerkasId, string Dok, string Nama, string Nomor, DateTimeOffset Pada, string Oleh, string Zona, bool ChatLain)
{
    /// <summary>Days for which kinds that stay the same are offered; others never, unless the office says so.</summary>
    static readonly Dictionary<string, int> Bawaan = new() { ["KTP"] = 365, ["KK"] = 180, ["AKTA_LAHIR"] = 1825, ["BUKU_NIKAH"] = 365, ["KTP_ORTU"] = 180, ["KTP_AYAH_IBU"] = 180 };

    public string Kalimat => $"diverifikasi {KalimatWaktu.Tanggal(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(Pada, Zona).DateTime))} oleh {Oleh} ({Nomor})";

    public static int HariBawaan(string dok) => Bawaan.GetValueOrDefault(dok);

    public static int Hari(AturanPelayanan aturan, string dok) => aturan.PakaiLagiHari.TryGetValue(dok, out var hari) ? hari : HariBawaan(dok);

    /// <summary>Kinds an office can set a time for: what the catalogue calls lasting, and what it has named itself.</summary>
    public static IEnumerable<string> Jenis(AturanPelayanan aturan) => Bawaan.Keys.Union(aturan.PakaiLagiHari.Keys);

    /// <summary>One number serves a whole family: only the same name and date of birth are the same person, and never two NIKs.</summary>
    public static bool OrangSama(Isian ini, Isian lama) =>
        ini["nama"] is { } nama && lama["nama"] is { } namaLama && Bandingan(nama) == Bandingan(namaLama)
        && ini["tanggal_lahir"] is { } lahir && lahir == lama["tanggal_lahir"]
        && (ini["nik"] is not { } nik || lama["nik"] is not { } nikLama || nik == nikLama);

    static string Bandingan(string nama) => NamaOrang.TryParse(nama, out var n) ? n.Bandingan : nama.Trim().ToUpperInvariant();
}
