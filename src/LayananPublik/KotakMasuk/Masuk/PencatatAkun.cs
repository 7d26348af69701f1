using System.Globalization;
using System.Text.Json;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>What Meta reports about the account and its numbers: what stops sending turns the switch, everything else is news for the admin to tick off.</summary>
public sealed class PencatatAkun(SakelarKirim sakelar, Siaran siaran, TimeProvider jam) : IPencatatKabar
{
    static readonly CultureInfo Bahasa = CultureInfo.GetCultureInfo("id-ID");

    public bool Mengenal(KabarMeta kabar) => kabar.Bidang is "account_update" or "account_alerts" or "account_review_update" or "phone_number_name_update" or "phone_number_quality_update"
        or "business_capability_update" or "security";

    public Task CatatAsync(LayananDb db, KabarMeta kabar, CancellationToken ct) => kabar switch
    {
        { Bidang: "account_update" } => AkunAsync(db, kabar, ct),
        { Bidang: "security" } => HentikanAsync(db, kabar, null, Keamanan(kabar), null, ct),
        _ => BeritakanAsync(db, kabar, ct)
    };

    async Task AkunAsync(LayananDb db, KabarMeta kabar, CancellationToken ct)
    {
        var keadaan = Dalam(kabar.Isi, "ban_info") is { } larangan ? Teks(larangan, "waba_ban_state") : null;
        var pulih = keadaan == "REINSTATE" || kabar.Teks("event") == "ACCOUNT_RECONNECTED";
        if (pulih)
        {
            await sakelar.LanjutkanAsync(db, null, SebabJeda.Akun, Pelaku.Sistem, "Meta memulihkan akun.", ct);
            await BeritakanAsync(db, kabar, "Meta memulihkan akun WhatsApp kantor. Pesan yang menunggu dikirim lagi.", false, ct);
            sakelar.Lupakan();
        }
        else if (Hentian(kabar, keadaan) is { } kalimat)
        {
            var sampai = Sampai(kabar);
            if (sampai <= jam.GetUtcNow()) await BeritakanAsync(db, kabar, "Meta pernah membatasi akun WhatsApp kantor; pembatasan itu sudah lewat. Periksa sebabnya di WhatsApp Manager.", false, ct);
            else await HentikanAsync(db, kabar, null, kalimat, sampai, ct);
        }
        else await BeritakanAsync(db, kabar, ct);
    }

    /// <summary>Why sending stops; null for an event that stops nothing.</summary>
    static string? Hentian(KabarMeta kabar, string? keadaan) => kabar.Teks("event") switch
    {
        "ACCOUNT_RESTRICTION" => $"Meta membatasi akun WhatsApp kantor{Pembatasan(kabar)}. Buka Business Support di Meta, baca sebabnya, dan ajukan banding bila keliru.",
        "ACCOUNT_VIOLATION" => $"Meta mencatat pelanggaran kebijakan pada akun WhatsApp kantor{Pelanggaran(kabar)}. Baca sebabnya di Business Support, perbaiki, lalu lanjutkan pengiriman.",
        "DISABLED_UPDATE" => keadaan == "SCHEDULE_FOR_DISABLE"
            ? "Meta akan mematikan akun WhatsApp kantor. Segera ajukan banding di Business Support, lalu lanjutkan pengiriman."
            : "Meta mematikan akun WhatsApp kantor. Ajukan banding di Business Support; layani warga dengan cara lain sementara ini.",
        "ACCOUNT_DELETED" => "Akun WhatsApp kantor dihapus di Meta. Hubungi penyedia WhatsApp kantor.",
        "ACCOUNT_OFFBOARDED" => "Akun WhatsApp kantor dilepas dari penyedianya. Hubungi penyedia WhatsApp kantor.",
        _ => null
    };

    static string Keamanan(KabarMeta kabar) => kabar.Teks("event") switch
    {
        "PIN_CHANGED" => "PIN dua langkah nomor WhatsApp kantor diganti. Bila bukan Anda yang menggantinya, amankan akun Meta sekarang; bila Anda, lanjutkan pengiriman.",
        "PIN_RESET_REQUEST" => "Seseorang meminta PIN dua langkah nomor WhatsApp kantor disetel ulang. Bila bukan Anda, amankan akun Meta sekarang; bila Anda, lanjutkan pengiriman.",
        "PIN_REQUEST_SUCCESS" or "PIN_RESET_SUCCESS" => "PIN dua langkah nomor WhatsApp kantor disetel ulang. Bila bukan Anda, amankan akun Meta sekarang; bila Anda, lanjutkan pengiriman.",
        var lain => $"Meta melaporkan kejadian keamanan pada akun WhatsApp kantor ({lain ?? "tanpa keterangan"}). Periksa akun Meta, lalu lanjutkan pengiriman."
    };

