using LayananPublik.Bersama;
using LayananPublik.Kantor;

namespace LayananPublik.Persuratan.Wewenang;

/// <summary>Somebody else may act for an office between two dates (both included): who, in which form, for which kinds of letters, and why.</summary>
public sealed class Pelimpahan : IBerunit
{
    public const int PanjangAlasan = 300, PanjangSebutan = 160, PanjangLayanan = 600;

    Pelimpahan() { }

    public int Id { get; private set; }

    /// <summary>Unit and office that is acted for.</summary>
    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public Jabatan Jabatan { get; private set; }

    /// <summary>The office's title as printed, when it is not the usual one: "KEPALA DESA CONTOH".</summary>
    public string? Sebutan { get; private set; }

    public BentukWewenang Bentuk { get; private set; }

    /// <summary>The official who acts; signs with the own name, rank and NIP.</summary>
    public int PenerimaId { get; private set; }

    public Pejabat Penerima { get; private set; } = null!;

    public DateOnly Mulai { get; private set; }

    public DateOnly? Sampai { get; private set; }

    /// <summary>Codes of the kinds of letters between commas, ",SKTM,SKU,"; "" = all. One text, so that both databases can look into it.</summary>
    public string KodeLayanan { get; private set; } = "";

    public IReadOnlyList<string> Layanan => KodeLayanan.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public string Alasan { get; private set; } = "";

    public static Hasil<Pelimpahan> Beri(UnitKerja unit, Jabatan jabatan, Pejabat penerima, IsianPelimpahan isi)
    {
        var p = new Pelimpahan { UnitKerja = unit, UnitKerjaId = unit.Id, Jabatan = jabatan, Penerima = penerima, PenerimaId = penerima.Id };
        return p.Ubah(isi) is { Berhasil: false } tolak ? tolak : Hasil.Dengan(p);
    }

    public Hasil Ubah(IsianPelimpahan isi)
    {
        if (Salah(isi) is { } salah) return Hasil.Ditolak(salah);
        (Bentuk, Mulai, Sampai, KodeLayanan) = (isi.Bentuk, isi.Mulai, isi.Sampai, isi.Layanan.Count == 0 ? "" : $",{string.Join(',', isi.Layanan)},");
        (Alasan, Sebutan) = (isi.Alasan.Trim(), string.IsNullOrWhiteSpace(isi.Sebutan) ? null : isi.Sebutan.Trim());
        return Hasil.Baik;
    }

    public bool Berlaku(DateOnly hari, string kodeLayanan) => BerlakuPada(hari) && (Layanan.Count == 0 || Layanan.Contains(kodeLayanan));

    public bool BerlakuPada(DateOnly hari) => Mulai <= hari && (Sampai is null || hari <= Sampai);

    /// <summary>It takes the office's place: while it lasts nobody else signs there.</summary>
    public bool Menggantikan => Bentuk is BentukWewenang.Plt or BentukWewenang.Plh or BentukWewenang.Pj;

    string? Salah(IsianPelimpahan isi) => isi switch
    {
        { Bentuk: BentukWewenang.Sendiri } => "Pilih bentuk pelimpahan: a.n., u.b., Plt., Plh., atau Pj.",
        _ when Jabatan == Jabatan.Lurah && UnitKerja.Jenis == JenisUnit.Kecamatan || Jabatan == Jabatan.Camat && UnitKerja.Jenis != JenisUnit.Kecamatan => $"{UnitKerja.Nama} tidak dikepalai {Jabatan}. Pilih unit atau jabatan yang lain.",
        { Sampai: { } sampai } when sampai < isi.Mulai => "Tanggal akhir tidak boleh mendahului tanggal mulai.",
        { Bentuk: BentukWewenang.AtasNama or BentukWewenang.UntukBeliau or BentukWewenang.Plh, Sampai: null } => "Isi tanggal akhir: a.n., u.b., dan Plh. hanya untuk waktu tertentu.",
        _ when string.IsNullOrWhiteSpace(isi.Alasan) => "Tulis alasannya, misalnya nomor surat tugas atau cuti.",
        { Sebutan.Length: > PanjangSebutan } => $"Sebutan jabatan paling panjang {PanjangSebutan} karakter.",
        _ when isi.Layanan.Sum(l => l.Length + 1) >= PanjangLayanan => "Jenis surat yang dipilih terlalu banyak. Kosongkan pilihan untuk semua jenis, atau buat dua pelimpahan.",
        { Alasan.Length: > PanjangAlasan } => $"Alasan paling panjang {PanjangAlasan} karakter.",
        { Bentuk: BentukWewenang.AtasNama } when !SatuTingkat => "a.n. hanya satu tingkat ke bawah: sekretaris atau kepala seksi untuk kepala unitnya, lurah untuk camat.",
        { Bentuk: BentukWewenang.UntukBeliau } when Penerima.Jabatan != Jabatan.Kasi || Penerima.UnitKerjaId != UnitKerjaId || !Kepala => "u.b. dua tingkat ke bawah: kepala seksi di unit yang sama, lewat sekretaris.",
        _ when Penerima.Jabatan == Jabatan && Penerima.UnitKerjaId == UnitKerjaId => "Pejabat ini memegang jabatan itu sendiri; pelimpahan tidak diperlukan.",
        _ => null
    };

    bool Kepala => Jabatan is Jabatan.Lurah or Jabatan.Camat;

    bool SatuTingkat => Kepala && Penerima.UnitKerjaId == UnitKerjaId && Penerima.Jabatan is Jabatan.Sekretaris or Jabatan.Kasi
        || Jabatan == Jabatan.Camat && Penerima.Jabatan == Jabatan.Lurah;
}

/// <summary>What the admin fills in about a delegation.</summary>
public sealed record IsianPelimpahan(BentukWewenang Bentuk, DateOnly Mulai, DateOnly? Sampai, IReadOnlyList<string> Layanan, string Alasan, string? Sebutan);
