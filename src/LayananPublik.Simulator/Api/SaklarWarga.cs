using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LayananPublik.Simulator.Graph;
using LayananPublik.Simulator.Ingatan;
using LayananPublik.Simulator.Kiriman;

namespace LayananPublik.Simulator.Api;

/// <summary>How a citizen's phone is set: off, without receipts, blocking the office, without WhatsApp, behind a username.</summary>
public sealed partial class SaklarWarga(Jaringan jaringan, Centang centang, WebhookJson webhook)
{
    static readonly TimeSpan UsiaDiMeta = TimeSpan.FromDays(30);

    public static bool NamaSah(string nama) => BentukNama().IsMatch(nama);

    public SaklarPonsel Baca(string nomor) => jaringan.Baca(i => i.Ponsel.TryGetValue(nomor, out var p) ? p.Saklar : new());

    public SaklarPonsel Setel(string nomor, Func<SaklarPonsel, SaklarPonsel> ubah) => jaringan.Ubah(nomor, tulis =>
    {
        var ponsel = tulis.Isi.PonselDari(nomor);
        var semula = ponsel.Saklar;
        var baru = ubah(semula);
        if (baru.NamaPengguna != semula.NamaPengguna) baru = baru with { DiBukuKontak = false };
        tulis.Catat(new SaklarBaru(nomor, baru));
        if (semula.Luring && !baru.Luring) Sambung(tulis, ponsel);
        return baru;
    });

    /// <summary>The old number stops, the new one goes on under the same name and with a new user id.</summary>
    public void GantiNomor(string nomor, string baru) => jaringan.Ubah(nomor, tulis =>
    {
        var (lama, kini) = (tulis.Isi.PonselDari(nomor), tulis.Isi.PonselDari(baru));
        if (nomor == baru || lama.Saklar.TanpaWhatsApp) throw new PermintaanException("Pilih nomor lain, dari nomor yang masih memakai WhatsApp.", 409);
        var (wamid, dari) = (Wamid.New(lama), lama.WaId);
        tulis.Catat(new SaklarBaru(baru, kini.Saklar with { Nama = lama.Nama, NamaPengguna = lama.Saklar.NamaPengguna, TanpaWhatsApp = false, Kunci = kini.Saklar.Kunci + 1 }));
        tulis.Catat(new SaklarBaru(nomor, lama.Saklar with { TanpaWhatsApp = true }));
        tulis.Kirim(nomor, webhook.System(wamid, dari, tulis.Sekarang, new JsonObject
        {
            ["body"] = $"User {lama.Nama} changed from {dari ?? lama.UserId} to {kini.WaId ?? kini.UserId}",
            ["type"] = "user_changed_number",
            ["wa_id"] = kini.WaId,
            ["user_id"] = kini.UserId,
            ["previous_user_id"] = lama.UserId,
        }));
        return true;
    });

    public void GantiUserId(string nomor) => jaringan.Ubah(nomor, tulis =>
    {
        var ponsel = tulis.Isi.PonselDari(nomor);
        var semula = ponsel.UserId;
        tulis.Catat(new SaklarBaru(nomor, ponsel.Saklar with { UserId = DaftarWarga.UserId(nomor + tulis.Sekarang.ToUnixTimeMilliseconds()) }));
        tulis.Kirim(nomor, webhook.System(Wamid.New(ponsel), ponsel.WaId, tulis.Sekarang, new JsonObject
        {
            ["body"] = $"User {ponsel.Nama} changed from {semula} to {ponsel.UserId}",
            ["type"] = "user_changed_user_id",
            ["user_id"] = ponsel.UserId,
            ["previous_user_id"] = semula,
        }));
        return true;
    });

    /// <summary>A new phone, or WhatsApp installed anew: another key behind the same number.</summary>
    public void GantiKunci(string nomor) => jaringan.Ubah(nomor, tulis =>
    {
        var ponsel = tulis.Isi.PonselDari(nomor);
        tulis.Catat(new SaklarBaru(nomor, ponsel.Saklar with { Kunci = ponsel.Saklar.Kunci + 1 }));
        tulis.Kirim(nomor, webhook.System(Wamid.New(ponsel), ponsel.WaId, tulis.Sekarang,
            new JsonObject { ["body"] = "User identity changed", ["type"] = "customer_identity_changed", ["user_id"] = ponsel.UserId }, ponsel.Kunci));
        return true;
    });

    /// <summary>The citizen's own word on promotion; MARKETING templates fail with 131050 after a no.</summary>
    public void Promosi(string nomor, bool mau) => jaringan.Ubah(nomor, tulis =>
    {
        var ponsel = tulis.Isi.PonselDari(nomor);
        tulis.Catat(new SaklarBaru(nomor, ponsel.Saklar with { TolakPromosi = !mau }));
        tulis.Kirim(nomor, webhook.Preference(ponsel, mau ? "resume" : "stop", tulis.Sekarang));
        return true;
    });

    /// <summary>What waited at Meta arrives, oldest first; after 30 days Meta has thrown it away.</summary>
    void Sambung(Jaringan.Penulis tulis, Ponsel ponsel)
    {
        foreach (var pesan in ponsel.Antrean.ToList())
            if (pesan.Waktu + UsiaDiMeta > tulis.Sekarang) centang.Sampai(tulis, ponsel, pesan);
            else tulis.Catat(new AntreHapus(pesan.Nomor, pesan.Wamid));
    }

    [GeneratedRegex("^[a-z0-9._]{3,35}$")]
    private static partial Regex BentukNama();
}
