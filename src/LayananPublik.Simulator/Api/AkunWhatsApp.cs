using System.Text.Json.Nodes;
using LayananPublik.Simulator.Ingatan;
using LayananPublik.Simulator.Kiriman;

namespace LayananPublik.Simulator.Api;

/// <summary>Things that happen to the office's account or number.</summary>
public enum PeristiwaAkun { Pelanggaran, Pembatasan, JadwalNonaktif, Nonaktif, Pulih, Dihapus, Peringatan, MutuNomor, Kapasitas, Keamanan, NamaNomor, Tinjauan, Mentah }

/// <summary>Meta's side of the account: what it does to the office, each told by a webhook and felt by the calls that follow.</summary>
public sealed class AkunWhatsApp(SimulatorOptions pilihan, Jaringan jaringan)
{
    public SetelanMeta Baca() => jaringan.Baca(i => i.Setelan);

    public void Setel(Func<SetelanMeta, SetelanMeta> ubah) => jaringan.Ubah("", tulis =>
    {
        tulis.Catat(new SetelanBaru(ubah(tulis.Isi.Setelan)));
        return true;
    });

    /// <param name="badan">The words of the call: "jenis", "lama", "teks", "nilai", "field", "value"; what is missing has a sensible default.</param>
    public void Alami(PeristiwaAkun peristiwa, JsonObject badan) => jaringan.Ubah("akun", tulis =>
    {
        var (setelan, kabar) = Peristiwa(peristiwa, badan, tulis.Isi.Setelan, tulis.Sekarang);
        tulis.Catat(new SetelanBaru(setelan));
        tulis.Kirim("akun", kabar);
        return true;
    });

    /// <summary>Moves a template to another status, quality or category. Null leaves it.</summary>
    public Templat UbahTemplat(string nama, string? bahasa, string? status, string? alasan, string? mutu, string? kategori) => jaringan.Ubah("", tulis =>
    {
        var templat = tulis.Isi.Templat.Values.FirstOrDefault(t => t.Nama == nama && (bahasa is null || t.Bahasa == bahasa))
            ?? throw new PermintaanException("Tidak ada templat dengan nama dan bahasa itu.", 404);
        if (status is not null) templat = UbahStatus(tulis, templat, status, alasan);
        if (mutu is not null && mutu != templat.Mutu)
        {
            var semula = templat.Mutu;
            templat = templat with { Mutu = mutu };
            tulis.Kirim("templat", TemplateJson.Quality(templat, semula));
        }
        if (kategori is not null && kategori != templat.Kategori)
        {
            templat = templat with { KategoriLama = templat.Kategori, Kategori = kategori };
            tulis.Kirim("templat", TemplateJson.Category(templat, templat.KategoriLama!));
        }
        tulis.Catat(new TemplatBaru(templat));
        return templat;
    });

    /// <summary>The event stands in the webhook; some of them leave the template in a status of another name.</summary>
    internal static Templat UbahStatus(Jaringan.Penulis tulis, Templat templat, string peristiwa, string? alasan)
    {
        templat = templat with
        {
            Status = peristiwa switch { "UNPAUSED" or "REINSTATED" or "FLAGGED" or "UNARCHIVED" => "APPROVED", _ => peristiwa },
            Alasan = peristiwa == "REJECTED" ? alasan ?? "INVALID_FORMAT" : null,
        };
        tulis.Catat(new TemplatBaru(templat));
        tulis.Kirim("templat", TemplateJson.Status(templat, peristiwa, alasan ?? templat.Alasan, tulis.Sekarang));
        return templat;
    }

    (SetelanMeta, JsonObject) Peristiwa(PeristiwaAkun peristiwa, JsonObject badan, SetelanMeta s, DateTimeOffset pada)
    {
        string Kata(string nama, string bila) => ApiHttp.AmbilAtau(badan, nama, bila);
        switch (peristiwa)
        {
            case PeristiwaAkun.Pelanggaran: return (s, AccountJson.Violation(Kata("jenis", "SPAM")));
            case PeristiwaAkun.Pembatasan:
                var (jenis, sampai) = (Kata("jenis", "RESTRICTED_BIZ_INITIATED_MESSAGING"), pada + Lama(badan));
                return (s with { DibatasiSampai = sampai, SemuaDibatasi = jenis == "RESTRICTED_CUSTOMER_INITIATED_MESSAGING" }, AccountJson.Restriction(jenis, sampai));
            case PeristiwaAkun.JadwalNonaktif: return (s, AccountJson.Ban("SCHEDULE_FOR_DISABLE", pada.AddDays(7)));
            case PeristiwaAkun.Nonaktif: return (s with { Nonaktif = true }, AccountJson.Ban("DISABLE", pada));
            case PeristiwaAkun.Pulih: return (s with { Nonaktif = false, DibatasiSampai = null }, AccountJson.Ban("REINSTATE", pada));
            case PeristiwaAkun.Dihapus: return (s with { Nonaktif = true }, AccountJson.Deleted());
            case PeristiwaAkun.Peringatan: return (s, AccountJson.Alert(Kata("tingkat", "WARNING"), Kata("jenis", "INCREASED_CAPABILITIES_ELIGIBILITY_DEFERRED"), Kata("teks", "Your messaging limit stays as it is for now."), pilihan.PhoneNumberId));
            case PeristiwaAkun.MutuNomor:
                var (mutu, batas) = (Kata("mutu", s.Mutu), Kata("batas", s.BatasHarian));
                return (s with { Mutu = mutu, BatasHarian = batas }, AccountJson.Quality(pilihan.NomorTampilan, Kata("jenis", "ONBOARDING"), batas));
            case PeristiwaAkun.Kapasitas:
                batas = Kata("batas", "TIER_10K");
                return (s with { BatasHarian = batas }, AccountJson.Capability(batas, ApiHttp.AmbilAtau(badan, "nomor", 20)));
            case PeristiwaAkun.Keamanan: return (s, AccountJson.Security(pilihan.NomorTampilan, Kata("jenis", "PIN_CHANGED")));
            case PeristiwaAkun.NamaNomor: return (s, AccountJson.Name(pilihan.NomorTampilan, Kata("putusan", "APPROVED"), Kata("nama", pilihan.NamaKantor)));
            case PeristiwaAkun.Tinjauan: return (s, AccountJson.Review(Kata("putusan", "APPROVED")));
            default: return (s, AccountJson.Change(ApiHttp.Ambil<string>(badan, "field"), badan["value"]?.DeepClone() ?? throw new PermintaanException("Isian \"value\" wajib ada.")));
        }
    }

    static TimeSpan Lama(JsonObject badan) =>
        TimeSpan.TryParse(ApiHttp.AmbilAtau(badan, "lama", "3.00:00:00"), System.Globalization.CultureInfo.InvariantCulture, out var lama) && lama > TimeSpan.Zero
            ? lama : throw new PermintaanException("Isian \"lama\" ditulis hari.jam:menit:detik, misalnya 3.00:00:00.");
}
