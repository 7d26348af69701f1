namespace LayananPublik.Simulator.Api;

/// <summary>A call of the phone API that cannot be carried out; the sentence tells the caller what to change.</summary>
public sealed class PermintaanException(string kalimat, int status = 400) : Exception(kalimat)
{
    public int Status => status;
}
