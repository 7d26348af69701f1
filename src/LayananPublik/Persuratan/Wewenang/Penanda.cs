using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;

namespace LayananPublik.Persuratan.Wewenang;

/// <summary>An official who may act for an office on a day: what the paper prints, in which capacity, by which delegation, and whose account it is.</summary>
public sealed record Penanda(int? PejabatId, Jabatan Jabatan, int UnitKerjaId, int? PetugasId, PejabatTtd Blok, BentukWewenang Bentuk, int? PelimpahanId = null)
{
    /// <summary>This account is that official's. An official without an account is acted for by the accounts of his role in his unit.</summary>
    public bool Dipegang(PetugasAktif petugas) => PetugasId is { } akun ? akun == petugas.Id : SebutanJabatan.Peran(Jabatan) == petugas.Peran && UnitKerjaId == petugas.UnitKerjaId;

    /// <summary>"Plh. LURAH CONTOH", on one line.</summary>
    public string Sebutan => string.Join(' ', Blok.Awalan.Append(Blok.Jabatan));
}
