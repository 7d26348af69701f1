using LayananPublik.Bersama;
using LayananPublik.Kantor;

namespace LayananPublik.KotakMasuk;

/// <summary>Tone of a label; the screen has a readable pair of colours for each, light and dark.</summary>
public enum WarnaLabel { Abu, Biru, Hijau, Kuning, Merah, Ungu }

/// <summary>A name with a colour that a unit sorts its conversations by; units below use it too.</summary>
public sealed class LabelUnit : IBerunit
{
    public const int PanjangNama = 24;

    LabelUnit() { }

    public int Id { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public string Nama { get; private set; } = "";

    public WarnaLabel Warna { get; private set; }

    /// <summary>Retired labels stay on the conversations that carry them, and are given no more.</summary>
    public bool Aktif { get; private set; } = true;

    public int Versi { get; private set; }

    public static Hasil<LabelUnit> Buat(UnitKerja unit, string nama, WarnaLabel warna)
    {
        var label = new LabelUnit { UnitKerja = unit, UnitKerjaId = unit.Id };
        return label.Ubah(nama, warna) is { Berhasil: false } tolak ? tolak : Hasil.Dengan(label);
    }

    public Hasil Ubah(string nama, WarnaLabel warna)
    {
        var rapi = nama.Trim();
        if (rapi.Length == 0) return Hasil.Ditolak("Isi nama labelnya.");
        if (rapi.Length > PanjangNama) return Hasil.Ditolak($"Nama label paling panjang {PanjangNama} huruf.");
        (Nama, Warna, Versi) = (rapi, warna, Versi + 1);
        return Hasil.Baik;
    }

    public void AturAktif(bool aktif) => (Aktif, Versi) = (aktif, Versi + 1);
}

/// <summary>That a conversation carries a label.</summary>
public sealed class LabelTerpasang
{
    LabelTerpasang() { }

    public int PercakapanId { get; private set; }

    public int LabelUnitId { get; private set; }

    public LabelUnit LabelUnit { get; private set; } = null!;

    internal static LabelTerpasang Pada(LabelUnit label) => new() { LabelUnit = label, LabelUnitId = label.Id };
}
