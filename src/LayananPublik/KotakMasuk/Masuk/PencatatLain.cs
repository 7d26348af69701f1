using System.Text.Json;
using LayananPublik.Data;
using LayananPublik.Pengaturan;
using LayananPublik.WhatsApp;

namespace LayananPublik.KotakMasuk;

/// <summary>An event that is neither message nor status, such as news about the account or a template.</summary>
/// <param name="Asal">Field, account and number it came with.</param>
/// <param name="Isi">Its value as JSON.</param>
/// <param name="Pada">When it reached us; Meta's own time stands in <see cref="Origin"/>.</param>
public sealed record KabarMeta(OtherUpdate Asal, JsonElement Isi, DateTimeOffset Pada)
{
    public string? Bidang => Asal.Field;

    public string? Teks(string nama) => Teks(Isi, nama);

    public bool Ada(string nama) => Isi.ValueKind == JsonValueKind.Object && Isi.TryGetProperty(nama, out _);

    /// <summary>A member as text, numbers too; Meta writes either.</summary>
    public static string? Teks(JsonElement isi, string nama) => isi.ValueKind == JsonValueKind.Object && isi.TryGetProperty(nama, out var nilai)
        ? nilai.ValueKind switch { JsonValueKind.String => PencatatPesan.Bersih(nilai.GetString(), 500), JsonValueKind.Number => nilai.GetRawText(), _ => null }
        : null;
}

/// <summary>Knows one kind of such events.</summary>
public interface IPencatatKabar
{
    /// <summary>By the field and by the keys: Meta's own examples carry wrong field names.</summary>
    bool Mengenal(KabarMeta kabar);

    /// <summary>Everything is saved by the caller, in the commit that ends the update.</summary>
    Task CatatAsync(LayananDb db, KabarMeta kabar, CancellationToken ct);
}

/// <summary>Hands an event to the recorder that knows it. One that nobody knows stays in its raw delivery and is done.</summary>
public sealed class PencatatLain(IEnumerable<IPencatatKabar> pencatat, PengaturanKantor pengaturan)
{
    /// <summary>The account in the samples that Meta's dashboard sends.</summary>
    const string AkunContoh = "0";

    public async Task CatatAsync(LayananDb db, PembaruanMasuk p, OtherUpdate u, DateTimeOffset pada, CancellationToken ct)
    {
        if (AkunAsing(u.WabaId))
        {
            p.Karantina("Kabar ini tentang akun WhatsApp lain atau contoh dari dasbor Meta. Bila akun itu milik kantor, perbaiki WhatsApp:WabaId, lalu ulangi.");
            return;
        }
        using var dokumen = JsonDocument.Parse(u.Raw, WhatsApp.Webhook.Deep);
        var kabar = new KabarMeta(u, dokumen.RootElement, pada);
        foreach (var satu in pencatat)
        {
            if (!satu.Mengenal(kabar)) continue;
            await satu.CatatAsync(db, kabar, ct);
            break;
        }
        p.Selesai();
    }

    bool AkunAsing(string? waba) => waba is not null && pengaturan.WhatsApp.WabaId is var milik && (waba == AkunContoh || (milik.Length > 0 && waba != milik));
}
