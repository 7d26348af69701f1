using System.Text.Json.Serialization;

namespace LayananPublik.Simulator.Ingatan;

/// <summary>Whether the citizen has blocked the office. Both endings occur at Meta: the message stays at sent, or it fails with 131026.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Blokir>))]
public enum Blokir { Tidak, Diam, Gagal }

/// <summary>How a phone is set, and who its owner is to Meta. The phone keeps its number here even when the office is not told.</summary>
public sealed record SaklarPonsel
{
    /// <summary>Switched off or without a signal: what is sent waits at Meta for 30 days.</summary>
    public bool Luring { get; init; }

    /// <summary>The owner has turned read receipts off: the office never hears "read".</summary>
    public bool TanpaCentangBiru { get; init; }

    public Blokir Blokir { get; init; }
    public bool TanpaWhatsApp { get; init; }

    /// <summary>The owner uses a username, so that webhooks leave the number out until the office has written to it.</summary>
    public string? NamaPengguna { get; init; }

    /// <summary>The office has written to the number, so Meta's contact book tells it again.</summary>
    public bool DiBukuKontak { get; init; }

    /// <summary>Null while it is the one derived from the number.</summary>
    public string? UserId { get; init; }

    /// <summary>Null while it is the name of the list of citizens.</summary>
    public string? Nama { get; init; }

    /// <summary>How often the phone was replaced or WhatsApp installed anew.</summary>
    public int Kunci { get; init; }

    /// <summary>The owner wants no promotion.</summary>
    public bool TolakPromosi { get; init; }

    /// <summary>The office has blocked this person: nothing comes through in either direction.</summary>
    public bool DiblokirKantor { get; init; }
}
