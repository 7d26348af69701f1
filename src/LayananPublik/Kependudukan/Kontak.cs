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

    /// <summary>Since when the number may belong to somebody else (a recycled SIM); null = nobody doubts it. Until an officer has decided nothing of this person's is told or sent by itself.</summary>
    public DateTimeOffset? DiragukanSejak { get; private set; }

    /// <summary>The number that turned up with another user id.</summary>
    public string? TeleponDiragukan { get; private set; }

    /// <summary>The user id it turned up with.</summary>
    public string? BsuidDiragukan { get; private set; }

    public bool Diragukan => DiragukanSejak is not null;

    /// <summary>The newest number; older ones stay known until the person gives them up.</summary>
    public string? Telepon => Terbaru(JenisAlias.Telepon);

    public string? Bsuid => Terbaru(JenisAlias.Bsuid);

    /// <summary>Since when this person wants no promotion; what they asked for themselves may still be sent.</summary>
    public DateTimeOffset? TolakPromosiSejak { get; private set; }

    /// <summary>Since when this person wants no news and reminders at all ("STOP"); what they ask themselves is still answered.</summary>
    public DateTimeOffset? TolakKabarSejak { get; private set; }

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
        SusunCari();
    }

    /// <summary>The number or id is another person's now, or nobody's.</summary>
    public void Lepas(JenisAlias jenis, string? nilai)
    {
        alias.RemoveAll(a => a.Jenis == jenis && a.Nilai == nilai);
        SusunCari();
    }

    /// <summary>True when this doubt is new.</summary>
    public bool Ragukan(string? telepon, string? bsuid, DateTimeOffset pada)
    {
        if (Diragukan && TeleponDiragukan == telepon && BsuidDiragukan == bsuid) return false;
        (DiragukanSejak, TeleponDiragukan, BsuidDiragukan) = (DiragukanSejak ?? pada, telepon, bsuid);
        return true;
    }

    /// <summary>An officer has made sure: it is the same person, under a new user id. The old ids are released.</summary>
    public void Pastikan()
    {
        if (BsuidDiragukan is { } bsuid)
        {
            alias.RemoveAll(a => a.Jenis == JenisAlias.Bsuid && a.Nilai != bsuid);
            Tambah(JenisAlias.Bsuid, bsuid);
        }
        TanpaKeraguan();
        SusunCari();
    }

    /// <summary>It is somebody else: the number leaves this contact, with its papers staying here.</summary>
    public void LepasYangDiragukan()
    {
        Lepas(JenisAlias.Telepon, TeleponDiragukan);
        TanpaKeraguan();
    }

    void TanpaKeraguan() => (DiragukanSejak, TeleponDiragukan, BsuidDiragukan) = (null, null, null);

    // User ids too: of people who hide their number nothing else may be known.
    void SusunCari()
    {
        var cari = string.Join(' ', alias.OrderBy(a => a.Jenis).Select(a => a.Nilai.ToLowerInvariant()).Prepend(NamaProfil.ToLowerInvariant()));
        Cari = cari.Length > 300 ? cari[..300] : cari;
    }

    public void TolakPromosi(DateTimeOffset pada) => TolakPromosiSejak ??= pada;

    public void TerimaPromosi() => TolakPromosiSejak = null;

    public void TolakKabar(DateTimeOffset pada) => TolakKabarSejak ??= pada;

    public void TerimaKabar() => TolakKabarSejak = null;

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
