using LayananPublik.Data;
using LayananPublik.Kantor;

namespace LayananPublik.Pelayanan;

public static class LanjutanPaketDb
{
    /// <summary>After every change of a document, in its save: what was made opens what waited for it, with a deadline of its own; what will not be made ends it, and the citizen is told what can be done.</summary>
    public static async Task LanjutkanPaketAsync(this LayananDb db, Permohonan p, DateTimeOffset pada, CancellationToken ct)
    {
        if (p.Butir.All(b => b.Pendahulu.Count == 0 || b.Status is not (StatusButir.Menunggu or StatusButir.Dikembalikan))) return;
        var kalender = await db.KalenderAsync(p.UnitKerjaId, ct);
        var (_, dihentikan) = p.Lanjutkan(pada, b => kalender.PunyaJam ? kalender.Tambah(pada, b.Layanan.Rincian.Sla) : null);
        if (dihentikan.Count == 0) return;
        var sebab = dihentikan[0].Pendahulu.Select(x => x.Pendahulu).FirstOrDefault(x => x.Status is StatusButir.Ditolak or StatusButir.Dibatalkan);
        Berita.Kirim(p, KalimatPaket.Dihentikan(p, dihentikan, sebab), db, pada);
    }
}