    static (string Kalimat, bool Penting) Berita(KabarMeta k) => k.Bidang switch
    {
        "phone_number_name_update" => k.Teks("decision") switch
        {
            "APPROVED" => ($"Nama tampilan \"{k.Teks("requested_verified_name")}\" disetujui Meta.", false),
            "REJECTED" or "DECLINED" => ($"Nama tampilan \"{k.Teks("requested_verified_name")}\" ditolak Meta{Karena(k.Teks("rejection_reason"))}. Ajukan nama lain di WhatsApp Manager.", true),
            var lain => ($"Nama tampilan \"{k.Teks("requested_verified_name")}\": {lain}.", false)
        },
        "phone_number_quality_update" => k.Teks("event") switch
        {
            "FLAGGED" or "DOWNGRADE" => ($"Mutu nomor {k.Teks("display_phone_number")} menurun karena banyak warga memblokir atau melaporkannya. Kurangi pesan yang tidak diminta dan periksa mutu di WhatsApp Manager.", true),
            "UNFLAGGED" => ($"Mutu nomor {k.Teks("display_phone_number")} sudah pulih.", false),
            "UPGRADE" or "THROUGHPUT_UPGRADE" or "ONBOARDING" => ($"Batas kirim nomor {k.Teks("display_phone_number")} naik{Batas(k)}.", false),
            var lain => ($"Kabar mutu nomor {k.Teks("display_phone_number")}: {lain}{Batas(k)}.", false)
        },
        "business_capability_update" => ($"Kemampuan akun WhatsApp kantor berubah{Batas(k)}.", false),
        "account_review_update" => k.Teks("decision") == "APPROVED" ? ("Peninjauan akun WhatsApp kantor selesai: disetujui.", false)
            : ($"Peninjauan akun WhatsApp kantor: {k.Teks("decision")}. Periksa WhatsApp Manager.", true),
        "account_alerts" => Peringatan(k),
        _ => ($"Kabar akun WhatsApp: {k.Teks("event") ?? k.Bidang}.", false)
    };

    static (string, bool) Peringatan(KabarMeta k)
    {
        var isi = Dalam(k.Isi, "alert_info") ?? k.Isi;
        var penting = Teks(isi, "alert_severity") is "CRITICAL" or "WARNING";
        return ($"Peringatan Meta: {Teks(isi, "alert_description") ?? Teks(isi, "alert_type") ?? "tanpa keterangan"}. Periksa WhatsApp Manager.", penting);
    }

    static string Batas(KabarMeta k) => (k.Teks("max_daily_conversations_per_business") ?? k.Teks("max_daily_conversation_per_phone") ?? k.Teks("current_limit")) is { } batas
        ? $": kini {batas.Replace("TIER_", "", StringComparison.Ordinal).Replace("UNLIMITED", "tanpa batas", StringComparison.Ordinal)} warga per 24 jam untuk pesan yang kita mulai" : "";

    static string Karena(string? alasan) => string.IsNullOrWhiteSpace(alasan) || alasan == "NONE" ? "" : $" ({alasan})";

    static string Pelanggaran(KabarMeta k) => Dalam(k.Isi, "violation_info") is { } info ? Karena(Teks(info, "violation_type")) : "";

    static string Pembatasan(KabarMeta k)
    {
        var jenis = Daftar(k.Isi, "restriction_info").Select(r => Teks(r, "restriction_type")).OfType<string>().Distinct().Take(5).ToList();
        var sampai = Sampai(k) is { } pada ? $" sampai {pada.ToString("d MMMM yyyy HH.mm", Bahasa)} UTC" : "";
        return sampai + (jenis.Count > 0 ? $" ({string.Join(", ", jenis)})" : "");
    }

    /// <summary>The latest end of all parts of a restriction; null when Meta tells none.</summary>
    static DateTimeOffset? Sampai(KabarMeta k) => Daftar(k.Isi, "restriction_info").Select(r => Teks(r, "expiration"))
        .Select(t => long.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var detik) && detik is > 0 and < 253402300799 ? DateTimeOffset.FromUnixTimeSeconds(detik) : (DateTimeOffset?)null).Max();

    async Task HentikanAsync(LayananDb db, KabarMeta kabar, int? nomor, string kalimat, DateTimeOffset? sampai, CancellationToken ct)
    {
        await sakelar.JedaAsync(db, nomor, SebabJeda.Akun, kalimat, null, Pelaku.Sistem, sampai, ct);
        await BeritakanAsync(db, kabar, kalimat, true, ct);
        sakelar.Lupakan();
    }

    Task BeritakanAsync(LayananDb db, KabarMeta kabar, CancellationToken ct)
    {
        var (kalimat, penting) = Berita(kabar);
        return BeritakanAsync(db, kabar, kalimat, penting, ct);
    }

    async Task BeritakanAsync(LayananDb db, KabarMeta kabar, string kalimat, bool penting, CancellationToken ct)
    {
        var baru = KabarAkun.Tentang($"{kabar.Bidang}/{kabar.Teks("event") ?? kabar.Teks("decision")}".TrimEnd('/'), kalimat, penting, kabar.Asal.Origin.Time ?? kabar.Pada);
        // Meta says some things every few minutes; once unread is enough.
        if (await db.KabarAkun.AnyAsync(k => k.DilihatPada == null && k.Kalimat == baru.Kalimat, ct)) return;
        db.KabarAkun.Add(baru);
        siaran.Tulis(db, Topik.Keluar, Topik.Peringatan);
    }

    static JsonElement? Dalam(JsonElement e, string nama) => e.ValueKind == JsonValueKind.Object && e.TryGetProperty(nama, out var isi) && isi.ValueKind == JsonValueKind.Object ? isi : null;

    static IEnumerable<JsonElement> Daftar(JsonElement e, string nama) => e.ValueKind == JsonValueKind.Object && e.TryGetProperty(nama, out var isi) && isi.ValueKind == JsonValueKind.Array ? isi.EnumerateArray() : [];

    static string? Teks(JsonElement e, string nama) => KabarMeta.Teks(e, nama);
}
