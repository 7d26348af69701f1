using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>A citizen withdraws what was sent and is not decided yet; asked once more, and written into the history.</summary>
public static class PencabutanWarga
{
    public const string Minta = "CABUT", Pasti = "CABUTYA";

    /// <summary>Something can still be stopped, and nothing of it is beyond the citizen's reach.</summary>
    public static bool Boleh(Permohonan p) => p.Nomor is not null && Berjalan(p).Any()
        && Berjalan(p).All(b => AlurButir.YangMungkin(b.Status, Peran.Warga, b.Layanan.JenisHasil).Contains(Tindakan.Batalkan));

    public static async Task JawabAsync(Obrolan o, Permohonan p, bool pasti, Pendaftaran pendaftaran, CancellationToken ct)
    {
        if (!Boleh(p)) o.Jawab(Sajian.Tombol($"Permohonan {p.Nomor} sudah tidak dapat dibatalkan di sini. Tulis *status* untuk melihat keadaannya.", Kalimat.TanyaPetugas));
        else if (!pasti) o.Jawab(Sajian.Tombol($"Batalkan permohonan {Sebut(p)}? Permohonan berhenti diproses dan tidak dapat dilanjutkan lagi.",
            new Pilihan($"{Pasti}:{p.Id}", "Ya, batalkan"), new Pilihan($"{StatusPermohonan.Rincian}:{p.Id}", "Tidak jadi")));
        else await CabutAsync(o, p, pendaftaran, ct);
    }

    static async Task CabutAsync(Obrolan o, Permohonan p, Pendaftaran pendaftaran, CancellationToken ct)
    {
        foreach (var b in Berjalan(p).ToList())
            if (b.Batalkan(Pelaku.Warga, Peran.Warga, "Dibatalkan warga lewat WhatsApp.", o.Pada) is { Berhasil: false, Penolakan: { } tolak })
            {
                o.Jawab(Sajian.Tulis(tolak));
                return;
            }
        var usang = p.Butir.Select(b => $"butir/{b.Id}").ToList();
        o.Db.BeritaTunda.RemoveRange(await o.Db.BeritaTunda.Where(b => b.PercakapanId == p.PercakapanId && b.PesanKeluarId == null && usang.Contains(b.Tentang!)).OrderBy(b => b.Id).Take(100).ToListAsync(ct));
        if (o.Sesi.PermohonanId == p.Id)
        {
            o.Sesi.Untuk(null);
            o.Lupakan();
        }
        pendaftaran.Kabarkan(p, o.Db);
        o.Jawab(Sajian.Tombol($"Permohonan {Sebut(p)} sudah dibatalkan sesuai permintaan Anda.", Kalimat.LihatMenu, Kalimat.TanyaPetugas));
    }

    static string Sebut(Permohonan p) => $"{string.Join(", ", p.Butir.Select(b => $"*{b.Layanan.Nama}*"))} ({p.Nomor})";

    static IEnumerable<Butir> Berjalan(Permohonan p) => p.Butir.Where(b => !AlurButir.Berakhir(b.Status));
}
