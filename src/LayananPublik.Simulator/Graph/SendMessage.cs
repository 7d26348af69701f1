using System.Text.Json.Nodes;
using LayananPublik.Simulator.Ingatan;
using LayananPublik.Simulator.Kiriman;

namespace LayananPublik.Simulator.Graph;

/// <summary>POST {phone-number-id}/messages: puts the bubble on the citizen's phone and queues its statuses.</summary>
public sealed class SendMessage(SimulatorOptions office, Jaringan network, MessageReader reader, Quota quota, Centang ticks, Tarif tariff)
{
    static readonly TimeSpan Window = TimeSpan.FromHours(24);

    /// <summary>failure: a code the message shall fail with after having been accepted.</summary>
    internal Accepted Accept(Param body, int? failure)
    {
        var (phone, byId) = Recipient(body);
        CheckAccount(phone, body);
        var reaction = body["type"].OptionalRaw() == "reaction";
        var draft = (reaction ? Reaction(body, phone) : reader.Read(body, phone)) with { LewatUserId = byId };
        quota.Take(phone.Nomor);
        return network.Ubah(phone.Nomor, write =>
        {
            var first = write.Isi.KirimanTerakhir + 1;
            if (reaction) React(write, phone, body["reaction"], draft);
            else Deliver(write, phone, draft, failure ?? Failure(write, phone, draft, body));
            return new Accepted(Answer(body, phone, draft, byId), first, write.Isi.KirimanTerakhir);
        });
    }

    /// <summary>The citizen a call is about, as far as that can be told; null when the call will be refused anyway.</summary>
    internal string? RecipientOf(Param body)
    {
        try { return Recipient(body).Phone.Nomor; }
        catch (GraphException) { return null; }
    }

    void Deliver(Jaringan.Penulis write, Ponsel phone, PesanPonsel draft, int? failure)
    {
        if (failure is { } code)
        {
            ticks.Gagal(write, phone, draft, code);
            return;
        }
        if (!draft.LewatUserId && phone.WaId is null) write.Catat(new SaklarBaru(phone.Nomor, phone.Saklar with { DiBukuKontak = true }));
        ticks.Terkirim(write, phone, tariff.Nilai(write, draft));
    }

    int? Failure(Jaringan.Penulis write, Ponsel phone, PesanPonsel draft, Param body)
    {
        var saklar = phone.Saklar;
        if (saklar.TanpaWhatsApp || saklar.Blokir == Blokir.Gagal) return 131026;
        if (saklar.DiblokirKantor) return 130403;
        if (body["recipient_identity_key_hash"].OptionalRaw() is { } key && key != phone.Kunci) return 137000;
        if (draft.Kategori == "MARKETING" && saklar.TolakPromosi) return 131050;
        if (draft.Templat || !office.JagaJendela || IsOpen(phone, write.Sekarang)) return null;
        return write.Isi.Setelan.JendelaSeketika ? throw new GraphException(131047, GraphErrors.Details(131047)) : 131047;
    }

    static bool IsOpen(Ponsel phone, DateTimeOffset now) => phone.TerakhirMasuk is { } last && last + Window > now;

    void CheckAccount(Ponsel phone, Param body)
    {
        var account = network.Baca(i => i.Setelan);
        if (account.Nonaktif) throw new GraphException(131031, "The WhatsApp Business Account is disabled.");
        if (account.DibatasiSampai > network.Sekarang && (account.SemuaDibatasi || body["type"].OptionalRaw() == "template"))
            throw new GraphException(368, "The WhatsApp Business Account is restricted.");
        if (!account.Terdaftar) throw new GraphException(133010, "The phone number is not registered.");
        if (account.HanyaKe is { } allowed && !allowed.Contains(phone.Nomor)) throw new GraphException(131030, GraphErrors.Details(131030));
    }

    static PesanPonsel Reaction(Param body, Ponsel phone) => new()
    {
        Nomor = phone.Nomor,
        Wamid = Wamid.New(phone),
        Arah = Arah.Keluar,
        Jenis = "reaksi",
        BizData = body["biz_opaque_callback_data"].OptionalRaw(),
    };

    void React(Jaringan.Penulis write, Ponsel phone, Param reaction, PesanPonsel mark)
    {
        var target = reaction.Required()["message_id"].Raw();
        var emoji = reaction["emoji"].OptionalRaw();
        if (write.Isi.Pesan(target)?.Nomor != phone.Nomor) throw GraphException.Invalid("message_id is not a message of this conversation.");
        write.Catat(new ReaksiBaru(target, string.IsNullOrEmpty(emoji) ? null : emoji));
        ticks.HanyaTerkirim(write, phone, mark);
    }

    (Ponsel Phone, bool ById) Recipient(Param body)
    {
        // If both are given, "to" wins.
        if (body["to"].OptionalRaw() is not { } written) return (FromUserId(body), true);
        var number = string.Concat(written.Where(char.IsAsciiDigit));
        if (!DaftarWarga.Sah(number)) throw GraphException.Invalid("Parameter to is not a valid phone number.");
        return number == office.NomorTampilan ? throw new GraphException(131021, "Recipient phone number cannot be the sender's.")
            : (network.Baca(i => i.PonselDari(number)), false);
    }

    Ponsel FromUserId(Param body)
    {
        var id = body["recipient"].Given ? body["recipient"].Raw() : throw GraphException.Missing("to");
        return network.Baca(i => i.PonselDenganUserId(id)) ?? throw new GraphException(131026, "Unknown recipient.");
    }

    static JsonObject Answer(Param body, Ponsel phone, PesanPonsel message, bool byId)
    {
        var id = new JsonObject { ["id"] = message.Wamid };
        if (message.Templat) id["message_status"] = "accepted";
        var contact = new JsonObject { ["input"] = body[byId ? "recipient" : "to"].Raw() };
        if (!byId) contact["wa_id"] = phone.Nomor;
        contact["user_id"] = phone.UserId;
        return new JsonObject { ["messaging_product"] = "whatsapp", ["contacts"] = new JsonArray(contact), ["messages"] = new JsonArray(id) };
    }
}

/// <summary>The answer to an accepted send, and which deliveries tell of it.</summary>
sealed record Accepted(JsonObject Answer, long FirstDelivery, long LastDelivery);
