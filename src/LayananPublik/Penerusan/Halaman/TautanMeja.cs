namespace LayananPublik.Penerusan.Halaman;

/// <summary>The way from a line here to its request on the desk.</summary>
static class TautanMeja
{
    public static string Ke(int permohonan, int? percakapan) => percakapan is { } p ? $"/meja?tab=antrean&percakapan={p}&permohonan={permohonan}" : $"/meja?tab=antrean&permohonan={permohonan}";
}
