using System.Text.Json.Nodes;
using LayananPublik.Simulator.Ingatan;

namespace LayananPublik.Simulator.Graph;

/// <summary>status:read: blue ticks for that message of the citizen and all before it, and the typing dots if asked for.</summary>
public sealed class ReadReceipt(Jaringan network)
{
    internal JsonObject Accept(Param body)
    {
        if (body["status"].Raw() != "read") throw GraphException.Invalid("status must be read.");
        var id = body["message_id"].Raw();
        var message = network.Baca(i => i.Pesan(id)) is { Arah: Arah.Masuk } found ? found : throw GraphException.Invalid($"message_id {id} is not a received message.");
        network.Ubah(message.Nomor, write =>
        {
            var chat = write.Isi.PonselDari(message.Nomor);
            // What lies before a read message was read with it: a long chat is not walked to its beginning.
            for (var i = chat.Cari(message.Wamid); i >= 0 && chat.Pesan[i] is not { Arah: Arah.Masuk, Status: StatusPesan.Dibaca }; i--)
                if (chat.Pesan[i].Arah == Arah.Masuk)
                    write.Catat(new StatusBaru(chat.Pesan[i].Wamid, StatusPesan.Dibaca));
            return true;
        });
        if (body["typing_indicator"].Given) network.Mengetik(message.Nomor);
        return new JsonObject { ["success"] = true };
    }
}
