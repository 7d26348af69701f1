using LayananPublik.Bersama;

namespace LayananPublik.Kantor;

/// <summary>One version of the boundaries of the kelurahan and desa (and RW) of an office. Its areas never change: what changes is which version holds.</summary>
public sealed class BatasWilayah : IBerunit
{
    public const int PanjangBerkas = 160;

    readonly List<BidangBatas> bidang = [];

    BatasWilayah() { }

    public int Id { get; private set; }

    /// <summary>The kecamatan whose parts they are.</summary>
    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    /// <summary>Counts up within the office, from 1.</summary>
    public int Nomor { get; private set; }

    /// <summary>Name of the file it came from.</summary>
    public string Berkas { get; private set; } = "";

    public string Oleh { get; private set; } = "";

    public DateTimeOffset Pada { get; private set; }

    /// <summary>Points are asked against this version.</summary>
    public bool Berlaku { get; private set; }

    public DateTimeOffset? BerakhirPada { get; private set; }

    public int Versi { get; private set; }

    public IReadOnlyList<BidangBatas> Bidang => bidang;

    public static BatasWilayah Tetapkan(UnitKerja kantor, int nomor, string berkas, IEnumerable<IsiBidang> isi, Pelaku oleh, DateTimeOffset pada)
    {
        var b = new BatasWilayah { UnitKerja = kantor, UnitKerjaId = kantor.Id, Nomor = nomor, Berkas = berkas.Length > PanjangBerkas ? berkas[..PanjangBerkas] : berkas, Oleh = oleh.Nama, Pada = pada, Berlaku = true };
        b.bidang.AddRange(isi.Select(BidangBatas.Dari));
        return b;
    }

    /// <summary>Another version takes its place, or none.</summary>
    public void Akhiri(DateTimeOffset pada) => (Berlaku, BerakhirPada, Versi) = (false, pada, Versi + 1);

    /// <summary>It holds again: a removal or a replacement is undone.</summary>
    public void Pulihkan() => (Berlaku, BerakhirPada, Versi) = (true, null, Versi + 1);
}

/// <summary>An area as it is to be kept: whose it is, what the file called it, and its outline.</summary>
public sealed record IsiBidang(int UnitKerjaId, string? Rw, string Nama, string? Kode, BentukBidang Bentuk);

/// <summary>The area of one kelurahan, desa or RW within a version, with the box around it.</summary>
public sealed class BidangBatas
{
    public const int PanjangNama = 120, PanjangKode = 40;

    BidangBatas() { }

    public int Id { get; private set; }

    public int BatasWilayahId { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    /// <summary>Three digits; null = the whole kelurahan or desa.</summary>
    public string? Rw { get; private set; }

    /// <summary>As the file called it: by this it is known again in the next file.</summary>
    public string Nama { get; private set; } = "";

    public string? Kode { get; private set; }

    /// <summary>The box around it, in millionths of a degree.</summary>
    public int Barat { get; private set; }

    public int Selatan { get; private set; }

    public int Timur { get; private set; }

    public int Utara { get; private set; }

    public int JumlahTitik { get; private set; }

    public double Hektare { get; private set; }

    /// <summary>The rings, packed (<see cref="BentukBidang.Padat"/>).</summary>
    public byte[] Isi { get; private set; } = [];

    internal static BidangBatas Dari(IsiBidang isi)
    {
        var kotak = isi.Bentuk.Kotak;
        return new()
        {
            UnitKerjaId = isi.UnitKerjaId, Rw = isi.Rw, Nama = Potong(isi.Nama, PanjangNama), Kode = isi.Kode is { } k ? Potong(k, PanjangKode) : null,
            Barat = kotak.Barat, Selatan = kotak.Selatan, Timur = kotak.Timur, Utara = kotak.Utara, JumlahTitik = isi.Bentuk.JumlahTitik, Hektare = isi.Bentuk.Hektare, Isi = isi.Bentuk.Padat()
        };
    }

    static string Potong(string teks, int panjang) => teks.Length > panjang ? teks[..panjang] : teks;
}
