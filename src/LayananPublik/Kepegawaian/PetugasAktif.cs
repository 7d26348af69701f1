using System.Globalization;
using System.Security.Claims;
using LayananPublik.Bersama;

namespace LayananPublik.Kepegawaian;

/// <summary>The signed-in officer as pages and desks pass them on: who, in which role, for which unit and everything below it.</summary>
public sealed record PetugasAktif(int Id, string Nama, Peran Peran, int UnitKerjaId, string Jalur)
{
    internal const string KlaimNama = "nama", KlaimPeran = "peran", KlaimUnit = "unit", KlaimJalur = "jalur", KlaimGantiSandi = "gantisandi";

    public Pelaku Pelaku => new(Id, Nama);

    public bool Boleh(Izin izin) => Hak.Boleh(Peran, izin);

    /// <summary>From the claims of the sign-in cookie; null for an anonymous visitor.</summary>
    public static PetugasAktif? Dari(ClaimsPrincipal? siapa)
    {
        if (siapa?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id || !Enum.TryParse<Peran>(siapa.FindFirstValue(KlaimPeran), out var peran)) return null;
        return new(int.Parse(id, CultureInfo.InvariantCulture), siapa.FindFirstValue(KlaimNama) ?? "", peran,
            int.Parse(siapa.FindFirstValue(KlaimUnit)!, CultureInfo.InvariantCulture), siapa.FindFirstValue(KlaimJalur)!);
    }
}
