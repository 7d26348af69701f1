using System.Text.Json.Nodes;
using LayananPublik.Simulator.Ingatan;
using LayananPublik.Simulator.Kiriman;

namespace LayananPublik.Simulator.Graph;

/// <summary>POST {phone-number-id}/messages: puts the bubble on the citizen's phone and queues its statuses.</summary>
public sealed class SendMessage(SimulatorOptions office, Jaringan network, MessageReader reader, Quota quota, WebhookJson webhooks)
{
    static readonly TimeSpan Window = TimeSpan.FromHours(24);

    /// <summary>failure: a code the message shall fail with after having been accepted.</summary>
    internal JsonObject Accept(Param body, int? failure)
    {
        var recipient = Recipient(body);
        if (body["type"].OptionalRaw() == "reaction") return React(body, recipient);
        var draft = reader.Read(body, recipient);
        quota.Take(recipient);
        network.Ubah(recipient, write => Deliver(write, draft, failure));
        return Answer(body, draft);
    }

    bool Deliver(Jaringan.Penulis write, PesanPonsel draft, int? failure)
    {
        var phone = write.Isi.PonselDari(draft.Nomor);
        var open = phone.TerakhirMasuk is { } last && last + Window > write.Sekarang;
        if (!open && !draft.Templat) failure ??= 131047;
        if (failure is { } code)
        {
            write.Kirim(draft.Nomor, webhooks.Failed(draft, code, FailureDetails(code), write.Sekarang));
            return false;
        }
        var read = phone.Penonton > 0;
        var message = write.Tambah(draft with { Status = read ? StatusPesan.Dibaca : StatusPesan.Sampai });
        foreach (var status in (string[])(read ? ["sent", "delivered", "read"] : ["sent", "delivered"]))
            write.Kirim(message.Nomor, webhooks.Status(message, status, write.Sekarang));
        return true;
    }

    JsonObject React(Param body, string recipient)
    {
        var reaction = body["reaction"].Required();
        var target = reaction["message_id"].Raw();
        var emoji = reaction["emoji"].OptionalRaw();
        var mark = new PesanPonsel { Nomor = recipient, Wamid = Wamid.New(recipient), Arah = Arah.Keluar, Jenis = "reaksi", BizData = body["biz_opaque_callback_data"].OptionalRaw() };
        quota.Take(recipient);
        network.Ubah(recipient, write =>
        {
            if (write.Isi.Pesan(target)?.Nomor != recipient) throw GraphException.Invalid("message_id is not a message of this conversation.");
            write.Catat(new ReaksiBaru(target, string.IsNullOrEmpty(emoji) ? null : emoji));
            write.Kirim(recipient, webhooks.Status(mark, "sent", write.Sekarang));
            return true;
        });
        return Answer(body, mark);
    }

    string Recipient(Param body)
    {
        var written = body["to"].OptionalRaw();
        var recipient = written is null ? FromUserId(body) : string.Concat(written.Where(char.IsAsciiDigit));
        if (!DaftarWarga.Sah(recipient)) throw GraphException.Invalid("Parameter to is not a valid phone number.");
        return recipient != office.NomorTampilan ? recipient : throw new GraphException(131021, "Recipient phone number cannot be the sender's.");
    }

    string FromUserId(Param body)
    {
        var id = body["recipient"].Given ? body["recipient"].Raw() : throw GraphException.Missing("to");
        return network.Baca(i => i.Ponsel.Keys.FirstOrDefault(n => DaftarWarga.UserId(n) == id)) ?? throw new GraphException(131026, "Unknown recipient.");
    }

    static JsonObject Answer(Param body, PesanPonsel message)
    {
        var id = new JsonObject { ["id"] = message.Wamid };
        if (message.Templat) id["message_status"] = "accepted";
        return new JsonObject
        {
            ["messaging_product"] = "whatsapp",
            ["contacts"] = new JsonArray(new JsonObject
            {
                ["input"] = body["to"].OptionalRaw() ?? body["recipient"].Raw(),
                ["wa_id"] = message.Nomor,
                ["user_id"] = DaftarWarga.UserId(message.Nomor),
            }),
            ["messages"] = new JsonArray(id),
        };
    }

    static string FailureDetails(int code) => code == 131047
        ? "Message failed to send because more than 24 hours have passed since the customer last replied to this number."
        : GraphErrors.Find(code).Title;
}
