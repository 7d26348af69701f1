using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;

namespace LayananPublik.Pengaduan;

/// <summary>Who acts for a dinas: its signed-in officer, or whoever holds the link and has said who he is.</summary>
public sealed record PelakuDinas(int DinasId, string Nama, int? PetugasId = null)
{
    /// <summary>Made with the form: what comes twice under it is done once. Null where nothing can be sent twice.</summary>
    public Guid? Sekali { get; init; }

    public Pelaku Pelaku => new(PetugasId, Nama.Length > 100 ? Nama[..100] : Nama);

    /// <summary>From the account; null when its role acts for no dinas.</summary>
    public static PelakuDinas? Dari(PetugasAktif petugas) => petugas.Boleh(Izin.TindakAduan) ? new(petugas.UnitKerjaId, petugas.Nama, petugas.Id) : null;
}
