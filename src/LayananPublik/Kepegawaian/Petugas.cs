using LayananPublik.Bersama;
using LayananPublik.Kantor;
using Microsoft.AspNetCore.Identity;

namespace LayananPublik.Kepegawaian;

/// <summary>What an officer tells the colleagues about being at the desk: on duty, on a break, gone for a while.</summary>
public enum KeadaanPetugas { Bertugas, Istirahat, Pergi }

/// <summary>An account of the office: one person, one role, one unit.</summary>
public sealed class Petugas : IdentityUser<int>, IBerunit
{
    public string Nama { get; private set; } = "";

    public Peran Peran { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    /// <summary>A deactivated account keeps its name in the history and can no longer sign in.</summary>
    public bool Aktif { get; private set; } = true;

    /// <summary>The password was set by someone else and must be changed at the next sign-in.</summary>
    public bool WajibGantiSandi { get; private set; }

    /// <summary>No shortcuts of a single key (WCAG 2.1.4).</summary>
    public bool TanpaPintasan { get; private set; }

    public KeadaanPetugas Keadaan { get; private set; }

    /// <summary>Since when that is so.</summary>
    public DateTimeOffset? KeadaanSejak { get; private set; }

    /// <summary>The officer's own WhatsApp number, given for alarms of the office and nothing else.</summary>
    [Tersegel]
    public string? NomorKabar { get; private set; }

    /// <summary>Since when the officer wants to be written to there; null = not.</summary>
    public DateTimeOffset? MauDikabariSejak { get; private set; }

    Petugas() { }

    public static Petugas Angkat(string namaMasuk, string nama, Peran peran, UnitKerja unit, bool wajibGantiSandi = false) => new()
    {
        UserName = namaMasuk, Nama = nama.Trim(), Peran = peran, UnitKerja = unit, UnitKerjaId = unit.Id, WajibGantiSandi = wajibGantiSandi
    };

    public void Ubah(string nama, Peran peran, int unitKerjaId) => (Nama, Peran, UnitKerjaId) = (nama.Trim(), peran, unitKerjaId);

    public void Nyatakan(KeadaanPetugas keadaan, DateTimeOffset pada)
    {
        if (Keadaan != keadaan) (Keadaan, KeadaanSejak) = (keadaan, pada);
    }

    public void Nonaktifkan() => Aktif = false;

    public void Aktifkan() => Aktif = true;

    public void MintaGantiSandi() => WajibGantiSandi = true;

    public void SandiDiganti() => WajibGantiSandi = false;

    /// <summary>The officer's own word; the number goes when he no longer wants it.</summary>
    public void MintaDikabari(string nomor, DateTimeOffset pada) => (MauDikabariSejak, NomorKabar) = (NomorKabar == nomor ? MauDikabariSejak ?? pada : pada, nomor);

    public void JanganDikabari() => (NomorKabar, MauDikabariSejak) = (null, null);

    public void AturPintasan(bool mati) => TanpaPintasan = mati;
}
