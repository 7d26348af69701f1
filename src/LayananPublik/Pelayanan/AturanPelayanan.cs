using System.Text.Json.Serialization;

namespace LayananPublik.Pelayanan;

/// <summary>How citizens hand in their documents: photos in the chat, a page behind a link, or both. Meta's Business Messaging Policy frowns on identity documents in the chat.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaraUnggah>))]
public enum CaraUnggah { Chat, Tautan, Keduanya }

/// <summary>Paper on which the counter prints its receipt.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UkuranTandaTerima>))]
public enum UkuranTandaTerima { Thermal80, A6, SeparuhA4 }

/// <summary>What an office decides about its conversations with citizens; immutable, kept as JSON. A unit without its own follows the unit above.</summary>
public sealed record AturanPelayanan
{
    public static readonly AturanPelayanan Bawaan = new();

    /// <summary>Words that open the menu, as printed on the office's posters ("Kelurahan Kedung Jaya"); the names of the units always do.</summary>
    public IReadOnlyList<string> KataKunci { get; init; } = [];

    public CaraUnggah Unggah { get; init; } = CaraUnggah.Keduanya;

    /// <summary>Hours for which an upload link holds.</summary>
    public int TautanJam { get; init; } = 24;

    /// <summary>Between these times of the unit's wall clock no news is sent to people who are not writing just now; equal = never quiet.</summary>
    public TimeOnly HeningDari { get; init; } = new(21, 0);

    public TimeOnly HeningSampai { get; init; } = new(6, 0);

    /// <summary>News that comes up within so many seconds after the last becomes one message.</summary>
    public int GabungDetik { get; init; } = 120;

    /// <summary>Hours without a word from either side after which the assistant leads the talk again; 0 = never by itself.</summary>
    public int KembaliJam { get; init; } = 12;

    /// <summary>Minutes of opening hours after which a talk goes back to those who need a person, when its officer is not here and the citizen waits; 0 = never.</summary>
    public int AbsenMenit { get; init; } = 30;

    /// <summary>Hours of silence after which the citizen is reminded once of an unfinished application; it must fall into the 24-hour window.</summary>
    public int IngatkanJam { get; init; } = 20;

    /// <summary>Days of silence after which an unfinished application is closed.</summary>
    public int TutupHari { get; init; } = 30;

    /// <summary>Working days after which a dossier counts as long at Dukcapil and an alarm shows.</summary>
    public int DukcapilHari { get; init; } = 5;

    /// <summary>An approval is refused while an answer was not held against the document that proves it; otherwise the officer is only told.</summary>
    public bool WajibCocok { get; init; }

    /// <summary>Days within which the same service for the same NIK counts as a possible duplicate; 0 = never.</summary>
    public int GandaHari { get; init; } = 30;

    /// <summary>Days for which an accepted document is offered again, by kind; what is not named follows <see cref="PakaiLagi.HariBawaan"/>, 0 = never.</summary>
    public IReadOnlyDictionary<string, int> PakaiLagiHari { get; init; } = new Dictionary<string, int>();

    /// <summary>Officers may have a card read by Tesseract, where that is installed.</summary>
    public bool BacaKartu { get; init; } = true;

    public UkuranTandaTerima TandaTerima { get; init; } = UkuranTandaTerima.Thermal80;

    /// <summary>The privacy notice (UU 27/2022 article 21); a changed text is a new version and is shown again once.</summary>
    public string Privasi { get; init; } = Kalimat.Privasi;

    public int VersiPrivasi { get; init; } = 1;

    /// <summary>The end of the quiet hours when they hold now on the wall of this zone; null when they do not.</summary>
    public DateTimeOffset? HeningSampaiPada(DateTimeOffset kini, string zonaWaktu)
    {
        var zona = TimeZoneInfo.FindSystemTimeZoneById(zonaWaktu);
        var lokal = TimeZoneInfo.ConvertTime(kini, zona).DateTime;
        var jam = TimeOnly.FromDateTime(lokal);
        var hening = HeningDari < HeningSampai ? jam >= HeningDari && jam < HeningSampai : HeningDari > HeningSampai && (jam >= HeningDari || jam < HeningSampai);
        if (!hening) return null;
        var akhir = DateOnly.FromDateTime(lokal).AddDays(jam < HeningSampai ? 0 : 1).ToDateTime(HeningSampai);
        return new DateTimeOffset(akhir, zona.GetUtcOffset(akhir)).ToUniversalTime();
    }

    /// <summary>Every mistake in one Indonesian sentence each.</summary>
    public IEnumerable<string> Periksa()
    {
        if (KataKunci.Count > 20) yield return "Kata kunci paling banyak 20.";
        foreach (var k in KataKunci.Where(k => Pemahaman.Polos(k).Length is < 3 or > 60)) yield return $"Kata kunci \"{k}\" harus 3 sampai 60 huruf.";
        if (TautanJam is < 1 or > 168) yield return "Tautan unggah berlaku 1 sampai 168 jam.";
        if (GabungDetik is < 0 or > 120) yield return "Kabar digabung dalam 0 sampai 120 detik.";
        if (KembaliJam is < 0 or > 168) yield return "Asisten kembali memimpin sesudah 1 sampai 168 jam, atau 0 bila tidak pernah.";
        if (AbsenMenit is not 0 and (< 5 or > 480)) yield return "Percakapan kembali ke antrean sesudah petugas pergi 5 sampai 480 menit, atau 0 bila tidak pernah.";
        if (IngatkanJam is < 1 or > 23) yield return "Pengingat dikirim sesudah 1 sampai 23 jam, sebelum jendela 24 jam WhatsApp tertutup.";
        if (TutupHari is < 1 or > 365) yield return "Pengajuan yang ditinggalkan ditutup sesudah 1 sampai 365 hari.";
        if (DukcapilHari is < 1 or > 60) yield return "Berkas dianggap lama di Dukcapil sesudah 1 sampai 60 hari kerja.";
        if (GandaHari is < 0 or > 365) yield return "Kemungkinan ganda dilihat dalam 1 sampai 365 hari, atau 0 bila tidak dilihat.";
        if (PakaiLagiHari.Any(h => h.Value is < 0 or > 3650)) yield return "Dokumen dipakai lagi selama 1 sampai 3650 hari, atau 0 bila tidak boleh.";
        if (Privasi.Trim().Length is < 20 or > 700) yield return "Pemberitahuan privasi harus 20 sampai 700 huruf.";
    }
}
