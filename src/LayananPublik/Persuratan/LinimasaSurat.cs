using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>Letters on the citizen's timeline: when they were issued, and whether they were read.</summary>
static class LinimasaSurat
{
    public static async Task<BagianLinimasa> KejadianAsync(LayananDb db, PetugasAktif petugas, LingkupLinimasa lingkup, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.LihatSurat)) return BagianLinimasa.Kosong;
        var surat = db.Surat.TerlihatOleh(petugas).Where(s => s.TerbitPada != null && s.TerbitPada < lingkup.Sebelum && s.Butir.Permohonan.PelaporId != null && lingkup.Kontak.Contains(s.Butir.Permohonan.PelaporId.Value));
        if (lingkup.WargaId is { } warga) surat = surat.Where(s => s.Butir.Permohonan.PemohonId == warga);
        var baris = await surat.OrderByDescending(s => s.TerbitPada).ThenByDescending(s => s.Id).Take(lingkup.Banyak)
            .Select(s => new { s.Id, s.TerbitPada, s.Judul, s.Nomor, s.Status, s.Butir.Permohonan.NamaPemohon, Dibaca = s.PesanKeluar!.DibacaPada, Sampai = s.PesanKeluar.SampaiPada }).ToListAsync(ct);
        return BagianLinimasa.Dari([.. baris.Select(s => new KejadianLinimasa(s.TerbitPada!.Value, GolonganKejadian.Surat, s.Status == StatusSurat.Dicabut ? "block" : "description", $"{s.Judul} terbit{(s.Status == StatusSurat.Dicabut ? ", kini dicabut" : "")}",
            string.Join(" · ", new[] { s.Nomor, s.NamaPemohon, s.Dibaca is not null ? "dibaca warga" : s.Sampai is not null ? "sampai di ponsel" : null }.Where(t => !string.IsNullOrEmpty(t))), $"/surat/{s.Id}"))], lingkup.Banyak);
    }
}
