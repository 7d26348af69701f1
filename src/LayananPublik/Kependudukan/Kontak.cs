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

    /// <summary>Name and numbers in lower case, for searching on both databases.</summary>
    public string Cari { get; private set; } = "";

    /// <summary>The newest number; older ones stay known.</summary>
    public string? Telepon => Terbaru(JenisAlias.Telepon);

    public string? Bsuid => Terbaru(JenisAlias.Bsuid);

    public static Kontak Kenali(string? telepon, string? bsuid, string? namaProfil, DateTimeOffset pada)
    {
        var k = new Kontak { NamaProfil = Rapikan(namaProfil), Pada = pada };
        k.Lengkapi(telepon, bsuid, namaProfil);
        return k;
    }

    /// <summary>Adds what a later message tells; an alias is never taken away here.</summary>
    public void Lengkapi(string? telepon, string? bsuid, string? namaProfil)
    {
        Tambah(JenisAlias.Telepon, telepon);
        Tambah(JenisAlias.Bsuid, bsuid);
        if (!string.IsNullOrWhiteSpace(namaProfil)) NamaProfil = Rapikan(namaProfil);
        var cari = string.Join(' ', alias.Where(a => a.Jenis == JenisAlias.Telepon).Select(a => a.Nilai).Prepend(NamaProfil.ToLowerInvariant()));
        Cari = cari.Length > 300 ? cari[..300] : cari;
    }

    void Tambah(JenisAlias jenis, string? nilai)
    {
        if (!string.IsNullOrEmpty(nilai) && !alias.Exists(a => a.Jenis == jenis && a.Nilai == nilai)) alias.Add(AliasKontak.Sebagai(jenis, nilai));
    }

    // A new alias has no id yet and is the newest of all.
    string? Terbaru(JenisAlias jenis) => alias.Where(a => a.Jenis == jenis).MaxBy(a => a.Id == 0 ? int.MaxValue : a.Id)?.Nilai;

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
