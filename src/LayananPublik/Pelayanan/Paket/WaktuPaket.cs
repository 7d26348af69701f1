using LayananPublik.Kantor;

namespace LayananPublik.Pelayanan;

/// <summary>When a bundle is done: the longest road along what waits for what, never the sum.</summary>
public static class WaktuPaket
{
    /// <summary>Of one that would be sent now, with every document it may hold; null without working hours.</summary>
    public static DateTimeOffset? Selesai(this Kalender k, RincianPaket r, KatalogUnit katalog, DateTimeOffset pada)
    {
        if (!k.PunyaJam) return null;
        var dokumen = r.Dokumen.Where(d => !d.Mati && katalog.Cari(d.Layanan) is not null).ToList();
        DateTimeOffset Akhir(DokumenPaket d) => k.Tambah(dokumen.Where(x => d.BergantungPada.Contains(x.Id)).Select(Akhir).Append(pada).Max(), katalog.Cari(d.Layanan)!.Rincian.Sla);
        return dokumen.Count == 0 ? null : dokumen.Max(Akhir);
    }

    /// <summary>Of what is still to be made; null when nothing is, or while the citizen has the ball.</summary>
    public static DateTimeOffset? Perkiraan(this Permohonan p, Kalender k, DateTimeOffset pada)
    {
        if (!k.PunyaJam) return p.Butir.Max(b => b.Tenggat);
        var belum = p.Butir.Where(b => !AlurButir.Jadi(b.Status) && !AlurButir.Berakhir(b.Status)).ToList();
        return belum.Count == 0 || belum.Exists(b => b.JedaSejak is not null) ? null : belum.Max(b => Akhir(b, k, pada));
    }

    static DateTimeOffset Akhir(Butir b, Kalender k, DateTimeOffset pada) =>
        b.Status != StatusButir.Menunggu && b.Tenggat is { } t ? t : k.Tambah(b.Ditunggu.Select(x => Akhir(x, k, pada)).Append(pada).Max(), b.Layanan.Rincian.Sla);
}
