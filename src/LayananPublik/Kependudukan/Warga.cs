using LayananPublik.Bersama;
using LayananPublik.Kantor;

namespace LayananPublik.Kependudukan;

/// <summary>A citizen whom a request concerns; not necessarily the one who writes.</summary>
public sealed class Warga : IBerunit
{
    readonly List<KontakWarga> kontak = [];

    Warga() { }

    public int Id { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public string Nama { get; private set; } = "";

    /// <summary>16 digits, sealed; null until an officer has typed it from the card.</summary>
    [Tersegel]
    public string? Nik { get; private set; }

    public string? NikSidik { get; private set; }

    [Tersegel]
    public string? NoKk { get; private set; }

    public string? NoKkSidik { get; private set; }

    public DateOnly? TanggalLahir { get; private set; }

    public IReadOnlyList<KontakWarga> Kontak => kontak;

    public static Warga Catat(int unitKerjaId, string nama, DateOnly? tanggalLahir) =>
        new() { UnitKerjaId = unitKerjaId, Nama = nama.Trim(), TanggalLahir = tanggalLahir };

    public void Perbarui(int unitKerjaId, string nama, DateOnly? tanggalLahir) =>
        (UnitKerjaId, Nama, TanggalLahir) = (unitKerjaId, nama.Trim(), tanggalLahir);

    public void TetapkanNik(string nik, Segel segel) => (Nik, NikSidik) = (nik, segel.Sidik(nik));

    public void TetapkanNoKk(string noKk, Segel segel) => (NoKk, NoKkSidik) = (noKk, segel.Sidik(noKk));

    public void DilayaniOleh(int kontakId, string hubungan)
    {
        if (kontak.TrueForAll(k => k.KontakId != kontakId)) kontak.Add(KontakWarga.Antara(kontakId, hubungan));
    }
}

/// <summary>That a contact speaks for a citizen, and as what ("diri sendiri", "keluarga", "ketua RT").</summary>
public sealed class KontakWarga
{
    KontakWarga() { }

    public int KontakId { get; private set; }

    public Kontak Kontak { get; private set; } = null!;

    public int WargaId { get; private set; }

    public string Hubungan { get; private set; } = "";

    internal static KontakWarga Antara(int kontakId, string hubungan) => new() { KontakId = kontakId, Hubungan = hubungan };
}
