using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>The desk that keeps what messages cost.</summary>
public sealed class MejaPemakaian(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam) : MejaAdmin(dbs, siaran, jam)
{
    const decimal Termahal = 100_000m;

    /// <summary>Null takes the price away.</summary>
    public Task<Hasil> AturHargaAsync(PetugasAktif admin, GolonganPesan golongan, decimal? rupiah, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        if (rupiah is < 0 or > Termahal) return Hasil.Ditolak("Tulis harga satu pesan dalam rupiah, 0 sampai 100.000. Kosongkan bila tidak tahu.");
        var ada = await db.HargaPesan.SingleOrDefaultAsync(h => h.Golongan == golongan, ct);
        if (rupiah is not { } baru)
        {
            if (ada is not null) db.HargaPesan.Remove(ada);
        }
        else if (ada is null) db.HargaPesan.Add(HargaPesan.Tetapkan(golongan, baru));
        else ada.Ubah(baru);
        return Hasil.Dengan(new Jejak(nameof(HargaPesan), () => (int)golongan, "Atur harga", ada?.Rupiah.ToString(System.Globalization.CultureInfo.InvariantCulture), rupiah?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }, ct);
}
