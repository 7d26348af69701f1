namespace LayananPublik.Kependudukan;

/// <summary>Someone who writes to the office. Known by aliases (phone number, business-scoped user id), either of which may be missing; one contact may speak for several citizens.</summary>
public sealed class Kontak
{
    readonly List<AliasKontak> alias = [];

    Kontak() { }

    public int Id { get; private set; }

    /// <summary>Name the person chose on WhatsApp; nothing proves it.</summary>
    public string NamaProfil { get; private set; } = "";

    public DateTimeOffset Pada { get; private set; }

    public IReadOnlyList<AliasKontak> Alias => alias;

    public string? Telepon => alias.Find(a => a.Jenis == JenisAlias.Telepon)?.Nilai;

    public string? Bsuid => alias.Find(a => a.Jenis == JenisAlias.Bsuid)?.Nilai;

    public static Kontak Kenali(string? telepon, string? bsuid, string? namaProfil, DateTimeOffset pada)
    {
        var k = new Kontak { NamaProfil = Rapikan(namaProfil), Pada = pada };
        k.Lengkapi(telepon, bsuid, namaProfil);
        return k;
    }

    /// <summary>Adds what a later message tells; an alias is never taken away here.</summary>
    public void Lengkapi(string? telepon, string? bsuid, string? namaProfil)
    {
        if (!string.IsNullOrEmpty(telepon) && Telepon is null) alias.Add(AliasKontak.Sebagai(JenisAlias.Telepon, telepon));
        if (!string.IsNullOrEmpty(bsuid) && Bsuid is null) alias.Add(AliasKontak.Sebagai(JenisAlias.Bsuid, bsuid));
        if (!string.IsNullOrWhiteSpace(namaProfil)) NamaProfil = Rapikan(namaProfil);
    }

    static string Rapikan(string? nama) => nama is null ? "" : nama.Trim() is { Length: > 100 } panjang ? panjang[..100] : nama.Trim();
}

public enum JenisAlias { Telepon, Bsuid }

/// <summary>One way by which a contact is known; no two contacts share one.</summary>
public sealed class AliasKontak
{
    AliasKontak() { }

    public int Id { get; private set; }

    public int KontakId { get; private set; }

    public JenisAlias Jenis { get; private set; }

    public string Nilai { get; private set; } = "";

    internal static AliasKontak Sebagai(JenisAlias jenis, string nilai) => new() { Jenis = jenis, Nilai = nilai };
}
