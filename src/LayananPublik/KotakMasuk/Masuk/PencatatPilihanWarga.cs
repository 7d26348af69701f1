using System.Text.Json;
using LayananPublik.Data;
using LayananPublik.Kependudukan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Somebody tells WhatsApp whether they want promotion from the office.</summary>
public sealed class PencatatPilihanWarga : IPencatatKabar
{
    public bool Mengenal(KabarMeta kabar) => kabar.Bidang == "user_preferences" || kabar.Ada("user_preferences");

    public async Task CatatAsync(LayananDb db, KabarMeta kabar, CancellationToken ct)
    {
        if (kabar.Isi.ValueKind != JsonValueKind.Object || !kabar.Isi.TryGetProperty("user_preferences", out var daftar) || daftar.ValueKind != JsonValueKind.Array) return;
        foreach (var satu in daftar.EnumerateArray().Take(100))
        {
            if (await KontakAsync(db, KabarMeta.Teks(satu, "user_id"), KabarMeta.Teks(satu, "wa_id"), ct) is not { } kontak) continue;
            if (KabarMeta.Teks(satu, "value") is "stop") kontak.TolakPromosi(kabar.Pada);
            else if (KabarMeta.Teks(satu, "value") is "resume" or "signup") kontak.TerimaPromosi();
        }
    }

    /// <summary>Nobody is made known by this alone.</summary>
    static Task<Kontak?> KontakAsync(LayananDb db, string? bsuid, string? telepon, CancellationToken ct) =>
        db.Kontak.FirstOrDefaultAsync(k => k.Alias.Any(a => (a.Jenis == JenisAlias.Bsuid && a.Nilai == bsuid) || (a.Jenis == JenisAlias.Telepon && a.Nilai == telepon)), ct);
}
