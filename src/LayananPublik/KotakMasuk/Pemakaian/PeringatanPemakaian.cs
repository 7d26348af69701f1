using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;

namespace LayananPublik.KotakMasuk;

/// <summary>Says when a number's free answers of the month run out: from then on each costs money.</summary>
public sealed class PeringatanPemakaian(AkunWhatsApp akun) : IPeringatan
{
    readonly TimeZoneInfo zona = TimeZoneInfo.FindSystemTimeZoneById(akun.ZonaWaktu);

    public async Task<IReadOnlyList<Peringatan>> BacaAsync(LayananDb db, DateTimeOffset kini, CancellationToken ct)
    {
        var bulan = BulanMeta.Pada(kini, zona);
        if (!new BulanPemakaian(0, "", bulan, []).Berjatah) return [];
        var terpakai = await db.LayananTerpakaiAsync(bulan.Mulai(zona), bulan.Selesai(zona), ct);
        return [.. terpakai.Where(t => t.Value >= BulanPemakaian.JatahGratis * 8 / 10).Select(t => new Peringatan(Tingkat.Peringatan, Kalimat(t.Key, t.Value))
            { Href = "/pengaturan/pemakaian", Tautan = "Buka Pemakaian", Izin = [Izin.KelolaKantor] })];
    }

    // In steps: an alarm that counts every message would be announced with every message.
    static string Kalimat(string nomor, int jumlah) => jumlah >= BulanPemakaian.JatahGratis
        ? $"Jatah 1.000 jawaban gratis nomor {TampilanNomor.Tulis(nomor)} bulan ini sudah habis; setiap jawaban sekarang berbayar."
        : $"Jawaban gratis nomor {TampilanNomor.Tulis(nomor)} bulan ini terpakai lebih dari {jumlah * 10 / BulanPemakaian.JatahGratis * 10}% dari 1.000. Sesudah itu setiap jawaban berbayar.";
}
