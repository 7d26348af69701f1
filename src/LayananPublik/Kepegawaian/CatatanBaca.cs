using LayananPublik.Bersama;

namespace LayananPublik.Kepegawaian;

/// <summary>Reader log: which officer opened which citizen's file, when, and in which request (UU 27/2022 art. 31).</summary>
public sealed class CatatanBaca
{
    CatatanBaca() { }

    public long Id { get; private set; }

    public int PetugasId { get; private set; }

    public int IsiLemariId { get; private set; }

    public int? PermohonanId { get; private set; }

    public int? PesanId { get; private set; }

    public int? AduanId { get; private set; }

    public DateTimeOffset Pada { get; private set; }

    public static CatatanBaca Tulis(Pelaku petugas, int isiLemariId, int? permohonanId, int? pesanId, DateTimeOffset pada) =>
        new() { PetugasId = petugas.PetugasId ?? 0, IsiLemariId = isiLemariId, PermohonanId = permohonanId, PesanId = pesanId, Pada = pada };

    public static CatatanBaca TulisAduan(Pelaku petugas, int isiLemariId, int aduanId, DateTimeOffset pada) =>
        new() { PetugasId = petugas.PetugasId ?? 0, IsiLemariId = isiLemariId, AduanId = aduanId, Pada = pada };
}
