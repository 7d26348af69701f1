namespace LayananPublik.KotakMasuk;

/// <summary>Whether Meta lets a template be sent.</summary>
public enum StatusTemplat { Diperiksa, Disetujui, Ditolak, Dijeda, Dimatikan, Banding, Dihapus, Lain }

/// <summary>How citizens react to a template, as Meta sees it.</summary>
public enum MutuTemplat { TakDiketahui, Hijau, Kuning, Merah }

/// <summary>A message template of the office's WhatsApp account, kept as Meta last told. What came late never overwrites what was told later.</summary>
public sealed class TemplatPesan
{
    TemplatPesan() { }

    public int Id { get; private set; }

    public string WabaId { get; private set; } = "";

    /// <summary>Meta's id.</summary>
    public string MetaId { get; private set; } = "";

    public string Nama { get; private set; } = "";

    public string Bahasa { get; private set; } = "";

    public GolonganPesan Golongan { get; private set; }

    public StatusTemplat Status { get; private set; }

    public MutuTemplat Mutu { get; private set; }

    /// <summary>Variables have names instead of numbers.</summary>
    public bool Bernama { get; private set; }

    /// <summary>Meta's components as a JSON array; read with <see cref="BentukTemplat"/>.</summary>
    public string Komponen { get; private set; } = "[]";

    /// <summary>Why it was refused, paused or switched off, in Meta's words.</summary>
    public string? Alasan { get; private set; }

    /// <summary>Of which moment the state is known; <see cref="StatusSejak"/> is when it began.</summary>
    public DateTimeOffset StatusPada { get; private set; }

    public DateTimeOffset StatusSejak { get; private set; }

    public DateTimeOffset MutuPada { get; private set; }

    public DateTimeOffset GolonganPada { get; private set; }

    public DateTimeOffset GolonganSejak { get; private set; }

    /// <summary>The category before Meta changed it; null while it has always been this one.</summary>
    public GolonganPesan? GolonganSebelum { get; private set; }

    /// <summary>The category to which Meta has announced to move it.</summary>
    public GolonganPesan? GolonganAkan { get; private set; }

    public DateTimeOffset DiselaraskanPada { get; private set; }

    public int Versi { get; private set; }

    public bool BolehDikirim => Status == StatusTemplat.Disetujui;

    public static TemplatPesan Kenali(string wabaId, string metaId, string nama, string bahasa) => new() { WabaId = wabaId, MetaId = metaId, Nama = nama, Bahasa = bahasa };

    /// <summary>Just submitted; everything that Meta tells is newer.</summary>
    public void Diajukan(string komponen)
    {
        if (DiselaraskanPada == default) (Komponen, Golongan, Versi) = (komponen, GolonganPesan.Utilitas, Versi + 1);
    }

    /// <summary>What the list says, as of the moment it was asked for.</summary>
    public void Selaraskan(string metaId, string komponen, bool bernama, GolonganPesan golongan, StatusTemplat status, MutuTemplat mutu, string? alasan, DateTimeOffset pada)
    {
        if (pada < DiselaraskanPada) return;
        (MetaId, Komponen, Bernama, DiselaraskanPada) = (metaId, komponen, bernama, pada);
        JadiStatus(status, alasan, pada);
        JadiMutu(mutu, pada);
        JadiGolongan(golongan, pada);
        Versi++;
    }

    /// <summary>True when the state is another one now.</summary>
    public bool JadiStatus(StatusTemplat status, string? alasan, DateTimeOffset pada)
    {
        if (pada < StatusPada) return false;
        var lama = Status;
        (Status, StatusPada, Versi) = (status, pada, Versi + 1);
        // The list tells no reason for a pause: what the event said stays while the state does.
        if (lama != status || StatusSejak == default) StatusSejak = pada;
        Alasan = status == StatusTemplat.Disetujui ? null : alasan ?? (lama == status ? Alasan : null);
        return lama != status;
    }

    public bool JadiMutu(MutuTemplat mutu, DateTimeOffset pada)
    {
        if (pada < MutuPada) return false;
        var lama = Mutu;
        (Mutu, MutuPada, Versi) = (mutu, pada, Versi + 1);
        return lama != mutu;
    }

    public bool JadiGolongan(GolonganPesan golongan, DateTimeOffset pada)
    {
        if (pada < GolonganPada) return false;
        var (lama, pertama) = (Golongan, GolonganPada == default);
        (Golongan, GolonganPada, Versi) = (golongan, pada, Versi + 1);
        if (GolonganAkan == golongan) GolonganAkan = null;
        if (lama == golongan || pertama) return false;
        (GolonganSebelum, GolonganSejak) = (lama, pada);
        return true;
    }

    /// <summary>Meta announces another category, a day ahead.</summary>
    public void AkanBerganti(GolonganPesan golongan, DateTimeOffset pada)
    {
        if (pada >= GolonganPada) (GolonganAkan, Versi) = (golongan == Golongan ? null : golongan, Versi + 1);
    }
}

/// <summary>What the office needs a template for; <see cref="PilihanPetugas"/> marks one that an officer chose.</summary>
public enum KeperluanTemplat { MintaBuka, SuratTerbit, PermohonanDiperbarui, TindakLanjut, PilihanPetugas, PengingatJanji, JanjiBerubah, AduanDiperbarui, KabarPetugas }

/// <summary>Which template serves a purpose, where the admin chose another than the built-in name.</summary>
public sealed class PenugasanTemplat
{
    PenugasanTemplat() { }

    public int Id { get; private set; }

    public string WabaId { get; private set; } = "";

    public KeperluanTemplat Keperluan { get; private set; }

    public string Nama { get; private set; } = "";

    public string Bahasa { get; private set; } = "";

    public static PenugasanTemplat Tetapkan(string wabaId, KeperluanTemplat keperluan, TemplatPesan templat) =>
        new() { WabaId = wabaId, Keperluan = keperluan, Nama = templat.Nama, Bahasa = templat.Bahasa };

    public void Ganti(TemplatPesan templat) => (Nama, Bahasa) = (templat.Nama, templat.Bahasa);
}
