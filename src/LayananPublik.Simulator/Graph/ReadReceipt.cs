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
            foreach (var p in write.Isi.PonselDari(message.Nomor).Pesan.Where(p => p.Arah == Arah.Masuk && p.Id <= message.Id && p.Status != StatusPesan.Dibaca).ToList())
                write.Catat(new StatusBaru(p.Wamid, StatusPesan.Dibaca));
            return true;
        });
        if (body["typing_indicator"].Given) network.Mengetik(message.Nomor);
        return new JsonObject { ["success"] = true };
    }
}
