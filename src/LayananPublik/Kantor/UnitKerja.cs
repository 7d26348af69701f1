namespace LayananPublik.Kantor;

public enum JenisUnit { Kecamatan, Kelurahan, Desa, Dinas, TitikLayanan }

/// <summary>A working unit of the office; units form a tree. Each has its time zone, letterhead and letter series.</summary>
public sealed class UnitKerja
{
    UnitKerja() { }

    public int Id { get; private set; }

    public int? IndukId { get; private set; }

    public UnitKerja? Induk { get; private set; }

    public JenisUnit Jenis { get; private set; }

    public string Nama { get; private set; } = "";

    /// <summary>Ids from the root to here, "/1/4/": a unit sees what starts with its own path.</summary>
    public string Jalur { get; private set; } = "";

    /// <summary>Region code of the ministry (32.99.01.1001) where it has one.</summary>
    public string KodeWilayah { get; private set; } = "";

    /// <summary>Short name used in letter numbers, e.g. "Kel.Cth".</summary>
    public string Singkatan { get; private set; } = "";

    /// <summary>IANA zone; the year of letter numbers and every shown time follow it.</summary>
    public string ZonaWaktu { get; private set; } = "Asia/Jakarta";

    /// <summary>Pattern of letter numbers, e.g. "{klas}/{urut:0000}/{unit}/{romawi}/{tahun}".</summary>
    public string PolaNomor { get; private set; } = "{klas}/{urut:0000}/{unit}/{romawi}/{tahun}";

    /// <summary>Letterhead lines, top to bottom; the last ones are the address.</summary>
    public IReadOnlyList<BarisKopUnit> Kop { get; private set; } = [];

    /// <summary>The emblem's hash in the cabinet; null = none uploaded yet.</summary>
    public string? LambangSari { get; private set; }

    /// <summary>A second emblem at the right of the letterhead, its hash in the cabinet; null = none.</summary>
    public string? LambangKananSari { get; private set; }

    /// <summary>Paper, margins and type of its letters; null = as the unit above.</summary>
    public TataSurat? Tata { get; private set; }

    /// <summary>The logo on screens and citizens' pages, its hash in the cabinet; only of the office itself. Null = the product's own sign.</summary>
    public string? LogoSari { get; private set; }

    /// <summary>The office's main colour; null = the product's own.</summary>
    public WarnaKantor? Warna { get; private set; }

    /// <summary>Town named in the dateline of letters.</summary>
    public string TempatSurat { get; private set; } = "";

    public string Alamat { get; private set; } = "";

    public bool Aktif { get; private set; } = true;

    public int Versi { get; private set; }

    public static UnitKerja Dirikan(UnitKerja? induk, JenisUnit jenis, string nama, string zonaWaktu) => new()
    {
        Induk = induk, IndukId = induk?.Id, Jenis = jenis, Nama = nama.Trim(), ZonaWaktu = zonaWaktu, TempatSurat = nama.Trim(), Singkatan = nama.Trim()
    };

    /// <summary>Sets the path; called once the id is known, in the transaction that creates the unit.</summary>
    public void Tempatkan() => Jalur = (Induk?.Jalur ?? "/") + Id + "/";

    /// <summary>Ids from the root down to the unit itself: whose catalogue, hours and holidays hold for it.</summary>
    public static IReadOnlyList<int> Rantai(string jalur) =>
        [.. jalur.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture))];

    public void Ubah(string nama, string kodeWilayah, string singkatan, string alamat, string tempatSurat, string zonaWaktu)
    {
        (Nama, KodeWilayah, Singkatan) = (nama.Trim(), kodeWilayah.Trim(), singkatan.Trim());
        (Alamat, TempatSurat, ZonaWaktu) = (alamat.Trim(), tempatSurat.Trim(), zonaWaktu);
        Versi++;
    }

    public void AturPolaNomor(string pola) => (PolaNomor, Versi) = (pola, Versi + 1);

    public void AturKop(IReadOnlyList<BarisKopUnit> kop) => (Kop, Versi) = (kop, Versi + 1);

    public void PasangLambang(string? sari) => (LambangSari, Versi) = (sari, Versi + 1);

    public void PasangLambangKanan(string? sari) => (LambangKananSari, Versi) = (sari, Versi + 1);

    public void AturTata(TataSurat? tata) => (Tata, Versi) = (tata, Versi + 1);

    public void PasangLogo(string? sari) => (LogoSari, Versi) = (sari, Versi + 1);

    public void Warnai(WarnaKantor? warna) => (Warna, Versi) = (warna, Versi + 1);

    public void Nonaktifkan() => (Aktif, Versi) = (false, Versi + 1);

    public void Aktifkan() => (Aktif, Versi) = (true, Versi + 1);
}

public enum UkuranKop { Biasa, Besar, Kecil }

/// <summary>One line of the letterhead and how large it is set.</summary>
public sealed record BarisKopUnit(string Teks, UkuranKop Ukuran);

/// <summary>Something that belongs to a unit, so that one gate decides who sees it.</summary>
public interface IBerunit
{
    int UnitKerjaId { get; }

    UnitKerja UnitKerja { get; }
}
