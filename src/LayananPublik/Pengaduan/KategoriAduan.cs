using LayananPublik.Bersama;
using LayananPublik.Kantor;

namespace LayananPublik.Pengaduan;

/// <summary>A kind of complaint of an office: the words it is known by, where it goes, its time limits.</summary>
public sealed class KategoriAduan : IBerunit
{
    public const int PanjangKode = 8, PanjangNama = 60, PanjangDarurat = 20;

    KategoriAduan() { }

    public int Id { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    /// <summary>Short and lasting: "JLN".</summary>
    public string Kode { get; private set; } = "";

    public string Nama { get; private set; } = "";

    /// <summary>Where such complaints usually go; null = the officer decides.</summary>
    public int? DinasId { get; private set; }

    public UnitKerja? Dinas { get; private set; }

    /// <summary>Confidential without being asked: integrity, violence. Its name is not told in messages either, for others may read the phone.</summary>
    public bool Rahasia { get; private set; }

    /// <summary>What to call first when somebody is in danger: "112".</summary>
    public string? NomorDarurat { get; private set; }

    public IReadOnlyList<string> KataKunci { get; private set; } = [];

    public TargetAduan Target { get; private set; } = TargetAduan.Bawaan;

    public int Urutan { get; private set; }

    public bool Aktif { get; private set; } = true;

    public int Versi { get; private set; }

    public static KategoriAduan Buat(UnitKerja unit, string kode, string nama, int urutan) =>
        new() { UnitKerja = unit, UnitKerjaId = unit.Id, Kode = kode, Nama = nama, Urutan = urutan };

    /// <summary>The built-in kinds; <paramref name="pu"/> is the dinas for roads and drains where the office has one.</summary>
    public static IEnumerable<KategoriAduan> Bawaan(UnitKerja unit, UnitKerja? pu = null) => KategoriBawaan.Semua.Select((b, i) => new KategoriAduan
    {
        UnitKerja = unit, UnitKerjaId = unit.Id, Kode = b.Kode, Nama = b.Nama, Urutan = i + 1, Rahasia = b.Rahasia, NomorDarurat = b.Darurat, KataKunci = b.Kata,
        Dinas = b.Kode is "JLN" or "BJR" ? pu : null, DinasId = b.Kode is "JLN" or "BJR" ? pu?.Id : null
    });

    public Hasil Ubah(string nama, int? dinasId, bool rahasia, string? nomorDarurat, IReadOnlyList<string> kataKunci, TargetAduan target, int urutan, bool aktif)
    {
        nama = nama.Trim();
        if (nama.Length is 0 or > PanjangNama) return Hasil.Ditolak($"Nama kategori 1 sampai {PanjangNama} huruf.");
        if (nomorDarurat?.Trim().Length > PanjangDarurat) return Hasil.Ditolak($"Nomor darurat paling panjang {PanjangDarurat} angka.");
        if (target.Galat() is { } galat) return Hasil.Ditolak(galat);
        (Nama, DinasId, Rahasia, NomorDarurat) = (nama, dinasId, rahasia, string.IsNullOrWhiteSpace(nomorDarurat) ? null : nomorDarurat.Trim());
        (KataKunci, Target, Urutan, Aktif, Versi) = ([.. kataKunci.Select(k => k.Trim().ToLowerInvariant()).Where(k => k.Length > 0).Distinct().Take(60)], target, urutan, aktif, Versi + 1);
        return Hasil.Baik;
    }
}
