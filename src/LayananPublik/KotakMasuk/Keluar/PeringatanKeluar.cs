using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Alarms of the outbox: a pause, messages that do not get out, unread news about the account.</summary>
public sealed class PeringatanKeluar : IPeringatan
{
    const string Halaman = "/pengaturan/kotak-keluar";
    static readonly TimeSpan TerlaluLama = TimeSpan.FromMinutes(15);
    static readonly Izin[] PetugasMeja = [Izin.BalasPercakapan, Izin.TandatanganiSurat];

    public async Task<IReadOnlyList<Peringatan>> BacaAsync(LayananDb db, DateTimeOffset kini, CancellationToken ct)
    {
        var semua = new List<Peringatan>();
        var jeda = await db.JedaKirim.OrderBy(j => j.Id).Take(20).Select(j => new { j.NomorKantorId, j.Sebab, j.Kalimat, Nomor = db.NomorKantor.Where(n => n.Id == j.NomorKantorId).Select(n => n.Tampilan).FirstOrDefault() }).ToListAsync(ct);
        foreach (var j in jeda)
        {
            var yang = j.Nomor is null ? "Pengiriman WhatsApp dijeda" : $"Pengiriman dari nomor {Kantor.TampilanNomor.Tulis(j.Nomor)} dijeda";
            semua.Add(new(Tingkat.Bahaya, $"{yang}. {j.Kalimat}") { Izin = [Izin.KelolaKantor], Href = Halaman, Tautan = "Buka kotak keluar" });
            semua.Add(new(Tingkat.Bahaya, $"{yang}. Balasan Anda tersimpan dan terkirim sendiri setelah dilanjutkan; untuk yang mendesak, telepon warganya.") { Izin = PetugasMeja });
        }
        await TambahAntreanAsync(db, semua, jeda.Exists(j => j.NomorKantorId is null), kini, ct);
        var kabar = await db.KabarAkun.CountAsync(k => k.DilihatPada == null && k.Penting, ct);
        if (kabar > 0) semua.Add(new(Tingkat.Peringatan, $"Ada {kabar} kabar penting dari Meta tentang akun WhatsApp kantor yang belum dibaca.") { Izin = [Izin.KelolaKantor], Href = $"{Halaman}?lihat=kabar", Tautan = "Baca" });
        return semua;
    }

    static async Task TambahAntreanAsync(LayananDb db, List<Peringatan> semua, bool dijeda, DateTimeOffset kini, CancellationToken ct)
    {
        var batas = kini - TerlaluLama;
        if (!dijeda && await db.PesanKeluar.AnyAsync(k => k.Status == StatusKirim.Menunggu && k.BerikutPada < batas && !db.JedaKirim.Any(j => j.NomorKantorId == k.NomorKantorId), ct))
            semua.Add(new(Tingkat.Bahaya, "Ada pesan yang sudah lebih dari 15 menit tidak keluar. Periksa sambungan internet kantor dan kotak keluar.") { Izin = [Izin.KelolaKantor], Href = $"{Halaman}?lihat=lama", Tautan = "Buka kotak keluar" });
        if (await db.PesanKeluar.AnyAsync(k => k.Status == StatusKirim.TidakPasti && k.BerikutPada < batas, ct))
            semua.Add(new(Tingkat.Peringatan, "Ada pesan yang tidak pasti terkirim. Minta petugasnya bertanya ke warga, lalu tandai sudah sampai atau kirim ulang.") { Izin = [Izin.KelolaKantor], Href = $"{Halaman}?lihat=takpasti", Tautan = "Buka kotak keluar" });
    }
}
