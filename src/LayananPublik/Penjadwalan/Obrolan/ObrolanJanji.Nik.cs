using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penjadwalan;

// One NIK, one appointment: asked where the service's form wants it, and passed over by who has none yet.
public sealed partial class ObrolanJanji
{
    const string BelumPunya = "-";
    const int AngkaNik = 12;
    static readonly string[] TanpaNik = ["belum", "belum punya", "belum punya nik", "belum ada", "tidak punya", "tidak ada", "gak punya", "ga punya", "nggak punya", "tdk punya", "belum tahu", "tidak tahu", "tidak hafal", "lupa", "lewati", "skip"];

    static string? NikDiketahui(Obrolan o) => o.Sesi.Ingatan[NikOrang] is { } nik and not BelumPunya ? nik : null;

    static async Task<bool> PerluNikAsync(Obrolan o, KunciSlot kunci, CancellationToken ct) =>
        await o.Db.JadwalLayanan.Where(j => j.Id == kunci.JadwalId).Select(j => j.KodeLayanan).FirstOrDefaultAsync(ct) is { } kode
        && o.Katalog.Cari(kode) is { } layanan && Katalog.Bawaan.FieldUntuk(layanan.Rincian).Any(f => f is { Name: "nik", Wajib: true });

    static void TanyaNik(Obrolan o, KunciSlot kunci, string awalan = "") => Sebut(o, KalimatPesan.TanyaNik(kunci, awalan), new(Tanda, $"nik:{kunci}"));

    static async Task TanpaNikAsync(Obrolan o, KunciSlot kunci, CancellationToken ct)
    {
        // On an older bubble for whom it was is gone: it is asked anew.
        if (o.Langkah.Nama == Tanda && o.Langkah.Tentang == $"nik:{kunci}") o.Ingat(NikOrang, BelumPunya);
        await SetujuAsync(o, kunci, ct);
    }

    static async Task<bool> JawabNikAsync(Obrolan o, KunciSlot kunci, string teks, string kata, CancellationToken ct)
    {
        if (Nik.TryParse(teks, out var nik, out var galat)) o.Ingat(NikOrang, nik.Nilai);
        else if (TanpaNik.Contains(kata)) o.Ingat(NikOrang, BelumPunya);
        else if (teks.Count(char.IsAsciiDigit) >= AngkaNik)
        {
            TanyaNik(o, kunci, $"{galat}\n\n");
            return true;
        }
        else if (Bertanya(o)) return false;
        else
        {
            TanyaNik(o, kunci, "Itu belum sebuah NIK.\n\n");
            return true;
        }
        await PesanAsync(o, kunci, ct);
        return true;
    }
}
