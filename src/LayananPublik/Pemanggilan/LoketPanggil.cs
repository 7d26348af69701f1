using LayananPublik.Bersama;
using LayananPublik.Kantor;

namespace LayananPublik.Pemanggilan;

/// <summary>A counter that calls numbers: which series it serves, who sits there, whether it is open.</summary>
public sealed class LoketPanggil : IBerunit
{
    public const int PanjangNama = 40, TerbanyakSetitik = 40;

    LoketPanggil() { }

    public int Id { get; private set; }

    /// <summary>The service point.</summary>
    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    /// <summary>As the voice says it: "Loket 1".</summary>
    public string Nama { get; private set; } = "";

    /// <summary>Letters of the series it serves; empty = all.</summary>
    public IReadOnlyList<string> Deret { get; private set; } = [];

    public bool Aktif { get; private set; } = true;

    public KeadaanLoket Keadaan { get; private set; }

    public DateTimeOffset? KeadaanSejak { get; private set; }

    /// <summary>Who sits there now.</summary>
    public int? PetugasId { get; private set; }

    public string? NamaPetugas { get; private set; }

    /// <summary>How many with precedence it has called in a row (<see cref="AturanGiliran"/>).</summary>
    public int Berturut { get; private set; }

    public int Versi { get; private set; }

    public static LoketPanggil Sediakan(UnitKerja titik, string nama, IReadOnlyList<string> deret) => new() { UnitKerja = titik, UnitKerjaId = titik.Id, Nama = nama.Trim(), Deret = deret };

    public void Ubah(string nama, IReadOnlyList<string> deret, bool aktif)
    {
        (Nama, Deret, Aktif, Versi) = (nama.Trim(), deret, aktif, Versi + 1);
        if (!aktif) Tinggalkan();
    }

    public bool Melayani(string huruf) => Deret.Count == 0 || Deret.Contains(huruf, StringComparer.Ordinal);

    /// <summary>An officer sits down; who sits there already is asked first.</summary>
    public Hasil Duduki(Pelaku petugas, bool gantikan, DateTimeOffset pada)
    {
        if (!Aktif) return Hasil.Ditolak($"{Nama} tidak dipakai lagi. Pilih loket lain.");
        if (PetugasId is not null && PetugasId != petugas.PetugasId && !gantikan) return Hasil.Ditolak($"{Nama} sedang dipakai {NamaPetugas}. Pilih loket lain, atau tekan Gantikan bila ia sudah pergi.");
        (PetugasId, NamaPetugas, Versi) = (petugas.PetugasId, petugas.Nama, Versi + 1);
        return Menjadi(KeadaanLoket.Buka, pada);
    }

    public Hasil Istirahat(DateTimeOffset pada) => Keadaan == KeadaanLoket.Buka ? Menjadi(KeadaanLoket.Istirahat, pada) : Hasil.Ditolak($"{Nama} belum buka.");

    public Hasil Lanjut(DateTimeOffset pada) => Keadaan == KeadaanLoket.Istirahat ? Menjadi(KeadaanLoket.Buka, pada) : Hasil.Ditolak($"{Nama} tidak sedang istirahat.");

    public void Tinggalkan(DateTimeOffset? pada = null) =>
        (PetugasId, NamaPetugas, Keadaan, KeadaanSejak, Berturut, Versi) = (null, null, KeadaanLoket.Tutup, pada ?? KeadaanSejak, 0, Versi + 1);

    /// <summary>It calls: two who press at this counter at once clash here.</summary>
    public void Memanggil(int berturut) => (Berturut, Versi) = (berturut, Versi + 1);

    Hasil Menjadi(KeadaanLoket keadaan, DateTimeOffset pada)
    {
        if (Keadaan != keadaan) (Keadaan, KeadaanSejak) = (keadaan, pada);
        Versi++;
        return Hasil.Baik;
    }
}
