using LayananPublik.Bersama;

namespace LayananPublik.Dasbor;

/// <summary>Keeps the figures fresh: after every change of a request, and every few seconds for what nobody told of.</summary>
sealed class PekerjaDasbor : Pekerja
{
    readonly Pengukur pengukur;

    public PekerjaDasbor(Pengukur pengukur, Siaran siaran, TimeProvider jam, ILogger<PekerjaDasbor> log) : base(jam, log)
    {
        this.pengukur = pengukur;
        BangunSaat(siaran, [Topik.Permohonan]);
    }

    protected override TimeSpan Selang => TimeSpan.FromSeconds(5);

    protected override Task<bool> KerjakanAsync(CancellationToken ct) => pengukur.UkurAsync(ct);
}
