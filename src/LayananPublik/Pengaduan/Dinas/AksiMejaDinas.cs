using LayananPublik.Bersama;

namespace LayananPublik.Pengaduan;

/// <summary>One door to the desk of a dinas for its screen and its link.</summary>
static class AksiMejaDinas
{
    const int UlangBerebut = 3;

    /// <summary>A clash is tried again: two presses of one button are one report, and what somebody else did meanwhile is judged anew.</summary>
    public static async Task<Hasil> LakukanAsync(this MejaDinas meja, AksiDinas aksi, int disposisiId, PelakuDinas siapa, string? teks, IReadOnlyList<FotoBaru> foto, CancellationToken ct)
    {
        for (var ke = 1; ; ke++)
        {
            var hasil = await SekaliAsync(meja, aksi, disposisiId, siapa, teks ?? "", foto, ct);
            if (hasil.Penolakan != KerjaAduan.DiubahLain || ke >= UlangBerebut) return hasil;
        }
    }

    static Task<Hasil> SekaliAsync(MejaDinas meja, AksiDinas aksi, int disposisiId, PelakuDinas siapa, string teks, IReadOnlyList<FotoBaru> foto, CancellationToken ct) => aksi switch
    {
        AksiDinas.Terima => meja.TerimaAsync(disposisiId, siapa, ct),
        AksiDinas.Tanya => meja.TanyaAsync(disposisiId, siapa, teks, ct),
        AksiDinas.Lapor => meja.LaporAsync(disposisiId, siapa, teks, foto, ct),
        AksiDinas.Selesai => meja.SelesaikanAsync(disposisiId, siapa, teks, foto, ct),
        AksiDinas.MintaIdentitas => meja.MintaIdentitasAsync(disposisiId, siapa, teks, ct),
        _ => meja.KembalikanAsync(disposisiId, siapa, teks, ct)
    };
}
