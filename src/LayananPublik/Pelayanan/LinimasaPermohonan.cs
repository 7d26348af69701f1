using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>Requests on the citizen's timeline: what these numbers handed in, every change of state a line.</summary>
static class LinimasaPermohonan
{
    public static async Task<BagianLinimasa> KejadianAsync(LayananDb db, PetugasAktif petugas, LingkupLinimasa lingkup, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.LihatPermohonan)) return BagianLinimasa.Kosong;
        var butir = db.Butir.DalamLingkup(petugas).Where(b => b.Permohonan.PelaporId != null && lingkup.Kontak.Contains(b.Permohonan.PelaporId.Value));
        if (lingkup.WargaId is { } warga) butir = butir.Where(b => b.Permohonan.PemohonId == warga);
        var baris = await db.Set<RiwayatButir>().Where(r => r.Pada < lingkup.Sebelum && r.Dari != r.Ke).Join(butir, r => r.ButirId, b => b.Id, (r, b) => new
        {
            r.Id, r.Pada, r.Pelaku, r.Ke, r.Alasan, b.PermohonanId, b.Permohonan.PercakapanId, b.Permohonan.Nomor, b.Permohonan.NamaPemohon, Layanan = b.Layanan.JudulWa, b.Untuk
        }).OrderByDescending(r => r.Pada).ThenByDescending(r => r.Id).Take(lingkup.Banyak).ToListAsync(ct);
        return BagianLinimasa.Dari([.. baris.Select(r => new KejadianLinimasa(r.Pada, GolonganKejadian.Permohonan, "assignment", $"{r.Layanan}{(r.Untuk is null ? "" : $", {r.Untuk}")}: {Ke(r.Ke)}",
            string.Join(" · ", new[] { r.Nomor, r.NamaPemohon, r.Pelaku, r.Alasan }.Where(t => !string.IsNullOrEmpty(t))), $"/?permohonan={r.PermohonanId}{(r.PercakapanId is { } p ? $"&percakapan={p}" : null)}&lihat=permohonan"))], lingkup.Banyak);
    }

    static string Ke(string? status) => Enum.TryParse<StatusButir>(status, out var s) ? AlurButir.Sebutan(s) : status ?? "";
}
