namespace LayananPublik.Shell.Ui;

/// <summary>What a coloured mark says; each tone also has its own shape.</summary>
public enum Nada { Netral, Info, Baik, Awas, Bahaya }

static class NadaTampil
{
    public static string Kelas(this Nada nada) => nada switch
    {
        Nada.Info => "info",
        Nada.Baik => "baik",
        Nada.Awas => "awas",
        Nada.Bahaya => "bahaya",
        _ => "netral"
    };

    public static string? Bentuk(this Nada nada) => nada switch
    {
        Nada.Info => "info",
        Nada.Baik => "check_circle",
        Nada.Awas => "warning",
        Nada.Bahaya => "error",
        _ => null
    };
}
